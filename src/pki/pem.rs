//! Certificates and revocation data in files that people hand around: DER, or PEM (RFC 7468).

use super::asn1::Malformed;

/// The DER values in a file; in a PEM file, those with this label.
pub(crate) fn values(file: &[u8], label: &str) -> Result<Vec<Vec<u8>>, Malformed> {
    if file.first() == Some(&0x30) {
        return Ok(vec![file.to_vec()]);
    }
    let text = std::str::from_utf8(file).map_err(|_| Malformed("PEM"))?;
    let (begin, end) = (format!("-----BEGIN {label}-----"), format!("-----END {label}-----"));
    let bodies = text.split(begin.as_str()).skip(1).map(|part| part.split_once(end.as_str()));
    bodies.map(|body| base64(body.ok_or(Malformed("PEM"))?.0)).collect()
}

fn base64(text: &str) -> Result<Vec<u8>, Malformed> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut count) = (0u32, 0);
    for character in text.bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' | b'\r' | b'\n' | b' ' => continue,
            _ => return Err(Malformed("Base64")),
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Ok(bytes)
}
