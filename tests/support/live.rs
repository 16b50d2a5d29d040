//! A window that answers as the toolkit has a window answer: events that came together are heard by
//! the view that is there, then their messages are answered, a new view is made, and what the answer
//! does to the view at once is done. Only what takes time is left out.

use iced::{Event, Size, Theme, advanced::clipboard, advanced::mouse::Cursor, window};
use iced_test::{
    core::{renderer::Headless, widget::operation::Outcome},
    futures::futures::{StreamExt, executor::block_on, task},
    runtime::{Action, UserInterface, task::into_stream, user_interface::Cache},
};
use placet::app::{
    theme::SANS,
    window::{App, Message},
};

const SIZE: Size = Size::new(1280.0, 800.0);

/// The window.
pub struct Live {
    pub app: App,
    renderer: iced::Renderer,
    cache: Cache,
    cursor: Cursor,
}

impl Live {
    pub fn new(app: App) -> Self {
        let renderer = block_on(iced::Renderer::new(SANS, 15.into(), Some("tiny-skia"))).unwrap();
        Self { app, renderer, cache: Cache::default(), cursor: Cursor::Unavailable }
    }

    /// Hears all of these at once, and answers until there is nothing left to answer.
    pub fn hear(&mut self, events: &[Event]) {
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        let mut messages = self.update(events);
        loop {
            let answered = messages.is_empty();
            messages.into_iter().for_each(|message| self.answer(message));
            messages = self.update(std::slice::from_ref(&redraw));
            if answered && messages.is_empty() {
                return;
            }
        }
    }

    /// Where the pointer is.
    pub fn point_at(&mut self, x: f32, y: f32) {
        self.cursor = Cursor::Available(iced::Point::new(x, y));
    }

    fn update(&mut self, events: &[Event]) -> Vec<Message> {
        let (cache, mut messages) = (std::mem::take(&mut self.cache), Vec::new());
        let mut view: UserInterface<'_, Message, Theme, iced::Renderer> =
            UserInterface::build(self.app.view(), SIZE, cache, &mut self.renderer);
        let clipboard = &mut clipboard::Null;
        let _ = view.update(events, self.cursor, &mut self.renderer, clipboard, &mut messages);
        self.cache = view.into_cache();
        messages
    }

    fn answer(&mut self, message: Message) {
        let Some(mut stream) = into_stream(self.app.update(message)) else { return };
        let mut context = task::Context::from_waker(task::noop_waker_ref());
        let mut at_once = Vec::new();
        while let task::Poll::Ready(Some(action)) = stream.poll_next_unpin(&mut context) {
            if let Action::Widget(operation) = action {
                at_once.push(operation);
            }
        }
        let cache = std::mem::take(&mut self.cache);
        let mut view: UserInterface<'_, Message, Theme, iced::Renderer> =
            UserInterface::build(self.app.view(), SIZE, cache, &mut self.renderer);
        while let Some(mut operation) = at_once.pop() {
            view.operate(&self.renderer, operation.as_mut());
            if let Outcome::Chain(next) = operation.finish() {
                at_once.push(next);
            }
        }
        self.cache = view.into_cache();
    }
}
