//! A pad to sign on with mouse, pen or finger.
//!
//! A signature is plain data: strokes of dots, measured in widths of the pad. The same outline is
//! drawn on the screen and, by [`ink`], as a picture for the page. Storing and clearing the strokes
//! is left to the screen.

use std::{cell::RefCell, time::Instant};

use iced::{
    Color, Element, Event, Length, Point, Rectangle, Renderer, Size, Vector, mouse,
    touch::{self, Finger},
    widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke as Line},
    window,
};
use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};
use serde::{Deserialize, Serialize};

/// A picture of ink on paper for a box of 150 × 44 points at 600 dots per inch, in pixels.
pub const PRINT: (u32, u32) = (1250, 367);

/// The ink on paper: a dark blue.
const INK: [u8; 3] = [0x0B, 0x2A, 0x5B];

/// Width of the line at rest and at speed, in pixels of the pad.
const WIDEST: f32 = 3.2;
const NARROWEST: f32 = 1.6;

/// The speed at which the line is narrowest, in pixels per millisecond.
const FAST: f32 = 1.6;

/// Moves shorter than this are not kept, in pixels.
const STEP: f32 = 0.8;

/// Enlargement allowed from pad to paper: a dot is no signature across the page.
const LARGEST: f32 = 2.0;

/// Where the line to sign on stands, from the top of the pad.
const BASELINE: f32 = 0.72;

/// One point of a stroke. Lengths are in widths of the pad, for x, y and the line alike, so that
/// nothing is stretched on a pad or a page of another size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dot {
    /// From the left
    pub x: f32,
    /// From the top
    pub y: f32,
    /// Width of the line
    pub width: f32,
}

/// What was drawn without lifting the pen.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Stroke {
    /// Its points, in order
    pub dots: Vec<Dot>,
}

/// The looks of a pad.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The ground
    pub background: Color,
    /// The edge
    pub border: Color,
    /// Width of the edge, in pixels
    pub border_width: f32,
    /// Radius of the corners, in pixels
    pub radius: f32,
    /// The line to sign on
    pub baseline: Color,
    /// The ink
    pub ink: Color,
}

/// A pad that shows `strokes` and calls `on_stroke` with each new one.
pub fn pad<'a, M: 'a, Theme: 'a>(
    strokes: &'a [Stroke],
    (width, height): (impl Into<Length>, f32),
    style: Style,
    on_stroke: impl Fn(Stroke) -> M + 'a,
) -> Element<'a, M, Theme, Renderer> {
    let pad = Pad { strokes, style, on_stroke: Box::new(on_stroke) };
    Canvas::new(pad).width(width).height(height).into()
}

/// A picture of a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    /// Width, in pixels
    pub width: u32,
    /// Height, in pixels
    pub height: u32,
    /// RGBA, four bytes a pixel, row by row, alpha not multiplied in
    pub rgba: Vec<u8>,
    /// The same as a PNG file
    pub png: Vec<u8>,
}

/// The strokes in dark blue on transparent ground, as large as fits in `width` × `height` pixels
/// (see [`PRINT`]) and cropped to the ink with a margin. `None` if there is no ink.
pub fn ink(strokes: &[Stroke], width: u32, height: u32) -> Option<Ink> {
    let extent = extent(strokes)?;
    let margin = (width.min(height) as f32 / 40.0).ceil();
    let room = |pixels: u32| (pixels as f32 - 2.0 * margin).max(1.0);
    let across = room(width) / extent.width.max(f32::EPSILON);
    let down = room(height) / extent.height.max(f32::EPSILON);
    let scale = across.min(down).min(width as f32 * LARGEST);
    let side = |length: f32| (length * scale + 2.0 * margin).ceil().max(1.0) as u32;
    let mut picture = tiny_skia::Pixmap::new(side(extent.width), side(extent.height))?;
    let mut outline = tiny_skia::PathBuilder::new();
    for piece in strokes.iter().flat_map(|stroke| outline_of(stroke, scale)) {
        let at = |point: &Point| {
            (point.x - extent.x * scale + margin, point.y - extent.y * scale + margin)
        };
        for (i, (x, y)) in piece.iter().map(at).enumerate() {
            if i == 0 { outline.move_to(x, y) } else { outline.line_to(x, y) }
        }
        outline.close();
    }
    let mut paint = tiny_skia::Paint { anti_alias: true, ..tiny_skia::Paint::default() };
    paint.set_color_rgba8(INK[0], INK[1], INK[2], 0xFF);
    let (rule, transform) = (tiny_skia::FillRule::Winding, tiny_skia::Transform::identity());
    picture.fill_path(&outline.finish()?, &paint, rule, transform, None);
    // One colour throughout: only the coverage differs.
    let coverage = picture.pixels().iter().map(|pixel| pixel.alpha());
    let rgba: Vec<u8> = coverage.flat_map(|alpha| [INK[0], INK[1], INK[2], alpha]).collect();
    let (width, height) = (picture.width(), picture.height());
    let mut png = vec![];
    let encoder = PngEncoder::new(&mut png);
    encoder.write_image(&rgba, width, height, ExtendedColorType::Rgba8).ok()?;
    Some(Ink { width, height, rgba, png })
}

/// The box around all ink, in widths of the pad.
fn extent(strokes: &[Stroke]) -> Option<Rectangle> {
    let finite = |dot: &&Dot| dot.x.is_finite() && dot.y.is_finite() && dot.width.is_finite();
    let dots = strokes.iter().flat_map(|stroke| &stroke.dots).filter(finite);
    dots.map(|dot| {
        let reach = dot.width.abs() / 2.0;
        let corner = Point::new(dot.x - reach, dot.y - reach);
        Rectangle::new(corner, Size::new(2.0 * reach, 2.0 * reach))
    })
    .reduce(|whole, dot| whole.union(&dot))
}

/// The outline of a stroke: discs and the bands between them, all turning the same way, so that
/// filled together (by winding) they are one line with round ends.
fn outline_of(stroke: &Stroke, scale: f32) -> Vec<Vec<Point>> {
    let dots = smooth(stroke, scale);
    let mut pieces: Vec<Vec<Point>> = dots.iter().map(disc).collect();
    pieces.extend(dots.windows(2).filter_map(|pair| band(&pair[0], &pair[1])));
    pieces
}

/// A curve through every dot (Catmull-Rom), in steps of about a pixel and a half.
fn smooth(stroke: &Stroke, scale: f32) -> Vec<Dot> {
    let finite = |dot: &&Dot| dot.x.is_finite() && dot.y.is_finite() && dot.width.is_finite();
    let scaled =
        |dot: &Dot| Dot { x: dot.x * scale, y: dot.y * scale, width: dot.width.abs() * scale };
    let dots: Vec<Dot> = stroke.dots.iter().filter(finite).map(scaled).collect();
    let (Some(&first), Some(&last)) = (dots.first(), dots.last()) else { return vec![] };
    let mut curve = vec![first];
    for i in 1..dots.len() {
        let (from, to) = (dots[i - 1], dots[i]);
        let before = dots[i.saturating_sub(2)];
        let after = dots.get(i + 1).copied().unwrap_or(last);
        let steps = ((distance(&from, &to) / 1.5).ceil() as usize).clamp(1, 64);
        for step in 1..=steps {
            let t = step as f32 / steps as f32;
            curve.push(Dot {
                x: catmull_rom([before.x, from.x, to.x, after.x], t),
                y: catmull_rom([before.y, from.y, to.y, after.y], t),
                width: from.width + (to.width - from.width) * t,
            });
        }
    }
    curve
}

/// Between the second and the third of four values.
fn catmull_rom([a, b, c, d]: [f32; 4], t: f32) -> f32 {
    let cubic = 3.0 * (b - c) + d - a;
    let square = 2.0 * a - 5.0 * b + 4.0 * c - d;
    0.5 * (2.0 * b + t * (c - a + t * (square + t * cubic)))
}

fn disc(dot: &Dot) -> Vec<Point> {
    let radius = dot.width / 2.0;
    let sides = (radius * 6.0).clamp(12.0, 48.0) as usize;
    (0..sides)
        .map(|i| {
            let angle = std::f32::consts::TAU * i as f32 / sides as f32;
            Point::new(dot.x + radius * angle.cos(), dot.y + radius * angle.sin())
        })
        .collect()
}

fn band(from: &Dot, to: &Dot) -> Option<Vec<Point>> {
    let length = distance(from, to);
    if length < f32::EPSILON {
        return None;
    }
    let (across, down) = ((to.y - from.y) / length, (from.x - to.x) / length);
    let beside = |dot: &Dot, side: f32| {
        let reach = side * dot.width / 2.0;
        Point::new(dot.x + across * reach, dot.y + down * reach)
    };
    Some(vec![beside(from, 1.0), beside(to, 1.0), beside(to, -1.0), beside(from, -1.0)])
}

fn distance(from: &Dot, to: &Dot) -> f32 {
    (to.x - from.x).hypot(to.y - from.y)
}

/// The canvas program behind [`pad`].
struct Pad<'a, M> {
    strokes: &'a [Stroke],
    style: Style,
    on_stroke: Box<dyn Fn(Stroke) -> M + 'a>,
}

impl<M> Pad<'_, M> {
    fn forget_outdated(&self, state: &State) {
        let mut drawn = state.drawn.borrow_mut();
        let current = drawn.as_ref().is_some_and(|(strokes, style)| {
            strokes.as_slice() == self.strokes && *style == self.style
        });
        if !current {
            state.finished.clear();
            *drawn = Some((self.strokes.to_vec(), self.style));
        }
    }

    fn draw_ground(&self, frame: &mut Frame) {
        let inset = self.style.border_width / 2.0;
        let size = frame.size();
        let size = Size::new(size.width - 2.0 * inset, size.height - 2.0 * inset);
        let corner = Point::new(inset, inset);
        let sheet = Path::rounded_rectangle(corner, size, self.style.radius.into());
        frame.fill(&sheet, self.style.background);
        let edge = Line::default().with_color(self.style.border);
        frame.stroke(&sheet, edge.with_width(self.style.border_width));
        let y = (frame.height() * BASELINE).round() + 0.5;
        let side = frame.width() / 12.0;
        let baseline = Path::line(Point::new(side, y), Point::new(frame.width() - side, y));
        frame.stroke(&baseline, Line::default().with_color(self.style.baseline).with_width(1.0));
    }

    fn draw_stroke(&self, frame: &mut Frame, stroke: &Stroke, scale: f32) {
        let outline = Path::new(|path| {
            for piece in outline_of(stroke, scale) {
                for (i, point) in piece.into_iter().enumerate() {
                    if i == 0 { path.move_to(point) } else { path.line_to(point) }
                }
                path.close();
            }
        });
        frame.fill(&outline, self.style.ink);
    }
}

/// What a pad remembers between two views.
#[derive(Debug, Default)]
pub struct State {
    pending: Option<Pending>,
    finished: canvas::Cache,
    /// What is in `finished`
    drawn: RefCell<Option<(Vec<Stroke>, Style)>>,
    pointer: Pointer,
}

/// Where the pointer was at each event. The toolkit hands over many events at once, all with the
/// place where the pointer is by now; their own places do not know how far the pad is scrolled.
#[derive(Debug, Default)]
struct Pointer {
    /// In the window
    last: Option<Point>,
    /// From the window to the pad's coordinates
    scrolled: Option<Vector>,
}

impl Pointer {
    /// Takes an event in. Returns where it happened.
    fn at(&mut self, event: &Event, cursor: mouse::Cursor) -> Option<Point> {
        let now = cursor.land().position();
        match event {
            Event::Mouse(mouse::Event::CursorMoved { position }) => self.last = Some(*position),
            // Between two batches of events both places are one: unless the pointer has moved on
            // already, which shows in its x, in which nothing scrolls.
            Event::Window(window::Event::RedrawRequested(_)) => {
                let scrolled = self.last.zip(now).map(|(last, now)| now - last);
                self.scrolled = scrolled.filter(|by| by.x.abs() < 0.01).or(self.scrolled);
            }
            _ => {}
        }
        match (event, self.last, self.scrolled) {
            (Event::Mouse(_), Some(last), Some(scrolled)) => Some(last + scrolled),
            _ => now,
        }
    }
}

/// A stroke being drawn. Its dots are in pixels.
#[derive(Debug)]
struct Pending {
    finger: Option<Finger>,
    dots: Vec<Dot>,
    moved: Instant,
}

impl Pending {
    fn new(at: Point, finger: Option<Finger>, now: Instant) -> Self {
        let dot = Dot { x: at.x, y: at.y, width: (WIDEST + NARROWEST) / 2.0 };
        Self { finger, dots: vec![dot], moved: now }
    }

    /// Adds a point; the faster it came, the thinner the line, without jumps.
    fn reach(&mut self, at: Point, now: Instant) {
        let Some(last) = self.dots.last().copied() else { return };
        let length = (at.x - last.x).hypot(at.y - last.y);
        if length < STEP {
            return;
        }
        let time = now.duration_since(self.moved).as_secs_f32() * 1000.0;
        let speed = (length / time.max(1.0) / FAST).min(1.0);
        let wanted = WIDEST - (WIDEST - NARROWEST) * speed;
        let width = last.width + (wanted - last.width) * 0.3;
        self.dots.push(Dot { x: at.x, y: at.y, width });
        self.moved = now;
    }

    fn finish(self, pad: Rectangle) -> Stroke {
        let scaled = |dot: Dot| Dot {
            x: dot.x / pad.width,
            y: dot.y / pad.width,
            width: dot.width / pad.width,
        };
        Stroke { dots: self.dots.into_iter().map(scaled).collect() }
    }
}

/// What a pen, a mouse or a finger did.
enum Touch {
    Down(Option<Finger>),
    Move(Option<Finger>),
    Up(Option<Finger>),
}

impl Touch {
    fn of(event: &Event) -> Option<(Self, Option<Point>)> {
        Some(match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                (Self::Down(None), None)
            }
            Event::Mouse(mouse::Event::CursorMoved { position }) => {
                (Self::Move(None), Some(*position))
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                (Self::Up(None), None)
            }
            Event::Touch(touch::Event::FingerPressed { id, position }) => {
                (Self::Down(Some(*id)), Some(*position))
            }
            Event::Touch(touch::Event::FingerMoved { id, position }) => {
                (Self::Move(Some(*id)), Some(*position))
            }
            Event::Touch(
                touch::Event::FingerLifted { id, position }
                | touch::Event::FingerLost { id, position },
            ) => (Self::Up(Some(*id)), Some(*position)),
            _ => return None,
        })
    }
}

impl<M, Theme> canvas::Program<M, Theme> for Pad<'_, M> {
    type State = State;

    fn update(
        &self,
        state: &mut State,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<canvas::Action<M>> {
        let at = state.pointer.at(event, cursor);
        let (touch, position) = Touch::of(event)?;
        // A finger's own place serves where there is no other.
        let position = at.or(position);
        let inside = |at: Point| Point::new(at.x - bounds.x, at.y - bounds.y);
        let now = Instant::now();
        match touch {
            Touch::Down(finger) if state.pending.is_none() => {
                let at = position.filter(|at| bounds.contains(*at) && !cursor.is_levitating())?;
                state.pending = Some(Pending::new(inside(at), finger, now));
            }
            Touch::Move(finger) => {
                let pending = state.pending.as_mut().filter(|p| p.finger == finger)?;
                let at = inside(position?);
                let at = Point::new(at.x.clamp(0.0, bounds.width), at.y.clamp(0.0, bounds.height));
                pending.reach(at, now);
            }
            Touch::Up(finger) => {
                let pending = state.pending.take_if(|pending| pending.finger == finger)?;
                let stroke = pending.finish(bounds);
                return Some(canvas::Action::publish((self.on_stroke)(stroke)).and_capture());
            }
            Touch::Down(_) => return None,
        }
        Some(canvas::Action::request_redraw().and_capture())
    }

    fn draw(
        &self,
        state: &State,
        renderer: &Renderer,
        _theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        self.forget_outdated(state);
        let mut layers = vec![state.finished.draw(renderer, bounds.size(), |frame| {
            self.draw_ground(frame);
            for stroke in self.strokes {
                self.draw_stroke(frame, stroke, bounds.width);
            }
        })];
        if let Some(pending) = &state.pending {
            let mut frame = Frame::new(renderer, bounds.size());
            let stroke = Stroke { dots: pending.dots.clone() };
            self.draw_stroke(&mut frame, &stroke, 1.0);
            layers.push(frame.into_geometry());
        }
        layers
    }

    fn mouse_interaction(
        &self,
        _state: &State,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        if cursor.is_over(bounds) {
            mouse::Interaction::Crosshair
        } else {
            mouse::Interaction::None
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// A flourish across a pad of 420 × 160 pixels, as a hand might draw it.
    fn flourish() -> Stroke {
        let pad = Rectangle::new(Point::ORIGIN, Size::new(420.0, 160.0));
        let begun = Instant::now();
        let mut pending = Pending::new(Point::new(60.0, 90.0), None, begun);
        for i in 1..90_u32 {
            let t = i as f32 / 8.0;
            let at =
                Point::new(60.0 + 3.4 * i as f32, 80.0 + 40.0 * (t * 1.7).sin() * (t / 6.0).cos());
            pending.reach(at, begun + Duration::from_millis(u64::from(i * i) / 12));
        }
        pending.finish(pad)
    }

    #[test]
    fn events_that_come_at_once_keep_their_own_places() {
        let moved = |x, y| Event::Mouse(mouse::Event::CursorMoved { position: Point::new(x, y) });
        let redraw = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let cursor = |x, y| mouse::Cursor::Available(Point::new(x, y));
        let mut pointer = Pointer::default();
        // Scrolled by 200 pixels.
        assert_eq!(
            pointer.at(&moved(10.0, 20.0), cursor(10.0, 220.0)),
            Some(Point::new(10.0, 220.0))
        );
        pointer.at(&redraw, cursor(10.0, 220.0));
        for x in [20.0, 30.0, 40.0] {
            let at = pointer.at(&moved(x, 20.0), cursor(40.0, 220.0));
            assert_eq!(at, Some(Point::new(x, 220.0)));
        }
        // A redraw between the pointer's move and its event tells nothing of the scrolling.
        pointer.at(&redraw, cursor(90.0, 250.0));
        let up = Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
        assert_eq!(pointer.at(&up, cursor(90.0, 250.0)), Some(Point::new(40.0, 220.0)));
    }

    #[test]
    fn a_stroke_fits_every_size_of_pad() {
        let stroke = flourish();
        assert!(stroke.dots.len() > 50);
        let widths = stroke.dots.iter().map(|dot| dot.width * 420.0);
        let (thin, thick) = widths.fold((9.0_f32, 0.0_f32), |(a, b), w| (a.min(w), b.max(w)));
        assert!(thin >= NARROWEST && thick <= WIDEST && thick - thin > 0.4, "{thin} {thick}");
        assert!(stroke.dots.iter().all(|dot| dot.x < 1.0 && dot.y < 160.0 / 420.0));
    }

    #[test]
    fn ink_fills_its_box_and_keeps_its_shape() {
        let strokes = [flourish(), Stroke { dots: vec![Dot { x: 0.5, y: 0.05, width: 0.007 }] }];
        let extent = extent(&strokes).unwrap();
        let ink = ink(&strokes, PRINT.0, PRINT.1).unwrap();
        assert!(ink.width <= PRINT.0 && ink.height <= PRINT.1);
        assert!(ink.width >= PRINT.0 - 2 || ink.height >= PRINT.1 - 2);
        let margin = 20.0;
        let shape = (ink.width as f32 - margin) / (ink.height as f32 - margin);
        assert!((shape - extent.width / extent.height).abs() < 0.05, "{shape} {extent:?}");
        assert_eq!(ink.rgba.len(), (ink.width * ink.height * 4) as usize);
        let alpha: Vec<u8> = ink.rgba.chunks(4).map(|pixel| pixel[3]).collect();
        assert!(alpha.contains(&0xFF) && alpha.contains(&0));
        assert!(alpha.iter().any(|alpha| (1..255).contains(alpha)), "soft edges");
        let edge = alpha[..ink.width as usize * 5].iter().all(|&alpha| alpha == 0);
        assert!(edge, "a clear margin");
        let read = image::load_from_memory(&ink.png).unwrap().to_rgba8();
        assert_eq!(read.dimensions(), (ink.width, ink.height));
        assert_eq!(read.into_raw(), ink.rgba);
        assert_eq!(super::ink(&strokes, PRINT.0, PRINT.1).unwrap(), ink, "the same every time");
    }

    #[test]
    fn bands_and_discs_turn_the_same_way() {
        let turn = |piece: &[Point]| -> f32 {
            let next = piece.iter().cycle().skip(1);
            piece.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum()
        };
        for piece in outline_of(&flourish(), 1000.0) {
            assert!(turn(&piece) > 0.0, "{piece:?}");
        }
    }

    #[test]
    fn no_ink_no_picture() {
        assert_eq!(ink(&[], 100, 100), None);
        assert_eq!(ink(&[Stroke::default()], 100, 100), None);
        let nowhere = Stroke { dots: vec![Dot { x: f32::NAN, y: 0.0, width: 0.01 }] };
        assert_eq!(ink(&[nowhere], 100, 100), None);
        let dot = Stroke { dots: vec![Dot { x: 0.5, y: 0.1, width: 0.01 }] };
        let picture = ink(&[dot], 100, 100).unwrap();
        assert!(picture.width < 30 && picture.height < 30, "a dot stays small");
        assert!(ink(&[flourish()], 0, 0).is_some_and(|ink| ink.width <= 3));
    }

    #[test]
    fn strokes_are_kept_as_plain_data() {
        let stroke = flourish();
        let text = serde_json::to_string(&stroke).unwrap();
        assert_eq!(serde_json::from_str::<Stroke>(&text).unwrap(), stroke);
    }
}
