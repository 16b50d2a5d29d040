//! Undo and redo for the whole draft. Text fields undo their own typing while they have the focus;
//! this is for everything else. `window` leads to the step on which the change is seen.

use crate::model::Draft;

/// How many steps back are kept.
const KEPT: usize = 200;

/// Drafts as they were, and as they were before an undo.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Draft>,
    future: Vec<Draft>,
    tag: Option<String>,
}

impl History {
    /// Records how the draft was before a change. Changes with the same tag, one after the other,
    /// are one step: the letters of a word.
    pub fn record(&mut self, before: Draft, tag: Option<String>) {
        self.future.clear();
        if tag.is_some() && tag == self.tag {
            return;
        }
        self.tag = tag;
        self.past.push(before);
        if self.past.len() > KEPT {
            self.past.remove(0);
        }
    }

    /// Puts the draft back by one step. Says whether there was one.
    pub fn undo(&mut self, draft: &mut Draft) -> bool {
        self.tag = None;
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(draft, before));
        true
    }

    /// Takes one undo back. Says whether there was one.
    pub fn redo(&mut self, draft: &mut Draft) -> bool {
        self.tag = None;
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(draft, after));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    #[test]
    fn typing_in_one_field_is_one_step_and_comes_back() {
        let mut draft = Draft::new(Consultation::circular_321());
        let mut history = History::default();
        for text in ["日", "日内", "日内瓦"] {
            history.record(draft.clone(), Some("place".into()));
            draft.place = text.into();
        }
        history.record(draft.clone(), None);
        draft.ink_line = true;
        assert!(history.undo(&mut draft) && !draft.ink_line);
        assert!(history.undo(&mut draft));
        assert_eq!(draft.place, "");
        assert!(!history.undo(&mut draft));
        assert!(history.redo(&mut draft) && history.redo(&mut draft));
        assert!(draft.ink_line && draft.place == "日内瓦");
        assert!(!history.redo(&mut draft));
    }
}
