//! The title of a text: what stands behind its name in a heading, or in the lines below.

use std::ops::Range;

use super::mentions::Mention;
use crate::circular::{
    Format, Line,
    recognise::{
        fold::{Folded, fold, join},
        lexicon, names,
        structure::Letter,
    },
    script::is_han,
};

/// The title: what stands behind the name in the heading, else the line below.
pub(super) fn title(
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
    lexicon::SUMMARY.is_match(fold)
        || lexicon::TITLE.is_match(fold)
        || lexicon::DOCUMENT.is_match(fold) && fold.contains(':')
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
pub(super) fn is_title(fold: &str) -> bool {
    let bare = bare_words(fold);
    let han = bare.chars().filter(|c| is_han(*c)).count();
    let is_word = |word: &&str| word.chars().count() > 1;
    // "ISO/IEC 9594-1:2020" is none.
    let bare = bare.trim();
    let number =
        lexicon::COMMON_TEXT.find_iter(&format!("|{bare}")).map(|found| found.len()).next();
    let is_number = number == Some(bare.len() + 1);
    !is_number && (han >= 4 || bare.split_whitespace().filter(is_word).count() >= 2)
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
    let lines = [Line::plain(&printed)];
    let text = Folded::new(&lines, [0]);
    let lead = lexicon::BEFORE_TITLE.find(text.text()).map_or(0, |found| found.end());
    text.printed(lead..text.text().len())
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
pub(super) fn unquoted(title: &str) -> String {
    let title = without_document(title);
    let marks =
        ['"', '“', '”', '„', '«', '»', '「', '」', '《', '》', '-', '–', '—', ':', '：', ',', ';'];
    title
        .trim_matches(|c: char| c.is_whitespace() || marks.contains(&c))
        .replace(['\u{A0}', '\u{202F}'], " ")
}

/// Without the document that stands before a title where a printed page shows no columns.
fn without_document(title: &str) -> &str {
    let lines = [Line::plain(title)];
    let text = Folded::new(&lines, [0]);
    let document = lexicon::DOCUMENT.find(text.text()).filter(|found| found.start() == 0);
    let rest = document.and_then(|found| {
        let words = text.printed(found.end()..text.text().len());
        title.strip_suffix(words.as_str())
    });
    match (document, rest) {
        (Some(_), Some(before)) => &title[before.len()..],
        _ => title,
    }
}
