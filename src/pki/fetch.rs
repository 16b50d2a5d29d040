//! The seam through which signing asks services for something: one question, one answer.
//!
//! Nothing here, and nothing in this module's neighbours, opens a connection. Whoever signs hands
//! in a [`Fetch`], and only where the user set a service.

use std::{fmt, time::Duration};

/// Something that puts a question to a service.
pub trait Fetch: fmt::Debug {
    /// The body of the answer, waited for no longer than `longest`.
    ///
    /// # Errors
    /// [`FetchError`]
    fn fetch(
        &self,
        url: &str,
        question: Question<'_>,
        longest: Duration,
    ) -> Result<Vec<u8>, FetchError>;
}

/// How long a person who waits for a signature waits for one answer.
pub const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// What a service is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question<'a> {
    /// A timestamp: a TimeStampReq (RFC 3161)
    Timestamp(&'a [u8]),
    /// The state of a certificate: an OCSPRequest (RFC 6960)
    Ocsp(&'a [u8]),
    /// A revocation list
    Crl,
    /// An issuer's certificate
    Certificate,
}

/// Why there was no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// The address is none of the web
    #[error("not an http or https address")]
    Address,
    /// Nobody answers there
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// The service answers with an HTTP status other than 200
    #[error("HTTP status {0}")]
    Status(u16),
    /// No answer in time
    #[error("no answer in time")]
    Timeout,
    /// More bytes than such an answer can have
    #[error("the answer is too large")]
    TooLarge,
    /// The answer broke off, or is no HTTP
    #[error("broken answer: {0}")]
    Broken(String),
}
