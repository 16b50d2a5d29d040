//! The words of the form and of the program, per language, from the Fluent files in
//! `assets/locales`.
//!
//! A [`Wording`] is a value: the language of the interface and the language of the printed form
//! differ, so there is no current language anywhere. Sentences about errors are in `problem`,
//! which finds its words here too.

mod date;
mod form;

use std::{borrow::Cow, fmt};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::model::Language;

pub use form::FormText;

/// All words in one language. Where a language file lacks a message, English speaks.
pub struct Wording {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wording").field(&self.language).finish()
    }
}

/// A value put into a message.
pub type Value<'a> = FluentValue<'a>;

impl Wording {
    /// The words of `language`. Reads the embedded files, which costs a few milliseconds: make it
    /// once per language and keep it.
    pub fn of(language: Language) -> Self {
        let fallback = (language != Language::En).then(|| bundle(Language::En));
        Self { language, bundle: bundle(language), fallback }
    }

    /// Whose words these are.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message `key`.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message `key` with values put in; of a `key` like `message.attribute`, the attribute. A
    /// key that no file holds shows as itself, which the tests of the language files never let
    /// happen.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> =
            values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let bundles = [Some(&self.bundle), self.fallback.as_ref()];
        bundles
            .into_iter()
            .flatten()
            .find_map(|bundle| format(bundle, key, &args))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Whether this language's own files hold the message or attribute.
    pub fn has(&self, key: &str) -> bool {
        match key.split_once('.') {
            Some((message, attribute)) => self
                .bundle
                .get_message(message)
                .is_some_and(|m| m.get_attribute(attribute).is_some()),
            None => self.bundle.has_message(key),
        }
    }
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let pattern = match key.split_once('.') {
        Some((message, attribute)) => {
            bundle.get_message(message)?.get_attribute(attribute)?.value()
        }
        None => bundle.get_message(key)?.value()?,
    };
    Some(Cow::into_owned(bundle.format_pattern(pattern, Some(args), &mut Vec::new())))
}

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
    // The page isolates what needs it; the window's text is set by an engine that follows the
    // Unicode bidirectional algorithm, in which the marks are wanted only between directions.
    bundle.set_use_isolating(language.is_rtl());
    for source in sources(language) {
        // A file that does not parse is caught by the tests; what did parse is used.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

macro_rules! locale {
    ($code:literal) => {
        &[
            include_str!(concat!("../../assets/locales/", $code, "/form.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/app.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/problem.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/mail.ftl")),
            include_str!(concat!("../../assets/locales/", $code, "/cli.ftl")),
        ]
    };
}

/// All that the program says in a language, as it is kept in its files.
pub fn texts(language: Language) -> &'static [&'static str] {
    sources(language)
}

/// The embedded files of one language: the form, the window, errors, the e-mail, the terminal.
const fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => locale!("en"),
        Language::Fr => locale!("fr"),
        Language::Es => locale!("es"),
        Language::Ru => locale!("ru"),
        Language::Zh => locale!("zh"),
        Language::Ar => locale!("ar"),
    }
}
