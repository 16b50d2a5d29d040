//! One owner for each draft, among real processes: who has it is told, a yes takes it over, and
//! what a process leaves that was killed bars nobody.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)] // a failed test says so

mod support;

use std::{
    fs,
    io::{BufRead as _, BufReader, Lines, Write as _, stdin},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use placet::{
    model::{Consultation, Draft},
    store::{Error, OwnedDraft, Owner, Store, TakeOver, read_draft},
};
use support::{
    desk::{Desk, Said, edit},
    now,
};

/// Names for this program, started once more, the draft that it is to own.
const HOLD: &str = "PLACET_TEST_HOLD";
/// And whether it is to take it over.
const TAKE_OVER: &str = "PLACET_TEST_TAKE_OVER";
/// Before each answer, which stands among what the test harness prints.
const ANSWER: &str = "answer: ";

/// What the other process does: it owns a draft and writes the names that it is told.
#[test]
#[ignore = "the other tests start it as a process of its own"]
fn holder() {
    let Some(path) = std::env::var_os(HOLD) else { return };
    let take_over = match std::env::var_os(TAKE_OVER) {
        Some(_) => TakeOver::Always,
        None => TakeOver::Never,
    };
    let mut mine = match OwnedDraft::take(Path::new(&path), &me(), take_over) {
        Ok(mine) => mine,
        Err(error) => return answer(&error),
    };
    let mut draft = match mine.read() {
        Ok(draft) => draft.unwrap_or_else(|| Draft::new(Consultation::circular_321())),
        Err(error) => return answer(&error),
    };
    println!("{ANSWER}held");
    for name in stdin().lines() {
        draft.signatory.name = name.unwrap();
        match mine.write(&draft) {
            Ok(()) => println!("{ANSWER}written"),
            Err(error) => answer(&error),
        }
    }
}

fn answer(error: &Error) {
    match error {
        Error::Owned { owner: Some(owner), .. } => println!("{ANSWER}owned by {}", owner.process),
        Error::TakenOver { owner: Some(owner), .. } => {
            println!("{ANSWER}taken over by {}", owner.process);
        }
        Error::TakenOver { owner: None, .. } => println!("{ANSWER}taken over"),
        other => println!("{ANSWER}{other:?}"),
    }
}

fn me() -> Owner {
    Owner::this_process("placet", now())
}

/// A process that owns a draft, or was told that it may not.
struct Holder {
    process: Child,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Holder {
    fn start(path: &Path, take_over: TakeOver) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "--exact", "holder", "--nocapture", "--test-threads=1"]);
        command.env(HOLD, path).stdin(Stdio::piped()).stdout(Stdio::piped());
        if take_over == TakeOver::Always {
            command.env(TAKE_OVER, "yes");
        }
        let mut process = command.spawn().unwrap();
        let answers = BufReader::new(process.stdout.take().unwrap()).lines();
        Self { process, answers }
    }

    /// What a process is told that comes too late; it ends of itself.
    fn refused(path: &Path) -> String {
        let mut late = Self::start(path, TakeOver::Never);
        let answer = late.answer();
        late.close();
        answer
    }

    fn answer(&mut self) -> String {
        let mut lines = self.answers.by_ref().map(Result::unwrap);
        let found = lines.find_map(|line| Some(line.split_once(ANSWER)?.1.to_owned()));
        found.unwrap_or_else(|| panic!("the other process said nothing"))
    }

    fn write(&mut self, name: &str) -> String {
        writeln!(self.process.stdin.as_mut().unwrap(), "{name}").unwrap();
        self.answer()
    }

    /// Ends as a program does that is closed.
    fn close(mut self) {
        drop(self.process.stdin.take());
        assert!(self.answers.all(|line| line.is_ok()));
        assert!(self.process.wait().unwrap().success());
    }

    /// Ends as by `kill -9` or a power cut: nothing can be tidied up.
    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// A home with a name in four scripts, and the autosaved draft in it.
fn home() -> (tempfile::TempDir, Store, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::new(folder.path().join("données 数据 данные بيانات"));
    fs::create_dir(store.folder()).unwrap();
    let path = store.folder().join("autosave.json");
    (folder, store, path)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn kept(path: &Path) -> String {
    read_draft(path).unwrap().signatory.name
}

#[test]
fn who_comes_second_reads_and_is_told_who_has_it() {
    let (_folder, store, path) = home();
    let mut first = Holder::start(&path, TakeOver::Never);
    assert_eq!(first.answer(), "held");
    assert_eq!(first.write("李娜"), "written");
    match store.own_autosave(&me(), TakeOver::Never) {
        Err(Error::Owned { owner: Some(owner), path: named }) => {
            assert_eq!(owner.process, first.process.id());
            assert_eq!((&*owner.program, owner.since), ("placet", now()));
            assert_eq!(named, path);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(store.autosaved().unwrap().unwrap().signatory.name, "李娜");
    let told = fs::read_to_string(store.folder().join(".autosave.json.owner")).unwrap();
    assert!(told.contains(&format!("\"process\": {}", first.process.id())), "{told}");
    assert_eq!(first.write("Мария"), "written", "looking takes nothing from it");
    first.close();
    assert_eq!(names(store.folder()), ["autosave.json"], "what it locked with goes with it");
    let mut mine = store.own_autosave(&me(), TakeOver::Never).unwrap();
    assert_eq!(mine.read().unwrap().unwrap().signatory.name, "Мария");
}

#[test]
fn what_a_killed_process_leaves_bars_nobody() {
    let (_folder, store, path) = home();
    let mut first = Holder::start(&path, TakeOver::Never);
    assert_eq!(first.answer(), "held");
    assert_eq!(first.write("فاطمة"), "written");
    first.kill();
    assert!(store.folder().join(".autosave.json.owner").exists(), "it could not tidy up");
    // Another one was ended before it could name itself.
    fs::write(store.folder().join(".autosave.json.0123456789abcdef.lock"), "").unwrap();
    let mut mine = store.own_autosave(&me(), TakeOver::Never).unwrap();
    let mut draft = mine.read().unwrap().unwrap();
    assert_eq!(draft.signatory.name, "فاطمة");
    draft.signatory.name = "Zoë".into();
    mine.write(&draft).unwrap();
    let refused = Holder::refused(&path);
    assert_eq!(refused, format!("owned by {}", std::process::id()));
    drop(mine);
    assert_eq!(names(store.folder()), ["autosave.json"], "what they left is gone with the next");
}

#[test]
fn who_was_taken_over_from_notices_before_writing() {
    let (_folder, store, path) = home();
    let mut first = Holder::start(&path, TakeOver::Never);
    assert_eq!(first.answer(), "held");
    assert_eq!(first.write("первый"), "written");
    let mut second = Holder::start(&path, TakeOver::Always);
    assert_eq!(second.answer(), "held");
    assert_eq!(second.write("第二"), "written");
    let lost = format!("taken over by {}", second.process.id());
    assert_eq!(first.write("первый снова"), lost);
    assert_eq!(kept(&path), "第二");
    first.close();
    // It is still the second one's, and ends with it.
    assert_eq!(second.write("第二次"), "written");
    let third = Holder::refused(&path);
    assert_eq!(third, format!("owned by {}", second.process.id()));
    second.kill();
    assert_eq!(kept(&path), "第二次");
    assert!(store.own_autosave(&me(), TakeOver::Never).is_ok());
}

#[test]
fn what_changed_beneath_is_not_written_over() {
    let (_folder, _store, path) = home();
    let mut first = Holder::start(&path, TakeOver::Never);
    assert_eq!(first.answer(), "held");
    assert_eq!(first.write("один"), "written");
    // A copy that somebody puts back, or a program that knows nothing of owners.
    let changed = fs::read_to_string(&path).unwrap().replace("один", "备份");
    fs::write(&path, changed).unwrap();
    assert!(first.write("два").starts_with("Changed("));
    assert_eq!(kept(&path), "备份");
    fs::write(&path, "{ повреждено").unwrap();
    assert!(first.write("три").starts_with("Unread"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "{ повреждено");
    fs::remove_file(&path).unwrap();
    assert_eq!(first.write("四"), "written", "nothing is lost where nothing is");
    first.close();
}

#[test]
fn the_terminal_writes_no_draft_that_is_open_elsewhere() {
    let desk = Desk::new();
    let path = desk.filled("草稿.json");
    let mut first = Holder::start(&path, TakeOver::Never);
    assert_eq!(first.answer(), "held");
    let said = desk.run(["new", "-o", "草稿.json", "--force"]);
    assert_eq!(said.status, 3, "{said:?}");
    let process = format!("process {}", first.process.id());
    assert!(said.err.contains("placet") && said.err.contains(&process), "{said:?}");
    assert!(said.err.contains("--take-over"), "{said:?}");
    assert_eq!(kept(&path), "李雷 Zoë");
    assert_eq!(desk.run(["check", "草稿.json"]).status, 0, "it can be read all the same");
    let said = desk.run(["new", "-o", "草稿.json", "--force", "--take-over"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert_eq!(first.write("Мария"), "taken over");
    assert_eq!(kept(&path), "");
    first.close();
    assert_eq!(desk.names(), ["草稿.json"]);
}

/// A stranger's draft that would send another file than its name says.
#[test]
fn the_terminal_shows_what_lies_elsewhere_before_it_reads_it() {
    let desk = Desk::new();
    let path = desk.filled("草稿.json");
    fs::create_dir(desk.file("письма")).unwrap();
    let draft = desk.file("письма").join("رسالة.json");
    fs::rename(&path, &draft).unwrap();
    fs::write(desk.file("ключ é.pem"), "secret").unwrap();
    edit(&draft, |draft| {
        let file = serde_json::json!({ "path": "../ключ é.pem", "name": "理由.txt" });
        draft["answers"][0]["reasons"] = serde_json::json!({ "files": [file] });
        draft["answers"][0]["marks"] = serde_json::json!(["refuse"]);
    });
    let secret = fs::canonicalize(desk.file("ключ é.pem")).unwrap();
    let draft = draft.to_str().unwrap();
    let export = ["export", draft, "-o", "a.pdf", "--unsigned"];
    for command in [&["check", draft][..], &export[..]] {
        let said = desk.run(command);
        assert_eq!(said.status, 3, "{said:?}");
        let told = format!("{} → 理由.txt", secret.display());
        assert!(said.err.contains(&told) && said.err.contains("--allow-outside"), "{said:?}");
    }
    assert!(!desk.file("a.pdf").exists());
    let said = desk.run([&export[..], &["--allow-outside"]].concat());
    assert_eq!(said.status, 0, "{said:?}");
}

#[test]
fn replies_that_are_exported_at_once_are_all_in_the_register() {
    let desk = Desk::new();
    desk.filled("草稿.json");
    let export = |number: usize| {
        let name = format!("{number} رد.pdf");
        desk.start(["export", "草稿.json", "-o", &*name, "--unsigned"])
    };
    let running: Vec<Child> = (0..4).map(export).collect();
    for child in running {
        let said = Said::of(child);
        assert_eq!(said.status, 0, "{said:?}");
    }
    let files = Store::new(desk.file("home")).register().unwrap();
    let mut files: Vec<_> = files.into_iter().map(|sent| sent.file).collect();
    files.sort();
    let there = |number| desk.file(&format!("{number} رد.pdf")).display().to_string();
    assert_eq!(files, [0, 1, 2, 3].map(there), "by paths that hold in every folder");
}
