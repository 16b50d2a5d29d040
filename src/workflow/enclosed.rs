//! Files that are no PDF but may hold a signed one: told by their content, so that a person hears what
//! to do. Their signatures are left to other programs.

use memchr::memmem;

/// What holds a reply, or its signature, instead of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enclosure {
    /// An ASiC container (EN 319 162-1), such as .asice or .asics
    Container,
    /// CMS SignedData (RFC 5652) in a file of its own, such as .p7m or .p7s
    Cms,
    /// An e-mail (RFC 5322), signed or not
    Email,
}

impl Enclosure {
    /// What `file` is, if it is one of them.
    pub fn of(file: &[u8]) -> Option<Self> {
        if is_container(file) {
            Some(Self::Container)
        } else if is_cms(file) {
            Some(Self::Cms)
        } else if is_email(file) {
            Some(Self::Email)
        } else {
            None
        }
    }
}

/// A ZIP file of that media type, or with a signature where ASiC has it (EN 319 162-1, 4.3 and 4.4).
fn is_container(file: &[u8]) -> bool {
    let holds = |what: &[u8]| memmem::find(file, what).is_some();
    file.starts_with(b"PK\x03\x04")
        && [&b"application/vnd.etsi.asic"[..], b"META-INF/signature", b"META-INF/ASiC"]
            .into_iter()
            .any(holds)
}

/// A ContentInfo with SignedData, in DER, BER or as text (RFC 7468).
fn is_cms(file: &[u8]) -> bool {
    // id-signedData
    const SIGNED_DATA: [u8; 11] = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
    // Behind the tag of the SEQUENCE and its length.
    let binary =
        (2..=6).any(|start| file.get(start..).is_some_and(|rest| rest.starts_with(&SIGNED_DATA)));
    let text = file.trim_ascii_start();
    (file.first() == Some(&0x30) && binary)
        || [&b"-----BEGIN PKCS7-----"[..], b"-----BEGIN CMS-----"]
            .into_iter()
            .any(|label| text.starts_with(label))
}

/// A file that begins with fields of a header, of which one is an e-mail's.
fn is_email(file: &[u8]) -> bool {
    const LONGEST_HEADER: usize = 64 << 10;
    let head = file.get(..LONGEST_HEADER).unwrap_or(file);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let mut lines = head.lines().take_while(|line| !line.is_empty());
    let is_field = |line: &str| {
        let name = line.split_once(':').map_or("", |(name, _)| name);
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    lines.clone().next().is_some_and(is_field)
        && lines.any(|line| {
            ["mime-version:", "message-id:", "received:"].iter().any(|name| line.starts_with(name))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_hold_a_signed_reply_is_told_by_its_content() {
        let email =
            "From: 李娜 <li@example.org>\r\nSubject: Réponse\r\nMIME-Version: 1.0\r\n\r\nالرد";
        for (file, expected) in [
            (
                &b"PK\x03\x04\0\0mimetypeapplication/vnd.etsi.asic-e+zipPK"[..],
                Some(Enclosure::Container),
            ),
            (b"PK\x03\x04 ... META-INF/signatures0.xml", Some(Enclosure::Container)),
            (b"PK\x03\x04 ... word/document.xml", None),
            (
                b"\x30\x82\x10\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0",
                Some(Enclosure::Cms),
            ),
            (b"\x30\x80\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0\x80", Some(Enclosure::Cms)),
            (b"-----BEGIN PKCS7-----\nMA==", Some(Enclosure::Cms)),
            (email.as_bytes(), Some(Enclosure::Email)),
            ("Circular 321: текст".as_bytes(), None),
            ("通函 321".as_bytes(), None),
            (b"", None),
        ] {
            assert_eq!(Enclosure::of(file), expected, "{}", String::from_utf8_lossy(file));
        }
    }
}
