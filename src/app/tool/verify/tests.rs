use super::*;
use crate::{
    pades::verify::{Report, Verdict},
    workflow::Agreement,
};

fn opened(path: &str) -> Box<Opened> {
    let report = Report { verdict: Verdict::Unsigned, signatures: Vec::new() };
    let verified = Verified { report, record: None, agreement: Agreement::NoData };
    let file = Arc::new(b"%PDF-1.7".to_vec());
    Box::new(Opened { path: path.into(), file, result: Ok(verified), signable: false })
}

#[test]
fn a_typed_path_is_checked_and_then_shown() {
    let mut screen = Verify::default();
    assert_eq!(screen.update(Message::Given), Action::None, "nothing was typed");
    screen.update(Message::Path(" /回复/رد.pdf ".into()));
    let path = PathBuf::from("/回复/رد.pdf");
    assert_eq!(screen.update(Message::Given), Action::Check(path.clone()));
    assert_eq!(screen.awaited, std::slice::from_ref(&path));
    assert!(screen.checked(&path, Ok(opened("/回复/رد.pdf"))));
    assert_eq!(screen.shown().map(Opened::name).as_deref(), Some("رد.pdf"));
    assert!(screen.awaited.is_empty());
}

#[test]
fn a_file_that_was_given_up_does_not_appear_later() {
    let mut screen = Verify::default();
    let path = PathBuf::from("/a.pdf");
    screen.update(Message::Check(path.clone()));
    screen.update(Message::Cancel);
    assert!(!screen.checked(&path, Ok(opened("/a.pdf"))));
    assert!(screen.shown().is_none());
}

#[test]
fn a_file_opened_again_takes_the_place_of_the_first() {
    let mut screen = Verify::default();
    for path in ["/a.pdf", "/b.pdf", "/a.pdf"] {
        screen.update(Message::Check(path.into()));
        screen.checked(Path::new(path), Ok(opened(path)));
    }
    let names: Vec<String> = screen.opened().iter().map(Opened::name).collect();
    assert_eq!(names, ["b.pdf", "a.pdf"]);
    assert_eq!(screen.update(Message::Show(0)), Action::Draw);
    assert_eq!(screen.shown().map(Opened::name).as_deref(), Some("b.pdf"));
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_is_lost() {
    let mut screen = Verify::default();
    screen.update(Message::Path("/nowhere.pdf".into()));
    screen.update(Message::Given);
    let missing = Error::NoCertificates("/nowhere.pdf".into());
    assert!(!screen.checked(Path::new("/nowhere.pdf"), Err(missing.clone())));
    assert_eq!((screen.failure, screen.path.as_str()), (Some(missing), "/nowhere.pdf"));
}
