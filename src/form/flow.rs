//! Bands of strips, from the top of the first page to the foot of the last.
//!
//! A strip is a line of text, or anything else that is never cut. A band is what stands side by
//! side: one column for a paragraph, several for the row of a table.

use crate::model::Field;

use super::{
    Place,
    sheet::{HEIGHT, Item, Owner, Sheets},
};

/// Upper edge of the text, in points from the top of the page.
pub(super) const TOP: f32 = 66.0;
/// Lower edge of the text, in points from the top of the page.
pub(super) const BOTTOM: f32 = HEIGHT - 60.0;
/// Thickness of every rule, in points.
pub(super) const HAIRLINE: f32 = 0.6;

/// Rounding of sums of heights, in points.
const TOLERANCE: f32 = 0.01;

/// Fewer lines of a paragraph than this are not left alone on a page.
const LINES_TOGETHER: usize = 2;

/// What is never cut.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    pub height: f32,
    /// What is drawn, each with its owner; y counts from the top of the strip
    pub pieces: Vec<(Owner, Vec<Item>)>,
    /// The field of the draft that shows here
    pub field: Option<Field>,
}

impl Strip {
    /// Empty space.
    pub const fn space(height: f32) -> Self {
        Self { height, pieces: Vec::new(), field: None }
    }
}

/// What stands side by side.
#[derive(Debug, Clone, Default)]
pub(super) struct Band {
    pub columns: Vec<Vec<Strip>>,
    /// Space before it, which is dropped at the top of a page
    pub above: f32,
    /// Space between its frame and its strips, above and below
    pub inset: f32,
    pub frame: Option<Frame>,
    pub breaking: Breaking,
    /// Stays on one page with the beginning of the next band
    pub leads: bool,
    /// The field of the draft that the whole band shows
    pub field: Option<Field>,
}

impl Band {
    /// A single column.
    pub fn column(strips: Vec<Strip>) -> Self {
        Self { columns: vec![strips], ..Self::default() }
    }

    fn height(&self) -> f32 {
        let tallest = self.columns.iter().map(|column| height(column)).fold(0.0, f32::max);
        tallest + 2.0 * self.inset
    }

    /// The height of as much of it as may not be parted from a heading before it.
    fn beginning(&self) -> f32 {
        match self.breaking {
            Breaking::Whole => self.height(),
            Breaking::Lines => self
                .columns
                .iter()
                .map(|c| height(&c[..c.len().min(LINES_TOGETHER)]))
                .fold(0.0, f32::max),
        }
    }
}

fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.height).sum()
}

/// The height of what must stay on one page with the first of `bands`: the headings that follow
/// it, and the beginning of the text that they lead.
fn led_by(bands: &[Band]) -> f32 {
    let mut needed = 0.0;
    for (_, next) in bands.iter().zip(&bands[1..]).take_while(|(band, _)| band.leads) {
        needed += next.above + if next.leads { next.height() } else { next.beginning() };
    }
    needed
}

/// Where a band may be parted at the end of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Breaking {
    /// Nowhere, unless it is taller than a page
    #[default]
    Whole,
    /// Between lines
    Lines,
}

impl Breaking {
    /// For a paragraph: one too short to leave enough lines on both pages is not parted.
    pub const fn of(lines: &[Strip]) -> Self {
        match lines.len() < 2 * LINES_TOGETHER {
            true => Self::Whole,
            false => Self::Lines,
        }
    }
}

/// The rules around a band.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// The upright rules, from the left
    pub uprights: Vec<f32>,
    /// The shade of the band, 1 for white
    pub grey: f32,
}

/// Pages as they fill.
pub(super) struct Flow {
    pub sheets: Sheets,
    /// Where the next band stands
    y: f32,
    /// The head of the table that is being set, repeated at the top of each page
    head: Option<Band>,
}

impl Flow {
    /// Begins on the first page.
    pub const fn new(sheets: Sheets) -> Self {
        Self { sheets, y: TOP, head: None }
    }

    /// Places bands one below the other.
    pub fn place(&mut self, bands: Vec<Band>) {
        let needed: Vec<_> = (0..bands.len()).map(|at| led_by(&bands[at..])).collect();
        for (band, needed) in bands.into_iter().zip(needed) {
            self.place_band(band, needed);
        }
    }

    /// Places a table whose head is repeated on each page, and what stands below it. The last row
    /// stays on one page with that: nobody signs a page that shows no answer.
    pub fn place_table(&mut self, mut head: Band, mut rows: Vec<Band>, below: Vec<Band>) {
        head.leads = true;
        if let Some(last) = rows.last_mut() {
            last.leads = true;
        }
        let last = rows.len();
        let bands: Vec<_> = [head.clone()].into_iter().chain(rows).chain(below).collect();
        let needed: Vec<_> = (0..bands.len()).map(|at| led_by(&bands[at..])).collect();
        head.above = 0.0;
        head.columns.iter_mut().flatten().for_each(as_furniture);
        for (at, (band, needed)) in bands.into_iter().zip(needed).enumerate() {
            self.head = (1..=last).contains(&at).then(|| head.clone());
            self.place_band(band, needed);
        }
    }

    /// Begins a new page, unless this one is still empty.
    pub fn break_page(&mut self) {
        if self.y > TOP {
            self.turn();
        }
    }

    fn page(&self) -> usize {
        self.sheets.pages.len() - 1
    }

    fn turn(&mut self) {
        self.sheets.pages.push(Vec::new());
        self.y = TOP;
        if let Some(head) = self.head.clone() {
            self.draw(head);
        }
    }

    /// The upper edge of the text on a page that begins now.
    fn top(&self) -> f32 {
        TOP + self.head.as_ref().map_or(0.0, Band::height)
    }

    fn place_band(&mut self, mut band: Band, with_it: f32) {
        let above = if self.y <= self.top() { 0.0 } else { band.above };
        let height = band.height();
        let room = BOTTOM - self.y - above;
        let may_part = band.breaking == Breaking::Lines && band.beginning() + with_it <= room;
        if height + with_it <= room + TOLERANCE {
            self.y += above;
            self.draw(band);
        } else if may_part || height > BOTTOM - self.top() {
            self.y += above;
            let fresh = self.y <= self.top();
            let rest = band.part(room, fresh);
            let parted = band.columns.iter().any(|column| !column.is_empty());
            if parted {
                self.draw(band);
            }
            self.turn();
            if let Some(rest) = rest {
                self.place_band(rest, with_it);
            }
        } else {
            self.turn();
            band.above = 0.0;
            // What must stay together and is taller than a page stays together as far as it can.
            self.place_band(band, with_it.min(BOTTOM - self.top() - height));
        }
    }

    fn draw(&mut self, band: Band) {
        let page = self.page();
        let height = band.height();
        if let Some(frame) = &band.frame {
            let items = frame.items(self.y, height);
            self.sheets.draw(page, Owner::Decoration, items);
        }
        self.note(band.field, self.y, self.y + height);
        for column in band.columns {
            let mut y = self.y + band.inset;
            for strip in column {
                self.note(strip.field, y, y + strip.height);
                for (owner, items) in strip.pieces {
                    self.draw_piece(owner, items, y);
                }
                y += strip.height;
            }
        }
        self.y += height;
    }

    fn draw_piece(&mut self, owner: Owner, items: Vec<Item>, y: f32) {
        let page = self.page();
        let mut drawn = Vec::with_capacity(items.len());
        for item in items {
            match item.lowered(y) {
                Item::Field { x, y, width, height } => {
                    let unplaced = self.sheets.fields.iter_mut().find(|f| f.bounds == [0.0; 4]);
                    if let Some(field) = unplaced {
                        (field.page, field.bounds) = (page, [x, y, x + width, y + height]);
                    }
                }
                item => drawn.push(item),
            }
        }
        if let Owner::Tag(id) = owner {
            let bounds = &mut self.sheets.tags[id.0].bounds;
            *bounds = drawn.iter().filter_map(Item::bounds).chain(*bounds).reduce(union);
        }
        if !drawn.is_empty() {
            self.sheets.draw(page, owner, drawn);
        }
    }

    /// Notes where a field shows; what touches on the same page is one place.
    fn note(&mut self, field: Option<Field>, top: f32, bottom: f32) {
        let Some(field) = field else { return };
        let page = self.page();
        let touching = self.sheets.places.iter_mut().find(|place| {
            place.field == field && place.page == page && (place.bottom - top).abs() < 0.5
        });
        match touching {
            Some(place) => place.bottom = bottom,
            None => self.sheets.places.push(Place { field, page, top, bottom }),
        }
    }
}

fn as_furniture(strip: &mut Strip) {
    for (owner, _) in &mut strip.pieces {
        if matches!(owner, Owner::Tag(_)) {
            *owner = Owner::Furniture;
        }
    }
}

const fn union(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]
}

impl Band {
    /// Keeps what fits into `room` and gives back the rest. On a fresh page at least one strip of
    /// each column is kept, so that a strip taller than a page does not turn pages for ever.
    fn part(&mut self, room: f32, fresh: bool) -> Option<Self> {
        let room = room - 2.0 * self.inset;
        let mut rest = self.clone();
        for (column, rest) in self.columns.iter_mut().zip(&mut rest.columns) {
            let mut kept = strips_within(column, room);
            if self.breaking == Breaking::Lines && kept < column.len() {
                // No line is left alone on either side.
                let alone = column.len() - kept < LINES_TOGETHER;
                kept -= usize::from(alone && kept > LINES_TOGETHER);
            }
            if kept == 0 && fresh {
                kept = 1.min(column.len());
            }
            rest.drain(..kept);
            column.truncate(kept);
        }
        rest.above = 0.0;
        let empty = rest.columns.iter().all(Vec::is_empty);
        (!empty).then_some(rest)
    }
}

/// How many of the strips fit into `room`.
fn strips_within(strips: &[Strip], room: f32) -> usize {
    let mut used = 0.0;
    strips
        .iter()
        .take_while(|strip| {
            used += strip.height;
            used <= room + TOLERANCE
        })
        .count()
}

impl Frame {
    fn items(&self, y: f32, height: f32) -> Vec<Item> {
        let (Some(&left), Some(&right)) = (self.uprights.first(), self.uprights.last()) else {
            return Vec::new();
        };
        let shade = Item::Shade { x: left, y, width: right - left, height, grey: self.grey };
        // The level rules reach over the outer halves of the upright ones, so corners are square.
        let overlap = HAIRLINE / 2.0;
        let level = |y| rule((left - overlap, y), (right + overlap, y));
        let uprights = self.uprights.iter().map(|x| rule((*x, y), (*x, y + height)));
        Some(shade)
            .filter(|_| self.grey < 1.0)
            .into_iter()
            .chain([level(y), level(y + height)])
            .chain(uprights)
            .collect()
    }
}

/// A rule of the usual thickness.
pub(super) const fn rule(from: (f32, f32), to: (f32, f32)) -> Item {
    Item::Rule { from, to, thickness: HAIRLINE }
}
