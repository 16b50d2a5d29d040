//! `identity new`, `list` and `export`.

use chrono::{SubsecRound as _, Utc};

use super::{
    arguments::{ExportIdentity, IdentityCommand, ListIdentities, NewIdentity},
    draft::replace,
    failure::Failure,
    passphrase,
    status::Status,
    terminal::Terminal,
};
use crate::{
    keys::{identity::SelfSigned, pkcs12::Salts},
    model::Consultation,
    pki::certificate::CertificateFacts,
    problem,
    store::{self, Store},
    workflow::{self, KeyFacts},
};

/// Makes, lists or exports identities.
pub fn run(
    command: &IdentityCommand,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    match command {
        IdentityCommand::New(options) => new(options, store, terminal),
        IdentityCommand::List(options) => list(options, store, terminal),
        IdentityCommand::Export(options) => export(options, store, terminal),
    }
}

fn new(
    options: &NewIdentity,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    // Asked for last: nobody should type a passphrase for a name that cannot be used.
    store.identity_file(&options.identity).map_err(workflow::Error::from)?;
    let passphrase = passphrase::chosen(&options.passphrase, terminal)?;
    let wish = SelfSigned {
        name: options.name.as_deref().unwrap_or(&options.identity),
        organisation: &options.organisation,
        not_before: Utc::now().trunc_subsecs(0),
    };
    let salts = Salts::draw()?;
    let (path, facts) =
        workflow::new_identity(store, &options.identity, &wish, &passphrase, &salts)?;
    let file = path.display().to_string();
    terminal.data(&serde_json::json!({ "file": file, "certificate": facts }));
    terminal.say("cli-identity-made", &[("file", file.into())]);
    say(&facts, terminal);
    terminal.say("cli-identity-meaning", &[]);
    if wish.mixes_directions() {
        terminal.warn(&problem::name_directions(terminal.wording()));
    }
    Ok(Status::Done)
}

fn list(
    options: &ListIdentities,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    if let Some(path) = &options.p12 {
        let file = store::read(path)?;
        let passphrase = passphrase::given(&options.passphrase, terminal)?;
        let keys = workflow::key_facts(&workflow::open_identities(&file, &passphrase)?);
        say_keys(&keys, terminal);
        return Ok(Status::Done);
    }
    if options.keystore {
        say_keys(&workflow::key_facts(&workflow::system_keys(false)?), terminal);
        return Ok(Status::Done);
    }
    let identities = workflow::list_identities(store)?;
    terminal.data(&identities);
    if identities.is_empty() {
        terminal.say("cli-no-identities", &[]);
    }
    for kept in identities {
        terminal.line(&kept.name);
        if let Some(facts) = &kept.certificate {
            say(facts, terminal);
        }
        if let Some(unread) = &kept.unread {
            let asked = Consultation::circular_321();
            terminal.warn(&problem::error(unread, &asked, terminal.wording()));
        }
    }
    Ok(Status::Done)
}

fn export(
    options: &ExportIdentity,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    let path = &options.output;
    workflow::export_identity(store, &options.identity, path, replace(options.force))?;
    let file = path.display().to_string();
    terminal.data(&serde_json::json!({ "file": file }));
    terminal.say("cli-identity-exported", &[("file", file.into())]);
    Ok(Status::Done)
}

/// Keys to choose from, each with its number, its name, its issuer, its time and its purpose.
pub fn say_keys(keys: &[KeyFacts], terminal: &mut Terminal<'_>) {
    terminal.data(&keys);
    for (number, key) in (1..).zip(keys) {
        let name = key.label.as_ref().unwrap_or(&key.certificate.name);
        terminal.line(&format!("{number}. {name}"));
        say(&key.certificate, terminal);
        say_purpose(&key.certificate, terminal);
    }
}

fn say_purpose(facts: &CertificateFacts, terminal: &mut Terminal<'_>) {
    let from = terminal.wording().date(facts.not_before.date_naive());
    terminal.say("cli-issuer", &[("issuer", facts.issuer.as_str().into()), ("date", from.into())]);
    let purpose = match facts.purposes.documents() {
        true => "cli-for-signing",
        false => "cli-not-for-signing",
    };
    terminal.say(purpose, &[]);
}

/// Whom a certificate names, until when, and its fingerprint.
pub fn say(facts: &CertificateFacts, terminal: &mut Terminal<'_>) {
    let until = terminal.wording().date(facts.not_after.date_naive());
    let values = [
        ("name", facts.name.as_str().into()),
        ("organisation", facts.organisation.as_deref().unwrap_or("–").into()),
        ("date", until.into()),
    ];
    terminal.say("cli-certificate", &values);
    let fingerprint = facts.fingerprint.to_string();
    terminal.say("cli-fingerprint", &[("fingerprint", fingerprint.into())]);
}
