//! Everything but text, to drawing operators.

use printpdf::{
    Line, LinePoint, Op, Point, Polygon, PolygonRing, Pt, WindingOrder, XObjectTransform,
};

use super::{
    super::sheet::Item,
    paint::{grey, painted, picture_id},
};

/// How far a Bézier control point lies along the tangent for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// The operators that draw `item` on a page of this height. Text is not drawn here.
pub(super) fn ops(item: &Item, page: f32) -> Vec<Op> {
    let corner = |x: f32, y: f32| point(x, page - y, false);
    match *item {
        Item::Rule { from, to, thickness } => {
            let points = vec![corner(from.0, from.1), corner(to.0, to.1)];
            stroke(thickness, Op::DrawLine { line: Line { points, is_closed: false } })
        }
        Item::Shade { x, y, width, height, grey: level } => {
            vec![
                Op::SetFillColor { col: grey(level) },
                polygon(rectangle(x, page - y - height, width, height), true),
            ]
        }
        Item::Square { x, y, side, thickness } => {
            stroke(thickness, polygon(rectangle(x, page - y - side, side, side), false))
        }
        Item::Circle { centre: (x, y), radius, thickness: Some(thickness) } => {
            stroke(thickness, polygon(circle(x, page - y, radius), false))
        }
        Item::Circle { centre: (x, y), radius, thickness: None } => {
            vec![Op::SetFillColor { col: grey(0.0) }, polygon(circle(x, page - y, radius), true)]
        }
        Item::Picture { index, x, y, width, height } => vec![Op::UseXobject {
            id: picture_id(index),
            transform: XObjectTransform {
                translate_x: Some(Pt(x)),
                translate_y: Some(Pt(page - y - height)),
                scale_x: Some(width),
                scale_y: Some(height),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        }],
        Item::Text { .. } | Item::Slanted { .. } | Item::Field { .. } => Vec::new(),
    }
}

fn stroke(thickness: f32, shape: Op) -> Vec<Op> {
    vec![
        Op::SetOutlineColor { col: grey(0.0) },
        Op::SetOutlineThickness { pt: Pt(thickness) },
        shape,
    ]
}

fn polygon(points: Vec<LinePoint>, filled: bool) -> Op {
    Op::DrawPolygon {
        polygon: Polygon {
            rings: vec![PolygonRing { points }],
            mode: painted(filled),
            winding_order: WindingOrder::NonZero,
        },
    }
}

const fn point(x: f32, y: f32, bezier: bool) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier }
}

fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Vec<LinePoint> {
    [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
        .map(|(x, y)| point(x, y, false))
        .to_vec()
}

/// Four Bézier curves: each quarter has two control points and ends on the circle.
fn circle(x: f32, y: f32, radius: f32) -> Vec<LinePoint> {
    let quarters = [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0), (1.0, 0.0)];
    let at = |(dx, dy): (f32, f32), bezier| point(x + dx * radius, y + dy * radius, bezier);
    let mut points = vec![at(quarters[0], false)];
    for pair in quarters.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let towards = |a: (f32, f32), b: (f32, f32)| (a.0 + QUARTER * b.0, a.1 + QUARTER * b.1);
        points.extend([at(towards(from, to), true), at(towards(to, from), true), at(to, false)]);
    }
    points
}
