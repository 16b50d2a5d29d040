//! What a letter is, and what it says of itself: its subject, its own number, what it corrects.

use crate::{
    circular::{Asked, LetterKind},
    model::StudyPeriod,
};

use super::{
    asks,
    deadline::TimeLimit,
    facts,
    fold::Folded,
    lexicon,
    seen::Seen,
    structure::{FormPart, Letter},
    subject::subject,
};

/// What a letter is, whether that is certain, and the lines that ask for it.
pub fn kind(letter: &Letter<'_>, form: Option<&FormPart>) -> (LetterKind, bool, Vec<usize>) {
    let without_lines = |(kind, is_certain)| (kind, is_certain, Vec::new());
    let head = letter.text(letter.parts.head.clone());
    let body = letter.text(letter.parts.body.clone());
    let subject = subject(letter).map(|subject| super::fold::fold(&subject.value));
    let subject = subject.unwrap_or_default();
    let asks = lexicon::CONSULTATION.is_match(&subject) || lexicon::DETERMINED.is_match(&subject);
    if corrects(letter) {
        return without_lines((LetterKind::Corrigendum, true));
    }
    let has_form = form.is_some_and(|form| is_reply_form(letter, form));
    let numbered = !facts::numbers(&head).is_empty();
    if is_collective(letter, &head) && !(numbered && has_form) {
        return without_lines((LetterKind::CollectiveLetter, true));
    }
    if has_form {
        return without_lines((LetterKind::Consultation, true));
    }
    let approved = lexicon::APPROVED.is_match(&subject) || lexicon::APPROVED.is_match(body.text());
    let limits = super::deadline::time_limits(&body);
    match asks::request(&subject, &head, &body) {
        Some(request) if !limits.is_empty() || request.is_certain || request.by_silence => {
            let kind = match request.asked {
                Asked::Authorisation => LetterKind::Consultation,
                other => LetterKind::Asks(other),
            };
            return (kind, request.is_certain, request.lines);
        }
        // It asks, and does not say until when.
        Some(request) if asks => {
            return (LetterKind::Asks(request.asked), false, request.lines);
        }
        _ => {}
    }
    let consults = asks && lexicon::CONSULTATION.is_match(body.text());
    without_lines(match (consults && !limits.is_empty(), approved) {
        (true, _) => (LetterKind::Consultation, false),
        (false, true) => result(&subject, &body, asks, &limits),
        (false, false) => (LetterKind::Other, !consults),
    })
}

/// Whether what looks like a form by its labels is one to reply with: it has boxes, or speaks of the
/// answer.
fn is_reply_form(letter: &Letter<'_>, form: &FormPart) -> bool {
    let text = letter.text(form.range.clone());
    [&lexicon::BOX, &lexicon::CIRCLE, &lexicon::AUTHORISES, &lexicon::CONSULTATION]
        .into_iter()
        .any(|sign| sign.is_match(text.text()))
}

/// Whether a letter says of itself that it is a collective one; what it cites says nothing of it.
fn is_collective(letter: &Letter<'_>, head: &Folded<'_>) -> bool {
    let subject = subject(letter).map(|subject| subject.lines).unwrap_or_default();
    lexicon::COLLECTIVE_LETTER
        .find_iter(head.text())
        .any(|found| !head.lines(found.range()).iter().any(|line| subject.contains(line)))
}

/// Whether anything in a letter, its margins included, names the Union or a circular.
pub fn names_union(letter: &Letter<'_>) -> bool {
    letter
        .folds
        .iter()
        .any(|fold| lexicon::UNION.is_match(fold) || lexicon::CIRCULAR.is_match(fold))
}

/// A letter without a form that says that something is approved: the result of a consultation, if
/// it says so in its subject or goes back to the consultation. A subject that asks, without a form,
/// may have lost it.
fn result(
    subject: &str,
    body: &Folded<'_>,
    asks: bool,
    limits: &[TimeLimit],
) -> (LetterKind, bool) {
    let in_subject = lexicon::APPROVED.is_match(subject);
    let in_body = lexicon::APPROVED.is_match(body.text());
    let goes_back = lexicon::CONSULTATION.is_match(body.text()) || !facts::numbers(body).is_empty();
    // What others approved, minutes above all, is no result of a consultation.
    let of_texts = [subject, body.text()].iter().any(|text| {
        lexicon::RECOMMENDATION_WORD.is_match(text) || lexicon::QUESTION.is_match(text)
    });
    if !of_texts {
        return (LetterKind::Other, true);
    }
    match in_subject || asks || goes_back {
        true => (LetterKind::Result, !asks || in_subject && in_body && limits.is_empty()),
        // It may speak of what others approved.
        false => (LetterKind::Other, false),
    }
}

/// Whether the letter says in its heading that it changes an earlier circular.
fn corrects(letter: &Letter<'_>) -> bool {
    let subject = subject(letter);
    let in_subject = subject.as_ref().map(|subject| subject.lines.as_slice()).unwrap_or_default();
    let outside = |place: &usize| !in_subject.contains(&letter.order[*place]);
    let cell = |place: usize| letter.line(place).and_then(|line| line.cell);
    // "Corrigendum 1 to" may stand above "TSB Circular 175".
    let heading = letter.parts.head.clone().filter(outside).map(|place| {
        let next = place + 1;
        let goes_on = letter.parts.head.contains(&next)
            && outside(&next)
            && (cell(place).is_none() || cell(next) == cell(place))
            && !lexicon::LABEL.is_match(letter.fold(next));
        format!("{} {}", letter.fold(place), if goes_on { letter.fold(next) } else { "" })
    });
    let subject = subject.as_ref().map(|subject| super::fold::fold(&subject.value));
    heading.chain(subject).any(|fold| {
        // A Corrigendum to a Recommendation is put forward, not made.
        lexicon::CORRECTS.find(&fold).is_some_and(|found| {
            let before = &fold[..found.start()];
            !lexicon::ITU_T.is_match(before)
                && !lexicon::DRAFT.is_match(before)
                && !before.contains("建议书")
        })
    })
}

/// The numbers of circulars in the heading that are the letter's own, or of the circular that it
/// corrects: not those to which the subject merely refers.
pub fn own_numbers(letter: &Letter<'_>, head: &Folded<'_>, kind: LetterKind) -> Vec<Seen<u16>> {
    let all = facts::numbers(head);
    let subject = subject(letter).map(|subject| subject.lines).unwrap_or_default();
    let outside: Vec<Seen<u16>> = all
        .iter()
        .filter(|seen| !seen.lines.iter().any(|line| subject.contains(line)))
        .cloned()
        .collect();
    if kind == LetterKind::Corrigendum {
        return all.into_iter().take(1).collect();
    }
    match outside.is_empty() {
        true => all.into_iter().take(1).collect(),
        false => outside.into_iter().take(1).collect(),
    }
}

/// The study period that a letter names: "study period 2022-2024".
pub fn stated_period(text: &Folded<'_>) -> Option<StudyPeriod> {
    let found = lexicon::STUDY_PERIOD.captures(text.text())?;
    let year = found.iter().skip(1).flatten().next()?.as_str().parse().ok()?;
    StudyPeriod::starting(year)
}
