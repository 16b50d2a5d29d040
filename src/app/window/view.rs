//! The panes: the steps on the leading side, the form in the middle, the page on the far side; and
//! what becomes of them where there is less room. Mirrored where lines run from right to left.

use iced::{
    Center, Element, Fill, Size,
    widget::{Column, Space, Stack, column, container, scrollable},
};

use super::{
    App, Message, Pane, Shortcut,
    room::{self, Room},
    update::FORM,
};
use crate::app::{
    icon::{Icon, icon},
    phrase,
    step::{
        circular,
        order::Step,
        progress::{self, Progress},
        send,
    },
    theme::{self, Look, RADIUS, Wide},
    viewer::reply,
    widget::{
        self, Kind, banner, button, divider,
        focus::{Face, Role, pressable},
        hairline, segmented,
        shortcut::{Press, shortcuts},
    },
};

/// Width of the rail, in pixels.
pub const RAIL: f32 = 224.0;
/// Width of the form beside the page where there is room enough, in pixels.
pub const FORM_WIDTH: f32 = 560.0;
/// The least width of the form beside the page: that of the narrowest window, in pixels.
const FORM_LEAST: f32 = 480.0;
/// Below this width the page and the form share one pane.
pub const TWO_PANES: f32 = 1000.0;
/// Below this width the rail is a row of icons.
pub const ONE_PANE: f32 = 720.0;
/// Height of the row of icons, in pixels.
pub const STRIP: f32 = 56.0;

/// The whole window.
pub fn view(app: &App) -> Element<'_, Message> {
    let look = app.look();
    let wide = app.size().width >= TWO_PANES;
    if let Some(beside) = room::view(app, look) {
        return shortcuts(beside, first, last, Message::Key(Shortcut::Tab), Message::Pressed)
            .into();
    }
    let middle: Element<'_, Message> = match (app.page.enlarged, wide, app.pane) {
        (true, _, _) => page_view(app, look),
        (false, false, Pane::Page) => {
            column![banner_view(app, look), hairline(look), far_pane(app, look)].into()
        }
        (false, false, Pane::Form) => form(app, look),
        (false, true, _) => {
            let form = container(form(app, look)).width(form_width(app.size()));
            look.row(vec![form.into(), divider(look), far_pane(app, look)]).into()
        }
    };
    let middle = container(middle).width(Fill).height(Fill).style(theme::fill(look.palette.form));
    let all: Element<'_, Message> = match app.size().width < ONE_PANE {
        true => column![strip(app, look), hairline(look), middle].into(),
        false => look.row(vec![rail(app, look), divider(look), middle.into()]).into(),
    };
    shortcuts(all, first, last, Message::Key(Shortcut::Tab), Message::Pressed).into()
}

/// How wide the form is beside the page. In a narrow window both give way, lest the page become too
/// small to be read.
pub const fn form_width(window: Size) -> f32 {
    const SHARE: f32 = FORM_WIDTH / (1280.0 - RAIL);
    ((window.width - RAIL) * SHARE).clamp(FORM_LEAST, FORM_WIDTH)
}

/// How large the pane of the page is.
pub fn page_pane(app: &App) -> Size {
    far_pane_size(app.size(), app.page.enlarged, reply::BAR)
}

/// What is left of the window beside the rail and the form. Where the form takes the same pane, a
/// `bar` of this height stands above it. What is `enlarged` has the pane to itself.
pub fn far_pane_size(window: Size, enlarged: bool, bar: f32) -> Size {
    let Size { width, height } = window;
    let rail = if width < ONE_PANE { 0.0 } else { RAIL };
    let strip = if width < ONE_PANE { STRIP } else { 0.0 };
    let (form, bar) = match (enlarged, width < TWO_PANES) {
        (true, _) => (0.0, 0.0),
        (false, true) => (0.0, bar),
        (false, false) => (form_width(window) + 1.0, 0.0),
    };
    Size::new(width - rail - form, height - strip - bar)
}

/// The page; on the first step, the letter that was read.
fn far_pane<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let here = app.step == Step::Circular && app.room == Room::Reply;
    if let Some(sheet) = app.circular.sheet().filter(|_| here) {
        let view = sheet.view(look, page_pane(app), None, look.word("sheet-caption"));
        return view.map(|message| Message::Circular(circular::Message::Sheet(message)));
    }
    match app.circular.letter().filter(|_| here) {
        Some(letter) => app.circular.letter_view(look, letter).map(Message::Circular),
        None => page_view(app, look),
    }
}

fn page_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let asked = (&app.draft.consultation, app.draft.language);
    app.page.view(look, page_pane(app), asked, app.focused).map(Message::Page)
}

/// Keys that are heard before any control: on every keyboard, by the place of the Latin letter.
fn first((key, physical, modifiers): Press<'_>) -> Option<Message> {
    use iced::keyboard::{Key, key::Named};
    let shortcut = match key {
        Key::Named(Named::Enter) if modifiers.command() => Shortcut::Continue,
        _ if modifiers.command() && !modifiers.alt() => match key.to_latin(physical)? {
            's' => Shortcut::Keep,
            digit @ '1'..='5' => Shortcut::Step(Step::ALL[digit as usize - '1' as usize]),
            _ => return None,
        },
        _ => return None,
    };
    Some(Message::Key(shortcut))
}

/// Keys that no control took.
fn last((key, physical, modifiers): Press<'_>) -> Option<Message> {
    use iced::keyboard::{Key, key::Named};
    let shortcut = match key {
        Key::Named(Named::Escape) => Shortcut::Escape,
        _ if modifiers.command() && !modifiers.alt() => match key.to_latin(physical)? {
            'z' if modifiers.shift() => Shortcut::Redo,
            'z' => Shortcut::Undo,
            'y' => Shortcut::Redo,
            _ => return None,
        },
        _ => return None,
    };
    Some(Message::Key(shortcut))
}

/// The steps, from top to bottom.
fn rail<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let asked = &app.draft.consultation;
    let group = phrase::study_group(look, asked.study_group);
    // Kept together where the line is broken.
    let date = look.wording.date(asked.date).replace(' ', "\u{A0}");
    let name = look.strong(phrase::circular(look, asked)).wide(look);
    let about = look.small(format!("{group} · {date}")).wide(look);
    let name =
        container(Column::new().push(name).push(about)).padding(look.pad(11.0, 12.0, 18.0, 24.0));
    let steps = Step::ALL.into_iter().map(|step| rail_step(app, look, step));
    let steps = Column::with_children(steps).spacing(2).padding([0, 12]);
    let column = Column::new()
        .push(name)
        .push(steps)
        .push(Space::new().height(Fill))
        .push(room::foot(app, look))
        .width(RAIL - 1.0)
        .height(Fill);
    container(column).height(Fill).style(theme::fill(look.palette.rail)).into()
}

fn rail_step<'a>(app: &'a App, look: Look<'a>, step: Step) -> Element<'a, Message> {
    let current = step == app.step && app.room == Room::Reply;
    let (mark, words, color) = progress(app, look, step);
    let name = look.word(&format!("step-{}", step.key()));
    let name = if current { look.strong(name) } else { look.body(name) };
    let words = look.small(words).color(match color {
        color if color == look.palette.block || color == look.palette.doubt => color,
        _ => look.palette.quiet,
    });
    let words = look.column(vec![name.into(), words.into()]).width(Fill);
    let lines = look.scale.body.line + look.scale.small.line;
    let bar = if current { look.palette.accent } else { iced::Color::TRANSPARENT };
    let bar = container(Space::new()).width(3).height(lines - 2.0).style(theme::fill(bar));
    let content = look.row(vec![
        bar.into(),
        Space::new().width(9).into(),
        container(icon(mark, color)).padding([look.beside(20.0), 0.0]).into(),
        Space::new().width(12).into(),
        words.into(),
    ]);
    let content = container(content).center_y(lines + 18.0).width(Fill);
    let (form, edge, edge_width) =
        (look.palette.form, look.palette.hairline, look.palette.edge_width);
    let hover = look.palette.tint;
    pressable(content, look.palette.accent)
        .id(format!("step-{}", step.key()))
        .role(Role::Tab, Some(current))
        .on_press(Message::Go(step))
        .face(move |status| Face {
            background: if current { Some(form) } else { status.hovered.then_some(hover) },
            border: iced::Border {
                color: edge,
                width: if current { edge_width } else { 0.0 },
                radius: RADIUS.into(),
            },
        })
        .gap(-2.0)
        .into()
}

/// Shape, words and colour of a step's state.
fn progress(app: &App, look: Look<'_>, step: Step) -> (Icon, String, iced::Color) {
    let palette = look.palette;
    if let (Step::Sign, Some(done)) = (step, app.send.done())
        && done.signed
    {
        let words = look.words("state-signed", &[("time", done.time.as_str().into())]);
        return (Icon::Done, words, palette.accent);
    }
    match state(app, step) {
        Progress::NotStarted => (Icon::Empty, look.word("state-not-started"), palette.quiet),
        Progress::InProgress => (Icon::Half, look.word("state-in-progress"), palette.accent),
        Progress::Complete => (Icon::Done, look.word("state-complete"), palette.accent),
        Progress::Left(count) => {
            (Icon::Block, look.words("state-left", &[("count", count.into())]), palette.block)
        }
        Progress::Doubts(count) => {
            (Icon::Doubt, look.words("state-doubts", &[("count", count.into())]), palette.doubt)
        }
    }
}

fn state(app: &App, step: Step) -> Progress {
    let strict = app.left.contains(&step) || app.left.contains(&Step::Send);
    let progress = progress::progress(step, &app.draft, &app.findings, strict);
    match (step, progress) {
        (Step::Circular, _) if !app.circular.unsettled().is_empty() => {
            Progress::Doubts(app.circular.unsettled().len())
        }
        (Step::Sign, Progress::NotStarted | Progress::InProgress) => match app.signing() {
            signing if signing.is_settled() => Progress::Complete,
            // On the last step it is listed among what is left, and so it is called here.
            _ if app.left.contains(&Step::Send) => Progress::Left(1),
            send::Signing::Closed => Progress::InProgress,
            _ => progress,
        },
        (Step::Send, _) => match app.send.done() {
            Some(_) if app.send.mail_opened() => Progress::Complete,
            Some(_) => Progress::InProgress,
            None => Progress::NotStarted,
        },
        _ => progress,
    }
}

/// When the draft was kept; or why it could not be.
pub fn saved<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    if let Some(words) = &app.trouble {
        return container(widget::notice(look, true, words.as_str())).padding(12).into();
    }
    let (mark, words) = match &app.saved {
        Some(time) => (Icon::Tick, look.words("saved-at", &[("time", time.as_str().into())])),
        None => (Icon::Tick, look.word("saved-always")),
    };
    let words = look.small(words).wide(look);
    let row = look.row(vec![icon(mark, look.palette.quiet), words.into()]).spacing(12);
    container(row.align_y(Center)).center_y(46).padding(look.pad(0.0, 12.0, 0.0, 24.0)).into()
}

/// The steps as a row of icons, with the name of the current one.
pub fn strip<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let name = match app.room {
        Room::Reply => look.word(&format!("step-{}", app.step.key())),
        room => look.word(room.key()),
    };
    let mut parts: Vec<Element<'a, Message>> = vec![look.strong(name).wide(look).into()];
    for step in Step::ALL {
        let (mark, words, color) = progress(app, look, step);
        let current = step == app.step && app.room == Room::Reply;
        let name = look.word(&format!("step-{}", step.key()));
        let palette = look.palette;
        let bar = if current { palette.accent } else { iced::Color::TRANSPARENT };
        let bar = container(Space::new()).width(24).height(3).style(theme::fill(bar));
        let bar = container(bar).center_x(44).align_bottom(40);
        let mark = container(icon(mark, color)).center_x(44).center_y(40);
        let button = pressable(Stack::with_children(vec![mark.into(), bar.into()]), palette.accent)
            .id(format!("step-{}", step.key()))
            .label(format!("{name}: {words}"))
            .role(Role::Tab, Some(current))
            .on_press(Message::Go(step))
            .face(move |status| Face {
                background: match current {
                    true => Some(palette.form),
                    false => status.hovered.then_some(palette.tint),
                },
                border: iced::Border {
                    color: palette.hairline,
                    width: if current { palette.edge_width } else { 0.0 },
                    radius: RADIUS.into(),
                },
            })
            .gap(-2.0);
        parts.push(widget::hint(look, button, format!("{name}: {words}")));
    }
    parts.extend(room::icons(look));
    container(look.row(parts).spacing(4).align_y(Center))
        .center_y(STRIP - 1.0)
        .padding([0, 16])
        .style(theme::fill(look.palette.rail))
        .into()
}

/// Banner, screen and action row.
fn form<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    pane(look, banner_view(app, look), (screen(app, look), FORM_WIDTH), actions(app, look))
}

/// A pane of the middle: a bar on top, what scrolls, at most so wide, and the row of actions.
pub fn pane<'a>(
    look: Look<'a>,
    top: Element<'a, Message>,
    (content, width): (Element<'a, Message>, f32),
    actions: Element<'a, Message>,
) -> Element<'a, Message> {
    let content = container(content).max_width(width).align_x(look.start());
    let content = container(content)
        .width(Fill)
        .align_x(look.start())
        .padding(look.pad(24.0, 32.0, 24.0, 32.0));
    let scroll = scrollable(content)
        .id(FORM)
        .width(Fill)
        .height(Fill)
        .direction(scrollable::Direction::Vertical(
            scrollable::Scrollbar::new().width(6).scroller_width(6).margin(6),
        ))
        .style(look.scroll());
    column![top, hairline(look), scroll, hairline(look), actions].width(Fill).height(Fill).into()
}

fn screen<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let (draft, findings) = (&app.draft, &app.findings);
    if app.room == Room::Settings {
        return app.options.view(&app.settings, look).map(Message::Options);
    }
    match app.step {
        Step::Circular => app.circular.view(draft, look, findings).map(Message::Circular),
        Step::Answer => app.answer.view(draft, look, findings).map(Message::Answer),
        Step::Signatory => app.signatory.view(draft, look, findings).map(Message::Signatory),
        Step::Sign => app.sign.view(draft, look, findings).map(Message::Sign),
        Step::Send => {
            let given = send::Given {
                suggested: &app.suggested,
                certificate: app.signing(),
                slow: app.slow,
                asks: Some(app.settings.timestamp.trim()).filter(|url| !url.is_empty()),
            };
            app.send.view(draft, look, findings, given).map(Message::Send)
        }
    }
}

fn banner_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let countdown = phrase::countdown(look, &app.draft.consultation, app.now);
    let both = app.size().width >= TWO_PANES;
    let switch = (!both).then(|| switch(app, look));
    let aside = both.then_some(countdown.aside);
    banner(look, countdown.urgent, countdown.main, aside, switch)
}

/// Between the form and the page, where there is room for one.
pub fn switch<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let part = |pane: Pane, key: &str| {
        (format!("pane-{key}"), look.word(key), app.pane == pane, Message::Pane(pane))
    };
    let parts = vec![part(Pane::Form, "pane-form"), part(Pane::Page, "pane-page")];
    segmented(look, parts, 32.0)
}

/// Back on the leading side, the one primary button on the far side.
fn actions<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let back = match (app.room == Room::Settings, app.step.previous()) {
        (true, _) => None,
        (false, step) => step,
    };
    let chevron = if look.is_rtl() { Icon::Right } else { Icon::Left };
    let back = back.map(|step| {
        let words = look.word(&format!("step-{}", step.key()));
        button(look, Kind::Plain, Some(chevron), words, Message::Go(step)).id("back").into()
    });
    let mut parts: Vec<Element<'a, Message>> = back.into_iter().collect();
    let unsettled = !app.circular.unsettled().is_empty();
    // Beside what is left to settle there is no room for it; the form ends with the same.
    if app.step == Step::Circular && app.room == Room::Reply && !unsettled {
        let browse = Message::Circular(circular::Message::Browse);
        let words = look.word("letter-open");
        let open = button(look, Kind::Plain, Some(Icon::Folder), words, browse).id("letter-open");
        parts.push(open.into());
    }
    let mut far: Vec<Element<'a, Message>> = remaining(app, look).into_iter().collect();
    far.push(primary(app, look));
    // No more air than is needed: in long languages the button's name fills the row.
    let far = look.row(far).spacing(12).align_y(Center);
    parts.push(container(far).width(Fill).align_x(look.end()).into());
    container(look.row(parts).spacing(8).align_y(Center)).center_y(63).padding([0, 32]).into()
}

/// What is left on this step, beside the primary button.
fn remaining<'a>(app: &'a App, look: Look<'a>) -> Option<Element<'a, Message>> {
    let unsettled = app.circular.unsettled().len();
    if app.step == Step::Circular && app.room == Room::Reply && unsettled > 0 {
        let words = look.words("state-doubts", &[("count", unsettled.into())]);
        let words = look.small(words).color(look.palette.doubt);
        let mark = icon(Icon::Doubt, look.palette.doubt);
        return Some(look.row(vec![mark, words.into()]).spacing(8).align_y(Center).into());
    }
    let left = match app.step {
        _ if app.room == Room::Settings => return None,
        Step::Send if app.send.done().is_some() => return None,
        Step::Send => app.findings.blocking().count() + usize::from(!app.signing().is_settled()),
        step if app.left.contains(&step) => progress::blocking_at(step, &app.findings),
        _ => 0,
    };
    (left > 0).then(|| {
        let words = look.words("left-short", &[("count", left.into())]);
        let words = look.small(words).color(look.palette.block);
        let mark = icon(Icon::Block, look.palette.block);
        look.row(vec![mark, words.into()]).spacing(8).align_y(Center).into()
    })
}

fn primary<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    if app.room == Room::Settings {
        let words = look.word("settings-done");
        return button(look, Kind::Primary, None, words, Message::Settings).id("continue").into();
    }
    if app.step == Step::Circular && app.circular.is_consultation_pending() {
        let answer = Message::Circular(circular::Message::Use);
        let answer = app.circular.is_ready().then_some(answer);
        let words = look.word("letter-use");
        return button(look, Kind::Primary, None, words, answer).id("continue").into();
    }
    match app.step.next() {
        Some(next) => {
            let words = look.word(&format!("continue-{}", next.key()));
            button(look, Kind::Primary, None, words, Message::Continue).id("continue").into()
        }
        None if app.send.done().is_some() => {
            let words = look.word("save-again");
            widget::link(look, None, words, Message::Send(send::Message::Again)).id("again").into()
        }
        None => {
            let signing = app.signing();
            let ready = app.findings.is_ready() && signing.is_settled() && !app.send.is_busy();
            let words = match signing {
                send::Signing::None => look.word("save-unsigned"),
                _ => look.word("sign-and-save"),
            };
            let message = ready.then_some(Message::Send(send::Message::Save));
            button(look, Kind::Primary, Some(Icon::Pen), words, message).id("save").into()
        }
    }
}
