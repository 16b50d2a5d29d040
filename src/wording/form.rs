//! The sentences of the printed form: the circular's own where it has them, ours where not.

use std::collections::HashSet;

use crate::model::{AnnexKind, Consultation, Element, Kind, Letter, Recommendation, StudyGroup};

use super::{Value, Wording};

/// Up to this many texts are named in the subject line; more are counted.
const NAMED_IN_SUBJECT: usize = 3;

/// What one form says, in one language.
///
/// In Arabic the texts carry Unicode isolates (U+2066 to U+2069) around what runs the other way.
#[derive(Debug, Clone, Copy)]
pub struct FormText<'a> {
    wording: &'a Wording,
    consultation: &'a Consultation,
}

impl<'a> FormText<'a> {
    /// The words for the form of `consultation`, in the language of `wording`.
    pub const fn new(wording: &'a Wording, consultation: &'a Consultation) -> Self {
        Self { wording, consultation }
    }

    /// What stands on the form for `element`: the circular's wording if it is in this language
    /// and was found, else ours.
    pub fn element(&self, element: Element) -> String {
        let language = self.wording.language();
        match self.consultation.quoted(element, language) {
            Some(text) => text.to_owned(),
            None => self.ours(element),
        }
    }

    /// How the form names a Recommendation: its row's label, which may have several lines.
    pub fn label(&self, recommendation: &Recommendation) -> String {
        let own_language = self.wording.language() == self.consultation.language;
        match &recommendation.label {
            Some(label) if own_language && !label.trim().is_empty() => label.clone(),
            _ => self.about("form-label", recommendation),
        }
    }

    /// The label in one line, for headings and lists.
    pub fn heading(&self, recommendation: &Recommendation) -> String {
        match self.wording.language() {
            // Chinese and its full-width brackets want no space where a line is joined.
            crate::model::Language::Zh => self.label(recommendation).replace('\n', ""),
            _ => self.label(recommendation).split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    /// Place and date of the letter, as far as they are known.
    pub fn dateline(&self, letter: &Letter<'_>) -> String {
        let date = match letter.date() {
            Ok(date) => self.wording.date(date),
            Err(typed) => typed.trim().to_owned(),
        };
        match (letter.place().trim(), date) {
            ("", date) => date,
            (place, date) if date.is_empty() => place.to_owned(),
            (place, date) => self.with("form-dateline", &[("place", place), ("date", &date)]),
        }
    }

    /// The sentence that says which earlier reply is replaced: one of this date, or dated as typed.
    pub fn replaces(&self, date: Result<chrono::NaiveDate, &str>) -> String {
        let date = date.map_or_else(str::to_owned, |date| self.wording.date(date));
        self.with("form-replaces", &[("date", &date)])
    }

    /// The heading of an annex of this kind.
    pub fn annex(&self, kind: AnnexKind) -> String {
        self.wording.text(match kind {
            AnnexKind::Comments => "form-annex-comments",
            AnnexKind::Reasons => "form-annex-reasons",
            AnnexKind::Changes => "form-annex-changes",
        })
    }

    /// The line at the head of every page after the first.
    pub fn running_head(&self, administration: &str) -> String {
        let circular = self.consultation.number.to_string();
        match administration.trim() {
            "" => self.with("form-running-head", &[("circular", &circular)]),
            name => {
                let values = [("circular", circular.as_str()), ("administration", name)];
                self.with("form-running-head-named", &values)
            }
        }
    }

    /// "n / N" at the foot of every page.
    pub fn page_number(&self, page: usize, pages: usize) -> String {
        let (page, pages) = (page.to_string(), pages.to_string());
        self.with("form-page-number", &[("page", &page), ("pages", &pages)])
    }

    /// The size of a file: "512 B", "38 kB", "1.4 MB", in powers of ten.
    pub fn file_size(&self, bytes: usize) -> String {
        let tenths = (bytes + 50_000) / 100_000;
        match bytes {
            0..1000 => self.with("form-size-bytes", &[("size", &bytes.to_string())]),
            1000..999_500 => {
                let size = (bytes + 500) / 1000;
                self.with("form-size-kilobytes", &[("size", &size.to_string())])
            }
            _ => {
                let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
                self.with("form-size-megabytes", &[("whole", &whole), ("tenth", &tenth)])
            }
        }
    }

    /// Whether any of the form's wording is ours rather than the circular's.
    pub fn is_ours(&self) -> bool {
        self.wording.language() != self.consultation.language
            || !self.consultation.wording.is_complete()
    }

    fn ours(&self, element: Element) -> String {
        let group = match self.consultation.study_group {
            StudyGroup::Number(number) => number.to_string(),
            StudyGroup::Tsag => "tsag".to_owned(),
        };
        let circular = self.consultation.number.to_string();
        match element {
            Element::AnnexHeading => {
                self.with("form-annex-heading", &[("annex", &self.consultation.form_annex)])
            }
            Element::Subject => {
                let texts = self.texts();
                self.with("form-subject", &[("circular", &circular), ("texts", &texts)])
            }
            Element::Opening => self.with("form-opening", &[("circular", &circular)]),
            Element::Authorise => self.with("form-authorise", &[("group", &group)]),
            Element::Refuse => self.with("form-refuse", &[("group", &group)]),
            Element::To => self.wording.text("form-to"),
            Element::Addressee => self.wording.text("form-addressee"),
            Element::From => self.wording.text("form-from"),
            Element::Fax => self.wording.text("form-fax"),
            Element::Email => self.wording.text("form-email"),
            Element::Date => self.wording.text("form-date"),
            Element::Salutation => self.wording.text("form-salutation"),
            Element::Instruction => self.wording.text("form-instruction"),
            Element::NoComments => self.wording.text("form-no-comments"),
            Element::Comments => self.wording.text("form-comments"),
            Element::Closing => self.wording.text("form-closing"),
        }
    }

    /// The determined texts as the subject line names them.
    fn texts(&self) -> String {
        match self.consultation.recommendations.as_slice() {
            [only] => self.about("form-texts-one", only),
            texts => {
                let count = Value::from(texts.len());
                let kind = Value::from(common_kind(texts));
                if texts.len() > NAMED_IN_SUBJECT || texts.is_empty() {
                    let values = [("count", count), ("kind", kind)];
                    return self.wording.with("form-texts-many", &values);
                }
                let names = Value::from(self.list(texts));
                let values = [("count", count), ("kind", kind), ("names", names)];
                self.wording.with("form-texts-several", &values)
            }
        }
    }

    /// The names of several texts: "A, B and C".
    fn list(&self, texts: &[Recommendation]) -> String {
        let mut names = texts.iter().map(|text| self.full_name(text));
        let first = names.next().unwrap_or_default();
        let last = texts.len().saturating_sub(2);
        names.enumerate().fold(first, |list, (index, name)| {
            let key = if index == last { "form-list-two" } else { "form-list-more" };
            self.with(key, &[("first", &list), ("last", &name)])
        })
    }

    /// A message about one Recommendation, which may depend on its kind.
    fn about(&self, key: &str, recommendation: &Recommendation) -> String {
        let (kind, part) = match &recommendation.kind {
            Kind::New => ("new", ""),
            Kind::Revised => ("revised", ""),
            Kind::Amendment(part) => ("amendment", part.as_str()),
            Kind::Corrigendum(part) => ("corrigendum", part.as_str()),
        };
        let name = self.name(recommendation);
        self.with(key, &[("kind", kind), ("part", part), ("name", &name)])
    }

    /// "ITU-T D.1102 (D.ConsumerOTT)", with what exists of the two.
    fn name(&self, recommendation: &Recommendation) -> String {
        match (&recommendation.designation, &recommendation.provisional_name) {
            (Some(number), Some(provisional)) => {
                let values = [("number", number.as_str()), ("provisional", provisional)];
                self.with("form-name-both", &values)
            }
            _ => self.with("form-name", &[("number", recommendation.name())]),
        }
    }

    /// The name, with the number of an Amendment or Corrigendum.
    fn full_name(&self, recommendation: &Recommendation) -> String {
        let name = self.name(recommendation);
        match &recommendation.kind {
            Kind::New | Kind::Revised => name,
            Kind::Amendment(part) => {
                self.with("form-name-amendment", &[("name", &name), ("part", part)])
            }
            Kind::Corrigendum(part) => {
                self.with("form-name-corrigendum", &[("name", &name), ("part", part)])
            }
        }
    }

    fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> =
            values.iter().map(|(name, value)| (*name, Value::from((*value).to_owned()))).collect();
        self.wording.with(key, &values)
    }
}

/// What several texts have in common, as the language files call it.
fn common_kind(texts: &[Recommendation]) -> &'static str {
    let kinds: HashSet<_> = texts
        .iter()
        .map(|text| match text.kind {
            Kind::New => "new",
            Kind::Revised => "revised",
            Kind::Amendment(_) | Kind::Corrigendum(_) => "texts",
        })
        .collect();
    match kinds.len() {
        1 => kinds.into_iter().next().unwrap_or("texts"),
        2 if !kinds.contains("texts") => "recommendations",
        _ => "texts",
    }
}

impl Wording {
    /// The shortest name that tells a text apart: "D.1102", "L.1202 Amendment 2".
    pub fn text_name(&self, text: &Recommendation) -> String {
        let (key, part) = match &text.kind {
            Kind::New | Kind::Revised => return text.name().to_owned(),
            Kind::Amendment(part) => ("form-name-amendment", part),
            Kind::Corrigendum(part) => ("form-name-corrigendum", part),
        };
        let values = [("name", text.name().into()), ("part", part.as_str().into())];
        self.with(key, &values).trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    fn plain(text: &str) -> String {
        text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
    }

    fn says(language: Language, consultation: &Consultation, element: Element) -> String {
        let wording = Wording::of(language);
        plain(&FormText::new(&wording, consultation).element(element))
    }

    /// Circular 321 without its own wording, so that ours is printed.
    fn unquoted() -> Consultation {
        let mut consultation = Consultation::circular_321();
        consultation.wording = Default::default();
        consultation.recommendations[0].label = None;
        consultation
    }

    fn text(designation: &str, kind: Kind) -> Recommendation {
        let mut text = unquoted().recommendations[0].clone();
        text.designation = Some(designation.into());
        text.provisional_name = None;
        text.kind = kind;
        text
    }

    #[test]
    fn our_chinese_is_the_circulars_own() {
        let (quoted, ours) = (Consultation::circular_321(), unquoted());
        for element in Element::ALL {
            let theirs = says(Language::Zh, &quoted, element).replace('\u{20DD}', "○");
            assert_eq!(says(Language::Zh, &ours, element), theirs, "{element:?}");
        }
    }

    #[test]
    fn the_circulars_wording_wins_in_its_own_language_only() {
        let mut consultation = Consultation::circular_321();
        consultation.wording.set(Element::Closing, "此致，敬礼！");
        assert_eq!(says(Language::Zh, &consultation, Element::Closing), "此致，敬礼！");
        assert_eq!(says(Language::En, &consultation, Element::Closing), "Yours faithfully,");
    }

    #[test]
    fn the_subject_names_the_text_in_every_language() {
        let subject = |language| says(language, &unquoted(), Element::Subject);
        assert_eq!(
            subject(Language::En),
            "Subject: Member State response to TSB Circular 321: Consultation on determined draft \
             new Recommendation ITU-T D.1102 (D.ConsumerOTT)"
        );
        assert_eq!(
            subject(Language::Fr),
            "Objet: Réponse des États Membres à la Circulaire TSB 321: Consultation au sujet du \
             projet de nouvelle Recommandation UIT-T D.1102 (D.ConsumerOTT), déterminé"
        );
        assert_eq!(
            subject(Language::Es),
            "Asunto: Respuesta de los Estados Miembros a la Circular TSB 321: Consulta sobre el \
             proyecto de nueva Recomendación UIT-T D.1102 (D.ConsumerOTT) determinado"
        );
        assert_eq!(
            subject(Language::Ru),
            "Предмет: Ответ Государств-Членов на Циркуляр 321 БСЭ: Консультации по проекту новой \
             Рекомендации МСЭ-Т D.1102 (D.ConsumerOTT), по которому сделано заключение"
        );
        assert_eq!(
            subject(Language::Ar),
            "الموضوع: رد الدول الأعضاء على الرسالة المعممة 321 لمكتب تقييس الاتصالات: التشاور بشأن \
             مشروع التوصية الجديدة ITU-T D.1102 (D.ConsumerOTT) المحدَّد"
        );
    }

    #[test]
    fn two_and_three_texts_are_named_more_are_counted() {
        let mut consultation = unquoted();
        consultation.recommendations = vec![text("X.1", Kind::New), text("X.2", Kind::New)];
        let subject = says(Language::En, &consultation, Element::Subject);
        assert!(
            subject.ends_with("draft new Recommendations ITU-T X.1 and ITU-T X.2"),
            "{subject}"
        );
        let subject = says(Language::Ar, &consultation, Element::Subject);
        assert!(subject.contains("مشروعي التوصيتين الجديدتين ITU-T X.1 وITU-T X.2"), "{subject}");

        consultation.recommendations.push(text("Y.3", Kind::Revised));
        let subject = says(Language::Fr, &consultation, Element::Subject);
        assert!(
            subject.ends_with(
                "des projets de Recommandations UIT-T X.1, UIT-T X.2 et UIT-T Y.3, déterminés"
            ),
            "{subject}"
        );

        consultation.recommendations.push(text("X.509", Kind::Corrigendum("2".into())));
        let subject = says(Language::Zh, &consultation, Element::Subject);
        assert!(subject.ends_with("关于已确定的4份案文草案的磋商"), "{subject}");
    }

    #[test]
    fn counted_texts_agree_with_their_number_in_russian() {
        let mut consultation = unquoted();
        consultation.recommendations = vec![text("X.1", Kind::New); 21];
        let subject = says(Language::Ru, &consultation, Element::Subject);
        assert!(subject.ends_with("21 проекту новых Рекомендаций, по которому сделано заключение"));
        consultation.recommendations.truncate(12);
        let subject = says(Language::Ru, &consultation, Element::Subject);
        assert!(subject.ends_with("12 проектам новых Рекомендаций, по которым сделано заключение"));
    }

    #[test]
    fn a_row_says_its_kind() {
        let label = |language, kind| {
            let (wording, consultation) = (Wording::of(language), unquoted());
            plain(&FormText::new(&wording, &consultation).label(&text("X.509", kind)))
        };
        assert_eq!(
            label(Language::En, Kind::Amendment("1".into())),
            "Draft Amendment 1 to Recommendation ITU-T X.509"
        );
        assert_eq!(
            label(Language::Ru, Kind::Revised),
            "Проект пересмотренной Рекомендации МСЭ-Т X.509"
        );
        assert_eq!(
            label(Language::Zh, Kind::Corrigendum("2".into())),
            "ITU-T X.509建议书勘误2草案"
        );
    }

    #[test]
    fn a_provisional_name_alone_is_a_name() {
        let mut consultation = unquoted();
        consultation.recommendations[0].designation = None;
        let wording = Wording::of(Language::Es);
        let label = FormText::new(&wording, &consultation).label(&consultation.recommendations[0]);
        assert_eq!(label, "Proyecto de nueva Recomendación UIT-T D.ConsumerOTT");
    }

    #[test]
    fn the_advisory_group_has_its_own_name_and_article() {
        let mut consultation = unquoted();
        consultation.study_group = StudyGroup::Tsag;
        let authorise = |language| says(language, &consultation, Element::Authorise);
        assert!(authorise(Language::En).starts_with("authorizes TSAG to consider"));
        assert!(authorise(Language::Fr).starts_with("autorise le GCNT à examiner"));
        assert!(authorise(Language::Es).starts_with("autoriza al GANT a examinar"));
        assert!(authorise(Language::Ru).starts_with("уполномочивает КГСЭ рассмотреть"));
        assert!(authorise(Language::Zh).starts_with("授权TSAG审议"));
        assert!(authorise(Language::Ar).starts_with("تخوِّل الفريق الاستشاري لتقييس الاتصالات"));
    }

    #[test]
    fn every_language_file_of_the_form_holds_every_message() {
        let keys = include_str!("../../assets/locales/en/form.ftl")
            .lines()
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()));
        for key in keys {
            for language in Language::ALL {
                assert!(Wording::of(language).has(key), "{key} in {language}");
            }
        }
    }

    #[test]
    fn sizes_are_rounded_in_the_languages_units() {
        let consultation = unquoted();
        let size = |language, bytes| {
            plain(&FormText::new(&Wording::of(language), &consultation).file_size(bytes))
        };
        assert_eq!(size(Language::En, 512), "512 B");
        assert_eq!(size(Language::Zh, 38_400), "38 kB");
        assert_eq!(size(Language::Ru, 999_499), "999 кБ");
        assert_eq!(size(Language::Fr, 1_440_000), "1,4 Mo");
        assert_eq!(size(Language::Ar, 1_440_000), "1.4 ميغابايت");
    }
}
