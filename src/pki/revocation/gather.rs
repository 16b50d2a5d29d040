//! Gathering what a later reader needs to judge a certificate: the certificates above it and, for
//! each, a word of its issuer that it was not revoked (RFC 5280, 4.2.1.13 and 4.2.2.1).
//!
//! It is only called where the user set a timestamp service.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};

use super::{
    super::{
        asn1::Element,
        certificate::Certificate,
        fetch::{Fetch, FetchError, LONGEST_WAIT, Question},
        name::{self, display_name},
        oid,
    },
    List, Response, State, crl, request,
};

/// Certificates and evidence, each once, DER.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Material {
    /// Certificates, those of OCSP responders among them
    pub certificates: BTreeSet<Vec<u8>>,
    /// OCSP responses
    pub responses: BTreeSet<Vec<u8>>,
    /// Revocation lists
    pub lists: BTreeSet<Vec<u8>>,
}

/// Why a certificate is not covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// Whom it names
    pub certificate: String,
    /// What is the matter
    pub reason: LackReason,
}

/// What is the matter with a certificate that is not covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LackReason {
    /// Nothing shows whether it was revoked
    NoEvidence(NoEvidence),
    /// It was revoked, since this moment
    Revoked(DateTime<Utc>),
}

/// Why there is no revocation data for a certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoEvidence {
    /// Its issuer's certificate is not at hand
    #[error("the issuer's certificate is missing")]
    NoIssuer,
    /// It names no place where to ask
    #[error("it names no place where to ask")]
    NoPlace,
    /// None of the places that it names answered
    #[error(transparent)]
    Fetch(#[from] FetchError),
    /// What may be spent on it is used up: see [`Patience`]
    #[error("{asked} questions asked, {left} left out")]
    LeftOut {
        /// How many addresses were asked
        asked: usize,
        /// How many were not
        left: usize,
    },
    /// What was answered does not show it
    #[error("the answer does not show it")]
    Unusable,
}

/// What may be spent on the evidence for one signature. A certificate names where to ask, and may
/// come from anybody: without bounds, it could have a thousand addresses waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// The most addresses that are asked
    pub questions: usize,
    /// The longest that is waited for all their answers together
    pub time: Duration,
}

impl Default for Patience {
    /// More than any known authority needs: two paths of four certificates, each with its issuer's
    /// address, a responder and two lists.
    fn default() -> Self {
        Self { questions: 32, time: 2 * LONGEST_WAIT }
    }
}

/// Asks as long as patience lasts, and counts what it leaves out.
#[derive(Debug)]
struct Asking<'s> {
    fetch: &'s dyn Fetch,
    patience: Patience,
    begun: Instant,
    asked: usize,
    left: usize,
}

impl Asking<'_> {
    fn ask(&mut self, url: &str, question: Question<'_>) -> Result<Vec<u8>, NoEvidence> {
        let longest = self.patience.time.saturating_sub(self.begun.elapsed());
        if self.asked >= self.patience.questions || longest.is_zero() {
            self.left += 1;
            return Err(self.left_out());
        }
        self.asked += 1;
        Ok(self.fetch.fetch(url, question, longest.min(LONGEST_WAIT))?)
    }

    const fn left_out(&self) -> NoEvidence {
        NoEvidence::LeftOut { asked: self.asked, left: self.left }
    }
}

/// Somebody who asks for evidence, and remembers what was answered.
#[derive(Debug)]
pub struct Gatherer<'s> {
    asking: Asking<'s>,
    moment: DateTime<Utc>,
    /// What was gathered
    pub material: Material,
    lists: BTreeMap<String, Vec<u8>>,
}

/// Longest path of certificates.
const LONGEST_PATH: usize = 10;

impl<'s> Gatherer<'s> {
    /// A gatherer of evidence that is good for `moment`. Its patience begins to run now.
    pub fn new(fetch: &'s dyn Fetch, moment: DateTime<Utc>, patience: Patience) -> Self {
        let asking = Asking { fetch, patience, begun: Instant::now(), asked: 0, left: 0 };
        Self { asking, moment, material: Material::default(), lists: BTreeMap::new() }
    }

    /// Gathers for `leaf` and everything above it; `pool` are the certificates at hand.
    ///
    /// # Errors
    /// [`Lack`] names the first certificate that is not covered.
    pub fn cover(&mut self, leaf: &[u8], pool: &[Vec<u8>]) -> Result<(), Lack> {
        let mut current = leaf.to_vec();
        for _ in 0..LONGEST_PATH {
            let Ok(certificate) = Certificate::read(&current) else { break };
            let lack = |reason| Lack { certificate: display_name(certificate.subject), reason };
            self.material.certificates.insert(current.clone());
            if certificate.is_self_signed() {
                return Ok(());
            }
            let missing = LackReason::NoEvidence(NoEvidence::NoIssuer);
            let above = self.issuer(&certificate, pool).ok_or(missing.clone());
            let above = above.map_err(|reason| lack(self.or_left_out(reason)))?;
            let issuer = Certificate::read(&above).map_err(|_| lack(missing))?;
            self.ask(&certificate, &issuer).map_err(|reason| lack(self.or_left_out(reason)))?;
            current = above;
        }
        Ok(())
    }

    /// Where addresses were left out, that is why something is missing.
    fn or_left_out(&self, reason: LackReason) -> LackReason {
        match reason {
            LackReason::NoEvidence(_) if self.asking.left > 0 => {
                LackReason::NoEvidence(self.asking.left_out())
            }
            other => other,
        }
    }

    /// The certificate that issued `certificate`: at hand, gathered, or where `certificate` says.
    fn issuer(&mut self, certificate: &Certificate<'_>, pool: &[Vec<u8>]) -> Option<Vec<u8>> {
        let issued = |der: &[u8]| {
            Certificate::read(der).is_ok_and(|issuer| {
                name::same(issuer.subject, certificate.issuer)
                    && certificate.is_signed_by(&issuer).is_ok()
            })
        };
        let mut at_hand = pool.iter().chain(&self.material.certificates);
        if let Some(issuer) = at_hand.find(|der| issued(der)) {
            return Some(issuer.clone());
        }
        let fetched = |url: &String| self.asking.ask(url, Question::Certificate).ok();
        access(certificate, oid::CA_ISSUERS).iter().filter_map(fetched).find(|der| issued(der))
    }

    /// Asks OCSP first, because an answer is small and fresh; then for lists.
    fn ask(
        &mut self,
        certificate: &Certificate<'_>,
        issuer: &Certificate<'_>,
    ) -> Result<(), LackReason> {
        let mut reason = NoEvidence::NoPlace;
        for url in access(certificate, oid::OCSP) {
            match self.answer(&url, certificate, issuer) {
                Ok(State::Good) => return Ok(()),
                Ok(State::Revoked(since)) => return Err(LackReason::Revoked(since)),
                Ok(State::Unknown) => reason = NoEvidence::Unusable,
                Err(missing) => reason = missing,
            }
        }
        match self.listed(certificate, issuer) {
            Ok(State::Good) => Ok(()),
            Ok(State::Revoked(since)) => Err(LackReason::Revoked(since)),
            Ok(State::Unknown) => Err(LackReason::NoEvidence(NoEvidence::Unusable)),
            // Where lists are not offered, what OCSP said is the reason.
            Err(NoEvidence::NoPlace) => Err(LackReason::NoEvidence(reason)),
            Err(reason) => Err(LackReason::NoEvidence(reason)),
        }
    }

    fn answer(
        &mut self,
        url: &str,
        certificate: &Certificate<'_>,
        issuer: &Certificate<'_>,
    ) -> Result<State, NoEvidence> {
        let question = request(certificate, issuer);
        let der = self.asking.ask(url, Question::Ocsp(&question))?;
        let Ok(response) = Response::read(&der) else { return Ok(State::Unknown) };
        let state = response.state(certificate, issuer, self.moment).unwrap_or(State::Unknown);
        if state == State::Good {
            let responders = response.certificates.iter().map(|one| one.der.to_vec());
            self.material.certificates.extend(responders);
            self.material.responses.insert(der);
        }
        Ok(state)
    }

    fn listed(
        &mut self,
        certificate: &Certificate<'_>,
        issuer: &Certificate<'_>,
    ) -> Result<State, NoEvidence> {
        let mut reason = NoEvidence::NoPlace;
        let mut fetched = Vec::new();
        for url in list_addresses(certificate) {
            match self.list(&url) {
                Ok(list) => fetched.push(list),
                Err(missing) => reason = missing,
            }
            let lists: Vec<List<'_>> =
                fetched.iter().filter_map(|der| List::read(der).ok()).collect();
            match crl::state(&lists, certificate, issuer, self.moment, &mut |_| false) {
                State::Unknown => {}
                State::Revoked(since) if since <= self.moment => return Ok(State::Revoked(since)),
                State::Good | State::Revoked(_) => {
                    self.material.lists.extend(fetched);
                    return Ok(State::Good);
                }
            }
        }
        if fetched.is_empty() { Err(reason) } else { Ok(State::Unknown) }
    }

    fn list(&mut self, url: &str) -> Result<Vec<u8>, NoEvidence> {
        if let Some(list) = self.lists.get(url) {
            return Ok(list.clone());
        }
        let list = self.asking.ask(url, Question::Crl)?;
        self.lists.insert(url.to_owned(), list.clone());
        Ok(list)
    }
}

fn access(certificate: &Certificate<'_>, method: const_oid::ObjectIdentifier) -> Vec<String> {
    let value = certificate.extension(oid::AUTHORITY_INFO_ACCESS);
    value.map(|value| name::access_addresses(value, method)).unwrap_or_default()
}

fn list_addresses(certificate: &Certificate<'_>) -> Vec<String> {
    let points = certificate.extension(oid::CRL_DISTRIBUTION_POINTS);
    let points = points.and_then(|value| Element::only(value).ok());
    points.map(|points| name::web_addresses(&points)).unwrap_or_default()
}
