//! A tally as files: a table for spreadsheet programs, and JSON for others.

use super::result::{Count, Counted, Tally, TextCount};
use crate::form::data::OpinionRecord;

impl TextCount {
    /// The share of support in per cent with two decimals, `66.66`.
    pub fn percent(&self) -> String {
        let share = self.share().unwrap_or_default();
        format!("{}.{:02}", share / 100, share % 100)
    }
}

impl Tally {
    /// All of it, with each share in per cent.
    pub fn json(&self) -> serde_json::Value {
        let mut data = serde_json::to_value(self).unwrap_or_default();
        add_shares(&mut data, &self.in_time);
        if let Some(late) = data.get_mut("late") {
            add_shares(late, &self.late);
        }
        data
    }

    /// One line for each State and Recommendation, UTF-8 with a mark, so that spreadsheet programs
    /// read every script.
    pub fn csv(&self) -> Vec<u8> {
        const HEADS: [&str; 10] = [
            "member_state",
            "date",
            "designation",
            "provisional_name",
            "kind",
            "opinion",
            "signers",
            "trusted",
            "late",
            "file",
        ];
        let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
        // Writing to memory does not fail.
        let _ = writer.write_record(HEADS);
        for (count, late) in [(&self.in_time, "no"), (&self.late, "yes")] {
            for row in count.counted.iter().flat_map(|reply| rows(reply, late)) {
                let _ = writer.write_record(row);
            }
        }
        writer.into_inner().unwrap_or_default()
    }
}

fn add_shares(data: &mut serde_json::Value, count: &Count) {
    let texts = data.get_mut("texts").and_then(|texts| texts.as_array_mut());
    for (json, text) in texts.into_iter().flatten().zip(&count.texts) {
        json["percent"] = text.percent().parse::<f64>().unwrap_or_default().into();
    }
}

fn rows(reply: &Counted, late: &'static str) -> impl Iterator<Item = [String; 10]> {
    reply.answers.iter().map(move |answer| {
        let opinion = match &answer.opinion {
            OpinionRecord::Authorise { comments: None } => "authorise",
            OpinionRecord::Authorise { comments: Some(_) } => "authorise-with-comments",
            OpinionRecord::Refuse { .. } => "refuse",
        };
        [
            harmless(&reply.member_state),
            harmless(&reply.date),
            harmless(answer.designation.as_deref().unwrap_or_default()),
            harmless(answer.provisional_name.as_deref().unwrap_or_default()),
            harmless(&answer.kind),
            opinion.to_owned(),
            harmless(&reply.signers.join("; ")),
            if reply.trusted { "yes" } else { "no" }.to_owned(),
            late.to_owned(),
            harmless(&reply.file.display().to_string()),
        ]
    })
}

/// Text from a stranger's file, so that no spreadsheet program takes it for a formula.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len() + 1);
    // Programs take commas, semicolons or tabs for the end of a cell, each by its own settings.
    let mut begins_cell = true;
    for c in text.chars() {
        if begins_cell && matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') {
            harmless.push('\'');
        }
        let is_space = c.is_whitespace() || matches!(c, '"' | '\'');
        begins_cell =
            matches!(c, ',' | ';' | '|' | '\t' | '\r' | '\n') || (begins_cell && is_space);
        harmless.push(c);
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_name_that_looks_like_a_formula_stays_a_name() {
        assert_eq!(harmless("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(harmless("x;=cmd|calc!A0;"), "x;'=cmd|calc!A0;");
        assert_eq!(harmless("Ж, \"@SUM(1)\"; ＋1"), "Ж, \"'@SUM(1)\"; '＋1");
        assert_eq!(harmless("李 娜"), "李 娜");
        assert_eq!(harmless("Jean-Luc; علي"), "Jean-Luc; علي");
    }
}
