//! A consultation as far as it is known: read from a circular, or typed by an official, field by
//! field. What it lacks is named, and only a complete one can be answered.

use chrono::NaiveDate;

use super::{
    Consultation, Deadline, Edition, Element, FormWording, Language, Meeting, Recommendation,
    StudyGroup, StudyPeriod,
};

/// One thing that a circular states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// What kind of letter it is
    Kind,
    /// The language in which it is written
    Language,
    /// Its number
    Number,
    /// The study period in which it was issued
    StudyPeriod,
    /// Its date
    Date,
    /// The study group that would consider the texts
    StudyGroup,
    /// The group's e-mail address
    StudyGroupEmail,
    /// The subject line
    Subject,
    /// The determined texts
    Recommendations,
    /// Until when replies are asked for
    Deadline,
    /// The meeting that would consider the texts
    Meeting,
    /// Where replies go
    ReplyTo,
    /// The fax number for replies
    Fax,
    /// The annex that holds the form
    FormAnnex,
    /// The edition of Resolution 1
    Edition,
    /// The form's own wording, all of it or one element
    Wording(Option<Element>),
    /// The text as a whole: how far it can be believed
    Text,
}

impl Fact {
    /// The fact's name in data files and on the command line; all wording is called `wording`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Number => "number",
            Self::StudyPeriod => "study_period",
            Self::Date => "date",
            Self::StudyGroup => "study_group",
            Self::StudyGroupEmail => "study_group_email",
            Self::Subject => "subject",
            Self::Recommendations => "recommendations",
            Self::Deadline => "deadline",
            Self::Meeting => "meeting",
            Self::ReplyTo => "reply_to",
            Self::Fax => "fax",
            Self::FormAnnex => "form_annex",
            Self::Edition => "edition",
            Self::Wording(_) => "wording",
            Self::Text => "text",
        }
    }
}

/// The value of a [`Fact`]: one candidate among several, or what an official chose.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// Of [`Fact::Language`]
    Language(Language),
    /// Of [`Fact::Number`]
    Number(u16),
    /// Of [`Fact::StudyPeriod`]
    StudyPeriod(StudyPeriod),
    /// Of [`Fact::Date`]
    Date(NaiveDate),
    /// Of [`Fact::StudyGroup`]
    StudyGroup(StudyGroup),
    /// Of [`Fact::Deadline`]
    Deadline(Deadline),
    /// Of [`Fact::Meeting`]
    Meeting(Meeting),
    /// Of [`Fact::Edition`]
    Edition(Edition),
    /// Of [`Fact::Recommendations`]
    Recommendations(Vec<Recommendation>),
    /// Of the facts that are texts: addresses, the subject, the annex, one element of the wording
    Text(String),
}

/// A consultation of which anything may still be unknown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PartialConsultation {
    /// The language of the circular
    pub language: Option<Language>,
    /// The circular's number
    pub number: Option<u16>,
    /// The study period in which it was issued; a consultation is complete without it
    pub study_period: Option<StudyPeriod>,
    /// The date of the circular
    pub date: Option<NaiveDate>,
    /// Who would consider the texts
    pub study_group: Option<StudyGroup>,
    /// The group's address
    pub study_group_email: Option<String>,
    /// The subject line; may be empty
    pub subject: String,
    /// The determined texts
    pub recommendations: Vec<Recommendation>,
    /// Until when replies are asked for
    pub deadline: Option<Deadline>,
    /// The meeting that would consider the texts; a consultation is complete without it
    pub meeting: Option<Meeting>,
    /// Where replies go
    pub reply_to: Option<String>,
    /// The fax number for replies
    pub fax: Option<String>,
    /// The number of the annex that holds the form; may be unknown
    pub form_annex: Option<String>,
    /// The edition of Resolution 1
    pub edition: Option<Edition>,
    /// The form's own wording, as far as it was found
    pub wording: FormWording,
}

impl PartialConsultation {
    /// The facts without which nobody can reply, and that are not known, in the order of the
    /// letter. Empty where [`Self::complete`] succeeds.
    pub fn missing(&self) -> Vec<Fact> {
        [
            (Fact::Language, self.language.is_none()),
            (Fact::Number, self.number.is_none_or(|number| number == 0)),
            (Fact::Date, self.date.is_none()),
            (Fact::StudyGroup, self.study_group.is_none()),
            (Fact::Recommendations, self.recommendations.is_empty()),
            (Fact::Deadline, self.deadline.is_none()),
            (Fact::ReplyTo, self.reply_to.is_none()),
            (Fact::Edition, self.edition.is_none()),
        ]
        .into_iter()
        .filter_map(|(fact, missing)| missing.then_some(fact))
        .collect()
    }

    /// The consultation, if everything is known that a reply needs.
    ///
    /// # Errors
    /// What is missing.
    pub fn complete(&self) -> Result<Consultation, Vec<Fact>> {
        let missing = self.missing();
        let known = self.clone();
        match (known.language, known.date, known.study_group, known.deadline, known.edition) {
            (Some(language), Some(date), Some(study_group), Some(deadline), Some(edition))
                if missing.is_empty() =>
            {
                Ok(Consultation {
                    language,
                    number: known.number.unwrap_or_default(),
                    study_period: known.study_period,
                    date,
                    study_group,
                    study_group_email: known.study_group_email,
                    subject: known.subject,
                    recommendations: known.recommendations,
                    deadline,
                    meeting: known.meeting,
                    reply_to: known.reply_to.unwrap_or_default(),
                    fax: known.fax,
                    form_annex: known.form_annex.unwrap_or_default(),
                    edition,
                    wording: known.wording,
                })
            }
            _ => Err(missing),
        }
    }

    /// Takes `value` for `fact`. Says whether the two belong together; nothing changes if not.
    pub fn set(&mut self, fact: Fact, value: FactValue) -> bool {
        use FactValue as V;
        match (fact, value) {
            (Fact::Language, V::Language(language)) => self.language = Some(language),
            (Fact::Number, V::Number(number)) => self.number = Some(number),
            (Fact::StudyPeriod, V::StudyPeriod(period)) => self.study_period = Some(period),
            (Fact::Date, V::Date(date)) => self.date = Some(date),
            (Fact::StudyGroup, V::StudyGroup(group)) => self.study_group = Some(group),
            (Fact::Deadline, V::Deadline(deadline)) => self.deadline = Some(deadline),
            (Fact::Meeting, V::Meeting(meeting)) => self.meeting = Some(meeting),
            (Fact::Edition, V::Edition(edition)) => self.edition = Some(edition),
            (Fact::Recommendations, V::Recommendations(texts)) => self.recommendations = texts,
            (Fact::StudyGroupEmail, V::Text(text)) => self.study_group_email = given(text),
            (Fact::Subject, V::Text(text)) => self.subject = text,
            (Fact::ReplyTo, V::Text(text)) => self.reply_to = given(text),
            (Fact::Fax, V::Text(text)) => self.fax = given(text),
            (Fact::FormAnnex, V::Text(text)) => self.form_annex = given(text),
            (Fact::Wording(Some(element)), V::Text(text)) => self.wording.set(element, text),
            _ => return false,
        }
        true
    }

    /// The value of `fact`, if it is known and is one value.
    pub fn value(&self, fact: Fact) -> Option<FactValue> {
        use FactValue as V;
        let text = |text: &Option<String>| text.clone().map(V::Text);
        match fact {
            Fact::Language => self.language.map(V::Language),
            Fact::Number => self.number.map(V::Number),
            Fact::StudyPeriod => self.study_period.map(V::StudyPeriod),
            Fact::Date => self.date.map(V::Date),
            Fact::StudyGroup => self.study_group.map(V::StudyGroup),
            Fact::Deadline => self.deadline.map(V::Deadline),
            Fact::Meeting => self.meeting.clone().map(V::Meeting),
            Fact::Edition => self.edition.map(V::Edition),
            Fact::Recommendations => Some(V::Recommendations(self.recommendations.clone()))
                .filter(|_| !self.recommendations.is_empty()),
            Fact::StudyGroupEmail => text(&self.study_group_email),
            Fact::Subject => given(self.subject.clone()).map(V::Text),
            Fact::ReplyTo => text(&self.reply_to),
            Fact::Fax => text(&self.fax),
            Fact::FormAnnex => text(&self.form_annex),
            Fact::Wording(Some(element)) => {
                self.wording.get(element).map(|words| V::Text(words.to_owned()))
            }
            Fact::Kind | Fact::Wording(None) | Fact::Text => None,
        }
    }
}

impl From<Consultation> for PartialConsultation {
    fn from(asked: Consultation) -> Self {
        Self {
            language: Some(asked.language),
            number: Some(asked.number),
            study_period: asked.study_period,
            date: Some(asked.date),
            study_group: Some(asked.study_group),
            study_group_email: asked.study_group_email,
            subject: asked.subject,
            recommendations: asked.recommendations,
            deadline: Some(asked.deadline),
            meeting: asked.meeting,
            reply_to: Some(asked.reply_to),
            fax: asked.fax,
            form_annex: given(asked.form_annex),
            edition: Some(asked.edition),
            wording: asked.wording,
        }
    }
}

fn given(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_consultation_survives_being_taken_apart() {
        let asked = Consultation::circular_321();
        let partial = PartialConsultation::from(asked.clone());
        assert_eq!(partial.missing(), []);
        assert_eq!(partial.complete(), Ok(asked));
    }

    #[test]
    fn each_thing_that_a_reply_needs_is_missed() {
        let nothing = PartialConsultation::default();
        let Err(missing) = nothing.complete() else { panic!("nothing is no consultation") };
        assert_eq!(missing.len(), 8);
        let mut partial = nothing;
        let all = PartialConsultation::from(Consultation::circular_321());
        for fact in missing {
            assert!(partial.missing().contains(&fact));
            assert!(partial.set(fact, all.value(fact).unwrap()));
            assert!(!partial.missing().contains(&fact));
        }
        assert!(partial.complete().is_ok());
    }

    #[test]
    fn a_value_of_another_kind_is_not_taken() {
        let mut partial = PartialConsultation::default();
        assert!(!partial.set(Fact::Deadline, FactValue::Number(3)));
        assert_eq!(partial, PartialConsultation::default());
    }
}
