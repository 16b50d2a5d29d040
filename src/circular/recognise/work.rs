//! The values of a letter while they are gathered, and the doubts about them.

use std::collections::BTreeMap;

use super::seen::Seen;
use crate::{
    circular::{Candidate, Cause, Doubt},
    model::{Fact, FactValue, PartialConsultation},
};

/// The values while they are gathered.
#[derive(Default)]
pub(super) struct Work {
    pub(super) asks: PartialConsultation,
    pub(super) edition_year: Option<u16>,
    pub(super) sources: BTreeMap<Fact, Vec<usize>>,
    pub(super) doubts: Vec<Doubt>,
}

impl Work {
    /// Takes a value, if it is of the fact's kind, with the lines that say so.
    pub(super) fn take(&mut self, fact: Fact, value: FactValue, lines: Vec<usize>) {
        if self.asks.set(fact, value) {
            self.sources.insert(fact, lines);
        }
    }

    /// The lines that say a fact.
    pub(super) fn source(&self, fact: Fact) -> Vec<usize> {
        self.sources.get(&fact).cloned().unwrap_or_default()
    }

    /// Says a doubt that leaves nothing to choose.
    pub(super) fn doubt(&mut self, fact: Fact, cause: Cause, lines: Vec<usize>) {
        self.doubts.push(Doubt { fact, cause, lines, candidates: Vec::new() });
    }

    /// Leaves a fact to the user's choice.
    pub(super) fn choice(&mut self, fact: Fact, cause: Cause, candidates: Vec<Candidate>) {
        let mut lines: Vec<usize> =
            candidates.iter().flat_map(|candidate| candidate.lines.iter().copied()).collect();
        lines.sort_unstable();
        lines.dedup();
        self.doubts.push(Doubt { fact, cause, lines, candidates });
    }

    /// Takes the first of the values seen; several different ones are the user's choice.
    pub(super) fn agree<T: Clone + PartialEq>(
        &mut self,
        fact: Fact,
        seen: Vec<Seen<T>>,
        value: impl Fn(T) -> FactValue,
    ) {
        let mut different: Vec<Seen<T>> = Vec::new();
        for one in seen {
            match different.iter_mut().find(|known| known.value == one.value) {
                Some(_) => {}
                None => different.push(one),
            }
        }
        let Some(first) = different.first().cloned() else { return };
        self.take(fact, value(first.value), first.lines);
        if different.len() > 1 {
            let candidates = different
                .into_iter()
                .map(|seen| Candidate { value: value(seen.value), lines: seen.lines })
                .collect();
            self.choice(fact, Cause::Contradiction, candidates);
        }
    }

    /// Says that a fact is missing, if it is wanted and nothing was said of it yet.
    pub(super) fn missing(&mut self, fact: Fact, wanted: bool) {
        if wanted && self.asks.value(fact).is_none() && self.doubts.iter().all(|d| d.fact != fact) {
            self.doubt(fact, Cause::Missing, Vec::new());
        }
    }
}
