//! Telephone numbers and addresses as they are printed, put right.

use super::lexicon;

/// An address of TSB without the label that a narrow tab on a printed page leaves no gap behind:
/// "e-mailtsbsg2@itu.int".
pub fn without_label(address: &str) -> &str {
    let labelled = lexicon::LABELLED_ADDRESS.captures(address);
    labelled.and_then(|found| found.get(1)).map_or(address, |address| address.as_str())
}

/// A number that stands from right to left on an Arabic page, put upright: its plus has moved to
/// its end, and so may its groups have, unless the longest of them, the subscriber's, is the last.
pub fn upright(phone: &str) -> String {
    let phone = phone.trim();
    let bare = phone.trim_matches('+');
    let is_mark = |c: char| !c.is_ascii_digit();
    let groups: Vec<&str> = bare.split(is_mark).filter(|group| !group.is_empty()).collect();
    let moved = phone.ends_with('+') || matches!(groups[..], [.., "22", "41"]);
    let turned = match groups[..] {
        [first, .., last] => last.len() <= 3 && first.len() >= last.len(),
        _ => false,
    };
    match (moved, turned) {
        (true, true) => {
            let mark = bare.chars().find(|c| is_mark(*c)).unwrap_or(' ').to_string();
            let groups: Vec<&str> = groups.into_iter().rev().collect();
            format!("+{}", groups.join(&mark))
        }
        (true, false) => format!("+{bare}"),
        (false, _) => phone.to_owned(),
    }
}
