use std::{
    io::Write as _,
    process::{Command, Stdio},
    sync::Arc,
};

use super::*;
use crate::model::{
    Annex, AnnexKind, Attachment, Consultation, Content, Draft, Language, Mark, MemberState,
};
use crate::samples::needs::skipped;

const PDF: &[u8] = b"%PDF-1.7\r\n\x00\xff\n.\r\n--not a boundary--\n";
const FILES: [(&str, &[u8]); 4] = [
    ("Замечания (проект).docx", b"PK\x03\x04\r\n\n\r"),
    ("理由 附件.txt", "第一行\n第二行\r\n".as_bytes()),
    ("أسباب الرفض.txt", b".\r\n"),
    ("exposé \"final\"; a=b's été très très très très très très long.txt", b""),
];

fn now() -> DateTime<Utc> {
    "2021-11-30T10:20:30Z".parse().unwrap()
}

fn draft(language: Language) -> Draft {
    let mut draft = Draft::new(Consultation::circular_321());
    draft.language = language;
    draft.answers[0].mark(Mark::Refuse);
    let files = FILES.map(|(name, bytes)| Attachment {
        name: name.into(),
        source: format!("/{name}"),
        content: Content::Held(Arc::from(bytes)),
    });
    *draft.answers[0].annex_mut(AnnexKind::Reasons) =
        Annex { prose: String::new(), files: files.to_vec() };
    draft.answers[0].annex_mut(AnnexKind::Changes).files.push(files[0].clone());
    let state = MemberState::from_iso3("CHE").unwrap();
    draft.signatory.name = "Zoë Müller-李".into();
    draft.signatory.title = "Начальник\r\nотдела".into();
    draft.signatory.email = "zoe@example.ch".into();
    draft.member_state = "CHE".into();
    draft.administration = state.administration(language);
    draft.place = "Bern".into();
    draft.date = "2021-11-30".into();
    draft
}

fn made(draft: &Draft) -> Eml {
    let reply = draft.check(now()).unwrap().reply;
    let pdf = Enclosure { name: "TSB-Circular-321-reply-CHE.pdf", bytes: PDF };
    eml(&reply, pdf, &Wording::of(draft.language), now())
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    let draft = draft(Language::Zh);
    assert_eq!(made(&draft), made(&draft));
}

#[test]
fn every_line_ends_in_crlf_and_none_is_too_long() {
    let eml = made(&draft(Language::Zh));
    let lines: Vec<_> = eml.bytes.split(|byte| *byte == b'\n').collect();
    let (last, lines) = lines.split_last().unwrap();
    assert!(last.is_empty());
    for line in lines {
        assert_eq!(line.last(), Some(&b'\r'), "{}", String::from_utf8_lossy(line));
        assert!(line.len() < 100 && line.is_ascii(), "{}", String::from_utf8_lossy(line));
    }
}

#[test]
fn it_opens_as_a_draft_to_the_addresses_of_the_circular() {
    let text = String::from_utf8(made(&draft(Language::Zh)).bytes).unwrap();
    for header in [
        "X-Unsent: 1\r\n",
        "To: <tsbdir@itu.int>\r\n",
        "Cc: <tsbsg3@itu.int>\r\n",
        "Date: Tue, 30 Nov 2021 10:20:30 +0000\r\n",
        "@example.ch>\r\n",
    ] {
        assert!(text.contains(header), "{header}\n{text}");
    }
}

#[test]
fn without_an_address_of_the_signatory_there_is_no_sender() {
    let mut draft = draft(Language::Zh);
    draft.signatory.email.clear();
    let text = String::from_utf8(made(&draft).bytes).unwrap();
    assert!(!text.contains("\r\nFrom:"));
    assert!(text.contains("@placet.invalid>"));
}

#[test]
fn a_name_cannot_add_a_header() {
    let mut draft = draft(Language::Zh);
    draft.signatory.name = "A\r\nBcc: <x@example.org>".into();
    draft.consultation.study_group_email = Some("a@b.c\r\nBcc: <x@example.org>".into());
    let text = String::from_utf8(made(&draft).bytes).unwrap();
    let headers = text.split("\r\n\r\n").next().unwrap();
    assert!(!headers.contains("\nBcc"), "{headers}");
    assert!(!headers.contains("\nCc"), "{headers}");
}

/// Python's parser is not ours: what it reads is what others read.
#[test]
fn another_parser_reads_subject_text_names_and_bytes() {
    for language in Language::ALL {
        let mut draft = draft(language);
        draft.specimen = true;
        let eml = made(&draft);
        let Some(read) = parsed_by_python(&eml.bytes) else { return };
        let state = MemberState::from_iso3("CHE").unwrap().short(language);
        let subject = read["subject"].as_str().unwrap();
        for part in ["321", state, "SPECIMEN"] {
            assert!(subject.contains(part), "{language}: {subject}");
        }
        let body = read["body"].as_str().unwrap();
        for part in ["321", "D.1102", "SPECIMEN", &draft.administration, "Zoë Müller-李"] {
            assert!(body.contains(part), "{language}: {part}\n{body}");
        }
        assert_eq!(read["from"], "Zoë Müller-李 <zoe@example.ch>");
        let mut expected = vec![("TSB-Circular-321-reply-CHE.pdf", PDF)];
        expected.extend(FILES);
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(name, bytes)| serde_json::json!([name, bytes.to_vec()]))
            .collect();
        assert_eq!(read["files"], serde_json::Value::from(expected), "{language}");
        assert_eq!(read["defects"], serde_json::json!([]), "{language}");
    }
}

fn parsed_by_python(eml: &[u8]) -> Option<serde_json::Value> {
    let script = "
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
parts = list(m.iter_attachments())
print(json.dumps({
  'subject': m['subject'], 'from': m['from'], 'body': m.get_body().get_content(),
  'files': [[p.get_filename(), list(p.get_payload(decode=True))] for p in parts],
  'defects': [str(d) for p in m.walk() for d in p.defects],
}))";
    let child = Command::new("python3")
        .args(["-c", script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        skipped("python3", "it is not here to read the e-mail");
        return None;
    };
    child.stdin.take().unwrap().write_all(eml).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(serde_json::from_slice(&output.stdout).unwrap())
}
