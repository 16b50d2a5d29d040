use super::*;

fn done() -> Done {
    Done {
        pdf: "/home/li/答复.pdf".into(),
        eml: "/home/li/答复.eml".into(),
        sha256: "0123456789abcdef".repeat(4),
        bytes: 1,
        pages: 2,
        signed: true,
        time: "14:11".into(),
        subject: "成员国答复".into(),
        mail: None,
        register: None,
        shortfall: None,
    }
}

#[test]
fn a_mail_that_could_not_be_written_is_written_again_and_the_reply_stays() {
    let mut screen = Send::default();
    let path = Path::new("/d/a.pdf");
    let short =
        Done { mail: Some("磁盘已满".into()), register: Some("无权".into()), ..done() };
    assert_eq!(screen.finished(Ok(short)), "finish-mail");
    assert_eq!(screen.update(path, Message::OpenMail), Action::None, "there is no draft");
    let again = screen.update(path, Message::Finish(Part::Mail));
    assert_eq!(again, Action::Finish(Part::Mail));
    let twice = screen.update(path, Message::Finish(Part::Mail));
    assert_eq!(twice, Action::None, "one attempt at a time");
    assert_eq!(screen.retried(Part::Mail, Err("磁盘已满".into())), "finish-mail");
    assert_eq!(screen.retried(Part::Mail, Ok(())), "finish-register");
    assert_eq!(screen.retried(Part::Register, Ok(())), "open-mail");
    assert!(screen.done().is_some_and(Done::is_complete));
}

#[test]
fn the_suggested_path_is_used_until_another_is_typed() {
    let mut screen = Send::default();
    let suggested = Path::new("/d/TSB-Circular-321-reply-CHE.pdf");
    assert_eq!(
        screen.update(suggested, Message::Save),
        Action::Save { path: suggested.into(), replace: false }
    );
    screen.finished(Err(Failure::Other("no".into())));
    screen.update(suggested, Message::Path("/d/ответ".into()));
    assert_eq!(
        screen.update(suggested, Message::Save),
        Action::Save { path: "/d/ответ.pdf".into(), replace: false }
    );
}

#[test]
fn saving_twice_at_once_is_not_possible() {
    let mut screen = Send::default();
    screen.update(Path::new("/d/a.pdf"), Message::Save);
    assert_eq!(screen.update(Path::new("/d/a.pdf"), Message::Save), Action::None);
}

#[test]
fn a_file_is_replaced_only_after_a_yes() {
    let mut screen = Send::default();
    let path = Path::new("/d/رد.pdf");
    screen.update(path, Message::Save);
    screen.finished(Err(Failure::Exists(path.into())));
    assert_eq!(screen.update(path, Message::Leave), Action::Focus("save-path"));
    assert_eq!(screen.update(path, Message::Replace), Action::None, "the question is gone");
    for taken in [path, Path::new("/d/رد.eml")] {
        screen.update(path, Message::Save);
        screen.finished(Err(Failure::Exists(taken.into())));
        assert_eq!(
            screen.update(path, Message::Replace),
            Action::Save { path: path.into(), replace: true }
        );
        screen.finished(Err(Failure::Other("no".into())));
    }
}

#[test]
fn the_result_opens_its_mail_and_folder_and_copies_its_hash() {
    let mut screen = Send::default();
    let path = Path::new("/d/a.pdf");
    assert_eq!(screen.finished(Ok(done())), "open-mail");
    assert_eq!(screen.update(path, Message::OpenMail), Action::Open("/home/li/答复.eml".into()));
    assert_eq!(screen.update(path, Message::OpenFolder), Action::Open("/home/li".into()));
    screen.shown(Path::new("/home/li"));
    assert!(!screen.mail_opened(), "the folder is open, the mail program is not");
    screen.shown(Path::new("/home/li/答复.eml"));
    assert!(screen.mail_opened());
    assert_eq!(screen.update(path, Message::Copy), Action::Copy(done().sha256));
    screen.outdated();
    assert_eq!(screen.update(path, Message::OpenMail), Action::None);
}
