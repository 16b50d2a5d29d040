//! How a reply is sealed, and what a signature shows on the page.

use chrono::{DateTime, Utc};

use super::error::Error;
use crate::{
    form::{self, Typefaces},
    keys::signer::Signer,
    pades::level::Service,
    pki::certificate::CertificateFacts,
    wording::Wording,
};

/// How a reply is sealed.
#[derive(Debug, Clone, Copy)]
pub enum Seal<'a> {
    /// Not at all: it will be signed in ink, or by another program, in the empty field
    Unsigned,
    /// With a digital signature
    Signed(Signature<'a>),
}

impl<'a> Seal<'a> {
    /// Signed with this key, not certified.
    pub const fn by(signer: &'a dyn Signer) -> Self {
        Self::Signed(Signature { signer, certify: false, service: None })
    }
}

/// How a digital signature is made.
#[derive(Debug, Clone, Copy)]
pub struct Signature<'a> {
    /// The key and its certificate
    pub signer: &'a dyn Signer,
    /// Whether it also certifies the file: then every later change but a further signature breaks
    /// it. Only the first signature of a file can.
    pub certify: bool,
    /// The timestamp service that the user set; without one, no network is used
    pub service: Option<Service<'a>>,
}

/// What the visible signature shows: who signed by certificate (or else `name`), and when by whose
/// clock.
pub fn appearance(
    name: &str,
    certificate: Option<&CertificateFacts>,
    wording: &Wording,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let name = certificate.map_or(name, |facts| &facts.name);
    let time = format!("{} UTC", wording.date_time(&now));
    let lines = [wording.text("form-signed-by"), name.to_owned(), time];
    match form::appearance(&lines, wording, typefaces) {
        // A part of a name would be another name: the certificate itself tells the whole one.
        Err(form::Error::MissingGlyphs(_)) => {
            let [_, _, time] = lines;
            let holder = wording.text("form-signed-by-holder");
            Ok(form::appearance(&[holder, time], wording, typefaces)?)
        }
        drawn => Ok(drawn?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        keys::identity::{Identity, SelfSigned},
        model::Language,
        page::picture,
    };

    #[test]
    fn a_name_that_cannot_be_drawn_never_blocks_a_signature() {
        let now = "2021-11-30T12:00:00Z".parse().unwrap();
        let typefaces = Typefaces::bundled();
        let names = [
            "สมชาย ใจดี",
            "דוד לוי",
            "김철수",
            "გიორგი ბერიძე",
            "राम कुमार",
            "𠮷田 𪚥",
            "ዳዊት",
            "李 😀",
        ];
        for (language, name) in Language::ALL.into_iter().cycle().zip(names) {
            let wording = Wording::of(language);
            let wish = SelfSigned { name, organisation: "", not_before: now };
            let identity = Identity::self_signed(&wish).unwrap();
            let facts = Some(identity.facts());
            let shown = appearance("", facts, &wording, &typefaces, now).unwrap();
            let text = picture::text(&shown).unwrap().concat();
            assert!(text.contains("2021"), "{name}: {text}");
        }
        // What can be drawn is shown as before.
        let wording = Wording::of(Language::Zh);
        let shown = appearance("王小明", None, &wording, &typefaces, now).unwrap();
        assert!(picture::text(&shown).unwrap().concat().contains("王小明"));
    }
}
