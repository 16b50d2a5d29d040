//! `sample`: the whole job on the embedded circular.

use chrono::{SubsecRound as _, Utc};

use super::{Failure, Status, arguments::Sample, draft::replace, export::tell, terminal::Terminal};
use crate::{form::Typefaces, store::NewFolder, workflow};

pub fn run(options: &Sample, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let _folder = NewFolder::make(&options.folder)?;
    let now = Utc::now().trunc_subsecs(0);
    let typefaces = Typefaces::bundled();
    let sample = workflow::sample(&options.folder, &typefaces, now, replace(options.force))?;
    let shown = |path: &std::path::Path| path.display().to_string();
    terminal.data(&serde_json::json!({
        "draft": shown(&sample.draft),
        "pdf": shown(&sample.written.path),
        "sha256": sample.written.sha256,
        "eml": shown(&sample.eml),
    }));
    terminal.say("cli-sample", &[]);
    terminal.say("cli-draft-written", &[("file", shown(&sample.draft).into())]);
    tell(&sample.made, &sample.written, Some(&sample.eml), terminal);
    Ok(Status::Done)
}
