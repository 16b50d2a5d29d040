//! The text of a drawing, where its letters cannot lie: set in the typefaces that every reader has
//! (ISO 32000-1, 9.6.2.2), visible, and with a frame beside it at most.

use super::look::Look;
use crate::{
    pdf::{Dictionary, File, Object, Stream, is_space, parse::Parser},
    pki::algorithm::Hash,
};

/// Where the mark that pyHanko draws behind its text begins, its length, and its SHA-256.
const MARK: &[u8] = b"q 1 0 0 -1 0 100 cm";
const MARK_LENGTH: usize = 679;
const MARK_SHA256: &str = "8b2430e4f0d7857061047ae91c7fdcad0a15087602bb17c81322976fc280f0a9";

/// A text in letters that cannot lie.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StandardText {
    /// What its writer wrote
    pub written: String,
    /// What readers show. Some programs write what these typefaces do not have, and other letters
    /// stand there instead.
    pub visible: String,
}

/// The text that `look` shows, word for word; `None` where it shows something else too, or in
/// letters that could look like others.
pub fn standard_text(file: &File<'_>, look: &Look<'_>) -> Option<StandardText> {
    let mut reading = Reading { file, text: StandardText::default(), frames: 0 };
    reading.form(look.form, &look.content(file).ok()?, 0)?;
    Some(reading.text)
}

struct Reading<'f, 'a> {
    file: &'f File<'a>,
    text: StandardText,
    frames: usize,
}

impl Reading<'_, '_> {
    fn form(&mut self, form: &Stream, content: &[u8], depth: usize) -> Option<()> {
        const DEEPEST: usize = 3;
        let resources = match self.file.value(&form.dictionary, "Resources").ok()? {
            Object::Dictionary(resources) => resources.clone(),
            Object::Null => Dictionary::new(),
            _ => return None,
        };
        if depth > DEEPEST {
            return None;
        }
        let content = without_mark(content);
        let mut parser = Parser::new(&content, 0, self.file.budget());
        let mut operands = Vec::new();
        loop {
            parser.skip();
            match parser.peek() {
                None => return Some(()),
                Some(b'/' | b'(' | b'[' | b'<' | b'0'..=b'9' | b'+' | b'-' | b'.') => {
                    operands.push(parser.object().ok()?);
                }
                Some(_) => {
                    let operator = operator(&content, &mut parser);
                    self.apply(operator, &operands, &resources, depth)?;
                    operands.clear();
                }
            }
        }
    }

    fn apply(
        &mut self,
        operator: &[u8],
        operands: &[Object],
        resources: &Dictionary,
        depth: usize,
    ) -> Option<()> {
        match (operator, operands) {
            (b"q" | b"Q" | b"cm" | b"w" | b"J" | b"j" | b"M" | b"d" | b"i" | b"ri", _)
            | (
                b"rg" | b"RG" | b"g" | b"G" | b"k" | b"K" | b"n" | b"W" | b"W*" | b"BT" | b"ET",
                _,
            )
            | (b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Td" | b"TD" | b"Tm" | b"T*", _)
            | (b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*", _)
            | (b"BMC" | b"EMC", _) => self.break_line(operator),
            (b"re", _) => {
                self.frames += 1;
                return (self.frames <= 2).then_some(());
            }
            (b"gs", [Object::Name(state)]) => return self.paints(resources, state),
            (b"Tf", [Object::Name(font), _]) => return self.standard(resources, font),
            (b"Tj" | b"'", [Object::String(text)]) => self.say(text),
            (b"TJ", [Object::Array(parts)]) => {
                parts.iter().filter_map(Object::as_string).for_each(|part| self.say(part));
            }
            (b"Do", [Object::Name(name)]) => return self.object(resources, name, depth),
            _ => return None,
        }
        Some(())
    }

    /// Text behind these stands elsewhere.
    fn break_line(&mut self, operator: &[u8]) {
        if matches!(operator, b"Td" | b"TD" | b"Tm" | b"T*" | b"ET") {
            self.text.written.push('\n');
            self.text.visible.push('\n');
        }
    }

    fn say(&mut self, text: &[u8]) {
        let shown = text.iter().map(|byte| char::from(*byte)).filter(|c| !c.is_control());
        self.text.visible.extend(shown.clone());
        match text.strip_prefix(b"\xFE\xFF") {
            Some(utf16) => {
                let units = utf16.chunks(2).map(|unit| match *unit {
                    [high, low] => u16::from_be_bytes([high, low]),
                    _ => 0,
                });
                let letters = char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}'));
                self.text.written.extend(letters);
            }
            None => self.text.written.extend(shown),
        }
    }

    /// Whether a font is one that every reader has, with its letters where they belong.
    fn standard(&self, resources: &Dictionary, name: &[u8]) -> Option<()> {
        const FONTS: [&str; 12] = [
            "Courier",
            "Courier-Bold",
            "Courier-Oblique",
            "Courier-BoldOblique",
            "Helvetica",
            "Helvetica-Bold",
            "Helvetica-Oblique",
            "Helvetica-BoldOblique",
            "Times-Roman",
            "Times-Bold",
            "Times-Italic",
            "Times-BoldItalic",
        ];
        let value = |dictionary, key| self.file.value(dictionary, key).ok();
        let Object::Dictionary(fonts) = value(resources, "Font")? else { return None };
        let Object::Dictionary(font) = self.file.resolve(fonts.get(name)?).ok()? else {
            return None;
        };
        let is_known = FONTS
            .iter()
            .any(|known| value(font, "BaseFont").is_some_and(|name| name.is_name(known)));
        let plain = match value(font, "Encoding")? {
            Object::Null => true,
            encoding => encoding.is_name("WinAnsiEncoding") || encoding.is_name("StandardEncoding"),
        };
        let embedded = match value(font, "FontDescriptor")? {
            Object::Dictionary(descriptor) => {
                ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.has(key))
            }
            Object::Null => false,
            _ => true,
        };
        let is_simple = value(font, "Subtype")?.is_name("Type1");
        (is_known && is_simple && plain && !embedded).then_some(())
    }

    /// Whether a state of graphics changes how strongly things are painted, and nothing else.
    fn paints(&self, resources: &Dictionary, name: &[u8]) -> Option<()> {
        const KEYS: [&[u8]; 4] = [b"Type", b"CA", b"ca", b"LW"];
        let states = self.file.value(resources, "ExtGState").ok()?.as_dictionary()?;
        let state = self.file.resolve(states.get(name)?).ok()?.as_dictionary()?;
        state.iter().all(|(key, _)| KEYS.contains(&key)).then_some(())
    }

    fn object(&mut self, resources: &Dictionary, name: &[u8], depth: usize) -> Option<()> {
        let Object::Dictionary(objects) = self.file.value(resources, "XObject").ok()? else {
            return None;
        };
        let file = self.file;
        let Object::Stream(form) = file.resolve(objects.get(name)?).ok()? else { return None };
        if !file.value(&form.dictionary, "Subtype").ok()?.is_name("Form") {
            return None;
        }
        let content = file.decoded(form).ok()?;
        self.form(form, &content, depth + 1)
    }
}

/// The operator that begins where `parser` stands.
fn operator<'c>(content: &'c [u8], parser: &mut Parser<'_>) -> &'c [u8] {
    let rest = &content[parser.at..];
    let ends = |byte: &u8| is_space(*byte) || b"()<>[]{}/%".contains(byte);
    let length = rest.iter().position(ends).unwrap_or(rest.len()).max(1);
    parser.at += length;
    &rest[..length]
}

/// A drawing without pyHanko's mark, which is the same in every file.
fn without_mark(content: &[u8]) -> Vec<u8> {
    let mark = memchr::memmem::find(content, MARK).map(|at| at..at + MARK_LENGTH);
    let known = mark.filter(|place| {
        let drawn = content.get(place.clone());
        drawn.is_some_and(|drawn| hex::encode(Hash::Sha256.of(&[drawn])) == MARK_SHA256)
    });
    match known {
        Some(place) => [&content[..place.start], &content[place.end..]].concat(),
        None => content.to_owned(),
    }
}
