//! The arithmetic of a tally: one reply for each State, and the counts.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    consultation::{Until, answered, given},
    left_out::{LeftOut, Reason},
    result::{Conflict, Count, Counted, Said, Tally, TextCount},
    rule::Rule,
    sound::Sound,
};
use crate::{
    form::data::{AnswerRecord, OpinionRecord},
    model::Consultation,
};

/// Counts what was read by `rule`, as replies to what is `asked`, or to the only consultation that
/// they answer. Where several are answered and none is given, nothing is counted.
pub fn count(read: Vec<Result<Sound, LeftOut>>, asked: &[Consultation], rule: Rule) -> Tally {
    let (mut sound, mut left_out) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok(reply) => sound.push(reply),
            Err(file) => left_out.push(file),
        }
    }
    let mut several = Vec::new();
    let mut circular = given(asked);
    if circular.is_none() {
        several = answered(&sound);
        if several.len() <= 1 {
            circular = several.pop().map(|only| only.circular);
        } else {
            left_out.extend(sound.drain(..).map(|reply| {
                let reason = Reason::SeveralCirculars { number: reply.circular.number };
                LeftOut { file: reply.file, reason }
            }));
        }
    }
    let until = Until::of(asked);
    let (late, in_time): (Vec<Sound>, Vec<Sound>) =
        sound.into_iter().partition(|reply| until.is_late(reply));
    let in_time = count_each(in_time, rule, &mut left_out);
    let late = count_each(late, rule, &mut left_out);
    left_out.sort_by(|one, other| one.file.cmp(&other.file));
    Tally { circular, rule, vouched: false, several, in_time, late, left_out }
}

/// One reply for each State, and the counts of them.
fn count_each(replies: Vec<Sound>, rule: Rule, left_out: &mut Vec<LeftOut>) -> Count {
    let mut by_state: BTreeMap<&'static str, Vec<Sound>> = BTreeMap::new();
    for reply in replies {
        by_state.entry(reply.member_state).or_default().push(reply);
    }
    let (mut counted, mut conflicts) = (Vec::new(), Vec::new());
    for (member_state, replies) in by_state {
        match last_word(replies, left_out) {
            Ok(reply) => counted.push(reply),
            Err(files) => conflicts.push(Conflict { member_state: member_state.into(), files }),
        }
    }
    let texts = counts(&counted, rule);
    Count { texts, counted: counted.into_iter().map(listed).collect(), conflicts }
}

/// The reply of a State that counts: its only one, or the one that no other replaces while every
/// other is replaced or answers the same. Otherwise the files that conflict.
fn last_word(mut replies: Vec<Sound>, left_out: &mut Vec<LeftOut>) -> Result<Sound, Vec<PathBuf>> {
    replies.sort_by_cached_key(|reply| (reply.date, reply.file.clone()));
    let mut distinct: Vec<Sound> = Vec::new();
    for reply in replies {
        let is_same = |kept: &&Sound| {
            (kept.date, kept.replaces, &kept.answers)
                == (reply.date, reply.replaces, &reply.answers)
        };
        match distinct.iter().find(is_same) {
            Some(kept) => {
                let reason = Reason::Duplicate { of: kept.file.clone() };
                left_out.push(LeftOut { file: reply.file, reason });
            }
            None => distinct.push(reply),
        }
    }
    let replacing: Vec<Option<usize>> =
        (0..distinct.len()).map(|index| replaced_by(&distinct, index)).collect();
    let standing: Vec<usize> =
        (0..distinct.len()).filter(|index| replacing[*index].is_none()).collect();
    let agree = standing.windows(2).all(|two| distinct[two[0]].answers == distinct[two[1]].answers);
    let Some(&last) = standing.last().filter(|_| agree) else {
        let files: Vec<PathBuf> = distinct.into_iter().map(|reply| reply.file).collect();
        let conflict = |file: &PathBuf| LeftOut { file: file.clone(), reason: Reason::Conflict };
        left_out.extend(files.iter().map(conflict));
        return Err(files);
    };
    for (index, by) in replacing.into_iter().enumerate().filter(|(index, _)| *index != last) {
        let reason = match by {
            Some(by) => Reason::Replaced { by: distinct[by].file.clone() },
            None => Reason::SameAnswers { of: distinct[last].file.clone() },
        };
        left_out.push(LeftOut { file: distinct[index].file.clone(), reason });
    }
    Ok(distinct.swap_remove(last))
}

/// Which of the replies, sorted by date, says that it replaces the one at `index`: it names its
/// date and is not older. Two of one date cannot both replace the other: the one that says so does.
fn replaced_by(replies: &[Sound], index: usize) -> Option<usize> {
    let date = replies[index].date;
    (0..replies.len()).rev().find(|&later| {
        let names_it = replies[later].replaces == Some(date);
        let mutual = replies[later].date == date && replies[index].replaces == Some(date);
        later != index && names_it && !mutual && replies[later].date >= date
    })
}

fn counts(counted: &[Sound], rule: Rule) -> Vec<TextCount> {
    let Some(first) = counted.first() else { return Vec::new() };
    let rows = 0..first.answers.len();
    rows.filter_map(|row| count_row(counted, row, rule)).collect()
}

fn count_row(counted: &[Sound], row: usize, rule: Rule) -> Option<TextCount> {
    let answers: Vec<(&str, &AnswerRecord)> =
        counted.iter().filter_map(|r| Some((r.member_state, r.answers.get(row)?))).collect();
    let (_, text) = answers.first()?;
    let refuses = |answer: &AnswerRecord| matches!(answer.opinion, OpinionRecord::Refuse { .. });
    let listed = |refusing: bool| -> Vec<Said> {
        let wanted = answers.iter().filter(|(_, answer)| refuses(answer) == refusing);
        wanted.filter_map(|(state, answer)| said(state, &answer.opinion)).collect()
    };
    let replies = answers.len() as u64;
    let refuse = answers.iter().filter(|(_, answer)| refuses(answer)).count() as u64;
    Some(TextCount {
        designation: text.designation.clone(),
        provisional_name: text.provisional_name.clone(),
        kind: text.kind.clone(),
        replies,
        authorise: replies - refuse,
        refuse,
        outcome: rule.outcome(replies - refuse, replies),
        comments: listed(false),
        refusals: listed(true),
    })
}

fn listed(reply: Sound) -> Counted {
    Counted {
        file: reply.file,
        member_state: reply.member_state.into(),
        date: reply.date.to_string(),
        signers: reply.signers,
        trusted: reply.trusted,
        read: reply.read,
        answers: reply.answers,
    }
}

/// What an opinion says beside yes or no.
fn said(member_state: &str, opinion: &OpinionRecord) -> Option<Said> {
    let annexes = match opinion {
        OpinionRecord::Authorise { comments } => comments.iter().collect::<Vec<_>>(),
        OpinionRecord::Refuse { reasons, changes } => {
            std::iter::once(reasons).chain(changes).collect()
        }
    };
    let texts = annexes.iter().map(|annex| annex.text.clone()).filter(|text| !text.is_empty());
    let files = annexes.iter().flat_map(|annex| &annex.files).map(|file| file.name.clone());
    (!annexes.is_empty()).then(|| Said {
        member_state: member_state.to_owned(),
        texts: texts.collect(),
        files: files.collect(),
    })
}
