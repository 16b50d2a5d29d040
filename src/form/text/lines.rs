//! A paragraph to lines: direction, line breaks, and the order of the runs in each line.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::{
    paragraph::{Align, Base, Glyph, Line, Lines, Paragraph, Run, Style},
    shape::{Segment, Setter, is_invisible},
};

/// No line breaks behind these: a designation is read as one word.
const KEPT_TOGETHER: [&str; 11] = [
    "ITU-",
    "ITU-T ",
    "UIT-",
    "UIT-T ",
    "МСЭ-",
    "МСЭ-Т ",
    "МСЭ-T ",
    "TSB ",
    "Circular ",
    "Study Group ",
    "Циркуляр ",
];

/// Rounding of sums of widths, in points.
const TOLERANCE: f32 = 0.01;

impl Setter<'_> {
    /// Sets a paragraph, or takes it as it was set for an earlier page. Line ends in the text end
    /// lines.
    pub fn set(&self, paragraph: &Paragraph<'_>) -> Lines {
        let known = &self.typefaces.paragraphs;
        known.get(paragraph, self.language, || self.set_anew(paragraph)).as_ref().clone()
    }

    /// Sets a paragraph.
    pub fn set_anew(&self, paragraph: &Paragraph<'_>) -> Lines {
        let text = cleaned(paragraph.text);
        let mut missing = Vec::new();
        let base = self.base_level(&text, paragraph.base);
        let lines = text
            .split('\n')
            .flat_map(|line| self.set_hard_line(line, base, paragraph, &mut missing))
            .collect();
        let text = text.chars().filter(|c| !is_invisible(*c)).collect();
        Lines { lines, style: paragraph.style, text, missing }
    }

    fn base_level(&self, text: &str, base: Base) -> Level {
        let page = || match self.language.is_rtl() {
            true => Level::rtl(),
            false => Level::ltr(),
        };
        match base {
            Base::LeftToRight => Level::ltr(),
            Base::RightToLeft => Level::rtl(),
            Base::Typed => text.chars().find_map(strong_level).unwrap_or_else(page),
        }
    }

    /// Sets what stands between two line ends.
    fn set_hard_line(
        &self,
        text: &str,
        base: Level,
        paragraph: &Paragraph<'_>,
        missing: &mut Vec<char>,
    ) -> Vec<Line> {
        let bidi = BidiInfo::new(text, Some(base));
        let Some(whole) = bidi.paragraphs.first() else { return vec![Line::default()] };
        let weight = paragraph.style.weight;
        let shaped: Vec<_> = self
            .segments(text, &bidi.levels, weight, missing)
            .into_iter()
            .map(|segment| (self.glyphs(text, &segment), segment))
            .map(|(glyphs, segment)| (segment, glyphs))
            .collect();
        let measured = Measured::new(text, &shaped, paragraph.style.size);
        let ranges = match paragraph.align {
            Align::Start => measured.fill(paragraph.width),
            Align::Centre => measured.fill_evenly(paragraph.width),
        };
        ranges
            .into_iter()
            .map(|range| {
                let (levels, order) = bidi.visual_runs(whole, range.clone());
                let segments = order.into_iter().flat_map(|run| {
                    let level = levels[run.start];
                    let mut parts: Vec<_> = cut(&shaped, &run, level).collect();
                    if level.is_rtl() {
                        parts.reverse();
                    }
                    parts
                });
                let runs = segments
                    .map(|(segment, known)| {
                        let glyphs = match known {
                            Some(glyphs) => glyphs.to_vec(),
                            None => self.glyphs(text, &segment),
                        };
                        run(text, &segment, glyphs, paragraph.style)
                    })
                    .collect();
                let hanging = measured.hanging(&range);
                place(runs, hanging, base, paragraph)
            })
            .collect()
    }
}

/// What of the `shaped` segments stands in `run`, a part of a line in one direction. A segment that
/// no line break cut keeps its glyphs; of any other they may have changed at its end.
fn cut<'a>(
    shaped: &'a [(Segment, Vec<Glyph>)],
    run: &Range<usize>,
    level: Level,
) -> impl Iterator<Item = (Segment, Option<&'a [Glyph]>)> {
    let run = run.clone();
    shaped.iter().filter_map(move |(segment, glyphs)| {
        let range = segment.range.start.max(run.start)..segment.range.end.min(run.end);
        let part = Segment { range, level, face: segment.face };
        let whole = (part == *segment).then_some(&glyphs[..]);
        (!part.range.is_empty()).then_some((part, whole))
    })
}

/// A run that does not yet know its place.
fn run(text: &str, segment: &Segment, mut glyphs: Vec<Glyph>, style: Style) -> Run {
    let start = segment.range.start;
    for glyph in &mut glyphs {
        glyph.text = glyph.text.start - start..glyph.text.end - start;
    }
    Run {
        face: segment.face,
        size: style.size,
        grey: style.grey,
        x: 0.0,
        text: text[segment.range.clone()].into(),
        glyphs: glyphs.into(),
    }
}

/// Puts the runs of a line beside each other. A space at the end of the line, `hanging` points
/// wide, stays in the text but does not count for the line's width.
fn place(mut runs: Vec<Run>, hanging: f32, base: Level, paragraph: &Paragraph<'_>) -> Line {
    let mut x = 0.0;
    for run in &mut runs {
        run.x = x;
        x += run.glyphs.iter().map(|glyph| glyph.advance * run.size).sum::<f32>();
    }
    let width = x - hanging;
    let free = paragraph.width - width;
    let indent = match paragraph.align {
        Align::Centre => free / 2.0,
        Align::Start if base.is_rtl() => free,
        Align::Start => 0.0,
    };
    // In a right-to-left line the hanging space stands at the left.
    let shift = if base.is_rtl() { indent - hanging } else { indent };
    runs.iter_mut().for_each(|run| run.x += shift);
    Line { runs, width }
}

/// A hard line with the widths of its parts.
struct Measured<'a> {
    text: &'a str,
    /// The width of the text before each byte, in points
    before: Vec<f32>,
    /// Where lines may end, in bytes, the end of the text included
    breaks: Vec<usize>,
}

impl<'a> Measured<'a> {
    fn new(text: &'a str, shaped: &[(Segment, Vec<Glyph>)], size: f32) -> Self {
        let mut advances = vec![0.0; text.len()];
        for glyph in shaped.iter().flat_map(|(_, glyphs)| glyphs) {
            advances[glyph.text.start] += glyph.advance * size;
        }
        let mut before = Vec::with_capacity(text.len() + 1);
        before.push(0.0);
        let mut sum = 0.0;
        for advance in advances {
            sum += advance;
            before.push(sum);
        }
        let breaks = unicode_linebreak::linebreaks(text)
            .map(|(at, _)| at)
            .filter(|at| *at == text.len() || !is_kept_together(&text[..*at], &text[*at..]))
            .collect();
        Self { text, before, breaks }
    }

    /// The bytes of each line where lines are filled one after the other.
    fn fill(&self, width: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut last) = (0, 0);
        for &end in &self.breaks {
            if !self.fits(start, end, width) {
                if last > start {
                    lines.push(start..last);
                    start = last;
                }
                // A word longer than the line breaks where the line ends.
                while !self.fits(start, end, width) {
                    let cut = self.longest(start, end, width);
                    lines.push(start..cut);
                    start = cut;
                }
            }
            last = end;
        }
        lines.push(start..self.text.len());
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            lines.push(0..0);
        }
        lines
    }

    /// As few lines as [`Self::fill`] makes: parted at a colon where that takes no more of them,
    /// as a title is spoken, else of nearly equal length.
    fn fill_evenly(&self, width: f32) -> Vec<Range<usize>> {
        let filled = self.fill(width);
        if filled.len() < 2 {
            return filled;
        }
        self.part_at_colon(width)
            .filter(|parted| parted.len() <= filled.len())
            .unwrap_or_else(|| self.balance(width, filled.len()))
    }

    /// One line to the last colon, the rest behind it.
    fn part_at_colon(&self, width: f32) -> Option<Vec<Range<usize>>> {
        let ends_in_colon = |at: &usize| self.text[..*at].trim_end().ends_with([':', '：']);
        let inner = self.breaks.iter().copied().filter(|at| *at < self.text.len());
        let at = inner.rev().find(ends_in_colon)?;
        let end = self.text.len();
        let fits = self.fits(0, at, width) && self.fits(at, end, width);
        fits.then(|| vec![0..at, at..end])
    }

    /// This many lines of nearly equal length.
    fn balance(&self, width: f32, lines: usize) -> Vec<Range<usize>> {
        let (mut narrow, mut wide) = (0.0, width);
        while wide - narrow > 1.0 {
            let middle = (narrow + wide) / 2.0;
            let fits = self.fill(middle).len() <= lines;
            if fits { wide = middle } else { narrow = middle }
        }
        self.fill(wide)
    }

    /// The end of the longest part of `start..end` that fits, at least one character.
    fn longest(&self, start: usize, end: usize, width: f32) -> usize {
        let ends = self.text[start..end].char_indices().map(|(i, c)| start + i + c.len_utf8());
        let mut cut = start;
        for next in ends {
            if cut > start && !self.fits(start, next, width) {
                break;
            }
            cut = next;
        }
        cut
    }

    fn fits(&self, start: usize, end: usize, width: f32) -> bool {
        let visible = start + self.text[start..end].trim_end().len();
        self.before[visible] - self.before[start] <= width + TOLERANCE || end <= start
    }

    /// The width of the blanks at the end of a line.
    fn hanging(&self, line: &Range<usize>) -> f32 {
        let visible = line.start + self.text[line.clone()].trim_end().len();
        self.before[line.end] - self.before[visible]
    }
}

/// A circle stands for a word of its own and begins no line: circulars combine it with the letter
/// before it.
fn is_kept_together(before: &str, after: &str) -> bool {
    after.starts_with('○')
        || is_double_designation(before, after)
        || KEPT_TOGETHER.iter().any(|kept| before.ends_with(kept))
}

/// Whether a break would part a designation of two numbers, such as `D.267/X.1261`.
fn is_double_designation(before: &str, after: &str) -> bool {
    let mut next = after.chars().filter(|c| !is_invisible(*c));
    let number =
        before.strip_suffix('/').is_some_and(|b| b.ends_with(|c: char| c.is_ascii_digit()));
    number && next.next().is_some_and(|c| c.is_ascii_uppercase()) && next.next() == Some('.')
}

/// The level that a letter gives to a paragraph which it begins.
fn strong_level(character: char) -> Option<Level> {
    match bidi_class(character) {
        BidiClass::L => Some(Level::ltr()),
        BidiClass::R | BidiClass::AL => Some(Level::rtl()),
        _ => None,
    }
}

/// Text as a page can show it. The lone combining circle of the Union's circulars becomes a
/// circle; the hyphens that few typefaces hold become the one that all do; control characters go.
fn cleaned(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter_map(|character| match character {
            '\u{20DD}' => Some('○'),
            '\u{2011}' => Some('\u{2010}'),
            '\t' => Some(' '),
            '\r' | '\u{2028}' | '\u{2029}' | '\u{0B}' | '\u{0C}' => Some('\n'),
            '\n' => Some('\n'),
            control if control.is_control() => None,
            other => Some(other),
        })
        .collect()
}
