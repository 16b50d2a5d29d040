//! Keys for the whole window, heard before any control or after all of them, and the moment at
//! which the focus may have moved.
//!
//! Keys mean what they mean after all that was done before them, however many arrive in one go, as
//! they do on a slow machine. Tab moves the focus here and at once, not by a task. What is typed
//! right after a press that may lead elsewhere waits until the window has answered that press.

use std::collections::VecDeque;

use iced::{
    Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{
            Operation, Tree,
            operation::{
                Outcome, black_box,
                focusable::{self, Count},
            },
            tree,
        },
    },
    keyboard::{
        self, Key, Modifiers,
        key::{Named, Physical},
    },
};

/// A key press: what it means on this keyboard, where it sits, and what is held with it.
pub type Press<'a> = (&'a Key, Physical, Modifiers);

/// Content, and the keys around it.
pub struct Shortcuts<'a, M> {
    content: Element<'a, M>,
    first: fn(Press<'_>) -> Option<M>,
    last: fn(Press<'_>) -> Option<M>,
    tabbed: M,
    pressed: M,
}

/// `first` hears a key before the controls, `last` if none of them took it. A press of the pointer
/// says `pressed`, a move of the focus by Tab says `tabbed`.
pub fn shortcuts<'a, M>(
    content: impl Into<Element<'a, M>>,
    first: fn(Press<'_>) -> Option<M>,
    last: fn(Press<'_>) -> Option<M>,
    tabbed: M,
    pressed: M,
) -> Shortcuts<'a, M> {
    Shortcuts { content: content.into(), first, last, tabbed, pressed }
}

/// What is remembered from one event to the next.
#[derive(Debug, Default)]
struct State {
    /// Whether the window has yet to answer something that may move the focus
    unanswered: bool,
    /// What came from the keyboard meanwhile
    held: VecDeque<Event>,
}

impl State {
    /// What came from the keyboard and can be heard now.
    fn next(&mut self) -> Option<Event> {
        if self.unanswered { None } else { self.held.pop_front() }
    }
}

/// Tells the window what came of an event; whether that was captured says nothing of the event at
/// hand.
fn pass_on<M>(own: &Shell<'_, M>, shell: &mut Shell<'_, M>) {
    shell.request_redraw_at(own.redraw_request());
    if own.is_layout_invalid() {
        shell.invalidate_layout();
    }
    if own.are_widgets_invalid() {
        shell.invalidate_widgets();
    }
}

/// Whether a control that took this key may lead elsewhere by it. Everything else that a control
/// takes is typed, or moves within it, and what follows is for the same control.
const fn may_lead_elsewhere(key: &Key) -> bool {
    use Named::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Enter, Space};
    matches!(key, Key::Named(Enter | Space | ArrowDown | ArrowLeft | ArrowRight | ArrowUp))
}

impl<M> Shortcuts<'_, M> {
    /// One event, after all that came before it.
    #[expect(clippy::too_many_arguments, reason = "the toolkit hands these to every widget")]
    fn hear(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) where
        M: Clone,
    {
        let press = match event {
            Event::Keyboard(keyboard::Event::KeyPressed {
                key, physical_key, modifiers, ..
            }) => Some((key, *physical_key, *modifiers)),
            _ => None,
        };
        if let Some((Key::Named(Named::Tab), _, modifiers)) = press
            && !modifiers.command()
            && !modifiers.alt()
        {
            self.move_focus(tree, layout, renderer, modifiers.shift());
            shell.publish(self.tabbed.clone());
            shell.request_redraw();
            shell.capture_event();
            return;
        }
        let first = press.and_then(self.first);
        let shortcut = match first {
            Some(message) => Some(message),
            None => {
                let content = self.content.as_widget_mut();
                let tree = &mut tree.children[0];
                content.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
                press.filter(|_| !shell.is_event_captured()).and_then(self.last)
            }
        };
        let leads = match (&shortcut, press, event) {
            (Some(_), ..) => true,
            (None, Some((key, ..)), _) => may_lead_elsewhere(key),
            (None, None, event) => matches!(event, Event::Mouse(_) | Event::Touch(_)),
        };
        if let Some(message) = shortcut {
            shell.publish(message);
            shell.capture_event();
        }
        if leads && shell.is_event_captured() && !shell.is_empty() {
            tree.state.downcast_mut::<State>().unanswered = true;
        }
        if matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))) {
            shell.publish(self.pressed.clone());
        }
    }

    /// Moves the focus on, or back. The toolkit has a stop between the last control and the first
    /// at which nothing has the focus; here they follow each other.
    fn move_focus(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, back: bool) {
        for _ in 0..2 {
            let mut next: Option<Box<dyn Operation>> = Some(match back {
                true => Box::new(focusable::focus_previous()),
                false => Box::new(focusable::focus_next()),
            });
            while let Some(mut operation) = next.take() {
                self.ask(tree, layout, renderer, operation.as_mut());
                if let Outcome::Chain(chained) = operation.finish() {
                    next = Some(chained);
                }
            }
            let mut count = focusable::count();
            self.ask(tree, layout, renderer, &mut black_box(&mut count));
            if matches!(count.finish(), Outcome::Some(Count { focused: Some(_), .. })) {
                return;
            }
        }
    }

    fn ask(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let content = self.content.as_widget_mut();
        content.operate(&mut tree.children[0], layout, renderer, operation);
    }
}

impl<M: Clone> Widget<M, Theme, Renderer> for Shortcuts<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        // The view is made anew when the window has answered.
        tree.state.downcast_mut::<State>().unanswered = false;
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.ask(tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        let typed = matches!(event, Event::Keyboard(_) | Event::InputMethod(_));
        if typed {
            tree.state.downcast_mut::<State>().held.push_back(event.clone());
        }
        let mut captured = false;
        while let Some(held) = tree.state.downcast_mut::<State>().next() {
            let mut said = Vec::new();
            let mut own = Shell::new(&mut said);
            self.hear(tree, &held, layout, cursor, renderer, clipboard, &mut own, viewport);
            captured = own.is_event_captured();
            pass_on(&own, shell);
            said.into_iter().for_each(|message| shell.publish(message));
        }
        let waits = !tree.state.downcast_ref::<State>().held.is_empty();
        match typed {
            true if captured || waits => shell.capture_event(),
            true => {}
            false => self.hear(tree, event, layout, cursor, renderer, clipboard, shell, viewport),
        }
        if waits {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let content = self.content.as_widget();
        content.draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let content = self.content.as_widget();
        content.mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let content = self.content.as_widget_mut();
        content.overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a, M: Clone + 'a> From<Shortcuts<'a, M>> for Element<'a, M> {
    fn from(shortcuts: Shortcuts<'a, M>) -> Self {
        Element::new(shortcuts)
    }
}
