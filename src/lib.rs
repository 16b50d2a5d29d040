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
//! | 1 | [`wording`] | the words of the form and of the program in six languages |
//! | 2 | [`form`] | a letter into pages, pages into PDF/A-3a + PDF/UA-1 |
//! | 2 | [`preview`] | PDF into pictures and text |
//! | 2 | [`signature`] | PAdES: bytes and an identity into a signed PDF; a PDF into a verdict |

pub mod app;
pub mod cli;
pub mod form;
pub mod mail;
pub mod model;
pub mod preview;
pub mod problem;
pub mod signature;
pub mod store;
pub mod wording;
pub mod workflow;
