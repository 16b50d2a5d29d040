//! Sheets to PDF objects. The only module that names printpdf.
//!
//! printpdf writes pages, operators, fonts and pictures; text reaches it shaped, faces subset.
//! The document's tree and all that PDF/A asks for are added by `archive`.

mod glyphs;
mod text;

use printpdf::{
    Color, DictItem, Greyscale, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rect,
    WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::{
    Error,
    archive::Unfinished,
    picture::Bitmap,
    sheet::{Item, Owner, Piece, Sheets},
    typeface::Typefaces,
};
use glyphs::Glyphs;

/// Whether the content is marked for the document's tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marking {
    Tagged,
    /// For an appearance, whose content belongs to a form element as a whole
    Bare,
}

/// Writes the pages.
///
/// # Errors
/// [`Error::Writer`].
pub(super) fn write(
    sheets: &Sheets,
    typefaces: &Typefaces,
    marking: Marking,
) -> Result<Unfinished, Error> {
    let mut pdf = PdfDocument::new(&sheets.title);
    let glyphs = Glyphs::of(sheets, typefaces)?;
    pdf.resources.fonts.map.extend(glyphs.fonts());
    for (index, picture) in sheets.pictures.iter().enumerate() {
        pdf.resources.xobjects.map.insert(picture_id(index), image(picture));
    }
    let (width, height) = (Mm::from(Pt(sheets.size.0)), Mm::from(Pt(sheets.size.1)));
    let mut pages = Pages { glyphs, marking, height: sheets.size.1, ops: Vec::new(), ink: None };
    for page in &sheets.pages {
        let ops = pages.page(page);
        pdf.pages.push(PdfPage::new(width, height, ops));
    }
    let options =
        PdfSaveOptions { optimize: true, subset_fonts: true, secure: true, image_optimization: None };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

fn picture_id(index: usize) -> XObjectId {
    XObjectId(format!("Picture{index}"))
}

fn image(bitmap: &Bitmap) -> XObject {
    XObject::Image(RawImage {
        pixels: RawImageData::U8(bitmap.rgba.clone()),
        width: bitmap.width as usize,
        height: bitmap.height as usize,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    })
}

/// Pages being written.
struct Pages<'a> {
    glyphs: Glyphs<'a>,
    marking: Marking,
    /// Of every page, in points
    height: f32,
    ops: Vec<Op>,
    /// The grey that is set for filling
    ink: Option<f32>,
}

impl Pages<'_> {
    fn page(&mut self, pieces: &[Piece]) -> Vec<Op> {
        self.ink = None;
        self.ops.push(Op::SetOutlineColor { col: grey(0.0) });
        for piece in pieces {
            self.begin(piece);
            self.items(&piece.items);
            if self.marking == Marking::Tagged {
                self.ops.push(Op::EndMarkedContent);
            }
        }
        std::mem::take(&mut self.ops)
    }

    fn begin(&mut self, piece: &Piece) {
        if self.marking == Marking::Bare {
            return;
        }
        let op = match (piece.mark, piece.owner) {
            (Some(mark), _) => {
                let pictorial = !piece.items.iter().any(|item| matches!(item, Item::Text { .. }));
                let tag = if pictorial { "Figure" } else { "P" };
                let mark = i64::try_from(mark).unwrap_or_default();
                marked(tag, "MCID", DictItem::Int(mark))
            }
            (None, Owner::Decoration) => marked("Artifact", "Type", name("Layout")),
            (None, _) => marked("Artifact", "Type", name("Pagination")),
        };
        self.ops.push(op);
    }

    fn items(&mut self, items: &[Item]) {
        let mut in_text = false;
        for item in items {
            let is_text = matches!(item, Item::Text { .. } | Item::Slanted { .. });
            if is_text != in_text {
                self.ops.push(if is_text { Op::StartTextSection } else { Op::EndTextSection });
                in_text = is_text;
            }
            self.item(item);
        }
        if in_text {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Text { run, baseline } => {
                self.fill(run.grey);
                let origin = (run.x, self.height - baseline);
                text::level(&mut self.ops, &mut self.glyphs, run, origin);
            }
            Item::Slanted { run, middle, width, degrees } => {
                self.fill(run.grey);
                let middle = (middle.0, self.height - middle.1);
                text::slanted(&mut self.ops, &mut self.glyphs, run, middle, *width, *degrees);
            }
            Item::Rule { from, to, thickness } => {
                self.stroke(*thickness);
                let points = vec![self.point(*from), self.point(*to)];
                self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
            }
            Item::Shade { x, y, width, height, grey } => {
                self.fill(*grey);
                self.rectangle((*x, *y), (*width, *height), PaintMode::Fill);
            }
            Item::Square { x, y, side, thickness } => {
                self.stroke(*thickness);
                self.rectangle((*x, *y), (*side, *side), PaintMode::Stroke);
            }
            Item::Circle { centre, radius, thickness } => self.circle(*centre, *radius, *thickness),
            Item::Picture { index, x, y, width, height } => {
                let transform = XObjectTransform {
                    translate_x: Some(Pt(*x)),
                    translate_y: Some(Pt(self.height - y - height)),
                    scale_x: Some(*width),
                    scale_y: Some(*height),
                    no_auto_scale: true,
                    ..XObjectTransform::default()
                };
                self.ops.push(Op::UseXobject { id: picture_id(*index), transform });
            }
            // The signature field itself is an annotation, made by `archive`.
            Item::Field { .. } => {}
        }
    }

    fn circle(&mut self, centre: (f32, f32), radius: f32, thickness: Option<f32>) {
        let mode = match thickness {
            Some(thickness) => {
                self.stroke(thickness);
                PaintMode::Stroke
            }
            None => {
                self.fill(0.0);
                PaintMode::Fill
            }
        };
        let rings = vec![PolygonRing { points: self.ring(centre, radius) }];
        let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    /// A circle as four Bézier curves.
    fn ring(&self, (x, y): (f32, f32), r: f32) -> Vec<LinePoint> {
        let c = 0.552_284_8 * r;
        [
            (r, 0.0, false), (r, c, true), (c, r, true), (0.0, r, false), (-c, r, true),
            (-r, c, true), (-r, 0.0, false), (-r, -c, true), (-c, -r, true), (0.0, -r, false),
            (c, -r, true), (r, -c, true), (r, 0.0, false),
        ]
        .into_iter()
        .map(|(dx, dy, bezier)| LinePoint { bezier, ..self.point((x + dx, y + dy)) })
        .collect()
    }

    fn rectangle(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), mode: PaintMode) {
        let rectangle = Rect {
            x: Pt(x),
            y: Pt(self.height - y - height),
            width: Pt(width),
            height: Pt(height),
            mode: Some(mode),
            winding_order: None,
        };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    const fn point(&self, (x, y): (f32, f32)) -> LinePoint {
        LinePoint { p: Point { x: Pt(x), y: Pt(self.height - y) }, bezier: false }
    }

    fn stroke(&mut self, thickness: f32) {
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
    }

    fn fill(&mut self, level: f32) {
        if self.ink != Some(level) {
            self.ops.push(Op::SetFillColor { col: grey(level) });
            self.ink = Some(level);
        }
    }
}

const fn grey(percent: f32) -> Color {
    Color::Greyscale(Greyscale { percent, icc_profile: None })
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}

fn marked(tag: &str, key: &str, value: DictItem) -> Op {
    Op::BeginMarkedContentWithProperties {
        tag: tag.to_owned(),
        properties: DictItem::Dict { map: std::iter::once((key.to_owned(), value)).collect() },
    }
}
