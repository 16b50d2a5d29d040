//! `export`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{
    Failure, Status,
    arguments::{Export, SealSource},
    draft::{Findings, replace, say},
    passphrase,
    terminal::Terminal,
};
use crate::{
    form::Typefaces,
    model::{Checked, Consultation, Draft, Reply, Unready},
    problem,
    signature::identity::Identity,
    store::{self, Store},
    wording::Wording,
    workflow::{self, Made, Seal, Written},
};

pub fn run(
    options: &Export,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let now = options.now.unwrap_or_else(|| Utc::now().trunc_subsecs(0));
    let mut draft = workflow::open_draft(&options.draft)?;
    draft.language = options.language.unwrap_or(draft.language);
    let Checked { reply, advice } = match draft.check(now) {
        Ok(checked) => checked,
        Err(unready) => return Ok(refuse(&draft, &unready, terminal)),
    };
    let asked = &draft.consultation;
    let failed = |error: workflow::Error| Failure::of(error, asked);
    let pdf = target(&options.output, &reply, "pdf")?;
    let eml = options.eml.as_deref().map(|path| target(path, &reply, "eml")).transpose()?;
    // Refused before anybody types a passphrase.
    let replace = replace(options.force);
    workflow::free([Some(&pdf), eml.as_ref()].into_iter().flatten(), replace)?;
    apart(options, &pdf, eml.as_deref())?;
    let identity = identity(options, store, terminal, now, asked)?;
    let seal = identity.as_ref().map_or(Seal::Unsigned, |identity| Seal::Signed(identity));
    let wording = Wording::of(reply.language());
    let made =
        workflow::make_reply(&reply, &wording, &Typefaces::bundled(), seal, now).map_err(failed)?;
    let written = workflow::save_reply(&made, &pdf, replace).map_err(failed)?;
    let aside = workflow::register(store, &reply, &made, &written, identity.as_ref(), now);
    let aside = aside.map_err(failed)?;
    if let Some(eml) = &eml {
        let name = name_of(&pdf);
        workflow::save_mail(&reply, &wording, (&made, &name), now, eml, replace).map_err(failed)?;
    }
    let found = Findings::new(&draft, &[], &advice, terminal);
    terminal.data(&serde_json::json!({
        "pdf": written.path.display().to_string(),
        "sha256": written.sha256,
        "pages": made.pages,
        "signed": made.signed,
        "eml": eml.as_ref().map(|path| path.display().to_string()),
        "advice": found.advice(),
    }));
    tell(&made, &written, eml.as_deref(), terminal);
    found.say_advice(terminal);
    if let Some(aside) = aside {
        terminal.warn(&problem::set_aside(&aside, terminal.wording()));
    }
    Ok(Status::Done)
}

/// Says what was written: path and SHA-256, each on a line that can be copied.
pub fn tell(made: &Made, written: &Written, eml: Option<&Path>, terminal: &mut Terminal<'_>) {
    terminal.say(if made.signed { "cli-signed" } else { "cli-unsigned" }, &[]);
    terminal.line(&written.path.display().to_string());
    terminal.line(&format!("SHA-256 {}", written.sha256));
    if let Some(eml) = eml {
        terminal.say("cli-mail-written", &[("file", eml.display().to_string().into())]);
    }
}

fn refuse(draft: &Draft, unready: &Unready, terminal: &mut Terminal<'_>) -> Status {
    let found = Findings::new(draft, &unready.issues, &unready.advice, terminal);
    terminal.data(&found);
    say(&found, terminal);
    Status::No
}

/// The file to write: a folder stands for the suggested name in it, and is made if it is not
/// there.
fn target(path: &Path, reply: &Reply, ending: &str) -> Result<PathBuf, Failure> {
    let named_folder = path.to_string_lossy().ends_with(std::path::is_separator);
    if named_folder {
        store::make_folder(path)?;
    }
    Ok(match named_folder || path.is_dir() {
        true => path.join(format!("{}.{ending}", reply.file_stem())),
        false => path.to_owned(),
    })
}

/// Not even with `--force` is one of the files that are read written over, nor the PDF by its own
/// e-mail.
fn apart(options: &Export, pdf: &Path, eml: Option<&Path>) -> Result<(), Failure> {
    let same = |a: &Path, b: &Path| {
        a == b || matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
    };
    let (seal, secret) = (&options.seal.p12, &options.passphrase.passphrase_file);
    let read = [Some(&options.draft), seal.as_ref(), secret.as_ref()];
    let read: Vec<&Path> = read.into_iter().flatten().map(PathBuf::as_path).collect();
    for written in [Some(pdf), eml].into_iter().flatten() {
        if read.iter().any(|path| same(path, written)) {
            return Err(Failure::OverItself(written.to_owned()));
        }
    }
    match eml {
        Some(eml) if same(eml, pdf) => Err(Failure::OverItself(pdf.to_owned())),
        _ => Ok(()),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn identity(
    options: &Export,
    store: &Store,
    terminal: &Terminal<'_>,
    now: DateTime<Utc>,
    asked: &Consultation,
) -> Result<Option<Identity>, Failure> {
    let SealSource { p12, identity, .. } = &options.seal;
    let pkcs12 = match (p12, identity) {
        (Some(path), _) => store::read(path)?,
        (None, Some(name)) => store.identity(name)?,
        (None, None) => return Ok(None),
    };
    let passphrase = passphrase::given(&options.passphrase, terminal)?;
    workflow::open_identities(&pkcs12, &passphrase)
        .and_then(|identities| workflow::usable_identity(identities, now))
        .map(Some)
        .map_err(|error| Failure::of(error, asked))
}
