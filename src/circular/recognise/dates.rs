//! Dates and spans of dates, as the six languages write them.
//!
//! A small grammar over words and numbers rather than a pattern per language: day, month, year with
//! whatever little words a language puts between them, and two days joined to a span.

mod tokens;

use std::ops::Range;

use chrono::NaiveDate;

use tokens::{Token, What, tokens};

/// A date or a span of dates in folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// Where it stands, in bytes
    pub range: Range<usize>,
    /// What it says
    pub day: Day,
}

/// What a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// One day
    Single(NaiveDate),
    /// From the first to the last day
    Span(NaiveDate, NaiveDate),
    /// In figures that could be day and month or month and day
    Unclear(NaiveDate, NaiveDate),
    /// No day of the calendar
    Impossible,
}

impl Dated {
    /// The single day, if it is one.
    pub const fn single(&self) -> Option<NaiveDate> {
        match self.day {
            Day::Single(day) => Some(day),
            _ => None,
        }
    }
}

/// All dates in `text`, which is folded.
pub fn dates(text: &str) -> Vec<Dated> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let reader = Reader { tokens: &tokens, at };
        match reader.dated() {
            Some((day, end)) if end > at => {
                let range = tokens[at].range.start..tokens[end - 1].range.end;
                found.push(Dated { range, day });
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
}

/// A day without its year, or without its month.
#[derive(Clone, Copy)]
struct Partly {
    day: u32,
    month: Option<u32>,
    year: Option<u32>,
}

impl<'a> Reader<'a> {
    fn dated(mut self) -> Option<(Day, usize)> {
        let start = self;
        if let Some(found) = self.chinese().or_else(|| start.figures()) {
            return Some(found);
        }
        self = start;
        if self.touches(&['.', '/']) {
            return None; // within a number such as 9.4 May
        }
        let begin = self.at;
        let first = self.day_and_month()?;
        let alone = self;
        if first.month.is_some() {
            self.year_word();
            self.comma_before_word();
        }
        if let Some(last) = self.separator().and_then(|()| self.after_separator(first)) {
            let month = first.month.or(last.month)?;
            let start_year = first.year.or(last.year.map(|year| {
                // 29 December – 3 January 2022 begins in the year before.
                year - u32::from(last.month.is_some_and(|l| month > l))
            }));
            let last_month = last.month.or(first.month);
            let (start, end) =
                (day(start_year, Some(month), first.day), day(last.year, last_month, last.day));
            // On an Arabic page the figures of a span may stand in either order.
            let is_arabic = |token: &Token<'_>| match token.what {
                What::Word(word) => {
                    word.starts_with(|c: char| ('\u{600}'..='\u{6FF}').contains(&c))
                }
                _ => false,
            };
            let turned = start > end && self.tokens[begin..self.at].iter().any(is_arabic);
            return Some((if turned { span(end, start) } else { span(start, end) }, self.at));
        }
        first.month?;
        let single = day(first.year, first.month, first.day);
        first.year?;
        Some((single.map_or(Day::Impossible, Day::Single), alone.at))
    }

    /// The end of a span, which has to give the year.
    fn after_separator(&mut self, first: Partly) -> Option<Partly> {
        let before = *self;
        if let Some(last) = self.day_and_month()
            && (last.year.is_some() && (last.month.is_some() || first.month.is_some()))
        {
            return Some(last);
        }
        // "lundi 13 au vendredi 17": the name of the day
        *self = before;
        self.word()?;
        self.sign(',');
        let last = self.day_and_month()?;
        (last.year.is_some() && (last.month.is_some() || first.month.is_some())).then_some(last)
    }

    /// "13", "1er", "13 de diciembre de 2021", "December 13, 2021": what there is of it.
    fn day_and_month(&mut self) -> Option<Partly> {
        if let Some(month) = self.month() {
            let day = self.day()?;
            self.sign(',');
            let year = self.year();
            return Some(Partly { day, month: Some(month), year });
        }
        let day = self.day()?;
        let after_day = *self;
        self.little_words();
        let Some(month) = self.month() else {
            *self = after_day;
            // "December 13-17, 2021": the month stands before the span.
            self.sign(',');
            let year = self.year();
            if year.is_none() {
                *self = after_day;
            }
            return Some(Partly { day, month: None, year });
        };
        let after_month = *self;
        self.sign('.');
        self.sign(',');
        self.little_words();
        let year = self.year();
        if year.is_none() {
            *self = after_month;
        }
        Some(Partly { day, month: Some(month), year })
    }

    fn day(&mut self) -> Option<u32> {
        let What::Number { value, digits: 1 | 2 } = self.peek()? else { return None };
        if !(1..=31).contains(&value) {
            return None;
        }
        self.at += 1;
        let before = *self;
        match self.peek() {
            Some(What::Word("st" | "nd" | "rd" | "th" | "er" | "o" | "го" | "ое" | "º" | "ª")) =>
            {
                self.at += 1;
            }
            Some(What::Sign('°' | 'º' | '.')) => self.at += 1,
            Some(What::Sign('-')) => {
                self.at += 1;
                match self.peek() {
                    Some(What::Word("го" | "е" | "ое")) => self.at += 1,
                    _ => *self = before,
                }
            }
            _ => {}
        }
        Some(value)
    }

    /// Whether one of these signs stands right before: in "59 мин. 28" a space parts them.
    fn touches(&self, signs: &[char]) -> bool {
        let Some(before) = self.at.checked_sub(1).and_then(|at| self.tokens.get(at)) else {
            return false;
        };
        let own = self.tokens.get(self.at).map(|token| token.range.start);
        matches!(before.what, What::Sign(sign) if signs.contains(&sign))
            && own == Some(before.range.end)
    }

    fn little_words(&mut self) {
        while let Some(What::Word("de" | "of" | "del" | "d" | "من" | "شهر" | "عام" | "سنة")) =
            self.peek()
        {
            self.at += 1;
        }
    }

    fn month(&mut self) -> Option<u32> {
        let mut month = self.one_month()?;
        // "كانون الأول/ديسمبر": both names of the month
        let before = *self;
        if self.sign('/') {
            match self.one_month() {
                Some(same) => month = same,
                None => *self = before,
            }
        }
        Some(month)
    }

    fn one_month(&mut self) -> Option<u32> {
        let What::Word(word) = self.peek()? else { return None };
        let second = match self.tokens.get(self.at + 1).map(|token| token.what) {
            Some(What::Word(second)) => second,
            _ => "",
        };
        let double = match (word, second) {
            ("كانون", "الثاني") => Some(1),
            ("كانون", "الاول") => Some(12),
            ("تشرين", "الاول") => Some(10),
            ("تشرين", "الثاني") => Some(11),
            _ => None,
        };
        let month = double.or_else(|| month(word))?;
        self.at += if double.is_some() { 2 } else { 1 };
        Some(month)
    }

    fn year(&mut self) -> Option<u32> {
        match self.peek()? {
            What::Number { value: value @ 1980..=2199, digits: 4 } => {
                self.at += 1;
                Some(value)
            }
            _ => None,
        }
    }

    /// "2021 года", "2021 г.", where a span may go on behind it
    fn year_word(&mut self) {
        if let Some(What::Word("года" | "год" | "г")) = self.peek() {
            self.at += 1;
            self.sign('.');
        }
    }

    /// "9 September, to 18 September"
    fn comma_before_word(&mut self) {
        if let Some(Token { what: What::Word(_), .. }) = self.tokens.get(self.at + 1) {
            self.sign(',');
        }
    }

    fn separator(&mut self) -> Option<()> {
        match self.peek()? {
            What::Sign('-' | '~') => {}
            What::Word(
                "to" | "through" | "until" | "till" | "and" | "au" | "al" | "a" | "hasta" | "et"
                | "y" | "по" | "до" | "и" | "الي" | "حتي" | "و",
            ) => {}
            _ => return None,
        }
        self.at += 1;
        if let Some(What::Word("the" | "le" | "el")) = self.peek() {
            self.at += 1;
        }
        Some(())
    }

    /// 2021年12月1日, 2021年12月13日(星期一)至17日, 2021年11月29日-12月3日.
    fn chinese(&mut self) -> Option<(Day, usize)> {
        let year = self.year()?;
        self.expect('年')?;
        let month = self.figure()?;
        self.expect('月')?;
        let first = self.figure()?;
        let day_sign = self.sign('日') || self.sign('号');
        let start = day(Some(year), Some(month), first);
        let alone = *self;
        self.bracketed();
        if self.chinese_separator() {
            let before = *self;
            let year = match (self.year(), self.sign('年')) {
                (Some(year), true) => year,
                _ => {
                    *self = before;
                    year
                }
            };
            let before = *self;
            let month = match (self.figure(), self.sign('月')) {
                (Some(month), true) => month,
                _ => {
                    *self = before;
                    month
                }
            };
            if let Some(last) = self.figure()
                && (self.sign('日') || self.sign('号'))
            {
                return Some((span(start, day(Some(year), Some(month), last)), self.at));
            }
        }
        day_sign.then_some((start.map_or(Day::Impossible, Day::Single), alone.at))
    }

    fn chinese_separator(&mut self) -> bool {
        match self.peek() {
            Some(What::Sign('-' | '~' | '至' | '到' | '和')) => {
                self.at += 1;
                true
            }
            _ => false,
        }
    }

    /// Skips a day of the week in brackets.
    fn bracketed(&mut self) {
        let before = *self;
        if self.sign('(') {
            for _ in 0..4 {
                if self.sign(')') {
                    return;
                }
                self.at += 1;
            }
            *self = before;
        }
    }

    /// 2021-12-01, 01.12.2021, 13.12.2021-17.12.2021, 13-17.12.2021, 1/12/2021.
    fn figures(mut self) -> Option<(Day, usize)> {
        if self.touches(&['.', '/', '-']) {
            return None;
        }
        let start = self.figure_date()?;
        let alone = self;
        if self.sign('-')
            && let (Day::Single(first), Some(Day::Single(last))) = (start, self.figure_date())
        {
            return Some((span(Some(first), Some(last)), self.at));
        }
        Some((start, alone.at))
    }

    fn figure_date(&mut self) -> Option<Day> {
        if let Some(year) = self.year() {
            let sign = ['-', '/', '.'].into_iter().find(|sign| self.sign(*sign))?;
            let month = self.figure()?;
            self.expect(sign)?;
            let last = self.figure()?;
            return Some(day(Some(year), Some(month), last).map_or(Day::Impossible, Day::Single));
        }
        let first = self.figure()?;
        let sign = ['.', '/'].into_iter().find(|sign| self.sign(*sign))?;
        let second = self.figure()?;
        self.expect(sign)?;
        let year = self.year();
        let (by_day, by_month) = (day(year, Some(second), first), day(year, Some(first), second));
        year?;
        Some(match (by_day, by_month) {
            (Some(one), Some(other)) if sign == '/' && one != other => Day::Unclear(one, other),
            (Some(one), _) => Day::Single(one),
            (None, Some(other)) => Day::Single(other),
            (None, None) => Day::Impossible,
        })
    }

    fn figure(&mut self) -> Option<u32> {
        let What::Number { value, digits: 1 | 2 } = self.peek()? else { return None };
        self.at += 1;
        Some(value)
    }

    fn word(&mut self) -> Option<()> {
        let What::Word(_) = self.peek()? else { return None };
        self.at += 1;
        Some(())
    }

    fn expect(&mut self, sign: char) -> Option<()> {
        self.sign(sign).then_some(())
    }

    fn sign(&mut self, sign: char) -> bool {
        let there = self.peek() == Some(What::Sign(sign));
        self.at += usize::from(there);
        there
    }

    fn peek(&self) -> Option<What<'a>> {
        self.tokens.get(self.at).map(|token| token.what)
    }
}

fn day(year: Option<u32>, month: Option<u32>, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, day)
}

fn span(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Day {
    match (start, end) {
        (Some(start), Some(end)) if start <= end => Day::Span(start, end),
        _ => Day::Impossible,
    }
}

fn month(word: &str) -> Option<u32> {
    Some(match word {
        "january" | "janvier" | "enero" | "января" | "январь" | "январе" | "يناير" | "جانفي"
        | "jan" | "janv" | "ene" => 1,
        "february" | "fevrier" | "febrero" | "февраля" | "февраль" | "феврале" | "فبراير"
        | "فيفري" | "شباط" | "feb" | "fevr" => 2,
        "march" | "mars" | "marzo" | "марта" | "март" | "марте" | "مارس" | "اذار" | "mar" => {
            3
        }
        "april" | "avril" | "abril" | "апреля" | "апрель" | "апреле" | "ابريل" | "افريل"
        | "نيسان" | "apr" | "avr" | "abr" => 4,
        "may" | "mai" | "mayo" | "мая" | "май" | "мае" | "مايو" | "ماي" | "ايار" => {
            5
        }
        "june" | "juin" | "junio" | "июня" | "июнь" | "июне" | "يونيو" | "يونيه" | "جوان"
        | "حزيران" | "jun" => 6,
        "july" | "juillet" | "julio" | "июля" | "июль" | "июле" | "يوليو" | "يوليه" | "جويلية"
        | "تموز" | "jul" | "juil" => 7,
        "august" | "aout" | "agosto" | "августа" | "август" | "августе" | "اغسطس" | "اوت"
        | "اب" | "aug" | "ago" => 8,
        "september" | "septembre" | "septiembre" | "setiembre" | "сентября" | "сентябрь"
        | "сентябре" | "سبتمبر" | "ايلول" | "sep" | "sept" => 9,
        "october" | "octobre" | "octubre" | "октября" | "октябрь" | "октябре" | "اكتوبر"
        | "oct" => 10,
        "november" | "novembre" | "noviembre" | "ноября" | "ноябрь" | "ноябре" | "نوفمبر"
        | "nov" => 11,
        "december" | "decembre" | "diciembre" | "декабря" | "декабрь" | "декабре" | "ديسمبر"
        | "dec" | "dic" => 12,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::recognise::fold::fold;

    fn read(text: &str) -> Vec<String> {
        let said = |dated: Dated| match dated.day {
            Day::Single(day) => day.to_string(),
            Day::Span(start, end) => format!("{start}/{end}"),
            Day::Unclear(one, other) => format!("{one} or {other}"),
            Day::Impossible => "impossible".into(),
        };
        dates(&fold(text)).into_iter().map(said).collect()
    }

    #[test]
    fn a_day_is_read_in_every_language() {
        for text in [
            "1 December 2021",
            "1st December, 2021",
            "December 1, 2021",
            "on the 1st of December 2021.",
            "1er décembre 2021",
            "1º de diciembre de 2021",
            "1 de diciembre del 2021",
            "1 декабря 2021 года",
            "1-го декабря 2021 г.",
            "2021年12月1日",
            "2021 年 12 月 1 日",
            "二〇二一年十二月一日",
            "二○二一年十二月一日",
            "２０２１年１２月１日",
            "1 ديسمبر 2021",
            "١ ديسمبر ٢٠٢١",
            "1 كانون الأول/ديسمبر 2021",
            "1 كانون الأول 2021",
            "2021-12-01",
            "01.12.2021",
            "24 час. 00 мин. 1 декабря 2021 года",
            "23 h. 59 min. 1er décembre 2021",
        ] {
            assert_eq!(read(text), ["2021-12-01"], "{text}");
        }
    }

    #[test]
    fn a_span_is_read_in_every_language() {
        for text in [
            "13-17 December 2021",
            "13 to 17 December 2021",
            "December 13–17, 2021",
            "Monday 13 to Friday 17 December 2021",
            "du 13 au 17 décembre 2021",
            "du lundi 13 au vendredi 17 décembre 2021",
            "del 13 al 17 de diciembre de 2021",
            "13 a 17 de diciembre de 2021",
            "13–17 декабря 2021 года",
            "с 13 по 17 декабря 2021 года",
            "2021年12月13-17日",
            "2021年12月13至17日",
            "2021年12月13日（星期一）至17日（星期五）",
            "من 13 إلى 17 ديسمبر 2021",
            "13-17 كانون الأول/ديسمبر 2021",
            "13 December 2021 - 17 December 2021",
            "13.12.2021–17.12.2021",
        ] {
            assert_eq!(read(text), ["2021-12-13/2021-12-17"], "{text}");
        }
    }

    #[test]
    fn a_span_may_cross_months_and_years() {
        for text in [
            "29 November - 3 December 2021",
            "29 November to 3 December 2021",
            "November 29 – December 3, 2021",
            "du 29 novembre au 3 décembre 2021",
            "del 29 de noviembre al 3 de diciembre de 2021",
            "с 29 ноября по 3 декабря 2021 года",
            "2021年11月29日至12月3日",
            "في الفترة من 29 نوفمبر إلى 3 ديسمبر 2021",
        ] {
            assert_eq!(read(text), ["2021-11-29/2021-12-03"], "{text}");
        }
        assert_eq!(read("28 December - 4 January 2022"), ["2021-12-28/2022-01-04"]);
        for text in [
            "2021年12月28日至2022年1月4日",
            "二〇二一年十二月二十八日至二〇二二年一月四日",
            "28 декабря 2021 года – 4 января 2022 года",
            "с 28 декабря 2021 г. по 4 января 2022 г.",
            "Tuesday, 28 December 2021, to Tuesday, 4 January 2022",
            "28 de diciembre de 2021 al 4 de enero de 2022",
        ] {
            assert_eq!(read(text), ["2021-12-28/2022-01-04"], "{text}");
        }
    }

    #[test]
    fn several_dates_stay_apart() {
        assert_eq!(
            read("by 1 December 2021 for the meeting of 13-17 December 2021 (9.4.1)"),
            ["2021-12-01", "2021-12-13/2021-12-17"]
        );
        assert_eq!(read("circular 321, 31 May 2021, 70% or more"), ["2021-05-31"]);
    }

    #[test]
    fn what_is_no_clear_day_is_said() {
        assert_eq!(read("31 April 2021"), ["impossible"]);
        assert_eq!(read("05/06/2021"), ["2021-06-05 or 2021-05-06"]);
        assert_eq!(read("25/06/2021"), ["2021-06-25"]);
        assert_eq!(read("Recommendation X.509 (2019), 9.4.1"), Vec::<String>::new());
    }
}
