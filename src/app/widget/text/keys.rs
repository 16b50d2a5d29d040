//! Which key means what.

use iced::keyboard::{Key, Modifiers, key::Named, key::Physical};

/// What a key asks a field to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Put text at the caret
    Type(String),
    /// Begin a new paragraph
    Break,
    /// Hand the text on
    Submit,
    /// Erase the letter, or the word, before the caret
    Backspace {
        /// The whole word
        word: bool,
    },
    /// Erase the letter, or the word, after the caret
    Delete {
        /// The whole word
        word: bool,
    },
    /// Move the caret
    Move {
        /// Where to
        motion: Motion,
        /// Whether the selection follows
        extend: bool,
    },
    /// Select everything
    SelectAll,
    /// Copy the selection to the clipboard and erase it
    Cut,
    /// Copy the selection to the clipboard
    Copy,
    /// Put what is in the clipboard at the caret
    Paste,
    /// Take back the last step
    Undo,
    /// Do it again
    Redo,
}

/// Where the caret can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One letter to the left
    Left,
    /// One letter to the right
    Right,
    /// One word to the left
    WordLeft,
    /// One word to the right
    WordRight,
    /// The row above
    Up,
    /// The row below
    Down,
    /// A page up
    PageUp,
    /// A page down
    PageDown,
    /// The start of the row
    Home,
    /// The end of the row
    End,
    /// The start of the text
    Start,
    /// The end of the text
    Finish,
}

/// A pressed key, as iced tells it.
#[derive(Debug, Clone, Copy)]
pub struct Press<'a> {
    /// The key without modifiers
    pub key: &'a Key,
    /// The key with Shift and the like applied
    pub modified: &'a Key,
    /// Its place on the keyboard
    pub physical: Physical,
    /// What is held down with it
    pub modifiers: Modifiers,
    /// The text it types
    pub text: Option<&'a str>,
}

impl Press<'_> {
    /// What the key means in a field; `None` leaves it to whoever asks next. Tab and Escape always
    /// mean something to others.
    pub fn command(&self, multiline: bool) -> Option<Command> {
        self.shortcut().or_else(|| self.named(multiline)).or_else(|| self.typed())
    }

    fn shortcut(&self) -> Option<Command> {
        let held = self.modifiers;
        if let Key::Named(named) = self.key {
            return match named {
                Named::Insert if held.shift() => Some(Command::Paste),
                Named::Insert if held.command() => Some(Command::Copy),
                Named::Delete if held.shift() && !held.command() => Some(Command::Cut),
                Named::Copy => Some(Command::Copy),
                Named::Cut => Some(Command::Cut),
                Named::Paste => Some(Command::Paste),
                Named::Undo => Some(Command::Undo),
                Named::Redo => Some(Command::Redo),
                _ => None,
            };
        }
        if !held.command() || held.alt() {
            return None;
        }
        // The place of the key counts where the keyboard is Cyrillic or Arabic.
        match self.key.to_latin(self.physical)?.to_ascii_lowercase() {
            'a' => Some(Command::SelectAll),
            'c' => Some(Command::Copy),
            'x' => Some(Command::Cut),
            'v' => Some(Command::Paste),
            'z' if held.shift() => Some(Command::Redo),
            'z' => Some(Command::Undo),
            'y' => Some(Command::Redo),
            _ => None,
        }
    }

    fn named(&self, multiline: bool) -> Option<Command> {
        let Key::Named(named) = self.modified else { return None };
        let held = self.modifiers;
        let (jump, to_edge) = (held.jump(), held.macos_command());
        let motion = match named {
            Named::Enter if held.command() || held.alt() => return None,
            Named::Enter if multiline => return Some(Command::Break),
            Named::Enter => return Some(Command::Submit),
            Named::Backspace => return Some(Command::Backspace { word: jump }),
            Named::Delete => return Some(Command::Delete { word: jump }),
            Named::ArrowLeft if to_edge => Motion::Home,
            Named::ArrowRight if to_edge => Motion::End,
            Named::ArrowUp if to_edge => Motion::Start,
            Named::ArrowDown if to_edge => Motion::Finish,
            Named::ArrowLeft | Named::ArrowRight if held.alt() && !jump => return None,
            Named::ArrowLeft if jump => Motion::WordLeft,
            Named::ArrowRight if jump => Motion::WordRight,
            Named::ArrowLeft => Motion::Left,
            Named::ArrowRight => Motion::Right,
            Named::ArrowUp => Motion::Up,
            Named::ArrowDown => Motion::Down,
            Named::PageUp => Motion::PageUp,
            Named::PageDown => Motion::PageDown,
            Named::Home if jump => Motion::Start,
            Named::End if jump => Motion::Finish,
            Named::Home => Motion::Home,
            Named::End => Motion::End,
            _ => return None,
        };
        Some(Command::Move { motion, extend: held.shift() })
    }

    fn typed(&self) -> Option<Command> {
        let held = self.modifiers;
        // AltGr reaches us as Ctrl and Alt together on Windows, and types.
        let graph = held.control() && held.alt();
        let macos = cfg!(target_os = "macos");
        let elsewhere = held.command() || held.logo() || (held.alt() && !macos);
        if elsewhere && !graph {
            return None;
        }
        let text: String = self.text?.chars().filter(|c| !c.is_control()).collect();
        (!text.is_empty()).then_some(Command::Type(text))
    }
}

#[cfg(test)]
mod tests {
    use iced::keyboard::key::{Code, NativeCode};

    use super::*;

    fn press(key: Key, code: Option<Code>, modifiers: Modifiers, text: &str) -> Option<Command> {
        let physical =
            code.map_or(Physical::Unidentified(NativeCode::Unidentified), Physical::Code);
        let text = Some(text);
        Press { key: &key, modified: &key, physical, modifiers, text }.command(true)
    }

    #[test]
    fn shortcuts_work_on_cyrillic_and_arabic_keyboards() {
        let command = Modifiers::COMMAND;
        for (letter, code, meaning) in [
            ("я", Code::KeyZ, Command::Undo),
            ("ئ", Code::KeyZ, Command::Undo),
            ("с", Code::KeyC, Command::Copy),
            ("ش", Code::KeyA, Command::SelectAll),
            ("v", Code::KeyV, Command::Paste),
        ] {
            let key = Key::Character(letter.into());
            assert_eq!(press(key, Some(code), command, ""), Some(meaning), "{letter}");
        }
        let key = Key::Character("Я".into());
        let held = command | Modifiers::SHIFT;
        assert_eq!(press(key, Some(Code::KeyZ), held, ""), Some(Command::Redo));
    }

    #[test]
    fn typing_and_what_is_left_to_others() {
        let none = Modifiers::empty();
        let typed = |text: &str| Some(Command::Type(text.into()));
        assert_eq!(press(Key::Character("é".into()), None, none, "é"), typed("é"));
        assert_eq!(press(Key::Named(Named::Space), None, none, " "), typed(" "));
        let graph = Modifiers::CTRL | Modifiers::ALT;
        assert_eq!(press(Key::Character("€".into()), None, graph, "€"), typed("€"));
        for key in [Named::Tab, Named::Escape, Named::F1] {
            assert_eq!(press(Key::Named(key), None, none, "\t"), None, "{key:?}");
        }
        let save = press(Key::Character("s".into()), None, Modifiers::COMMAND, "s");
        assert_eq!(save, None);
        assert_eq!(press(Key::Named(Named::Enter), None, Modifiers::COMMAND, "\r"), None);
    }
}
