//! Changes that later revisions may make, told one by one.

use serde::Serialize;

/// A later change that is allowed, and worth telling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum ChangeNote {
    /// An empty field was signed
    Signed {
        /// Its place in the form
        path: String,
    },
    /// A signature field was added and signed
    SignatureAdded {
        /// Its name
        field: String,
        /// Whether it shows on a page
        visible: bool,
    },
    /// A document timestamp was added
    TimestampAdded,
    /// Validation data was added
    ValidationData,
    /// XMP metadata or document information was changed
    Metadata,
    /// Developer extensions were declared
    Extensions,
    /// Default settings were added to the form
    FormDefaults,
}
