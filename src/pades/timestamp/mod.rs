//! Timestamps (RFC 3161): a service's signed word that some bytes existed at a moment.
//!
//! Asking for one is left to `service`, whether a service is believed to `pki::path`.

pub mod service;

use chrono::{DateTime, Utc};

use super::cms::{CmsError, SignedData};
use crate::pki::{
    algorithm::Hash,
    asn1::{
        Element, GENERALIZED_TIME, INTEGER, Malformed, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE,
    },
    certificate::{self, Certificate},
    oid,
};

/// A token whose signature and imprint were checked.
#[derive(Debug, Clone)]
pub struct Token<'a> {
    /// The moment that the service states
    pub time: DateTime<Utc>,
    /// The nonce, as the INTEGER's value
    pub nonce: Option<&'a [u8]>,
    /// The certificates sent along
    pub certificates: Vec<Certificate<'a>>,
    /// The service's certificate
    pub service: Certificate<'a>,
    /// The digest over which the service's statement was made
    pub imprint_hash: Hash,
}

/// Why a timestamp was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TimestampError {
    /// The token's own signature
    #[error(transparent)]
    Cms(#[from] CmsError),
    /// It is about other bytes
    #[error("the timestamp is about other bytes")]
    OtherBytes,
    /// The certificate is not one of a timestamp service
    #[error("not a timestamp service's certificate")]
    NotAService,
}

impl From<Malformed> for TimestampError {
    fn from(error: Malformed) -> Self {
        Self::Cms(error.into())
    }
}

impl TimestampError {
    /// Whether it is made in a way that is not known here: it may be right or wrong.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Cms(error) if error.is_unknown())
    }
}

/// The time that a token states, its signature not checked.
///
/// # Errors
/// [`Malformed`]
pub fn stated_time(token: &SignedData<'_>) -> Result<DateTime<Utc>, Malformed> {
    let content = token.content.ok_or(Malformed("timestamp without content"))?;
    let mut reader = Element::only(content)?.expect(SEQUENCE)?.reader();
    for _ in 0..4 {
        reader.next()?;
    }
    certificate::time(&reader.expect(GENERALIZED_TIME)?)
}

impl<'a> Token<'a> {
    /// Reads a TimeStampToken and checks it against the bytes it is about, given in `parts`.
    ///
    /// # Errors
    /// [`TimestampError`]
    pub fn check(der: &'a [u8], parts: &[&[u8]]) -> Result<Self, TimestampError> {
        let signed = SignedData::read(der)?;
        let content = signed.content.filter(|_| signed.content_type == oid::TST_INFO);
        let content = content.ok_or(CmsError::Content)?;
        signed.check(&[content], true)?;
        let service = signed.signer_certificate()?.clone();
        let critical = service
            .extensions
            .iter()
            .any(|extension| extension.oid == oid::EXTENDED_KEY_USAGE && extension.critical);
        if !critical || service.extended_key_usage() != Some(vec![oid::TIME_STAMPING]) {
            return Err(TimestampError::NotAService);
        }

        let mut reader = Element::only(content)?.expect(SEQUENCE)?.reader();
        if reader.expect(INTEGER)?.small()? != 1 {
            return Err(Malformed("TSTInfo version").into());
        }
        reader.expect(OBJECT_IDENTIFIER)?;
        let mut imprint = reader.expect(SEQUENCE)?.reader();
        let imprint_hash =
            Hash::from_identifier(&imprint.expect(SEQUENCE)?).map_err(CmsError::Algorithm)?;
        if imprint.expect(OCTET_STRING)?.body != imprint_hash.of(parts) {
            return Err(TimestampError::OtherBytes);
        }
        reader.expect(INTEGER)?;
        let time = certificate::time(&reader.expect(GENERALIZED_TIME)?)?;
        let mut nonce = None;
        while !reader.is_done() {
            let element = reader.next()?;
            if element.tag == INTEGER {
                nonce = Some(element.body);
            }
        }
        Ok(Self { time, nonce, certificates: signed.certificates, service, imprint_hash })
    }
}
