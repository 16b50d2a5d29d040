//! The text fields and the signature pad, driven as a user drives them.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test that cannot do its job has failed

use std::path::PathBuf;

use iced::{
    Color, Element, Event, Font, Point, Rectangle, Settings, Size, Theme,
    advanced::{input_method, widget::Id},
    event,
    keyboard::{self, Key, Modifiers, key::Named},
    mouse,
    widget::{column, scrollable},
};
use iced_test::{
    Selector, Simulator,
    selector::{Candidate, id},
    simulator::click,
};
use image::{GenericImageView as _, RgbaImage};
use placet::{
    app::widget::{
        line::line,
        pad::{self, Stroke, pad},
        prose::prose,
        text::{Direction, Field, TextInfo},
    },
    form::TYPEFACES,
};

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Reasons(String),
    Name(String),
    Next,
    Signed(Stroke),
}

const FONT: Font = Font::with_name("Noto Sans");

fn window<'a>(view: impl Into<Element<'a, Message>>) -> Simulator<'a, Message> {
    let fonts = TYPEFACES.iter().map(|typeface| (*typeface).into()).collect();
    let settings = Settings { fonts, default_font: FONT, ..Settings::default() };
    Simulator::with_size(settings, Size::new(520.0, 420.0), view)
}

fn reasons(text: &str) -> Field<'_, Message> {
    prose(text, Message::Reasons).id("reasons").label("Reasons").font(FONT)
}

fn name(text: &str) -> Field<'_, Message> {
    line(text, Message::Name).id("name").label("Name").font(FONT).on_submit(Message::Next)
}

fn press(key: Named, modifiers: Modifiers) -> Event {
    pressed(Key::Named(key), modifiers, None)
}

fn pressed(key: Key, modifiers: Modifiers, text: Option<&str>) -> Event {
    Event::Keyboard(keyboard::Event::KeyPressed {
        modified_key: key.clone(),
        key,
        physical_key: keyboard::key::Physical::Unidentified(
            keyboard::key::NativeCode::Unidentified,
        ),
        location: keyboard::Location::Standard,
        modifiers,
        text: text.map(Into::into),
        repeat: false,
    })
}

fn shortcut(letter: &str) -> Event {
    pressed(Key::Character(letter.into()), Modifiers::COMMAND, None)
}

/// What a field tells an assistive technology.
fn told(ui: &mut Simulator<'_, Message>, key: &'static str) -> TextInfo {
    struct Ask(Id);
    impl Selector for Ask {
        type Output = TextInfo;

        fn select(&mut self, target: Candidate<'_>) -> Option<TextInfo> {
            match target {
                Candidate::Custom { id: Some(id), state, .. } if *id == self.0 => {
                    state.downcast_ref::<TextInfo>().cloned()
                }
                _ => None,
            }
        }

        fn description(&self) -> String {
            "what a field tells".into()
        }
    }
    ui.find(Ask(Id::new(key))).expect("the field")
}

fn last(ui: Simulator<'_, Message>) -> Option<Message> {
    ui.into_messages().last()
}

#[test]
fn what_is_typed_is_published() {
    for text in ["Недопустимо, é", "理由不足", "غير مقبول 2019", "2019 كان العام"]
    {
        let mut ui = window(reasons(""));
        ui.click(id("reasons")).expect("a field");
        ui.typewrite(text);
        assert_eq!(told(&mut ui, "reasons").value, text);
        assert_eq!(last(ui), Some(Message::Reasons(text.into())));
    }
}

#[test]
fn keys_edit_select_and_take_back() {
    let mut ui = window(name("Ольга Петрова"));
    ui.click(id("name")).expect("a field");
    ui.simulate([press(Named::End, Modifiers::empty())]);
    ui.simulate([press(Named::Backspace, Modifiers::CTRL)]);
    assert_eq!(told(&mut ui, "name").value, "Ольга ");
    ui.typewrite("Иванова");
    ui.simulate([shortcut("z")]);
    assert_eq!(told(&mut ui, "name").value, "Ольга ");
    ui.simulate([shortcut("z")]);
    assert_eq!(told(&mut ui, "name").value, "Ольга Петрова");
    ui.simulate([shortcut("y")]);
    ui.simulate([shortcut("a")]);
    let info = told(&mut ui, "name");
    assert_eq!((info.value.as_str(), info.selection), ("Ольга ", (0, 11)));
    ui.typewrite("阿");
    assert_eq!(told(&mut ui, "name").value, "阿");
}

#[test]
fn enter_breaks_prose_and_submits_a_line() {
    let mut ui = window(reasons("أولا"));
    ui.click(id("reasons")).expect("a field");
    ui.simulate([press(Named::End, Modifiers::empty()), press(Named::Enter, Modifiers::empty())]);
    assert_eq!(last(ui), Some(Message::Reasons("أولا\n".into())));
    let mut ui = window(name("محمد"));
    ui.click(id("name")).expect("a field");
    ui.simulate([press(Named::Enter, Modifiers::empty())]);
    assert_eq!(last(ui), Some(Message::Next));
}

#[test]
fn tab_and_escape_are_left_to_others() {
    let mut ui = window(reasons("é"));
    ui.click(id("reasons")).expect("a field");
    for key in [Named::Tab, Named::Escape] {
        assert_eq!(ui.tap_key(key), event::Status::Ignored);
    }
    assert_eq!(told(&mut ui, "reasons").value, "é");
}

#[test]
fn an_input_method_shows_and_settles() {
    let mut ui = window(reasons("研组"));
    ui.click(id("reasons")).expect("a field");
    ui.simulate([
        press(Named::Home, Modifiers::empty()),
        press(Named::ArrowRight, Modifiers::empty()),
    ]);
    let settled = told(&mut ui, "reasons").caret.expect("a caret");
    let compose = |text: &str| {
        Event::InputMethod(input_method::Event::Preedit(text.into(), Some(0..text.len())))
    };
    ui.simulate([compose("jiu")]);
    let composing = told(&mut ui, "reasons");
    assert_eq!(composing.value, "研组", "nothing is published before it is settled");
    assert!(composing.caret.expect("a caret").x > settled.x + 5.0);
    ui.simulate([compose(""), Event::InputMethod(input_method::Event::Commit("究".into()))]);
    assert_eq!(told(&mut ui, "reasons").value, "研究组");
    assert_eq!(last(ui), Some(Message::Reasons("研究组".into())));
}

#[test]
fn the_caret_is_on_the_right_in_arabic_and_a_click_finds_its_letter() {
    let text = "كان العام 2019";
    let mut ui = window(reasons(text));
    let field = 520.0;
    ui.point_at(Point::new(field - 13.0, 20.0));
    ui.simulate(click());
    let start = told(&mut ui, "reasons");
    assert_eq!(start.selection, (0, 0));
    assert!((start.caret.expect("a caret").x - (field - 12.0)).abs() < 1.0);
    ui.simulate([press(Named::ArrowLeft, Modifiers::SHIFT)]);
    let next = told(&mut ui, "reasons");
    assert_eq!(next.selection, (0, 2));
    assert!(next.caret.expect("a caret").x < field - 14.0);
    ui.point_at(Point::new(60.0, 20.0));
    ui.simulate(click());
    let far = told(&mut ui, "reasons");
    assert_eq!(far.selection.0, text.find('2').expect("a number"), "left of the number");
}

#[test]
fn clicks_select_words_and_paragraphs_and_drags_go_on() {
    let text = "Комиссия 3\nвторой абзац";
    let mut ui = window(reasons(text));
    ui.point_at(Point::new(40.0, 20.0));
    ui.simulate(click());
    ui.simulate(click());
    assert_eq!(told(&mut ui, "reasons").selection, (0, "Комиссия".len()));
    ui.simulate(click());
    assert_eq!(told(&mut ui, "reasons").selection, (0, "Комиссия 3".len()));
    let moved = mouse::Event::CursorMoved { position: Point::new(400.0, 45.0) };
    ui.simulate([Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))]);
    ui.point_at(Point::new(400.0, 45.0));
    ui.simulate([Event::Mouse(moved)]);
    assert_eq!(told(&mut ui, "reasons").selection.1, text.len());
}

#[test]
fn an_assistive_technology_reads_and_writes() {
    let mut ui = window(name("é").error(true).label("Имя"));
    let info = told(&mut ui, "name");
    assert_eq!((info.label.as_str(), info.value.as_str()), ("Имя", "é"));
    assert!(!info.multiline && info.enabled && info.error && !info.focused);
    let mut ui = window(name("é").enabled(false));
    ui.click(id("name")).expect("a field");
    ui.typewrite("x");
    assert!(!told(&mut ui, "name").enabled);
    assert_eq!(ui.into_messages().count(), 0);
}

#[test]
fn a_field_grows_then_scrolls() {
    let height = |text: &str| {
        let mut ui = window(reasons(text).lines(2, Some(5)));
        let bounds = ui.find(id("reasons")).expect("a field");
        bounds.bounds().height
    };
    assert_eq!(height(""), 2.0 * 22.0 + 18.0);
    assert_eq!(height("a\nb\nج\n四"), 4.0 * 22.0 + 18.0);
    assert_eq!(height(&"ليس مقبولا ".repeat(80)), 5.0 * 22.0 + 18.0);
    // A long single line wraps instead of hiding its end.
    let mut ui = window(column![name(
        "Министерство цифрового развития, связи и массовых коммуникаций Российской Федерации"
    )]);
    let bounds = ui.find(id("name")).expect("a field");
    assert_eq!(bounds.bounds().height, 2.0 * 22.0 + 18.0);
}

#[test]
fn a_signature_is_published_stroke_by_stroke() {
    let style = pad_style();
    let view = pad::<_, Theme>(&[], (420.0, 160.0), style, Message::Signed);
    let mut ui = window(column![view]);
    ui.point_at(Point::new(40.0, 60.0));
    ui.simulate([Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))]);
    for i in 0..30 {
        let position = Point::new(40.0 + 8.0 * i as f32, 60.0 + (i % 7) as f32 * 6.0);
        ui.point_at(position);
        ui.simulate([Event::Mouse(mouse::Event::CursorMoved { position })]);
    }
    ui.simulate([Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))]);
    let Some(Message::Signed(stroke)) = last(ui) else { panic!("no stroke") };
    assert!(stroke.dots.len() >= 29);
    assert!((stroke.dots[0].x - 40.0 / 420.0).abs() < 1e-4);
    let strokes = [stroke];
    let ink = pad::ink(&strokes, pad::PRINT.0, pad::PRINT.1).expect("ink");
    std::fs::write(picture("ink.png"), &ink.png).expect("a picture");
    let view = pad::<_, Theme>(&strokes, (420.0, 160.0), style, Message::Signed);
    let mut ui = window(column![view]);
    let shown = shot(&mut ui, "pad");
    assert!(dark(&shown, Rectangle::new(Point::new(36.0, 50.0), Size::new(250.0, 60.0))) > 500);
}

#[test]
fn the_text_is_seen_where_it_stands() {
    let arabic = "2019 كان العام الذي وافقت فيه لجنة الدراسات 3 على التوصية ITU-T D.1102 (D.ConsumerOTT) \
                  وهي غير مقبولة لدى إدارتنا للأسباب التالية:\n١) لا تتفق مع القانون رقم 12 لسنة 2018.";
    let mut ui = window(column![reasons(arabic).direction(Direction::RightToLeft)]);
    ui.point_at(Point::new(500.0, 20.0));
    ui.simulate(click());
    ui.simulate([press(Named::ArrowDown, Modifiers::SHIFT)]);
    let shown = shot(&mut ui, "arabic");
    // The first row begins at the right edge and nothing runs over an edge.
    assert!(dark(&shown, Rectangle::new(Point::new(400.0, 12.0), Size::new(108.0, 18.0))) > 40);
    assert_eq!(dark(&shown, Rectangle::new(Point::new(3.0, 5.0), Size::new(6.0, 60.0))), 0);
    assert_eq!(dark(&shown, Rectangle::new(Point::new(510.0, 5.0), Size::new(6.0, 60.0))), 0);

    let mixed = "第3研究组 (Study Group 3) لجنة الدراسات и Комиссия é 👩‍👩‍👧\n\n结论：不授权。";
    let mut ui = window(
        column![
            reasons(mixed),
            name("Ольга 李明 محمد").error(true),
            name("nicht änderbar").enabled(false)
        ]
        .spacing(12),
    );
    ui.point_at(Point::new(30.0, 20.0));
    ui.simulate(click());
    ui.simulate([press(Named::End, Modifiers::SHIFT)]);
    ui.simulate([press(Named::ArrowDown, Modifiers::SHIFT)]);
    shot(&mut ui, "mixed");
}

#[test]
fn a_field_scrolled_away_is_cut_at_the_edge() {
    let long = "理由 reasons أسباب\n".repeat(30);
    let view = scrollable(column![reasons(&long)]).height(200);
    let mut ui = window(column![view]);
    ui.point_at(Point::new(100.0, 100.0));
    let delta = mouse::ScrollDelta::Pixels { x: 0.0, y: -250.0 };
    ui.simulate([Event::Mouse(mouse::Event::WheelScrolled { delta })]);
    let shown = shot(&mut ui, "scrolled");
    assert!(dark(&shown, Rectangle::new(Point::new(10.0, 0.0), Size::new(200.0, 199.0))) > 500);
    let below = Rectangle::new(Point::new(0.0, 202.0), Size::new(520.0, 200.0));
    assert_eq!(dark(&shown, below), 0);
}

fn pad_style() -> pad::Style {
    pad::Style {
        background: Color::WHITE,
        border: Color::from_rgb8(0x76, 0x82, 0x8D),
        border_width: 1.0,
        radius: 6.0,
        baseline: Color::from_rgb8(0xD5, 0xDA, 0xDE),
        ink: Color::from_rgb8(0x0B, 0x2A, 0x5B),
    }
}

fn picture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A picture of the window, two pixels to one.
fn shot(ui: &mut Simulator<'_, Message>, name: &str) -> RgbaImage {
    let file = picture(&format!("{name}.png"));
    for old in ["tiny-skia", "wgpu"] {
        let _ = std::fs::remove_file(picture(&format!("{name}-{old}.png")));
    }
    let snapshot = ui.snapshot(&Theme::Light).expect("a picture");
    snapshot.matches_image(&file).expect("written");
    let written = ["tiny-skia", "wgpu"].map(|backend| picture(&format!("{name}-{backend}.png")));
    let written = written.iter().find(|file| file.exists()).expect("a file");
    image::open(written).expect("a PNG").to_rgba8()
}

/// The number of dark pixels in a part of the window.
fn dark(picture: &RgbaImage, part: Rectangle) -> usize {
    let (x, y) = (part.x as u32 * 2, part.y as u32 * 2);
    let part = picture.view(x, y, part.width as u32 * 2, part.height as u32 * 2);
    part.pixels().filter(|(_, _, pixel)| pixel.0[..3].iter().all(|&value| value < 110)).count()
}
