//! Words for what a person has to read on a page.

use super::circular::fact;
use crate::{
    model::is_unseen,
    wording::{Value, Wording},
    workflow::ToRead,
};

/// What has to be read, in one sentence, with the words themselves.
pub fn to_read(what: &ToRead, wording: &Wording) -> String {
    let with = |key, text: &str| wording.with(key, &[("text", told(text).into())]);
    match what {
        ToRead::Wording { text, .. } => with("to-read-wording", text),
        ToRead::Label { row, text } => {
            let values = [("row", row.to_string().into()), ("text", told(text).into())];
            wording.with("to-read-label", &values)
        }
        ToRead::Circular { fact: about, text } => {
            let values = [("fact", fact(*about, wording).into()), ("text", told(text).into())];
            wording.with("to-read-circular", &values)
        }
        ToRead::Administration { text } => with("to-read-administration", text),
        ToRead::Typed { text } => with("to-read-typed", text),
        ToRead::Signature => wording.text("to-read-signature"),
        ToRead::Stamp => wording.text("to-read-stamp"),
        ToRead::Look { field } => wording.with("to-read-look", &[("field", told(field).into())]),
        ToRead::OtherThanCircular { fact: about, said, asked } => {
            let values = [
                ("fact", Value::from(fact(*about, wording))),
                ("said", told(said).into()),
                ("asked", told(asked).into()),
            ];
            wording.with("to-read-other-than-circular", &values)
        }
        ToRead::OtherCircular { number } => {
            wording.with("to-read-other-circular", &[("circular", number.to_string().into())])
        }
    }
}

/// A stranger's words in one line, of which none moves or hides others.
fn told(text: &str) -> String {
    const LONGEST: usize = 400;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST).map(|c| if is_unseen(c) { '\u{FFFD}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn a_strangers_words_stand_in_the_sentence_and_steer_nothing() {
        for language in Language::ALL {
            let wording = Wording::of(language);
            let text = "Cross out\nthe \u{202E}box 方框 صندوق".to_owned();
            let said = to_read(&ToRead::Wording { element: "instruction", text }, &wording);
            assert!(said.contains("Cross out the \u{FFFD}box 方框 صندوق"), "{said}");
        }
    }
}
