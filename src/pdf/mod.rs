//! A strict, lazy reader of PDF files, for signing and for judging signatures: it knows where every
//! object and every cross-reference section lies, repairs nothing, and reads only what is asked for.
//! All that it does is taken from one [`Budget`](crate::page::Budget) per file.
//!
//! A lenient reader would accept files that two programs read differently, which is what attacks on
//! signatures live on. Writing is left to `update`, what pages show to `page`.

pub mod comparison;
pub mod embedded;
mod error;
pub mod field;
mod file;
mod filter;
pub mod keys;
pub mod metadata;
mod object;
mod parse;
mod section;
mod source;
pub mod trail;
pub mod update;

pub use self::{
    error::PdfError,
    file::File,
    object::{Dictionary, Id, Object, Stream, StreamData},
    parse::is_space,
    section::{Entry, Section, SectionForm},
};
