//! The file as a reader sees it that ignores the cross-reference sections and goes through the
//! bytes: of several objects with one number the last counts, also one in an object stream.

use std::collections::HashMap;

use memchr::memmem;

use super::{
    error::{PdfError, Result},
    scan::{self, Header},
    section::Entry,
    source::Source,
};
use crate::page::Limit;

/// Where the last object of each number stands.
///
/// # Errors
/// [`PdfError::Exhausted`]; an object that cannot be read is passed over, as a reader would.
pub(super) fn entries(
    source: &Source<'_>,
    contents: &dyn Fn(Entry, u32) -> Result<Vec<u32>>,
) -> Result<HashMap<u32, Entry>> {
    let packs = memmem::find_iter(source.bytes, b"/ObjStm");
    let mut packs = packs.peekable();
    let mut entries = HashMap::new();
    let mut headers = scan::headers(source.bytes, 0).peekable();
    while let Some(Header { at, number, generation }) = headers.next() {
        source.budget.take(Limit::Entries, 1)?;
        let here = Entry::At { offset: at, generation };
        entries.insert(number, here);
        let next = headers.peek().map_or(source.bytes.len(), |next| next.at);
        let mut is_pack = false;
        while packs.next_if(|pack| *pack < next).is_some() {
            is_pack = true;
        }
        if is_pack {
            for (place, held) in contents(here, number).unwrap_or_default().into_iter().enumerate()
            {
                entries.insert(held, Entry::In { container: number, place });
            }
            source.budget.check().map_err(PdfError::from)?;
        }
    }
    Ok(entries)
}
