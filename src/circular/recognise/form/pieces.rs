//! The lines of the form cut into pieces: the contents of cells, lines, what stands behind a box or
//! circle.

use super::{
    piece::{Piece, Sign},
    words::{begins_with_choice, is_instruction, label, names_text, option},
};
use crate::circular::{
    Format,
    recognise::{fold::fold, lexicon, structure::Letter},
    script::is_han,
};

/// What a circle or box of another typeface or encoding looks like as a letter.
const STRAY: [char; 8] = ['o', 'O', 'о', 'О', '0', 'q', 'm', '¨'];
/// The most characters of a folded text that can be a box's or an option's.
const LONGEST_OPTION: usize = 400;

/// The lines at these places as pieces: what tabs part, what a box or circle begins, and in an
/// address what a second label or a place to be filled in begins.
pub(super) fn pieces(letter: &Letter<'_>, places: std::ops::Range<usize>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (place, text) in printed(letter, places) {
        let Some(line) = letter.line(place) else { continue };
        let first = pieces.len();
        let (mut sign, mut begins_row) = (None, false);
        for part in marks_with_words(&text).iter().flat_map(|text| parts(text)) {
            let (own, text) = if is_instruction(&fold(part)) { (None, part) } else { signed(part) };
            sign = own.or(sign);
            if text.is_empty() {
                continue;
            }
            if own.is_none() && is_enumerator(text) {
                begins_row = true;
                continue;
            }
            begins_row |= text.split_once(' ').is_some_and(|(first, _)| is_enumerator(first));
            let piece = Piece {
                line: letter.order[place],
                text: text.to_owned(),
                fold: fold(text),
                sign: sign.take(),
                cell: line.cell,
                begins_row: std::mem::take(&mut begins_row),
            };
            pieces.push(piece);
        }
        if sign.is_some() {
            // A box on a line of its own belongs to the line after it.
            let empty = Piece {
                line: letter.order[place],
                text: String::new(),
                fold: String::new(),
                sign,
                cell: line.cell,
                begins_row: false,
            };
            pieces.push(empty);
        }
        for at in (first + 1)..pieces.len() {
            let is_box = pieces[at].sign == Some(Sign::Box);
            pieces[at - 1].begins_row |= is_box && pieces[at - 1].sign.is_none();
        }
    }
    let pieces = hand_on_signs(pieces);
    if letter.format == Format::Pdf { whole_labels(pieces) } else { pieces }
}

/// The lines at these places. An instruction in brackets that a printed page divides stands whole in
/// the second line: "…Recommendation ITU-T X.1 (mark one" above "box only):".
fn printed(letter: &Letter<'_>, places: std::ops::Range<usize>) -> Vec<(usize, String)> {
    let line = |place: usize| Some((place, letter.line(place)?.text.clone()));
    let mut lines: Vec<(usize, String)> = places.filter_map(line).collect();
    for at in 1..lines.len().min(usize::from(letter.format == Format::Pdf) * lines.len()) {
        let (before, after) = lines.split_at_mut(at);
        let (Some((_, above)), Some((_, below))) = (before.last_mut(), after.first_mut()) else {
            continue;
        };
        let Some(open) = above.rfind('(').filter(|open| !above[*open..].contains(')')) else {
            continue;
        };
        let whole = format!("{} {below}", &above[open..]);
        if instruction_behind(&format!("{}{whole}", &above[..open])) == Some(open) {
            above.truncate(open);
            *below = whole;
        }
    }
    lines
}

/// What tabs part; a single letter that stands for a circle stays with the words behind its tab.
fn marks_with_words(text: &str) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for part in text.split('\t') {
        match kept.last_mut() {
            Some(mark) if mark.chars().count() == 1 && mark.contains(STRAY) => {
                mark.push(' ');
                mark.push_str(part);
            }
            _ => kept.push(part.trim().to_owned()),
        }
    }
    kept
}

/// On a printed page a label may break over two lines of its cell.
fn whole_labels(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Some(before) = kept.last_mut()
            && before.cell == piece.cell
            && (before.cell.is_some() || before.fold.chars().count() < 16)
            && piece.fold.ends_with(':')
            && !before.fold.contains(':')
            && let Some(whole) = whole_label(&before.text, &piece.text)
        {
            before.text = whole;
            before.fold = fold(&before.text);
            continue;
        }
        kept.push(piece);
    }
    kept
}

fn hand_on_signs(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut sign = None;
    let mut kept = Vec::with_capacity(pieces.len());
    for mut piece in pieces {
        if piece.text.is_empty() {
            sign = piece.sign;
            continue;
        }
        // A box stands before what can be chosen, never before the name of a text.
        let chooses = |fold: &str| lexicon::AUTHORISES.is_match(fold) || option(fold).is_some();
        if sign.is_none() || !names_text(&piece.fold) || chooses(&piece.fold) {
            piece.sign = piece.sign.or(sign.take());
        }
        kept.push(piece);
    }
    kept
}

/// The parts of a text, unless it only speaks of boxes: "Select one of the two boxes ☐".
fn parts(text: &str) -> Vec<&str> {
    if let Some(at) = instruction_behind(text) {
        return [parts(&text[..at]), vec![text[at..].trim()]].concat();
    }
    if is_instruction(&fold(text)) { vec![text.trim()] } else { parted(text) }
}

/// Where an instruction in brackets ends what names a text: "draft new Recommendation ITU-T X.1 (mark
/// one box only):".
fn instruction_behind(text: &str) -> Option<usize> {
    let at = text.rfind(['(', '（'])?;
    let (before, bracket) = text.split_at(at);
    let is_last = bracket.trim_end_matches([':', '：', ' ']).ends_with([')', '）']);
    let is_whole = is_last && is_instruction(&fold(bracket));
    (is_whole && names_text(&fold(before)) && !lexicon::BOX.is_match(before)).then_some(at)
}

/// "(a)", "2)", "б)": the place of a row in a list.
fn is_enumerator(text: &str) -> bool {
    let Some(bare) = text.strip_suffix([')', '）']) else { return false };
    let bare = bare.strip_prefix(['(', '（']).unwrap_or(bare);
    let mut chars = bare.chars();
    match (chars.next(), chars.next(), chars.next()) {
        // A line may break before the last character of a word.
        (Some(one), None, None) => one.is_alphanumeric() && (!is_han(one) || is_figure(one)),
        (Some(one), Some(two), None) => [one, two].iter().all(|c| c.is_ascii_alphanumeric()),
        _ => false,
    }
}

fn is_figure(c: char) -> bool {
    "一二三四五六七八九十".contains(c)
}

/// Parts a text before each box, before a circle that stands free, before "From:" and before a
/// place to be filled in.
fn parted(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let free = before.is_whitespace() || is_han(before) && c == '[';
        let begins = at > 0
            && (is_box_at(rest)
                || before.is_whitespace() && is_circle(c) && stands_free(rest)
                || free && c == '[' && !rest.starts_with("[ ") && !before_is_label(&text[..at])
                || before.is_whitespace() && begins_with_from(rest));
        if begins {
            cuts.push(at);
        }
        before = c;
    }
    cuts.push(text.len());
    cuts.windows(2).map(|cut| text[cut[0]..cut[1]].trim()).filter(|part| !part.is_empty()).collect()
}

/// Whether a circle has words behind it. In "one of the two options ○):" it is spoken of.
fn stands_free(rest: &str) -> bool {
    let mut behind = rest.chars();
    behind.next();
    behind.as_str().starts_with(' ') && has_words(behind.as_str())
}

/// Two lines that make up a known label. A word that is wider than the cell is broken within.
fn whole_label(one: &str, other: &str) -> Option<String> {
    let bare = one.trim_end_matches(['-', '\u{2010}', '\u{AD}']);
    [format!("{one} {other}"), format!("{one}{other}"), format!("{bare}{other}")]
        .into_iter()
        .find(|whole| label(&fold(whole)).is_some())
}

/// Whether words follow, or nothing: then they stand on the next line.
fn has_words(behind: &str) -> bool {
    behind.trim_start().chars().next().is_none_or(|c| c.is_alphabetic() || c == '"')
}

fn before_is_label(text: &str) -> bool {
    text.trim_end().ends_with(['[', ']'])
}

fn is_box_at(rest: &str) -> bool {
    rest.starts_with(['|', '☐', '☑', '☒', '□', '■', '❏', '❑', '▢'])
        && lexicon::BOX.find(rest).is_some_and(|found| found.start() == 0)
}

fn is_circle(c: char) -> bool {
    lexicon::CIRCLE.is_match(c.encode_utf8(&mut [0; 4]))
}

fn begins_with_from(rest: &str) -> bool {
    ["From:", "FROM:", "De:", "От:", "من:", "发自：", "De :", "发件人："]
        .iter()
        .any(|label| rest.starts_with(label))
}

/// The box or circle in front of a text, and the text behind it.
fn signed(part: &str) -> (Option<Sign>, &str) {
    for (sign, pattern) in [(Sign::Box, &*lexicon::BOX), (Sign::Circle, &*lexicon::CIRCLE)] {
        // A Chinese word may follow at once.
        let end = pattern
            .find(part)
            .filter(|found| found.start() == 0)
            .map(|found| found.as_str().trim_end_matches(is_han).len());
        if let Some(end) = end
            && (sign == Sign::Box || has_words(&part[end..]))
        {
            return (Some(sign), part[end..].trim());
        }
    }
    stray_sign(part).unwrap_or((None, part.trim()))
}

/// A letter or mark that old encodings and symbol typefaces leave in place of a box or a circle:
/// what stands behind it tells which of the two it was.
fn stray_sign(part: &str) -> Option<(Option<Sign>, &str)> {
    let (mark, words) = part.trim().split_once(char::is_whitespace)?;
    let words = words.trim_start();
    let folded = fold(words);
    let is_mark = mark.chars().count() == 1
        && mark.contains(|c: char| STRAY.contains(&c) || !c.is_alphanumeric());
    let sign = match () {
        () if !is_mark || folded.chars().count() > LONGEST_OPTION => return None,
        () if begins_with_choice(&folded).is_some() => Sign::Box,
        () if option(&folded).is_some() => Sign::Circle,
        () => return None,
    };
    Some((Some(sign), words))
}
