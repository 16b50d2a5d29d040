use std::{collections::BTreeSet, io::ErrorKind, path::PathBuf};

use chrono::{Duration, NaiveDate};

use super::*;
use crate::{
    form,
    keys::{
        identity::{Identity, IdentityError, OtherFile, SelfSigned},
        keystore::KeyStoreError,
        private_key::Refused,
        scheme::KeyError,
        signer::SignerError,
        token::TokenError,
    },
    model::{Advice, AnnexKind, Consultation, Field, Issue, Language, Note, Problem, Unready},
    pades::{
        SignError,
        cms::CmsError,
        level::{NoEvidence, Shortfall},
        timestamp::{TimestampError, service::ServiceError},
        verify::{ChangeNote, Finding, PlaceError, Problem as Flaw},
    },
    page::{Limit, picture},
    pdf::PdfError,
    pki::{
        algorithm::{AlgorithmError, Weakness},
        asn1::Malformed,
        certificate::Purposes,
        fetch::FetchError,
        oid,
    },
    store,
    wording::Wording,
    workflow::{self, Mismatch},
};

/// A name that shows whether it arrived: in every script.
const NAME: &str = "Замечания 意见 ملاحظات é.docx";

fn problems() -> Vec<Problem> {
    vec![
        Problem::NumberMissing,
        Problem::NoRecommendations,
        Problem::AnswerCount { answers: 2, recommendations: 12 },
        Problem::ReplyToImplausible,
        Problem::NoBox,
        Problem::BothBoxes,
        Problem::NoOption,
        Problem::BothOptions,
        Problem::OptionWithoutBox,
        Problem::CommentsMissing,
        Problem::ReasonsMissing,
        Problem::FileLost(NAME.into()),
        Problem::FileName(NAME.into()),
        Problem::Missing,
        Problem::UnknownMemberState,
        Problem::OtherAdministration("FRA"),
        Problem::EmailImplausible,
        Problem::DateUnreadable,
        Problem::DateBeforeCircular(NaiveDate::from_ymd_opt(2021, 5, 31).unwrap()),
        Problem::SignatureWithoutName,
    ]
}

fn notes() -> Vec<Note> {
    vec![
        Note::Late(Duration::days(3)),
        Note::DeadlineImplausible,
        Note::ChangesMissing,
        Note::NotSent,
        Note::FileChanged(NAME.into()),
        Note::EmailMissing,
        Note::DateInFuture,
    ]
}

fn fields() -> Vec<Field> {
    let mut fields = vec![
        Field::CircularNumber,
        Field::Deadline,
        Field::ReplyTo,
        Field::Recommendations,
        Field::Marks(0),
        Field::Name,
        Field::Title,
        Field::Address,
        Field::Fax,
        Field::Email,
        Field::MemberState,
        Field::Administration,
        Field::Place,
        Field::Date,
        Field::Replaces,
        Field::Signature,
        Field::Stamp,
    ];
    fields.extend(AnnexKind::ALL.map(|kind| Field::Annex(0, kind)));
    fields
}

fn owner() -> store::Owner {
    store::Owner {
        program: "placet".into(),
        user: "Ёлкина".into(),
        host: "办公室".into(),
        process: 4321,
        since: "2021-11-30T10:00:00Z".parse().unwrap(),
    }
}

#[test]
fn who_has_a_draft_is_named() {
    for language in Language::ALL {
        for error in store_errors() {
            let named = matches!(
                error,
                store::Error::Owned { owner: Some(_), .. }
                    | store::Error::TakenOver { owner: Some(_), .. }
            );
            let said = store(&error, &Wording::of(language)).what;
            for word in ["placet", "Ёлкина", "办公室", "4321", "2021"] {
                assert!(!named || said.contains(word), "{language}: {word} in {said}");
            }
        }
    }
}

fn stranger() -> store::Source {
    store::Source {
        name: "причины.txt".into(),
        path: PathBuf::from("/etc/sha\ndow\u{202e}"),
        is_outside: true,
    }
}

#[test]
fn a_strangers_file_is_named_by_its_place_and_moves_no_line() {
    let said = source(&stranger());
    assert_eq!(said, "/etc/sha\u{fffd}dow\u{fffd} → причины.txt");
    let own =
        store::Source {
            name: "ملحق.pdf".into(), path: "/文件/ملحق.pdf".into(), is_outside: true
        };
    assert_eq!(source(&own), "/文件/ملحق.pdf");
}

fn store_errors() -> Vec<store::Error> {
    let path = || PathBuf::from(NAME);
    let io = |action, kind| store::Error::Io { action, path: path(), kind, detail: "busy".into() };
    let damaged = |damage| store::Error::Damaged { path: path(), line: 3, column: 5, damage };
    vec![
        io(store::Action::Read, ErrorKind::NotFound),
        io(store::Action::Read, ErrorKind::PermissionDenied),
        io(store::Action::Write, ErrorKind::StorageFull),
        io(store::Action::Write, ErrorKind::Other),
        store::Error::Exists(path()),
        store::Error::OtherFormat { path: path(), format: "placet-draft" },
        store::Error::Newer { path: path(), found: 7, known: 1 },
        damaged(store::Damage::Syntax),
        store::Error::UnknownField { path: path(), line: 3, column: 5, name: "prosa".into() },
        damaged(store::Damage::Cut),
        damaged(store::Damage::Twice("place".into())),
        damaged(store::Damage::Missing("number".into())),
        damaged(store::Damage::Unlike("geneva, utc".into())),
        damaged(store::Damage::Kind),
        store::Error::IdentityName(NAME.into()),
        store::Error::IdentityExists(NAME.into()),
        store::Error::NoIdentity { name: NAME.into(), known: vec!["李雷".into()] },
        store::Error::NoIdentity { name: NAME.into(), known: Vec::new() },
        store::Error::Unread {
            path: path(),
            reason: Box::new(store::Error::Newer { path: path(), found: 7, known: 1 }),
        },
        store::Error::NotAFile(path()),
        store::Error::Changed(path()),
        store::Error::Owned { path: path(), owner: Some(Box::new(owner())) },
        store::Error::Owned { path: path(), owner: None },
        store::Error::TakenOver { path: path(), owner: Some(Box::new(owner())) },
        store::Error::TakenOver { path: path(), owner: None },
        store::Error::WriteProtected(path()),
        store::Error::Outside { path: path(), sources: vec![stranger()] },
        store::Error::LinkCircle(path()),
        store::Error::TooLarge { path: path(), most: 32 << 20 },
        store::Error::Changing(path()),
        store::Error::Busy(path()),
        io(store::Action::Write, ErrorKind::IsADirectory),
        io(store::Action::Read, ErrorKind::NotADirectory),
        io(store::Action::Write, ErrorKind::ReadOnlyFilesystem),
    ]
}

fn identity_errors() -> Vec<IdentityError> {
    let from = "2021-05-31T10:00:00Z".parse().unwrap();
    let purposes = Purposes {
        unrestricted: false,
        digital_signature: false,
        commitment: false,
        encryption: true,
        other_work: false,
    };
    vec![
        IdentityError::WrongPassphrase,
        IdentityError::OtherFile(OtherFile::JavaKeyStore),
        IdentityError::OtherFile(OtherFile::KeyAsText),
        IdentityError::OtherFile(OtherFile::Certificates),
        IdentityError::Damaged("tag"),
        IdentityError::Unsupported("1.2.3".into()),
        IdentityError::NoPrivateKey { certificates: 2 },
        IdentityError::NoCertificate,
        IdentityError::Key(KeyError::Unsupported("1.2.3".into())),
        IdentityError::Key(KeyError::Damaged),
        IdentityError::NotYetValid { from },
        IdentityError::Expired { until: from },
        IdentityError::NotForSigning { purposes },
        IdentityError::Name { longest: 64 },
        IdentityError::NoRandomness,
    ]
}

fn token_errors() -> Vec<TokenError> {
    vec![
        TokenError::Uri("attribute"),
        TokenError::NoModule,
        TokenError::Module { path: NAME.into(), detail: "no such file".into() },
        TokenError::NoToken,
        TokenError::NoSuchToken(vec!["办公室".into()]),
        TokenError::SeveralTokens(vec!["pkcs11:token=a".into(), "pkcs11:token=b".into()]),
        TokenError::NoKey("مكتب".into()),
        TokenError::PinIncorrect { last_try: false },
        TokenError::PinIncorrect { last_try: true },
        TokenError::PinLocked,
        TokenError::PinExpired,
        TokenError::PinNotSet,
        TokenError::PinLength { shortest: 4, longest: 12 },
        TokenError::Cancelled,
        TokenError::Closed,
        TokenError::Removed,
        TokenError::Mechanism("CKM_ECDSA".into()),
        TokenError::Other("C_Sign: DeviceError".into()),
    ]
}

/// Those whose words are not those of a token.
fn key_store_errors() -> Vec<KeyStoreError> {
    let other = KeyStoreError::Other("0x80090016".into());
    vec![KeyStoreError::NoStore, KeyStoreError::NoKey, KeyStoreError::Cancelled, other]
}

fn signing_errors() -> Vec<workflow::Error> {
    let missing = || PdfError::Missing { what: "catalog" };
    let pdf = [PdfError::Reference { at: 9, what: "xref" }, PdfError::Syntax { at: 9, what: ">>" }];
    let mut errors: Vec<workflow::Error> = pdf.into_iter().map(Into::into).collect();
    errors.extend([missing(), PdfError::Unsupported { what: "filter" }].map(Into::into));
    let limits = [
        Limit::Objects,
        Limit::Unfolded,
        Limit::Entries,
        Limit::Steps,
        Limit::Pages,
        Limit::Drawing,
    ];
    errors.extend(limits.map(|limit| PdfError::Exhausted(limit).into()));
    let sign = [
        SignError::AlreadySigned("Signature1".into()),
        SignError::TooLateToCertify,
        SignError::SecondReading,
        SignError::Forbidden,
        SignError::Certificate(Malformed("key")),
        SignError::Signer(SignerError::new(Refused)),
        SignError::Appearance(missing()),
        SignError::NoRoom { needed: 2, kept: 1 },
        SignError::NotVerified(vec![Flaw::Stray(7)]),
    ];
    errors.extend(sign.map(Into::into));
    let unread =
        [Mismatch::Signature, Mismatch::Data, Mismatch::Text("第1段".into()), Mismatch::Disk];
    errors.extend(unread.map(workflow::Error::NotReadBack));
    errors
}

fn flaws() -> Vec<Flaw> {
    let cms = [
        CmsError::Malformed(Malformed("set")),
        CmsError::Signers(2),
        CmsError::Content,
        CmsError::NoCertificate,
        CmsError::Attribute(oid::MESSAGE_DIGEST),
        CmsError::CertificateExchanged,
        CmsError::Digest,
        CmsError::Algorithm(AlgorithmError::Wrong),
    ];
    let mut flaws = vec![
        Flaw::Place(PlaceError::Gap),
        Flaw::Format("adbe.x509.rsa_sha1".into()),
        Flaw::LooseAttributes,
        Flaw::Timestamp(TimestampError::OtherBytes),
        Flaw::Removed,
        Flaw::Change("/Root/Pages".into()),
        Flaw::Covered,
        Flaw::SecondReading,
        Flaw::Stray(7),
        Flaw::Revision(PdfError::Missing { what: "catalog" }),
    ];
    flaws.extend(cms.map(Flaw::Signature));
    flaws
}

fn shortfalls() -> Vec<Shortfall> {
    let services = [
        ServiceError::Fetch(FetchError::Address),
        ServiceError::Fetch(FetchError::Unreachable("localhost".into())),
        ServiceError::Fetch(FetchError::Status(503)),
        ServiceError::Fetch(FetchError::Timeout),
        ServiceError::Fetch(FetchError::Broken("chunk".into())),
        ServiceError::Refused { status: 2, said: "время вышло".into() },
        ServiceError::Garbage(Malformed("truncated")),
        ServiceError::Token(TimestampError::OtherBytes),
        ServiceError::Token(TimestampError::NotAService),
        ServiceError::Nonce,
        ServiceError::TooLarge(70_000),
    ];
    let certificate = "李雷".to_owned();
    let reasons = [
        NoEvidence::NoIssuer,
        NoEvidence::NoPlace,
        NoEvidence::Fetch(FetchError::Timeout),
        NoEvidence::Unusable,
    ];
    let since = "2021-05-31T10:00:00Z".parse().unwrap();
    let mut all = vec![
        Shortfall::Revoked { certificate: certificate.clone(), since },
        Shortfall::File(Box::new(SignError::Forbidden)),
        Shortfall::Archive(ServiceError::Nonce),
    ];
    all.extend(services.map(Shortfall::Timestamp));
    let revocation = |reason| Shortfall::Revocation { certificate: certificate.clone(), reason };
    all.extend(reasons.map(revocation));
    all
}

#[test]
fn why_a_signature_reaches_no_further_is_said_each_in_its_own_words() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let mut said = BTreeSet::new();
        for shortfall in shortfalls() {
            let explanation = super::shortfall(&shortfall, &wording);
            assert_worded(language, &explanation);
            assert!(said.insert(explanation.what.clone()), "{language}: twice: {explanation:?}");
        }
    }
}

fn findings() -> Vec<Finding> {
    let added = |visible| ChangeNote::SignatureAdded { field: "Signature2".into(), visible };
    let later = [
        ChangeNote::Signed { path: "0".into() },
        added(true),
        added(false),
        ChangeNote::TimestampAdded,
        ChangeNote::ValidationData,
        ChangeNote::Metadata,
        ChangeNote::Extensions,
        ChangeNote::FormDefaults,
    ];
    let mut findings = vec![
        Finding::Ber,
        Finding::OddlyWritten,
        Finding::Certifies,
        Finding::TimestampNotVouched,
        Finding::SignedInFuture,
        Finding::CertificateNotYetValid,
        Finding::NoSubject,
        Finding::RevocationUnknown(vec!["李雷".into(), "Мария".into()]),
    ];
    findings.extend(later.map(Finding::Later));
    findings
}

fn keys() -> Vec<workflow::KeyFacts> {
    let not_before = "2021-05-31T10:00:00Z".parse().unwrap();
    let key = |(name, label): (&str, Option<&str>)| {
        let wish = SelfSigned { name, organisation: "", not_before };
        let certificate = Identity::self_signed(&wish).unwrap().facts().clone();
        workflow::KeyFacts { label: label.map(str::to_owned), certificate }
    };
    [("Мария", None), ("李雷", Some("مكتب"))].map(key).into()
}

fn errors() -> Vec<workflow::Error> {
    let issues = vec![Issue { field: Field::Name, problem: Problem::Missing }];
    let glyphs = [('𒀀', Some(Field::Name)), ('𒀁', None)]
        .map(|(character, field)| form::MissingGlyph { character, field });
    let mut errors = vec![
        workflow::Error::Unready(Unready { issues, advice: Vec::new() }),
        workflow::Error::Form(form::Error::MissingGlyphs(glyphs.into())),
        workflow::Error::Form(form::Error::Picture(Field::Stamp)),
        workflow::Error::Form(form::Error::Writer("object 7".into())),
        workflow::Error::Preview(picture::Error::Unreadable),
        workflow::Error::Preview(picture::Error::Encrypted),
        workflow::Error::Preview(picture::Error::NoSuchPage(3)),
        workflow::Error::ShortPassphrase { shortest: 8 },
        workflow::Error::SeveralIdentities(keys()),
        workflow::Error::NoSuchKey { wanted: "третий".into(), keys: keys() },
        workflow::Error::Altered,
        workflow::Error::Enclosed(workflow::Enclosure::Container),
        workflow::Error::Enclosed(workflow::Enclosure::Cms),
        workflow::Error::Enclosed(workflow::Enclosure::Email),
        workflow::Error::NotJudged,
        workflow::Error::ChangedSinceShown("/回复/رد é.pdf".into()),
        workflow::Error::Contradictory,
        workflow::Error::NoSuchField { wanted: "Firma".into(), fields: vec!["Signature1".into()] },
    ];
    errors.extend(signing_errors());
    errors.extend(store_errors().into_iter().map(Into::into));
    errors.extend(identity_errors().into_iter().map(Into::into));
    errors.extend(token_errors().into_iter().map(Into::into));
    errors.extend(key_store_errors().into_iter().map(Into::into));
    errors
}

/// Nothing empty, no key shown as itself, no value that did not arrive.
fn is_worded(text: &str) -> bool {
    let key = |word: &str| {
        [
            "issue-",
            "advice-",
            "error-",
            "field-",
            "finding-",
            "flaw-",
            "weakness-",
            "reason-",
            "service-",
            "shortfall-",
        ]
        .iter()
        .any(|p| word.starts_with(p))
    };
    !text.trim().is_empty() && !text.contains(['{', '$']) && !text.split(' ').any(key)
}

fn assert_worded(language: Language, said: &Explanation) {
    for sentence in [&said.what, &said.safe, &said.remedy] {
        assert!(is_worded(sentence), "{language}: {said:?}");
    }
}

#[test]
fn every_issue_and_advice_is_said_in_three_sentences() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let mut said = BTreeSet::new();
        for problem in problems() {
            let explanation = issue(&Issue { field: Field::Name, problem }, &wording);
            assert_worded(language, &explanation);
            assert!(
                said.insert(explanation.what.clone()),
                "{language}: said twice: {explanation:?}"
            );
        }
        for note in notes() {
            let explanation = advice(&Advice { field: Field::Name, note }, &wording);
            assert_worded(language, &explanation);
            assert!(
                said.insert(explanation.what.clone()),
                "{language}: said twice: {explanation:?}"
            );
        }
    }
}

#[test]
fn every_field_has_a_name_of_its_own() {
    let asked = Consultation::circular_321();
    for language in Language::ALL {
        let wording = Wording::of(language);
        let names: BTreeSet<_> = fields().into_iter().map(|f| field(f, &asked, &wording)).collect();
        assert!(names.iter().all(|name| is_worded(name)), "{language}: {names:?}");
        assert_eq!(names.len(), fields().len(), "{language}: {names:?}");
        assert!(field(Field::Marks(0), &asked, &wording).contains("D.1102"));
        assert!(field(Field::Marks(7), &asked, &wording).contains('8'));
    }
}

#[test]
fn every_action_not_done_is_said_in_three_sentences() {
    let asked = Consultation::circular_321();
    for language in Language::ALL {
        let wording = Wording::of(language);
        let mut said = BTreeSet::new();
        for failure in errors() {
            let explanation = error(&failure, &asked, &wording);
            assert_worded(language, &explanation);
            assert!(
                said.insert(explanation.what.clone()),
                "{language}: said twice: {explanation:?}"
            );
        }
    }
}

/// Whoever reads "wrong PIN" tries another, and locks the card.
#[test]
fn only_a_wrong_pin_is_called_one() {
    let wording = Wording::of(Language::En);
    for failure in token_errors() {
        let said = token(&failure, &wording).in_full().to_lowercase();
        let wrong = said.contains("wrong pin") || said.contains("pin is wrong");
        assert_eq!(wrong, matches!(failure, TokenError::PinIncorrect { .. }), "{said}");
        // The same words when the token fails while it signs.
        let signing = SignError::Signer(SignerError::new(failure.clone()));
        let asked = Consultation::circular_321();
        let while_signing = error(&workflow::Error::Sign(signing), &asked, &wording);
        assert_eq!(while_signing, token(&failure, &wording));
    }
}

#[test]
fn why_a_signature_does_not_hold_is_said_each_in_its_own_words() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let mut said = BTreeSet::new();
        for problem in flaws() {
            let explanation = flaw(&problem, &wording);
            assert_worded(language, &explanation);
            assert!(said.insert(explanation.what.clone()), "{language}: twice: {explanation:?}");
        }
        let weak = [Weakness::Sha1, Weakness::ShortKey, Weakness::CertificateNotNamed]
            .map(|weak| weakness(weak, &wording));
        let found = findings().into_iter().map(|found| finding(&found, &wording));
        for sentence in found.chain(weak) {
            assert!(is_worded(&sentence), "{language}: {sentence}");
            assert!(said.insert(sentence.clone()), "{language}: twice: {sentence}");
        }
    }
}

#[test]
fn a_missing_glyph_is_named_with_its_code_and_field() {
    let asked = Consultation::circular_321();
    let said = error(&errors()[1], &asked, &Wording::of(Language::En));
    assert_eq!(said.what, "The typefaces of this program lack “𒀀” (U+12000, Name); “𒀁” (U+12001).");
}

#[test]
fn every_error_of_files_names_the_file() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        for error in store_errors() {
            let said = store(&error, &wording);
            assert_worded(language, &said);
            assert!(said.what.contains(NAME), "{language}: {said:?}");
        }
        assert_worded(language, &store(&store::Error::NoFolder, &wording));
    }
}

#[test]
fn numbers_and_reasons_arrive() {
    let wording = Wording::of(Language::En);
    let all: Vec<_> = store_errors().iter().map(|error| store(error, &wording).what).collect();
    assert!(all[0].ends_with("could not be read: there is no such file or folder."), "{}", all[0]);
    assert!(all[6].contains("version 7") && all[6].contains("version 1"), "{}", all[6]);
    assert!(all[7].contains("line 3, column 5: this is no JSON"), "{}", all[7]);
    assert!(all[8].contains("“prosa”"), "{}", all[8]);
    let folder = "could not be written: a folder stands at this place.";
    assert!(all.iter().any(|what| what.ends_with(folder)), "{all:?}");
}

#[test]
fn a_file_set_aside_is_said_with_its_new_name() {
    let kept_as = PathBuf::from("settings.unreadable-1.json");
    for language in Language::ALL {
        let said = set_aside(&kept_as, &Wording::of(language));
        assert_worded(language, &said);
        assert!(said.what.contains("settings.unreadable-1.json"), "{said:?}");
    }
}

#[test]
fn the_sentences_join_as_each_language_does() {
    let refusal =
        Issue { field: Field::Annex(0, AnnexKind::Reasons), problem: Problem::ReasonsMissing };
    assert_eq!(
        issue(&refusal, &Wording::of(Language::En)).in_full(),
        "A refusal needs its reasons (Resolution 1, 9.4.4). The other answers are kept. \
         Type the reasons here or attach a file."
    );
    assert_eq!(
        issue(&refusal, &Wording::of(Language::Zh)).in_full(),
        "不授权须说明理由（第1号决议第9.4.4段）。其他答复均已保留。在此输入理由或附上文件。"
    );
}
