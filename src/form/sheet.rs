//! Finished pages, before any file format: what is drawn where, and what it means.
//!
//! Measures are points; x counts from the left edge of the page, y from its upper edge downwards.

use crate::model::Language;

use super::{MissingGlyph, Place, picture::Bitmap, text::paragraph::Run};

/// Width of A4 in points.
pub(super) const WIDTH: f32 = 595.276;
/// Height of A4 in points.
pub(super) const HEIGHT: f32 = 841.89;

/// All pages of a document, and the tree of what they say.
#[derive(Debug)]
pub(super) struct Sheets {
    pub language: Language,
    pub title: String,
    pub author: String,
    /// Width and height of every page
    pub size: (f32, f32),
    pub pages: Vec<Vec<Piece>>,
    /// The first is the document itself
    pub tags: Vec<Tag>,
    pub pictures: Vec<Bitmap>,
    pub fields: Vec<SignatureField>,
    pub places: Vec<Place>,
    pub missing: Vec<MissingGlyph>,
}

impl Sheets {
    /// One empty page.
    pub fn new(language: Language, title: String, author: String, size: (f32, f32)) -> Self {
        Self {
            language,
            title,
            author,
            size,
            pages: vec![Vec::new()],
            tags: vec![Tag::new(Role::Document)],
            pictures: Vec::new(),
            fields: Vec::new(),
            places: Vec::new(),
            missing: Vec::new(),
        }
    }

    /// Adds an element to the tree, as the last child of `parent`.
    pub fn tag(&mut self, parent: TagId, tag: Tag) -> TagId {
        let id = TagId(self.tags.len());
        self.tags.push(tag);
        self.tags[parent.0].kids.push(Kid::Tag(id));
        id
    }

    /// The document's own element.
    pub const fn root(&self) -> TagId {
        TagId(0)
    }

    /// Draws on a page. What belongs to an element is added to it, in the order of drawing.
    pub fn draw(&mut self, page: usize, owner: Owner, items: Vec<Item>) {
        let pieces = &mut self.pages[page];
        if let Some(last) = pieces.last_mut()
            && last.owner == owner
        {
            last.items.extend(items);
            return;
        }
        let mark = match owner {
            Owner::Tag(id) => {
                let mark = pieces.iter().filter(|piece| piece.mark.is_some()).count();
                self.tags[id.0].kids.push(Kid::Content { page, mark });
                Some(mark)
            }
            Owner::Decoration | Owner::Furniture => None,
        };
        pieces.push(Piece { owner, mark, items });
    }
}

/// What is drawn for one owner without interruption: one marked-content sequence.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub owner: Owner,
    /// Its number among the tagged pieces of its page
    pub mark: Option<usize>,
    pub items: Vec<Item>,
}

/// To what a piece belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An element of the document: read out, copied, searched
    Tag(TagId),
    /// A line or a shade: says nothing
    Decoration,
    /// Page numbers and what else repeats from page to page: not read out
    Furniture,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    /// Text, on a baseline; its `x` counts from the left edge of the page
    Text {
        run: Run,
        baseline: f32,
    },
    /// Text along a rising line, around its middle
    Slanted {
        run: Run,
        middle: (f32, f32),
        width: f32,
        degrees: f32,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        thickness: f32,
    },
    /// A shade behind text
    Shade {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        grey: f32,
    },
    /// The outline of a square
    Square {
        x: f32,
        y: f32,
        side: f32,
        thickness: f32,
    },
    /// The outline of a circle, or a filled one
    Circle {
        centre: (f32, f32),
        radius: f32,
        thickness: Option<f32>,
    },
    /// A picture, by its number in [`Sheets::pictures`]
    Picture {
        index: usize,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// The place of a signature field, which is not drawn
    Field {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

impl Item {
    /// The same, `dy` points further down.
    pub fn lowered(mut self, dy: f32) -> Self {
        match &mut self {
            Self::Text { baseline, .. } => *baseline += dy,
            Self::Slanted { middle, .. } => middle.1 += dy,
            Self::Rule { from, to, .. } => {
                from.1 += dy;
                to.1 += dy;
            }
            Self::Circle { centre, .. } => centre.1 += dy,
            Self::Shade { y, .. }
            | Self::Square { y, .. }
            | Self::Picture { y, .. }
            | Self::Field { y, .. } => *y += dy,
        }
        self
    }

    /// Left, upper, right and lower edge, where it has clear ones.
    pub fn bounds(&self) -> Option<[f32; 4]> {
        match *self {
            Self::Square { x, y, side, .. } => Some([x, y, x + side, y + side]),
            Self::Circle { centre: (x, y), radius: r, .. } => Some([x - r, y - r, x + r, y + r]),
            Self::Picture { x, y, width, height, .. } => Some([x, y, x + width, y + height]),
            _ => None,
        }
    }
}

/// An element of the document's tree.
#[derive(Debug, Clone)]
pub(super) struct Tag {
    pub role: Role,
    pub kids: Vec<Kid>,
    /// What is read out in place of a picture
    pub alternative: Option<String>,
    /// The text in logical order, where the glyphs stand in another
    pub text: Option<String>,
    pub columns: usize,
    pub rows: usize,
    /// Left, upper, right and lower edge on the page
    pub bounds: Option<[f32; 4]>,
}

impl Tag {
    /// An element without content.
    pub const fn new(role: Role) -> Self {
        Self {
            role,
            kids: Vec::new(),
            alternative: None,
            text: None,
            columns: 1,
            rows: 1,
            bounds: None,
        }
    }

    /// A picture and what is read out for it.
    pub fn figure(alternative: String) -> Self {
        let mut tag = Self::new(Role::Figure);
        tag.alternative = Some(alternative);
        tag
    }

    /// A cell over several columns and rows.
    pub const fn spanning(role: Role, columns: usize, rows: usize) -> Self {
        let mut tag = Self::new(role);
        tag.columns = columns;
        tag.rows = rows;
        tag
    }
}

/// Which element of [`Sheets::tags`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TagId(pub usize);

/// What an element holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kid {
    Tag(TagId),
    /// A piece of a page, by its mark
    Content {
        page: usize,
        mark: usize,
    },
}

/// The standard structure types in use (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Document,
    /// A heading of level 1 to 3
    Heading(u8),
    Paragraph,
    Table,
    TableHead,
    TableBody,
    Row,
    /// A header cell of the column below it
    ColumnHeader,
    /// A header cell of the row beside it
    RowHeader,
    Cell,
    Figure,
}

/// Width and height of a field for a digital signature, and so of what fills it, in points.
pub(super) const SIGNATURE_FIELD: (f32, f32) = (190.0, 54.0);

/// An empty signature field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SignatureField {
    pub name: String,
    /// What is read out for it
    pub description: String,
    /// On which page; known once it is placed
    pub page: usize,
    /// Left, upper, right and lower edge
    pub bounds: [f32; 4],
}
