//! What is listened to besides the controls.

use std::time::Duration;

use chrono::Utc;
use iced::{Subscription, window};

use super::{app::App, message::Message, surface};

impl App {
    /// What is listened to besides the controls.
    pub fn subscription(&self) -> Subscription<Message> {
        let time = iced::time::every(Duration::from_secs(20)).map(|_| Message::Tick(Utc::now()));
        let events = iced::event::listen_with(|event, _, id| match event {
            iced::Event::Window(event) => heard(event, id),
            _ => None,
        });
        let keep = match self.saving.is_due() {
            true => iced::time::every(Duration::from_millis(900)).map(|_| Message::Keep),
            false => Subscription::none(),
        };
        let mode = iced::system::theme_changes();
        let mode = mode.map(|mode| Message::Surface(surface::Message::Mode(mode)));
        let close = window::close_requests().map(Message::Close);
        Subscription::batch([time, events, keep, mode, close])
    }
}

fn heard(event: window::Event, window: window::Id) -> Option<Message> {
    let surface = match event {
        window::Event::Resized(size) => surface::Message::Resized(size),
        window::Event::Rescaled(factor) => surface::Message::Rescaled(factor),
        window::Event::Opened { size, .. } => surface::Message::Opened(window, size),
        window::Event::FileDropped(path) => return Some(Message::Dropped(path)),
        _ => return None,
    };
    Some(Message::Surface(surface))
}
