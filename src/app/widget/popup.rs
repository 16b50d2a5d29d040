//! A panel that opens below what it belongs to, above everything else.

use iced::{
    Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Operation, Tree},
    },
};

/// `base`, and `panel` below it while there is one. A click outside of both says `close`.
pub fn popup<'a, M: Clone + 'a>(
    base: impl Into<Element<'a, M>>,
    panel: Option<Element<'a, M>>,
    close: M,
) -> Element<'a, M> {
    let children = std::iter::once(base.into()).chain(panel).collect();
    Element::new(Popup { children, close })
}

/// The base, then the panel if it is open.
struct Popup<'a, M> {
    children: Vec<Element<'a, M>>,
    close: M,
}

impl<M: Clone> Widget<M, Theme, Renderer> for Popup<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        self.children[0].as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.children[0].as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.children[0].as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let base = self.children[0].as_widget_mut();
        base.operate(&mut tree.children[0], layout, renderer, operation);
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
        let base = self.children[0].as_widget_mut();
        let tree = &mut tree.children[0];
        base.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        let base = self.children[0].as_widget();
        base.draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let base = self.children[0].as_widget();
        base.mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let base = layout.bounds() + translation;
        let [first, rest @ ..] = self.children.as_mut_slice() else { return None };
        match (rest.first_mut(), tree.children.split_first_mut()) {
            (Some(panel), Some((_, trees))) => {
                let tree = trees.first_mut()?;
                let close = self.close.clone();
                Some(overlay::Element::new(Box::new(Panel { panel, tree, base, close })))
            }
            (None, Some((tree, _))) => {
                first.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
            }
            _ => None,
        }
    }
}

struct Panel<'a, 'b, M> {
    panel: &'b mut Element<'a, M>,
    tree: &'b mut Tree,
    base: Rectangle,
    close: M,
}

impl<M: Clone> overlay::Overlay<M, Theme, Renderer> for Panel<'_, '_, M> {
    fn layout(&mut self, renderer: &Renderer, bounds: Size) -> layout::Node {
        const GAP: f32 = 4.0;
        let below = bounds.height - self.base.y - self.base.height - 2.0 * GAP;
        let limits = layout::Limits::new(Size::ZERO, Size::new(bounds.width, below.max(120.0)));
        let node = self.panel.as_widget_mut().layout(self.tree, renderer, &limits);
        // Kept inside the window: a panel wider than its base grows towards the middle.
        let right = self.base.x + self.base.width - node.size().width;
        let left = match self.base.center_x() > bounds.width / 2.0 {
            true => right.max(0.0),
            false => self.base.x.min(bounds.width - node.size().width).max(0.0),
        };
        node.move_to(Point::new(left, self.base.y + self.base.height + GAP))
    }

    fn draw(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        let viewport = layout.bounds();
        let panel = self.panel.as_widget();
        panel.draw(self.tree, renderer, theme, style, layout, cursor, &viewport);
    }

    fn operate(&mut self, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.panel.as_widget_mut().operate(self.tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
    ) {
        let viewport = layout.bounds();
        let panel = self.panel.as_widget_mut();
        panel.update(self.tree, event, layout, cursor, renderer, clipboard, shell, &viewport);
        let pressed = matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_)));
        if pressed && !cursor.is_over(layout.bounds()) && !cursor.is_over(self.base) {
            shell.publish(self.close.clone());
        }
    }

    fn mouse_interaction(
        &self,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let viewport = layout.bounds();
        let panel = self.panel.as_widget();
        panel.mouse_interaction(self.tree, layout, cursor, &viewport, renderer)
    }
}
