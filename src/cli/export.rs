//! `export`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{
    arguments::Export,
    delivered::{failures, say_beside, say_written, shortfall},
    draft::{Findings, open, replace, say},
    failure::{Failure, ends_in},
    key,
    status::Status,
    terminal::Terminal,
};
use crate::{
    form::Typefaces,
    model::{Checked, Draft, Reply, Unready},
    network::Network,
    store::{NewFolder, Store},
    wording::Wording,
    workflow::{self, Delivered, Delivery, Seal, Signature},
};

/// Checks a draft, makes and signs the reply, and writes it with its e-mail.
pub fn run(
    options: &Export,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let now = options.now.unwrap_or_else(|| Utc::now().trunc_subsecs(0));
    let mut draft = open(&options.draft, options.allow_outside)?;
    draft.language = options.language.unwrap_or(draft.language);
    draft.second_official |= options.second_official;
    match draft.check(now) {
        Ok(checked) => export(options, &draft, &checked, now, store, terminal),
        Err(unready) => Ok(refuse(&draft, &unready, terminal)),
    }
}

/// Makes the reply, keeps it, and says so.
fn export(
    options: &Export,
    draft: &Draft,
    Checked { reply, advice }: &Checked,
    now: DateTime<Utc>,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let asked = &draft.consultation;
    let failed = |error: workflow::Error| Failure::of(error, asked);
    // Until the end: the folders go again if nothing was written into them.
    let _folders = folders(options)?;
    let pdf = target(&options.output, reply, "pdf")?;
    let eml = options.eml.as_deref().map(|path| target(path, reply, "eml")).transpose()?;
    // Refused before anybody types a passphrase.
    let replace = replace(options.force);
    workflow::free([Some(&pdf), eml.as_ref()].into_iter().flatten(), replace)?;
    let written: Vec<&Path> = [Some(&*pdf), eml.as_deref()].into_iter().flatten().collect();
    key::apart(&options.key, &options.draft, &written)?;
    let signer = key::signer(&options.key, store, terminal, now)?;
    let signer = signer.as_deref();
    let network = Network::default();
    let signed = |signer| Signature {
        signer,
        certify: options.certify,
        service: key::service(&options.level, &network),
    };
    let seal = signer.map_or(Seal::Unsigned, |signer| Seal::Signed(signed(signer)));
    let wording = Wording::of(reply.language());
    let (pdf, eml, register) = (&*pdf, eml.as_deref(), Some(store));
    let delivery = Delivery { reply, seal, pdf, eml, replace, register, now };
    let delivered =
        workflow::deliver(&delivery, &wording, &Typefaces::bundled()).map_err(failed)?;
    let Delivered { made, written, .. } = &delivered;
    let found = Findings::new(draft, &[], advice, terminal);
    terminal.data(&serde_json::json!({
        "pdf": written.path.display().to_string(),
        "sha256": written.sha256,
        "pages": made.pages,
        "signed": made.signed(),
        "level": made.reach,
        "shortfall": shortfall(made, terminal),
        "eml": delivered.eml().map(|path| path.display().to_string()),
        "advice": found.advice(),
        "failed": failures(&delivered, Some(asked), terminal),
    }));
    say_written(&delivered, terminal);
    found.say_advice(terminal);
    Ok(say_beside(&delivered, Some(asked), terminal))
}

fn refuse(draft: &Draft, unready: &Unready, terminal: &mut Terminal<'_>) -> Status {
    let found = Findings::new(draft, &unready.issues, &unready.advice, terminal);
    terminal.data(&found);
    say(&found, terminal);
    Status::No
}

/// Makes the folders that are named as such and are not there.
fn folders(options: &Export) -> Result<Vec<NewFolder>, Failure> {
    let named = [Some(&*options.output), options.eml.as_deref()].into_iter().flatten();
    let named = named.filter(|path| path.to_string_lossy().ends_with(std::path::is_separator));
    named.map(|path| Ok(NewFolder::make(path)?)).collect()
}

/// The file to write: a folder stands for the suggested name in it.
fn target(path: &Path, reply: &Reply, ending: &'static str) -> Result<PathBuf, Failure> {
    if path.is_dir() {
        return Ok(path.join(format!("{}.{ending}", reply.file_stem())));
    }
    ends_in(path, ending)?;
    Ok(path.to_owned())
}
