//! The texts on which opinions are asked: the rows of the form, with their titles and summaries
//! from the other annex.

mod prose;

use std::ops::Range;

use crate::{
    circular::{Format, Line, Part, script::is_han},
    model::{Kind, Recommendation},
};

use super::{
    fold::{Folded, fold, join},
    form::Said,
    lexicon,
    names::{self, Named},
    structure::Letter,
};

/// The title of an annex that breaks before a name is longer than this: "Summaries" is whole.
const SHORTEST_BROKEN: usize = 16;

/// The texts, and what is doubtful about them.
#[derive(Debug, Default)]
pub struct Texts {
    /// In the order of the form
    pub texts: Vec<Recommendation>,
    /// The lines from which each came
    pub lines: Vec<Vec<usize>>,
    /// Names that only the form or only the other annex has
    pub differing: Vec<(String, Vec<usize>)>,
    /// Texts whose kind is not said, or said in two ways
    pub unclear_kinds: Vec<(String, Vec<usize>)>,
    /// Texts without a title
    pub untitled: Vec<(String, Vec<usize>)>,
}

/// A text as one place of the letter names it.
#[derive(Debug, Clone)]
struct Mention {
    named: Named,
    kind: Option<Kind>,
    lines: Vec<usize>,
}

/// Finds the texts of a letter whose form has these rows.
///
/// A form for a single text may have no row, and name it in the words of its box, `authorises`.
pub fn texts(letter: &Letter<'_>, rows: &[Said], authorises: Option<&Said>) -> Texts {
    let mut found = Texts::default();
    let described: Vec<Description> =
        letter.parts.annexes.iter().flat_map(|annex| describe(letter, annex.clone())).collect();
    let in_letter = mentions(&letter.text(letter.letter()));
    let mut asked: Vec<(Mention, Option<String>)> = Vec::new();
    let labelled = rows.iter().filter(|row| !row.text.trim().is_empty());
    for row in labelled {
        match row_mention(row) {
            Some(mention) => asked.push((mention, Some(row.text.clone()))),
            None => found.differing.push((row.text.replace('\n', " "), row.lines.clone())),
        }
    }
    if asked.is_empty() {
        asked.extend(authorises.and_then(row_mention).map(|mention| (mention, None)));
    }
    let from_form = !asked.is_empty();
    if !from_form {
        let others = described.iter().map(|description| description.mention.clone());
        let others: Vec<Mention> = others.collect();
        let source = distinct(if others.is_empty() { &in_letter } else { &others });
        asked = source.into_iter().map(|mention| (mention, None)).collect();
    }
    let is_only = asked.len() == 1;
    for (mention, label) in asked {
        let description =
            described.iter().find(|description| description.mention.named.is_same(&mention.named));
        if from_form && !described.is_empty() && description.is_none() {
            found.differing.push((mention.named.name().to_owned(), mention.lines.clone()));
        }
        let before = in_letter.iter().find(|before| before.named.is_same(&mention.named));
        let prose = match description {
            Some(_) => None,
            None => prose::described(letter, &mention.named, is_only),
        };
        let description = description.or(prose.as_ref());
        found.add(mention, label, description, before);
    }
    match from_form {
        true => found.not_asked(&described, &in_letter, letter),
        // What the form asks is not known where its rows were not found.
        false => found.unconfirmed(),
    }
    found
}

impl Texts {
    fn add(
        &mut self,
        mention: Mention,
        label: Option<String>,
        description: Option<&Description>,
        before: Option<&Mention>,
    ) {
        let others = [description.map(|description| &description.mention), before];
        let named = &mention.named;
        let name = named.name().to_owned();
        let mut lines = mention.lines.clone();
        lines.extend(description.iter().flat_map(|description| description.lines.iter().copied()));
        let kinds: Vec<&Kind> = std::iter::once(mention.kind.as_ref())
            .chain(others.iter().map(|other| other.and_then(|other| other.kind.as_ref())))
            .flatten()
            .collect();
        let kind = kinds.first().map_or(Kind::New, |kind| (*kind).clone());
        if kinds.is_empty() || kinds.iter().any(|other| !agree(other, &kind)) {
            self.unclear_kinds.push((name.clone(), lines.clone()));
        }
        let filled = |own: &Option<String>, other: fn(&Named) -> &Option<String>| {
            let others = others.iter().flatten().find_map(|mention| other(&mention.named).clone());
            own.clone().or(others)
        };
        for other in others.iter().flatten() {
            let names = [&named.provisional, &other.named.provisional];
            if let [Some(one), Some(two)] = names
                && !one.eq_ignore_ascii_case(two)
            {
                self.differing.push((format!("{one} / {two}"), other.lines.clone()));
            }
        }
        let title = description.map(|d| d.title.clone()).unwrap_or_default();
        if title.is_empty() {
            self.untitled.push((name, lines.clone()));
        }
        self.texts.push(Recommendation {
            designation: filled(&named.designation, |named| &named.designation),
            provisional_name: filled(&named.provisional, |named| &named.provisional),
            kind,
            reference: description.and_then(|d| d.reference.clone()),
            title,
            summary: description.map(|d| d.summary.clone()).unwrap_or_default(),
            label,
        });
        self.lines.push(lines);
    }

    fn unconfirmed(&mut self) {
        let named = self.texts.iter().zip(&self.lines);
        self.differing =
            named.map(|(text, lines)| (text.name().to_owned(), lines.clone())).collect();
    }

    /// Texts that the other annex or the subject names and the form does not.
    fn not_asked(&mut self, described: &[Description], in_letter: &[Mention], letter: &Letter<'_>) {
        let subject = letter.parts.head.clone();
        let last = subject.end.checked_sub(1).and_then(|place| letter.order.get(place).copied());
        let in_head = in_letter.iter().filter(|mention| {
            mention.lines.first().is_some_and(|line| last.is_some_and(|last| *line <= last))
        });
        let elsewhere = described.iter().map(|description| &description.mention).chain(in_head);
        for mention in elsewhere {
            let is_asked = self.texts.iter().any(|text| {
                let asked = Named {
                    range: 0..0,
                    designation: text.designation.clone(),
                    provisional: text.provisional_name.clone(),
                };
                asked.is_same(&mention.named)
            });
            let name = mention.named.name();
            if !is_asked && !self.differing.iter().any(|(known, _)| known == name) {
                self.differing.push((name.to_owned(), mention.lines.clone()));
            }
        }
    }
}

/// Whether two statements of a kind can both be meant: one may leave out the number of a part.
fn agree(one: &Kind, other: &Kind) -> bool {
    match (one, other) {
        (Kind::Amendment(a), Kind::Amendment(b)) | (Kind::Corrigendum(a), Kind::Corrigendum(b)) => {
            a == b || a.is_empty() || b.is_empty()
        }
        _ => one == other,
    }
}

fn distinct(mentions: &[Mention]) -> Vec<Mention> {
    let mut kept: Vec<Mention> = Vec::new();
    for mention in mentions {
        if !kept.iter().any(|known| known.named.is_same(&mention.named)) {
            kept.push(mention.clone());
        }
    }
    kept
}

/// The text that a row's label names.
fn row_mention(row: &Said) -> Option<Mention> {
    let lines: Vec<_> = row.text.lines().map(plain_line).collect();
    let text = Folded::new(&lines, 0..lines.len());
    let mut mention = mentions(&text).into_iter().next()?;
    mention.lines = row.lines.clone();
    Some(mention)
}

/// All texts that are named, each with the kind that the words around it give it.
fn mentions(text: &Folded<'_>) -> Vec<Mention> {
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

/// What an annex says of one text.
#[derive(Debug)]
struct Description {
    mention: Mention,
    title: String,
    summary: String,
    reference: Option<String>,
    lines: Vec<usize>,
}

/// A text's heading in an annex.
struct Heading {
    mention: Mention,
    place: usize,
    score: i32,
}

fn describe(letter: &Letter<'_>, annex: Range<usize>) -> Vec<Description> {
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
        if score <= 0 {
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

/// Whether a cell stands behind another in its row. A row describes one text, which its first name
/// names; others are spoken of.
fn stands_behind(letter: &Letter<'_>, heading: usize, place: usize) -> bool {
    let cell = |place: usize| letter.line(place).and_then(|line| line.cell);
    let (Some(one), Some(other)) = (cell(heading), cell(place)) else { return false };
    (one.table, one.row) == (other.table, other.row) && one.column < other.column
}

/// Where the row of a table begins in which a place stands; the place itself outside a table.
fn row_start(letter: &Letter<'_>, place: usize, first: usize) -> usize {
    let row =
        |place: usize| letter.line(place).and_then(|line| line.cell).map(|c| (c.table, c.row));
    let own = row(place);
    let same = |other: &usize| own.is_some() && row(*other) == own;
    (first..place).rev().take_while(same).last().unwrap_or(place)
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

/// In a table the kind may stand in a cell of its own beside the name.
fn row_kind(letter: &Letter<'_>, place: usize, annex: &Range<usize>) -> Option<Kind> {
    let cell = letter.line(place)?.cell?;
    let is_beside = |other: &usize| {
        letter.line(*other).and_then(|line| line.cell).is_some_and(|other| {
            (other.table, other.row) == (cell.table, cell.row) && other.column != cell.column
        })
    };
    let own = annex.start.max(place.saturating_sub(12))..annex.end.min(place + 12);
    let said = names::kind(letter.fold(place));
    said.or_else(|| {
        own.filter(is_beside)
            .filter(|&other| letter.fold(other).chars().count() <= 14)
            .find_map(|other| names::kind(letter.fold(other)))
    })
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

/// "[R14]" in a line.
fn has_bracketed_reference(fold: &str) -> bool {
    lexicon::BRACKETED.captures_iter(fold).filter_map(|found| found.get(1)).any(is_reference)
}

fn is_reference(inside: regex::Match<'_>) -> bool {
    inside.as_str().contains(|c: char| c.is_ascii_digit())
        && !lexicon::NAME.is_match(inside.as_str())
}

fn unnumbered(fold: &str) -> &str {
    &fold[lexicon::NUMBERED.find(fold).map_or(0, |number| number.end())..]
}

/// In a table the title has its own cell: the one under "Title", else the first beside the name that
/// is no sentence, else the longest.
fn row_title(letter: &Letter<'_>, places: &Range<usize>, mention: &Mention) -> Option<String> {
    let own = letter.line(places.start)?;
    let in_line = own.text.split('\t').skip(1).map(|text| (None, text.to_owned()));
    let mut others: Vec<(Option<u32>, String)> = in_line.collect();
    let headed = own.cell.and_then(|cell| letter.column_headed(cell, &lexicon::TITLE_WORD));
    if let Some(cell) = own.cell {
        // Under "Title and summary" the title is the first paragraph.
        let shared = headed.filter(|_| headed == letter.column_headed(cell, &lexicon::SUMMARIES));
        let row = letter.table_row(cell).filter(|(place, _)| places.contains(place));
        let mut shared_places = Vec::new();
        for (place, line) in row.filter(|(_, line)| line.cell != own.cell) {
            let column = line.cell.map(|cell| cell.column);
            match others.last_mut() {
                _ if shared.is_some() && column == shared => shared_places.push(place),
                Some((before, text)) if *before == column => join(text, &line.text),
                _ => others.push((column, line.text.clone())),
            }
        }
        if !shared_places.is_empty() {
            return Some(first_paragraph(letter, &shared_places));
        }
    }
    let own_name = mention.named.name().to_lowercase();
    others.retain(|(_, text)| {
        let fold = fold(text);
        let is_reference = lexicon::DOCUMENT.is_match(&fold) && fold.chars().count() < 30;
        !is_reference && !fold.contains(&own_name) && is_title(&fold)
    });
    let is_sentence = |text: &str| text.ends_with(['.', '。', ';', '；']);
    let title = others
        .iter()
        .find(|(column, _)| headed.is_some() && *column == headed)
        .or_else(|| others.iter().find(|(_, text)| !is_sentence(text)))
        .or_else(|| others.iter().max_by_key(|(_, text)| text.chars().count()));
    title.map(|(_, text)| unquoted(text))
}

/// The first paragraph of a cell that holds these lines; nothing where a printed page does not tell.
fn first_paragraph(letter: &Letter<'_>, places: &[usize]) -> String {
    let begins_big = |at: &usize| {
        letter.line(places[*at]).is_some_and(|line| line.text.starts_with(char::is_uppercase))
    };
    let ends_above = |at: &usize| !letter.goes_on_below(places[at - 1]);
    let lines = match letter.format {
        Format::Pdf => {
            let big: Vec<usize> = (1..places.len()).filter(begins_big).collect();
            match big[..] {
                [only] => Some(only),
                [] => (1..places.len()).find(ends_above),
                _ => big.into_iter().find(ends_above),
            }
        }
        _ => Some(1),
    };
    let mut title = String::new();
    for line in places.iter().take(lines.unwrap_or(0)).filter_map(|place| letter.line(*place)) {
        join(&mut title, &line.text);
    }
    unquoted(&title)
}

/// In a table the summary stands in the cell under its heading, behind the title if both do.
fn row_summary(letter: &Letter<'_>, place: usize, title: &str) -> Option<String> {
    let cell = letter.line(place)?.cell?;
    let column = letter.column_headed(cell, &lexicon::SUMMARIES)?;
    let mut summary = String::new();
    let row = letter.table_row(cell).map(|(_, line)| line);
    for line in row.filter(|line| line.cell.is_some_and(|cell| cell.column == column)) {
        join(&mut summary, &line.text);
    }
    let summary = summary.strip_prefix(title).map_or(summary.as_str(), str::trim).to_owned();
    (!summary.is_empty() && column != cell.column).then_some(summary)
}

/// The title: what stands behind the name in the heading, else the line below.
fn title(
    letter: &Letter<'_>,
    mention: &Mention,
    places: Range<usize>,
    summary_follows: bool,
) -> String {
    let text = letter.text(places.clone());
    let Some(named) = names::names(&text).into_iter().find(|named| named.is_same(&mention.named))
    else {
        return String::new();
    };
    let fold_text = text.text();
    let last = text.line(named.range.end.saturating_sub(1));
    let below: Vec<usize> = places.clone().filter(|&place| letter.order[place] > last).collect();
    // On a printed page the heading goes on until the summary; elsewhere a line is a line.
    let wrapped = letter.format == Format::Pdf && summary_follows;
    let to = match wrapped.then(|| below.iter().find(|&&place| ends_heading(letter, place))) {
        Some(Some(&place)) => {
            let line = letter.order[place];
            (named.range.end..fold_text.len()).find(|&at| text.line(at) >= line)
        }
        Some(None) => None,
        None => {
            let mut place = letter.order.iter().position(|&line| line == last).unwrap_or_default();
            while place + 1 < places.end
                && letter.goes_on_below(place)
                && !ends_wrapped_title(letter, place + 1)
            {
                place += 1;
            }
            let line = letter.order.get(place).copied().unwrap_or(last);
            let ends = |at: &usize| text.line(*at) > line;
            Some((named.range.end..fold_text.len()).find(ends).unwrap_or(fold_text.len()))
        }
    };
    let behind = bare_title(&text, named.range.end..to.unwrap_or(fold_text.len()));
    let behind = match lexicon::TITLE.is_match(&fold(&behind)) {
        true => behind.split_once([':', '：']).map_or("", |(_, title)| title).trim().to_owned(),
        false => behind,
    };
    match is_title(&fold(&behind)) {
        true => unquoted(&behind),
        false => title_below(letter, &below, wrapped),
    }
}

/// A line that cannot belong to a heading: a label with a reference.
fn ends_heading(letter: &Letter<'_>, place: usize) -> bool {
    let fold = letter.fold(place);
    lexicon::SUMMARY.is_match(fold) || lexicon::DOCUMENT.is_match(fold) && fold.contains(':')
}

fn title_below(letter: &Letter<'_>, below: &[usize], wrapped: bool) -> String {
    let mut title = String::new();
    for &place in below {
        let Some(line) = letter.line(place) else { break };
        let fold_line = letter.fold(place);
        if let Some(label) = lexicon::TITLE.find(fold_line) {
            let printed = line.text.split_once([':', '：']).map_or("", |(_, rest)| rest);
            let _ = label;
            title = printed.trim().to_owned();
            if !title.is_empty() {
                break;
            }
            continue;
        }
        if title.is_empty() {
            if is_title(fold_line) && !is_aside(fold_line) {
                title = line.text.clone();
            }
            continue;
        }
        let goes_on = wrapped
            || line.text.chars().next().is_some_and(char::is_lowercase)
            || place.checked_sub(1).is_some_and(|above| letter.goes_on_below(above));
        if !goes_on || ends_wrapped_title(letter, place) {
            break;
        }
        join(&mut title, &line.text);
    }
    unquoted(&without_reference(&title))
}

/// Whether a line cannot be the rest of a title that goes on. The rest may be a single word.
fn ends_wrapped_title(letter: &Letter<'_>, place: usize) -> bool {
    let fold = letter.fold(place);
    let says_what_it_is = || {
        let bare = bare_words(fold);
        bare != fold && !is_title(&bare)
    };
    lexicon::SUMMARY.is_match(fold) || is_reference_line(fold) || says_what_it_is()
}

/// A line that holds a reference or what kind of text it is, and no title.
fn is_aside(fold: &str) -> bool {
    is_reference_line(fold) || !is_title(&bare_words(fold))
}

/// A line that holds a reference and little else.
fn is_reference_line(fold: &str) -> bool {
    let without = lexicon::DOCUMENT.replace_all(fold, "");
    let has_reference = without.len() != fold.len();
    let rest = without.trim_matches(|c: char| !c.is_alphanumeric());
    has_reference && (rest.contains(':') || rest.chars().count() < 28)
}

/// Whether folded words can be a title: more than the words that say what a text is.
fn is_title(fold: &str) -> bool {
    let bare = bare_words(fold);
    let han = bare.chars().filter(|c| is_han(*c)).count();
    han >= 4 || bare.split_whitespace().filter(|word| word.chars().count() > 1).count() >= 2
}

/// Without the words that say what a text is. "Amendment" alone may begin a title.
fn bare_words(fold: &str) -> String {
    let mut bare = fold.to_owned();
    for pattern in [&lexicon::BRACKETED, &lexicon::DOCUMENT] {
        bare = pattern.replace_all(&bare, " ").into_owned();
    }
    for change in [&lexicon::AMENDMENT, &lexicon::CORRIGENDUM] {
        let numbered = |found: &regex::Captures<'_>| match found.iter().skip(1).flatten().next() {
            Some(_) => " ".to_owned(),
            None => found[0].to_owned(),
        };
        bare = change.replace_all(&bare, numbered).into_owned();
    }
    for pattern in [&lexicon::DRAFT, &lexicon::NEW_OR_REVISED, &lexicon::RECOMMENDATION] {
        bare = pattern.replace_all(&bare, " ").into_owned();
    }
    bare
}

/// The printed text of a range, without the reference and without the words before the title.
fn bare_title(text: &Folded<'_>, range: Range<usize>) -> String {
    let printed = without_reference(&text.printed(range));
    let lines = [plain_line(&printed)];
    let text = Folded::new(&lines, [0]);
    let lead = lexicon::BEFORE_TITLE.find(text.text()).map_or(0, |found| found.end());
    text.printed(lead..text.text().len())
}

/// A text as a line of its own.
fn plain_line(text: &str) -> Line {
    Line { text: text.to_owned(), part: Part::Body, cell: None, page: None }
}

fn without_reference(printed: &str) -> String {
    let mut title = printed.to_owned();
    while let Some(open) = title.rfind(['[', '【'])
        && let Some(length) = title[open..].find([']', '】'])
    {
        let end = open + length + title[open + length..].chars().next().map_or(0, char::len_utf8);
        let inside = fold(&title[open..end]);
        if !inside.contains(|c: char| c.is_ascii_digit()) {
            break;
        }
        title.replace_range(open..end, "");
    }
    title.trim().to_owned()
}

/// Without quotes, dashes and colons at its ends.
fn unquoted(title: &str) -> String {
    let marks =
        ['"', '“', '”', '„', '«', '»', '「', '」', '《', '》', '-', '–', '—', ':', '：', ',', ';'];
    title
        .trim_matches(|c: char| c.is_whitespace() || marks.contains(&c))
        .replace(['\u{A0}', '\u{202F}'], " ")
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
    Some(text.printed(range).replace(['\u{2010}', '\u{2011}'], "-"))
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
