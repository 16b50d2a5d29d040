//! From a checked reply to the file that is sent: laid out, signed and read back. Writing it is left
//! to `deliver`.

use chrono::{DateTime, Utc};

use super::{
    agreement::Agreement,
    comparison,
    error::{Error, Mismatch},
    made::Made,
    seal::{Seal, Signature, appearance},
    verify::{Verified, reply_in, verify_reply_to},
};
use crate::{
    form::{self, Typefaces, data::ReplyRecord},
    keys::signer::facts,
    model::Reply,
    pades::{self, Signing, level::Reached, verify::Verdict},
    page::picture,
    pdf::File,
    pki::path::Trust,
    store,
    wording::Wording,
};

/// The name of the field that the first official signs.
const FIRST_FIELD: &str = "Signature1";

/// Makes the file that is sent, and reads it back: signature, data and text. `wording` is in the
/// reply's language; `now` becomes the file's date and the signature's claimed time.
///
/// # Errors
/// [`Error::Form`], [`Error::Sign`], [`Error::NotReadBack`].
pub fn make_reply(
    reply: &Reply,
    wording: &Wording,
    typefaces: &Typefaces,
    seal: Seal<'_>,
    now: DateTime<Utc>,
) -> Result<Made, Error> {
    let known = std::slice::from_ref(reply.consultation());
    let pdf = form::export(reply, wording, typefaces, now)?;
    let (bytes, verified, reach, shortfall) = match seal {
        Seal::Unsigned => {
            let verified = verify_reply_to(known, &pdf.bytes, &Trust::nobody(), now)?;
            (pdf.bytes, verified, None, None)
        }
        Seal::Signed(signature) => {
            let Reached { pdf: signed, reach, shortfall } =
                sign(&pdf.bytes, reply, wording, typefaces, signature, now)?;
            let (bytes, report) = signed.into_parts();
            let verified = reply_in(&File::open(&bytes)?, report, known)?;
            (bytes, verified, Some(reach), shortfall)
        }
    };
    let expected = if reach.is_some() { Verdict::Intact } else { Verdict::Unsigned };
    read_back(&bytes, reply, &verified, expected)?;
    let sha256 = store::sha256(&bytes);
    Ok(Made { bytes, sha256, pages: pdf.pages, reach, shortfall, verified })
}

fn sign(
    pdf: &[u8],
    reply: &Reply,
    wording: &Wording,
    typefaces: &Typefaces,
    signature: Signature<'_>,
    now: DateTime<Utc>,
) -> Result<Reached, Error> {
    let letter = reply.letter();
    let name = letter.signatory().name.trim();
    let certificate = facts(signature.signer);
    let appearance = appearance(name, certificate.as_ref(), wording, typefaces, now)?;
    let signing = Signing {
        field: FIRST_FIELD,
        name,
        reason: "",
        location: letter.place().trim(),
        at: now,
        appearance: Some(&appearance),
        certify: signature.certify,
    };
    Ok(pades::sign_at(pdf, signature.signer, &signing, signature.service.as_ref())?)
}

/// Whether a finished file has the signature, the data and the text of its reply.
fn read_back(
    bytes: &[u8],
    reply: &Reply,
    verified: &Verified,
    expected: Verdict,
) -> Result<(), Error> {
    if verified.report.verdict != expected {
        return Err(Error::NotReadBack(Mismatch::Signature));
    }
    let record = ReplyRecord::of(reply);
    // What only a person can read is the official's own: a stamp, an unusual name.
    let shows = matches!(verified.agreement, Agreement::Agree | Agreement::ToBeRead(_));
    if verified.record.as_ref() != Some(&record) || !shows {
        return Err(Error::NotReadBack(Mismatch::Data));
    }
    match comparison::first_missing(&record, &picture::text(bytes)?) {
        Some(text) => Err(Error::NotReadBack(Mismatch::Text(text.to_owned()))),
        None => Ok(()),
    }
}
