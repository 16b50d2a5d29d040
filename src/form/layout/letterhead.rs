//! Above the table: the annex's heading, the subject, the block of addresses, the opening.

use super::{
    super::{
        flow::{Band, Frame, Strip},
        sheet::{Owner, Role, Tag, TagId},
        text::paragraph::Align,
    },
    compose::{Blanks, Layout},
    measure::{BLANK, CELL, MEASURE, Slot},
};
use crate::model::{Element, Field};

/// The block's columns of labels are at most this wide, in points.
const WIDEST_LABEL: f32 = 84.0;

impl Layout<'_> {
    pub(super) fn place_letterhead(&mut self) {
        let annex = self.text.element(Element::AnnexHeading);
        let subject = self.text.element(Element::Subject);
        let style = self.sizes.heading;
        let annex = self.centred(&annex);
        let subject = self.heading(1, &subject, style, Align::Centre);
        let headings = vec![
            Band { leads: true, ..Band::column(annex) },
            Band { above: 6.0, leads: true, ..Band::column(subject) },
        ];
        self.flow.place(headings);
        self.place_block();
        let salutation = self.text.element(Element::Salutation);
        let opening = self.text.element(Element::Opening);
        let salutation = Band { leads: true, ..self.body(&salutation, 14.0) };
        let opening = self.body(&opening, 6.0);
        let mut bands = vec![salutation, opening];
        if let Some(replaced) = self.letter.replaces() {
            let sentence = self.text.replaces(replaced);
            bands.push(self.body(&sentence, 6.0));
        }
        self.flow.place(bands);
    }

    /// "ANNEX 2", which is no heading of the document's own: the letter is the whole document.
    fn centred(&mut self, text: &str) -> Vec<Strip> {
        let slot = Slot::full();
        let style = self.sizes.body.bold();
        let lines = self.set_as(text, style, slot, Align::Centre, self.page_base(), None);
        let root = self.flow.sheets.root();
        let tag = self.tag_text(root, Role::Paragraph, &lines);
        self.strips(lines, slot, Owner::Tag(tag), None)
    }

    /// The To/From block: four rows of two labelled values, three where nobody has a fax.
    fn place_block(&mut self) {
        let root = self.flow.sheets.root();
        let table = self.flow.sheets.tag(root, Tag::new(Role::Table));
        let body = self.flow.sheets.tag(table, Tag::new(Role::TableBody));
        let columns = Columns { label: self.label_width() };
        let consultation = self.letter.consultation();
        let signatory = self.letter.signatory();
        let fax = self.left_to_right(consultation.fax.as_deref().unwrap_or_default());
        let reply_to = self.left_to_right(&consultation.reply_to);
        let own_fax = self.left_to_right(&signatory.fax);
        let own_email = self.left_to_right(&signatory.email);
        let mut rows = vec![Band { above: 10.0, ..self.parties(body, columns) }];
        if self.has_fax() {
            rows.push(self.pair(body, columns, Element::Fax, &fax, (&own_fax, Field::Fax)));
        }
        rows.push(self.pair(body, columns, Element::Email, &reply_to, (&own_email, Field::Email)));
        rows.push(self.dateline(body, columns));
        self.flow.place(rows);
    }

    /// Whether the circular's form asks for a fax number, or either side gives one.
    fn has_fax(&self) -> bool {
        let asked = self.letter.consultation();
        asked.fax.is_some()
            || asked.wording.get(Element::Fax).is_some()
            || !self.letter.signatory().fax.trim().is_empty()
    }

    /// To whom, and from whom.
    fn parties(&mut self, body: TagId, columns: Columns) -> Band {
        let row = self.flow.sheets.tag(body, Tag::new(Role::Row));
        let style = self.sizes.small;
        let to = self.label(row, columns.label(0), Element::To);
        let addressee = self.text.element(Element::Addressee);
        let cell = self.flow.sheets.tag(row, Tag::new(Role::Cell));
        let addressee = self.paragraph(cell, &addressee, style, columns.value(0), None);
        let from = self.label(row, columns.label(1), Element::From);
        let cell = self.flow.sheets.tag(row, Tag::new(Role::Cell));
        let sender = self.sender(cell, columns.value(1));
        self.row(vec![to, addressee, from, sender])
    }

    /// Name, title and address of who answers.
    fn sender(&mut self, cell: TagId, slot: Slot) -> Vec<Strip> {
        let signatory = self.letter.signatory();
        let style = self.sizes.small;
        let name = self.or_blank(self.typed(&signatory.name), "form-blank-name", style);
        let title = self.or_blank(self.typed(&signatory.title), "form-blank-title", style);
        let address = Some((self.typed(&signatory.address), style))
            .filter(|(address, _)| !address.is_empty());
        [(name, Field::Name), (title, Field::Title), (address, Field::Address)]
            .into_iter()
            .filter_map(|(line, field)| Some((line?, field)))
            .flat_map(|((text, style), field)| {
                self.paragraph(cell, &text, style, slot, Some(field))
            })
            .collect()
    }

    /// The same label at both sides: the Bureau's value and one's own.
    fn pair(
        &mut self,
        body: TagId,
        columns: Columns,
        label: Element,
        theirs: &str,
        (own, field): (&str, Field),
    ) -> Band {
        let row = self.flow.sheets.tag(body, Tag::new(Role::Row));
        let cells = [(theirs, None), (own, Some(field))].into_iter().enumerate();
        let strips = cells
            .flat_map(|(side, (value, field))| {
                let label = self.label(row, columns.label(side), label);
                let cell = self.flow.sheets.tag(row, Tag::new(Role::Cell));
                [label, self.value(cell, value, columns.value(side), field)]
            })
            .collect();
        self.row(strips)
    }

    fn value(&mut self, cell: TagId, text: &str, slot: Slot, field: Option<Field>) -> Vec<Strip> {
        match text.is_empty() {
            true => vec![Strip { field, ..Strip::space(self.sizes.small.leading) }],
            false => self.paragraph(cell, text, self.sizes.small, slot, field),
        }
    }

    /// Place and date, at the sender's side.
    fn dateline(&mut self, body: TagId, columns: Columns) -> Band {
        let row = self.flow.sheets.tag(body, Tag::new(Role::Row));
        self.flow.sheets.tag(row, Tag::spanning(Role::Cell, 2, 1));
        let label = self.label(row, columns.label(1), Element::Date);
        let cell = self.flow.sheets.tag(row, Tag::new(Role::Cell));
        let (text, complete) = self.place_and_date();
        let style = if complete { self.sizes.small } else { self.sizes.small.grey(BLANK) };
        let mut strips = match text.is_empty() {
            true => vec![Strip::space(style.leading)],
            false => self.paragraph(cell, &text, style, columns.value(1), Some(Field::Date)),
        };
        // One line shows two fields.
        strips.iter_mut().skip(1).for_each(|strip| strip.field = Some(Field::Date));
        let place = Strip { field: Some(Field::Place), ..Strip::space(0.0) };
        strips.insert(0, place);
        self.row(vec![Vec::new(), Vec::new(), label, strips])
    }

    /// The line's text, and whether nothing in it is a blank.
    fn place_and_date(&self) -> (String, bool) {
        let place = self.letter.place().trim();
        let date = match self.letter.date() {
            Ok(date) => self.wording.date(date),
            Err(typed) => typed.trim().to_owned(),
        };
        let complete = !place.is_empty() && !date.is_empty();
        if complete || self.blanks == Blanks::Empty {
            return (self.text.dateline(&self.letter), true);
        }
        let blank = |text: String, key| if text.is_empty() { self.wording.text(key) } else { text };
        let place = blank(place.to_owned(), "form-blank-place");
        let date = blank(date, "form-blank-date");
        let values = [("place", place.into()), ("date", date.into())];
        (self.wording.with("form-dateline", &values), false)
    }

    fn label(&mut self, row: TagId, slot: Slot, element: Element) -> Vec<Strip> {
        let text = self.text.element(element);
        let cell = self.flow.sheets.tag(row, Tag::new(Role::RowHeader));
        self.paragraph(cell, &text, self.sizes.small.bold(), slot, None)
    }

    /// The width of the widest label, so that none is broken without need.
    fn label_width(&mut self) -> f32 {
        let style = self.sizes.small.bold();
        let unbroken = Slot { offset: 0.0, width: f32::INFINITY };
        let labels = [Element::To, Element::From, Element::Fax, Element::Email, Element::Date];
        let widest = labels
            .map(|element| self.text.element(element))
            .map(|label| self.set(&label, style, unbroken, None).width())
            .into_iter()
            .fold(0.0, f32::max);
        (widest + 1.0).min(WIDEST_LABEL) + 2.0 * CELL
    }

    fn row(&self, columns: Vec<Vec<Strip>>) -> Band {
        let mut uprights = [0.0, MEASURE / 2.0, MEASURE].map(|offset| self.at(offset)).to_vec();
        uprights.sort_by(f32::total_cmp);
        let frame = Some(Frame { uprights, grey: 1.0 });
        Band { columns, inset: 3.0, frame, ..Band::default() }
    }
}

/// The block's columns: label and value, twice.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// Width of a label, in points
    label: f32,
}

impl Columns {
    const HALF: f32 = MEASURE / 2.0;

    const fn label(self, side: usize) -> Slot {
        Slot { offset: side as f32 * Self::HALF, width: self.label }.inside()
    }

    const fn value(self, side: usize) -> Slot {
        // Label and value share the space between them.
        let offset = side as f32 * Self::HALF + self.label - CELL / 2.0;
        Slot { offset, width: Self::HALF - self.label + CELL / 2.0 }.inside()
    }
}
