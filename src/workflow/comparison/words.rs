//! Whether the words on a page are known: ours, or those of a circular that is known. Whatever else
//! stands there is for a person to read, for data cannot tell what it means.

use unicode_normalization::char::is_combining_mark as is_mark;

use super::asked::{differences, is_same};
use crate::{
    circular,
    form::data::{OpinionRecord, ReplyRecord, SignatoryRecord},
    model::{
        Consultation, Draft, Element, Fact, Language, MemberState, Named, Recommendation,
        is_disguised, is_plausible_email, is_unseen,
    },
    wording::{FormText, Wording},
    workflow::to_read::ToRead,
};

/// What of `draft`, made of `record`, a person has to read. `ours` are the words in the language in
/// which the page is printed; `known` are the circulars that are known.
pub(super) fn to_read(
    record: &ReplyRecord,
    draft: &Draft,
    ours: &Wording,
    known: &[Consultation],
) -> Vec<ToRead> {
    let asked = &draft.consultation;
    let same: Vec<&Consultation> =
        known.iter().filter(|known| is_same(known, &record.circular)).collect();
    let mut found = differences(record, &same);
    if same.is_empty() && !known.is_empty() {
        found.push(ToRead::OtherCircular { number: asked.number });
    }
    let reference = Consultation::circular_321();
    if same.is_empty() && is_reference(record, &reference) {
        // Its texts may be answered in part in a trial; its dates are known.
        let is_date = |what: &ToRead| {
            !matches!(what, ToRead::OtherThanCircular { fact: Fact::Recommendations, .. })
        };
        found.extend(differences(record, &[&reference]).into_iter().filter(is_date));
    }
    if draft.language == asked.language {
        let all = same.iter().copied().chain([&reference]);
        let quotable: Vec<&Consultation> = all
            .filter(|known| is_same(known, &record.circular) && known.language == asked.language)
            .collect();
        found.extend(wording(asked, ours, &quotable));
        found.extend(labels(asked, ours, &quotable));
    }
    found.extend(facts(asked, &same));
    found.extend(administration(record));
    found.extend(typed(record));
    found
}

/// Whether it is the circular that comes with the program which is answered.
fn is_reference(record: &ReplyRecord, reference: &Consultation) -> bool {
    record.circular.study_period.is_some() && is_same(reference, &record.circular)
}

/// The elements of the form in words that are not known.
fn wording(asked: &Consultation, ours: &Wording, quotable: &[&Consultation]) -> Vec<ToRead> {
    let plain = Consultation { wording: Default::default(), ..asked.clone() };
    let ours = FormText::new(ours, &plain);
    let is_known = |element: Element, text: &str| {
        let text = folded(text);
        text == folded(&ours.element(element))
            || quotable
                .iter()
                .filter_map(|known| known.wording.get(element))
                .any(|known| folded(known) == text)
    };
    let unknown = asked.wording.iter().filter(|(element, text)| !is_known(*element, text));
    unknown
        .map(|(element, text)| ToRead::Wording { element: element.key(), text: text.to_owned() })
        .collect()
}

/// The rows that are named in words that are not known.
fn labels(asked: &Consultation, ours: &Wording, quotable: &[&Consultation]) -> Vec<ToRead> {
    let plain = |text: &Recommendation| Recommendation { label: None, ..text.clone() };
    let ours = FormText::new(ours, asked);
    let rows = asked.recommendations.iter().enumerate();
    let unknown = rows.filter_map(|(row, text)| {
        let label = text.label.as_deref().filter(|label| !label.trim().is_empty())?;
        let same = |known: &&Recommendation| {
            known.designation == text.designation
                && known.provisional_name == text.provisional_name
                && known.kind == text.kind
        };
        let known = quotable.iter().flat_map(|known| known.recommendations.iter().filter(same));
        let is_known = folded(label) == folded(&ours.label(&plain(text)))
            || known.filter_map(|text| text.label.as_deref()).any(|it| folded(it) == folded(label));
        (!is_known).then(|| ToRead::Label { row: row + 1, text: label.to_owned() })
    });
    unknown.collect()
}

/// Whether a row is named as another one is, and not by its own name: then the page tells people
/// the opposite of the data.
pub(super) fn labels_are_exchanged(asked: &Consultation) -> bool {
    let names = |text: &Recommendation, label: &str| {
        let all = text.designation.iter().chain(&text.provisional_name);
        all.into_iter().any(|name| holds(label, name))
    };
    let rows = &asked.recommendations;
    rows.iter().any(|text| {
        let label = text.label.as_deref().unwrap_or_default();
        !names(text, label)
            && rows.iter().any(|other| other.name() != text.name() && names(other, label))
    })
}

/// Whether `name` stands in `label`, and not as a part of a longer one.
fn holds(label: &str, name: &str) -> bool {
    let spaced = |text: &str| {
        let words: Vec<String> = text.split_whitespace().map(folded).collect();
        words.join(" ")
    };
    let (label, name) = (spaced(label), spaced(name));
    let ends = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric());
    !name.is_empty()
        && label.match_indices(&name).any(|(at, _)| {
            let before = label[..at].chars().next_back();
            ends(before) && ends(label[at + name.len()..].chars().next())
        })
}

/// What a circular gives in a few letters, and what is something else here.
fn facts(asked: &Consultation, same: &[&Consultation]) -> Vec<ToRead> {
    let mut found = Vec::new();
    let mut check = |fact, text: &str, is_plain: bool, known: &dyn Fn(&Consultation) -> bool| {
        if !is_plain && !same.iter().any(|same| known(same)) {
            found.push(ToRead::Circular { fact, text: text.to_owned() });
        }
    };
    let annex = asked.form_annex.as_str();
    let is_number = |text: &str| text.len() <= 4 && text.chars().all(|c| c.is_ascii_alphanumeric());
    check(Fact::FormAnnex, annex, is_number(annex), &|known| known.form_annex == annex);
    let address = asked.reply_to.as_str();
    let is_ours = is_plausible_email(address) && address.is_ascii() && address.ends_with("itu.int");
    check(Fact::ReplyTo, address, is_ours, &|known| known.reply_to == address);
    let fax = asked.fax.as_deref().unwrap_or_default();
    let dials = |c: char| c.is_ascii_digit() || "+-() .\u{2011}\u{a0}".contains(c);
    check(Fact::Fax, fax, fax.chars().all(dials), &|known| known.fax == asked.fax);
    for text in &asked.recommendations {
        let names = text.designation.iter().chain(&text.provisional_name);
        for name in names.filter(|name| !is_name(name)) {
            let known = |known: &Consultation| {
                known.recommendations.iter().any(|known| {
                    known.designation.as_ref() == Some(name)
                        || known.provisional_name.as_ref() == Some(name)
                })
            };
            check(Fact::Recommendations, name, false, &known);
        }
    }
    found
}

/// Whether a text could be the number or the provisional name of a Recommendation.
fn is_name(text: &str) -> bool {
    const LONGEST: usize = 60;
    let may = |c: char| c.is_ascii_alphanumeric() || "./-_+ ".contains(c);
    text.len() <= LONGEST
        && text.chars().all(may)
        && text.chars().filter(|c| *c == ' ').count() <= 2
        && !circular::speaks_of_answer(text)
}

/// The line of the administration, where it names no State in plain letters.
fn administration(record: &ReplyRecord) -> Option<ToRead> {
    let line = &record.administration;
    let state = MemberState::from_iso3(&record.member_state);
    // Programs look for the code as the Union lists it.
    let is_named = state.is_some_and(|state| {
        state.iso3() == record.member_state && state.named_by(line) == Named::This
    });
    // The ready phrases are known, whatever marks steer their direction.
    let is_ready = state.is_some_and(|state| {
        Language::ALL.iter().any(|language| state.administration(*language) == *line)
    });
    let is_plain = is_ready || (!is_disguised(line) && !circular::speaks_of_answer(line));
    (!is_named || !is_plain).then(|| ToRead::Administration { text: line.clone() })
}

/// The lines that were typed, where they are something else than they should be: a box says the
/// answer, and nothing else does.
fn typed(record: &ReplyRecord) -> Vec<ToRead> {
    let SignatoryRecord { name, title, address, fax, email } = &record.signatory;
    let place = &record.place;
    let speaks = |line: &str| circular::speaks_of_answer(line) || is_disguised(line);
    let of_boxes = |line: &str| speaks(line) || circular::speaks_of_boxes(line);
    let lines = [
        (name, of_boxes(name) || name.lines().count() > 2),
        (title, of_boxes(title) || title.lines().count() > 3),
        (address, speaks(address) || has_gap(address)),
        (fax, !is_number(fax)),
        (
            email,
            !email.trim().is_empty() && !is_plausible_email(email.trim()) || speaks(&spaced(email)),
        ),
        (place, of_boxes(place) || !is_place(place)),
    ];
    let odd = lines.into_iter().filter(|(_, is_odd)| *is_odd).map(|(line, _)| line);
    odd.chain(contrary(record)).map(|line| ToRead::Typed { text: line.clone() }).collect()
}

/// The words that an address is made of.
fn spaced(address: &str) -> String {
    address.replace(['-', '_', '.', '@'], " ")
}

/// Comments of an answer that authorises, where they deny the authorisation.
fn contrary(record: &ReplyRecord) -> impl Iterator<Item = &String> {
    let comments = record.answers.iter().filter_map(|answer| match &answer.opinion {
        OpinionRecord::Authorise { comments } => comments.as_ref().map(|annex| &annex.text),
        OpinionRecord::Refuse { .. } => None,
    });
    comments.filter(|text| circular::answer(text) == Some(Element::Refuse))
}

/// Whether lines stand apart, as if they belonged to something else.
fn has_gap(address: &str) -> bool {
    const MOST_LINES: usize = 8;
    let lines: Vec<&str> = address.trim().lines().collect();
    lines.len() > MOST_LINES || lines.iter().any(|line| line.trim().is_empty())
}

/// Whether a text is a number to be dialled, or several, or none at all.
fn is_number(text: &str) -> bool {
    const WORDS: [&str; 6] = ["ext", "доб", "int", "poste", "分机", "تحويلة"];
    let plain = WORDS.iter().fold(text.to_lowercase(), |text, word| text.replace(word, ""));
    let dials = |c: char| c.is_numeric() || c.is_whitespace() || "+-()./,;–\u{2011}".contains(c);
    plain.chars().all(dials)
}

/// Whether a text could name a town: a few words, without numbers or brackets.
fn is_place(text: &str) -> bool {
    const LONGEST: usize = 60;
    const MOST_WORDS: usize = 6;
    let may = |c: char| c.is_alphabetic() || is_mark(c) || " .,'’-–/\u{a0}\u{2011}،、".contains(c);
    text.chars().count() <= LONGEST
        && text.split_whitespace().count() <= MOST_WORDS
        && text.trim().chars().all(may)
}

/// Letters as they count: where lines end and which hyphen, quotation mark or bracket was printed
/// are matters of layout.
fn folded(text: &str) -> String {
    let kept = text.chars().filter(|c| !c.is_whitespace() && !is_unseen(*c));
    kept.map(|c| match c {
        '\u{2010}'..='\u{2014}' => '-',
        '‘' | '’' | '´' | '`' => '\'',
        '“' | '”' | '«' | '»' => '"',
        '（' => '(',
        '）' => ')',
        '：' => ':',
        '，' => ',',
        '\u{20DD}' | '◯' | '○' => '○',
        c => c,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole_alone() {
        assert!(holds("Draft new Recommendation ITU-T\u{a0}D.1102\n(D.ConsumerOTT)", "D.1102"));
        assert!(holds("ITU-T D.1102（D.ConsumerOTT）新建议书草案", "D.ConsumerOTT"));
        assert!(!holds("Projet de Recommandation UIT-T D.11020", "D.1102"));
        assert!(!holds("مشروع التوصية ITU-T D.1103", "D.1102"));
    }

    #[test]
    fn words_that_end_lines_elsewhere_are_the_same_and_others_are_not() {
        assert_eq!(folded("授权第3研究组\n审议（…）："), folded("授权第3研究组审议(…):"));
        assert_ne!(folded("autorise"), folded("n'autorise"));
        assert_ne!(folded("authorizes"), folded("аuthorizes"));
        assert_ne!(folded("authorizes"), folded("au\u{336}thorizes"));
    }

    #[test]
    fn names_of_recommendations_are_short_and_say_nothing() {
        for name in ["D.1102", "D.267/X.1261", "Y.4234/F.742.3", "D.ConsumerOTT", "G.Sup 42"] {
            assert!(is_name(name), "{name}");
        }
        for name in
            ["D.1102 is not what we authorize here", "Д.1102", "D.1102\nVOID", "D.1102 (no)"]
        {
            assert!(!is_name(name), "{name}");
        }
    }
}
