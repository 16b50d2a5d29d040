//! Counts at their edges, from records; whole files are counted in `tests/tally.rs`.

use chrono::Utc;

use super::{sound::Sound, *};
use crate::form::data::{
    AnnexRecord, AnswerRecord, CircularRecord, OpinionRecord, ReplyRecord, SignatoryRecord,
};

fn annex(text: &str) -> AnnexRecord {
    AnnexRecord { text: text.into(), files: Vec::new() }
}

fn refusal() -> OpinionRecord {
    OpinionRecord::Refuse {
        reasons: annex("原因：期限"), changes: Some(annex("Срок: 30 дней"))
    }
}

const YES: OpinionRecord = OpinionRecord::Authorise { comments: None };

fn reply(state: &str, date: &str, opinion: OpinionRecord) -> Sound {
    let record = ReplyRecord {
        schema: crate::form::version::Schema::CURRENT,
        generator: "Placet".into(),
        specimen: false,
        circular: CircularRecord {
            study_period: Some(2017),
            number: 321,
            date: "2021-05-31".into(),
            study_group: "3".into(),
            deadline: "2021-12-01T22:59:00Z".into(),
        },
        language: "fr".into(),
        member_state: state.into(),
        administration: "إدارة".into(),
        signatory: SignatoryRecord {
            name: "李 娜".into(),
            title: "司长".into(),
            address: String::new(),
            fax: String::new(),
            email: String::new(),
        },
        place: "Genève".into(),
        date: date.into(),
        replaces: None,
        form: None,
        answers: vec![AnswerRecord {
            designation: Some("D.1102".into()),
            provisional_name: None,
            kind: "new".into(),
            opinion,
        }],
    };
    Sound {
        file: format!("{state}-{date}.pdf").into(),
        date: date.parse().unwrap(),
        signers: vec!["李 娜".into()],
        trusted: false,
        record,
    }
}

fn replacing(mut reply: Sound, earlier: &str) -> Sound {
    reply.record.replaces = Some(earlier.into());
    reply
}

fn counted(replies: Vec<Sound>) -> Tally {
    count(replies.into_iter().map(Ok).collect())
}

fn reasons(tally: &Tally) -> Vec<(&str, &Reason)> {
    tally.left_out.iter().map(|left| (left.file.to_str().unwrap(), &left.reason)).collect()
}

#[test]
fn seventy_per_cent_is_enough_and_one_reply_less_is_not() {
    assert_eq!(Outcome::of(70, 100), Outcome::Reached);
    assert_eq!(Outcome::of(7, 10), Outcome::Reached);
    assert_eq!(Outcome::of(69, 100), Outcome::NotReached);
    assert_eq!(Outcome::of(6_999, 10_000), Outcome::NotReached);
    assert_eq!(Outcome::of(7_000, 10_000), Outcome::Reached);
    assert_eq!(Outcome::of(0, 1), Outcome::NotReached);
    assert_eq!(Outcome::of(0, 0), Outcome::NoReplies);
}

#[test]
fn shares_are_rounded_down() {
    let states = ["CHE", "FRA", "MAR"];
    let replies = states
        .map(|state| reply(state, "2021-11-01", if state == "MAR" { refusal() } else { YES }));
    let tally = counted(replies.into());
    let text = &tally.texts[0];
    assert_eq!((text.authorise, text.refuse, text.replies), (2, 1, 3));
    assert_eq!((text.share(), text.outcome), (Some(6_666), Outcome::NotReached));
    assert_eq!(text.refusals[0].member_state, "MAR");
    assert_eq!(text.refusals[0].texts, ["原因：期限", "Срок: 30 дней"]);
}

#[test]
fn nothing_at_all_is_counted_as_nothing() {
    let tally = counted(Vec::new());
    assert_eq!((tally.circular, tally.texts.len(), tally.counted.len()), (None, 0, 0));
}

#[test]
fn a_later_reply_counts_if_it_says_what_it_replaces() {
    let first = reply("CHE", "2021-11-01", YES);
    let second = replacing(reply("CHE", "2021-11-20", refusal()), "2021-11-01");
    let third = replacing(reply("CHE", "2021-11-30", YES), "2021-11-20");
    let tally = counted(vec![third, first, second]);
    assert_eq!(tally.counted[0].date, "2021-11-30");
    let by = |file: &str| Reason::Replaced { by: file.into() };
    assert_eq!(
        reasons(&tally),
        [
            ("CHE-2021-11-01.pdf", &by("CHE-2021-11-20.pdf")),
            ("CHE-2021-11-20.pdf", &by("CHE-2021-11-30.pdf")),
        ]
    );
}

#[test]
fn replies_that_conflict_are_shown_and_not_chosen_from() {
    for second in [
        reply("CHE", "2021-11-20", refusal()),
        replacing(reply("CHE", "2021-11-20", refusal()), "2021-10-01"),
    ] {
        let tally = counted(vec![reply("CHE", "2021-11-01", YES), second]);
        assert_eq!(tally.counted, []);
        let files = ["CHE-2021-11-01.pdf", "CHE-2021-11-20.pdf"].map(PathBuf::from);
        assert_eq!(tally.conflicts, [Conflict { member_state: "CHE".into(), files: files.into() }]);
    }
}

#[test]
fn an_earlier_reply_cannot_replace_a_later_one() {
    let early = replacing(reply("CHE", "2021-11-01", YES), "2021-11-20");
    let tally = counted(vec![early, reply("CHE", "2021-11-20", refusal())]);
    assert_eq!(tally.conflicts.len(), 1);
}

/// Anybody can make an identity and write a State's name; who is vouched for is not replaced by that.
#[test]
fn nobody_replaces_the_reply_of_who_is_vouched_for() {
    let vouched = |reply: Sound| Sound { trusted: true, ..reply };
    let first = || vouched(reply("CHE", "2021-11-01", YES));
    let second = || replacing(reply("CHE", "2021-11-20", refusal()), "2021-11-01");
    let tally = counted(vec![first(), second()]);
    assert_eq!((tally.counted.len(), tally.conflicts.len()), (0, 1));
    let tally = counted(vec![first(), vouched(second())]);
    assert_eq!(tally.counted[0].date, "2021-11-20");
}

#[test]
fn of_the_same_reply_the_file_of_who_is_vouched_for_counts() {
    let copy = Sound { file: "A.pdf".into(), ..reply("CHE", "2021-11-01", YES) };
    let signed = Sound { trusted: true, ..reply("CHE", "2021-11-01", YES) };
    let tally = counted(vec![copy, signed]);
    assert!(tally.counted[0].trusted);
    let of = Reason::Duplicate { of: "CHE-2021-11-01.pdf".into() };
    assert_eq!(reasons(&tally), [("A.pdf", &of)]);
}

#[test]
fn the_same_reply_twice_is_counted_once() {
    let again = Sound { file: "copy.pdf".into(), ..reply("CHE", "2021-11-01", YES) };
    let tally = counted(vec![reply("CHE", "2021-11-01", YES), again]);
    assert_eq!(tally.texts[0].replies, 1);
    let of = Reason::Duplicate { of: "CHE-2021-11-01.pdf".into() };
    assert_eq!(reasons(&tally), [("copy.pdf", &of)]);
}

#[test]
fn another_circular_and_other_texts_are_left_out() {
    let mut other_period = reply("FRA", "2021-11-01", YES);
    other_period.record.circular.study_period = Some(2022);
    let mut other_text = reply("MAR", "2021-11-01", YES);
    other_text.record.answers[0].designation = Some("D.1103".into());
    let states = ["CHE", "DEU"].map(|state| reply(state, "2021-11-01", YES));
    let tally = counted(states.into_iter().chain([other_period, other_text]).collect());
    assert_eq!(tally.texts[0].replies, 2);
    assert_eq!(
        reasons(&tally),
        [
            ("FRA-2021-11-01.pdf", &Reason::OtherCircular { number: 321 }),
            ("MAR-2021-11-01.pdf", &Reason::OtherTexts),
        ]
    );
}

#[test]
fn progress_is_told_and_can_end_the_work() {
    let files: Vec<PathBuf> = (0..50).map(|n| format!("{n}.pdf").into()).collect();
    let told = AtomicUsize::new(0);
    let count = |_| {
        told.fetch_add(1, Ordering::Relaxed);
        true
    };
    let tally = tally(&files, &Trust::nobody(), Utc::now(), &count).unwrap();
    assert_eq!((told.into_inner(), tally.left_out.len()), (50, 50));
    assert!(tally.left_out.iter().all(|left| left.reason == Reason::NotRead));
    assert_eq!(super::tally(&files, &Trust::nobody(), Utc::now(), &|_| false), None);
}
