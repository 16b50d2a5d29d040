//! Honest files damaged in every place, by chance and on purpose: none may be called intact.
//!
//! The test is bounded; `PLACET_MUTATIONS=full` flips every byte and tries 5,000 random splices,
//! cuts and additions for each file. Files of one's own, such as replies signed with a token, are
//! damaged as well if `PLACET_SIGNED` names their folder.

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::{
    super::{Signing, sign::sign},
    *,
};
use crate::samples::{
    Form, appearance, archived, identity, now, reply, self_signed, signed, signing,
};

/// A small generator of numbers, the same every time (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit.max(1)
    }
}

fn is_full() -> bool {
    std::env::var_os("PLACET_MUTATIONS").is_some_and(|value| value == "full")
}

fn files() -> Vec<(String, Vec<u8>)> {
    let certified = Signing { certify: true, ..signing("Signature1") };
    let page = appearance();
    let visible = Signing { appearance: Some(&page), ..signing("Signature1") };
    let bytes = |signed: Result<super::super::SignedPdf, _>| signed.expect("signed").into_bytes();
    let own = [
        ("B-B", signed(Form::Table, &self_signed(), &["Signature1"]).into_bytes()),
        (
            "B-B, cross-reference stream",
            bytes(sign(&reply(Form::Stream), &identity("rsa"), &visible)),
        ),
        ("B-LTA", archived(Form::Table).into_bytes()),
        ("two", signed(Form::Table, &identity("p256"), &["Signature1", "Signature2"]).into_bytes()),
        (
            "two, cross-reference stream",
            signed(Form::Stream, &self_signed(), &["Signature2", "Signature1"]).into_bytes(),
        ),
        ("certified", bytes(sign(&reply(Form::Table), &identity("p384"), &certified))),
    ];
    own.map(|(name, file)| (name.to_owned(), file)).into_iter().chain(brought()).collect()
}

/// The signed files in the folder that `PLACET_SIGNED` names.
fn brought() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = std::env::var_os("PLACET_SIGNED") else { return Vec::new() };
    let entries =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let paths = entries.map(|entry| entry.path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "pdf")).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        (path.display().to_string(), std::fs::read(path).expect("a file"))
    };
    paths.iter().map(read).collect()
}

fn is_intact(bytes: &[u8]) -> bool {
    matches!(verify(bytes, &Trust::nobody(), now()), Ok(report) if report.verdict == Verdict::Intact)
}

#[test]
fn no_file_with_a_flipped_byte_is_intact() {
    let step = if is_full() { 1 } else { 61 };
    for (name, file) in files() {
        assert!(is_intact(&file), "{name}");
        let places = file.len().div_ceil(step);
        (0..places).into_par_iter().for_each(|place| {
            let place = place * step;
            let mut damaged = file.clone();
            for flip in [0x01, 0x20, 0xff] {
                damaged[place] = file[place] ^ flip;
                assert!(!is_intact(&damaged), "{name}: byte {place} ^ {flip:#x}");
            }
        });
        println!("{name}: {places} of {} bytes flipped in three ways", file.len());
    }
}

#[test]
fn no_spliced_cut_or_longer_file_is_intact() {
    let rounds = if is_full() { 5_000 } else { 30 };
    let files = files();
    let honest: Vec<Vec<u8>> = files.iter().flat_map(|(_, file)| revisions(file)).collect();
    for (number, (name, file)) in files.iter().enumerate() {
        (0..rounds).into_par_iter().for_each(|round| {
            let seed = (number * rounds + round + 1) as u64;
            let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            for (how, damaged) in [
                ("spliced", splice(file, &files[round % files.len()].1, &mut chance)),
                ("cut", file[..chance.below(file.len())].to_vec()),
                ("longer", longer(file, &mut chance)),
            ] {
                // What comes out may be an honest file again, such as one cut at its first signature.
                if !honest.contains(&damaged) {
                    assert!(!is_intact(&damaged), "{name}: {how}, round {round}");
                }
            }
        });
        println!("{name}: {rounds} splices, cuts and additions each");
    }
}

/// The file as it was after each of its signatures.
fn revisions(file: &[u8]) -> Vec<Vec<u8>> {
    const END: &[u8] = b"%%EOF\n";
    let ends = file.windows(END.len()).enumerate().filter(|(_, window)| *window == END);
    let signed = ends.map(|(at, _)| &file[..at + END.len()]);
    // One end of line more is how many programs leave a file.
    let left = |file: &[u8]| [&b""[..], b"\n", b"\r", b"\r\n"].map(|end| [file, end].concat());
    signed.flat_map(left).collect()
}

/// `file` with one stretch taken out, doubled, or replaced by one of `other`.
fn splice(file: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let (one, two) = (chance.below(file.len()), chance.below(file.len()));
    let (start, end) = (one.min(two), one.max(two));
    let end = end.min(start + 1 + chance.below(400));
    let middle = match chance.below(3) {
        0 => &[][..],
        1 => &file[start..file.len().min(end + 7)],
        _ => {
            let from = chance.below(other.len());
            &other[from..other.len().min(from + end - start)]
        }
    };
    [&file[..start], middle, &file[end..]].concat()
}

/// `file` with a revision behind it that overwrites one of its objects by another.
fn longer(file: &[u8], chance: &mut Chance) -> Vec<u8> {
    let read = File::open(file).expect("readable");
    let number = chance.below(read.unused_number() as usize) as u32;
    let bodies = [
        "<</Type/Page>>",
        "null",
        "[]",
        "<</Length 0>>\nstream\n\nendstream",
        "(x)",
        "<<>>",
        "<</Type/XRef>>",
        "<</FT/Sig/T(x)>>",
    ];
    let body = bodies[chance.below(bodies.len())];
    let mut longer = file.to_vec();
    if chance.below(4) == 0 {
        longer.extend_from_slice(&b"\n\r \0%\t"[chance.below(6)..][..1]);
        return longer;
    }
    let at = longer.len();
    longer.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    let section = longer.len();
    let root = read.root_id().expect("a root");
    let previous = read.sections()[0].range.start;
    longer.extend(
        format!(
            "xref\n{number} 1\n{at:010} 00000 n \ntrailer\n<</Size {}/Root {} {} R/Prev {previous}>>\n\
             startxref\n{section}\n%%EOF\n",
            read.unused_number(),
            root.number,
            root.generation,
        )
        .bytes(),
    );
    longer
}
