//! The whole of an export: the reply is made, written, and what belongs beside it is done.
//!
//! The window, `export` and `sample` do it here and nowhere else. Once the PDF is safe on the disk
//! nothing takes it back: what fails afterwards is told beside it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{
    error::Error,
    export::make_reply,
    made::{Made, Written, free, save_reply},
    register::register,
    seal::Seal,
};
use crate::{
    form::Typefaces,
    mail,
    model::Reply,
    store::{self, Access, Replace, Store},
    wording::Wording,
};

/// What is to be delivered, and where to.
#[derive(Debug, Clone, Copy)]
pub struct Delivery<'a> {
    /// What is sent
    pub reply: &'a Reply,
    /// How it is sealed
    pub seal: Seal<'a>,
    /// Where the PDF is written
    pub pdf: &'a Path,
    /// Where the e-mail draft is written, if one is wished
    pub eml: Option<&'a Path>,
    /// Whether files that are there may be replaced
    pub replace: Replace,
    /// Where the register is that the reply is entered in; `None` for one that is nobody's position
    pub register: Option<&'a Store>,
    /// The file's date and the signature's claimed time
    pub now: DateTime<Utc>,
}

/// A reply that is safe on the disk, and what became of the steps behind it. None of them takes the
/// reply back, and none keeps the others from being tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Delivered {
    /// The reply
    pub made: Made,
    /// Where it is
    pub written: Written,
    /// The e-mail draft, or why it is not there; `None` if none was wished
    pub mail: Option<Result<PathBuf, Error>>,
    /// Whether the register has it; `None` if it was not to be entered
    pub register: Option<Result<(), Error>>,
}

impl Delivered {
    /// Where the e-mail draft is, if it is there.
    pub fn eml(&self) -> Option<&Path> {
        self.mail.as_ref().and_then(|mail| mail.as_deref().ok())
    }

    /// Why what is not there is not, in the order in which it was tried.
    pub fn failures(&self) -> impl Iterator<Item = &Error> {
        let mail = self.mail.as_ref().and_then(|mail| mail.as_ref().err());
        let register = self.register.as_ref().and_then(|entered| entered.as_ref().err());
        mail.into_iter().chain(register)
    }
}

/// Makes a reply, writes it and its e-mail draft, and enters it in the register. `wording` is in
/// the reply's language.
///
/// # Errors
/// Those of [`make_reply`] and [`save_reply`], and [`Error::Store`] if the PDF or the e-mail draft
/// exists and `replace` keeps it: then nothing was written. What fails once the PDF is there is no
/// error, but told in [`Delivered`].
pub fn deliver(
    delivery: &Delivery<'_>,
    wording: &Wording,
    typefaces: &Typefaces,
) -> Result<Delivered, Error> {
    let Delivery { reply, seal, pdf, eml, replace, register, now } = *delivery;
    free([Some(pdf), eml].into_iter().flatten(), replace)?;
    let made = make_reply(reply, wording, typefaces, seal, now)?;
    let mut delivered = keep_reply(made, pdf, replace, register, now)?;
    let Delivered { made, written, .. } = &delivered;
    delivered.mail = eml.map(|eml| {
        save_mail(reply, wording, (made, written), now, eml, replace).map(|()| eml.to_owned())
    });
    Ok(delivered)
}

/// Writes a finished reply to `path` and enters it in the register of `store`. No e-mail draft is
/// written.
///
/// # Errors
/// Those of [`save_reply`]: then nothing was written. A register that could not be written is told
/// in [`Delivered`].
pub fn keep_reply(
    made: Made,
    path: &Path,
    replace: Replace,
    store: Option<&Store>,
    now: DateTime<Utc>,
) -> Result<Delivered, Error> {
    let written = save_reply(&made, path, replace)?;
    let register = store.map(|store| register(store, &made, &written, now));
    Ok(Delivered { made, written, mail: None, register })
}

/// Writes the e-mail draft that carries a finished reply.
///
/// # Errors
/// [`Error::Store`]; an existing file is replaced only if `replace` says so.
pub fn save_mail(
    reply: &Reply,
    wording: &Wording,
    (made, written): (&Made, &Written),
    now: DateTime<Utc>,
    path: &Path,
    replace: Replace,
) -> Result<(), Error> {
    let name = written.path.file_name().unwrap_or_default().to_string_lossy();
    let pdf = mail::Enclosure { name: &name, bytes: &made.bytes };
    let eml = mail::eml(reply, pdf, wording, now);
    Ok(store::write_atomically(path, &eml.bytes, replace, Access::Usual)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        keys::identity::{Identity, SelfSigned},
        model::{Mark, Signatory},
        pades::verify::JUDGED,
        pki::path::Trust,
        workflow::{Signature, new_draft, sign_reply, signable, take_back, verify_reply},
    };

    fn now() -> DateTime<Utc> {
        "2021-11-30T12:00:00Z".parse().unwrap()
    }

    fn reply() -> Reply {
        let mut draft = new_draft();
        draft.answers[0].mark(Mark::NoComments);
        draft.signatory =
            Signatory {
                name: "李 娜 Мария".into(), title: "司长".into(), ..Signatory::default()
            };
        draft.member_state = "CHE".into();
        draft.administration = "瑞士联邦主管部门".into();
        draft.place = "伯尔尼".into();
        draft.date = "2021-11-30".into();
        draft.check(now()).unwrap().reply
    }

    /// Delivers `reply` signed, with these places.
    fn delivered(
        reply: &Reply,
        (pdf, eml): (&Path, Option<&Path>),
        register: Option<&Store>,
    ) -> Result<Delivered, Error> {
        let wish =
            SelfSigned { name: "Мария ماريا", organisation: "", not_before: now() };
        let identity = Identity::self_signed(&wish).unwrap();
        let (seal, replace) = (Seal::by(&identity), Replace::Never);
        let delivery = Delivery { reply, seal, pdf, eml, replace, register, now: now() };
        deliver(&delivery, &Wording::of(reply.language()), &Typefaces::bundled())
    }

    #[test]
    fn a_reply_its_e_mail_and_its_entry_are_delivered_together() {
        let desk = tempfile::tempdir().unwrap();
        let store = Store::new(desk.path().join("home"));
        let (pdf, eml) = (desk.path().join("答复 رد.pdf"), desk.path().join("é.eml"));
        let delivered = delivered(&reply(), (&pdf, Some(&eml)), Some(&store)).unwrap();
        assert_eq!(delivered.failures().count(), 0);
        assert_eq!(delivered.eml(), Some(&*eml));
        assert_eq!(std::fs::read(&pdf).unwrap(), delivered.made.bytes);
        let mail = std::fs::read_to_string(&eml).unwrap();
        assert!(mail.contains("multipart/mixed"), "{mail}");
        let [sent] = &store.register().unwrap()[..] else { panic!("not one entry") };
        assert_eq!(sent.sha256, delivered.written.sha256);
        assert_eq!(sent.signer.as_deref(), Some("Мария ماريا"));
        assert_eq!((sent.circular, sent.study_period), (321, Some(2017)));
    }

    /// Neither step behind the PDF takes it back, and neither keeps the other from being tried.
    #[test]
    fn what_fails_behind_the_reply_is_told_beside_it() {
        let desk = tempfile::tempdir().unwrap();
        let file = desk.path().join("файл");
        std::fs::write(&file, "no folder").unwrap();
        let (pdf, eml) = (desk.path().join("a.pdf"), file.join("a.eml"));
        let store = Store::new(file.join("home"));
        let reply = reply();
        let told = delivered(&reply, (&pdf, Some(&eml)), Some(&store)).unwrap();
        let [Error::Store(mail), Error::Store(entry)] =
            &told.failures().cloned().collect::<Vec<_>>()[..]
        else {
            panic!("{:?}", told.failures().collect::<Vec<_>>())
        };
        assert!(mail.to_string().contains("a.eml"), "{mail}");
        assert!(entry.to_string().contains("home"), "{entry}");
        assert_eq!(store::sha256(&std::fs::read(&pdf).unwrap()), told.written.sha256);
        // What is not there can be tried again, once it can be written.
        let eml = desk.path().join("a.eml");
        let wording = Wording::of(reply.language());
        let parts = (&told.made, &told.written);
        save_mail(&reply, &wording, parts, now(), &eml, Replace::Never).unwrap();
        let store = Store::new(desk.path().join("home"));
        register(&store, &told.made, &told.written, now()).unwrap();
        assert_eq!(store.register().unwrap().len(), 1);
    }

    #[test]
    fn where_one_file_must_stay_nothing_is_written() {
        let desk = tempfile::tempdir().unwrap();
        let (pdf, eml) = (desk.path().join("a.pdf"), desk.path().join("a.eml"));
        std::fs::write(&eml, "mine").unwrap();
        let refused = delivered(&reply(), (&pdf, Some(&eml)), None);
        assert_eq!(refused, Err(Error::Store(store::Error::Exists(eml.clone()))));
        assert!(!pdf.exists());
        assert_eq!(std::fs::read(&eml).unwrap(), b"mine");
    }

    /// How many files are judged while `work` is done.
    fn judged<T>(work: impl FnOnce() -> T) -> (T, usize) {
        let before = JUDGED.get();
        let done = work();
        (done, JUDGED.get() - before)
    }

    /// Judging a file takes longer than all that is done with the answer.
    #[test]
    fn each_file_is_judged_once_from_the_key_to_the_register() {
        let desk = tempfile::tempdir().unwrap();
        let store = Store::new(desk.path().join("home"));
        let reply = reply();
        let (first, second) = (desk.path().join("первый.pdf"), desk.path().join("第二.pdf"));
        let (told, count) = judged(|| delivered(&reply, (&first, None), Some(&store)).unwrap());
        assert_eq!(count, 1, "the reply");
        let (pdf, trust) = (told.made.bytes, Trust::nobody());
        // The second official's file is another one.
        let wish = SelfSigned { name: "Çağlar", organisation: "", not_before: now() };
        let identity = Identity::self_signed(&wish).unwrap();
        let signature = Signature { signer: &identity, certify: false, service: None };
        let wording = Wording::of(reply.language());
        let (signed, count) = judged(|| {
            let verified = verify_reply(&pdf, &trust, now()).unwrap();
            let signable = signable(&pdf, &verified, None).unwrap();
            let typefaces = Typefaces::bundled();
            let made = sign_reply(&signable, signature, &wording, &typefaces, now()).unwrap();
            keep_reply(made, &second, Replace::Never, Some(&store), now()).unwrap()
        });
        assert_eq!((count, signed.failures().count()), (2, 0), "as it came, and as it was signed");
        let (_, count) = judged(|| take_back(&store, &second, &trust, now()).unwrap());
        assert_eq!(count, 1, "the file that came back");
    }
}
