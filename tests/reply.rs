//! The whole job in process: a draft becomes a signed PDF and an e-mail, and is read back.

#![allow(clippy::unwrap_used, clippy::panic)] // a test that cannot do its job has failed

use std::sync::Arc;

use chrono::{DateTime, Utc};
use placet::{
    form::{Error as FormError, Typefaces},
    keys::identity::{Identity, SelfSigned},
    model::{
        AnnexKind, Attachment, Consultation, Content, Draft, Language, Mark, Reply, Signatory,
    },
    pades::verify::Verdict,
    page::picture,
    pki::path::Trust,
    store::Replace,
    wording::Wording,
    workflow::{self, Error, Made, Seal},
};

fn now() -> DateTime<Utc> {
    "2021-11-30T12:00:00Z".parse().unwrap()
}

fn identity() -> Identity {
    let wish =
        SelfSigned {
            name: "李 娜 (Ñúñez)", organisation: "Администрация", not_before: now()
        };
    Identity::self_signed(&wish).unwrap()
}

/// A complete draft of `rows` Recommendations, answered with `mark`.
fn draft(language: Language, rows: usize, mark: Mark) -> Draft {
    let mut consultation = Consultation::circular_321();
    let first = consultation.recommendations[0].clone();
    consultation.recommendations = vec![first; rows];
    for (row, text) in consultation.recommendations.iter_mut().enumerate().skip(1) {
        text.designation = Some(format!("D.{}", 1102 + row));
        text.label = None;
    }
    let mut draft = Draft::new(consultation);
    draft.language = language;
    for answer in &mut draft.answers {
        answer.mark(mark);
        for kind in AnnexKind::ALL {
            answer.annex_mut(kind).prose = PROSE.into();
        }
    }
    draft.answers[0].annex_mut(AnnexKind::Comments).files.push(Attachment {
        name: "предложение-建议-اقتراح.txt".into(),
        source: "предложение-建议-اقتراح.txt".into(),
        content: Content::Held(Arc::from("7.2 → 30 дней".as_bytes())),
    });
    draft.signatory = Signatory {
        name: "د. فاطمة الأنصاري / Hélène Çağlar-Œuvrard".into(),
        title: "司长 / Директор".into(),
        address: "20, avenue de Ségur\n75007 Paris".into(),
        fax: String::new(),
        email: "contact@example.int".into(),
    };
    draft.member_state = "FRA".into();
    draft.administration = "Administration de la République française".into();
    draft.place = "Paris".into();
    draft.date = "2021-11-30".into();
    draft
}

const PROSE: &str = "In clause 7.2, we suggest “within 30 days”.\n\
                     在第7.2款中，我们建议将“及时”改为“在30个日历日内”。\n\
                     В пункте 7.2 предлагаем «в течение 30 дней».\n\
                     في البند 7.2، نقترح عبارة «خلال 30 يوماً» بدلاً من «فوراً».";

fn reply(draft: &Draft) -> Reply {
    draft.check(now()).unwrap().reply
}

fn made(draft: &Draft, seal: Seal<'_>) -> Result<Made, Error> {
    let wording = Wording::of(draft.language);
    workflow::make_reply(&reply(draft), &wording, &Typefaces::bundled(), seal, now())
}

#[test]
fn every_language_and_answer_is_signed_and_reads_back() {
    let (identity, typefaces) = (identity(), Typefaces::bundled());
    for language in Language::ALL {
        let wording = Wording::of(language);
        for (rows, mark) in [(1, Mark::NoComments), (12, Mark::Comments), (2, Mark::Refuse)] {
            let reply = reply(&draft(language, rows, mark));
            let seal = Seal::by(&identity);
            // `make_reply` itself reads signature, data and text back.
            let made = workflow::make_reply(&reply, &wording, &typefaces, seal, now()).unwrap();
            let verified = workflow::verify_reply(&made.bytes, &Trust::nobody(), now()).unwrap();
            assert_eq!(verified.report.verdict, Verdict::Intact, "{language} {rows} {mark:?}");
            assert_eq!(verified.data_matches_page(), Some(true));
            assert_eq!(verified.record.unwrap().answers.len(), rows);
        }
    }
}

#[test]
fn the_same_draft_and_time_give_the_same_bytes() {
    let draft = draft(Language::Ar, 3, Mark::Comments);
    let (first, second) = (made(&draft, Seal::Unsigned), made(&draft, Seal::Unsigned));
    assert_eq!(first.unwrap(), second.unwrap());
}

#[test]
fn one_changed_byte_is_noticed() {
    let identity = identity();
    let mut bytes =
        made(&draft(Language::Zh, 1, Mark::NoComments), Seal::by(&identity)).unwrap().bytes;
    let place = bytes.len() / 3;
    bytes[place] ^= 1;
    let verdict = workflow::verify_reply(&bytes, &Trust::nobody(), now())
        .map(|verified| verified.report.verdict);
    assert!(!matches!(verdict, Ok(Verdict::Intact)), "{verdict:?}");
}

#[test]
fn a_character_that_cannot_be_printed_stops_the_export_and_is_named() {
    let mut draft = draft(Language::Fr, 1, Mark::NoComments);
    draft.signatory.title = "Ministre 한".into();
    match made(&draft, Seal::Unsigned) {
        Err(Error::Form(FormError::MissingGlyphs(missing))) => {
            assert_eq!(missing[0].character, '한');
            assert_eq!(missing[0].field, Some(placet::model::Field::Title));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn twelve_recommendations_flow_over_pages_and_fifteen_too() {
    for rows in [12, 15] {
        let made = made(&draft(Language::En, rows, Mark::NoComments), Seal::Unsigned).unwrap();
        let pages = picture::text(&made.bytes).unwrap();
        assert!(pages.len() >= 3, "{rows} rows on {} pages", pages.len());
        for (number, page) in pages.iter().enumerate() {
            assert!(page.contains(&format!("{} / {}", number + 1, pages.len())));
        }
        let last_row = format!("D.{}", 1101 + rows);
        assert!(pages.iter().any(|page| page.contains(&last_row)));
        // The header of the table stands on every page that shows a row.
        for page in pages.iter().filter(|page| page.contains("does not authorize")) {
            assert!(page.contains("Select one of the two boxes"), "{page}");
        }
    }
}

#[test]
fn a_specimen_says_so_on_every_page_and_in_its_data() {
    let mut draft = draft(Language::Zh, 1, Mark::Comments);
    draft.specimen = true;
    let made = made(&draft, Seal::Unsigned).unwrap();
    let notice = Wording::of(Language::Zh).text("form-specimen");
    for page in picture::text(&made.bytes).unwrap() {
        assert!(page.replace([' ', '\t'], "").contains(&notice.replace(' ', "")), "{page}");
    }
    assert!(
        workflow::verify_reply(&made.bytes, &Trust::nobody(), now())
            .unwrap()
            .record
            .unwrap()
            .specimen
    );
}

#[test]
fn an_existing_file_is_replaced_only_on_demand() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ответ-答复-رد.pdf");
    std::fs::write(&path, "old").unwrap();
    let made = made(&draft(Language::Ru, 1, Mark::NoComments), Seal::Unsigned).unwrap();
    assert!(matches!(workflow::save_reply(&made, &path, Replace::Never), Err(Error::Store(_))));
    assert_eq!(std::fs::read(&path).unwrap(), b"old");
    let written = workflow::save_reply(&made, &path, Replace::Always).unwrap();
    assert_eq!(written.sha256, made.sha256);
    assert_eq!(std::fs::read(&path).unwrap(), made.bytes);
    // Nothing half-written stays beside it.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}
