//! Fields in which one value of a circular is typed, and what is typed as a value.

use iced::{
    Element, Fill,
    widget::{Column, container},
};

use crate::{
    app::{
        icon::Icon,
        theme::{Look, Wide},
        widget::{self, Row, group, input, segmented, small_button},
    },
    model::{
        Deadline, Edition, Fact, FactValue, Kind, Language, Meeting, Recommendation, StudyGroup,
        StudyPeriod, Zone,
    },
    problem,
};

/// The fields for one value.
#[derive(Debug, Clone, PartialEq)]
pub struct Editor {
    /// What is being typed
    pub fact: Fact,
    fields: Fields,
    /// Whether what was typed is no such value
    refused: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum Fields {
    Text(String),
    Deadline { date: String, time: String, zone: Option<Zone> },
    Meeting { start: String, end: String, place: String },
    Edition(Option<Edition>),
    Language(Option<Language>),
    Texts(Vec<Text>),
}

/// One row of the form, as it is typed.
#[derive(Debug, Clone, Default, PartialEq)]
struct Text {
    designation: String,
    provisional: String,
    kind: Option<Sort>,
    number: String,
    reference: String,
    title: String,
    summary: String,
    label: Option<String>,
}

/// What kind of text a row is about, its number apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A new Recommendation
    New,
    /// A revised one
    Revised,
    /// An Amendment
    Amendment,
    /// A Corrigendum
    Corrigendum,
}

impl Sort {
    const ALL: [Self; 4] = [Self::New, Self::Revised, Self::Amendment, Self::Corrigendum];

    const fn key(self) -> &'static str {
        match self {
            Self::New => "sort-new",
            Self::Revised => "sort-revised",
            Self::Amendment => "sort-amendment",
            Self::Corrigendum => "sort-corrigendum",
        }
    }

    const fn is_numbered(self) -> bool {
        matches!(self, Self::Amendment | Self::Corrigendum)
    }
}

/// A field of an editor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The only text
    Text,
    /// A day
    Date,
    /// A time of day
    Time,
    /// A first day
    Start,
    /// A last day
    End,
    /// A place
    Place,
    /// Of the row with this index: the designation
    Designation(usize),
    /// The provisional name
    Provisional(usize),
    /// The number of the Amendment or Corrigendum
    Number(usize),
    /// The document that holds the text
    Reference(usize),
    /// The title
    Title(usize),
}

/// What can happen in an editor.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// Text typed into a field
    Typed(Slot, String),
    /// Whose clock the deadline is by
    Zone(Zone),
    /// The edition of Resolution 1
    Edition(Edition),
    /// The language
    Language(Language),
    /// What kind of text the row is about
    Sort(usize, Sort),
    /// One row more
    Add,
    /// Without this row
    Remove(usize),
    /// Take what was typed
    Take,
    /// Leave the value as it was
    Leave,
}

impl Editor {
    /// The fields for `fact`, which is `known` so far.
    pub fn of(fact: Fact, known: Option<FactValue>) -> Self {
        let fields = match (fact, known) {
            (Fact::Deadline, Some(FactValue::Deadline(deadline))) => {
                let (hour, minute) = deadline.clock();
                Fields::Deadline {
                    date: deadline.date().to_string(),
                    time: format!("{hour:02}:{minute:02}"),
                    zone: Some(deadline.zone()),
                }
            }
            (Fact::Deadline, _) => {
                Fields::Deadline { date: String::new(), time: String::new(), zone: None }
            }
            (Fact::Meeting, Some(FactValue::Meeting(Meeting { start, end, place }))) => {
                Fields::Meeting { start: start.to_string(), end: end.to_string(), place }
            }
            (Fact::Meeting, _) => {
                Fields::Meeting { start: String::new(), end: String::new(), place: String::new() }
            }
            (Fact::Edition, Some(FactValue::Edition(edition))) => Fields::Edition(Some(edition)),
            (Fact::Edition, _) => Fields::Edition(None),
            (Fact::Language, Some(FactValue::Language(known))) => Fields::Language(Some(known)),
            (Fact::Language, _) => Fields::Language(None),
            (Fact::Recommendations, Some(FactValue::Recommendations(texts))) => {
                Fields::Texts(texts.into_iter().map(Text::from).collect())
            }
            (Fact::Recommendations, _) => Fields::Texts(vec![Text::default()]),
            (_, known) => Fields::Text(known.map(plain).unwrap_or_default()),
        };
        Self { fact, fields, refused: false }
    }

    /// Changes the fields. `Some` if what was typed is to be taken.
    pub fn update(&mut self, message: Message) -> Option<FactValue> {
        self.refused = false;
        match (message, &mut self.fields) {
            (Message::Typed(slot, text), fields) => {
                if let Some(place) = place(fields, slot) {
                    *place = text;
                }
            }
            (Message::Zone(chosen), Fields::Deadline { zone, .. }) => *zone = Some(chosen),
            (Message::Edition(chosen), Fields::Edition(edition)) => *edition = Some(chosen),
            (Message::Language(chosen), Fields::Language(language)) => *language = Some(chosen),
            (Message::Sort(row, sort), Fields::Texts(texts)) => {
                if let Some(text) = texts.get_mut(row) {
                    text.kind = Some(sort);
                }
            }
            (Message::Add, Fields::Texts(texts)) => texts.push(Text::default()),
            (Message::Remove(row), Fields::Texts(texts)) if row < texts.len() => {
                texts.remove(row);
            }
            (Message::Take, _) => {
                let value = self.value();
                self.refused = value.is_none();
                return value;
            }
            _ => {}
        }
        None
    }

    /// What was typed, if it is a value of this kind.
    fn value(&self) -> Option<FactValue> {
        Some(match &self.fields {
            Fields::Text(text) => return typed(self.fact, text.trim()),
            Fields::Deadline { date, time, zone } => {
                let (hour, minute) = time.trim().split_once([':', '.', 'h'])?;
                let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
                let date = date.trim().parse().ok()?;
                FactValue::Deadline(Deadline::new(date, hour, minute, (*zone)?)?)
            }
            Fields::Meeting { start, end, place } => {
                let (start, end) = (start.trim().parse().ok()?, end.trim().parse().ok()?);
                let meeting = Meeting { start, end, place: place.trim().to_owned() };
                FactValue::Meeting(Some(meeting).filter(|meeting| meeting.start <= meeting.end)?)
            }
            Fields::Edition(edition) => FactValue::Edition((*edition)?),
            Fields::Language(language) => FactValue::Language((*language)?),
            Fields::Texts(texts) => {
                let texts: Option<Vec<_>> = texts.iter().map(Text::value).collect();
                FactValue::Recommendations(texts.filter(|texts| !texts.is_empty())?)
            }
        })
    }
}

/// A value that is one text, as it is typed.
fn plain(value: FactValue) -> String {
    match value {
        FactValue::Number(number) => number.to_string(),
        FactValue::StudyPeriod(period) => period.start().to_string(),
        FactValue::Date(date) => date.to_string(),
        FactValue::StudyGroup(StudyGroup::Number(number)) => number.to_string(),
        FactValue::StudyGroup(StudyGroup::Tsag) => "TSAG".to_owned(),
        FactValue::Text(text) => text,
        _ => String::new(),
    }
}

fn typed(fact: Fact, text: &str) -> Option<FactValue> {
    Some(match fact {
        Fact::Number => FactValue::Number(text.parse().ok().filter(|number| *number > 0)?),
        Fact::StudyPeriod => FactValue::StudyPeriod(StudyPeriod::starting(text.parse().ok()?)?),
        Fact::Date => FactValue::Date(text.parse().ok()?),
        Fact::StudyGroup if text.eq_ignore_ascii_case("tsag") => {
            FactValue::StudyGroup(StudyGroup::Tsag)
        }
        Fact::StudyGroup => {
            let number = text.parse().ok().filter(|number| (1..=30).contains(number))?;
            FactValue::StudyGroup(StudyGroup::Number(number))
        }
        Fact::ReplyTo if !is_address(text) => return None,
        Fact::StudyGroupEmail if !(text.is_empty() || is_address(text)) => return None,
        _ => FactValue::Text(text.to_owned()),
    })
}

fn is_address(text: &str) -> bool {
    let sides = text.split_once('@');
    !text.contains(char::is_whitespace)
        && sides.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

fn place(fields: &mut Fields, slot: Slot) -> Option<&mut String> {
    match (fields, slot) {
        (Fields::Text(text), Slot::Text) => Some(text),
        (Fields::Deadline { date, .. }, Slot::Date) => Some(date),
        (Fields::Deadline { time, .. }, Slot::Time) => Some(time),
        (Fields::Meeting { start, .. }, Slot::Start) => Some(start),
        (Fields::Meeting { end, .. }, Slot::End) => Some(end),
        (Fields::Meeting { place, .. }, Slot::Place) => Some(place),
        (Fields::Texts(texts), slot) => match slot {
            Slot::Designation(row) => texts.get_mut(row).map(|text| &mut text.designation),
            Slot::Provisional(row) => texts.get_mut(row).map(|text| &mut text.provisional),
            Slot::Number(row) => texts.get_mut(row).map(|text| &mut text.number),
            Slot::Reference(row) => texts.get_mut(row).map(|text| &mut text.reference),
            Slot::Title(row) => texts.get_mut(row).map(|text| &mut text.title),
            _ => None,
        },
        _ => None,
    }
}

impl From<Recommendation> for Text {
    fn from(text: Recommendation) -> Self {
        let (kind, number) = match text.kind {
            Kind::New => (Sort::New, String::new()),
            Kind::Revised => (Sort::Revised, String::new()),
            Kind::Amendment(number) => (Sort::Amendment, number),
            Kind::Corrigendum(number) => (Sort::Corrigendum, number),
        };
        Self {
            designation: text.designation.unwrap_or_default(),
            provisional: text.provisional_name.unwrap_or_default(),
            kind: Some(kind),
            number,
            reference: text.reference.unwrap_or_default(),
            title: text.title,
            summary: text.summary,
            label: text.label,
        }
    }
}

impl Text {
    fn value(&self) -> Option<Recommendation> {
        let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let number = || given(&self.number);
        let text = Recommendation {
            designation: given(&self.designation),
            provisional_name: given(&self.provisional),
            kind: match self.kind? {
                Sort::New => Kind::New,
                Sort::Revised => Kind::Revised,
                Sort::Amendment => Kind::Amendment(number()?),
                Sort::Corrigendum => Kind::Corrigendum(number()?),
            },
            reference: given(&self.reference),
            title: self.title.trim().to_owned(),
            summary: self.summary.clone(),
            // The form's own words for a row hold only as long as the row is what it was.
            label: self.label.clone(),
        };
        Some(text).filter(|text| !text.name().is_empty())
    }
}

impl Editor {
    /// The fields, and the two ways out.
    pub fn view<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let name = problem::fact(self.fact, look.wording);
        let fields = self.fields(look, name);
        let refused =
            self.refused.then(|| widget::notice(look, true, look.word(refusal(self.fact))));
        let take = small_button(look, Some(Icon::Tick), look.word("value-take"), Message::Take);
        let leave = small_button(look, None, look.word("value-leave"), Message::Leave);
        let buttons =
            look.row(vec![take.id("value-take").into(), leave.id("value-leave").into()]).spacing(8);
        look.column(vec![fields]).push(refused).push(buttons).spacing(10).width(Fill).into()
    }

    fn fields<'a>(&'a self, look: Look<'a>, name: String) -> Element<'a, Message> {
        let field = |slot: Slot, id: &str, label: String, value: &'a str| {
            let typed = move |text| Message::Typed(slot, text);
            input::field(look, &format!("value-{id}"), label, value, typed, &[])
        };
        match &self.fields {
            Fields::Text(text) => field(Slot::Text, "text", label(look, self.fact, name), text),
            Fields::Deadline { date, time, zone } => {
                let zones = [(Zone::Geneva, "zone-geneva"), (Zone::Utc, "zone-utc")];
                let zones = zones.map(|(choice, key)| {
                    (key.to_owned(), look.word(key), *zone == Some(choice), Message::Zone(choice))
                });
                let date = field(Slot::Date, "date", look.word("label-date"), date);
                let time = field(Slot::Time, "time", look.word("label-time"), time);
                let when = look.row(vec![date, time]).spacing(12);
                look.column(vec![when.into(), segmented(look, zones.into(), 40.0)])
                    .spacing(10)
                    .width(Fill)
                    .into()
            }
            Fields::Meeting { start, end, place } => {
                let start = field(Slot::Start, "start", look.word("label-start"), start);
                let end = field(Slot::End, "end", look.word("label-end"), end);
                let place = field(Slot::Place, "place", look.word("label-place"), place);
                let days = look.row(vec![start, end]).spacing(12);
                look.column(vec![days.into(), place]).spacing(10).width(Fill).into()
            }
            Fields::Edition(chosen) => {
                let radios = Edition::ALL.into_iter().map(|edition| {
                    let id = format!("edition-{}", edition.year());
                    let (words, on) = (look.word(&id), *chosen == Some(edition));
                    widget::radio(look, id, words, on, Message::Edition(edition))
                });
                Column::with_children(radios).width(Fill).into()
            }
            Fields::Language(chosen) => {
                let radios = Language::ALL.into_iter().map(|language| {
                    let id = format!("letter-{language:?}");
                    let (words, on) = (language.autonym().to_owned(), *chosen == Some(language));
                    widget::radio(look, id, words, on, Message::Language(language))
                });
                Column::with_children(radios).width(Fill).into()
            }
            Fields::Texts(texts) => rows(look, texts),
        }
    }
}

fn label(look: Look<'_>, fact: Fact, name: String) -> String {
    match fact {
        Fact::Date => look.word("label-date"),
        Fact::StudyGroup => look.word("label-group"),
        Fact::StudyPeriod => look.word("label-period"),
        _ => name,
    }
}

/// What is asked for where something else was typed.
const fn refusal(fact: Fact) -> &'static str {
    match fact {
        Fact::Deadline => "refused-deadline",
        Fact::Meeting => "refused-meeting",
        Fact::Recommendations => "refused-texts",
        Fact::Date => "refused-date",
        Fact::ReplyTo | Fact::StudyGroupEmail => "refused-address",
        Fact::StudyGroup => "refused-group",
        Fact::StudyPeriod => "refused-period",
        _ => "refused-value",
    }
}

fn rows<'a>(look: Look<'a>, texts: &'a [Text]) -> Element<'a, Message> {
    let several = texts.len() > 1;
    let boxes = texts.iter().enumerate().map(|(index, text)| {
        let content = container(row(look, index, text, several)).padding(12).width(Fill);
        Row::new(content)
    });
    let add = small_button(look, Some(Icon::Plus), look.word("text-add"), Message::Add);
    look.column(vec![group(look, boxes.collect()), add.id("text-add").into()])
        .spacing(10)
        .width(Fill)
        .into()
}

fn row<'a>(look: Look<'a>, index: usize, text: &'a Text, several: bool) -> Element<'a, Message> {
    let field = |slot: Slot, key: &str, value: &'a str| {
        let typed = move |text| Message::Typed(slot, text);
        let id = format!("text-{index}-{key}");
        input::field(look, &id, look.word(&format!("text-{key}")), value, typed, &[])
    };
    let names = look
        .row(vec![
            field(Slot::Designation(index), "designation", &text.designation),
            field(Slot::Provisional(index), "provisional", &text.provisional),
        ])
        .spacing(12);
    let sorts = Sort::ALL.into_iter().map(|sort| {
        let id = format!("text-{index}-{}", sort.key());
        (id, look.word(sort.key()), text.kind == Some(sort), Message::Sort(index, sort))
    });
    let number = text
        .kind
        .is_some_and(Sort::is_numbered)
        .then(|| container(field(Slot::Number(index), "number", &text.number)).width(160));
    let remove = several.then(|| {
        let words = look.word("text-remove");
        small_button(look, Some(Icon::Cross), words, Message::Remove(index))
            .id(format!("text-{index}-remove"))
    });
    let heading = look.label(look.word("text-sort")).wide(look);
    look.column(vec![names.into(), heading.into(), segmented(look, sorts.collect(), 32.0)])
        .push(number)
        .push(field(Slot::Title(index), "title", &text.title))
        .push(field(Slot::Reference(index), "reference", &text.reference))
        .push(remove)
        .spacing(8)
        .width(Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Consultation, PartialConsultation};

    #[test]
    fn every_value_of_a_circular_survives_its_editor() {
        let known = PartialConsultation::from(Consultation::circular_321());
        let facts = [
            Fact::Number,
            Fact::Date,
            Fact::StudyGroup,
            Fact::Deadline,
            Fact::Meeting,
            Fact::Recommendations,
            Fact::ReplyTo,
            Fact::Fax,
            Fact::StudyGroupEmail,
            Fact::Subject,
            Fact::Edition,
            Fact::Language,
            Fact::StudyPeriod,
            Fact::FormAnnex,
        ];
        for fact in facts {
            let value = known.value(fact);
            let taken = Editor::of(fact, value.clone()).update(Message::Take);
            assert_eq!(taken, Some(value.unwrap()), "{fact:?}");
        }
    }

    #[test]
    fn nothing_is_chosen_where_nothing_is_known() {
        for fact in [Fact::Deadline, Fact::Edition, Fact::Language, Fact::Recommendations] {
            let mut editor = Editor::of(fact, None);
            assert_eq!(editor.update(Message::Take), None, "{fact:?}");
            assert!(editor.refused);
        }
    }

    #[test]
    fn a_deadline_needs_day_time_and_clock() {
        let mut editor = Editor::of(Fact::Deadline, None);
        editor.update(Message::Typed(Slot::Date, "2027-03-01".into()));
        editor.update(Message::Typed(Slot::Time, "23:59".into()));
        assert_eq!(editor.update(Message::Take), None);
        editor.update(Message::Zone(Zone::Utc));
        let day = "2027-03-01".parse().unwrap();
        let deadline = Deadline::new(day, 23, 59, Zone::Utc).unwrap();
        assert_eq!(editor.update(Message::Take), Some(FactValue::Deadline(deadline)));
    }

    #[test]
    fn an_amendment_needs_its_number_and_a_name() {
        let mut editor = Editor::of(Fact::Recommendations, None);
        editor.update(Message::Sort(0, Sort::Amendment));
        editor.update(Message::Typed(Slot::Designation(0), " X.1352 ".into()));
        assert_eq!(editor.update(Message::Take), None);
        editor.update(Message::Typed(Slot::Number(0), "1".into()));
        let Some(FactValue::Recommendations(texts)) = editor.update(Message::Take) else {
            panic!("it is one row");
        };
        assert_eq!((texts[0].name(), &texts[0].kind), ("X.1352", &Kind::Amendment("1".into())));
    }
}
