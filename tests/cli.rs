//! The terminal program as a person or a program runs it: the real binary, in folders of its own.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot read its subject has failed

mod support;

use std::{fs, path::Path};

use support::desk::{Desk, PASSPHRASE, Said, edit, found, json};

mod circular {
    use super::*;

    #[test]
    fn a_file_that_is_no_letter_is_called_so() {
        let desk = Desk::new();
        fs::write(desk.file("购物.txt"), "牛奶、鸡蛋、面包\n").unwrap();
        let said = desk.run(["circular", "购物.txt"]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.out.contains("no letter of the ITU"), "{}", said.out);
        assert!(!said.out.contains("not found"), "{}", said.out);
        let said = desk.run(["circular", "购物.txt", "--json"]);
        assert_eq!((said.status, json(&said)["kind"].as_str()), (1, Some("other")), "{said:?}");
    }
}

mod draft {
    use super::*;

    #[test]
    fn an_empty_draft_is_told_everything_it_lacks() {
        let desk = Desk::new();
        desk.new_draft("草稿 مسودة.json");
        let said = desk.run(["check", "草稿 مسودة.json", "--now", "2021-12-01T23:59:59+01:00"]);
        assert_eq!(said.status, 1);
        for words in [
            "7 things are left to settle",
            "D.1102: boxes [answer-1]: Neither box is ticked.",
            "Name [name]: This is empty",
            "[email]: No e-mail address",
        ] {
            assert!(said.out.contains(words), "{words}\n{}", said.out);
        }
        assert!(!said.out.contains("deadline"), "{}", said.out);
        assert_eq!(said.err, "");
    }

    #[test]
    fn a_filled_draft_is_ready_and_a_late_one_is_only_advised() {
        let desk = Desk::new();
        desk.filled("d.json");
        let said = desk.run(["check", "d.json", "--json", "--now", "2021-12-01T22:59:59Z"]);
        assert_eq!((said.status, found(&said, "advice")), (0, vec![]), "{said:?}");
        let said = desk.run(["--json", "check", "d.json", "--now", "2021-12-01T23:00:00Z"]);
        let late = ("deadline".to_owned(), "advice-late".to_owned());
        assert_eq!((said.status, found(&said, "advice")), (0, vec![late]), "{said:?}");
    }

    #[test]
    fn both_boxes_in_the_file_are_both_boxes() {
        let desk = Desk::new();
        let path = desk.filled("d.json");
        edit(&path, |draft| {
            draft["answers"][0]["marks"] =
                serde_json::json!(["authorise", "no-comments", "refuse"]);
        });
        let said = desk.run(["check", "d.json", "--json", "--now", "2021-12-01T12:00:00Z"]);
        let codes: Vec<_> = found(&said, "issues").into_iter().map(|(_, code)| code).collect();
        assert_eq!(codes, ["issue-both-boxes", "issue-reasons-missing"]);
        assert_eq!(said.status, 1);
    }

    #[test]
    fn it_speaks_the_language_it_is_asked_to() {
        let desk = Desk::new();
        desk.new_draft("d.json");
        let said = desk.run(["--lang", "zh", "check", "d.json"]);
        assert!(said.out.contains("两个方框均未选择。其他答复均已保留。"), "{}", said.out);
    }

    #[test]
    fn an_existing_file_stays_without_force() {
        let desk = Desk::new();
        fs::write(desk.file("d.json"), "mine").unwrap();
        let said = desk.run(["new", "-o", "d.json"]);
        assert_eq!(said.status, 3);
        assert!(said.err.contains("There is already a file d.json."), "{}", said.err);
        assert!(said.err.contains("--force"), "{}", said.err);
        assert_eq!(fs::read_to_string(desk.file("d.json")).unwrap(), "mine");
        assert_eq!(desk.run(["new", "-o", "d.json", "--force"]).status, 0);
        assert_eq!(desk.names(), ["d.json"]);
    }

    #[test]
    fn a_damaged_or_later_draft_is_named_and_left_alone() {
        let desk = Desk::new();
        let path = desk.filled("d.json");
        let whole = fs::read_to_string(&path).unwrap();
        for (from, to, words) in [
            (
                "\"version\": 1",
                "\"version\": 3",
                "it has version 3, and this program reads up to version 1",
            ),
            ("\"number\": 321,", "\"number\": 321", "line "),
            ("\"place\":", "\"palce\":", "a field “palce” at line "),
            ("placet-draft", "other", "not what was expected here (placet-draft)"),
        ] {
            let damaged = whole.replacen(from, to, 1);
            assert_ne!(damaged, whole, "{from}");
            fs::write(&path, &damaged).unwrap();
            let said = desk.run(["check", "d.json"]);
            assert_eq!(said.status, 3, "{said:?}");
            assert!(said.err.contains(words), "{words}: {said:?}");
            assert_eq!(fs::read_to_string(&path).unwrap(), damaged);
        }
        let said = desk.run(["check", "no such.json", "--json"]);
        assert_eq!((said.status, &json(&said)["error"]["code"]), (3, &"error-read".into()));
    }

    #[test]
    fn a_command_line_that_makes_no_sense_is_status_2_and_help_is_0() {
        let desk = Desk::new();
        for arguments in [&["check"][..], &["fly"], &["check", "d.json", "--now", "soon"], &[]] {
            assert_eq!(desk.run(arguments).status, 2, "{arguments:?}");
        }
        let said = desk.run(["--help"]);
        assert_eq!(said.status, 0);
        assert!(said.out.contains("Exit status:") && said.out.contains("placet-cli check"));
    }
}

mod identity {
    use super::*;

    fn made(desk: &Desk) -> Said {
        fs::write(desk.file("secret.txt"), format!("{PASSPHRASE}\r\n")).unwrap();
        let said = desk.run([
            "identity",
            "new",
            "офис 办公室",
            "--name",
            "李雷 Мария",
            "--passphrase-file",
            "secret.txt",
        ]);
        assert_eq!(said.status, 0, "{said:?}");
        said
    }

    #[test]
    fn it_is_made_listed_and_exported() {
        let desk = Desk::new();
        let said = made(&desk);
        assert!(said.out.contains("It does not prove who you are."), "{}", said.out);
        let list = desk.run(["identity", "list"]);
        assert!(list.out.contains("офис 办公室\n  李雷 Мария"), "{}", list.out);
        for file in ["a.p12", "a.pem"] {
            let said = desk.run(["identity", "export", "офис 办公室", "-o", file]);
            assert_eq!(said.status, 0, "{said:?}");
        }
        let pem = fs::read_to_string(desk.file("a.pem")).unwrap();
        assert!(pem.starts_with("-----BEGIN CERTIFICATE-----\n"));
        let again = desk.run(["identity", "export", "офис 办公室", "-o", "a.pem"]);
        assert_eq!(again.status, 3);
    }

    #[test]
    fn a_taken_name_a_short_passphrase_or_no_terminal_make_nothing() {
        let desk = Desk::new();
        made(&desk);
        let again =
            desk.with_input(["identity", "new", "офис 办公室", "--passphrase-stdin"], PASSPHRASE);
        assert_eq!(again.status, 3, "{again:?}");
        let short = desk.with_input(["identity", "new", "b", "--passphrase-stdin"], "1234567\n");
        assert_eq!(short.status, 2, "{short:?}");
        let silent = desk.run(["identity", "new", "b"]);
        assert_eq!(silent.status, 2, "{silent:?}");
        assert!(silent.err.contains("--passphrase-file"), "{}", silent.err);
        let strange =
            desk.with_input(["identity", "new", "../b", "--passphrase-stdin"], PASSPHRASE);
        assert_eq!(strange.status, 2, "{strange:?}");
        let list = desk.run(["identity", "list", "--json"]);
        assert_eq!(json(&list).as_array().unwrap().len(), 1);
    }

    #[test]
    fn the_passphrase_is_never_said() {
        let desk = Desk::new();
        let mut all = made(&desk);
        let said =
            desk.with_input(["identity", "new", "c", "--passphrase-stdin", "--json"], PASSPHRASE);
        all.out += &(said.out + &said.err);
        assert!(!all.out.contains("geheim") && !all.err.contains("geheim"), "{all:?}");
    }
}

mod reply {
    use super::*;

    const NOW: &str = "2021-11-30T12:00:00Z";
    /// A moment at which an identity made during the test is valid.
    const LATER: &str = "2028-01-01T00:00:00Z";
    const PDF: &str = "TSB-Circular-321-reply-CHE.pdf";

    /// A desk with a filled draft `d.json`, an identity `office`, and its passphrase in a file.
    fn desk() -> Desk {
        let desk = Desk::new();
        desk.filled("d.json");
        fs::write(desk.file("secret.txt"), PASSPHRASE).unwrap();
        fs::write(desk.file("wrong.txt"), "geheim Пароль 密碼").unwrap();
        let said = desk.run(["identity", "new", "office", "--passphrase-file", "secret.txt"]);
        assert_eq!(said.status, 0, "{said:?}");
        desk
    }

    /// `export` to the folder `out/`, with more arguments.
    fn export(desk: &Desk, more: &[&str]) -> Said {
        desk.run([&["export", "d.json", "-o", "out/"], more].concat())
    }

    fn signed(desk: &Desk, more: &[&str]) -> Said {
        let identity = ["--identity", "office", "--passphrase-file", "secret.txt"];
        export(desk, &[&identity, more].concat())
    }

    fn files(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_draft_becomes_a_signed_reply_and_an_e_mail() {
        let desk = desk();
        let said = signed(&desk, &["--eml", "out/"]);
        assert_eq!(said.status, 0, "{said:?}");
        let pdf = fs::read(desk.file("out").join(PDF)).unwrap();
        assert!(said.out.contains(&format!("SHA-256 {}", placet::store::sha256(&pdf))));
        assert!(said.out.contains(PDF), "{}", said.out);
        let eml = fs::read_to_string(desk.file("out/TSB-Circular-321-reply-CHE.eml")).unwrap();
        assert!(eml.contains("X-Unsent: 1\r\n") && eml.contains(PDF), "{eml}");

        desk.run(["identity", "export", "office", "-o", "office.pem"]);
        let said = desk.run(["verify", &format!("out/{PDF}"), "--trust", "office.pem"]);
        assert!(said.out.contains("you trust vouches for the signer"), "{said:?}");
        let said = desk.run(["verify", &format!("out/{PDF}"), "--trust", "d.json"]);
        assert_eq!(said.status, 2, "{said:?}");
        let said = desk.run(["verify", &format!("out/{PDF}")]);
        assert_eq!(said.status, 0, "{said:?}");
        for words in ["Intact", "self-made", "Reply of CHE", "D.1102: authorizes, no comments"] {
            assert!(said.out.contains(words), "{words}\n{}", said.out);
        }
        let register = fs::read_to_string(desk.file("home/register.json")).unwrap();
        assert!(register.contains(&placet::store::sha256(&pdf)), "{register}");
    }

    #[test]
    fn a_program_reads_what_was_written_and_what_was_verified() {
        let desk = desk();
        let said = signed(&desk, &["--json", "--now", LATER]);
        let told = json(&said);
        let path = desk.file(told["pdf"].as_str().unwrap());
        assert_eq!(told["sha256"], placet::store::sha256(&fs::read(&path).unwrap()));
        assert_eq!(told["advice"][0]["code"], "advice-late");
        let verified = json(&desk.run(["--json".as_ref(), "verify".as_ref(), path.as_os_str()]));
        assert_eq!(verified["verdict"], "intact");
        assert_eq!(verified["data_matches_page"], true);
        assert_eq!(verified["reply"]["member-state"], "CHE");
        assert_eq!(verified["signatures"][0]["time"], LATER);
    }

    #[test]
    fn the_language_of_the_page_can_be_chosen() {
        let desk = desk();
        for language in ["en", "fr", "es", "ru", "zh", "ar"] {
            let file = format!("{language} ответ 答复 رد.pdf");
            let said = desk.run([
                "export",
                "d.json",
                "-o",
                &file,
                "--unsigned",
                "--language",
                language,
                "--now",
                NOW,
            ]);
            assert_eq!(said.status, 0, "{said:?}");
            let reply = json(&desk.run(["verify", &file, "--json"]))["reply"].clone();
            assert_eq!(reply["language"], language);
        }
    }

    #[test]
    fn an_unsigned_reply_is_the_same_every_time_and_is_called_unsigned() {
        let desk = desk();
        for file in ["a.pdf", "b.pdf"] {
            let said = desk.run(["export", "d.json", "-o", file, "--unsigned", "--now", NOW]);
            assert_eq!(said.status, 0, "{said:?}");
        }
        let bytes = |name| fs::read(desk.file(name)).unwrap();
        assert_eq!(bytes("a.pdf"), bytes("b.pdf"));
        let said = desk.run(["verify", "a.pdf"]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.out.contains("Not signed"), "{}", said.out);
    }

    #[test]
    fn an_exported_identity_signs_too() {
        let desk = desk();
        desk.run(["identity", "export", "office", "-o", "ключ 密钥.p12"]);
        let said = desk.with_input(
            ["export", "d.json", "-o", "r.pdf", "--p12", "ключ 密钥.p12", "--passphrase-stdin"],
            &format!("{PASSPHRASE}\n"),
        );
        assert_eq!(said.status, 0, "{said:?}");
        assert_eq!(desk.run(["verify", "r.pdf"]).status, 0);
    }

    #[test]
    fn a_wrong_passphrase_writes_nothing_and_is_never_said() {
        let desk = desk();
        let said = export(&desk, &["--identity", "office", "--passphrase-file", "wrong.txt"]);
        assert_eq!(said.status, 3, "{said:?}");
        assert!(said.err.contains("The passphrase does not open this identity."), "{said:?}");
        assert!(!format!("{said:?}").contains("geheim"), "{said:?}");
        assert!(!desk.file("home/register.json").exists());
        let folders = ["export", "d.json", "-o", "ответ/回复/", "--eml", "بريد/"];
        let wrong = ["--identity", "office", "--passphrase-file", "wrong.txt"];
        let said = desk.run([&folders[..], &wrong].concat());
        assert_eq!(said.status, 3, "{said:?}");
        for folder in ["out", "ответ", "بريد"] {
            assert!(!desk.file(folder).exists(), "{folder} was made for nothing");
        }
        let said = signed(&desk, &[]);
        assert!(!format!("{said:?}").contains("geheim"), "{said:?}");
    }

    #[test]
    fn an_existing_reply_or_e_mail_stays_without_force() {
        let desk = desk();
        fs::create_dir(desk.file("out")).unwrap();
        for name in [PDF, "r.eml"] {
            let path = desk.file("out").join(name);
            fs::write(&path, "mine").unwrap();
            let said = signed(&desk, &["--eml", "out/r.eml"]);
            assert_eq!(said.status, 3, "{said:?}");
            assert_eq!(files(&desk.file("out")), [name]);
            assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
            fs::remove_file(&path).unwrap();
        }
        fs::write(desk.file("out").join(PDF), "mine").unwrap();
        assert_eq!(signed(&desk, &["--force"]).status, 0);
        assert_eq!(desk.run(["verify", &format!("out/{PDF}")]).status, 0);
    }

    #[test]
    fn a_reply_that_is_written_is_told_although_its_e_mail_is_not() {
        let desk = desk();
        // A folder that cannot be one, because it is the draft.
        let said = export(&desk, &["--eml", "d.json/reply.eml", "--unsigned", "--json"]);
        let data = json(&said);
        assert_eq!((said.status, &data["eml"]), (3, &serde_json::Value::Null), "{said:?}");
        assert!(data["failed"][0].to_string().contains("reply.eml"), "{data}");
        let pdf = data["pdf"].as_str().unwrap();
        assert!(fs::read(desk.file(pdf)).unwrap().starts_with(b"%PDF"));
        // … and it is in the register.
        let register = fs::read_to_string(desk.file("home/register.json")).unwrap();
        assert!(register.contains(data["sha256"].as_str().unwrap()), "{register}");
    }

    #[test]
    fn what_is_read_is_not_written_over_even_with_force() {
        let desk = desk();
        let draft = fs::read(desk.file("d.json")).unwrap();
        for more in [
            &["-o", "d.json", "--unsigned"][..],
            &["-o", "./d.json", "--unsigned"],
            &["-o", "r.pdf", "--eml", "d.json", "--unsigned"],
            &["-o", "r.pdf", "--eml", "r.pdf", "--unsigned"],
            &["-o", "secret.txt", "--identity", "office", "--passphrase-file", "secret.txt"],
        ] {
            let said = desk.run([&["export", "d.json", "--force"], more].concat());
            assert_eq!(said.status, 2, "{more:?}: {said:?}");
        }
        assert_eq!(fs::read(desk.file("d.json")).unwrap(), draft);
        assert!(!desk.file("r.pdf").exists());
    }

    #[test]
    fn a_draft_that_is_no_reply_is_not_exported() {
        let desk = desk();
        edit(&desk.file("d.json"), |draft| {
            draft["answers"][0]["marks"] = serde_json::json!(["refuse"]);
        });
        let said = signed(&desk, &[]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.out.contains("A refusal needs its reasons (Resolution 1, 9.4.4)."));
        assert_eq!(files(&desk.file("out")), [""; 0]);
    }

    #[test]
    fn a_character_without_a_glyph_is_named_with_its_field() {
        let desk = desk();
        edit(&desk.file("d.json"), |draft| draft["signatory"]["title"] = "Director 𒀀".into());
        let said = signed(&desk, &[]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains("“𒀀” (U+12000, Official role/title)"), "{}", said.err);
        assert_eq!(files(&desk.file("out")), [""; 0]);
        // `check` promises nothing that would be refused here.
        let checked = desk.run(["check", "d.json", "--now", "2021-12-01T12:00:00Z"]);
        assert_eq!((checked.status, checked.err), (1, said.err));
    }

    #[test]
    fn how_to_sign_must_be_said() {
        let desk = desk();
        assert_eq!(export(&desk, &[]).status, 2);
        assert_eq!(export(&desk, &["--unsigned", "--identity", "office"]).status, 2);
        let said = export(&desk, &["--identity", "nobody", "--passphrase-file", "secret.txt"]);
        assert_eq!(said.status, 3, "{said:?}");
        assert!(!desk.file("out").join(PDF).exists());
    }

    #[test]
    fn attachments_travel_and_a_changed_or_lost_one_is_noticed() {
        let desk = desk();
        fs::write(desk.file("理由 причины أسباب.txt"), "第一").unwrap();
        edit(&desk.file("d.json"), |draft| {
            let sum = placet::store::sha256("第一".as_bytes());
            draft["answers"][0] = serde_json::json!({
                "marks": ["refuse"],
                "reasons": { "files": [{ "path": "理由 причины أسباب.txt", "sha256": sum }] },
            });
        });
        let codes = |desk: &Desk| {
            let said = desk.run(["check", "d.json", "--json", "--now", NOW]);
            let both = ["issues", "advice"].map(|kind| found(&said, kind)).concat();
            (said.status, both.into_iter().map(|(_, code)| code).collect::<Vec<_>>())
        };
        assert_eq!(codes(&desk), (0, vec!["advice-changes-missing".to_owned()]));
        let early = signed(&desk, &["--now", NOW]);
        assert!(early.err.contains("The certificate is valid only from"), "{early:?}");
        let said = signed(&desk, &[]);
        assert_eq!(said.status, 0, "{said:?}");
        let reply = json(&desk.run(["verify", &format!("out/{PDF}"), "--json"]))["reply"].clone();
        assert!(reply.to_string().contains("理由 причины أسباب.txt"), "{reply}");
        fs::write(desk.file("理由 причины أسباب.txt"), "第二").unwrap();
        assert!(codes(&desk).1.contains(&"advice-file-changed".into()));
        fs::remove_file(desk.file("理由 причины أسباب.txt")).unwrap();
        assert_eq!(
            codes(&desk),
            (1, vec!["issue-file-lost".into(), "advice-changes-missing".into()])
        );
    }

    #[test]
    fn a_changed_file_is_not_intact() {
        let desk = desk();
        assert_eq!(signed(&desk, &[]).status, 0);
        let whole = fs::read(desk.file("out").join(PDF)).unwrap();
        fs::write(desk.file("added.pdf"), [&whole[..], b"\n% more\n"].concat()).unwrap();
        let said = desk.run(["verify", "added.pdf"]);
        assert_eq!(said.status, 1, "{said:?}");
        for words in ["ALTERED", "Do not rely on this file."] {
            assert!(
                said.out.contains(words),
                "{words}
{}",
                said.out
            );
        }
        fs::write(desk.file("no.pdf"), "no PDF").unwrap();
        let said = desk.run(["verify", "no.pdf"]);
        assert_eq!(said.status, 1, "{said:?}");
    }

    #[test]
    fn a_sample_is_the_whole_job_and_says_that_it_is_one() {
        let desk = Desk::new();
        let said = desk.run(["sample", "样本 عينة"]);
        assert_eq!(said.status, 0, "{said:?}");
        let folder = desk.file("样本 عينة");
        let mut names = files(&folder);
        names.sort();
        let stem = "TSB-Circular-321-reply-CHE-specimen";
        assert_eq!(names, [format!("{stem}.eml"), format!("{stem}.pdf"), "draft.json".into()]);
        let verified = desk.run(["verify".as_ref(), folder.join(&names[1]).as_os_str()]);
        assert_eq!(verified.status, 0, "{verified:?}");
        assert!(verified.out.contains("SPECIMEN"), "{}", verified.out);
        let again = desk.run(["sample", "样本 عينة"]);
        assert_eq!(again.status, 3, "{again:?}");
        fs::remove_file(folder.join("draft.json")).unwrap();
        assert_eq!(desk.run(["sample", "样本 عينة"]).status, 3);
        assert_eq!(files(&folder).len(), 2, "nothing is written where one file must stay");
        assert_eq!(desk.run(["sample", "样本 عينة", "--force"]).status, 0);
        let check = desk.run(["check".as_ref(), folder.join("draft.json").as_os_str()]);
        assert_eq!(check.status, 0, "{check:?}");
    }

    /// What can be known before is known before: nothing is written.
    #[test]
    fn a_sample_whose_e_mail_has_no_place_is_not_begun() {
        let desk = Desk::new();
        let eml = desk.file("样本").join("TSB-Circular-321-reply-CHE-specimen.eml");
        fs::create_dir_all(&eml).unwrap();
        let said = desk.run(["sample", "样本", "--force", "--json"]);
        assert_eq!((said.status, &json(&said)["error"]["code"]), (3, &"error-not-a-file".into()));
        assert_eq!(files(&desk.file("样本")).len(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_sample_whose_e_mail_cannot_be_written_says_what_is_there() {
        let desk = Desk::new();
        let stem = "TSB-Circular-321-reply-CHE-specimen";
        // Where the e-mail draft would be a link leads into a folder that is not there.
        fs::create_dir(desk.file("样本")).unwrap();
        let eml = desk.file("样本").join(format!("{stem}.eml"));
        std::os::unix::fs::symlink("لا مجلد/a.eml", eml).unwrap();
        let said = desk.run(["sample", "样本", "--force", "--json"]);
        let data = json(&said);
        assert_eq!((said.status, &data["eml"]), (3, &serde_json::Value::Null), "{said:?}");
        assert!(data["failed"][0].to_string().contains(".eml"), "{data}");
        let pdf = fs::read(data["pdf"].as_str().map(|pdf| desk.file(pdf)).unwrap()).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
}

#[cfg(target_os = "linux")]
mod output {
    use std::process::{Command, Stdio};

    use super::*;

    /// What the program says on standard error, and how it ends, where its answer goes to `out`.
    fn run_into(desk: &Desk, out: Stdio, arguments: &[&str]) -> (i32, String) {
        let mut program = Command::new(env!("CARGO_BIN_EXE_placet-cli"));
        program.args(arguments).current_dir(&desk.path).env("LANG", "C").env_remove("LC_ALL");
        program.env("PLACET_HOME", desk.file("home")).stdout(out).stderr(Stdio::piped());
        let ended = program.output().unwrap();
        (ended.status.code().unwrap(), String::from_utf8(ended.stderr).unwrap())
    }

    /// A program that reads the answer must learn from the exit status that there is none.
    #[test]
    fn an_answer_for_which_there_is_no_room_is_a_failure() {
        let desk = Desk::new();
        desk.new_draft("草稿.json");
        let full = || Stdio::from(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
        for arguments in [
            &["--json", "check", "草稿.json"][..],
            &["check", "草稿.json"],
            &["identity", "list"],
            &["--json", "check", "нет.json"],
        ] {
            let (status, said) = run_into(&desk, full(), arguments);
            assert_eq!(status, 3, "{arguments:?}: {said}");
            assert!(said.contains("there is no room left"), "{arguments:?}: {said}");
        }
        assert_eq!(run_into(&desk, full(), &["--help"]).0, 3);
        // The work itself is done.
        let (status, said) = run_into(&desk, full(), &["--lang", "ru", "new", "-o", "ещё.json"]);
        assert!(said.contains("записанные файлы на месте"), "{said}");
        assert_eq!((status, desk.run(["check", "ещё.json"]).status), (3, 1));
    }

    #[test]
    fn a_reader_who_leaves_early_is_no_failure() {
        let desk = Desk::new();
        desk.new_draft("d.json");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let (status, said) = run_into(&desk, writer.into(), &["check", "d.json"]);
        assert_eq!((status, said.as_str()), (1, ""));
    }
}

#[test]
fn a_name_that_was_mistyped_is_no_reply_that_cannot_be_read() {
    let desk = Desk::new();
    for missing in ["нет такой папки/", "没有.pdf"] {
        let said = desk.run(["tally", missing]);
        assert_eq!((said.status, said.out.as_str()), (3, ""), "{said:?}");
    }
}

#[test]
#[cfg(unix)]
fn nothing_without_an_end_is_read() {
    let desk = Desk::new();
    desk.filled("草稿.json");
    for command in [
        &["verify", "/dev/zero"][..],
        &["verify", "草稿.json", "--trust", "/dev/zero"],
        &["identity", "new", "Büro", "--passphrase-file", "/dev/zero"],
    ] {
        let said = desk.run(command);
        assert!([1, 2, 3].contains(&said.status), "{said:?}");
    }
}
