//! The printed page, from a draft to the bytes and back.

mod support;

use placet::{
    form::{self, Typefaces},
    model::{Draft, Language},
    wording::Wording,
};
use support::{Manner, draft, now, reply};

fn exported(draft: &Draft) -> form::Pdf {
    let wording = Wording::of(draft.language);
    form::export(&reply(draft), &wording, &Typefaces::bundled(), now()).unwrap()
}

/// Writes the whole matrix into the folder that `PLACET_PAGES` names, for checks by other
/// programs: see `.ci/check_pdf.sh`.
#[test]
fn pages_for_other_programs() {
    let Some(folder) = std::env::var_os("PLACET_PAGES").map(std::path::PathBuf::from) else {
        eprintln!("skipped: PLACET_PAGES names no folder to write pages into");
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    for language in Language::ALL {
        for (manner, rows) in Manner::ALL.iter().flat_map(|m| [1, 12, 15].map(|rows| (*m, rows))) {
            let mut draft = draft(language, rows, manner);
            draft.second_official = rows == 12;
            draft.ink_line = manner == Manner::Refuse;
            if manner == Manner::WithComments {
                draft.signature = Some(support::handwriting());
                draft.stamp = Some(support::stamp());
            }
            draft.specimen = rows == 15;
            let name = format!("{}-{manner:?}-{rows}.pdf", language.code());
            std::fs::write(folder.join(name), exported(&draft).bytes).unwrap();
        }
    }
}
