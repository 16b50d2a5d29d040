//! The shape in which everything is said: what happened, what is safe, what to do.

use serde::Serialize;

use super::still::still;
use crate::wording::{Value, Wording};

/// One thing to tell the user, in whole sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// A name for programs that read it, the same in every language: `issue-reasons-missing`
    pub code: &'static str,
    /// What happened
    pub what: String,
    /// What is safe all the same
    pub safe: String,
    /// What to do about it
    pub remedy: String,
}

impl Explanation {
    /// All three sentences on one line; on lines of their own where there is a list among them.
    pub fn in_full(&self) -> String {
        let sentences = [&self.what, &self.safe, &self.remedy];
        let spaced = sentences.map(|sentence| match sentence.ends_with('。') {
            true => sentence.clone(),
            false if sentence.contains('\n') => format!("{sentence}\n"),
            false => format!("{sentence} "),
        });
        spaced.concat().trim_end().to_owned()
    }
}

/// The message `key` with its attributes `.safe` and `.remedy`. What strangers wrote stands
/// [still](super::still()) in it.
pub fn explain(wording: &Wording, key: &'static str, values: &[(&str, Value<'_>)]) -> Explanation {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, quiet(value))).collect();
    let values = &values[..];
    Explanation {
        code: key,
        what: wording.with(key, values),
        safe: wording.with(&format!("{key}.safe"), values),
        remedy: wording.with(&format!("{key}.remedy"), values),
    }
}

/// A value in which nothing moves.
pub fn quiet<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::String(text) => still(text).into(),
        other => other.clone(),
    }
}
