//! The rules that a path of certificates follows at any time (RFC 5280, 6.1): who may issue, for
//! what a key may be used, and that nothing critical is left unread.

use const_oid::ObjectIdentifier;

use super::{constraints, policy, purpose::Purpose};
use crate::pki::{certificate::Certificate, key_usage::KeyUsage, oid};

/// Extensions whose meaning is checked here or in `revocation`, or has none for a path; any other
/// critical one breaks the path (RFC 5280, 4.2).
const UNDERSTOOD: [ObjectIdentifier; 10] = [
    oid::KEY_USAGE,
    oid::BASIC_CONSTRAINTS,
    oid::EXTENDED_KEY_USAGE,
    oid::SUBJECT_ALT_NAME,
    oid::NAME_CONSTRAINTS,
    oid::CERTIFICATE_POLICIES,
    oid::POLICY_MAPPINGS,
    oid::POLICY_CONSTRAINTS,
    oid::INHIBIT_ANY_POLICY,
    oid::CRL_DISTRIBUTION_POINTS,
];

/// Whether a path from a certificate (first) to a trusted one (last) follows all rules that do not
/// depend on time.
pub(super) fn follows_rules(path: &[&Certificate<'_>], purpose: Purpose) -> bool {
    let Some((leaf, issuers)) = path.split_first() else { return false };
    is_for(leaf, purpose)
        && may_issue(issuers)
        && path.iter().all(|certificate| is_understood(certificate))
        && constraints::are_kept(path)
        && policy::is_valid(path)
}

/// Whether a certificate's key may be used for this.
fn is_for(certificate: &Certificate<'_>, purpose: Purpose) -> bool {
    match purpose {
        Purpose::Documents => certificate.purposes().documents(),
        Purpose::Timestamps => {
            let purposes = certificate.extended_key_usage();
            certificate.purposes().signing()
                && purposes.is_some_and(|all| all.contains(&oid::TIME_STAMPING))
        }
        Purpose::Lists => certificate.may(KeyUsage::CRL_SIGN),
    }
}

/// Whether each of these, nearest to the signer first, may issue what stands below it.
fn may_issue(issuers: &[&Certificate<'_>]) -> bool {
    issuers.iter().enumerate().all(|(below, issuer)| {
        // Certificates that issue themselves do not count towards the length (RFC 5280, 4.2.1.9).
        let between = issuers[..below].iter().filter(|issuer| !issuer.is_self_issued()).count();
        issuer.authority().is_some_and(|longest| longest.is_none_or(|most| between as u64 <= most))
            && issuer.may(KeyUsage::KEY_CERT_SIGN)
    })
}

fn is_understood(certificate: &Certificate<'_>) -> bool {
    certificate.extensions.iter().all(|one| !one.critical || UNDERSTOOD.contains(&one.oid))
}
