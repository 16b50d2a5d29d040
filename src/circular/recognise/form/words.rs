//! What the words of a piece say it is: a choice, a label, an instruction.

use super::piece::{Piece, Said};
use crate::{
    circular::{
        Cell,
        recognise::{fold::fold, lexicon},
    },
    model::Element,
};

/// The most bytes that the label of an address has.
const LONGEST_LABEL: usize = 48;

/// More characters than stand between "YES:" and its verb.
const LONGEST_ANSWER: usize = 80;

/// The box that these words belong to.
pub(super) fn choice(fold: &str) -> Option<Element> {
    let verb = lexicon::AUTHORISES.find(fold)?;
    let denied = lexicon::DENIES.find_iter(fold).any(|not| not.start() < verb.end());
    Some(if denied { Element::Refuse } else { Element::Authorise })
}

/// The box whose text begins with these words, where the box itself was lost.
pub(super) fn begins_with_choice(fold: &str) -> Option<Element> {
    let verb = lexicon::AUTHORISES.find(fold)?;
    let before = fold[..verb.start()].chars().count();
    let element = choice(fold)?;
    if before < LONGEST_ANSWER && lexicon::YES_OR_NO.is_match(fold) {
        return Some(element);
    }
    (before <= if element == Element::Refuse { 9 } else { 0 }).then_some(element)
}

pub(super) fn option(fold: &str) -> Option<Element> {
    if !lexicon::COMMENTS.is_match(fold) {
        return None;
    }
    let none = lexicon::NO_COMMENTS.is_match(fold);
    Some(if none { Element::NoComments } else { Element::Comments })
}

pub(super) fn commonest<'a>(said: impl Iterator<Item = &'a Said>) -> Option<&'a Said> {
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

pub(super) fn label(fold: &str) -> Option<&'static str> {
    let found = lexicon::LABEL.captures(fold)?;
    ["to", "from", "fax", "email", "date", "tel", "subject", "reference", "contact"]
        .into_iter()
        .find(|name| found.name(name).is_some())
}

/// The label of a piece, and what stands behind it.
pub(super) fn labelled(piece: &Piece, next: Option<&Piece>) -> (Option<&'static str>, Piece) {
    let Some((_, rest)) = piece.text.split_once([':', '：']) else {
        return bare_label(piece, next);
    };
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

/// A label that needs no colon, for it fills a cell or stands before a tab.
fn bare_label(piece: &Piece, next: Option<&Piece>) -> (Option<&'static str>, Piece) {
    let is_alone = match next {
        // A tab or a bracket parts pieces of one line.
        Some(next) if next.line == piece.line => true,
        Some(next) => piece.cell.is_some() && next.cell != piece.cell,
        None => piece.cell.is_some(),
    };
    match label(&piece.fold).filter(|_| is_alone) {
        Some(name) => {
            (Some(name), Piece { text: String::new(), fold: String::new(), ..piece.clone() })
        }
        None => (None, piece.clone()),
    }
}

/// What a label that is not known by its words can only mean, by what stands behind it.
pub(super) fn label_of(value: &str) -> Option<&'static str> {
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

pub(super) fn is_salutation(fold: &str) -> bool {
    fold.chars().count() <= 90 && lexicon::SALUTATION.is_match(fold)
}

/// "Select one of the two boxes", and neither the opening sentence nor the text of a box.
pub(super) fn is_instruction(fold: &str) -> bool {
    fold.chars().count() < 120
        && lexicon::SELECT.is_match(fold)
        && lexicon::BOXES.is_match(&lexicon::IN_THIS_CASE.replace_all(fold, ""))
        && !lexicon::AUTHORISES.is_match(fold)
}

pub(super) fn is_phone(fold: &str) -> bool {
    lexicon::PHONE.find(fold).is_some_and(|phone| phone.len() + 12 > fold.len())
}

pub(super) fn is_addressee(
    piece: &Piece,
    last: &str,
    columns: (Option<Cell>, Option<Cell>),
) -> bool {
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
pub(super) fn opens_blank(text: &str, open: bool) -> bool {
    match (text.rfind(['[']), text.rfind([']'])) {
        (Some(opens), closes) => closes.is_none_or(|closes| closes < opens),
        (None, Some(_)) => false,
        (None, None) => open,
    }
}

/// "(D.ConsumerOTT)" and nothing else.
pub(super) fn is_bracketed_name(fold: &str) -> bool {
    let inside = fold.strip_prefix('(').and_then(|fold| fold.strip_suffix(')'));
    inside.is_some_and(|inside| {
        lexicon::NAME.find(inside).is_some_and(|name| name.len() == inside.len())
    })
}

pub(super) fn names_text(fold: &str) -> bool {
    lexicon::ITU_T.is_match(fold) || lexicon::DRAFT.is_match(fold)
}

/// Whether words end in the middle of naming a text: "to consider the draft new".
pub(super) fn waits_for_name(text: &str) -> bool {
    let fold = fold(text);
    let ends = |pattern: &regex::Regex| {
        pattern.find_iter(&fold).last().is_some_and(|last| last.end() == fold.len())
    };
    ends(&lexicon::DRAFT) || ends(&lexicon::NEW_OR_REVISED) || lexicon::HANGING.is_match(&fold)
}

/// The circle that an option is spoken of with, "(select one of the two options ⃝):", as what it is:
/// converters leave the code of a symbol typeface, and old encodings a question mark, though
/// nothing is asked here.
pub(super) fn with_circles(text: &str) -> String {
    text.replace(" ?)", " \u{20DD})").replace('\u{F0A1}', "\u{20DD}")
}

pub(super) fn balanced(text: &str) -> bool {
    let depth = text.chars().fold(0_i32, |depth, c| match c {
        '(' | '（' => depth + 1,
        ')' | '）' => depth - 1,
        _ => depth,
    });
    depth <= 0
}

pub(super) fn ended(text: &str) -> bool {
    text.trim_end().ends_with([':', '：', ')', '）', '.', ';', '。', '؛'])
}

pub(super) fn sentence_ended(before: &[Piece]) -> bool {
    before.last().is_some_and(|piece| ended(&piece.text))
}
