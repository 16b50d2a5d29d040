//! Signing by hand: a signature that is drawn or imported, and the administration's stamp.

use std::path::PathBuf;

use iced::{
    Center, Element, Fill,
    widget::{Column, Space, Stack, container, image},
};

use super::drawing::Drawing;
use crate::{
    app::{
        findings::Findings,
        icon::Icon,
        theme::{GROUP_RADIUS, Look, Scheme},
        widget::{
            self, Remark,
            pad::{self, Stroke},
            small_link,
        },
    },
    model::{Draft, Field, Picture},
};

/// Height of the pad, in pixels.
const PAD: f32 = 108.0;

/// Which of the two pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The handwritten signature
    Signature,
    /// The administration's stamp
    Stamp,
}

impl Which {
    /// The field it belongs to.
    pub const fn field(self) -> Field {
        match self {
            Self::Signature => Field::Signature,
            Self::Stamp => Field::Stamp,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Stamp => "stamp",
        }
    }
}

/// What is remembered of the pictures besides the draft.
#[derive(Debug, Default)]
pub struct Hand {
    path: Option<(Which, String)>,
    refused: Option<(Which, Remark)>,
    pictures: [Option<(Picture, image::Handle)>; 2],
    drawing: Drawing,
}

/// What can happen to the pictures.
#[derive(Debug, Clone)]
pub enum Message {
    /// Import a picture: ask the system's dialog
    Browse(Which),
    /// Import a picture: open or close the field for a path
    Path(Which),
    /// A path being typed
    PathTyped(String),
    /// A path that was typed
    PathGiven,
    /// A line was drawn on the pad
    Stroke(Stroke),
    /// Take the last line back
    Unstroke,
    /// Take the picture off
    Clear(Which),
}

/// What the pictures want done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Give the focus to the control with this id
    Focus(String),
    /// Ask for a picture
    Browse(Which),
    /// Read the picture at this path
    Read(Which, PathBuf),
}

impl Hand {
    pub(super) fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Browse(which) => Action::Browse(which),
            Message::Path(which) => {
                let open = self.path.as_ref().is_some_and(|(w, _)| *w == which);
                (self.path, self.refused) = ((!open).then(|| (which, String::new())), None);
                Action::Focus(format!("{}.path", which.key()))
            }
            Message::PathTyped(text) => {
                if let Some((_, typed)) = &mut self.path {
                    *typed = text;
                }
                Action::None
            }
            Message::PathGiven => match &self.path {
                Some((which, typed)) if !typed.trim().is_empty() => {
                    Action::Read(*which, PathBuf::from(typed.trim()))
                }
                _ => Action::None,
            },
            Message::Stroke(stroke) => {
                self.drawing.add(stroke);
                draft.signature = self.drawing.picture();
                self.sync(draft);
                Action::None
            }
            Message::Unstroke => {
                self.drawing.undo();
                draft.signature = self.drawing.picture();
                self.sync(draft);
                match draft.signature {
                    Some(_) => Action::None,
                    None => Action::Focus("signature.browse".into()),
                }
            }
            Message::Clear(which) => {
                *slot(draft, which) = None;
                self.sync(draft);
                Action::Focus(which.field().key())
            }
        }
    }

    /// Takes in a picture that was read, or why it could not be, in words.
    pub(super) fn imported(
        &mut self,
        draft: &mut Draft,
        which: Which,
        picture: Result<Picture, String>,
    ) {
        match picture {
            Ok(picture) => {
                (self.path, self.refused) = (None, None);
                *slot(draft, which) = Some(picture);
                self.sync(draft);
            }
            Err(text) => self.refused = Some((which, Remark { blocks: true, text })),
        }
    }

    /// The system has no dialog: opens the field for a path. Returns its id.
    pub(super) fn without_dialog(&mut self, which: Which, text: String) -> String {
        self.path = Some((which, String::new()));
        self.refused = Some((which, Remark { blocks: false, text }));
        format!("{}.path", which.key())
    }

    /// Decodes the draft's pictures for the screen, where they changed.
    pub(super) fn sync(&mut self, draft: &Draft) {
        self.drawing.sync(draft.signature.as_ref());
        for (shown, kept) in self.pictures.iter_mut().zip([&draft.signature, &draft.stamp]) {
            let same = shown.as_ref().map(|(picture, _)| picture) == kept.as_ref();
            if !same {
                *shown = kept.as_ref().and_then(|p| Some((p.clone(), handle(p)?)));
            }
        }
    }
}

/// Decodes a picture, scaled down to what the screen can show.
fn handle(picture: &Picture) -> Option<image::Handle> {
    let decoded = ::image::load_from_memory(&picture.0).ok()?;
    let small = match decoded.width() > 1200 || decoded.height() > 600 {
        true => decoded.thumbnail(1200, 600),
        false => decoded,
    };
    let rgba = small.into_rgba8();
    Some(image::Handle::from_rgba(rgba.width(), rgba.height(), rgba.into_raw()))
}

fn slot(draft: &mut Draft, which: Which) -> &mut Option<Picture> {
    match which {
        Which::Signature => &mut draft.signature,
        Which::Stamp => &mut draft.stamp,
    }
}

impl Hand {
    /// A picture: what there is of it, and the ways to get one.
    pub(super) fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        which: Which,
    ) -> Element<'a, Message> {
        let key = which.key();
        let (kept, shown) = match which {
            Which::Signature => (draft.signature.is_some(), &self.pictures[0]),
            Which::Stamp => (draft.stamp.is_some(), &self.pictures[1]),
        };
        let drawn = which == Which::Signature && !self.drawing.strokes().is_empty();
        let undo = drawn.then(|| {
            small_link(look, look.word("pad-undo"), Message::Unstroke).id("signature.undo").into()
        });
        let clear = kept.then(|| {
            let clear = small_link(look, look.word("clear"), Message::Clear(which));
            clear.id(format!("{key}.clear")).into()
        });
        let below: Vec<Element<'a, Message>> = undo.into_iter().chain(clear).collect();
        let below = (!below.is_empty()).then(|| {
            let row = look.row(below).spacing(12);
            container(row).width(Fill).align_x(look.end())
        });
        let paper = match (which, shown) {
            (Which::Signature, None) => Some(self.pad(look)),
            (Which::Signature, Some(_)) if !self.drawing.strokes().is_empty() => {
                Some(self.pad(look))
            }
            (_, shown) => shown.as_ref().map(|(_, handle)| paper(look, handle)),
        };
        let typed = self.path.as_ref().filter(|(w, _)| *w == which).map(|(_, typed)| {
            widget::path_row(
                look,
                &format!("{key}.path"),
                look.word("path"),
                typed,
                Message::PathTyped,
                Some(Message::PathGiven),
                (Icon::Plus, look.word("import"), Message::PathGiven),
            )
        });
        let refused = self.refused.as_ref().filter(|(w, _)| *w == which);
        let refused = refused.map(|(_, why)| widget::notice(look, why.blocks, &*why.text));
        Column::new()
            .push(head(look, which))
            .push(paper)
            .push(below)
            .push(typed)
            .push(refused)
            .push(widget::remarks(look, findings.at(which.field())))
            .spacing(4)
            .width(Fill)
            .into()
    }

    /// The pad to draw on: paper in every scheme, because the page is.
    fn pad<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let light = Scheme::Light.palette();
        let style = pad::Style {
            background: iced::Color::WHITE,
            border: look.palette.edge,
            border_width: look.palette.edge_width,
            radius: GROUP_RADIUS,
            baseline: light.edge,
            ink: iced::Color::from_rgb8(0x0B, 0x2A, 0x5B),
        };
        let paper = pad::pad(self.drawing.strokes(), (Fill, PAD), style, Message::Stroke);
        let hint = look.small(look.word("pad-hint")).color(light.quiet);
        let side = 40.0;
        let hint = container(hint)
            .width(Fill)
            .height(PAD)
            .align_x(look.start())
            .align_y(iced::Bottom)
            .padding(look.pad(0.0, side, 4.0, side));
        let empty = self.drawing.strokes().is_empty();
        Stack::new().push(paper).push(empty.then_some(hint)).width(Fill).into()
    }
}

/// The name of what is made by hand, and the ways to bring a picture of it.
fn head<'a>(look: Look<'a>, which: Which) -> Element<'a, Message> {
    let key = which.key();
    let name = look.heading(look.word(&format!("sign-{key}")));
    let optional = look.quiet(look.word("optional"));
    let import = small_link(look, look.word("import-picture"), Message::Browse(which))
        .id(format!("{key}.browse"));
    let path = small_link(look, look.word("attach-path"), Message::Path(which))
        .id(format!("{key}.by-path"));
    let head: Vec<Element<'a, Message>> = vec![
        name.into(),
        optional.into(),
        Space::new().width(Fill).into(),
        import.into(),
        path.into(),
    ];
    look.row(head).spacing(12).align_y(Center).into()
}

/// A picture on paper: white in every scheme, because the page is.
fn paper<'a>(look: Look<'a>, handle: &image::Handle) -> Element<'a, Message> {
    let edge = look.edge(GROUP_RADIUS);
    container(image(handle.clone()).height(84))
        .center_x(Fill)
        .padding(12)
        .style(move |_| container::Style {
            background: Some(iced::Color::WHITE.into()),
            border: edge,
            ..container::Style::default()
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    #[test]
    fn a_picture_comes_and_goes() {
        let (mut hand, mut draft) = (Hand::default(), Draft::new(Consultation::circular_321()));
        let picture = Picture(std::sync::Arc::from(&b"not a picture"[..]));
        hand.imported(&mut draft, Which::Stamp, Ok(picture));
        assert!(draft.stamp.is_some() && draft.signature.is_none());
        hand.update(&mut draft, Message::Clear(Which::Stamp));
        assert!(draft.stamp.is_none());
    }
}
