//! Words for a reply that was not signed, or did not read back.

use super::{Explanation, explain, token::token};
use crate::{
    signature::{
        SignError,
        algorithm::Weakness,
        cms::CmsError,
        pdf::PdfError,
        signer::SignerError,
        verify::{ChangeNote, Finding, Problem},
    },
    wording::Wording,
    workflow::Mismatch,
};

/// Words for a PDF that cannot be read strictly.
pub fn pdf(error: &PdfError, wording: &Wording) -> Explanation {
    match error {
        PdfError::NotPdf => explain(wording, "error-no-pdf", &[]),
        PdfError::Encrypted => explain(wording, "error-pdf-encrypted", &[]),
        PdfError::Reference { .. }
        | PdfError::Syntax { .. }
        | PdfError::Missing { .. }
        | PdfError::Unsupported { .. } => {
            explain(wording, "error-pdf-damaged", &[("detail", error.to_string().into())])
        }
    }
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

fn signer(error: &SignerError, wording: &Wording) -> Explanation {
    match error {
        SignerError::Token(error) => token(error, wording),
        SignerError::Refused => refused(error, wording),
    }
}

fn refused(error: &SignerError, wording: &Wording) -> Explanation {
    explain(wording, "error-key-did-not-sign", &[("detail", error.to_string().into())])
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
        Problem::Timestamp(error) => detailed("flaw-timestamp", error.to_string()),
        Problem::Removed => plain("flaw-removed"),
        Problem::Change(place) => detailed("flaw-change", place.clone()),
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
        Finding::Certifies => wording.text("finding-certifies"),
        Finding::CertificateNotNamed => wording.text("finding-certificate-not-named"),
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
    }
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
