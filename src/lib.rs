//! Placet answers a *TSB Circular* of the International Telecommunication Union: the Member State
//! consultation on determined draft Recommendations (WTSA Resolution 1, section 9).
//!
//! One flow, whether in the window or in a terminal:
//!
//! ```text
//! circular ─▶ Consultation ─▶ Draft ─check─▶ Reply ─export─▶ Pdf ─sign─▶ SignedPdf ─▶ e-mail draft
//!                                                                           │
//!                                          any reply PDF ─verify─▶ Verdict ◀┘
//! ```
//!
//! Modules have levels, and a module names only lower ones; `tests/levels.rs` holds the rule.
//!
//! | Level | Module | Holds |
//! |---|---|---|
//! | 0 | [`model`] | what a circular asks, what a State answers, the rules, the Member States |
//! | 0 | [`pki`] | certificates, algorithms, revocation, path validation |
//! | 0 | [`page`] | what a PDF page shows: text and picture |
//! | 1 | [`wording`] | the words of the form and of the program in six languages |
//! | 1 | [`pdf`] | the strict reader, incremental updates, embedded files, comparison of pages |
//! | 1 | [`keys`] | who can sign: PKCS#12, tokens, the system's stores, self-signed identities |
//! | 2 | [`circular`] | the file of a circular into what it asks, with sources and doubts |
//! | 2 | [`store`] | drafts and the program's own files on disk |
//! | 2 | [`mail`] | the e-mail draft that carries a reply |
//! | 2 | [`form`] | a letter into pages, pages into PDF/A-3a + PDF/UA-1 |
//! | 2 | [`pades`] | bytes and a key into a signed PDF; a PDF into a verdict |
//! | 3 | [`network`] | the only place that talks to a network, and only where the user set a service |
//! | 3 | [`workflow`] | one function for each thing an official does: **start reading here** |
//! | 4 | [`problem`] | every error, issue and advice in words |
//! | 5 | [`cli`] | the workflow in a terminal |
//! | 5 | [`app`] | the workflow in a window |
//!
//! The whole flow, in process:
//!
//! ```
//! use placet::{
//!     form::Typefaces,
//!     model::{Mark, Signatory},
//!     keys::identity::{Identity, SelfSigned},
//!     pki::Trust,
//!     wording::Wording,
//!     workflow::{self, Seal},
//! };
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let now = "2021-11-30T12:00:00Z".parse()?;
//! let mut draft = workflow::new_draft(); // TSB Circular 321, nothing filled in
//! assert!(draft.check(now).is_err());
//!
//! draft.answers[0].mark(Mark::NoComments);
//! draft.signatory = Signatory { name: "李 娜".into(), title: "司长".into(), ..Default::default() };
//! draft.member_state = "CHE".into();
//! draft.administration = "瑞士联邦主管部门".into();
//! draft.place = "伯尔尼".into();
//! draft.date = "2021-11-30".into();
//! let reply = draft.check(now).map_err(|unready| format!("{:?}", unready.issues))?.reply;
//!
//! let wording = Wording::of(reply.language());
//! let wish = SelfSigned { name: "李 娜", organisation: "", not_before: now };
//! let identity = Identity::self_signed(&wish)?;
//! let typefaces = Typefaces::bundled();
//! let made = workflow::make_reply(&reply, &wording, &typefaces, Seal::by(&identity), now)?;
//!
//! let verified = workflow::verify_reply(&made.bytes, &Trust::nobody(), now)?;
//! assert_eq!(verified.record.map(|record| record.circular.number), Some(321));
//! # Ok(())
//! # }
//! ```

pub mod app;
pub mod circular;
pub mod cli;
pub mod form;
pub mod keys;
pub mod mail;
pub mod model;
pub mod network;
pub mod pades;
pub mod page;
pub mod pdf;
pub mod pki;
pub mod problem;
#[cfg(test)]
mod samples;
pub mod store;
pub mod wording;
pub mod workflow;
