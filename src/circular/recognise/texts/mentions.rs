//! Where a letter names a text, and what the words around its name say would be done with it.

use std::ops::Range;

use crate::{
    circular::{
        recognise::{
            fold::Folded,
            lexicon,
            names::{self, Named},
        },
        script::is_han,
    },
    model::Kind,
};

/// A text as one place of the letter names it.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    pub(super) named: Named,
    pub(super) kind: Option<Kind>,
    pub(super) lines: Vec<usize>,
}

/// All texts that are named, each with the kind that the words around it give it.
pub(super) fn mentions(text: &Folded<'_>) -> Vec<Mention> {
    let named = names::names(text);
    let fold = text.text();
    let mut mentions: Vec<Mention> = Vec::new();
    // Up to where words belong to the name before
    let mut taken = 0;
    for (index, one) in named.iter().enumerate() {
        let start = index.checked_sub(1).map_or(0, |before| taken.max(named[before].range.end));
        let end = named.get(index + 1).map_or(fold.len(), |next| next.range.start);
        let lines = text.lines(one.range.clone());
        let listed = index > 0 && one.range.start.saturating_sub(named[index - 1].range.end) < 8;
        let (adjective, adjective_end) = adjective_behind(&fold[one.range.end..end]);
        taken = one.range.end + adjective_end;
        let kind = kind_around(fold, start..one.range.start, one.range.end..end)
            .or(adjective)
            .or_else(|| mentions.last().filter(|_| listed).and_then(|before| before.kind.clone()));
        mentions.push(Mention { named: one.clone(), kind, lines });
    }
    mentions
}

/// "Recomendación UIT-T X.1060 revisada": an adjective right behind the name, and where it ends.
fn adjective_behind(behind: &str) -> (Option<Kind>, usize) {
    let word = behind.trim_start_matches([' ', '\n', '(', ',']);
    let start = behind.len() - word.len();
    let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
    match lexicon::NEW_OR_REVISED.find(word) {
        Some(found) if found.start() == 0 && !word.starts_with(is_han) => {
            (names::kind(&word[..length]), start + length)
        }
        _ => (None, 0),
    }
}

/// The kind by the words before a name, or, where a language puts them there, right behind it.
fn kind_around(fold: &str, before: Range<usize>, after: Range<usize>) -> Option<Kind> {
    let before = after_last(tail(&fold[before], 90), &["。", "]", ";", "\"", ". "]);
    let behind = head(before_first(&fold[after], &['[', '"', ':', '-', '\n', '。', ';', ',']), 30);
    // In Chinese the words for a text stand behind its name, and only "revised" may stand before.
    if behind.starts_with(is_han) {
        let before = after_last(before, &["草案", "和", ",", "及"]);
        let behind = &behind[..behind.find("草案").unwrap_or(behind.len())];
        return names::kind(behind).or_else(|| names::kind(before));
    }
    let changed = |kind: &Kind| matches!(kind, Kind::Amendment(_) | Kind::Corrigendum(_));
    let said_behind = names::kind(behind).filter(|kind| changed(kind) && leads_with_change(behind));
    said_behind.or_else(|| names::kind(before))
}

/// "ITU-T X.509 (2019) Amd. 1", "… – Corrigendum 2": the change follows at once.
fn leads_with_change(behind: &str) -> bool {
    let start = behind.len() - behind.trim_start_matches([' ', ',', '(', '-', '/']).len();
    [&lexicon::AMENDMENT, &lexicon::CORRIGENDUM]
        .into_iter()
        .any(|change| change.find(behind).is_some_and(|found| found.start() <= start))
}

fn after_last<'t>(text: &'t str, marks: &[&str]) -> &'t str {
    let cut = marks.iter().filter_map(|mark| text.rfind(mark).map(|at| at + mark.len())).max();
    &text[cut.unwrap_or(0)..]
}

fn before_first<'t>(text: &'t str, marks: &[char]) -> &'t str {
    &text[..text.find(marks).unwrap_or(text.len())]
}

fn tail(text: &str, chars: usize) -> &str {
    let skip = text.chars().count().saturating_sub(chars);
    text.char_indices().nth(skip).map_or("", |(at, _)| &text[at..])
}

fn head(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| &text[..at])
}
