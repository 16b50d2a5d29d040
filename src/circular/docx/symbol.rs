//! Symbols that Word keeps as codes of a symbol typeface: boxes and circles of forms above all.

/// What the character `code` of a symbol typeface looks like, if it is one that letters use. Codes
/// stand in the private use area (U+F000 and up), as Word writes them, or below it.
pub(in crate::circular) fn looks_like(code: u32) -> Option<char> {
    Some(match code & 0xFF {
        // Wingdings, and from 0xA3 Wingdings 2
        0x6F | 0x71 | 0x72 | 0xA8 | 0xA3 => '☐',
        0x78 | 0xFD | 0x53 | 0x54 => '☒',
        0xFE | 0x52 => '☑',
        0xA1 | 0x6D => '○',
        0xA4 => '◉',
        0x6C | 0x9F => '●',
        0xA7 => '▪',
        0xB7 => '•',
        0xFC => '✓',
        0xFB => '✗',
        0xE0 | 0xF0 => '→',
        0x2D => '−',
        0x2E => '.',
        _ => return None,
    })
}

/// `text` with the codes of symbol typefaces replaced; those that are not known are left out.
pub(in crate::circular) fn replaced(text: &str) -> String {
    let seen = |c: char| match c {
        '\u{F000}'..='\u{F0FF}' => looks_like(u32::from(c)),
        c => Some(c),
    };
    text.chars().filter_map(seen).collect()
}

/// Text that stands above the line: its figures become raised ones, which join no number.
pub(in crate::circular) fn raised(text: &str) -> String {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let figure = |c: char| c.to_digit(10).and_then(|digit| FIGURES.get(digit as usize).copied());
    text.chars().map(|c| figure(c).unwrap_or(c)).collect()
}
