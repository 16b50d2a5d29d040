//! The bytes of a stream with its filters undone, within limits.

use std::io::Read;

use super::{
    PdfError, Result,
    file::File,
    object::{Dictionary, Object, Stream, StreamData},
};

/// Larger streams are not expanded: 64 MiB.
const LARGEST: u64 = 64 << 20;

impl<'a> File<'a> {
    /// The bytes of a stream as they stand, filters not undone.
    ///
    /// # Errors
    /// [`PdfError::Missing`] for a stream of another file.
    pub fn raw<'s>(&'s self, stream: &'s Stream) -> Result<&'s [u8]> {
        match &stream.data {
            StreamData::New(bytes) => Ok(bytes),
            StreamData::InFile(range) => {
                self.bytes().get(range.clone()).ok_or(PdfError::Missing { what: "stream data" })
            }
        }
    }

    /// The bytes of a stream, filters undone. Only FlateDecode is known: this reader needs
    /// cross-references, object streams, attachments and validation data, and nobody writes those
    /// in any other way.
    ///
    /// # Errors
    /// [`PdfError::Unsupported`], [`PdfError::Missing`].
    pub fn decoded(&self, stream: &Stream) -> Result<Vec<u8>> {
        // The bytes that stand here are then to be ignored, and many readers do not.
        if stream.dictionary.has("F") {
            return Err(PdfError::Unsupported { what: "stream in another file" });
        }
        let filter = self.only(self.value(&stream.dictionary, "Filter")?)?;
        let parameters = self.only(self.value(&stream.dictionary, "DecodeParms")?)?;
        expand(self.raw(stream)?, filter, parameters)
    }

    /// The single element of an array, or the object itself.
    fn only<'o>(&'o self, object: &'o Object) -> Result<&'o Object> {
        match object {
            Object::Array(elements) if elements.is_empty() => Ok(&Object::Null),
            Object::Array(elements) if elements.len() == 1 => self.resolve(&elements[0]),
            other => Ok(other),
        }
    }
}

/// Undoes one filter; `filter` and `parameters` are direct objects.
pub(super) fn expand(raw: &[u8], filter: &Object, parameters: &Object) -> Result<Vec<u8>> {
    match filter {
        Object::Null => Ok(raw.to_vec()),
        filter if filter.is_name("FlateDecode") => {
            let mut plain = Vec::new();
            flate2::read::ZlibDecoder::new(raw)
                .take(LARGEST + 1)
                .read_to_end(&mut plain)
                .map_err(|_| PdfError::Unsupported { what: "compressed data" })?;
            if plain.len() as u64 > LARGEST {
                return Err(PdfError::Unsupported { what: "stream of this size" });
            }
            match parameters {
                Object::Dictionary(parameters) => undo_predictor(plain, parameters),
                Object::Null => Ok(plain),
                _ => Err(PdfError::Unsupported { what: "filter parameters" }),
            }
        }
        _ => Err(PdfError::Unsupported { what: "stream filter" }),
    }
}

/// Undoes a PNG predictor (ISO 32000-2, 7.4.4.4).
fn undo_predictor(data: Vec<u8>, parameters: &Dictionary) -> Result<Vec<u8>> {
    let number = |key: &[u8], default: i64| match parameters.get(key) {
        None => Ok(default),
        Some(Object::Integer(number @ 1..=65_535)) => Ok(*number),
        Some(_) => Err(PdfError::Unsupported { what: "predictor" }),
    };
    match number(b"Predictor", 1)? {
        1 => return Ok(data),
        10..=15 => {}
        _ => return Err(PdfError::Unsupported { what: "predictor" }),
    }
    let bits = number(b"Colors", 1)?.saturating_mul(number(b"BitsPerComponent", 8)?);
    let row = usize::try_from(bits.saturating_mul(number(b"Columns", 1)?)).unwrap_or(0).div_ceil(8);
    let pixel = usize::try_from(bits).unwrap_or(0).div_ceil(8);
    if row == 0 || row > 1 << 20 {
        return Err(PdfError::Unsupported { what: "predictor" });
    }
    let mut plain: Vec<u8> = Vec::with_capacity(data.len());
    let mut above = vec![0; row];
    for line in data.chunks(row + 1) {
        let [kind, line @ ..] = line else { break };
        let mut current = vec![0; row];
        for (place, byte) in line.iter().enumerate() {
            let left = place.checked_sub(pixel).map_or(0, |left| current[left]);
            let up = above[place];
            let corner = place.checked_sub(pixel).map_or(0, |left| above[left]);
            let predicted = match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => return Err(PdfError::Unsupported { what: "predictor" }),
            };
            current[place] = byte.wrapping_add(predicted);
        }
        plain.extend_from_slice(&current[..line.len()]);
        above = current;
    }
    Ok(plain)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i16::from(left), i16::from(up), i16::from(corner));
    let estimate = a + b - c;
    let (pa, pb, pc) = ((estimate - a).abs(), (estimate - b).abs(), (estimate - c).abs());
    if pa <= pb && pa <= pc {
        left
    } else if pb <= pc {
        up
    } else {
        corner
    }
}
