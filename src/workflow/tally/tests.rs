//! Counts at their edges, from records; whole files are counted in `tests/tally.rs`.

use chrono::Utc;

use super::{sound::Sound, *};
use crate::{
    form::data::{AnnexRecord, AnswerRecord, CircularRecord, OpinionRecord},
    model::{Consultation, MemberState},
    pki::path::Trust,
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
    Sound {
        file: format!("{state}-{date}.pdf").into(),
        circular: CircularRecord {
            study_period: Some(2017),
            number: 321,
            date: "2021-05-31".into(),
            study_group: "3".into(),
            deadline: "2021-12-01T22:59:00Z".into(),
        },
        member_state: MemberState::from_iso3(state).unwrap().iso3(),
        date: date.parse().unwrap(),
        replaces: None,
        signed: None,
        signers: vec!["李 娜".into()],
        trusted: false,
        read: false,
        answers: vec![AnswerRecord {
            designation: Some("D.1102".into()),
            provisional_name: None,
            kind: "new".into(),
            opinion,
        }],
    }
}

fn replacing(reply: Sound, earlier: &str) -> Sound {
    Sound { replaces: Some(earlier.parse().unwrap()), ..reply }
}

fn counted(replies: Vec<Sound>) -> Tally {
    counted_for(&[], replies)
}

fn counted_for(asked: &[Consultation], replies: Vec<Sound>) -> Tally {
    count(replies.into_iter().map(Ok).collect(), asked, Rule::TRADITIONAL_APPROVAL)
}

fn reasons(tally: &Tally) -> Vec<(&str, &Reason)> {
    tally.left_out.iter().map(|left| (left.file.to_str().unwrap(), &left.reason)).collect()
}

#[test]
fn seventy_per_cent_is_enough_and_one_reply_less_is_not() {
    const RULE: Rule = Rule::TRADITIONAL_APPROVAL;
    assert_eq!(RULE.outcome(70, 100), Outcome::Reached);
    assert_eq!(RULE.outcome(7, 10), Outcome::Reached);
    assert_eq!(RULE.outcome(69, 100), Outcome::NotReached);
    assert_eq!(RULE.outcome(6_999, 10_000), Outcome::NotReached);
    assert_eq!(RULE.outcome(7_000, 10_000), Outcome::Reached);
    assert_eq!(RULE.outcome(0, 1), Outcome::NotReached);
    assert_eq!(RULE.outcome(0, 0), Outcome::NoReplies);
}

#[test]
fn shares_are_rounded_down() {
    let states = ["CHE", "FRA", "MAR"];
    let replies = states
        .map(|state| reply(state, "2021-11-01", if state == "MAR" { refusal() } else { YES }));
    let tally = counted(replies.into());
    let text = &tally.in_time.texts[0];
    assert_eq!((text.authorise, text.refuse, text.replies), (2, 1, 3));
    assert_eq!((text.share(), text.outcome), (Some(6_666), Outcome::NotReached));
    assert_eq!(text.refusals[0].member_state, "MAR");
    assert_eq!(text.refusals[0].texts, ["原因：期限", "Срок: 30 дней"]);
}

#[test]
fn nothing_at_all_is_counted_as_nothing() {
    let tally = counted(Vec::new());
    assert_eq!(
        (tally.circular, tally.in_time.texts.len(), tally.in_time.counted.len()),
        (None, 0, 0)
    );
}

#[test]
fn a_later_reply_counts_if_it_says_what_it_replaces() {
    let first = reply("CHE", "2021-11-01", YES);
    let second = replacing(reply("CHE", "2021-11-20", refusal()), "2021-11-01");
    let third = replacing(reply("CHE", "2021-11-30", YES), "2021-11-20");
    let tally = counted(vec![third, first, second]);
    assert_eq!(tally.in_time.counted[0].date, "2021-11-30");
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
        assert_eq!(tally.in_time.counted, []);
        let files = ["CHE-2021-11-01.pdf", "CHE-2021-11-20.pdf"].map(PathBuf::from);
        assert_eq!(
            tally.in_time.conflicts,
            [Conflict { member_state: "CHE".into(), files: files.into() }]
        );
    }
}

#[test]
fn an_earlier_reply_cannot_replace_a_later_one() {
    let early = replacing(reply("CHE", "2021-11-01", YES), "2021-11-20");
    let tally = counted(vec![early, reply("CHE", "2021-11-20", refusal())]);
    assert_eq!(tally.in_time.conflicts.len(), 1);
}

#[test]
fn the_same_reply_twice_is_counted_once() {
    let again = Sound { file: "copy.pdf".into(), ..reply("CHE", "2021-11-01", YES) };
    let tally = counted(vec![reply("CHE", "2021-11-01", YES), again]);
    assert_eq!(tally.in_time.texts[0].replies, 1);
    let of = Reason::Duplicate { of: "CHE-2021-11-01.pdf".into() };
    assert_eq!(reasons(&tally), [("copy.pdf", &of)]);
}

#[test]
fn the_same_answers_in_two_letters_are_no_conflict() {
    let earlier = reply("CHE", "2021-11-01", refusal());
    let tally = counted(vec![reply("CHE", "2021-11-20", refusal()), earlier]);
    assert_eq!(tally.in_time.counted[0].date, "2021-11-20");
    let of = Reason::SameAnswers { of: "CHE-2021-11-20.pdf".into() };
    assert_eq!(reasons(&tally), [("CHE-2021-11-01.pdf", &of)]);
    // One that answers otherwise among them is one.
    let all = ["2021-11-01", "2021-11-10"].map(|date| reply("CHE", date, refusal()));
    let tally = counted(all.into_iter().chain([reply("CHE", "2021-11-20", YES)]).collect());
    assert_eq!((tally.in_time.counted.len(), tally.in_time.conflicts.len()), (0, 1));
}

#[test]
fn of_several_consultations_none_is_picked() {
    let mut other_period = reply("FRA", "2021-11-01", YES);
    other_period.circular.study_period = Some(2022);
    let mut other_text = reply("MAR", "2021-11-01", YES);
    other_text.answers[0].designation = Some("D.1103".into());
    let mut other_deadline = reply("RUS", "2021-11-01", YES);
    other_deadline.circular.deadline = "2022-12-01T22:59:00Z".into();
    for other in [other_period, other_text, other_deadline] {
        let states = ["CHE", "DEU"].map(|state| reply(state, "2021-11-01", YES));
        let number = 321;
        let tally = counted(states.into_iter().chain([other]).collect());
        assert_eq!((&tally.circular, &tally.in_time), (&None, &Count::default()));
        let mut replies: Vec<u64> = tally.several.iter().map(|one| one.replies).collect();
        replies.sort_unstable();
        assert_eq!(replies, [1, 2]);
        let reason = Reason::SeveralCirculars { number };
        assert!(tally.left_out.iter().all(|left| left.reason == reason), "{tally:?}");
    }
}

#[test]
fn late_replies_are_counted_apart_and_replace_none_that_came_in_time() {
    let at = |time: &str| Some(time.parse().unwrap());
    let in_the_last_minute =
        Sound { signed: at("2021-12-01T22:59:59Z"), ..reply("CHE", "2021-12-01", YES) };
    let late = Sound { signed: at("2021-12-01T23:00:00Z"), ..reply("FRA", "2021-12-01", YES) };
    let dated_late = reply("MAR", "2021-12-02", refusal());
    let changed = replacing(reply("CHE", "2021-12-03", refusal()), "2021-12-01");
    let replies =
        || vec![in_the_last_minute.clone(), late.clone(), dated_late.clone(), changed.clone()];
    for asked in [&[][..], &[Consultation::circular_321()]] {
        let tally = counted_for(asked, replies());
        let states = |count: &Count| -> Vec<String> {
            count.counted.iter().map(|reply| reply.member_state.clone()).collect()
        };
        assert_eq!(states(&tally.in_time), ["CHE"]);
        assert_eq!(tally.in_time.texts[0].authorise, 1);
        assert_eq!(states(&tally.late), ["CHE", "FRA", "MAR"]);
        let late = &tally.late.texts[0];
        assert_eq!((late.authorise, late.refuse), (1, 2));
        assert!(tally.left_out.is_empty(), "{tally:?}");
    }
}

#[test]
fn progress_is_told_and_can_end_the_work() {
    let files: Vec<PathBuf> = (0..50).map(|n| format!("{n}.pdf").into()).collect();
    let told = AtomicUsize::new(0);
    let count = |_| {
        told.fetch_add(1, Ordering::Relaxed);
        true
    };
    let (trust, rule) = (Trust::nobody(), Rule::TRADITIONAL_APPROVAL);
    let counting = Counting { rule, asked: &[], trust: &trust, read: &[], now: Utc::now() };
    let tally = tally(&files, &counting, &count).unwrap();
    assert_eq!((told.into_inner(), tally.left_out.len()), (50, 50));
    assert!(tally.left_out.iter().all(|left| left.reason == Reason::NotRead));
    assert_eq!(super::tally(&files, &counting, &|_| false), None);
}
