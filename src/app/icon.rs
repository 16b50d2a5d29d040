//! The icons: paths on a grid of 20 pixels, stroked with 1.5, never filled but for the half circle.

use iced::{
    Color, Element, Point, Radians, Vector,
    widget::canvas::{Frame, LineCap, LineJoin, Path, Stroke, path::Arc},
};

use super::widget::cached_canvas::{Drawing, cached_canvas};

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Not started
    Empty,
    /// In progress
    Half,
    /// Complete
    Done,
    /// In doubt
    Doubt,
    /// Blocks
    Block,
    /// Time
    Clock,
    /// To the left
    Left,
    /// To the right
    Right,
    /// Opens below
    Down,
    /// Closes
    Up,
    /// A tick
    Tick,
    /// A dash: no
    Dash,
    /// A file
    File,
    /// Attach
    Clip,
    /// Remove
    Cross,
    /// Edit, write
    Pen,
    /// Add
    Plus,
    /// A folder
    Folder,
    /// An e-mail
    Mail,
    /// Copy
    Copy,
    /// A certificate in a file
    Card,
    /// A card or a stick with a key in it
    Token,
    /// This computer
    Computer,
    /// Settings
    Sliders,
    /// A book of entries
    Book,
    /// Look for
    Search,
    /// Undo
    Undo,
    /// Looked at and judged
    Check,
    /// Not known
    Question,
    /// A count
    Count,
}

/// The icon, 20 pixels square.
pub fn icon<'a, M: 'a>(icon: Icon, color: Color) -> Element<'a, M> {
    cached_canvas(Shape { icon, color }).width(20).height(20).into()
}

#[derive(Debug, Clone, PartialEq)]
struct Shape {
    icon: Icon,
    color: Color,
}

impl Drawing for Shape {
    fn paint(&self, frame: &mut Frame, _: Vector) {
        let stroke = Stroke {
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default().with_color(self.color).with_width(1.5)
        };
        if self.icon == Icon::Half {
            let half = Path::new(|path| {
                path.arc(Arc {
                    center: Point::new(10.0, 10.0),
                    radius: 7.0,
                    start_angle: Radians(std::f32::consts::FRAC_PI_2),
                    end_angle: Radians(3.0 * std::f32::consts::FRAC_PI_2),
                });
                path.close();
            });
            frame.fill(&half, self.color);
        }
        for path in paths(self.icon) {
            frame.stroke(&path, stroke);
        }
    }
}

fn paths(icon: Icon) -> Vec<Path> {
    match icon {
        Icon::Empty | Icon::Half => vec![circle(10.0, 10.0, 7.0)],
        Icon::Done => vec![circle(10.0, 10.0, 7.0), line(&[(6.8, 10.2), (9.0, 12.4), (13.2, 7.8)])],
        Icon::Doubt => vec![
            ring(&[(10.0, 3.0), (17.5, 16.5), (2.5, 16.5)]),
            line(&[(10.0, 8.0), (10.0, 11.6)]),
            line(&[(10.0, 13.9), (10.0, 14.0)]),
        ],
        Icon::Block => vec![
            ring(&[
                (7.0, 2.6),
                (13.0, 2.6),
                (17.4, 7.0),
                (17.4, 13.0),
                (13.0, 17.4),
                (7.0, 17.4),
                (2.6, 13.0),
                (2.6, 7.0),
            ]),
            line(&[(10.0, 6.2), (10.0, 10.8)]),
            line(&[(10.0, 13.6), (10.0, 13.7)]),
        ],
        Icon::Clock => {
            vec![circle(10.0, 10.0, 7.2), line(&[(10.0, 5.8), (10.0, 10.2), (12.8, 12.0)])]
        }
        Icon::Left => vec![line(&[(12.0, 4.8), (7.0, 10.0), (12.0, 15.2)])],
        Icon::Right => vec![line(&[(8.0, 4.8), (13.0, 10.0), (8.0, 15.2)])],
        Icon::Down => vec![line(&[(5.2, 7.8), (10.0, 12.6), (14.8, 7.8)])],
        Icon::Up => vec![line(&[(5.2, 12.4), (10.0, 7.6), (14.8, 12.4)])],
        Icon::Tick => vec![line(&[(5.0, 10.6), (8.4, 14.0), (15.0, 6.6)])],
        Icon::Dash => vec![line(&[(5.0, 10.0), (15.0, 10.0)])],
        Icon::Cross => vec![line(&[(5.8, 5.8), (14.2, 14.2)]), line(&[(14.2, 5.8), (5.8, 14.2)])],
        Icon::Plus => vec![line(&[(10.0, 3.6), (10.0, 16.4)]), line(&[(3.6, 10.0), (16.4, 10.0)])],
        Icon::Search => vec![circle(8.8, 8.8, 5.4), line(&[(12.8, 12.8), (17.0, 17.0)])],
        Icon::Undo => vec![line(&[(7.0, 4.0), (3.6, 7.4), (7.0, 10.8)]), undo_bow()],
        Icon::Check => vec![
            circle(8.8, 8.8, 5.8),
            line(&[(13.2, 13.2), (17.2, 17.2)]),
            line(&[(6.2, 8.9), (8.1, 10.8), (11.5, 7.0)]),
        ],
        Icon::Question => question(),
        Icon::Count => vec![
            line(&[(3.0, 17.0), (17.0, 17.0)]),
            line(&[(5.2, 14.0), (5.2, 9.0)]),
            line(&[(10.0, 14.0), (10.0, 3.4)]),
            line(&[(14.8, 14.0), (14.8, 6.4)]),
        ],
        other => objects(other),
    }
}

/// The icons that show a thing.
fn objects(icon: Icon) -> Vec<Path> {
    match icon {
        Icon::File => vec![
            ring(&[(5.0, 2.8), (11.6, 2.8), (15.2, 6.4), (15.2, 17.2), (5.0, 17.2)]),
            line(&[(11.4, 3.0), (11.4, 6.6), (15.0, 6.6)]),
        ],
        Icon::Clip => vec![clip()],
        Icon::Pen => vec![
            ring(&[(3.2, 16.8), (4.2, 12.8), (13.6, 3.4), (16.6, 6.4), (7.2, 15.8)]),
            line(&[(11.6, 5.4), (14.6, 8.4)]),
        ],
        Icon::Folder => vec![ring(&[
            (2.8, 4.2),
            (7.4, 4.2),
            (9.2, 6.4),
            (17.2, 6.4),
            (17.2, 16.0),
            (2.8, 16.0),
        ])],
        Icon::Mail => vec![
            ring(&[(2.6, 4.6), (17.4, 4.6), (17.4, 15.4), (2.6, 15.4)]),
            line(&[(3.0, 5.2), (10.0, 11.0), (17.0, 5.2)]),
        ],
        Icon::Copy => vec![
            ring(&[(7.0, 7.0), (17.0, 7.0), (17.0, 17.0), (7.0, 17.0)]),
            line(&[(4.4, 13.0), (3.0, 13.0), (3.0, 3.0), (13.0, 3.0), (13.0, 4.4)]),
        ],
        Icon::Card => vec![
            ring(&[(2.6, 4.2), (17.4, 4.2), (17.4, 15.8), (2.6, 15.8)]),
            ring(&[(5.4, 7.6), (8.4, 7.6), (8.4, 12.4), (5.4, 12.4)]),
            line(&[(11.4, 8.4), (14.6, 8.4)]),
            line(&[(11.4, 11.6), (14.6, 11.6)]),
        ],
        Icon::Token => vec![
            ring(&[(2.4, 6.2), (12.4, 6.2), (12.4, 13.8), (2.4, 13.8)]),
            line(&[(12.6, 7.8), (17.6, 7.8), (17.6, 12.2), (12.6, 12.2)]),
            line(&[(15.2, 9.2), (15.2, 10.8)]),
            circle(6.2, 10.0, 1.6),
            line(&[(7.9, 10.0), (10.0, 10.0)]),
        ],
        Icon::Computer => vec![
            ring(&[(2.6, 3.8), (17.4, 3.8), (17.4, 13.4), (2.6, 13.4)]),
            line(&[(10.0, 13.6), (10.0, 16.4)]),
            line(&[(6.4, 16.6), (13.6, 16.6)]),
        ],
        Icon::Sliders => vec![
            line(&[(2.8, 6.2), (9.8, 6.2)]),
            circle(12.2, 6.2, 2.2),
            line(&[(14.6, 6.2), (17.2, 6.2)]),
            line(&[(2.8, 13.6), (5.0, 13.6)]),
            circle(7.4, 13.6, 2.2),
            line(&[(9.8, 13.6), (17.2, 13.6)]),
        ],
        Icon::Book => vec![
            ring(&[(3.6, 3.2), (16.4, 3.2), (16.4, 16.8), (3.6, 16.8)]),
            line(&[(6.8, 3.4), (6.8, 16.6)]),
            line(&[(9.6, 7.0), (13.6, 7.0)]),
            line(&[(9.6, 10.2), (13.6, 10.2)]),
        ],
        _ => Vec::new(),
    }
}

fn circle(x: f32, y: f32, radius: f32) -> Path {
    Path::circle(Point::new(x, y), radius)
}

fn line(points: &[(f32, f32)]) -> Path {
    polyline(points, false)
}

fn ring(points: &[(f32, f32)]) -> Path {
    polyline(points, true)
}

fn polyline(points: &[(f32, f32)], closed: bool) -> Path {
    Path::new(|path| {
        for (index, (x, y)) in points.iter().enumerate() {
            let point = Point::new(*x, *y);
            if index == 0 { path.move_to(point) } else { path.line_to(point) }
        }
        if closed {
            path.close();
        }
    })
}

/// A question mark in a broken circle.
fn question() -> Vec<Path> {
    const PARTS: u8 = 8;
    let part = std::f32::consts::TAU / f32::from(PARTS);
    let arc = |index: u8| {
        let start = part * f32::from(index);
        Path::new(|path| {
            path.arc(Arc {
                center: Point::new(10.0, 10.0),
                radius: 7.2,
                start_angle: Radians(start),
                end_angle: Radians(start + part * 0.62),
            });
        })
    };
    let mark = Path::new(|path| {
        path.move_to(Point::new(7.8, 8.2));
        path.bezier_curve_to(Point::new(7.8, 5.2), Point::new(12.4, 5.2), Point::new(12.4, 8.0));
        path.bezier_curve_to(Point::new(12.4, 9.6), Point::new(10.0, 9.8), Point::new(10.0, 11.6));
    });
    let dot = line(&[(10.0, 13.9), (10.0, 14.0)]);
    (0..PARTS).map(arc).chain([mark, dot]).collect()
}

fn undo_bow() -> Path {
    Path::new(|path| {
        path.move_to(Point::new(3.8, 7.4));
        path.line_to(Point::new(12.0, 7.4));
        path.bezier_curve_to(Point::new(18.0, 7.4), Point::new(18.0, 16.0), Point::new(12.0, 16.0));
        path.line_to(Point::new(8.0, 16.0));
    })
}

fn clip() -> Path {
    Path::new(|path| {
        path.move_to(Point::new(15.6, 8.6));
        path.line_to(Point::new(9.2, 15.0));
        path.bezier_curve_to(Point::new(7.4, 16.8), Point::new(5.0, 16.4), Point::new(4.2, 15.2));
        path.bezier_curve_to(Point::new(3.2, 13.8), Point::new(3.4, 12.4), Point::new(4.6, 11.2));
        path.line_to(Point::new(11.2, 4.6));
        path.bezier_curve_to(Point::new(12.4, 3.4), Point::new(13.8, 3.4), Point::new(14.8, 4.4));
        path.bezier_curve_to(Point::new(15.8, 5.4), Point::new(15.8, 6.6), Point::new(14.6, 7.8));
        path.line_to(Point::new(8.8, 13.6));
        path.bezier_curve_to(Point::new(8.0, 14.4), Point::new(6.8, 13.4), Point::new(7.4, 12.4));
        path.line_to(Point::new(12.8, 7.0));
    })
}
