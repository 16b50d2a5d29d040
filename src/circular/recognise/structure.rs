//! The parts of a letter: heading block, paragraphs, annexes, and the annex that holds the form.
//! They are told by what stands in them, not by their numbers or places.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use crate::circular::{Cell, Format, Line, Part, Transcript, script::is_han};

use super::{
    fold::{Folded, fold},
    lexicon,
};

/// More lines than any circular has. What follows them is not read.
const MOST_LINES: usize = 20_000;

/// More bytes than the text of any circular has.
const MOST_BYTES: usize = 4 << 20;

/// More headings than any circular has: each is compared with those behind it.
const MOST_HEADINGS: usize = 100;

/// How far a form reaches from its "To:" to its "From:" and its first box.
const FORM_HEAD: usize = 60;

/// The most lines of a form from one of its boxes to the other.
const FORM_ROW: usize = 16;

/// Lines of a page are wider than this, in Latin letters.
const NARROWEST: usize = 16;

/// The most characters that the heading of a column has.
const LONGEST_HEADING: usize = 40;

/// The most characters that the label of an address has.
const LONGEST_LABEL: usize = 24;

/// A letter in its parts.
#[derive(Debug)]
pub struct Letter<'a> {
    /// How its lines are to be taken: as those of the format it was read from, or, where a text
    /// has its lines broken as on a page, as those of a page
    pub format: Format,
    /// All lines of the transcript
    pub lines: &'a [Line],
    /// Each line folded; empty for those that are not read
    pub folds: Vec<String>,
    /// The lines of the text, without running heads and page numbers
    pub order: Vec<usize>,
    /// Where the parts are, as ranges of `order`
    pub parts: Parts,
    /// Whether there were more lines than are read
    pub truncated: bool,
}

/// Ranges of [`Letter::order`].
#[derive(Debug, Default, Clone)]
pub struct Parts {
    /// From the letterhead to the salutation
    pub head: Range<usize>,
    /// The paragraphs
    pub body: Range<usize>,
    /// The annexes that do not hold the form
    pub annexes: Vec<Range<usize>>,
    /// The form, with its heading
    pub form: Option<FormPart>,
}

/// The annex that holds the form.
#[derive(Debug, Clone)]
pub struct FormPart {
    /// All of it
    pub range: Range<usize>,
    /// Whether its first line is the heading of an annex
    pub headed: bool,
    /// The number of the annex, as printed
    pub number: Option<String>,
    /// Where its "To:" stands, if it has one
    pub to: Option<usize>,
}

impl<'a> Letter<'a> {
    /// Finds the parts of a letter.
    pub fn new(transcript: &'a Transcript) -> Self {
        let lines = transcript.lines.as_slice();
        let mut bytes = 0;
        let fits = |line: &&Line| {
            bytes += line.text.len();
            bytes <= MOST_BYTES
        };
        let read = lines.iter().take(MOST_LINES).take_while(fits).count();
        let folds: Vec<String> = lines[..read].iter().map(|line| fold(&line.text)).collect();
        let running = running_heads(transcript.format, &lines[..read], &folds);
        let order = (0..read)
            .filter(|&at| lines[at].part == Part::Body)
            .filter(|&at| !folds[at].is_empty() && !is_furniture(&folds[at]))
            .filter(|at| !running.contains(at))
            .collect();
        let truncated = lines.len() > read;
        let mut letter = Self {
            format: taken_as(transcript.format, &folds),
            lines,
            order,
            parts: Parts::default(),
            truncated,
            folds,
        };
        letter.parts = letter.find_parts();
        letter
    }

    /// The folded line at this place of `order`.
    pub fn fold(&self, place: usize) -> &str {
        self.order.get(place).and_then(|&line| self.folds.get(line)).map_or("", String::as_str)
    }

    /// The line at this place of `order`.
    pub fn line(&self, place: usize) -> Option<&'a Line> {
        self.lines.get(*self.order.get(place)?)
    }

    /// These places of `order`, folded and joined.
    pub fn text(&self, places: Range<usize>) -> Folded<'a> {
        let end = places.end.min(self.order.len());
        let places = places.start.min(end)..end;
        Folded::new(self.lines, self.order[places].iter().copied())
    }

    /// The lines of the row in which a cell stands, with their places.
    pub fn table_row(&self, cell: Cell) -> impl Iterator<Item = (usize, &'a Line)> {
        self.table(cell).filter(move |(_, line)| line.cell.is_some_and(|own| own.row == cell.row))
    }

    /// The column of a cell's table whose heading these words begin.
    pub fn column_headed(&self, cell: Cell, words: &regex::Regex) -> Option<u32> {
        let headings = self.table(cell).take_while(|(_, line)| {
            line.cell.is_some_and(|heading| heading.row == 0 && cell.row > 0)
        });
        let mut headings = headings.filter(|(_, line)| line.text.chars().count() < LONGEST_HEADING);
        let (_, line) = headings.find(|(place, _)| words.is_match(self.fold(*place)))?;
        line.cell.map(|cell| cell.column)
    }

    fn table(&self, cell: Cell) -> impl Iterator<Item = (usize, &'a Line)> {
        let lines = self.order.iter().enumerate();
        let lines = lines.filter_map(|(place, &line)| Some((place, self.lines.get(line)?)));
        lines.filter(move |(_, line)| line.cell.is_some_and(|own| own.table == cell.table))
    }

    /// Whether a printed line goes on in the next one: that begins small, or its first word would
    /// not have fitted, or the line cannot end where it does.
    pub fn goes_on_below(&self, place: usize) -> bool {
        let (Some(line), Some(next)) = (self.line(place), self.line(place + 1)) else {
            return false;
        };
        if self.format != Format::Pdf || (line.cell, line.page) != (next.cell, next.page) {
            return false;
        }
        if next.text.starts_with(char::is_lowercase) || lexicon::HANGING.is_match(self.fold(place))
        {
            return true;
        }
        let beside = |place: &usize| {
            self.line(*place).is_some_and(|l| (l.cell, l.page) == (line.cell, line.page))
        };
        let around = place.saturating_sub(40)..(place + 40).min(self.order.len());
        let widths = around.filter(beside).map(|place| width(self.fold(place)));
        let widest = widths.max().unwrap_or_default();
        let first = self.fold(place + 1).split(' ').next().unwrap_or_default();
        let word = if first.starts_with(is_han) { 2 } else { 1 + width(first) };
        let own = width(self.fold(place));
        // Letters differ in width; a line of few words says nothing.
        widest > NARROWEST && ((own + word) * 100 > widest * 95 || self.ends_short(place, widest))
    }

    /// Whether a line of Arabic, which has no capitals and is wide in bold type, has its last words on
    /// the next: a few, without a point behind either.
    fn ends_short(&self, place: usize, widest: usize) -> bool {
        let (own, next) = (self.fold(place), self.fold(place + 1));
        let is_open = |fold: &str| fold.ends_with(|c: char| c.is_alphabetic());
        next.starts_with(|c: char| ('\u{620}'..='\u{64A}').contains(&c))
            && [own, next].into_iter().all(is_open)
            && width(own) * 100 > widest * 60
            && width(next) * 100 < widest * 40
    }

    /// The letter itself, without its annexes.
    pub fn letter(&self) -> Range<usize> {
        self.parts.head.start..self.parts.body.end
    }

    fn find_parts(&self) -> Parts {
        let headings: Vec<usize> = (0..self.order.len())
            .filter(|&place| self.is_annex_heading(place))
            .take(MOST_HEADINGS)
            .collect();
        let form = self.find_form(&headings);
        // A list of what is enclosed names annexes before there are any.
        let first =
            headings.iter().copied().find(|&heading| self.begins_annexes(heading, &headings));
        let form_start = form.as_ref().map_or(self.order.len(), |form| form.range.start);
        let end = first.unwrap_or(form_start).min(form_start);
        let annexes = self.other_annexes(end, &headings, form.as_ref());
        let body_start = self.body_start(end);
        Parts { head: 0..body_start, body: body_start..end, annexes, form }
    }

    /// A heading begins the annexes if no heading with its number follows later, other than those
    /// that a page repeats within the annex.
    fn begins_annexes(&self, heading: usize, headings: &[usize]) -> bool {
        let number = self.annex_number(heading);
        let later: Vec<_> = headings.iter().filter(|&&h| h > heading).collect();
        let listed = later.first().is_some_and(|&&next| next <= heading + 3)
            && later.iter().any(|&&h| self.annex_number(h) == number);
        !listed
    }

    fn is_annex_heading(&self, place: usize) -> bool {
        let fold = self.fold(place);
        // The shortest number that a wrapped sentence ends with would be a heading, so a heading
        // is short, and no sentence.
        fold.chars().count() <= 100
            && !lexicon::ENCLOSURES.is_match(fold)
            && !fold.ends_with(['.', ',', ';', '。'])
            && lexicon::ANNEX_HEADING.captures(fold).is_some_and(|found| {
                let all = found.get(0).map_or(0, |all| all.end());
                // "…will be found in / Annex 1.¹": the mark of a footnote ends a sentence.
                let is_cited = fold[..all].ends_with('.')
                    && fold[all..].starts_with(|c: char| c.is_ascii_digit());
                !is_cited && found.get(1).is_some()
                    || found.get(0).is_some_and(|all| all.end() == fold.len())
            })
            && self.line(place).is_some_and(|line| !self.goes_on(place, line))
    }

    /// On a printed page a sentence may break before "Annex 2 to this Circular".
    fn goes_on(&self, place: usize, line: &Line) -> bool {
        if line.text.chars().next().is_some_and(char::is_lowercase) {
            return true;
        }
        let Some(before) = place.checked_sub(1) else { return false };
        let same_page = self.line(before).is_some_and(|before| before.page == line.page);
        let before = self.fold(before);
        matches!(self.format, Format::Pdf)
            && same_page
            && before.ends_with(|c: char| c.is_alphabetic() && !is_han(c))
            && before.chars().count() > 60
            && self.fold(place).chars().count() > 14
    }

    fn annex_number(&self, heading: usize) -> Option<String> {
        let found = lexicon::ANNEX_HEADING.captures(self.fold(heading))?;
        let number = found.get(1)?.as_str();
        let chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
        Some(match chinese.iter().position(|&figure| figure == number) {
            Some(index) => (index + 1).to_string(),
            None => number.to_uppercase(),
        })
    }

    fn find_form(&self, headings: &[usize]) -> Option<FormPart> {
        let first_box = (0..self.order.len())
            .find(|&place| self.is_choice(place))
            .or_else(|| (0..self.order.len()).find(|&place| self.is_bare_choice(place)));
        let above = first_box.map(|first| self.headed_by(headings, first)..first);
        // The boxes tell which "To:" is the form's: the letter has one of its own.
        let to = match above {
            Some(above) => above
                .clone()
                .find(|&place| self.has_label(place, "to"))
                .or_else(|| above.clone().find(|&place| self.is_addressed(place, above.end))),
            None => (0..self.order.len()).rev().find(|&place| self.opens_form(place)),
        };
        let to = to.map(|place| self.cell_begins(place));
        let within = to.or(first_box)?;
        let heading = headings.iter().copied().rev().find(|&heading| heading <= within);
        let start = heading.unwrap_or_else(|| self.form_start(within));
        let number = heading.and_then(|heading| self.annex_number(heading));
        let end = headings
            .iter()
            .copied()
            .find(|&next| next > within && self.annex_number(next) != number)
            .unwrap_or(self.order.len());
        Some(FormPart { range: start..end, headed: heading.is_some(), number, to })
    }

    /// Where the annex begins in which `place` stands, or a form without a heading may begin.
    fn headed_by(&self, headings: &[usize], place: usize) -> usize {
        let heading = headings.iter().copied().rev().find(|&heading| heading <= place);
        heading.map_or(place.saturating_sub(FORM_HEAD), |heading| heading + 1)
    }

    /// Whether the first label of an address stands here, in words that are not known: an office of
    /// the Union stands behind it.
    fn is_addressed(&self, place: usize, end: usize) -> bool {
        let next = self.fold((place + 1).min(end));
        self.opens_with_label(place)
            && !self.has_label(place, "subject")
            && [self.fold(place), next].iter().any(|fold| lexicon::OFFICE.is_match(fold))
    }

    /// A label that is wider than its cell begins on a line above its colon.
    fn cell_begins(&self, place: usize) -> usize {
        let cell = |place: usize| self.line(place).and_then(|line| line.cell);
        let goes_on = |&above: &usize| {
            self.format == Format::Pdf
                && cell(place).is_some()
                && cell(above) == cell(place)
                && !self.fold(above).contains(':')
        };
        (0..place).rev().take(3).take_while(goes_on).last().unwrap_or(place)
    }

    /// "Addressed to:", "À l'attention de:": a few words and a colon.
    fn opens_with_label(&self, place: usize) -> bool {
        let fold = self.fold(place);
        let colon = fold.find(':').map(|colon| fold[..colon].chars().count());
        colon.is_some_and(|length| (1..=LONGEST_LABEL).contains(&length))
    }

    /// Whether the form's address block begins here: a "To:" with a "From:" or a place to be filled
    /// in soon after it.
    fn opens_form(&self, place: usize) -> bool {
        if !self.has_label(place, "to") {
            return false;
        }
        let near = place..(place + FORM_HEAD).min(self.order.len());
        let from = near.clone().any(|place| self.has_label(place, "from"));
        let blank = near.clone().any(|place| {
            self.fold(place).split(['\t', ' ']).any(|word| word.starts_with('[') && word.len() > 2)
        });
        let choice = near.clone().any(|place| self.is_choice(place));
        usize::from(from) + usize::from(blank) + usize::from(choice) >= 2
    }

    /// Whether a line carries this label, in front or between two columns.
    pub fn has_label(&self, place: usize, name: &str) -> bool {
        let printed = self.line(place).map_or("", |line| line.text.as_str());
        printed.split('\t').any(|piece| {
            lexicon::LABEL.captures(&fold(piece)).is_some_and(|label| label.name(name).is_some())
        }) || (name == "from" && lexicon_from_within(self.fold(place)))
    }

    fn is_choice(&self, place: usize) -> bool {
        let fold = self.fold(place);
        lexicon::BOX.is_match(fold) && {
            let near = place..(place + 3).min(self.order.len());
            near.into_iter().any(|place| lexicon::AUTHORISES.is_match(self.fold(place)))
        }
    }

    /// Whether a cell authorises, and one soon after it refuses: the form, with its boxes lost.
    fn is_bare_choice(&self, place: usize) -> bool {
        let in_cell = |place: usize| self.line(place).is_some_and(|line| line.cell.is_some());
        let chooses = |place: usize, refuses: bool| {
            let fold = self.fold(place);
            in_cell(place)
                && lexicon::AUTHORISES.is_match(fold)
                && lexicon::DENIES.is_match(fold) == refuses
        };
        let near = (place + 1)..(place + FORM_ROW).min(self.order.len());
        chooses(place, false) && near.into_iter().any(|place| chooses(place, true))
    }

    /// A form without a heading begins with its subject, if that stands right above the address.
    fn form_start(&self, within: usize) -> usize {
        let above = within.saturating_sub(6)..within;
        above.clone().find(|&place| self.has_label(place, "subject")).unwrap_or(within)
    }

    fn other_annexes(
        &self,
        end: usize,
        headings: &[usize],
        form: Option<&FormPart>,
    ) -> Vec<Range<usize>> {
        let mut starts: Vec<usize> = headings.iter().copied().filter(|&h| h >= end).collect();
        if let Some(form) = form {
            starts.retain(|&start| !(form.range.start..form.range.end).contains(&start));
            starts.push(form.range.start);
            starts.push(form.range.end);
        }
        starts.push(self.order.len());
        starts.sort_unstable();
        starts
            .windows(2)
            .map(|pair| pair[0]..pair[1])
            .filter(|range| !range.is_empty())
            .filter(|range| form.is_none_or(|form| form.range.start != range.start))
            .collect()
    }

    /// The salutation, else the first numbered paragraph, begins the body.
    fn body_start(&self, end: usize) -> usize {
        let salutation = (0..end).find(|&place| self.is_salutation(place));
        let numbered = || {
            (0..end).find(|&place| {
                let fold = self.fold(place);
                lexicon::NUMBERED.captures(fold).is_some_and(|found| &found[1] == "1")
                    && fold.chars().count() > 30
            })
        };
        // Some letters have neither: then the first sentence behind the subject does.
        let sentence = || {
            let subject = (0..end).find(|&place| self.has_label(place, "subject"))?;
            (subject + 1..end).find(|&place| {
                let line = self.line(place).map_or("", |line| line.text.as_str());
                let least = if line.contains(is_han) { 15 } else { 40 };
                line.ends_with(['.', '。', ':', '：', ';']) && line.chars().count() > least
            })
        };
        salutation.or_else(numbered).or_else(sentence).unwrap_or(end)
    }

    /// Whether a line greets the reader.
    pub fn is_salutation(&self, place: usize) -> bool {
        let fold = self.fold(place);
        fold.chars().count() <= 90
            && fold.ends_with([',', ':', '!', '.', '：'])
            && lexicon::SALUTATION.is_match(fold)
    }
}

/// "From:" in the middle of a line, behind the first column.
fn lexicon_from_within(fold: &str) -> bool {
    [" from:", " de:", " от:", " من:", "发自:", "来自:"].iter().any(|label| fold.contains(label))
}

/// How wide a text is, in Latin letters.
fn width(fold: &str) -> usize {
    fold.chars().map(|c| if is_han(c) { 2 } else { 1 }).sum()
}

/// A text whose longest lines are hardly longer than a page is wide, and whose lines go on in the
/// middle of a sentence, has its lines broken as on a page.
fn taken_as(format: Format, folds: &[String]) -> Format {
    const WIDEST: usize = 130;
    if format != Format::Text {
        return format;
    }
    let widths: Vec<usize> = folds.iter().map(|fold| width(fold)).collect();
    let widest = widths.iter().copied().max().unwrap_or_default();
    let broken = (1..folds.len())
        .filter(|&at| widths[at - 1] * 3 > widest * 2)
        .filter(|&at| !folds[at - 1].ends_with(['.', ':', ';', '!', '?', '。', ',']))
        .filter(|&at| folds[at].starts_with(|c: char| c.is_alphabetic() || c == '('))
        .count();
    if widest <= WIDEST && broken >= 4 { Format::Pdf } else { format }
}

/// Page numbers and the letterhead's foot line.
fn is_furniture(fold: &str) -> bool {
    let page = fold.trim_matches(['-', ' ', '|']);
    let is_page = page.len() <= 3
        && !page.is_empty()
        && page.bytes().all(|b| b.is_ascii_digit())
        && page.len() < fold.len();
    let is_foot = (fold.contains("www.itu.int") || fold.contains("itumail@itu.int"))
        && (fold.contains("tel") || fold.contains("fax") || fold.contains('•'));
    let is_address = fold.contains('•') && fold.contains("place des nations");
    is_page || is_foot || is_address
}

/// The lines at the head or foot of printed pages that repeat those of another page.
fn running_heads(format: Format, lines: &[Line], folds: &[String]) -> HashSet<usize> {
    const EDGE: usize = 3;
    let mut running = HashSet::new();
    if format != Format::Pdf {
        return running;
    }
    let mut edges: Vec<(bool, Vec<usize>)> = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let page = lines[start].page;
        let end = (start..lines.len()).find(|&at| lines[at].page != page).unwrap_or(lines.len());
        edges.push((true, (start..end).take(EDGE).collect()));
        edges.push((false, (start..end).rev().take(EDGE).collect()));
        start = end;
    }
    // Only page numbers differ from page to page.
    let plain = |at: usize| match folds[at].chars().count() {
        0..=30 => folds[at].replace(|c: char| c.is_ascii_digit(), ""),
        _ => folds[at].clone(),
    };
    let mut seen: HashMap<(bool, usize, String), usize> = HashMap::new();
    for (top, edge) in &edges {
        for (depth, at) in edge.iter().enumerate() {
            *seen.entry((*top, depth, plain(*at))).or_default() += 1;
        }
    }
    for (top, edge) in edges {
        // From the edge inwards, as far as it repeats. The heading of an annex is none.
        let repeats = edge.into_iter().enumerate().take_while(|&(depth, at)| {
            seen.get(&(top, depth, plain(at))).is_some_and(|count| *count > 1)
                && !lexicon::ANNEX_HEADING.is_match(&folds[at])
                // A letter and its form may end in the same words.
                && !lexicon::CLOSING.is_match(&folds[at])
                && lines[at].cell.is_none()
        });
        running.extend(repeats.map(|(_, at)| at));
    }
    running
}
