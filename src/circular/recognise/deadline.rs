//! Until when replies are asked for: a day, a time and whose clock, from the sentence that says so.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::{Deadline, Zone};

use super::{
    dates::{Dated, Day, dates},
    fold::Folded,
    lexicon,
};

/// A sentence that sets a time limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLimit {
    /// What it says
    pub said: Limit,
    /// The lines on which it stands
    pub lines: Vec<usize>,
    /// How much it looks like the deadline for replies
    pub weight: u32,
}

/// What a time limit says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    /// Day, time and clock
    Clear(Deadline),
    /// A time that no clock shows; the day and zone, and the time as printed
    NoSuchTime(NaiveDate, Option<Zone>, String),
    /// Day and time, by a clock that is not named or not known
    NoZone(NaiveDate, (u32, u32), Option<String>),
    /// A day without a time; the zone may be known
    NoTime(NaiveDate, Option<Zone>),
    /// Midnight, which may begin or end the day
    Midnight(NaiveDate, Option<Zone>),
    /// No day of the calendar, as printed
    NoSuchDay(String),
}

/// Longer than any sentence that sets a time limit.
const LONGEST: usize = 8_000;

/// More bytes than stand between the brackets of a sentence; one that is left open is none.
const LONGEST_BRACKET: usize = 240;

/// More circulars than a sentence names.
const MOST_CIRCULARS: usize = 20;

/// All time limits in a text.
pub fn time_limits(text: &Folded<'_>) -> Vec<TimeLimit> {
    let fold = text.text();
    let mut limits = Vec::new();
    for sentence in sentences(fold) {
        let words = &fold[sentence.clone()];
        if words.len() > LONGEST {
            continue;
        }
        if let Some((said, range, weight)) = time_limit(words, text, sentence.start) {
            let range = range.start + sentence.start..range.end + sentence.start;
            limits.push(TimeLimit { said, lines: text.lines(range), weight });
        }
    }
    limits
}

/// Whether a date says of when a circular is: "TSB Circular 92, of 24 March 2023".
fn dates_circular(words: &str, circulars: &[Range<usize>], date: &Range<usize>) -> bool {
    circulars.iter().any(|circular| {
        let between = words.get(circular.end..date.start);
        let behind = words.get(date.end..circular.start);
        between.is_some_and(|between| lexicon::OF_DAY.is_match(between))
            || behind.is_some_and(|behind| lexicon::OF_OFFICE.is_match(behind))
    })
}

type Found = (Limit, Range<usize>, u32);

fn time_limit(words: &str, text: &Folded<'_>, offset: usize) -> Option<Found> {
    let circulars: Vec<Range<usize>> = lexicon::CIRCULAR
        .find_iter(words)
        .map(|found| found.range())
        .take(MOST_CIRCULARS)
        .collect();
    let is_deadline = |dated: &Dated| !dates_circular(words, &circulars, &dated.range);
    let all: Vec<Dated> = dates(words).into_iter().filter(is_deadline).collect();
    let clocks = clocks(words, &all);
    let (dated, clock) = match nearest(&all, &clocks) {
        Some(pair) => pair,
        None => (until(words, &all)?, None),
    };
    let start = clock.map_or(dated.range.start, |clock| clock.start.min(dated.range.start));
    let end = clock.map_or(dated.range.end, |clock| clock.end.max(dated.range.end));
    let around = before(words, start, 60)..after(words, end, 70);
    let zone = zone(&words[around.clone()]);
    let weight = weight(words, start, clock.is_some());
    if weight == 0 {
        return None;
    }
    let printed = |range: Range<usize>| text.printed(range.start + offset..range.end + offset);
    let Some(day) = dated.single() else {
        return Some((Limit::NoSuchDay(printed(dated.range.clone())), dated.range.clone(), weight));
    };
    let known = match &zone {
        Named::Known(zone) => Some(*zone),
        _ => None,
    };
    let said = match (clock.map(|clock| clock.time), zone) {
        (None, _) => Limit::NoTime(day, known),
        (Some(Time::Midnight), _) => Limit::Midnight(day, known),
        (Some(Time::None), _) => {
            let clock = clock.map(|clock| printed(clock.start..clock.end)).unwrap_or_default();
            Limit::NoSuchTime(day, known, clock)
        }
        (Some(Time::At(hour, minute)), Named::Known(zone)) => {
            match Deadline::new(day, hour, minute, zone) {
                Some(deadline) => Limit::Clear(deadline),
                None => {
                    let clock = clock.map(|clock| printed(clock.start..clock.end));
                    Limit::NoSuchTime(day, known, clock.unwrap_or_default())
                }
            }
        }
        (Some(Time::At(hour, minute)), Named::Unknown(range)) => {
            let range = range.start + around.start..range.end + around.start;
            Limit::NoZone(day, (hour, minute), Some(printed(range)))
        }
        (Some(Time::At(hour, minute)), Named::Nothing) => Limit::NoZone(day, (hour, minute), None),
    };
    // Whose clock it is belongs to the source.
    let end = words[end..around.end].find([')', ',']).map_or(end, |close| end + close);
    Some((said, start..end.max(start + 1), weight))
}

/// How much a sentence looks like the deadline for replies: nothing for one that is about something
/// else.
fn weight(words: &str, start: usize, has_clock: bool) -> u32 {
    let cues = lexicon::UNTIL.find_iter(words).count().min(4) as u32;
    let right_before = lexicon::UNTIL.is_match(&words[before(words, start, 30)..start]);
    let near = before(words, start, 80)..after(words, start, 60);
    let opens = lexicon::OPENS.is_match(&words[near]) && !right_before;
    let annex =
        lexicon::FORM_SENT.is_match(words) || has_clock && lexicon::AUTHORISES.is_match(words);
    if opens || cues == 0 && !annex {
        return 0;
    }
    cues + 2 * u32::from(right_before) + 3 * u32::from(annex) + 4 * u32::from(has_clock)
}

/// A time of day in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    start: usize,
    end: usize,
    time: Time,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    At(u32, u32),
    Midnight,
    /// No time that a clock shows
    None,
}

fn clocks(words: &str, dates: &[Dated]) -> Vec<Clock> {
    let mut clocks = Vec::new();
    for found in lexicon::CLOCK.captures_iter(words) {
        let Some(all) = found.get(0) else { continue };
        // What stands before the first figure only keeps it apart from other figures.
        let start =
            found.iter().skip(1).flatten().next().map_or(all.start(), |first| first.start());
        let in_date =
            dates.iter().any(|dated| dated.range.start < all.end() && start < dated.range.end);
        let number = |index: usize| found.get(index).and_then(|n| n.as_str().parse::<u32>().ok());
        let time = if found.get(5).is_some() {
            Time::Midnight
        } else if let (Some(hour), Some(minute)) = (number(1), number(2)) {
            at(afternoon(words, start..all.end(), hour), minute)
        } else if let Some(figures) = found.get(3).or_else(|| found.get(6)).or_else(|| found.get(9))
        {
            match figures.as_str().parse::<u32>() {
                Ok(value) if figures.len() == 4 => at(value / 100, value % 100),
                _ => Time::None,
            }
        } else if let Some(hour) = number(4).or_else(|| number(7)) {
            at(afternoon(words, start..all.end(), hour), number(8).unwrap_or_default())
        } else {
            continue;
        };
        // "9.4" is a section and 23.59 a time: a dot alone needs two figures on both sides.
        let dotted = all.as_str().contains('.') && found.get(1).is_some_and(|h| h.len() < 2);
        if !in_date && !dotted {
            clocks.push(Clock { start, end: all.end(), time });
        }
    }
    clocks
}

fn at(hour: u32, minute: u32) -> Time {
    let exists = hour < 24 && minute < 60 || hour == 24 && minute == 0;
    if exists { Time::At(hour, minute) } else { Time::None }
}

fn afternoon(words: &str, clock: Range<usize>, hour: u32) -> u32 {
    let behind = words[clock.end..].trim_start();
    let ahead = &words[before(words, clock.start, 6)..clock.start];
    let pm = ["p.m", "pm", "de la tarde", "de la noche", "du soir", "вечера", "дня", "مساء", "م "]
        .iter()
        .any(|word| behind.starts_with(word))
        || ["下午", "晚上", "晚"].iter().any(|word| ahead.ends_with(word));
    if pm && hour < 12 { hour + 12 } else { hour }
}

/// The date and time that stand nearest to each other; a span of days is no deadline.
fn nearest<'d>(dates: &'d [Dated], clocks: &[Clock]) -> Option<(&'d Dated, Option<Clock>)> {
    let days = dates.iter().filter(|dated| !matches!(dated.day, Day::Span(..)));
    days.flat_map(|dated| clocks.iter().map(move |clock| (dated, *clock)))
        .map(|(dated, clock)| {
            let gap = match clock.start >= dated.range.end {
                true => clock.start - dated.range.end,
                false => dated.range.start.saturating_sub(clock.end),
            };
            (gap, dated, clock)
        })
        .filter(|(gap, ..)| *gap <= 160)
        .min_by_key(|(gap, ..)| *gap)
        .map(|(_, dated, clock)| (dated, Some(clock)))
}

/// The day that follows an "until" closely, where no time is given.
fn until<'d>(words: &str, dates: &'d [Dated]) -> Option<&'d Dated> {
    dates.iter().find(|dated| {
        let ahead = &words[before(words, dated.range.start, 30)..dated.range.start];
        let behind = &words[dated.range.end..after(words, dated.range.end, 8)];
        !matches!(dated.day, Day::Span(..))
            && (lexicon::UNTIL.is_match(ahead)
                || behind.starts_with(['前', '之']) && lexicon::UNTIL.is_match(behind))
            && (lexicon::FORM_SENT.is_match(words)
                || lexicon::WHETHER.is_match(words)
                || lexicon::BEGS.is_match(words) && lexicon::ANSWER.is_match(words))
    })
}

enum Named {
    Known(Zone),
    Unknown(Range<usize>),
    Nothing,
}

fn zone(words: &str) -> Named {
    match (lexicon::GENEVA.is_match(words), lexicon::UTC.find(words)) {
        (true, None) => Named::Known(Zone::Geneva),
        (false, Some(utc)) => match words[utc.end()..].trim_start().starts_with(['+', '-']) {
            true => Named::Unknown(utc.range()),
            false => Named::Known(Zone::Utc),
        },
        // Both: "23:59 Geneva time (22:59 UTC)" is left to the user.
        (true, Some(utc)) => Named::Unknown(utc.range()),
        (false, None) => match lexicon::SOME_ZONE.find(words) {
            Some(zone) => Named::Unknown(zone.range()),
            None => Named::Nothing,
        },
    }
}

/// The sentences of a text. A point after a short word, and one that no capital can follow because
/// folded text has none, is told by what stands around it.
pub fn sentences(fold: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let (mut word, mut bracket) = (0, None);
    let mut chars = fold.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        match c {
            '(' => bracket = Some(at),
            ')' => bracket = None,
            _ => {}
        }
        let ends = match c {
            '。' => true,
            // A day may begin a line too: a paragraph begins only where one has ended.
            '\n' => {
                fold[..at].ends_with(['.', ';', ':', '!', ',', ')', '?'])
                    && numbered_at(&fold[at + 1..])
            }
            // "(Пересм. Хаммамет, 2016 г.)": within brackets words are shortened.
            '.' if bracket.is_some_and(|open| at - open < LONGEST_BRACKET) => false,
            '.' | '؟' | '!' => next.is_none_or(char::is_whitespace) && word > 4,
            _ => false,
        };
        word = if c.is_alphabetic() || c == ')' || c.is_ascii_digit() && word > 0 {
            word + 1
        } else {
            0
        };
        if c == ')' {
            word = 5;
        }
        if ends {
            sentences.push(start..at + c.len_utf8());
            start = at + c.len_utf8();
        }
    }
    sentences.push(start..fold.len());
    sentences
}

/// Whether a numbered paragraph begins here.
fn numbered_at(rest: &str) -> bool {
    let head: String = rest.chars().take(24).collect();
    lexicon::NUMBERED
        .find(&head)
        .is_some_and(|number| !is_measure(head[number.end()..].trim_start(), number.as_str()))
}

/// Whether a number belongs to the words behind it: "59 min", "16 November".
fn is_measure(words: &str, number: &str) -> bool {
    let is_bare = number.trim().bytes().all(|b| b.is_ascii_digit());
    let word = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    is_bare && (lexicon::MEASURE.is_match(word) || dates(&format!("1 {word} 2000")).len() == 1)
}

/// The place at most so many characters before `at`.
fn before(text: &str, at: usize, chars: usize) -> usize {
    text[..at].char_indices().rev().take(chars).last().map_or(at, |(start, _)| start)
}

/// The place at most so many characters after `at`.
fn after(text: &str, at: usize, chars: usize) -> usize {
    text[at..].char_indices().nth(chars).map_or(text.len(), |(end, _)| at + end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::{Line, Part};

    fn read(text: &str) -> Vec<Limit> {
        let lines = [Line { text: text.into(), part: Part::Body, cell: None, page: None }];
        time_limits(&Folded::new(&lines, [0])).into_iter().map(|limit| limit.said).collect()
    }

    fn instant(text: &str) -> String {
        match &read(text)[..] {
            [Limit::Clear(deadline)] => deadline.instant().to_rfc3339(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_deadline_by_genevas_clock_is_read_in_every_language() {
        for text in [
            "Member States are requested to complete and return the form in Annex 2 by 23:59 hours (Geneva time) on 1 December 2021.",
            "Please reply no later than 2359 hours Geneva time on 1 December 2021 (9.4.1).",
            "Please return the form by 11.59 p.m., Geneva time, on December 1, 2021.",
            "Les États Membres sont priés de renvoyer le formulaire avant le 1er décembre 2021 à 23 h 59 (heure de Genève).",
            "à retourner au plus tard à 23 heures 59, heure de Genève, le 1er décembre 2021",
            "Se ruega devuelvan el formulario antes de las 23.59 horas (hora de Ginebra) del 1 de diciembre de 2021.",
            "Просьба заполнить форму и вернуть ее не позднее 23 час. 59 мин. (по женевскому времени) 1 декабря 2021 года.",
            "направить ответ до 23:59 (женевское время) 1 декабря 2021 г.",
            "Прошу сообщить до 23 час. 59 мин. 1 декабря 2021 года по женевскому времени, дает ли администрация полномочия; форма ответа прилагается.",
            "请成员国于2021年12月1日23时59分（日内瓦时间）前填妥并返回附件2中的表格。",
            "请在日内瓦时间2021年12月1日23:59之前回复。",
            "يُرجى إعادة الاستمارة قبل الساعة 23:59 (بتوقيت جنيف) من يوم 1 ديسمبر 2021.",
        ] {
            assert_eq!(instant(text), "2021-12-01T22:59:00+00:00", "{text}");
        }
    }

    #[test]
    fn older_letters_end_the_day_in_universal_time() {
        for text in [
            "Please complete the form by 24:00 UTC on 28 March 2018.",
            "no later than 2400 hours UTC on 28 March 2018 reply",
            "avant le 28 mars 2018 à 24 h 00 UTC, renvoyer",
            "antes de las 24.00 horas UTC del 28 de marzo de 2018, respuesta",
            "не позднее 24 час. 00 мин. UTC 28 марта 2018 года ответ",
            "2018年3月28日24时（协调世界时）前回复",
            "قبل الساعة 24:00 بالتوقيت العالمي المنسق يوم 28 مارس 2018",
        ] {
            assert_eq!(instant(text), "2018-03-29T00:00:00+00:00", "{text}");
        }
    }

    #[test]
    fn the_date_of_a_circular_is_no_deadline() {
        for text in [
            "The deadline for replies in TSB Circular 92 of 24 March 2023 is now 23:59 UTC on 4 September 2023.",
            "Le délai de réponse indiqué dans la Circulaire TSB 92 du 24 mars 2023 est reporté à 23 h 59 UTC le 4 septembre 2023.",
            "Срок ответа, указанный в Циркуляре 92 БСЭ от 24 марта 2023 года, заменен на 23 час. 59 мин. UTC 4 сентября 2023 года.",
            "الموعد النهائي للردود الوارد في الرسالة المعممة 92 المؤرخة 24 مارس 2023 قد أصبح الساعة 23:59 بالتوقيت العالمي المنسق يوم 4 سبتمبر 2023.",
            "2023年3月24日第92号通函的答复截止时间改为协调世界时23时59分，2023年9月4日。",
        ] {
            assert_eq!(instant(text), "2023-09-04T23:59:00+00:00", "{text}");
        }
    }

    #[test]
    fn what_is_unclear_is_not_made_clear() {
        let text = "Please return the form by 24000 hours UTC on 28 March 2018.";
        assert!(
            matches!(&read(text)[..], [Limit::NoSuchTime(_, Some(Zone::Utc), time)] if time == "24000 hours")
        );
        let text = "Please return the form by 23:59 on 28 March 2018.";
        assert!(matches!(&read(text)[..], [Limit::NoZone(_, (23, 59), None)]));
        let text = "Please return the form by 23:59 Tokyo time on 28 March 2018.";
        assert!(
            matches!(&read(text)[..], [Limit::NoZone(_, _, Some(zone))] if zone == "Tokyo time")
        );
        let text = "Please return the form in Annex 2 before 28 March 2018.";
        assert!(matches!(&read(text)[..], [Limit::NoTime(_, None)]));
        let text = "Please return the form by midnight Geneva time on 28 March 2018.";
        assert!(matches!(&read(text)[..], [Limit::Midnight(_, Some(Zone::Geneva))]));
        let text =
            "وأرجو موافاتي بردكم على النموذج المرفق قبل منتصف ليل ٢١ نوفمبر ٢٠٢٥ بتوقيت جنيف.";
        assert!(matches!(&read(text)[..], [Limit::Midnight(_, Some(Zone::Geneva))]));
    }

    #[test]
    fn other_times_are_no_deadlines() {
        assert_eq!(read("The meeting will open at 09:30 hours on 13 December 2021."), []);
        assert_eq!(read("Study Group 3 will meet from 13 to 17 December 2021."), []);
    }
}
