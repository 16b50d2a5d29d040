//! Files that people bring for a PKCS#12 file, told by how they begin.

use crate::{
    keys::identity::OtherFile,
    pki::{
        asn1::{Element, SEQUENCE},
        certificate::Certificate,
        oid,
    },
};

/// What `file` is, if it is one of the kinds that are known and no PKCS#12 file.
pub(super) fn kind(file: &[u8]) -> Option<OtherFile> {
    const JKS: [u8; 4] = [0xfe, 0xed, 0xfe, 0xed];
    const JCEKS: [u8; 4] = [0xce, 0xce, 0xce, 0xce];
    if file.starts_with(&JKS) || file.starts_with(&JCEKS) {
        return Some(OtherFile::JavaKeyStore);
    }
    if let Some(kind) = text_kind(file) {
        return Some(kind);
    }
    if Certificate::read(file).is_ok() {
        return Some(OtherFile::Certificates);
    }
    // ContentInfo with a SignedData, of which only the beginning need be DER.
    let mut content = Element::only(file).ok()?.expect(SEQUENCE).ok()?.reader();
    let kind = content.next().ok()?.oid().ok()?;
    (kind == oid::SIGNED_DATA).then_some(OtherFile::Certificates)
}

/// What a file of text (RFC 7468) holds: a key counts for more than certificates beside it.
fn text_kind(file: &[u8]) -> Option<OtherFile> {
    let text = String::from_utf8_lossy(file.get(..LONGEST_TEXT).unwrap_or(file));
    let labels = || text.split("-----BEGIN ").skip(1).filter_map(|part| part.split("-----").next());
    let has = |wanted: &str| labels().any(|label| label.contains(wanted));
    match () {
        () if has("PRIVATE KEY") => Some(OtherFile::KeyAsText),
        () if has("CERTIFICATE") || has("PKCS7") => Some(OtherFile::Certificates),
        () => None,
    }
}

/// Chains of certificates as text are shorter.
const LONGEST_TEXT: usize = 256 << 10;
