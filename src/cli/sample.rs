//! `sample`: the whole job on the embedded circular.

use std::path::Path;

use chrono::{SubsecRound as _, Utc};

use super::{
    arguments::Sample,
    delivered::{failures, say_beside, say_written},
    draft::replace,
    failure::Failure,
    status::Status,
    terminal::Terminal,
};
use crate::{
    form::Typefaces,
    model::Consultation,
    store::NewFolder,
    workflow::{self, Delivered},
};

/// Makes a specimen of every file of the job.
pub fn run(options: &Sample, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let _folder = NewFolder::make(&options.folder)?;
    let now = Utc::now().trunc_subsecs(0);
    let typefaces = Typefaces::bundled();
    let sample = workflow::sample(&options.folder, &typefaces, now, replace(options.force))?;
    let Delivered { written, .. } = &sample.delivered;
    let asked = Consultation::circular_321();
    let shown = |path: &Path| path.display().to_string();
    terminal.data(&serde_json::json!({
        "draft": shown(&sample.draft),
        "pdf": shown(&written.path),
        "sha256": written.sha256,
        "eml": sample.delivered.eml().map(shown),
        "failed": failures(&sample.delivered, Some(&asked), terminal),
    }));
    terminal.say("cli-sample", &[]);
    terminal.say("cli-draft-written", &[("file", shown(&sample.draft).into())]);
    say_written(&sample.delivered, terminal);
    Ok(say_beside(&sample.delivered, Some(&asked), terminal))
}
