//! The line above the form: how long is left.

use iced::{
    Center, Element, Fill,
    widget::{Space, container, text::Wrapping},
};

use crate::app::{
    icon::{Icon, icon},
    theme::{self, Look},
};

/// A banner, 44 pixels high with the line below it: `main` in bold, `aside` at the far end, and a control after it.
/// `urgent` fills it.
pub fn banner<'a, M: 'a>(
    look: Look<'a>,
    urgent: bool,
    main: String,
    aside: Option<String>,
    control: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let (ground, ink) = match urgent {
        true => (look.palette.banner, look.palette.doubt),
        false => (look.palette.form, look.palette.ink),
    };
    let mut parts = vec![icon(Icon::Clock, ink), look.strong(main).wrapping(Wrapping::None).into()];
    parts.push(Space::new().width(Fill).into());
    parts.extend(aside.map(|aside| look.small(aside).wrapping(Wrapping::None).into()));
    parts.extend(control);
    container(look.row(parts).spacing(10).align_y(Center))
        .center_y(43)
        .width(Fill)
        .padding([0, 32])
        .clip(true)
        .style(theme::fill(ground))
        .into()
}
