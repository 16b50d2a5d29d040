//! Words for what can go wrong with files.

use std::{io::ErrorKind, path::Path};

use super::{Explanation, explain};
use crate::{
    store::{Action, Error, SetAside},
    wording::{Value, Wording},
};

/// Words for a file that could not be read or kept.
pub fn store(error: &Error, wording: &Wording) -> Explanation {
    match error {
        Error::Io { action, path, kind, detail } => {
            let key = match action {
                Action::Read => "error-read",
                Action::Write => "error-write",
            };
            let reason = reason(*kind, detail, wording).into();
            explain(wording, key, &[file(path), ("reason", reason)])
        }
        Error::Exists(path) => explain(wording, "error-exists", &[file(path)]),
        Error::OtherFormat { path, format } => {
            explain(wording, "error-other-format", &[file(path), ("format", (*format).into())])
        }
        Error::Newer { path, found, known } => {
            let values = [file(path), ("found", text(found)), ("known", text(known))];
            explain(wording, "error-newer", &values)
        }
        Error::Damaged { path, line, column, detail } => {
            let values = [
                file(path),
                ("line", text(line)),
                ("column", text(column)),
                ("detail", detail.as_str().into()),
            ];
            explain(wording, "error-damaged", &values)
        }
        Error::UnknownField { path, line, column, name } => {
            let values = [
                file(path),
                ("line", text(line)),
                ("column", text(column)),
                ("name", name.as_str().into()),
            ];
            explain(wording, "error-unknown-field", &values)
        }
        Error::IdentityName(name) => {
            explain(wording, "error-identity-name", &[("name", name.as_str().into())])
        }
        Error::NotAFile(path) => explain(wording, "error-not-a-file", &[file(path)]),
        Error::TooLarge { path, most } => {
            explain(wording, "error-too-large", &[file(path), ("most", text(most >> 20))])
        }
        Error::Changing(path) => explain(wording, "error-changing", &[file(path)]),
        Error::NoFolder => explain(wording, "error-no-folder", &[]),
    }
}

/// Words for a file of the program's own that was set aside.
pub fn set_aside(file: &SetAside, wording: &Wording) -> Explanation {
    let kept = file.kept_as.display().to_string();
    let why = store(&file.reason, wording);
    let values = [("reason", why.what.into()), ("kept", kept.into())];
    explain(wording, "error-set-aside", &values)
}

fn reason(kind: ErrorKind, detail: &str, wording: &Wording) -> String {
    match kind {
        ErrorKind::NotFound => wording.text("reason-not-found"),
        ErrorKind::PermissionDenied => wording.text("reason-denied"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => wording.text("reason-full"),
        _ => wording.with("reason-other", &[("detail", detail.into())]),
    }
}

fn file(path: &Path) -> (&'static str, Value<'static>) {
    ("file", path.display().to_string().into())
}

/// A number as it stands in a file, without grouping.
fn text(number: impl ToString) -> Value<'static> {
    number.to_string().into()
}
