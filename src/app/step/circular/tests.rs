use super::*;
use crate::{
    circular::{Candidate, Cause, Doubt, Line, Part, Remark},
    model::{Consultation, Language, Mark},
};

fn line(text: &str) -> Line {
    Line { text: text.into(), part: Part::Body, cell: None, page: None }
}

/// A letter that asks what circular 321 asks, under another number.
fn letter(number: u16) -> Box<Found> {
    let asked = Consultation { number, ..Consultation::circular_321() };
    let lines =
        vec![line("电信标准化局第400号通函"), line("tsbdir@itu.int"), line("tsbsg3@itu.int")];
    Box::new(Found {
        kind: LetterKind::Consultation,
        asks: asked.into(),
        edition_year: Some(2016),
        sources: [(Fact::Number, vec![0])].into(),
        doubts: Vec::new(),
        transcript: Transcript { format: Format::Flowing, lines, remarks: Vec::new() },
    })
}

fn doubtful() -> Box<Found> {
    let candidate = |address: &str, line| Candidate {
        value: FactValue::Text(address.into()),
        lines: vec![line],
    };
    let mut found = letter(400);
    found.doubts.push(Doubt {
        fact: Fact::ReplyTo,
        cause: Cause::Contradiction,
        lines: vec![1, 2],
        candidates: vec![candidate("tsbdir@itu.int", 1), candidate("tsbsg3@itu.int", 2)],
    });
    found
}

fn read(screen: &mut Circular, draft: &mut Draft, found: Box<Found>) -> Action {
    let path = Path::new("/通函/رسالة.docx");
    screen.update(draft, Message::Read(path.to_owned()));
    screen.found(draft, path, Ok(found))
}

fn begun() -> (Circular, Draft) {
    let mut draft = Draft::new(Consultation::circular_321());
    draft.signatory.name = "李娜 فاطمة".into();
    draft.member_state = "CHE".into();
    (Circular::default(), draft)
}

#[test]
fn a_letter_free_of_doubts_is_answered_at_once_by_the_same_official() {
    let (mut screen, mut draft) = begun();
    assert_eq!(read(&mut screen, &mut draft, letter(400)), Action::Taken);
    assert_eq!((draft.consultation.number, draft.signatory.name.as_str()), (400, "李娜 فاطمة"));
    assert!(screen.pending().is_none() && screen.letter().is_some());
}

#[test]
fn answers_given_are_never_replaced_without_a_yes_and_a_copy() {
    let (mut screen, mut draft) = begun();
    draft.answers[0].mark(Mark::Refuse);
    let before = draft.clone();
    assert_eq!(read(&mut screen, &mut draft, letter(400)), Action::None);
    let asked = screen.update(&mut draft, Message::Use);
    assert!(screen.asking.is_some() && matches!(asked, Action::Focus(_)));
    assert_eq!(screen.update(&mut draft, Message::KeepAndUse), Action::Keep);
    assert_eq!(draft, before);
    let failed = Error::NoCertificates("/full".into());
    screen.draft_kept(&mut draft, Err(failed));
    assert_eq!(draft, before, "what could not be kept stays");
    screen.draft_kept(&mut draft, Ok("/kept.json".into()));
    assert_eq!(draft.consultation.number, 400);
    assert_eq!(screen.kept.as_deref(), Some(Path::new("/kept.json")));
}

#[test]
fn nothing_is_chosen_between_two_addresses_until_the_user_does() {
    let (mut screen, mut draft) = begun();
    assert_eq!(read(&mut screen, &mut draft, doubtful()), Action::None);
    assert_eq!(screen.unsettled(), [Fact::ReplyTo]);
    assert_eq!(screen.update(&mut draft, Message::Use), Action::None);
    assert_eq!(draft.consultation.number, 321);
    screen.update(&mut draft, Message::Choose(0, 1));
    assert!(screen.is_ready());
    assert_eq!(screen.update(&mut draft, Message::Use), Action::Taken);
    assert_eq!(draft.consultation.reply_to, "tsbsg3@itu.int");
}

#[test]
fn a_value_is_typed_anew_in_the_letter_or_in_the_reply() {
    let (mut screen, mut draft) = begun();
    draft.answers[0].mark(Mark::Refuse);
    let typed = |screen: &mut Circular, draft: &mut Draft, text: &str| {
        screen.update(draft, Message::Edit(Fact::ReplyTo));
        screen.update(draft, Message::Editor(Edit::Typed(editor::Slot::Text, text.into())));
        screen.update(draft, Message::Editor(Edit::Take))
    };
    typed(&mut screen, &mut draft, "no address");
    assert!(screen.editor.is_some(), "what was typed stays");
    typed(&mut screen, &mut draft, "director@example.int");
    assert_eq!(draft.consultation.reply_to, "director@example.int");
    assert!(draft.answers[0].has(Mark::Refuse), "answers stay");
    read(&mut screen, &mut draft, doubtful());
    typed(&mut screen, &mut draft, "third@example.int");
    assert!(screen.unsettled().is_empty(), "a typed value settles the doubt");
    assert_eq!(draft.consultation.reply_to, "director@example.int");
}

#[test]
fn a_consultation_typed_from_nothing_names_what_it_lacks() {
    let (mut screen, mut draft) = begun();
    screen.update(&mut draft, Message::ByHand);
    let lacking = screen.unsettled();
    assert!(lacking.contains(&Fact::Deadline) && lacking.contains(&Fact::Recommendations));
    let known = PartialConsultation::from(Consultation::circular_321());
    for fact in lacking {
        let found = &mut screen.letter.as_mut().unwrap().found;
        assert!(found.settle(fact, known.value(fact).unwrap()));
    }
    assert_eq!(screen.update(&mut draft, Message::Use), Action::Taken);
    assert_eq!(draft.consultation.language, Language::Zh);
}

#[test]
fn a_corrigendum_changes_only_what_the_user_accepts() {
    let (mut screen, mut draft) = begun();
    draft.answers[0].mark(Mark::Refuse);
    let mut found = letter(321);
    found.kind = LetterKind::Corrigendum;
    found.asks = PartialConsultation { number: Some(321), ..PartialConsultation::default() };
    found.asks.reply_to = Some("new@itu.int".into());
    assert_eq!(read(&mut screen, &mut draft, found), Action::None);
    assert!(!screen.is_ready());
    assert_eq!(screen.changes(&draft).map(|changes| changes.len()), Some(1));
    screen.update(&mut draft, Message::Accept(0));
    screen.update(&mut draft, Message::Apply);
    assert_eq!(draft.consultation.reply_to, "new@itu.int");
    assert!(draft.answers[0].has(Mark::Refuse));
}

#[test]
fn another_draft_is_opened_over_work_only_after_a_yes_and_a_copy() {
    let (mut screen, mut draft) = begun();
    let other =
        Draft { place: "Женева".into(), ..Draft::new(letter(400).asks.complete().unwrap()) };
    let before = draft.clone();
    let wanted = Path::new("/草稿/مسودة.json");
    let asked = screen.update(&mut draft, Message::Reopen(wanted.into()));
    assert!(screen.asking.is_some() && matches!(asked, Action::Focus(_)));
    screen.update(&mut draft, Message::Stay);
    assert!(screen.asking.is_none());
    screen.update(&mut draft, Message::Reopen(wanted.into()));
    assert_eq!(screen.update(&mut draft, Message::KeepAndUse), Action::Keep);
    let kept = screen.draft_kept(&mut draft, Ok("/kept.json".into()));
    assert_eq!(kept, Action::Reopen(wanted.into(), Vec::new()));
    screen.reopened(&mut draft, wanted, Err(Error::NoCertificates("/damaged".into())));
    assert_eq!(draft, before, "a draft that cannot be read leaves the one at work");
    assert!(screen.failure.is_some());
    let opened = Ok(Reopened::Draft(Box::new(other.clone())));
    assert_eq!(screen.reopened(&mut draft, wanted, opened), Action::Taken);
    assert_eq!(draft, other);
}

#[test]
fn another_draft_is_opened_at_once_where_nothing_was_filled_in() {
    let mut draft = Draft::new(Consultation::circular_321());
    let action = Circular::default().update(&mut draft, Message::Reopen("/черновик".into()));
    assert_eq!(action, Action::Reopen("/черновик".into(), Vec::new()));
}

#[test]
fn what_was_filled_in_while_a_strangers_draft_asked_is_kept_before_that_is_opened() {
    let mut draft = Draft::new(Consultation::circular_321());
    let (mut screen, wanted) = (Circular::default(), Path::new("/草稿/مسودة.json"));
    let source =
        Source { name: "附件.pdf".into(), path: "/тайна é.pdf".into(), is_outside: true };
    let asks = || Ok(Reopened::Asks(vec![source.clone()]));
    assert_eq!(screen.update(&mut draft, Message::ReadSources), Action::None);
    assert!(matches!(screen.reopened(&mut draft, wanted, asks()), Action::Focus(_)));
    let read = Action::Reopen(wanted.into(), vec![source.clone()]);
    assert_eq!(screen.update(&mut draft, Message::ReadSources), read);
    draft.place = "Женева".into();
    assert_eq!(screen.update(&mut draft, Message::ReadSources), Action::Keep);
    assert_eq!(screen.draft_kept(&mut draft, Ok("/kept.json".into())), read);
    assert_eq!(draft.place, "Женева");
}

#[test]
fn nothing_is_taken_from_a_scanned_letter_and_its_pages_are_shown() {
    let (mut screen, mut draft) = begun();
    let before = draft.clone();
    let mut found = letter(400);
    found.transcript.remarks.push(Remark::DamagedText);
    let path = Path::new("/通函/رسالة.docx");
    assert_eq!(read(&mut screen, &mut draft, found), Action::Pages(path.into()));
    assert_eq!(draft, before);
    let pending = screen.pending().unwrap();
    assert_eq!(pending.found.asks, PartialConsultation::default());
    let file = || Ok(Arc::new(b"%PDF-1.7".to_vec()));
    assert_eq!(screen.paged(Path::new("/other.pdf"), file()), Action::None);
    assert!(screen.sheet().is_none());
    assert_eq!(screen.paged(path, file()), Action::Draw);
    assert!(screen.sheet().is_some() && screen.letter().is_none());
    screen.update(&mut draft, Message::Discard);
    assert!(screen.sheet().is_none() && screen.pending().is_none());
}
