//! The terminal program as a person or a program runs it: the real binary, in a folder of its own.

use std::{
    ffi::{OsStr, OsString},
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// A passphrase in three scripts.
pub const PASSPHRASE: &str = "geheim Пароль 密码";

/// A folder with a name in four scripts, and the program started in it.
pub struct Desk {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
    /// Further variables of the program's environment
    pub environment: Vec<(&'static str, OsString)>,
}

/// What the program said and how it ended.
#[derive(Debug)]
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// What `child` says until it ends.
    pub fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        Self {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bureau é 办公室 кабинет مكتب");
        fs::create_dir(&path).unwrap();
        Self { _folder: folder, path, environment: Vec::new() }
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Said {
        self.with_input(arguments, "")
    }

    pub fn with_input<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        input: &str,
    ) -> Said {
        let mut child = self.start(arguments);
        // A program that does not read its input may have ended by now.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        Said::of(child)
    }

    /// The program, running.
    pub fn start<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Child {
        Command::new(env!("CARGO_BIN_EXE_placet-cli"))
            .args(arguments)
            .current_dir(&self.path)
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", "C")
            .env("PLACET_HOME", self.file("home"))
            .envs(self.environment.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    }

    pub fn new_draft(&self, name: &str) -> PathBuf {
        let said = self.run(["new", "-o", name]);
        assert_eq!(said.status, 0, "{said:?}");
        self.file(name)
    }

    /// A draft that is ready to be exported.
    pub fn filled(&self, name: &str) -> PathBuf {
        let path = self.new_draft(name);
        edit(&path, |draft| {
            draft["answers"][0]["marks"] = serde_json::json!(["authorise", "no-comments"]);
            draft["signatory"]["name"] = "李雷 Zoë".into();
            draft["signatory"]["title"] = "司长".into();
            draft["signatory"]["email"] = "zoe@example.ch".into();
            draft["member-state"] = "CHE".into();
            draft["administration"] = "瑞士联邦主管部门".into();
            draft["place"] = "伯尔尼".into();
            draft["date"] = "2021-11-30".into();
        });
        path
    }

    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(&self.path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

pub fn edit(path: &Path, change: impl FnOnce(&mut serde_json::Value)) {
    let mut draft = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    change(&mut draft);
    fs::write(path, serde_json::to_string_pretty(&draft).unwrap()).unwrap();
}

pub fn json(said: &Said) -> serde_json::Value {
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {said:?}"))
}

/// Codes of what a check found, with their fields.
pub fn found(said: &Said, kind: &str) -> Vec<(String, String)> {
    let json = json(said);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let findings = json[kind].as_array().unwrap().iter();
    findings.map(|finding| (text(&finding["field"]), text(&finding["code"]))).collect()
}
