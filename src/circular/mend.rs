//! Damage that converters leave in a text and that can be repaired for certain: radicals in place of
//! the characters that they look like, ligatures, doubled characters, lam-alef turned round, and
//! letters whose lines were run together.

use std::{collections::HashSet, sync::LazyLock};

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;

use super::{
    Line, Transcript,
    script::{is_han, radical},
};
use crate::{model::Language, wording};

/// Repairs what can be repaired for certain; the rest stays as it is.
pub(super) fn mended(mut letter: Transcript) -> Transcript {
    letter.lines = letter.lines.into_iter().flat_map(parted).collect();
    for line in &mut letter.lines {
        if line.text.contains(is_stand_in) {
            line.text = line.text.chars().flat_map(meant).collect();
        }
        if let Some(single) = undoubled(&line.text) {
            line.text = single;
        }
    }
    if turns_lam_alef(&letter.lines) {
        for line in letter.lines.iter_mut().filter(|line| line.text.contains('ل')) {
            line.text = turned_back(&line.text);
        }
    }
    letter
}

/// Whether a character stands for others: a radical, a compatibility form, a ligature.
const fn is_stand_in(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' | '\u{FB00}'..='\u{FB06}')
}

/// What a character stands for.
fn meant(c: char) -> Vec<char> {
    match radical(c) {
        Some(whole) => vec![whole],
        None if is_stand_in(c) => c.nfkc().collect(),
        None => vec![c],
    }
}

/// The text of a line in which each Chinese character stands twice, as bold print is imitated.
fn undoubled(text: &str) -> Option<String> {
    const FEWEST: usize = 3;
    let letters: Vec<char> = text.chars().collect();
    let (mut single, mut at, mut found) = (String::new(), 0, false);
    while at < letters.len() {
        let pairs = letters[at..].chunks_exact(2);
        let pairs = pairs.take_while(|pair| pair[0] == pair[1] && !pair[0].is_whitespace());
        let pairs: Vec<char> = pairs.map(|pair| pair[0]).collect();
        let han = pairs.iter().filter(|c| is_han(**c)).count();
        let several = pairs.windows(2).filter(|two| two[0] != two[1]).count() + 1;
        if han >= FEWEST && several >= FEWEST {
            single.extend(&pairs);
            at += 2 * pairs.len();
            found = true;
        } else {
            single.push(letters[at]);
            at += 1;
        }
    }
    found.then_some(single)
}

const ALEFS: [char; 4] = ['ا', 'أ', 'إ', 'آ'];

/// Whether lam-alef is written as alef-lam: two alefs, which no word has side by side.
fn turns_lam_alef(lines: &[Line]) -> bool {
    let turned = |word: &str| {
        let letters: Vec<char> = word.chars().collect();
        letters.windows(3).any(is_turned)
    };
    lines.iter().flat_map(|line| line.text.split_whitespace()).filter(|word| turned(word)).count()
        > 1
}

/// Alef, alef, lam: what lam-alef behind an alef becomes when it is turned round.
fn is_turned(three: &[char]) -> bool {
    three[0] == 'ا' && ALEFS.contains(&three[1]) && three[2] == 'ل'
}

/// A text with lam-alef as it is written, where that is certain.
fn turned_back(text: &str) -> String {
    let words = text.split_inclusive(|c: char| !c.is_alphabetic());
    words
        .map(|word| {
            let end = word.trim_end_matches(|c: char| !c.is_alphabetic()).len();
            let (word, behind) = word.split_at(end);
            format!("{}{behind}", word_turned_back(word))
        })
        .collect()
}

fn word_turned_back(word: &str) -> String {
    // "Not" stands alone or behind "and" and "so"; the article never does.
    if let "ال" | "وال" | "فال" | "إال" | "أال" = word {
        return format!("{}لا", &word[..word.len() - "ال".len()]);
    }
    let mut letters: Vec<char> = word.chars().collect();
    // "For the" has two lams: the second of them was the one that turned.
    if let ['ل', 'ا' | 'أ' | 'إ', 'ل', ..] = letters[..] {
        letters.swap(1, 2);
    }
    let mut at = 0;
    while at + 2 < letters.len() {
        if is_turned(&letters[at..at + 3]) {
            letters.swap(at + 1, at + 2);
            at += 1;
        }
        at += 1;
    }
    let word: String = letters.into_iter().collect();
    known_word(&word).unwrap_or(word)
}

/// The word that one with a lam-alef turned round is known to be: "علامة" for "عالمة". `None` where it
/// is a word as it stands, or none that is known.
fn known_word(word: &str) -> Option<String> {
    static KNOWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let texts = wording::texts(Language::Ar).iter().flat_map(|text| text.lines());
        let words = texts.flat_map(|line| line.split(|c: char| !c.is_alphabetic()));
        words.map(bare).collect()
    });
    let word = bare(word);
    if KNOWN.contains(&word) {
        return None;
    }
    let turned = ALEFS.into_iter().flat_map(|alef| {
        let pair = format!("{alef}ل");
        word.match_indices(&pair)
            .map(|(at, _)| format!("{}ل{alef}{}", &word[..at], &word[at + pair.len()..]))
            .collect::<Vec<_>>()
    });
    turned.into_iter().find(|word| KNOWN.contains(word))
}

/// A word without its vowel signs.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}')).collect()
}

/// Where the parts of a letter begin that was run together on one line.
static BEGINNINGS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:^|\s)((?:Ref|Réf|Nuestra ref|Осн|Tel|Tél|Teléf|Телефон|Тел|Fax|Факс|E-?mail|Courriel|Correo-?e|Эл\. почта",
        r"|Contact|Contacto|Subject|Objet|Asunto|Предмет|事由|文号|电话|传真|电子邮件|الموضوع|المرجع|الهاتف|الفاكس)\.?\s?[:：]",
        r"|(?:To (?:the )?Administrations|Aux administrations|A las Administraciones|Администрациям)\b",
        r"|(?P<greeting>Dear (?:Sir|Madam)[^,.:]{0,20}[,:]|Madame, Monsieur,|Estimad[oa][^,.:]{0,30}[:,]|Уважаем[^,!.]{2,60}[!,]|尊敬的[^：，:]{2,20}[：:]|حضرات السادة[^،,]{0,30}[،,])",
        r"|Yours (?:faithfully|sincerely)|Veuillez agréer|Atentamente|С уважением|顺致敬意|顺致崇高|Place des Nations|Telephone \+|Téléphone \+",
        r"|(?:Annex|Annexe|Anexo|Приложение) \d{1,2}\b)"
    ))
    .ok()
});

/// The lines of a letter that was run together on one; any other line as it is.
fn parted(line: Line) -> Vec<Line> {
    /// A line of fewer bytes is no letter.
    const SHORTEST: usize = 200;
    const FEWEST: usize = 3;
    let beginnings = BEGINNINGS.as_ref().filter(|_| line.text.len() >= SHORTEST);
    let Some(beginnings) = beginnings else { return vec![line] };
    let found: Vec<_> = beginnings.captures_iter(&line.text).collect();
    if found.len() < FEWEST || !found.iter().any(|one| one.name("greeting").is_some()) {
        return vec![line];
    }
    let mut cuts = vec![0];
    for one in &found {
        cuts.extend(one.get(1).map(|begins| begins.start()));
        // What is said begins behind the greeting.
        cuts.extend(one.name("greeting").map(|greeting| greeting.end()));
    }
    cuts.push(line.text.len());
    let part =
        |cut: &[usize]| Line::of(&line.text[cut[0]..cut[1]], line.part, line.cell, line.page);
    cuts.windows(2).filter_map(part).flat_map(dated).collect()
}

/// A letterhead with its place and date on a line of their own.
fn dated(line: Line) -> Vec<Line> {
    static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\s((?:Geneva|Genève|Ginebra|Женева|日内瓦|جنيف)[,，،]\s?(?:le |el )?(?:\d{1,2} ?\p{L}+(?: de)? \p{L}*\s?\d{4}|\d{4}年\d{1,2}月\d{1,2}日)(?: г(?:ода|\.))?)").ok()
    });
    let found = DATE.as_ref().and_then(|date| date.captures(&line.text)?.get(1));
    let Some(found) = found else { return vec![line] };
    let parts = [&line.text[..found.start()], found.as_str(), &line.text[found.end()..]];
    parts.iter().filter_map(|text| Line::of(text, line.part, line.cell, line.page)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circular::Format;

    fn texts(lines: &[&str]) -> Vec<String> {
        let lines = lines.iter().map(|text| Line::plain(text)).collect();
        let letter = Transcript { format: Format::Text, lines, remarks: Vec::new() };
        mended(letter).lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn characters_are_those_that_are_meant() {
        assert_eq!(texts(&["2021年12⽉13⽇，⻓⻔⻚"]), ["2021年12月13日，长门页"]);
        assert_eq!(texts(&["the oﬃce of the ﬁrst"]), ["the office of the first"]);
        assert_eq!(texts(&["\u{F9E8}\u{FA0C}"]), ["裡兀"]);
    }

    #[test]
    fn doubled_characters_stand_once() {
        assert_eq!(texts(&["国国际际电电信信联联盟盟"]), ["国际电信联盟"]);
        assert_eq!(texts(&["第第332211号号通通函函 TSB"]), ["第321号通函 TSB"]);
        for kept in ["谢谢", "人人", "年年岁岁", "第33研究组", "committee 1100"] {
            assert_eq!(texts(&[kept]), [kept]);
        }
    }

    #[test]
    fn lam_alef_stands_as_it_is_written() {
        assert_eq!(
            texts(&["االتحاد الدولي لالتصاالت", "ملء االستمارة، وال تخول الدول األعضاء", "ال تخوّل"]),
            ["الاتحاد الدولي للاتصالات", "ملء الاستمارة، ولا تخول الدول الأعضاء", "لا تخوّل"]
        );
        let turned = ["االتحاد االتصاالت", "ضع عالمة في رسالة إلى مجال"];
        assert_eq!(texts(&turned)[1], "ضع علامة في رسالة إلى مجال");
        // Where it is not turned, nothing is.
        for kept in ["رسالة إلى الاتحاد", "مجال الاتصالات", "ال"] {
            assert_eq!(texts(&[kept]), [kept]);
        }
    }

    #[test]
    fn a_letter_on_one_line_is_parted() {
        let line = "INTERNATIONAL TELECOMMUNICATION UNION Geneva, 2 February 2000 Ref: TSB Circular 245 \
            To the Administrations of Member States Subject: Approval of a Recommendation Dear Sir/Madam, \
            Study Group 3 approved it. Yours faithfully, Place des Nations CH-1211 Geneva 20";
        assert_eq!(
            texts(&[line]),
            [
                "INTERNATIONAL TELECOMMUNICATION UNION",
                "Geneva, 2 February 2000",
                "Ref: TSB Circular 245",
                "To the Administrations of Member States",
                "Subject: Approval of a Recommendation",
                "Dear Sir/Madam,",
                "Study Group 3 approved it.",
                "Yours faithfully,",
                "Place des Nations CH-1211 Geneva 20",
            ]
        );
        let sentence = "1\tFollowing our letter, see Fax: 1 and Subject: 2, ".repeat(6);
        assert_eq!(texts(&[sentence.trim()]), [sentence.trim()]);
    }
}
