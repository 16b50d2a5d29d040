//! The rules of a reply, from WTSA Resolution 1, section 9, and from the form itself.
//!
//! [`Draft::check`] reports everything at once: issues, which block, and advice, which does not.
//! Each names the field it is about, so that a screen can go there. The words for them are the
//! business of `problem`.

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::{
    AnnexKind, Answer, Attachment, CheckedAnnex, CheckedFile, Content, Draft, Mark, MemberState,
    Opinion, Reply, is_file_name, party::is_plausible_email,
};

/// A reply that passed, and what is still worth knowing about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The reply
    pub reply: Reply,
    /// Does not block
    pub advice: Vec<Advice>,
}

/// Why a draft is no reply yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unready {
    /// Never empty
    pub issues: Vec<Issue>,
    /// Does not block
    pub advice: Vec<Advice>,
}

/// A field that can take the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The consultation's number
    CircularNumber,
    /// The consultation's deadline
    Deadline,
    /// The address to which replies go
    ReplyTo,
    /// The list of Recommendations
    Recommendations,
    /// The boxes and options of the Recommendation in this row, counted from 0
    Marks(usize),
    /// An annex of the Recommendation in this row
    Annex(usize, AnnexKind),
    /// The signatory's name
    Name,
    /// The signatory's role or title
    Title,
    /// The signatory's postal address
    Address,
    /// The signatory's fax number
    Fax,
    /// The signatory's e-mail address
    Email,
    /// The Member State
    MemberState,
    /// The line "Administration of …"
    Administration,
    /// The place of writing
    Place,
    /// The date of the letter
    Date,
    /// The date of the reply that this one replaces
    Replaces,
    /// The picture of the signature
    Signature,
    /// The picture of the stamp
    Stamp,
}

impl Field {
    /// The field's name in data files and in the terminal, such as `answer-2.reasons`; rows are
    /// counted from 1 there.
    pub fn key(self) -> String {
        match self {
            Self::CircularNumber => "circular-number".into(),
            Self::Deadline => "deadline".into(),
            Self::ReplyTo => "reply-to".into(),
            Self::Recommendations => "recommendations".into(),
            Self::Marks(row) => format!("answer-{}", row + 1),
            Self::Annex(row, kind) => format!("answer-{}.{}", row + 1, kind.key()),
            Self::Name => "name".into(),
            Self::Title => "title".into(),
            Self::Address => "address".into(),
            Self::Fax => "fax".into(),
            Self::Email => "email".into(),
            Self::MemberState => "member-state".into(),
            Self::Administration => "administration".into(),
            Self::Place => "place".into(),
            Self::Date => "date".into(),
            Self::Replaces => "replaces".into(),
            Self::Signature => "signature".into(),
            Self::Stamp => "stamp".into(),
        }
    }
}

/// Something that keeps the reply from being sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Where
    pub field: Field,
    /// What
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The consultation has no circular number
    NumberMissing,
    /// The consultation names no Recommendation
    NoRecommendations,
    /// The draft holds this many answers for that many Recommendations
    AnswerCount {
        /// Answers in the draft
        answers: usize,
        /// Recommendations in the consultation
        recommendations: usize,
    },
    /// The address for replies cannot be one
    ReplyToImplausible,
    /// Neither box is ticked
    NoBox,
    /// Both boxes are ticked
    BothBoxes,
    /// Authorised, but neither option is chosen
    NoOption,
    /// Both options are chosen
    BothOptions,
    /// An option is chosen without the box it belongs to
    OptionWithoutBox,
    /// "Comments … are attached", and nothing is
    CommentsMissing,
    /// A refusal without reasons (Resolution 1, 9.4.4)
    ReasonsMissing,
    /// This attached file can no longer be read
    FileLost(String),
    /// This attached file cannot have this name on every system, or looks as if it had another
    FileName(String),
    /// The field is empty
    Missing,
    /// No Member State has this code
    UnknownMemberState,
    /// The line "Administration of …" names this other State; the code is its ISO 3166-1 alpha-3
    OtherAdministration(&'static str),
    /// This cannot be an e-mail address
    EmailImplausible,
    /// This is no date
    DateUnreadable,
    /// The letter is dated before the circular that it answers
    DateBeforeCircular(NaiveDate),
    /// A reply replaces an earlier one, and this date is a later one
    ReplacesLater,
    /// There is a picture of a signature, and no name says whose
    SignatureWithoutName,
}

/// Something worth knowing that does not block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// Where
    pub field: Field,
    /// What
    pub note: Note,
}

/// What is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The deadline has passed, this long ago
    Late(Duration),
    /// The deadline does not lie seven working days before the meeting (Resolution 1, 9.4.1)
    DeadlineImplausible,
    /// A refusal "should" outline possible changes (Resolution 1, 9.4.4)
    ChangesMissing,
    /// Text or files are kept here but not sent, because the marks made do not call for them
    NotSent,
    /// This file has changed since it was attached; its present bytes are sent
    FileChanged(String),
    /// No e-mail address is given for questions
    EmailMissing,
    /// The letter's date lies in the future
    DateInFuture,
}

impl Draft {
    /// Checks every rule at the time `now`. The only maker of a [`Reply`].
    ///
    /// # Errors
    /// [`Unready`] with every issue, in the order of the form.
    pub fn check(&self, now: DateTime<Utc>) -> Result<Checked, Unready> {
        let mut findings = Findings::default();
        self.check_consultation(now, &mut findings);
        let opinions = self.check_answers(&mut findings);
        self.check_signatory(&mut findings);
        let member_state = self.check_member_state(&mut findings);
        let date = self.check_place_and_date(now, &mut findings);
        let Findings { issues, advice } = findings;
        match (member_state, date) {
            (Some(member_state), Some(date)) if issues.is_empty() => {
                let answers = self.answers.iter().map(Answer::only_sent).collect();
                let draft = Self { answers, ..self.clone() };
                let reply = Reply { draft, opinions, member_state, date };
                Ok(Checked { reply, advice })
            }
            _ => Err(Unready { issues, advice }),
        }
    }

    fn check_consultation(&self, now: DateTime<Utc>, findings: &mut Findings) {
        let consultation = &self.consultation;
        let (rows, answers) = (consultation.recommendations.len(), self.answers.len());
        if consultation.number == 0 {
            findings.issue(Field::CircularNumber, Problem::NumberMissing);
        }
        if rows == 0 {
            findings.issue(Field::Recommendations, Problem::NoRecommendations);
        }
        if rows != answers {
            let problem = Problem::AnswerCount { answers, recommendations: rows };
            findings.issue(Field::Recommendations, problem);
        }
        if !is_plausible_email(&consultation.reply_to) {
            findings.issue(Field::ReplyTo, Problem::ReplyToImplausible);
        }
        if consultation.deadline.has_passed(now) {
            let since = -consultation.deadline.remaining(now);
            findings.advice(Field::Deadline, Note::Late(since));
        }
        if let Some(meeting) = &consultation.meeting
            && !consultation.deadline.is_plausible_before(meeting.start)
        {
            findings.advice(Field::Deadline, Note::DeadlineImplausible);
        }
    }

    fn check_answers(&self, findings: &mut Findings) -> Vec<Opinion> {
        let rows = self.answers.iter().enumerate();
        rows.filter_map(|(row, answer)| check_answer(row, answer, findings)).collect()
    }

    fn check_signatory(&self, findings: &mut Findings) {
        let signatory = &self.signatory;
        findings.required(Field::Name, &signatory.name);
        findings.required(Field::Title, &signatory.title);
        match signatory.email.trim() {
            "" => findings.advice(Field::Email, Note::EmailMissing),
            email if !is_plausible_email(email) => {
                findings.issue(Field::Email, Problem::EmailImplausible);
            }
            _ => {}
        }
        if self.signature.is_some() && signatory.name.trim().is_empty() {
            findings.issue(Field::Signature, Problem::SignatureWithoutName);
        }
    }

    fn check_member_state(&self, findings: &mut Findings) -> Option<&'static MemberState> {
        let state = self.parsed_member_state();
        if findings.required(Field::MemberState, &self.member_state) && state.is_none() {
            findings.issue(Field::MemberState, Problem::UnknownMemberState);
        }
        findings.required(Field::Administration, &self.administration);
        let other = state.and_then(|state| state.is_mistaken_for(&self.administration));
        if let Some(other) = other {
            findings.issue(Field::Administration, Problem::OtherAdministration(other.iso3()));
        }
        state
    }

    fn check_place_and_date(
        &self,
        now: DateTime<Utc>,
        findings: &mut Findings,
    ) -> Option<NaiveDate> {
        findings.required(Field::Place, &self.place);
        if !findings.required(Field::Date, &self.date) {
            return None;
        }
        let Some(date) = self.parsed_date() else {
            findings.issue(Field::Date, Problem::DateUnreadable);
            return None;
        };
        if date < self.consultation.date {
            let problem = Problem::DateBeforeCircular(self.consultation.date);
            findings.issue(Field::Date, problem);
        }
        // The day begins in Kiribati 14 hours before it begins in Greenwich.
        if date > (now + Duration::hours(14)).date_naive() {
            findings.advice(Field::Date, Note::DateInFuture);
        }
        self.check_replaced(date, findings);
        Some(date)
    }

    /// Two replies of one day are told apart by what the later one says it replaces.
    fn check_replaced(&self, date: NaiveDate, findings: &mut Findings) {
        match (self.replaces.trim(), self.parsed_replaces()) {
            ("", _) => {}
            (_, None) => findings.issue(Field::Replaces, Problem::DateUnreadable),
            (_, Some(earlier)) if earlier > date => {
                findings.issue(Field::Replaces, Problem::ReplacesLater);
            }
            _ => {}
        }
    }
}

/// The rules for one row. An opinion is returned only where the row has no issue.
fn check_answer(row: usize, answer: &Answer, findings: &mut Findings) -> Option<Opinion> {
    let before = findings.issues.len();
    check_marks(row, answer, findings);
    let annexes = AnnexKind::ALL.map(|kind| check_annex(row, kind, answer, findings));
    if findings.issues.len() > before {
        return None;
    }
    Some(match annexes {
        [comments, None, _] => Opinion::Authorise { comments },
        [_, Some(reasons), changes] => Opinion::Refuse { reasons, changes },
    })
}

fn check_marks(row: usize, answer: &Answer, findings: &mut Findings) {
    let field = Field::Marks(row);
    let options = (answer.has(Mark::NoComments), answer.has(Mark::Comments));
    match (answer.has(Mark::Authorise), answer.has(Mark::Refuse)) {
        (false, false) => findings.issue(field, Problem::NoBox),
        (true, true) => findings.issue(field, Problem::BothBoxes),
        (true, false) if options == (false, false) => findings.issue(field, Problem::NoOption),
        _ => {}
    }
    if options == (true, true) {
        findings.issue(field, Problem::BothOptions);
    }
    if options != (false, false) && !answer.has(Mark::Authorise) {
        findings.issue(field, Problem::OptionWithoutBox);
    }
}

/// The annex, where it is to be sent and something is in it.
fn check_annex(
    row: usize,
    kind: AnnexKind,
    answer: &Answer,
    findings: &mut Findings,
) -> Option<CheckedAnnex> {
    let (field, annex) = (Field::Annex(row, kind), answer.annex(kind));
    if !answer.has(kind.mark()) {
        if !annex.is_empty() && !answer.marks.is_empty() {
            findings.advice(field, Note::NotSent);
        }
        return None;
    }
    if annex.is_empty() {
        match kind {
            AnnexKind::Comments => findings.issue(field, Problem::CommentsMissing),
            AnnexKind::Reasons => findings.issue(field, Problem::ReasonsMissing),
            AnnexKind::Changes => findings.advice(field, Note::ChangesMissing),
        }
        return None;
    }
    let files = annex.files.iter().filter_map(|file| check_file(field, file, findings)).collect();
    Some(CheckedAnnex { prose: annex.prose.clone(), files })
}

/// The file with its bytes; without them there is an issue.
fn check_file(field: Field, file: &Attachment, findings: &mut Findings) -> Option<CheckedFile> {
    let name = file.name.clone();
    if !is_file_name(&name) {
        findings.issue(field, Problem::FileName(name));
        return None;
    }
    let bytes = match &file.content {
        Content::Held(bytes) => bytes.clone(),
        Content::Changed(bytes) => {
            findings.advice(field, Note::FileChanged(name.clone()));
            bytes.clone()
        }
        Content::Lost => {
            findings.issue(field, Problem::FileLost(name));
            return None;
        }
    };
    Some(CheckedFile { name, bytes })
}

#[derive(Default)]
struct Findings {
    issues: Vec<Issue>,
    advice: Vec<Advice>,
}

impl Findings {
    fn issue(&mut self, field: Field, problem: Problem) {
        self.issues.push(Issue { field, problem });
    }

    fn advice(&mut self, field: Field, note: Note) {
        self.advice.push(Advice { field, note });
    }

    /// Reports an empty field; says whether there is anything in it.
    fn required(&mut self, field: Field, text: &str) -> bool {
        let given = !text.trim().is_empty();
        if !given {
            self.issue(field, Problem::Missing);
        }
        given
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
