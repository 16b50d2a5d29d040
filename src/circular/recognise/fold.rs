//! Text folded for comparison, with the way back to what is printed.
//!
//! Letters differ in hyphens, spaces, accents, full-width forms, direction marks and vowel signs
//! without meaning anything by it. Folded text has one spelling for all of these, in lower case, so
//! that patterns are written once; every byte of it knows the character it came from.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization as _, char::decompose_canonical};

use crate::circular::{
    Line,
    script::{is_han, is_presentation_form},
};

/// Some lines of a transcript, folded and joined. White space beside Chinese characters is dropped,
/// because a line may break anywhere there.
#[derive(Debug, Default)]
pub struct Folded<'a> {
    lines: &'a [Line],
    text: String,
    origins: Vec<Origin>,
}

/// Where a folded byte comes from.
#[derive(Debug, Clone, Copy)]
struct Origin {
    line: u32,
    at: u32,
}

impl<'a> Folded<'a> {
    /// Folds the lines with these indices, in this order.
    pub fn new(lines: &'a [Line], indices: impl IntoIterator<Item = usize>) -> Self {
        let mut folded = Self { lines, ..Self::default() };
        let mut folding = Folding::default();
        for index in indices {
            let Some(line) = lines.get(index) else { continue };
            for (at, c) in line.text.char_indices() {
                folding.push(c);
                let origin = Origin { line: index as u32, at: at as u32 };
                folded.origins.resize(folding.text.len(), origin);
            }
            folding.space = Some('\n');
        }
        folded.text = folding.text;
        folded
    }

    /// The folded text. Lines are separated by line ends, except beside Chinese characters.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line from which the byte at `at` came.
    pub fn line(&self, at: usize) -> usize {
        let origin = self.origins.get(at).or(self.origins.last());
        origin.map_or(0, |origin| origin.line as usize)
    }

    /// The lines from which these bytes came.
    pub fn lines(&self, range: Range<usize>) -> Vec<usize> {
        if range.is_empty() {
            return vec![self.line(range.start)];
        }
        let mut lines: Vec<usize> = range.map(|at| self.line(at)).collect();
        lines.dedup();
        lines
    }

    /// What is printed where these folded bytes came from. Lines are joined by a space, beside
    /// Chinese characters by nothing.
    pub fn printed(&self, range: Range<usize>) -> String {
        let (Some(first), Some(last)) = (
            self.origins.get(range.start),
            range.end.checked_sub(1).and_then(|end| self.origins.get(end)),
        ) else {
            return String::new();
        };
        let mut printed = String::new();
        for line in first.line..=last.line {
            let Some(text) = self.lines.get(line as usize).map(|line| line.text.as_str()) else {
                continue;
            };
            let from = if line == first.line { first.at as usize } else { 0 };
            let to =
                if line == last.line { end_of_char(text, last.at as usize) } else { text.len() };
            join(&mut printed, text.get(from..to).unwrap_or_default());
        }
        printed
    }
}

/// Folded text as it grows.
#[derive(Debug, Default)]
struct Folding {
    text: String,
    /// White space that goes before the next character
    space: Option<char>,
    after_han: bool,
}

impl Folding {
    fn push(&mut self, printed: char) {
        fold_char(printed, &mut |folded| self.put(folded, printed));
    }

    fn put(&mut self, folded: char, printed: char) {
        if folded == ' ' {
            self.space.get_or_insert(' ');
            return;
        }
        let han = !printed.is_ascii() && is_han(printed);
        if let Some(space) = self.space.take()
            && !(han || self.after_han || self.text.is_empty())
        {
            self.text.push(space);
        }
        self.after_han = han;
        self.text.push(folded);
    }
}

/// Appends the next line of a text that a line end divides.
pub fn join(text: &mut String, next: &str) {
    let next = next.trim();
    let touches_han =
        text.chars().next_back().is_some_and(is_han) || next.chars().next().is_some_and(is_han);
    if !(text.is_empty() || next.is_empty() || touches_han) {
        text.push(' ');
    }
    text.push_str(next);
}

fn end_of_char(text: &str, at: usize) -> usize {
    at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}

/// A text folded by itself.
pub fn fold(text: &str) -> String {
    let mut folding = Folding { text: String::with_capacity(text.len()), ..Folding::default() };
    text.chars().for_each(|c| folding.push(c));
    folding.text
}

fn fold_char(c: char, put: &mut dyn FnMut(char)) {
    match c {
        // Most of most letters
        ' '..='~' => put(c.to_ascii_lowercase()),
        // Direction marks, joiners, soft hyphens, tatweel, accents and vowel signs on their own
        '\u{AD}'
        | '\u{61C}'
        | '\u{640}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{300}'..='\u{36F}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}' => {}
        // Raised figures are marks of notes, and part of no number.
        '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' => {}
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => put('-'),
        '’' | '‘' | 'ʼ' | '′' | '´' => put('\''),
        '“' | '”' | '„' | '«' | '»' | '″' | '「' | '」' | '《' | '》' => put('"'),
        'أ' | 'إ' | 'آ' | 'ٱ' => put('ا'),
        'ى' | 'ی' => put('ي'),
        'ک' => put('ك'),
        '٠'..='٩' => put(digit(c, '٠')),
        '۰'..='۹' => put(digit(c, '۰')),
        '،' | '、' => put(','),
        '؛' => put(';'),
        '؟' => put('?'),
        '【' | '〔' => put('['),
        '】' | '〕' => put(']'),
        'ё' | 'Ё' => put('е'),
        'œ' | 'Œ' => ['o', 'e'].into_iter().for_each(put),
        '\u{FF01}'..='\u{FF5E}' => {
            let narrow = char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c);
            fold_char(narrow, put);
        }
        _ if c.is_whitespace() || c.is_control() => put(' '),
        _ if is_presentation_form(c) => {
            let letters: Vec<char> = c.nfkc().collect();
            match letters[..] == [c] {
                true => put(c),
                false => letters.into_iter().for_each(|letter| fold_char(letter, put)),
            }
        }
        'À'..='ɏ' | 'Ḁ'..='ỿ' => {
            let mut base = c;
            decompose_canonical(c, |part| {
                if !matches!(part, '\u{300}'..='\u{36F}') {
                    base = part;
                }
            });
            base.to_lowercase().for_each(put);
        }
        _ => c.to_lowercase().for_each(put),
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::Part;

    fn lines(texts: &[&str]) -> Vec<Line> {
        let line =
            |text: &&str| Line { text: (*text).into(), part: Part::Body, cell: None, page: None };
        texts.iter().map(line).collect()
    }

    #[test]
    fn spellings_that_mean_the_same_fold_to_the_same() {
        for (one, other) in [
            ("ITU‑T  D.1102", "itu-t d.1102"),
            ("2021 年 5 月 31 日", "2021年5月31日"),
            ("（Ｄ．１１０２）", "(D.1102)"),
            ("Commission d’études", "commission d'etudes"),
            ("الرســـالة المُعمَّمة ٣٢١", "الرسالة المعممة 321"),
            ("\u{202B}إلى\u{202C}:", "الي:"),
            ("ﻻ ﺗﺨﻮﻝ", "لا تخول"),
            ("включён", "включен"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn every_place_leads_back_to_what_is_printed() {
        let lines = lines(&["Genève, le 1er", "décembre 2021", "关于建议", "在ITU-T会议"]);
        let folded = Folded::new(&lines, 0..4);
        let at = folded.text().find("1er").unwrap();
        let end = folded.text().find("2021").unwrap() + 4;
        assert_eq!(folded.printed(at..end), "1er décembre 2021");
        assert_eq!(folded.lines(at..end), [0, 1]);
        let at = folded.text().find("关于").unwrap();
        assert_eq!(folded.printed(at..folded.text().len()), "关于建议在ITU-T会议");
    }
}
