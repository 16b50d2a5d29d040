//! Keys for the whole window, and what they mean.

use crate::app::{
    step::order::Step,
    widget::shortcut::Press,
    window::message::{Message, Shortcut},
};

/// Keys that are heard before any control: on every keyboard, by the place of the Latin letter.
pub fn first((key, physical, modifiers): Press<'_>) -> Option<Message> {
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
pub fn last((key, physical, modifiers): Press<'_>) -> Option<Message> {
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
