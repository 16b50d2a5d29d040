//! Whether the text of a PDF can be believed: whether it has letters enough, says anything in one
//! of the six languages, and keeps the letters that these languages cannot do without.

use std::collections::HashMap;

use crate::circular::Line;

/// Fewer letters than this on a page are a picture with a stamp on it, not a text.
const FEWEST_LETTERS_PER_PAGE: usize = 60;
/// A text of so many letters holds every usual word of its language.
const ENOUGH_LETTERS: usize = 400;
/// The most that one character makes up of a Chinese text; the commonest one is at 4 %.
const COMMONEST_HAN: f64 = 0.13;
/// Marks of damage that can be forgiven, as part of all letters.
const FORGIVEN: f64 = 0.02;

/// Words that no page of a letter is without, by script and language.
const USUAL: [(&str, &[&str]); 4] = [
    ("fr", &["de", "la", "des", "les"]),
    ("es", &["de", "la", "los", "que"]),
    ("en", &["the", "of", "to", "and"]),
    ("ru", &["в", "и", "по", "на"]),
];

/// Whether the text of a document of `pages` pages can be believed.
pub(super) fn is_sound(lines: &[Line], pages: usize) -> bool {
    let text: String = lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let broken = text.chars().filter(|c| is_broken(*c)).count();
    letters >= FEWEST_LETTERS_PER_PAGE * pages.min(3)
        && (broken as f64) < FORGIVEN * letters as f64
        && !repeats(&text)
        && (letters < ENOUGH_LETTERS || speaks(&text, letters))
}

/// Characters that stand for glyphs whose meaning is not known.
fn is_broken(c: char) -> bool {
    matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{EFFF}' | '\u{F100}'..='\u{F8FF}')
        || (c.is_control() && c != '\n' && c != '\t')
}

/// Whether Chinese has been reduced to repeats.
fn repeats(text: &str) -> bool {
    let mut counts: HashMap<char, usize> = HashMap::new();
    let (mut all, mut last, mut row, mut longest) = (0usize, '\0', 0, 0);
    for c in text.chars() {
        row = if c == last { row + 1 } else { 1 };
        last = c;
        if is_han(c) {
            all += 1;
            *counts.entry(c).or_default() += 1;
            longest = longest.max(row);
        }
    }
    let commonest = counts.values().max().copied().unwrap_or(0);
    longest > 3 || (all > 60 && commonest as f64 > COMMONEST_HAN * all as f64)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

/// Whether the text says something in one of the six languages.
fn speaks(text: &str, letters: usize) -> bool {
    let share = |wanted: fn(char) -> bool| {
        text.chars().filter(|c| wanted(*c)).count() as f64 / letters as f64
    };
    if share(is_han) > 0.3 {
        return text.contains('的') || text.contains('第');
    }
    if share(|c| matches!(c, '\u{600}'..='\u{6FF}')) > 0.3 {
        return [" في ", " من ", " على ", " إلى "].iter().any(|word| text.contains(word));
    }
    let words = words(text);
    let count = |word: &str| words.get(word).copied().unwrap_or(0);
    let language = USUAL
        .iter()
        .map(|(language, usual)| (*language, usual.iter().map(|word| count(word)).sum::<usize>()))
        .max_by_key(|(_, count)| *count);
    match language {
        // One word in fifty at the least is one of the usual ones; then its accents must be there.
        Some((language, usual)) if usual * 50 > words.values().sum() => {
            language == "en" || language == "ru" || share(|c| "éèàêçóíáúñ".contains(c)) > 0.003
        }
        _ => false,
    }
}

fn words(text: &str) -> HashMap<String, usize> {
    let mut words = HashMap::new();
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_lowercase()).or_default() += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::Part;

    fn sound(text: &str) -> bool {
        is_sound(&[Line { text: text.into(), part: Part::Body, cell: None, page: Some(1) }], 1)
    }

    const ZH: &str = "有关就电信标准化局第321号通函中所列的已确定案文与成员国进行磋商一事，我谨向您通报我\
                      主管部门的意见，如下表所述。请成员国于2021年12月1日23时59分前填妥并返回附件2中的表格。\
                      如果百分之七十或以上的成员国在回复中支持审议并批准，则将专门召开一次全体会议。";
    const FR: &str = "S'agissant de la consultation des États Membres au sujet du texte déterminé \
                      dont il est question dans la Circulaire TSB 321, je tiens à vous faire part \
                      de l'opinion de mon Administration, qui est exposée dans le tableau. ";
    const RU: &str = "В связи с проводимой консультацией с Государствами-Членами по тексту, по \
                      которому сделано заключение и который указан в Циркуляре 321 БСЭ. ";
    const AR: &str = "فيما يتعلق بالتشاور مع الدول الأعضاء بشأن النص المحدَّد الوارد في الرسالة المعممة \
                      أود إحاطتكم علماً برأي هذه الإدارة المبيَّن في الجدول أدناه من أجل ذلك. ";
    const EN: &str = "With respect to the Member State consultation on the determined text listed \
                      in TSB Circular 321, I would like to inform you of the opinion of this \
                      Administration, which is reflected in the table below. ";

    #[test]
    fn sound_text_is_sound_in_every_language() {
        for text in [ZH, FR, RU, AR, EN] {
            assert!(sound(text), "{text}");
            assert!(sound(&text.repeat(5)), "{text}");
        }
    }

    #[test]
    fn damage_is_noticed() {
        let repeated: String = ZH.chars().map(|c| if is_han(c) { '国' } else { c }).collect();
        let bare: String = FR.repeat(5).chars().filter(char::is_ascii).collect();
        let shifted: String = EN
            .repeat(5)
            .chars()
            .map(|c| if c == ' ' { c } else { char::from(c as u8 + 1) })
            .collect();
        let unknown = RU.replace('о', "\u{FFFD}");
        for text in ["", "Scanned by", &repeated, &bare, &shifted, &unknown] {
            assert!(!sound(text), "{text}");
        }
    }
}
