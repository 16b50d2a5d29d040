//! The only place that talks to a network: one HTTP question to a service that the user set, or to
//! an address that a certificate in a signature names, and its bounded answer.
//!
//! What is asked, and whether the answer is believed, is left to `pades`.

#[cfg(test)]
mod tests;

use std::{io, sync::Arc, time::Duration};

use ureq::{
    Agent, Body, Error,
    http::Response,
    tls::{RootCerts, TlsConfig, TlsProvider},
};

use crate::pki::fetch::{Fetch, FetchError, LONGEST_WAIT, Question};

/// A client for the services of signatures.
#[derive(Debug, Clone)]
pub struct Network {
    agent: Agent,
    patience: Duration,
}

impl Network {
    /// A client that waits at most `patience` for a whole answer.
    pub fn new(patience: Duration) -> Self {
        let provider = rustls::crypto::aws_lc_rs::default_provider();
        let tls = TlsConfig::builder()
            .provider(TlsProvider::Rustls)
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(Arc::new(provider))
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .timeout_global(Some(patience))
            .timeout_connect(Some(patience.min(Duration::from_secs(10))))
            .max_redirects(3)
            // A connection that the other side has meanwhile closed would fail the next question.
            .max_idle_connections(0)
            .http_status_as_error(false)
            .user_agent("Placet")
            .build();
        Self { agent: config.into(), patience }
    }

    fn answer(
        &self,
        url: &str,
        question: Question<'_>,
        longest: Duration,
    ) -> Result<Response<Body>, Error> {
        let longest = Some(self.patience.min(longest));
        let post = |body: &[u8], content: &str, accept: &str| {
            let request = self.agent.post(url).config().timeout_global(longest).build();
            request.content_type(content).header("Accept", accept).send(body)
        };
        match question {
            Question::Timestamp(body) => {
                post(body, "application/timestamp-query", "application/timestamp-reply")
            }
            Question::Ocsp(body) => {
                post(body, "application/ocsp-request", "application/ocsp-response")
            }
            Question::Crl | Question::Certificate => {
                self.agent.get(url).config().timeout_global(longest).build().call()
            }
        }
    }
}

impl Default for Network {
    /// A client with the patience of a person who waits for a signature.
    fn default() -> Self {
        Self::new(LONGEST_WAIT)
    }
}

impl Fetch for Network {
    fn fetch(
        &self,
        url: &str,
        question: Question<'_>,
        longest: Duration,
    ) -> Result<Vec<u8>, FetchError> {
        if !is_web(url) {
            return Err(FetchError::Address);
        }
        let mut response = self.answer(url, question, longest).map_err(reason)?;
        match response.status().as_u16() {
            200 => {
                let body = response.body_mut().with_config().limit(largest(question));
                body.read_to_vec().map_err(reason)
            }
            status => Err(FetchError::Status(status)),
        }
    }
}

fn is_web(url: &str) -> bool {
    let start = |scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    start("http://") || start("https://")
}

/// The most bytes that an answer can reasonably have. Lists of large authorities reach megabytes.
const fn largest(question: Question<'_>) -> u64 {
    match question {
        Question::Timestamp(_) | Question::Ocsp(_) | Question::Certificate => 256 * 1024,
        Question::Crl => 32 * 1024 * 1024,
    }
}

fn reason(error: Error) -> FetchError {
    match error {
        Error::BadUri(_) | Error::Http(_) => FetchError::Address,
        Error::StatusCode(status) => FetchError::Status(status),
        Error::Timeout(_) => FetchError::Timeout,
        Error::BodyExceedsLimit(_) => FetchError::TooLarge,
        Error::HostNotFound | Error::ConnectionFailed | Error::ConnectProxyFailed(_) => {
            FetchError::Unreachable(error.to_string())
        }
        Error::Io(ref io) if io.kind() == io::ErrorKind::TimedOut => FetchError::Timeout,
        Error::Io(ref io) if io.kind() == io::ErrorKind::ConnectionRefused => {
            FetchError::Unreachable(error.to_string())
        }
        other => FetchError::Broken(other.to_string()),
    }
}
