//! The sentences of the printed form: the circular's own where it has them, ours where not.

use crate::model::{Consultation, Element, Recommendation};

use super::Wording;

/// What one form says, in one language.
#[derive(Debug)]
pub struct FormText<'a> {
    wording: &'a Wording,
    consultation: &'a Consultation,
}

impl<'a> FormText<'a> {
    /// The words for the form of `consultation`, in the language of `wording`.
    pub const fn new(wording: &'a Wording, consultation: &'a Consultation) -> Self {
        Self { wording, consultation }
    }

    /// What stands on the form for `element`: the circular's wording if it is in this language
    /// and was found, else ours.
    pub fn element(&self, element: Element) -> String {
        let language = self.wording.language();
        match self.consultation.quoted(element, language) {
            Some(text) => text.to_owned(),
            None => self.ours(element),
        }
    }

    /// How the form names a Recommendation: its row's label.
    pub fn label(&self, _recommendation: &Recommendation) -> String {
        todo!()
    }

    /// Whether any of the form's wording is ours rather than the circular's.
    pub fn is_ours(&self) -> bool {
        self.wording.language() != self.consultation.language
            || !self.consultation.wording.is_complete()
    }

    fn ours(&self, _element: Element) -> String {
        todo!()
    }
}
