//! One test per rule, and one for each of its boundaries.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{DateTime, Utc};

use crate::model::*;

/// A draft that passes without advice, to be spoilt by each test in one place.
fn good() -> Draft {
    let mut draft = Draft::new(Consultation::circular_321());
    draft.answers[0].mark(Mark::NoComments);
    draft.signatory = Signatory {
        name: "李 娜".into(),
        title: "Directrice générale".into(),
        email: "contact@example.int".into(),
        ..Signatory::default()
    };
    draft.member_state = "CHE".into();
    draft.administration = "Администрация: Швейцарская Конфедерация".into();
    draft.place = "الرباط".into();
    draft.date = "2021-11-30".into();
    draft
}

fn in_time() -> DateTime<Utc> {
    "2021-11-30T12:00:00Z".parse().unwrap()
}

fn issues(draft: &Draft) -> Vec<(Field, Problem)> {
    let unready = draft.check(in_time()).expect_err("this draft should not pass");
    unready.issues.into_iter().map(|issue| (issue.field, issue.problem)).collect()
}

fn advice(draft: &Draft) -> Vec<(Field, Note)> {
    let found = match draft.check(in_time()) {
        Ok(checked) => checked.advice,
        Err(unready) => unready.advice,
    };
    found.into_iter().map(|advice| (advice.field, advice.note)).collect()
}

fn prose(text: &str) -> Annex {
    Annex { prose: text.into(), files: Vec::new() }
}

fn sent(prose: &str) -> CheckedAnnex {
    CheckedAnnex { prose: prose.into(), files: Vec::new() }
}

fn file(content: Content) -> Annex {
    let attachment = Attachment {
        name: "предложение.docx".into(),
        source: "/дом/предложение.docx".into(),
        content,
    };
    Annex { prose: String::new(), files: vec![attachment] }
}

fn bytes() -> Arc<[u8]> {
    Arc::from(&b"PK"[..])
}

#[test]
fn a_complete_reply_passes_without_advice() {
    let checked = good().check(in_time()).unwrap();
    assert_eq!(checked.advice, []);
    assert_eq!(checked.reply.opinions(), [Opinion::Authorise { comments: None }]);
    assert_eq!(checked.reply.member_state().iso3(), "CHE");
    assert_eq!(checked.reply.file_stem(), "TSB-Circular-321-reply-CHE");
}

#[test]
fn a_specimen_says_so_in_its_file_name() {
    let mut draft = good();
    draft.specimen = true;
    let reply = draft.check(in_time()).unwrap().reply;
    assert_eq!(reply.file_stem(), "TSB-Circular-321-reply-CHE-specimen");
}

#[test]
fn nothing_is_selected_in_a_new_draft() {
    let draft = Draft::new(Consultation::circular_321());
    assert!(draft.answers[0].marks.is_empty());
    assert!(draft.member_state.is_empty() && draft.date.is_empty());
    assert!(issues(&draft).contains(&(Field::Marks(0), Problem::NoBox)));
}

#[test]
fn every_issue_is_reported_at_once_in_the_order_of_the_form() {
    let draft = Draft::new(Consultation::circular_321());
    let fields: Vec<_> = issues(&draft).into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            Field::Marks(0),
            Field::Name,
            Field::Title,
            Field::MemberState,
            Field::Administration,
            Field::Place,
            Field::Date
        ]
    );
}

#[test]
fn both_boxes_are_an_issue() {
    let mut draft = good();
    draft.answers[0].marks = BTreeSet::from([Mark::Authorise, Mark::NoComments, Mark::Refuse]);
    draft.answers[0].reasons = prose("Причины");
    assert_eq!(issues(&draft), [(Field::Marks(0), Problem::BothBoxes)]);
}

#[test]
fn an_authorisation_needs_one_of_the_two_options() {
    let mut draft = good();
    draft.answers[0].marks = BTreeSet::from([Mark::Authorise]);
    assert_eq!(issues(&draft), [(Field::Marks(0), Problem::NoOption)]);
}

#[test]
fn both_options_are_an_issue() {
    let mut draft = good();
    draft.answers[0].marks = BTreeSet::from([Mark::Authorise, Mark::NoComments, Mark::Comments]);
    draft.answers[0].comments = prose("意见");
    assert_eq!(issues(&draft), [(Field::Marks(0), Problem::BothOptions)]);
}

#[test]
fn an_option_without_its_box_is_an_issue() {
    let mut draft = good();
    draft.answers[0].marks = BTreeSet::from([Mark::Refuse, Mark::NoComments]);
    draft.answers[0].reasons = prose("أسباب");
    assert_eq!(issues(&draft), [(Field::Marks(0), Problem::OptionWithoutBox)]);
}

#[test]
fn comments_attached_needs_something_attached() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Comments);
    draft.answers[0].comments = prose(" \n ");
    assert_eq!(issues(&draft), [(Field::Annex(0, AnnexKind::Comments), Problem::CommentsMissing)]);
    for annex in [prose("在第7.2款中"), file(Content::Held(bytes()))] {
        draft.answers[0].comments = annex;
        assert!(draft.check(in_time()).is_ok());
    }
}

#[test]
fn a_refusal_needs_its_reasons() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Refuse);
    draft.answers[0].changes = prose("Заменить пункт 7.2");
    assert_eq!(issues(&draft), [(Field::Annex(0, AnnexKind::Reasons), Problem::ReasonsMissing)]);
}

#[test]
fn a_refusal_without_possible_changes_is_advised_against_and_allowed() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Refuse);
    draft.answers[0].reasons = prose("Les coûts ne sont pas évalués.");
    let checked = draft.check(in_time()).unwrap();
    assert_eq!(
        checked.advice,
        [Advice { field: Field::Annex(0, AnnexKind::Changes), note: Note::ChangesMissing }]
    );
    assert!(matches!(checked.reply.opinions(), [Opinion::Refuse { changes: None, .. }]));
}

#[test]
fn switching_the_box_loses_nothing_and_sends_only_what_belongs() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Refuse);
    draft.answers[0].reasons = prose("الأسباب");
    draft.answers[0].mark(Mark::NoComments);
    assert_eq!(draft.answers[0].reasons.prose, "الأسباب");
    assert_eq!(draft.answers[0].sent().count(), 0);
    assert_eq!(advice(&draft), [(Field::Annex(0, AnnexKind::Reasons), Note::NotSent)]);
}

#[test]
fn a_file_that_cannot_be_read_any_more_blocks() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Comments);
    draft.answers[0].comments = file(Content::Lost);
    assert_eq!(
        issues(&draft),
        [(Field::Annex(0, AnnexKind::Comments), Problem::FileLost("предложение.docx".into()))]
    );
}

#[test]
fn a_lost_file_that_is_not_sent_blocks_nothing_and_is_in_no_reply() {
    let mut draft = good();
    draft.answers[0].reasons = file(Content::Lost);
    let reply = draft.check(in_time()).unwrap().reply;
    let letter = reply.letter();
    let answers = letter.rows().filter_map(|(_, answer)| answer);
    let annexes = answers.flat_map(|answer| AnnexKind::ALL.map(|kind| answer.annex(kind)));
    assert_eq!(annexes.flat_map(|annex| &annex.files).count(), 0);
    assert_eq!(draft.answers[0].reasons, file(Content::Lost), "the draft keeps it");
}

#[test]
fn what_is_sent_has_its_bytes_in_the_order_of_the_form() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Refuse);
    draft.answers[0].changes = file(Content::Changed(Arc::from(&b"new"[..])));
    draft.answers[0].reasons = file(Content::Held(bytes()));
    draft.answers[0].comments = file(Content::Lost);
    let reply = draft.check(in_time()).unwrap().reply;
    let files: Vec<_> = reply.attachments().map(|file| (&*file.name, &*file.bytes)).collect();
    assert_eq!(files, [("предложение.docx", &b"PK"[..]), ("предложение.docx", &b"new"[..])]);
}

#[test]
fn a_file_that_changed_is_pointed_out() {
    let mut draft = good();
    draft.answers[0].mark(Mark::Comments);
    draft.answers[0].comments = file(Content::Changed(bytes()));
    assert_eq!(
        advice(&draft),
        [(Field::Annex(0, AnnexKind::Comments), Note::FileChanged("предложение.docx".into()))]
    );
}

/// A test for a required field: what empties it, and its name.
macro_rules! required {
    ($test:ident, $field:expr, $empty:expr) => {
        #[test]
        fn $test() {
            for blank in ["", "  \u{3000}"] {
                let mut draft = good();
                let empty: fn(&mut Draft, &str) = $empty;
                empty(&mut draft, blank);
                assert_eq!(issues(&draft), [($field, Problem::Missing)]);
            }
        }
    };
}

required!(the_name_is_required, Field::Name, |d, blank| d.signatory.name = blank.into());
required!(the_title_is_required, Field::Title, |d, blank| d.signatory.title = blank.into());
required!(the_member_state_is_required, Field::MemberState, |d, blank| d.member_state =
    blank.into());
required!(the_administration_is_required, Field::Administration, |d, blank| {
    d.administration = blank.into();
});
required!(the_place_is_required, Field::Place, |d, blank| d.place = blank.into());
required!(the_date_is_required, Field::Date, |d, blank| d.date = blank.into());

#[test]
fn an_unknown_member_state_is_an_issue() {
    let mut draft = good();
    draft.member_state = "XYZ".into();
    assert_eq!(issues(&draft), [(Field::MemberState, Problem::UnknownMemberState)]);
}

#[test]
fn an_implausible_email_is_an_issue_and_a_missing_one_is_advice() {
    let mut draft = good();
    draft.signatory.email = "contact(at)example".into();
    assert_eq!(issues(&draft), [(Field::Email, Problem::EmailImplausible)]);
    draft.signatory.email = String::new();
    assert_eq!(advice(&draft), [(Field::Email, Note::EmailMissing)]);
}

#[test]
fn a_date_that_is_none_is_an_issue() {
    for text in ["30 novembre 2021", "2021-02-30", "2021年11月30日"] {
        let mut draft = good();
        draft.date = text.into();
        assert_eq!(issues(&draft), [(Field::Date, Problem::DateUnreadable)], "{text}");
    }
}

#[test]
fn a_date_before_the_circular_is_an_issue_and_its_own_day_is_not() {
    let mut draft = good();
    draft.date = "2021-05-30".into();
    let issued = draft.consultation.date;
    assert_eq!(issues(&draft), [(Field::Date, Problem::DateBeforeCircular(issued))]);
    draft.date = "2021-05-31".into();
    assert!(draft.check(in_time()).is_ok());
}

#[test]
fn a_date_in_the_future_is_pointed_out_but_tomorrow_in_the_far_east_is_not() {
    let mut draft = good();
    draft.date = "2021-12-02".into();
    assert_eq!(advice(&draft), [(Field::Date, Note::DateInFuture)]);
    draft.date = "2021-12-01".into();
    assert_eq!(advice(&draft), []);
}

#[test]
fn a_picture_of_a_signature_needs_a_name() {
    let mut draft = good();
    draft.signature = Some(Picture(bytes()));
    assert!(draft.check(in_time()).is_ok());
    draft.signatory.name = String::new();
    assert_eq!(
        issues(&draft),
        [(Field::Name, Problem::Missing), (Field::Signature, Problem::SignatureWithoutName)]
    );
}

#[test]
fn a_late_reply_is_advised_of_and_allowed() {
    let checked = good().check("2021-12-01T23:00:00Z".parse().unwrap()).unwrap();
    let late = Note::Late(chrono::Duration::seconds(60));
    assert_eq!(checked.advice, [Advice { field: Field::Deadline, note: late }]);
}

#[test]
fn the_last_second_is_not_late() {
    let checked = good().check("2021-12-01T22:59:59Z".parse().unwrap()).unwrap();
    assert_eq!(checked.advice, []);
}

#[test]
fn a_deadline_that_does_not_fit_the_meeting_is_pointed_out() {
    let mut draft = good();
    let meeting = draft.consultation.meeting.as_mut().unwrap();
    meeting.start = chrono::NaiveDate::from_ymd_opt(2021, 12, 3).unwrap();
    assert_eq!(advice(&draft), [(Field::Deadline, Note::DeadlineImplausible)]);
}

#[test]
fn a_consultation_needs_a_number_a_recommendation_and_an_address() {
    let mut draft = good();
    draft.consultation.number = 0;
    draft.consultation.recommendations.clear();
    draft.answers.clear();
    draft.consultation.reply_to = "tsbdir".into();
    assert_eq!(
        issues(&draft),
        [
            (Field::CircularNumber, Problem::NumberMissing),
            (Field::Recommendations, Problem::NoRecommendations),
            (Field::ReplyTo, Problem::ReplyToImplausible)
        ]
    );
}

#[test]
fn answers_must_match_the_recommendations() {
    let mut draft = good();
    draft.answers.push(draft.answers[0].clone());
    let problem = Problem::AnswerCount { answers: 2, recommendations: 1 };
    assert_eq!(issues(&draft), [(Field::Recommendations, problem)]);
}

#[test]
fn each_recommendation_has_its_own_answer() {
    let mut draft = good();
    let second = draft.consultation.recommendations[0].clone();
    draft.consultation.recommendations.push(second);
    draft.answers.push(Answer::default());
    assert_eq!(issues(&draft), [(Field::Marks(1), Problem::NoBox)]);
    draft.answers[1].mark(Mark::Refuse);
    draft.answers[1].reasons = prose("理由");
    draft.answers[1].changes = prose("修改");
    let reply = draft.check(in_time()).unwrap().reply;
    assert_eq!(
        reply.opinions(),
        [
            Opinion::Authorise { comments: None },
            Opinion::Refuse { reasons: sent("理由"), changes: Some(sent("修改")) }
        ]
    );
}

#[test]
fn what_is_replaced_is_dated_and_not_later() {
    let mut draft = good();
    for date in ["2021-11-30", " 2021-11-12 ", ""] {
        draft.replaces = date.into();
        assert!(draft.check(in_time()).is_ok(), "{date}");
    }
    draft.replaces = "2021-12-01".into();
    assert_eq!(issues(&draft), [(Field::Replaces, Problem::ReplacesLater)]);
    draft.replaces = "le 12 novembre".into();
    assert_eq!(issues(&draft), [(Field::Replaces, Problem::DateUnreadable)]);
}
