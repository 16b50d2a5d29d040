//! The widget: events in, messages and a picture out.

use iced::{
    Border, Color, Element, Event, Font, Length, Padding, Pixels, Point, Rectangle, Renderer,
    Shadow, Size, Vector,
    advanced::{
        Clipboard, InputMethod, Layout, Renderer as _, Shell, Widget,
        graphics::text::Raw,
        input_method, layout, mouse, renderer,
        widget::{Id, Operation, Tree, tree},
    },
    keyboard, touch, window,
};

use super::{
    damage,
    keys::Press,
    shaped::Setting,
    state::{Outcome, State},
    style::{Direction, Status, Style},
};

/// From the edge of a field to its text: the edge is drawn within.
const PADDING: Padding = Padding { top: 9.0, right: 12.0, bottom: 9.0, left: 12.0 };

/// Width of the caret, in pixels.
const CARET: f32 = 1.5;

/// Width of a field that is given no limit, in pixels.
const UNLIMITED: f32 = 320.0;

/// A text field; made by [`prose`](crate::app::widget::prose::prose) and
/// [`line`](crate::app::widget::line::line).
///
/// The caret, the selection, the history and the scroll live in the widget tree, under the field's
/// id. A text other than the one last published (another draft was opened) replaces them.
pub struct Field<'a, M> {
    text: &'a str,
    on_edit: Box<dyn Fn(String) -> M + 'a>,
    on_submit: Option<Box<dyn Fn() -> M + 'a>>,
    multiline: bool,
    id: Option<(Id, String)>,
    label: String,
    direction: Direction,
    font: Font,
    size: f32,
    line_height: f32,
    width: Length,
    least: usize,
    most: Option<usize>,
    error: bool,
    enabled: bool,
    style: Box<dyn Fn(Status) -> Style + 'a>,
}

impl<'a, M> Field<'a, M> {
    pub(crate) fn new(text: &'a str, on_edit: impl Fn(String) -> M + 'a, multiline: bool) -> Self {
        Self {
            text,
            on_edit: Box::new(on_edit),
            on_submit: None,
            multiline,
            id: None,
            label: String::new(),
            direction: Direction::default(),
            font: Font::DEFAULT,
            size: 15.0,
            line_height: 22.0,
            width: Length::Fill,
            least: if multiline { 3 } else { 1 },
            most: None,
            error: false,
            enabled: true,
            style: Box::new(plain),
        }
    }

    /// The id that focuses it, and under which it is remembered between views.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        let id = id.into();
        self.id = Some((Id::from(id.clone()), id));
        self
    }

    /// The name an assistive technology reads out.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The direction of paragraphs that have no letter of their own to tell it by.
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = direction;
        self
    }

    /// The typeface.
    pub fn font(mut self, font: Font) -> Self {
        self.font = font;
        self
    }

    /// Size of the letters and height of a row, in pixels.
    pub fn size(mut self, size: impl Into<Pixels>, line_height: impl Into<Pixels>) -> Self {
        (self.size, self.line_height) = (size.into().0, line_height.into().0);
        self
    }

    /// The width, with the padding.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// The least number of rows to show, and the most: with more than that, the text scrolls
    /// inside. `None` grows without end.
    pub fn lines(mut self, least: usize, most: Option<usize>) -> Self {
        (self.least, self.most) = (least.max(1), most);
        self
    }

    /// Whether its text is in question.
    pub fn error(mut self, error: bool) -> Self {
        self.error = error;
        self
    }

    /// Whether it can be changed. A field that cannot takes no focus.
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// What Enter sends from a single line.
    pub fn on_submit(mut self, message: M) -> Self
    where
        M: Clone + 'a,
    {
        self.on_submit = Some(Box::new(move || message.clone()));
        self
    }

    /// Its looks.
    pub fn style(mut self, style: impl Fn(Status) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    fn setting(&self, width: f32) -> Setting {
        let Self { font, size, line_height, direction, .. } = *self;
        Setting { font, size, line_height, width, direction }
    }

    fn status(&self, state: &State) -> Status {
        Status {
            hovered: state.hovered && self.enabled,
            focused: state.focused && self.enabled,
            error: self.error,
            disabled: !self.enabled,
        }
    }

    /// Publishes an edit and asks for what follows from it.
    fn publish(&self, state: &mut State, shell: &mut Shell<'_, M>) {
        shell.publish((self.on_edit)(state.published()));
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn press(&self, state: &mut State, at: Option<Point>, shift: bool, shell: &mut Shell<'_, M>) {
        let Some(at) = at else {
            if state.focused {
                state.blur();
                shell.invalidate_layout();
                shell.request_redraw();
            }
            return;
        };
        let click = mouse::Click::new(at, mouse::Button::Left, state.last_click());
        state.focused = true;
        state.press(at, click, shift);
        shell.invalidate_layout();
        shell.request_redraw();
        shell.capture_event();
    }

    fn key(
        &self,
        state: &mut State,
        press: Press<'_>,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
    ) {
        let Some(command) = press.command(self.multiline) else { return };
        match state.perform(&command, clipboard) {
            Some(Outcome::Edited) => self.publish(state, shell),
            Some(Outcome::Submitted) => match &self.on_submit {
                Some(message) => shell.publish(message()),
                None => return,
            },
            Some(Outcome::Moved) | None => shell.request_redraw(),
        }
        shell.capture_event();
    }

    fn compose(&self, state: &mut State, event: &input_method::Event, shell: &mut Shell<'_, M>) {
        let edited = match event {
            input_method::Event::Opened => return,
            input_method::Event::Closed => state.is_composing() && state.compose("", None),
            input_method::Event::Preedit(text, clause) => state.compose(text, clause.clone()),
            input_method::Event::Commit(text) => state.commit(text),
        };
        if edited {
            self.publish(state, shell);
        }
        shell.invalidate_layout();
        shell.request_redraw();
        shell.capture_event();
    }

    fn pointer(
        &self,
        state: &mut State,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, M>,
    ) {
        let content = bounds.shrink(PADDING);
        let local = |point: Point| Point::new(point.x - content.x, point.y - content.y);
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let at = cursor.position_over(bounds).map(local);
                self.press(state, at, state.shift, shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. } | touch::Event::FingerLost { .. }) => {
                state.release();
            }
            Event::Mouse(mouse::Event::CursorMoved { .. })
            | Event::Touch(touch::Event::FingerMoved { .. }) => {
                let hovered = cursor.is_over(bounds);
                if hovered != state.hovered {
                    state.hovered = hovered;
                    shell.request_redraw();
                }
                if let Some(at) = cursor.land().position().filter(|_| state.is_dragging()) {
                    state.drag_to(local(at));
                    shell.request_redraw();
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::CursorLeft) if state.hovered => {
                state.hovered = false;
                shell.request_redraw();
            }
            Event::Mouse(mouse::Event::WheelScrolled { delta }) if cursor.is_over(bounds) => {
                let distance = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => -y * self.line_height * 3.0,
                    mouse::ScrollDelta::Pixels { y, .. } => -y,
                };
                if state.scroll_by(distance) {
                    state.generation = state.generation.wrapping_add(1);
                    shell.request_redraw();
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    /// Tells the system where to show what an input method offers.
    fn request_input_method(&self, state: &State, bounds: Rectangle, shell: &mut Shell<'_, M>) {
        let content = bounds.shrink(PADDING);
        let caret = state.caret_place() + Vector::new(content.x, content.y);
        shell.request_input_method(&InputMethod::<String>::Enabled {
            cursor: Rectangle { width: CARET, ..caret },
            purpose: input_method::Purpose::Normal,
            preedit: None,
        });
    }
}

impl<M, Theme> Widget<M, Theme, Renderer> for Field<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        let mut state = State::new(self.text, self.multiline, self.setting(UNLIMITED));
        state.info.key = self.id.as_ref().map(|(_, key)| key.clone()).unwrap_or_default();
        tree::State::new(state)
    }

    fn diff(&self, tree: &mut Tree) {
        let key = self.id.as_ref().map_or("", |(_, key)| key);
        let state = tree.state.downcast_mut::<State>();
        if state.info.key != key || state.passage.multiline() != self.multiline {
            // Another field has come to stand in this one's place.
            tree.state = Widget::<M, Theme, Renderer>::state(self);
            return;
        }
        state.give(self.text);
        if !self.enabled && state.focused {
            state.blur();
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Shrink)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        _renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let limits = limits.width(self.width);
        let width = limits.max().width;
        let width = if width.is_finite() { width } else { UNLIMITED };
        let across = PADDING.left + PADDING.right;
        state.reshape(self.setting((width - across).max(1.0)));
        let most = self.most.unwrap_or(usize::MAX).max(self.least);
        let rows = state.shaped.rows().clamp(self.least, most) as f32;
        let line_height = state.shaped.setting().line_height;
        let size = Size::new(width, rows * line_height + PADDING.top + PADDING.bottom);
        let size = limits.height(Length::Shrink).resolve(width, Length::Shrink, size);
        state.set_window(size.height - PADDING.top - PADDING.bottom);
        layout::Node::new(size)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let id = self.id.as_ref().map(|(id, _)| id);
        if self.enabled {
            operation.focusable(id, layout.bounds(), state);
        }
        operation.text_input(id, layout.bounds(), state);
        state.describe(layout.bounds().shrink(PADDING));
        state.info.label.clone_from(&self.label);
        (state.info.enabled, state.info.error) = (self.enabled, self.error);
        operation.custom(id, layout.bounds(), &mut state.info);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        if !self.enabled {
            return;
        }
        let state = tree.state.downcast_mut::<State>();
        if let Some(text) = state.info.replace.take()
            && state.replace_all(&text)
        {
            self.publish(state, shell);
        }
        self.pointer(state, event, layout.bounds(), cursor, shell);
        match event {
            Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)) => {
                state.shift = modifiers.shift();
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key,
                modified_key,
                physical_key,
                modifiers,
                text,
                ..
            }) if state.focused && !shell.is_event_captured() => {
                let press = Press {
                    key,
                    modified: modified_key,
                    physical: *physical_key,
                    modifiers: *modifiers,
                    text: text.as_deref(),
                };
                self.key(state, press, clipboard, shell);
            }
            Event::InputMethod(event) if state.focused => self.compose(state, event, shell),
            Event::Window(window::Event::Unfocused) => {
                state.window_focused = false;
                shell.request_redraw();
            }
            Event::Window(window::Event::Focused) => {
                state.window_focused = true;
                shell.request_redraw();
            }
            Event::Window(window::Event::RedrawRequested(_))
                if state.focused && state.window_focused =>
            {
                self.request_input_method(state, layout.bounds(), shell);
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let status = self.status(state);
        let style = (self.style)(status);
        let edge =
            Border { color: style.border, width: style.border_width, radius: style.radius.into() };
        fill(renderer, bounds, edge, style.background);
        let content = bounds.shrink(PADDING);
        let sides = Padding { left: CARET + 1.0, right: CARET + 1.0, ..Padding::ZERO };
        let Some(clip) = content.expand(sides).intersection(viewport) else { return };
        renderer.with_layer(clip, |renderer| {
            draw_content(renderer, state, &style, content, clip, status.focused);
        });
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.enabled && cursor.is_over(layout.bounds()) {
            mouse::Interaction::Text
        } else {
            mouse::Interaction::None
        }
    }
}

impl<'a, M: 'a, Theme: 'a> From<Field<'a, M>> for Element<'a, M, Theme, Renderer> {
    fn from(field: Field<'a, M>) -> Self {
        Element::new(field)
    }
}

fn draw_content(
    renderer: &mut Renderer,
    state: &State,
    style: &Style,
    content: Rectangle,
    clip: Rectangle,
    focused: bool,
) {
    let origin = Vector::new(content.x, content.y);
    if focused {
        for region in state.selection_places() {
            fill(renderer, region + origin, Border::default(), style.selection);
        }
        let (unsettled, worked_on) = state.preedit_places();
        for (regions, thickness) in [(unsettled, 1.0), (worked_on, 2.0)] {
            for region in regions {
                let y = region.y + region.height - 1.0 - thickness;
                let line = Rectangle { y, height: thickness, ..region };
                fill(renderer, line + origin, Border::default(), style.preedit);
            }
        }
    }
    let text = Raw {
        buffer: std::sync::Arc::downgrade(state.shaped.buffer()),
        position: Point::new(content.x, content.y - state.scroll()),
        color: style.text,
        clip_bounds: clip,
    };
    let shown = (state.generation, state.scroll().to_bits(), style.text.into_rgba8());
    damage::draw(renderer, content, shown, text);
    if focused && state.window_focused {
        let place = state.caret_place();
        let caret = Rectangle { x: place.x - CARET / 2.0, width: CARET, ..place };
        fill(renderer, caret + origin, Border::default(), style.caret);
    }
}

fn fill(renderer: &mut Renderer, bounds: Rectangle, border: Border, color: Color) {
    if bounds.width <= 0.0 || bounds.height <= 0.0 {
        return;
    }
    let quad = renderer::Quad { bounds, border, shadow: Shadow::default(), snap: true };
    renderer.fill_quad(quad, color);
}

/// Looks to see it by, until it is given others.
fn plain(status: Status) -> Style {
    let ink = Color::from_rgb8(0x17, 0x21, 0x2B);
    let accent = Color::from_rgb8(0x13, 0x4B, 0x78);
    let edge = Color::from_rgb8(0x76, 0x82, 0x8D);
    let block = Color::from_rgb8(0x8B, 0x1A, 0x1A);
    let (border, border_width) = match status {
        Status { focused: true, .. } => (accent, 2.0),
        Status { error: true, .. } => (block, 2.0),
        Status { hovered: true, .. } => (ink, 1.0),
        _ => (edge, 1.0),
    };
    let rail = Color::from_rgb8(0xF1, 0xF3, 0xF4);
    Style {
        text: if status.disabled { Color::from_rgb8(0x3E, 0x4A, 0x55) } else { ink },
        background: if status.disabled { rail } else { Color::WHITE },
        border,
        border_width,
        radius: 6.0,
        selection: Color::from_rgb8(0xC5, 0xDB, 0xEE),
        caret: ink,
        preedit: accent,
    }
}
