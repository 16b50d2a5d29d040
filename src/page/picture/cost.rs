//! What it would take to draw a page, counted before it is drawn: a small file can have the whole
//! page painted over without end, and the renderer keeps every layer.

use std::panic::resume_unwind;

use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
        InterpreterCache, InterpreterSettings, SoftMask, font::GlyphRun, interpret_page,
    },
    hayro_syntax::{page::Page, xref::XRef},
    kurbo::{Affine, BezPath, Rect, Shape as _},
};

use super::super::{
    bounds::take_drawing,
    budget::{Budget, Limit},
    guard::guarded,
};

/// What anything drawn costs, and what it costs more for covering the whole page.
const ANY: f64 = 4.0;
const WHOLE_PAGE: f64 = 400.0;
/// What a picture costs, however large it is shown.
const PICTURE: f64 = 40.0;

/// Takes the drawing of `page` from the budget. Where there is not enough, the budget says so
/// afterwards.
pub(super) fn take(page: &Page<'_>, xref: &XRef, budget: &Budget) {
    if !take_drawing(page, budget) {
        // Too much for one page is too much.
        let _ = budget.take(Limit::Drawing, usize::MAX);
        return;
    }
    let (width, height) = page.base_dimensions();
    let bounds = Rect::new(0.0, 0.0, width.into(), height.into());
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(Affine::IDENTITY, bounds, &cache, xref, settings);
    // A panic of the engine shows again when the page is drawn, and is told there.
    let _ = guarded(|| interpret_page(page, &mut context, &mut Cost { bounds, budget }));
}

struct Cost<'b> {
    bounds: Rect,
    budget: &'b Budget,
}

impl Cost<'_> {
    /// Counts what is drawn, and leaves the engine once it is too much.
    fn count(&self, cost: f64) {
        if self.budget.take(Limit::Drawn, cost as usize).is_err() {
            resume_unwind(Box::new(()));
        }
    }
}

impl<'a> Device<'a> for Cost<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, _: DrawProps<'a>, _: &DrawMode) {
        self.count(ANY + run.glyphs().len() as f64);
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        let covered = props.transform.transform_rect_bbox(path.bounding_box());
        let share = covered.intersect(self.bounds).area() / self.bounds.area().max(1.0);
        self.count(ANY + WHOLE_PAGE * share.clamp(0.0, 1.0));
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count(ANY);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count(WHOLE_PAGE);
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.count(PICTURE);
    }

    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
