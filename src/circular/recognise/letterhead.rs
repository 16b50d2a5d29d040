//! The block of labels and numbers at the head of a letter.

use std::ops::Range;

use super::{contact::upright, lexicon, seen::Seen, structure::Letter};

/// The fax number in the heading block: labels and numbers stand beside each other, or all labels
/// first and the numbers below in the same order, with nothing or a line end between them.
pub fn heading_fax(letter: &Letter<'_>) -> Option<Seen<String>> {
    let text = letter.text(letter.parts.head.clone());
    let fold = text.text();
    let label = lexicon::FAX_LABEL
        .find_iter(fold)
        .find(|label| !lexicon::OTHER_FAX.is_match(&fold[label.start()..]))?;
    let beside = numbers_behind(fold, label.end());
    let before = fold[..label.start()].char_indices().rev().nth(80).map_or(0, |(at, _)| at);
    let phone = lexicon::TEL_LABEL.find_iter(&fold[before..label.start()]).last();
    let phone_is_empty = phone.is_some_and(|phone| {
        let between = &fold[before + phone.end()..label.start()];
        !between.contains(|c: char| c.is_ascii_digit())
    });
    // Other things may stand between all the labels and all the numbers.
    let beside = match phone_is_empty && beside.is_empty() {
        true => numbers_below(fold, label.end()),
        false => beside,
    };
    let range = match (phone_is_empty, &beside[..]) {
        // The telephone has no number of its own: the first of the two is its.
        (true, [_, fax, ..]) => fax.clone(),
        (_, [fax, ..]) => fax.clone(),
        (_, []) => return None,
    };
    Some(Seen { value: upright(&text.printed(range.clone())), lines: text.lines(range) })
}

/// Two international numbers one below the other, near below the byte `from`.
fn numbers_below(fold: &str, from: usize) -> Vec<Range<usize>> {
    const NEAR: usize = 200;
    let first = fold[from..].find('+').filter(|at| *at < NEAR);
    let numbers = first.map(|at| numbers_behind(fold, from + at)).unwrap_or_default();
    if numbers.len() > 1 { numbers } else { Vec::new() }
}

/// The telephone numbers that follow the byte `from`, as far as nothing but labels and addresses
/// stands between them.
fn numbers_behind(fold: &str, from: usize) -> Vec<Range<usize>> {
    /// What may stand between a label and its number
    const GAP: usize = 60;
    let mut numbers = Vec::new();
    let mut at = from;
    while let Some(found) = lexicon::PHONE.find(&fold[at..]) {
        let mut range = at + found.start()..at + found.end();
        // The plus behind a number may begin the next.
        let next_digit = fold[range.end..].starts_with(|c: char| c.is_ascii_digit());
        if fold[range.clone()].ends_with('+') && next_digit {
            range.end -= 1;
        }
        let between = lexicon::HEAD_LABELS.replace_all(&fold[at..range.start], " ");
        let is_near = if numbers.is_empty() { range.start - at < GAP } else { true };
        if !is_near || between.contains(char::is_alphabetic) {
            break;
        }
        // Two numbers may stand without anything between them: each begins with its plus.
        let inner = fold[range.start + 1..range.end].find('+').map(|plus| range.start + 1 + plus);
        match inner.filter(|plus| fold[*plus + 1..].starts_with(|c: char| c.is_ascii_digit())) {
            Some(plus) => numbers.extend([range.start..plus, plus..range.end]),
            None => numbers.push(range.clone()),
        }
        at = range.end;
    }
    numbers
}
