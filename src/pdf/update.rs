//! An incremental update: new and changed objects behind an untouched file, byte for byte, with a
//! cross-reference section in the file's own form. Nothing else writes PDF objects here.
//!
//! What is changed, and why, is left to `pades`.

use std::{collections::BTreeMap, io::Write};

use super::{
    error::PdfError,
    file::File,
    keys,
    object::{Dictionary, Id, Object, Stream, StreamData},
    parse::is_space,
    section::SectionForm,
};
use crate::pki::algorithm::Hash;

/// An object to be written.
enum Body {
    Object(Object),
    /// Text whose inner offsets the caller needs
    Text(Vec<u8>),
}

/// A revision in the making.
pub struct Update<'f, 'a> {
    file: &'f File<'a>,
    bodies: BTreeMap<Id, Body>,
    next: u32,
}

/// A finished revision.
pub struct Revised {
    /// The whole file
    pub bytes: Vec<u8>,
    /// Where the new objects' values begin
    pub offsets: BTreeMap<Id, usize>,
}

impl<'f, 'a> Update<'f, 'a> {
    /// A revision of this file, still empty.
    ///
    /// # Errors
    /// [`PdfError::Reference`] if something follows the file's end: a reader would have to guess.
    pub fn new(file: &'f File<'a>) -> Result<Self, PdfError> {
        let rest = &file.bytes()[file.end()..];
        if !rest.iter().all(|byte| is_space(*byte)) {
            return Err(PdfError::Reference { at: file.end(), what: "the end of the file" });
        }
        Ok(Self { file, bodies: BTreeMap::new(), next: file.unused_number() })
    }

    /// A number for a new object.
    pub fn reserve(&mut self) -> Id {
        let id = Id { number: self.next, generation: 0 };
        self.next += 1;
        id
    }

    /// Adds a new object.
    pub fn add(&mut self, object: impl Into<Object>) -> Id {
        let id = self.reserve();
        self.put(id, object);
        id
    }

    /// Writes an object, new or changed.
    pub fn put(&mut self, id: Id, object: impl Into<Object>) {
        self.bodies.insert(id, Body::Object(object.into()));
    }

    /// Writes an object as this text.
    pub fn put_text(&mut self, id: Id, text: Vec<u8>) {
        self.bodies.insert(id, Body::Text(text));
    }

    /// The object as it will be after this revision.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn get(&self, id: Id) -> Result<Object, PdfError> {
        match self.bodies.get(&id) {
            Some(Body::Object(object)) => Ok(object.clone()),
            _ => self.file.get(id).cloned(),
        }
    }

    /// The dictionary with this id, as it will be after this revision.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn dictionary(&self, id: Id) -> Result<Dictionary, PdfError> {
        match self.get(id)? {
            Object::Dictionary(dictionary) => Ok(dictionary),
            _ => Err(PdfError::Missing { what: "dictionary" }),
        }
    }

    /// Appends to the array under `key`, where it stands: in `owner`, or as an object of its own.
    ///
    /// # Errors
    /// [`PdfError`]
    pub fn append(
        &mut self,
        owner: &mut Dictionary,
        key: &str,
        element: Object,
    ) -> Result<(), PdfError> {
        let (home, array) = match owner.get(key.as_bytes()) {
            Some(Object::Reference(id)) => (Some(*id), self.get(*id)?),
            Some(direct) => (None, direct.clone()),
            None => (None, Object::Array(Vec::new())),
        };
        let Object::Array(mut elements) = array else {
            return Err(PdfError::Missing { what: "array" });
        };
        elements.push(element);
        match home {
            Some(id) => self.put(id, elements),
            None => owner.set(key, elements),
        }
        Ok(())
    }

    /// Writes everything behind the file.
    ///
    /// # Errors
    /// [`PdfError::Missing`] for a stream whose data are not in the file: nothing is written in
    /// their place.
    pub fn finish(self) -> Result<Revised, PdfError> {
        let old = self.file.bytes();
        let mut out = Vec::with_capacity(old.len() + 64 * 1024);
        out.extend_from_slice(old);
        if !matches!(out.last(), Some(b'\n' | b'\r')) {
            out.push(b'\n');
        }
        let start = out.len();
        let (mut offsets, mut places) = (BTreeMap::new(), BTreeMap::new());
        for (id, body) in &self.bodies {
            places.insert(id.number, (out.len(), id.generation));
            push_text(&mut out, format_args!("{} {} obj\n", id.number, id.generation));
            offsets.insert(*id, out.len());
            match body {
                Body::Object(object) => self.write(object, &mut out)?,
                Body::Text(text) => out.extend_from_slice(text),
            }
            out.extend_from_slice(b"\nendobj\n");
        }
        let section = out.len();
        let trailer = self.trailer(&out[start..]);
        if self.file.sections()[0].form == SectionForm::Stream {
            self.write_section_stream(trailer, places, &mut out)?;
        } else {
            self.write_section_table(trailer, &places, &mut out)?;
        }
        push_text(&mut out, format_args!("startxref\n{section}\n%%EOF\n"));
        Ok(Revised { bytes: out, offsets })
    }

    /// The old trailer, with a new second identifier that depends on what is written.
    fn trailer(&self, written: &[u8]) -> Dictionary {
        let mut trailer = Dictionary::new();
        for (key, value) in self.file.trailer().iter() {
            if !keys::SECTION.contains(&key) {
                trailer.set(&String::from_utf8_lossy(key), value.clone());
            }
        }
        let digest = Hash::Sha256.of(&[&self.file.bytes().len().to_be_bytes(), written]);
        let fresh = Object::String(digest[..16].to_vec());
        let old = self.file.trailer().get(b"ID").and_then(Object::as_array);
        let first = old.and_then(|pair| pair.first()).unwrap_or(&fresh).clone();
        trailer.set("ID", vec![first, fresh]);
        trailer.set("Prev", self.file.sections()[0].range.start as i64);
        trailer
    }

    fn write_section_table(
        &self,
        mut trailer: Dictionary,
        places: &BTreeMap<u32, (usize, u16)>,
        out: &mut Vec<u8>,
    ) -> Result<(), PdfError> {
        trailer.set("Size", i64::from(self.next));
        out.extend_from_slice(b"xref\n");
        for (first, run) in runs(places) {
            push_text(out, format_args!("{first} {}\n", run.len()));
            for (offset, generation) in run {
                push_text(out, format_args!("{offset:010} {generation:05} n \n"));
            }
        }
        out.extend_from_slice(b"trailer\n");
        self.write(&trailer.into(), out)?;
        out.push(b'\n');
        Ok(())
    }

    fn write_section_stream(
        &self,
        mut trailer: Dictionary,
        mut places: BTreeMap<u32, (usize, u16)>,
        out: &mut Vec<u8>,
    ) -> Result<(), PdfError> {
        let own = self.next;
        places.insert(own, (out.len(), 0));
        trailer.set("Type", Object::name("XRef"));
        trailer.set("Size", i64::from(own) + 1);
        trailer.set("W", vec![1.into(), 8.into(), 2.into()]);
        let (mut index, mut data) = (Vec::new(), Vec::new());
        for (first, run) in runs(&places) {
            index.push(Object::Integer(first.into()));
            index.push(Object::Integer(run.len() as i64));
            for (offset, generation) in run {
                data.push(1);
                data.extend_from_slice(&(offset as u64).to_be_bytes());
                data.extend_from_slice(&generation.to_be_bytes());
            }
        }
        trailer.set("Index", index);
        push_text(out, format_args!("{own} 0 obj\n"));
        let stream = Stream { dictionary: trailer, data: StreamData::New(data) };
        self.write(&Object::Stream(stream), out)?;
        out.extend_from_slice(b"\nendobj\n");
        Ok(())
    }

    fn write(&self, object: &Object, out: &mut Vec<u8>) -> Result<(), PdfError> {
        match object {
            Object::Null => out.extend_from_slice(b"null"),
            Object::Boolean(true) => out.extend_from_slice(b"true"),
            Object::Boolean(false) => out.extend_from_slice(b"false"),
            Object::Integer(number) => push_text(out, format_args!("{number}")),
            Object::Real(number) => push_text(out, format_args!("{number}")),
            Object::Name(name) => write_name(name, out),
            Object::String(text) => write_string(text, out),
            Object::Reference(id) => {
                push_text(out, format_args!("{} {} R", id.number, id.generation));
            }
            Object::Array(elements) => {
                out.push(b'[');
                for (place, element) in elements.iter().enumerate() {
                    if place > 0 {
                        out.push(b' ');
                    }
                    self.write(element, out)?;
                }
                out.push(b']');
            }
            Object::Dictionary(dictionary) => self.write_dictionary(dictionary, out)?,
            Object::Stream(stream) => {
                let data = self.file.raw(stream)?;
                let mut dictionary = stream.dictionary.clone();
                dictionary.set("Length", data.len() as i64);
                self.write_dictionary(&dictionary, out)?;
                out.extend_from_slice(b"\nstream\n");
                out.extend_from_slice(data);
                out.extend_from_slice(b"\nendstream");
            }
        }
        Ok(())
    }

    fn write_dictionary(&self, dictionary: &Dictionary, out: &mut Vec<u8>) -> Result<(), PdfError> {
        out.extend_from_slice(b"<<");
        for (key, value) in dictionary.iter() {
            write_name(key, out);
            out.push(b' ');
            self.write(value, out)?;
        }
        out.extend_from_slice(b">>");
        Ok(())
    }
}

fn push_text(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to a vector cannot fail.
    let _ = out.write_fmt(text);
}

fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            out.push(*byte);
        } else {
            push_text(out, format_args!("#{byte:02X}"));
        }
    }
}

/// ASCII text as a literal string, anything else in hexadecimal.
pub fn write_string(text: &[u8], out: &mut Vec<u8>) {
    if text.iter().all(|byte| matches!(byte, b' '..=b'~')) {
        out.push(b'(');
        for byte in text {
            if matches!(byte, b'(' | b')' | b'\\') {
                out.push(b'\\');
            }
            out.push(*byte);
        }
        out.push(b')');
    } else {
        out.push(b'<');
        text.iter().for_each(|byte| push_text(out, format_args!("{byte:02x}")));
        out.push(b'>');
    }
}

type Run = (u32, Vec<(usize, u16)>);

/// Groups of consecutive object numbers.
fn runs(places: &BTreeMap<u32, (usize, u16)>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (number, place) in places {
        match runs.last_mut() {
            Some((first, run)) if *first + run.len() as u32 == *number => run.push(*place),
            _ => runs.push((*number, vec![*place])),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{Form, reply};

    #[test]
    fn data_that_are_not_in_the_file_are_not_written_as_none() {
        for form in [Form::Table, Form::Stream] {
            let bytes = reply(form);
            let file = File::open(&bytes).expect("a file");
            let mut update = Update::new(&file).expect("a sound file");
            let data = StreamData::InFile(bytes.len() - 4..bytes.len() + 4);
            update.add(Object::Stream(Stream { dictionary: Dictionary::new(), data }));
            let missing = PdfError::Missing { what: "stream data" };
            assert_eq!(update.finish().err(), Some(missing));
        }
    }
}
