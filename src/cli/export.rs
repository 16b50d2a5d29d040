//! `export`.

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound as _, Utc};

use super::{
    Failure, Status,
    arguments::Export,
    draft::{Findings, replace, say},
    key,
    terminal::Terminal,
};
use crate::{
    form::Typefaces,
    model::{Checked, Consultation, Draft, Reply, Unready},
    network::Network,
    problem::{self, Explanation},
    store::{NewFolder, SetAside, Store},
    wording::Wording,
    workflow::{self, Made, Seal, Signature, Written},
};

pub fn run(
    options: &Export,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let now = options.now.unwrap_or_else(|| Utc::now().trunc_subsecs(0));
    let mut draft = workflow::open_draft(&options.draft)?;
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
    let pdf = target(&options.output, reply, "pdf");
    let eml = options.eml.as_deref().map(|path| target(path, reply, "eml"));
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
    let made =
        workflow::make_reply(reply, &wording, &Typefaces::bundled(), seal, now).map_err(failed)?;
    let written = workflow::save_reply(&made, &pdf, replace).map_err(failed)?;
    // From here on the reply is safe on the disk: whatever else fails is told beside it.
    let mut beside = Beside::default();
    beside.register(workflow::register(store, reply, &made, &written, signer, now));
    let mailed = eml.as_deref().map(|eml| {
        let pdf = (&made, &*name_of(&pdf));
        let saved = workflow::save_mail(reply, &wording, pdf, now, eml, replace);
        beside.failed(saved).map(|()| eml)
    });
    let mailed = mailed.flatten();
    let found = Findings::new(draft, &[], advice, terminal);
    terminal.data(&serde_json::json!({
        "pdf": written.path.display().to_string(),
        "sha256": written.sha256,
        "pages": made.pages,
        "signed": made.signed(),
        "level": made.reach,
        "shortfall": shortfall(&made, terminal),
        "eml": mailed.map(|path| path.display().to_string()),
        "advice": found.advice(),
        "failed": beside.said(asked, terminal),
    }));
    tell(&made, &written, mailed, terminal);
    found.say_advice(terminal);
    Ok(beside.tell(asked, terminal))
}

/// What befell the steps that follow once a reply is safe on the disk. None of them takes the
/// reply back, and none keeps the others from being tried.
#[derive(Debug, Default)]
pub struct Beside {
    failures: Vec<workflow::Error>,
    aside: Option<SetAside>,
}

impl Beside {
    /// Takes note of how the register took the reply in.
    pub fn register(&mut self, entered: Result<Option<SetAside>, workflow::Error>) {
        self.aside = self.failed(entered).flatten();
    }

    /// Takes note of a step's failure, or hands on its result.
    fn failed<T>(&mut self, step: Result<T, workflow::Error>) -> Option<T> {
        step.map_err(|error| self.failures.push(error)).ok()
    }

    /// What failed, in words.
    pub fn said(&self, asked: &Consultation, terminal: &Terminal<'_>) -> Vec<Explanation> {
        let said = |error| problem::error(error, asked, terminal.wording());
        self.failures.iter().map(said).collect()
    }

    /// Tells it on standard error. A failure is one, although the reply is there.
    pub fn tell(&self, asked: &Consultation, terminal: &Terminal<'_>) -> Status {
        if let Some(aside) = &self.aside {
            terminal.warn(&problem::set_aside(aside, terminal.wording()));
        }
        for failure in self.said(asked, terminal) {
            terminal.warn(&failure);
        }
        if self.failures.is_empty() { Status::Done } else { Status::Failed }
    }
}

/// Says what was written: path and SHA-256, each on a line that can be copied.
pub fn tell(made: &Made, written: &Written, eml: Option<&Path>, terminal: &mut Terminal<'_>) {
    terminal.say(if made.signed() { "cli-signed" } else { "cli-unsigned" }, &[]);
    terminal.line(&written.path.display().to_string());
    terminal.line(&format!("SHA-256 {}", written.sha256));
    if let Some(eml) = eml {
        terminal.say("cli-mail-written", &[("file", eml.display().to_string().into())]);
    }
    if let Some(shortfall) = shortfall(made, terminal) {
        terminal.warn(&shortfall);
    }
}

/// Why the signature does not reach as far as was wished, in words.
pub fn shortfall(made: &Made, terminal: &Terminal<'_>) -> Option<Explanation> {
    made.shortfall.as_ref().map(|shortfall| problem::shortfall(shortfall, terminal.wording()))
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
fn target(path: &Path, reply: &Reply, ending: &str) -> PathBuf {
    match path.is_dir() {
        true => path.join(format!("{}.{ending}", reply.file_stem())),
        false => path.to_owned(),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
