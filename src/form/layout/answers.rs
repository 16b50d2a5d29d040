//! The table: one row per Recommendation, with its boxes and circles.

use super::{
    super::{
        flow::{Band, Frame, HAIRLINE, Strip, rule},
        sheet::{Item, Owner, Role, Tag, TagId},
        text::paragraph::Style,
    },
    compose::Layout,
    measure::{CELL, MEASURE, Slot, middle},
};
use crate::model::{Answer, Element, Field, Mark, Recommendation};

/// Where the answers begin, in points from the margin.
const SPLIT: f32 = 132.0;
/// The side of a box and the diameter of a circle, in points.
const MARK: f32 = 8.6;
/// From a mark to its text, in points.
const GAP: f32 = 7.0;
/// Space above and below each of the two answers, in points.
const AIR: f32 = 5.0;

impl Layout<'_> {
    /// The head of the table, and its rows.
    pub(super) fn answers(&mut self) -> (Band, Vec<Band>) {
        let root = self.flow.sheets.root();
        let table = self.flow.sheets.tag(root, Tag::new(Role::Table));
        let head = self.head(table);
        let body = self.flow.sheets.tag(table, Tag::new(Role::TableBody));
        let letter = self.letter;
        let empty = Answer::default();
        let rows = letter
            .rows()
            .enumerate()
            .map(|(row, (text, answer))| self.answer(body, row, text, answer.unwrap_or(&empty)))
            .collect();
        (head, rows)
    }

    fn head(&mut self, table: TagId) -> Band {
        let group = self.flow.sheets.tag(table, Tag::new(Role::TableHead));
        let row = self.flow.sheets.tag(group, Tag::new(Role::Row));
        self.flow.sheets.tag(row, Tag::new(Role::Cell));
        let cell = self.flow.sheets.tag(row, Tag::new(Role::ColumnHeader));
        let text = self.text.element(Element::Instruction);
        let strips = self.paragraph(cell, &text, self.sizes.body.bold(), answers().inside(), None);
        let frame = Some(Frame { uprights: self.uprights(), grey: 0.93 });
        Band {
            columns: vec![Vec::new(), strips],
            inset: 4.0,
            above: 10.0,
            frame,
            ..Band::default()
        }
    }

    /// A Recommendation: two rows to a reader of the table, one band to the eye.
    fn answer(&mut self, body: TagId, row: usize, text: &Recommendation, answer: &Answer) -> Band {
        let field = Some(Field::Marks(row));
        let first = self.flow.sheets.tag(body, Tag::new(Role::Row));
        let label = self.row_label(first, text);
        let cell = self.flow.sheets.tag(first, Tag::new(Role::Cell));
        let mut strips = vec![Strip::space(AIR)];
        strips.extend(self.marked(cell, answer, Mark::Authorise, Element::Authorise));
        for (mark, element) in
            [(Mark::NoComments, Element::NoComments), (Mark::Comments, Element::Comments)]
        {
            strips.push(Strip::space(2.5));
            strips.extend(self.marked(cell, answer, mark, element));
        }
        strips.extend([Strip::space(AIR), self.between(), Strip::space(AIR)]);
        let second = self.flow.sheets.tag(body, Tag::new(Role::Row));
        let cell = self.flow.sheets.tag(second, Tag::new(Role::Cell));
        strips.extend(self.marked(cell, answer, Mark::Refuse, Element::Refuse));
        strips.push(Strip::space(AIR));
        let frame = Some(Frame { uprights: self.uprights(), grey: 1.0 });
        Band { columns: vec![label, strips], frame, field, ..Band::default() }
    }

    fn row_label(&mut self, row: TagId, text: &Recommendation) -> Vec<Strip> {
        let cell = self.flow.sheets.tag(row, Tag::spanning(Role::RowHeader, 1, 2));
        let label = self.text.label(text);
        let slot = Slot { offset: 0.0, width: SPLIT }.inside();
        let mut strips = vec![Strip::space(AIR)];
        strips.extend(self.paragraph(cell, &label, self.sizes.body.bold(), slot, None));
        strips.push(Strip::space(AIR));
        strips
    }

    /// The rule between the two answers.
    fn between(&self) -> Strip {
        let line = rule((self.at(SPLIT), 0.0), (self.at(MEASURE), 0.0));
        Strip { pieces: vec![(Owner::Decoration, vec![line])], ..Strip::space(0.0) }
    }

    /// A box or a circle with the text beside it.
    fn marked(&mut self, cell: TagId, answer: &Answer, mark: Mark, element: Element) -> Vec<Strip> {
        let option = matches!(mark, Mark::NoComments | Mark::Comments);
        let indent = if option { MARK + GAP } else { 0.0 };
        let slot = answers().inside().indented(indent);
        let style = self.sizes.body;
        let state = if answer.has(mark) { "made" } else { "blank" };
        let key = if option { "form-option" } else { "form-box" };
        let words = self.wording.with(key, &[("state", state.into())]);
        let words = super::one_line(&words, self.setter.language);
        let figure = self.flow.sheets.tag(cell, Tag::figure(words));
        let x = self.left(slot.offset, MARK);
        let items = match option {
            true => circle(x, style, answer.has(mark)),
            false => square(x, style, answer.has(mark)),
        };
        let text = self.text.element(element);
        let mut strips = self.paragraph(cell, &text, style, slot.indented(MARK + GAP), None);
        if strips.is_empty() {
            strips.push(Strip::space(style.leading));
        }
        strips[0].pieces.insert(0, (Owner::Tag(figure), items));
        strips
    }

    fn uprights(&self) -> Vec<f32> {
        let mut uprights = [0.0, SPLIT, MEASURE].map(|offset| self.at(offset)).to_vec();
        uprights.sort_by(f32::total_cmp);
        uprights
    }
}

const fn answers() -> Slot {
    Slot { offset: SPLIT, width: MEASURE - SPLIT }
}

/// A box, crossed where the mark is made.
fn square(x: f32, style: Style, made: bool) -> Vec<Item> {
    let y = middle(style) - MARK / 2.0;
    let outline = Item::Square { x, y, side: MARK, thickness: 0.8 };
    let near = 1.9;
    let far = MARK - near;
    let stroke = |from: (f32, f32), to: (f32, f32)| Item::Rule {
        from: (x + from.0, y + from.1),
        to: (x + to.0, y + to.1),
        thickness: 1.3,
    };
    let cross = [stroke((near, near), (far, far)), stroke((near, far), (far, near))];
    std::iter::once(outline).chain(cross.into_iter().filter(|_| made)).collect()
}

/// A circle, filled where the mark is made.
fn circle(x: f32, style: Style, made: bool) -> Vec<Item> {
    let centre = (x + MARK / 2.0, middle(style));
    let outline = Item::Circle { centre, radius: MARK / 2.0, thickness: Some(0.8) };
    let dot = Item::Circle { centre, radius: MARK / 4.0, thickness: None };
    std::iter::once(outline).chain(Some(dot).filter(|_| made)).collect()
}

const _: () = assert!(HAIRLINE < 0.8 && CELL > HAIRLINE, "marks stand out from the rules");
