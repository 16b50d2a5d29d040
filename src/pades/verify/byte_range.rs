//! Where a signature lies: its range of bytes must be the whole file but for the value of its own
//! `/Contents`, written in one way only (attacks: universal forgery, wrapping).

use std::ops::Range;

use serde::Serialize;

use crate::{
    pdf::{Dictionary, File, Object, field::SignatureField},
    pki::asn1::{self, Reader},
};

/// What is wrong with where a signature lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum PlaceError {
    /// The signature dictionary is missing, or not an object in the open file for this field alone
    #[error("no signature dictionary")]
    Dictionary,
    /// /ByteRange is not four direct whole numbers, starting at 0, inside the file
    #[error("/ByteRange")]
    Range,
    /// What the range leaves out is not exactly this dictionary's /Contents
    #[error("the gap is not /Contents")]
    Gap,
    /// /Contents is not one hexadecimal string in one case
    #[error("/Contents is not plain hexadecimal")]
    Hexadecimal,
    /// /Contents is no CMS, or something other than zeros follows it
    #[error("/Contents is not one CMS")]
    Cms,
}

/// A signature found in its place: what its `/ByteRange` covers (ISO 32000-2, 12.8.1).
#[derive(Debug)]
pub(super) struct ByteRange<'f> {
    bytes: &'f [u8],
    /// What the signature leaves out
    gap: Range<usize>,
    end: usize,
    /// The signature dictionary
    pub dictionary: &'f Dictionary,
    /// Its object number
    pub number: u32,
    /// The CMS, in DER
    pub cms: Vec<u8>,
    /// Whether it was written in BER
    pub is_ber: bool,
}

impl<'f> ByteRange<'f> {
    /// Finds the signature of a signed field.
    pub(super) fn find(file: &'f File<'_>, field: &SignatureField) -> Result<Self, PlaceError> {
        let Some(Object::Reference(id)) = field.value else { return Err(PlaceError::Dictionary) };
        let Ok(Object::Dictionary(dictionary)) = file.get(id) else {
            return Err(PlaceError::Dictionary);
        };
        let Ok(Some(extent)) = file.extent(id.number) else { return Err(PlaceError::Dictionary) };
        let bytes = file.bytes();
        let (gap, end) = ranges(dictionary, bytes.len()).ok_or(PlaceError::Range)?;
        if extent.end > end {
            return Err(PlaceError::Range);
        }
        match file.value_range(id.number, "Contents") {
            Ok(Some(range)) if range == gap => {}
            _ => return Err(PlaceError::Gap),
        }
        let contents = plain_hexadecimal(&bytes[gap.clone()]).ok_or(PlaceError::Hexadecimal)?;
        let (cms, is_ber) = padded_cms(&contents).ok_or(PlaceError::Cms)?;
        Ok(Self { bytes, gap, end, dictionary, number: id.number, cms, is_ber })
    }

    /// Where the signed bytes end.
    pub(super) const fn end(&self) -> usize {
        self.end
    }

    /// The signed bytes, in two parts.
    pub(super) fn covered(&self) -> [&'f [u8]; 2] {
        [&self.bytes[..self.gap.start], &self.bytes[self.gap.end..self.end]]
    }
}

/// The gap and the end, from /ByteRange.
fn ranges(dictionary: &Dictionary, length: usize) -> Option<(Range<usize>, usize)> {
    let numbers = dictionary.get(b"ByteRange")?.as_array()?;
    let number = |object: &Object| usize::try_from(object.as_integer()?).ok();
    let numbers: Vec<usize> = numbers.iter().map(number).collect::<Option<_>>()?;
    let &[0, start, after, rest] = &numbers[..] else { return None };
    let end = after.checked_add(rest)?;
    (start < after && end <= length).then_some((start..after, end))
}

/// The bytes of `<…>`: pairs of digits only, letters all small or all capital.
fn plain_hexadecimal(text: &[u8]) -> Option<Vec<u8>> {
    let digits = text.strip_prefix(b"<")?.strip_suffix(b">")?;
    let one_case =
        !(digits.iter().any(u8::is_ascii_lowercase) && digits.iter().any(u8::is_ascii_uppercase));
    one_case.then(|| hex::decode(digits).ok())?
}

/// The CMS at the beginning; only zeros may follow.
fn padded_cms(contents: &[u8]) -> Option<(Vec<u8>, bool)> {
    let (cms, used, is_ber) = match Reader::new(contents).next() {
        Ok(element) => (element.raw.to_vec(), element.raw.len(), false),
        Err(_) => {
            let (cms, used) = asn1::definite(contents).ok()?;
            (cms, used, true)
        }
    };
    contents[used..].iter().all(|byte| *byte == 0).then_some((cms, is_ber))
}
