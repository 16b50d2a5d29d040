//! Words for a reply that was not signed, or did not read back.

use super::{Explanation, explain};
use crate::{
    signature::{
        SignError,
        cms::CmsError,
        pdf::PdfError,
        signer::SignerError,
        verify::{PlaceError, Problem},
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
    explain(wording, "error-key-did-not-sign", &[("detail", error.to_string().into())])
}

/// Words for why a signature in a file does not hold.
pub fn finding(problem: &Problem, wording: &Wording) -> Explanation {
    let plain = |key| explain(wording, key, &[]);
    let detailed = |key, detail: String| explain(wording, key, &[("detail", detail.into())]);
    match problem {
        Problem::Revision(error) => pdf(error, wording),
        Problem::Place(PlaceError::Dictionary) => plain("finding-no-signature"),
        Problem::Place(
            error @ (PlaceError::Range
            | PlaceError::Gap
            | PlaceError::Hexadecimal
            | PlaceError::Cms),
        ) => detailed("finding-range", error.to_string()),
        Problem::Format(_) => plain("finding-kind"),
        Problem::Change(place) => detailed("finding-change", place.clone()),
        Problem::Stray(_) => plain("finding-added"),
        Problem::Removed => plain("finding-removed"),
        Problem::LooseAttributes => plain("finding-loose-attributes"),
        Problem::Timestamp(error) => detailed("finding-timestamp", error.to_string()),
        Problem::Signature(CmsError::Digest) => plain("finding-digest"),
        Problem::Signature(CmsError::CertificateExchanged) => {
            plain("finding-certificate-exchanged")
        }
        Problem::Signature(CmsError::NoCertificate) => plain("finding-no-certificate"),
        Problem::Signature(CmsError::Algorithm(error)) => {
            detailed("finding-algorithm", error.to_string())
        }
        Problem::Signature(
            error @ (CmsError::Malformed(_)
            | CmsError::Signers(_)
            | CmsError::Content
            | CmsError::Attribute(_)),
        ) => detailed("finding-structure", error.to_string()),
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
