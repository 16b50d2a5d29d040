//! The name of a token, or of a key on it: a PKCS#11 URI (RFC 7512).

use std::{fmt, path::PathBuf, str::FromStr};

use percent_encoding::{
    AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode_byte, utf8_percent_encode,
};

use super::error::TokenError;

/// A PKCS#11 URI. What it does not say may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TokenUri {
    /// The token's label
    pub token: Option<String>,
    /// Who made the token
    pub manufacturer: Option<String>,
    /// The token's serial number
    pub serial: Option<String>,
    /// The token's model
    pub model: Option<String>,
    /// The label of the key or of its certificate
    pub object: Option<String>,
    /// The identifier that key and certificate share
    pub id: Option<Vec<u8>>,
    /// The module's file
    pub module_path: Option<PathBuf>,
    /// A file whose first line is the PIN
    pub pin_source: Option<PathBuf>,
}

const SCHEME: &str = "pkcs11:";

/// What is written with a percent sign: all but RFC 3986's unreserved characters and `/`.
const RESERVED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

impl FromStr for TokenUri {
    type Err = TokenError;

    fn from_str(text: &str) -> Result<Self, TokenError> {
        let rest = text.strip_prefix(SCHEME).ok_or(TokenError::Uri("scheme"))?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut uri = Self::default();
        for attribute in path.split(';').filter(|part| !part.is_empty()) {
            uri.read_path(attribute)?;
        }
        for attribute in query.split('&').filter(|part| !part.is_empty()) {
            uri.read_query(attribute)?;
        }
        Ok(uri)
    }
}

impl TokenUri {
    fn read_path(&mut self, attribute: &str) -> Result<(), TokenError> {
        let (name, value) = pair(attribute)?;
        if name == "id" {
            return once(&mut self.id, value);
        }
        let value = text(value)?;
        match name {
            "token" => once(&mut self.token, value),
            "manufacturer" => once(&mut self.manufacturer, value),
            "serial" => once(&mut self.serial, value),
            "model" => once(&mut self.model, value),
            "object" => once(&mut self.object, value),
            // A certificate and its private key are looked for together, whichever is named.
            "type" if matches!(value.as_str(), "private" | "cert") => Ok(()),
            "type" => Err(TokenError::Uri("type")),
            // Which module and which slot: taken from module-path, or found.
            "library-manufacturer"
            | "library-description"
            | "library-version"
            | "slot-manufacturer"
            | "slot-description"
            | "slot-id" => Ok(()),
            _ => Err(TokenError::Uri("attribute")),
        }
    }

    fn read_query(&mut self, attribute: &str) -> Result<(), TokenError> {
        let (name, value) = pair(attribute)?;
        let value = text(value)?;
        match name {
            "module-path" => once(&mut self.module_path, value.into()),
            "pin-source" => {
                let file = value.strip_prefix("file://").or(value.strip_prefix("file:"));
                let file = file.unwrap_or(&value);
                match file.starts_with('|') || file.is_empty() {
                    true => Err(TokenError::Uri("pin-source")),
                    false => once(&mut self.pin_source, file.into()),
                }
            }
            // An argument can be read by every user of the computer.
            "pin-value" => Err(TokenError::Uri("pin-value")),
            _ => Err(TokenError::Uri("attribute")),
        }
    }
}

fn once<T>(place: &mut Option<T>, value: T) -> Result<(), TokenError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(TokenError::Uri("attribute given twice")),
    }
}

fn pair(attribute: &str) -> Result<(&str, Vec<u8>), TokenError> {
    let (name, value) = attribute.split_once('=').ok_or(TokenError::Uri("attribute"))?;
    Ok((name, decoded(value)?))
}

fn decoded(value: &str) -> Result<Vec<u8>, TokenError> {
    // The library takes a sign that no two digits follow as it stands.
    let is_whole = |part: &str| {
        part.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    match value.split('%').skip(1).all(is_whole) {
        true => Ok(percent_decode_str(value).collect()),
        false => Err(TokenError::Uri("percent sign")),
    }
}

fn text(bytes: Vec<u8>) -> Result<String, TokenError> {
    String::from_utf8(bytes).map_err(|_| TokenError::Uri("text"))
}

impl fmt::Display for TokenUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = SCHEME;
        let texts = [
            ("token", &self.token),
            ("manufacturer", &self.manufacturer),
            ("serial", &self.serial),
            ("model", &self.model),
            ("object", &self.object),
        ];
        for (name, value) in texts {
            if let Some(value) = value {
                write!(f, "{separator}{name}={}", utf8_percent_encode(value, RESERVED))?;
                separator = ";";
            }
        }
        if let Some(id) = &self.id {
            // Bytes that stand for nothing to read.
            let id: String = id.iter().copied().map(percent_encode_byte).collect();
            write!(f, "{separator}id={id}")?;
            separator = ";";
        }
        if separator == SCHEME {
            f.write_str(SCHEME)?;
        }
        if let Some(path) = &self.module_path {
            let path = path.to_string_lossy();
            write!(f, "?module-path={}", utf8_percent_encode(&path, RESERVED))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<TokenUri, TokenError> {
        text.parse()
    }

    #[test]
    fn what_is_written_is_read_again_in_every_script() {
        let uri = TokenUri {
            token: Some("办公室 Büro; مكتب".into()),
            serial: Some("0123/45?&=%".into()),
            object: Some("Подпись №1".into()),
            id: Some(vec![0, 1, b'a', 255]),
            module_path: Some("/opt/Модуль 1/libpkcs11.so".into()),
            ..TokenUri::default()
        };
        assert_eq!(read(&uri.to_string()), Ok(uri));
        assert_eq!(read("pkcs11:").map(|uri| uri.to_string()), Ok("pkcs11:".into()));
    }

    #[test]
    fn what_other_programs_write_is_read() {
        // p11tool --list-all
        let uri = read(
            "pkcs11:model=SoftHSM%20v2;manufacturer=SoftHSM%20project;serial=ed3aa3ab6ff5fc62;\
             token=Token%20A;id=%01;object=%E7%8E%8B;type=private",
        )
        .unwrap();
        assert_eq!(uri.token.as_deref(), Some("Token A"));
        assert_eq!(uri.object.as_deref(), Some("王"));
        assert_eq!(uri.id, Some(vec![1]));
        let uri = read("pkcs11:token=a?pin-source=file:/run/pin&module-path=/x.so").unwrap();
        assert_eq!(uri.pin_source, Some("/run/pin".into()));
        assert_eq!(uri.module_path, Some("/x.so".into()));
    }

    #[test]
    fn what_cannot_be_understood_is_named_and_no_pin_is_taken() {
        for (text, part) in [
            ("", "scheme"),
            ("token=a", "scheme"),
            ("pkcs11:token", "attribute"),
            ("pkcs11:tokem=a", "attribute"),
            ("pkcs11:token=a;token=b", "attribute given twice"),
            ("pkcs11:token=%4", "percent sign"),
            ("pkcs11:token=%zz", "percent sign"),
            ("pkcs11:token=%1办", "percent sign"),
            ("pkcs11:token=%ff", "text"),
            ("pkcs11:type=secret-key", "type"),
            ("pkcs11:token=a?pin-value=1234", "pin-value"),
            ("pkcs11:token=a?pin-source=%7Ccat%20pin", "pin-source"),
        ] {
            assert_eq!(read(text), Err(TokenError::Uri(part)), "{text}");
        }
    }
}
