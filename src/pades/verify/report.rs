//! What there is to say of a signed PDF and of each of its signatures. Words for people are left to
//! `problem`.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Serialize, Serializer};

use super::{
    super::{cms::CmsError, timestamp::TimestampError},
    byte_range::PlaceError,
    changes::ChangeNote,
};
use crate::{
    pdf::PdfError,
    pki::{
        algorithm::{Hash, Weakness},
        baseline::Baseline,
        certificate::{Certificate, CertificateFacts, rfc3339},
        name,
        path::TrustStatus,
    },
};

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The whole file
    pub verdict: Verdict,
    /// Its signatures, in the form's order
    pub signatures: Vec<SignatureReport>,
}

/// What can be said of a whole file. One that cannot be read without guessing has no verdict.
///
/// ```
/// use placet::{
///     pades::{self, verify::Verdict},
///     pki::path::Trust,
/// };
///
/// # fn main() -> Result<(), placet::pdf::PdfError> {
/// let pdf = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
///     2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n\
///     xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n\
///     trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n100\n%%EOF\n";
/// let now = "2021-12-01T12:00:00Z".parse().unwrap_or_default();
/// // Whom to trust changes what is said of the signers, and never the verdict.
/// assert_eq!(pades::verify(pdf, &Trust::nobody(), now)?.verdict, Verdict::Unsigned);
/// // What is no PDF gets no verdict, not even a bad one.
/// assert!(pades::verify("通函".as_bytes(), &Trust::nobody(), now).is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every byte is signed, or was added in a way that every signer allowed
    Intact,
    /// Something was changed after signing, or a signature is wrong
    Altered,
    /// A signature is made in a way that is not known here, and nothing else is wrong: the file may
    /// be intact or altered, and is never taken for either
    NotJudged,
    /// There is no signature, at most a timestamp
    Unsigned,
}

/// What there is to say of one signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureReport {
    /// The field's name
    pub field: String,
    /// Whether the signed bytes are as they were signed
    pub intact: bool,
    /// Whether these are all bytes of the file
    pub covers_whole_file: bool,
    /// What was done to the file after this signature
    pub later_changes: LaterChanges,
    /// How much the signature carries along
    pub level: Level,
    /// The signer's certificate, if it could be read
    pub signer: Option<CertificateFacts>,
    /// Whether somebody trusted vouches for the certificate
    pub trust: TrustStatus,
    /// When it was signed
    #[serde(serialize_with = "optional_time")]
    pub time: Option<DateTime<Utc>>,
    /// Whose clock said so
    pub time_source: TimeSource,
    /// What weakens it
    pub weak: Vec<Weakness>,
    /// What is wrong; empty if and only if `intact` and no later change is forbidden
    pub problems: Vec<Problem>,
    /// What else a reader should know
    pub findings: Vec<Finding>,
}

/// What was done to a file after a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LaterChanges {
    /// Nothing
    None,
    /// Only what the signature allows
    Permitted,
    /// More than that, or something that cannot be judged
    Forbidden,
}

/// The PAdES level (EN 319 142-1), or what else a signature can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Level {
    /// A CMS signature without the signed reference to the certificate that PAdES asks for
    #[serde(rename = "basic")]
    Basic,
    /// A document timestamp
    #[serde(rename = "timestamp")]
    Timestamp,
    /// One of the baseline levels
    #[serde(untagged)]
    Baseline(Baseline),
}

/// Whose clock a time comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeSource {
    /// The signer's own
    Claimed,
    /// A timestamp service's
    Timestamp,
}

/// Something that makes a signature fail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Problem {
    /// The signature does not lie in the file as it must
    Place(PlaceError),
    /// A signature format that is not accepted
    Format(String),
    /// The signature itself is wrong
    Signature(#[serde(serialize_with = "text")] CmsError),
    /// Unsigned data beside the signature that is not a timestamp
    LooseAttributes,
    /// The timestamp over the signature is wrong
    Timestamp(#[serde(serialize_with = "text")] TimestampError),
    /// An earlier revision of the file was signed here, and this one no longer is
    Removed,
    /// A change after signing that no rule allows; the place in the file's structure
    Change(String),
    /// A signature that was added later is drawn on what was signed, or beside it
    Covered,
    /// A reader that repairs files, as most do, shows other pages
    SecondReading,
    /// Bytes after the signed ones that belong to no revision, from this offset
    Stray(usize),
    /// The part that was signed is no file of its own
    Revision(#[serde(serialize_with = "text")] PdfError),
}

impl Problem {
    /// Whether nothing was found to be wrong, but the signature is made in a way that is not known
    /// here.
    pub const fn is_unknown(&self) -> bool {
        match self {
            Self::Format(_) => true,
            Self::Signature(error) => error.is_unknown(),
            Self::Timestamp(error) => error.is_unknown(),
            _ => false,
        }
    }
}

/// Something a reader should know of an otherwise good signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Finding {
    /// A change after signing that the signature allows
    Later(ChangeNote),
    /// The CMS is written in BER instead of DER
    Ber,
    /// What follows is written in a way of its own, over which no usual reader stumbles
    OddlyWritten,
    /// The signature certifies the document
    Certifies,
    /// Nobody trusted vouches for the timestamp service: its time proves nothing
    TimestampNotVouched,
    /// The signer's clock stood later than now when it was signed
    SignedInFuture,
    /// The certificate was not valid yet at the time that the signer's clock gave
    CertificateNotYetValid,
    /// The certificate names nobody
    NoSubject,
    /// Nothing shows whether these certificates on the way to a trusted one were revoked
    RevocationUnknown(Vec<String>),
}

fn text<T: std::fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn optional_time<S: Serializer>(
    time: &Option<DateTime<Utc>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => rfc3339(time, serializer),
        None => serializer.serialize_none(),
    }
}

impl SignatureReport {
    /// Whether anything can be said of whether it holds: not of one that is made in a way that is not
    /// known here, if nothing else is wrong.
    pub fn is_judged(&self) -> bool {
        self.problems.is_empty() || !self.problems.iter().all(Problem::is_unknown)
    }

    /// Notes that not every reader shows what was signed.
    pub(super) fn show_two_readings(&mut self) {
        self.problems.push(Problem::SecondReading);
    }

    /// A report on the signature in `field` of which nothing is known.
    pub(super) fn empty(field: &str) -> Self {
        Self {
            field: field.to_owned(),
            intact: false,
            covers_whole_file: false,
            later_changes: LaterChanges::None,
            level: Level::Basic,
            signer: None,
            trust: TrustStatus::Unknown,
            time: None,
            time_source: TimeSource::Claimed,
            weak: Vec::new(),
            problems: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Fills in who signed, and what is weak about it.
    pub(super) fn name(&mut self, certificate: &Certificate<'_>, hash: Hash) {
        self.signer = Some(certificate.facts());
        if hash == Hash::Sha1 {
            self.weak.push(Weakness::Sha1);
        }
        if certificate.key.modulus_bits().is_some_and(|bits| bits < 2048) {
            self.weak.push(Weakness::ShortKey);
        }
    }

    /// Adds what is odd about a signature that was made at a claimed time, seen at the moment `now`.
    pub(super) fn remark(&mut self, certificate: &Certificate<'_>, now: DateTime<Utc>) {
        // Clocks of honest computers differ by a few minutes.
        const LEEWAY: TimeDelta = TimeDelta::minutes(10);
        let claimed = self.time.filter(|_| self.time_source == TimeSource::Claimed);
        if claimed.is_some_and(|time| time > now + LEEWAY) {
            self.findings.push(Finding::SignedInFuture);
        }
        if self.time.is_some_and(|time| time < certificate.not_before) {
            self.findings.push(Finding::CertificateNotYetValid);
        }
        if name::is_empty(certificate.subject) {
            self.findings.push(Finding::NoSubject);
        }
    }

    /// Fills in the time of a timestamp.
    pub(super) fn stamped(&mut self, time: DateTime<Utc>, level: Level) {
        self.time = Some(time);
        self.time_source = TimeSource::Timestamp;
        self.level = level;
    }
}
