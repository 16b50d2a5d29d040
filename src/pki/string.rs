//! The text of ASN.1's string types, for people to read.

use super::asn1::Element;

/// The text of any of ASN.1's string types. Control and direction characters are replaced, so
/// that a name cannot rearrange the line it is shown in.
pub fn text(element: &Element<'_>) -> String {
    let raw = match element.tag {
        0x1e => {
            let units: Vec<u16> =
                element.body.chunks(2).map(|pair| u16::from_be_bytes(be_pair(pair))).collect();
            String::from_utf16_lossy(&units)
        }
        0x14 | 0x13 | 0x16 | 0x1a => match std::str::from_utf8(element.body) {
            Ok(text) => text.to_owned(),
            Err(_) => element.body.iter().map(|byte| char::from(*byte)).collect(),
        },
        _ => String::from_utf8_lossy(element.body).into_owned(),
    };
    raw.chars().map(harmless).collect()
}

/// Whether `tag` is that of one of ASN.1's string types that certificates use.
pub const fn is_string(tag: u8) -> bool {
    matches!(tag, 0x0c | 0x13 | 0x14 | 0x16 | 0x1a | 0x1e)
}

fn be_pair(pair: &[u8]) -> [u8; 2] {
    [pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)]
}

/// The character itself, or U+FFFD for one that changes how its neighbours are shown.
fn harmless(character: char) -> char {
    let deceptive = character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if deceptive { char::REPLACEMENT_CHARACTER } else { character }
}
