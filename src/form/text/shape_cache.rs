//! Shape plans, kept: what a typeface does with one script in one direction. Working one out takes
//! longer than shaping a short text with it.

use std::sync::{Arc, PoisonError, RwLock};

use harfrust::{ShapePlan, ShapePlanKey, Shaper, UnicodeBuffer, script};

/// The plans of one typeface that have been needed so far: a handful, one for each script and
/// direction it has set.
#[derive(Default)]
pub(in crate::form) struct ShapeCache(RwLock<Vec<Arc<ShapePlan>>>);

impl ShapeCache {
    /// The plan for what is in `buffer`, whose properties are set.
    pub fn get(&self, shaper: &Shaper<'_>, buffer: &UnicodeBuffer) -> Arc<ShapePlan> {
        let script = Some(buffer.script()).filter(|script| *script != script::UNKNOWN);
        let key = ShapePlanKey::new(script, buffer.direction());
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(plan) = known.iter().find(|plan| key.matches(plan)) {
            return Arc::clone(plan);
        }
        drop(known);
        let plan = Arc::new(ShapePlan::new(shaper, buffer.direction(), script, None, &[]));
        self.0.write().unwrap_or_else(PoisonError::into_inner).push(Arc::clone(&plan));
        plan
    }
}
