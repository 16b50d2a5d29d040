//! The texts on which opinions are asked: the rows of the form, with their titles and summaries
//! from the other annex.

mod descriptions;
mod mentions;
mod prose;
mod rows;
mod titles;

use crate::{
    circular::Line,
    model::{Element, Kind, Recommendation},
};

use self::{
    descriptions::{Description, describe},
    mentions::{Mention, mentions},
};
use super::{
    fold::Folded,
    form::{Form, Said},
    lexicon,
    names::Named,
    structure::Letter,
};

/// The texts, and what is doubtful about them.
#[derive(Debug, Default)]
pub struct Texts {
    /// In the order of the form
    pub texts: Vec<Recommendation>,
    /// The lines from which each came
    pub lines: Vec<Vec<usize>>,
    /// Names that only the form or only the other annex has
    pub differing: Vec<(String, Vec<usize>)>,
    /// Texts whose kind is not said, or said in two ways
    pub unclear_kinds: Vec<(String, Vec<usize>)>,
    /// Texts without a title
    pub untitled: Vec<(String, Vec<usize>)>,
}

/// Finds the texts of a letter with this form.
///
/// A form for a single text may have no row, and name it in the words of its box or before them.
pub fn texts(letter: &Letter<'_>, form: &Form) -> Texts {
    let mut found = Texts::default();
    let described: Vec<Description> =
        letter.parts.annexes.iter().flat_map(|annex| describe(letter, annex.clone())).collect();
    let tabled: Vec<Description> = rows::tables_of_titles(letter)
        .into_iter()
        .flat_map(|table| describe(letter, table))
        .collect();
    let whole = letter.text(letter.letter());
    let in_letter = mentions(&whole);
    let mut asked: Vec<(Mention, Option<String>)> = Vec::new();
    let labelled = form.rows.iter().filter(|row| !row.text.trim().is_empty());
    for row in labelled {
        match row_mention(row) {
            Some(mention) => asked.push((mention, Some(row.text.clone()))),
            None => found.differing.push((row.text.replace('\n', " "), row.lines.clone())),
        }
    }
    if asked.is_empty() {
        let named = form.wording.get(&Element::Authorise).and_then(row_mention);
        let named = named.or_else(|| only_mention(form.wording.get(&Element::Opening)?));
        asked.extend(named.map(|mention| (mention, None)));
    }
    let from_form = !asked.is_empty();
    if !from_form {
        let others = described.iter().chain(&tabled).map(|description| description.mention.clone());
        let others: Vec<Mention> = others.collect();
        let source = distinct(if others.is_empty() { &in_letter } else { &others });
        asked = source.into_iter().map(|mention| (mention, None)).collect();
    }
    let is_only = asked.len() == 1;
    for (mention, label) in asked {
        let is_same =
            |description: &&Description| description.mention.named.is_same(&mention.named);
        let description = described.iter().find(is_same);
        if from_form && !described.is_empty() && description.is_none() {
            found.differing.push((mention.named.name().to_owned(), mention.lines.clone()));
        }
        let description = description.or_else(|| tabled.iter().find(is_same));
        let before = in_letter.iter().find(|before| before.named.is_same(&mention.named));
        let prose = match description {
            Some(_) => None,
            None => prose::described(letter, &mention.named, is_only),
        };
        let description = description.or(prose.as_ref());
        found.add(mention, label, description, before);
    }
    match from_form {
        true => {
            // Where nothing else describes the texts, the sentences that list the drafts do.
            let is_draft = |mention: &&Mention| {
                described.is_empty() && is_draft(&whole, mention) && mention.kind.is_some()
            };
            let drafts = in_letter.iter().filter(is_draft);
            let elsewhere = described.iter().chain(&tabled).map(|described| &described.mention);
            found.not_asked(elsewhere.chain(drafts), &in_letter, letter);
        }
        // What the form asks is not known where its rows were not found.
        false => found.unconfirmed(),
    }
    found
}

impl Texts {
    fn add(
        &mut self,
        mention: Mention,
        label: Option<String>,
        description: Option<&Description>,
        before: Option<&Mention>,
    ) {
        let others = [description.map(|description| &description.mention), before];
        let named = &mention.named;
        let name = named.name().to_owned();
        let mut lines = mention.lines.clone();
        lines.extend(description.iter().flat_map(|description| description.lines.iter().copied()));
        let kinds: Vec<&Kind> = std::iter::once(mention.kind.as_ref())
            .chain(others.iter().map(|other| other.and_then(|other| other.kind.as_ref())))
            .flatten()
            .collect();
        let kind = kinds.first().map_or(Kind::New, |kind| (*kind).clone());
        if kinds.is_empty() || kinds.iter().any(|other| !agree(other, &kind)) {
            self.unclear_kinds.push((name.clone(), lines.clone()));
        }
        let filled = |own: &Option<String>, other: fn(&Named) -> &Option<String>| {
            let others = others.iter().flatten().find_map(|mention| other(&mention.named).clone());
            own.clone().or(others)
        };
        for other in others.iter().flatten() {
            let names = [&named.provisional, &other.named.provisional];
            if let [Some(one), Some(two)] = names
                && !one.eq_ignore_ascii_case(two)
            {
                self.differing.push((format!("{one} / {two}"), other.lines.clone()));
            }
        }
        let title = description.map(|d| d.title.clone()).unwrap_or_default();
        if title.is_empty() {
            self.untitled.push((name, lines.clone()));
        }
        self.texts.push(Recommendation {
            designation: filled(&named.designation, |named| &named.designation),
            provisional_name: filled(&named.provisional, |named| &named.provisional),
            kind,
            reference: description.and_then(|d| d.reference.clone()),
            title,
            summary: description.map(|d| d.summary.clone()).unwrap_or_default(),
            label,
        });
        self.lines.push(lines);
    }

    fn unconfirmed(&mut self) {
        let named = self.texts.iter().zip(&self.lines);
        self.differing =
            named.map(|(text, lines)| (text.name().to_owned(), lines.clone())).collect();
    }

    /// Texts that the other annex or the subject names and the form does not.
    fn not_asked<'m>(
        &mut self,
        described: impl Iterator<Item = &'m Mention>,
        in_letter: &'m [Mention],
        letter: &Letter<'_>,
    ) {
        let subject = letter.parts.head.clone();
        let last = subject.end.checked_sub(1).and_then(|place| letter.order.get(place).copied());
        let in_head = in_letter.iter().filter(|mention| {
            mention.lines.first().is_some_and(|line| last.is_some_and(|last| *line <= last))
        });
        for mention in described.chain(in_head) {
            let is_asked = self.texts.iter().any(|text| {
                let asked = Named {
                    range: 0..0,
                    designation: text.designation.clone(),
                    provisional: text.provisional_name.clone(),
                };
                asked.is_same(&mention.named)
            });
            let name = mention.named.name();
            if !is_asked && !self.differing.iter().any(|(known, _)| known == name) {
                self.differing.push((name.to_owned(), mention.lines.clone()));
            }
        }
    }
}

/// Whether two statements of a kind can both be meant: one may leave out the number of a part.
fn agree(one: &Kind, other: &Kind) -> bool {
    match (one, other) {
        (Kind::Amendment(a), Kind::Amendment(b)) | (Kind::Corrigendum(a), Kind::Corrigendum(b)) => {
            a == b || a.is_empty() || b.is_empty()
        }
        _ => one == other,
    }
}

fn distinct(mentions: &[Mention]) -> Vec<Mention> {
    let mut kept: Vec<Mention> = Vec::new();
    for mention in mentions {
        if !kept.iter().any(|known| known.named.is_same(&mention.named)) {
            kept.push(mention.clone());
        }
    }
    kept
}

/// Whether a text is named as a draft: the word stands close before its name.
fn is_draft(text: &Folded<'_>, mention: &Mention) -> bool {
    const CLOSE: usize = 60;
    let start = mention.named.range.start;
    let from = text.text().floor_char_boundary(start.saturating_sub(CLOSE));
    let before = &text.text()[from..start];
    let clause = before.rfind([';', '.', '"', ',']).map_or(0, |end| end + 1);
    lexicon::DRAFT.is_match(&before[clause..])
}

/// The text that a row's label names.
fn row_mention(row: &Said) -> Option<Mention> {
    let lines: Vec<_> = row.text.lines().map(Line::plain).collect();
    let text = Folded::new(&lines, 0..lines.len());
    let mut mention = mentions(&text).into_iter().next()?;
    mention.lines = row.lines.clone();
    Some(mention)
}

/// The text that a sentence names, if it names no other.
fn only_mention(said: &Said) -> Option<Mention> {
    let lines: Vec<_> = said.text.lines().map(Line::plain).collect();
    let named = distinct(&mentions(&Folded::new(&lines, 0..lines.len())));
    match <[Mention; 1]>::try_from(named) {
        Ok([only]) => Some(Mention { lines: said.lines.clone(), ..only }),
        Err(_) => None,
    }
}
