//! The form in the letter's annex: its own wording, where replies go, and a row for each text.
//!
//! The form is read as a succession of pieces (the contents of cells, lines, what stands behind a
//! box or circle), each of which is known by its words or by what came before it. Cells help where
//! the format tells them, and are not needed.
//!
//! `pieces` cuts, `words` knows a piece by its words, `table` reads the rows; what is here reads the
//! rest of the form, from its subject to its closing words.

mod piece;
mod pieces;
mod table;
mod words;

use std::collections::BTreeMap;

use super::{
    contact::{upright, without_label},
    lexicon,
    structure::{FormPart, Letter},
};
use crate::{circular::Format, model::Element};
use piece::Piece;
pub use piece::Said;
use pieces::pieces;
use table::Table;
use words::{
    commonest, is_addressee, is_instruction, is_phone, is_salutation, label, labelled, opens_blank,
    sentence_ended, with_circles,
};

/// Which answer the folded text of a box gives, if its words tell.
pub fn answer(fold: &str) -> Option<Element> {
    words::choice(fold)
}

/// What the form says.
#[derive(Debug, Default)]
pub struct Form {
    /// Its wording
    pub wording: BTreeMap<Element, Said>,
    /// Where replies go
    pub reply_to: Option<Said>,
    /// The fax number for replies
    pub fax: Option<Said>,
    /// The label of each row
    pub rows: Vec<Said>,
    /// Whether boxes had to be told by their order alone
    pub unclear_boxes: Vec<usize>,
}

/// Reads the form.
pub fn form(letter: &Letter<'_>, part: &FormPart) -> Form {
    let mut form = Form::default();
    let mut start = part.range.start;
    if part.headed
        && let Some(line) = letter.line(start)
    {
        let heading = Said { text: line.text.clone(), lines: vec![letter.order[start]] };
        form.wording.insert(Element::AnnexHeading, heading);
        start += 1;
    }
    let to = part.to.unwrap_or(start).max(start);
    form.subject(&pieces(letter, start..to));
    let rest = pieces(letter, to..part.range.end);
    let after_address = if part.to.is_some() { form.address(&rest) } else { 0 };
    let after_opening = form.opening(&rest, after_address, letter.format);
    let after_table = form.table(&rest, after_opening, letter.format);
    form.closing(&rest, after_table);
    form
}

impl Form {
    fn say(&mut self, element: Element, said: Said) {
        if !said.text.trim().is_empty() {
            self.wording.entry(element).or_insert(said);
        }
    }

    /// The subject, from its label to the address.
    fn subject(&mut self, pieces: &[Piece]) {
        let labelled = pieces.iter().position(|piece| label(&piece.fold) == Some("subject"));
        let mut subject = Said::default();
        for piece in &pieces[labelled.unwrap_or(0)..] {
            let aside = labelled.is_none() && piece.fold.starts_with('(');
            if !aside {
                subject.go_on(piece);
            }
        }
        self.say(Element::Subject, subject);
    }

    /// The address block. Returns the place behind it.
    fn address(&mut self, pieces: &[Piece]) -> usize {
        let (mut addressee, mut subject) = (Said::default(), Said::default());
        let mut last = "";
        let mut columns = (None, None);
        let mut dated = false;
        let mut open_blank = false;
        for (at, piece) in pieces.iter().enumerate() {
            // "Monsieur le Directeur" may be addressed, and is greeted with a comma.
            let greets = is_salutation(&piece.fold)
                && (last != "to" || piece.fold.ends_with([',', ':', '!']));
            if piece.sign.is_some() || greets {
                return self.end_address(addressee, subject, at);
            }
            let first_in_cell = at == 0
                || piece.cell.is_some() && pieces[at - 1].cell != piece.cell
                || piece.fold.ends_with(':')
                || piece.line != pieces[at - 1].line
                    && pieces.get(at + 1).is_some_and(|next| next.line == piece.line);
            let inside_blank = open_blank;
            open_blank = opens_blank(&piece.text, open_blank);
            if inside_blank {
                continue;
            }
            let (found, rest) = match first_in_cell || piece.fold.contains(':') {
                true => labelled(piece, pieces.get(at + 1)),
                false => (None, piece.clone()),
            };
            if dated && found == Some("to") && self.wording.contains_key(&Element::To) {
                return self.end_address(addressee, subject, at);
            }
            if let Some(name) = found {
                self.label(name, piece, &rest);
                last = name;
                dated |= name == "date";
                match name {
                    "to" => columns.0 = piece.cell,
                    "from" => columns.1 = piece.cell,
                    _ => {}
                }
            }
            if last == "subject" {
                subject.go_on(piece);
                continue;
            }
            if rest.fold.is_empty() {
                continue;
            }
            if lexicon::PLACEHOLDER.is_match(&rest.fold) {
                dated |= last == "date";
            } else if let Some(email) = lexicon::EMAIL.find(&rest.fold) {
                let text = without_label(email.as_str()).to_owned();
                self.reply_to.get_or_insert(Said { text, lines: vec![piece.line] });
            } else if last == "fax" && is_phone(&rest.fold) {
                let text = upright(&rest.text);
                self.fax.get_or_insert(Said { text, ..Said::of(&rest) });
            } else if is_phone(&rest.fold) {
                // A telephone number is of no use on the form.
            } else if is_addressee(&rest, last, columns) {
                addressee.new_line(&rest);
            } else if dated || (at > 12 && rest.text.chars().count() > 80) {
                return self.end_address(addressee, subject, at);
            }
        }
        self.end_address(addressee, subject, pieces.len())
    }

    fn end_address(&mut self, addressee: Said, subject: Said, at: usize) -> usize {
        self.say(Element::Addressee, addressee);
        self.say(Element::Subject, subject);
        at
    }

    fn label(&mut self, name: &str, piece: &Piece, rest: &Piece) {
        let element = match name {
            "to" => Element::To,
            "from" => Element::From,
            "fax" => Element::Fax,
            "email" => Element::Email,
            "date" => Element::Date,
            _ => return,
        };
        let printed = piece.text.strip_suffix(rest.text.as_str()).unwrap_or(&piece.text).trim();
        self.say(element, Said { text: printed.to_owned(), lines: vec![piece.line] });
    }

    /// Salutation and opening sentence. Returns the place behind them.
    fn opening(&mut self, pieces: &[Piece], start: usize, format: Format) -> usize {
        let mut at = start;
        let mut salutation = Said::default();
        while let Some(piece) = pieces.get(at)
            && is_salutation(&piece.fold)
        {
            salutation.go_on(piece);
            at += 1;
        }
        self.say(Element::Salutation, salutation);
        let mut opening = Said::default();
        while let Some(piece) = pieces.get(at)
            && !self.begins_table(piece, &pieces[start..at], format)
            && !heads_column(piece, pieces.get(at + 1))
        {
            opening.go_on(piece);
            at += 1;
        }
        self.say(Element::Opening, opening);
        at
    }

    fn begins_table(&self, piece: &Piece, before: &[Piece], format: Format) -> bool {
        let other_table = piece.cell.is_some()
            && before.last().is_some_and(|last| {
                last.cell.map(|cell| cell.table) != piece.cell.map(|cell| cell.table)
            });
        let is_row = piece.fold.chars().count() < 140
            && !before.is_empty()
            && lexicon::ITU_T.is_match(&piece.fold)
            && !piece.fold.ends_with(['.', '。'])
            && (format != Format::Pdf || sentence_ended(before) || piece.begins_row);
        piece.sign.is_some() || other_table || is_row || is_instruction(&piece.fold)
    }

    /// The table of rows. Returns the place behind it.
    fn table(&mut self, pieces: &[Piece], start: usize, format: Format) -> usize {
        let mut table = Table::new(format);
        let mut at = start;
        while let Some(piece) = pieces.get(at) {
            if !table.take(piece, &pieces[at + 1..]) {
                break;
            }
            at += 1;
        }
        table.end_row();
        if let Some(instruction) = table.instruction {
            self.say(Element::Instruction, instruction);
        }
        self.unclear_boxes = table.unclear;
        for element in [Element::Authorise, Element::NoComments, Element::Comments, Element::Refuse]
        {
            let said = table.rows.iter().take(50).filter_map(|row| row.said.get(&element));
            if let Some(said) = commonest(said) {
                let text = with_circles(&said.text);
                self.say(element, Said { text, lines: said.lines.clone() });
            }
        }
        self.rows = table.rows.into_iter().map(|row| row.label).collect();
        at
    }

    /// The closing words, before the name.
    fn closing(&mut self, pieces: &[Piece], start: usize) {
        let rest = &pieces[start.min(pieces.len())..];
        let by_words = rest.iter().position(|piece| lexicon::CLOSING.is_match(&piece.fold));
        let first = by_words.unwrap_or(0);
        let mut closing = Said::default();
        for piece in &rest[first..] {
            let ends = lexicon::PLACEHOLDER.is_match(&piece.fold)
                || piece.fold.chars().count() > 160
                || piece.fold.starts_with("__");
            if ends {
                break;
            }
            closing.go_on(piece);
            if by_words.is_some() && piece.fold.ends_with([',', '.', '!', '。']) {
                break;
            }
        }
        self.say(Element::Closing, closing);
    }
}

/// Whether the heading of a column stands here, in a row of headings that is one line: the instruction
/// stands beside it.
fn heads_column(piece: &Piece, next: Option<&Piece>) -> bool {
    next.is_some_and(|next| next.line == piece.line && is_instruction(&next.fold))
}
