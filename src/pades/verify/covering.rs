//! Whether a visible signature that was added later lies on what was signed. It may stand in the
//! white of a page, and in a field that was kept for it; over or beside words, in a box, a cell or on
//! a line it would change what people read. Seen on pictures of the pages, before and after.

use std::rc::Rc;

use crate::{
    page::picture::{Pages, Picture},
    pdf::{
        File, PdfError,
        field::{SignatureField, signature_fields},
    },
};

/// Files with more pages are not looked at: what nobody looked at may lie on anything.
const MOST_PAGES: usize = 60;

/// How near to what is drawn something new may stand, in points.
const DISTANCE: usize = 6;

/// Pixels to a point.
const SCALE: f32 = 1.0;

/// Whether any of the revisions, oldest first, signs in a field that the first does not have, and
/// thereby draws on or beside what the one before it shows.
///
/// # Errors
/// [`PdfError`] if the fields of a revision cannot be read.
pub(super) fn covers(revisions: &[Rc<File<'_>>]) -> Result<bool, PdfError> {
    let Some(first) = revisions.first() else { return Ok(false) };
    let kept = signature_fields(first)?;
    let new = |file: &File<'_>| -> Result<Vec<SignatureField>, PdfError> {
        let mut fields = signature_fields(file)?;
        fields.retain(|field| !kept.iter().any(|kept| kept.name == field.name));
        Ok(fields)
    };
    for pair in revisions.windows(2) {
        let [older, newer] = pair else { continue };
        if new(older)? != new(newer)? && draws_on(older, newer).unwrap_or(true) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `None` if the pages cannot be looked at.
fn draws_on(older: &File<'_>, newer: &File<'_>) -> Option<bool> {
    let open = |file: &File<'_>| Pages::open(file.bytes().to_vec()).ok();
    let (older, newer) = (open(older)?, open(newer)?);
    if older.count() != newer.count() || older.count() > MOST_PAGES {
        return None;
    }
    for page in 0..older.count() {
        let (before, after) = (older.picture(page, SCALE).ok()?, newer.picture(page, SCALE).ok()?);
        if touches(&before, &after)? {
            return Some(true);
        }
    }
    Some(false)
}

/// Whether what differs between two pictures of a page touches what the first shows.
fn touches(before: &Picture, after: &Picture) -> Option<bool> {
    let (width, height) = (before.width as usize, before.height as usize);
    if (before.width, before.height) != (after.width, after.height) {
        return None;
    }
    let pixels = |picture: &Picture| {
        picture.rgba.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
    };
    let (before, after): (Vec<[u8; 3]>, Vec<[u8; 3]>) = (pixels(before), pixels(after));
    let is_ink = |pixel: &[u8; 3]| pixel.iter().any(|value| *value < 225);
    let around =
        |at: usize, most: usize| at.saturating_sub(DISTANCE)..(at + DISTANCE + 1).min(most);
    let has_ink = |at: usize| {
        around(at / width, height)
            .any(|row| before[row * width..][around(at % width, width)].iter().any(is_ink))
    };
    let mut changed = (0..before.len())
        .filter(|at| before[*at].iter().zip(after[*at]).any(|(old, new)| old.abs_diff(new) > 16));
    Some(changed.any(has_ink))
}
