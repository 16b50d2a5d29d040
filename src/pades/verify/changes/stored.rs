//! What a document security store holds (EN 319 142-1, 5.4.2), compared between revisions.

use std::collections::HashSet;

use super::super::cost::HASHED;
use crate::{
    page::Limit,
    pdf::{File, Object},
    pki::{
        algorithm::Hash,
        asn1::{self, BIT_STRING, ENUMERATED, Element, OBJECT_IDENTIFIER, SEQUENCE},
    },
};

/// What a document security store holds: the SHA-256 of each stream with the list that it stands in.
pub(super) type Stored = HashSet<Vec<u8>>;

/// The content of a store; `None` if it holds anything but lists of streams: nothing that shows.
pub(super) fn validation_data(file: &File<'_>, store: &Object) -> Option<Stored> {
    let dictionary = |object| file.resolve(object).ok().and_then(Object::as_dictionary);
    let mut stored = Stored::new();
    for (key, value) in dictionary(store)?.iter() {
        if key != b"VRI" {
            store_entry(file, key, key, value, &mut stored)?;
            continue;
        }
        for (name, record) in dictionary(value)?.iter() {
            for (key, value) in dictionary(record)?.iter() {
                let list = [name, b"/", key].concat();
                store_entry(file, key, &list, value, &mut stored)?;
            }
        }
    }
    Some(stored)
}

/// Takes in one entry of a store or of one of its records; `None` if it does not belong there.
fn store_entry(
    file: &File<'_>,
    key: &[u8],
    list: &[u8],
    value: &Object,
    stored: &mut Stored,
) -> Option<()> {
    let mut add = |item: &Object| {
        let stream = file.resolve(item).ok()?.as_stream()?;
        let data = file.decoded(stream).or_else(|_| file.raw(stream).map(<[u8]>::to_vec)).ok()?;
        file.budget().take(Limit::Steps, 1 + (list.len() + data.len()) / HASHED).ok()?;
        is_complete(key, &data).then_some(())?;
        stored.insert(Hash::Sha256.of(&[&list.len().to_be_bytes(), list, &data]));
        Some(())
    };
    match key {
        b"Certs" | b"OCSPs" | b"CRLs" | b"Cert" | b"OCSP" | b"CRL" => {
            file.resolve(value).ok()?.as_array()?.iter().try_for_each(add)
        }
        b"TS" => add(value),
        b"Type" | b"TU" => (!matches!(value, Object::Reference(_))).then_some(()),
        _ => None,
    }
}

/// Whether `data` are, to their last byte, of the build that belongs under `key`: whatever else a
/// store holds is there for readers who look for something else in it.
fn is_complete(key: &[u8], data: &[u8]) -> bool {
    // Some authorities encode in BER what they sign.
    let Ok((der, read)) = asn1::definite(data) else { return false };
    let parts = Element::only(&der).and_then(|whole| whole.expect(SEQUENCE)?.reader().all());
    let tags: Vec<u8> = parts.unwrap_or_default().iter().map(|part| part.tag).collect();
    let is_built = match key {
        // RFC 5280, 4.1 and 5.1
        b"Certs" | b"Cert" | b"CRLs" | b"CRL" => tags == [SEQUENCE, SEQUENCE, BIT_STRING],
        // RFC 6960, 4.2.1: the response, or what it wraps
        b"OCSPs" | b"OCSP" => {
            matches!(tags[..], [ENUMERATED, ..] | [SEQUENCE, SEQUENCE, BIT_STRING, ..])
        }
        // RFC 5652, 3
        b"TS" => matches!(tags[..], [OBJECT_IDENTIFIER, _]),
        _ => false,
    };
    is_built && read == data.len()
}
