//! Certificates and revocation data in files that people hand around: DER, or PEM (RFC 7468).

use rustls_pki_types::pem::{self, PemObject as _, SectionKind};

use super::asn1::Malformed;

/// The DER values in a file; in a PEM file, those of this kind. Text around them, and values of
/// other kinds, are passed over.
///
/// # Errors
/// [`Malformed`] for a PEM value that does not end, or is no Base64.
pub(crate) fn values(file: &[u8], kind: SectionKind) -> Result<Vec<Vec<u8>>, Malformed> {
    if file.first() == Some(&0x30) {
        return Ok(vec![file.to_vec()]);
    }
    let sections = <(SectionKind, Vec<u8>)>::pem_slice_iter(file);
    let sections =
        sections.collect::<Result<Vec<_>, pem::Error>>().map_err(|_| Malformed("PEM"))?;
    Ok(sections.into_iter().filter(|(found, _)| *found == kind).map(|(_, der)| der).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn certificates(file: &str) -> Result<Vec<Vec<u8>>, Malformed> {
        values(file.as_bytes(), SectionKind::Certificate)
    }

    #[test]
    fn values_are_found_among_text_and_values_of_other_kinds() {
        let file = "Autorité 机构 Орган هيئة\n-----BEGIN CERTIFICATE-----\nMAMC\nAQU=\n\
                    -----END CERTIFICATE-----\n-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n\
                    -----BEGIN ODD THING-----\n%%%\n-----END ODD THING-----\n\
                    -----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n";
        let expected = Ok(vec![vec![0x30, 3, 2, 1, 5], vec![0x30, 0]]);
        assert_eq!(certificates(file), expected);
        assert_eq!(certificates(&file.replace('\n', "\r\n")), expected);
        assert_eq!(certificates(&file.replace('\n', " \r\n")), expected, "blanks at line ends");
        assert_eq!(values(file.as_bytes(), SectionKind::Crl), Ok(vec![vec![0x30, 0]]));
        assert_eq!(certificates("文本"), Ok(vec![]));
    }

    #[test]
    fn a_value_that_breaks_off_or_is_no_base64_is_refused() {
        for body in ["MAA=", "MAA=\n-----END X509 CRL-----\n", "是\n-----END CERTIFICATE-----\n"] {
            let file = format!("-----BEGIN CERTIFICATE-----\n{body}");
            assert_eq!(certificates(&file), Err(Malformed("PEM")), "{body}");
        }
    }
}
