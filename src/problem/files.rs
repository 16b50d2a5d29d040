//! Words for what can go wrong with files.

use std::{io::ErrorKind, path::Path};

use super::{
    explanation::{Explanation, explain},
    to_read,
};
use crate::{
    model::reorders,
    store::{Action, Damage, Error, Owner, Source},
    wording::{Value, Wording},
    workflow::tally::Reason,
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
        Error::Damaged { path, line, column, damage: found } => {
            let said = ("damage", damage(found, wording).into());
            explain(wording, "error-damaged", &at(path, *line, *column, said))
        }
        Error::UnknownField { path, line, column, name } => {
            let said = ("name", name.as_str().into());
            explain(wording, "error-unknown-field", &at(path, *line, *column, said))
        }
        Error::Unread { reason, .. } => {
            let why = store(reason, wording).what;
            explain(wording, "error-unread", &[("reason", why.into())])
        }
        Error::Changed(path) => explain(wording, "error-changed", &[file(path)]),
        Error::Owned { path, owner } => {
            owned(["error-owned", "error-owned-unnamed"], path, owner.as_deref(), wording)
        }
        Error::TakenOver { path, owner } => {
            owned(["error-taken-over", "error-taken-over-unnamed"], path, owner.as_deref(), wording)
        }
        Error::Outside { path, sources } => {
            let files: String = sources.iter().map(|one| format!("\n  {}", source(one))).collect();
            let mut said = explain(wording, "error-outside", &[file(path)]);
            said.what.push_str(&files);
            said
        }
        Error::WriteProtected(path) => explain(wording, "error-write-protected", &[file(path)]),
        Error::LinkCircle(path) => explain(wording, "error-link-circle", &[file(path)]),
        Error::NoIdentity { name, known } => no_identity(name, known, wording),
        Error::IdentityName(name) => of_identity("error-identity-name", name, wording),
        Error::IdentityExists(name) => of_identity("error-identity-exists", name, wording),
        Error::NotAFile(path) => explain(wording, "error-not-a-file", &[file(path)]),
        Error::TooLarge { path, most } => {
            explain(wording, "error-too-large", &[file(path), ("most", text(most >> 20))])
        }
        Error::Changing(path) => explain(wording, "error-changing", &[file(path)]),
        Error::Busy(path) => explain(wording, "error-busy", &[file(path)]),
        Error::NoFolder => explain(wording, "error-no-folder", &[]),
    }
}

/// Words for a name that an identity cannot have.
fn of_identity(key: &'static str, name: &str, wording: &Wording) -> Explanation {
    explain(wording, key, &[("name", name.into())])
}

/// Words for an identity that is not there, with those that are.
fn no_identity(name: &str, known: &[String], wording: &Wording) -> Explanation {
    let values = [("name", name.into()), ("names", known.join("; ").into())];
    match known {
        [] => explain(wording, "error-no-identities", &values[..1]),
        _ => explain(wording, "error-no-identity", &values),
    }
}

/// What is wrong with a file, as a part of a sentence.
fn damage(damage: &Damage, wording: &Wording) -> String {
    match damage {
        Damage::Cut => wording.text("damage-cut"),
        Damage::Syntax => wording.text("damage-syntax"),
        Damage::Twice(name) => wording.with("damage-twice", &[("name", name.as_str().into())]),
        Damage::Missing(name) => wording.with("damage-missing", &[("name", name.as_str().into())]),
        Damage::Unlike(examples) => {
            wording.with("damage-unlike", &[("examples", examples.as_str().into())])
        }
        Damage::Kind => wording.text("damage-kind"),
    }
}

/// Words for a file of the program's own that somebody had set aside, and that is now at
/// `kept_as`.
pub fn set_aside(kept_as: &Path, wording: &Wording) -> Explanation {
    explain(wording, "error-set-aside", &[file(kept_as)])
}

/// Why a file was not counted, in one sentence.
pub fn left_out(reason: &Reason, wording: &Wording) -> String {
    match reason {
        Reason::NotRead => wording.text("left-out-not-read"),
        Reason::Unreadable => wording.text("left-out-unreadable"),
        Reason::Altered => wording.text("left-out-altered"),
        Reason::NotJudged => wording.text("left-out-not-judged"),
        Reason::Unsigned => wording.text("left-out-unsigned"),
        Reason::NoData => wording.text("left-out-no-data"),
        Reason::DataDamaged => wording.text("left-out-data-damaged"),
        Reason::DataDiffer => wording.text("left-out-data-differ"),
        Reason::ToBeRead { to_read } => {
            let found = to_read.iter().map(|what| to_read::to_read(what, wording));
            let found = found.collect::<Vec<_>>().join(" ");
            wording.with("left-out-to-be-read", &[("found", found.into())])
        }
        Reason::NotCompared { made_by } => {
            wording.with("left-out-not-compared", &[("program", made_by.as_str().into())])
        }
        Reason::Specimen => wording.text("left-out-specimen"),
        Reason::UnknownMemberState { member_state } => {
            wording.with("left-out-unknown-state", &[("state", member_state.as_str().into())])
        }
        Reason::OtherCircular { number } => {
            wording.with("left-out-other-circular", &[("circular", text(number))])
        }
        Reason::Stranger => wording.text("left-out-stranger"),
        Reason::SeveralCirculars { number } => {
            wording.with("left-out-several-circulars", &[("circular", text(number))])
        }
        Reason::SameAnswers { of } => wording.with("left-out-same-answers", &[file(of)]),
        Reason::Replaced { by } => wording.with("left-out-replaced", &[file(by)]),
        Reason::Duplicate { of } => wording.with("left-out-duplicate", &[file(of)]),
        Reason::Conflict => wording.text("left-out-conflict"),
    }
}

/// Where a file that a draft names would be read from, and the name under which it would be sent
/// if that is another. What a stranger wrote moves neither lines nor letters.
pub fn source(source: &Source) -> String {
    let path = source.path.display().to_string();
    let told = match source.path.file_name() == Some(source.name.as_ref()) {
        true => path,
        false => format!("{path} → {}", source.name),
    };
    let moves = |c: char| c.is_control() || reorders(c) || matches!(c, '\u{200e}' | '\u{200f}');
    told.chars().map(|c| if moves(c) { '\u{fffd}' } else { c }).collect()
}

/// Why the system did not read or write, as a part of a sentence. `detail` is in its own words.
pub fn reason(kind: ErrorKind, detail: &str, wording: &Wording) -> String {
    match kind {
        ErrorKind::NotFound => wording.text("reason-not-found"),
        ErrorKind::PermissionDenied => wording.text("reason-denied"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => wording.text("reason-full"),
        ErrorKind::IsADirectory => wording.text("reason-is-folder"),
        ErrorKind::NotADirectory => wording.text("reason-not-folder"),
        ErrorKind::ReadOnlyFilesystem => wording.text("reason-read-only"),
        _ => wording.with("reason-other", &[("detail", detail.into())]),
    }
}

/// Words for a draft that another works on, by that one's own clock: the first key where it is
/// known who, the second where it is not.
fn owned(
    [named, unnamed]: [&'static str; 2],
    path: &Path,
    owner: Option<&Owner>,
    wording: &Wording,
) -> Explanation {
    let Some(Owner { program, user, host, process, since }) = owner else {
        return explain(wording, unnamed, &[file(path)]);
    };
    let values = [
        file(path),
        ("program", text(program)),
        ("user", text(if user.is_empty() { "?" } else { user })),
        ("host", text(host)),
        ("process", text(process)),
        ("since", text(wording.date_time(&since.with_timezone(&chrono::Local)))),
    ];
    explain(wording, named, &values)
}

/// A place in a file, line and column counted from 1, and what was found there.
fn at<'a>(
    path: &Path,
    line: usize,
    column: usize,
    found: (&'static str, Value<'a>),
) -> [(&'static str, Value<'a>); 4] {
    [file(path), ("line", text(line)), ("column", text(column)), found]
}

fn file(path: &Path) -> (&'static str, Value<'static>) {
    ("file", path.display().to_string().into())
}

/// A number as it stands in a file, without grouping.
fn text(number: impl ToString) -> Value<'static> {
    number.to_string().into()
}
