//! Names that a file can have on every system.

/// Whether a file can have this name on every system, and a reader sees the name that it has: not
/// empty, at most 255 bytes (the limit of most file systems), of one part, without controls or
/// characters that [reorder](reorders) others, and none that Windows keeps for devices.
pub fn is_file_name(name: &str) -> bool {
    let odd = |c: char| {
        c.is_control() || reorders(c) || matches!(c, '/' | '\\' | '\u{2028}' | '\u{2029}')
    };
    !matches!(name, "" | "." | "..")
        && name.len() <= 255
        && !name.chars().any(odd)
        && !is_device(name)
}

/// Whether a character changes the order in which those around it are seen, so that `exe` reads as
/// `gpj`: the embeddings, overrides and isolates of UAX #9, 2.
pub const fn reorders(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether Windows takes the name for a device, with whatever ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    match &*stem {
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$" => true,
        stem => ["COM", "LPT"].iter().any(|port| {
            let number = stem.strip_prefix(port).map(|rest| rest.chars().collect::<Vec<_>>());
            matches!(number.as_deref(), Some(['0'..='9' | '¹' | '²' | '³']))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn honest_names_pass_in_every_script() {
        for name in [
            "7.2 – предложение 建议 مقترح.docx",
            "Rés. 1 (Rev. «Ñandú»).pdf",
            "Re: comments?.txt",
            "می‌خواهم.pdf",
            "console.txt",
            "COM10.txt",
            ".notes",
        ] {
            assert!(is_file_name(name), "{name}");
        }
    }

    #[test]
    fn what_no_file_can_be_called_or_looks_like_another_is_told() {
        for name in [
            "",
            ".",
            "..",
            "../../x",
            "папка/файл",
            "C:\\x",
            "回复\u{202e}fdp.exe",
            "\u{2067}a\u{2069}",
            "تعليق\n.txt",
            "a\0b",
            "\u{9b}31m",
            "é\u{2028}.txt",
            "con",
            "Aux.pdf",
            "nul .txt",
            "LPT1.docx",
            "com².txt",
        ] {
            assert!(!is_file_name(name), "{name:?}");
        }
        assert!(is_file_name(&"é".repeat(127)) && !is_file_name(&"é".repeat(128)));
    }
}
