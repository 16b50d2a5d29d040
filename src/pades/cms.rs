//! CMS SignedData (RFC 5652) as PAdES wants it: building one, reading one strictly, and checking a
//! signer's statement against the bytes it signs.
//!
//! Where the CMS lies in a PDF, and whether its certificate is believed, is left to `verify`.

use const_oid::ObjectIdentifier;

use crate::{
    keys::signer::Signer,
    pki::{
        algorithm::{AlgorithmError, Hash},
        asn1::{self, Element, INTEGER, Malformed, OCTET_STRING, SEQUENCE, SET, context},
        certificate::Certificate,
        name::{self, GeneralName},
        oid,
    },
};

// ---------------------------------------------------------------- building

fn attribute(kind: ObjectIdentifier, value: &[u8]) -> Vec<u8> {
    asn1::sequence(&[&asn1::oid(kind), &asn1::tlv(SET, value)])
}

/// The signed attributes of a baseline signature, as the body of a SET. There is no signing time
/// among them: in PAdES it stands in the signature dictionary (EN 319 142-1, 6.3).
///
/// Every certificate that is sent along is named by its digest, so that none can be exchanged.
pub fn signed_attributes(signer: &dyn Signer, content_digest: &[u8]) -> Vec<u8> {
    let algorithm = signer.algorithm();
    let named = |der: &[u8]| {
        // ESSCertIDv2: SHA-256 is the default and therefore left out.
        asn1::sequence(&[&asn1::octets(&Hash::Sha256.of(&[der]))])
    };
    let certificates: Vec<u8> = std::iter::once(signer.certificate())
        .chain(signer.chain().iter().map(Vec::as_slice))
        .flat_map(named)
        .collect();
    let identifier = algorithm.identifier();
    // [1] IMPLICIT: the identifier's SEQUENCE under another tag.
    let mut signature_algorithm = identifier.clone();
    signature_algorithm[0] = context(1);
    asn1::set_body(vec![
        attribute(oid::CONTENT_TYPE, &asn1::oid(oid::DATA)),
        attribute(oid::MESSAGE_DIGEST, &asn1::octets(content_digest)),
        attribute(
            oid::SIGNING_CERTIFICATE_V2,
            &asn1::sequence(&[&asn1::sequence(&[&certificates])]),
        ),
        attribute(
            oid::ALGORITHM_PROTECTION,
            &asn1::sequence(&[&algorithm.hash().identifier(), &signature_algorithm]),
        ),
    ])
}

/// The bytes that are signed: the attributes as the SET that they are.
pub fn to_be_signed(attributes: &[u8]) -> Vec<u8> {
    asn1::tlv(SET, attributes)
}

/// The finished ContentInfo; `timestamp` is a complete TimeStampToken over `value`.
///
/// # Errors
/// [`Malformed`] if the signer's certificate cannot be read.
pub fn signed_data(
    signer: &dyn Signer,
    attributes: &[u8],
    value: &[u8],
    timestamp: Option<&[u8]>,
) -> Result<Vec<u8>, Malformed> {
    let algorithm = signer.algorithm();
    let certificate = Certificate::read(signer.certificate())?;
    let mut certificates = vec![signer.certificate().to_vec()];
    certificates.extend(signer.chain().iter().cloned());
    let signer_id = asn1::sequence(&[certificate.issuer, &asn1::tlv(INTEGER, certificate.serial)]);
    let unsigned = timestamp
        .map(|token| asn1::tlv(context(1), &attribute(oid::TIMESTAMP_TOKEN, token)))
        .unwrap_or_default();
    let signer_info = asn1::sequence(&[
        &asn1::integer(1),
        &signer_id,
        &algorithm.hash().identifier(),
        &asn1::tlv(context(0), attributes),
        &algorithm.identifier(),
        &asn1::octets(value),
        &unsigned,
    ]);
    let content = asn1::sequence(&[
        &asn1::integer(1),
        &asn1::tlv(SET, &algorithm.hash().identifier()),
        &asn1::sequence(&[&asn1::oid(oid::DATA)]),
        &asn1::tlv(context(0), &asn1::set_body(certificates)),
        &asn1::tlv(SET, &signer_info),
    ]);
    Ok(asn1::sequence(&[&asn1::oid(oid::SIGNED_DATA), &asn1::tlv(context(0), &content)]))
}

/// The most bytes that this signer's SignedData can take, without a timestamp.
///
/// # Errors
/// [`Malformed`] if the signer's certificate cannot be read.
pub fn longest(signer: &dyn Signer) -> Result<usize, Malformed> {
    let digest = vec![0; signer.algorithm().hash().digest().output_len()];
    let attributes = signed_attributes(signer, &digest);
    let value = vec![0xff; signer.longest_signature()];
    Ok(signed_data(signer, &attributes, &value, None)?.len())
}

// ---------------------------------------------------------------- reading

/// Why a SignedData was not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CmsError {
    /// Not the DER it must be
    #[error(transparent)]
    Malformed(#[from] Malformed),
    /// Not exactly one signer
    #[error("{0} signers instead of one")]
    Signers(usize),
    /// The content is inside, or of another type than it must be
    #[error("content of the wrong kind")]
    Content,
    /// The signer's certificate is not among the certificates
    #[error("the signer's certificate is missing")]
    NoCertificate,
    /// A signed attribute is missing, doubled or has several values
    #[error("signed attribute {0} missing or ambiguous")]
    Attribute(ObjectIdentifier),
    /// The certificate, or one above it, is not the one the signer named
    #[error("a certificate is not the one the signer named")]
    CertificateExchanged,
    /// The bytes are not those that were signed
    #[error("the content's digest differs")]
    Digest,
    /// Algorithms contradict each other, are unknown, or the value is wrong
    #[error(transparent)]
    Algorithm(#[from] AlgorithmError),
}

impl CmsError {
    /// Whether the signature is made in a way that is not known here: it may be right or wrong.
    pub const fn is_unknown(&self) -> bool {
        matches!(self, Self::Algorithm(error) if error.is_unknown())
    }
}

/// A SignedData, taken apart without copying.
#[derive(Debug, Clone)]
pub struct SignedData<'a> {
    /// The content's type
    pub content_type: ObjectIdentifier,
    /// The content, if it is inside
    pub content: Option<&'a [u8]>,
    /// The certificates sent along
    pub certificates: Vec<Certificate<'a>>,
    /// The revocation lists sent along
    pub revocation: Vec<&'a [u8]>,
    /// The one signer
    pub signer: SignerInfo<'a>,
}

/// What a signer states.
#[derive(Debug, Clone)]
pub struct SignerInfo<'a> {
    id: Element<'a>,
    /// The digest algorithm
    pub hash: Hash,
    attributes: Option<Attributes<'a>>,
    algorithm: Element<'a>,
    /// The signature value
    pub value: &'a [u8],
    unsigned: Option<Attributes<'a>>,
}

#[derive(Debug, Clone)]
struct Attributes<'a> {
    body: &'a [u8],
    list: Vec<(ObjectIdentifier, Element<'a>)>,
}

impl<'a> Attributes<'a> {
    fn read(element: &Element<'a>) -> Result<Self, Malformed> {
        let mut list = Vec::new();
        for attribute in element.reader().all()? {
            let mut reader = attribute.expect(SEQUENCE)?.reader();
            list.push((reader.next()?.oid()?, reader.expect(SET)?));
            reader.end()?;
        }
        Ok(Self { body: element.body, list })
    }

    /// The one value of the one attribute of this kind.
    fn one(&self, kind: ObjectIdentifier) -> Result<Option<Element<'a>>, CmsError> {
        let mut found = self.list.iter().filter(|(other, _)| *other == kind);
        match (found.next(), found.next()) {
            (None, _) => Ok(None),
            (Some((_, values)), None) => {
                values.inner().map(Some).map_err(|_| CmsError::Attribute(kind))
            }
            _ => Err(CmsError::Attribute(kind)),
        }
    }
}

impl<'a> SignedData<'a> {
    /// Reads a ContentInfo with a SignedData of one signer.
    ///
    /// # Errors
    /// [`CmsError`]
    pub fn read(der: &'a [u8]) -> Result<Self, CmsError> {
        let mut info = Element::only(der)?.expect(SEQUENCE)?.reader();
        if info.next()?.oid()? != oid::SIGNED_DATA {
            return Err(CmsError::Content);
        }
        let mut reader = info.expect(context(0))?.inner()?.expect(SEQUENCE)?.reader();
        info.end()?;
        let version = reader.expect(INTEGER)?.small()?;
        let digests = reader.expect(SET)?.reader().all()?;
        let mut encapsulated = reader.expect(SEQUENCE)?.reader();
        let content_type = encapsulated.next()?.oid()?;
        let content = match encapsulated.optional(context(0))? {
            Some(element) => Some(element.inner()?.expect(OCTET_STRING)?.body),
            None => None,
        };
        encapsulated.end()?;
        let mut certificates = Vec::new();
        if let Some(set) = reader.optional(context(0))? {
            for element in set.reader().all()? {
                // Attribute certificates carry other tags; what is not understood is not skipped.
                certificates.push(Certificate::read(element.expect(SEQUENCE)?.raw)?);
            }
        }
        let revocation = match reader.optional(context(1))? {
            Some(set) => set.reader().all()?.iter().map(|element| element.raw).collect(),
            None => Vec::new(),
        };
        let signers = reader.expect(SET)?.reader().all()?;
        reader.end()?;
        let [signer] = &signers[..] else { return Err(CmsError::Signers(signers.len())) };
        let signer = SignerInfo::read(signer, &digests)?;
        // RFC 5652, 5.1; writers that name the signer by key often leave the version at 1.
        let by_key = signer.id.tag != SEQUENCE;
        let fits = match version {
            1 => content_type == oid::DATA,
            3 => content_type != oid::DATA || by_key,
            _ => false,
        };
        if !fits {
            return Err(Malformed("SignedData version").into());
        }
        Ok(Self { content_type, content, certificates, revocation, signer })
    }

    /// The signer's certificate.
    ///
    /// # Errors
    /// [`CmsError::NoCertificate`]
    pub fn signer_certificate(&self) -> Result<&Certificate<'a>, CmsError> {
        let fits = |certificate: &&Certificate<'a>| self.signer.names(certificate);
        self.certificates.iter().find(fits).ok_or(CmsError::NoCertificate)
    }

    /// Checks everything that the signer states about `content`, given in parts: type, digest,
    /// certificates, algorithms and finally the signature value. `strict`: the signer must have
    /// named the certificate (PAdES and timestamps).
    ///
    /// # Errors
    /// [`CmsError`]
    pub fn check(&self, content: &[&[u8]], strict: bool) -> Result<(), CmsError> {
        let signer = &self.signer;
        let certificate = self.signer_certificate()?;
        let Some(attributes) = &signer.attributes else {
            return self.check_bare(certificate, content, strict);
        };
        let needed = |kind| attributes.one(kind)?.ok_or(CmsError::Attribute(kind));
        if needed(oid::CONTENT_TYPE)?.oid()? != self.content_type {
            return Err(CmsError::Content);
        }
        if needed(oid::MESSAGE_DIGEST)?.expect(OCTET_STRING)?.body != signer.hash.of(content) {
            return Err(CmsError::Digest);
        }
        self.check_named_certificates(attributes, certificate, strict)?;
        if let Some(protection) = attributes.one(oid::ALGORITHM_PROTECTION)? {
            signer.check_protection(&protection)?;
        }
        let message = to_be_signed(attributes.body);
        certificate.key.verify(&signer.algorithm, Some(signer.hash), &message, signer.value)?;
        Ok(())
    }

    /// Without signed attributes, the value is over the content itself; only plain data may be
    /// signed so (RFC 5652, 5.3 and 5.4). A PDF never is the DER of a SET, so that nobody can give
    /// out the attributes of another signature for the content of this one.
    fn check_bare(
        &self,
        certificate: &Certificate<'a>,
        content: &[&[u8]],
        strict: bool,
    ) -> Result<(), CmsError> {
        let message = content.concat();
        if strict || self.content_type != oid::DATA || message.first() == Some(&SET) {
            return Err(CmsError::Attribute(oid::MESSAGE_DIGEST));
        }
        let (signer, key) = (&self.signer, &certificate.key);
        key.verify(&signer.algorithm, Some(signer.hash), &message, signer.value)?;
        Ok(())
    }

    /// Compares the certificates with the digests among the signed attributes. A signer who names
    /// more than the own certificate thereby names all that may be used (RFC 5035, 5.4).
    fn check_named_certificates(
        &self,
        attributes: &Attributes<'a>,
        certificate: &Certificate<'a>,
        strict: bool,
    ) -> Result<(), CmsError> {
        let newer = attributes.one(oid::SIGNING_CERTIFICATE_V2)?;
        let older = attributes.one(oid::SIGNING_CERTIFICATE)?;
        if newer.is_none() && older.is_none() {
            let missing = CmsError::Attribute(oid::SIGNING_CERTIFICATE_V2);
            return if strict { Err(missing) } else { Ok(()) };
        }
        for (value, default) in [(newer, Hash::Sha256), (older, Hash::Sha1)] {
            let Some(value) = value else { continue };
            let named = named_certificates(&value, default)?;
            if !named.first().is_some_and(|first| first.is(certificate)) {
                return Err(CmsError::CertificateExchanged);
            }
            let all_named =
                self.certificates.iter().all(|other| named.iter().any(|named| named.is(other)));
            if named.len() > 1 && !all_named {
                return Err(CmsError::CertificateExchanged);
            }
        }
        Ok(())
    }
}

/// A certificate as a signer names it among the signed attributes (RFC 5035, 4).
struct NamedCertificate<'a> {
    hash: Hash,
    digest: &'a [u8],
    /// Its issuer, as general names, and its serial number, where they are given
    issued: Option<(Element<'a>, &'a [u8])>,
}

impl NamedCertificate<'_> {
    fn is(&self, certificate: &Certificate<'_>) -> bool {
        let is_issued = self.issued.as_ref().is_none_or(|(issuer, serial)| {
            let names = GeneralName::all(issuer).unwrap_or_default();
            let is_issuer = matches!(&names[..], [GeneralName::Directory(name)]
                if name::same(name, certificate.issuer));
            is_issuer && *serial == certificate.serial
        });
        is_issued && self.hash.of(&[certificate.der]) == self.digest
    }
}

/// The certificates in a signingCertificate or signingCertificateV2.
fn named_certificates<'a>(
    value: &Element<'a>,
    default: Hash,
) -> Result<Vec<NamedCertificate<'a>>, CmsError> {
    let list = value.expect(SEQUENCE)?.reader().expect(SEQUENCE)?;
    let mut named = Vec::new();
    for identifier in list.reader().all()? {
        let mut reader = identifier.expect(SEQUENCE)?.reader();
        let hash = match reader.optional(SEQUENCE)? {
            Some(algorithm) if default != Hash::Sha1 => Hash::from_identifier(&algorithm)?,
            Some(_) => return Err(Malformed("signingCertificate").into()),
            None => default,
        };
        let digest = reader.expect(OCTET_STRING)?.body;
        let issued = match reader.optional(SEQUENCE)? {
            Some(issued) => {
                let mut parts = issued.reader();
                let issued = (parts.expect(SEQUENCE)?, parts.expect(INTEGER)?.body);
                parts.end()?;
                Some(issued)
            }
            None => None,
        };
        reader.end()?;
        named.push(NamedCertificate { hash, digest, issued });
    }
    Ok(named)
}

impl<'a> SignerInfo<'a> {
    fn read(element: &Element<'a>, digests: &[Element<'a>]) -> Result<Self, CmsError> {
        let mut reader = element.expect(SEQUENCE)?.reader();
        let version = reader.expect(INTEGER)?.small()?;
        let id = reader.next()?;
        let expected = match id.tag {
            SEQUENCE => 1,
            0x80 => 3,
            _ => return Err(Malformed("signer identifier").into()),
        };
        if version != expected {
            return Err(Malformed("SignerInfo version").into());
        }
        let hash = Hash::from_identifier(&reader.expect(SEQUENCE)?)?;
        let mut listed = false;
        for digest in digests {
            // The others are nobody's, and may be unknown.
            listed |= Hash::from_identifier(digest).is_ok_and(|listed| listed == hash);
        }
        if !listed {
            return Err(AlgorithmError::Contradiction.into());
        }
        let attributes = reader.optional(context(0))?;
        let algorithm = reader.expect(SEQUENCE)?;
        let value = reader.expect(OCTET_STRING)?.body;
        let unsigned = reader.optional(context(1))?;
        reader.end()?;
        Ok(Self {
            id,
            hash,
            attributes: attributes.as_ref().map(Attributes::read).transpose()?,
            algorithm,
            value,
            unsigned: unsigned.as_ref().map(Attributes::read).transpose()?,
        })
    }

    fn names(&self, certificate: &Certificate<'_>) -> bool {
        if self.id.tag == 0x80 {
            return certificate.key_identifier() == Some(self.id.body);
        }
        let mut reader = self.id.reader();
        let issuer = reader.next().map(|element| element.raw);
        let serial = reader.expect(INTEGER).map(|element| element.body);
        let is_issuer = issuer.is_ok_and(|issuer| name::spelled_alike(issuer, certificate.issuer));
        is_issuer && serial == Ok(certificate.serial) && reader.is_done()
    }

    /// CMSAlgorithmProtection repeats both algorithms where they cannot be exchanged (RFC 6211).
    fn check_protection(&self, protection: &Element<'a>) -> Result<(), CmsError> {
        let mut reader = protection.expect(SEQUENCE)?.reader();
        let hash = Hash::from_identifier(&reader.expect(SEQUENCE)?)?;
        let signature = reader.optional(context(1))?;
        let same = signature.is_none_or(|element| element.body == self.algorithm.body);
        if hash == self.hash && same { Ok(()) } else { Err(AlgorithmError::Contradiction.into()) }
    }

    /// The claimed signing time among the signed attributes.
    pub fn signing_time(&self) -> Option<Element<'a>> {
        self.attributes.as_ref()?.one(oid::SIGNING_TIME).ok().flatten()
    }

    /// Whether the certificate is named among the signed attributes.
    pub fn names_certificate(&self) -> bool {
        self.attributes.as_ref().is_some_and(|attributes| {
            let named = |(kind, _): &(ObjectIdentifier, _)| {
                matches!(*kind, oid::SIGNING_CERTIFICATE_V2 | oid::SIGNING_CERTIFICATE)
            };
            attributes.list.iter().any(named)
        })
    }

    /// The timestamp over the signature value.
    ///
    /// # Errors
    /// [`CmsError::Attribute`] if there are several.
    pub fn timestamp(&self) -> Result<Option<Element<'a>>, CmsError> {
        match &self.unsigned {
            Some(attributes) => attributes.one(oid::TIMESTAMP_TOKEN),
            None => Ok(None),
        }
    }

    /// OCSP responses and revocation lists that some programs put among the signed attributes.
    pub fn archived_revocation(&self) -> Vec<&'a [u8]> {
        let archive = self.attributes.as_ref().and_then(|all| all.one(oid::ADOBE_REVOCATION).ok());
        let lists = archive.flatten().and_then(|archive| archive.reader().all().ok());
        let known = lists.into_iter().flatten().filter(|list| matches!(list.tag, 0xa0 | 0xa1));
        let values = known.filter_map(|list| list.inner().ok()?.reader().all().ok());
        values.flatten().map(|value| value.raw).collect()
    }

    /// Unsigned attributes other than a timestamp: bytes that nothing protects.
    pub fn has_loose_attributes(&self) -> bool {
        self.unsigned.as_ref().is_some_and(|attributes| {
            attributes.list.iter().any(|(kind, _)| *kind != oid::TIMESTAMP_TOKEN)
        })
    }
}
