//! The printed page, from a draft to the bytes and back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stderr)] // a test fails loudly

mod support;

use std::sync::LazyLock;

use placet::{
    form::{
        self, Error, MissingGlyph, Pdf, Place, Typefaces,
        data::{FileRecord, OpinionRecord, ReplyRecord},
    },
    model::{AnnexKind, Draft, Element, Field, Language, Mark},
    page::picture::{self, Pages},
    wording::{FormText, Wording},
};
use support::{Manner, attachment, draft, now, prose, reply};

static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(Typefaces::bundled);

/// Height of a page, in points.
const HEIGHT: f32 = 841.89;

fn export(draft: &Draft) -> Result<Pdf, Error> {
    form::export(&reply(draft), &Wording::of(draft.language), &TYPEFACES, now())
}

fn exported(draft: &Draft) -> Pdf {
    export(draft).expect("the draft can be printed")
}

fn previewed(draft: &Draft) -> Pdf {
    let wording = Wording::of(draft.language);
    form::preview(&draft.letter(), &wording, &TYPEFACES, now()).expect("the draft can be shown")
}

fn text(pdf: &Pdf) -> Vec<String> {
    picture::text(&pdf.bytes).expect("our own page can be read")
}

/// Text without spaces, line ends and the marks that steer its direction.
fn flat(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| !c.is_whitespace() && !steers(*c))
        .map(|c| match c {
            '\u{20DD}' => '○',
            '\u{2011}' => '\u{2010}',
            other => other,
        })
        .collect()
}

/// Every paragraph that the form of `draft` must say, in reading order.
fn paragraphs(draft: &Draft) -> Vec<String> {
    let wording = Wording::of(draft.language);
    let words = FormText::new(&wording, &draft.consultation);
    let mut all: Vec<_> = Element::ALL.map(|element| words.element(element)).to_vec();
    let letter = draft.letter();
    all.extend(draft.consultation.recommendations.iter().map(|text| words.label(text)));
    all.extend([words.dateline(&letter), draft.administration.clone()]);
    let official = &draft.signatory;
    all.extend([&official.name, &official.title, &official.fax, &official.email].map(Clone::clone));
    all.extend(official.address.lines().map(str::to_owned));
    for (kind, annex) in draft.answers.iter().flat_map(|answer| answer.sent()) {
        all.push(words.annex(kind));
        all.extend(annex.prose.lines().map(str::to_owned));
        all.extend(annex.files.iter().map(|file| file.name.clone()));
    }
    all
}

fn matrix() -> impl Iterator<Item = (Language, Manner, usize)> {
    Language::ALL.into_iter().flat_map(|language| {
        Manner::ALL
            .into_iter()
            .flat_map(move |manner| [1, 12, 15].map(|rows| (language, manner, rows)))
    })
}

#[test]
fn every_word_of_every_form_is_read_back() {
    for (language, manner, rows) in matrix() {
        let draft = draft(language, rows, manner);
        let page = text(&exported(&draft)).join("\n");
        let read = flat(&page);
        for paragraph in paragraphs(&draft) {
            for word in paragraph.split_whitespace() {
                // Chinese has no words to split at, and a line may end anywhere within it.
                let found = read.contains(&flat(word))
                    || (language == Language::Zh
                        && word.chars().all(|c| read.contains(&flat(&c.to_string()))));
                assert!(found, "{language} {manner:?} {rows}: {word} of {paragraph}\n{page}");
            }
        }
    }
}

#[test]
fn what_stands_over_the_full_width_is_read_back_as_it_was_written() {
    for language in Language::ALL {
        let draft = draft(language, 1, Manner::WithComments);
        let read = flat(&text(&exported(&draft)).join("\n"));
        let wording = Wording::of(language);
        let words = FormText::new(&wording, &draft.consultation);
        let whole = [Element::AnnexHeading, Element::Subject, Element::Opening, Element::Closing]
            .map(|element| words.element(element));
        for paragraph in whole.iter().map(String::as_str).chain(prose(language)) {
            assert!(read.contains(&flat(paragraph)), "{language}: {paragraph}\n{read}");
        }
    }
}

#[test]
fn the_lone_combining_circle_of_the_circular_becomes_a_circle() {
    let read = text(&exported(&draft(Language::Zh, 1, Manner::Authorise))).join("\n");
    assert!(flat(&read).contains("案○中的一种") && !read.contains('\u{20DD}'), "{read}");
}

#[test]
fn one_recommendation_fits_on_one_page_in_every_language() {
    for language in Language::ALL {
        let mut draft = draft(language, 1, Manner::Authorise);
        draft.second_official = true;
        draft.ink_line = true;
        draft.stamp = Some(support::stamp());
        assert_eq!(exported(&draft).pages, 1, "{language}");
    }
}

#[test]
fn the_tables_head_is_repeated_and_no_row_is_cut() {
    for language in Language::ALL {
        let draft = draft(language, 15, Manner::Authorise);
        let pdf = exported(&draft);
        let pages = text(&pdf);
        let wording = Wording::of(language);
        let instruction =
            FormText::new(&wording, &draft.consultation).element(Element::Instruction);
        for row in 0..15 {
            let places = places(&pdf, Field::Marks(row));
            assert_eq!(places.len(), 1, "{language} row {row} stands in one piece");
            let page = flat(&pages[places[0].page]);
            assert!(page.contains(&flat(&instruction)), "{language} row {row} has a head above it");
        }
        assert!(pdf.pages > 1);
    }
}

#[test]
fn nobody_signs_a_page_that_shows_no_answer() {
    for (language, rows) in Language::ALL.into_iter().flat_map(|l| (1..=6).map(move |n| (l, n))) {
        for second in [false, true] {
            let mut draft = draft(language, rows, Manner::Authorise);
            draft.second_official = second;
            let pdf = exported(&draft);
            let signed_on = places(&pdf, Field::Name).last().map(|place| place.page);
            let answered_on = places(&pdf, Field::Marks(rows - 1)).last().map(|place| place.page);
            assert!(signed_on.is_some());
            assert_eq!(signed_on, answered_on, "{language:?}, {rows} rows, two sign: {second}");
        }
    }
}

#[test]
fn a_line_for_the_fax_stands_where_the_circular_or_the_signatory_has_one() {
    let asks = |theirs: Option<&str>, own: &str| {
        let mut draft = draft(Language::Fr, 1, Manner::Authorise);
        draft.consultation.fax = theirs.map(str::to_owned);
        draft.signatory.fax = own.into();
        text(&exported(&draft)).concat().to_lowercase().contains("fax")
    };
    assert!(!asks(None, " "));
    assert!(asks(Some("+41 22 730 5853"), ""));
    assert!(asks(None, "+41 58 000 00 00"));
}

#[test]
fn every_page_says_which_it_is_of_how_many() {
    for language in [Language::Fr, Language::Zh, Language::Ar] {
        let pages = text(&exported(&draft(language, 12, Manner::Refuse)));
        for (index, page) in pages.iter().enumerate() {
            let number = format!("{}/{}", index + 1, pages.len());
            assert!(flat(page).contains(&number), "{language}: {number} in\n{page}");
        }
    }
}

#[test]
fn the_same_reply_is_the_same_bytes() {
    for language in Language::ALL {
        let mut draft = draft(language, 2, Manner::WithComments);
        draft.signature = Some(support::handwriting());
        let wording = Wording::of(language);
        let again = form::export(&reply(&draft), &wording, &Typefaces::bundled(), now()).unwrap();
        assert!(exported(&draft).bytes == again.bytes, "{language}");
    }
}

#[test]
fn a_page_is_small_enough_for_any_mailbox() {
    for language in Language::ALL {
        let size = exported(&draft(language, 1, Manner::Authorise)).bytes.len();
        assert!(size < 100_000, "{language}: {size} bytes");
    }
}

#[test]
fn characters_that_cannot_be_printed_stop_the_export_and_are_all_named() {
    let mut draft = draft(Language::Ru, 1, Manner::WithComments);
    draft.signatory.name = "김철수 Ёлкина".into();
    draft.answers[0].comments.prose = "Согласны 😀, 同意, نوافق, ศ.".into();
    let wanted = [
        ('김', Field::Name),
        ('철', Field::Name),
        ('수', Field::Name),
        ('😀', Field::Annex(0, AnnexKind::Comments)),
        ('ศ', Field::Annex(0, AnnexKind::Comments)),
    ]
    .map(|(character, field)| MissingGlyph { character, field: Some(field) });
    let Err(Error::MissingGlyphs(missing)) = export(&draft) else { panic!("exported") };
    assert_eq!(missing, wanted);
    assert_eq!(previewed(&draft).missing, wanted, "and the preview shows them all the same");
}

#[test]
fn text_of_many_scripts_in_one_line_is_read_back() {
    // No number stands beside the Arabic words: on which side of them it is read cannot be told
    // from a page alone.
    let line =
        "Straße, Œuvre, Ñandú, пункт, 第7.2款（建议）, النص العربي, Ελλάδα, Việt Nam, İstanbul";
    for language in Language::ALL {
        let mut draft = draft(language, 1, Manner::WithComments);
        draft.answers[0].comments.prose = line.into();
        let read = flat(&text(&exported(&draft)).join("\n"));
        for part in line.split(", ") {
            assert!(read.contains(&flat(part)), "{language}: {part} in {read}");
        }
    }
}

#[test]
fn long_prose_flows_over_pages_and_loses_nothing() {
    for language in Language::ALL {
        let mut draft = draft(language, 1, Manner::Refuse);
        let numbered = |n: usize| format!("№{n}. {}", prose(language)[0]);
        draft.answers[0].reasons.prose = (1..=120).map(numbered).collect::<Vec<_>>().join("\n");
        let pdf = exported(&draft);
        assert!(pdf.pages > 5, "{language}");
        let read = flat(&without_furniture(&text(&pdf)));
        for n in 1..=120 {
            assert!(read.contains(&flat(&numbered(n))), "{language}: paragraph {n}");
        }
        let field = Field::Annex(0, AnnexKind::Reasons);
        let pages = places(&pdf, field).into_iter().map(|place| place.page);
        assert_eq!(pages.max(), Some(pdf.pages - 1), "{language}");
    }
}

/// Pages without their first line, the running head, and their last, the page number.
fn without_furniture(pages: &[String]) -> String {
    let number = |line: &str| {
        let digits = flat(line);
        digits.contains('/') && digits.chars().all(|c| c.is_ascii_digit() || c == '/')
    };
    let head = pages[1..].iter().filter_map(|page| {
        page.lines().find(|line| flat(line).contains("321") && !flat(line).contains("D.1102"))
    });
    let heads: Vec<_> = head.collect();
    pages
        .iter()
        .flat_map(|page| page.lines())
        .filter(|line| !number(line) && !heads.contains(line))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn no_heading_stands_alone_at_the_foot_of_a_page() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        // Texts of every length put the headings at every height.
        for extra in 0..3 {
            let mut draft = draft(language, 12, Manner::Refuse);
            draft.answers[0].reasons.prose += &"\nA.".repeat(extra);
            let words = FormText::new(&wording, &draft.consultation);
            let labels = draft.consultation.recommendations.iter().map(|t| words.heading(t));
            let kinds = AnnexKind::ALL.map(|kind| words.annex(kind));
            let headings: Vec<_> = labels.chain(kinds).map(|heading| flat(&heading)).collect();
            for page in text(&exported(&draft)) {
                let foot = page.lines().map(flat).rfind(|line| !is_furniture(line));
                let foot = foot.unwrap_or_default();
                assert!(!headings.contains(&foot), "{language}: {foot}\n{page}");
            }
        }
    }
}

/// Whether a line is a page number or the running head, which are drawn after everything else.
fn is_furniture(line: &str) -> bool {
    let number = line.contains('/') && line.chars().all(|c| c.is_ascii_digit() || c == '/');
    number || (line.contains("321") && line.contains('·'))
}

#[test]
fn a_row_taller_than_a_page_is_parted_and_loses_nothing() {
    let mut draft = draft(Language::En, 2, Manner::Authorise);
    let words: Vec<_> = (0..900).map(|n| format!("слово{n}")).collect();
    draft.consultation.recommendations[0].label = Some(words.join(" "));
    let pdf = exported(&draft);
    let read = flat(&text(&pdf).join("\n"));
    for word in &words {
        assert!(read.contains(word.as_str()), "{word}");
    }
    assert!(places(&pdf, Field::Marks(0)).len() > 1);
    assert_eq!(places(&pdf, Field::Marks(1)).len(), 1);
}

#[test]
fn a_word_longer_than_a_line_is_broken_and_loses_nothing() {
    let word: String = ('а'..='я').cycle().take(400).collect();
    let mut draft = draft(Language::Ru, 1, Manner::WithComments);
    draft.answers[0].comments.prose = word.clone();
    assert!(flat(&text(&exported(&draft)).join("\n")).contains(&word));
}

#[test]
fn every_field_that_is_edited_has_its_place_within_the_page() {
    let mut draft = draft(Language::Ar, 12, Manner::Refuse);
    draft.signature = Some(support::handwriting());
    draft.stamp = Some(support::stamp());
    let pdf = exported(&draft);
    let fields = [
        Field::Name,
        Field::Title,
        Field::Address,
        Field::Fax,
        Field::Email,
        Field::Place,
        Field::Date,
        Field::Administration,
        Field::Signature,
        Field::Stamp,
        Field::Marks(0),
        Field::Marks(11),
        Field::Annex(0, AnnexKind::Reasons),
        Field::Annex(11, AnnexKind::Changes),
    ];
    for field in fields {
        let places = places(&pdf, field);
        assert!(!places.is_empty(), "{field:?}");
        for place in places {
            assert!(place.page < pdf.pages, "{place:?}");
            assert!(0.0 < place.top && place.top <= place.bottom, "{place:?}");
            assert!(place.bottom < HEIGHT, "{place:?}");
        }
    }
    assert_eq!(places(&pdf, Field::Name).len(), 2, "above the table and under the letter");
}

fn places(pdf: &Pdf, field: Field) -> Vec<Place> {
    pdf.places.iter().filter(|place| place.field == field).copied().collect()
}

#[test]
fn an_unfinished_letter_shows_the_forms_own_blanks_and_an_export_never_does() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let mut draft = Draft::new(support::consultation(language, 1));
        draft.language = language;
        let read = flat(&text(&previewed(&draft)).join("\n"));
        let keys = ["form-blank-name", "form-blank-title", "form-blank-place", "form-blank-date"];
        for key in keys {
            assert!(read.contains(&flat(&wording.text(key))), "{language} {key}\n{read}");
        }
        let complete = support::draft(language, 1, Manner::Authorise);
        let pdf = exported(&complete);
        assert!(!text(&pdf).join("").contains('['), "{language}");
        let shown = text(&previewed(&complete));
        assert_eq!(text(&pdf), shown, "{language}: what was shown is what is sent");
    }
}

#[test]
fn marks_are_drawn_as_made_even_when_they_contradict_each_other() {
    let plain = Draft::new(support::consultation(Language::En, 1));
    let mut marked = plain.clone();
    marked.answers[0].marks = Mark::ALL.into();
    let ink = |draft: &Draft| {
        let picture = Pages::open(previewed(draft).bytes).unwrap().picture(0, 2.0).unwrap();
        picture.rgba.as_chunks::<4>().0.iter().filter(|pixel| pixel[0] < 100).count()
    };
    let (before, after) = (ink(&plain), ink(&marked));
    assert!(after > before + 200, "two crosses and two dots: {before} then {after} dark pixels");
}

#[test]
fn a_picture_keeps_its_colour_and_its_transparency() {
    let mut draft = draft(Language::En, 1, Manner::Authorise);
    draft.signature = Some(support::handwriting());
    let pdf = exported(&draft);
    let place = places(&pdf, Field::Signature)[0];
    let scale = 2.0;
    let picture = Pages::open(pdf.bytes).unwrap().picture(place.page, scale).unwrap();
    let row = |y: f32| (y * scale) as usize * picture.width as usize;
    let pixels = &picture.rgba.as_chunks::<4>().0[row(place.top)..row(place.bottom)];
    let blue = pixels.iter().filter(|p| p[2] > 100 && p[0] < 60).count();
    let white = pixels.iter().filter(|p| p[..3] == [255; 3]).count();
    assert!(blue > 400, "{blue} pixels of ink");
    assert!(white > pixels.len() * 8 / 10, "what is transparent shows the paper");
}

#[test]
fn a_picture_that_cannot_be_read_is_named() {
    let mut draft = draft(Language::Fr, 1, Manner::Authorise);
    draft.stamp = Some(placet::model::Picture((&b"GIF89a"[..]).into()));
    assert_eq!(export(&draft), Err(Error::Picture(Field::Stamp)));
}

#[test]
fn a_specimen_says_so_on_every_page_and_in_the_data() {
    for language in Language::ALL {
        let mut draft = draft(language, 12, Manner::Refuse);
        draft.specimen = true;
        let wanted = flat(&Wording::of(language).text("form-specimen"));
        let pdf = exported(&draft);
        for page in text(&pdf) {
            assert!(flat(&page).contains(&wanted), "{language}: {wanted} in\n{page}");
        }
        assert!(record(&pdf).specimen);
        draft.specimen = false;
        assert!(!flat(&text(&exported(&draft)).join("")).contains(&wanted), "{language}");
    }
}

#[test]
fn fields_for_every_official_exist_before_the_first_signature() {
    let mut draft = draft(Language::Es, 1, Manner::Authorise);
    assert_eq!(exported(&draft).signature_fields, ["Signature1"]);
    draft.second_official = true;
    let pdf = exported(&draft);
    assert_eq!(pdf.signature_fields, ["Signature1", "Signature2"]);
    let document = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    let widgets: Vec<_> = document
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|object| {
            object.get(b"FT").and_then(lopdf::Object::as_name).is_ok_and(|t| t == b"Sig")
        })
        .collect();
    assert_eq!(widgets.len(), 2);
    let mut spans: Vec<(f32, f32)> = Vec::new();
    for widget in widgets {
        assert!(widget.get(b"V").is_err(), "a field is empty until it is signed");
        let corners = widget.get(b"Rect").unwrap().as_array().unwrap();
        let corner = |index: usize| corners[index].as_float().unwrap();
        assert!(corner(2) - corner(0) > 150.0 && corner(3) - corner(1) > 40.0);
        spans.push((corner(1), corner(3)));
    }
    let [(foot, head), (other_foot, other_head)] = spans[..] else { panic!("two fields") };
    assert!(head <= other_foot || other_head <= foot, "the fields do not overlap");
}

#[test]
fn attachments_travel_in_the_file_under_names_of_their_own() {
    let mut draft = draft(Language::Zh, 2, Manner::Refuse);
    draft.answers[0].reasons.files =
        vec![attachment("理由.docx", 10), attachment("reply.json", 20)];
    draft.answers[1].changes.files =
        vec![attachment("理由.docx", 30), attachment("التغييرات.pdf", 40)];
    let pdf = exported(&draft);
    let record = record(&pdf);
    let files: Vec<_> = record.answers.iter().flat_map(|answer| files(&answer.opinion)).collect();
    assert_eq!(files.iter().map(|file| file.size).collect::<Vec<_>>(), [10, 20, 30, 40]);
    let embedded = embedded(&pdf);
    assert_eq!(embedded.len(), 5, "four files and the data");
    for wanted in [10, 20, 30, 40] {
        assert!(embedded.iter().any(|(_, bytes)| bytes.len() == wanted), "{wanted}");
    }
    let mut names: Vec<_> = embedded.iter().map(|(name, _)| name.to_lowercase()).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 5, "{names:?}");
}

fn files(opinion: &OpinionRecord) -> Vec<&FileRecord> {
    let annexes = match opinion {
        OpinionRecord::Authorise { comments } => [comments.as_ref(), None],
        OpinionRecord::Refuse { reasons, changes } => [Some(reasons), changes.as_ref()],
    };
    annexes.into_iter().flatten().flat_map(|annex| &annex.files).collect()
}

fn record(pdf: &Pdf) -> ReplyRecord {
    let data = embedded(pdf).into_iter().find(|(name, _)| name == form::data::FILE_NAME);
    ReplyRecord::from_json(&data.expect("the data are embedded").1).expect("and readable")
}

/// The embedded files by name.
fn embedded(pdf: &Pdf) -> Vec<(String, Vec<u8>)> {
    let document = lopdf::Document::load_mem(&pdf.bytes).unwrap();
    let specifications = document.objects.values().filter_map(|object| object.as_dict().ok());
    specifications
        .filter(|object| object.has_type(b"Filespec"))
        .map(|file| {
            let name = lopdf::decode_text_string(file.get(b"UF").unwrap()).unwrap();
            let stream = file.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap();
            let stream = document.get_object(stream.as_reference().unwrap()).unwrap();
            let stream = stream.as_stream().unwrap();
            (name, stream.decompressed_content().unwrap_or_else(|_| stream.content.clone()))
        })
        .collect()
}

#[test]
fn the_look_of_a_signature_fits_its_field_in_every_script() {
    let lines =
        ["Ёлкина Наталья 李娜 الأنصاري", "30 November 2021, 12:00 UTC", "Siân O'Connor, 司长"]
            .map(str::to_owned);
    for language in Language::ALL {
        let wording = Wording::of(language);
        let bytes = form::appearance(&lines, &wording, &TYPEFACES).unwrap();
        let pages = Pages::open(bytes.clone()).unwrap();
        let (width, height) = pages.size(0).unwrap();
        assert!((width - 190.0).abs() < 0.01 && (height - 54.0).abs() < 0.01);
        let read = flat(&pages.text().unwrap().join("\n"));
        for part in ["Ёлкина", "李娜", "الأنصاري", "Siân", "司长", "12:00"] {
            assert!(read.contains(part), "{language}: {part} in {read}");
        }
        let again = form::appearance(&lines, &wording, &TYPEFACES).unwrap();
        assert!(bytes == again, "{language}: the same lines are the same bytes");
    }
    let unprintable = ["서명".to_owned()];
    let refused = form::appearance(&unprintable, &Wording::of(Language::En), &TYPEFACES);
    assert!(matches!(refused, Err(Error::MissingGlyphs(missing)) if missing.len() == 2));
}

/// Writes the whole matrix, and beside each file what it must say, into the folder that
/// `PLACET_PAGES` names, for `.ci/check_pdf.py`.
#[test]
fn pages_for_other_programs() {
    let Some(folder) = std::env::var_os("PLACET_PAGES").map(std::path::PathBuf::from) else {
        support::needs::skipped("pages", "PLACET_PAGES names no folder to write pages into");
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    for (language, manner, rows) in matrix() {
        let mut draft = draft(language, rows, manner);
        draft.second_official = rows == 12;
        draft.ink_line = manner == Manner::Refuse;
        if manner == Manner::WithComments {
            draft.signature = Some(support::handwriting());
            draft.stamp = Some(support::stamp());
        }
        draft.specimen = rows == 15;
        let stem = folder.join(format!("{}-{manner:?}-{rows}", language.code()));
        std::fs::write(stem.with_extension("pdf"), exported(&draft).bytes).unwrap();
        let said: Vec<_> = paragraphs(&draft)
            .iter()
            .map(|paragraph| paragraph.replace('\n', " ").replace('\u{20DD}', "○"))
            .collect();
        std::fs::write(stem.with_extension("txt"), said.join("\n")).unwrap();
    }
}
