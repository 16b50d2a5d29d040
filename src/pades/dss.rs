//! The document security store (EN 319 142-1, 5.4.2): certificates and revocation data kept in the
//! file, so that its signatures can be judged without a network.
//!
//! What belongs into it is left to `revocation::gather`, what it proves to `verify`.

use std::collections::BTreeSet;

use crate::{
    pdf::{Dictionary, File, Object, PdfError, Stream, StreamData, update::Update},
    pki::revocation::gather::Material,
};

/// Most values that are read from a store.
const MOST: usize = 1024;

/// The contents of a file's store.
#[derive(Debug, Clone, Default)]
pub struct Store {
    /// Certificates, DER
    pub certificates: Vec<Vec<u8>>,
    /// OCSP responses and revocation lists, DER
    pub evidence: Vec<Vec<u8>>,
}

impl Store {
    /// Reads the store of a file; an empty one if it has none. What cannot be read is left out:
    /// it proves nothing.
    pub fn read(file: &File<'_>) -> Self {
        let mut store = Self::default();
        let dictionary = file.root().and_then(|root| file.value(root, "DSS"));
        if let Ok(Object::Dictionary(dictionary)) = dictionary {
            store.certificates = streams(file, dictionary, "Certs");
            store.evidence = streams(file, dictionary, "OCSPs");
            store.evidence.extend(streams(file, dictionary, "CRLs"));
        }
        store
    }
}

fn streams(file: &File<'_>, store: &Dictionary, key: &str) -> Vec<Vec<u8>> {
    let list = file.value(store, key).ok().and_then(Object::as_array).unwrap_or_default();
    let stream = |object: &Object| match file.resolve(object) {
        Ok(Object::Stream(stream)) => file.decoded(stream).ok(),
        _ => None,
    };
    list.iter().take(MOST).filter_map(stream).collect()
}

/// The file with one more revision, in which its store also holds `material`; `None` if it holds
/// all of it already.
///
/// # Errors
/// [`PdfError`]
pub fn add(pdf: &[u8], material: &Material) -> Result<Option<Vec<u8>>, PdfError> {
    let file = File::open(pdf)?;
    let root_id = file.root_id()?;
    let mut root = file.root()?.clone();
    let home = root.get(b"DSS").and_then(Object::as_reference);
    let mut store = match file.value(&root, "DSS")? {
        Object::Dictionary(store) => store.clone(),
        Object::Null => Dictionary::from([("Type", Object::name("DSS"))]),
        _ => return Err(PdfError::Missing { what: "DSS" }),
    };
    let mut update = Update::new(&file)?;
    let mut grown = false;
    for (key, values) in [
        ("Certs", &material.certificates),
        ("OCSPs", &material.responses),
        ("CRLs", &material.lists),
    ] {
        grown |= extend(&file, &mut update, &mut store, key, values)?;
    }
    if !grown {
        return Ok(None);
    }
    match home {
        Some(id) => update.put(id, store),
        None => {
            let id = update.add(store);
            root.set("DSS", Object::Reference(id));
            update.put(root_id, root);
        }
    }
    Ok(Some(update.finish()?.bytes))
}

/// Appends those of `values` that the list under `key` does not hold yet; says whether there were.
fn extend(
    file: &File<'_>,
    update: &mut Update<'_, '_>,
    store: &mut Dictionary,
    key: &str,
    values: &BTreeSet<Vec<u8>>,
) -> Result<bool, PdfError> {
    let held = streams(file, store, key);
    let mut grown = false;
    for value in values.iter().filter(|value| !held.contains(value)) {
        let data = StreamData::New(value.clone());
        let id = update.add(Object::Stream(Stream { dictionary: Dictionary::new(), data }));
        update.append(store, key, id.into())?;
        grown = true;
    }
    Ok(grown)
}
