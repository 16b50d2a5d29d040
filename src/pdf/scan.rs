//! What a reader that repairs files goes by: the headers of objects and the words of cross-reference
//! sections, wherever they stand in the bytes, in streams and strings and comments too. Poppler,
//! MuPDF, PDFium and pdf.js each rebuild a file from them once they stumble over its sections, and
//! each sees a little more or less as white space: here all of it counts.

use memchr::memmem;

/// `number generation obj` (ISO 32000-2, 7.3.10), as it stands somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Offset of its number
    pub at: usize,
    /// The object's number
    pub number: u32,
    /// Its generation
    pub generation: u16,
}

/// The longest text before `obj` in which its numbers are looked for.
const REACH: usize = 512;

/// White space to at least one reader: that of ISO 32000-2, 7.2.3, of C, and of Latin-1.
const fn is_gap(byte: u8) -> bool {
    matches!(byte, 0 | 9..=13 | b' ' | 0x85 | 0xA0)
}

/// All headers from the byte `from` on, in their order.
pub fn headers(bytes: &[u8], from: usize) -> impl Iterator<Item = Header> + '_ {
    let found = memmem::find_iter(bytes.get(from..).unwrap_or_default(), b"obj");
    found.filter_map(move |place| header_before(bytes, from + place))
}

/// Offsets from the byte `from` on at which one of the words stands that a section is found by.
pub fn section_words(bytes: &[u8], from: usize) -> impl Iterator<Item = usize> + '_ {
    let rest = bytes.get(from..).unwrap_or_default();
    let words = ["xref", "trailer"].into_iter();
    words.flat_map(move |word| memmem::find_iter(rest, word).map(move |place| from + place))
}

/// The header whose `obj` stands at the byte `end`.
fn header_before(bytes: &[u8], end: usize) -> Option<Header> {
    let from = end.saturating_sub(REACH);
    let text = &bytes[from..end];
    numbers(text)
        .map(|(at, number, generation)| Header { at: from + at, number, generation })
        .or_else(|| {
            // Some readers skip comments between the numbers and the word.
            let text = text.contains(&b'%').then(|| without_comments(text))?;
            let (_, number, generation) = numbers(&text)?;
            Some(Header { at: end, number, generation })
        })
}

/// The two numbers at the end of `text`, and where the first begins.
fn numbers(text: &[u8]) -> Option<(usize, u32, u16)> {
    let (rest, generation) = number(trimmed(text))?;
    let before = trimmed(rest);
    if before.len() == rest.len() {
        return None;
    }
    let (rest, number) = number(before)?;
    // Numbers that are too large are cut in one way or another.
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    Some((rest.len(), number, u16::try_from(generation).unwrap_or(u16::MAX)))
}

/// The digits at the end of `text`, and what stands before them.
fn number(text: &[u8]) -> Option<(&[u8], u64)> {
    let count = text.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (rest, digits) = text.split_at(text.len() - count);
    let add = |sum: u64, digit: &u8| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'));
    (count > 0).then(|| (rest, digits.iter().fold(0, add)))
}

fn without_comments(text: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(text.len());
    let mut is_comment = false;
    for byte in text {
        is_comment = match byte {
            b'\r' | b'\n' => false,
            b'%' => true,
            _ => is_comment,
        };
        if !is_comment {
            kept.push(*byte);
        }
    }
    kept
}

/// The text without the white space at its end.
fn trimmed(text: &[u8]) -> &[u8] {
    let end = text.iter().rposition(|byte| !is_gap(*byte)).map_or(0, |last| last + 1);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_seen_as_the_laxest_reader_sees_it() {
        let seen = |text: &[u8]| -> Vec<(u32, u16)> {
            headers(text, 0).map(|one| (one.number, one.generation)).collect()
        };
        for text in [
            &b"7 0 obj"[..],
            b"\x007\x000\x0cobj",
            b"stream\r7\xa00\x85obj<<",
            b"(7\t0\x0bobj)",
            b"%7 0 obj",
            b"7 %\xe5\xa5\xbd\n0 % ...\robj",
            b"+7 0obj",
            b"007 00 objects",
        ] {
            assert_eq!(seen(text), [(7, 0)], "{}", String::from_utf8_lossy(text));
        }
        for text in ["endobj", "7 0 R", "70obj", "x 0 obj", "通函 0 obj", "7 0 ob j"] {
            assert_eq!(seen(text.as_bytes()), [], "{text}");
        }
        assert_eq!(seen(b"99999999999 0 obj"), [(u32::MAX, 0)]);
    }

    #[test]
    fn a_header_is_found_where_it_stands() {
        let text = b"1 0 obj 2 0 obj";
        let places: Vec<usize> = headers(text, 0).map(|one| one.at).collect();
        assert_eq!(places, [0, 8]);
        assert_eq!(headers(text, 8).map(|one| one.at).collect::<Vec<_>>(), [8]);
        let mut words: Vec<usize> = section_words(b"xref trailer startxref", 0).collect();
        words.sort_unstable();
        assert_eq!(words, [0, 5, 18]);
    }
}
