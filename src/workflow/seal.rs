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
    Ok(form::appearance(&lines, wording, typefaces)?)
}
