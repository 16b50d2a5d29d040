//! The bytes of a stream with its filters undone, within limits.

use std::io::Read;

use super::{
    error::{PdfError, Result},
    object::{Dictionary, Object},
};
use crate::page::{Budget, Limit};

/// Larger streams are not expanded: 64 MiB.
const LARGEST: u64 = 64 << 20;

/// Undoes one filter; `filter` and `parameters` are direct objects. What comes of it is taken from
/// the budget, and no more than that is unfolded.
///
/// # Errors
/// [`PdfError::Unsupported`], [`PdfError::Exhausted`].
pub(super) fn expand(
    raw: &[u8],
    filter: &Object,
    parameters: &Object,
    budget: &Budget,
) -> Result<Vec<u8>> {
    match filter {
        Object::Null => {
            budget.take(Limit::Unfolded, raw.len())?;
            Ok(raw.to_vec())
        }
        filter if filter.is_name("FlateDecode") => {
            let plain = inflate(raw, budget)?;
            match parameters {
                Object::Dictionary(parameters) => undo_predictor(plain, parameters),
                Object::Null => Ok(plain),
                _ => Err(PdfError::Unsupported { what: "filter parameters" }),
            }
        }
        _ => Err(PdfError::Unsupported { what: "stream filter" }),
    }
}

fn inflate(raw: &[u8], budget: &Budget) -> Result<Vec<u8>> {
    let most = budget.left(Limit::Unfolded).min(LARGEST);
    let mut plain = Vec::new();
    let read = flate2::read::ZlibDecoder::new(raw).take(most + 1).read_to_end(&mut plain);
    if plain.len() as u64 > LARGEST {
        return Err(PdfError::Unsupported { what: "stream of this size" });
    }
    // Compressed data may be long and come to nothing.
    budget.take(Limit::Unfolded, plain.len().max(raw.len()))?;
    read.map(|_| plain).map_err(|_| PdfError::Unsupported { what: "compressed data" })
}

/// Undoes a PNG predictor (ISO 32000-2, 7.4.4.4), where the data stand.
fn undo_predictor(mut data: Vec<u8>, parameters: &Dictionary) -> Result<Vec<u8>> {
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
    let mut above = vec![0; row];
    let mut current = vec![0; row];
    let mut written = 0;
    for start in (0..data.len()).step_by(row + 1) {
        let kind = data[start];
        let line = start + 1..data.len().min(start + 1 + row);
        for (place, at) in line.clone().enumerate() {
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
            current[place] = data[at].wrapping_add(predicted);
        }
        // A row is shorter than it was with its kind in front: the next ones are still to be read.
        let length = line.len();
        data[written..written + length].copy_from_slice(&current[..length]);
        written += length;
        std::mem::swap(&mut above, &mut current);
    }
    data.truncate(written);
    Ok(data)
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
