//! A text laid out: shaped by cosmic-text, and the place of every letter worked out from the glyphs.
//!
//! Only three things are asked of cosmic-text: to shape a paragraph, to break it into rows, to be
//! drawn. Its cursor functions are not used: some panic, and all place the caret by the direction
//! of the paragraph instead of that of the letter.

use std::{ops::Range, sync::Arc, sync::PoisonError};

use iced::{
    Font, Point, Rectangle, Size,
    advanced::graphics::text::{
        Version,
        cosmic_text::{
            AttrsList, Buffer, BufferLine, FontSystem, LayoutLine, LineEnding, Metrics, Shaping,
            Wrap,
        },
        font_system, to_attributes,
    },
};
use unicode_bidi::get_base_direction;

use super::{
    Direction, boundary,
    passage::{Caret, Side},
};

/// Set before a paragraph without a direction of its own in a right-to-left field; never seen.
const RIGHT_TO_LEFT_MARK: &str = "\u{200F}";

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
    rows: Vec<Row>,
}

/// A row of a paragraph. Indices count from the start of the paragraph.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    start: usize,
    end: usize,
    /// From left to right
    cells: Vec<Cell>,
}

/// A letter on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cell {
    start: usize,
    end: usize,
    left: f32,
    right: f32,
    rtl: bool,
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
            buffer.set_wrap(fonts, Wrap::WordOrGlyph);
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

    /// Breaks what is shaped into rows of the width that is set now.
    fn rewrap(&mut self, fonts: &mut FontSystem) {
        let Setting { size, line_height, width, direction, .. } = self.setting;
        let buffer = Arc::make_mut(&mut self.buffer);
        let metrics = Metrics::new(size, line_height);
        buffer.set_metrics_and_size(fonts, metrics, Some(width), Some(UNBOUNDED));
        for (i, paragraph) in self.paragraphs.iter_mut().enumerate() {
            let layout = buffer.line_layout(fonts, i).unwrap_or_default();
            paragraph.rows = rows(&paragraph.text, lead(&paragraph.text, direction).len(), layout);
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
        let buffer = Arc::make_mut(&mut self.buffer);
        let attributes = AttrsList::new(&to_attributes(self.setting.font));
        let lines = changed.iter().map(|text| {
            let lead = lead(text, self.setting.direction);
            let text = format!("{lead}{text}");
            BufferLine::new(text, LineEnding::Lf, attributes.clone(), Shaping::Advanced)
        });
        buffer.lines.splice(old.clone(), lines);
        let paragraphs: Vec<Paragraph> = changed
            .iter()
            .enumerate()
            .map(|(i, text)| {
                let lead = lead(text, self.setting.direction);
                let layout = buffer.line_layout(fonts, head + i).unwrap_or_default();
                let rtl = is_rtl(text, self.setting.direction);
                let rows = rows(text, lead.len(), layout);
                Paragraph { text: (*text).to_owned(), start: 0, first_row: 0, rtl, rows }
            })
            .collect();
        self.paragraphs.splice(old, paragraphs);
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
        let spot = self.spot(caret);
        let cells = &self.paragraphs[spot.paragraph].rows[spot.row].cells;
        let inside = if right {
            cells.get(spot.gap).map(|cell| cell.at_right())
        } else {
            spot.gap.checked_sub(1).and_then(|i| cells.get(i)).map(|cell| cell.at_left())
        };
        match inside {
            Some(inside) => self.global(spot.paragraph, inside),
            None => self.across(caret, spot, right),
        }
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
        self.global(spot.paragraph, Caret::before(row.start))
    }

    /// The end of the caret's row; in front of the space at which it wraps.
    pub fn row_end(&self, caret: Caret) -> Caret {
        let spot = self.spot(caret);
        let paragraph = &self.paragraphs[spot.paragraph];
        let row = &paragraph.rows[spot.row];
        let wraps = spot.row + 1 < paragraph.rows.len();
        let space = boundary::previous(&paragraph.text, row.end).max(row.start);
        let ends_in_space = paragraph.text[space..row.end].starts_with(char::is_whitespace);
        let end = if wraps && ends_in_space { space } else { row.end };
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
            Side::Before => paragraph.behind(at).or_else(|| paragraph.in_front(at)),
            Side::After => paragraph.in_front(at).or_else(|| paragraph.behind(at)),
        }
        .unwrap_or_else(|| paragraph.nearest(at, self.setting.width));
        Spot { paragraph: index, row, x: x.clamp(0.0, self.setting.width), gap }
    }

    fn hit_row(&self, row: usize, x: f32) -> Caret {
        let index = self.paragraphs.partition_point(|p| p.first_row <= row).saturating_sub(1);
        let paragraph = &self.paragraphs[index];
        let row = &paragraph.rows[(row - paragraph.first_row).min(paragraph.rows.len() - 1)];
        let inside = match row.cells.iter().find(|cell| x < cell.right) {
            Some(cell) if x < (cell.left + cell.right) / 2.0 => cell.at_left(),
            Some(cell) => cell.at_right(),
            None => row.cells.last().map_or(Caret::before(row.start), |cell| cell.at_right()),
        };
        self.global(index, inside)
    }

    /// From one end of a row on to the next row, or back to the one before.
    fn across(&self, caret: Caret, spot: Spot, right: bool) -> Caret {
        let forwards = right != self.paragraphs[spot.paragraph].rtl;
        let row = self.paragraphs[spot.paragraph].first_row + spot.row;
        let target = if forwards { row + 1 } else { row.wrapping_sub(1) };
        if target >= self.rows() {
            return caret;
        }
        let index = self.paragraphs.partition_point(|p| p.first_row <= target).saturating_sub(1);
        let paragraph = &self.paragraphs[index];
        let row = &paragraph.rows[target - paragraph.first_row];
        let at_left = forwards != paragraph.rtl;
        let edge = if at_left { row.cells.first() } else { row.cells.last() };
        let inside = match edge {
            Some(cell) if at_left => cell.at_left(),
            Some(cell) => cell.at_right(),
            None => Caret::before(row.start),
        };
        let landed = self.global(index, inside);
        // Where a word is broken between two rows, both ends are one place in the text.
        if landed.at == caret.at && !row.cells.is_empty() {
            return self.beside(landed, right);
        }
        landed
    }
}

impl Paragraph {
    /// At the far edge of the letter that ends at `at`: row, distance from the left, letters to
    /// the left.
    fn behind(&self, at: usize) -> Option<(usize, f32, usize)> {
        let row = self.rows.iter().position(|row| row.start < at && at <= row.end)?;
        let cell = self.rows[row].cells.iter().position(|cell| cell.end == at)?;
        Some(self.rows[row].edge(row, cell, false))
    }

    /// At the near edge of the letter that begins at `at`.
    fn in_front(&self, at: usize) -> Option<(usize, f32, usize)> {
        let row = self.rows.iter().position(|row| row.start <= at && at < row.end)?;
        let cell = self.rows[row].cells.iter().position(|cell| cell.start == at)?;
        Some(self.rows[row].edge(row, cell, true))
    }

    /// Beside the letter that ends nearest before `at`, where a space at the end of a row has no
    /// place of its own; in an empty row, at its start.
    fn nearest(&self, at: usize, width: f32) -> (usize, f32, usize) {
        let last = self.rows.len().saturating_sub(1);
        let i = self.rows.iter().position(|row| at < row.end).unwrap_or(last);
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

impl Cell {
    fn at_left(&self) -> Caret {
        if self.rtl { Caret::behind(self.end) } else { Caret::before(self.start) }
    }

    fn at_right(&self) -> Caret {
        if self.rtl { Caret::before(self.start) } else { Caret::behind(self.end) }
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

fn is_rtl(paragraph: &str, direction: Direction) -> bool {
    match get_base_direction(paragraph) {
        unicode_bidi::Direction::Ltr => false,
        unicode_bidi::Direction::Rtl => true,
        unicode_bidi::Direction::Mixed => direction == Direction::RightToLeft,
    }
}

fn lead(paragraph: &str, direction: Direction) -> &'static str {
    let undecided = get_base_direction(paragraph) == unicode_bidi::Direction::Mixed;
    let rtl = direction == Direction::RightToLeft;
    if undecided && rtl { RIGHT_TO_LEFT_MARK } else { "" }
}

/// The rows of a paragraph whose glyphs count from `lead` bytes before it.
fn rows(text: &str, lead: usize, layout: &[LayoutLine]) -> Vec<Row> {
    let mut ends = vec![];
    while ends.last().copied().unwrap_or(0) < text.len() {
        ends.push(boundary::next(text, ends.last().copied().unwrap_or(0)));
    }
    // The first row in which a letter has a glyph owns the letter.
    let mut owned: Vec<Option<usize>> = vec![None; ends.len()];
    let mut rows: Vec<Row> = layout
        .iter()
        .enumerate()
        .map(|(row, line)| cells(line, row, lead, &ends, &mut owned))
        .map(|cells| Row { start: text.len(), end: text.len(), cells })
        .collect();
    if rows.is_empty() {
        rows.push(Row { start: 0, end: text.len(), cells: vec![] });
    }
    let mut end = text.len();
    for row in rows.iter_mut().rev() {
        let first = row.cells.iter().map(|cell| cell.start).min().unwrap_or(end);
        (row.start, row.end) = (first.min(end), end);
        end = row.start;
    }
    if let Some(first) = rows.first_mut() {
        first.start = 0;
    }
    rows
}

fn cells(
    line: &LayoutLine,
    row: usize,
    lead: usize,
    ends: &[usize],
    owned: &mut [Option<usize>],
) -> Vec<Cell> {
    let mut cells: Vec<(usize, Cell)> = vec![];
    for cluster in clusters(line, lead) {
        let first = ends.partition_point(|&end| end <= cluster.start);
        let beyond = ends.partition_point(|&end| end < cluster.end) + 1;
        let letters = first..beyond.min(ends.len()).max(first);
        let share = (cluster.right - cluster.left) / letters.len().max(1) as f32;
        for (i, letter) in letters.clone().enumerate() {
            if *owned[letter].get_or_insert(row) != row {
                continue;
            }
            let i = if cluster.rtl { letters.len() - 1 - i } else { i };
            let left = cluster.left + share * i as f32;
            let start = letter.checked_sub(1).map_or(0, |before| ends[before]);
            let (right, end) = (left + share, ends[letter]);
            cells.push((letter, Cell { start, end, left, right, rtl: cluster.rtl }));
        }
    }
    merge(cells)
}

/// One cell for a letter drawn by several clusters, and all cells from left to right.
fn merge(mut cells: Vec<(usize, Cell)>) -> Vec<Cell> {
    cells.sort_by_key(|(letter, _)| *letter);
    cells.dedup_by(|(letter, cell), (kept, whole)| {
        let same = letter == kept;
        if same {
            whole.left = whole.left.min(cell.left);
            whole.right = whole.right.max(cell.right);
        }
        same
    });
    let mut cells: Vec<Cell> = cells.into_iter().map(|(_, cell)| cell).collect();
    cells.sort_by(|a, b| {
        let logical = if a.rtl { b.start.cmp(&a.start) } else { a.start.cmp(&b.start) };
        let middle = |cell: &Cell| cell.left + cell.right;
        middle(a).total_cmp(&middle(b)).then(logical)
    });
    cells
}

/// The spans of characters that are drawn as one, with `lead` taken off.
fn clusters(line: &LayoutLine, lead: usize) -> Vec<Cell> {
    let glyphs = line.glyphs.iter().filter(|glyph| glyph.end > lead && glyph.end > glyph.start);
    let mut clusters: Vec<Cell> = glyphs
        .map(|glyph| Cell {
            start: glyph.start.saturating_sub(lead),
            end: glyph.end - lead,
            left: glyph.x,
            right: glyph.x + glyph.w.max(0.0),
            rtl: glyph.level.is_rtl(),
        })
        .collect();
    clusters.sort_by_key(|cluster| (cluster.start, cluster.end));
    clusters.dedup_by(|cluster, whole| {
        let same = (cluster.start, cluster.end) == (whole.start, whole.end);
        if same {
            whole.left = whole.left.min(cluster.left);
            whole.right = whole.right.max(cluster.right);
        }
        same
    });
    clusters
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
