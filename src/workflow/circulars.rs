//! Reading a circular, and beginning a reply to what it asks.

use std::path::{Path, PathBuf};

use super::{comparison::is_same, drafts::open_draft, error::Error};
use crate::{
    circular::{self, Format, Found, LetterKind, ReadError, Remark},
    form::data::CircularRecord,
    model::{Consultation, Draft, Fact, FactValue, PartialConsultation},
    page, store,
};

/// The most bytes that the file of a circular may hold. The largest known has two million.
const LARGEST: u64 = 32 << 20;

/// What the letter in the file at `path` asks, each value with its source, and every doubt.
///
/// # Errors
/// [`Error::Store`] where the file cannot be read, [`Error::Letter`] where it holds no letter.
pub fn read_circular(path: &Path) -> Result<Found, Error> {
    let transcript = circular::read(&store::read_at_most(path, LARGEST)?)
        .map_err(|reason| Error::Letter { path: path.to_owned(), reason })?;
    let name = path.file_name().map(|name| name.to_string_lossy());
    Ok(circular::recognise(transcript, name.as_deref()))
}

/// Whether nothing read from the letter can be relied on, because its pages are pictures or its
/// text is damaged: then its values are typed beside its pages.
pub fn is_scanned(found: &Found) -> bool {
    let remarks = [Remark::DamagedText, Remark::RecognizedText];
    remarks.iter().any(|remark| found.transcript.remarks.contains(remark))
}

/// The PDF at `path`, to show its pages beside the values that are typed.
///
/// # Errors
/// [`Error::Store`] where the file cannot be read, [`Error::Letter`] where its pictures are larger
/// than those of any scanner.
pub fn scanned_letter(path: &Path) -> Result<Vec<u8>, Error> {
    let pdf = store::read_at_most(path, LARGEST)?;
    match page::has_huge_picture(&pdf) {
        false => Ok(pdf),
        true => {
            let reason = ReadError::Unfolds(Format::Pdf);
            Err(Error::Letter { path: path.to_owned(), reason })
        }
    }
}

/// An empty reply to what a letter asks.
///
/// # Errors
/// [`Error::NoConsultation`] where the letter asks nothing, [`Error::Unsettled`] where something
/// that a reply needs is unknown or has several candidates: settle it with [`Found::settle`].
pub fn new_draft_from(found: &Found) -> Result<Draft, Error> {
    if found.kind != LetterKind::Consultation {
        return Err(Error::NoConsultation { kind: found.kind, number: found.asks.number });
    }
    let unsettled = found.unsettled();
    if !unsettled.is_empty() {
        return Err(Error::Unsettled(unsettled));
    }
    draft_of(&found.asks)
}

/// What one circular asks, as it is in each of `files`: the letter itself, in one language or
/// several, or a draft of a reply to it (.json), in which somebody has settled what was doubtful.
///
/// # Errors
/// Those of [`read_circular`], [`new_draft_from`] and [`open_draft`]; [`Error::NotOneCircular`]
/// where they are not of one circular.
pub fn consultations_in(files: &[PathBuf]) -> Result<Vec<Consultation>, Error> {
    let mut all: Vec<Consultation> = Vec::new();
    for path in files {
        let is_draft = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        let asked = match is_draft {
            true => open_draft(path)?.read_beside()?.consultation,
            false => new_draft_from(&read_circular(path)?)?.consultation,
        };
        let is_other = |first: &&Consultation| !is_same(first, &CircularRecord::of(&asked));
        if let Some(first) = all.first().filter(is_other) {
            return Err(Error::NotOneCircular { first: first.number, other: asked.number });
        }
        all.push(asked);
    }
    Ok(all)
}

/// An empty reply to a consultation that was typed by hand.
///
/// # Errors
/// [`Error::Unsettled`] with what a reply needs and is not known.
pub fn draft_of(asks: &PartialConsultation) -> Result<Draft, Error> {
    asks.complete().map(Draft::new).map_err(Error::Unsettled)
}

/// Something that a corrigendum changes in a consultation.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What
    pub fact: Fact,
    /// What it was
    pub before: Option<FactValue>,
    /// What it becomes
    pub after: FactValue,
}

/// What a corrigendum changes in the consultation that it corrects: proposals, each of which the
/// user accepts with [`PartialConsultation::set`] or leaves.
///
/// # Errors
/// [`Error::OtherCircular`] where it corrects another circular.
pub fn changes_of(corrigendum: &Found, asked: &Consultation) -> Result<Vec<Change>, Error> {
    let (corrected, known) = (corrigendum.asks.number, asked.number);
    if corrigendum.kind != LetterKind::Corrigendum || corrected != Some(known) {
        return Err(Error::OtherCircular { corrected, known });
    }
    let before = PartialConsultation::from(asked.clone());
    let corrigible = [
        Fact::Deadline,
        Fact::Meeting,
        Fact::ReplyTo,
        Fact::Edition,
        Fact::StudyGroup,
        Fact::Recommendations,
    ];
    let changes = corrigible.into_iter().filter_map(|fact| {
        let after = corrigendum.asks.value(fact)?;
        let before = before.value(fact);
        (before.as_ref() != Some(&after)).then_some(Change { fact, before, after })
    });
    Ok(changes.collect())
}

/// Takes the accepted changes of a corrigendum into a draft. Answers already given stay with their
/// Recommendations.
///
/// # Errors
/// [`Error::Unsettled`] if the consultation would lack something afterwards.
pub fn apply_corrigendum(draft: &mut Draft, accepted: &[Change]) -> Result<(), Error> {
    let mut asks = PartialConsultation::from(draft.consultation.clone());
    for change in accepted {
        asks.set(change.fact, change.after.clone());
    }
    let after = asks.complete().map_err(Error::Unsettled)?;
    let answers = after.recommendations.iter().map(|text| {
        let same = draft
            .consultation
            .recommendations
            .iter()
            .position(|known| known.name().eq_ignore_ascii_case(text.name()));
        same.and_then(|row| draft.answers.get(row)).cloned().unwrap_or_default()
    });
    draft.answers = answers.collect();
    draft.consultation = after;
    Ok(())
}
