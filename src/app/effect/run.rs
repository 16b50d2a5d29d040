//! Turns what is wanted into the toolkit's tasks, subject by subject.

use std::thread;

use iced::Task;

use super::{
    circular, count, delivery, dialog, judging, keeping, key, off_thread, page,
    show::show,
    vocabulary::{Effect, Outcome},
    world::World,
};

impl World {
    /// Does what is wanted.
    pub fn run(&self, effect: Effect) -> Task<Outcome> {
        let world = self.clone();
        match effect {
            Effect::Ask(question) => {
                dialog::ask(question).map(|(purpose, choice)| Outcome::Chosen(purpose, choice))
            }
            Effect::Page(effect) => page::run(world, effect).map(Outcome::Page),
            Effect::Keeping(effect) => keeping::run(world, effect).map(Outcome::Keeping),
            Effect::Key(effect) => key::run(world, effect).map(Outcome::Key),
            Effect::Delivery(effect) => delivery::run(world, effect).map(Outcome::Delivery),
            Effect::Judging(effect) => judging::run(world, effect).map(Outcome::Judging),
            Effect::Count(effect) => count::run(world, effect).map(Outcome::Count),
            Effect::Circular(effect) => circular::run(world, effect).map(Outcome::Circular),
            Effect::Show(path) => {
                let file = path.clone();
                let wrap = move |shown| Outcome::Shown(path.clone(), shown);
                off_thread::answer(move || show(&file), wrap)
            }
            Effect::Copy(text) => iced::clipboard::write(text),
            Effect::Wait(time) => off_thread::answer(
                move || {
                    thread::sleep(time);
                    Ok(())
                },
                |_| Outcome::Waited,
            ),
        }
    }
}
