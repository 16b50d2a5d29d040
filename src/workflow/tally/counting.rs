//! How a tally is to be taken.

use chrono::{DateTime, Utc};

use super::rule::Rule;
use crate::{model::Consultation, pki::path::Trust};

/// How a tally is to be taken.
#[derive(Debug, Clone, Copy)]
pub struct Counting<'a> {
    /// By which rule
    pub rule: Rule,
    /// What was asked: one circular, as it came in one language or several. Where it is not given,
    /// the replies tell, if all of them answer the same.
    pub asked: &'a [Consultation],
    /// Whom the user trusts. Where that is somebody, nobody else's reply counts.
    pub trust: &'a Trust,
    /// The SHA-256 of files whose pages a person has read: they count, whatever only a person can
    /// read on them
    pub read: &'a [String],
    /// The moment at which signatures are judged
    pub now: DateTime<Utc>,
}

impl Counting<'_> {
    /// Whether somebody is trusted to vouch for signers.
    pub fn vouched(&self) -> bool {
        !self.trust.certificates().is_empty()
    }
}
