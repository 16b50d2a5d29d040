//! Makes any content pressable: by pointer, by touch and by keyboard, with a focus ring, and with
//! what an assistive technology needs to know. The toolkit gives the focus to text fields only.
//!
//! How a control looks in each state is told by its makers in `widget`; this leaves it to them.

use iced::{
    Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector,
    advanced::{
        Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Id, Operation, Tree, operation, tree},
    },
    keyboard::{self, Key, key::Named},
    touch,
};

/// What a control is, to an assistive technology.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Does something
    #[default]
    Button,
    /// One of several, of which one holds
    Radio,
    /// On or off
    Checkbox,
    /// Opens what belongs to it
    Disclosure,
    /// Goes to a step
    Tab,
}

/// What an assistive technology is told about a control.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Info {
    /// What it is
    pub role: Role,
    /// Its name, where that is not the text in it
    pub label: Option<String>,
    /// Whether it is chosen, on, or open
    pub on: Option<bool>,
}

/// The state a control is drawn in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Status {
    /// The pointer is over it
    pub hovered: bool,
    /// It is held down
    pub pressed: bool,
    /// It can be pressed
    pub enabled: bool,
}

/// How a control is drawn, behind its content.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Face {
    /// What fills it
    pub background: Option<Color>,
    /// Its edge
    pub border: Border,
}

/// Content that can be pressed.
pub struct Pressable<'a, M> {
    content: Element<'a, M>,
    id: Option<Id>,
    info: Info,
    on_press: Option<M>,
    on_step: Option<Box<dyn Fn(isize) -> Option<M> + 'a>>,
    mirrored: bool,
    face: Box<dyn Fn(Status) -> Face + 'a>,
    ring: Color,
    gap: f32,
}

/// What the widget tree remembers of a control.
#[derive(Debug, Default)]
pub struct State {
    focused: bool,
    ring: bool,
    pressed: bool,
    hovered: bool,
    info: Info,
}

impl State {
    /// What an assistive technology is told.
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// Takes the ring off, and leaves the focus.
    pub fn hide_ring(&mut self) {
        self.ring = false;
    }
}

impl operation::Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        // A control that has just been clicked is focused already, and shows no ring.
        self.ring |= !self.focused;
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
        self.ring = false;
    }
}

/// Makes `content` pressable. Without [`Pressable::on_press`] it is disabled.
pub fn pressable<'a, M>(content: impl Into<Element<'a, M>>, ring: Color) -> Pressable<'a, M> {
    Pressable {
        content: content.into(),
        id: None,
        info: Info::default(),
        on_press: None,
        on_step: None,
        mirrored: false,
        face: Box::new(|_| Face::default()),
        ring,
        gap: 2.0,
    }
}

impl<'a, M> Pressable<'a, M> {
    /// The name by which it is given the focus.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(Id::from(id.into()));
        self
    }

    /// What it is, and whether it is on.
    pub fn role(mut self, role: Role, on: Option<bool>) -> Self {
        (self.info.role, self.info.on) = (role, on);
        self
    }

    /// Its name, where it holds no text.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.info.label = Some(label.into());
        self
    }

    /// What happens; `None` disables it.
    pub fn on_press(mut self, message: impl Into<Option<M>>) -> Self {
        self.on_press = message.into();
        self
    }

    /// What the arrow keys do: 1 is forward, -1 is back.
    pub fn on_step(mut self, step: impl Fn(isize) -> Option<M> + 'a) -> Self {
        self.on_step = Some(Box::new(step));
        self
    }

    /// Whether the left arrow goes forward, as where lines run from right to left.
    pub fn mirrored(mut self, mirrored: bool) -> Self {
        self.mirrored = mirrored;
        self
    }

    /// How it is drawn.
    pub fn face(mut self, face: impl Fn(Status) -> Face + 'a) -> Self {
        self.face = Box::new(face);
        self
    }

    /// How far outside its edge the focus ring stands, in pixels; negative is inside.
    pub fn gap(mut self, gap: f32) -> Self {
        self.gap = gap;
        self
    }

    fn key(&self, key: &Key) -> Option<M>
    where
        M: Clone,
    {
        let onward = if self.mirrored { -1 } else { 1 };
        let step = match key {
            Key::Named(Named::ArrowDown) => 1,
            Key::Named(Named::ArrowUp) => -1,
            Key::Named(Named::ArrowRight) => onward,
            Key::Named(Named::ArrowLeft) => -onward,
            Key::Named(Named::Enter | Named::Space) => return self.on_press.clone(),
            _ => return None,
        };
        self.on_step.as_ref().and_then(|on_step| on_step(step))
    }
}

impl<M: Clone> Widget<M, Theme, Renderer> for Pressable<'_, M> {
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
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.content.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let node = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        state.info = self.info.clone();
        if self.on_press.is_some() {
            operation.focusable(self.id.as_ref(), layout.bounds(), state);
        }
        operation.custom(self.id.as_ref(), layout.bounds(), state);
        let Some(inside) = layout.children().next() else { return };
        operation.traverse(&mut |operation| {
            let content = self.content.as_widget_mut();
            content.operate(&mut tree.children[0], inside, renderer, operation);
        });
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
        if let Some(inside) = layout.children().next() {
            let content = self.content.as_widget_mut();
            let tree = &mut tree.children[0];
            content.update(tree, event, inside, cursor, renderer, clipboard, shell, viewport);
        }
        let state = tree.state.downcast_mut::<State>();
        let over = cursor.is_over(layout.bounds()) && self.on_press.is_some();
        if state.hovered != over {
            state.hovered = over;
            shell.request_redraw();
        }
        match event {
            // Any press moves or drops the focus, as in the toolkit's text fields.
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let hit = over && !shell.is_event_captured();
                (state.focused, state.ring, state.pressed) = (hit, false, hit);
                shell.request_redraw();
                if hit {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. })
                if state.pressed =>
            {
                state.pressed = false;
                shell.request_redraw();
                if over && let Some(message) = &self.on_press {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focused
                    && !shell.is_event_captured()
                    && !modifiers.command()
                    && !modifiers.alt() =>
            {
                if let Some(message) = self.key(key) {
                    state.ring = true;
                    shell.publish(message);
                    shell.capture_event();
                }
            }
            _ => {}
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
        let state = tree.state.downcast_ref::<State>();
        let enabled = self.on_press.is_some();
        let status = Status { hovered: state.hovered, pressed: state.pressed, enabled };
        let face = (self.face)(status);
        let bounds = layout.bounds();
        if face.background.is_some() || face.border.width > 0.0 {
            let quad = renderer::Quad { bounds, border: face.border, ..Default::default() };
            renderer.fill_quad(quad, face.background.unwrap_or(Color::TRANSPARENT));
        }
        if let Some(inside) = layout.children().next() {
            let content = self.content.as_widget();
            content.draw(&tree.children[0], renderer, theme, style, inside, cursor, viewport);
        }
        if state.ring {
            let radius = face.border.radius.top_left.max(4.0) + self.gap.max(0.0);
            let border = Border { color: self.ring, width: 2.0, radius: radius.into() };
            let bounds = match self.gap < 0.0 {
                true => bounds.shrink(-self.gap),
                false => bounds.expand(self.gap + 2.0),
            };
            let quad = renderer::Quad { bounds, border, ..Default::default() };
            renderer.with_layer(*viewport, |renderer| renderer.fill_quad(quad, Color::TRANSPARENT));
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let inside = layout.children().next().map(|inside| {
            let content = self.content.as_widget();
            content.mouse_interaction(&tree.children[0], inside, cursor, viewport, renderer)
        });
        match inside {
            Some(mouse::Interaction::None) | None
                if self.on_press.is_some() && cursor.is_over(layout.bounds()) =>
            {
                mouse::Interaction::Pointer
            }
            other => other.unwrap_or_default(),
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let inside = layout.children().next()?;
        let content = self.content.as_widget_mut();
        content.overlay(&mut tree.children[0], inside, renderer, viewport, translation)
    }
}

impl<'a, M: Clone + 'a> From<Pressable<'a, M>> for Element<'a, M> {
    fn from(pressable: Pressable<'a, M>) -> Self {
        Element::new(pressable)
    }
}
