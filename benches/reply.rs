//! How long a reply takes: check, layout and writing, signature, reading back, picture.
//!
//! `cargo bench` prints the median of many runs. Figures are printed, never asserted: a machine
//! that is busy must not fail a test.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a benchmark prints, and may fail loudly

use std::{
    hint::black_box,
    process::Command,
    time::{Duration, Instant},
};

use aws_lc_rs::digest::{SHA256, digest};
use chrono::{DateTime, Utc};
use placet::{
    form::{self, Typefaces},
    keys::{
        identity::{Identity, SelfSigned},
        signer::Signer,
    },
    model::{
        AnnexKind, Attachment, Consultation, Content, Draft, Language, Mark, MemberState, Reply,
        Signatory,
    },
    pades::{self, Signing, verify},
    page::picture,
    pki::path::Trust,
    wording::Wording,
    workflow::{self, Seal},
};

fn main() {
    let typefaces = Typefaces::bundled();
    let now = at("2021-11-30T12:00:00Z");

    let draft = filled(Language::Zh, 1);
    line("check, one Recommendation", median(200, || draft.check(now)));
    let twelve = filled(Language::Zh, 12);
    line("check, twelve Recommendations", median(200, || twelve.check(now)));
    line("typefaces, once per process", median(10, Typefaces::bundled));

    for language in Language::ALL {
        let wording = Wording::of(language);
        for rows in [1, 12] {
            let reply = reply(&filled(language, rows), now);
            let made = || form::export(&reply, &wording, &typefaces, now).unwrap();
            let name = format!("lay out + write, {}, {rows} Recommendation(s)", language.code());
            line(&name, median(30, made));
        }
    }
    let wording = Wording::of(Language::En);
    let long = reply(&with_annex_pages(20), now);
    let made = || form::export(&long, &wording, &typefaces, now).unwrap();
    println!("  ({} pages)", made().pages);
    line("lay out + write, en, 20 annex pages", median(10, made));

    let short = reply(&filled(Language::En, 1), now);
    let pdf = form::export(&short, &wording, &typefaces, now).unwrap();
    sign(&pdf.bytes, now);
    let identity = identity(now);
    let seal = Seal::by(&identity);
    let made = || workflow::make_reply(&short, &wording, &typefaces, seal, now).unwrap();
    line("the whole: lay out, write, sign, read back", median(30, made));
    for (name, scale) in [("at 96 dpi", 96.0 / 72.0), ("at 192 dpi", 192.0 / 72.0)] {
        let drawn = || picture::picture(&pdf.bytes, 0, scale).unwrap();
        line(&format!("picture of the page {name}"), median(30, drawn));
    }
    line("text of the page", median(30, || picture::text(&pdf.bytes).unwrap()));
    judge(&typefaces, now);
}

/// Verifying: a reply with its page, a large file beside its hash, many replies at once, and
/// pyHanko on the same file.
fn judge(typefaces: &Typefaces, now: DateTime<Utc>) {
    let identity = identity(now);
    let made = |draft: &Draft| {
        let wording = Wording::of(draft.language);
        let seal = Seal::by(&identity);
        workflow::make_reply(&reply(draft, now), &wording, typefaces, seal, now).unwrap().bytes
    };
    for language in Language::ALL {
        let file = made(&filled(language, 1));
        let judged = || workflow::verify_reply(&file, &Trust::nobody(), now).unwrap();
        line(&format!("verify and compare page and data, {}", language.code()), median(30, judged));
    }
    let mut large = filled(Language::En, 1);
    large.answers[0].mark(Mark::Comments);
    large.answers[0].comments.files.push(noise(5_000_000));
    let file = made(&large);
    let hash = median(20, || digest(&SHA256, &file));
    let verified = median(20, || verify(&file, &Trust::nobody(), now).unwrap());
    line("SHA-256 of a file of 5 MB", hash);
    line("verify it", verified);
    println!("  ({:.2} times its SHA-256)", verified.as_secs_f64() / hash.as_secs_f64());
    let (replies, counted) = many(&made, now);
    if let Some(one) = pyhanko(&made(&filled(Language::En, 1))) {
        let all = one * replies as f64;
        line(
            &format!("pyHanko on the signatures alone of {replies}"),
            Duration::from_secs_f64(all),
        );
        println!("  ({:.1} times the tally)", all / counted.as_secs_f64());
    }
}

/// An attachment that does not compress.
fn noise(size: usize) -> Attachment {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut byte = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    let bytes: Vec<u8> = (0..size).map(|_| byte()).collect();
    Attachment { name: "x.bin".into(), source: String::new(), content: Content::Held(bytes.into()) }
}

/// One reply of each Member State, in six languages: how many, and how long it takes to count them.
fn many(made: &impl Fn(&Draft) -> Vec<u8>, now: DateTime<Utc>) -> (usize, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let languages = Language::ALL.into_iter().cycle();
    let files: Vec<_> = MemberState::all()
        .iter()
        .zip(languages)
        .map(|(state, language)| {
            let mut draft = filled(language, 1);
            draft.member_state = state.iso3().into();
            draft.administration = state.administration(language);
            let path = folder.path().join(format!("{}.pdf", state.iso3()));
            std::fs::write(&path, made(&draft)).unwrap();
            path
        })
        .collect();
    let (trust, rule) = (Trust::nobody(), workflow::tally::Rule::TRADITIONAL_APPROVAL);
    let counting = workflow::tally::Counting { rule, asked: &[], trust: &trust, read: &[], now };
    let counted = || workflow::tally::tally(&files, &counting, &|_| true).unwrap();
    assert_eq!(counted().in_time.counted.len(), files.len());
    let taken = median(5, counted);
    line(&format!("tally of {} replies", files.len()), taken);
    (files.len(), taken)
}

/// pyHanko on the same file: as a command, and in its own process once it has started. Gives the
/// latter, in seconds.
fn pyhanko(file: &[u8]) -> Option<f64> {
    const SCRIPT: &str = "
import sys, time
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
def judge():
    with open(sys.argv[1], 'rb') as file:
        signature = PdfFileReader(file).embedded_signatures[0]
        signature.compute_integrity_info()
        return validate_pdf_signature(signature, ValidationContext(allow_fetching=False))
judge()
times = []
for _ in range(10):
    start = time.perf_counter()
    judge()
    times.append(time.perf_counter() - start)
print(sorted(times)[5])
";
    let home = std::env::var("HOME").unwrap_or_default();
    let python = std::env::var("PLACET_CI_PYTHON").unwrap_or(format!("{home}/.cache/placet-ci"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("reply.pdf");
    std::fs::write(&path, file).unwrap();
    let run = || {
        let mut command = Command::new(format!("{python}/bin/python"));
        command.args(["-c", SCRIPT]).arg(&path).output()
    };
    let start = Instant::now();
    let said = run().ok().filter(|output| output.status.success());
    let Some(said) = said else {
        println!("skipped: pyHanko (name its Python environment by PLACET_CI_PYTHON)");
        return None;
    };
    let within: f64 = String::from_utf8_lossy(&said.stdout).trim().parse().unwrap();
    let started = start.elapsed().as_secs_f64() - 10.0 * within;
    line("verify by pyHanko, in its process", Duration::from_secs_f64(within));
    line("verify by pyHanko, as a command", Duration::from_secs_f64(started));
    Some(within)
}

/// Signing and verifying, beside the bare key operation and the bare hash of the same file.
fn sign(pdf: &[u8], now: DateTime<Utc>) {
    let identity = identity(now);
    let signing = Signing {
        field: "Signature1",
        name: "Hélène Çağlar-Œuvrard",
        reason: "",
        location: "Paris",
        at: now,
        appearance: None,
        certify: false,
    };
    let key = median(100, || identity.sign(&[0; 200]).unwrap());
    let signed = median(100, || pades::sign(pdf, &identity, &signing).unwrap());
    line("P-256 key operation alone", key);
    line("sign and read back", signed);
    println!("  (the key operation + {:.3} ms)", (signed.saturating_sub(key)).as_secs_f64() * 1e3);
    let file = pades::sign(pdf, &identity, &signing).unwrap();
    let hash = median(100, || digest(&SHA256, file.as_bytes()));
    let verified = median(100, || verify(file.as_bytes(), &Trust::nobody(), now).unwrap());
    line("verify", verified);
    println!("  ({:.1} times its SHA-256)", verified.as_secs_f64() / hash.as_secs_f64());
}

fn identity(now: DateTime<Utc>) -> Identity {
    Identity::self_signed(&SelfSigned { name: "Hélène", organisation: "", not_before: now })
        .unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn reply(draft: &Draft, now: DateTime<Utc>) -> Reply {
    draft.check(now).unwrap().reply
}

/// A complete draft with `rows` Recommendations, in `language`.
fn filled(language: Language, rows: usize) -> Draft {
    let mut consultation = Consultation::circular_321();
    let first = consultation.recommendations[0].clone();
    consultation.recommendations = (0..rows)
        .map(|row| {
            let mut next = first.clone();
            if row > 0 {
                next.designation = Some(format!("D.{}", 1102 + row));
                next.label = None;
            }
            next
        })
        .collect();
    let mut draft = Draft::new(consultation);
    draft.language = language;
    draft.answers.iter_mut().for_each(|answer| answer.mark(Mark::NoComments));
    draft.signatory = Signatory {
        name: "Hélène Çağlar-Œuvrard".into(),
        title: "Directrice générale".into(),
        address: "20, avenue de Ségur\n75007 Paris".into(),
        email: "contact@example.int".into(),
        ..Signatory::default()
    };
    draft.member_state = "FRA".into();
    draft.administration = "Administration de la République française".into();
    draft.place = "Paris".into();
    draft.date = "2021-11-30".into();
    draft
}

/// A reply whose typed comments fill about `pages` pages.
fn with_annex_pages(pages: usize) -> Draft {
    let mut draft = filled(Language::En, 1);
    draft.answers[0].mark(Mark::Comments);
    let paragraph = "In clause 7.2, we suggest “within 30 calendar days” in place of “promptly”, \
                     so that consumers in every Member State can rely on the same period for \
                     redress. ";
    let page = format!("{}\n", paragraph.repeat(4)).repeat(8);
    draft.answers[0].annex_mut(AnnexKind::Comments).prose = page.repeat(pages);
    draft
}

/// The median time of `runs` runs, after one to warm up.
fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    black_box(work());
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn line(name: &str, time: Duration) {
    println!("{name:48} {:>9.3} ms", time.as_secs_f64() * 1e3);
}
