//! Below the table: the closing phrase, and the place where the letter is signed.

use super::{
    super::{
        Error,
        flow::{Band, Strip, rule},
        picture::Bitmap,
        sheet::{Item, Owner, SIGNATURE_FIELD, SignatureField, Tag},
    },
    compose::Layout,
    measure::{MEASURE, Slot},
};
use crate::model::{Element, Field, Picture};

/// Width and height of the space for a signature by hand, in points.
const HAND: (f32, f32) = (180.0, 50.0);
/// Width and height of the space for a stamp, in points.
const STAMP: f32 = 86.0;
/// Space between the columns, in points.
const GUTTER: f32 = 10.0;

impl Layout<'_> {
    /// The closing phrase, and under it the place for signatures.
    ///
    /// # Errors
    /// [`Error::Picture`].
    pub(super) fn closing(&mut self) -> Result<Vec<Band>, Error> {
        let signature = self.letter.signature().map(|p| self.decoded(p, Field::Signature));
        let stamp = self.letter.stamp().map(|p| self.decoded(p, Field::Stamp));
        let (signature, stamp) = (signature.transpose()?, stamp.transpose()?);
        let phrase = self.text.element(Element::Closing);
        let phrase = Band { leads: true, ..self.body(&phrase, 14.0) };
        let mut name = Slot { offset: 0.0, width: MEASURE - SIGNATURE_FIELD.0 - GUTTER };
        if stamp.is_some() {
            name.width -= STAMP + GUTTER;
        }
        let by_hand = self.signed_by_hand(name, signature);
        let stamped = stamp.map(|index| self.stamped(name.width + GUTTER, index));
        let fields = self.signature_fields();
        let columns = [Some(by_hand), stamped, Some(fields)].into_iter().flatten().collect();
        Ok(vec![phrase, Band { columns, above: 8.0, ..Band::default() }])
    }

    fn decoded(&mut self, picture: &Picture, field: Field) -> Result<usize, Error> {
        let pictures = &mut self.flow.sheets.pictures;
        pictures.push(Bitmap::decode(picture, field)?);
        Ok(pictures.len() - 1)
    }

    /// The space for ink or a picture of it, and under it who signs.
    fn signed_by_hand(&mut self, slot: Slot, picture: Option<usize>) -> Vec<Strip> {
        let mut strips = vec![self.hand(picture)];
        let signatory = self.letter.signatory();
        let style = self.sizes.body;
        let name = self.or_blank(self.typed(&signatory.name), "form-blank-name", style);
        let title = self.or_blank(self.typed(&signatory.title), "form-blank-title", style);
        let administration = self.typed(self.letter.administration());
        let administration = self.or_blank(administration, "form-blank-administration", style);
        let root = self.flow.sheets.root();
        let lines =
            [(name, Field::Name), (title, Field::Title), (administration, Field::Administration)];
        for (line, field) in lines {
            if let Some((text, style)) = line {
                strips.extend(self.paragraph(root, &text, style, slot, Some(field)));
            }
        }
        strips
    }

    fn hand(&mut self, picture: Option<usize>) -> Strip {
        let (width, height) = HAND;
        let mut strip = Strip { field: Some(Field::Signature), ..Strip::space(height + 4.0) };
        if let Some(index) = picture {
            let words = self.wording.text("form-signature-picture");
            let size = self.flow.sheets.pictures[index].fitted(width, height);
            strip.pieces.push(self.figure(index, words, 0.0, size, height));
        }
        if self.letter.ink_line() {
            let line = rule((self.at(0.0), height), (self.at(width), height));
            strip.pieces.push((Owner::Decoration, vec![line]));
        }
        strip
    }

    fn stamped(&mut self, offset: f32, index: usize) -> Vec<Strip> {
        let words = self.wording.text("form-stamp-picture");
        let size = self.flow.sheets.pictures[index].fitted(STAMP, STAMP);
        let piece = self.figure(index, words, offset, size, size.1);
        vec![Strip { height: size.1, pieces: vec![piece], field: Some(Field::Stamp) }]
    }

    /// A picture that stands on a line `foot` points below the top of its strip.
    fn figure(
        &mut self,
        index: usize,
        words: String,
        offset: f32,
        (width, height): (f32, f32),
        foot: f32,
    ) -> (Owner, Vec<Item>) {
        let root = self.flow.sheets.root();
        let tag = self.flow.sheets.tag(root, Tag::figure(words));
        let x = self.left(offset, width);
        (Owner::Tag(tag), vec![Item::Picture { index, x, y: foot - height, width, height }])
    }

    /// Room for one digital signature, or for two, one below the other. All fields exist before
    /// the first signature: one that is added later breaks a certification.
    fn signature_fields(&mut self) -> Vec<Strip> {
        let (width, height) = SIGNATURE_FIELD;
        let x = self.left(MEASURE - width, width);
        let officials = if self.letter.second_official() { 2 } else { 1 };
        let keys = ["form-signature-field", "form-signature-field-second"];
        let mut strips = Vec::new();
        for (number, key) in (1..).zip(keys).take(officials) {
            self.flow.sheets.fields.push(SignatureField {
                name: format!("Signature{number}"),
                description: self.wording.text(key),
                page: 0,
                bounds: [0.0; 4],
            });
            let field = Item::Field { x, y: 0.0, width, height };
            let pieces = vec![(Owner::Decoration, vec![field])];
            strips.extend([Strip { pieces, ..Strip::space(height) }, Strip::space(8.0)]);
        }
        strips
    }
}
