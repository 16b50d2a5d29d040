//! Controls side by side, from where a line begins to where it ends: from the left, or from the
//! right in Arabic.
//!
//! The toolkit lays rows out from the left only. Here a row is laid out so and then mirrored in its
//! place; its children keep their order, in which Tab goes through them and a screen reader tells
//! of them.

use iced::{
    Element, Event, Length, Padding, Pixels, Rectangle, Renderer, Size, Theme, Vector,
    advanced::{
        Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer,
        widget::{Operation, Tree, tree},
    },
    alignment::Vertical,
    widget,
};

/// Children in the order in which they are read.
pub struct Mirror<'a, M> {
    row: widget::Row<'a, M>,
    padding: Padding,
    mirrored: bool,
}

/// `children` from the left; or, where `mirrored`, from the right.
pub fn mirror<'a, M>(children: Vec<Element<'a, M>>, mirrored: bool) -> Mirror<'a, M> {
    Mirror { row: widget::Row::with_children(children), padding: Padding::ZERO, mirrored }
}

impl<'a, M: 'a> Mirror<'a, M> {
    /// The space between two children, in pixels.
    pub fn spacing(mut self, amount: impl Into<Pixels>) -> Self {
        self.row = self.row.spacing(amount);
        self
    }

    /// The space around the children, on the sides that it names.
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self.row = self.row.padding(self.padding);
        self
    }

    /// How wide it is.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.row = self.row.width(width);
        self
    }

    /// How high it is.
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.row = self.row.height(height);
        self
    }

    /// Where children stand that are lower than others.
    pub fn align_y(mut self, align: impl Into<Vertical>) -> Self {
        self.row = self.row.align_y(align);
        self
    }

    /// Continues below, `spacing` pixels apart, where there is no room for all on one line.
    pub fn wrapped(self, spacing: f32) -> Element<'a, M> {
        let Self { row, padding, mirrored } = self;
        in_direction(row.wrap().vertical_spacing(spacing).into(), padding, mirrored)
    }
}

impl<'a, M: 'a> From<Mirror<'a, M>> for Element<'a, M> {
    fn from(mirror: Mirror<'a, M>) -> Self {
        in_direction(mirror.row.into(), mirror.padding, mirror.mirrored)
    }
}

fn in_direction<'a, M: 'a>(
    row: Element<'a, M>,
    padding: Padding,
    mirrored: bool,
) -> Element<'a, M> {
    match mirrored {
        true => Element::new(Mirrored { row, padding }),
        false => row,
    }
}

/// A row whose children are moved to the other side of it.
struct Mirrored<'a, M> {
    row: Element<'a, M>,
    padding: Padding,
}

/// The children of `node` as in a mirror that stands upright in the middle of what the padding
/// leaves.
fn reflected(node: &layout::Node, padding: Padding) -> layout::Node {
    let sum_of_edges = node.size().width + padding.left - padding.right;
    let children = node.children().iter().map(|child| {
        let Rectangle { x, y, width, .. } = child.bounds();
        child.clone().move_to((sum_of_edges - x - width, y))
    });
    layout::Node::with_children(node.size(), children.collect())
}

impl<M> Widget<M, Theme, Renderer> for Mirrored<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.row.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.row.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.row.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.row.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.row.as_widget().size()
    }

    fn size_hint(&self) -> Size<Length> {
        self.row.as_widget().size_hint()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        reflected(&self.row.as_widget_mut().layout(tree, renderer, limits), self.padding)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.row.as_widget_mut().operate(tree, layout, renderer, operation);
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
        let row = self.row.as_widget_mut();
        row.update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
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
        self.row.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.row.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.row.as_widget_mut().overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn child(x: f32, width: f32) -> layout::Node {
        layout::Node::new(Size::new(width, 10.0)).move_to((x, 3.0))
    }

    #[test]
    fn children_change_sides_inside_the_padding() {
        // 100 wide, 20 free on the left and 4 on the right; children of 30 and 10, 5 apart.
        let row = layout::Node::with_children(
            Size::new(100.0, 20.0),
            vec![child(20.0, 30.0), child(55.0, 10.0)],
        );
        let padding = Padding { left: 20.0, right: 4.0, ..Padding::ZERO };
        let mirrored = reflected(&row, padding);
        let places: Vec<_> = mirrored.children().iter().map(layout::Node::bounds).collect();
        let at = |x, width| Rectangle { x, y: 3.0, width, height: 10.0 };
        assert_eq!(places, [at(66.0, 30.0), at(51.0, 10.0)]);
        assert_eq!(
            reflected(&mirrored, padding).children()[1].bounds(),
            row.children()[1].bounds()
        );
    }
}
