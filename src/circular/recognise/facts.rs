//! The single values of a letter: number, date, study group, addresses, edition, meeting.
//! Each function gives every value that the letter offers, the likeliest first; whether they agree
//! is decided by `mod.rs`.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Meeting, StudyGroup, StudyPeriod};

use crate::circular::script::is_han;

use super::{
    contact::without_label,
    dates::{Day, dates},
    deadline::sentences,
    fold::{Folded, fold},
    lexicon,
    seen::Seen,
    structure::Letter,
    subject::subject,
};

/// More values of one kind than any letter offers.
const MOST: usize = 50;

/// The circular's number: in the heading block, and wherever else the circular speaks of itself.
pub fn numbers(text: &Folded<'_>) -> Vec<Seen<u16>> {
    lexicon::CIRCULAR
        .captures_iter(text.text())
        .filter_map(|found| {
            let number = found.iter().skip(1).flatten().next()?;
            let value = number.as_str().parse().ok().filter(|number| *number > 0)?;
            // "6/LCCE/92" is a number of another series.
            if text.text()[number.end()..].starts_with('/') {
                return None;
            }
            let all = found.get(0)?;
            Some(Seen { value, lines: text.lines(all.start()..number.end()) })
        })
        .collect()
}

/// The dates in the heading block that date the letter: those that stand almost alone, or beside
/// the place.
pub fn letter_dates(letter: &Letter<'_>) -> Vec<Seen<Day>> {
    let mut seen: Vec<(bool, Seen<Day>)> = Vec::new();
    // The second line of a subject says where and when a meeting is.
    let subject = subject(letter).map(|subject| subject.lines).unwrap_or_default();
    for place in letter.parts.head.clone() {
        if subject.contains(&letter.order[place]) {
            continue;
        }
        let (fold, lines) = dated_lines(letter, place);
        let fold = fold.as_str();
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
            let alone = rest < 14;
            if placed || labelled || alone {
                let seen_one = Seen { value: dated.day, lines: lines.clone() };
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

/// A line of the heading, folded; with the next one of its cell or column where only the two
/// together make a date: "Ginebra, 7 de febrero de" above "2022".
fn dated_lines(letter: &Letter<'_>, place: usize) -> (String, Vec<usize>) {
    const NARROW: usize = 40;
    let own = letter.fold(place).to_owned();
    let beside = |place: usize| letter.line(place).map(|line| (line.cell, line.page));
    let next = place + 1;
    let may_go_on = letter.parts.head.contains(&next)
        && beside(place) == beside(next)
        && [place, next].iter().all(|&place| letter.fold(place).chars().count() < NARROW)
        && dates(&own).is_empty()
        && dates(letter.fold(next)).is_empty();
    let both = format!("{own} {}", letter.fold(next));
    match may_go_on && !dates(&both).is_empty() {
        true => (both, vec![letter.order[place], letter.order[next]]),
        false => (own, vec![letter.order[place]]),
    }
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
        .map(|found| Seen {
            value: without_label(found.as_str()).to_owned(),
            lines: text.lines(found.range()),
        })
        .take(MOST)
        .collect()
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
    if let Some(beside) = beside(text, &dates) {
        return (spaced(&text.printed(beside)), dates);
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
        Some(town) => {
            let place = with_country(text, named_part(text, offset(town.range())));
            (nominative(spaced(&text.printed(place)).trim()), dates)
        }
        None => (String::new(), dates),
    }
}

/// A place that stands right beside the dates, with commas between: "; Geneva, 9-18 April 2018",
/// "2016年9月6-15日，中国杭州".
fn beside(text: &Folded<'_>, dates: &Range<usize>) -> Option<Range<usize>> {
    const MOST_NAMES: usize = 3;
    let fold = text.text();
    let behind = fold[dates.end..].strip_prefix([',', '，']).unwrap_or_default().trim_start();
    let start = match behind.is_empty() {
        true => dates.end,
        false => dates.end + fold[dates.end..].find(behind).unwrap_or_default(),
    };
    let length = behind.find(|c: char| !is_han(c) || matches!(c, '，' | '。' | '、' | '：'));
    let han = start..start + length.unwrap_or(behind.len());
    let count = fold[han.clone()].chars().count();
    (2..=8)
        .contains(&count)
        .then_some(han)
        .filter(|han| {
            let words = &fold[han.clone()];
            !lexicon::MEETING.is_match(words) && !lexicon::VIRTUAL_MEETING.is_match(words)
        })
        .or_else(|| {
            let ahead = fold[..dates.start].trim_end().strip_suffix(',')?;
            let from = ahead.rfind([';', ':', '\n', '(']).map_or(0, |at| at + 1);
            let from = from + (ahead[from..].len() - ahead[from..].trim_start().len());
            let names: Vec<&str> = ahead[from..].split(',').collect();
            let printed = text.printed(from..ahead.len());
            let are_names = printed.split(',').all(|name| {
                let name = name.trim();
                name.chars().count() > 2
                    && name.starts_with(char::is_uppercase)
                    && name.chars().all(|c| c.is_alphabetic() || " '’-.".contains(c))
                    && is_name(name)
            });
            (names.len() <= MOST_NAMES && printed.len() < 60 && are_names)
                .then_some(from..ahead.len())
        })
}

/// The town alone: of the words behind a preposition, the first and those that are names as it is.
fn named_part(text: &Folded<'_>, range: Range<usize>) -> Range<usize> {
    let words = &text.text()[range.clone()];
    let length = words.find(',').unwrap_or(words.len());
    let mut end = range.start;
    for word in words[..length].split_inclusive(char::is_whitespace) {
        let own = end..end + word.trim_end().len();
        let is_small = text.printed(own.clone()).chars().all(|c| !c.is_uppercase());
        let has_cases = text.printed(own.clone()).contains(char::is_lowercase);
        if end > range.start && is_small && has_cases {
            break;
        }
        end += word.len();
    }
    range.start..range.start + text.text()[range.start..end].trim_end().len()
}

/// A town with the country that follows a comma: "Abidjan, Côte d'Ivoire", "Goyang, Korea (Rep.
/// of)". Names have capitals, and little words stand between two of them.
fn with_country(text: &Folded<'_>, town: Range<usize>) -> Range<usize> {
    const MOST_WORDS: usize = 5;
    let fold = text.text();
    let Some(rest) = fold[town.end..].strip_prefix(',') else { return town };
    let mut at = town.end + 1;
    let mut end = town.end;
    for word in rest.split_inclusive(char::is_whitespace).take(MOST_WORDS + 1) {
        let bare = word.trim().trim_end_matches([',', '.', ';', ')']);
        let own = at..at + bare.len();
        let printed = text.printed(own.clone());
        let named = printed.contains(char::is_uppercase)
            && printed.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
            && is_name(&printed.to_uppercase());
        if named {
            end = own.end;
        }
        let joins = bare.is_empty() || matches!(bare, "of" | "the" | "de" | "du" | "la" | "and");
        if !(named || joins) || named && bare.len() < word.trim().len() {
            break;
        }
        at += word.len();
    }
    let bracket = fold[end..].strip_prefix(" (").and_then(|inside| inside.find(')'));
    match bracket.filter(|close| end > town.end && *close < 24) {
        Some(close) => town.start..end + close + 3,
        None => town.start..end,
    }
}

/// The round bracket in which a range stands.
fn bracket_around(fold: &str, range: &Range<usize>) -> Option<Range<usize>> {
    let ahead = fold[..range.start].char_indices().rev().map(|(at, c)| (at, c, ')', '('));
    let behind = fold[range.end..].char_indices().map(|(at, c)| (at + range.end, c, '(', ')'));
    let open = unmatched(ahead.take_while(|(at, ..)| range.start - at < 200))?;
    let close = unmatched(behind.take_while(|(at, ..)| at - range.end < 120))?;
    Some(open + 1..close)
}

/// Where a bracket stands that is not the other half of one passed on the way: each character with
/// its place, and what opens and what closes a pair in this direction.
fn unmatched(chars: impl Iterator<Item = (usize, char, char, char)>) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c, opens, closes) in chars {
        if c == opens {
            depth += 1;
        } else if c == closes && depth == 0 {
            return Some(at);
        } else if c == closes {
            depth -= 1;
        }
    }
    None
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
        let first = words.split(char::is_whitespace).next().filter(|first| *first != words);
        let last = words.rsplit(char::is_whitespace).next().filter(|last| *last != words);
        match (first, last) {
            (Some(word @ ("in" | "at" | "a" | "en" | "в" | "في")), _) => start += word.len(),
            (
                _,
                Some(
                    word @ ("from" | "on" | "the" | "du" | "au" | "le" | "del" | "el" | "desde"
                    | "partir" | "entre" | "a" | "с" | "от" | "в" | "период" | "между"
                    | "من" | "في" | "الفترة"),
                ),
            ) => end -= word.len(),
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

/// Study period and number by the name under which TSB publishes a circular.
pub fn file_number(name: &str) -> Option<(StudyPeriod, u16)> {
    let folded = fold(name);
    let found = lexicon::FILE_NAME.captures(&folded)?;
    let period = StudyPeriod::starting(2000 + found[1].parse::<u16>().ok()?)?;
    Some((period, found[2].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::{Line, Part};

    fn folded<T>(lines: &[&str], read: impl Fn(&Folded<'_>) -> T) -> T {
        let line =
            |text: &&str| Line { text: (*text).into(), part: Part::Body, cell: None, page: None };
        let lines: Vec<Line> = lines.iter().map(line).collect();
        read(&Folded::new(&lines, 0..lines.len()))
    }

    fn places(lines: &[&str]) -> Vec<String> {
        folded(lines, |text| meetings(text, None).into_iter().map(|m| m.value.place).collect())
    }

    #[test]
    fn a_place_is_read_with_its_country() {
        for (text, place) in [
            (
                "meeting (Goyang, Korea (Rep. of), 29 August – 8 September 2023)",
                "Goyang, Korea (Rep. of)",
            ),
            (
                "to be held in Abidjan, Côte d’Ivoire, between 2 and 13 March 2026.",
                "Abidjan, Côte d’Ivoire",
            ),
            ("which will take place in Lima, from 17 to 21 February 2014", "Lima"),
            ("se tiendra à Bamako du 9 au 18 novembre 2022", "Bamako"),
            ("собрание (Аруша, Танзания, 13–22 сентября 2023 г.)", "Аруша, Танзания"),
            ("会议（2024年4月15日至26日，法国雷恩）", "法国雷恩"),
            ("اجتماع لجنة الدراسات 3 (جنيف، 21-30 أبريل 2020)", "جنيف"),
        ] {
            assert_eq!(places(&[text]), [place], "{text}");
        }
        assert_eq!(places(&["réunion (Genève, du", "9 au 18 novembre 2022)"]), ["Genève"]);
    }

    #[test]
    fn an_address_is_read_without_its_label() {
        let address = |text: &str| {
            folded(&[text], |text| emails(text).first().map(|seen| seen.value.clone()))
        };
        for text in ["E-mailtsbsg2@itu.int", "Courriel: tsbsg2@itu.int", "邮件：tsbsg2@itu.int"]
        {
            assert_eq!(address(text).as_deref(), Some("tsbsg2@itu.int"), "{text}");
        }
        let other = Some("mel.tsang@itu.int");
        assert_eq!(address("E-mail: mel.tsang@itu.int").as_deref(), other);
    }

    #[test]
    fn an_edition_is_read_with_and_without_a_bracket_of_its_own() {
        for text in [
            "Resolution 1 (Rev. New Delhi, 2024)",
            "(Resolution 1, Rev. New Delhi, 2024, section 9)",
            "Резолюции 1 (Пересм. Нью-Дели, 2024 г.)",
            "第1号决议（2024年，新德里，修订版）",
            "القرار 1 (المراجَع في نيودلهي، 2024)",
        ] {
            let years = folded(&[text], |text| editions(text).first().map(|seen| seen.value));
            assert_eq!(years, Some(2024), "{text}");
        }
    }
}
