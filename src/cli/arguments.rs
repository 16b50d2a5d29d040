//! What may stand on the command line.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{ArgGroup, Args, Parser, Subcommand};

use crate::{model::Language, pki::baseline::Baseline};

const ABOUT: &str = "Answer a TSB Circular of the International Telecommunication Union: a draft \
                     in, a signed PDF and an e-mail draft out";

const LONG_ABOUT: &str = "\
Answers a TSB Circular of the International Telecommunication Union (Member State consultation, \
WTSA Resolution 1, section 9).

The work is kept in a draft, a JSON file that any editor or program can fill in. `circular` says \
what a circular asks; `new` writes an empty draft for it; `check` says what is missing; \
`export` makes the PDF that is sent, signed, with an e-mail draft to the Director of TSB if you \
want one. Nothing is ever sent by this program, and no network is used unless you name a timestamp \
service.";

const AFTER: &str = "\
Examples:
  placet-cli sample out/
  placet-cli circular T17-TSB-CIR-0321!!MSW-C.docx
  placet-cli new --circular T17-TSB-CIR-0321!!MSW-C.docx -o reply.json
  placet-cli check reply.json
  placet-cli identity new office
  placet-cli export reply.json -o out/ --eml out/reply.eml --identity office
  placet-cli verify out/TSB-Circular-321-reply-CHE.pdf
  placet-cli token list
  placet-cli sign from-the-director.pdf -o signed.pdf --token pkcs11:token=Office

Exit status:
  0  done; for check and verify: the answer is yes
  1  the answer is no: the draft is no reply yet, the file is not intact, what was to be read as a
     circular is no letter of the ITU
  2  the command line cannot be understood, or asks for something impossible
  3  something could not be read or written; nothing half-written is left behind

Files: what this program keeps (self-signed identities, the register of what was exported) is in \
your user's data folder, or where --home or the environment variable PLACET_HOME says. An existing \
file is replaced only with --force. Passphrases come from a prompt, a file or standard input, \
never from an argument. Times are RFC 3339, such as 2021-12-01T23:59:00+01:00.";

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "placet-cli", version, about = ABOUT, long_about = LONG_ABOUT, after_help = AFTER)]
pub struct Arguments {
    /// Language of what the program says: en, fr, es, ru, zh or ar [default: by LC_ALL, LANG]
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    pub lang: Option<Language>,
    /// Folder of the program's own files
    #[arg(long, global = true, value_name = "DIR")]
    pub home: Option<PathBuf>,
    /// Say it as JSON on standard output, errors included
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say what a circular asks, with the lines that say so, and every doubt
    Circular(Circular),
    /// Write a new draft, with nothing filled in
    New(New),
    /// Say what a draft lacks, and what is worth knowing about it
    Check(Check),
    /// Signing identities made on this computer
    ///
    /// A self-signed identity reveals any later change to what it signs. It does not prove who you
    /// are: for that, use a certificate issued to you, with `export --p12`.
    Identity {
        /// What to do
        #[command(subcommand)]
        command: IdentityCommand,
    },
    /// Smart cards and other PKCS #11 tokens
    Token {
        /// What to do
        #[command(subcommand)]
        command: TokenCommand,
    },
    /// Make the PDF that is sent, signed, and an e-mail draft that carries it
    ///
    /// The finished file is read back and its signature, data and text are verified before
    /// anything is said to be done. Nothing is sent.
    Export(Export),
    /// Add a signature to a reply: that of the second official
    ///
    /// What is in the file stays as it is, the first signature included. A file that was changed
    /// after it was signed is refused.
    Sign(Sign),
    /// Add a timestamp over a signed reply, so that it can be judged after its certificates end
    ///
    /// What is in the file stays as it is. Done again before the certificate of the last timestamp
    /// ends, it keeps a reply for ever.
    Renew(Renew),
    /// Say whether a reply is intact, who signed it and what it says
    Verify(Verify),
    /// Count verified replies to one circular against the 70 % rule (Resolution 1, 9.4.5)
    ///
    /// Counted is one reply for each Member State, if it is intact and its page shows what its
    /// data say. Every other file is listed with the reason. A later reply counts in place of an
    /// earlier one if it says that it replaces it; replies that conflict are shown.
    Tally(Tally),
    /// Do the whole job on the embedded circular: a draft, a signed PDF and an e-mail draft, all
    /// of them marked as a specimen
    Sample(Sample),
}

/// `circular`
#[derive(Debug, Args)]
pub struct Circular {
    /// The circular: Word (.docx), PDF, OpenDocument (.odt), RTF, HTML, an e-mail (.eml) or plain text
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// `new`
#[derive(Debug, Args)]
#[command(after_help = DRAFT)]
pub struct New {
    /// The circular to be answered [default: TSB Circular 321, which comes with the program]
    #[arg(long, value_name = "FILE")]
    pub circular: Option<PathBuf>,
    /// Say what the letter is, if it was taken for something else
    #[arg(long, value_name = "KIND", requires = "circular", value_parser = ["consultation"])]
    pub kind: Option<String>,
    /// Settle what the circular leaves open, such as deadline=2021-12-01T23:59/geneva; can be given
    /// several times
    #[arg(long, value_name = "FACT=VALUE", requires = "circular")]
    pub set: Vec<String>,
    /// The file to write
    #[arg(short, long, value_name = "DRAFT.json")]
    pub output: PathBuf,
    /// Language in which the form is printed [default: the circular's]
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub language: Option<Language>,
    /// Replace an existing file
    #[arg(long)]
    pub force: bool,
    /// Take a draft over that is open in another program, which then writes nothing more to it
    #[arg(long, requires = "force")]
    pub take_over: bool,
}

/// What to write into a draft, for the help of `new` and `check`.
const DRAFT: &str = "\
What stands in a draft:
  answers       for each Recommendation \"marks\": [\"authorise\", \"no-comments\"],
                [\"authorise\", \"comments\"] or [\"refuse\"]; \"comments\", \"reasons\" and \"changes\"
                each with \"prose\": \"…\" or \"files\": [{ \"path\": \"…\" }]
  member-state  the State's ISO 3166-1 alpha-3 code, such as CHE, CHN or MAR
  date          the letter's, year-month-day: 2021-11-30; so is \"replaces\"";

/// `check`
#[derive(Debug, Args)]
#[command(after_help = DRAFT)]
pub struct Check {
    /// The draft
    #[arg(value_name = "DRAFT.json")]
    pub draft: PathBuf,
    /// Also read files that the draft names outside of its own folder
    #[arg(long)]
    pub allow_outside: bool,
    /// Check as if it were this time
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<DateTime<Utc>>,
}

/// `identity`
#[derive(Debug, Subcommand)]
pub enum IdentityCommand {
    /// Make one, protected by a passphrase
    New(NewIdentity),
    /// List those made here
    ///
    /// With --p12 or --keystore: the keys in there, by the names and numbers that --key takes.
    List(ListIdentities),
    /// Copy one: to a .p12 or .pfx file with its key, to any other file the certificate (PEM)
    Export(ExportIdentity),
}

/// `identity new`
#[derive(Debug, Args)]
pub struct NewIdentity {
    /// The name under which it is kept here, such as "office"
    #[arg(value_name = "IDENTITY")]
    pub identity: String,
    /// Whom the certificate names [default: the identity's name]
    #[arg(long)]
    pub name: Option<String>,
    /// The administration that the certificate names
    #[arg(long, default_value = "", hide_default_value = true)]
    pub organisation: String,
    /// What unlocks the key
    #[command(flatten)]
    pub passphrase: PassphraseSource,
}

/// `token`
#[derive(Debug, Subcommand)]
pub enum TokenCommand {
    /// List the tokens that are in their readers, and the certificates that they show without a
    /// PIN, by the names that --token takes
    List {
        /// The PKCS #11 module to ask [default: those that are installed]
        #[arg(long, value_name = "PATH")]
        module: Option<PathBuf>,
    },
}

/// `identity list`
#[derive(Debug, Args)]
pub struct ListIdentities {
    /// List the keys in this PKCS#12 file instead
    #[arg(long, value_name = "FILE")]
    pub p12: Option<PathBuf>,
    /// List the keys that this computer's system keeps for you instead
    #[arg(long, conflicts_with = "p12")]
    pub keystore: bool,
    /// What unlocks the key
    #[command(flatten)]
    pub passphrase: PassphraseSource,
}

/// `identity export`
#[derive(Debug, Args)]
pub struct ExportIdentity {
    /// Which one
    #[arg(value_name = "IDENTITY")]
    pub identity: String,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace an existing file
    #[arg(long)]
    pub force: bool,
}

/// `export`
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("signing").args(KEYS).arg("unsigned").required(true).multiple(true)))]
pub struct Export {
    /// The draft
    #[arg(value_name = "DRAFT.json")]
    pub draft: PathBuf,
    /// Also read files that the draft names outside of its own folder
    #[arg(long)]
    pub allow_outside: bool,
    /// The file to write; in a folder, under a name such as TSB-Circular-321-reply-CHE.pdf
    #[arg(short, long, value_name = "REPLY.pdf")]
    pub output: PathBuf,
    /// Also write an e-mail draft that carries the reply
    #[arg(long, value_name = "REPLY.eml")]
    pub eml: Option<PathBuf>,
    /// Language in which the form is printed [default: the draft's]
    #[arg(long, value_name = "LANGUAGE", value_parser = language)]
    pub language: Option<Language>,
    /// Also make an empty signature field for a second official
    #[arg(long)]
    pub second_official: bool,
    /// Which key signs
    #[command(flatten)]
    pub key: KeySource,
    /// Do not sign: the reply will be signed in ink, or by another program in its empty field
    #[arg(long, conflicts_with_all = KEYS)]
    #[arg(conflicts_with = "timestamp")]
    pub unsigned: bool,
    /// How far the signature reaches
    #[command(flatten)]
    pub level: LevelSource,
    /// Certify: any later change but a further signature then breaks this one
    #[arg(long, conflicts_with = "unsigned")]
    pub certify: bool,
    /// Date the file and its signature as if it were this time
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<DateTime<Utc>>,
    /// Replace existing files
    #[arg(long)]
    pub force: bool,
}

/// `sign`
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("needed").args(KEYS).required(true).multiple(true)))]
pub struct Sign {
    /// The reply that somebody sent you
    #[arg(value_name = "REPLY.pdf")]
    pub file: PathBuf,
    /// The file to write; the one that is read stays as it is
    #[arg(short, long, value_name = "SIGNED.pdf")]
    pub output: PathBuf,
    /// Which key signs
    #[command(flatten)]
    pub key: KeySource,
    /// The field to sign [default: the first empty one, or a new one that does not show]
    #[arg(long, value_name = "FIELD")]
    pub field: Option<String>,
    /// How far the signature reaches
    #[command(flatten)]
    pub level: LevelSource,
    /// Certify: any later change but a further signature then breaks this one. Only the first
    /// signature of a file can
    #[arg(long)]
    pub certify: bool,
    /// Date the signature as if it were this time
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<DateTime<Utc>>,
    /// Replace an existing file
    #[arg(long)]
    pub force: bool,
}

/// The options that name a key.
const KEYS: [&str; 5] = ["p12", "identity", "token", "module", "keystore"];

/// With what to sign.
#[derive(Debug, Args)]
pub struct KeySource {
    /// Sign with the key in this PKCS#12 file (.p12, .pfx)
    #[arg(long, value_name = "FILE", group = "source")]
    pub p12: Option<PathBuf>,
    /// Sign with an identity made here
    #[arg(long, value_name = "IDENTITY", group = "source")]
    pub identity: Option<String>,
    /// Sign with a key on a smart card or another PKCS #11 token: its URI (RFC 7512), such as
    /// pkcs11:token=Office;object=Signature
    #[arg(long, value_name = "URI", group = "source")]
    pub token: Option<String>,
    /// The PKCS #11 module that speaks to the token [default: those that are installed]
    #[arg(long, value_name = "PATH", conflicts_with_all = ["p12", "identity", "keystore"])]
    pub module: Option<PathBuf>,
    /// Sign with a key that this computer's system keeps for you: in Windows' certificate store or
    /// macOS' keychain
    #[arg(long, group = "source")]
    pub keystore: bool,
    /// Which key, if there are several: its name, the name in its certificate, the beginning of
    /// the certificate's fingerprint, or its number in the list
    #[arg(long, value_name = "NAME")]
    pub key: Option<String>,
    /// Sign with RSASSA-PSS instead of PKCS#1 v1.5, if the key is RSA
    #[arg(long)]
    pub pss: bool,
    /// What unlocks the key
    #[command(flatten)]
    pub passphrase: PassphraseSource,
}

/// How far a signature reaches.
#[derive(Debug, Args)]
pub struct LevelSource {
    /// Have this timestamp service (RFC 3161) prove when it was signed, and ask the services that
    /// the certificates name whether they were revoked. The services learn a digest and which
    /// certificates are used, not what the reply says
    #[arg(long, value_name = "URL")]
    pub timestamp: Option<String>,
    /// How far the signature is to reach: B-T, B-LT or B-LTA [default: B-LTA]. What a service
    /// cannot give is said, and the signature kept as far as it came
    #[arg(long, value_name = "LEVEL", requires = "timestamp", value_parser = level)]
    pub level: Option<Baseline>,
}

/// `renew`
#[derive(Debug, Args)]
pub struct Renew {
    /// The signed reply
    #[arg(value_name = "REPLY.pdf")]
    pub file: PathBuf,
    /// The file to write; the one that is read stays as it is
    #[arg(short, long, value_name = "RENEWED.pdf")]
    pub output: PathBuf,
    /// The timestamp service (RFC 3161). It learns a digest, not what the reply says
    #[arg(long, value_name = "URL")]
    pub timestamp: String,
    /// Replace an existing file
    #[arg(long)]
    pub force: bool,
}

/// `verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// The reply
    #[arg(value_name = "REPLY.pdf")]
    pub file: PathBuf,
    /// Certificates (PEM or DER) that you trust to vouch for a signer; can be given several times
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// The circular that the reply answers, or a draft of a reply to it (.json): the reply's words,
    /// rows, dates and deadline are held against it; can be given several times, for its languages
    #[arg(long, value_name = "FILE")]
    pub circular: Vec<PathBuf>,
    /// Revocation lists (PEM or DER) or OCSP responses (DER) that you have; can be given several
    /// times
    #[arg(long, value_name = "FILE")]
    pub revocation: Vec<PathBuf>,
    /// Also write the verdict as a file for the record: .pdf in the language of --lang, .json, or
    /// .xml (ETSI TS 119 102-2)
    #[arg(long, value_name = "REPORT")]
    pub report: Option<PathBuf>,
    /// Replace an existing report
    #[arg(long, requires = "report")]
    pub force: bool,
}

/// `tally`
#[derive(Debug, Args)]
pub struct Tally {
    /// The replies; of a folder, all PDF files below it
    #[arg(value_name = "FILES", required = true)]
    pub files: Vec<PathBuf>,
    /// Certificates (PEM or DER) that you trust to vouch for a signer; can be given several times.
    /// Then no other replies count
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// The circular that the replies answer, or a draft of a reply to it (.json): what answers
    /// another is not counted, and each reply's words, rows, dates and deadline are held against
    /// it; can be given several times, for its languages
    #[arg(long, value_name = "FILE")]
    pub circular: Vec<PathBuf>,
    /// A reply whose page you have read yourself: it counts although a stamp, unknown words or
    /// another program's signature stand there; can be given several times
    #[arg(long, value_name = "FILE")]
    pub read: Vec<PathBuf>,
    /// Also write a table, one line for each State and Recommendation
    #[arg(long, value_name = "TABLE.csv")]
    pub csv: Option<PathBuf>,
    /// Replace an existing table
    #[arg(long)]
    pub force: bool,
}

/// `sample`
#[derive(Debug, Args)]
pub struct Sample {
    /// The folder to write into; it is made if it is not there
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Replace existing files
    #[arg(long)]
    pub force: bool,
}

/// Where a passphrase comes from. Never an argument: those can be read by every user.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct PassphraseSource {
    /// Read the passphrase or PIN from the first line of this file [default: ask for it]
    #[arg(long, value_name = "FILE", visible_alias = "pin-file")]
    pub passphrase_file: Option<PathBuf>,
    /// Read the passphrase or PIN from the first line of standard input
    #[arg(long, visible_alias = "pin-stdin")]
    pub passphrase_stdin: bool,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_code(text).ok_or_else(|| "one of en, fr, es, ru, zh, ar".to_owned())
}

fn level(text: &str) -> Result<Baseline, String> {
    Baseline::stamped(text).ok_or_else(|| Baseline::STAMPED_SPELT.to_owned())
}

fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    let expected = |_| "a time such as 2021-12-01T23:59:00+01:00".to_owned();
    DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc()).map_err(expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn no_passphrase_can_be_an_argument() {
        let parsed =
            Arguments::try_parse_from(["placet-cli", "identity", "new", "a", "--passphrase", "x"]);
        assert!(parsed.is_err());
    }
}
