//! Which PKCS#11 modules there are on this computer, and how they are started.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use cryptoki::{
    context::{CInitializeArgs, CInitializeFlags, Pkcs11},
    error::{Error, RvError},
};

use super::error::TokenError;

/// p11-kit's module stands for every module that the computer's administrator has configured.
const PROXIES: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/p11-kit-proxy.so",
    "/usr/lib/aarch64-linux-gnu/p11-kit-proxy.so",
    "/usr/lib64/p11-kit-proxy.so",
    "/usr/lib/p11-kit-proxy.so",
    "/opt/homebrew/lib/p11-kit-proxy.dylib",
    "/usr/local/lib/p11-kit-proxy.dylib",
];

/// Where the modules of widespread cards and tokens are installed.
#[cfg(target_os = "linux")]
const KNOWN: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so",
    "/usr/lib64/opensc-pkcs11.so",
    "/usr/lib/opensc-pkcs11.so",
    "/usr/lib/x86_64-linux-gnu/libykcs11.so",
    "/usr/lib64/libykcs11.so.2",
    "/usr/lib/libeToken.so",
    "/usr/lib/libeTPkcs11.so",
    "/usr/lib/libIDPrimePKCS11.so",
    "/usr/lib/pkcs11/libIDPrimePKCS11.so",
    "/usr/local/AWP/lib/libOcsCryptoki.so",
    "/usr/lib/librtpkcs11ecp.so",
    "/opt/proCertumCardManager/sc30pkcs11-3.0.6.68-MS.so",
    "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
];
#[cfg(target_os = "macos")]
const KNOWN: &[&str] = &[
    "/Library/OpenSC/lib/opensc-pkcs11.so",
    "/opt/homebrew/lib/opensc-pkcs11.so",
    "/usr/local/lib/libykcs11.dylib",
    "/opt/homebrew/lib/libykcs11.dylib",
    "/usr/local/lib/libeToken.dylib",
    "/usr/local/lib/libeTPkcs11.dylib",
    "/Library/Frameworks/eToken.framework/Versions/Current/libIDPrimePKCS11.dylib",
    "/usr/local/lib/libOcsCryptoki.dylib",
    "/Library/Akd/eID Middleware/pkcs11/libEidPkcs11.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
];
#[cfg(windows)]
const KNOWN: &[&str] = &[
    r"C:\Program Files\OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll",
    r"C:\Program Files\Yubico\Yubico PIV Tool\bin\libykcs11.dll",
    r"C:\Windows\System32\eTPKCS11.dll",
    r"C:\Windows\System32\IDPrimePKCS1164.dll",
    r"C:\Program Files\SafeNet\Authentication\SAC\x64\IDPrimePKCS1164.dll",
    r"C:\Program Files\Oberthur Technologies\AWP\DLLs\OcsCryptoki.dll",
    r"C:\Windows\System32\rtPKCS11ECP.dll",
    r"C:\Windows\System32\asepkcs.dll",
    r"C:\SoftHSM2\lib\softhsm2-x64.dll",
];
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
const KNOWN: &[&str] =
    &["/usr/local/lib/opensc-pkcs11.so", "/usr/local/lib/softhsm/libsofthsm2.so"];

/// The modules on this computer: p11-kit's first, which knows those that were configured; then each
/// that is where it usually is, configured or not.
pub fn installed() -> Vec<PathBuf> {
    let there = |paths: &[&str]| -> Vec<PathBuf> {
        paths.iter().filter_map(|path| Path::new(path).canonicalize().ok()).collect()
    };
    let mut modules: Vec<PathBuf> = there(PROXIES).into_iter().take(1).collect();
    for module in there(KNOWN) {
        if !modules.contains(&module) {
            modules.push(module);
        }
    }
    modules
}

/// A module is started once for the whole program, by its own rules (PKCS #11, C_Initialize), and
/// stays: many do not survive being unloaded.
static STARTED: Mutex<BTreeMap<PathBuf, Pkcs11>> = Mutex::new(BTreeMap::new());

/// The module in this file, started.
pub fn start(path: &Path) -> Result<Pkcs11, TokenError> {
    let unusable = |detail: String| TokenError::Module { path: path.to_owned(), detail };
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(module) = started.get(path) {
        return Ok(module.clone());
    }
    let module = Pkcs11::new(path).map_err(|error| unusable(error.to_string()))?;
    match module.initialize(CInitializeArgs::new(CInitializeFlags::OS_LOCKING_OK)) {
        Ok(()) | Err(Error::Pkcs11(RvError::CryptokiAlreadyInitialized, _)) => {}
        Err(error) => return Err(unusable(error.to_string())),
    }
    started.insert(path.to_owned(), module.clone());
    Ok(module)
}
