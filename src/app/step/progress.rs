//! How far each step is, and the controls on it that stand for fields.

use super::order::Step;
use crate::{
    app::findings::Findings,
    model::{AnnexKind, Draft, Field, Mark, Picture, Signatory},
};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is there yet
    NotStarted,
    /// Something is there
    InProgress,
    /// Nothing is missing
    Complete,
    /// So many things keep the reply from being sent
    Left(usize),
    /// So many things are in doubt
    Doubts(usize),
}

/// The fields of a draft that can take the focus, each with the ids of the controls that show it.
/// The first id is the one to go to.
pub fn fields(draft: &Draft) -> Vec<(Field, Vec<String>)> {
    const SIMPLE: [Field; 12] = [
        Field::Name,
        Field::Title,
        Field::Address,
        Field::Fax,
        Field::Email,
        Field::MemberState,
        Field::Administration,
        Field::Place,
        Field::Date,
        Field::Replaces,
        Field::Signature,
        Field::Stamp,
    ];
    let rows = (0..draft.answers.len()).flat_map(|row| {
        let marks = Mark::ALL.map(|mark| mark_id(row, mark));
        let opener = format!("{}.row", Field::Marks(row).key());
        let marks = marks.into_iter().chain([opener]).collect();
        let annexes = AnnexKind::ALL.map(|kind| {
            let field = Field::Annex(row, kind);
            let id = field.key();
            (field, vec![id.clone(), format!("{id}.attach"), format!("{id}.begin")])
        });
        std::iter::once((Field::Marks(row), marks)).chain(annexes)
    });
    rows.chain(SIMPLE.map(|field| (field, vec![field.key()]))).collect()
}

/// The steps on which a draft can be seen to differ from another, in their order. None where the
/// page shows it wherever one is: its language.
pub fn differing(one: &Draft, other: &Draft) -> Vec<Step> {
    if one.language != other.language {
        return Vec::new();
    }
    let differ = [
        (Step::Circular, one.consultation != other.consultation),
        (Step::Answer, one.answers != other.answers),
        (Step::Signatory, signatory_part(one) != signatory_part(other)),
        (Step::Sign, sign_part(one) != sign_part(other)),
    ];
    differ.into_iter().filter_map(|(step, differs)| differs.then_some(step)).collect()
}

fn signatory_part(draft: &Draft) -> (&Signatory, [&str; 5]) {
    let Draft { signatory, member_state, administration, place, date, replaces, .. } = draft;
    (signatory, [member_state, administration, place, date, replaces])
}

fn sign_part(draft: &Draft) -> ([&Option<Picture>; 2], [bool; 2]) {
    let Draft { signature, stamp, ink_line, second_official, .. } = draft;
    ([signature, stamp], [*ink_line, *second_official])
}

/// The id of the control that makes this mark.
pub fn mark_id(row: usize, mark: Mark) -> String {
    // Not the mark's key alone: a row's comments are both a mark and a text.
    format!("{}.mark-{}", Field::Marks(row).key(), mark.key())
}

/// How many issues belong to `step`.
pub fn blocking_at(step: Step, findings: &Findings) -> usize {
    findings.blocking().filter(|field| Step::of(*field) == step).count()
}

/// How far `step` is. `strict` says that the official has been through the step, so that what is
/// missing is called missing.
pub fn progress(step: Step, draft: &Draft, findings: &Findings, strict: bool) -> Progress {
    let left = blocking_at(step, findings);
    match step {
        Step::Circular if left > 0 => Progress::Left(left),
        Step::Circular => Progress::Complete,
        Step::Answer | Step::Signatory => match (left, begun(step, draft), strict) {
            (0, _, _) => Progress::Complete,
            (_, false, false) => Progress::NotStarted,
            (_, _, true) => Progress::Left(left),
            (_, true, false) => Progress::InProgress,
        },
        Step::Sign if left > 0 && strict => Progress::Left(left),
        Step::Sign | Step::Send if begun(step, draft) => Progress::InProgress,
        Step::Sign | Step::Send => Progress::NotStarted,
    }
}

/// Whether anything was entered on the step.
fn begun(step: Step, draft: &Draft) -> bool {
    let signatory = &draft.signatory;
    match step {
        Step::Circular => true,
        Step::Answer => draft.answers.iter().any(|answer| {
            let annexes = AnnexKind::ALL.map(|kind| answer.annex(kind));
            !answer.marks.is_empty() || annexes.into_iter().any(|annex| !annex.is_empty())
        }),
        Step::Signatory => [
            &signatory.name,
            &signatory.title,
            &signatory.address,
            &signatory.fax,
            &signatory.email,
            &draft.member_state,
            &draft.administration,
            &draft.place,
            &draft.date,
        ]
        .into_iter()
        .any(|text| !text.trim().is_empty()),
        Step::Sign => draft.signature.is_some() || draft.stamp.is_some() || draft.ink_line,
        Step::Send => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    #[test]
    fn every_control_has_a_name_of_its_own() {
        let mut asked = Consultation::circular_321();
        asked.recommendations = vec![asked.recommendations[0].clone(); 12];
        let fields = fields(&Draft::new(asked));
        let mut ids: Vec<String> = fields.into_iter().flat_map(|(_, ids)| ids).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "two controls with one name both take the focus");
    }
}
