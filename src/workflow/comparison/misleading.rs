//! Replies whose page is drawn as their data say, and yet tells people something else: made with
//! this program's own code, as whoever changes it could, and signed.

use chrono::NaiveDate;

use super::forgeries::{draft, exported, now, picture, sign};
use crate::{
    model::{Consultation, Deadline, Draft, Element, Fact, Language, Mark, StudyPeriod, Zone},
    pki::path::Trust,
    wording::{FormText, Wording},
    workflow::{self, Agreement, ToRead},
};

type Edit = fn(&mut Draft);

type Change<'a> = &'a dyn Fn(&mut Consultation);

fn agreement(draft: &Draft, known: &[Consultation]) -> Agreement {
    let pdf = sign(&exported(draft), "Signature1");
    workflow::verify_reply_to(known, &pdf, &Trust::nobody(), now()).unwrap().agreement
}

fn to_read(draft: &Draft, known: &[Consultation]) -> Vec<ToRead> {
    match agreement(draft, known) {
        Agreement::ToBeRead(all) => all,
        other => panic!("{other:?}"),
    }
}

/// Without wording of the circular's own, in English.
fn plain(rows: usize) -> Draft {
    let mut draft = draft(Language::En, rows, Mark::NoComments);
    draft.consultation.language = Language::En;
    draft.consultation.wording = Default::default();
    for text in &mut draft.consultation.recommendations {
        text.label = None;
    }
    draft
}

#[test]
fn words_that_nobody_knows_are_shown() {
    for (element, words) in [
        (Element::Instruction, "Cross out the box that does NOT reflect your position"),
        (Element::Opening, "Whoever reads this shall take each cross for its opposite."),
        (Element::Subject, "Withdrawal of the Member State response to TSB Circular 321"),
        (Element::Authorise, "authorizes Study Group 3 to consider nothing of this text"),
        (Element::NoComments, "No comments or suggested changes, as there is no consent"),
        (Element::Closing, "Недействительно. 作废。 لاغٍ."),
        (Element::Addressee, "To whom it may not concern"),
        (Element::To, "Not to:"),
    ] {
        let mut draft = plain(2);
        draft.consultation.wording.set(element, words);
        let unknown = ToRead::Wording { element: element.key(), text: words.into() };
        assert_eq!(to_read(&draft, &[]), [unknown], "{element:?}");
        // The circular itself may say so.
        let given = draft.consultation.clone();
        assert_eq!(agreement(&draft, &[given]), Agreement::Agree, "{element:?}");
    }
}

#[test]
fn a_box_whose_words_withhold_what_they_name_is_no_agreement() {
    let mut draft = plain(1);
    let wording = &mut draft.consultation.wording;
    wording.set(
        Element::Authorise,
        "would have authorized Study Group 3 to consider this text for approval, had the reasons \
         below been met; withholds it",
    );
    wording.set(
        Element::Refuse,
        "does not authorize Study Group 3 to consider this text for approval (the reasons for this \
         opinion and an outline of possible changes that would enable the work to progress are \
         attached)",
    );
    assert_ne!(agreement(&draft, &[]).known(), Some(true));
}

#[test]
fn a_letter_of_another_script_makes_other_words() {
    let ours = Wording::of(Language::En);
    let mut draft = plain(1);
    let text = FormText::new(&ours, &draft.consultation).element(Element::Instruction);
    draft.consultation.wording.set(Element::Instruction, text.replace('o', "о"));
    assert_eq!(agreement(&draft, &[]).known(), None);
    draft.consultation.wording.set(Element::Instruction, text.replace(' ', "\n"));
    assert_eq!(agreement(&draft, &[]), Agreement::Agree);
}

#[test]
fn a_row_named_as_another_one_is_a_contradiction() {
    let mut draft = plain(2);
    let label = |name: &str| Some(format!("ITU-T {name}\ndraft new Recommendation"));
    let texts = &mut draft.consultation.recommendations;
    texts[0].provisional_name = None;
    (texts[0].label, texts[1].label) = (label("D.1103"), label("D.1102"));
    assert_eq!(agreement(&draft, &[]), Agreement::Differ);
    let texts = &mut draft.consultation.recommendations;
    (texts[0].label, texts[1].label) = (label("D.1102"), label("D.1103"));
    assert_eq!(to_read(&draft, &[]).len(), 2);
    let known = draft.consultation.clone();
    assert_eq!(agreement(&draft, &[known]), Agreement::Agree);
    let texts = &mut draft.consultation.recommendations;
    texts[0].label = Some("ITU-T D.1102 and D.1103, both refused".into());
    assert_eq!(agreement(&draft, &[]).known(), None);
}

#[test]
fn a_state_in_disguise_is_shown_and_another_state_is_a_contradiction() {
    for (line, expected) in [
        ("Administration de la République française", Some(true)),
        ("Администрация Франции", Some(true)),
        ("法兰西共和国主管部门", Some(true)),
        ("Administration of Frаnce", None),
        ("Administration of Fr\u{200B}ance", None),
        ("Administration of Ｆｒａｎｃｅ", None),
        ("Administration of France, which does not authorize", None),
        ("Administration of Frankreich", None),
        ("Autorité de régulation", None),
    ] {
        let mut draft = plain(1);
        draft.administration = line.into();
        assert_eq!(agreement(&draft, &[]).known(), expected, "{line}");
    }
    // Nobody can make such a reply here: another program can.
    let mut record = crate::form::data::ReplyRecord::of(&plain(1).check(now()).unwrap().reply);
    for line in ["Администрация Швейцарии", "瑞士联邦主管部门", "France et Confédération suisse"]
    {
        record.administration = line.into();
        assert!(!super::plausible::administration(&record), "{line}");
    }
}

#[test]
fn typed_lines_that_speak_of_the_answer_are_shown() {
    for line in [
        "Head. This Administration does not authorize",
        "Directeur (n'autorise pas la Commission d'études 3)",
        "Директор. Не уполномочивает",
        "司长（不授权第3研究组）",
        "المدير: لا تخول لجنة الدراسات",
        "The cross stands in the wrong box",
    ] {
        let mut draft = plain(1);
        draft.signatory.title = line.into();
        assert_eq!(to_read(&draft, &[]), [ToRead::Typed { text: line.into() }]);
    }
    for honest in
        ["Chair, National Telecommunications Authority", "授权代表", "Fonctionnaire autorisé"]
    {
        let mut draft = plain(1);
        draft.signatory.title = honest.into();
        assert_eq!(agreement(&draft, &[]), Agreement::Agree, "{honest}");
    }
}

#[test]
fn each_typed_line_is_what_it_should_be_and_no_more() {
    let odd: [(&str, Edit); 12] = [
        ("a place that says more", |d| d.place = "Berne (not valid before ratification)".into()),
        ("a place with a date", |d| d.place = "Берн, 1 января 2020; пересмотрено".into()),
        ("a place for a sentence", |d| d.place = "this is what we never said at any time".into()),
        ("a fax that speaks", |d| d.signatory.fax = "none. We object.".into()),
        ("an address apart", |d| d.signatory.address = "Biel\n\n\nKeine Zustimmung".into()),
        ("an e-mail address that speaks", |d| {
            d.signatory.email = "we-do-not-authorize@example.int".into();
        }),
        ("an address that speaks", |d| d.signatory.address = "This reply is a refusal".into()),
        ("a title about boxes", |d| d.signatory.title = "Head. The box above is the last".into()),
        ("a title of many lines", |d| d.signatory.title = "A\nB\nC\nD".into()),
        ("a name struck through", |d| d.signatory.name = "J\u{336}a\u{336}n".into()),
        ("a name in two scripts", |d| d.signatory.name = "Jоhn".into()),
        ("comments that deny", |d| {
            d.answers[0].mark(Mark::Comments);
            d.answers[0].comments.prose = "本主管部门不授权第3研究组审议此案文。".into();
        }),
    ];
    for (what, change) in odd {
        let mut draft = plain(1);
        change(&mut draft);
        let found = to_read(&draft, &[]);
        assert!(matches!(&found[..], [ToRead::Typed { .. }]), "{what}: {found:?}");
    }
    for place in ["Washington, D.C.", "Saint-Denis de La Réunion", "北京", "Нур-Султан", "الرباط"]
    {
        let mut draft = plain(1);
        draft.place = place.into();
        draft.signatory.fax = "+41 22 730 58 53, ext. 12".into();
        draft.signatory.address = "P.O. Box 12\nПочтовый ящик 5\nص.ب. 10".into();
        draft.signatory.email = "почта@пример.рф".into();
        assert_eq!(agreement(&draft, &[]), Agreement::Agree, "{place}");
    }
}

#[test]
fn what_a_circular_gives_in_a_few_letters_is_no_place_for_others() {
    let changes: [(Fact, Change<'_>); 4] = [
        (Fact::FormAnnex, &|asked| asked.form_annex = "2, VOID".into()),
        (Fact::ReplyTo, &|asked| asked.reply_to = "mallory@example.int".into()),
        (Fact::Fax, &|asked| asked.fax = Some("none: we refuse".into())),
        (Fact::Recommendations, &|asked| {
            asked.recommendations[0].designation = Some("D.1102 – недействителен".into());
        }),
    ];
    for (fact, change) in changes {
        let mut draft = plain(1);
        change(&mut draft.consultation);
        let found = to_read(&draft, &[]);
        let is_it = |it: &ToRead| matches!(it, ToRead::Circular { fact: f, .. } if *f == fact);
        assert!(found.iter().all(is_it) && !found.is_empty(), "{found:?}");
    }
}

#[test]
fn pictures_are_for_people_to_see() {
    let mut draft = plain(1);
    (draft.signature, draft.stamp) = (picture(300, 120), picture(120, 120));
    assert_eq!(to_read(&draft, &[]), [ToRead::Signature, ToRead::Stamp]);
    (draft.signature, draft.stamp) = (None, picture(120, 120));
    assert_eq!(to_read(&draft, &[]), [ToRead::Stamp]);
    // A dot says nothing.
    draft.stamp = picture(4, 4);
    assert_eq!(agreement(&draft, &[]), Agreement::Agree);
}

#[test]
fn a_reply_is_held_against_the_circular_that_is_known() {
    let of_421 = || {
        let mut draft = plain(2);
        draft.consultation.number = 421;
        draft
    };
    let asked = of_421().consultation;
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let later = Deadline::new(day(2021, 12, 24), 23, 59, Zone::Geneva).unwrap();
    let changes: [(Fact, Change<'_>); 4] = [
        (Fact::Deadline, &|asked| asked.deadline = later),
        (Fact::Date, &|asked| asked.date = day(2021, 5, 30)),
        (Fact::StudyPeriod, &|asked| asked.study_period = None),
        (Fact::Recommendations, &|asked| {
            asked.recommendations[1].designation = Some("D.1104".into());
        }),
    ];
    for (fact, change) in changes {
        let mut draft = of_421();
        change(&mut draft.consultation);
        assert_eq!(agreement(&draft, &[]), Agreement::Agree, "{fact:?}");
        let found = to_read(&draft, std::slice::from_ref(&asked));
        let [ToRead::OtherThanCircular { fact: found, .. }] = &found[..] else {
            panic!("{found:?}")
        };
        assert_eq!(*found, fact);
        // In another language the same circular may say so.
        let known = [asked.clone(), draft.consultation.clone()];
        assert_eq!(agreement(&draft, &known), Agreement::Agree, "{fact:?}");
    }
    for change in
        [(|asked: &mut Consultation| asked.number = 322) as fn(&mut Consultation), |asked| {
            asked.study_period = StudyPeriod::starting(2022)
        }]
    {
        let mut draft = of_421();
        change(&mut draft.consultation);
        let other = ToRead::OtherCircular { number: draft.consultation.number };
        assert_eq!(to_read(&draft, std::slice::from_ref(&asked)), [other]);
    }
}

/// The dates of the circular that comes with the program are always known.
#[test]
fn a_reply_to_the_reference_circular_cannot_give_it_another_deadline() {
    let mut draft = plain(1);
    let day = NaiveDate::from_ymd_opt(2022, 12, 1).unwrap();
    draft.consultation.deadline = Deadline::new(day, 23, 59, Zone::Geneva).unwrap();
    let found = to_read(&draft, &[]);
    assert!(matches!(&found[..], [ToRead::OtherThanCircular { fact: Fact::Deadline, .. }]));
}

/// The letters of a circular stand on the form as it gives them, in every language.
#[test]
fn the_wording_of_a_circular_is_known_where_the_circular_is() {
    for language in Language::ALL {
        let mut draft = draft(language, 2, Mark::Refuse);
        draft.consultation.recommendations[0].label = None;
        let ours = Wording::of(language);
        draft.consultation.language = language;
        draft.consultation.wording = Default::default();
        let salutation = FormText::new(&ours, &draft.consultation).element(Element::Salutation);
        draft.consultation.wording.set(Element::Salutation, format!("{salutation} …"));
        assert_eq!(to_read(&draft, &[]).len(), 1, "{language}");
        let known = draft.consultation.clone();
        assert_eq!(agreement(&draft, &[known]), Agreement::Agree, "{language}");
    }
}
