//! The table of the form: a row for each text, its label beside two boxes and two circles.

use std::collections::BTreeMap;

use super::{
    piece::{Piece, Said, Sign},
    words::{
        balanced, begins_with_choice, choice, ended, is_bracketed_name, is_instruction, names_text,
        option, waits_for_name,
    },
};
use crate::{
    circular::{
        Cell, Format,
        recognise::{fold::fold, lexicon},
    },
    model::Element,
};

/// The rows of the form while they are read.
pub(super) struct Table {
    format: Format,
    pub(super) rows: Vec<Row>,
    label: Said,
    label_column: Option<u32>,
    boxes: Vec<Said>,
    circles: Vec<Said>,
    /// What the next words may continue, and the cell in which it stands
    current: Option<(Sign, Option<Cell>)>,
    /// The cell of the piece before
    cell: Option<Cell>,
    pub(super) instruction: Option<Said>,
    /// The cell on a printed page in which the instruction stands, maybe on several lines
    instructed: Option<Cell>,
    pub(super) unclear: Vec<usize>,
}

pub(super) struct Row {
    pub(super) label: Said,
    pub(super) said: BTreeMap<Element, Said>,
}

impl Table {
    pub(super) fn new(format: Format) -> Self {
        Self {
            format,
            rows: Vec::new(),
            label: Said::default(),
            label_column: None,
            boxes: Vec::new(),
            circles: Vec::new(),
            current: None,
            cell: None,
            instruction: None,
            instructed: None,
            unclear: Vec::new(),
        }
    }

    /// Takes a piece into the table. Says whether it belongs there.
    pub(super) fn take(&mut self, piece: &Piece, next: &[Piece]) -> bool {
        let piece = &self.spoken_of(piece);
        let begun = self.begins(piece, next);
        self.cell = piece.cell;
        if let Some(sign) = begun {
            self.begin(sign, piece);
            return true;
        }
        let current = self.current;
        let other_cell = piece.cell.is_some() && current.is_none_or(|(_, cell)| cell != piece.cell);
        if is_instruction(&piece.fold) && !self.is_open() && (other_cell || !self.goes_on(piece)) {
            self.instruct(piece);
            return true;
        }
        if self.instructed.is_some() && self.instructed == piece.cell && self.boxes.is_empty() {
            self.instruct(piece);
            return true;
        }
        if self.boxes.len() == 1 && is_bracketed_name(&piece.fold) || self.continues_label(piece) {
            // The next line of a label that stands beside the first box
            self.label.new_line(piece);
            return true;
        }
        if self.goes_on(piece) {
            if let Some(said) = self.open() {
                said.go_on(piece);
            }
            return true;
        }
        if self.ends(piece, next) {
            return false;
        }
        if !self.boxes.is_empty() {
            self.end_row();
        }
        self.label_column = piece.cell.map(|cell| cell.column);
        self.label.new_line(piece);
        true
    }

    /// Takes the instruction, which each table may repeat.
    fn instruct(&mut self, piece: &Piece) {
        let is_first = self.rows.is_empty() && self.boxes.is_empty();
        // What stands above the first one is the heading of the other column, or a row's label.
        if is_first && !names_text(&fold(&self.label.text)) {
            self.label = Said::default();
        }
        self.instructed = piece.cell.filter(|_| self.format == Format::Pdf);
        match &mut self.instruction {
            Some(said) if is_first => said.go_on(piece),
            Some(_) => {}
            None => self.instruction = Some(Said::of(piece)),
        }
    }

    /// Whether a bracket is still open in the words that are being read.
    fn is_open(&self) -> bool {
        let said = match self.current {
            Some((Sign::Box, _)) => self.boxes.last(),
            Some((Sign::Circle, _)) => self.circles.last(),
            None => None,
        };
        said.is_some_and(|said| !balanced(&said.text))
    }

    /// Whether a row goes on here on the next page: its label in its own column, while what stands
    /// beside it has not come to its end.
    fn continues_label(&self, piece: &Piece) -> bool {
        let Some(column) = piece.cell.map(|cell| cell.column) else { return false };
        let current = self.current.and_then(|(_, cell)| cell);
        let is_open =
            self.boxes.len() == 1 || self.boxes.last().is_some_and(|said| !balanced(&said.text));
        self.format == Format::Pdf
            && self.label_column == Some(column)
            && current.is_some_and(|current| current.column != column)
            && is_open
    }

    /// A circle at the beginning of a printed line, in the middle of "(one of the two options ○)",
    /// is spoken of.
    fn spoken_of(&self, piece: &Piece) -> Piece {
        let open = match self.current {
            Some((Sign::Box, _)) => self.boxes.last(),
            _ => None,
        };
        let is_open = open.is_some_and(|said| !balanced(&said.text));
        match self.format == Format::Pdf && piece.sign == Some(Sign::Circle) && is_open {
            true => Piece { sign: None, text: format!("○{}", piece.text), ..piece.clone() },
            false => piece.clone(),
        }
    }

    /// Whether a piece begins the words of a box or circle, by its sign or by its words.
    fn begins(&self, piece: &Piece, next: &[Piece]) -> Option<Sign> {
        let fold = piece.fold.as_str();
        if self.is_heading(piece, next) || piece.sign.is_none() && self.waits_for_verb() {
            return None;
        }
        let has_choice = || {
            begins_with_choice(fold).is_some()
                || self.begins_cell(piece, next)
                || begins_answer(piece, next.first())
        };
        // Some forms have boxes for the options, too.
        let is_option = !self.boxes.is_empty()
            && self.circles.len() < 2
            && option(fold).is_some()
            && choice(fold).is_none();
        if piece.sign == Some(Sign::Box) && is_option {
            return Some(Sign::Circle);
        }
        if piece.sign.is_none() && is_option && self.option_begins(piece) {
            return Some(Sign::Circle);
        }
        piece.sign.or_else(|| has_choice().then_some(Sign::Box)).or_else(|| {
            let is_option = !self.boxes.is_empty()
                && self.circles.len() < 2
                && fold.chars().count() < 90
                && option(fold).is_some()
                && !self.goes_on(piece);
            is_option.then_some(Sign::Circle)
        })
    }

    /// Whether the words so far end in "not", which denies what follows in the next line, or are an
    /// answer whose verb stands there: "НЕТ – Исследовательской комиссии".
    fn waits_for_verb(&self) -> bool {
        let Some((Sign::Box, _)) = self.current else { return false };
        let last = self.boxes.last().map(|said| fold(&said.text)).unwrap_or_default();
        let not = lexicon::DENIES.find_iter(&last).last();
        not.is_some_and(|not| not.end() == last.len())
            || lexicon::YES_OR_NO.is_match(&last) && choice(&last).is_none()
    }

    /// Whether a piece stands above the first box of its table, which stands in a row below.
    fn is_heading(&self, piece: &Piece, next: &[Piece]) -> bool {
        let Some(cell) = piece.cell.filter(|cell| cell.row == 0 && piece.sign.is_none()) else {
            return false;
        };
        let first_box = next.iter().find(|next| next.sign == Some(Sign::Box));
        self.boxes.is_empty()
            && first_box
                .and_then(|first| first.cell)
                .is_some_and(|first| first.table == cell.table && first.row > 0)
    }

    /// Whether an option begins here whose circle has been lost: the box before it has come to its
    /// end, or the other option stands before it.
    fn option_begins(&self, piece: &Piece) -> bool {
        match self.current {
            Some((Sign::Box, _)) => {
                self.boxes.last().is_some_and(|said| ended(&said.text) && balanced(&said.text))
            }
            Some((Sign::Circle, _)) => {
                let before = self.circles.last().and_then(|said| option(&fold(&said.text)));
                before == Some(Element::NoComments) && option(&piece.fold) != before
            }
            None => false,
        }
    }

    /// Whether a cell begins here that authorises or refuses, its box having been lost.
    fn begins_cell(&self, piece: &Piece, next: &[Piece]) -> bool {
        if piece.cell.is_none() || piece.cell == self.cell || is_instruction(&piece.fold) {
            return false;
        }
        let mut cell = piece.fold.clone();
        for more in next.iter().take_while(|more| more.cell == piece.cell && more.sign.is_none()) {
            cell.push(' ');
            cell.push_str(&more.fold);
        }
        choice(&cell).is_some()
    }

    fn begin(&mut self, sign: Sign, piece: &Piece) {
        let full = match sign {
            Sign::Box => self.boxes.len() == 2,
            Sign::Circle => self.circles.len() == 2,
        };
        if full {
            self.end_row();
        }
        match sign {
            Sign::Box => self.boxes.push(Said::of(piece)),
            Sign::Circle => self.circles.push(Said::of(piece)),
        }
        self.current = Some((sign, piece.cell));
    }

    /// The words that go on, as long as nothing else has begun.
    fn open(&mut self) -> Option<&mut Said> {
        match self.current?.0 {
            Sign::Box => self.boxes.last_mut(),
            Sign::Circle => self.circles.last_mut(),
        }
    }

    /// Whether a piece continues the sentence before it.
    fn goes_on(&self, piece: &Piece) -> bool {
        let Some((sign, cell)) = self.current else { return false };
        let Some(said) = (match sign {
            Sign::Box => self.boxes.last(),
            Sign::Circle => self.circles.last(),
        }) else {
            return false;
        };
        if piece.begins_row && names_text(&piece.fold) {
            return false;
        }
        let is_open = !balanced(&said.text);
        let has_ended = ended(&said.text) && !is_open;
        let other = names_text(&piece.fold)
            || lexicon::CLOSING.is_match(&piece.fold)
            || lexicon::PLACEHOLDER.is_match(&piece.fold) && piece.cell.is_none();
        // "to consider the draft new" waits for the name, and a name that begins a row is written big.
        let other = other
            && !(self.format == Format::Pdf
                && (piece.text.starts_with(char::is_lowercase) || waits_for_name(&said.text)));
        let same_cell = cell.is_some() && cell == piece.cell;
        let own_line = piece.cell.is_none() || self.format == Format::Text;
        if cell.is_some() && own_line && lexicon::CLOSING.is_match(&piece.fold) {
            return false;
        }
        match self.format {
            Format::Flowing if cell.is_some() => same_cell,
            // What an exported row has on one line stands in one cell there.
            Format::Text if same_cell => !(has_ended && other),
            // The lines of a cell that stands in a row of one line follow that line.
            Format::Text => is_open && (cell == piece.cell || piece.cell.is_none()),
            Format::Flowing => cell == piece.cell && is_open,
            // A box drawn with rules looks like a cell of its own.
            Format::Pdf if same_cell => !(has_ended && names_text(&piece.fold)),
            Format::Pdf => is_open || !has_ended && !other,
        }
    }

    /// Whether the table has ended before this piece.
    fn ends(&self, piece: &Piece, next: &[Piece]) -> bool {
        if self.boxes.is_empty() && self.rows.is_empty() {
            return false;
        }
        if lexicon::CLOSING.is_match(&piece.fold) && piece.fold.chars().count() < 160 {
            return true;
        }
        let was_cell = self.current.is_some_and(|(_, cell)| cell.is_some());
        // No further row: nothing to choose follows any more.
        let more = next.iter().take(40).any(|next| {
            next.sign == Some(Sign::Box)
                || begins_with_choice(&next.fold).is_some()
                || next.cell.is_some() && choice(&next.fold).is_some()
        });
        !more && (piece.cell.is_none() && was_cell || !names_text(&piece.fold))
    }

    /// Ends a row. What its boxes and circles say is told when all of it has been read.
    pub(super) fn end_row(&mut self) {
        let (label, boxes) = (std::mem::take(&mut self.label), std::mem::take(&mut self.boxes));
        let circles = std::mem::take(&mut self.circles);
        self.current = None;
        if boxes.is_empty() && circles.is_empty() {
            self.label = label;
            return;
        }
        let mut said = BTreeMap::new();
        self.tell(boxes, [Element::Authorise, Element::Refuse], choice, &mut said);
        self.tell(circles, [Element::NoComments, Element::Comments], option, &mut said);
        self.rows.push(Row { label, said });
    }

    /// Tells two texts apart by their words, else by their order, which is doubtful.
    fn tell(
        &mut self,
        texts: Vec<Said>,
        order: [Element; 2],
        by_words: fn(&str) -> Option<Element>,
        said: &mut BTreeMap<Element, Said>,
    ) {
        let folds: Vec<String> = texts.iter().map(|text| fold(&text.text)).collect();
        let told: Vec<Option<Element>> = match by_what_is_attached(&folds) {
            Some(told) if order.contains(&Element::Comments) => told.to_vec(),
            _ => folds.iter().map(|fold| by_words(fold)).collect(),
        };
        let is_clear = match told[..] {
            [Some(one), Some(other)] => one != other,
            [Some(_)] => true,
            _ => false,
        };
        for (index, text) in texts.into_iter().enumerate() {
            let element = match told[index] {
                Some(element) if is_clear => Some(element),
                _ => order.get(index).copied(),
            };
            if !is_clear {
                self.unclear.extend(&text.lines);
            }
            if let Some(element) = element {
                said.insert(element, text);
            }
        }
    }
}

/// Two options that both speak of comments: they are attached in one of them.
fn by_what_is_attached(folds: &[String]) -> Option<[Option<Element>; 2]> {
    let [one, other] = folds else { return None };
    let both = [one, other].iter().all(|fold| option(fold) == Some(Element::Comments));
    let attached = [one, other].map(|fold| lexicon::ATTACHED.is_match(fold));
    (both && attached[0] != attached[1]).then(|| {
        attached
            .map(|attached| Some(if attached { Element::Comments } else { Element::NoComments }))
    })
}

/// Whether an answer begins here whose verb stands in the next line, its box having been lost.
fn begins_answer(piece: &Piece, next: Option<&Piece>) -> bool {
    lexicon::YES_OR_NO.is_match(&piece.fold)
        && next.filter(|next| next.cell == piece.cell && next.sign.is_none()).is_some_and(|next| {
            begins_with_choice(&format!("{} {}", piece.fold, next.fold)).is_some()
        })
}
