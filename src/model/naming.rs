//! Which Member State a line names: in any of the six languages, declined as Russian declines,
//! with accents or without.

use std::{ops::Range, sync::LazyLock};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{Language, MemberState};

/// Whom a line names, seen from one State.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// This State and no other
    This,
    /// Another State, this one beside it or not
    Other(&'static MemberState),
    /// No State whose name is known
    Nobody,
}

impl MemberState {
    /// Whom the line "Administration of …" names. A name that is part of a longer one is not named
    /// by it: "Papua New Guinea" names no Guinea. This State's code in capitals names it as well. A name that is part of this State's own, as
    /// "Ireland" is of the United Kingdom's, is nobody's.
    pub fn named_by(&self, line: &str) -> Named {
        let line = line.trim();
        if Language::ALL.iter().any(|language| self.administration(*language) == line) {
            return Named::This;
        }
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        let has_code = words.any(|word| word == self.iso3());
        let line = Line::new(line);
        let is_this = |state: &Self| state.iso3() == self.iso3();
        let own = || NAMES.iter().filter(|(state, _)| is_this(state)).flat_map(|(_, names)| names);
        let is_ours = |name: &Line| own().any(|own| !name.within(own).is_empty());
        let mut found: Vec<(&'static Self, Range<usize>)> = Vec::new();
        for (state, names) in NAMES.iter() {
            for name in names {
                let places = name.within(&line);
                if !places.is_empty() && (is_this(state) || !is_ours(name)) {
                    found.extend(places.into_iter().map(|place| (*state, place)));
                }
            }
        }
        let is_part = |place: &Range<usize>| {
            found.iter().any(|(_, longer)| {
                longer.len() > place.len() && longer.start <= place.start && place.end <= longer.end
            })
        };
        let mut whole = found.iter().filter(|(_, place)| !is_part(place)).map(|(state, _)| *state);
        match whole.clone().find(|state| !is_this(state)) {
            Some(other) => Named::Other(other),
            None if has_code => Named::This,
            None => whole.next().map_or(Named::Nobody, |_| Named::This),
        }
    }

    /// The State that the line "Administration of …" names, if it names another one than this.
    pub fn is_mistaken_for(&self, administration: &str) -> Option<&'static Self> {
        match self.named_by(administration) {
            Named::Other(state) => Some(state),
            Named::This | Named::Nobody => None,
        }
    }
}

/// The names of every State. Taking them apart takes longer than looking for them.
static NAMES: LazyLock<Vec<(&MemberState, Vec<Line>)>> = LazyLock::new(|| {
    MemberState::all().iter().map(|state| (state, names(state).collect())).collect()
});

/// A State's names, short and formal, without article and without what stands in brackets.
fn names(state: &MemberState) -> impl Iterator<Item = Line> + '_ {
    let each = Language::ALL.into_iter().flat_map(|language| {
        let short = state.short(language);
        let bare = short.split_once(['(', '（']).map(|(bare, _)| bare);
        [Some(short), bare, Some(without_article(state.formal(language)))]
    });
    each.flatten().map(Line::new).filter(|line| !line.0.is_empty())
}

fn without_article(name: &str) -> &str {
    const ARTICLES: [&str; 9] = ["the ", "la ", "le ", "les ", "l'", "l’", "el ", "los ", "las "];
    ARTICLES.iter().find_map(|article| name.strip_prefix(article)).unwrap_or(name)
}

/// The words of a text, without case, accents and marks. Chinese writes no spaces: there each
/// letter is a word.
struct Line(Vec<String>);

impl Line {
    fn new(text: &str) -> Self {
        let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
        let mut words: Vec<String> = Vec::new();
        let mut open = false;
        let mut before = ' ';
        let plain = text.nfd().filter(|c| {
            // й is a letter of its own.
            let is_letter = *c == '\u{306}' && matches!(before, 'и' | 'И');
            before = *c;
            is_letter || !is_combining_mark(*c)
        });
        for c in plain.nfc().flat_map(char::to_lowercase) {
            match (c.is_alphanumeric(), words.last_mut()) {
                (false, _) => open = false,
                (true, Some(word)) if open && !is_han(c) => word.push(c),
                (true, _) => {
                    words.push(c.to_string());
                    open = !is_han(c);
                }
            }
        }
        Self(words)
    }

    /// Where, in words, `line` names what these words name.
    fn within(&self, line: &Self) -> Vec<Range<usize>> {
        let length = self.0.len();
        let places = line.0.windows(length).enumerate();
        let named = places.filter(|(_, words)| words.iter().zip(&self.0).all(|(x, y)| same(x, y)));
        named.map(|(start, _)| start..start + length).collect()
    }
}

/// Whether two words are one, in whatever case Russian puts either.
fn same(one: &str, other: &str) -> bool {
    let is_cyrillic = |word: &str| word.starts_with(|c| matches!(c, '\u{400}'..='\u{4FF}'));
    one == other
        || is_cyrillic(one)
            && is_cyrillic(other)
            && stems(one).any(|stem| stems(other).any(|known| known == stem))
}

/// What may be left of a Russian noun or adjective without its ending.
fn stems(word: &str) -> impl Iterator<Item = String> + '_ {
    const ENDINGS: [&str; 32] = [
        "", "а", "я", "ы", "и", "у", "ю", "е", "о", "й", "ь", "ой", "ей", "ом", "ем", "ая", "яя",
        "ую", "юю", "ый", "ий", "ого", "его", "ому", "ему", "ое", "ее", "ые", "ие", "ых", "их",
        "ов",
    ];
    let shortest = |stem: &&str| stem.chars().count() >= 3;
    let whole = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    // Египет, Египта
    let fleeting = word.strip_suffix("ет").map(|stem| format!("{stem}т"));
    whole.filter(shortest).map(str::to_owned).chain(fleeting)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(state: &str, line: &str) -> Option<String> {
        match MemberState::from_iso3(state).unwrap().named_by(line) {
            Named::This => Some("this".into()),
            Named::Other(state) => Some(state.iso3().into()),
            Named::Nobody => None,
        }
    }

    #[test]
    fn a_line_names_its_state_another_or_nobody() {
        for (state, line, expected) in [
            ("FRA", "Administration de la France", Some("this")),
            ("CHE", "Administration: CHE", Some("this")),
            ("CHE", "管理部门（CHE）", Some("this")),
            ("CHE", "Administration: che", None),
            ("CHE", "Administration: CНE", None),
            ("CHE", "Administration: CHE, France", Some("FRA")),
            ("FRA", "ADMINISTRATION DE LA REPUBLIQUE FRANCAISE", Some("this")),
            ("DEU", "Administration de la France", Some("FRA")),
            ("NGA", "Администрация Нигерии", Some("this")),
            ("NER", "Администрация Нигерии", Some("NGA")),
            ("NGA", "Администрация Нигера", Some("NER")),
            ("RUS", "Администрация Российской Федерации", Some("this")),
            ("DEU", "Администрация Российской Федерации", Some("RUS")),
            ("EGY", "Администрация Египта", Some("this")),
            ("GNB", "Administration of Guinea-Bissau", Some("this")),
            ("PNG", "Administration of Papua New Guinea", Some("this")),
            ("GIN", "Administration of Papua New Guinea", Some("PNG")),
            ("PNG", "Administration of Guinea", None),
            ("IRL", "United Kingdom of Great Britain and Northern Ireland", Some("GBR")),
            ("GBR", "Office of Communications of Great Britain and Northern Ireland", None),
            ("COG", "Administration of the Democratic Republic of the Congo", Some("COD")),
            ("CHE", "瑞士联邦主管部门", Some("this")),
            ("FRA", "瑞士联邦主管部门", Some("CHE")),
            ("IDN", "印度尼西亚主管部门", Some("this")),
            ("IND", "印度尼西亚主管部门", Some("IDN")),
            ("MLI", "索马里主管部门", Some("SOM")),
            ("MAR", "إدارة المملكة المغربية", Some("this")),
            ("EGY", "إدارة المملكة المغربية", Some("MAR")),
            ("IRN", "Administration of Iran", Some("this")),
            ("CHE", "Administration of the Swiss Confederation, for France", Some("FRA")),
            ("CHE", "Administration of Frаnce", None),
            ("GBR", "Ofcom", None),
        ] {
            assert_eq!(named(state, line).as_deref(), expected, "{state}: {line}");
        }
    }

    #[test]
    fn every_state_is_named_by_its_own_phrases_and_names() {
        for state in MemberState::all() {
            for language in Language::ALL {
                for line in [
                    state.administration(language),
                    format!("{} – 2021", state.administration(language)),
                    state.formal(language).to_owned(),
                    format!("Office, {}", state.short(language)),
                ] {
                    assert_eq!(state.named_by(&line), Named::This, "{line}");
                }
            }
        }
    }
}
