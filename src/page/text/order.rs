//! Glyphs gathered into lines, and each line put into logical order.

use hayro::kurbo::Point;
use unicode_bidi::{BidiClass, bidi_class};

use super::glyphs::{Glyph, HAIR};

/// Glyphs whose baselines differ by less than this part of their size stand on one line.
const SAME_BASELINE: f64 = 0.2;
/// A gap wider than this part of the size, without a space glyph in it, separates words.
const WORD_GAP: f64 = 0.3;
/// A gap wider than this part of the size separates blocks that stand side by side.
const BLOCK_GAP: f64 = 1.6;

/// Half the width of a usual letter, and of a usual mark, as parts of the size.
const HALF_LETTER: f64 = 0.25;
const HALF_MARK: f64 = 0.15;

/// How far apart the two letters of a lam-alef may be drawn, as a part of the size.
const JOINED: f64 = 0.12;

/// How far a smaller glyph may stand above or below its line, as "er" in "1er" does.
const RAISED: f64 = 0.65;

/// Gathers the lines of a page, in the order in which they were first written to.
pub(super) fn gather(glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    let (marks, letters): (Vec<_>, Vec<_>) = glyphs.into_iter().partition(Glyph::is_mark);
    for glyph in letters {
        let same = |line: &&mut Vec<Glyph>| {
            line.first().is_some_and(|first| {
                (first.start.y - glyph.start.y).abs() < SAME_BASELINE * first.size.max(glyph.size)
            })
        };
        match lines.iter_mut().rev().find(same) {
            Some(line) => line.push(glyph),
            None => lines.push(vec![glyph]),
        }
    }
    for mark in marks {
        attach(mark, &mut lines);
    }
    lines
}

/// Gathers lines as they were written: a glyph belongs to the line before it, or begins one. So
/// the lines of a cell stay together, and those of its neighbour follow. `rules` part cells that
/// stand on one baseline.
pub(super) fn gather_as_written(glyphs: Vec<Glyph>, rules: &[(Point, Point)]) -> Vec<Vec<Glyph>> {
    let upright: Vec<_> =
        rules.iter().filter(|(one, other)| (one.x - other.x).abs() < HAIR).collect();
    let parted = |one: Point, other: Point| {
        let (left, right) = (one.x.min(other.x), one.x.max(other.x));
        upright.iter().any(|(top, bottom)| {
            (left..right).contains(&top.x) && (bottom.y..top.y).contains(&one.y)
        })
    };
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    let (marks, letters): (Vec<_>, Vec<_>) = glyphs.into_iter().partition(Glyph::is_mark);
    for glyph in letters {
        match lines.last_mut() {
            Some(line) if goes_on(line, &glyph) && !parted(line[0].start, glyph.start) => {
                let is_raised = is_raised(&line[0], &glyph);
                line.push(if is_raised { raised(glyph) } else { glyph });
            }
            _ => lines.push(vec![glyph]),
        }
    }
    for mark in marks {
        attach(mark, &mut lines);
    }
    lines
}

/// Whether `glyph` stands on the baseline of `line`, or is raised beside its last glyph.
fn goes_on(line: &[Glyph], glyph: &Glyph) -> bool {
    let (Some(first), Some(last)) = (line.first(), line.last()) else { return false };
    let off = (first.start.y - glyph.start.y).abs();
    let largest = first.size.max(glyph.size);
    let beside = (last.start.x - glyph.start.x).abs() < 1.5 * largest;
    off < SAME_BASELINE * largest
        || (off < RAISED * largest && beside && glyph.size < 0.85 * first.size)
}

/// Whether a glyph is smaller than the first of its line, and stands above its baseline.
fn is_raised(first: &Glyph, glyph: &Glyph) -> bool {
    glyph.size < 0.85 * first.size && glyph.start.y - first.start.y > SAME_BASELINE * first.size
}

/// A glyph that stands above its line: figures become raised ones, which join no number.
fn raised(mut glyph: Glyph) -> Glyph {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let figure = |c: char| c.to_digit(10).and_then(|digit| FIGURES.get(digit as usize).copied());
    glyph.says = glyph.says.chars().map(|c| figure(c).unwrap_or(c)).collect();
    glyph
}

/// Adds a combining mark to the letter above or below which it stands.
fn attach(mark: Glyph, lines: &mut [Vec<Glyph>]) {
    let distance = |letter: &Glyph| {
        let middle = letter.start.x + HALF_LETTER * letter.size;
        let mark_middle = mark.start.x + HALF_MARK * mark.size;
        (middle - mark_middle).hypot(letter.start.y - mark.start.y)
    };
    let letters = lines.iter_mut().flatten().filter(|letter| letter.says != " ");
    if let Some(letter) = letters.min_by(|a, b| distance(a).total_cmp(&distance(b))) {
        letter.says.push_str(&mark.says);
    }
}

/// The text of one line in logical order: its blocks in reading order, each by the rules of
/// bidirectional text applied backwards. On a page that is read from right to left, so is a line
/// if anything in it is.
pub(super) fn logical(line: Vec<Glyph>, rtl_page: bool) -> String {
    let mut line = from_the_left(line);
    join_lam_alef(&mut line);
    let is_rtl = |glyphs: &[Glyph]| is_rtl(glyphs) || rtl_page && reads_rtl(glyphs);
    let rtl = is_rtl(&line);
    let base = |block: &[Glyph]| if is_rtl(block) { Direction::Rtl } else { Direction::Ltr };
    let mut blocks: Vec<_> =
        blocks(line).iter().map(|block| reorder(block, base(block)).trim().to_owned()).collect();
    if rtl_page {
        blocks = blocks.into_iter().map(tail_in_place).map(bracket_in_place).collect();
    }
    if rtl {
        blocks.reverse();
    }
    blocks.join("\t")
}

/// The glyphs of a line from left to right. Where a bad layout has drawn texts over each other, what
/// was written in one go stays together.
fn from_the_left(line: Vec<Glyph>) -> Vec<Glyph> {
    let mut runs: Vec<Vec<Glyph>> = Vec::new();
    for glyph in line {
        let goes_on = |run: &&mut Vec<Glyph>| {
            run.last().is_some_and(|last| {
                let step = (glyph.start.x - last.start.x) / last.size.max(1.0);
                (-JOINED..BLOCK_GAP).contains(&step)
            })
        };
        match runs.last_mut().filter(goes_on) {
            Some(run) => run.push(glyph),
            None => runs.push(vec![glyph]),
        }
    }
    let left = |run: &Vec<Glyph>| run.first().map_or(0.0, |first| first.start.x);
    runs.sort_by(|a, b| left(a).total_cmp(&left(b)));
    let is_overdrawn = is_overdrawn(&runs);
    let mut line = runs.concat();
    if !is_overdrawn {
        line.sort_by(|a, b| a.start.x.total_cmp(&b.start.x));
    }
    line
}

/// Whether glyphs of different runs stand on top of each other, more often than kerning has it.
fn is_overdrawn(runs: &[Vec<Glyph>]) -> bool {
    const OFTEN: usize = 4;
    let mut places: Vec<(f64, f64, usize)> = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let letters = run.iter().filter(|glyph| glyph.says != " ");
        places.extend(letters.map(|glyph| (glyph.start.x, glyph.size, number)));
    }
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let on_top = |pair: &&[(f64, f64, usize)]| {
        pair[0].2 != pair[1].2 && pair[1].0 - pair[0].0 < 0.2 * pair[0].1
    };
    places.windows(2).filter(on_top).count() >= OFTEN
}

/// Lam and alef that are joined stand at one place, up to rounding, and lam comes first, which is
/// at the right. An alef before a lam stands clear of it.
fn join_lam_alef(line: &mut [Glyph]) {
    for at in 1..line.len() {
        let (left, right) = (&line[at - 1], &line[at]);
        let joined = right.start.x - left.start.x < JOINED * right.size;
        let alef = right.says.starts_with(['ا', 'أ', 'إ', 'آ', 'ٱ']);
        if joined && alef && left.says.starts_with('ل') {
            line.swap(at - 1, at);
        }
    }
}

/// Splits a line, sorted by position, at its wide gaps; narrower ones become spaces.
fn blocks(line: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    let mut blocks: Vec<Vec<Glyph>> = Vec::new();
    for glyph in line {
        let gap = blocks.last().and_then(|block| block.last()).map(|before| {
            // The advance is not at hand. The usual width of a letter is near enough to tell a
            // word gap from none, and our own pages keep their space glyphs. Final letters of
            // Arabic reach far.
            let usual = if direction(&before.says) == Some(Direction::Rtl) { 1.0 } else { 0.55 };
            let advance = usual * before.says.chars().count().max(1) as f64;
            (glyph.start.x - before.start.x) / before.size.max(1.0) - advance
        });
        match (gap, blocks.last_mut()) {
            (Some(gap), Some(block)) if gap < BLOCK_GAP => {
                let spaced = glyph.says == " " || block.last().is_some_and(|g| g.says == " ");
                if gap > WORD_GAP + 0.45 && !spaced {
                    block.push(Glyph { says: " ".into(), ..glyph.clone() });
                }
                block.push(glyph);
            }
            _ => blocks.push(vec![glyph]),
        }
    }
    blocks
}

/// Whether most letters run from right to left; digits have no say.
pub(super) fn is_rtl(line: &[Glyph]) -> bool {
    let count = |wanted: fn(BidiClass) -> bool| {
        let is_letter = |c: char| !is_symbol(c) && wanted(bidi_class(c));
        let class = |glyph: &&Glyph| glyph.says.chars().any(is_letter);
        line.iter().filter(class).count()
    };
    count(|class| matches!(class, BidiClass::R | BidiClass::AL))
        > count(|class| class == BidiClass::L)
}

/// Whether a line of a page that is read from right to left is read so itself: anything in it says
/// so, a letter or brackets that are turned, or nothing in it has a direction of its own.
fn reads_rtl(line: &[Glyph]) -> bool {
    let own: Vec<_> = line.iter().map(|glyph| direction(&glyph.says)).collect();
    let first = line.iter().find(|glyph| glyph.says != " ");
    own.contains(&Some(Direction::Rtl))
        || own.iter().all(Option::is_none)
        || first.is_some_and(|first| matches!(first.says.as_str(), ")" | "]"))
        || brackets(line, &own).iter().any(|(_, _, direction)| *direction == Direction::Rtl)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Ltr,
    Rtl,
}

/// The direction of a glyph's text; `None` for what takes its neighbours' direction. Digits run
/// from left to right in every script.
fn direction(text: &str) -> Option<Direction> {
    text.chars().filter(|c| !is_symbol(*c)).find_map(|c| match bidi_class(c) {
        BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
        BidiClass::L | BidiClass::EN | BidiClass::AN => Some(Direction::Ltr),
        _ => None,
    })
}

/// A code of a symbol typeface is a mark, such as the circle of a form, and no letter.
const fn is_symbol(c: char) -> bool {
    matches!(c, '\u{F000}'..='\u{F0FF}')
}

/// Puts a block, given from left to right, into logical order.
fn reorder(block: &[Glyph], base: Direction) -> String {
    let directions = resolve(block, base);
    let mut order: Vec<usize> = (0..block.len()).collect();
    if base == Direction::Rtl {
        order.reverse();
    }
    let mut at = 0;
    while at < order.len() {
        let end = (at..order.len()).find(|&i| directions[order[i]] == base).unwrap_or(order.len());
        order[at..end].reverse();
        at = end.max(at + 1);
    }
    order.into_iter().map(|i| block[i].says.as_str()).collect()
}

/// "القرار ( 1المراجَع": a bracket that was drawn behind the figure before it, as in a line from
/// left to right.
fn bracket_in_place(text: String) -> String {
    let Some(at) = text.find("( ") else { return text };
    let (before, rest) = (&text[..at], &text[at + 2..]);
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = &rest[..rest.len() - behind.len()];
    let is_word = behind.chars().next().is_some_and(|c| bidi_class(c) == BidiClass::AL);
    match figures.is_empty() || !is_word {
        true => text,
        false => format!("{before}{figures} ({behind}"),
    }
}

/// "2.X.1080": the last figures of a number, drawn at the left of it like those of an Arabic
/// sentence, go back behind it.
fn tail_in_place(text: String) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for at in 0..words.len() {
        let Some((tail, rest)) = words[at].split_once('.') else { continue };
        let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let is_turned = figures(tail) && rest.starts_with(|c: char| c.is_ascii_uppercase());
        // "2.ITU-T X.1080"
        let end = at + usize::from(!rest.contains('.') && at + 1 < words.len());
        if is_turned && words[end].ends_with(|c: char| c.is_ascii_digit()) {
            let (tail, rest) = (tail.to_owned(), rest.to_owned());
            words[at] = rest;
            words[end] = format!("{}.{tail}", words[end]);
        }
    }
    words.join(" ")
}

/// Gives neutral glyphs a direction: that of their neighbours where both agree, else the base.
fn resolve(block: &[Glyph], base: Direction) -> Vec<Direction> {
    let mut own: Vec<_> = block.iter().map(|glyph| direction(&glyph.says)).collect();
    for at in 0..block.len() {
        // Where a line ends within "ITU-T", the hyphen stays with what it follows.
        if is_hyphen(&block[at].says) && ends_latin(&block[..at]) {
            own[at] = Some(Direction::Ltr);
        }
    }
    for (first, last, direction) in brackets(block, &own) {
        (own[first], own[last]) = (Some(direction), Some(direction));
    }
    let mut resolved = Vec::with_capacity(own.len());
    for at in 0..own.len() {
        let before = own[..at].iter().rev().find_map(|d| *d).unwrap_or(base);
        let after = own[at..].iter().find_map(|d| *d).unwrap_or(base);
        let neutral = if before == after { before } else { base };
        resolved.push(own[at].unwrap_or(neutral));
    }
    resolved
}

fn is_hyphen(text: &str) -> bool {
    matches!(text, "-" | "\u{2010}" | "\u{2011}")
}

/// Whether the word at the end holds a Latin letter.
fn ends_latin(block: &[Glyph]) -> bool {
    let word = block.iter().rev().take_while(|glyph| {
        direction(&glyph.says) == Some(Direction::Ltr) || is_hyphen(&glyph.says)
    });
    word.flat_map(|glyph| glyph.says.chars()).any(|c| bidi_class(c) == BidiClass::L)
}

/// Pairs of brackets around letters, and the direction in which they are read: from left to right
/// the opening one stands at the left, from right to left at the right.
fn brackets(block: &[Glyph], own: &[Option<Direction>]) -> Vec<(usize, usize, Direction)> {
    let mut open: Vec<usize> = Vec::new();
    let mut pairs = Vec::new();
    for (at, glyph) in block.iter().enumerate() {
        let direction = match glyph.says.as_str() {
            ")" | "]" => Direction::Ltr,
            "(" | "[" => Direction::Rtl,
            _ => continue,
        };
        let partner = open.last().copied().filter(|&first| {
            let inside = &block[first + 1..at];
            let encloses = own[first..at].contains(&Some(direction))
                || direction == Direction::Rtl && touches(inside);
            encloses && is_pair(&block[first].says, &glyph.says)
        });
        match partner {
            Some(first) => {
                open.pop();
                pairs.push((first, at, direction));
            }
            None => open.push(at),
        }
    }
    pairs
}

/// Whether brackets stand close around these glyphs: ")2022(" and "]SG3-R31[" are "(2022)" and
/// "[SG3-R31]" in a line that is read from right to left.
fn touches(inside: &[Glyph]) -> bool {
    let is_space = |glyph: Option<&Glyph>| glyph.is_none_or(|glyph| glyph.says == " ");
    !is_space(inside.first()) && !is_space(inside.last())
}

fn is_pair(left: &str, right: &str) -> bool {
    matches!((left, right), ("(", ")") | (")", "(") | ("[", "]") | ("]", "["))
}

#[cfg(test)]
mod tests {
    use hayro::kurbo::Vec2;

    use super::{super::glyphs::Turn, *};

    /// A line as it stands on paper, from left to right, one glyph per character.
    fn set(visual: &str) -> Vec<Glyph> {
        let glyph = |(i, c): (usize, char)| Glyph {
            start: Point::new(50.0 + 5.5 * i as f64, 700.0),
            size: 10.0,
            says: c.to_string(),
            is_seen: true,
            turn: Turn::Right,
        };
        visual.chars().enumerate().map(glyph).collect()
    }

    #[test]
    fn left_to_right_text_stays() {
        for text in ["Réponse n° 321 de l'État", "第3研究组（2021年）", "Циркуляр 321 БСЭ"]
        {
            assert_eq!(logical(set(text), false), text);
        }
    }

    #[test]
    fn a_line_of_marks_follows_its_page() {
        // The rest of "(select one of the two options ○):", the circle a code of Wingdings
        assert_eq!(logical(set(":(\u{F0A1}"), true), "\u{F0A1}(:");
        assert_eq!(logical(set("\u{F0A1}):"), false), "\u{F0A1}):");
    }

    #[test]
    fn right_to_left_text_is_put_into_reading_order_with_its_numbers_kept() {
        let visual: String = "لجنة الدراسات".chars().rev().collect();
        assert_eq!(logical(set(&format!("321 {visual}")), false), "لجنة الدراسات 321");
    }

    #[test]
    fn a_designator_inside_right_to_left_text_keeps_its_order() {
        let rev = |text: &str| text.chars().rev().collect::<String>();
        let visual = format!("{} ITU-T D.1102 {}", rev("الجديدة"), rev("التوصية"));
        assert_eq!(logical(set(&visual), false), "التوصية ITU-T D.1102 الجديدة");
    }

    #[test]
    fn brackets_go_with_what_they_enclose() {
        let line = set("ددحملا ITU-T D.1102 (D.ConsumerOTT) ةديدجلا ةيصوتلا");
        assert_eq!(logical(line, false), "التوصية الجديدة ITU-T D.1102 (D.ConsumerOTT) المحدد");
        // On paper the opening bracket of Arabic words stands at their right.
        let line = set(")ةيبرعلاب( صنلا");
        assert_eq!(logical(line, false), "النص (بالعربية)");
        let line = set("]SG3-R31[ )2022( ITU-T D.97 ةيصوتلل");
        assert_eq!(logical(line, true), "للتوصية ITU-T D.97 (2022) [SG3-R31]");
        let line = set("1) first (and second) item");
        assert_eq!(logical(line, false), "1) first (and second) item");
    }

    #[test]
    fn what_belongs_together_is_not_torn_on_a_page_from_right_to_left() {
        let line = set("2.ITU-T X.1080 ةعجارملا ةيصوتلا");
        assert_eq!(logical(line, true), "التوصية المراجعة ITU-T X.1080.2");
        assert_eq!(logical(set(")2022( T X.1352"), true), "T X.1352 (2022)");
        assert_eq!(logical(set("2.X.1080"), true), "X.1080.2");
        assert_eq!(logical(set("]R14"), true), "R14]");
        assert_eq!(logical(set("2016 ،عجارملا1 ( رارقلا"), true), "القرار 1 (المراجع، 2016");
        let line = set("SG17-[ ةيصوتلل");
        assert_eq!(logical(line, true), "للتوصية [SG17-");
    }

    #[test]
    fn texts_that_are_drawn_over_each_other_are_read_one_by_one() {
        let mut line = set("ITU-T D.97 (2016)");
        let over = set("    ةيصوتلل بيوصتلا");
        line.extend(over.into_iter().filter(|glyph| glyph.start.x > 70.0));
        assert!(logical(line, true).ends_with("ITU-T D.97 (2016)"));
    }

    #[test]
    fn blocks_side_by_side_are_set_apart_in_reading_order() {
        let mut line = set("To:");
        let mut far = set("Director");
        far.iter_mut().for_each(|glyph| glyph.start.x += 200.0);
        line.extend(far);
        assert_eq!(logical(line, false), "To:\tDirector");
    }

    #[test]
    fn lines_are_told_apart_by_their_baselines() {
        let mut glyphs = set("一");
        glyphs.extend(
            set("二").into_iter().map(|g| Glyph { start: g.start - Vec2::new(0.0, 14.0), ..g }),
        );
        assert_eq!(gather(glyphs).len(), 2);
    }

    #[test]
    fn raised_figures_join_no_number() {
        let mut glyphs = set("D.1100");
        let last = glyphs[5].clone();
        let start = last.start + Vec2::new(6.0, 4.0);
        glyphs.push(Glyph { start, size: 6.0, says: "1".into(), ..last.clone() });
        glyphs.push(Glyph {
            start: start + Vec2::new(4.0, 0.0),
            size: 6.0,
            says: "er".into(),
            ..last
        });
        let lines = gather_as_written(glyphs, &[]);
        let texts: Vec<String> = lines.into_iter().map(|line| logical(line, false)).collect();
        assert_eq!(texts, ["D.1100¹er"]);
    }

    #[test]
    fn a_mark_is_read_with_the_letter_it_marks() {
        let mut glyphs = set("يوما");
        let third = glyphs[2].start;
        let start = Point::new(third.x + 1.0, third.y + 4.0);
        glyphs.push(Glyph { start, says: "\u{64B}".into(), ..glyphs[2].clone() });
        let lines = gather(glyphs);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0][2].says, "م\u{64B}");
    }

    #[test]
    fn a_cell_is_read_to_its_end_before_its_neighbour() {
        let down = |glyphs: Vec<Glyph>, by: (f64, f64)| {
            glyphs.into_iter().map(move |g| Glyph { start: g.start + Vec2::new(by.0, -by.1), ..g })
        };
        let mut glyphs = set("To:");
        glyphs.extend(down(set("电信标准化局"), (0.0, 14.0)));
        glyphs.extend(down(set("From:"), (60.0, 0.0)));
        glyphs.extend(down(set("[Name]"), (150.0, 0.0)));
        let rule = (Point::new(148.0, 720.0), Point::new(148.0, 690.0));
        let texts = |rules: &[(Point, Point)]| -> Vec<String> {
            gather_as_written(glyphs.clone(), rules)
                .into_iter()
                .map(|line| logical(line, false))
                .collect()
        };
        assert_eq!(texts(&[rule]), ["To:", "电信标准化局", "From:", "[Name]"]);
        assert_eq!(texts(&[]), ["To:", "电信标准化局", "From:\t[Name]"]);
    }

    #[test]
    fn joined_lam_and_alef_are_read_in_their_order() {
        // "الا", the alef of the joined pair a little to the right of its lam
        let mut line = set("ااا");
        line[0].says = "ل".into();
        line[1].start.x = line[0].start.x + 0.1;
        assert_eq!(logical(line, false), "الا");
    }

    #[test]
    fn raised_letters_stay_in_their_line() {
        let mut glyphs = set("le 1");
        let raise = |g: Glyph| Glyph { start: g.start + Vec2::new(22.0, 3.5), size: 6.0, ..g };
        glyphs.extend(set("er").into_iter().map(raise));
        let on = |g: Glyph| Glyph { start: g.start + Vec2::new(33.0, 0.0), ..g };
        glyphs.extend(set(" décembre").into_iter().map(on));
        let lines = gather_as_written(glyphs, &[]);
        assert_eq!(lines.len(), 1);
        assert_eq!(logical(lines[0].clone(), false), "le 1er décembre");
    }
}
