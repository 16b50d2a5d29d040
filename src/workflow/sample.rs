//! A specimen of the whole job, on the circular that comes with the program.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{
    Error, Made, Seal, Written, free, make_reply, new_draft, save_draft, save_mail, save_reply,
};
use crate::{
    form::Typefaces,
    keys::identity::{Identity, SelfMade},
    model::{AnnexKind, Draft, Mark, MemberState, Signatory},
    store::Replace,
    wording::Wording,
};

/// What a specimen consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// The draft file
    pub draft: PathBuf,
    /// The PDF
    pub made: Made,
    /// Where the PDF is
    pub written: Written,
    /// The e-mail draft
    pub eml: PathBuf,
}

/// The State whose name a specimen bears: that of the Union's seat.
const STATE: &str = "CHE";

/// Writes a draft, a PDF signed with an identity made for the purpose, and an e-mail draft into
/// `folder`, in the embedded circular's language. All of them say that they are a specimen.
///
/// # Errors
/// Those of the steps; existing files are replaced only if `replace` says so.
pub fn sample(
    folder: &Path,
    typefaces: &Typefaces,
    now: DateTime<Utc>,
    replace: Replace,
) -> Result<Sample, Error> {
    let draft = specimen(now);
    let draft_path = folder.join("draft.json");
    let wording = Wording::of(draft.language);
    let reply = draft.check(now).map_err(Error::Unready)?.reply;
    let file = |ending| folder.join(format!("{}.{ending}", reply.file_stem()));
    let (pdf, eml) = (file("pdf"), file("eml"));
    free([&draft_path, &pdf, &eml], replace)?;
    let wish = SelfMade { name: "Placet – Specimen", organisation: "", not_before: now };
    let identity = Identity::self_made(&wish)?;
    let made = make_reply(&reply, &wording, typefaces, Seal::by(&identity), now)?;
    save_draft(&draft_path, &draft, replace)?;
    let written = save_reply(&made, &pdf, replace)?;
    let name = format!("{}.pdf", reply.file_stem());
    save_mail(&reply, &wording, (&made, &name), now, &eml, replace)?;
    Ok(Sample { draft: draft_path, made, written, eml })
}

/// A complete draft that nobody can take for a State's position.
fn specimen(now: DateTime<Utc>) -> Draft {
    let mut draft = new_draft();
    let language = draft.language;
    draft.specimen = true;
    draft.answers[0].mark(Mark::Comments);
    draft.answers[0].annex_mut(AnnexKind::Comments).prose =
        "样本：在第7.2款中，建议将“及时”改为“在30个日历日内”，以便各成员国的消费者享有相同的期限。\n\
         Specimen: in clause 7.2, “within 30 calendar days” in place of “promptly”."
            .into();
    draft.signatory = Signatory {
        name: "样本（Specimen）".into(),
        title: "样本职务".into(),
        address: "样本地址".into(),
        fax: String::new(),
        email: "specimen@example.int".into(),
    };
    draft.member_state = STATE.into();
    draft.administration =
        MemberState::from_iso3(STATE).map(|s| s.administration(language)).unwrap_or_default();
    draft.place = "日内瓦".into();
    draft.date = now.date_naive().to_string();
    draft
}
