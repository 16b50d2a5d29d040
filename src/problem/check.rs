//! Words for what the rules of a reply find.

use super::explanation::{Explanation, explain};
use crate::{
    model::{Advice, AnnexKind, Consultation, Field, Issue, MemberState, Note, Problem},
    wording::Wording,
};

/// Words for something that keeps a reply from being sent.
pub fn issue(issue: &Issue, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    match &issue.problem {
        Problem::NumberMissing => plain("issue-number-missing"),
        Problem::NoRecommendations => plain("issue-no-recommendations"),
        Problem::AnswerCount { answers, recommendations } => {
            let values =
                [("answers", (*answers).into()), ("recommendations", (*recommendations).into())];
            explain(wording, "issue-answer-count", &values)
        }
        Problem::ReplyToImplausible => plain("issue-reply-to-implausible"),
        Problem::NoBox => plain("issue-no-box"),
        Problem::BothBoxes => plain("issue-both-boxes"),
        Problem::NoOption => plain("issue-no-option"),
        Problem::BothOptions => plain("issue-both-options"),
        Problem::OptionWithoutBox => plain("issue-option-without-box"),
        Problem::CommentsMissing => plain("issue-comments-missing"),
        Problem::ReasonsMissing => plain("issue-reasons-missing"),
        Problem::FileName(file) => {
            explain(wording, "issue-file-name", &[("file", file.as_str().into())])
        }
        Problem::FileLost(file) => {
            explain(wording, "issue-file-lost", &[("file", file.as_str().into())])
        }
        Problem::Missing => plain("issue-missing"),
        Problem::UnknownMemberState => plain("issue-unknown-member-state"),
        Problem::OtherAdministration(code) => {
            let named = MemberState::from_iso3(code).map(|state| state.short(wording.language()));
            let values = [("state", named.unwrap_or(code).into())];
            explain(wording, "issue-other-administration", &values)
        }
        Problem::EmailImplausible => plain("issue-email-implausible"),
        Problem::DateUnreadable => plain("issue-date-unreadable"),
        Problem::DateBeforeCircular(date) => {
            let date = wording.date(*date).into();
            explain(wording, "issue-date-before-circular", &[("date", date)])
        }
        Problem::ReplacesLater => plain("issue-replaces-later"),
        Problem::SignatureWithoutName => plain("issue-signature-without-name"),
    }
}

/// Words for a name in a self-signed certificate that mixes directions of writing.
pub fn name_directions(wording: &Wording) -> Explanation {
    explain(wording, "advice-name-directions", &[])
}

/// Words for something worth knowing.
pub fn advice(advice: &Advice, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    match &advice.note {
        Note::Late(since) => {
            let span = wording.span(*since).into();
            explain(wording, "advice-late", &[("span", span)])
        }
        Note::DeadlineImplausible => plain("advice-deadline-implausible"),
        Note::ChangesMissing => plain("advice-changes-missing"),
        Note::NotSent => plain("advice-not-sent"),
        Note::FileChanged(file) => {
            explain(wording, "advice-file-changed", &[("file", file.as_str().into())])
        }
        Note::EmailMissing => plain("advice-email-missing"),
        Note::DateInFuture => plain("advice-date-in-future"),
    }
}

/// The name of a field; of a row's field, with the Recommendation's name, or with its number from 1
/// where nobody knows what is asked.
pub fn field<'a>(
    field: Field,
    asked: impl Into<Option<&'a Consultation>>,
    wording: &Wording,
) -> String {
    let asked = asked.into();
    let of_row = |key, row: usize| {
        let text = asked.and_then(|asked| asked.recommendations.get(row));
        let named = text.filter(|text| !text.name().is_empty());
        let named = named.map(|text| wording.text_name(text));
        let name = named.unwrap_or_else(|| (row + 1).to_string());
        wording.with(key, &[("name", name.into())])
    };
    match field {
        Field::CircularNumber => wording.text("field-circular-number"),
        Field::Deadline => wording.text("field-deadline"),
        Field::ReplyTo => wording.text("field-reply-to"),
        Field::Recommendations => wording.text("field-recommendations"),
        Field::Marks(row) => of_row("field-marks", row),
        Field::Annex(row, AnnexKind::Comments) => of_row("field-comments", row),
        Field::Annex(row, AnnexKind::Reasons) => of_row("field-reasons", row),
        Field::Annex(row, AnnexKind::Changes) => of_row("field-changes", row),
        Field::Name => wording.text("field-name"),
        Field::Title => wording.text("field-title"),
        Field::Address => wording.text("field-address"),
        Field::Fax => wording.text("field-fax"),
        Field::Email => wording.text("field-email"),
        Field::MemberState => wording.text("field-member-state"),
        Field::Administration => wording.text("field-administration"),
        Field::Place => wording.text("field-place"),
        Field::Date => wording.text("field-date"),
        Field::Replaces => wording.text("field-replaces"),
        Field::Signature => wording.text("field-signature"),
        Field::Stamp => wording.text("field-stamp"),
    }
}
