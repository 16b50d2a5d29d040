//! Does what a window wants, to the end: its effects run, and it is told what came of them. What
//! only a window on a screen can do is left out.

use iced::Task;
use iced_test::{
    futures::futures::{StreamExt, executor::block_on, future},
    runtime::{Action, task::into_stream},
};
use placet::app::window::{App, Message};

/// Runs `task` and all that follows from it.
pub fn run(app: &mut App, task: Task<Message>) {
    let Some(stream) = into_stream(task) else { return };
    let answers = stream.filter_map(|action| {
        future::ready(match action {
            Action::Output(message) => Some(message),
            _ => None,
        })
    });
    let answers: Vec<Message> = block_on(answers.collect());
    for answer in answers {
        let task = app.update(answer);
        run(app, task);
    }
}
