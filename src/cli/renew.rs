//! `renew`.

use std::path::Path;

use chrono::{SubsecRound as _, Utc};

use super::{
    arguments::Renew,
    draft::replace,
    failure::{Failure, ends_in},
    key,
    status::Status,
    terminal::Terminal,
};
use crate::{
    network::Network,
    pades::level::Service,
    pki::{baseline::Baseline, path::Trust},
    problem, store, workflow,
};

/// Adds a timestamp over a signed reply.
pub fn run(options: &Renew, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let (now, replace) = (Utc::now().trunc_subsecs(0), replace(options.force));
    ends_in(&options.output, "pdf")?;
    let (file, output): (&Path, &Path) = (&options.file, &options.output);
    key::kept(&[file], &[output])?;
    workflow::free([output], replace)?;
    let pdf = store::read(file)?;
    let verified = workflow::verify_reply(&pdf, &Trust::nobody(), now)?;
    let network = Network::default();
    let service = Service { url: &options.timestamp, reach: Baseline::BLta, fetch: &network };
    let made = workflow::renew_reply(&pdf, &verified, &service, now)?;
    let shortfall = made.shortfall.as_ref().map(|one| problem::shortfall(one, terminal.wording()));
    let written = workflow::save_reply(&made, output, replace)?;
    terminal.data(&serde_json::json!({
        "pdf": written.path.display().to_string(),
        "sha256": written.sha256,
        "level": made.reach,
        "shortfall": shortfall,
    }));
    terminal.say("cli-renewed", &[("file", written.path.display().to_string().into())]);
    if let Some(shortfall) = &shortfall {
        terminal.warn(shortfall);
    }
    Ok(Status::Done)
}
