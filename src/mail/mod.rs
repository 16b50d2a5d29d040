//! The e-mail that carries a reply, as a file for the official's own mail program: RFC 5322, with
//! `X-Unsent: 1` so that it opens as a draft.
//!
//! Nothing is ever sent from here, and nothing is read or written: bytes in, bytes out.

use aws_lc_rs::digest::{SHA256, digest};
use chrono::{DateTime, Utc};
use mail_builder::{
    MessageBuilder,
    headers::{address::Address, content_type::ContentType, date::Date, raw::Raw},
    mime::MimePart,
};

use crate::{
    model::{Element, Reply, is_plausible_email},
    wording::{FormText, Wording},
};

/// A complete e-mail, ready to be opened and sent by the official's mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eml {
    /// The file; all lines end in CRLF
    pub bytes: Vec<u8>,
}

/// The PDF that is enclosed.
#[derive(Debug, Clone, Copy)]
pub struct Enclosure<'a> {
    /// The name under which it is attached
    pub name: &'a str,
    /// The file
    pub bytes: &'a [u8],
}

/// The e-mail for `reply`, enclosing `pdf` and the files that go with the reply. `wording` is in
/// the reply's language. The same arguments give the same bytes.
pub fn eml(reply: &Reply, pdf: Enclosure<'_>, wording: &Wording, now: DateTime<Utc>) -> Eml {
    let asked = reply.consultation();
    let signatory = reply.letter().signatory();
    let seal = seal(pdf, now);
    let mut message = MessageBuilder::new()
        .header("X-Unsent", Raw::new("1"))
        .header("X-Uniform-Type-Identifier", Raw::new("com.apple.mail-draft"))
        .date(Date::new(now.timestamp()))
        .message_id(format!("{seal}@{}", host(&signatory.email)))
        .subject(subject(reply, wording))
        .to(Address::new_address(None::<&str>, asked.reply_to.trim().to_owned()));
    if let Some(group) = asked.study_group_email.as_deref().filter(|g| is_plausible_email(g)) {
        message = message.cc(Address::new_address(None::<&str>, group.trim().to_owned()));
    }
    if !signatory.email.trim().is_empty() {
        let name = Some(signatory.name.trim().to_owned());
        message = message.from(Address::new_address(name, signatory.email.trim().to_owned()));
    }
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", format!("={seal}="));
    let bytes = message.body(MimePart::new(mixed, parts(reply, pdf, wording))).write_to_vec();
    // Writing into memory does not fail.
    Eml { bytes: bytes.unwrap_or_default() }
}

fn parts<'a>(reply: &'a Reply, pdf: Enclosure<'a>, wording: &Wording) -> Vec<MimePart<'a>> {
    let text = MimePart::new("text/plain", body(reply, wording));
    let pdf = MimePart::new("application/pdf", pdf.bytes).attachment(pdf.name);
    let files = files(reply).into_iter();
    // No closer type: text would be encoded as lines, and a file must arrive byte by byte.
    let files = files
        .map(|(name, bytes)| MimePart::new("application/octet-stream", bytes).attachment(name));
    [text, pdf].into_iter().chain(files).collect()
}

/// The attached files. One that goes with several Recommendations is sent once.
fn files(reply: &Reply) -> Vec<(&str, &[u8])> {
    let mut files = Vec::new();
    for file in reply.attachments() {
        let file = (file.name.as_str(), &*file.bytes);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}

/// The subject of the e-mail that carries `reply`.
pub fn subject(reply: &Reply, wording: &Wording) -> String {
    let key = if reply.letter().specimen() { "mail-subject-specimen" } else { "mail-subject" };
    let state = reply.member_state().short(wording.language());
    let number = u32::from(reply.consultation().number);
    plain(wording.with(key, &[("number", number.into()), ("state", state.into())]))
}

fn body(reply: &Reply, wording: &Wording) -> String {
    let (letter, form) = (reply.letter(), FormText::new(wording, reply.consultation()));
    let separator = wording.text("mail-separator");
    let names = reply.consultation().recommendations.iter();
    let names = names.map(|text| wording.text_name(text));
    let texts = names.collect::<Vec<_>>().join(&separator);
    let number = u32::from(reply.consultation().number);
    let values = [("number", number.into()), ("texts", texts.into())];
    let mut paragraphs = vec![form.element(Element::Salutation)];
    if letter.specimen() {
        paragraphs.push(wording.text("mail-specimen"));
    }
    paragraphs.push(wording.with("mail-enclosed", &values));
    let files = files(reply);
    if !files.is_empty() {
        let files = files.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(&separator);
        paragraphs.push(wording.with("mail-files", &[("files", files.into())]));
    }
    paragraphs.push(form.element(Element::Closing));
    let signatory = letter.signatory();
    let block = [&signatory.name, &signatory.title, letter.administration()];
    paragraphs.push(block.map(str::trim).join("\n"));
    let text = plain(paragraphs.join("\n\n") + "\n");
    text.lines().map(|line| format!("{}\r\n", line.trim_end())).collect()
}

/// Without the marks that isolate text of the other direction: mail programs show them as boxes,
/// and the subject goes into lists and file names.
fn plain(text: String) -> String {
    let marks = |c| matches!(c, '\u{2066}'..='\u{2069}');
    match text.contains(marks) {
        true => text.replace(marks, ""),
        false => text,
    }
}

/// A name for the message that no other has: made from what it carries and when, so that the same
/// arguments give the same message. Also its boundary, which no line of Base64 or of prose equals.
fn seal(pdf: Enclosure<'_>, now: DateTime<Utc>) -> String {
    let carried = [pdf.bytes, pdf.name.as_bytes(), &now.timestamp().to_be_bytes()].concat();
    hex::encode(&digest(&SHA256, &carried).as_ref()[..16])
}

/// The right-hand side of the Message-ID: the host of the signatory's address where that can
/// stand in a header as it is.
fn host(email: &str) -> &str {
    let fits = |host: &&str| {
        !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c))
    };
    email.trim().rsplit_once('@').map(|(_, host)| host).filter(fits).unwrap_or("placet.invalid")
}

#[cfg(test)]
mod tests;
