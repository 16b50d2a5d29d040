//! The numbers that Word counts itself and sets before paragraphs (ISO/IEC 29500-1, 17.9): they stand
//! on the printed page, and in no text.

use std::collections::HashMap;

use quick_xml::events::BytesStart;

use crate::circular::{
    ReadError,
    package::{Package, Relation},
    xml::{Listener, Name, Vocabulary, attribute},
};

/// Levels of a list.
const LEVELS: usize = 9;
/// How many styles may rest on one another.
const DEEPEST: usize = 20;

/// How a paragraph, or those of a style, are numbered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The list; 0 for none
    list: Option<u32>,
    level: Option<usize>,
    /// The paragraph's style, or what the style rests on
    style: Option<String>,
}

impl Numbered {
    /// Takes in one of the properties of a paragraph.
    pub(super) fn read(&mut self, local: &[u8], element: &BytesStart<'_>) {
        let value = || attribute(element, "val");
        match local {
            b"numId" => self.list = value().and_then(|id| id.parse().ok()),
            b"ilvl" => self.level = value().and_then(|level| level.parse().ok()),
            b"pStyle" | b"basedOn" => self.style = value(),
            _ => {}
        }
    }
}

/// What stands before the paragraphs of one level.
#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    /// Such as `%1.%2`
    text: String,
    suffix: Option<String>,
}

/// All lists of a document, and how far each has been counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    lists: HashMap<u32, [Level; LEVELS]>,
    /// The list that each name stands for
    names: HashMap<u32, u32>,
    /// Where a name begins to count anew, by name and level
    restarts: HashMap<(u32, usize), u32>,
    styles: HashMap<String, Numbered>,
    counted: HashMap<u32, [Option<u32>; LEVELS]>,
}

impl Numbering {
    /// Reads the lists and the styles of a document; none where it has none, or they are damaged:
    /// the text itself is not.
    ///
    /// # Errors
    /// [`ReadError::Unfolds`]
    pub(super) fn read(
        package: &mut Package<'_>,
        relations: &[Relation],
    ) -> Result<Self, ReadError> {
        let mut reader = Reader::default();
        for kind in ["numbering", "styles"] {
            for relation in relations.iter().filter(|relation| relation.is(kind)).take(1) {
                match package.stream(&relation.target, &mut reader) {
                    Err(error @ ReadError::Unfolds(_)) => return Err(error),
                    _ => reader.open.clear(),
                }
            }
        }
        Ok(reader.read)
    }

    /// What stands before the next paragraph that is numbered so, with what parts it from the text.
    pub(super) fn label(&mut self, numbered: &Numbered) -> Option<String> {
        let (name, level) = self.place(numbered)?;
        let list = *self.names.get(&name)?;
        let levels = self.lists.get(&list)?;
        let start = |level: usize| levels[level].start.unwrap_or(1);
        let restart = self.restarts.remove(&(name, level));
        let counted = self.counted.entry(list).or_default();
        counted[level] = match (restart, counted[level]) {
            (Some(first), _) => Some(first),
            (None, Some(count)) => Some(count.saturating_add(1)),
            (None, None) => Some(start(level)),
        };
        counted[level + 1..].fill(None);
        let own = &levels[level];
        if matches!(own.format.as_str(), "bullet" | "none") {
            return None;
        }
        let mut label = own.text.clone();
        for (at, level) in levels.iter().enumerate() {
            let count = counted[at].unwrap_or_else(|| start(at));
            label = label.replace(&format!("%{}", at + 1), &figure(count, &level.format));
        }
        label.push_str(match own.suffix.as_deref() {
            Some("nothing") => "",
            Some("space") => " ",
            _ => "\t",
        });
        Some(label)
    }

    /// The list and the level of a paragraph: its own, or those of its style.
    fn place(&self, numbered: &Numbered) -> Option<(u32, usize)> {
        let (mut list, mut level) = (numbered.list, numbered.level);
        let mut style = numbered.style.as_ref();
        for _ in 0..DEEPEST {
            let Some(rests_on) = style.and_then(|style| self.styles.get(style)) else { break };
            list = list.or(rests_on.list);
            level = level.or(rests_on.level);
            style = rests_on.style.as_ref();
        }
        let level = level.unwrap_or(0);
        list.filter(|list| *list != 0 && level < LEVELS).map(|list| (list, level))
    }
}

/// Reads the parts in which lists and styles are described.
#[derive(Default)]
struct Reader {
    read: Numbering,
    open: Vec<Vec<u8>>,
    list: Option<u32>,
    name: Option<u32>,
    level: Option<usize>,
    style: Option<String>,
}

impl Listener for Reader {
    fn start(&mut self, name: Name<'_>, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.open.push(name.local.to_vec());
        if name.vocabulary == Vocabulary::Word {
            self.element(name.local, element);
        }
        Ok(())
    }

    fn end(&mut self) {
        match self.open.pop().as_deref() {
            Some(b"abstractNum") => self.list = None,
            Some(b"num") => self.name = None,
            Some(b"lvl" | b"lvlOverride") => self.level = None,
            Some(b"style") => self.style = None,
            _ => {}
        }
    }

    fn text(&mut self, _: &str) {}
}

impl Reader {
    fn element(&mut self, local: &[u8], element: &BytesStart<'_>) {
        let number = |key: &str| attribute(element, key).and_then(|value| value.parse().ok());
        match local {
            b"abstractNum" => self.list = number("abstractNumId"),
            b"num" => self.name = number("numId"),
            b"style" => self.style = attribute(element, "styleId"),
            b"lvl" | b"lvlOverride" => {
                self.level = number("ilvl").map(|level| level as usize);
            }
            b"abstractNumId" => {
                if let (Some(name), Some(list)) = (self.name, number("val")) {
                    self.read.names.insert(name, list);
                }
            }
            b"startOverride" => {
                if let (Some(name), Some(level), Some(start)) =
                    (self.name, self.level, number("val"))
                {
                    self.read.restarts.insert((name, level), start);
                }
            }
            b"numId" | b"ilvl" | b"basedOn" => {
                if let Some(style) = &self.style {
                    self.read.styles.entry(style.clone()).or_default().read(local, element);
                }
            }
            _ => self.of_level(local, element),
        }
    }

    fn of_level(&mut self, local: &[u8], element: &BytesStart<'_>) {
        let (Some(list), Some(at)) = (self.list, self.level.filter(|at| *at < LEVELS)) else {
            return;
        };
        let level = &mut self.read.lists.entry(list).or_default()[at];
        let value = attribute(element, "val").unwrap_or_default();
        match local {
            b"start" => level.start = value.parse().ok(),
            b"numFmt" => level.format = value,
            b"lvlText" => level.text = value,
            b"suff" => level.suffix = Some(value),
            _ => {}
        }
    }
}

/// A number as a list shows it (ISO/IEC 29500-1, 17.18.59).
pub(in crate::circular) fn figure(count: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(count, 'a'),
        "upperLetter" => letters(count, 'A'),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperRoman" => roman(count),
        "decimalZero" => format!("{count:02}"),
        "chineseCounting"
        | "chineseCountingThousand"
        | "ideographDigital"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand" => chinese(count),
        _ => count.to_string(),
    }
}

/// a to z, then aa to zz.
fn letters(count: u32, first: char) -> String {
    let Some(place) = count.checked_sub(1) else { return String::new() };
    let letter = char::from_u32(u32::from(first) + place % 26).unwrap_or(first);
    std::iter::repeat_n(letter, (place / 26 + 1).min(8) as usize).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let (mut left, mut roman) = (count.min(3999), String::new());
    for (value, sign) in SIGNS {
        while left >= value {
            roman.push_str(sign);
            left -= value;
        }
    }
    roman
}

/// Up to 九十九 as Chinese counts; above in figures.
fn chinese(count: u32) -> String {
    const FIGURES: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let figure = |digit: u32| FIGURES[(digit % 10) as usize];
    let mut words = String::new();
    match (count / 10, count % 10) {
        (10.., _) => return count.to_string(),
        (0, ones) => words.push(figure(ones)),
        (tens, ones) => {
            if tens > 1 {
                words.push(figure(tens));
            }
            words.push('十');
            if ones > 0 {
                words.push(figure(ones));
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_lists_show_them() {
        let shown = |format| [1, 4, 12, 27].map(|count| figure(count, format)).join(" ");
        assert_eq!(shown("decimal"), "1 4 12 27");
        assert_eq!(shown("lowerLetter"), "a d l aa");
        assert_eq!(shown("upperRoman"), "I IV XII XXVII");
        assert_eq!(shown("chineseCounting"), "一 四 十二 二十七");
        assert_eq!(shown("decimalZero"), "01 04 12 27");
    }
}
