//! The pages of files that Placet calls intact, as Placet draws them, for a comparison with what
//! other viewers show: `bash .ci/run viewers`.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use image::RgbaImage;
use placet::{pades::verify::Verdict, page::picture::Pages, pki::Trust};

/// Pixels for each point.
const SCALE: f32 = 1.0;

/// `PLACET_DRAWN_FROM` names folders of PDF files, `PLACET_DRAWN_TO` an empty folder: each intact
/// file is copied there under a number, and its pages are put beside it.
#[test]
fn what_is_called_intact_is_drawn_for_others() {
    let from = std::env::var_os("PLACET_DRAWN_FROM");
    let (Some(from), Some(to)) = (from, std::env::var_os("PLACET_DRAWN_TO")) else {
        return support::needs::skipped("viewers", "PLACET_DRAWN_FROM and _TO name no folders");
    };
    let to = PathBuf::from(to);
    let files: Vec<PathBuf> =
        std::env::split_paths(&from).flat_map(|folder| pdfs(&folder)).collect();
    let drawn = files.iter().enumerate().filter(|(number, file)| draw(*number, file, &to)).count();
    assert!(drawn > 0, "none of {} files is intact", files.len());
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "pdf")).collect();
    files.sort();
    files
}

/// Whether the file is intact: then it was drawn.
fn draw(number: usize, file: &Path, to: &Path) -> bool {
    let bytes = fs::read(file).unwrap();
    let report = placet::pades::verify::verify(&bytes, &Trust::nobody(), chrono::Utc::now());
    if !report.is_ok_and(|report| report.verdict == Verdict::Intact) {
        return false;
    }
    let stem = format!("{number:04}-{}", file.file_stem().unwrap().to_string_lossy());
    fs::write(to.join(format!("{stem}.pdf")), &bytes).unwrap();
    let pages = Pages::open(bytes).unwrap();
    for index in 0..pages.count() {
        let page = pages.picture(index, SCALE).unwrap();
        let picture = RgbaImage::from_raw(page.width, page.height, page.rgba).unwrap();
        picture.save(to.join(format!("{stem}-{}.png", index + 1))).unwrap();
    }
    true
}
