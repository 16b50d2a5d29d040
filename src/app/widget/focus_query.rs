//! Questions put to the widget tree: what has the focus, and can it be seen?

use iced::{
    Rectangle, Task, Vector,
    advanced::widget::{
        Id, Operation, operate,
        operation::{self, Outcome, scrollable::AbsoluteOffset, scrollable::scroll_to},
    },
};

use super::focus::State;

/// Which of the widgets named in `ids` has the focus, as its place in `ids`.
pub fn focused(ids: Vec<String>) -> Task<Option<usize>> {
    operate(Focused { ids: ids.into_iter().map(Id::from).collect(), found: None })
}

struct Focused {
    ids: Vec<Id>,
    found: Option<usize>,
}

impl Operation<Option<usize>> for Focused {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<usize>>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused() {
            self.found = id.and_then(|id| self.ids.iter().position(|known| known == id));
        }
    }

    fn finish(&self) -> Outcome<Option<usize>> {
        Outcome::Some(self.found)
    }
}

/// Scrolls the innermost named scrollable so that the focused widget can be seen.
pub fn reveal<T: Send + 'static>() -> Task<T> {
    operate(Reveal::default())
}

#[derive(Clone)]
struct View {
    id: Id,
    bounds: Rectangle,
    scrolled: Vector,
}

#[derive(Default)]
struct Reveal {
    entered: Option<View>,
    current: Option<View>,
    found: Option<(Rectangle, View)>,
}

impl<T: Send + 'static> Operation<T> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let before = self.current.clone();
        if let Some(view) = self.entered.take() {
            self.current = Some(view);
        }
        operate(self);
        self.current = before;
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        scrolled: Vector,
        _: &mut dyn operation::Scrollable,
    ) {
        self.entered = id.map(|id| View { id: id.clone(), bounds, scrolled });
    }

    fn focusable(&mut self, _: Option<&Id>, at: Rectangle, state: &mut dyn operation::Focusable) {
        if state.is_focused()
            && let Some(view) = &self.current
        {
            self.found = Some((at, view.clone()));
        }
    }

    fn finish(&self) -> Outcome<T> {
        const MARGIN: f32 = 32.0;
        let Some((at, view)) = &self.found else { return Outcome::None };
        let (top, bottom) = (at.y - view.scrolled.y, at.y + at.height - view.scrolled.y);
        let (first, last) = (view.bounds.y + MARGIN, view.bounds.y + view.bounds.height - MARGIN);
        let by = match (top < first, bottom > last) {
            (true, _) => top - first,
            (false, true) => (bottom - last).min(top - first),
            (false, false) => return Outcome::None,
        };
        let y = Some((view.scrolled.y + by).max(0.0));
        let offset = AbsoluteOffset { x: None, y };
        Outcome::Chain(Box::new(scroll_to(view.id.clone(), offset)))
    }
}

/// Gives the focus to the widget named `id`; shows the ring only if `ring` says so, which is for
/// those who go by keyboard.
pub fn focus<T: Send + 'static>(id: impl Into<String>, ring: bool) -> Task<T> {
    operate(Give { id: Id::from(id.into()), ring })
}

struct Give {
    id: Id,
    ring: bool,
}

impl<T: Send + 'static> Operation<T> for Give {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn operation::Focusable) {
        match id == Some(&self.id) {
            true => state.focus(),
            false => state.unfocus(),
        }
    }

    fn custom(&mut self, id: Option<&Id>, _: Rectangle, state: &mut dyn std::any::Any) {
        if id == Some(&self.id)
            && !self.ring
            && let Some(state) = state.downcast_mut::<State>()
        {
            state.hide_ring();
        }
    }
}
