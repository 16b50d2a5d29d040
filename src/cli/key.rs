//! The key that the command line names: opened, chosen among several, and checked.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{Failure, arguments::KeySource, passphrase, terminal::Terminal};
use crate::{
    signature::signer::Signer,
    store::{self, Store},
    workflow,
};

/// The key that `source` names; `None` if it names none.
pub fn signer(
    source: &KeySource,
    store: &Store,
    terminal: &Terminal<'_>,
    now: DateTime<Utc>,
) -> Result<Option<Box<dyn Signer>>, Failure> {
    let pkcs12 = match (&source.p12, &source.identity) {
        (Some(path), _) => store::read(path)?,
        (None, Some(name)) => store.identity(name)?,
        (None, None) => return Ok(None),
    };
    let passphrase = passphrase::given(&source.passphrase, terminal)?;
    let identities = workflow::open_identities(&pkcs12, &passphrase)?;
    let identity = match &source.key {
        Some(wanted) => workflow::chosen_identity(identities, wanted, now)?,
        None => workflow::usable_identity(identities, now)?,
    };
    Ok(Some(Box::new(if source.pss { identity.with_pss() } else { identity })))
}

/// Not even with `--force` is one of the files `read` written over, nor one of those `written` by
/// another.
pub fn apart(source: &KeySource, read: &Path, written: &[&Path]) -> Result<(), Failure> {
    let same = |a: &Path, b: &Path| {
        a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
    };
    let needed = [source.p12.as_ref(), source.passphrase.passphrase_file.as_ref()];
    let needed = needed.into_iter().flatten().map(PathBuf::as_path).chain([read]);
    let needed: Vec<&Path> = needed.collect();
    for (place, path) in written.iter().enumerate() {
        if needed.iter().chain(&written[..place]).any(|other| same(other, path)) {
            return Err(Failure::OverItself((*path).to_owned()));
        }
    }
    Ok(())
}
