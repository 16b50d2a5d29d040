//! Understands a letter: what it is, what it asks, where it says so, and what is doubtful.
//!
//! The parts of the letter are told first (`structure`), then each value is looked for in the part
//! where letters say it; values that the letter says more than once are compared. Nothing is
//! guessed silently: what is missing, contradictory or implausible becomes a [`Doubt`](super::Doubt).

mod asks;
mod broken;
mod calendar;
mod contact;
mod dates;
mod deadline;
mod facts;
mod fold;
mod form;
mod guard;
mod kind;
mod language;
mod letterhead;
mod lexicon;
mod names;
mod seen;
mod structure;
mod subject;
mod texts;
mod work;

use crate::model::{Edition, Element, Fact, FactValue, Language, StudyGroup};

use self::{
    fold::{Folded, fold},
    form::Form,
    guard::Guard,
    seen::Seen,
    structure::Letter,
    work::Work,
};
use super::{Candidate, Cause, Found, LetterKind, Remark, Transcript};

/// Which answer the text of a box gives, to authorise or to refuse, if its words tell.
pub fn answer(text: &str) -> Option<Element> {
    form::answer(&fold(text))
}

/// Whether a line that holds a name, a title or an address speaks of the answer instead.
pub fn speaks_of_answer(line: &str) -> bool {
    lexicon::SPEAKS_OF_ANSWER.is_match(&fold(line))
}

/// Whether a line speaks of the boxes of the form.
pub fn speaks_of_boxes(line: &str) -> bool {
    lexicon::BOXES.is_match(&fold(line))
}

/// Finds what a letter asks. `file_name` is the name under which it came, which may tell its number
/// and study period.
pub fn recognise(transcript: Transcript, file_name: Option<&str>) -> Found {
    let mut work = Work::default();
    let kind = {
        let letter = Letter::new(&transcript);
        // Of what could not be read, nothing is known.
        let unread = [Remark::DamagedText, Remark::Truncated];
        let is_whole = !unread.iter().any(|remark| transcript.remarks.contains(remark));
        work.read(&letter, file_name, is_whole && !letter.truncated, &transcript.remarks)
    };
    work.remarks(&transcript);
    Found {
        kind,
        asks: work.asks,
        edition_year: work.edition_year,
        sources: work.sources,
        doubts: work.doubts,
        transcript,
    }
}

impl Work {
    fn read(
        &mut self,
        letter: &Letter<'_>,
        file_name: Option<&str>,
        is_whole: bool,
        remarks: &[Remark],
    ) -> LetterKind {
        let head = letter.text(letter.parts.head.clone());
        let body = letter.text(letter.parts.body.clone());
        let whole = letter.text(letter.letter());
        let form = letter.parts.form.as_ref().map(|part| form::form(letter, part));
        let (kind, is_certain, asking) = kind::kind(letter, letter.parts.form.as_ref());
        let form =
            form.filter(|_| kind == LetterKind::Consultation || kind == LetterKind::Corrigendum);
        let answers = kind == LetterKind::Consultation;

        self.language(letter);
        self.date(letter);
        self.number(letter, form.as_ref(), file_name, kind);
        self.subject(letter);
        self.study_group(&whole, form.as_ref(), answers);
        self.addresses(letter, &head, &body, form.as_ref(), answers);
        self.meeting(&head, &body, answers || kind == LetterKind::CollectiveLetter);
        self.deadline(&whole, kind);
        self.edition(&whole, answers);
        self.study_period(letter, file_name, answers);
        if let Some(part) = &letter.parts.form {
            self.form_annex(letter, part, answers);
        }
        let rows = form.as_ref().map(|form| form.rows.as_slice()).unwrap_or_default();
        // A correction names texts in passing; it changes them where it brings them anew.
        let brings_texts = kind != LetterKind::Corrigendum || !rows.is_empty();
        if kind != LetterKind::CollectiveLetter && brings_texts {
            self.texts(letter, form.as_ref(), answers);
        }
        if let Some(form) = form {
            let is_sound = ![Remark::RecognizedText, Remark::DamagedText]
                .iter()
                .any(|remark| remarks.contains(remark));
            self.wording(letter, form, answers, is_sound);
        } else if answers {
            self.doubt(Fact::Wording(None), Cause::Missing, Vec::new());
        }
        if !is_certain {
            let lines = if asking.is_empty() { self.source(Fact::Subject) } else { asking };
            self.doubt(Fact::Kind, Cause::UnclearLetter, lines);
        }
        if kind == LetterKind::Other && is_whole && !kind::names_union(letter) {
            // What a letter would say is not missing in something else.
            self.doubts.clear();
            self.doubt(Fact::Kind, Cause::NoLetter, Vec::new());
        }
        if letter.truncated {
            self.doubt(Fact::Text, Cause::Remark(Remark::Truncated), Vec::new());
        }
        kind
    }

    /// The language; one of two that are spoken alike is the user's choice.
    fn language(&mut self, letter: &Letter<'_>) {
        self.agree(Fact::Language, language::languages(letter), FactValue::Language);
        self.missing(Fact::Language, true);
    }

    /// The number in the heading, compared with the form's and with the file's name.
    fn number(
        &mut self,
        letter: &Letter<'_>,
        form: Option<&Form>,
        file_name: Option<&str>,
        kind: LetterKind,
    ) {
        let head = letter.text(letter.parts.head.clone());
        let mut seen = kind::own_numbers(letter, &head, kind);
        if kind == LetterKind::CollectiveLetter {
            return;
        }
        for element in [Element::Subject, Element::Opening] {
            let said = form.and_then(|form| form.wording.get(&element));
            if let Some(said) = said {
                let text = Folded::new(letter.lines, said.lines.iter().copied());
                seen.extend(facts::numbers(&text).into_iter().take(1));
            }
        }
        let margin = || {
            let margins = (0..letter.folds.len())
                .filter(|&line| letter.lines[line].part == super::Part::Margin);
            facts::numbers(&Folded::new(letter.lines, margins)).into_iter().next()
        };
        let named = file_name.and_then(facts::file_number);
        if seen.is_empty() {
            seen.extend(margin());
        }
        self.agree(Fact::Number, seen, FactValue::Number);
        match (self.asks.number, named) {
            (Some(found), Some((_, named))) if found != named => {
                let lines = self.source(Fact::Number);
                let candidates = vec![
                    Candidate { value: FactValue::Number(found), lines },
                    Candidate { value: FactValue::Number(named), lines: Vec::new() },
                ];
                self.choice(Fact::Number, Cause::FileName, candidates);
            }
            (None, Some((_, named))) => {
                self.take(Fact::Number, FactValue::Number(named), Vec::new());
                self.doubt(Fact::Number, Cause::FileName, Vec::new());
            }
            _ => {}
        }
        self.missing(Fact::Number, true);
    }

    fn subject(&mut self, letter: &Letter<'_>) {
        if let Some(subject) = subject::subject(letter) {
            self.take(Fact::Subject, FactValue::Text(subject.value), subject.lines);
        }
    }

    /// The group that the form's box names, else the one that the subject names, else the one
    /// that is named first.
    fn study_group(&mut self, whole: &Folded<'_>, form: Option<&Form>, answers: bool) {
        let in_letter = facts::study_groups(whole);
        let in_form = form.map(group_in_form).unwrap_or_default();
        let subject = self.source(Fact::Subject);
        let by_subject =
            in_letter.iter().find(|seen| seen.lines.iter().any(|line| subject.contains(line)));
        let by_address = lexicon::EMAIL
            .find_iter(whole.text())
            .find_map(|found| Some((group_of_address(found.as_str())?, found.range())));
        let by_address = by_address.map(|(value, range)| Seen { value, lines: whole.lines(range) });
        let first = in_letter.first();
        let mut seen: Vec<Seen<StudyGroup>> = in_form;
        seen.extend(by_subject.or(first).cloned());
        // An address that contradicts the text is a doubt; so is a form left over from another.
        seen.extend(by_address);
        self.agree(Fact::StudyGroup, seen, FactValue::StudyGroup);
        self.missing(Fact::StudyGroup, answers);
    }

    fn addresses(
        &mut self,
        letter: &Letter<'_>,
        head: &Folded<'_>,
        body: &Folded<'_>,
        form: Option<&Form>,
        answers: bool,
    ) {
        let in_head = facts::emails(head);
        let is_group = |seen: &&Seen<String>| group_of_address(&seen.value).is_some();
        let director = |seen: &&Seen<String>| seen.value.starts_with("tsbdir@");
        let in_body = facts::emails(body);
        let group = in_head
            .iter()
            .find(is_group)
            .or_else(|| in_head.iter().find(|seen| !director(seen)))
            .or_else(|| in_body.iter().find(is_group));
        if let Some(group) = group {
            let value = FactValue::Text(group.value.clone());
            self.take(Fact::StudyGroupEmail, value, group.lines.clone());
        }
        self.missing(Fact::StudyGroupEmail, answers);
        let mut seen: Vec<Seen<String>> = form
            .and_then(|form| form.reply_to.as_ref())
            .map(|said| Seen { value: said.text.clone(), lines: said.lines.clone() })
            .into_iter()
            .collect();
        seen.extend(in_body.iter().filter(|seen| sends_there(seen)).cloned());
        if seen.is_empty() {
            seen.extend(in_body.iter().find(director).or(in_head.iter().find(director)).cloned());
        }
        if seen.is_empty() && form.is_none() {
            // A letter without a form says in its request where the answer goes.
            seen.extend(in_body.iter().find(|seen| !is_group(seen)).cloned());
        }
        self.agree(Fact::ReplyTo, seen, FactValue::Text);
        self.missing(Fact::ReplyTo, answers);
        self.fax(letter, form);
    }

    fn fax(&mut self, letter: &Letter<'_>, form: Option<&Form>) {
        let in_heading = letterhead::heading_fax(letter);
        match (form, in_heading) {
            (Some(Form { fax: Some(fax), .. }), _) => {
                self.take(Fact::Fax, FactValue::Text(fax.text.clone()), fax.lines.clone());
            }
            (Some(form), Some(fax)) if form.wording.contains_key(&Element::To) => {
                let lines = fax.lines.clone();
                let candidates = vec![Candidate { value: FactValue::Text(fax.value), lines }];
                self.choice(Fact::Fax, Cause::OnlyInHeading, candidates);
            }
            (_, Some(fax)) => self.take(Fact::Fax, FactValue::Text(fax.value), fax.lines),
            (_, None) => {}
        }
    }

    fn edition(&mut self, whole: &Folded<'_>, answers: bool) {
        let seen = facts::editions(whole);
        self.edition_year = seen.first().map(|seen| seen.value);
        let known = seen.iter().filter_map(|seen| {
            let value = Edition::of_year(seen.value)?;
            Some(Seen { value, lines: seen.lines.clone() })
        });
        self.agree(Fact::Edition, known.collect(), FactValue::Edition);
        if let Some(unknown) = seen.iter().find(|seen| Edition::of_year(seen.value).is_none()) {
            self.sources.entry(Fact::Edition).or_insert_with(|| unknown.lines.clone());
            self.doubt(Fact::Edition, Cause::UnknownEdition(unknown.value), unknown.lines.clone());
        }
        self.missing(Fact::Edition, answers);
    }

    fn form_annex(&mut self, letter: &Letter<'_>, part: &structure::FormPart, answers: bool) {
        match &part.number {
            Some(number) => {
                let line = letter.order.get(part.range.start).copied();
                let value = FactValue::Text(number.clone());
                self.take(Fact::FormAnnex, value, line.into_iter().collect());
            }
            // The only annex may do without a number.
            None => self.missing(Fact::FormAnnex, answers && !part.headed),
        }
    }

    fn texts(&mut self, letter: &Letter<'_>, form: Option<&Form>, answers: bool) {
        let none = Form::default();
        let texts = texts::texts(letter, form.unwrap_or(&none));
        let mut lines: Vec<usize> = texts.lines.concat();
        lines.sort_unstable();
        lines.dedup();
        self.take(Fact::Recommendations, FactValue::Recommendations(texts.texts), lines);
        if !answers {
            return;
        }
        if !texts.differing.is_empty() && form.is_some() {
            let names = texts.differing.iter().map(|(name, _)| name.clone()).collect();
            let lines = texts.differing.iter().flat_map(|(_, lines)| lines.iter().copied());
            let lines = lines.collect();
            self.doubt(Fact::Recommendations, Cause::RowsDiffer(names), lines);
        }
        for (name, lines) in texts.unclear_kinds {
            self.doubt(Fact::Recommendations, Cause::UnclearKind(name), lines);
        }
        for (name, lines) in texts.untitled {
            self.doubt(Fact::Recommendations, Cause::NoTitle(name), lines);
        }
        self.missing(Fact::Recommendations, true);
    }

    fn wording(&mut self, letter: &Letter<'_>, form: Form, answers: bool, is_sound: bool) {
        /// Where so many elements are damaged, none is used
        const DAMAGED: usize = 4;
        let language = self.asks.language.unwrap_or(Language::En);
        let guard = Guard::new(language, &letter.folds);
        // Of text that a machine recognized one doubt says everything.
        let said = form.wording.into_iter().filter(|_| is_sound);
        let (whole, damaged): (Vec<_>, Vec<_>) =
            said.partition(|(element, said)| guard.holds(*element, &said.text));
        if damaged.len() > DAMAGED {
            let lines = damaged.iter().flat_map(|(_, said)| said.lines.iter().copied()).collect();
            let words = damaged.into_iter().next().map(|(_, said)| said.text).unwrap_or_default();
            self.doubt(Fact::Wording(None), Cause::DamagedWording(words), lines);
            return;
        }
        for (element, said) in whole {
            self.take(Fact::Wording(Some(element)), FactValue::Text(said.text), said.lines);
        }
        for (element, said) in damaged {
            let fact = Fact::Wording(Some(element));
            self.doubt(fact, Cause::DamagedWording(said.text), said.lines);
        }
        if !answers || !is_sound {
            return;
        }
        if !form.unclear_boxes.is_empty() {
            self.doubt(Fact::Wording(None), Cause::UnclearBoxes, form.unclear_boxes);
        }
        for element in Element::ALL {
            // A form may do without a fax number.
            let optional = matches!(element, Element::Fax | Element::AnnexHeading);
            let fact = Fact::Wording(Some(element));
            if self.doubts.iter().any(|doubt| doubt.fact == fact) {
                continue;
            }
            self.missing(Fact::Wording(Some(element)), !optional);
        }
    }

    fn remarks(&mut self, transcript: &Transcript) {
        for remark in &transcript.remarks {
            // A broken word bears on what holds it, all else on the whole text.
            if !matches!(remark, Remark::BrokenWord(_)) {
                self.doubt(Fact::Text, Cause::Remark(remark.clone()), Vec::new());
            }
        }
        for held in broken::holders(transcript, &self.asks, &self.sources) {
            self.doubt(held.fact, Cause::Remark(held.remark), held.lines);
        }
    }
}

/// Whether the line asks for replies to this address.
fn sends_there(seen: &Seen<String>) -> bool {
    seen.value.starts_with("tsbdir@")
}

fn group_of_address(address: &str) -> Option<StudyGroup> {
    let name = address.split('@').next()?.strip_prefix("tsb")?;
    match name.strip_prefix("sg") {
        Some(number) => number.parse().ok().map(StudyGroup::Number),
        None => (name == "tsag").then_some(StudyGroup::Tsag),
    }
}

fn group_in_form(form: &Form) -> Vec<Seen<StudyGroup>> {
    [Element::Authorise, Element::Refuse]
        .into_iter()
        .filter_map(|element| form.wording.get(&element))
        .filter_map(|said| {
            let lines = [super::Line::plain(&said.text)];
            let group = facts::study_groups(&Folded::new(&lines, [0])).into_iter().next()?;
            Some(Seen { value: group.value, lines: said.lines.clone() })
        })
        .collect()
}
