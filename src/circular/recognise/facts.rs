//! The single values of a letter: language, number, date, study group, addresses, edition, meeting.
//! Each function gives every value that the letter offers, the likeliest first; whether they agree
//! is decided by `mod.rs`.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Language, Meeting, StudyGroup};

use super::{
    dates::{Day, dates},
    deadline::sentences,
    fold::{Folded, fold},
    lexicon,
    structure::Letter,
};

/// More values of one kind than any letter offers.
const MOST: usize = 50;

/// A value with the lines that say so.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen<T> {
    /// The value
    pub value: T,
    /// Indices of lines
    pub lines: Vec<usize>,
}

/// The language, by its script and in Latin script by its most frequent words.
pub fn language(letter: &Letter<'_>) -> Option<Language> {
    let (mut arabic, mut han, mut cyrillic, mut latin) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut words = [0_usize; 3];
    for &line in letter.order.iter().take(4000) {
        let fold = &letter.folds[line];
        for c in fold.chars() {
            match c {
                '\u{600}'..='\u{6FF}' => arabic += 1,
                '\u{4E00}'..='\u{9FFF}' => han += 1,
                '\u{400}'..='\u{4FF}' => cyrillic += 1,
                'a'..='z' => latin += 1,
                _ => {}
            }
        }
        for word in fold.split(|c: char| !c.is_alphanumeric()) {
            match word {
                "the" | "and" | "of" | "this" | "with" | "for" | "is" | "subject" | "from"
                | "to" | "in" | "will" | "by" | "should" | "be" => words[0] += 1,
                "le" | "les" | "du" | "des" | "et" | "aux" | "est" | "une" | "cette" | "objet"
                | "au" | "pour" | "sont" | "dans" | "sur" | "circulaire" => words[1] += 1,
                "el" | "los" | "del" | "las" | "y" | "una" | "esta" | "al" | "con" | "asunto"
                | "por" | "para" | "se" | "fue" | "su" => words[2] += 1,
                _ => {}
            }
        }
    }
    let all = arabic + han + cyrillic + latin;
    if all < 20 {
        return None;
    }
    if arabic * 4 > all {
        return Some(Language::Ar);
    }
    if han * 8 > all {
        return Some(Language::Zh);
    }
    if cyrillic * 4 > all {
        return Some(Language::Ru);
    }
    let most = words.iter().copied().max().unwrap_or_default();
    let second = words.iter().copied().filter(|count| *count < most).max().unwrap_or_default();
    let languages = [Language::En, Language::Fr, Language::Es];
    let found = words.iter().position(|count| *count == most).map(|index| languages[index]);
    found.filter(|_| most >= 4 && most > second + second / 2)
}

/// The circular's number: in the heading block, and wherever else the circular speaks of itself.
pub fn numbers(text: &Folded<'_>) -> Vec<Seen<u16>> {
    lexicon::CIRCULAR
        .captures_iter(text.text())
        .filter_map(|found| {
            let number = found.iter().skip(1).flatten().next()?;
            let value = number.as_str().parse().ok().filter(|number| *number > 0)?;
            let all = found.get(0)?;
            Some(Seen { value, lines: text.lines(all.start()..number.end()) })
        })
        .collect()
}

/// The dates in the heading block that date the letter: those that stand almost alone, or beside
/// the place.
pub fn letter_dates(letter: &Letter<'_>) -> Vec<Seen<Day>> {
    let mut seen: Vec<(bool, Seen<Day>)> = Vec::new();
    for place in letter.parts.head.clone() {
        let fold = letter.fold(place);
        if fold.chars().count() > 400 {
            continue;
        }
        for dated in dates(fold) {
            if matches!(dated.day, Day::Span(..)) {
                continue;
            }
            let rest = fold.chars().count() - fold[dated.range.clone()].chars().count();
            let placed = lexicon::GENEVA_PLACE.is_match(fold) && rest < 45;
            let labelled = lexicon::DATE_LABEL.is_match(fold) && rest < 45;
            let line = letter.order[place];
            let alone = rest < 14;
            if placed || labelled || alone {
                let seen_one = Seen { value: dated.day, lines: vec![line] };
                seen.push((placed || labelled, seen_one));
            }
        }
    }
    // What stands beside the place dates the letter; a bare date may be anything.
    if seen.iter().any(|(certain, _)| *certain) {
        seen.retain(|(certain, _)| *certain);
    }
    seen.into_iter().map(|(_, seen)| seen).collect()
}

/// The study groups that a text names.
pub fn study_groups(text: &Folded<'_>) -> Vec<Seen<StudyGroup>> {
    let chinese = [
        "一",
        "二",
        "三",
        "",
        "五",
        "",
        "",
        "",
        "九",
        "",
        "十一",
        "十二",
        "十三",
        "",
        "十五",
        "十六",
        "十七",
        "",
        "",
        "二十",
        "二十一",
    ];
    let numbered = lexicon::STUDY_GROUP.captures_iter(text.text()).filter_map(|found| {
        let number = found.iter().skip(1).flatten().next()?.as_str();
        let value = number.parse::<u8>().ok().or_else(|| {
            let index = chinese.iter().position(|figure| *figure == number)?;
            u8::try_from(index + 1).ok()
        })?;
        Some((found.get(0)?.range(), StudyGroup::Number(value)))
    });
    let advisory =
        lexicon::TSAG.find_iter(text.text()).map(|found| (found.range(), StudyGroup::Tsag));
    let mut all: Vec<(Range<usize>, StudyGroup)> =
        numbered.chain(advisory).filter(|(_, group)| *group != StudyGroup::Number(0)).collect();
    all.sort_by_key(|(range, _)| range.start);
    all.into_iter().map(|(range, value)| Seen { value, lines: text.lines(range) }).collect()
}

/// The e-mail addresses of a text, in its order.
pub fn emails(text: &Folded<'_>) -> Vec<Seen<String>> {
    lexicon::EMAIL
        .find_iter(text.text())
        .map(|found| Seen { value: found.as_str().to_owned(), lines: text.lines(found.range()) })
        .take(MOST)
        .collect()
}

/// The fax number in the heading block.
pub fn heading_fax(letter: &Letter<'_>) -> Option<Seen<String>> {
    let text = letter.text(letter.parts.head.clone());
    let fold = text.text();
    let label = lexicon::FAX_WORD.find(fold)?;
    let phone = lexicon::PHONE.find(&fold[label.end()..]).filter(|phone| phone.start() < 12)?;
    let range = label.end() + phone.start()..label.end() + phone.end();
    Some(Seen {
        value: super::form::upright(&text.printed(range.clone())),
        lines: text.lines(range),
    })
}

/// The years of the editions of Resolution 1 that a text cites.
pub fn editions(text: &Folded<'_>) -> Vec<Seen<u16>> {
    lexicon::RESOLUTION_1
        .captures_iter(text.text())
        .filter_map(|found| {
            let bracket = found.iter().skip(1).flatten().next()?;
            let year = year_in(bracket.as_str())?;
            Some(Seen { value: year, lines: text.lines(found.get(0)?.range()) })
        })
        .take(MOST)
        .collect()
}

fn year_in(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|figures| figures.len() == 4)
        .find_map(|figures| figures.parse().ok().filter(|year| (1990..2100).contains(year)))
}

/// The spans of days in a text that can be meetings, with their places.
pub fn meetings(text: &Folded<'_>, after: Option<NaiveDate>) -> Vec<Seen<Meeting>> {
    let fold = text.text();
    let sentences = sentences(fold);
    let is_other = |range: &Range<usize>| {
        let sentence = sentences.iter().find(|sentence| sentence.contains(&range.start));
        sentence.is_some_and(|sentence| is_other_event(&fold[sentence.clone()]))
    };
    dates(fold)
        .into_iter()
        .filter(|dated| matches!(dated.day, Day::Span(..)))
        .take(MOST)
        .filter(|dated| !is_other(&dated.range))
        .filter_map(|dated| {
            let (start, end) = match dated.day {
                Day::Span(start, end) => (start, end),
                _ => return None,
            };
            let is_later = after.is_none_or(|after| start > after);
            let is_short = (end - start).num_days() <= 31;
            if !(is_later && is_short) {
                return None;
            }
            let (place, around) = place(text, dated.range.clone());
            let lines = text.lines(around);
            Some(Seen { value: Meeting { start, end, place }, lines })
        })
        .take(MOST)
        .collect()
}

/// With plain spaces.
fn spaced(printed: &str) -> String {
    printed.replace(['\u{A0}', '\u{202F}'], " ")
}

/// Whether a sentence speaks of an assembly or a workshop, and not of what a study group does by a
/// resolution of that assembly.
fn is_other_event(sentence: &str) -> bool {
    lexicon::OTHER_EVENT.is_match(sentence)
        && !lexicon::RESOLUTION.is_match(sentence)
        && !lexicon::STUDY_GROUP.is_match(sentence)
}

/// Where a meeting is held: what shares a bracket with its dates, else the town or the word
/// "virtual" beside them.
fn place(text: &Folded<'_>, dates: Range<usize>) -> (String, Range<usize>) {
    let fold = text.text();
    if let Some(bracket) = bracket_around(fold, &dates) {
        let before = bracket.start..dates.start;
        let after = dates.end..bracket.end;
        for part in [before, after] {
            let trimmed = trim(fold, without_group(fold, trim(fold, part)));
            let words = &fold[trimmed.clone()];
            if words.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !is_little(words) {
                return (spaced(&text.printed(trimmed)), bracket);
            }
        }
    }
    let from =
        fold[..dates.start].char_indices().rev().take(120).last().map_or(dates.start, |(at, _)| at);
    let to = fold[dates.end..].char_indices().nth(80).map_or(fold.len(), |(at, _)| dates.end + at);
    let around = &fold[from..to];
    let offset = |range: Range<usize>| range.start + from..range.end + from;
    if let Some(phrase) = lexicon::VIRTUAL_MEETING.find(around) {
        return (text.printed(offset(phrase.range())), dates);
    }
    let town = lexicon::TOWN
        .captures_iter(around)
        .filter_map(|found| found.iter().skip(1).flatten().next())
        .filter(|town| is_name(&text.printed(offset(town.range()))));
    let nearest = town.min_by_key(|town| {
        let at = town.start() + from;
        if at >= dates.end { at - dates.end } else { dates.start.saturating_sub(town.end() + from) }
    });
    match nearest {
        Some(town) => (nominative(text.printed(offset(town.range())).trim()), dates),
        None => (String::new(), dates),
    }
}

/// The round bracket in which a range stands.
fn bracket_around(fold: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let open = fold[..range.start].rfind('(')?;
    let between = &fold[open..range.start];
    let close = fold[range.end..].find(')')? + range.end;
    let inside = !between.contains(')') && range.start - open < 200 && close - range.end < 120;
    inside.then_some(open + 1..close)
}

fn trim(fold: &str, range: Range<usize>) -> Range<usize> {
    let words = &fold[range.clone()];
    let is_edge = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '.');
    let mut start = range.start + (words.len() - words.trim_start_matches(is_edge).len());
    let mut end = range.start + words.trim_end_matches(is_edge).len();
    if start >= end {
        return start..start;
    }
    // "in Geneva from": the little words that join place and dates
    loop {
        let words = fold[start..end].trim();
        let lead = ["in ", "a ", "en ", "в ", "في "].iter().find(|word| words.starts_with(**word));
        let trail = [
            " from",
            " on",
            " du",
            " del",
            " le",
            " el",
            " с",
            " من",
            " في الفترة",
            " في الفترة من",
            " the",
            " от",
            " в период",
            " a partir",
            " desde",
            " entre",
            " между",
        ];
        let trail = trail.iter().find(|word| words.ends_with(**word));
        match (lead, trail) {
            (Some(word), _) => start += word.len(),
            (_, Some(word)) => end -= word.len(),
            _ => break,
        }
        let words = &fold[start..end];
        end = start + words.trim_end_matches(is_edge).len();
        start += fold[start..end].len() - fold[start..end].trim_start_matches(is_edge).len();
    }
    start..end
}

/// Without the words before the last comma that name the meeting or its group: "meeting of Study
/// Group 12, Nairobi, Kenya".
fn without_group(fold: &str, range: Range<usize>) -> Range<usize> {
    let words = &fold[range.clone()];
    let names_group = |part: &str| {
        [&lexicon::MEETING, &lexicon::STUDY_GROUP, &lexicon::TSAG]
            .into_iter()
            .any(|group| group.is_match(part))
    };
    let mut start = 0;
    for part in words.split_inclusive(',') {
        let is_place = lexicon::VIRTUAL_MEETING.is_match(part) || !names_group(part);
        if is_place || start + part.len() == words.len() {
            break;
        }
        start += part.len();
    }
    range.start + start..range.end
}

/// Names begin with a capital in the scripts that have capitals; study groups and months are none.
fn is_name(printed: &str) -> bool {
    let folded = fold(printed);
    let other = [
        "study",
        "itu",
        "uit",
        "annex",
        "anexo",
        "recommendation",
        "recommandation",
        "recomend",
        "resolution",
        "resolu",
        "section",
        "circular",
        "comision",
        "commission",
        "приложени",
        "рекомендаци",
        "резолюци",
        "циркуляр",
        "исследовател",
    ];
    !printed.starts_with(char::is_lowercase)
        && !other.iter().any(|word| folded.starts_with(word))
        && dates(&format!("1 {folded} 2000")).is_empty()
}

fn is_little(words: &str) -> bool {
    matches!(
        words,
        "du" | "del"
            | "le"
            | "el"
            | "с"
            | "from"
            | "من"
            | "on"
            | "the"
            | "to be held"
            | "г"
            | "года"
            | "год"
    )
}

/// The towns that Russian letters decline most often, as they stand in lists.
fn nominative(printed: &str) -> String {
    match fold(printed).as_str() {
        "женеве" | "женеву" | "женевы" => "Женева".to_owned(),
        _ => printed.to_owned(),
    }
}
