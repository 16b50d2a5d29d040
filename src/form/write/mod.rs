//! Pages to PDF operators, with printpdf. Only this module names it.
//!
//! Text arrives here shaped: printpdf is given glyphs, subsets of the typefaces, and places. What
//! the file says about itself, and the tree of what the pages say, are added by `archive`.

mod paint;
mod shapes;
mod subset;
mod text;

use printpdf::{
    DictItem, Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, Pt, RawImage, RawImageData,
    RawImageFormat, XObject,
};

use self::{paint::picture_id, subset::Subsets, text::Pen};
use super::{
    Error, archive,
    picture::Bitmap,
    sheet::{Item, Owner, Piece, Sheets},
    text::typeface::Typefaces,
};
pub(super) use paint::picture_name;

/// Draws all pages. The objects of the document are numbered the same way every time.
///
/// # Errors
/// [`Error::Writer`] where a typeface cannot be embedded.
pub(super) fn write(sheets: &Sheets, typefaces: &Typefaces) -> Result<archive::Document, Error> {
    let mut pdf = PdfDocument::new(&sheets.title);
    let mut subsets = Subsets::of(sheets, typefaces)?;
    for (id, font) in subsets.fonts() {
        pdf.resources.fonts.map.insert(id, font);
    }
    for (index, bitmap) in sheets.pictures.iter().enumerate() {
        pdf.resources.xobjects.map.insert(picture_id(index), XObject::Image(raw(bitmap)));
    }
    let (width, height) = sheets.size;
    for pieces in &sheets.pages {
        let ops = pieces.iter().flat_map(|piece| piece_ops(piece, height, &mut subsets)).collect();
        pdf.pages.push(PdfPage::new(Mm::from(Pt(width)), Mm::from(Pt(height)), ops));
    }
    // The subsets are made, and pictures keep their pixels: printpdf has nothing left to optimise.
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: true,
        secure: true,
        image_optimization: None,
    };
    Ok(pdf.to_lopdf_document(&options, &mut Vec::new()))
}

fn raw(bitmap: &Bitmap) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(bitmap.rgba.clone()),
        width: bitmap.width as usize,
        height: bitmap.height as usize,
        data_format: RawImageFormat::RGBA8,
        tag: Vec::new(),
    }
}

/// One marked-content sequence.
fn piece_ops(piece: &Piece, height: f32, subsets: &mut Subsets) -> Vec<Op> {
    let mut ops = vec![begin(piece)];
    for item in &piece.items {
        match item {
            Item::Text { run, baseline } => {
                let pen = Pen::level(run.x, height - baseline);
                ops.extend(text::ops(run, pen, subsets));
            }
            Item::Slanted { run, middle: (x, y), width, degrees } => {
                let pen = Pen::around((*x, height - y), *width, run.size, *degrees);
                ops.extend(text::ops(run, pen, subsets));
            }
            item => ops.extend(shapes::ops(item, height)),
        }
    }
    ops.push(Op::EndMarkedContent);
    ops
}

/// Opens the sequence: an element's content by its mark, anything else as an artifact (ISO
/// 32000-1, 14.8.2.2).
fn begin(piece: &Piece) -> Op {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let (tag, key, value) = match (piece.owner, piece.mark) {
        (Owner::Furniture, _) => ("Artifact", "Type", name("Pagination")),
        (Owner::Tag(_), Some(mark)) => ("Span", "MCID", DictItem::Int(mark as i64)),
        (Owner::Decoration | Owner::Tag(_), _) => ("Artifact", "Type", name("Layout")),
    };
    Op::BeginMarkedContentWithProperties {
        tag: tag.into(),
        properties: DictItem::Dict { map: [(key.to_owned(), value)].into() },
    }
}
