//! The controls, drawn to the look. Each is a function from a `Look` and data to an element; none
//! knows of a draft or a circular.

pub mod cached_canvas;
pub mod focus;
pub mod focus_query;
pub mod input;
pub mod line;
pub mod mirror;
pub mod pad;
pub mod popup;
pub mod prose;
pub mod select;
pub mod shortcut;
pub mod text;

mod banner;
mod button;
mod choice;
mod fact;
mod file;
mod group;
mod hint;
mod notice;
mod rule;
mod screen;

pub use banner::banner;
pub use button::{Kind, button, icon_button, link, small_button, small_link};
pub use choice::{Choice, checkbox, choices, radio, radios, segmented};
pub use fact::fact;
pub use file::{file_row, path_row};
pub use group::{Row, group};
pub use hint::hint;
pub use notice::{Remark, notice, remarks};
pub use rule::{divider, hairline};
pub use screen::{head, part};
