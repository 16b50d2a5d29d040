//! What is known of attacks on signed PDFs, written byte by byte: forgery, wrapping, saving behind
//! the signature without saying so, and tricks on readers. None may be called intact. Changes in a
//! well-formed revision are tried in `tests`.

mod cms;
mod fields;
mod readings;
mod shadow;
mod structure;

use super::*;
use crate::{
    pki::algorithm::Hash,
    samples::{Form, now, self_signed, signed},
};

fn file() -> Vec<u8> {
    signed(Form::Table, &self_signed(), &["Signature1"]).into_bytes()
}

fn is_intact(bytes: &[u8]) -> bool {
    matches!(verify(bytes, &Trust::nobody(), now()), Ok(report) if report.verdict == Verdict::Intact)
}

fn find(bytes: &[u8], text: &str) -> usize {
    let text = text.as_bytes();
    bytes.windows(text.len()).position(|window| window == text).expect("there")
}

fn last(bytes: &[u8], text: &str) -> usize {
    let text = text.as_bytes();
    bytes.windows(text.len()).rposition(|window| window == text).expect("there")
}

/// The numbers of /ByteRange.
fn range(bytes: &[u8]) -> [usize; 4] {
    let start = find(bytes, "/ByteRange[") + 11;
    let text = String::from_utf8_lossy(&bytes[start..]).into_owned();
    let numbers = text.split(']').next().expect("a range").split_whitespace();
    let numbers: Vec<usize> = numbers.map(|number| number.parse().expect("a number")).collect();
    numbers.try_into().expect("four")
}

/// What stands at `at` overwritten.
fn overwritten(bytes: &[u8], at: usize, text: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at..at + text.len()].copy_from_slice(text);
    bytes
}

fn number(bytes: &[u8], key: &str) -> String {
    let at = last(bytes, key) + key.len();
    let rest = String::from_utf8_lossy(&bytes[at..(at + 20).min(bytes.len())]).into_owned();
    rest.trim_start().chars().take_while(char::is_ascii_digit).collect()
}

#[test]
fn no_universal_forgery_is_intact() {
    let file = file();
    let [_, gap, after, _] = range(&file);
    for (key, other) in [
        ("/ByteRange", &b"/XyteRange"[..]),
        ("/Contents<", b"/Kontents<"),
        ("/SubFilter", b"/XubFilter"),
        ("/ETSI.CAdES.detached", b"/adbe.pkcs7.detached"),
        ("/ETSI.CAdES.detached", b"/adbe.x509.rsa_sha1."),
    ] {
        let forged = overwritten(&file, find(&file, key), other);
        assert!(!is_intact(&forged), "{key}");
    }
    for contents in [&b""[..], b"00", b"3000", b"30800000", b"0500"] {
        let mut hexadecimal = contents.to_vec();
        hexadecimal.resize(after - gap - 2, b'0');
        assert!(!is_intact(&overwritten(&file, gap + 1, &hexadecimal)), "{contents:?}");
    }
    // White space, which other readers skip, and digits that are none.
    for (at, byte) in [(gap + 3, b' '), (gap + 3, b'\n'), (after - 3, b'g'), (gap, b'(')] {
        assert!(!is_intact(&overwritten(&file, at, &[byte])), "{at} {byte}");
    }
}

#[test]
fn no_wrapped_signature_is_intact() {
    let file = file();
    let [_, gap, after, rest] = range(&file);
    let start = find(&file, "/ByteRange[");
    let end = start + find(&file[start..], "]") + 1;
    for inserted in ["", " ", "/V 0", "\nendobj\n9 0 obj\n<</Evil true>>\nendobj\n"] {
        for moved in [0, 1, 64, 4096] {
            // The second part is moved, and a second range leads to where it is now.
            let space = format!("{inserted}{}", " ".repeat(moved));
            let range = format!("/ByteRange[0 {gap} {} {rest}]", after + space.len());
            let mut wrapped = [&file[..after], space.as_bytes(), &file[after..]].concat();
            if range.len() <= end - start {
                let range = format!("{range:<width$}", width = end - start);
                wrapped = overwritten(&wrapped, start, range.as_bytes());
            }
            let same = space.is_empty();
            assert!(same || !is_intact(&wrapped), "{inserted:?} {moved}");
        }
    }
}

#[test]
fn nothing_saved_behind_a_signature_is_intact() {
    let file = file();
    let (size, section) = (number(&file, "/Size"), number(&file, "startxref"));
    let root = number(&file, "/Root");
    let object = format!("{root} 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\n");
    let at = file.len();
    let table = format!("xref\n{root} 1\n{at:010} 00000 n \n");
    let trailer = format!("trailer\n<</Size {size}/Root {root} 0 R/Prev {section}>>\n");
    let closing = |offset: usize| format!("startxref\n{offset}\n%%EOF\n");
    let (own, loops) =
        (at + object.len(), format!("trailer\n<</Size {size}/Root {root} 0 R/Prev {at}>>\n"));
    let additions = [
        ("an object", object.clone()),
        ("an object and an end", format!("{object}%%EOF\n")),
        ("no table", format!("{object}{trailer}{}", closing(own))),
        ("no trailer", format!("{object}{table}{}", closing(own))),
        ("the old section again", format!("{object}{}", closing(section.parse().expect("one")))),
        ("two ends", format!("{object}{table}{trailer}{}%%EOF\n", closing(own))),
        ("a whole revision", format!("{object}{table}{trailer}{}", closing(own))),
        ("a section without end", format!("{object}{table}{trailer}")),
        ("a circle of sections", format!("{table}{loops}{}", closing(at))),
        (
            "another root",
            format!(
                "{object}{table}{}{}",
                trailer.replace("/Root ", "/Root 1 0 R/Toor "),
                closing(own)
            ),
        ),
        (
            "a key twice",
            format!(
                "{object}{table}{}{}",
                trailer.replace("/Prev", "/Root 1 0 R/Prev"),
                closing(own)
            ),
        ),
        (
            "an escaped key",
            format!("{object}{table}{}{}", trailer.replace("/Root", "/R#6fot"), closing(own)),
        ),
        (
            "encryption",
            format!(
                "{object}{table}{}{}",
                trailer.replace("/Prev", "/Encrypt<<>>/Prev"),
                closing(own)
            ),
        ),
        (
            "a section beside",
            format!(
                "{object}{table}{}{}",
                trailer.replace("/Prev", "/XRefStm 10/Prev"),
                closing(own)
            ),
        ),
        (
            "a smaller size",
            format!("{object}{table}{}{}", trailer.replace(&size, "2"), closing(own)),
        ),
        ("a comment", "%comment\n".into()),
        ("another file", String::from_utf8_lossy(&file[..400]).into_owned()),
    ];
    for (what, addition) in additions {
        let longer = [&file[..], addition.as_bytes()].concat();
        assert!(!is_intact(&longer), "{what}");
    }
}

#[test]
fn no_trick_on_readers_is_intact() {
    let file = file();
    assert!(!is_intact(&[b"\n", &file[..]].concat()), "a line before the header");
    for junk in ["\n\n", " ", "%PDF-1.3\n", "\u{feff}", "MZ", "GIF89a"] {
        assert!(!is_intact(&[junk.as_bytes(), &file].concat()), "{junk:?} before the header");
        assert!(!is_intact(&[&file, junk.as_bytes()].concat()), "{junk:?} behind the end");
    }
    assert!(!is_intact(&[&file[..], &file].concat()), "the file twice");
    assert!(!is_intact(&overwritten(&file, 5, b"2.0")), "another version");
    let ends: Vec<usize> = (0..file.len()).filter(|at| file[*at..].starts_with(b"%%EOF")).collect();
    for end in ends {
        assert!(!is_intact(&file[..end]), "cut before {end}");
        assert!(!is_intact(&file[end..]), "begun at {end}");
    }
}

/// The CMS itself is covered by nothing but its own signature.
#[test]
fn no_changed_cms_is_intact() {
    let file = file();
    let [_, gap, after, _] = range(&file);
    let digits = &file[gap + 1..after - 1];
    let used = digits.iter().rposition(|digit| *digit != b'0').expect("a CMS") / 2 + 1;
    for byte in 0..used {
        let at = gap + 1 + 2 * byte;
        for digit in [at, at + 1] {
            let other = if file[digit] == b'0' { b'1' } else { b'0' };
            assert!(!is_intact(&overwritten(&file, digit, &[other])), "byte {byte} of the CMS");
        }
    }
    // Of another file: over the same bytes, somebody else's signature would be a good one, of theirs.
    let other = signed(Form::Stream, &self_signed(), &["Signature1"]).into_bytes();
    let theirs = range(&other);
    let mut foreign = other[theirs[1] + 1..theirs[2] - 1].to_vec();
    foreign.resize(digits.len(), b'0');
    assert!(!is_intact(&overwritten(&file, gap + 1, &foreign)), "the CMS of another file");
}
