//! A letter that came by e-mail (RFC 5322, MIME): attached to it, or as its text.

use mail_parser::{MessageParser, MimeHeaders as _};

use super::{
    Format, LetterKind, ReadError, Remark, Transcript, error::Within, html, recognise::recognise,
    text,
};

/// Most attachments that are looked at: those of an e-mail, and of one that is attached to it.
const MOST: [usize; 2] = [6, 2];
/// How far the lines at the head of a message are looked at.
const HEAD: usize = 64 << 10;

/// Whether a file begins as e-mails do: with fields, one of which only mail programs write.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    const OF_PROGRAMS: [&str; 6] =
        ["message-id", "mime-version", "received", "return-path", "delivered-to", "x-mailer"];
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let mut lines = head.trim_start_matches('\u{FEFF}').lines();
    let mut is_known = false;
    for line in lines.by_ref().take_while(|line| !line.is_empty()) {
        if line.starts_with([' ', '\t']) || line.starts_with("From ") {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if !name.bytes().all(|byte| byte.is_ascii_graphic()) {
            return false;
        }
        is_known |= OF_PROGRAMS.contains(&name.to_ascii_lowercase().as_str());
    }
    is_known
}

/// Reads the letter that an e-mail brings: the attachment that is a letter of the Union, or else
/// its own text. Which attachment it was is remarked; `read_within` reads attachments, and `depth` is
/// how many other files the e-mail lies in.
///
/// # Errors
/// [`ReadError`] of what it brings, if none of it can be read.
pub(super) fn read(
    bytes: &[u8],
    depth: usize,
    read_within: Within<'_>,
) -> Result<Transcript, ReadError> {
    let message = MessageParser::default().parse(bytes).ok_or(ReadError::OtherKind)?;
    let mut first_error = None;
    let mut letters = Vec::new();
    let mut attached: Vec<_> =
        message.attachments().filter(|part| !part.is_content_type("image", "*")).collect();
    attached.sort_by_key(|part| !is_named_as_letter(part.attachment_name().unwrap_or_default()));
    let most = MOST.get(depth).copied().unwrap_or_default();
    for part in attached.into_iter().take(most) {
        let name = part.attachment_name().unwrap_or_default().to_owned();
        match read_within(part.contents()) {
            Ok(letter) => letters.push((name, letter)),
            Err(error) => {
                first_error.get_or_insert(error);
            }
        }
    }
    letters.sort_by_key(|(name, letter)| rank(name, letter));
    let attached = letters.into_iter().next();
    let own = own_text(&message);
    match (attached, own) {
        (Some((name, letter)), own) => {
            let is_letter = |letter: &Transcript| rank("", letter).0 < NO_LETTER;
            match own.filter(|own| !is_letter(&letter) && is_letter(own)) {
                Some(own) => Ok(own),
                None => Ok(taken(letter, name)),
            }
        }
        (None, Some(own)) if first_error.is_none() || rank("", &own).0 < NO_LETTER => Ok(own),
        (None, own) => first_error.map_or_else(|| own.ok_or(ReadError::NoText(Format::Text)), Err),
    }
}

/// Whether a name ends as those of letters do: they are looked at first.
fn is_named_as_letter(name: &str) -> bool {
    const ENDINGS: [&str; 6] = ["docx", "pdf", "odt", "rtf", "doc", "eml"];
    name.rsplit('.')
        .next()
        .is_some_and(|own| ENDINGS.iter().any(|one| own.eq_ignore_ascii_case(one)))
}

fn taken(mut letter: Transcript, name: String) -> Transcript {
    letter.remarks.insert(0, Remark::Attached(name));
    letter
}

/// The text of the message itself: as a page, whose tables are told, or as it is.
fn own_text(message: &mail_parser::Message<'_>) -> Option<Transcript> {
    let page = message.html_bodies().find(|part| part.is_content_type("text", "html"));
    let page = page.and_then(|part| html::read(message_text(part)?.as_bytes()).ok());
    page.or_else(|| {
        let plain = message.text_bodies().find(|part| part.is_text());
        plain.and_then(|part| text::read(message_text(part)?.as_bytes()).ok())
    })
}

/// The text of a part in UTF-8: its encoding was undone by its header.
fn message_text<'m>(part: &'m mail_parser::MessagePart<'_>) -> Option<std::borrow::Cow<'m, str>> {
    part.text_contents().map(|text| format!("\u{FEFF}{text}").into())
}

/// Kinds of letters from here on are none.
const NO_LETTER: u8 = 8;

/// The less, the better it is the letter that was sent: one that asks something, in a form whose
/// tables can be read.
fn rank(name: &str, letter: &Transcript) -> (u8, u8) {
    let found = recognise(letter.clone(), Some(name));
    let kind = match found.kind {
        _ if !found.is_letter() => NO_LETTER,
        LetterKind::Consultation => 0,
        LetterKind::Corrigendum => 1,
        LetterKind::Other => 3,
        _ => 2,
    };
    let format = match letter.format {
        Format::Flowing => 0,
        Format::Pdf => 1,
        Format::Text => 2,
    };
    (kind, format)
}
