//! Texts that somebody else wrote, as parts of a sentence of ours.

use crate::model::reorders;

/// The text with everything in it standing still: what would begin a line, command the terminal or
/// turn letters round is replaced, so that a name can look like nothing that this program says. The
/// isolates that an Arabic sentence has of its own (U+2066, U+2068, U+2069) stay.
pub fn still(text: &str) -> String {
    let still = |c: char| match c {
        '\n' => ' ',
        '\u{2066}' | '\u{2068}' | '\u{2069}' => c,
        '\u{2028}' | '\u{2029}' => '\u{fffd}',
        c if c.is_control() || reorders(c) => '\u{fffd}',
        c => c,
    };
    text.chars().map(still).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_name_moves() {
        assert_eq!(still("李雷 Ёлкина فاطمة é 😀"), "李雷 Ёлкина فاطمة é 😀");
        assert_eq!(still("a\u{202e}gpj.exe"), "a\u{fffd}gpj.exe");
        assert_eq!(still("x\nIntact\r\u{1b}[2J\u{9b}"), "x Intact\u{fffd}\u{fffd}[2J\u{fffd}");
        assert_eq!(still("\u{2068}اسم\u{2069}"), "\u{2068}اسم\u{2069}");
    }
}
