//! A specimen of the whole job, on the circular that comes with the program.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{
    deliver::{Delivered, Delivery, deliver},
    drafts::{new_draft, save_draft},
    error::Error,
    made::free,
    seal::Seal,
};
use crate::{
    form::Typefaces,
    keys::identity::{Identity, SelfSigned},
    model::{AnnexKind, Draft, Mark, MemberState, Signatory},
    store::{Owner, Replace, TakeOver},
    wording::Wording,
};

/// What a specimen consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The draft file
    pub draft: PathBuf,
    /// The PDF and the e-mail draft
    pub delivered: Delivered,
}

/// The State whose name a specimen bears: that of the Union's seat.
const STATE: &str = "CHE";

/// Writes a draft, a PDF signed with an identity made for the purpose, and an e-mail draft into
/// `folder`, in the embedded circular's language. All of them say that they are a specimen.
///
/// # Errors
/// Those of [`deliver`] and of the draft; existing files are replaced only if `replace` says so. No
/// register has a specimen.
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
    free([&*draft_path, &*pdf, &*eml], replace)?;
    let wish = SelfSigned { name: "Placet – Specimen", organisation: "", not_before: now };
    let identity = Identity::self_signed(&wish)?;
    let owner = Owner::this_process("placet-cli", now);
    save_draft(&draft_path, &draft, replace, &owner, TakeOver::Never)?;
    let seal = Seal::by(&identity);
    let (pdf, eml, register) = (&*pdf, Some(&*eml), None);
    let delivery = Delivery { reply: &reply, seal, pdf, eml, replace, register, now };
    let delivered = deliver(&delivery, &wording, typefaces)?;
    Ok(Sample { draft: draft_path, delivered })
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
