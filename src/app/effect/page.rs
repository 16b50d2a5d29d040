//! Pictures of pages: of the reply at work, of a reply that was written, of a file that somebody
//! sent.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use iced::Task;

use super::{delivery::SavedReply, off_thread::answer, world::World};
use crate::{
    app::viewer::{file, reply::Drawn},
    model::Draft,
    page::picture::{self, Pages},
    workflow::{self, Error},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// A page of the reply
    Reply {
        /// What it is a page of
        of: Document,
        /// The page, counted from 0
        page: usize,
        /// Pixels per point
        scale: f32,
    },
    /// A page of the file that is checked
    Checked(file::Wish),
    /// A page of a letter that is shown as it is
    Letter(file::Wish),
}

/// What the page pane shows a page of.
#[derive(Debug, Clone)]
pub enum Document {
    /// What would be sent
    Draft(Box<Draft>),
    /// What was written, with its signature
    Reply(Arc<SavedReply>),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A page of the reply
    Reply(Result<Drawn, Error>),
    /// A page of the file that is checked, with the number of the wish
    Checked(u64, Result<file::Drawn, Error>),
    /// A page of a letter, with the number of the wish
    Letter(u64, Result<file::Drawn, Error>),
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    match effect {
        Effect::Reply { of, page, scale } => {
            answer(move || draw(&world, &of, page, scale), Outcome::Reply)
        }
        Effect::Checked(wish) => {
            let generation = wish.generation;
            answer(move || picture_of(&wish), move |drawn| Outcome::Checked(generation, drawn))
        }
        Effect::Letter(wish) => {
            let generation = wish.generation;
            answer(move || picture_of(&wish), move |drawn| Outcome::Letter(generation, drawn))
        }
    }
}

fn draw(world: &World, of: &Document, page: usize, scale: f32) -> Result<Drawn, Error> {
    match of {
        Document::Draft(draft) => draw_draft(world, draft, page, scale),
        Document::Reply(saved) => {
            let made = saved.made();
            let (pages, page) = within(made.pages, page);
            let picture = picture::picture(&made.bytes, page, scale)?;
            let picture = Some((picture.width, picture.height, picture.rgba));
            Ok(Drawn { pages, picture, written: true, ..Drawn::default() })
        }
    }
}

fn draw_draft(world: &World, draft: &Draft, page: usize, scale: f32) -> Result<Drawn, Error> {
    let (wording, typefaces) = (world.wording(draft.language), world.typefaces());
    let pdf = workflow::page(draft, wording, typefaces, DateTime::<Utc>::UNIX_EPOCH)?;
    let (pages, page) = within(pdf.pages, page);
    let picture = picture::picture(&pdf.bytes, page, scale)?;
    Ok(Drawn {
        pages,
        places: pdf.places,
        missing: pdf.missing,
        picture: Some((picture.width, picture.height, picture.rgba)),
        written: false,
    })
}

/// How many pages there are, and the one among them that is nearest to `page`.
fn within(pages: usize, page: usize) -> (usize, usize) {
    (pages, page.min(pages.saturating_sub(1)))
}

fn picture_of(wish: &file::Wish) -> Result<file::Drawn, Error> {
    let pages = Pages::open(wish.file.to_vec())?;
    let (width, height) = pages.size(wish.page)?;
    let scale = (wish.room.0 / width).min(wish.room.1 / height);
    let picture = pages.picture(wish.page, scale)?;
    Ok(file::Drawn {
        pages: pages.count(),
        size: (width, height),
        picture: (picture.width, picture.height, picture.rgba),
    })
}
