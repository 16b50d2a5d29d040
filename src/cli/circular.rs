//! `circular`: what a letter asks, with source lines and doubts; and `new --circular`.

use std::{collections::BTreeMap, path::Path};

use chrono::SecondsFormat;
use serde_json::{Value as Json, json};

use super::{arguments::Circular, failure::Failure, status::Status, terminal::Terminal};
use crate::{
    circular::Found,
    model::{
        Deadline, Edition, Element, Fact, FactValue, Kind, Language, Meeting, Recommendation,
        StudyGroup, StudyPeriod, Zone, parse_day,
    },
    problem, workflow,
};

/// The facts that the terminal lists, in the order of a letter.
const LISTED: [Fact; 13] = [
    Fact::Language,
    Fact::Number,
    Fact::StudyPeriod,
    Fact::Date,
    Fact::StudyGroup,
    Fact::StudyGroupEmail,
    Fact::Subject,
    Fact::Meeting,
    Fact::Deadline,
    Fact::ReplyTo,
    Fact::Fax,
    Fact::FormAnnex,
    Fact::Edition,
];

/// Reads a letter and says what it asks, with its sources and doubts.
pub fn run(options: &Circular, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let found = read(&options.file)?;
    let data = data(&found, terminal);
    terminal.data(&data);
    let kind = if found.is_letter() { found.kind.key() } else { "none" };
    let values = [("file", options.file.display().to_string().into()), ("kind", kind.into())];
    terminal.say("cli-circular-letter", &values);
    say_doubts(&found, terminal);
    if !found.is_letter() {
        return Ok(Status::No);
    }
    say_facts(&found, terminal);
    Ok(Status::Done)
}

/// Reads a letter; a reply is none.
pub fn read(file: &Path) -> Result<Found, Failure> {
    match workflow::holds_reply(file) {
        true => Err(Failure::IsReply(file.to_owned())),
        false => Ok(workflow::read_circular(file)?),
    }
}

/// Says every doubt with its lines and the values that could be meant.
pub fn say_doubts(found: &Found, terminal: &mut Terminal<'_>) {
    if found.doubts.is_empty() {
        return;
    }
    terminal.say("cli-circular-doubts", &[]);
    for doubt in &found.doubts {
        let said = problem::doubt(doubt, terminal.wording());
        terminal.say("cli-circular-doubt", &[("said", said.in_full().into())]);
        say_lines(found, &doubt.lines, terminal);
        for candidate in &doubt.candidates {
            let value = problem::candidate(&candidate.value, terminal.wording());
            terminal.say("cli-circular-candidate", &[("value", value.into())]);
        }
    }
}

fn say_facts(found: &Found, terminal: &mut Terminal<'_>) {
    terminal.say("cli-circular-found", &[]);
    for fact in LISTED {
        let value = match found.asks.value(fact) {
            Some(value) => problem::candidate(&value, terminal.wording()),
            None => terminal.wording().text("cli-circular-no-value"),
        };
        say_fact(found, fact, value, terminal);
    }
    for text in &found.asks.recommendations {
        let name = match (&text.designation, &text.provisional_name) {
            (Some(_), Some(name)) => {
                format!("{} ({name})", terminal.wording().text_name(text))
            }
            _ => terminal.wording().text_name(text),
        };
        let value = format!("{name} – {}", text.title);
        let name = problem::fact(Fact::Recommendations, terminal.wording());
        terminal.say("cli-circular-fact", &[("name", name.into()), ("value", value.into())]);
    }
    if let Some(lines) = found.sources.get(&Fact::Recommendations) {
        say_lines(found, lines, terminal);
    }
    for (element, text) in found.asks.wording.iter() {
        let fact = Fact::Wording(Some(element));
        say_fact(found, fact, text.replace('\n', " / "), terminal);
    }
}

fn say_fact(found: &Found, fact: Fact, value: String, terminal: &mut Terminal<'_>) {
    let name = problem::fact(fact, terminal.wording());
    terminal.say("cli-circular-fact", &[("name", name.into()), ("value", value.into())]);
    if let Some(lines) = found.sources.get(&fact).filter(|_| !matches!(fact, Fact::Wording(_))) {
        say_lines(found, lines, terminal);
    }
}

fn say_lines(found: &Found, lines: &[usize], terminal: &mut Terminal<'_>) {
    for (number, line) in found.lines(lines) {
        let text = beginning(&line.text);
        let values = [("number", number.to_string().into()), ("text", text.into())];
        terminal.say("cli-circular-line", &values);
    }
}

/// As much of a line as shows which one is meant.
fn beginning(line: &str) -> String {
    const SHOWN: usize = 160;
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

/// What was found, for programs.
pub fn data(found: &Found, terminal: &Terminal<'_>) -> Json {
    let asks = &found.asks;
    let edition = found.asks.edition.map(Edition::year).or(found.edition_year);
    let wording: BTreeMap<&str, &str> =
        asks.wording.iter().map(|(element, text)| (element.key(), text)).collect();
    json!({
        "language": asks.language.map(Language::code),
        "kind": found.kind.key(),
        "number": asks.number,
        "study_period": asks.study_period.map(StudyPeriod::start),
        "date": asks.date.map(|date| date.to_string()),
        "study_group": asks.study_group.map(group),
        "study_group_email": asks.study_group_email,
        "subject": Some(&asks.subject).filter(|subject| !subject.is_empty()),
        "deadline": asks.deadline.as_ref().map(instant),
        "meeting": asks.meeting.as_ref().map(meeting),
        "reply_to": asks.reply_to,
        "fax": asks.fax,
        "form_annex": asks.form_annex,
        "edition": edition.map(|year| year.to_string()),
        "recommendations": asks.recommendations.iter().map(recommendation).collect::<Vec<_>>(),
        "wording": wording,
        "doubts": doubts(found, terminal),
        "sources": sources(found),
    })
}

fn group(group: StudyGroup) -> Json {
    match group {
        StudyGroup::Number(number) => number.into(),
        StudyGroup::Tsag => "TSAG".into(),
    }
}

fn instant(deadline: &Deadline) -> String {
    deadline.instant().to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn meeting(meeting: &Meeting) -> Json {
    json!({
        "start": meeting.start.to_string(),
        "end": meeting.end.to_string(),
        "place": Some(&meeting.place).filter(|place| !place.is_empty()),
    })
}

fn recommendation(text: &Recommendation) -> Json {
    let (kind, part) = match &text.kind {
        Kind::New => ("new", None),
        Kind::Revised => ("revised", None),
        Kind::Amendment(part) => ("amendment", Some(part)),
        Kind::Corrigendum(part) => ("corrigendum", Some(part)),
    };
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    json!({
        "designation": text.designation,
        "provisional_name": text.provisional_name,
        "kind": kind,
        "part": part.and_then(|part| given(part)),
        "reference": text.reference,
        "title": given(&text.title),
        "summary": given(&text.summary),
        "label": text.label,
    })
}

fn doubts(found: &Found, terminal: &Terminal<'_>) -> Vec<Json> {
    let texts = |lines: &[usize]| -> Vec<String> {
        found.lines(lines).map(|(_, line)| line.text.clone()).collect()
    };
    found
        .doubts
        .iter()
        .map(|doubt| {
            let said = problem::doubt(doubt, terminal.wording());
            let candidates: Vec<String> = doubt
                .candidates
                .iter()
                .map(|candidate| problem::candidate(&candidate.value, terminal.wording()))
                .collect();
            json!({
                "field": doubt.fact.key(),
                "code": said.code,
                "message": said.in_full(),
                "lines": texts(&doubt.lines),
                "candidates": candidates,
            })
        })
        .collect()
}

fn sources(found: &Found) -> BTreeMap<String, String> {
    found
        .sources
        .keys()
        .filter_map(|fact| {
            let key = match fact {
                Fact::Wording(Some(element)) => format!("wording.{}", element.key()),
                fact => fact.key().to_owned(),
            };
            let lines: Vec<&str> =
                found.source(*fact).map(|(_, line)| line.text.as_str()).collect();
            (!lines.is_empty()).then(|| (key, lines.join("\n")))
        })
        .collect()
}

/// Settles what the user says on the command line, such as `deadline=2021-12-01T23:59/geneva`.
pub fn settle(found: &mut Found, settings: &[String]) -> Result<(), Failure> {
    for setting in settings {
        let settled = parsed(setting).is_some_and(|(fact, value)| found.settle(fact, value));
        if !settled {
            return Err(Failure::Setting(setting.clone()));
        }
    }
    Ok(())
}

fn parsed(setting: &str) -> Option<(Fact, FactValue)> {
    let (key, text) = setting.split_once('=')?;
    let text = text.trim();
    Some(match key.trim() {
        "language" => (Fact::Language, FactValue::Language(Language::from_code(text)?)),
        "number" => (Fact::Number, FactValue::Number(text.parse().ok().filter(|n| *n > 0)?)),
        "study_period" => {
            (Fact::StudyPeriod, FactValue::StudyPeriod(StudyPeriod::starting(text.parse().ok()?)?))
        }
        "date" => (Fact::Date, FactValue::Date(parse_day(text)?)),
        "study_group" => {
            let group = match text.eq_ignore_ascii_case("tsag") {
                true => StudyGroup::Tsag,
                false => StudyGroup::Number(text.parse().ok()?),
            };
            (Fact::StudyGroup, FactValue::StudyGroup(group))
        }
        "deadline" => (Fact::Deadline, FactValue::Deadline(parsed_deadline(text)?)),
        "meeting" => {
            let mut parts = text.splitn(3, '/');
            let (start, end) = (parse_day(parts.next()?)?, parse_day(parts.next()?)?);
            let place = parts.next().unwrap_or_default().to_owned();
            (Fact::Meeting, FactValue::Meeting(Meeting { start, end, place }))
        }
        "edition" => (Fact::Edition, FactValue::Edition(Edition::of_year(text.parse().ok()?)?)),
        "study_group_email" => (Fact::StudyGroupEmail, FactValue::Text(text.to_owned())),
        "reply_to" => (Fact::ReplyTo, FactValue::Text(text.to_owned())),
        "fax" => (Fact::Fax, FactValue::Text(text.to_owned())),
        "form_annex" => (Fact::FormAnnex, FactValue::Text(text.to_owned())),
        "subject" => (Fact::Subject, FactValue::Text(text.to_owned())),
        "recommendations" => {
            let texts = text.split(';').map(named).collect::<Option<_>>()?;
            (Fact::Recommendations, FactValue::Recommendations(texts))
        }
        other => {
            let element = Element::from_key(other.strip_prefix("wording.")?)?;
            (Fact::Wording(Some(element)), FactValue::Text(text.to_owned()))
        }
    })
}

/// `new D.1100 (D.Provisional) = Title`, `amendment 2 L.1202`; what has no kind is new.
fn named(text: &str) -> Option<Recommendation> {
    let (named, title) = text.split_once('=').unwrap_or((text, ""));
    let (named, provisional) = match named.split_once('(') {
        Some((named, rest)) => (named, Some(rest.trim().strip_suffix(')')?.trim().to_owned())),
        None => (named, None),
    };
    let mut words: Vec<&str> = named.split_whitespace().collect();
    let kind = match words[..] {
        ["new", ..] => {
            words.remove(0);
            Kind::New
        }
        ["revised", ..] => {
            words.remove(0);
            Kind::Revised
        }
        ["amendment", number, ..] => {
            words.drain(..2);
            Kind::Amendment(number.to_owned())
        }
        ["corrigendum", number, ..] => {
            words.drain(..2);
            Kind::Corrigendum(number.to_owned())
        }
        _ => Kind::New,
    };
    let designation = match words[..] {
        [] => None,
        [name] => Some(name.to_owned()),
        _ => return None,
    };
    let is_named =
        designation.is_some() || provisional.as_ref().is_some_and(|name| !name.is_empty());
    is_named.then(|| Recommendation {
        designation,
        provisional_name: provisional,
        kind,
        reference: None,
        title: title.trim().to_owned(),
        summary: String::new(),
        label: None,
    })
}

/// `2021-12-01T23:59/geneva`, `2018-03-28T24:00/utc`.
fn parsed_deadline(text: &str) -> Option<Deadline> {
    let (moment, zone) = text.rsplit_once('/')?;
    let zone = match zone.to_ascii_lowercase().as_str() {
        "geneva" => Zone::Geneva,
        "utc" => Zone::Utc,
        _ => return None,
    };
    let (day, time) = moment.split_once(['T', ' '])?;
    let (hour, minute) = time.split_once(':')?;
    let day = parse_day(day)?;
    Deadline::new(day, hour.parse().ok()?, minute.parse().ok()?, zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_settles_a_fact_is_understood() {
        let deadline = parsed_deadline("2018-03-28T24:00/UTC").unwrap();
        assert_eq!(instant(&deadline), "2018-03-29T00:00:00Z");
        for setting in [
            "number=321",
            "study_group=tsag",
            "deadline=2021-12-01T23:59/geneva",
            "meeting=2021-12-13/2021-12-17/Женева",
            "edition=2024",
            "recommendations=new D.1100 (D.Имя) = 标题; amendment 2 L.1202",
            "wording.authorise=разрешает",
        ] {
            assert!(parsed(setting).is_some(), "{setting}");
        }
        for setting in [
            "number=0",
            "deadline=tomorrow",
            "edition=2012",
            "sender=x",
            "number",
            "recommendations=",
            "recommendations=new",
            "wording.nothing=x",
        ] {
            assert_eq!(parsed(setting), None, "{setting}");
        }
    }
}
