//! The verdict on a file as a file of its own, for the record: a PDF for people, JSON for programs,
//! and a signature validation report (ETSI TS 119 102-2, as far as it applies).

use std::io;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::verdict::{VerdictWords, verdict, verdict_data};
use crate::{
    form::{self, Section, Typefaces, version::GENERATOR},
    pades::verify::{LaterChanges, Problem, SignatureReport},
    pki::path::TrustStatus,
    wording::Wording,
    workflow::Verified,
};

/// The kinds of file that a report can be, by the ending of its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportKind {
    /// `.pdf`
    Pdf,
    /// `.json`
    Json,
    /// `.xml`
    Xml,
}

impl ReportKind {
    /// The kind that a name ends in, in whatever letters.
    pub fn of(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        Some(match ending.as_str() {
            "pdf" => Self::Pdf,
            "json" => Self::Json,
            "xml" => Self::Xml,
            _ => return None,
        })
    }
}

/// The file that was judged, and when.
#[derive(Debug, Clone, Copy)]
pub struct Judged<'a> {
    /// Its name, without folders
    pub name: &'a str,
    /// SHA-256 of its bytes
    pub sha256: [u8; 32],
    /// As of which moment
    pub at: DateTime<Utc>,
}

/// A report as a file of this kind.
///
/// # Errors
/// [`form::Error`] where a PDF cannot be written.
pub fn report(
    kind: ReportKind,
    verified: &Verified,
    judged: Judged<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
) -> Result<Vec<u8>, form::Error> {
    match kind {
        ReportKind::Pdf => pdf(verified, judged, wording, typefaces),
        ReportKind::Json => Ok(json(verified, judged, wording)),
        ReportKind::Xml => Ok(xml(verified, judged)),
    }
}

fn pdf(
    verified: &Verified,
    judged: Judged<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
) -> Result<Vec<u8>, form::Error> {
    let VerdictWords { verdict, signatures, reply } = verdict(verified, wording);
    let tidy = |said: Vec<String>| -> Vec<String> {
        said.iter().map(|line| line.trim().to_owned()).collect()
    };
    let file = [
        wording.with("report-file", &[("file", super::still(judged.name).into())]),
        wording.with("report-hash", &[("hash", grouped(&judged.sha256).into())]),
        wording.with(
            "report-when",
            &[("time", wording.date_time(&judged.at).into()), ("program", GENERATOR.into())],
        ),
    ];
    let mut verdict: Vec<String> = tidy(verdict);
    let first = if verdict.is_empty() { String::new() } else { verdict.remove(0) };
    let mut sections = vec![Section { heading: first, said: verdict }];
    let signed = signatures.into_iter().enumerate().map(|(at, said)| Section {
        heading: wording.with("report-signature", &[("number", (at + 1).to_string().into())]),
        said: tidy(said),
    });
    sections.extend(signed);
    if !reply.is_empty() {
        sections.push(Section { heading: wording.text("report-reply"), said: tidy(reply) });
    }
    sections.push(Section { heading: wording.text("report-checked"), said: file.into() });
    let title = wording.text("report-title");
    form::statement(&title, &sections, wording, typefaces, judged.at).map(|made| made.bytes)
}

/// A hash in groups of eight digits, which can be read out and broken over lines.
fn grouped(hash: &[u8; 32]) -> String {
    let digits = hex::encode(hash);
    let groups: Vec<&str> = (0..8).map(|at| &digits[8 * at..8 * at + 8]).collect();
    groups.join(" ")
}

fn json(verified: &Verified, judged: Judged<'_>, wording: &Wording) -> Vec<u8> {
    let mut data = verdict_data(verified, wording);
    if let Some(fields) = data.as_object_mut() {
        fields.insert("file".into(), judged.name.into());
        fields.insert("sha256".into(), hex::encode(judged.sha256).into());
        fields.insert("checked".into(), rfc3339(judged.at).into());
        fields.insert("program".into(), GENERATOR.into());
    }
    let mut text = serde_json::to_string_pretty(&data).unwrap_or_default();
    text.push('\n');
    text.into()
}

fn rfc3339(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Namespace of validation reports, and of digests.
const REPORT: &str = "http://uri.etsi.org/19102/v1.2.1#";
const SIGNATURES: &str = "http://www.w3.org/2000/09/xmldsig#";
const SHA256: &str = "http://www.w3.org/2001/04/xmlenc#sha256";

fn xml(verified: &Verified, judged: Judged<'_>) -> Vec<u8> {
    let mut document = Document { writer: Writer::new_with_indent(Vec::new(), b' ', 1) };
    // Into memory nothing fails.
    let _ = document.write(verified, judged);
    document.writer.into_inner()
}

struct Document {
    writer: Writer<Vec<u8>>,
}

type Written = io::Result<()>;

impl Document {
    fn write(&mut self, verified: &Verified, judged: Judged<'_>) -> Written {
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
        self.writer.write_event(Event::Decl(declaration))?;
        let mut root = BytesStart::new("ValidationReport");
        root.push_attribute(("xmlns", REPORT));
        root.push_attribute(("xmlns:ds", SIGNATURES));
        self.writer.write_event(Event::Start(root))?;
        for signature in &verified.report.signatures {
            self.inside("SignatureValidationReport", |document| {
                document.signature(signature, judged)
            })?;
        }
        self.writer.write_event(Event::End(BytesEnd::new("ValidationReport")))
    }

    fn signature(&mut self, signature: &SignatureReport, judged: Judged<'_>) -> Written {
        self.inside("SignatureIdentifier", |document| {
            document.digest(&judged.sha256)?;
            document.text("HashOnly", "false")?;
            document.text("DocHashOnly", "false")?;
            document.text("DAIdentifier", &signature.field)
        })?;
        self.inside("ValidationTimeInfo", |document| {
            document.text("ValidationTime", &rfc3339(judged.at))
        })?;
        self.inside("SignersDocument", |document| document.digest(&judged.sha256))?;
        if let Some(time) = signature.time {
            self.inside("SignatureAttributes", |document| {
                document.inside("SigningTime", |document| document.text("Time", &rfc3339(time)))
            })?;
        }
        if let Some(signer) = &signature.signer {
            self.inside("SignerInformation", |document| document.text("Signer", &signer.name))?;
        }
        let (main, sub) = indication(signature);
        self.inside("SignatureValidationStatus", |document| {
            document.text("MainIndication", &format!("urn:etsi:019102:mainindication:{main}"))?;
            match sub {
                Some(sub) => {
                    document.text("SubIndication", &format!("urn:etsi:019102:subindication:{sub}"))
                }
                None => Ok(()),
            }
        })
    }

    fn digest(&mut self, sha256: &[u8; 32]) -> Written {
        self.inside("DigestAlgAndValue", |document| {
            let mut method = BytesStart::new("ds:DigestMethod");
            method.push_attribute(("Algorithm", SHA256));
            document.writer.write_event(Event::Empty(method))?;
            document.text("ds:DigestValue", &STANDARD.encode(sha256))
        })
    }

    fn inside(&mut self, name: &str, content: impl FnOnce(&mut Self) -> Written) -> Written {
        self.writer.write_event(Event::Start(BytesStart::new(name)))?;
        content(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    fn text(&mut self, name: &str, text: &str) -> Written {
        // XML has no other control characters.
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        self.inside(name, |document| {
            document.writer.write_event(Event::Text(BytesText::new(&text)))
        })
    }
}

/// Main and sub-indication of a signature (EN 319 102-1, 5.1.3).
fn indication(signature: &SignatureReport) -> (&'static str, Option<&'static str>) {
    if signature.problems.iter().any(|problem| !problem.is_unknown()) {
        let is_of_bytes = signature.problems.iter().any(|one| matches!(one, Problem::Signature(_)));
        let sub = if is_of_bytes { "HASH_FAILURE" } else { "FORMAT_FAILURE" };
        return ("total-failed", Some(sub));
    }
    if !signature.is_judged() || signature.later_changes == LaterChanges::Forbidden {
        return ("indeterminate", Some("CRYPTO_CONSTRAINTS_FAILURE_NO_POE"));
    }
    match signature.trust {
        TrustStatus::Trusted => ("total-passed", None),
        TrustStatus::Untrusted => ("indeterminate", Some("CHAIN_CONSTRAINTS_FAILURE")),
        TrustStatus::Expired => ("indeterminate", Some("OUT_OF_BOUNDS_NO_POE")),
        TrustStatus::Revoked => ("indeterminate", Some("REVOKED_NO_POE")),
        TrustStatus::Unknown => ("indeterminate", Some("NO_CERTIFICATE_CHAIN_FOUND")),
    }
}
