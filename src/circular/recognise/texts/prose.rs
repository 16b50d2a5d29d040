//! A text that no annex describes: its title and its document, from the paragraph that names it.

use std::ops::Range;

use super::{Description, Mention, titles::is_title};
use crate::circular::recognise::{
    fold::Folded,
    lexicon,
    names::{self, Named},
    structure::Letter,
};

/// How far from its name a title in quotation marks may stand, and a document, in bytes.
const NEAR: usize = 60;
/// How far behind the word "title" or "document".
const AT_ONCE: usize = 40;
/// More bytes than a title has.
const LONGEST: usize = 600;

/// What the paragraphs say of a text. Where it is the only one, all of them are about it.
pub(super) fn described(letter: &Letter<'_>, named: &Named, is_only: bool) -> Option<Description> {
    let text = letter.text(letter.parts.body.clone());
    let all = names::names(&text);
    let first = all.iter().position(|one| one.is_same(named))?;
    let start = all[first].range.end;
    // A title in quotation marks may name another.
    let is_outside = |one: &Named| {
        let marks = text.text()[start..one.range.start].matches('"').count();
        marks.is_multiple_of(2)
    };
    let other = all[first..].iter().find(|one| !one.is_same(named) && is_outside(one));
    let end = match other.filter(|_| !is_only) {
        Some(other) => other.range.start,
        None => text.text().len(),
    };
    let title = title(&text, start..end);
    let reference = reference(&text, start..end);
    let mut lines = text.lines(all[first].range.clone());
    lines.extend([&title, &reference].into_iter().flatten().flat_map(|at| text.lines(at.clone())));
    lines.sort_unstable();
    lines.dedup();
    let printed = |range: Range<usize>| text.printed(range).trim().to_owned();
    Some(Description {
        mention: Mention { named: named.clone(), kind: None, lines: lines.clone() },
        title: title.map(printed).unwrap_or_default(),
        summary: String::new(),
        reference: reference.map(printed),
        lines,
    })
}

/// What stands in quotation marks close behind the name, or behind the word "title".
fn title(text: &Folded<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let fold = &text.text()[range.clone()];
    let marks: Vec<usize> = fold.match_indices('"').map(|(at, _)| at).collect();
    marks.windows(2).find_map(|pair| {
        let inside = pair[0] + 1..pair[1];
        let is_near = pair[0] < NEAR || lexicon::TITLED.is_match(before(fold, pair[0]));
        let fits = inside.len() < LONGEST && is_title(&fold[inside.clone()]);
        (is_near && fits).then_some(inside.start + range.start..inside.end + range.start)
    })
}

/// The document that is named in brackets, close behind the text, or as a document, and is no report.
fn reference(text: &Folded<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let fold = &text.text()[range.clone()];
    let found = lexicon::DOCUMENT.find_iter(fold).find(|found| {
        let before = before(fold, found.start());
        let is_near = found.start() < NEAR
            || before.trim_end().ends_with('[')
            || lexicon::DOCUMENT_WORD.is_match(before);
        is_near && !lexicon::REPORT.is_match(before)
    })?;
    Some(found.start() + range.start..found.end() + range.start)
}

fn before(fold: &str, at: usize) -> &str {
    &fold[fold.floor_char_boundary(at.saturating_sub(AT_ONCE))..at]
}

#[cfg(test)]
mod tests {
    use crate::circular::{read, recognise};

    /// The first text of a letter without annexes: its title and its document.
    fn first(lines: &[&str]) -> (String, Option<String>) {
        let head = ["TSB Circular 56", "Dear Sir/Madam,"];
        let letter = head.iter().chain(lines).copied().collect::<Vec<_>>().join("\n");
        let found = recognise(read(letter.as_bytes()).unwrap(), None);
        let text = found.asks.recommendations.first().cloned().unwrap();
        (text.title, text.reference)
    }

    #[test]
    fn a_title_and_a_document_are_read_from_the_sentences() {
        for (lines, title, document) in [
            (
                &[
                    "1\tDraft new Recommendation ITU-T Y.qkd-admin was determined.",
                    "2\tThe title of the draft is “Quantum keys – Provisions”. The text is document SG13-R7.",
                ][..],
                "Quantum keys – Provisions",
                Some("SG13-R7"),
            ),
            (
                &[
                    "Projet de Recommandation UIT-T E.118 révisée, «Carte internationale à facturation».",
                ],
                "Carte internationale à facturation",
                None,
            ),
            (
                &[
                    "Вынесено заключение по проекту новой Рекомендации МСЭ-Т E.847 \"Нормы качества обслуживания\".",
                ],
                "Нормы качества обслуживания",
                None,
            ),
            (
                &[
                    "第21研究组确定了ITU-T F.780.9新建议书草案（SG21-R3），标题为《远程医疗影像系统的要求》。",
                ],
                "远程医疗影像系统的要求",
                Some("SG21-R3"),
            ),
            (
                &[
                    "مشروع التوصية الجديدة ITU-T X.1283 وعنوانها \"إطار أمن الهوية الرقمية\" (الوثيقة SG17-R22).",
                ],
                "إطار أمن الهوية الرقمية",
                Some("SG17-R22"),
            ),
        ] {
            assert_eq!(first(lines), (title.to_owned(), document.map(str::to_owned)), "{lines:?}");
        }
    }
}
