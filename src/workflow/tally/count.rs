//! The arithmetic of a tally: which circular, one reply for each State, and the counts.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    result::{Conflict, Counted, LeftOut, Outcome, Reason, Said, Tally, TextCount},
    sound::Sound,
};
use crate::form::data::{AnswerRecord, CircularRecord, OpinionRecord, ReplyRecord};

/// Counts what was read.
pub fn count(read: Vec<Result<Sound, LeftOut>>) -> Tally {
    let (mut sound, mut left_out) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok(reply) => sound.push(reply),
            Err(file) => left_out.push(file),
        }
    }
    let circular = commonest(&sound, |reply| key(&reply.record.circular))
        .map(|reply| reply.record.circular.clone());
    let texts = commonest(&sound, |reply| (key(&reply.record.circular), texts(&reply.record)))
        .map(|reply| texts(&reply.record));
    let mut by_state: BTreeMap<String, Vec<Sound>> = BTreeMap::new();
    for reply in sound {
        let asked = &reply.record.circular;
        let reason = match &circular {
            Some(counted) if key(counted) != key(asked) => {
                Some(Reason::OtherCircular { number: asked.number })
            }
            _ if texts.as_ref() != Some(&self::texts(&reply.record)) => Some(Reason::OtherTexts),
            _ => None,
        };
        match reason {
            Some(reason) => left_out.push(LeftOut { file: reply.file, reason }),
            None => by_state.entry(reply.record.member_state.clone()).or_default().push(reply),
        }
    }
    let (mut counted, mut conflicts) = (Vec::new(), Vec::new());
    for (member_state, replies) in by_state {
        match last_word(replies, &mut left_out) {
            Ok(reply) => counted.push(reply),
            Err(files) => conflicts.push(Conflict { member_state, files }),
        }
    }
    left_out.sort_by(|one, other| one.file.cmp(&other.file));
    Tally {
        circular,
        texts: counts(&counted),
        counted: counted.into_iter().map(listed).collect(),
        conflicts,
        left_out,
    }
}

/// What tells circulars apart: a number restarts with each study period.
fn key(circular: &CircularRecord) -> (Option<u16>, u16, &str) {
    (circular.study_period, circular.number, &circular.date)
}

/// The Recommendations that a reply answers.
fn texts(record: &ReplyRecord) -> Vec<(Option<String>, Option<String>, String)> {
    let name = |answer: &AnswerRecord| {
        (answer.designation.clone(), answer.provisional_name.clone(), answer.kind.clone())
    };
    record.answers.iter().map(name).collect()
}

/// A reply of the kind that most are of; of two as common, the one that was read first.
fn commonest<'a, K: Ord>(replies: &'a [Sound], kind: impl Fn(&'a Sound) -> K) -> Option<&'a Sound> {
    let mut kinds: BTreeMap<K, (usize, usize)> = BTreeMap::new();
    for (index, reply) in replies.iter().enumerate() {
        kinds.entry(kind(reply)).or_insert((0, index)).0 += 1;
    }
    let most = kinds.into_values().max_by_key(|(count, first)| (*count, usize::MAX - *first));
    most.and_then(|(_, first)| replies.get(first))
}

/// The reply of a State that counts: its only one, or the one that no other replaces while every
/// other is replaced. Otherwise the files that conflict.
fn last_word(mut replies: Vec<Sound>, left_out: &mut Vec<LeftOut>) -> Result<Sound, Vec<PathBuf>> {
    // Of files with the same reply, the one whose signer somebody vouches for comes first.
    let order = |reply: &Sound| (reply.date, !reply.trusted, reply.file.clone());
    replies.sort_by_cached_key(order);
    let mut distinct: Vec<Sound> = Vec::new();
    for reply in replies {
        match distinct.iter().find(|kept| kept.record == reply.record) {
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
    let [last] = standing[..] else {
        let files: Vec<PathBuf> = distinct.into_iter().map(|reply| reply.file).collect();
        let conflict = |file: &PathBuf| LeftOut { file: file.clone(), reason: Reason::Conflict };
        left_out.extend(files.iter().map(conflict));
        return Err(files);
    };
    for (index, by) in replacing.into_iter().enumerate() {
        if let Some(by) = by {
            let reason = Reason::Replaced { by: distinct[by].file.clone() };
            left_out.push(LeftOut { file: distinct[index].file.clone(), reason });
        }
    }
    Ok(distinct.swap_remove(last))
}

/// Which of the replies, sorted by date, says that it replaces the one at `index`: it names its
/// date and is not older. Two of one date cannot both replace the other: the one that says so does.
/// Anybody can write a State's name: whose signer nobody vouches for replaces none that is vouched for.
fn replaced_by(replies: &[Sound], index: usize) -> Option<usize> {
    let date = replies[index].record.date.as_str();
    (0..replies.len()).rev().find(|&later| {
        let names_it = replies[later].record.replaces.as_deref() == Some(date);
        let mutual = replies[later].date == replies[index].date
            && replies[index].record.replaces.as_deref() == Some(date);
        let may = replies[later].trusted || !replies[index].trusted;
        later != index && names_it && may && !mutual && replies[later].date >= replies[index].date
    })
}

fn counts(counted: &[Sound]) -> Vec<TextCount> {
    let Some(first) = counted.first() else { return Vec::new() };
    let rows = 0..first.record.answers.len();
    rows.filter_map(|row| count_row(counted, row)).collect()
}

fn count_row(counted: &[Sound], row: usize) -> Option<TextCount> {
    let answers: Vec<(&str, &AnswerRecord)> = counted
        .iter()
        .filter_map(|r| Some((r.record.member_state.as_str(), r.record.answers.get(row)?)))
        .collect();
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
        outcome: Outcome::of(replies - refuse, replies),
        comments: listed(false),
        refusals: listed(true),
    })
}

fn listed(reply: Sound) -> Counted {
    Counted {
        file: reply.file,
        member_state: reply.record.member_state,
        date: reply.record.date,
        signers: reply.signers,
        trusted: reply.trusted,
        answers: reply.record.answers,
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
