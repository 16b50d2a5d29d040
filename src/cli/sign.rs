//! `sign`.

use chrono::{SubsecRound as _, Utc};

use super::{
    arguments::Sign,
    delivered::{failures, say_beside, say_written, shortfall},
    draft::replace,
    failure::{Failure, ends_in},
    key,
    status::Status,
    terminal::Terminal,
};
use crate::{
    form::Typefaces,
    keys::signer::{Signer, facts},
    network::Network,
    pki::path::Trust,
    problem,
    store::{self, Store},
    workflow::{self, Delivered, Signature, Verified},
};

/// Signs a reply that somebody else made, once more.
pub fn run(options: &Sign, store: &Store, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let now = options.now.unwrap_or_else(|| Utc::now().trunc_subsecs(0));
    let (source, replace) = (&options.key, replace(options.force));
    // Refused before anybody types a passphrase.
    ends_in(&options.output, "pdf")?;
    workflow::free([&options.output], replace)?;
    key::apart(source, &options.file, &[&options.output])?;
    let pdf = store::read(&options.file)?;
    let verified = workflow::verify_reply(&pdf, &Trust::nobody(), now)?;
    let signable = workflow::signable(&pdf, &verified, options.field.as_deref())?;
    let record = &verified.record;
    // Seen before anybody signs it.
    let mut said = problem::agreement(&signable.verified.agreement, terminal.wording());
    said.extend(record.iter().flat_map(|record| problem::reply(record, terminal.wording())));
    said.iter().for_each(|line| terminal.said(line));
    let Some(signer) = key::signer(source, store, terminal, now)? else {
        return Ok(Status::Usage);
    };
    let before = signed_before(&verified, signer.as_ref());
    if let Some(name) = &before {
        let values = [("name", name.as_str().into())];
        terminal.warn(&problem::explain(terminal.wording(), "cli-signed-before", &values));
    }
    let network = Network::default();
    let signature = Signature {
        signer: signer.as_ref(),
        certify: options.certify,
        service: key::service(&options.level, &network),
    };
    let typefaces = Typefaces::bundled();
    let made = workflow::sign_reply(&signable, signature, terminal.wording(), &typefaces, now)?;
    let delivered = workflow::keep_reply(made, &options.output, replace, Some(store), now)?;
    let Delivered { made, written, .. } = &delivered;
    terminal.data(&serde_json::json!({
        "pdf": written.path.display().to_string(),
        "sha256": written.sha256,
        "pages": made.pages,
        "signed": made.signed(),
        "field": signable.field,
        "signed_before": before.is_some(),
        "reply": record,
        "level": made.reach,
        "shortfall": shortfall(made, terminal),
        "failed": failures(&delivered, None, terminal),
    }));
    say_written(&delivered, terminal);
    Ok(say_beside(&delivered, None, terminal))
}

/// Whom the certificate names, if the file is signed with it already: that is allowed, and no
/// second official.
fn signed_before(verified: &Verified, signer: &dyn Signer) -> Option<String> {
    let own = facts(signer)?;
    let mut signers = verified.report.signatures.iter().filter_map(|one| one.signer.as_ref());
    signers.any(|other| other.fingerprint == own.fingerprint).then_some(own.name)
}
