//! Who answers: the 194 Member States of the Union, and the official who signs for one.

use std::sync::LazyLock;

use super::Language;

/// A Member State of the International Telecommunication Union.
#[derive(Debug, PartialEq, Eq)]
pub struct MemberState {
    iso2: String,
    iso3: String,
    short: [String; 6],
    formal: [String; 6],
    administration: [Option<String>; 6],
}

impl MemberState {
    /// All 194, in the order of their English names.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<MemberState>> =
            LazyLock::new(|| read_table(include_str!("../../assets/member-states.csv")));
        &ALL
    }

    /// The State with this ISO 3166-1 alpha-3 code, in any case of letters.
    pub fn from_iso3(code: &str) -> Option<&'static Self> {
        Self::all().iter().find(|state| state.iso3.eq_ignore_ascii_case(code.trim()))
    }

    /// States whose code or name, in any of the six languages, contains `text`; those whose name
    /// in `language` begins with it come first.
    pub fn search(text: &str, language: Language) -> Vec<&'static Self> {
        let wanted = text.trim().to_lowercase();
        let mut found: Vec<_> = Self::all().iter().filter(|state| state.matches(&wanted)).collect();
        found.sort_by_key(|state| !state.short(language).to_lowercase().starts_with(&wanted));
        found
    }

    fn matches(&self, wanted: &str) -> bool {
        let names = self.short.iter().chain(&self.formal);
        self.iso3.eq_ignore_ascii_case(wanted)
            || self.iso2.eq_ignore_ascii_case(wanted)
            || names.into_iter().any(|name| name.to_lowercase().contains(wanted))
    }

    /// ISO 3166-1 alpha-2 code, such as `CH`.
    pub fn iso2(&self) -> &str {
        &self.iso2
    }

    /// ISO 3166-1 alpha-3 code, such as `CHE`.
    pub fn iso3(&self) -> &str {
        &self.iso3
    }

    /// The short name, for lists.
    pub fn short(&self, language: Language) -> &str {
        &self.short[index(language)]
    }

    /// The formal name; in English, French and Spanish with its article.
    pub fn formal(&self, language: Language) -> &str {
        &self.formal[index(language)]
    }

    /// The ready phrase "Administration of …" under a letter. Where a language declines names
    /// (Russian) or no ready phrase is known, the State's name follows the bare noun: a proposal,
    /// which the official can edit.
    pub fn administration(&self, language: Language) -> String {
        if let Some(phrase) = &self.administration[index(language)] {
            return phrase.clone();
        }
        match language {
            Language::Zh => format!("{}主管部门", self.formal(language)),
            Language::Ar => format!("إدارة {}", self.formal(language)),
            Language::Ru => format!("Администрация: {}", self.formal(language)),
            Language::En | Language::Fr | Language::Es => {
                format!("Administration: {}", self.formal(language))
            }
        }
    }
}

const fn index(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Fr => 1,
        Language::Es => 2,
        Language::Ru => 3,
        Language::Zh => 4,
        Language::Ar => 5,
    }
}

/// Reads the embedded table. It is part of the program and covered by tests, so a row that does
/// not parse is left out rather than reported.
fn read_table(csv: &str) -> Vec<MemberState> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let Ok(headers) = reader.headers().cloned() else { return Vec::new() };
    let column = |name: &str| headers.iter().position(|header| header == name);
    reader
        .records()
        .flatten()
        .map(|record| {
            let cell = |name: &str| {
                column(name).and_then(|i| record.get(i)).unwrap_or_default().to_owned()
            };
            let each =
                |prefix: &str| Language::ALL.map(|l| cell(&format!("{prefix}_{}", l.code())));
            MemberState {
                iso2: cell("iso2"),
                iso3: cell("iso3"),
                short: each("short"),
                formal: each("formal"),
                administration: each("admin").map(|phrase| Some(phrase).filter(|p| !p.is_empty())),
            }
        })
        .collect()
}

/// The official who signs, and how to reach the administration. Anything may be typed here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatory {
    /// Name as it stands under the letter
    pub name: String,
    /// Official role or title
    pub title: String,
    /// Postal address, one line each
    pub address: String,
    /// Fax number, free form
    pub fax: String,
    /// E-mail address
    pub email: String,
}

/// Whether `text` looks like an e-mail address: one `@`, something before it, a dotted host
/// behind it, no blanks. Deliberately no more: only the mail system knows which addresses exist.
pub fn is_plausible_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let blank = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | ',' | ';');
    !local.is_empty()
        && !host.contains('@')
        && !text.contains(blank)
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_194_states_each_named_in_six_languages() {
        assert_eq!(MemberState::all().len(), 194);
        for state in MemberState::all() {
            assert_eq!((state.iso2().len(), state.iso3().len()), (2, 3), "{state:?}");
            for language in Language::ALL {
                assert!(!state.short(language).is_empty(), "{} {language}", state.iso3());
                assert!(!state.formal(language).is_empty(), "{} {language}", state.iso3());
                assert!(state.administration(language).len() > 8, "{} {language}", state.iso3());
            }
        }
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = MemberState::all().iter().map(MemberState::iso3).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 194);
    }

    #[test]
    fn a_state_is_found_by_code_and_by_name_in_any_script() {
        for text in ["CHE", "ch", "Switzerland", "Suiza", "Швейцария", "瑞士", "سويسرا"]
        {
            let found = MemberState::search(text, Language::En);
            assert!(found.iter().any(|state| state.iso3() == "CHE"), "{text}");
        }
        assert_eq!(MemberState::search("Niger", Language::En)[0].iso3(), "NER");
    }

    #[test]
    fn the_ready_phrase_carries_the_formal_name() {
        let state = MemberState::from_iso3("che").unwrap();
        assert_eq!(state.administration(Language::En), "Administration of the Swiss Confederation");
        assert_eq!(state.administration(Language::Zh), "瑞士联邦主管部门");
    }

    #[test]
    fn plausible_addresses_pass_and_slips_do_not() {
        for good in ["tsbdir@itu.int", "a.b+c@sub.example.org", "почта@пример.рф"] {
            assert!(is_plausible_email(good), "{good}");
        }
        for bad in ["", "tsbdir", "@itu.int", "a@b", "a@b.", "a b@c.d", "a@b@c.d", "x@y.z, q@r.s"] {
            assert!(!is_plausible_email(bad), "{bad}");
        }
    }
}
