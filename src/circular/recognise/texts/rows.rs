//! What the row of a table says of a text: its cells are told by the headings of their columns.

use std::ops::Range;

use super::{
    mentions::Mention,
    titles::{is_title, unquoted},
};
use crate::{
    circular::{
        Format, Line,
        recognise::{
            fold::{fold, join},
            lexicon, names,
            structure::Letter,
        },
    },
    model::Kind,
};

/// Where the row of a table begins in which a place stands; the place itself outside a table.
pub(super) fn row_start(letter: &Letter<'_>, place: usize, first: usize) -> usize {
    let row =
        |place: usize| letter.line(place).and_then(|line| line.cell).map(|c| (c.table, c.row));
    let own = row(place);
    let same = |other: &usize| own.is_some() && row(*other) == own;
    (first..place).rev().take_while(same).last().unwrap_or(place)
}

/// The tables in the letter itself that have a column of titles.
pub(super) fn tables_of_titles(letter: &Letter<'_>) -> Vec<Range<usize>> {
    let cell = |place: usize| letter.line(place).and_then(|line| line.cell);
    let mut tables: Vec<(u32, Range<usize>)> = Vec::new();
    for (place, cell) in letter.parts.body.clone().filter_map(|place| Some((place, cell(place)?))) {
        match tables.last_mut() {
            Some((table, places)) if *table == cell.table => places.end = place + 1,
            _ => tables.push((cell.table, place..place + 1)),
        }
    }
    let has_titles = |places: &Range<usize>| {
        let last = places.end.checked_sub(1).and_then(cell);
        last.is_some_and(|last| letter.column_headed(last, &lexicon::TITLE_WORD).is_some())
    };
    tables.into_iter().map(|(_, places)| places).filter(has_titles).collect()
}

/// Whether a cell holds a title or a summary, and another of its row the name: texts that it names
/// are spoken of.
pub(super) fn is_beside_name(letter: &Letter<'_>, place: usize) -> bool {
    let Some(cell) = letter.line(place).and_then(|line| line.cell) else { return false };
    let headings = [&lexicon::TITLE_WORD, &lexicon::SUMMARIES];
    let said = headings.map(|words| letter.column_headed(cell, words));
    said.contains(&Some(cell.column))
        && letter.table_row(cell).any(|(place, line)| {
            let column = line.cell.map(|cell| cell.column);
            !said.contains(&column) && !names::names(&letter.text(place..place + 1)).is_empty()
        })
}

/// Whether a cell stands behind another in its row. A row describes one text, which its first name
/// names; others are spoken of.
pub(super) fn stands_behind(letter: &Letter<'_>, heading: usize, place: usize) -> bool {
    let cell = |place: usize| letter.line(place).and_then(|line| line.cell);
    let (Some(one), Some(other)) = (cell(heading), cell(place)) else { return false };
    (one.table, one.row) == (other.table, other.row) && one.column < other.column
}

/// In a table the kind may stand in a cell of its own beside the name.
pub(super) fn row_kind(letter: &Letter<'_>, place: usize, annex: &Range<usize>) -> Option<Kind> {
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

/// In a table the title has its own cell: the one under "Title", else the first beside the name that
/// is no sentence, else the longest.
pub(super) fn row_title(
    letter: &Letter<'_>,
    places: &Range<usize>,
    mention: &Mention,
) -> Option<String> {
    let own = letter.line(places.start)?;
    let in_line = own.text.split('\t').skip(1).map(|text| (None, text.to_owned()));
    let mut others: Vec<(Option<u32>, String)> = in_line.collect();
    let headed = own.cell.and_then(|cell| letter.column_headed(cell, &lexicon::TITLE_WORD));
    if let Some(cell) = own.cell {
        // Under "Title and summary" the title is the first paragraph.
        let shared = headed.filter(|_| headed == letter.column_headed(cell, &lexicon::SUMMARIES));
        let is_headed =
            |line: &Line| headed.is_some() && line.cell.map(|cell| cell.column) == headed;
        let row = letter
            .table_row(cell)
            .filter(|(place, line)| places.contains(place) || is_headed(line));
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
pub(super) fn row_summary(letter: &Letter<'_>, place: usize, title: &str) -> Option<String> {
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
