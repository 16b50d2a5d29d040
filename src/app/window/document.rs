//! The draft at work: how it came here, what the rules say of it, where the official has been in it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use crate::{
    app::{findings::Findings, history::History, step::order::Step, theme::Look},
    model::{Checked, Consultation, Draft, Field, Unready},
};

/// The draft at work, and what is known of it.
#[derive(Debug)]
pub struct Document {
    /// The draft as it stands
    pub draft: Draft,
    /// The file among those set aside from which it was opened
    pub origin: Option<PathBuf>,
    /// The field that has the focus
    pub focused: Option<Field>,
    /// The moment at which it is checked
    pub now: DateTime<Utc>,
    history: History,
    findings: Findings,
    /// The steps that the official has left
    left: BTreeSet<Step>,
    /// The fields that the official has left
    touched: BTreeSet<Field>,
    /// The folder in which replies are suggested to be saved
    folder: PathBuf,
    suggested: PathBuf,
    suggested_text: String,
    #[cfg(test)]
    checks: std::cell::Cell<usize>,
}

impl Document {
    /// An empty reply to circular 321, whose file would be saved in `folder`.
    pub fn new(folder: PathBuf, now: DateTime<Utc>) -> Self {
        Self {
            draft: Draft::new(Consultation::circular_321()),
            origin: None,
            focused: None,
            now,
            history: History::default(),
            findings: Findings::default(),
            left: BTreeSet::new(),
            touched: BTreeSet::new(),
            folder,
            suggested: PathBuf::new(),
            suggested_text: String::new(),
            #[cfg(test)]
            checks: std::cell::Cell::new(0),
        }
    }

    /// What the rules say at this moment.
    pub fn verdict(&self) -> Result<Checked, Unready> {
        #[cfg(test)]
        self.checks.set(self.checks.get() + 1);
        self.draft.check(self.now)
    }

    /// Brings up to date what is known of the draft. It is checked once.
    pub fn check(&mut self, look: Look<'_>) {
        let verdict = self.verdict();
        let Self { touched, left, .. } = self;
        let show = |field: Field| {
            touched.contains(&field)
                || left.contains(&Step::of(field))
                || left.contains(&Step::Send)
        };
        self.findings = Findings::of(&verdict, look, show);
        let name = match &verdict {
            Ok(checked) => checked.reply.file_stem(),
            Err(_) => format!("TSB-Circular-{}-reply", self.draft.consultation.number),
        };
        self.suggested = self.folder.join(format!("{name}.pdf"));
        self.suggested_text = self.suggested.to_string_lossy().into_owned();
    }

    /// What the rules said when the draft was checked last.
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    /// Where the reply is suggested to be saved.
    pub fn suggested(&self) -> &Path {
        &self.suggested
    }

    /// The same as text.
    pub fn suggested_text(&self) -> &str {
        &self.suggested_text
    }

    /// Goes on with the draft of the last time. What was begun instead meanwhile comes back by an
    /// undo.
    pub fn restore(&mut self, draft: Draft) {
        let before = std::mem::replace(&mut self.draft, draft);
        if before != Draft::new(Consultation::circular_321()) && before != self.draft {
            self.history.record(before, None);
        }
    }

    /// The draft was another one `before`; changes with the same `tag` are taken back as one.
    pub fn record(&mut self, before: Draft, tag: Option<String>) {
        self.history.record(before, tag);
    }

    /// Takes the last change back, or that itself. Says whether there was one.
    pub fn step_back(&mut self, by: fn(&mut History, &mut Draft) -> bool) -> bool {
        let stepped = by(&mut self.history, &mut self.draft);
        if stepped {
            // It may be another draft than the one that was opened from there.
            self.origin = None;
        }
        stepped
    }

    /// The official has left `step`.
    pub fn leave(&mut self, step: Step) {
        self.left.insert(step);
    }

    /// Whether the official has been through `step`, so that what is missing is called missing.
    pub fn was_left(&self, step: Step) -> bool {
        self.left.contains(&step)
    }

    /// Gives the focus to `field`. Says whether another field was left by that.
    pub fn focus(&mut self, field: Option<Field>) -> bool {
        let before = std::mem::replace(&mut self.focused, field);
        self.touched.extend(before);
        before.is_some()
    }

    /// The official is at work on `field` again: nothing is said of it until it is left.
    pub fn untouch(&mut self, field: Field) {
        self.touched.remove(&field);
    }

    /// Another circular is answered: nothing of the steps was visited yet.
    pub fn begun_anew(&mut self) {
        self.origin = None;
        self.left.clear();
        self.touched.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{app::theme::Scheme, model::Language, wording::Wording};

    #[test]
    fn the_draft_is_checked_once_to_bring_all_up_to_date() {
        let now = "2021-11-30T10:00:00Z".parse().unwrap();
        let mut document = Document::new("/文件/وثائق".into(), now);
        let wording = Wording::of(Language::Ru);
        document.check(Look::new(Scheme::Light, &wording));
        assert_eq!(document.checks.get(), 1);
        assert!(!document.findings().is_ready());
        assert!(document.suggested_text().ends_with("TSB-Circular-321-reply.pdf"));
    }
}
