//! Asking a timestamp service (RFC 3161), and believing nothing that it answers unchecked.

use aws_lc_rs::rand;

use super::{TimestampError, Token};
use crate::pki::{
    algorithm::Hash,
    asn1::{self, BIT_STRING, BOOLEAN, Element, INTEGER, Malformed, SEQUENCE},
    fetch::{Fetch, FetchError, LONGEST_WAIT, Question},
    string::text,
};

/// Why a service's answer is no timestamp over what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServiceError {
    /// There was no answer
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// The service refuses
    #[error("refused with status {status}: {said}")]
    Refused {
        /// PKIStatus
        status: u64,
        /// What the service says to it
        said: String,
    },
    /// The answer is not what RFC 3161 describes
    #[error("no timestamp: {0}")]
    Garbage(Malformed),
    /// The timestamp is wrong, or about other bytes
    #[error(transparent)]
    Token(#[from] TimestampError),
    /// The timestamp answers another question: it could be an old one
    #[error("the timestamp answers another question")]
    Nonce,
    /// The timestamp is larger than what was kept free for it
    #[error("the timestamp has {0} bytes, more than is kept free for one")]
    TooLarge(usize),
}

impl From<Malformed> for ServiceError {
    fn from(error: Malformed) -> Self {
        Self::Garbage(error)
    }
}

/// The most bytes of a TimeStampToken that are kept free for one in a signature.
pub const LARGEST_TOKEN: usize = 16 * 1024;

/// A timestamp of the service at `url` over `parts`, one after the other: its token, checked.
///
/// # Errors
/// [`ServiceError`]
pub fn stamp(fetch: &dyn Fetch, url: &str, parts: &[&[u8]]) -> Result<Vec<u8>, ServiceError> {
    let nonce = nonce();
    let request = request(&Hash::Sha256.of(parts), &nonce);
    let answer = fetch.fetch(url, Question::Timestamp(&request), LONGEST_WAIT)?;
    // Some services write BER; what goes into the file is DER.
    let (answer, used) = match Element::only(&answer) {
        Ok(_) => (answer, 0),
        Err(_) => asn1::definite(&answer).map(|(der, used)| (der, answer.len() - used))?,
    };
    if used != 0 {
        return Err(Malformed("trailing bytes").into());
    }
    let token = token(&answer)?;
    let checked = Token::check(token, parts)?;
    if checked.nonce != Some(&nonce) {
        return Err(ServiceError::Nonce);
    }
    match token.len() {
        length if length > LARGEST_TOKEN => Err(ServiceError::TooLarge(length)),
        _ => Ok(token.to_vec()),
    }
}

/// Eight bytes that are a positive INTEGER as they stand.
fn nonce() -> [u8; 8] {
    let mut nonce = [0; 8];
    // Where the system has no randomness, aws-lc-rs aborts earlier; zeros would still be checked.
    let _ = rand::fill(&mut nonce);
    nonce[0] = nonce[0] & 0x3f | 0x40;
    nonce
}

/// TimeStampReq: SHA-256 imprint, nonce, and the wish for the service's certificate.
fn request(imprint: &[u8], nonce: &[u8]) -> Vec<u8> {
    let imprint = asn1::sequence(&[&Hash::Sha256.identifier(), &asn1::octets(imprint)]);
    let wanted = asn1::tlv(BOOLEAN, &[0xff]);
    asn1::sequence(&[&asn1::integer(1), &imprint, &asn1::unsigned(nonce), &wanted])
}

/// The TimeStampToken in a TimeStampResp.
fn token(answer: &[u8]) -> Result<&[u8], ServiceError> {
    let mut response = Element::only(answer)?.expect(SEQUENCE)?.reader();
    let mut info = response.expect(SEQUENCE)?.reader();
    let status = info.expect(INTEGER)?.small()?;
    if status > 1 {
        let lines = info.optional(SEQUENCE)?.map(|lines| lines.reader().all()).transpose()?;
        info.optional(BIT_STRING)?;
        let said: Vec<String> = lines.unwrap_or_default().iter().map(text).collect();
        let said = said.join(" ").chars().take(200).collect();
        return Err(ServiceError::Refused { status, said });
    }
    let token = response.expect(SEQUENCE)?;
    response.end()?;
    Ok(token.raw)
}
