//! The form's pages as they shall look and read: pictures and texts in `tests/data/pages`, in all
//! languages. Where a page has changed, the difference is written beside the picture, for a person
//! to look at. `PLACET_RENEW=1 cargo test --test reference` takes what is drawn now for what shall
//! be: look at it before it is kept, and raise `form::version::LAYOUT`.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use image::GrayImage;
use placet::{
    form::{self, Typefaces},
    model::{Draft, Language},
    page::picture::{self, Pages},
    wording::Wording,
};
use support::{Manner, draft, now, reply};

static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(Typefaces::bundled);

/// Pixels for each point: 72 of them make an inch.
const SCALE: f32 = 1.0;
/// Grey values that count as equal: edges of letters may be drawn a shade darker elsewhere.
const SHADE: u8 = 48;
/// So many pixels of a page may differ by more.
const STRAY: usize = 12;

/// One Recommendation, signed with pictures; and twelve, with annexes and attached files.
fn drafts(language: Language) -> [(&'static str, Draft); 2] {
    let mut one = draft(language, 1, Manner::Authorise);
    one.ink_line = true;
    one.second_official = true;
    (one.signature, one.stamp) = (Some(support::handwriting()), Some(support::stamp()));
    let mut twelve = draft(language, 12, Manner::Authorise);
    twelve.specimen = true;
    twelve.replaces = "2021-11-02".into();
    for (row, manner) in [(0, Manner::WithComments), (11, Manner::Refuse)] {
        twelve.answers[row] = draft(language, row + 1, manner).answers[row].clone();
    }
    [("one", one), ("twelve", twelve)]
}

#[test]
fn pages_look_and_read_as_they_shall() {
    let renews = std::env::var_os("PLACET_RENEW").is_some();
    let mut changed = Vec::new();
    for language in Language::ALL {
        for (name, draft) in drafts(language) {
            let stem = folder().join(format!("{}-{name}", language.code()));
            let wording = Wording::of(language);
            let pdf = form::export(&reply(&draft), &wording, &TYPEFACES, now()).unwrap().bytes;
            let text = picture::text(&pdf).unwrap().join("\n\u{2014}\n");
            let pages = pictures(pdf);
            if renews {
                keep(&stem, &text, &pages);
            } else {
                changed.extend(differences(&stem, &text, &pages));
            }
        }
    }
    assert!(changed.is_empty(), "changed, see *.actual.* and *.diff.*:\n{}", changed.join("\n"));
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/data/pages"].iter().collect()
}

/// The file of a page, counted from 1, or of what a comparison with it left.
fn page_file(stem: &Path, index: usize, kind: &str) -> PathBuf {
    let mut name = stem.file_name().unwrap().to_owned();
    name.push(format!("-{}{kind}.png", index + 1));
    stem.with_file_name(name)
}

fn text_file(stem: &Path, kind: &str) -> PathBuf {
    let mut name = stem.file_name().unwrap().to_owned();
    name.push(format!("{kind}.txt"));
    stem.with_file_name(name)
}

fn pictures(pdf: Vec<u8>) -> Vec<GrayImage> {
    let pages = Pages::open(pdf).unwrap();
    let picture = |index| {
        let drawn = pages.picture(index, SCALE).unwrap();
        let grey = drawn.rgba.as_chunks::<4>().0.iter().map(|[red, green, blue, _]| {
            let sum = u32::from(*red) * 30 + u32::from(*green) * 59 + u32::from(*blue) * 11;
            u8::try_from(sum / 100).unwrap()
        });
        GrayImage::from_raw(drawn.width, drawn.height, grey.collect()).unwrap()
    };
    (0..pages.count()).map(picture).collect()
}

fn keep(stem: &Path, text: &str, pages: &[GrayImage]) {
    fs::create_dir_all(folder()).unwrap();
    fs::write(text_file(stem, ""), text).unwrap();
    for (index, page) in pages.iter().enumerate() {
        page.save(page_file(stem, index, "")).unwrap();
    }
    for index in pages.len().. {
        let surplus = page_file(stem, index, "");
        if fs::remove_file(surplus).is_err() {
            break;
        }
    }
}

/// What has changed, in words; what is drawn now, and the difference, are written beside.
fn differences(stem: &Path, text: &str, pages: &[GrayImage]) -> Vec<String> {
    let mut changed = Vec::new();
    let shall = fs::read_to_string(text_file(stem, "")).unwrap_or_default();
    if shall != text {
        fs::write(text_file(stem, ".actual"), text).unwrap();
        let line = shall.lines().zip(text.lines()).position(|(shall, is)| shall != is);
        changed.push(format!("{}: line {:?}", text_file(stem, "").display(), line.map(|n| n + 1)));
    }
    for (index, page) in pages.iter().enumerate() {
        let shall = image::open(page_file(stem, index, "")).map(|shall| shall.to_luma8());
        let shall = shall.unwrap_or_else(|_| GrayImage::new(1, 1));
        let stray = strays(&shall, page);
        if stray > STRAY {
            page.save(page_file(stem, index, ".actual")).unwrap();
            overlaid(&shall, page).save(page_file(stem, index, ".diff")).unwrap();
            changed.push(format!("{}: {stray} pixels", page_file(stem, index, "").display()));
        }
    }
    if page_file(stem, pages.len(), "").exists() {
        changed.push(format!("{}: has fewer pages", stem.display()));
    }
    changed
}

/// How many pixels differ; all of them where the sizes do.
fn strays(shall: &GrayImage, is: &GrayImage) -> usize {
    match shall.dimensions() == is.dimensions() {
        true => {
            let pixels = shall.iter().zip(is.iter());
            pixels.filter(|(shall, is)| shall.abs_diff(**is) > SHADE).count()
        }
        false => is.len(),
    }
}

/// What is gone in red, what is new in green, what stays in grey.
fn overlaid(shall: &GrayImage, is: &GrayImage) -> image::RgbImage {
    let paper = image::Luma([255]);
    image::RgbImage::from_fn(is.width(), is.height(), |x, y| {
        let shall = shall.get_pixel_checked(x, y).unwrap_or(&paper).0[0];
        let is = is.get_pixel(x, y).0[0];
        match shall.abs_diff(is) > SHADE {
            true if is > shall => image::Rgb([220, shall / 2, shall / 2]),
            true => image::Rgb([is / 2, 160, is / 2]),
            false => image::Rgb([128 + is / 2; 3]),
        }
    })
}

/// The comparison itself must notice a change, and no more than a change.
#[test]
fn a_changed_page_is_noticed_and_shown() {
    let wording = Wording::of(Language::Ar);
    let drawn = |draft: &Draft| {
        let pdf = form::export(&reply(draft), &wording, &TYPEFACES, now()).unwrap().bytes;
        pictures(pdf).swap_remove(0)
    };
    let draft = draft(Language::Ar, 1, Manner::Authorise);
    let mut other = draft.clone();
    other.place = "فاس".into();
    let (shall, is) = (drawn(&draft), drawn(&other));
    assert_eq!(strays(&shall, &shall), 0);
    assert!(strays(&shall, &is) > STRAY);
    let shown = overlaid(&shall, &is);
    let colours = shown.pixels().filter(|pixel| pixel.0[0] != pixel.0[1]).count();
    assert_eq!(colours, strays(&shall, &is));
}
