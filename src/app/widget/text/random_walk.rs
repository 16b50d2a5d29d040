//! A long, repeatable walk through mixed text: every command from every place, and the text must
//! be what a plain string would be.

use iced::{
    Font, Point, Rectangle,
    advanced::{Clipboard, clipboard, graphics::text::font_system, mouse},
};
use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_segmentation::UnicodeSegmentation;

use super::{
    keys::{Command, Motion},
    passage::{Caret, Side},
    shaped::{Setting, Shaped},
    state::State,
    style::Direction,
};
use crate::form::TYPEFACES;

const MOTIONS: [Motion; 12] = [
    Motion::Left,
    Motion::Right,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::Up,
    Motion::Down,
    Motion::PageUp,
    Motion::PageDown,
    Motion::Home,
    Motion::End,
    Motion::Start,
    Motion::Finish,
];

const PIECES: [&str; 30] = [
    "2019 كان العام",
    "مرحبا",
    "العالم ",
    "لجنة الدراسات 3 ",
    "٣٤",
    "لا",
    "مَدْرَسَة",
    "abc ",
    "123 ",
    "ITU-T X.509",
    "(",
    ") ",
    "é",
    "e\u{301}",
    "Комиссия ",
    "ё",
    "中文",
    "第3研究组",
    "，",
    "👩‍👩‍👧",
    "🇨🇭",
    "☎\u{FE0F}",
    "\u{200F}",
    "\u{2067}7.2.docx\u{2069}",
    "\u{202B}",
    "\u{301}",
    "\u{200D}",
    "ﷺ",
    "\n",
    " ",
];

#[derive(Default)]
struct Board(Option<String>);

impl Clipboard for Board {
    fn read(&self, _kind: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: clipboard::Kind, contents: String) {
        self.0 = Some(contents);
    }
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn text(&mut self, most: usize) -> String {
        (0..self.roll(most)).map(|_| PIECES[self.roll(PIECES.len())]).collect()
    }
}

fn setting(width: f32, direction: Direction) -> Setting {
    // Loading the same typeface again is free.
    for typeface in TYPEFACES {
        font_system().write().unwrap().load_font((*typeface).into());
    }
    let font = Font::with_name("Noto Sans");
    Setting { font, size: 15.0, line_height: 22.0, width, direction }
}

fn shaped(text: &str, width: f32, direction: Direction) -> Shaped {
    let setting = setting(width, direction);
    let mut shaped = Shaped::new(setting);
    shaped.sync(text, setting);
    shaped
}

/// What must hold after every step: the caret between letters, everything drawn inside the field,
/// a click on the caret back at the caret.
fn sound(state: &State, width: f32) {
    let text = state.passage.text();
    let ends: Vec<usize> =
        text.grapheme_indices(true).map(|(i, _)| i).chain([text.len()]).collect();
    let caret = state.passage.caret();
    assert!(ends.contains(&caret.at), "caret {caret:?} in {text:?}");
    assert!(ends.contains(&state.passage.anchor()), "anchor in {text:?}");
    let height = state.shaped.rows() as f32 * 22.0;
    let inside = |place: Rectangle, slack: f32| {
        place.x >= -slack
            && place.x + place.width <= width + slack
            && place.y >= -0.01
            && place.y + place.height <= height + 0.01
    };
    let place = state.shaped.place(caret);
    assert!(inside(place, 0.01), "caret at {place:?} in {text:?}");
    let hit = state.shaped.place(state.shaped.hit(place.center()));
    let hanging = place.x < 0.5 || place.x > width - 0.5;
    let near = if hanging { 9.0 } else { 0.5 };
    assert!(
        (hit.x - place.x).abs() < near && hit.y == place.y,
        "{caret:?} at {place:?}, click {hit:?} {text:?}"
    );
    for region in state.shaped.regions(state.passage.selection()) {
        // Spaces may hang over the edge at which a row wraps.
        assert!(inside(region, 400.0) && region.width >= 0.0, "{region:?} in {text:?}");
    }
}

/// The text after a command, as a plain string has it; `None` where the command edits nothing.
fn expected(state: &State, command: &Command, board: &Board) -> Option<String> {
    let text = state.passage.text();
    let selection = state.passage.selection();
    let (head, tail) = (&text[..selection.start], &text[selection.end..]);
    let erases = matches!(command, Command::Backspace { .. } | Command::Delete { .. });
    match command {
        Command::Type(new) => Some(format!("{head}{new}{tail}")),
        Command::Break if state.passage.multiline() => Some(format!("{head}\n{tail}")),
        Command::Break => Some(format!("{head} {tail}")),
        Command::Paste => {
            let pasted = board.0.clone().unwrap_or_default();
            let pasted = if state.passage.multiline() { pasted } else { pasted.replace('\n', " ") };
            Some(format!("{head}{pasted}{tail}"))
        }
        Command::Cut => Some(format!("{head}{tail}")),
        _ if erases && !selection.is_empty() => Some(format!("{head}{tail}")),
        Command::Delete { word: false } => {
            let first = tail.graphemes(true).next().unwrap_or("");
            Some(format!("{head}{}", &tail[first.len()..]))
        }
        _ => None,
    }
}

fn command(dice: &mut Dice) -> Command {
    match dice.roll(20) {
        0..=4 => {
            let piece = PIECES[dice.roll(PIECES.len())].replace('\n', " ");
            Command::Type(piece)
        }
        5 => Command::Break,
        6 | 7 => Command::Backspace { word: dice.roll(3) == 0 },
        8 => Command::Delete { word: dice.roll(3) == 0 },
        9 => [Command::Cut, Command::Copy, Command::SelectAll][dice.roll(3)].clone(),
        10 => Command::Paste,
        11 => [Command::Undo, Command::Redo][dice.roll(2)].clone(),
        _ => Command::Move { motion: MOTIONS[dice.roll(MOTIONS.len())], extend: dice.roll(3) == 0 },
    }
}

fn point(dice: &mut Dice) -> Point {
    Point::new(dice.roll(600) as f32 - 50.0, dice.roll(200) as f32 - 30.0)
}

fn step(state: &mut State, dice: &mut Dice, board: &mut Board) {
    let before = state.passage.text().to_owned();
    match dice.roll(12) {
        0 => {
            let click = mouse::Click::new(point(dice), mouse::Button::Left, state.last_click());
            state.press(click.position(), click, dice.roll(4) == 0);
        }
        1 => state.drag_to(point(dice)),
        2 => state.release(),
        3 => {
            let setting = setting(20.0 + dice.roll(500) as f32, state.shaped.setting().direction);
            state.reshape(setting);
        }
        4 => {
            let text = PIECES[dice.roll(PIECES.len())];
            let clause = Some(0..dice.roll(text.len() + 1));
            state.compose(text, clause);
            assert!(state.caret_place().x.is_finite());
            let _ = (state.preedit_places(), state.selection_places());
            if dice.roll(2) == 0 {
                state.commit(text);
            } else {
                state.compose("", None);
            }
        }
        _ => {
            let command = command(dice);
            let expected = expected(state, &command, board);
            let moved = matches!(command, Command::Move { .. } | Command::Copy);
            state.perform(&command, board);
            if let Some(expected) = expected {
                assert_eq!(state.passage.text(), expected, "{command:?} on {before:?}");
            }
            if moved || command == Command::SelectAll {
                assert_eq!(state.passage.text(), before);
            }
        }
    }
}

#[test]
fn a_long_walk_never_panics_and_loses_nothing() {
    // A longer walk: PLACET_WALK=1000 cargo test --lib walk
    let rounds = std::env::var("PLACET_WALK").ok().and_then(|n| n.parse().ok()).unwrap_or(50);
    let mut dice = Dice(321 + rounds);
    for round in 0..rounds {
        let (multiline, rtl) = (round % 3 != 0, round % 2 == 0);
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let start = dice.text(12);
        let mut state = State::new(&start, multiline, setting(200.0, direction));
        let start = state.passage.text().to_owned();
        let mut board = Board(Some("ملصق x\nй".into()));
        for _ in 0..60 {
            step(&mut state, &mut dice, &mut board);
            sound(&state, state.shaped.setting().width);
            if state.passage.text().len() > 600 {
                break;
            }
        }
        let end = state.passage.text().to_owned();
        let undone = std::iter::from_fn(|| state.perform(&Command::Undo, &mut board)).count();
        assert_eq!(state.passage.text(), start, "after {undone} steps back");
        while state.perform(&Command::Redo, &mut board).is_some() {}
        assert!(state.passage.text().len() >= end.len() || undone > 0);
    }
}

#[test]
fn undo_and_redo_are_inverse() {
    let mut dice = Dice(1102);
    let mut board = Board(Some("نص".into()));
    let mut state = State::new("2019 كان", true, setting(150.0, Direction::RightToLeft));
    let mut edits = 0;
    while edits < 200 {
        let command = command(&mut dice);
        if !matches!(command, Command::Undo | Command::Redo) {
            edits += usize::from(state.perform(&command, &mut board).is_some());
        }
    }
    let end = state.passage.text().to_owned();
    while state.perform(&Command::Undo, &mut board).is_some() {}
    assert_eq!(state.passage.text(), "2019 كان");
    while state.perform(&Command::Redo, &mut board).is_some() {}
    assert_eq!(state.passage.text(), end);
}

/// The lines on which the toolkit's own editor panics, and their kin.
const NUMBERED: [&str; 20] = [
    "2019 كان العام",
    "2019: كان",
    "٢٠١٩ كان العام",
    "1. سبب",
    "10. سبب",
    "(1) سبب",
    "12 سبب",
    "X.509 سبب",
    "\u{200F}X.509 سبب",
    "\u{200F}12 سبب",
    "سبب 12",
    "123 \u{200F}العالم",
    "٣٤مرحبا",
    "٣ سبب",
    "١) الأسباب",
    "١٠- الأسباب",
    "٢٠١٩",
    "رقم ٢٠١٩",
    "7.2.docx مرفق",
    "",
];

#[test]
fn every_caret_and_motion_on_arabic_lines_that_begin_with_a_number() {
    let mut board = Board::default();
    for (text, width) in NUMBERED.iter().flat_map(|text| [(text, 400.0), (text, 45.0)]) {
        for direction in [Direction::LeftToRight, Direction::RightToLeft] {
            let letters = text.grapheme_indices(true).map(|(i, _)| i).chain([text.len()]);
            for (at, side) in letters.flat_map(|at| [(at, Side::Before), (at, Side::After)]) {
                for motion in MOTIONS {
                    let mut state = State::new(text, true, setting(width, direction));
                    state.passage.move_to(Caret { at, side }, false);
                    sound(&state, width);
                    state.perform(&Command::Move { motion, extend: true }, &mut board);
                    sound(&state, width);
                    state.perform(&Command::Type("ب".into()), &mut board);
                    sound(&state, width);
                }
            }
        }
    }
}

#[test]
fn the_arrows_go_one_way_on_the_screen_and_reach_every_end() {
    let mut samples: Vec<String> = NUMBERED.iter().map(|text| (*text).to_owned()).collect();
    samples.push("The Recommendation (التوصية) X.509 (2019) كان 中文 конец".into());
    samples.push("أولاً: ITU-T D.1102 (2021) غير مقبول\n\nثانياً: لا\n3) نعم".into());
    samples.push("First (2019) كان\n\n第三段\nКонец é".into());
    for text in samples {
        for width in [60.0, 150.0, 700.0] {
            let shaped = shaped(&text, width, Direction::RightToLeft);
            for right in [true, false] {
                let forwards = right != shaped.is_rtl(0);
                let mut caret = if forwards { Caret::before(0) } else { Caret::behind(text.len()) };
                let start = if forwards { text.len() } else { 0 };
                let mut steps = 0;
                loop {
                    let next = shaped.beside(caret, right);
                    if next == caret {
                        break;
                    }
                    let (from, to) = (shaped.place(caret), shaped.place(next));
                    let onwards = if right { to.x >= from.x } else { to.x <= from.x };
                    assert!(from.y != to.y || onwards, "{text:?} {from:?} {to:?}");
                    caret = next;
                    steps += 1;
                    assert!(steps < 400, "{text:?} never ends");
                }
                let (end, logical) =
                    (shaped.place(caret), shaped.place(Caret { at: start, ..caret }));
                assert_eq!(end.y, logical.y, "{text:?} at {width}");
            }
        }
    }
}

#[test]
fn the_caret_stands_on_the_side_of_the_direction() {
    let width = 400.0;
    for rtl_text in ["كان العام", "2019 كان العام", "سبب 12", "ITU-T مرفق"] {
        let shaped = shaped(&format!("\u{200F}{rtl_text}"), width, Direction::LeftToRight);
        let start = shaped.place(Caret::before(0));
        assert!((start.x - width).abs() < 0.5, "{rtl_text:?} begins at {start:?}");
        assert!(shaped.is_rtl(0));
    }
    let arabic = shaped("كان العام", width, Direction::LeftToRight);
    let end = arabic.place(Caret::behind("كان العام".len()));
    assert!(end.x > width / 2.0 && end.x < width - 40.0, "{end:?}");
    let chinese = shaped("研究组", width, Direction::RightToLeft);
    assert_eq!(chinese.place(Caret::before(0)).x, 0.0);
    for (text, direction, x) in [
        ("", Direction::RightToLeft, width),
        ("", Direction::LeftToRight, 0.0),
        ("12", Direction::RightToLeft, width),
        ("12", Direction::LeftToRight, 0.0),
    ] {
        let shaped = shaped(text, width, direction);
        let at = shaped.row_start(Caret::before(0));
        let place = shaped.place(at);
        let edge = if text.is_empty() { place.x } else { place.x + 17.2 };
        assert!(
            (place.x - x).abs() < 1.0 || (edge - x).abs() < 2.0,
            "{text:?} {direction:?} {place:?}"
        );
    }
}

#[test]
fn a_selection_across_directions_has_one_box_for_each_stretch() {
    let text = "abc كان def";
    let shaped = shaped(text, 400.0, Direction::LeftToRight);
    assert_eq!(shaped.regions(0..text.len()).len(), 1);
    // From "bc" into the first Arabic letter, which stands at the far end of its word.
    let into = shaped.regions(1..6);
    assert_eq!(into.len(), 2, "{into:?}");
    let word = shaped.regions(4..10);
    assert_eq!(word.len(), 1);
    let (right, first) = (word[0].x + word[0].width, into[1]);
    assert!((first.x + first.width - right).abs() < 0.5 && first.x > word[0].x);
    // A line break shows as a stub on the side where the row ends.
    let broken = self::shaped("كان\nabc", 400.0, Direction::LeftToRight).regions(6..7);
    assert_eq!(broken.len(), 1);
    assert!(broken[0].x + broken[0].width < 390.0 && broken[0].y == 0.0);
}

#[test]
fn a_click_lands_on_the_letter_under_it() {
    let text = "مرحبا abc 中文";
    let shaped = shaped(text, 400.0, Direction::LeftToRight);
    for (i, letter) in text.grapheme_indices(true) {
        let region = shaped.regions(i..i + letter.len())[0];
        let quarter = region.width / 4.0;
        let left = shaped.hit(Point::new(region.x + quarter, 11.0)).at;
        let right = shaped.hit(Point::new(region.x + region.width - quarter, 11.0)).at;
        let (start, end) = (i.min(i + letter.len()), i + letter.len());
        let arabic = letter.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        if letter != " " {
            assert_eq!((left, right), if arabic { (end, start) } else { (start, end) }, "{letter}");
        }
    }
    assert_eq!(shaped.hit(Point::new(-500.0, 900.0)), Caret::before("مرحبا ".len()));
}

#[test]
fn a_long_text_is_laid_out_again_only_where_it_changed() {
    let paragraph = "The Recommendation is not acceptable because التوصية 2019 غير مقبولة. ";
    let text = vec![paragraph.repeat(6); 40].join("\n");
    let mut state = State::new(&text, true, setting(440.0, Direction::LeftToRight));
    let begun = std::time::Instant::now();
    for _ in 0..50 {
        state.perform(&Command::Type("ب".into()), &mut Board::default());
    }
    let each = begun.elapsed() / 50;
    eprintln!("a key in {} bytes: {each:?}", text.len());
    assert!(each.as_millis() < 100, "a key takes {each:?}");
    assert_eq!(state.shaped.place(state.passage.caret()), {
        let fresh = shaped(state.passage.text(), 440.0, Direction::LeftToRight);
        fresh.place(state.passage.caret())
    });
}

#[test]
fn a_broken_row_keeps_the_order_of_the_paragraph() {
    let mut dice = Dice(2018);
    let mut samples: Vec<String> = (0..60).map(|_| dice.text(14).replace('\n', " ")).collect();
    samples.push("سبب 12 كان ITU-T (2019) abc ٣٤ \u{2067}7.2 كان.docx\u{2069} end سبب".into());
    for text in samples.iter().filter(|text| !text.is_empty()) {
        let shaped = shaped(text, 70.0, Direction::LeftToRight);
        let base = if shaped.is_rtl(0) { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(text, Some(base));
        for (range, cells) in shaped.letters() {
            let levels = bidi.reordered_levels(&bidi.paragraphs[0], range.clone());
            let seen = |start: &usize| !text[*start..].starts_with(is_control);
            let letters = text[range.clone()].grapheme_indices(true);
            let letters: Vec<usize> = letters.map(|(i, _)| range.start + i).collect();
            let levels: Vec<Level> = letters.iter().map(|start| levels[*start]).collect();
            let order = BidiInfo::reorder_visual(&levels).into_iter();
            let wanted: Vec<usize> = order.map(|i| letters[i]).filter(seen).collect();
            let drawn: Vec<usize> = cells.filter(seen).collect();
            assert_eq!(drawn, wanted, "{:?} of {text:?}", &text[range]);
        }
    }
}

/// Marks and joiners have no width, and so no order.
fn is_control(c: char) -> bool {
    bidi_class(c) == BidiClass::BN || ('\u{200B}'..='\u{2069}').contains(&c)
}
