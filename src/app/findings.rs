//! What the rules say about the draft, ready to be shown: each remark with its field, in words.
//!
//! The rules are `model`'s and the words are `problem`'s; this only sorts them by field and step.

use std::collections::BTreeMap;

use crate::{
    model::{Checked, Field, Note, Unready},
    problem::{self, Explanation},
};

use super::{theme::Look, widget::Remark};

/// All issues and advice on a draft at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    all: Vec<(Field, Remark)>,
    shown: BTreeMap<Field, Vec<Remark>>,
    late: bool,
}

impl Findings {
    /// Sorts what a check said. Beside a field, only remarks are shown for which `show` says so:
    /// nobody is told that a field is empty before they came to it.
    pub fn of(
        verdict: &Result<Checked, Unready>,
        look: Look<'_>,
        show: impl Fn(Field) -> bool,
    ) -> Self {
        let (issues, advice) = match verdict {
            Ok(checked) => (&[][..], &checked.advice),
            Err(unready) => (&unready.issues[..], &unready.advice),
        };
        let late = advice.iter().any(|advice| matches!(advice.note, Note::Late(_)));
        let words = look.wording;
        let blocking = issues.iter().map(|i| (i.field, remark(true, &problem::issue(i, words))));
        let noted = advice.iter().map(|a| (a.field, remark(false, &problem::advice(a, words))));
        let all: Vec<_> = blocking.chain(noted).collect();
        let mut shown: BTreeMap<Field, Vec<Remark>> = BTreeMap::new();
        for (field, remark) in all.iter().filter(|(field, _)| show(*field)) {
            shown.entry(*field).or_default().push(remark.clone());
        }
        Self { all, shown, late }
    }

    /// What is said beside `field`.
    pub fn at(&self, field: Field) -> &[Remark] {
        self.shown.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Everything, in the order of the form; what blocks comes first.
    pub fn all(&self) -> &[(Field, Remark)] {
        &self.all
    }

    /// Whether nothing blocks.
    pub fn is_ready(&self) -> bool {
        self.blocking().next().is_none()
    }

    /// Whether the deadline has passed.
    pub const fn is_late(&self) -> bool {
        self.late
    }

    /// How many issues of the row are beside its fields, shown or not.
    pub fn blocking_in_row(&self, row: usize) -> bool {
        self.blocking().any(|field| row_of(field) == Some(row))
    }

    /// The fields that keep the reply from being sent, one for each issue.
    pub fn blocking(&self) -> impl Iterator<Item = Field> {
        self.all.iter().filter(|(_, remark)| remark.blocks).map(|(field, _)| *field)
    }
}

/// The row of the form that a field belongs to.
pub const fn row_of(field: Field) -> Option<usize> {
    match field {
        Field::Marks(row) | Field::Annex(row, _) => Some(row),
        _ => None,
    }
}

fn remark(blocks: bool, explanation: &Explanation) -> Remark {
    let Explanation { what, remedy, .. } = explanation;
    let joint = if what.ends_with('。') { "" } else { " " };
    Remark { blocks, text: format!("{what}{joint}{remedy}").trim_end().to_owned() }
}
