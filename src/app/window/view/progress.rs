//! How far each step is, as the rail and the strip show it.

use crate::app::{
    icon::Icon,
    step::{
        order::Step,
        progress::{self, Progress},
        send,
    },
    theme::Look,
    window::app::App,
};

/// Shape, words and colour of a step's state.
pub fn progress(app: &App, look: Look<'_>, step: Step) -> (Icon, String, iced::Color) {
    let palette = look.palette;
    if let (Step::Sign, Some(done)) = (step, app.steps.send.done())
        && done.signed
    {
        let words = look.words("state-signed", &[("time", done.time.as_str().into())]);
        return (Icon::Done, words, palette.accent);
    }
    match state(app, step) {
        Progress::NotStarted => (Icon::Empty, look.word("state-not-started"), palette.quiet),
        Progress::InProgress => (Icon::Half, look.word("state-in-progress"), palette.accent),
        Progress::Complete => (Icon::Done, look.word("state-complete"), palette.accent),
        Progress::Left(count) => {
            (Icon::Block, look.words("state-left", &[("count", count.into())]), palette.block)
        }
        Progress::Doubts(count) => {
            (Icon::Doubt, look.words("state-doubts", &[("count", count.into())]), palette.doubt)
        }
    }
}

fn state(app: &App, step: Step) -> Progress {
    let strict = app.document.was_left(step) || app.document.was_left(Step::Send);
    let progress = progress::progress(step, &app.document.draft, app.document.findings(), strict);
    match (step, progress) {
        (Step::Circular, _) if !app.steps.circular.unsettled().is_empty() => {
            Progress::Doubts(app.steps.circular.unsettled().len())
        }
        (Step::Sign, Progress::NotStarted | Progress::InProgress) => match app.steps.signing() {
            signing if signing.is_settled() => Progress::Complete,
            // On the last step it is listed among what is left, and so it is called here.
            _ if app.document.was_left(Step::Send) => Progress::Left(1),
            send::Signing::Closed => Progress::InProgress,
            _ => progress,
        },
        (Step::Send, _) => match app.steps.send.done() {
            Some(_) if app.steps.send.mail_opened() => Progress::Complete,
            Some(_) => Progress::InProgress,
            None => Progress::NotStarted,
        },
        _ => progress,
    }
}
