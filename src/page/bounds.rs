//! How much a PDF may unfold to. The engine expands every stream that it meets, however far; so
//! the streams are measured before it sees them.

use flate2::{Decompress, FlushDecompress, Status};
use hayro::hayro_syntax::{
    Filter,
    object::{Array, Stream},
    page::Page,
};

use super::budget::{Budget, Limit};

/// The most bytes that one stream, pictures aside, may unfold to.
const LARGEST_STREAM: u64 = 24 << 20;
/// The most bytes that all streams, pictures aside, may unfold to.
const LARGEST_FILE: u64 = 96 << 20;
/// The most pixels of one picture: A4 at 600 dots per inch has 35 million.
const LARGEST_PICTURE: u64 = 40_000_000;
/// The most bytes of drawing on one page.
const LARGEST_PAGE: u64 = 8 << 20;
/// The most streams that a file may hold.
const MOST_STREAMS: usize = 20_000;
/// The longest dictionary in front of a stream that is looked at.
const DICTIONARY: usize = 400;

/// Whether the streams of the file `pdf` unfold to more than any letter's. They are found without
/// their tables of contents, which are streams themselves.
pub fn unfolds(pdf: &[u8]) -> bool {
    let mut all = 0;
    for (number, at) in streams(pdf).enumerate() {
        if number > MOST_STREAMS {
            return true;
        }
        let dictionary = &pdf[at.saturating_sub(DICTIONARY)..at];
        let begin = dictionary.windows(4).rposition(|window| window == b" obj").unwrap_or(0);
        // Pictures are not unfolded by who reads text.
        if dictionary[begin..].windows(6).any(|window| window == b"/Image") {
            continue;
        }
        let size = inflated(&pdf[at..], LARGEST_STREAM);
        all += size;
        if size > LARGEST_STREAM || all > LARGEST_FILE {
            return true;
        }
    }
    false
}

/// Whether a picture in the file `pdf` says of itself that it has more pixels than a scanner makes
/// of a page. Whoever draws the page holds them all at once.
pub fn has_huge_picture(pdf: &[u8]) -> bool {
    streams(pdf).take(MOST_STREAMS).any(|at| {
        let dictionary = &pdf[at.saturating_sub(DICTIONARY)..at];
        let begin = dictionary.windows(4).rposition(|window| window == b" obj").unwrap_or(0);
        let side = |name: &[u8]| number_after(&dictionary[begin..], name).unwrap_or(1);
        side(b"/Width").saturating_mul(side(b"/Height")) > LARGEST_PICTURE
    })
}

/// The whole number that stands behind `name` in a dictionary.
fn number_after(dictionary: &[u8], name: &[u8]) -> Option<u64> {
    let rest = &dictionary[memchr::memmem::find(dictionary, name)? + name.len()..];
    let rest = rest.trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

/// Where the data of each stream begin.
fn streams(pdf: &[u8]) -> impl Iterator<Item = usize> {
    const KEYWORD: &[u8] = b"stream";
    memchr::memmem::find_iter(pdf, KEYWORD)
        .filter(|at| !pdf[..*at].ends_with(b"end"))
        .map(|at| at + KEYWORD.len())
        .map(|at| at + pdf[at..].iter().take(2).take_while(|b| b"\r\n".contains(b)).count())
}

/// To how many bytes `data` unfold, counted as far as a little behind `most`.
fn inflated(data: &[u8], most: u64) -> u64 {
    let zlib = matches!(data, [first, second, ..]
        if first & 0x0F == 8 && u16::from_be_bytes([*first, *second]).is_multiple_of(31));
    let mut unfolding = Decompress::new(zlib);
    let mut space = [0; 1 << 14];
    while unfolding.total_out() <= most {
        let (read, written) = (unfolding.total_in(), unfolding.total_out());
        let rest = &data[usize::try_from(read).unwrap_or(data.len()).min(data.len())..];
        let done = unfolding.decompress(rest, &mut space, FlushDecompress::None);
        let stuck = (read, written) == (unfolding.total_in(), unfolding.total_out());
        if stuck || !matches!(done, Ok(Status::Ok)) {
            break;
        }
    }
    unfolding.total_out()
}

/// Takes the drawing of `page` from the budget. Whether there was enough.
pub(super) fn take_drawing(page: &Page<'_>, budget: &Budget) -> bool {
    let needed = size(page);
    let taken = budget.take(Limit::Drawing, usize::try_from(needed).unwrap_or(usize::MAX));
    taken.is_ok() && needed <= LARGEST_PAGE
}

/// To how many bytes the drawing of `page` unfolds. It may name one stream often.
fn size(page: &Page<'_>) -> u64 {
    let contents = page.raw();
    let one = contents.get::<Stream<'_>>("Contents").map(|stream| drawing(&stream));
    let several = || {
        let parts = contents.get::<Array<'_>>("Contents")?;
        let mut all = 0;
        for part in parts.iter::<Stream<'_>>() {
            all += drawing(&part);
            if all > LARGEST_PAGE {
                break;
            }
        }
        Some(all)
    };
    one.or_else(several).unwrap_or(0)
}

/// To how many bytes a stream unfolds at the most.
fn drawing(stream: &Stream<'_>) -> u64 {
    let data = stream.raw_data();
    let length = data.len() as u64;
    match stream.filters().as_slice() {
        [] | [Filter::AsciiHexDecode] => length,
        [Filter::FlateDecode] => inflated(&data, LARGEST_PAGE),
        // One byte may stand for four, for 64, for thousands. Nobody writes large ones today.
        [Filter::Ascii85Decode] => 4 * length,
        [Filter::RunLengthDecode] => 64 * length,
        [Filter::LzwDecode] => 64 * length,
        [Filter::Ascii85Decode | Filter::AsciiHexDecode, Filter::FlateDecode] => 64 * length,
        _ => LARGEST_PAGE + 1,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::ZlibEncoder};

    use super::*;

    fn file(dictionary: &str, size: usize) -> Vec<u8> {
        let mut stream = ZlibEncoder::new(Vec::new(), Compression::best());
        stream.write_all(&vec![b' '; size]).unwrap();
        let head = format!("%PDF-1.7\n4 0 obj\n<<{dictionary}>>\nstream\r\n");
        [head.as_bytes(), &stream.finish().unwrap(), b"\nendstream"].concat()
    }

    #[test]
    fn a_stream_that_unfolds_without_end_is_noticed_before_it_is_unfolded() {
        assert!(unfolds(&file("/Filter/FlateDecode", 64 << 20)));
        assert!(!unfolds(&file("/Filter/FlateDecode", 1 << 20)));
        assert!(unfolds(&b"stream\n".repeat(1 << 20)));
        assert!(!unfolds(&file("/Subtype/Image/Filter/FlateDecode", 64 << 20)));
    }

    #[test]
    fn a_picture_that_no_scanner_makes_is_noticed_before_it_is_drawn() {
        let picture = |width, height| {
            file(&format!("/Subtype/Image/Width {width}/Height\n{height}/Filter/FlateDecode"), 9)
        };
        assert!(!has_huge_picture(&picture(4961, 7016)));
        assert!(has_huge_picture(&picture(60_000, 60_000)));
        assert!(!has_huge_picture(&file("/Length 99999999999", 9)));
        assert!(has_huge_picture(&picture(u64::MAX, 2)));
    }

    #[test]
    fn what_is_no_stream_unfolds_to_nothing() {
        for bytes in [&b""[..], b"stream", b"stream\n", b"%PDF-1.7 stream\r\n\x78\x9c\xff"] {
            assert!(!unfolds(bytes));
        }
    }
}
