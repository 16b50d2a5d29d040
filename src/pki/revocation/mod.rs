//! Revocation: what the evidence in a file, or fetched for it, says of a certificate: OCSP
//! responses (RFC 6960) and revocation lists (RFC 5280, 5 and 6.3).
//!
//! Building paths is left to `path`, which asks here for each certificate of a path;
//! fetching to `gather`.

mod crl;
pub mod gather;
mod ocsp;
mod state;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

pub use self::{
    crl::List,
    ocsp::{Response, request},
    state::State,
};
use super::certificate::Certificate;

/// Evidence, sorted by kind. What cannot be read is no evidence.
#[derive(Debug, Clone, Default)]
pub struct Evidence<'a> {
    /// OCSP responses
    pub responses: Vec<Response<'a>>,
    /// Revocation lists
    pub lists: Vec<List<'a>>,
}

impl<'a> Evidence<'a> {
    /// Adds an OCSP response or a revocation list, DER; says whether it is one.
    pub fn add(&mut self, der: &'a [u8]) -> bool {
        if let Ok(response) = Response::read(der) {
            self.responses.push(response);
        } else if let Ok(list) = List::read(der) {
            self.lists.push(list);
        } else {
            return false;
        }
        true
    }

    /// The certificates that came along with the evidence.
    pub fn certificates(&self) -> impl Iterator<Item = &Certificate<'a>> {
        self.responses.iter().flat_map(|response| &response.certificates)
    }

    /// What is known of `certificate`, which `issuer` issued, at `moment`. `may_list` says whether
    /// another certificate than the issuer's may sign the issuer's lists.
    ///
    /// A revocation counts from its own moment on: what was proven to exist before is not touched.
    pub fn state(
        &self,
        certificate: &Certificate<'_>,
        issuer: &Certificate<'_>,
        moment: DateTime<Utc>,
        may_list: &mut dyn FnMut(&List<'_>) -> bool,
    ) -> State {
        let answers = self.responses.iter();
        let answers = answers.filter_map(|answer| answer.state(certificate, issuer, moment));
        let listed = crl::state(&self.lists, certificate, issuer, moment, may_list);
        let mut best = State::Unknown;
        for state in answers.chain([listed]) {
            match state {
                State::Revoked(since) if since <= moment => return state,
                State::Revoked(_) | State::Good => best = State::Good,
                State::Unknown => {}
            }
        }
        best
    }
}
