//! The letter as pages: Annex 2 of a TSB Circular, filled in, and the annex pages behind it.
//!
//! `statement` is for what is no letter: a report of the program's own.
//! `letterhead` is what stands above the table, `answers` the table, `closing` what stands below
//! it, `annex` the pages behind, `furniture` what repeats on every page. All of them are composed with
//! `compose`, within the measures of `measure`.

mod annex;
mod answers;
mod closing;
mod compose;
mod furniture;
mod letterhead;
mod measure;
mod statement;

use self::{compose::Layout, measure::Sizes};
use super::{
    error::Error,
    flow::Flow,
    sheet::{HEIGHT, Sheets, WIDTH},
    text::{
        shape::{Setter, is_invisible},
        typeface::Typefaces,
    },
};
use crate::{
    model::{Element, Language, Letter},
    wording::{FormText, Wording},
};

pub(super) use compose::Blanks;
pub use statement::Section;
pub(super) use statement::state;

/// Lays out the letter.
///
/// # Errors
/// [`Error::Picture`].
pub(super) fn lay_out(
    letter: Letter<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
    blanks: Blanks,
) -> Result<Sheets, Error> {
    let language = wording.language();
    let text = FormText::new(wording, letter.consultation());
    let author = match letter.administration().trim() {
        "" => letter.signatory().name.trim(),
        administration => administration,
    };
    let title = one_line(&text.element(Element::Subject), language);
    let sheets = Sheets::new(language, title, author.to_owned(), (WIDTH, HEIGHT));
    let mut layout = Layout {
        letter,
        wording,
        text,
        setter: Setter { typefaces, language },
        sizes: Sizes::of(language),
        blanks,
        flow: Flow::new(sheets),
    };
    layout.mark_specimen();
    layout.place_letterhead();
    let (head, rows) = layout.answers();
    let closing = layout.closing()?;
    layout.flow.place_table(head, rows, closing);
    layout.place_annexes();
    layout.furnish();
    Ok(layout.flow.sheets)
}

/// A text of several lines in one, without the marks that steer its direction.
fn one_line(text: &str, language: Language) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if c == '\u{20DD}' { '○' } else { c })
        .collect();
    let between = if language == Language::Zh { "" } else { " " };
    visible.lines().map(str::trim).collect::<Vec<_>>().join(between)
}
