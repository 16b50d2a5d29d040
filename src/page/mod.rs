//! What the pages of a PDF show, read by hayro: their text and their pictures.

mod bounds;
mod guard;
pub mod picture;
pub mod text;

pub use self::{
    bounds::{Allowance, has_huge_picture, unfolds},
    guard::guarded,
};
