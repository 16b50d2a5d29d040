//! What has to be known of scripts to join lines and to compare words.

/// Chinese characters and the full-width punctuation that goes with them. No space belongs beside
/// them, and a line may break at any of them.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Presentation forms of Arabic letters, which say how a letter looks and not what it is.
pub const fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}
