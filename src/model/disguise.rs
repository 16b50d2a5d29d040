//! Letters that are not what they look like: invisible ones, wide ones, letters of one script
//! among those of another, strokes through others.

use unicode_normalization::UnicodeNormalization as _;
use unicode_script::{Script, UnicodeScript as _};

/// Whether `text` holds what a reader cannot tell from other letters, or cannot see: then two
/// texts that look alike may differ, and one that looks struck out may read as if it were not
/// (Unicode Technical Standard 39, "mixed-script confusables").
pub fn is_disguised(text: &str) -> bool {
    text.chars().any(|c| is_unseen(c) || is_struck(c) || is_variant(c))
        || text.split(|c: char| !c.is_alphanumeric()).any(is_mixed)
}

/// Whether a letter takes no room, or changes only where others stand.
pub fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
    ) || c.is_control() && c != '\n'
}

/// Whether it is drawn through or around the letter before it.
fn is_struck(c: char) -> bool {
    matches!(c, '\u{334}'..='\u{338}' | '\u{489}' | '\u{20D0}'..='\u{20F0}')
}

/// Whether a letter or digit is another one in other clothes: full-width, mathematical, enclosed.
fn is_variant(c: char) -> bool {
    c.is_alphanumeric() && !c.nfkc().eq(c.nfc())
}

/// Whether a word has letters of two scripts. Chinese, Japanese and Korean put no space between
/// theirs and Latin ones.
fn is_mixed(word: &str) -> bool {
    const WITHOUT_SPACES: [Script; 5] =
        [Script::Han, Script::Hiragana, Script::Katakana, Script::Bopomofo, Script::Hangul];
    const ANY: [Script; 3] = [Script::Common, Script::Inherited, Script::Unknown];
    let mut scripts = word
        .chars()
        .map(|c| c.script())
        .filter(|script| !ANY.contains(script) && !WITHOUT_SPACES.contains(script));
    let first = scripts.next();
    scripts.any(|script| Some(script) != first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_names_are_what_they_look_like() {
        for text in [
            "Administration de la République française",
            "Администрация Российской Федерации",
            "瑞士OFCOM主管部门（日内瓦）",
            "إدارة المملكة المغربية (ANRT)",
            "د. فاطمة الزهراء بنت محمَّد الأنصاري",
            "Łukasz Żółć / Наталья Ёлкина",
            "Place des Nations\nCH-1211 Genève 20 № 5",
        ] {
            assert!(!is_disguised(text), "{text}");
        }
    }

    #[test]
    fn letters_in_disguise_are_noticed() {
        for text in [
            "Administration of Frаnce",
            "Administratiοn",
            "Swit\u{200B}zerland",
            "Schwe\u{AD}iz",
            "\u{202E}ecnarF",
            "Ｆｒａｎｃｅ",
            "𝐅rance",
            "F\u{336}r\u{336}a\u{336}nce",
            "N\u{20E0}",
            "中\u{E0041}国",
        ] {
            assert!(is_disguised(text), "{text}");
        }
    }
}
