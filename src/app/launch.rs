//! Starting the window: fonts, size, renderer; and measuring how long that takes.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use iced::{Size, Task, window};

use crate::form::TYPEFACES;

use super::{
    Launch,
    theme::SANS,
    window::{App, Message},
};

/// By this name a desktop knows whose a window is: WM_CLASS under X11, the application id under
/// Wayland, and the base name of the desktop entry.
const APPLICATION: &str = "org.placet.Placet";

/// How to start.
#[derive(Debug, Clone)]
pub struct Options {
    /// What the program is started with
    pub launch: Launch,
    /// Close after the first frame and say how many milliseconds it took since this moment
    pub measure: Option<Instant>,
}

/// Why no window was opened.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// The display that the environment names does not answer
    #[error("the display does not answer")]
    Display,
    /// The toolkit says why: no renderer, for one
    #[error(transparent)]
    Toolkit(#[from] iced::Error),
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`NoWindow`].
pub fn run(options: Options) -> Result<(), NoWindow> {
    let reached = Arc::new(AtomicBool::new(false));
    unless_the_display_is_silent(&reached, || open(options, Arc::clone(&reached)))
}

/// The toolkit panics where the display does not answer. Until it has `reached` the display, a panic
/// means that and nothing else; afterwards it is a defect, and told as one.
fn unless_the_display_is_silent(
    reached: &Arc<AtomicBool>,
    open: impl FnOnce() -> iced::Result,
) -> Result<(), NoWindow> {
    let (usual, seen) = (panic::take_hook(), Arc::clone(reached));
    panic::set_hook(Box::new(move |defect| {
        if seen.load(Ordering::Relaxed) {
            usual(defect);
        }
    }));
    match panic::catch_unwind(AssertUnwindSafe(open)) {
        Ok(ended) => Ok(ended?),
        Err(_) if !reached.load(Ordering::Relaxed) => Err(NoWindow::Display),
        Err(defect) => panic::resume_unwind(defect),
    }
}

fn open(options: Options, reached: Arc<AtomicBool>) -> iced::Result {
    let Options { launch, measure } = options;
    let boot = move || {
        reached.store(true, Ordering::Relaxed);
        let (app, task) = App::new(launch.clone());
        (Started { app, measure }, task.map(Event::App))
    };
    let mut application = iced::application(boot, update, view)
        .title(|started: &Started| started.app.title())
        .theme(|started: &Started| started.app.theme())
        .subscription(subscription)
        .settings(iced::Settings {
            id: Some(APPLICATION.into()),
            default_font: SANS,
            default_text_size: 15.into(),
            antialiasing: true,
            ..iced::Settings::default()
        })
        .window(window::Settings {
            size: Size::new(1280.0, 800.0),
            min_size: Some(Size::new(480.0, 480.0)),
            exit_on_close_request: false,
            platform_specific: platform(),
            ..window::Settings::default()
        });
    for typeface in TYPEFACES {
        application = application.font(*typeface);
    }
    application.run()
}

#[cfg(target_os = "linux")]
fn platform() -> window::settings::PlatformSpecific {
    let application_id = APPLICATION.to_owned();
    window::settings::PlatformSpecific { application_id, ..Default::default() }
}

#[cfg(not(target_os = "linux"))]
fn platform() -> window::settings::PlatformSpecific {
    Default::default()
}

/// The window, and the watch that runs until its first frame.
struct Started {
    app: App,
    measure: Option<Instant>,
}

#[derive(Debug, Clone)]
enum Event {
    App(Message),
    Frame,
}

fn update(started: &mut Started, event: Event) -> Task<Event> {
    match event {
        Event::App(message) => started.app.update(message).map(Event::App),
        Event::Frame => match started.measure.take() {
            Some(begun) => {
                report(begun);
                iced::exit()
            }
            None => Task::none(),
        },
    }
}

#[expect(clippy::print_stdout, reason = "the answer to --measure-start")]
fn report(begun: Instant) {
    println!("first frame after {} ms", begun.elapsed().as_millis());
}

fn view(started: &Started) -> iced::Element<'_, Event> {
    started.app.view().map(Event::App)
}

fn subscription(started: &Started) -> iced::Subscription<Event> {
    let app = started.app.subscription().map(Event::App);
    match started.measure {
        // The first tick of frames comes with the drawing of the first frame.
        Some(_) => iced::Subscription::batch([app, window::frames().map(|_| Event::Frame)]),
        None => app,
    }
}
