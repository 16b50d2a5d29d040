//! What a State answers: the loose [`Draft`] that accepts anything, and the strict [`Reply`] that
//! cannot be wrong. `check` is the only way from the one to the other.

use std::{collections::BTreeSet, sync::Arc};

use chrono::NaiveDate;

use super::{Consultation, Language, MemberState, Signatory, date::parse_day};

/// An unfinished reply. It keeps everything that was typed, contradictory or not.
///
/// ```
/// use placet::model::{Consultation, Draft, Field, Mark, Problem};
///
/// let mut draft = Draft::new(Consultation::circular_321());
/// draft.signatory.name = "李 娜".into();
/// draft.date = "le 30 novembre".into();
/// draft.answers[0].marks.extend([Mark::Authorise, Mark::Refuse]);
/// assert_eq!(draft.parsed_date(), None);
///
/// // The check says everything at once, each at its field.
/// let now = "2021-11-30T12:00:00Z".parse().unwrap_or_default();
/// let issues = draft.check(now).map_or_else(|unready| unready.issues, |_| Vec::new());
/// let of = |field| issues.iter().find(|issue| issue.field == field).map(|issue| &issue.problem);
/// assert_eq!(of(Field::Marks(0)), Some(&Problem::BothBoxes));
/// assert_eq!(of(Field::Date), Some(&Problem::DateUnreadable));
/// assert_eq!(of(Field::Name), None);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What is being answered
    pub consultation: Consultation,
    /// The language in which the form is printed; at first the circular's
    pub language: Language,
    /// One answer per Recommendation, in the order of the consultation
    pub answers: Vec<Answer>,
    /// Who signs
    pub signatory: Signatory,
    /// ISO 3166-1 alpha-3 code of the Member State, as chosen or typed
    pub member_state: String,
    /// The line "Administration of …" under the letter
    pub administration: String,
    /// Where the letter is written
    pub place: String,
    /// The letter's date, as typed: ISO 8601, `2021-11-30`
    pub date: String,
    /// The date of the reply that this one replaces, as typed; empty where it is the first
    pub replaces: String,
    /// A picture of the official's signature
    pub signature: Option<Picture>,
    /// A picture of the administration's stamp
    pub stamp: Option<Picture>,
    /// Leave a line on which to sign in ink
    pub ink_line: bool,
    /// A second official will sign after the first
    pub second_official: bool,
    /// A specimen, marked as such on the page and in the data: no State's position
    pub specimen: bool,
}

impl Draft {
    /// An empty reply to `consultation`: nothing is pre-selected.
    pub fn new(consultation: Consultation) -> Self {
        Self {
            language: consultation.language,
            answers: vec![Answer::default(); consultation.recommendations.len()],
            consultation,
            signatory: Signatory::default(),
            member_state: String::new(),
            administration: String::new(),
            place: String::new(),
            date: String::new(),
            replaces: String::new(),
            signature: None,
            stamp: None,
            ink_line: false,
            second_official: false,
            specimen: false,
        }
    }

    /// What the page says at this moment, finished or not.
    pub fn letter(&self) -> Letter<'_> {
        Letter { draft: self }
    }

    /// The letter's date, if what was typed is one.
    pub fn parsed_date(&self) -> Option<NaiveDate> {
        parse_day(&self.date)
    }

    /// The date of the reply that this one replaces, if what was typed is a date.
    pub fn parsed_replaces(&self) -> Option<NaiveDate> {
        parse_day(&self.replaces)
    }

    /// The Member State, if what was typed names one.
    pub fn parsed_member_state(&self) -> Option<&'static MemberState> {
        MemberState::from_iso3(&self.member_state)
    }
}

/// The answer to one Recommendation, as loose as ink on paper: both boxes can be ticked, and
/// switching boxes loses nothing that was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    /// The marks made
    pub marks: BTreeSet<Mark>,
    /// Comments and suggested changes, sent with an authorisation
    pub comments: Annex,
    /// The reasons for a refusal
    pub reasons: Annex,
    /// The possible changes that would let the work progress, sent with a refusal
    pub changes: Annex,
}

impl Answer {
    /// Makes `mark` the way a careful hand does: the boxes exclude each other, so do the two
    /// options, and an option implies its box.
    pub fn mark(&mut self, mark: Mark) {
        match mark {
            Mark::Authorise => {
                self.marks.remove(&Mark::Refuse);
            }
            Mark::Refuse => self.marks.clear(),
            Mark::NoComments | Mark::Comments => {
                self.marks = BTreeSet::from([Mark::Authorise]);
            }
        }
        self.marks.insert(mark);
    }

    /// Whether this mark is made.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks.contains(&mark)
    }

    /// The annex of this kind.
    pub fn annex(&self, kind: AnnexKind) -> &Annex {
        match kind {
            AnnexKind::Comments => &self.comments,
            AnnexKind::Reasons => &self.reasons,
            AnnexKind::Changes => &self.changes,
        }
    }

    /// The annex of this kind, to type into.
    pub fn annex_mut(&mut self, kind: AnnexKind) -> &mut Annex {
        match kind {
            AnnexKind::Comments => &mut self.comments,
            AnnexKind::Reasons => &mut self.reasons,
            AnnexKind::Changes => &mut self.changes,
        }
    }

    /// This answer without what is kept unsent.
    pub(super) fn only_sent(&self) -> Self {
        let mut answer = self.clone();
        for kind in AnnexKind::ALL.into_iter().filter(|kind| !self.has(kind.mark())) {
            *answer.annex_mut(kind) = Annex::default();
        }
        answer
    }

    /// The annexes that go with the marks made: what is sent. The others are kept, unsent.
    pub fn sent(&self) -> impl Iterator<Item = (AnnexKind, &Annex)> {
        AnnexKind::ALL
            .into_iter()
            .filter(|kind| self.has(kind.mark()))
            .map(|kind| (kind, self.annex(kind)))
            .filter(|(_, annex)| !annex.is_empty())
    }
}

/// One of the four places on the form where a mark can be made for a Recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// The first box: the State authorises the study group to consider the text
    Authorise,
    /// The first circle: no comments or suggested changes
    NoComments,
    /// The second circle: comments and suggested changes are attached
    Comments,
    /// The second box: the State does not authorise
    Refuse,
}

impl Mark {
    /// All four, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Authorise, Self::NoComments, Self::Comments, Self::Refuse];

    /// The mark's name in data files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Authorise => "authorise",
            Self::NoComments => "no-comments",
            Self::Comments => "comments",
            Self::Refuse => "refuse",
        }
    }

    /// The mark with this name in data files.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.key() == key)
    }
}

/// What an annex is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnnexKind {
    /// "Comments and suggested changes"
    Comments,
    /// "Reasons"
    Reasons,
    /// "Possible changes"
    Changes,
}

impl AnnexKind {
    /// All three, in the order in which they are printed.
    pub const ALL: [Self; 3] = [Self::Comments, Self::Reasons, Self::Changes];

    /// The mark with which such an annex is sent.
    pub const fn mark(self) -> Mark {
        match self {
            Self::Comments => Mark::Comments,
            Self::Reasons | Self::Changes => Mark::Refuse,
        }
    }

    /// The annex's name in data files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comments => "comments",
            Self::Reasons => "reasons",
            Self::Changes => "changes",
        }
    }
}

/// What is attached to an answer: typed text, which becomes annex pages, and files, which are
/// embedded in the PDF and attached to the e-mail.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Annex {
    /// Typed text; paragraphs are separated by line ends
    pub prose: String,
    /// Files, in the order in which they were attached
    pub files: Vec<Attachment>,
}

impl Annex {
    /// Whether there is nothing to attach.
    pub fn is_empty(&self) -> bool {
        self.prose.trim().is_empty() && self.files.is_empty()
    }
}

/// A file that the official attached.
#[derive(Debug, Clone, PartialEq)]
pub struct Attachment {
    /// The file's name, without folders
    pub name: String,
    /// Where it was taken from, as a path on this computer
    pub source: String,
    /// Its bytes, or why there are none
    pub content: Content,
}

/// The bytes of an attached file.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// As they were when the file was attached
    Held(Arc<[u8]>),
    /// The file at `source` is no longer the one that was attached: these are its bytes now
    Changed(Arc<[u8]>),
    /// The file at `source` could not be read when the draft was opened
    Lost,
}

impl Content {
    /// The bytes, if there are any.
    pub fn bytes(&self) -> Option<&Arc<[u8]>> {
        match self {
            Self::Held(bytes) | Self::Changed(bytes) => Some(bytes),
            Self::Lost => None,
        }
    }
}

/// A picture file, PNG or JPEG, undecoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture(pub Arc<[u8]>);

/// An annex that is sent: something is in it, and the bytes of each file are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedAnnex {
    /// Typed text; paragraphs are separated by line ends
    pub prose: String,
    /// Files, in the order in which they were attached
    pub files: Vec<CheckedFile>,
}

/// A file that is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedFile {
    /// The file's name, without folders
    pub name: String,
    /// Its bytes, as they are sent
    pub bytes: Arc<[u8]>,
}

impl CheckedFile {
    /// The media type that the file's name tells (RFC 6838); a program that needs to know looks
    /// into the file.
    pub fn media_type(&self) -> &'static str {
        mime_guess::from_path(&self.name).first_raw().unwrap_or("application/octet-stream")
    }
}

/// What one State answers to one Recommendation. There is no wrong value of this type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opinion {
    /// The State authorises the study group to consider the text (Resolution 1, 9.4.1)
    Authorise {
        /// Comments and suggested changes; `None` says that there are none
        comments: Option<CheckedAnnex>,
    },
    /// It does not (Resolution 1, 9.4.4)
    Refuse {
        /// Why
        reasons: CheckedAnnex,
        /// What would let the work progress
        changes: Option<CheckedAnnex>,
    },
}

impl Opinion {
    /// The annexes that are sent, in the order in which they are printed.
    pub fn annexes(&self) -> impl Iterator<Item = &CheckedAnnex> {
        let (first, second) = match self {
            Self::Authorise { comments } => (comments.as_ref(), None),
            Self::Refuse { reasons, changes } => (Some(reasons), changes.as_ref()),
        };
        first.into_iter().chain(second)
    }
}

/// A checked reply: every rule of the form holds. Made by [`Draft::check`] and by nothing else.
///
/// ```
/// use placet::model::{Annex, Consultation, Draft, Mark, Signatory, check::Unready};
///
/// # fn main() -> Result<(), Unready> {
/// let mut draft = Draft::new(Consultation::circular_321());
/// draft.answers[0].mark(Mark::Comments);
/// draft.answers[0].comments = Annex { prose: "7.2 : « délai »".into(), files: Vec::new() };
/// draft.signatory =
///     Signatory { name: "Łukasz".into(), title: "Directeur".into(), ..Signatory::default() };
/// draft.member_state = "CHE".into();
/// draft.administration = "la Suisse".into();
/// draft.place = "Genève".into();
/// draft.date = "2021-11-30".into();
///
/// let now = "2021-11-30T12:00:00Z".parse().unwrap_or_default();
/// let reply = draft.check(now)?.reply;
/// assert_eq!(reply.file_stem(), "TSB-Circular-321-reply-CHE");
/// let annexes: Vec<_> = reply.opinions()[0].annexes().map(|annex| &annex.prose).collect();
/// assert_eq!(annexes, ["7.2 : « délai »"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// What the page says; of the annexes, those that are sent
    pub(super) draft: Draft,
    pub(super) opinions: Vec<Opinion>,
    pub(super) member_state: &'static MemberState,
    pub(super) date: NaiveDate,
}

impl Reply {
    /// What is being answered.
    pub fn consultation(&self) -> &Consultation {
        &self.draft.consultation
    }

    /// One opinion per Recommendation, in the order of the consultation.
    pub fn opinions(&self) -> &[Opinion] {
        &self.opinions
    }

    /// The State that answers.
    pub fn member_state(&self) -> &'static MemberState {
        self.member_state
    }

    /// The letter's date.
    pub fn date(&self) -> NaiveDate {
        self.date
    }

    /// The language in which the form is printed.
    pub fn language(&self) -> Language {
        self.draft.language
    }

    /// What the page says.
    pub fn letter(&self) -> Letter<'_> {
        self.draft.letter()
    }

    /// All files that go with the reply, in the order of the form.
    pub fn attachments(&self) -> impl Iterator<Item = &CheckedFile> {
        self.opinions.iter().flat_map(Opinion::annexes).flat_map(|annex| &annex.files)
    }

    /// The suggested name of the reply's file, without its ending:
    /// `TSB-Circular-321-reply-CHE`, with `-specimen` behind a specimen.
    pub fn file_stem(&self) -> String {
        let specimen = if self.draft.specimen { "-specimen" } else { "" };
        let number = self.draft.consultation.number;
        format!("TSB-Circular-{number}-reply-{}{specimen}", self.member_state.iso3())
    }
}

/// What the page says, read from a draft or a reply. This is all that the form may print, so the
/// page beside an unfinished draft and the page that is sent come from one source.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    draft: &'a Draft,
}

impl<'a> Letter<'a> {
    /// What is being answered.
    pub fn consultation(&self) -> &'a Consultation {
        &self.draft.consultation
    }

    /// The language in which the form is printed.
    pub fn language(&self) -> Language {
        self.draft.language
    }

    /// Each Recommendation with its answer. A draft that lacks an answer shows an empty one.
    pub fn rows(&self) -> impl Iterator<Item = (&'a super::Recommendation, Option<&'a Answer>)> {
        let draft = self.draft;
        let answers = draft.answers.iter().map(Some).chain(std::iter::repeat(None));
        draft.consultation.recommendations.iter().zip(answers)
    }

    /// Who signs.
    pub fn signatory(&self) -> &'a Signatory {
        &self.draft.signatory
    }

    /// ISO 3166-1 alpha-3 code of the Member State, as far as it is known.
    pub fn member_state(&self) -> Option<&'static MemberState> {
        self.draft.parsed_member_state()
    }

    /// The line "Administration of …".
    pub fn administration(&self) -> &'a str {
        &self.draft.administration
    }

    /// Where the letter is written.
    pub fn place(&self) -> &'a str {
        &self.draft.place
    }

    /// The letter's date.
    ///
    /// # Errors
    /// The text as typed, where it is not a date (ISO 8601, `2021-11-30`).
    pub fn date(&self) -> Result<NaiveDate, &'a str> {
        self.draft.parsed_date().ok_or(self.draft.date.as_str())
    }

    /// The date of the reply that this one replaces; the text as typed where that is not a date.
    /// `None` where nothing is replaced.
    pub fn replaces(&self) -> Option<Result<NaiveDate, &'a str>> {
        let typed = self.draft.replaces.trim();
        (!typed.is_empty()).then(|| self.draft.parsed_replaces().ok_or(typed))
    }

    /// The picture of the signature.
    pub fn signature(&self) -> Option<&'a Picture> {
        self.draft.signature.as_ref()
    }

    /// The picture of the stamp.
    pub fn stamp(&self) -> Option<&'a Picture> {
        self.draft.stamp.as_ref()
    }

    /// Whether a line for ink is printed.
    pub fn ink_line(&self) -> bool {
        self.draft.ink_line
    }

    /// Whether room is kept for a second official's signature.
    pub fn second_official(&self) -> bool {
        self.draft.second_official
    }

    /// Whether this is a specimen.
    pub fn specimen(&self) -> bool {
        self.draft.specimen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_name_tells_the_media_type() {
        let media_type =
            |name: &str| CheckedFile { name: name.to_owned(), bytes: Arc::default() }.media_type();
        for (name, expected) in [
            ("Замечания.PDF", "application/pdf"),
            (
                "意见.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
            ("ملاحظات.odt", "application/vnd.oasis.opendocument.text"),
            ("résumé.v2.txt", "text/plain"),
            ("写真.jpeg", "image/jpeg"),
            ("без расширения", "application/octet-stream"),
            ("x.不明", "application/octet-stream"),
        ] {
            assert_eq!(media_type(name), expected, "{name}");
        }
    }
}
