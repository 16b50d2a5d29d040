//! The form: banner, the screen of a step or the settings, and the row of actions.

use iced::{Center, Element, Fill, widget::container};

use super::{pane::pane, strip::switch};
use crate::app::{
    icon::{Icon, icon},
    phrase,
    step::{circular, order::Step, progress::blocking_at, send},
    theme::Look,
    widget::{self, Kind, banner, button},
    window::{
        app::App,
        layout::{FORM_WIDTH, TWO_PANES},
        message::Message,
        room::Room,
    },
};

/// Banner, screen and action row.
pub fn form<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    pane(look, banner_view(app, look), (screen(app, look), FORM_WIDTH), actions(app, look))
}

fn screen<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let (draft, findings) = (&app.document.draft, app.document.findings());
    if app.tools.room == Room::Settings {
        return app.tools.settings.view(&app.surface.settings, look).map(Message::Settings);
    }
    match app.steps.at {
        Step::Circular => {
            let is_held = app.saving.is_held();
            app.steps.circular.view(draft, look, findings, is_held).map(Message::Circular)
        }
        Step::Answer => app.steps.answer.view(draft, look, findings).map(Message::Answer),
        Step::Signatory => app.steps.signatory.view(draft, look, findings).map(Message::Signatory),
        Step::Sign => app.steps.sign.view(draft, look, findings).map(Message::Sign),
        Step::Send => {
            let given = send::Given {
                suggested: app.document.suggested_text(),
                certificate: app.steps.signing(),
                slow: app.steps.slow,
                asks: Some(app.surface.settings.timestamp.trim()).filter(|url| !url.is_empty()),
            };
            app.steps.send.view(draft, look, findings, given).map(Message::Send)
        }
    }
}

/// The line above the form: how long is left for the reply.
pub fn banner_view<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let countdown = phrase::countdown(look, &app.document.draft.consultation, app.document.now);
    let both = app.surface.size.width >= TWO_PANES;
    let switch = (!both).then(|| switch(app, look));
    let aside = both.then_some(countdown.aside);
    banner(look, countdown.urgent, countdown.main, aside, switch)
}

/// Back on the leading side, the one primary button on the far side.
fn actions<'a>(app: &'a App, look: Look<'a>) -> Element<'a, Message> {
    let back = match (app.tools.room == Room::Settings, app.steps.at.previous()) {
        (true, _) => None,
        (false, step) => step,
    };
    let chevron = if look.is_rtl() { Icon::Right } else { Icon::Left };
    let back = back.map(|step| {
        let words = look.word(&format!("step-{}", step.key()));
        button(look, Kind::Plain, Some(chevron), words, Message::Go(step)).id("back").into()
    });
    let mut parts: Vec<Element<'a, Message>> = back.into_iter().collect();
    let unsettled = !app.steps.circular.unsettled().is_empty();
    // Beside what is left to settle there is no room for it; the form ends with the same.
    if app.steps.at == Step::Circular && app.tools.room == Room::Reply && !unsettled {
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
    let unsettled = app.steps.circular.unsettled().len();
    if app.steps.at == Step::Circular && app.tools.room == Room::Reply && unsettled > 0 {
        let words = look.words("state-doubts", &[("count", unsettled.into())]);
        let words = look.small(words).color(look.palette.doubt);
        let mark = icon(Icon::Doubt, look.palette.doubt);
        return Some(look.row(vec![mark, words.into()]).spacing(8).align_y(Center).into());
    }
    let left = match app.steps.at {
        _ if app.tools.room == Room::Settings => return None,
        Step::Send if app.steps.send.done().is_some() => return None,
        Step::Send => {
            app.document.findings().blocking().count()
                + usize::from(!app.steps.signing().is_settled())
        }
        step if app.document.was_left(step) => blocking_at(step, app.document.findings()),
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
    if app.tools.room == Room::Settings {
        let words = look.word("settings-done");
        return button(look, Kind::Primary, None, words, Message::Enter(Room::Settings))
            .id("continue")
            .into();
    }
    if app.steps.at == Step::Circular && app.steps.circular.is_consultation_pending() {
        let answer = Message::Circular(circular::Message::Use);
        let answer = app.steps.circular.is_ready().then_some(answer);
        let words = look.word("letter-use");
        return button(look, Kind::Primary, None, words, answer).id("continue").into();
    }
    match app.steps.at.next() {
        Some(next) => {
            let words = look.word(&format!("continue-{}", next.key()));
            button(look, Kind::Primary, None, words, Message::Go(next)).id("continue").into()
        }
        None if app.steps.send.done().is_some() => {
            let words = look.word("save-again");
            widget::link(look, None, words, Message::Send(send::Message::Again)).id("again").into()
        }
        None => {
            let signing = app.steps.signing();
            let ready = app.document.findings().is_ready()
                && signing.is_settled()
                && !app.steps.send.is_busy();
            let words = match signing {
                send::Signing::None => look.word("save-unsigned"),
                _ => look.word("sign-and-save"),
            };
            let message = ready.then_some(Message::Send(send::Message::Save));
            button(look, Kind::Primary, Some(Icon::Pen), words, message).id("save").into()
        }
    }
}
