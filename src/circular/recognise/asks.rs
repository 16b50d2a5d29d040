//! What a letter asks of administrations: the sentence that asks them for an answer, and what the
//! answer is about. A word in a subject decides nothing; a request does.

use std::ops::Range;

use crate::circular::Asked;

use super::{deadline::sentences, fold::Folded, lexicon};

/// A request, with how much speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What is to be answered
    pub asked: Asked,
    /// The lines of the sentence that asks
    pub lines: Vec<usize>,
    /// Whether it says who is asked, for which answer, and until when
    pub is_certain: bool,
    /// Whether who says nothing agrees
    pub by_silence: bool,
}

/// The request in a letter, if there is one: `subject` is folded, `body` what follows the salutation,
/// `head` what stands above it.
pub fn request(subject: &str, head: &Folded<'_>, body: &Folded<'_>) -> Option<Request> {
    let fold = body.text();
    let sentences = sentences(fold);
    let asking: Vec<&Range<usize>> =
        sentences.iter().filter(|range| asks(&fold[(*range).clone()])).collect();
    let best = asking.iter().max_by_key(|range| weight(&fold[(***range).clone()]))?;
    let words = &fold[(**best).clone()];
    let around = format!("{subject}\n{words}");
    let has_limit = !super::deadline::time_limits(body).is_empty();
    let asked = asked(words, &around, fold, head.text());
    let speaks_of_whether = lexicon::WHETHER.is_match(words);
    let is_certain = has_limit && (speaks_of_whether || asked != Asked::Other);
    let by_silence = lexicon::SILENCE.is_match(words);
    Some(Request { asked, lines: body.lines((**best).clone()), is_certain, by_silence })
}

/// Whether a sentence asks administrations for an answer: not for participants, addresses, news.
fn asks(words: &str) -> bool {
    let whether = lexicon::WHETHER.is_match(words);
    let begs = lexicon::BEGS.is_match(words) && lexicon::ANSWER.is_match(words);
    let elsewhere = lexicon::NO_ANSWER.is_match(words) && !lexicon::APPROVES.is_match(words);
    let silence = lexicon::SILENCE.is_match(words);
    silence || (whether && lexicon::APPROVES.is_match(words) || begs) && !elsewhere
}

fn weight(words: &str) -> usize {
    [&lexicon::SILENCE, &lexicon::WHETHER, &lexicon::BEGS, &lexicon::APPROVES, &lexicon::UNTIL]
        .into_iter()
        .filter(|sign| sign.is_match(words))
        .count()
}

/// What is asked, told by the sentence first, then with its subject, then by the whole letter.
fn asked(words: &str, around: &str, body: &str, head: &str) -> Asked {
    let names = |pattern: &regex::Regex| pattern.is_match(words) || pattern.is_match(around);
    let deletes = names(&lexicon::DELETES);
    let is_radio = lexicon::RADIO.is_match(head) || names(&lexicon::RADIO);
    let council = lexicon::COUNCIL.is_match(words)
        || lexicon::COUNCIL.is_match(head)
        || lexicon::COUNCIL.is_match(body) && lexicon::BY_CORRESPONDENCE.is_match(around);
    match () {
        () if council && !is_radio => Asked::Council,
        () if is_radio && names(&lexicon::ADOPTS) => Asked::RadioAdoption,
        () if is_radio => Asked::RadioApproval,
        () if names(&lexicon::QUESTION) && deletes => Asked::QuestionDeletion,
        () if names(&lexicon::QUESTION) => Asked::Question,
        () if deletes && lexicon::RECOMMENDATION_WORD.is_match(around) => Asked::Deletion,
        () if lexicon::CONTINUATION.is_match(words) => Asked::Opposition,
        () if lexicon::AUTHORISES.is_match(words) || lexicon::AUTHORITY.is_match(words) => {
            Asked::Authorisation
        }
        () if lexicon::RECOMMENDATION_WORD.is_match(around)
            && (lexicon::DETERMINED.is_match(around)
                || lexicon::CONSULTATION.is_match(around)
                || lexicon::RESOLUTION_1.is_match(body)) =>
        {
            Asked::Authorisation
        }
        () => Asked::Other,
    }
}
