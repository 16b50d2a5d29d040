//! Whether a page says what the data in the file say.
//!
//! The page is drawn once more from the data, by the code that drew it first, and both are
//! compared down to the operators, the glyphs and the words for screen readers: so a box that is
//! ticked on the page alone, a changed number, an added line, or text that is hidden or drawn in
//! white makes a difference. Beside that, a page is bound to its data by their hash, because the
//! data say more than is printed.
//!
//! Where a finished page is read back, its texts are looked for as well, as a reader would copy
//! them out: letters and digits alone. Where lines and pages end, which hyphen was printed and in
//! which order brackets stand are matters of layout.

mod asked;
mod look;
mod plausible;
mod words;

pub(super) use asked::is_same;

use std::{collections::HashMap, sync::LazyLock};

use super::{
    agreement::{Agreement, OtherVersion},
    to_read::ToRead,
};
use crate::{
    form::{
        Typefaces,
        data::{AnnexRecord, FILE_NAME, FileRecord, OpinionRecord, ReplyRecord},
        replica::{self, Shown},
        version::{LAYOUT, PROGRAM},
    },
    model::{Consultation, Language},
    pades::verify::Report,
    page::picture,
    pdf::{
        File,
        comparison::{self, Added},
        embedded::embedded_files,
    },
    store,
    wording::Wording,
};

/// What pages are drawn with. It never changes while the program runs, and takes longer to make
/// than a page takes to compare.
struct Press {
    typefaces: Typefaces,
    wordings: Vec<Wording>,
}

impl Press {
    fn wording(&self, language: Language) -> Option<&Wording> {
        self.wordings.iter().find(|wording| wording.language() == language)
    }
}

static PRESS: LazyLock<Press> = LazyLock::new(|| Press {
    typefaces: Typefaces::bundled(),
    wordings: Language::ALL.into_iter().map(Wording::of).collect(),
});

/// Whether the pages of `file` say what `record`, read from its embedded data, says: that, and
/// nothing else. The circulars that are `known` tell which words may stand there beside ours, and
/// what the data have to say of them. Pages of another layout than this version's cannot be drawn
/// again.
pub(super) fn compare(
    record: &ReplyRecord,
    file: &File<'_>,
    report: &Report,
    known: &[Consultation],
) -> Agreement {
    if record.layout() != Some(LAYOUT) {
        return Agreement::NotCompared(OtherVersion::of(record));
    }
    match left_to_read(record, file, report, known) {
        Some(nothing) if nothing.is_empty() => Agreement::Agree,
        Some(to_read) => Agreement::ToBeRead(to_read),
        None => Agreement::Differ,
    }
}

/// What a person has to read on a page that is drawn as its data say; `None` where it is not.
fn left_to_read(
    record: &ReplyRecord,
    file: &File<'_>,
    report: &Report,
    known: &[Consultation],
) -> Option<Vec<ToRead>> {
    let enclosed = Enclosed::read(record, file)?;
    let draft = replica::draft(record, &enclosed)?;
    let wording = PRESS.wording(draft.language)?;
    let own = PRESS.wording(draft.consultation.language)?;
    let misleads = !plausible::wording(&draft.consultation, own)
        || !plausible::administration(record)
        || words::labels_are_exchanged(&draft.consultation);
    if misleads {
        return None;
    }
    let drawn = replica::pages(&draft, wording, &PRESS.typefaces).ok()?;
    let added = comparison::compare(&File::open(&drawn).ok()?, file).ok()?;
    if !covers_nothing(&drawn, &added) {
        return None;
    }
    let mut to_read = words::to_read(record, &draft, wording, known);
    let form = record.form.as_ref()?;
    let pictures = [(form.signature, ToRead::Signature), (form.stamp, ToRead::Stamp)];
    let pictures = pictures.into_iter().filter_map(|(is_there, what)| is_there.then_some(what));
    to_read.extend(
        pictures
            .enumerate()
            .filter_map(|(index, what)| enclosed.picture(index).is_none_or(speaks).then_some(what)),
    );
    to_read.extend(look::to_read(file, report, wording, &PRESS.typefaces)?);
    Some(to_read)
}

/// Whether a picture of this size, in pixels, can show a word.
const fn speaks((width, height): (u32, u32)) -> bool {
    width >= 8 && height >= 5
}

/// The files in a file, as far as its data mention them.
struct Enclosed<'f, 'a> {
    pdf: &'f File<'a>,
    files: HashMap<String, Vec<u8>>,
}

impl<'f, 'a> Enclosed<'f, 'a> {
    /// `None` where the file holds other files than its data mention, or where the page was made
    /// with other data.
    fn read(record: &ReplyRecord, pdf: &'f File<'a>) -> Option<Self> {
        let (data, files): (Vec<_>, Vec<_>) =
            embedded_files(pdf).ok()?.into_iter().partition(|(name, _)| name == FILE_NAME);
        let [(_, data)] = &data[..] else { return None };
        let sum = store::sha256(data);
        if comparison::note(pdf, PROGRAM).ok()?.as_deref() != Some(sum.as_str()) {
            return None;
        }
        let mut found: Vec<String> = files.iter().map(|(_, bytes)| store::sha256(bytes)).collect();
        let named = record.answers.iter().flat_map(|answer| annexes(&answer.opinion));
        let mut named: Vec<String> =
            named.flat_map(|annex| &annex.files).map(|file| file.sha256.clone()).collect();
        let by_sum = found.iter().cloned().zip(files.into_iter().map(|(_, bytes)| bytes));
        let files = by_sum.collect();
        found.sort();
        named.sort();
        (found == named).then_some(Self { pdf, files })
    }
}

impl Shown for Enclosed<'_, '_> {
    fn file(&self, record: &FileRecord) -> Option<Vec<u8>> {
        let bytes = self.files.get(&record.sha256)?;
        (bytes.len() as u64 == record.size).then(|| bytes.clone())
    }

    fn picture(&self, index: usize) -> Option<(u32, u32)> {
        comparison::picture_size(self.pdf, &replica::picture_name(index)).ok()?
    }
}

/// Whether signatures that somebody added stand where the page is empty.
fn covers_nothing(drawn: &[u8], added: &[Added]) -> bool {
    added.iter().all(|signature| {
        let Ok(picture) = picture::picture(drawn, signature.page, 1.0) else { return false };
        let height = f64::from(picture.height);
        let [left, bottom, right, top] = signature.bounds;
        let columns = left.max(0.0) as u32..(right.ceil().max(0.0) as u32).min(picture.width);
        let rows = (height - top).max(0.0) as u32
            ..((height - bottom).ceil().max(0.0) as u32).min(picture.height);
        // The pale mark of a specimen is no text that could be covered.
        const INK: u8 = 216;
        rows.into_iter().all(|y| {
            columns.clone().all(|x| {
                let at = ((y * picture.width + x) * 4) as usize;
                picture.rgba.get(at..at + 3).is_some_and(|p| p.iter().all(|c| *c > INK))
            })
        })
    })
}

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
mod description;
#[cfg(test)]
mod forgeries;
#[cfg(test)]
mod looks;
#[cfg(test)]
mod misleading;

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
