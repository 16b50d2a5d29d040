//! Tricks with the structure of a file: cross-references that lead elsewhere, sections that hide
//! objects from some readers, streams that lie about their length, a signature wrapped around
//! foreign bytes.

use super::{
    super::{
        super::sign::sign,
        tests::{page, revised, stream},
    },
    *,
};
use crate::{
    pdf::{Entry, File, Id, Object},
    samples::{reply, signing},
};

/// A signed file in which an earlier revision holds another text of the second page; with the
/// number of that text's object, and where it stood before.
fn with_two_texts(form: Form) -> (Vec<u8>, u32, usize) {
    let base = reply(form);
    let old = File::open(&base).expect("readable");
    let shown = old.dictionary(page(&old, 1)).expect("a page");
    let content = shown.get(b"Contents").and_then(Object::as_reference).expect("a content");
    let Some(Entry::At { offset, .. }) = old.entry(content.number) else {
        panic!("a plain object")
    };
    let second = revised(&base, |_, update| update.put(content, stream("BT (yes) Tj ET")));
    let signed = sign(&second, &self_signed(), &signing("Signature1")).expect("signed");
    (signed.into_bytes(), content.number, offset)
}

/// What stands behind the end of a file.
struct Tail<'a> {
    file: &'a [u8],
    objects: Vec<u8>,
    /// Lines of the table
    table: String,
    /// One above the highest number in it
    size: u32,
    /// Further keys of the trailer
    keys: String,
    previous: Option<String>,
}

impl<'a> Tail<'a> {
    fn new(file: &'a [u8]) -> Self {
        let previous = Some(number(file, "startxref"));
        let size = File::open(file).expect("readable").unused_number();
        let (table, keys) = (String::new(), String::new());
        Self { file, objects: Vec::new(), table, size, keys, previous }
    }

    /// An object, and its line in the table.
    fn object(mut self, number: u32, body: impl AsRef<[u8]>) -> Self {
        let at = self.file.len() + self.objects.len();
        let start = format!("{number} 0 obj\n").into_bytes();
        self.objects.extend([&start, body.as_ref(), b"\nendobj\n"].concat());
        self.entry(number, &format!("{at:010} 00000 n "))
    }

    fn entry(mut self, number: u32, line: &str) -> Self {
        self.table += &format!("{number} 1\n{line}\n");
        self.size = self.size.max(number.saturating_add(1));
        self
    }

    fn keys(mut self, keys: &str) -> Self {
        self.keys += keys;
        self
    }

    fn previous(mut self, previous: Option<&str>) -> Self {
        self.previous = previous.map(Into::into);
        self
    }

    fn written(&self) -> Vec<u8> {
        let read = File::open(self.file).expect("readable");
        let (root, size) = (read.root_id().expect("a root"), self.size);
        let previous = self.previous.iter().map(|at| format!("/Prev {at}")).collect::<String>();
        let at = self.file.len() + self.objects.len();
        let tail = format!(
            "xref\n{}trailer\n<</Size {size}/Root {} {} R{previous}{}>>\nstartxref\n{at}\n%%EOF\n",
            self.table, root.number, root.generation, self.keys
        );
        [self.file, &self.objects, tail.as_bytes()].concat()
    }
}

#[test]
fn no_cross_reference_leads_back_to_an_earlier_text() {
    let (file, text, earlier) = with_two_texts(Form::Table);
    assert!(is_intact(&file));
    let tail = || Tail::new(&file);
    let now_at = match File::open(&file).expect("readable").entry(text) {
        Some(Entry::At { offset, .. }) => offset,
        other => panic!("{other:?}"),
    };
    for (what, line) in [
        ("the earlier text", format!("{earlier:010} 00000 n ")),
        ("the same text once more", format!("{now_at:010} 00000 n ")),
        ("a byte beside it", format!("{:010} 00000 n ", now_at + 1)),
        ("another generation", format!("{now_at:010} 00001 n ")),
        ("no text", "0000000000 65535 f ".into()),
        ("no text, not quite", "0000000000 00000 f ".into()),
        ("the beginning of the file", "0000000000 00000 n ".into()),
        ("behind the end", "9999999999 00000 n ".into()),
        ("less than nothing", "-000000001 00000 n ".into()),
    ] {
        assert!(!is_intact(&tail().entry(text, &line).written()), "{what}");
        let both = tail().entry(text, &line).object(text, "<</Length 0>>stream\n\nendstream");
        assert!(!is_intact(&both.written()), "{what}, and another");
    }
}

#[test]
fn no_chain_of_sections_passes_the_signed_one_by() {
    let (file, text, _) = with_two_texts(Form::Table);
    let read = File::open(&file).expect("readable");
    let starts: Vec<String> =
        read.sections().iter().map(|section| section.range.start.to_string()).collect();
    let body = "<</Length 14>>stream\nBT (no) Tj ET \nendstream";
    let sections = starts.iter().map(|at| Some(at.as_str()));
    let end = file.len().to_string();
    let strange =
        [None, Some("0"), Some("-1"), Some("1.5"), Some("1 0 R"), Some("(1)"), Some(&end)];
    for previous in sections.chain(strange) {
        let attacked = Tail::new(&file).object(text, body).previous(previous).written();
        assert!(!is_intact(&attacked), "{previous:?}");
        let empty = Tail::new(&file).previous(previous).written();
        assert!(!is_intact(&empty), "{previous:?}, nothing changed");
    }
}

#[test]
fn no_length_hides_what_follows() {
    let (file, text, _) = with_two_texts(Form::Table);
    for length in [0, 1, 13, 14, 15, 9_999, -1] {
        let body =
            format!("<</Length {length}>>stream\nBT (no) Tj ET\nendstream\nendobj\nendstream");
        assert!(!is_intact(&Tail::new(&file).object(text, &body).written()), "{length}");
    }
    for body in [
        "<</Length 99 0 R>>stream\nBT ET\nendstream",
        "<</Length 5/Length 0>>stream\nBT ET\nendstream",
        "<</Length 5/F(other.txt)>>stream\nBT ET\nendstream",
        "<</Length 5/Filter/Crypt>>stream\nBT ET\nendstream",
    ] {
        assert!(!is_intact(&Tail::new(&file).object(text, body).written()), "{body}");
    }
    // A length that lies is found in the signed file too.
    let length = find(&file, "/Length 14");
    assert!(!is_intact(&overwritten(&file, length, b"/Length 13")));
}

#[test]
fn nothing_may_be_hidden_from_some_readers() {
    let (file, text, earlier) = with_two_texts(Form::Table);
    let unused = File::open(&file).expect("readable").unused_number();
    // A stream beside the table that says otherwise: in agreement with nobody, or of a free object.
    let row = |kind: u8, at: usize| [&[kind][..], &(at as u32).to_be_bytes(), &[0]].concat();
    for line in [None, Some(format!("{earlier:010} 00000 n ")), Some("0000000000 65535 f ".into())]
    {
        let at = file.len();
        let hidden =
            format!("<</Type/XRef/Size {}/W[1 4 1]/Index[{text} 1]/Length 6>>stream\n", unused + 9);
        let hidden = [hidden.as_bytes(), &row(1, earlier), b"\nendstream"].concat();
        let mut tail = Tail::new(&file).object(unused, &hidden).keys(&format!("/XRefStm {at}"));
        if let Some(line) = &line {
            tail = tail.entry(text, line);
        }
        assert!(!is_intact(&tail.written()), "{line:?}");
    }
    // An object in an object stream in place of the plain one, and an object stream that extends
    // another.
    for more in ["", "/Extends 1 0 R"] {
        let body = "7 0 <</Hidden true>>";
        let body = format!(
            "<</Type/ObjStm/N 1/First 4{more}/Length {}>>stream\n{body}\nendstream",
            body.len()
        );
        assert!(!is_intact(&Tail::new(&file).object(unused, &body).written()), "{more}");
    }
    for keys in
        ["/Encrypt 1 0 R", "/Root 1 0 R", "/Info 1 0 R", "/ID[(a)(b)]/Evil 1 0 R", "/Size 1"]
    {
        let attacked = Tail::new(&file).object(unused, "<<>>").keys(keys).written();
        assert!(!is_intact(&attacked), "{keys}");
    }
}

/// What a container holds is found through the newest section: a new container under the number of
/// a signed one would exchange all of it.
#[test]
fn no_object_stream_takes_the_place_of_a_signed_one() {
    let file = sign(&reply(Form::Stream), &self_signed(), &signing("Signature1")).expect("signed");
    let read = File::open(file.as_bytes()).expect("readable");
    let container = (1..read.unused_number()).find_map(|number| match read.entry(number) {
        Some(Entry::In { container, .. }) => Some(container),
        _ => None,
    });
    let container = container.expect("an object stream");
    let Object::Stream(mut exchanged) = stream("1 0 <</Type/Catalog>>") else { panic!("a stream") };
    exchanged.dictionary.set("Type", Object::name("ObjStm"));
    exchanged.dictionary.set("N", 1);
    exchanged.dictionary.set("First", 4);
    let attacked = revised(file.as_bytes(), |_, update| {
        update.put(Id { number: container, generation: 0 }, Object::Stream(exchanged));
    });
    assert!(!is_intact(&attacked));
}

/// Signature wrapping: the second part of the signed bytes is moved, what its `startxref` leads to
/// is the attacker's, and a second signature dictionary says where the parts are now.
#[test]
fn no_signature_wraps_foreign_bytes() {
    let file = file();
    let [_, gap, after, rest] = range(&file);
    let section: usize = number(&file, "startxref").parse().expect("a number");
    let read = File::open(&file).expect("readable");
    let root = read.root_id().expect("a root");
    let fields = signature_fields(&read).expect("fields");
    let signature = fields[0].value.as_ref().and_then(Object::as_reference).expect("signed");
    let contents = String::from_utf8_lossy(&file[gap..after]).into_owned();
    let page_id = page(&read, 0);
    // The offset to which `startxref` leads must lie in the part that is put between.
    assert!(section > after, "the section behind the signature");
    for with_contents in [true, false] {
        let mut between = String::from("\n");
        let mut table = String::new();
        let mut put = |between: &mut String, number: u32, body: &str| {
            table += &format!("{number} 1\n{:010} 00000 n \n", after + between.len());
            *between += &format!("{number} 0 obj\n{body}\nendobj\n");
        };
        put(&mut between, page_id.number, "<</Type/Page/Evil true>>");
        // Long enough that the attacker's section stands where `startxref` leads.
        let size = read.unused_number();
        let length = 8 * (section - after).max(contents.len()) + 4096;
        let own = if with_contents { contents.as_str() } else { "5 0 R" };
        let dictionary = format!(
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\
             /ByteRange[0 {gap} {} {rest}]/Contents {own}>>",
            after + length
        );
        let before = section - after;
        if between.len() + 40 > before {
            continue;
        }
        between += &" ".repeat(before - between.len());
        let at = after + before + 400;
        table += &format!("{} 1\n{at:010} 00000 n \n", signature.number);
        let own_section = format!(
            "xref\n{table}trailer\n<</Size {size}/Root {} 0 R/Prev {}>>\n",
            root.number,
            read.sections()[1].range.start
        );
        assert!(own_section.len() < 400);
        between += &format!("{own_section:<400}");
        between += &format!("{} 0 obj\n{dictionary}\nendobj\n", signature.number);
        between += &" ".repeat(length - between.len());
        let wrapped = [&file[..after], between.as_bytes(), &file[after..]].concat();
        let covered = [&wrapped[..gap], &wrapped[after + length..]];
        assert_eq!(Hash::Sha256.of(&covered), Hash::Sha256.of(&[&file[..gap], &file[after..]]));
        assert!(File::open(&wrapped).is_ok(), "a file that readers open");
        assert!(!is_intact(&wrapped), "{with_contents}");
    }
}

/// Two arrays that hold each other, of which a later revision writes one directly into itself: the
/// comparison meets pairs of a reference and an array for ever.
#[test]
fn a_circle_of_references_and_values_comes_to_an_end() {
    const CIRCLE: &[u8] =
        include_bytes!("../../../../tests/data/hostile/references-in-a-circle.pdf");
    assert!(verify(CIRCLE, &Trust::nobody(), now()).is_ok());
}

#[test]
fn a_million_rows_in_a_few_kilobytes_are_not_judged() {
    const ROWS: &[u8] = include_bytes!("../../../../tests/data/hostile/xref-a-million-rows.pdf");
    let judged = verify(ROWS, &Trust::nobody(), now());
    assert_eq!(judged, Err(PdfError::Exhausted(Limit::Entries)));
}
