//! The pages behind the form: what was typed per Recommendation, and which files are attached.

use super::{
    super::{
        data::hash_of,
        flow::{Band, Breaking, Strip, rule},
        sheet::{Owner, Role, Tag, TagId},
        text::paragraph::{Align, Base},
    },
    compose::Layout,
    measure::{MEASURE, Slot},
};
use crate::model::{Annex, AnnexKind, Attachment, Field, Recommendation};

/// Offsets and widths of the columns of a list of files, in points.
const FILES: [Slot; 3] = [
    Slot { offset: 0.0, width: 250.0 },
    Slot { offset: 256.0, width: 70.0 },
    Slot { offset: 332.0, width: MEASURE - 332.0 },
];
/// Hexadecimal digits of a hash that are printed.
const DIGITS: usize = 16;

impl Layout<'_> {
    pub(super) fn place_annexes(&mut self) {
        let letter = self.letter;
        let rows = letter.rows().enumerate().filter_map(|(row, (text, answer))| {
            let sent: Vec<_> = answer?.sent().collect();
            (!sent.is_empty()).then_some((row, text, sent))
        });
        for (index, (row, text, sent)) in rows.enumerate() {
            if index == 0 {
                self.flow.break_page();
            }
            self.place_annex(row, text, &sent, if index == 0 { 0.0 } else { 22.0 });
        }
    }

    fn place_annex(
        &mut self,
        row: usize,
        text: &Recommendation,
        sent: &[(AnnexKind, &Annex)],
        above: f32,
    ) {
        let label = self.text.heading(text);
        let strips = self.heading(2, &label, self.sizes.heading, Align::Start);
        let mut bands = vec![Band { above, leads: true, ..Band::column(strips) }];
        for (kind, annex) in sent {
            let field = Field::Annex(row, *kind);
            let heading = self.text.annex(*kind);
            let strips = self.heading(3, &heading, self.sizes.body.bold(), Align::Start);
            bands.push(Band { above: 8.0, leads: true, ..Band::column(strips) });
            bands.extend(self.prose(&annex.prose, field));
            bands.extend(self.files(&annex.files, field));
        }
        self.flow.place(bands);
    }

    /// Typed text: a paragraph per line, each in its own direction. Empty lines become space.
    fn prose(&mut self, text: &str, field: Field) -> Vec<Band> {
        let root = self.flow.sheets.root();
        let slot = Slot::full();
        let mut above = 4.0;
        let mut bands = Vec::new();
        for paragraph in text.trim().lines() {
            if paragraph.trim().is_empty() {
                above = 10.0;
                continue;
            }
            let style = self.sizes.body;
            let lines = self.set_as(paragraph, style, slot, Align::Start, Base::Typed, Some(field));
            let tag = self.tag_text(root, Role::Paragraph, &lines);
            let strips = self.strips(lines, slot, Owner::Tag(tag), Some(field));
            let breaking = Breaking::of(&strips);
            bands.push(Band { above, breaking, ..Band::column(strips) });
            above = 4.0;
        }
        bands
    }

    /// A table of files: name, size, and how to recognise the bytes.
    fn files(&mut self, files: &[Attachment], field: Field) -> Vec<Band> {
        if files.is_empty() {
            return Vec::new();
        }
        let root = self.flow.sheets.root();
        let caption = self.wording.text("form-files");
        let style = self.sizes.small.bold();
        let caption = self.paragraph(root, &caption, style, Slot::full(), Some(field));
        let table = self.flow.sheets.tag(root, Tag::new(Role::Table));
        let mut bands =
            vec![Band { above: 8.0, leads: true, ..Band::column(caption) }, self.files_head(table)];
        let body = self.flow.sheets.tag(table, Tag::new(Role::TableBody));
        bands.extend(files.iter().map(|file| self.file(body, file, field)));
        bands
    }

    fn files_head(&mut self, table: TagId) -> Band {
        let group = self.flow.sheets.tag(table, Tag::new(Role::TableHead));
        let row = self.flow.sheets.tag(group, Tag::new(Role::Row));
        let keys = ["form-file-name", "form-file-size", "form-file-hash"];
        let columns = keys.into_iter().zip(FILES).map(|(key, slot)| {
            let cell = self.flow.sheets.tag(row, Tag::new(Role::ColumnHeader));
            let text = self.wording.text(key);
            self.paragraph(cell, &text, self.sizes.small.grey(0.3), slot, None)
        });
        let columns = columns.collect();
        Band { leads: true, ..self.ruled(columns) }
    }

    fn file(&mut self, body: TagId, file: &Attachment, field: Field) -> Band {
        let row = self.flow.sheets.tag(body, Tag::new(Role::Row));
        let bytes = file.content.bytes();
        let size = bytes.map_or_else(|| "–".to_owned(), |bytes| self.text.file_size(bytes.len()));
        let hash = bytes.map_or_else(|| "–".to_owned(), |bytes| short(&hash_of(bytes)));
        let hash = self.left_to_right(&hash);
        let cells = [(self.typed(&file.name), Some(field)), (size, None), (hash, None)];
        let columns = cells.into_iter().zip(FILES).map(|((text, field), slot)| {
            let cell = self.flow.sheets.tag(row, Tag::new(Role::Cell));
            self.paragraph(cell, &text, self.sizes.small, slot, field)
        });
        let columns = columns.collect();
        self.ruled(columns)
    }

    /// A row of the list, with a rule below it.
    fn ruled(&self, mut columns: Vec<Vec<Strip>>) -> Band {
        let tallest = columns
            .iter()
            .map(|column| column.iter().map(|strip| strip.height).sum::<f32>())
            .fold(0.0, f32::max);
        let line = rule((self.at(0.0), 2.0), (self.at(MEASURE), 2.0));
        let pieces = vec![(Owner::Decoration, vec![line])];
        columns.push(vec![Strip::space(tallest), Strip { pieces, ..Strip::space(2.0) }]);
        Band { columns, inset: 1.5, ..Band::default() }
    }
}

/// The beginning of a hash, in groups of 8.
fn short(hash: &str) -> String {
    let (first, rest) = hash[..DIGITS.min(hash.len())].split_at(DIGITS / 2);
    format!("{first} {rest}")
}
