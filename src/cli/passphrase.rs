//! Passphrases: from a file, from standard input, or asked for without being shown.

use std::{
    io::{self, BufRead, IsTerminal as _, Read as _},
    path::Path,
};

use zeroize::Zeroize as _;

use super::{arguments::PassphraseSource, failure::Failure, terminal::Terminal};
use crate::{keys::identity::Passphrase, store};

/// The most bytes that are read in search of the end of a passphrase.
const LONGEST: u64 = 1 << 16;

/// The passphrase of an existing identity.
pub fn given(source: &PassphraseSource, terminal: &Terminal<'_>) -> Result<Passphrase, Failure> {
    given_or(source, || asked(&terminal.wording().text("cli-passphrase")))
}

/// The PIN of the token with this label.
pub fn pin(
    source: &PassphraseSource,
    label: &str,
    terminal: &Terminal<'_>,
) -> Result<Passphrase, Failure> {
    let question = terminal.wording().with("cli-pin", &[("token", label.into())]);
    given_or(source, || asked(&question))
}

/// The passphrase in this file.
pub fn in_file(file: &Path) -> Result<Passphrase, Failure> {
    let beginning = store::read_beginning(file, LONGEST)?;
    // A passphrase of which only the beginning was taken would be another one.
    match u64::try_from(beginning.len()) {
        Ok(LONGEST..) | Err(_) => Err(store::Error::NotAFile(file.to_owned()).into()),
        Ok(_) => first_line(beginning),
    }
}

fn given_or(
    source: &PassphraseSource,
    ask: impl FnOnce() -> Result<Passphrase, Failure>,
) -> Result<Passphrase, Failure> {
    match (&source.passphrase_file, source.passphrase_stdin) {
        (Some(file), _) => in_file(file),
        (None, true) => {
            let mut line = Vec::with_capacity(256);
            let read = io::stdin().lock().take(LONGEST).read_until(b'\n', &mut line);
            read.map_err(|_| Failure::NoTerminal)?;
            first_line(line)
        }
        (None, false) => ask(),
    }
}

/// The passphrase of an identity that is being made: typed twice where it is typed.
pub fn chosen(source: &PassphraseSource, terminal: &Terminal<'_>) -> Result<Passphrase, Failure> {
    let first = given(source, terminal)?;
    if source.passphrase_file.is_none() && !source.passphrase_stdin {
        let again = asked(&terminal.wording().text("cli-passphrase-again"))?;
        if again != first {
            return Err(Failure::PassphrasesDiffer);
        }
    }
    Ok(first)
}

fn asked(question: &str) -> Result<Passphrase, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let typed = rpassword::prompt_password(format!("{question} "));
    typed.map(Passphrase::new).map_err(|_| Failure::NoTerminal)
}

/// Without its line end, in whatever convention, and without the mark that some editors put in
/// front. The bytes are not copied.
fn first_line(mut bytes: Vec<u8>) -> Result<Passphrase, Failure> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(bytes.len());
    bytes[end..].zeroize();
    bytes.truncate(end);
    String::from_utf8(bytes).map(Passphrase::new).map_err(|error| {
        error.into_bytes().zeroize();
        Failure::PassphraseUnreadable
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_the_first_line_alone() {
        for text in ["密码 Ё é ", "密码 Ё é \n", "密码 Ё é \r\nnext\n", "\u{feff}密码 Ё é \n"]
        {
            assert_eq!(first_line(text.into()).unwrap().reveal(), "密码 Ё é ");
        }
        assert!(matches!(first_line(vec![0xff, 0xfe]), Err(Failure::PassphraseUnreadable)));
    }
}
