//! Words that were broken at the end of a line, put together again.

use std::collections::HashSet;

use crate::circular::{Line, Remark};

/// Puts together each word that was broken at the end of a line. Whether its hyphen belongs to it,
/// the rest of the letter tells; where it does not, the hyphen is kept and the word remarked.
pub(super) fn whole_words(mut lines: Vec<Line>) -> (Vec<Line>, Vec<Remark>) {
    let known: HashSet<String> = lines.iter().flat_map(|line| words(&line.text)).collect();
    let mut remarks = Vec::new();
    for at in 1..lines.len() {
        let (before, after) = lines.split_at_mut(at);
        let (Some(line), Some(next)) = (before.last_mut(), after.first_mut()) else { continue };
        let Some(bare) = line.text.strip_suffix(Line::HYPHENS) else {
            join_bare(line, next, &known);
            continue;
        };
        let end = next.text.find(char::is_whitespace).unwrap_or(next.text.len());
        let rest = &next.text[..end];
        let (start, letters) = (last_word(bare), first_word(rest));
        let is_broken = line.cell == next.cell
            && start.ends_with(char::is_lowercase)
            && rest.starts_with(char::is_lowercase);
        if is_broken {
            let without = known.contains(&format!("{start}{letters}").to_lowercase());
            let with = known.contains(&format!("{start}-{letters}").to_lowercase());
            let hyphen = if without && !with { "" } else { "-" };
            if without == with {
                remarks.push(Remark::BrokenWord(compound(bare, rest)));
            }
            line.text = format!("{bare}{hyphen}{rest}");
            next.text = next.text[end..].trim_start().to_owned();
        }
    }
    lines.retain(|line| !line.text.is_empty());
    (lines, remarks)
}

/// Puts together a word that a narrow cell broke without a hyphen, where it stands whole elsewhere in
/// the letter and its halves do not.
fn join_bare(line: &mut Line, next: &mut Line, known: &HashSet<String>) {
    let (start, rest) = (last_word(&line.text), first_word(&next.text));
    let whole = format!("{start}{rest}").to_lowercase();
    let is_half = |half: &str| half.chars().count() < 3 || !known.contains(&half.to_lowercase());
    let is_broken = line.cell.is_some()
        && line.cell == next.cell
        && start.ends_with(char::is_lowercase)
        && rest.starts_with(char::is_lowercase)
        && next.text.starts_with(rest)
        && known.contains(&whole)
        && (is_half(rest) || is_half(start));
    if is_broken {
        let end = rest.len();
        line.text.push_str(rest);
        next.text = next.text[end..].trim_start().to_owned();
    }
}

/// The words in a text, and each two that a hyphen joins.
fn words(text: &str) -> Vec<String> {
    let single = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = single.map(str::to_lowercase).collect();
    for (at, hyphen) in text.match_indices(Line::HYPHENS) {
        let (start, rest) = (last_word(&text[..at]), first_word(&text[at + hyphen.len()..]));
        if !start.is_empty() && !rest.is_empty() {
            words.push(format!("{start}-{rest}").to_lowercase());
        }
    }
    words
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default()
}

/// The word with its hyphen, and with all else that hyphens join to it.
fn compound(start: &str, rest: &str) -> String {
    let ends = |c: char| !(c.is_alphanumeric() || Line::HYPHENS.contains(&c));
    let start = start.rsplit(ends).next().unwrap_or_default();
    let rest = rest.split(ends).next().unwrap_or_default();
    format!("{start}-{rest}").trim_matches(Line::HYPHENS).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::Part;

    fn put_together(texts: &[&str]) -> (Vec<String>, Vec<Remark>) {
        let line = |text: &&str| Line::of(text, Part::Body, None, Some(1)).unwrap();
        let (lines, remarks) = whole_words(texts.iter().map(line).collect());
        (lines.into_iter().map(|line| line.text).collect(), remarks)
    }

    fn broken(words: &[&str]) -> Vec<Remark> {
        words.iter().map(|word| Remark::BrokenWord((*word).to_owned())).collect()
    }

    #[test]
    fn a_word_of_which_nothing_tells_its_hyphen_keeps_it_and_is_remarked() {
        let (lines, remarks) = put_together(&[
            "Marco para la compartición de infrae-",
            "structuras, en zonas rurales",
            "«Дополн\u{2010}",
            "ительные» профили",
            "machine-to-",
            "machine 机器对机器 آلة",
        ]);
        let expected = [
            "Marco para la compartición de infrae-structuras,",
            "en zonas rurales",
            "«Дополн-ительные»",
            "профили",
            "machine-to-machine",
            "机器对机器 آلة",
        ];
        assert_eq!(lines, expected);
        let words = ["infrae-structuras", "Дополн-ительные", "machine-to-machine"];
        assert_eq!(remarks, broken(&words));
    }

    #[test]
    fn a_word_that_stands_elsewhere_tells() {
        let (lines, remarks) = put_together(&[
            "El plan técnico-",
            "económico de infrae-",
            "structuras",
            "Infraestructuras; estudio TÉCNICO\u{2010}ECONÓMICO",
            "научно-",
            "техническое исполь-",
            "зование",
            "Научно-техническое использование",
        ]);
        assert_eq!(lines[..2], ["El plan técnico-económico", "de infraestructuras"]);
        assert_eq!(lines[3..5], ["научно-техническое", "использование"]);
        assert_eq!(remarks, []);
    }

    #[test]
    fn a_word_that_stands_elsewhere_in_both_ways_is_remarked() {
        let (_, remarks) = put_together(&["radio-", "comunicaciones", "Radiocomunicaciones"]);
        assert_eq!(remarks, []);
        let both = ["radio-", "comunicaciones", "Radiocomunicaciones, radio-comunicaciones"];
        assert_eq!(put_together(&both).1, broken(&["radio-comunicaciones"]));
    }
}
