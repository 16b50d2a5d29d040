//! The form in the letter's annex: its own wording, where replies go, and a row for each text.
//!
//! The form is read as a succession of pieces (the contents of cells, lines, what stands behind a
//! box or circle), each of which is known by its words or by what came before it. Cells help where
//! the format tells them, and are not needed.

use std::collections::BTreeMap;

use crate::{
    circular::{Cell, Format, script::is_han},
    model::Element,
};

use super::{
    fold::{fold, join},
    lexicon,
    structure::{FormPart, Letter},
};

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

/// A text of the letter with the lines on which it stands.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Said {
    /// As printed
    pub text: String,
    /// Indices of lines
    pub lines: Vec<usize>,
}

impl Said {
    fn of(piece: &Piece) -> Self {
        Self { text: piece.text.clone(), lines: vec![piece.line] }
    }

    /// Goes on with a piece in the next line of the same sentence.
    fn go_on(&mut self, piece: &Piece) {
        join(&mut self.text, &piece.text);
        self.at(piece.line);
    }

    /// Goes on with a piece that stands on a line of its own.
    fn new_line(&mut self, piece: &Piece) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(piece.text.trim());
        self.at(piece.line);
    }

    fn at(&mut self, line: usize) {
        if self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }
}

/// What stands in front of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Box,
    Circle,
}

/// What a circle or box of another typeface or encoding looks like as a letter.
const STRAY: [char; 8] = ['o', 'O', 'о', 'О', '0', 'q', 'm', '¨'];
/// The most characters of a folded text that can be a box's or an option's.
const LONGEST_OPTION: usize = 400;

/// The most bytes that the label of an address has.
const LONGEST_LABEL: usize = 48;

/// A part of a line that belongs together.
#[derive(Debug, Clone)]
struct Piece {
    line: usize,
    text: String,
    fold: String,
    sign: Option<Sign>,
    cell: Option<Cell>,
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
        let mut addressee = Said::default();
        let mut last = "";
        let mut columns = (None, None);
        let mut dated = false;
        let mut open_blank = false;
        for (at, piece) in pieces.iter().enumerate() {
            // "Monsieur le Directeur" may be addressed, and is greeted with a comma.
            let greets = is_salutation(&piece.fold)
                && (last != "to" || piece.fold.ends_with([',', ':', '!']));
            if piece.sign.is_some() || greets {
                return self.end_address(addressee, at);
            }
            let first_in_cell = at == 0
                || piece.cell.is_some() && pieces[at - 1].cell != piece.cell
                || piece.fold.ends_with(':');
            let inside_blank = open_blank;
            open_blank = opens_blank(&piece.text, open_blank);
            if inside_blank {
                continue;
            }
            let (found, rest) = match first_in_cell || piece.fold.contains(':') {
                true => labelled(piece, pieces.get(at + 1)),
                false => (None, piece.clone()),
            };
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
            if rest.fold.is_empty() {
                continue;
            }
            if lexicon::PLACEHOLDER.is_match(&rest.fold) {
                dated |= last == "date";
            } else if let Some(email) = lexicon::EMAIL.find(&rest.fold) {
                let text = rest.fold[email.range()].to_owned();
                self.reply_to.get_or_insert(Said { text, lines: vec![piece.line] });
            } else if last == "fax" && is_phone(&rest.fold) {
                let text = upright(&rest.text);
                self.fax.get_or_insert(Said { text, ..Said::of(&rest) });
            } else if is_phone(&rest.fold) {
                // A telephone number is of no use on the form.
            } else if is_addressee(&rest, last, columns) {
                addressee.new_line(&rest);
            } else if dated || (at > 12 && rest.text.chars().count() > 80) {
                return self.end_address(addressee, at);
            }
        }
        self.end_address(addressee, pieces.len())
    }

    fn end_address(&mut self, addressee: Said, at: usize) -> usize {
        self.say(Element::Addressee, addressee);
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
            && (format != Format::Pdf || sentence_ended(before));
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
                self.say(element, said.clone());
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

/// The rows of the form while they are read.
struct Table {
    format: Format,
    rows: Vec<Row>,
    label: Said,
    label_column: Option<u32>,
    boxes: Vec<Said>,
    circles: Vec<Said>,
    /// What the next words may continue, and the cell in which it stands
    current: Option<(Sign, Option<Cell>)>,
    /// The cell of the piece before
    cell: Option<Cell>,
    instruction: Option<Said>,
    /// The cell on a printed page in which the instruction stands, maybe on several lines
    instructed: Option<Cell>,
    unclear: Vec<usize>,
}

struct Row {
    label: Said,
    said: BTreeMap<Element, Said>,
}

impl Table {
    fn new(format: Format) -> Self {
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
    fn take(&mut self, piece: &Piece, next: &[Piece]) -> bool {
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
        let has_choice = || begins_with_choice(fold).is_some() || self.begins_cell(piece, next);
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
        let is_open = !balanced(&said.text);
        let has_ended = ended(&said.text) && !is_open;
        let other = names_text(&piece.fold)
            || lexicon::CLOSING.is_match(&piece.fold)
            || lexicon::PLACEHOLDER.is_match(&piece.fold) && piece.cell.is_none();
        let same_cell = cell.is_some() && cell == piece.cell;
        if cell.is_some() && piece.cell.is_none() && lexicon::CLOSING.is_match(&piece.fold) {
            return false;
        }
        match self.format {
            Format::Docx if cell.is_some() => same_cell,
            // What an exported row has on one line stands in one cell there.
            Format::Text if same_cell => !(has_ended && other),
            // The lines of a cell that stands in a row of one line follow that line.
            Format::Text => is_open && (cell == piece.cell || piece.cell.is_none()),
            Format::Docx => cell == piece.cell && is_open,
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
    fn end_row(&mut self) {
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
        let told: Vec<Option<Element>> =
            texts.iter().map(|text| by_words(&fold(&text.text))).collect();
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

/// The box that these words belong to.
fn choice(fold: &str) -> Option<Element> {
    let verb = lexicon::AUTHORISES.find(fold)?;
    let denied = lexicon::DENIES.find_iter(fold).any(|not| not.start() < verb.end());
    Some(if denied { Element::Refuse } else { Element::Authorise })
}

/// The box whose text begins with these words, where the box itself was lost.
fn begins_with_choice(fold: &str) -> Option<Element> {
    let verb = lexicon::AUTHORISES.find(fold)?;
    let before = fold[..verb.start()].chars().count();
    let element = choice(fold)?;
    (before <= if element == Element::Refuse { 9 } else { 0 }).then_some(element)
}

fn option(fold: &str) -> Option<Element> {
    if !lexicon::COMMENTS.is_match(fold) {
        return None;
    }
    let none = lexicon::NO_COMMENTS.is_match(fold);
    Some(if none { Element::NoComments } else { Element::Comments })
}

fn commonest<'a>(said: impl Iterator<Item = &'a Said>) -> Option<&'a Said> {
    let mut counted: Vec<(&Said, usize)> = Vec::new();
    for said in said {
        match counted.iter_mut().find(|(known, _)| fold(&known.text) == fold(&said.text)) {
            Some((_, count)) => *count += 1,
            None => counted.push((said, 1)),
        }
    }
    // The first of those that are equally common
    counted.into_iter().rev().max_by_key(|(_, count)| *count).map(|(said, _)| said)
}

fn label(fold: &str) -> Option<&'static str> {
    let found = lexicon::LABEL.captures(fold)?;
    ["to", "from", "fax", "email", "date", "tel", "subject", "reference", "contact"]
        .into_iter()
        .find(|name| found.name(name).is_some())
}

/// The label of a piece, and what stands behind it.
fn labelled(piece: &Piece, next: Option<&Piece>) -> (Option<&'static str>, Piece) {
    let Some((_, rest)) = piece.text.split_once([':', '：']) else { return (None, piece.clone()) };
    let rest = Piece { text: rest.trim().to_owned(), fold: fold(rest), ..piece.clone() };
    let value = if rest.fold.is_empty() { next.map(|next| next.fold.as_str()) } else { None };
    let by_value = || {
        let is_short = piece.fold.find(':').is_some_and(|colon| colon <= LONGEST_LABEL);
        label_of(value.unwrap_or(&rest.fold)).filter(|_| is_short)
    };
    match label(&piece.fold).or_else(by_value) {
        Some(name) => (Some(name), rest),
        None => (None, piece.clone()),
    }
}

/// What a label that is not known by its words can only mean, by what stands behind it.
fn label_of(value: &str) -> Option<&'static str> {
    match () {
        () if lexicon::EMAIL.is_match(value) => Some("email"),
        () if lexicon::PLACEHOLDER.is_match(value) => {
            let inside = value.trim_matches(['[', ']', '<', '>', '(', ')']);
            let is_date = lexicon::DATE_WORD.is_match(inside);
            let is_name = lexicon::NAME_WORD.is_match(inside);
            is_date.then_some("date").or(is_name.then_some("from"))
        }
        () => lexicon::OFFICE.is_match(value).then_some("to"),
    }
}

fn is_salutation(fold: &str) -> bool {
    fold.chars().count() <= 90 && lexicon::SALUTATION.is_match(fold)
}

/// "Select one of the two boxes", and neither the opening sentence nor the text of a box.
fn is_instruction(fold: &str) -> bool {
    fold.chars().count() < 120
        && lexicon::SELECT.is_match(fold)
        && lexicon::BOXES.is_match(&lexicon::IN_THIS_CASE.replace_all(fold, ""))
        && !lexicon::AUTHORISES.is_match(fold)
}

fn is_phone(fold: &str) -> bool {
    lexicon::PHONE.find(fold).is_some_and(|phone| phone.len() + 12 > fold.len())
}

fn is_addressee(piece: &Piece, last: &str, columns: (Option<Cell>, Option<Cell>)) -> bool {
    if let (Some(to), Some(from), Some(cell)) = (columns.0, columns.1, piece.cell)
        && cell.table == to.table
    {
        let is_beside = cell.row == to.row || last == "to" || last == "from";
        return is_beside && cell.column < from.column;
    }
    match last {
        "to" => true,
        "from" => lexicon::ADDRESSEE.is_match(&piece.fold),
        _ => false,
    }
}

/// Whether a place to be filled in is still open behind a piece: "[Official" on one line, "role]" on
/// the next.
fn opens_blank(text: &str, open: bool) -> bool {
    match (text.rfind(['[']), text.rfind([']'])) {
        (Some(opens), closes) => closes.is_none_or(|closes| closes < opens),
        (None, Some(_)) => false,
        (None, None) => open,
    }
}

/// A number that stands from right to left on an Arabic page, put upright: its plus has moved to
/// its end, and so may its groups have, unless the longest of them, the subscriber's, is the last.
pub fn upright(phone: &str) -> String {
    let phone = phone.trim();
    let bare = phone.trim_matches('+');
    let is_mark = |c: char| !c.is_ascii_digit();
    let groups: Vec<&str> = bare.split(is_mark).filter(|group| !group.is_empty()).collect();
    let moved = phone.ends_with('+') || matches!(groups[..], [.., "22", "41"]);
    let turned = match groups[..] {
        [first, .., last] => last.len() <= 3 && first.len() >= last.len(),
        _ => false,
    };
    match (moved, turned) {
        (true, true) => {
            let mark = bare.chars().find(|c| is_mark(*c)).unwrap_or(' ').to_string();
            let groups: Vec<&str> = groups.into_iter().rev().collect();
            format!("+{}", groups.join(&mark))
        }
        (true, false) => format!("+{bare}"),
        (false, _) => phone.to_owned(),
    }
}

/// "(D.ConsumerOTT)" and nothing else.
fn is_bracketed_name(fold: &str) -> bool {
    let inside = fold.strip_prefix('(').and_then(|fold| fold.strip_suffix(')'));
    inside.is_some_and(|inside| {
        lexicon::NAME.find(inside).is_some_and(|name| name.len() == inside.len())
    })
}

fn names_text(fold: &str) -> bool {
    lexicon::ITU_T.is_match(fold) || lexicon::DRAFT.is_match(fold)
}

fn balanced(text: &str) -> bool {
    let depth = text.chars().fold(0_i32, |depth, c| match c {
        '(' | '（' => depth + 1,
        ')' | '）' => depth - 1,
        _ => depth,
    });
    depth <= 0
}

fn ended(text: &str) -> bool {
    text.trim_end().ends_with([':', '：', ')', '）', '.', ';', '。', '؛'])
}

fn sentence_ended(before: &[Piece]) -> bool {
    before.last().is_some_and(|piece| ended(&piece.text))
}

/// The lines at these places as pieces: what tabs part, what a box or circle begins, and in an
/// address what a second label or a place to be filled in begins.
fn pieces(letter: &Letter<'_>, places: std::ops::Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for place in places {
        let Some(line) = letter.line(place) else { continue };
        let mut sign = None;
        for part in marks_with_words(&line.text).iter().flat_map(|text| parts(text)) {
            let (own, text) = if is_instruction(&fold(part)) { (None, part) } else { signed(part) };
            sign = own.or(sign);
            if text.is_empty() {
                continue;
            }
            let piece = Piece {
                line: letter.order[place],
                text: text.to_owned(),
                fold: fold(text),
                sign: sign.take(),
                cell: line.cell,
            };
            pieces.push(piece);
        }
        if sign.is_some() {
            // A box on a line of its own belongs to the line after it.
            let empty = Piece {
                line: letter.order[place],
                text: String::new(),
                fold: String::new(),
                sign,
                cell: line.cell,
            };
            pieces.push(empty);
        }
    }
    let pieces = hand_on_signs(pieces);
    if letter.format == Format::Pdf { whole_labels(pieces) } else { pieces }
}

/// What tabs part; a single letter that stands for a circle stays with the words behind its tab.
fn marks_with_words(text: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for part in text.split('\t') {
        match kept.last_mut() {
            Some(mark) if mark.chars().count() == 1 && mark.contains(STRAY) => {
                mark.push(' ');
                mark.push_str(part);
            }
            _ => kept.push(part.trim().to_owned()),
        }
    }
    kept
}

/// On a printed page a label may break over two lines of its cell.
fn whole_labels(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Some(before) = kept.last_mut()
            && before.cell == piece.cell
            && (before.cell.is_some() || before.fold.chars().count() < 16)
            && piece.fold.ends_with(':')
            && !before.fold.contains(':')
            && let Some(whole) = whole_label(&before.text, &piece.text)
        {
            before.text = whole;
            before.fold = fold(&before.text);
            continue;
        }
        kept.push(piece);
    }
    kept
}

fn hand_on_signs(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut sign = None;
    let mut kept = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        if piece.text.is_empty() {
            sign = piece.sign;
            continue;
        }
        // A box stands before what can be chosen, never before the name of a text.
        let chooses = |fold: &str| lexicon::AUTHORISES.is_match(fold) || option(fold).is_some();
        if sign.is_none() || !names_text(&piece.fold) || chooses(&piece.fold) {
            piece.sign = piece.sign.or(sign.take());
        }
        kept.push(piece);
    }
    kept
}

/// The parts of a text, unless it only speaks of boxes: "Select one of the two boxes ☐".
fn parts(text: &str) -> Vec<&str> {
    if is_instruction(&fold(text)) { vec![text.trim()] } else { parted(text) }
}

/// Parts a text before each box, before a circle that stands free, before "From:" and before a
/// place to be filled in.
fn parted(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let free = before.is_whitespace() || is_han(before) && c == '[';
        let begins = at > 0
            && (is_box_at(rest)
                || before.is_whitespace() && is_circle(c) && stands_free(rest)
                || free && c == '[' && !rest.starts_with("[ ") && !before_is_label(&text[..at])
                || before.is_whitespace() && begins_with_from(rest));
        if begins {
            cuts.push(at);
        }
        before = c;
    }
    cuts.push(text.len());
    cuts.windows(2).map(|cut| text[cut[0]..cut[1]].trim()).filter(|part| !part.is_empty()).collect()
}

/// Whether a circle has words behind it. In "one of the two options ○):" it is spoken of.
fn stands_free(rest: &str) -> bool {
    let mut behind = rest.chars();
    behind.next();
    behind.as_str().starts_with(' ') && has_words(behind.as_str())
}

/// Two lines that make up a known label. A word that is wider than the cell is broken within.
fn whole_label(one: &str, other: &str) -> Option<String> {
    let bare = one.trim_end_matches(['-', '\u{2010}', '\u{AD}']);
    [format!("{one} {other}"), format!("{one}{other}"), format!("{bare}{other}")]
        .into_iter()
        .find(|whole| label(&fold(whole)).is_some())
}

/// Whether words follow, or nothing: then they stand on the next line.
fn has_words(behind: &str) -> bool {
    behind.trim_start().chars().next().is_none_or(|c| c.is_alphabetic() || c == '"')
}

fn before_is_label(text: &str) -> bool {
    text.trim_end().ends_with(['[', ']'])
}

fn is_box_at(rest: &str) -> bool {
    rest.starts_with(['|', '☐', '☑', '☒', '□', '■', '❏', '❑', '▢'])
        && lexicon::BOX.find(rest).is_some_and(|found| found.start() == 0)
}

fn is_circle(c: char) -> bool {
    lexicon::CIRCLE.is_match(c.encode_utf8(&mut [0; 4]))
}

fn begins_with_from(rest: &str) -> bool {
    ["From:", "FROM:", "De:", "От:", "من:", "发自：", "De :", "发件人："]
        .iter()
        .any(|label| rest.starts_with(label))
}

/// The box or circle in front of a text, and the text behind it.
fn signed(part: &str) -> (Option<Sign>, &str) {
    for (sign, pattern) in [(Sign::Box, &*lexicon::BOX), (Sign::Circle, &*lexicon::CIRCLE)] {
        if let Some(found) = pattern.find(part)
            && found.start() == 0
            && (sign == Sign::Box || has_words(&part[found.end()..]))
        {
            return (Some(sign), part[found.end()..].trim());
        }
    }
    stray_sign(part).unwrap_or((None, part.trim()))
}

/// A letter or mark that old encodings and symbol typefaces leave in place of a box or a circle:
/// what stands behind it tells which of the two it was.
fn stray_sign(part: &str) -> Option<(Option<Sign>, &str)> {
    let (mark, words) = part.trim().split_once(char::is_whitespace)?;
    let words = words.trim_start();
    let folded = fold(words);
    let is_mark = mark.chars().count() == 1
        && mark.contains(|c: char| STRAY.contains(&c) || !c.is_alphanumeric());
    let sign = match () {
        () if !is_mark || folded.chars().count() > LONGEST_OPTION => return None,
        () if begins_with_choice(&folded).is_some() => Sign::Box,
        () if option(&folded).is_some() => Sign::Circle,
        () => return None,
    };
    Some((Some(sign), words))
}
