//! Choosing: radios, a group of choices that open in place, a segmented control, a check box.

use iced::{
    Border, Center, Color, Element, Fill, Vector, border,
    widget::{
        Column, Space,
        canvas::{Frame, Path, Stroke},
        container,
    },
};

use super::{
    cached_canvas::{Drawing, cached_canvas},
    focus::{Face, Role, Status, pressable},
    group::{Row, group},
    notice::{Remark, remarks},
};
use crate::app::{
    icon::{Icon, icon},
    theme::{Look, RADIUS, Wide},
};

/// A choice of a group.
pub struct Choice<'a, M> {
    /// The name by which it is given the focus
    pub id: String,
    /// What it is called
    pub name: String,
    /// What it means
    pub consequence: String,
    /// Short facts about it, each true or not; they are always in sight
    pub facts: Vec<(bool, String)>,
    /// An icon at the far end
    pub mark: Option<Icon>,
    /// Whether it is chosen
    pub chosen: bool,
    /// Chooses it
    pub message: M,
    /// What opens in place when it is chosen
    pub content: Option<Element<'a, M>>,
}

/// The choices in one box; the chosen one is tinted, carries the bar and shows its content.
/// Arrow keys go from one to the next.
pub fn choices<'a, M: Clone + 'a>(
    look: Look<'a>,
    choices: Vec<Choice<'a, M>>,
    found: &'a [Remark],
) -> Element<'a, M> {
    let messages: Vec<M> = choices.iter().map(|choice| choice.message.clone()).collect();
    let blocked = found.iter().any(|remark| remark.blocks);
    let rows = choices.into_iter().enumerate().map(|(index, choice)| {
        let bar = match (choice.chosen, blocked) {
            (true, _) => Some(look.palette.accent),
            (false, true) => Some(look.palette.block),
            (false, false) => None,
        };
        let chosen = choice.chosen;
        Row::new(choice_row(look, choice, messages.clone(), index)).bar(bar).tinted(chosen)
    });
    let boxed = group(look, rows.collect());
    let below = remarks(look, found);
    Column::new().push(boxed).push(below).spacing(8).width(Fill).into()
}

fn choice_row<'a, M: Clone + 'a>(
    look: Look<'a>,
    choice: Choice<'a, M>,
    messages: Vec<M>,
    index: usize,
) -> Element<'a, M> {
    let name = look.strong(choice.name.clone()).wide(look);
    let consequence = match choice.facts.is_empty() {
        true => look.quiet(choice.consequence),
        false => look.small(choice.consequence),
    };
    let told = (!choice.facts.is_empty()).then(|| facts(look, choice.facts));
    let words = look.column(vec![name.into(), consequence.wide(look).into()]);
    let words = words.push(told).width(Fill);
    let dot =
        container(dot(look, choice.chosen)).padding(look.pad(look.beside(20.0), 0.0, 0.0, 0.0));
    let mark = choice.mark.map(|mark| icon(mark, look.palette.quiet));
    let mut head: Vec<Element<'a, M>> = vec![dot.into(), words.into()];
    head.extend(mark);
    let content = container(look.row(head).spacing(12)).padding(look.pad(14.0, 16.0, 12.0, 12.0));
    let (tint, rail) = (look.palette.tint, look.palette.rail);
    let chosen = choice.chosen;
    let head = pressable(content, look.palette.accent)
        .id(choice.id)
        .role(Role::Radio, Some(chosen))
        .label(choice.name)
        .on_press(choice.message)
        .on_step(move |step| messages.get(index.checked_add_signed(step)?).cloned())
        .face(move |status| Face {
            background: (status.hovered && !chosen).then_some(rail).or(chosen.then_some(tint)),
            border: border::rounded(RADIUS),
        })
        .gap(-2.0);
    let opened = choice
        .content
        .filter(|_| chosen)
        .map(|content| container(content).width(Fill).padding(look.pad(0.0, 16.0, 16.0, 44.0)));
    Column::new().push(head).push(opened).width(Fill).into()
}

/// The radios of one group, each with its id, its name, whether it is chosen, and what chooses it.
/// Arrow keys go from one to the next.
pub fn radios<'a, M: Clone + 'a>(
    look: Look<'a>,
    options: impl IntoIterator<Item = (String, String, bool, M)>,
) -> Vec<Element<'a, M>> {
    let options: Vec<_> = options.into_iter().collect();
    let messages: Vec<M> = options.iter().map(|(.., message)| message.clone()).collect();
    let radio = |(index, (id, name, chosen, message)): (usize, (String, String, bool, M))| {
        let messages = messages.clone();
        let step = move |by: isize| messages.get(index.checked_add_signed(by)?).cloned();
        stepping(look, id, name, chosen, message, step)
    };
    options.into_iter().enumerate().map(radio).collect()
}

/// A radio with a name, one line, that stands alone.
pub fn radio<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: String,
    name: String,
    chosen: bool,
    message: M,
) -> Element<'a, M> {
    stepping(look, id, name, chosen, message, |_| None)
}

fn stepping<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: String,
    name: String,
    chosen: bool,
    message: M,
    step: impl Fn(isize) -> Option<M> + 'a,
) -> Element<'a, M> {
    let words = look.body(name).wide(look);
    let content = look.row(vec![dot(look, chosen), words.into()]).spacing(12).align_y(Center);
    let content = container(content).width(Fill).padding([7, 0]);
    pressable(content, look.palette.accent)
        .id(id)
        .role(Role::Radio, Some(chosen))
        .on_press(message)
        .on_step(step)
        .gap(0.0)
        .into()
}

/// A box that is ticked or not, with a name.
pub fn checkbox<'a, M: Clone + 'a>(
    look: Look<'a>,
    id: String,
    name: String,
    on: bool,
    message: M,
) -> Element<'a, M> {
    let palette = look.palette;
    let tick: Element<'a, M> = match on {
        true => icon(Icon::Tick, palette.on_accent),
        false => Space::new().into(),
    };
    let mark = container(tick).center_x(20).center_y(20).style(move |_| container::Style {
        background: Some(if on { palette.accent } else { palette.field }.into()),
        border: Border {
            color: if on { palette.accent } else { palette.edge },
            width: palette.edge_width,
            radius: 4.0.into(),
        },
        ..container::Style::default()
    });
    let words = look.body(name).wide(look);
    let content = look.row(vec![mark.into(), words.into()]).spacing(12).align_y(Center);
    pressable(container(content).width(Fill).padding([7, 0]), palette.accent)
        .id(id)
        .role(Role::Checkbox, Some(on))
        .on_press(message)
        .gap(0.0)
        .into()
}

/// Two or more names side by side, one of them chosen.
pub fn segmented<'a, M: Clone + 'a>(
    look: Look<'a>,
    options: Vec<(String, String, bool, M)>,
    height: f32,
) -> Element<'a, M> {
    let count = options.len();
    let messages: Vec<M> = options.iter().map(|(_, _, _, message)| message.clone()).collect();
    let parts = options.into_iter().enumerate().map(|(index, (id, name, chosen, message))| {
        let visual = if look.is_rtl() { count - 1 - index } else { index };
        let radius = segment_radius(visual == 0, visual + 1 == count);
        let words = match chosen {
            true => look.strong(name).color(look.palette.accent),
            false => look.body(name),
        };
        let words = if height < 40.0 { words.size(look.scale.small.size) } else { words };
        let mut content: Vec<Element<'a, M>> = Vec::new();
        if chosen {
            content.push(icon(Icon::Tick, look.palette.accent));
        }
        content.push(words.into());
        let content = look.row(content).spacing(6).align_y(Center);
        let messages = messages.clone();
        pressable(container(content).center_y(height).padding([0, 14]), look.palette.accent)
            .id(id)
            .role(Role::Radio, Some(chosen))
            .on_press(message)
            .on_step(move |step| messages.get(index.checked_add_signed(step)?).cloned())
            .mirrored(look.is_rtl())
            .face(segment_face(look, chosen, radius))
            .gap(-2.0)
            .into()
    });
    look.row(parts.collect()).spacing(-look.palette.edge_width).into()
}

fn segment_radius(first: bool, last: bool) -> border::Radius {
    let (left, right) = (if first { RADIUS } else { 0.0 }, if last { RADIUS } else { 0.0 });
    border::Radius { top_left: left, bottom_left: left, top_right: right, bottom_right: right }
}

fn segment_face(
    look: Look<'_>,
    chosen: bool,
    radius: border::Radius,
) -> impl Fn(Status) -> Face + use<> {
    let palette = look.palette;
    move |status| Face {
        background: Some(match chosen || status.hovered {
            true => palette.tint,
            false => palette.form,
        }),
        border: Border { color: palette.edge, width: palette.edge_width, radius },
    }
}

/// Short facts in a row, each true (tick) or not (dash).
fn facts<'a, M: 'a>(look: Look<'a>, facts: Vec<(bool, String)>) -> Element<'a, M> {
    let parts = facts.into_iter().map(|(holds, words)| {
        let (mark, ink) = match holds {
            true => (Icon::Tick, look.palette.ink),
            false => (Icon::Dash, look.palette.quiet),
        };
        let words = look.small(words).color(ink);
        look.row(vec![icon(mark, ink), words.into()]).spacing(4).align_y(Center).into()
    });
    // Side by side where there is room, below each other where there is not.
    look.row(parts.collect()).spacing(24).wrapped(0.0)
}

/// The round mark of a radio, 20 pixels.
fn dot<'a, M: 'a>(look: Look<'a>, chosen: bool) -> Element<'a, M> {
    let palette = look.palette;
    let edge = if chosen { palette.accent } else { palette.edge };
    let width = if chosen { 2.0 } else { palette.edge_width.max(1.2) };
    cached_canvas(Dot { chosen, edge, width, field: palette.field, accent: palette.accent })
        .width(20)
        .height(20)
        .into()
}

#[derive(Debug, Clone, PartialEq)]
struct Dot {
    chosen: bool,
    edge: Color,
    width: f32,
    field: Color,
    accent: Color,
}

impl Drawing for Dot {
    fn paint(&self, frame: &mut Frame, _: Vector) {
        let outer = Path::circle(frame.center(), 9.5 - self.width / 2.0);
        frame.fill(&outer, self.field);
        frame.stroke(&outer, Stroke::default().with_color(self.edge).with_width(self.width));
        if self.chosen {
            frame.fill(&Path::circle(frame.center(), 5.0), self.accent);
        }
    }
}
