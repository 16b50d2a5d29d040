use std::sync::Arc;

use super::{several::overwritten, *};
use crate::model::Content;

fn draft(rows: usize) -> Draft {
    let mut asked = Consultation::circular_321();
    asked.recommendations = vec![asked.recommendations[0].clone(); rows];
    Draft::new(asked)
}

fn file(name: &str) -> Attachment {
    let content = Content::Held(Arc::from(&b"x"[..]));
    Attachment { name: name.into(), source: format!("/tmp/{name}"), content }
}

#[test]
fn marking_moves_the_focus_along_and_loses_no_text() {
    let (mut screen, mut draft) = (Answer::default(), draft(1));
    let action = screen.update(&mut draft, Message::Mark(0, Mark::Comments));
    assert_eq!(action, Action::Focus("answer-1.mark-comments".into()));
    let text = "第7.2款 نص Текст é".to_owned();
    screen.update(&mut draft, Message::Prose(0, AnnexKind::Comments, text.clone()));
    screen.update(&mut draft, Message::Mark(0, Mark::Refuse));
    assert!(draft.answers[0].has(Mark::Refuse));
    assert_eq!(draft.answers[0].comments.prose, text);
}

#[test]
fn the_same_answer_for_all_is_none_until_it_is_chosen() {
    let (mut screen, mut draft) = (Answer::default(), draft(3));
    let action = screen.update(&mut draft, Message::Apply);
    assert_eq!(action, Action::Focus("same".into()));
    screen.update(&mut draft, Message::ApplyAll);
    assert!(draft.answers.iter().all(|answer| answer.marks.is_empty()));
}

#[test]
fn the_same_answer_for_all_asks_before_it_overwrites() {
    let (mut screen, mut draft) = (Answer::default(), draft(3));
    screen.update(&mut draft, Message::Mark(1, Mark::Refuse));
    screen.update(&mut draft, Message::Same(0));
    screen.update(&mut draft, Message::Apply);
    assert!(draft.answers[0].marks.is_empty(), "nothing is changed before the yes");
    assert_eq!(overwritten(&draft, Mark::NoComments), [1]);
    screen.update(&mut draft, Message::Keep);
    assert!(draft.answers[1].has(Mark::Refuse));
    screen.update(&mut draft, Message::Apply);
    screen.update(&mut draft, Message::ApplyAll);
    assert!(draft.answers.iter().all(|answer| answer.has(Mark::NoComments)));
}

#[test]
fn the_same_answer_for_all_does_not_ask_when_nothing_is_lost() {
    let (mut screen, mut draft) = (Answer::default(), draft(3));
    screen.update(&mut draft, Message::Same(2));
    screen.update(&mut draft, Message::Apply);
    assert!(draft.answers.iter().all(|answer| answer.has(Mark::Refuse)));
}

#[test]
fn a_file_is_attached_by_its_path_and_taken_off_again() {
    let (mut screen, mut draft) = (Answer::default(), draft(1));
    screen.update(&mut draft, Message::Path(0, AnnexKind::Reasons));
    screen.update(&mut draft, Message::PathTyped(" /tmp/理由 نص.pdf ".into()));
    let action = screen.update(&mut draft, Message::PathGiven);
    let path = PathBuf::from("/tmp/理由 نص.pdf");
    assert_eq!(action, Action::Attach(0, AnnexKind::Reasons, path));
    screen.attached(&mut draft, 0, AnnexKind::Reasons, Ok(file("理由.pdf")));
    assert_eq!(draft.answers[0].reasons.files.len(), 1);
    assert!(screen.path.is_none());
    screen.update(&mut draft, Message::Remove(0, AnnexKind::Reasons, 0));
    assert!(draft.answers[0].reasons.files.is_empty());
}

#[test]
fn a_file_that_cannot_be_read_leaves_the_path_to_correct() {
    let (mut screen, mut draft) = (Answer::default(), draft(1));
    screen.update(&mut draft, Message::Path(0, AnnexKind::Reasons));
    screen.update(&mut draft, Message::PathTyped("/nowhere".into()));
    screen.attached(&mut draft, 0, AnnexKind::Reasons, Err("no such file".into()));
    assert!(screen.path.is_some() && screen.failure.is_some());
}

#[test]
fn a_row_opens_and_closes_and_opens_for_its_field() {
    let (mut screen, mut draft) = (Answer::default(), draft(12));
    screen.update(&mut draft, Message::Open(4));
    assert!(screen.is_open(4));
    screen.update(&mut draft, Message::Open(4));
    assert!(!screen.is_open(4));
    screen.show(Field::Annex(7, AnnexKind::Reasons));
    assert!(screen.is_open(7));
}
