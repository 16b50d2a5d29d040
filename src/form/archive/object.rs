//! Small PDF objects.

use chrono::{DateTime, Utc};
use lopdf::{Object, StringFormat};

/// A name.
pub(super) fn name(text: &str) -> Object {
    Object::Name(text.as_bytes().to_vec())
}

/// A text string: ASCII as it is, anything else in UTF-16 (ISO 32000-1, 7.9.2.2).
pub(super) fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    Object::String([0xFE, 0xFF].into_iter().chain(units).collect(), StringFormat::Hexadecimal)
}

/// A date (ISO 32000-1, 7.9.4), in UTC.
pub(super) fn date(moment: DateTime<Utc>) -> Object {
    text(&moment.format("D:%Y%m%d%H%M%SZ").to_string())
}

/// Left, upper, right and lower edge, counted from the top of a page of this height, as a PDF
/// rectangle.
pub(super) fn rectangle([left, top, right, bottom]: [f32; 4], height: f32) -> Object {
    Object::Array([left, height - bottom, right, height - top].map(Object::Real).to_vec())
}
