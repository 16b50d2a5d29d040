//! Words, numbers and signs of folded text, for the grammar of dates. Chinese figures are numbers.

use std::ops::Range;

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) range: Range<usize>,
    pub(super) what: What<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What<'a> {
    Number { value: u32, digits: usize },
    Word(&'a str),
    Sign(char),
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let is_kind: fn(char) -> bool = match c {
            _ if c.is_ascii_digit() => |c| c.is_ascii_digit(),
            _ if chinese_figure(c).is_some() => |c| chinese_figure(c).is_some(),
            _ if is_letter(c) => is_letter,
            _ if c.is_whitespace() => continue,
            _ => |_| false,
        };
        let mut end = start + c.len_utf8();
        while let Some((at, next)) = rest.next_if(|(_, next)| is_kind(*next)) {
            end = at + next.len_utf8();
        }
        let word = &text[start..end];
        let what = match word.parse() {
            _ if chinese_figure(c).is_some() => chinese_number(word),
            _ if !c.is_ascii_digit() && !is_letter(c) => What::Sign(c),
            Ok(value) if c.is_ascii_digit() => What::Number { value, digits: word.len() },
            _ => What::Word(word),
        };
        tokens.push(Token { range: start..end, what });
    }
    tokens
}

/// What a Chinese figure is worth.
fn chinese_figure(c: char) -> Option<u32> {
    let at = "〇一二三四五六七八九十".chars().position(|figure| figure == c);
    at.or((c == '零' || c == '○').then_some(0)).and_then(|at| u32::try_from(at).ok())
}

/// "二〇二五" figure by figure, and "三十一" by its tens.
fn chinese_number(figures: &str) -> What<'_> {
    let values: Vec<u32> = figures.chars().filter_map(chinese_figure).collect();
    let (value, digits) = match values[..] {
        [one @ 0..=9] => (one, 1),
        [10] => (10, 2),
        [10, one @ 0..=9] => (10 + one, 2),
        [tens @ 1..=9, 10] => (10 * tens, 2),
        [tens @ 1..=9, 10, one @ 0..=9] => (10 * tens + one, 2),
        [a @ 0..=9, b @ 0..=9, c @ 0..=9, d @ 0..=9] => (1000 * a + 100 * b + 10 * c + d, 4),
        _ => return What::Word(figures),
    };
    What::Number { value, digits }
}

/// Letters of words; a Chinese character is a sign of its own.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !crate::circular::script::is_han(c)
}
