//! A strict, lazy reader of PDF files, for signing and for judging signatures: it knows where every
//! object and every cross-reference section lies, repairs nothing, and reads only what is asked for.
//! All that it does is taken from one [`Budget`](crate::page::Budget) per file.
//!
//! A lenient reader would accept files that two programs read differently, which is what attacks on
//! signatures live on. Writing is left to `update`, what pages show to `page`.

pub mod canonical;
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
mod repaired;
pub mod scan;
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

/// Whether the header of a PDF (ISO 32000-2, 7.5.2) stands in the first 1024 bytes, where viewers
/// look for it. [`File::open`] asks for more: the header is the first thing in the file.
pub fn has_header(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

#[cfg(test)]
mod tests {
    use super::has_header;

    #[test]
    fn a_header_is_looked_for_in_the_first_kilobyte() {
        let behind = |length: usize| [vec![b' '; length], b"%PDF-2.0".to_vec()].concat();
        assert!(has_header(&behind(0)));
        assert!(has_header(&behind(1019)));
        assert!(!has_header(&behind(1020)));
        assert!(!has_header("第321号通函 %PDF".as_bytes()));
        assert!(!has_header(b""));
    }
}
