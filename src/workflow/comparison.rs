//! Whether a page says what it should: texts read back from the page, compared with the texts
//! that the reply holds.
//!
//! Compared are letters and digits alone. Where lines and pages end, which hyphen was printed and
//! in which order brackets stand are matters of layout.

use crate::form::data::{AnnexRecord, OpinionRecord, ReplyRecord};

/// Letters in a row that are looked for at once. A break between pages tears one of them.
const CHUNK: usize = 8;

/// The first text of `record` that `pages` do not show, if there is one.
pub(super) fn first_missing<'a>(record: &'a ReplyRecord, pages: &[String]) -> Option<&'a str> {
    let shown = letters(&pages.concat());
    texts(record).into_iter().find(|text| !is_shown(text, &shown, pages.len()))
}

/// Every text that the reply's page must show.
fn texts(record: &ReplyRecord) -> Vec<&str> {
    let signatory = &record.signatory;
    let mut texts = vec![
        signatory.name.as_str(),
        &signatory.title,
        &signatory.address,
        &signatory.fax,
        &signatory.email,
        &record.administration,
        &record.place,
    ];
    for answer in &record.answers {
        texts.extend(answer.designation.as_deref().or(answer.provisional_name.as_deref()));
        for annex in annexes(&answer.opinion) {
            texts.push(&annex.text);
            texts.extend(annex.files.iter().map(|file| file.name.as_str()));
        }
    }
    texts
}

fn annexes(opinion: &OpinionRecord) -> Vec<&AnnexRecord> {
    match opinion {
        OpinionRecord::Authorise { comments } => comments.iter().collect(),
        OpinionRecord::Refuse { reasons, changes } => {
            std::iter::once(reasons).chain(changes).collect()
        }
    }
}

fn is_shown(text: &str, shown: &str, pages: usize) -> bool {
    text.lines().all(|line| {
        // In a line that mixes directions, only words keep their order.
        let units = match unicode_bidi::BidiInfo::new(line, None).has_rtl() {
            true => line.split(|c: char| !c.is_alphanumeric()).map(letters).collect(),
            false => chunks(&letters(line)),
        };
        units.iter().filter(|unit| !shown.contains(unit.as_str())).count() < pages
    })
}

fn chunks(letters: &str) -> Vec<String> {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(CHUNK).map(|chunk| chunk.iter().collect()).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, pages: &[&str]) -> bool {
        is_shown(text, &letters(&pages.concat()), pages.len())
    }

    #[test]
    fn line_ends_hyphens_and_spaces_are_layout() {
        assert!(!shown(
            "au § 7.2, «\u{a0}un délai\u{2011}type\u{a0}»",
            &["Au § 7.2, « un déla\ni‐type »a"]
        ));
        assert!(shown(
            "§ 7.2, «\u{a0}un délai\u{2011}type\u{a0}»",
            &["Au § 7.2, « un déla\ni‐type »"]
        ));
        assert!(shown("在第7.2款中，我们建议", &["在第7.2款\n中，我们建议"]));
    }

    #[test]
    fn another_text_is_noticed() {
        assert!(!shown("不授权第3研究组", &["授权第3研究组"]));
        assert!(!shown("Наталья", &["Н. Ю. Ёлкина"]));
        assert!(!shown("خلال 30 يوماً", &["خلال 40 يوماً"]));
    }

    #[test]
    fn a_break_between_pages_may_tear_one_chunk() {
        let text = "In clause 7.2, we suggest “within 30 calendar days” in place of “promptly”";
        let (first, second) = text.split_at(30);
        assert!(shown(text, &[&format!("{first}1 / 2"), &format!("Reply to TSB {second}")]));
    }
}
