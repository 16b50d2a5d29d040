//! The way from the top of a file to what is compared: kept in steps while two files are gone
//! through, and written out only where they differ.

/// A place in a file, as its [`Trail`] knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(u32);

/// One step further down: to the value of a key, or to an element of an array below it.
#[derive(Debug, Clone, Copy)]
struct Step<'d> {
    from: Place,
    key: &'d [u8],
    /// Counted from 0
    element: Option<usize>,
}

/// All places to which the comparison of two files has come.
#[derive(Debug, Default)]
pub struct Trail<'d> {
    steps: Vec<Step<'d>>,
}

impl<'d> Trail<'d> {
    /// Most letters of a place that are written out, and a little more: the last ones.
    const LONGEST: usize = 160;

    /// Where every way begins.
    pub const TOP: Place = Place(0);

    /// The value of `key` in the dictionary at `place`.
    pub fn key(&mut self, place: Place, key: &'d [u8]) -> Place {
        self.step(Step { from: place, key, element: None })
    }

    /// The element `index`, counted from 0, of the array at `place`.
    pub fn element(&mut self, place: Place, index: usize) -> Place {
        self.step(Step { from: place, key: self.last_key(place), element: Some(index) })
    }

    fn step(&mut self, step: Step<'d>) -> Place {
        self.steps.push(step);
        // The budget ends long before.
        Place(u32::try_from(self.steps.len()).unwrap_or(u32::MAX))
    }

    fn to(&self, place: Place) -> Option<&Step<'d>> {
        self.steps.get((place.0 as usize).checked_sub(1)?)
    }

    /// The last key on the way to `place`; empty if there is none.
    pub fn last_key(&self, place: Place) -> &'d [u8] {
        self.to(place).map_or(&[], |step| step.key)
    }

    /// The place in words for a developer, such as `/AcroForm/Fields[2]/V`; a long one without its
    /// beginning.
    pub fn text(&self, place: Place) -> String {
        let (mut parts, mut length, mut at) = (Vec::new(), 0, place);
        while let (Some(step), true) = (self.to(at), length <= Self::LONGEST) {
            let part = match step.element {
                None => format!("/{}", String::from_utf8_lossy(step.key)),
                Some(index) => format!("[{index}]"),
            };
            length += part.len();
            parts.push(part);
            at = step.from;
        }
        parts.into_iter().rev().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_by_the_way_to_it() {
        let mut trail = Trail::default();
        let form = trail.key(Trail::TOP, b"AcroForm");
        let fields = trail.key(form, b"Fields");
        let field = trail.element(fields, 2);
        let info = trail.key(Trail::TOP, b"Info");
        assert_eq!(trail.text(info), "/Info");
        assert_eq!(trail.text(field), "/AcroForm/Fields[2]");
        assert_eq!(trail.last_key(field), b"Fields");
        assert_eq!(trail.last_key(Trail::TOP), b"");
        let mut deep = field;
        for _ in 0..100_000 {
            deep = trail.element(deep, 0);
        }
        let text = trail.text(deep);
        assert!(text.ends_with("[0][0]") && text.len() < 200, "{text}");
    }
}
