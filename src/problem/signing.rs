//! Words for a reply that was not signed, or did not read back.

use super::{
    explanation::{Explanation, explain},
    token::{key_store, token},
};
use crate::{
    keys::{keystore::KeyStoreError, signer::SignerError, token::TokenError},
    pades::{
        SignError,
        cms::CmsError,
        level::{NoEvidence, Shortfall},
        timestamp::{TimestampError, service::ServiceError},
        verify::{ChangeNote, Finding, LaterChanges, Level, Problem, SignatureReport},
    },
    page::Limit,
    pdf::PdfError,
    pki::{algorithm::Weakness, baseline::Baseline, fetch::FetchError},
    wording::Wording,
    workflow::Mismatch,
};

/// Words for a PDF that cannot be read strictly.
pub fn pdf(error: &PdfError, wording: &Wording) -> Explanation {
    match error {
        PdfError::NotPdf => explain(wording, "error-no-pdf", &[]),
        PdfError::Encrypted => explain(wording, "error-pdf-encrypted", &[]),
        PdfError::Exhausted(limit) => exhausted(*limit, wording),
        PdfError::Reference { .. }
        | PdfError::Syntax { .. }
        | PdfError::Missing { .. }
        | PdfError::Unsupported { .. } => {
            explain(wording, "error-pdf-damaged", &[("detail", error.to_string().into())])
        }
    }
}

/// Words for a PDF that asks for more than one file may.
pub(super) fn exhausted(limit: Limit, wording: &Wording) -> Explanation {
    let limit = match limit {
        Limit::Objects => "objects",
        Limit::Unfolded => "unfolded",
        Limit::Entries => "entries",
        Limit::Steps => "steps",
        Limit::Pages => "pages",
        Limit::Drawing | Limit::Drawn => "drawing",
    };
    explain(wording, "error-pdf-exhausted", &[("limit", limit.into())])
}

/// Words for a signature that was not made.
pub fn sign(error: &SignError, wording: &Wording) -> Explanation {
    let defect =
        |detail: String| explain(wording, "error-sign-defect", &[("detail", detail.into())]);
    match error {
        SignError::Pdf(error) => pdf(error, wording),
        SignError::AlreadySigned(field) => {
            explain(wording, "error-already-signed", &[("field", field.as_str().into())])
        }
        SignError::SecondReading => explain(wording, "error-second-reading", &[]),
        SignError::TooLateToCertify => explain(wording, "error-too-late-to-certify", &[]),
        SignError::Forbidden => explain(wording, "error-signing-forbidden", &[]),
        SignError::Certificate(detail) => explain(
            wording,
            "error-certificate-unreadable",
            &[("detail", detail.to_string().into())],
        ),
        SignError::Signer(error) => signer(error, wording),
        SignError::Appearance(_) | SignError::NoRoom { .. } | SignError::NotVerified(_) => {
            defect(error.to_string())
        }
    }
}

/// Words for a key that did not sign: those of whoever keeps it.
fn signer(error: &SignerError, wording: &Wording) -> Explanation {
    if let Some(error) = error.cause::<TokenError>() {
        return token(error, wording);
    }
    if let Some(error) = error.cause::<KeyStoreError>() {
        return key_store(error, wording);
    }
    explain(wording, "error-key-did-not-sign", &[("detail", error.to_string().into())])
}

/// Why a reply has no new timestamp.
pub fn not_renewed(lack: &Shortfall, wording: &Wording) -> Explanation {
    let said = shortfall(lack, wording).what;
    explain(wording, "error-not-renewed", &[("reason", said.into())])
}

/// Words for a good signature that does not reach as far as was wished.
pub fn shortfall(shortfall: &Shortfall, wording: &Wording) -> Explanation {
    let stopped = |key, reason: String| explain(wording, key, &[("reason", reason.into())]);
    match shortfall {
        Shortfall::Timestamp(error) => stopped("shortfall-timestamp", service(error, wording)),
        Shortfall::Archive(error) => stopped("shortfall-archive", service(error, wording)),
        Shortfall::File(error) => stopped("shortfall-file", error.to_string()),
        Shortfall::Revocation { certificate, reason } => {
            let reason = match reason {
                NoEvidence::NoIssuer => wording.text("service-no-issuer"),
                NoEvidence::NoPlace => wording.text("service-no-place"),
                NoEvidence::LeftOut { asked, left } => {
                    let values = [("asked", (*asked).into()), ("left", (*left).into())];
                    wording.with("service-left-out", &values)
                }
                NoEvidence::Unusable => wording.text("service-unusable"),
                NoEvidence::Fetch(error) => fetch(error, wording),
            };
            let values = [("name", certificate.as_str().into()), ("reason", reason.into())];
            explain(wording, "shortfall-revocation", &values)
        }
        Shortfall::Revoked { certificate, since } => {
            let since = format!("{} UTC", wording.date_time(since));
            let values = [("name", certificate.as_str().into()), ("time", since.into())];
            explain(wording, "shortfall-revoked", &values)
        }
    }
}

/// Why a timestamp service gave no timestamp, as a part of a sentence.
fn service(error: &ServiceError, wording: &Wording) -> String {
    match error {
        ServiceError::Fetch(error) => fetch(error, wording),
        ServiceError::Refused { status, said } => {
            let values = [("status", (*status).into()), ("said", said.as_str().into())];
            wording.with("service-refused", &values)
        }
        ServiceError::Garbage(_) => wording.text("service-garbage"),
        ServiceError::Token(TimestampError::OtherBytes) => wording.text("service-other-bytes"),
        ServiceError::Token(error) => {
            wording.with("service-wrong", &[("detail", error.to_string().into())])
        }
        ServiceError::Nonce => wording.text("service-nonce"),
        ServiceError::TooLarge(_) => wording.text("service-too-large"),
    }
}

/// Why a service gave no answer, as a part of a sentence.
fn fetch(error: &FetchError, wording: &Wording) -> String {
    let detailed = |key, detail: &String| wording.with(key, &[("detail", detail.as_str().into())]);
    match error {
        FetchError::Address => wording.text("service-address"),
        FetchError::Unreachable(detail) => detailed("service-unreachable", detail),
        FetchError::Status(status) => {
            wording.with("service-status", &[("status", u64::from(*status).into())])
        }
        FetchError::Timeout => wording.text("service-timeout"),
        FetchError::TooLarge => wording.text("service-too-large"),
        FetchError::Broken(detail) => detailed("service-broken", detail),
    }
}

/// Words for why a signature in a file does not hold.
pub fn flaw(flaw: &Problem, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    let detailed = |key, detail: String| explain(wording, key, &[("detail", detail.into())]);
    match flaw {
        Problem::Place(error) => detailed("flaw-place", error.to_string()),
        Problem::Format(name) => detailed("flaw-format", name.clone()),
        Problem::Signature(error) => cms(error, wording),
        Problem::LooseAttributes => plain("flaw-loose-attributes"),
        Problem::Timestamp(error) if error.is_unknown() => {
            detailed("flaw-unknown", error.to_string())
        }
        Problem::Timestamp(error) => detailed("flaw-timestamp", error.to_string()),
        Problem::Removed => plain("flaw-removed"),
        Problem::Change(place) => detailed("flaw-change", place.clone()),
        Problem::Covered => plain("flaw-covered"),
        Problem::SecondReading => plain("flaw-second-reading"),
        Problem::Stray(_) => plain("flaw-stray"),
        Problem::Revision(error) => detailed("flaw-revision", error.to_string()),
    }
}

fn cms(error: &CmsError, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    let detailed = |key| explain(wording, key, &[("detail", error.to_string().into())]);
    match error {
        CmsError::Digest => plain("flaw-digest"),
        CmsError::CertificateExchanged => plain("flaw-certificate-exchanged"),
        CmsError::NoCertificate => plain("flaw-no-certificate"),
        CmsError::Algorithm(error) if error.is_unknown() => detailed("flaw-unknown"),
        CmsError::Algorithm(_) => detailed("flaw-algorithm"),
        CmsError::Malformed(_)
        | CmsError::Signers(_)
        | CmsError::Content
        | CmsError::Attribute(_) => detailed("flaw-structure"),
    }
}

/// A sentence on something a reader should know of a good signature.
pub fn finding(finding: &Finding, wording: &Wording) -> String {
    match finding {
        Finding::Ber => wording.text("finding-ber"),
        Finding::OddlyWritten => wording.text("finding-oddly-written"),
        Finding::Certifies => wording.text("finding-certifies"),
        Finding::TimestampNotVouched => wording.text("finding-timestamp-not-vouched"),
        Finding::SignedInFuture => wording.text("finding-signed-in-future"),
        Finding::CertificateNotYetValid => wording.text("finding-certificate-not-yet-valid"),
        Finding::NoSubject => wording.text("finding-no-subject"),
        Finding::RevocationUnknown(names) => {
            wording.with("finding-revocation-unknown", &[("names", names.join("; ").into())])
        }
        Finding::Later(ChangeNote::Signed { .. }) => wording.text("finding-signed"),
        Finding::Later(ChangeNote::SignatureAdded { field, visible }) => {
            let key = match visible {
                true => "finding-signature-added",
                false => "finding-hidden-signature-added",
            };
            wording.with(key, &[("field", field.as_str().into())])
        }
        Finding::Later(ChangeNote::TimestampAdded) => wording.text("finding-timestamp-added"),
        Finding::Later(ChangeNote::ValidationData) => wording.text("finding-validation-data"),
        Finding::Later(ChangeNote::Metadata) => wording.text("finding-metadata"),
        Finding::Later(ChangeNote::Extensions) => wording.text("finding-extensions"),
        Finding::Later(ChangeNote::FormDefaults) => wording.text("finding-form-defaults"),
    }
}

/// A sentence on something that weakens a good signature.
pub fn weakness(weakness: Weakness, wording: &Wording) -> String {
    match weakness {
        Weakness::Sha1 => wording.text("weakness-sha1"),
        Weakness::ShortKey => wording.text("weakness-short-key"),
        Weakness::CertificateNotNamed => wording.text("weakness-certificate-not-named"),
    }
}

/// What a signature covers, and whether what was done afterwards keeps to what it allows.
pub fn covered(signature: &SignatureReport, wording: &Wording) -> String {
    let key = match (signature.covers_whole_file, signature.later_changes) {
        (true, _) => "covers-all",
        (false, LaterChanges::Permitted) => "covers-then-permitted",
        (false, LaterChanges::None) => "covers-part",
        (false, LaterChanges::Forbidden) => "covers-then-forbidden",
    };
    wording.text(key)
}

/// The name of a level, and what it means.
pub fn level(level: Level, wording: &Wording) -> (&'static str, String) {
    let (name, key) = match level {
        Level::Basic => ("CMS", "level-basic"),
        Level::Baseline(Baseline::BB) => ("PAdES B-B", "level-bb"),
        Level::Baseline(Baseline::BT) => ("PAdES B-T", "level-bt"),
        Level::Baseline(Baseline::BLt) => ("PAdES B-LT", "level-blt"),
        Level::Baseline(Baseline::BLta) => ("PAdES B-LTA", "level-blta"),
        Level::Timestamp => ("RFC 3161", "level-timestamp"),
    };
    (name, wording.text(key))
}

/// Words for a finished reply that is not what it should be.
pub fn mismatch(mismatch: &Mismatch, wording: &Wording) -> Explanation {
    match mismatch {
        Mismatch::Signature => explain(wording, "error-read-back-signature", &[]),
        Mismatch::Data => explain(wording, "error-read-back-data", &[]),
        Mismatch::Text(text) => {
            let beginning: String = text.chars().take(60).collect();
            explain(wording, "error-read-back-text", &[("text", beginning.into())])
        }
        Mismatch::Disk => explain(wording, "error-read-back-disk", &[]),
    }
}
