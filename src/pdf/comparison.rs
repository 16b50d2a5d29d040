//! Whether two files show the same pages: the same operators in the same typefaces, the same words
//! for who cannot see them, and nothing beside that could show something else.
//!
//! What the pages mean is left to others. Pictures are compared by their size alone, and
//! signatures that somebody added are handed back: whether they cover anything is seen on a
//! picture of the page.

mod look;
mod picture;
mod standard_text;

pub use look::{Look, Shown, looks};
use picture::{is_plain_picture, picture};
pub use standard_text::{StandardText, standard_text};

use std::collections::{HashMap, HashSet, VecDeque};

use super::{
    error::PdfError,
    field::signature_fields,
    file::File,
    keys, metadata,
    object::{Dictionary, Id, Object, Stream},
    trail::{Place, Trail},
};
use crate::page::Limit;

/// A visible signature that stands on one file's pages and not on the other's.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// The page, counted from 0
    pub page: usize,
    /// Left, lower, right and upper edge, in points
    pub bounds: [f64; 4],
}

/// Where two files show something different: a place in the structure of the page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("pages differ at {0}")]
pub struct Difference(pub String);

impl From<PdfError> for Difference {
    fn from(error: PdfError) -> Self {
        Self(error.to_string())
    }
}

type Compared<T = ()> = Result<T, Difference>;

/// Compares the pages of `shown` with those of `expected`.
///
/// # Errors
/// [`Difference`] names the first.
pub fn compare(expected: &File<'_>, shown: &File<'_>) -> Compared<Vec<Added>> {
    nothing_acts(shown)?;
    let (left, right) = (pages(expected)?, pages(shown)?);
    if left.len() != right.len() {
        return Err(differs("/Pages"));
    }
    let twins: HashMap<Id, Id> =
        left.iter().zip(&right).map(|(old, new)| (old.id, new.id)).collect();
    let mut comparison = Comparison::new(expected, shown, twins, widgets(shown)?);
    let mut added = Vec::new();
    for (number, (old, new)) in left.iter().zip(&right).enumerate() {
        let place = comparison.trail.key(Trail::TOP, b"Page");
        let place = comparison.trail.element(place, number);
        comparison.page(place, old, new)?;
        let bounds = comparison.annotations(place, old, new)?;
        added.extend(bounds.into_iter().map(|bounds| Added { page: number, bounds }));
    }
    comparison.structure()?;
    comparison.document()?;
    comparison.finish()?;
    Ok(added)
}

/// Compares the only page of `expected` with what a signature shows in `shown`, content and
/// resources.
///
/// # Errors
/// [`Difference`] names the first.
pub fn compare_look(expected: &File<'_>, shown: &File<'_>, look: &Look<'_>) -> Compared {
    let pages = pages(expected)?;
    let [page] = &pages[..] else { return Err(differs("/Pages")) };
    let mut comparison = Comparison::new(expected, shown, HashMap::new(), HashSet::new());
    let place = comparison.trail.key(Trail::TOP, b"AP");
    if operators(expected, page)?.trim_ascii_end() != look.content(shown)?.trim_ascii_end() {
        return Err(comparison.differs(place));
    }
    for (ours, theirs) in [("MediaBox", "BBox"), ("Resources", "Resources")] {
        let place = comparison.trail.key(place, theirs.as_bytes());
        let x = page.value(expected, ours)?;
        comparison.pair(place, x, shown.value(&look.form.dictionary, theirs)?)?;
    }
    comparison.finish()
}

/// What the program `program` noted on the first page.
///
/// # Errors
/// [`PdfError`]
pub fn note(file: &File<'_>, program: &str) -> Result<Option<String>, PdfError> {
    let pages = pages(file)?;
    let Some(page) = pages.first() else { return Ok(None) };
    let Object::Dictionary(pieces) = file.value(page.own, "PieceInfo")? else { return Ok(None) };
    let Object::Dictionary(piece) = file.value(pieces, program)? else { return Ok(None) };
    Ok(file.value(piece, "Private")?.to_text())
}

/// Width and height, in pixels, of the picture that the first page to know one knows by `name`.
///
/// # Errors
/// [`PdfError`]
pub fn picture_size(file: &File<'_>, name: &str) -> Result<Option<(u32, u32)>, PdfError> {
    for page in pages(file)? {
        let Object::Dictionary(resources) = page.value(file, "Resources")? else { continue };
        let Object::Dictionary(objects) = file.value(resources, "XObject")? else { continue };
        if let Object::Stream(picture) = file.value(objects, name)? {
            let side = |key| {
                let side = file.value(&picture.dictionary, key).ok()?.as_integer()?;
                u32::try_from(side).ok()
            };
            return Ok(side("Width").zip(side("Height")));
        }
    }
    Ok(None)
}

/// Keys of the catalog that show nothing, or are compared, or belong to signatures.
const CATALOG: [&[u8]; 16] = [
    b"Type",
    b"Pages",
    b"Metadata",
    b"MarkInfo",
    b"StructTreeRoot",
    b"Lang",
    b"ViewerPreferences",
    b"OutputIntents",
    b"Names",
    b"AF",
    b"AcroForm",
    b"DSS",
    b"Extensions",
    b"Version",
    b"Perms",
    b"Legal",
];

/// Keys of a form that holds signatures and nothing else.
const FORM: [&[u8]; 4] = [b"Fields", b"SigFlags", b"DA", b"DR"];

/// Keys that the widget of a signature may have beside those of every signature field.
const WIDGET: [&[u8]; 4] = [b"StructParent", b"NM", b"C", b"H"];

/// Keys of a page that are compared apart, or show nothing.
const PAGE: [&[u8]; 9] = [
    b"Annots",
    b"Parent",
    b"PieceInfo",
    b"LastModified",
    b"Contents",
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"Rotate",
];

/// What a page may have from its parents.
const INHERITED: [&str; 4] = ["Resources", "MediaBox", "CropBox", "Rotate"];

/// What a field is compared with that the other file does not have.
static NOTHING: Dictionary = Dictionary::new();

/// Deepest tree of pages that is read.
const DEEPEST: usize = 16;

const NO_TREE: PdfError = PdfError::Missing { what: "tree of pages" };

fn differs(path: impl Into<String>) -> Difference {
    Difference(path.into())
}

/// Scripts, actions, layers and other forms could show what the pages do not.
fn nothing_acts(file: &File<'_>) -> Compared {
    let only = |dictionary: &Dictionary, known: &[&[u8]], path: &str| {
        let other = dictionary.iter().find(|(key, _)| !known.contains(key));
        match other {
            Some((key, _)) => Err(differs(format!("{path}/{}", String::from_utf8_lossy(key)))),
            None => Ok(()),
        }
    };
    let root = file.root()?;
    only(root, &CATALOG, "")?;
    if let Object::Dictionary(names) = file.value(root, "Names")? {
        only(names, &[b"EmbeddedFiles"], "/Names")?;
    }
    match file.value(root, "AcroForm")? {
        Object::Dictionary(form) => only(form, &FORM, "/AcroForm"),
        _ => Ok(()),
    }
}

/// A page with those above it, from which it inherits.
struct Page<'f> {
    id: Id,
    own: &'f Dictionary,
    above: Vec<&'f Dictionary>,
}

impl<'f> Page<'f> {
    fn value(&self, file: &'f File<'_>, key: &str) -> Result<&'f Object, PdfError> {
        let holder = std::iter::once(self.own).chain(self.above.iter().rev().copied());
        for dictionary in holder {
            match file.value(dictionary, key)? {
                Object::Null => {}
                value => return Ok(value),
            }
        }
        Ok(&Object::Null)
    }
}

fn pages<'f>(file: &'f File<'_>) -> Result<Vec<Page<'f>>, PdfError> {
    let root = file.root()?.get(b"Pages").and_then(Object::as_reference).ok_or(NO_TREE)?;
    let mut found = Vec::new();
    gather(file, root, &[], &mut HashSet::new(), &mut found)?;
    Ok(found)
}

/// Takes in the pages at and below `id`, where nothing may stand twice. Each branch must say what
/// it is and how many pages it has: readers go by that, and would show other pages.
fn gather<'f>(
    file: &'f File<'_>,
    id: Id,
    above: &[&'f Dictionary],
    seen: &mut HashSet<Id>,
    found: &mut Vec<Page<'f>>,
) -> Result<(), PdfError> {
    if above.len() > DEEPEST || !seen.insert(id) {
        return Err(NO_TREE);
    }
    file.budget().take(Limit::Pages, 1)?;
    let own = file.dictionary(id)?;
    let is = |kind| file.value(own, "Type").map(|named| named.is_name(kind));
    let Object::Array(kids) = file.value(own, "Kids")? else {
        found.push(Page { id, own, above: above.to_vec() });
        return if is("Page")? { Ok(()) } else { Err(NO_TREE) };
    };
    let before = found.len();
    let inner = [above, &[own]].concat();
    for kid in kids {
        gather(file, kid.as_reference().ok_or(NO_TREE)?, &inner, seen, found)?;
    }
    let stated = file.value(own, "Count")?.as_integer();
    let counted = i64::try_from(found.len() - before).ok();
    if is("Pages")? && stated == counted { Ok(()) } else { Err(NO_TREE) }
}

struct Comparison<'f, 'a, 'b> {
    old: &'f File<'a>,
    new: &'f File<'b>,
    /// Pages and widgets, and what stands for them in the other file
    twins: HashMap<Id, Id>,
    /// The widgets of the new file's signature fields
    of_form: HashSet<Id>,
    seen: HashSet<(Id, Id)>,
    /// Pairs of a reference and a value that stands where it is meant: by where they are kept
    seen_values: HashSet<(*const Object, *const Object)>,
    trail: Trail<'f>,
    waiting: VecDeque<(Place, &'f Object, &'f Object)>,
}

impl<'f, 'a, 'b> Comparison<'f, 'a, 'b> {
    fn new(
        old: &'f File<'a>,
        new: &'f File<'b>,
        twins: HashMap<Id, Id>,
        of_form: HashSet<Id>,
    ) -> Self {
        Self {
            old,
            new,
            twins,
            of_form,
            seen: HashSet::new(),
            seen_values: HashSet::new(),
            trail: Trail::default(),
            waiting: VecDeque::new(),
        }
    }

    fn differs(&self, place: Place) -> Difference {
        Difference(self.trail.text(place))
    }

    /// Takes steps from the budget of the file that is looked at; the other one is ours.
    fn steps(&self, count: usize) -> Result<(), PdfError> {
        Ok(self.new.budget().take(Limit::Steps, count)?)
    }

    fn page(&mut self, place: Place, old: &Page<'f>, new: &Page<'f>) -> Compared {
        self.entries(place, old.own, new.own, &PAGE)?;
        for key in INHERITED {
            let (x, y) = (old.value(self.old, key)?, new.value(self.new, key)?);
            let place = self.trail.key(place, key.as_bytes());
            self.pair(place, x, y)?;
        }
        let drawn = |file: &File<'_>, page: &Page<'_>| operators(file, page);
        if drawn(self.old, old)? == drawn(self.new, new)? {
            return Ok(());
        }
        let place = self.trail.key(place, b"Contents");
        Err(self.differs(place))
    }

    /// The fields that are expected must be there. Gives the bounds of visible ones that are not.
    fn annotations(
        &mut self,
        page: Place,
        old: &Page<'f>,
        new: &Page<'f>,
    ) -> Compared<Vec<[f64; 4]>> {
        let place = self.trail.key(page, b"Annots");
        let wanted = annotations(self.old, old.own)?;
        let mut others = annotations(self.new, new.own)?;
        self.steps(others.len().saturating_mul(1 + wanted.len()))?;
        let fits = |(id, widget): &(Id, &Dictionary)| {
            self.of_form.contains(id) && is_signature(self.new, widget)
        };
        if !others.iter().all(fits) {
            return Err(self.differs(place));
        }
        for (id, field) in wanted {
            let twin = others.iter().position(|(_, other)| {
                let same = |key| {
                    let (x, y) = (self.old.value(field, key), self.new.value(other, key));
                    matches!((x, y), (Ok(x), Ok(y)) if same_plain(x, y))
                };
                same("T") && bounds(self.old, field) == bounds(self.new, other)
            });
            let (twin, widget) = others.swap_remove(twin.ok_or_else(|| self.differs(place))?);
            self.twins.insert(id, twin);
            self.unsigned_look(place, field, widget)?;
        }
        let mut visible = Vec::new();
        for (_, widget) in others {
            self.unsigned_look(place, &NOTHING, widget)?;
            let [left, bottom, right, top] =
                bounds(self.new, widget).ok_or_else(|| self.differs(place))?;
            if left < right && bottom < top {
                visible.push([left, bottom, right, top]);
            }
        }
        Ok(visible)
    }

    /// What a signature looks like is its signer's affair. Where nobody signed, nothing may look as
    /// if somebody had.
    fn unsigned_look(
        &mut self,
        place: Place,
        old: &'f Dictionary,
        new: &'f Dictionary,
    ) -> Compared {
        if *self.new.value(new, "V")? != Object::Null {
            return Ok(());
        }
        for key in ["AP", "MK", "BS", "Border"] {
            let (x, y) = (self.old.value(old, key)?, self.new.value(new, key)?);
            let place = self.trail.key(place, key.as_bytes());
            self.pair(place, x, y)?;
        }
        Ok(())
    }

    /// What the pages say to who cannot see them.
    fn structure(&mut self) -> Compared {
        const KEY: &str = "StructTreeRoot";
        let place = self.trail.key(Trail::TOP, KEY.as_bytes());
        let tree = |file: &'f File<'_>| match file.value(file.root()?, KEY)? {
            Object::Dictionary(tree) => Ok(tree),
            _ => Err(differs(format!("/{KEY}"))),
        };
        let (old, new) = (tree(self.old)?, tree(self.new)?);
        self.entries(place, old, new, &[b"ParentTree", b"ParentTreeNextKey", b"P"])
    }

    /// What the file says of itself, such as its title in the head of the window, and how colours
    /// are to be shown.
    fn document(&mut self) -> Compared {
        for key in ["Lang", "MarkInfo", "ViewerPreferences", "OutputIntents"] {
            let place = self.trail.key(Trail::TOP, key.as_bytes());
            let (old, new) = (self.old.root()?, self.new.root()?);
            let (x, y) = (self.old.value(old, key)?, self.new.value(new, key)?);
            self.pair(place, x, y)?;
        }
        if !metadata::same_information(self.old, self.new, &metadata::MADE) {
            return Err(differs("/Info"));
        }
        let packet = |file: &File<'_>| match file.value(file.root()?, "Metadata")? {
            Object::Stream(packet) => Ok(file.decoded(packet)?),
            _ => Err(differs("/Metadata")),
        };
        let (old, new) = (packet(self.old)?, packet(self.new)?);
        match metadata::same_packet(&old, &new, self.new.budget()) {
            true => Ok(()),
            false => Err(differs("/Metadata")),
        }
    }

    fn finish(&mut self) -> Compared {
        while let Some((place, x, y)) = self.waiting.pop_front() {
            let (x, y) = (self.old.resolve(x)?, self.new.resolve(y)?);
            self.direct(place, x, y)?;
        }
        Ok(())
    }

    /// Compares two values. References wait for their turn, and no two are compared twice: there
    /// may be circles.
    fn pair(&mut self, place: Place, x: &'f Object, y: &'f Object) -> Compared {
        self.steps(1)?;
        match (x, y) {
            (Object::Reference(i), Object::Reference(j)) => {
                if let Some(twin) = self.twins.get(i) {
                    return if twin == j { Ok(()) } else { Err(self.differs(place)) };
                }
                if !self.seen.insert((*i, *j)) {
                    return Ok(());
                }
            }
            (Object::Reference(_), _) | (_, Object::Reference(_)) => {
                let (x, y) = (self.old.resolve(x)?, self.new.resolve(y)?);
                if !self.seen_values.insert((x, y)) {
                    return Ok(());
                }
            }
            _ => return self.direct(place, x, y),
        }
        self.waiting.push_back((place, x, y));
        Ok(())
    }

    fn direct(&mut self, place: Place, x: &'f Object, y: &'f Object) -> Compared {
        match (x, y) {
            (Object::Dictionary(x), Object::Dictionary(y)) => {
                // Elements know their parents; the way down is compared.
                self.entries(place, x, y, &[b"P"])
            }
            (Object::Stream(x), Object::Stream(y)) => self.streams(place, x, y),
            (Object::Array(x), Object::Array(y)) if x.len() == y.len() => {
                for (index, (x, y)) in x.iter().zip(y).enumerate() {
                    let place = self.trail.element(place, index);
                    self.pair(place, x, y)?;
                }
                Ok(())
            }
            (x, y) if same_plain(x, y) => Ok(()),
            _ => Err(self.differs(place)),
        }
    }

    fn streams(&mut self, place: Place, x: &'f Stream, y: &'f Stream) -> Compared {
        match (picture(self.old, x), picture(self.new, y)) {
            (Some(old), Some(new)) if old == new && old.iter().all(Option::is_some) => {
                return match is_plain_picture(self.new, y) {
                    true => Ok(()),
                    false => Err(self.differs(place)),
                };
            }
            (None, None) => {}
            _ => return Err(self.differs(place)),
        }
        if self.old.decoded(x)? != self.new.decoded(y)? {
            return Err(self.differs(place));
        }
        let storage: [&[u8]; 3] = [b"Length", b"Filter", b"DecodeParms"];
        self.entries(place, &x.dictionary, &y.dictionary, &storage)
    }

    fn entries(
        &mut self,
        place: Place,
        old: &'f Dictionary,
        new: &'f Dictionary,
        apart: &[&[u8]],
    ) -> Compared {
        // Each key of the one is looked for in the other.
        self.steps(old.len().saturating_mul(new.len()) / 16)?;
        let there = |key: &[u8]| !apart.contains(&key);
        if let Some((key, _)) = new.iter().find(|(key, _)| there(key) && old.get(key).is_none()) {
            let place = self.trail.key(place, key);
            return Err(self.differs(place));
        }
        for (key, x) in old.iter().filter(|(key, _)| there(key)) {
            let place = self.trail.key(place, key);
            let y = new.get(key).ok_or_else(|| self.differs(place))?;
            self.pair(place, x, y)?;
        }
        Ok(())
    }
}

/// Numbers are the same however they are written.
fn same_plain(x: &Object, y: &Object) -> bool {
    match (x.as_number(), y.as_number()) {
        (Some(x), Some(y)) => x == y,
        (None, None) => !matches!(x, Object::Array(_) | Object::Stream(_)) && x == y,
        _ => false,
    }
}

/// A page's operators, its streams put together.
fn operators(file: &File<'_>, page: &Page<'_>) -> Compared<Vec<u8>> {
    let contents = file.value(page.own, "Contents")?;
    let parts = match contents {
        Object::Array(parts) => parts.iter().map(|part| file.resolve(part)).collect(),
        other => Ok(vec![other]),
    };
    let mut drawn = Vec::new();
    for part in parts? {
        let Object::Stream(stream) = part else { return Err(differs("/Contents")) };
        drawn.extend(file.decoded(stream)?);
        drawn.push(b'\n');
    }
    Ok(drawn)
}

fn annotations<'f>(
    file: &'f File<'_>,
    page: &'f Dictionary,
) -> Compared<Vec<(Id, &'f Dictionary)>> {
    let list = match file.value(page, "Annots")? {
        Object::Array(list) => &list[..],
        Object::Null => &[],
        _ => return Err(differs("/Annots")),
    };
    let one = |annotation: &'f Object| {
        let id = annotation.as_reference().ok_or_else(|| differs("/Annots"))?;
        Ok((id, file.dictionary(id)?))
    };
    list.iter().map(one).collect()
}

/// The widgets of the form's signature fields. One that stands on a page alone belongs to no
/// signature that anybody checks, and many readers show it all the same.
fn widgets(file: &File<'_>) -> Result<HashSet<Id>, PdfError> {
    let mut found = HashSet::new();
    for id in signature_fields(file)?.into_iter().filter_map(|field| field.id) {
        found.insert(id);
        let kids = file.value(file.dictionary(id)?, "Kids")?.as_array().unwrap_or_default();
        found.extend(kids.iter().filter_map(Object::as_reference));
    }
    Ok(found)
}

/// Whether an annotation is the widget of a signature, without actions.
fn is_signature(file: &File<'_>, widget: &Dictionary) -> bool {
    let value = |dictionary, key| file.value(dictionary, key).unwrap_or(&Object::Null);
    let parent = value(widget, "Parent").as_dictionary();
    let is_signature = |field| value(field, "FT").is_name("Sig");
    let known = |field: &Dictionary| {
        field.iter().all(|(key, _)| keys::SIGNATURE_FIELD.contains(&key) || WIDGET.contains(&key))
    };
    value(widget, "Subtype").is_name("Widget")
        && (is_signature(widget) || parent.is_some_and(is_signature))
        && known(widget)
        && parent.is_none_or(known)
}

fn bounds(file: &File<'_>, widget: &Dictionary) -> Option<[f64; 4]> {
    let numbers = file.value(widget, "Rect").ok()?.as_array()?;
    let number = |object: &Object| file.resolve(object).ok()?.as_number();
    let numbers: Option<Vec<f64>> = numbers.iter().map(number).collect();
    let &[a, b, c, d] = &numbers?[..] else { return None };
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}
