//! `token list`.

use super::{
    arguments::TokenCommand, failure::Failure, identity::say, status::Status, terminal::Terminal,
};
use crate::{
    keys::token::{Held, PinState},
    workflow::{self, ListedToken},
};

/// Lists tokens and what is on them.
pub fn run(command: &TokenCommand, terminal: &mut Terminal<'_>) -> Result<Status, Failure> {
    let TokenCommand::List { module } = command;
    let tokens = workflow::list_tokens(module.as_deref())?;
    terminal.data(&tokens);
    for ListedToken { token, certificates } in &tokens {
        let uri = token.uri().to_string();
        terminal.line(&uri);
        let values = [
            ("label", token.label.as_str().into()),
            ("manufacturer", token.manufacturer.as_str().into()),
            ("model", token.model.as_str().into()),
            ("serial", token.serial.as_str().into()),
        ];
        terminal.say("cli-token", &values);
        if let Some(key) = pin_message(token.pin) {
            terminal.say(key, &[]);
        }
        if certificates.is_empty() {
            terminal.say("cli-token-shows-nothing", &[]);
        }
        certificates.iter().for_each(|held| say_held(held, terminal));
    }
    Ok(Status::Done)
}

fn say_held(held: &Held, terminal: &mut Terminal<'_>) {
    terminal.line(&format!("  {}", held.uri));
    say(&held.certificate, terminal);
}

const fn pin_message(pin: PinState) -> Option<&'static str> {
    match pin {
        PinState::Ready => None,
        PinState::NotSet => Some("cli-pin-not-set"),
        PinState::Low => Some("cli-pin-low"),
        PinState::LastTry => Some("cli-pin-last-try"),
        PinState::Locked => Some("cli-pin-locked"),
    }
}
