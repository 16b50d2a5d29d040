//! The way from the top of a file to what is compared: kept in steps while two files are gone
//! through, and written out only where they differ.

/// A place in a file, as its [`Trail`] knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place(u32);

/// One step further down.
#[derive(Debug, Clone, Copy)]
enum Step<'d> {
    /// To the value of a key
    Key(&'d [u8]),
    /// To an element of an array, counted from 0
    Element(usize),
}

/// All places to which the comparison of two files has come.
#[derive(Debug, Default)]
pub struct Trail<'d> {
    steps: Vec<(Place, Step<'d>)>,
}

impl<'d> Trail<'d> {
    /// Most letters of a place that are written out, and a little more: the last ones.
    const LONGEST: usize = 160;

    /// Where every way begins.
    pub const TOP: Place = Place(0);

    /// The value of `key` in the dictionary at `place`.
    pub fn key(&mut self, place: Place, key: &'d [u8]) -> Place {
        self.step(place, Step::Key(key))
    }

    /// The element `index`, counted from 0, of the array at `place`.
    pub fn element(&mut self, place: Place, index: usize) -> Place {
        self.step(place, Step::Element(index))
    }

    fn step(&mut self, from: Place, step: Step<'d>) -> Place {
        self.steps.push((from, step));
        // The budget ends long before.
        Place(u32::try_from(self.steps.len()).unwrap_or(u32::MAX))
    }

    /// The last key on the way to `place`; empty if there is none.
    pub fn last_key(&self, place: Place) -> &'d [u8] {
        let mut steps = self.back(place);
        let key = steps.find_map(|step| if let Step::Key(key) = step { Some(key) } else { None });
        key.unwrap_or_default()
    }

    /// The place in words for a developer, such as `/AcroForm/Fields[2]/V`; a long one without its
    /// beginning.
    pub fn text(&self, place: Place) -> String {
        let (mut parts, mut length) = (Vec::new(), 0);
        for step in self.back(place) {
            let part = match step {
                Step::Key(key) => format!("/{}", String::from_utf8_lossy(key)),
                Step::Element(index) => format!("[{index}]"),
            };
            length += part.len();
            parts.push(part);
            if length > Self::LONGEST {
                break;
            }
        }
        parts.into_iter().rev().collect()
    }

    /// The steps from `place` back to the top.
    fn back(&self, place: Place) -> impl Iterator<Item = Step<'d>> {
        let mut at = place;
        std::iter::from_fn(move || {
            let (from, step) = self.steps.get((at.0 as usize).checked_sub(1)?)?;
            at = *from;
            Some(*step)
        })
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
