//! What the pages of a PDF show, read by hayro: their text and their pictures.

mod bounds;
mod budget;
mod guard;
pub mod picture;
pub mod text;

pub use self::{
    bounds::{has_huge_picture, unfolds},
    budget::{Budget, Exhausted, Limit},
    guard::guarded,
};
