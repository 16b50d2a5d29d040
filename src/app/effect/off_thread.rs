//! Work off the window's thread. It always answers: work that panics, and work for which no thread
//! can be had, answers [`Error::Defect`].

use std::{
    panic::{self, AssertUnwindSafe},
    sync::Arc,
    thread,
};

use iced::{
    Task,
    futures::{StreamExt, channel::mpsc, stream},
};

use crate::workflow::Error;

/// Runs `work` on a thread of its own; `wrap` makes the answer of what came of it.
pub fn answer<T: 'static, O: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
    wrap: impl Fn(Result<T, Error>) -> O + Send + Sync + 'static,
) -> Task<O> {
    follow(move |_| work(), wrap)
}

/// The same for work that tells on its way how far it is.
pub fn follow<T: 'static, O: Send + 'static>(
    work: impl FnOnce(&(dyn Fn(O) + Sync)) -> Result<T, Error> + Send + 'static,
    wrap: impl Fn(Result<T, Error>) -> O + Send + Sync + 'static,
) -> Task<O> {
    Task::stream(stream::once(async move { begin(work, wrap) }).flatten())
}

fn begin<T, O: Send + 'static>(
    work: impl FnOnce(&(dyn Fn(O) + Sync)) -> Result<T, Error> + Send + 'static,
    wrap: impl Fn(Result<T, Error>) -> O + Send + Sync + 'static,
) -> mpsc::UnboundedReceiver<O> {
    let (sender, receiver) = mpsc::unbounded();
    let tell = move |answer| {
        // Whoever no longer listens needs no answer.
        let _ = sender.unbounded_send(answer);
    };
    let (here, wrap) = (tell.clone(), Arc::new(wrap));
    let there = Arc::clone(&wrap);
    let begun = thread::Builder::new().spawn(move || {
        let done = panic::catch_unwind(AssertUnwindSafe(|| work(&tell)));
        tell(there(done.unwrap_or(Err(Error::Defect))));
    });
    if begun.is_err() {
        here(wrap(Err(Error::Defect)));
    }
    receiver
}

#[cfg(test)]
mod tests {
    use iced::futures::executor::block_on;
    use iced_test::runtime::{Action, task::into_stream};

    use super::*;

    fn answers<O: Send + 'static>(task: Task<O>) -> Vec<O> {
        let stream = into_stream(task).unwrap();
        let answers = stream.filter_map(async |action| match action {
            Action::Output(answer) => Some(answer),
            _ => None,
        });
        block_on(answers.collect())
    }

    #[test]
    fn work_that_panics_answers_that_it_failed() {
        let task = answer(|| -> Result<(), Error> { panic!("ошибка 错误 خطأ é") }, |done| done);
        assert_eq!(answers(task), [Err(Error::Defect)]);
    }

    #[test]
    fn what_is_told_on_the_way_comes_before_the_answer() {
        let work = |tell: &(dyn Fn(u8) + Sync)| {
            tell(1);
            tell(2);
            Ok(3)
        };
        assert_eq!(answers(follow(work, |done| done.unwrap())), [1, 2, 3]);
    }
}
