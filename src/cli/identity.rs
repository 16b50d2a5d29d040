//! `identity new`, `list` and `export`.

use chrono::{SubsecRound as _, Utc};

use super::{
    Failure, Status,
    arguments::{ExportIdentity, IdentityCommand, NewIdentity},
    draft::replace,
    passphrase,
    terminal::Terminal,
};
use crate::{
    signature::{certificate::CertificateFacts, identity::SelfMade, pkcs12::Salts},
    store::Store,
    workflow,
};

pub fn run(
    command: &IdentityCommand,
    store: &Store,
    terminal: &mut Terminal<'_>,
) -> Result<Status, Failure> {
    match command {
        IdentityCommand::New(options) => new(options, store, terminal),
        IdentityCommand::List => list(store, terminal),
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
    let wish = SelfMade {
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
    Ok(Status::Done)
}

fn list(store: &Store, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
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

/// Whom a certificate names, until when, and its fingerprint.
fn say(facts: &CertificateFacts, terminal: &mut Terminal<'_>) {
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
