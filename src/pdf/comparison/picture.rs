//! What is asked of a picture on a page, whatever it shows.

use crate::pdf::{File, Object, Stream};

/// Keys of a picture, beside its mask.
const PICTURE: [&[u8]; 11] = [
    b"Type",
    b"Subtype",
    b"Width",
    b"Height",
    b"ColorSpace",
    b"BitsPerComponent",
    b"Interpolate",
    b"Intent",
    b"Length",
    b"Filter",
    b"DecodeParms",
];

/// Width and height of a picture, in pixels; `None` for what is none.
pub(super) fn picture(file: &File<'_>, stream: &Stream) -> Option<[Option<i64>; 2]> {
    let value = |key| file.value(&stream.dictionary, key).ok();
    let is_picture = value("Subtype").is_some_and(|kind| kind.is_name("Image"));
    is_picture.then(|| ["Width", "Height"].map(|key| value(key).and_then(Object::as_integer)))
}

/// Whether a picture is one picture: no alternate for print, no layer, nothing of another file
/// (ISO 32000-1, 8.9.5.1).
pub(super) fn is_plain_picture(file: &File<'_>, picture: &Stream) -> bool {
    let plain = |picture: &Stream, also: &[&[u8]]| {
        let mut keys = picture.dictionary.iter().map(|(key, _)| key);
        keys.all(|key| PICTURE.contains(&key) || also.contains(&key))
    };
    let mask = match file.value(&picture.dictionary, "SMask") {
        Ok(Object::Stream(mask)) => plain(mask, &[]),
        Ok(Object::Null) => true,
        _ => false,
    };
    mask && plain(picture, &[b"SMask"])
}
