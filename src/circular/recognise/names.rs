//! How letters name Recommendations: number, provisional name, and what would be done with it.

use std::ops::Range;

use crate::model::Kind;

use super::{fold::Folded, lexicon};

/// A Recommendation where a text names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Where, in bytes of the folded text, from the name of the sector to the last bracket
    pub range: Range<usize>,
    /// Its number
    pub designation: Option<String>,
    /// Its provisional name
    pub provisional: Option<String>,
}

impl Named {
    /// Whether two mentions can be of one Recommendation.
    pub fn is_same(&self, other: &Self) -> bool {
        same(self.designation.as_deref(), other.designation.as_deref())
            .or_else(|| same(self.provisional.as_deref(), other.provisional.as_deref()))
            .unwrap_or(false)
    }

    /// The shortest name that tells it apart.
    pub fn name(&self) -> &str {
        self.designation.as_deref().or(self.provisional.as_deref()).unwrap_or_default()
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> Option<bool> {
    Some(one?.eq_ignore_ascii_case(other?))
}

/// More mentions than any circular has: they are compared with each other.
const MOST: usize = 400;

/// All Recommendations named in a text, in its order.
pub fn names(text: &Folded<'_>) -> Vec<Named> {
    let fold = text.text();
    let mut found: Vec<Named> = Vec::new();
    for sector in lexicon::ITU_T.find_iter(fold) {
        let mut start = sector.start();
        let mut at = sector.end();
        if found.last().is_some_and(|last| last.range.end > start) {
            continue;
        }
        if found.len() >= MOST {
            break;
        }
        // "ITU-T X.1352, X.1353 and X.1354": only the first carries the name of the sector.
        while let Some(named) = named(text, start, at) {
            let end = named.range.end;
            found.push(named);
            let Some(next) = next_in_list(fold, end) else { break };
            (start, at) = (next, next);
        }
    }
    found
}

/// Where the next name of a list begins, behind a comma or an "and".
fn next_in_list(fold: &str, end: usize) -> Option<usize> {
    let rest = fold.get(end..)?;
    let gap = rest.trim_start().trim_start_matches([',', ';']).trim_start();
    let gap = ["and ", "et ", "y ", "и ", "و", "和", "及", "与"]
        .iter()
        .find_map(|word| gap.strip_prefix(word))
        .unwrap_or(gap);
    let next = fold.len() - gap.len();
    let name = lexicon::NAME.find(gap)?.as_str();
    let looks_like_one = name.as_bytes().get(1) == Some(&b'.') && name.len() > 3;
    (next > end && looks_like_one).then_some(next)
}

fn named(text: &Folded<'_>, start: usize, at: usize) -> Option<Named> {
    let fold = text.text();
    let length = name_length(fold.get(at..)?)?;
    let name: String = fold[at..at + length].split_whitespace().collect();
    let printed = latin(&text.printed(at..at + length));
    let common =
        |end: usize| end + lexicon::COMMON_TEXT.find(&fold[end..]).map_or(0, |common| common.end());
    let mut end = common(at + length);
    let (mut designation, mut provisional) = match is_number(&name) {
        true => (Some(printed), None),
        false => (None, Some(printed)),
    };
    for _ in 0..3 {
        let Some(Bracket { inside, after }) = bracket(fold, end) else { break };
        let content = &fold[inside.clone()];
        let ex = [
            "ex ",
            "ex. ",
            "ex-",
            "formerly ",
            "previously ",
            "anciennement ",
            "antes ",
            "anteriormente ",
            "ранее ",
            "бывш. ",
            "原",
            "前",
            "سابقا ",
        ];
        let bare = ex.iter().find_map(|word| content.strip_prefix(word)).unwrap_or(content);
        // "provisional name: X.abc"
        let bare = bare.rsplit_once(':').map_or(bare, |(_, name)| name).trim();
        let bare = lexicon::ITU_T
            .find(bare)
            .filter(|found| found.start() == 0)
            .map_or(bare, |found| &bare[found.end()..]);
        let from = inside.end - (content.len() - content.rfind(bare).unwrap_or(0));
        let Some(inner) = name_length(bare).map(|length| &bare[..length]) else {
            if !is_year(content) {
                break;
            }
            end = common(after);
            continue;
        };
        let printed = latin(&text.printed(from..from + inner.len()));
        match is_number(inner.split_whitespace().collect::<String>().as_str()) {
            true => designation = designation.or(Some(printed)),
            false => provisional = provisional.or(Some(printed)),
        }
        end = common(after);
    }
    Some(Named { range: start..end, designation, provisional })
}

/// How far the name at the start of a text reaches. A line may end behind a hyphen, a stroke or a
/// dot of it, or before its dot.
fn name_length(fold: &str) -> Option<usize> {
    let mut length = lexicon::NAME.find(fold)?.len();
    while let Some(rest) = fold[length..].strip_prefix('\n') {
        let more = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "._-/".contains(c)));
        let more = &rest[..more.unwrap_or(rest.len())];
        let broken = fold[..length].ends_with(['-', '/'])
            || fold[..length].ends_with('.') && more.starts_with(|c: char| c.is_ascii_digit())
            || more
                .strip_prefix('.')
                .is_some_and(|figure| figure.starts_with(char::is_alphanumeric));
        if more.is_empty() || !broken {
            break;
        }
        length += 1 + more.len();
    }
    Some(fold[..length].trim_end_matches(['.', '-', '_']).len())
}

struct Bracket {
    inside: Range<usize>,
    after: usize,
}

/// The round bracket that opens next, if nothing but space comes before it.
fn bracket(fold: &str, at: usize) -> Option<Bracket> {
    let rest = fold.get(at..)?;
    let open = rest.len() - rest.trim_start().len();
    let inside = rest[open..].strip_prefix('(')?;
    let close = inside.find(')').filter(|close| *close <= 80)?;
    let start = at + open + 1;
    Some(Bracket { inside: start..start + close, after: start + close + 1 })
}

fn is_year(text: &str) -> bool {
    let figures = text.trim();
    !figures.is_empty()
        && figures.len() <= 12
        && figures.bytes().any(|b| b.is_ascii_digit())
        && figures.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '/' | '.' | ' ' | '\n' | '年' | '月' | 'v' | 'г')
        })
}

/// Whether a name is a number: figures behind the dot of every part of it.
fn is_number(name: &str) -> bool {
    name.split('/').all(|part| {
        part.split_once('.').is_some_and(|(_, number)| {
            let figures = ["bis", "ter", "r"]
                .iter()
                .find_map(|suffix| number.strip_suffix(suffix))
                .unwrap_or(number);
            figures.starts_with(|c: char| c.is_ascii_digit())
                && figures.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        })
    })
}

/// A name in Latin letters, with plain hyphens: keyboards in Cyrillic type letters that look alike.
fn latin(printed: &str) -> String {
    printed
        .chars()
        .filter(|c| !matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{AD}'))
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            'А' => 'A', 'В' => 'B', 'Е' => 'E', 'К' => 'K', 'М' => 'M', 'Н' => 'H', 'О' => 'O',
            'Р' => 'P', 'С' => 'C', 'Т' => 'T', 'У' => 'Y', 'Х' => 'X', 'Ј' => 'J', 'І' => 'I',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// What words around a name say would be done with it.
pub fn kind(words: &str) -> Option<Kind> {
    let part = |found: regex::Captures<'_>| {
        let number = found.iter().skip(1).flatten().next().map(|number| number.as_str().to_owned());
        number.unwrap_or_default()
    };
    let last = |change: &regex::Regex| {
        let found = change.captures_iter(words).last()?;
        Some((found.get(0)?.start(), part(found)))
    };
    // Where both are named, the one nearest to the name
    match (last(&lexicon::AMENDMENT), last(&lexicon::CORRIGENDUM)) {
        (Some((one, number)), other) if other.as_ref().is_none_or(|(other, _)| *other < one) => {
            return Some(Kind::Amendment(number));
        }
        (_, Some((_, number))) => return Some(Kind::Corrigendum(number)),
        _ => {}
    }
    match (lexicon::REVISED.find(words), lexicon::NEW.find(words)) {
        (Some(_), None) => Some(Kind::Revised),
        (None, Some(_)) => Some(Kind::New),
        // The word nearest to the name
        (Some(revised), Some(new)) if revised.start() > new.start() => Some(Kind::Revised),
        (Some(_), Some(_)) => Some(Kind::New),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::{Line, Part};

    fn read(text: &str) -> Vec<(String, String)> {
        let lines = [Line { text: text.into(), part: Part::Body, cell: None, page: None }];
        let text = |text: Option<String>| text.unwrap_or_default();
        names(&Folded::new(&lines, [0]))
            .into_iter()
            .map(|named| (text(named.designation), text(named.provisional)))
            .collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn numbers_and_provisional_names_are_told_apart() {
        for (text, expected) in [
            (
                "Draft new Recommendation ITU-T D.1102 (D.ConsumerOTT).",
                &[("D.1102", "D.ConsumerOTT")][..],
            ),
            (
                "ITU‑T D.267/X.1261 (ex D.dlt‑sec/X.str‑dlt)",
                &[("D.267/X.1261", "D.dlt-sec/X.str-dlt")],
            ),
            ("МСЭ-Т Х.1352 (X.sgtfpp)", &[("X.1352", "X.sgtfpp")]),
            ("МСЭ-T Y.4234/F.742.3", &[("Y.4234/F.742.3", "")]),
            ("UIT-T D.ConsumerOTT", &[("", "D.ConsumerOTT")]),
            ("ITU-T D.1102（D.ConsumerOTT）新建议书草案", &[("D.1102", "D.ConsumerOTT")]),
            ("ITU-T X.1352 (2022) Amd. 1 (X.amd)", &[("X.1352", "")]),
            ("ITU-T X.509 (2019) (X.pki)", &[("X.509", "X.pki")]),
            ("التوصية ITU-T X.5Gsec-q", &[("", "X.5Gsec-q")]),
            (
                "ITU-T X.1, X.1352 (X.a-b), Y.4000 and Q.3740",
                &[("X.1", ""), ("X.1352", "X.a-b"), ("Y.4000", ""), ("Q.3740", "")],
            ),
            ("ITU-T Study Group 3", &[]),
            ("ITU-T X.1285 | ISO/IEC 29151-2 (X.gpim-ext)", &[("X.1285", "X.gpim-ext")]),
            ("ITU-T X.500 (2019) | ISO/IEC 9594-1:2020 (X.dir)", &[("X.500", "X.dir")]),
            ("МСЭ-Т E.847 (временное название: E.qos-rur)", &[("E.847", "E.qos-rur")]),
        ] {
            assert_eq!(read(text), pairs(expected), "{text}");
        }
    }

    #[test]
    fn kinds_are_told_in_every_language() {
        for (words, expected) in [
            ("draft new recommendation", Some(Kind::New)),
            ("projet de nouvelle recommandation", Some(Kind::New)),
            ("proyecto de recomendacion revisada", Some(Kind::Revised)),
            ("проект пересмотренной рекомендации", Some(Kind::Revised)),
            ("проект поправки 2 к рекомендации", Some(Kind::Amendment("2".into()))),
            ("建议书修正1草案", Some(Kind::Amendment("1".into()))),
            ("建议书第2修正案草案", Some(Kind::Amendment("2".into()))),
            ("مشروع التصويب 3 للتوصية", Some(Kind::Corrigendum("3".into()))),
            ("新建议书草案", Some(Kind::New)),
            (
                "projets d'amendement 3 a g.1 et de corrigendum 1 a la",
                Some(Kind::Corrigendum("1".into())),
            ),
            ("draft recommendation", None),
        ] {
            assert_eq!(kind(words), expected, "{words}");
        }
    }
}
