//! What came of the effects, subject by subject, back to the screens.

use std::path::PathBuf;

use iced::Task;

use super::focus::to_top;
use crate::{
    app::{
        effect::{
            Effect, Outcome, count,
            delivery::{self, Saved},
            dialog::{Choice, Purpose},
            judging::{self, Trusted},
            keeping::{self, Restored},
            key, page,
        },
        step::{circular, send},
        tool::tally,
        viewer::reply::Drawn,
        window::{app::App, message::Message, notices::Notice},
    },
    model::Field,
    problem,
    store::{self, OwnFile},
    workflow::Error,
};

impl App {
    pub(super) fn done(&mut self, outcome: Outcome) -> Task<Message> {
        match outcome {
            Outcome::Chosen(purpose, Choice::Files(paths)) => self.chosen(purpose, paths),
            Outcome::Chosen(_, Choice::Nothing) => Task::none(),
            Outcome::Chosen(purpose, Choice::NoDialog) => self.without_dialog(purpose),
            Outcome::Page(outcome) => self.page_done(outcome),
            Outcome::Keeping(outcome) => self.keeping_done(outcome),
            Outcome::Key(outcome) => self.key_done(outcome),
            Outcome::Delivery(outcome) => self.delivery_done(outcome),
            Outcome::Judging(outcome) => self.judging_done(outcome),
            Outcome::Count(outcome) => self.count_done(outcome),
            Outcome::Circular(outcome) => self.circular_done(outcome),
            Outcome::Shown(path, Ok(())) => {
                self.steps.send.shown(&path);
                Task::none()
            }
            Outcome::Shown(_, Err(error)) => self.say_failed(error),
            Outcome::Waited => {
                self.steps.waited();
                self.tools.waited();
                Task::none()
            }
        }
    }

    fn chosen(&mut self, purpose: Purpose, paths: Vec<PathBuf>) -> Task<Message> {
        if purpose == Purpose::Count || purpose == Purpose::CountFolders {
            return self.tally(tally::Message::Add(paths));
        }
        let tasks = paths.into_iter().map(|path| self.chosen_one(purpose, path));
        Task::batch(tasks.collect::<Vec<_>>())
    }

    fn chosen_one(&mut self, purpose: Purpose, path: PathBuf) -> Task<Message> {
        let read = |effect| self.run(Effect::Keeping(effect));
        match purpose {
            Purpose::Annex(row, kind) => read(keeping::Effect::Attach(row, kind, path)),
            Purpose::Picture(which) => read(keeping::Effect::Picture(which, path)),
            Purpose::Key => {
                self.steps.sign.chosen(&path);
                self.focus("passphrase")
            }
            Purpose::Reply => {
                self.steps.send.chosen(&path);
                self.focus("save")
            }
            Purpose::Check => self.check_file(path),
            Purpose::Trust => self.run(Effect::Judging(judging::Effect::Trust(path))),
            Purpose::Letter => self.circular(circular::Message::Read(path)),
            Purpose::Count | Purpose::CountFolders => self.tally(tally::Message::Add(vec![path])),
            Purpose::CountTo => {
                self.tools.tally.save_as(&path);
                Task::none()
            }
            Purpose::CountersignTo => {
                self.tools.countersign.save_as(&path);
                Task::none()
            }
        }
    }

    /// The system has no dialog: leads to the field for a path, where that can be said.
    fn without_dialog(&mut self, purpose: Purpose) -> Task<Message> {
        let words = self.surface.wording().text("dialog-missing");
        match purpose {
            Purpose::Annex(row, kind) => {
                let id = self.steps.answer.without_dialog(row, kind, words);
                self.focus(id)
            }
            Purpose::Picture(which) => {
                let id = self.steps.sign.without_dialog(which, words);
                self.focus(id)
            }
            Purpose::Key => {
                self.steps.sign.without_file_dialog(words);
                self.focus("certificate")
            }
            Purpose::Reply => {
                self.steps.send.without_dialog(words);
                self.focus("save-path")
            }
            Purpose::Check => {
                self.tools.verify.type_path();
                self.focus("verify-path")
            }
            Purpose::Trust => self.focus("trust-path"),
            Purpose::Letter => self.focus("letter-path"),
            Purpose::Count | Purpose::CountFolders => self.focus("tally-path"),
            Purpose::CountTo => self.focus("tally-save-path"),
            Purpose::CountersignTo => self.focus("countersign-path"),
        }
    }

    fn page_done(&mut self, outcome: page::Outcome) -> Task<Message> {
        match outcome {
            page::Outcome::Reply(result) => self.drawn(result),
            page::Outcome::Checked(generation, drawn) => {
                let failure = self.tools.sheet.take(generation, drawn);
                failure.map_or_else(Task::none, |error| self.say_failed(error))
            }
            page::Outcome::Letter(generation, drawn) => {
                let sheet = self.steps.circular.sheet_mut();
                let failure = sheet.and_then(|sheet| sheet.take(generation, drawn));
                failure.map_or_else(Task::none, |error| self.say_failed(error))
            }
        }
    }

    fn drawn(&mut self, result: Result<Drawn, Error>) -> Task<Message> {
        let stale = match result {
            Ok(drawn) => {
                let stale = self.viewer.page.take(drawn);
                let focused = self.document.focused;
                stale || focused.is_some_and(|field| self.viewer.page.follow(field))
            }
            Err(error) => {
                self.notices.say(Notice::Failed(error));
                self.viewer.page.fail()
            }
        };
        if stale { self.draw() } else { Task::none() }
    }

    fn keeping_done(&mut self, outcome: keeping::Outcome) -> Task<Message> {
        match outcome {
            keeping::Outcome::Restored(restored) => self.draft_restored(restored),
            keeping::Outcome::Draft(result) => {
                if let Err(error) = &result
                    && not_ours(error)
                {
                    self.hold(error.clone());
                }
                let next = self.saving.kept(result);
                self.next(next)
            }
            keeping::Outcome::Settings(Ok(())) => Task::none(),
            keeping::Outcome::Settings(Err(error)) => {
                self.say_unreadable(OwnFile::Settings, error);
                Task::none()
            }
            keeping::Outcome::DraftSetAside(result) => self.draft_set_aside(result),
            keeping::Outcome::OwnSetAside(file, result) => self.own_set_aside(file, result),
            keeping::Outcome::Aside(result) => self.set_aside(result),
            keeping::Outcome::Opened(path, result) => self.draft_opened(path, result),
            keeping::Outcome::Attached(row, kind, file) => {
                let file = file.map_err(|error| self.words(&error));
                self.steps.answer.attached(&mut self.document.draft, row, kind, file);
                self.focus(format!("{}.attach", Field::Annex(row, kind).key()))
            }
            keeping::Outcome::Picture(which, picture) => {
                let picture = picture.map_err(|error| self.words(&error));
                self.steps.sign.imported(&mut self.document.draft, which, picture);
                Task::none()
            }
        }
    }

    /// Takes in the draft of the last time. Where nothing may be written to it, says why, and
    /// writes nothing. Then happens what waited for it.
    fn draft_restored(&mut self, restored: Restored) -> Task<Message> {
        let Restored { draft, held, aside } = restored;
        self.saving.release();
        if let Some(draft) = draft {
            self.document.restore(*draft);
            self.saving.read_anew();
        }
        if let Some(error) = held {
            self.hold(error);
        }
        if let Some(path) = aside {
            self.notices.say(Notice::KeptAside(path));
        }
        self.restored();
        let language = self.surface.wording().language();
        self.steps.signatory.sync(&self.document.draft, language);
        let draw = self.draw();
        let waited = self.waiting.take().unwrap_or_default();
        let waited: Vec<_> = waited.into_iter().map(|message| self.update(message)).collect();
        Task::batch(std::iter::once(draw).chain(waited))
    }

    /// Nothing is written to the draft's file until the official has answered.
    fn hold(&mut self, error: Error) {
        self.saving.hold();
        self.notices.say(match error {
            Error::Store(error @ (store::Error::Owned { .. } | store::Error::TakenOver { .. })) => {
                Notice::Owned(Error::Store(error))
            }
            other => Notice::Draft(other),
        });
    }

    fn key_done(&mut self, outcome: key::Outcome) -> Task<Message> {
        let opened = match outcome {
            key::Outcome::Tokens(result) => {
                let result = result.map_err(|error| self.words(&error));
                self.steps.sign.listed(result);
                return Task::none();
            }
            key::Outcome::Opened(result) => result,
            key::Outcome::Made(result) => result.map(|(keys, known)| {
                self.steps.sign.known(known);
                keys
            }),
        };
        let opened = opened.map_err(|error| self.words(&error));
        let id = self.steps.sign.opened(opened);
        self.focus(id)
    }

    fn delivery_done(&mut self, outcome: delivery::Outcome) -> Task<Message> {
        match outcome {
            delivery::Outcome::Saved(result) => self.saved(result),
            delivery::Outcome::Mailed(result) => self.retried(send::Part::Mail, result),
            delivery::Outcome::Registered(result) => self.retried(send::Part::Register, result),
            delivery::Outcome::Countersigned(result) => {
                let signed = self.tools.countersign.signed(result);
                signed.map_or_else(Task::none, |path| self.check_file(path))
            }
            delivery::Outcome::TakenBack(result) => {
                self.tools.countersign.taken_back(result);
                Task::none()
            }
        }
    }

    fn saved(&mut self, result: Result<Box<Saved>, Error>) -> Task<Message> {
        self.steps.slow = false;
        let result = match result {
            Ok(saved) => {
                let Saved { done, mail, register, reply } = *saved;
                self.ask_about_register(&register);
                let wording = self.surface.wording();
                let shortfall =
                    reply.shortfall().map(|why| problem::shortfall(why, wording).in_full());
                let why = |result: Result<(), Error>| Some(self.reason(&result.err()?));
                let done =
                    send::Done { mail: why(mail), register: why(register), shortfall, ..done };
                self.viewer.written = Some(reply);
                Ok(done)
            }
            Err(Error::Store(store::Error::Exists(path))) => Err(send::Failure::Exists(path)),
            Err(other) => Err(send::Failure::Other(self.words(&other))),
        };
        let id = self.steps.send.finished(result);
        // The page shows the written file from now on, and where it is signed.
        self.viewer.page.follow(Field::Signature);
        self.arrive(id)
    }

    /// Where a reply could not be entered because the register cannot be read, that can be mended.
    fn ask_about_register(&mut self, entered: &Result<(), Error>) {
        if let Err(error @ Error::Store(store::Error::Unread { .. })) = entered {
            self.say_unreadable(OwnFile::Register, error.clone());
        }
    }

    fn retried(&mut self, part: send::Part, result: Result<(), Error>) -> Task<Message> {
        if part == send::Part::Register {
            self.ask_about_register(&result);
        }
        let result = result.map_err(|error| self.reason(&error));
        let id = self.steps.send.retried(part, result);
        self.focus(id)
    }

    fn judging_done(&mut self, outcome: judging::Outcome) -> Task<Message> {
        match outcome {
            judging::Outcome::Checked(path, result) => {
                if !self.tools.verify.checked(&path, result) {
                    return Task::none();
                }
                self.tools.open_sheet();
                Task::batch([to_top(), self.draw_sheet()])
            }
            judging::Outcome::CheckedAgain(result) => {
                self.tools.verify.judged_anew(result);
                Task::none()
            }
            judging::Outcome::Trusted(result) => self.trusted(result),
            judging::Outcome::Register(result) => {
                match result {
                    Ok(entries) => self.tools.register.read(entries),
                    Err(error) => self.say_unreadable(OwnFile::Register, error),
                }
                Task::none()
            }
        }
    }

    fn trusted(&mut self, result: Result<Trusted, Error>) -> Task<Message> {
        let result = result.map(|trusted| {
            self.say_unread(trusted.unread);
            trusted.certificates
        });
        self.tools.verify.trusted(result);
        match self.tools.verify.opened() {
            [] => Task::none(),
            opened => {
                let again = judging::Effect::CheckAgain(opened.to_vec());
                self.run(Effect::Judging(again))
            }
        }
    }

    /// Certificates that the official trusts could not be read.
    fn say_unread(&mut self, errors: Vec<Error>) {
        errors.into_iter().for_each(|error| self.notices.say(Notice::Failed(error)));
    }

    fn count_done(&mut self, outcome: count::Outcome) -> Task<Message> {
        match outcome {
            count::Outcome::Unread(errors) => {
                self.say_unread(errors);
                return Task::none();
            }
            count::Outcome::Counting(generation, done, all) => {
                self.tools.tally.progress(generation, done, all);
                return Task::none();
            }
            count::Outcome::Counted(generation, result) => {
                self.tools.tally.counted(generation, result, &self.folder);
            }
            count::Outcome::Written(result) => self.tools.tally.written(result),
        }
        to_top()
    }

    /// What happened, without what is safe: where a reply is on the disk, "nothing was written"
    /// would not be true.
    fn reason(&self, error: &Error) -> String {
        let asked = &self.document.draft.consultation;
        problem::error(error, asked, self.surface.wording()).what
    }

    fn words(&self, error: &Error) -> String {
        let asked = &self.document.draft.consultation;
        problem::error(error, asked, self.surface.wording()).in_full()
    }
}

/// Whether the draft's file is another program's, or holds what was not read here.
const fn not_ours(error: &Error) -> bool {
    use store::Error::{Changed, Owned, TakenOver, Unread};
    matches!(error, Error::Store(Owned { .. } | TakenOver { .. } | Changed(_) | Unread { .. }))
}
