//! What a count says of each text: how many, against the rule, and what States said.

use iced::{
    Center, Element, Fill, FillPortion,
    widget::{Space, container},
};

use crate::{
    app::{
        icon::{Icon, icon},
        theme::{self, Look, Wide},
        widget::{Row, group},
    },
    model::MemberState,
    workflow::tally::{Answered, Count, Outcome, Said, TextCount},
};

/// A share of a thousand as a bar, with a line where the rule puts the threshold.
pub(super) fn bar<'a, M: 'a>(look: Look<'a>, part: u16, threshold: Option<u16>) -> Element<'a, M> {
    let piece = |share: u16, color| {
        container(Space::new().height(8)).width(FillPortion(share)).style(theme::fill(color))
    };
    let mut pieces: Vec<Element<'a, M>> = Vec::new();
    let (full, empty) = (look.palette.accent, look.palette.hairline);
    let line = || container(Space::new().height(14)).width(2).style(theme::fill(look.palette.ink));
    let marks = threshold.map_or_else(|| vec![1000], |mark| vec![mark, 1000]);
    let mut from = 0;
    for mark in marks {
        let (on, off) = (part.clamp(from, mark) - from, mark - part.clamp(from, mark));
        if on > 0 {
            pieces.push(piece(on, full).into());
        }
        if off > 0 {
            pieces.push(piece(off, empty).into());
        }
        if threshold == Some(mark) {
            pieces.push(line().into());
        }
        from = mark;
    }
    look.row(pieces).align_y(Center).width(Fill).into()
}

pub(super) fn texts<'a, M: 'a>(look: Look<'a>, count: &'a Count) -> Option<Element<'a, M>> {
    let rows: Vec<_> = count.texts.iter().map(|text| Row::new(text_row(look, text))).collect();
    (!rows.is_empty()).then(|| group(look, rows))
}

pub(super) fn states_of(look: Look<'_>, count: &Count) -> String {
    let names = count.counted.iter().map(|reply| state(look, &reply.member_state));
    names.collect::<Vec<_>>().join(&look.word("list-separator"))
}

/// What the late replies say of a text, without an outcome.
pub(super) fn late_row<'a, M: 'a>(look: Look<'a>, text: &'a TextCount) -> Element<'a, M> {
    let name = text.designation.as_deref().or(text.provisional_name.as_deref());
    let values = [
        ("text", name.unwrap_or_default().into()),
        ("authorise", text.authorise.into()),
        ("refuse", text.refuse.into()),
    ];
    let counts = look.body(look.words("tally-late-text", &values)).wide(look);
    let refusals = text.refusals.iter().map(|said| said_row(look, "tally-refuses", said));
    let comments = text.comments.iter().map(|said| said_row(look, "tally-comments", said));
    let content = look.column(vec![counts.into()]).extend(refusals).extend(comments).spacing(4);
    container(content.width(Fill)).padding(look.pad(12.0, 16.0, 12.0, 16.0)).width(Fill).into()
}

/// One of the consultations that are answered, with the number of its replies.
pub(super) fn answered(look: Look<'_>, one: &Answered) -> String {
    let values = [
        ("circular", one.circular.number.to_string().into()),
        ("date", one.circular.date.as_str().into()),
        ("deadline", one.circular.deadline.as_str().into()),
        ("texts", one.texts.join(&look.word("list-separator")).into()),
        ("count", one.replies.into()),
    ];
    look.words("tally-one-of-several", &values)
}

fn text_row<'a, M: 'a>(look: Look<'a>, text: &'a TextCount) -> Element<'a, M> {
    let name = text.designation.as_deref().or(text.provisional_name.as_deref());
    let name = look.strong(name.unwrap_or_default()).wide(look);
    let share = text.share().unwrap_or_default();
    let percent = format!("{}.{:02}", share / 100, share % 100);
    let values = [
        ("authorise", text.authorise.into()),
        ("refuse", text.refuse.into()),
        ("replies", text.replies.into()),
        ("share", percent.into()),
    ];
    let (mark, color, key) = match text.outcome {
        Outcome::Reached => (Icon::Done, look.palette.accent, "tally-reached"),
        Outcome::NotReached => (Icon::Block, look.palette.block, "tally-not-reached"),
        Outcome::NoReplies => (Icon::Dash, look.palette.quiet, "tally-no-replies"),
    };
    let outcome = look
        .row(vec![icon(mark, color), look.body(look.word(key)).color(color).into()])
        .spacing(8)
        .align_y(Center);
    let top = look.row(vec![name.into(), outcome.into()]).spacing(12).align_y(Center);
    let part = u16::try_from(share / 10).unwrap_or(1000);
    let counts = look.small(look.words("tally-counts", &values)).wide(look);
    let refusals = text.refusals.iter().map(|said| said_row(look, "tally-refuses", said));
    let comments = text.comments.iter().map(|said| said_row(look, "tally-comments", said));
    let content = look
        .column(vec![top.into(), bar(look, part, Some(700)), counts.into()])
        .extend(refusals)
        .extend(comments)
        .spacing(8)
        .width(Fill);
    container(content).padding(look.pad(12.0, 16.0, 12.0, 12.0)).width(Fill).into()
}

fn said_row<'a, M: 'a>(look: Look<'a>, key: &str, said: &'a Said) -> Element<'a, M> {
    let name = look.words(key, &[("state", state(look, &said.member_state).into())]);
    let texts = said.texts.iter().map(|text| look.small(text.as_str()).wide(look).into());
    let files = said.files.join(&look.word("list-separator"));
    let files = (!files.is_empty()).then(|| {
        let words = look.small(files).wide(look).into();
        let row: Element<'a, M> =
            look.row(vec![icon(Icon::Clip, look.palette.quiet), words]).spacing(6).into();
        row
    });
    let content = look.column(vec![look.label(name).wide(look).into()]).extend(texts).push(files);
    container(content.spacing(2).width(Fill)).padding(look.pad(0.0, 0.0, 0.0, 12.0)).into()
}

pub(super) fn state(look: Look<'_>, code: &str) -> String {
    let state = MemberState::from_iso3(code);
    state.map_or(code, |state| state.short(look.wording.language())).to_owned()
}
