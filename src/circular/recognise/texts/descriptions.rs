//! What an annex says of each text: heading, title, summary and the document that holds it.
//!
//! `titles` reads a title from lines, `rows` what stands in the row of a table.

use std::ops::Range;

use super::{
    mentions::{Mention, mentions},
    rows::{is_beside_name, row_kind, row_start, row_summary, row_title, stands_behind},
    titles::title,
};
use crate::circular::{
    Format,
    recognise::{fold::join, lexicon, structure::Letter},
};

/// The title of an annex that breaks before a name is longer than this: "Summaries" is whole.
const SHORTEST_BROKEN: usize = 16;

/// What an annex says of one text.
#[derive(Debug)]
pub(super) struct Description {
    pub(super) mention: Mention,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) reference: Option<String>,
    pub(super) lines: Vec<usize>,
}

/// A text's heading in an annex.
struct Heading {
    mention: Mention,
    place: usize,
    score: i32,
}

pub(super) fn describe(letter: &Letter<'_>, annex: Range<usize>) -> Vec<Description> {
    let text = letter.text(annex.clone());
    let all = mentions(&text);
    let place_of = |line: usize| letter.order[annex.clone()].binary_search(&line).ok();
    let mut headings: Vec<Heading> = Vec::new();
    for mention in all {
        let Some(at) = mention.lines.first().and_then(|line| place_of(*line)) else { continue };
        let place = annex.start + at;
        let start = (0..mention.named.range.start)
            .rev()
            .take_while(|&at| text.line(at) == letter.order[place])
            .last();
        let before =
            &text.text()[start.unwrap_or(mention.named.range.start)..mention.named.range.start];
        let mention = Mention { kind: row_kind(letter, place, &annex).or(mention.kind), ..mention };
        let score = heading_score(letter, place, &annex, &mention, before);
        if score <= 0 || is_beside_name(letter, place) {
            continue;
        }
        if headings.iter().any(|known| stands_behind(letter, known.place, place)) {
            continue;
        }
        match headings.iter_mut().find(|known| known.mention.named.is_same(&mention.named)) {
            Some(known) if known.score >= score => {}
            Some(known) => *known = Heading { mention, place, score },
            None => headings.push(Heading { mention, place, score }),
        }
    }
    headings.sort_by_key(|heading| heading.place);
    // A row whose summary names another text holds two headings.
    let mut first = annex.start;
    let starts: Vec<usize> = headings
        .iter()
        .map(|heading| {
            let start = row_start(letter, heading.place, first);
            first = heading.place + 1;
            start
        })
        .collect();
    let ends = starts.iter().skip(1).copied().chain(std::iter::once(annex.end));
    let bounds: Vec<Range<usize>> = starts.iter().zip(ends).map(|(&at, end)| at..end).collect();
    let headings = headings.into_iter().zip(bounds);
    headings.map(|(heading, bounds)| description(letter, heading, bounds)).collect()
}

/// How much a line that names a text looks like the heading of its description. Nothing above zero:
/// it only speaks of it.
fn heading_score(
    letter: &Letter<'_>,
    place: usize,
    annex: &Range<usize>,
    mention: &Mention,
    before: &str,
) -> i32 {
    let fold = letter.fold(place);
    let before = before.trim_start();
    let numbered = lexicon::NUMBERED.find(before).map_or(0, |number| number.end());
    let before = &before[numbered..];
    let near = (place + 1)..(place + 8).min(annex.end);
    let summary_follows = near.into_iter().any(|next| lexicon::SUMMARY.is_match(letter.fold(next)));
    let has_reference = has_bracketed_reference(fold)
        || (place..(place + 2).min(annex.end)).any(|near| {
            let fold = letter.fold(near);
            lexicon::DOCUMENT.is_match(fold) && (near == place || !lexicon::NUMBERED.is_match(fold))
        });
    let goes_on = place + 1 < annex.end
        && lexicon::SUMMARIES.is_match(letter.fold(place + 1))
        && !lexicon::SUMMARY.is_match(letter.fold(place + 1))
        && letter.fold(place + 1).chars().count() < 60;
    let of_summaries =
        |fold: &str| lexicon::SUMMARIES.is_match(fold) && !lexicon::SUMMARY.is_match(fold);
    // The title of the annex may break before the name.
    let above =
        place.checked_sub(1).filter(|&above| above >= annex.start && above < annex.start + 4);
    let begins_small = letter.line(place).is_some_and(|l| l.text.starts_with(char::is_lowercase));
    let under_title = numbered == 0
        && (letter.format == Format::Pdf || begins_small)
        && !lexicon::DOCUMENT.is_match(fold)
        && !has_bracketed_reference(fold)
        && above
            .map(|above| letter.fold(above))
            .is_some_and(|above| of_summaries(above) && above.chars().count() > SHORTEST_BROKEN);
    let speaks_of = of_summaries(fold) || goes_on || under_title;
    let is_draft = lexicon::DRAFT.is_match(fold);
    let in_cell = letter.line(place).is_some_and(|line| line.cell.is_some());
    let mut score = 0;
    score += if before.chars().count() <= 90 { 1 } else { -3 };
    score += if numbered > 0 { 2 } else { 0 };
    score += if has_reference { 2 } else { 0 };
    score += if summary_follows { 1 } else { 0 };
    score += if in_cell { 1 } else { 0 };
    score -= if numbered > 0 || has_reference || is_draft || in_cell { 0 } else { 2 };
    score += if mention.kind.is_some() || before.is_empty() { 1 } else { 0 };
    score -= if speaks_of { 5 } else { 0 };
    score -= if before.contains(['.', '。', ';']) && !before.contains("rec.") { 3 } else { 0 };
    score -= if place == annex.start { 3 } else { 0 };
    score -= if fold.chars().count() > 320 { 4 } else { 0 };
    score -= if fold.ends_with(['.', '。']) && !has_reference { 3 } else { 0 };
    score - 1
}

/// What stands of a text within `bounds`: from the row of its heading to the next heading.
fn description(letter: &Letter<'_>, heading: Heading, bounds: Range<usize>) -> Description {
    let Heading { mention, place, .. } = heading;
    let end = bounds.end;
    let summary_at =
        (place + 1..end).find(|&place| lexicon::SUMMARY.is_match(unnumbered(letter.fold(place))));
    let before_summary = place..summary_at.unwrap_or(end.min(place + 8));
    let title = row_title(letter, &before_summary, &mention)
        .unwrap_or_else(|| title(letter, &mention, before_summary.clone(), summary_at.is_some()));
    let reference = reference(letter, before_summary)
        .or_else(|| reference(letter, bounds.start..place))
        .or_else(|| reference(letter, place..end.min(place + 40)));
    let summary = summary_at.map(|at| summary(letter, at..end));
    let summary = summary.or_else(|| row_summary(letter, place, &title)).unwrap_or_default();
    let mut lines = mention.lines.clone();
    lines.extend(letter.order.get(place + 1).filter(|_| place + 1 < end && !title.is_empty()));
    lines.dedup();
    Description { mention, title, summary, reference, lines }
}

/// `[R14]` in a line.
fn has_bracketed_reference(fold: &str) -> bool {
    lexicon::BRACKETED.captures_iter(fold).filter_map(|found| found.get(1)).any(is_reference)
}

pub(super) fn is_reference(inside: regex::Match<'_>) -> bool {
    inside.as_str().contains(|c: char| c.is_ascii_digit())
        && !lexicon::NAME.is_match(inside.as_str())
}

fn unnumbered(fold: &str) -> &str {
    &fold[lexicon::NUMBERED.find(fold).map_or(0, |number| number.end())..]
}

fn reference(letter: &Letter<'_>, places: Range<usize>) -> Option<String> {
    let text = letter.text(places);
    let fold = text.text();
    let bracketed = lexicon::BRACKETED
        .captures_iter(fold)
        .filter_map(|found| found.get(1))
        .find(|inside| is_reference(*inside));
    let document = || lexicon::DOCUMENT.find(fold);
    let range = bracketed.or_else(document)?.range();
    Some(text.printed(range).replace(['\u{2010}', '\u{2011}'], "-").replace("/ ", "/"))
}

fn summary(letter: &Letter<'_>, places: Range<usize>) -> String {
    let mut summary = String::new();
    for place in places.clone() {
        let Some(line) = letter.line(place) else { break };
        let fold = letter.fold(place);
        if place > places.start && lexicon::NOTE.is_match(fold) {
            break;
        }
        if place > places.start {
            join(&mut summary, &line.text);
        } else {
            let text = letter.text(place..place + 1);
            let number = fold.len() - unnumbered(fold).len();
            let label = lexicon::SUMMARY.find(unnumbered(fold)).map_or(0, |label| label.end());
            summary = text.printed(number + label..text.text().len());
        }
    }
    summary.trim().to_owned()
}
