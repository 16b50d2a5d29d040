//! The certificate objects on a token.

use cryptoki::{
    object::{Attribute, AttributeType, CertificateType, ObjectClass},
    session::Session,
};

use super::error::TokenError;

/// A certificate object.
pub(super) struct Stored {
    /// The certificate, DER
    pub der: Vec<u8>,
    /// The identifier that it shares with its key (CKA_ID); may be empty
    pub id: Vec<u8>,
    /// Its name on the token (CKA_LABEL); may be empty
    pub label: String,
}

/// All of them, readable or not.
pub(super) fn stored_certificates(session: &Session) -> Result<Vec<Stored>, TokenError> {
    let wanted = [
        Attribute::Class(ObjectClass::CERTIFICATE),
        Attribute::CertificateType(CertificateType::X_509),
    ];
    let mut stored = Vec::new();
    for object in session.find_objects(&wanted)? {
        let mut one = Stored { der: Vec::new(), id: Vec::new(), label: String::new() };
        let types = [AttributeType::Value, AttributeType::Id, AttributeType::Label];
        for attribute in session.get_attributes(object, &types)? {
            match attribute {
                Attribute::Value(der) => one.der = der,
                Attribute::Id(id) => one.id = id,
                Attribute::Label(label) => one.label = label_text(&label),
                _ => {}
            }
        }
        stored.push(one);
    }
    Ok(stored)
}

/// Labels are UTF-8, and some programs write them with a terminating zero.
pub(super) fn label_text(label: &[u8]) -> String {
    String::from_utf8_lossy(label).trim_end_matches('\0').trim().to_owned()
}
