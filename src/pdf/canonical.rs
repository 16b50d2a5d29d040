//! Cross-reference sections written as every reader reads them (ISO 32000-2, 7.5.4, 7.5.5 and 7.5.8).
//! A reader that stumbles over a section goes through the bytes instead; so behind what was signed
//! each must be of the one form over which none stumbles.

use super::{
    error::{PdfError, Result},
    file::File,
    object::Object,
    section::{Section, SectionForm},
};

/// Largest gap between the parts of a revision, in bytes: readers look for `startxref` in the last
/// kilobyte.
pub const LARGEST_GAP: usize = 64;

/// Numbers that a program may have kept for objects which it then did not write: pyHanko does where
/// it finds nothing to change.
const MOST_UNUSED: u64 = 8;

/// Whether `byte` is white space to every reader.
pub const fn is_plain_space(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n' | b' ' | b'\t')
}

/// Checks a section of `file` that stands above `older`, the revision before it.
///
/// # Errors
/// [`PdfError::Reference`] says where a reader may stumble.
pub fn check(file: &File<'_>, section: &Section, older: &File<'_>) -> Result<()> {
    let wrong = |what| PdfError::Reference { at: section.range.start, what };
    let text = &file.bytes()[section.range.clone()];
    if section.form == SectionForm::Stream {
        stream(text, section).ok_or_else(|| wrong("cross-reference stream in its usual form"))?;
    } else {
        table(text).ok_or_else(|| wrong("cross-reference table in its usual form"))?;
    }
    let highest = section.entries.keys().next_back().map_or(0, |number| u64::from(*number) + 1);
    let expected = highest.max(older.unused_number().into());
    let stated = section.trailer.get(b"Size").and_then(Object::as_integer);
    match stated.and_then(|stated| u64::try_from(stated).ok()) {
        Some(stated) if (expected..=expected + MOST_UNUSED).contains(&stated) => Ok(()),
        _ => Err(wrong("Size one above the highest object number")),
    }
}

/// `xref`, subsections in ascending order with entries of twenty bytes, `trailer`.
fn table(text: &[u8]) -> Option<()> {
    let mut rest = line_end(text.strip_prefix(b"xref")?)?;
    let mut lowest = 0;
    while !rest.starts_with(b"trailer") {
        let (first, after) = digits(rest)?;
        let (count, after) = digits(after.strip_prefix(b" ")?)?;
        rest = line_end(after)?;
        let end = first.checked_add(count).filter(|_| count > 0 && first >= lowest)?;
        lowest = end;
        for _ in 0..count {
            let (line, after) = rest.split_at_checked(20)?;
            entry(line)?;
            rest = after;
        }
    }
    Some(())
}

/// One entry. A free one names the next free object, and so no number that a file cannot have.
fn entry(line: &[u8]) -> Option<()> {
    const MOST_OBJECTS: u64 = 8_388_607; // ISO 32000-1, annex C
    let ends = matches!(&line[18..], b" \r" | b" \n" | b"\r\n");
    let (offset, _) = digits(&line[..10])?;
    let (generation, _) = digits(&line[11..16])?;
    let fits = match line[17] {
        b'n' => true,
        _ => offset <= MOST_OBJECTS,
    };
    (ends && fits && generation <= 65_535).then_some(())
}

/// A stream with rows of plain widths, for numbers in ascending order.
fn stream(text: &[u8], section: &Section) -> Option<()> {
    let numbers = |key: &[u8]| -> Option<Vec<u64>> {
        let elements = section.trailer.get(key)?.as_array()?;
        elements.iter().map(|one| u64::try_from(one.as_integer()?).ok()).collect()
    };
    let widths = numbers(b"W")?;
    // Readers differ on a kind that is left out, and on numbers above four bytes that do not fit.
    let plain = matches!(widths[..], [1 | 2, 1..=8, 0..=8]);
    let index = match section.trailer.has("Index") {
        true => numbers(b"Index")?,
        false => Vec::new(),
    };
    let mut lowest = 0;
    for pair in index.chunks(2) {
        let &[first, count] = pair else { return None };
        let end = first.checked_add(count).filter(|_| count > 0 && first >= lowest)?;
        lowest = end;
    }
    (plain && header(text)).then_some(())
}

/// Whether an object begins with `number generation obj` and nothing but single spaces between.
pub fn header(text: &[u8]) -> bool {
    let read = || {
        let (_, rest) = digits(text)?;
        let (_, rest) = digits(rest.strip_prefix(b" ")?)?;
        rest.strip_prefix(b" obj")
    };
    read().is_some_and(|rest| !rest.first().is_some_and(|byte| byte.is_ascii_alphanumeric()))
}

/// Checks `startxref`, its offset and `%%EOF` in `text`, each on a line, after white space or one
/// line of comment, in which some programs leave their name. Gives whether there was one.
pub fn closing(text: &[u8]) -> Option<bool> {
    let rest = &text[text.iter().take_while(|byte| is_plain_space(**byte)).count()..];
    let (rest, is_noted) = match rest.starts_with(b"%") {
        true => {
            let line = rest.iter().take_while(|byte| matches!(byte, b' '..=b'~')).count();
            (line_end(&rest[line..]).filter(|_| line <= 128)?, true)
        }
        false => (rest, false),
    };
    let rest = line_end(rest.strip_prefix(b"startxref")?)?;
    let (_, rest) = digits(rest)?;
    line_end(rest)?.starts_with(b"%%EOF").then_some(is_noted)
}

/// What follows at most one space and one or two ends of line.
fn line_end(text: &[u8]) -> Option<&[u8]> {
    let count = text.iter().take_while(|byte| is_plain_space(**byte)).count();
    let has_end = text[..count].iter().any(|byte| matches!(byte, b'\r' | b'\n'));
    (has_end && count <= 4).then(|| &text[count..])
}

fn digits(text: &[u8]) -> Option<(u64, &[u8])> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(count);
    (1..=18)
        .contains(&count)
        .then(|| (digits.iter().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_have_one_form() {
        let entry = "0000000017 00000 n \n";
        let trailer = "trailer\n<<>>";
        for text in [
            format!("xref\n0 1\n0000000000 65535 f \n{trailer}"),
            format!("xref\r\n7 2\r\n{entry}{entry}{trailer}"),
            format!("xref \n7 1 \n{entry}9 1\n0000000017 00000 n\r\n{trailer}"),
        ] {
            assert_eq!(table(text.as_bytes()), Some(()), "{text}");
        }
        for text in [
            format!("xref\n0 0\n{trailer}"),
            format!("xref\n7 1\n{entry}0 0\n{trailer}"),
            format!("xref\n7 1\n{entry}7 1\n{entry}{trailer}"),
            format!("xref\n9 1\n{entry}7 1\n{entry}{trailer}"),
            format!("xref\n7 1\n0000000017 00000 n\n{trailer}"),
            format!("xref\n7 1\n2147483647 00000 f \n{trailer}"),
            format!("xref\n7 1\n0000000017 99999 f \n{trailer}"),
            format!("xref\n7\x001\n{entry}{trailer}"),
            format!("xref\n7 %好\n1\n{entry}{trailer}"),
            format!("xref 7 1\n{entry}{trailer}"),
            format!("xref\n{}7 1\n{entry}{trailer}", " ".repeat(9)),
        ] {
            assert_eq!(table(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_revision_ends_in_one_way() {
        assert_eq!(closing(b"\nstartxref\n17\n%%EOF\n"), Some(false));
        assert_eq!(closing(b"\r\nstartxref\r\n17\r\n%%EOF"), Some(false));
        assert_eq!(closing(b"\n%written by Caf\n\nstartxref\n17\n%%EOF"), Some(true));
        for text in [
            &b"\nstartxref\x00\n17\n%%EOF"[..],
            b"\nstartxref\x0c17\n%%EOF",
            b"\nstartxref 17\n%%EOF",
            b"\nstartxref\n17 %%EOF",
            b"\n%\xe7\xad\x94\nstartxref\n17\n%%EOF",
            b"\n%1\n%2\nstartxref\n17\n%%EOF",
            b"\nstartxref\n17\n%x\n%%EOF",
        ] {
            assert_eq!(closing(text), None, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn objects_begin_in_one_way() {
        assert!(header(b"12 0 obj<<"));
        assert!(header(b"12 0 obj\n"));
        for text in
            ["12  0 obj<<", "12\x000 obj", "12 0 %\nobj", "12 0 objx", "12 0obj", "１2 0 obj"]
        {
            assert!(!header(text.as_bytes()), "{text}");
        }
    }
}
