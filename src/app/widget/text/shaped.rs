//! A text laid out: shaped by cosmic-text, and the place of every letter worked out from the glyphs.
//!
//! Only two things are asked of cosmic-text: to shape a row, and to be drawn. Its cursor functions
//! are not used: some panic, and all place the caret by the direction of the paragraph instead of
//! that of the letter.

use std::{ops::Range, sync::Arc, sync::PoisonError};

use iced::{
    Font, Point, Rectangle, Size,
    advanced::graphics::text::{
        Version,
        cosmic_text::{
            AttrsList, Buffer, BufferLine, FontSystem, LineEnding, Metrics, Shaping, Wrap,
        },
        font_system, to_attributes,
    },
};
use unicode_bidi::get_base_direction;

use super::{
    boundary,
    passage::{Caret, Side},
    rows::{self, Cell, Display, Measured},
    style::Direction,
};

/// Width of a tab in spaces, as cosmic-text has it; no tab gets in.
const TAB: u16 = 8;

/// Taller than any text: the drawing of a buffer stops at its height.
const UNBOUNDED: f32 = 1e6;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// The typeface
    pub font: Font,
    /// Size of the letters, in pixels
    pub size: f32,
    /// Height of a row, in pixels
    pub line_height: f32,
    /// Width to wrap at, in pixels
    pub width: f32,
    /// The direction of paragraphs without one of their own
    pub direction: Direction,
}

/// A laid-out text. Places are in pixels from its top left corner.
#[derive(Debug)]
pub struct Shaped {
    buffer: Arc<Buffer>,
    paragraphs: Vec<Paragraph>,
    setting: Setting,
    fonts: Option<Version>,
}

#[derive(Debug)]
struct Paragraph {
    text: String,
    /// Where it begins in the whole text
    start: usize,
    /// Its first row, counted from the top of the text
    first_row: usize,
    rtl: bool,
    /// Whether it has a letter that tells its direction
    decided: bool,
    measured: Measured,
    rows: Vec<Row>,
}

/// A row of a paragraph. Indices count from the start of the paragraph.
#[derive(Debug)]
struct Row {
    range: Range<usize>,
    display: Display,
    /// From left to right
    cells: Vec<Cell>,
}

/// Where a caret stands: in which row of which paragraph, and how far from the left.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spot {
    paragraph: usize,
    row: usize,
    x: f32,
    /// The number of letters to its left in the row
    gap: usize,
}

impl Shaped {
    /// An empty text.
    pub fn new(setting: Setting) -> Self {
        let setting = setting.sane();
        let mut buffer = Buffer::new_empty(Metrics::new(setting.size, setting.line_height));
        with_fonts(|fonts, _| {
            buffer.set_wrap(fonts, Wrap::None);
            buffer.set_size(fonts, Some(setting.width), Some(UNBOUNDED));
        });
        let mut shaped =
            Self { buffer: Arc::new(buffer), paragraphs: vec![], setting, fonts: None };
        shaped.sync("", setting);
        shaped
    }

    /// What to draw.
    pub fn buffer(&self) -> &Arc<Buffer> {
        &self.buffer
    }

    /// How it is set.
    pub fn setting(&self) -> Setting {
        self.setting
    }

    /// Lays out `text`, which has no line breaks but `\n`. Paragraphs that did not change keep
    /// their places.
    pub fn sync(&mut self, text: &str, setting: Setting) {
        let setting = setting.sane();
        with_fonts(|fonts, version| {
            let reshape = self.fonts != Some(version)
                || Setting { width: 0.0, ..setting } != Setting { width: 0.0, ..self.setting };
            let rewrap = setting.width != self.setting.width;
            (self.fonts, self.setting) = (Some(version), setting);
            if reshape {
                Arc::make_mut(&mut self.buffer).lines.clear();
                self.paragraphs.clear();
            }
            if reshape || rewrap {
                self.rewrap(fonts);
            }
            self.splice(fonts, text);
        });
        self.number();
    }

    /// Breaks what is measured into rows of the width that is set now.
    fn rewrap(&mut self, fonts: &mut FontSystem) {
        let Setting { size, line_height, width, font, .. } = self.setting;
        let buffer = Arc::make_mut(&mut self.buffer);
        let metrics = Metrics::new(size, line_height);
        buffer.set_metrics_and_size(fonts, metrics, Some(width), Some(UNBOUNDED));
        let mut first_row = 0;
        for paragraph in &mut self.paragraphs {
            let old = first_row..first_row + paragraph.rows.len();
            if paragraph.rebreak(width) {
                buffer.lines.splice(old, paragraph.lines(font));
            }
            paragraph.place(buffer, fonts, first_row);
            first_row += paragraph.rows.len();
        }
    }

    /// Lays out the paragraphs between the first and the last that changed.
    fn splice(&mut self, fonts: &mut FontSystem, text: &str) {
        let new: Vec<&str> = text.split('\n').collect();
        let same = |(old, new): &(&Paragraph, &&str)| old.text == **new;
        let head = self.paragraphs.iter().zip(&new).take_while(same).count();
        let rest = self.paragraphs.len().min(new.len()) - head;
        let tail = self.paragraphs.iter().rev().zip(new.iter().rev());
        let tail = tail.take(rest).take_while(same).count();
        let old = head..self.paragraphs.len() - tail;
        let changed = &new[head..new.len() - tail];
        if old.is_empty() && changed.is_empty() {
            return;
        }
        let rows = |paragraphs: &[Paragraph]| paragraphs.iter().map(|p| p.rows.len()).sum();
        let first_row: usize = rows(&self.paragraphs[..head]);
        let old_rows: usize = rows(&self.paragraphs[old.clone()]);
        let buffer = Arc::make_mut(&mut self.buffer);
        let changed = changed.iter().map(|text| Paragraph::new(text, self.setting, fonts));
        let mut changed: Vec<Paragraph> = changed.collect();
        let lines: Vec<_> = changed.iter().flat_map(|p| p.lines(self.setting.font)).collect();
        buffer.lines.splice(first_row..first_row + old_rows, lines);
        let mut row = first_row;
        for paragraph in &mut changed {
            paragraph.place(buffer, fonts, row);
            row += paragraph.rows.len();
        }
        self.paragraphs.splice(old, changed);
    }

    fn number(&mut self) {
        let (mut start, mut first_row) = (0, 0);
        for paragraph in &mut self.paragraphs {
            (paragraph.start, paragraph.first_row) = (start, first_row);
            start += paragraph.text.len() + 1;
            first_row += paragraph.rows.len();
        }
    }

    /// The number of rows, at least 1.
    pub fn rows(&self) -> usize {
        self.paragraphs.iter().map(|paragraph| paragraph.rows.len()).sum()
    }

    /// The whole text.
    pub fn text(&self) -> String {
        let paragraphs: Vec<&str> = self.paragraphs.iter().map(|p| p.text.as_str()).collect();
        paragraphs.join("\n")
    }

    /// The width of the widest row, without the space at which it wraps, in pixels.
    pub fn width(&self) -> f32 {
        let rows = self.paragraphs.iter().flat_map(|paragraph| {
            paragraph.rows.iter().enumerate().map(|(index, row)| {
                let end = paragraph.row_end(index);
                let cells = row.cells.iter().filter(|cell| cell.end <= end);
                let (left, right) = cells.fold((f32::MAX, 0.0_f32), |(left, right), cell| {
                    (left.min(cell.left), right.max(cell.right))
                });
                (right - left).max(0.0)
            })
        });
        rows.fold(0.0, f32::max)
    }

    /// The beginning of the first paragraph that fits in a width together with `sign`, and the
    /// sign.
    pub fn cut(&self, width: f32, sign: char) -> String {
        let Some(paragraph) = self.paragraphs.first() else { return String::new() };
        let room = width - self.setting.size;
        let end = paragraph.measured.fitting(room);
        format!("{}{sign}", paragraph.text[..end].trim_end())
    }

    /// Whether the paragraph around `at` runs from right to left.
    pub fn is_rtl(&self, at: usize) -> bool {
        self.paragraphs[self.paragraph_at(at)].rtl
    }

    /// Where the caret is drawn: its left edge, its top, no width, the height of a row.
    pub fn place(&self, caret: Caret) -> Rectangle {
        let spot = self.spot(caret);
        let row = self.paragraphs[spot.paragraph].first_row + spot.row;
        let at = Point::new(spot.x, row as f32 * self.setting.line_height);
        Rectangle::new(at, Size::new(0.0, self.setting.line_height))
    }

    /// The caret nearest to a point.
    pub fn hit(&self, point: Point) -> Caret {
        let row = (point.y / self.setting.line_height).floor().max(0.0) as usize;
        self.hit_row(row.min(self.rows().saturating_sub(1)), point.x)
    }

    /// The caret one letter to the left or to the right on the screen.
    pub fn beside(&self, caret: Caret, right: bool) -> Caret {
        let inside = self.inside(caret, right);
        inside.unwrap_or_else(|| {
            let landed = self.across(caret, right);
            // Where a word is broken between two rows, both ends are one place in the text.
            let stays = landed.at == caret.at;
            if stays { self.inside(landed, right).unwrap_or(landed) } else { landed }
        })
    }

    /// One letter on in the same row; `None` at its end.
    fn inside(&self, caret: Caret, right: bool) -> Option<Caret> {
        let spot = self.spot(caret);
        let cells = &self.paragraphs[spot.paragraph].rows[spot.row].cells;
        let inside = if right {
            cells.get(spot.gap)?.at_right()
        } else {
            cells.get(spot.gap.checked_sub(1)?)?.at_left()
        };
        Some(self.global(spot.paragraph, inside))
    }

    /// The caret `rows` further down (or up, where negative) at the distance `x` from the left;
    /// the start or the end of the text where there is no such row.
    pub fn below(&self, caret: Caret, rows: isize, x: f32) -> Caret {
        let spot = self.spot(caret);
        let row = (self.paragraphs[spot.paragraph].first_row + spot.row) as isize + rows;
        let last = self.rows() as isize - 1;
        match row {
            row if row < 0 => Caret::before(0),
            row if row > last => Caret::behind(self.length()),
            row => self.hit_row(row as usize, x),
        }
    }

    /// The start of the caret's row.
    pub fn row_start(&self, caret: Caret) -> Caret {
        let spot = self.spot(caret);
        let row = &self.paragraphs[spot.paragraph].rows[spot.row];
        self.global(spot.paragraph, Caret::before(row.range.start))
    }

    /// The end of the caret's row; in front of the space at which it wraps.
    pub fn row_end(&self, caret: Caret) -> Caret {
        let spot = self.spot(caret);
        let end = self.paragraphs[spot.paragraph].row_end(spot.row);
        self.global(spot.paragraph, Caret::behind(end))
    }

    /// What lies behind the letters of `range`; a selected line break shows as a short stub.
    pub fn regions(&self, range: Range<usize>) -> Vec<Rectangle> {
        let mut regions = vec![];
        for paragraph in &self.paragraphs {
            let end = paragraph.start + paragraph.text.len();
            if range.is_empty() || end < range.start || paragraph.start >= range.end {
                continue;
            }
            let from = range.start.saturating_sub(paragraph.start);
            let to = range.end - paragraph.start;
            for (i, row) in paragraph.rows.iter().enumerate() {
                let broken = i + 1 == paragraph.rows.len() && to > paragraph.text.len();
                let top = (paragraph.first_row + i) as f32 * self.setting.line_height;
                let stub = broken.then(|| self.stub(paragraph, row));
                regions.extend(spans(row, from..to, stub).into_iter().map(|(left, right)| {
                    let size = Size::new(right - left, self.setting.line_height);
                    Rectangle::new(Point::new(left, top), size)
                }));
            }
        }
        regions
    }

    /// What stands for a selected line break.
    fn stub(&self, paragraph: &Paragraph, row: &Row) -> (f32, f32) {
        let width = self.setting.size / 3.0;
        if paragraph.rtl {
            let x = row.cells.first().map_or(self.setting.width, |cell| cell.left);
            (x - width, x)
        } else {
            let x = row.cells.last().map_or(0.0, |cell| cell.right);
            (x, x + width)
        }
    }

    /// Each row of the first paragraph, and where its letters begin from left to right.
    #[cfg(test)]
    pub fn letters(&self) -> impl Iterator<Item = (Range<usize>, impl Iterator<Item = usize>)> {
        let rows = self.paragraphs[0].rows.iter();
        rows.map(|row| (row.range.clone(), row.cells.iter().map(|cell| cell.start)))
    }

    fn length(&self) -> usize {
        self.paragraphs.last().map_or(0, |last| last.start + last.text.len())
    }

    fn paragraph_at(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.start <= at).saturating_sub(1)
    }

    fn global(&self, paragraph: usize, caret: Caret) -> Caret {
        Caret { at: self.paragraphs[paragraph].start + caret.at, ..caret }
    }

    fn spot(&self, caret: Caret) -> Spot {
        let index = self.paragraph_at(caret.at);
        let paragraph = &self.paragraphs[index];
        let at = (caret.at - paragraph.start).min(paragraph.text.len());
        let (row, x, gap) = match caret.side {
            // Behind the space at which a row wraps is in front of the next row.
            Side::Before if paragraph.wraps_behind(at) => paragraph.in_front(at),
            Side::Before => paragraph.behind(at).or_else(|| paragraph.in_front(at)),
            Side::After => paragraph.in_front(at).or_else(|| paragraph.behind(at)),
        }
        .unwrap_or_else(|| paragraph.nearest(at, self.setting.width));
        Spot { paragraph: index, row, x: x.clamp(0.0, self.setting.width), gap }
    }

    fn hit_row(&self, row: usize, x: f32) -> Caret {
        let index = self.paragraphs.partition_point(|p| p.first_row <= row).saturating_sub(1);
        let paragraph = &self.paragraphs[index];
        let row = (row - paragraph.first_row).min(paragraph.rows.len() - 1);
        let end = paragraph.row_end(row);
        let row = &paragraph.rows[row];
        let mut cells = row.cells.iter().filter(|cell| cell.end <= end);
        let last = cells.clone().next_back();
        let inside = match cells.find(|cell| x < cell.right) {
            Some(cell) if x < (cell.left + cell.right) / 2.0 => cell.at_left(),
            Some(cell) => cell.at_right(),
            None => last.map_or(Caret::before(row.range.start), |cell| cell.at_right()),
        };
        self.global(index, inside)
    }

    /// The direction in which the arrow keys go through a paragraph: its own, or else that of its
    /// neighbours, so that an empty one is no wall.
    fn runs_rtl(&self, paragraph: usize) -> bool {
        let (before, after) = self.paragraphs.split_at(paragraph + 1);
        let mut nearest = before.iter().rev().chain(after);
        let decided = nearest.find(|paragraph| paragraph.decided);
        decided.unwrap_or(&self.paragraphs[paragraph]).rtl
    }

    /// From one end of a row on to the next row, or back to the one before.
    fn across(&self, caret: Caret, right: bool) -> Caret {
        let spot = self.spot(caret);
        let forwards = right != self.runs_rtl(spot.paragraph);
        let row = self.paragraphs[spot.paragraph].first_row + spot.row;
        let target = if forwards { row + 1 } else { row.wrapping_sub(1) };
        if target >= self.rows() {
            return caret;
        }
        let index = self.paragraphs.partition_point(|p| p.first_row <= target).saturating_sub(1);
        let at_left = forwards != self.runs_rtl(index);
        self.hit_row(target, if at_left { f32::NEG_INFINITY } else { f32::INFINITY })
    }
}

impl Paragraph {
    /// Measured and broken; [`Self::place`] then finds its letters.
    fn new(text: &str, setting: Setting, fonts: &mut FontSystem) -> Self {
        let (decided, rtl) = match get_base_direction(text) {
            unicode_bidi::Direction::Ltr => (true, false),
            unicode_bidi::Direction::Rtl => (true, true),
            unicode_bidi::Direction::Mixed => (false, setting.direction == Direction::RightToLeft),
        };
        let whole = Display::whole(text, rtl);
        let mut line = buffer_line(&whole, setting.font);
        let layout = line.layout(fonts, setting.size, None, Wrap::None, None, TAB);
        let measured = Measured::new(text, &whole, layout.first());
        let text = text.to_owned();
        let (start, first_row, rows) = (0, 0, vec![]);
        let mut paragraph = Self { text, start, first_row, rtl, decided, measured, rows };
        paragraph.rebreak(setting.width);
        paragraph
    }

    /// Breaks into rows of a width. Returns whether they are other rows than before.
    fn rebreak(&mut self, width: f32) -> bool {
        let ranges = self.measured.broken(&self.text, width);
        if ranges.iter().eq(self.rows.iter().map(|row| &row.range)) {
            return false;
        }
        let displays = Display::rows(&self.text, self.rtl, self.measured.ends(), &ranges);
        let rows = ranges.into_iter().zip(displays);
        self.rows = rows.map(|(range, display)| Row { range, display, cells: vec![] }).collect();
        true
    }

    /// Where a row ends for the eye: in front of the space at which it wraps.
    fn row_end(&self, row: usize) -> usize {
        let range = &self.rows[row].range;
        let space = boundary::previous(&self.text, range.end).max(range.start);
        let wraps = row + 1 < self.rows.len();
        let in_space = self.text[space..range.end].starts_with(char::is_whitespace);
        if wraps && in_space { space } else { range.end }
    }

    fn wraps_behind(&self, at: usize) -> bool {
        let row = self.rows.iter().position(|row| row.range.end == at);
        row.is_some_and(|row| self.row_end(row) < at)
    }

    fn lines(&self, font: Font) -> Vec<BufferLine> {
        self.rows.iter().map(|row| buffer_line(&row.display, font)).collect()
    }

    /// Finds the letters of its rows, which begin at line `first_row` of the buffer.
    fn place(&mut self, buffer: &mut Buffer, fonts: &mut FontSystem, first_row: usize) {
        for (i, row) in self.rows.iter_mut().enumerate() {
            let layout = buffer.line_layout(fonts, first_row + i).unwrap_or_default();
            row.cells = rows::cells(&row.display, layout.first(), self.measured.ends());
        }
    }

    /// At the far edge of the letter that ends at `at`: row, distance from the left, letters to
    /// the left.
    fn behind(&self, at: usize) -> Option<(usize, f32, usize)> {
        let row = self.rows.iter().position(|row| row.range.start < at && at <= row.range.end)?;
        let cell = self.rows[row].cells.iter().position(|cell| cell.end == at)?;
        Some(self.rows[row].edge(row, cell, false))
    }

    /// At the near edge of the letter that begins at `at`.
    fn in_front(&self, at: usize) -> Option<(usize, f32, usize)> {
        let row = self.rows.iter().position(|row| row.range.start <= at && at < row.range.end)?;
        let cell = self.rows[row].cells.iter().position(|cell| cell.start == at)?;
        Some(self.rows[row].edge(row, cell, true))
    }

    /// Beside the letter that ends nearest before `at`, where a space at the end of a row has no
    /// place of its own; in an empty row, at its start.
    fn nearest(&self, at: usize, width: f32) -> (usize, f32, usize) {
        let last = self.rows.len().saturating_sub(1);
        let i = self.rows.iter().position(|row| at < row.range.end).unwrap_or(last);
        let row = &self.rows[i];
        let before = row.cells.iter().enumerate().filter(|(_, cell)| cell.end <= at);
        match before.max_by_key(|(_, cell)| cell.end) {
            Some((cell, _)) => row.edge(i, cell, false),
            None if self.rtl => {
                (i, row.cells.last().map_or(width, |cell| cell.right), row.cells.len())
            }
            None => (i, row.cells.first().map_or(0.0, |cell| cell.left), 0),
        }
    }
}

impl Row {
    fn edge(&self, row: usize, cell: usize, leading: bool) -> (usize, f32, usize) {
        if self.cells[cell].rtl == leading {
            (row, self.cells[cell].right, cell + 1)
        } else {
            (row, self.cells[cell].left, cell)
        }
    }
}

impl Setting {
    /// Sizes that can be shaped: cosmic-text panics at a size of nought.
    fn sane(self) -> Self {
        let at_least = |value: f32, least: f32| if value > least { value } else { least };
        Self {
            size: at_least(self.size, 1.0),
            line_height: at_least(self.line_height, 1.0),
            width: at_least(self.width, 1.0).min(UNBOUNDED),
            ..self
        }
    }
}

fn with_fonts<T>(f: impl FnOnce(&mut FontSystem, Version) -> T) -> T {
    let mut fonts = font_system().write().unwrap_or_else(PoisonError::into_inner);
    let version = fonts.version();
    f(fonts.raw(), version)
}

fn buffer_line(display: &Display, font: Font) -> BufferLine {
    let attributes = AttrsList::new(&to_attributes(font));
    BufferLine::new(display.text.as_str(), LineEnding::Lf, attributes, Shaping::Advanced)
}

/// The stretches of a row that `range` covers, from left to right, with `stub` joined on.
fn spans(row: &Row, range: Range<usize>, stub: Option<(f32, f32)>) -> Vec<(f32, f32)> {
    let covered = row.cells.iter().filter(|cell| cell.start < range.end && cell.end > range.start);
    let mut spans: Vec<(f32, f32)> = covered.map(|cell| (cell.left, cell.right)).collect();
    spans.extend(stub);
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    spans.dedup_by(|next, span| {
        let touching = next.0 - span.1 < 0.5;
        if touching {
            span.1 = span.1.max(next.1);
        }
        touching
    });
    spans
}
