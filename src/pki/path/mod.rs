//! Who vouches for a signer: a path of certificates from the signer's to one that the user trusts
//! (RFC 5280, 6.1).
//!
//! What is known of revocations is left to `revocation`.

mod chain;
mod constraints;
#[cfg(test)]
mod pkits;
mod policy;
mod purpose;
mod rules;
#[cfg(test)]
mod tests;
mod trust;
mod validator;

pub use self::{
    chain::chain_above,
    purpose::Purpose,
    trust::Trust,
    validator::{PathValidator, TrustStatus, Validation},
};
