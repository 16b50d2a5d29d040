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
        for (at, piece) in pieces.iter().enumerate() {
            // "Monsieur le Directeur" may be addressed, and is greeted with a comma.
            let greets = is_salutation(&piece.fold)
                && (last != "to" || piece.fold.ends_with([',', ':', '!']));
            if piece.sign.is_some() || greets {
                return self.end_address(addressee, at);
            }
            let (found, rest) = labelled(piece);
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
                self.fax.get_or_insert(Said::of(&rest));
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
        piece.sign.is_some()
            || other_table
            || is_row
            || is_instruction(&piece.fold)
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
            let said = table.rows.iter().filter_map(|row| row.said.get(&element));
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
    row: Row,
    current: Option<Element>,
    current_cell: Option<Cell>,
    instruction: Option<Said>,
    unclear: Vec<usize>,
}

#[derive(Default)]
struct Row {
    label: Said,
    said: BTreeMap<Element, Said>,
}

impl Table {
    fn new(format: Format) -> Self {
        Self {
            format,
            rows: Vec::new(),
            row: Row::default(),
            current: None,
            current_cell: None,
            instruction: None,
            unclear: Vec::new(),
        }
    }

    /// Takes a piece into the table. Says whether it belongs there.
    fn take(&mut self, piece: &Piece, next: &[Piece]) -> bool {
        if let Some(element) = self.begins(piece) {
            if self.row.said.contains_key(&element) {
                self.end_row();
            }
            self.row.said.insert(element, Said::of(piece));
            (self.current, self.current_cell) = (Some(element), piece.cell);
            return true;
        }
        let is_instruction = self.rows.is_empty()
            && self.row.said.is_empty()
            && is_instruction(&piece.fold);
        if is_instruction {
            // What stood above the instruction was the heading of the other column.
            self.row.label = Said::default();
            self.instruction.get_or_insert_default().go_on(piece);
            self.current_cell = piece.cell;
            return true;
        }
        if self.ends(piece, next) {
            return false;
        }
        if self.goes_on(piece) {
            if let Some(said) = self.current.and_then(|element| self.row.said.get_mut(&element)) {
                said.go_on(piece);
            }
            return true;
        }
        if !self.row.said.is_empty() && self.is_complete() {
            self.end_row();
        }
        self.row.label.new_line(piece);
        true
    }

    /// Which element a piece begins, by its sign and its words.
    fn begins(&mut self, piece: &Piece) -> Option<Element> {
        let fold = piece.fold.as_str();
        match piece.sign {
            Some(Sign::Box) => Some(match choice(fold) {
                Some(element) => element,
                None => {
                    self.unclear.push(piece.line);
                    let first = !self.row.said.contains_key(&Element::Authorise);
                    if first { Element::Authorise } else { Element::Refuse }
                }
            }),
            Some(Sign::Circle) => Some(match option(fold) {
                Some(element) => element,
                None => {
                    self.unclear.push(piece.line);
                    let first = !self.row.said.contains_key(&Element::NoComments);
                    if first { Element::NoComments } else { Element::Comments }
                }
            }),
            None if self.goes_on(piece) && self.format == Format::Pdf => None,
            None => begins_with_choice(fold).or_else(|| {
                let after_yes = matches!(
                    self.current,
                    Some(Element::Authorise | Element::NoComments | Element::Comments)
                );
                option(fold).filter(|_| after_yes && fold.chars().count() < 90)
            }),
        }
    }

    /// Whether a piece continues the sentence before it.
    fn goes_on(&self, piece: &Piece) -> bool {
        let Some(said) = self.current.and_then(|element| self.row.said.get(&element)) else {
            return false;
        };
        if self.current_cell.is_some() || piece.cell.is_some() {
            // What an exported row has on one line stands in one cell there.
            let next_row = self.format == Format::Text && ended(&said.text);
            let other = names_text(&piece.fold) || lexicon::CLOSING.is_match(&piece.fold);
            return self.current_cell == piece.cell && !(next_row && other);
        }
        let open = !balanced(&said.text);
        let begins_small = piece.text.chars().next().is_some_and(char::is_lowercase);
        match self.format {
            Format::Pdf => open || begins_small || !ended(&said.text) && !names_text(&piece.fold),
            _ => open,
        }
    }

    fn is_complete(&self) -> bool {
        self.row.said.contains_key(&Element::Refuse)
            || self.row.said.contains_key(&Element::Authorise)
    }

    /// Whether the table has ended before this piece.
    fn ends(&self, piece: &Piece, next: &[Piece]) -> bool {
        if !self.is_complete() || self.goes_on(piece) {
            return false;
        }
        if lexicon::CLOSING.is_match(&piece.fold) && piece.fold.chars().count() < 160 {
            return true;
        }
        let outside = piece.cell.is_none() && self.current_cell.is_some();
        // No further row: nothing to choose follows any more.
        let more = next.iter().take(40).any(|piece| {
            piece.sign == Some(Sign::Box) || begins_with_choice(&piece.fold).is_some()
        });
        !more && (outside || !names_text(&piece.fold))
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if !row.said.is_empty() {
            self.rows.push(row);
        }
        self.current = None;
        self.current_cell = None;
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
fn labelled(piece: &Piece) -> (Option<&'static str>, Piece) {
    let Some(name) = label(&piece.fold) else { return (None, piece.clone()) };
    let rest = piece.text.split_once([':', '：']).map_or("", |(_, rest)| rest).trim();
    (Some(name), Piece { text: rest.to_owned(), fold: fold(rest), ..piece.clone() })
}

fn is_salutation(fold: &str) -> bool {
    fold.chars().count() <= 90 && lexicon::SALUTATION.is_match(fold)
}

/// "Select one of the two boxes", and neither the opening sentence nor the text of a box.
fn is_instruction(fold: &str) -> bool {
    fold.chars().count() < 120
        && lexicon::SELECT.is_match(fold)
        && lexicon::BOXES.is_match(fold)
        && !lexicon::AUTHORISES.is_match(fold)
}

fn is_phone(fold: &str) -> bool {
    lexicon::PHONE.find(fold).is_some_and(|phone| phone.len() + 12 > fold.len())
}

fn is_addressee(piece: &Piece, last: &str, columns: (Option<Cell>, Option<Cell>)) -> bool {
    if let (Some(to), Some(from), Some(cell)) = (columns.0, columns.1, piece.cell) {
        return cell.row == to.row && cell.column < from.column;
    }
    match last {
        "to" => true,
        "from" => lexicon::ADDRESSEE.is_match(&piece.fold),
        _ => false,
    }
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
        for part in line.text.split('\t').flat_map(parted) {
            let (own, text) = signed(part);
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
    hand_on_signs(pieces)
}

fn hand_on_signs(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut sign = None;
    let mut kept = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        if piece.text.is_empty() {
            sign = piece.sign;
            continue;
        }
        piece.sign = piece.sign.or(sign.take());
        sign = None;
        kept.push(piece);
    }
    kept
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
                || before.is_whitespace() && is_circle(c) && rest.chars().nth(1) == Some(' ')
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
        {
            return (Some(sign), part[found.end()..].trim());
        }
    }
    (None, part.trim())
}
