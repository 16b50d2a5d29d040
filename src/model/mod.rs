//! What a circular asks and what a State answers: the domain, its rules, and the Member States.
//!
//! Everything here is a value. There is no file, no clock, no screen and no prose: time comes in
//! as an argument, words are the business of `wording` and `problem`.
//!
//! - [`Consultation`]: what a circular asks
//! - [`PartialConsultation`]: the same, as far as it is known
//! - [`Draft`]: an unfinished reply, which accepts anything
//! - [`Reply`]: a checked reply, which cannot be wrong; made by [`Draft::check`] alone
//! - [`Letter`]: what the page says, finished or not

pub mod check;
mod circular_321;
mod consultation;
mod date;
mod deadline;
mod disguise;
mod file_name;
mod language;
mod naming;
mod partial;
mod party;
mod reply;

pub use check::{Advice, Checked, Field, Issue, Note, Problem, Unready};
pub use consultation::{
    Consultation, Edition, Element, FormWording, Kind, Meeting, Recommendation, StudyGroup,
    StudyPeriod,
};
pub use date::parse_day;
pub use deadline::{Deadline, Zone};
pub use disguise::{is_disguised, is_unseen};
pub use file_name::{is_file_name, reorders};
pub use language::Language;
pub use naming::Named;
pub use partial::{Fact, FactValue, PartialConsultation};
pub use party::{MemberState, Signatory, is_plausible_email};
pub use reply::{
    Annex, AnnexKind, Answer, Attachment, CheckedAnnex, CheckedFile, Content, Draft, Letter, Mark,
    Opinion, Picture, Reply,
};
