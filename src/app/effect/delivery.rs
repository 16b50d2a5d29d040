//! Replies that are made: written, signed, mailed, entered into the register; and those that
//! somebody else made, signed once more or taken back in.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::{DateTime, Utc};
use iced::Task;

use super::{
    off_thread::answer,
    world::{World, clock},
};
use crate::{
    app::{step::send::Done, tool::verify::Opened},
    keys::signer::Signer,
    mail,
    model::{Language, Reply},
    network::Network,
    pades::level::{Service, Shortfall},
    pki::baseline::Baseline,
    pki::path::Trust,
    store::{self, NewFolder, Replace},
    workflow::{self, Delivered, Delivery, Error, Made, Seal, Signature, TakenBack, Written},
};

/// What is wanted.
#[derive(Debug, Clone)]
pub enum Effect {
    /// Make, sign and write a reply and its e-mail draft
    Save(Box<Job>),
    /// Write the e-mail draft of a reply that is written
    Mail(Arc<SavedReply>),
    /// Enter a reply that is written into the register
    Register(Arc<SavedReply>),
    /// Sign this reply, as it was judged, once more and save it at this path
    Countersign(Box<Opened>, Arc<dyn Signer>, Option<Proof>, PathBuf),
    /// Take the file at this path, signed elsewhere, back in
    TakeBack(PathBuf),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// A reply was written, or could not be: then nothing was
    Saved(Result<Box<Saved>, Error>),
    /// The e-mail draft was written, or could not be
    Mailed(Result<(), Error>),
    /// A reply was entered into the register, or could not be
    Registered(Result<(), Error>),
    /// A reply was signed once more and is in this file, perhaps without all that was wished; or
    /// could not be
    Countersigned(Result<(PathBuf, Option<Shortfall>), Error>),
    /// A file was taken back in, or could not be
    TakenBack(Result<Box<TakenBack>, Error>),
}

/// A reply to be made.
#[derive(Debug, Clone)]
pub struct Job {
    /// What is sent
    pub reply: Reply,
    /// Who signs; `None` leaves it unsigned
    pub signer: Option<Arc<dyn Signer>>,
    /// Whether the signature also certifies the file
    pub certify: bool,
    /// What proves when; without it, no network is used
    pub proof: Option<Proof>,
    /// Where to
    pub path: PathBuf,
    /// Whether a file that is there may be replaced
    pub replace: bool,
}

/// A timestamp service that the official set, and how far a signature is to reach with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Its address
    pub url: String,
    /// How far
    pub reach: Baseline,
}

impl Proof {
    fn service<'a>(&'a self, network: &'a Network) -> Service<'a> {
        Service { url: &self.url, reach: self.reach, fetch: network }
    }
}

/// A reply on the disk, and what is needed to write again what belongs beside it.
#[derive(Debug)]
pub struct SavedReply {
    reply: Reply,
    made: Made,
    written: Written,
    eml: PathBuf,
    replace: Replace,
    now: DateTime<Utc>,
}

impl SavedReply {
    /// Why its signature does not reach as far as was wished.
    pub fn shortfall(&self) -> Option<&Shortfall> {
        self.made.shortfall.as_ref()
    }

    pub(super) const fn made(&self) -> &Made {
        &self.made
    }
}

/// A reply that was written: the PDF is there, read back and verified, whatever became of the rest.
#[derive(Debug, Clone)]
pub struct Saved {
    /// What the screen shows of it
    pub done: Done,
    /// Whether the e-mail draft is there
    pub mail: Result<(), Error>,
    /// Whether the register has it
    pub register: Result<(), Error>,
    /// To try again
    pub reply: Arc<SavedReply>,
}

pub(super) fn run(world: World, effect: Effect) -> Task<Outcome> {
    match effect {
        Effect::Save(job) => answer(move || save(&world, &job), Outcome::Saved),
        Effect::Mail(saved) => answer(move || write_mail(&world, &saved), Outcome::Mailed),
        Effect::Register(saved) => answer(move || enter(&world, &saved), Outcome::Registered),
        Effect::Countersign(judged, signer, proof, path) => answer(
            move || {
                let shortfall = countersign(&world, &judged, (&*signer, proof.as_ref()), &path)?;
                Ok((path, shortfall))
            },
            Outcome::Countersigned,
        ),
        Effect::TakeBack(path) => answer(
            move || {
                // Whom the official trusts changes nothing of what the register says.
                let trust = Trust::nobody();
                workflow::take_back(&world.store, &path, &trust, Utc::now()).map(Box::new)
            },
            Outcome::TakenBack,
        ),
    }
}

fn save(world: &World, job: &Job) -> Result<Box<Saved>, Error> {
    let Job { reply, signer, certify, proof, path, replace } = job;
    let replace = if *replace { Replace::Always } else { Replace::Never };
    let eml = path.with_extension("eml");
    let now = Utc::now();
    let (wording, typefaces) = (world.wording(reply.language()), world.typefaces());
    let network = Network::default();
    let service = proof.as_ref().map(|proof| proof.service(&network));
    let signed = |signer| Seal::Signed(Signature { signer, certify: *certify, service });
    let seal = signer.as_deref().map_or(Seal::Unsigned, signed);
    // A folder that cannot be made shows as a file that cannot be written.
    let _folder = path.parent().map(NewFolder::make);
    let (pdf, mail, register) = (&**path, Some(&*eml), Some(&world.store));
    let delivery = Delivery { reply, seal, pdf, eml: mail, replace, register, now };
    let delivered = workflow::deliver(&delivery, wording, typefaces)?;
    let Delivered { made, written, mail, register } = delivered;
    let done = Done {
        pdf: written.path.clone(),
        eml: eml.clone(),
        subject: mail::subject(reply, wording),
        sha256: made.sha256.clone(),
        bytes: made.bytes.len(),
        pages: made.pages,
        signed: made.signed(),
        time: clock(),
        mail: None,
        register: None,
        shortfall: None,
    };
    let mail = mail.map_or(Ok(()), |mail| mail.map(drop));
    let register = register.map_or(Ok(()), |entered| entered.map(drop));
    let reply = Arc::new(SavedReply { reply: reply.clone(), made, written, eml, replace, now });
    Ok(Box::new(Saved { done, mail, register, reply }))
}

/// Writes the e-mail draft that carries a reply.
fn write_mail(world: &World, saved: &SavedReply) -> Result<(), Error> {
    let SavedReply { reply, made, written, eml, replace, now } = saved;
    let wording = world.wording(reply.language());
    workflow::save_mail(reply, wording, (made, written), *now, eml, *replace)
}

/// Enters a reply into the register.
fn enter(world: &World, saved: &SavedReply) -> Result<(), Error> {
    workflow::register(&world.store, &saved.made, &saved.written, saved.now).map(drop)
}

/// Signs a reply that somebody sent, saves it, and enters it into the register. What is signed is
/// what was judged and shown; where another file is in its place by now, nothing is.
fn countersign(
    world: &World,
    judged: &Opened,
    (signer, proof): (&dyn Signer, Option<&Proof>),
    path: &Path,
) -> Result<Option<Shortfall>, Error> {
    // Asked before anything is made: no file is replaced.
    workflow::free([path], Replace::Never)?;
    if store::read(&judged.path).is_ok_and(|now| now != *judged.file) {
        return Err(Error::ChangedSinceShown(judged.path.clone()));
    }
    let now = Utc::now();
    let network = Network::default();
    let service = proof.map(|proof| proof.service(&network));
    let signature = Signature { signer, certify: false, service };
    let wording = world.wording(Language::En);
    let verified = judged.result.as_ref().map_err(Error::clone)?;
    let signable = workflow::signable(&judged.file, verified, None)?;
    let made = workflow::sign_reply(&signable, signature, wording, world.typefaces(), now)?;
    let store = Some(&world.store);
    let delivered = workflow::keep_reply(made, path, Replace::Never, store, now)?;
    match delivered.register {
        Some(Err(error)) => Err(error),
        _ => Ok(delivered.made.shortfall),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        form::Typefaces,
        keys::identity::{Identity, SelfSigned},
        model::{Mark, Signatory},
        store::{Settings, Store},
        wording::Wording,
    };

    /// A reply that somebody sent, in a file, judged.
    fn judged(folder: &Path) -> Opened {
        let now = "2021-11-30T12:00:00Z".parse().unwrap();
        let mut draft = workflow::new_draft();
        draft.answers[0].mark(Mark::NoComments);
        draft.signatory =
            Signatory { name: "李 娜".into(), title: "司长".into(), ..Default::default() };
        draft.member_state = "CHE".into();
        (draft.administration, draft.place) = ("瑞士联邦主管部门".into(), "伯尔尼".into());
        (draft.date, draft.second_official) = ("2021-11-30".into(), true);
        let reply = draft.check(now).unwrap().reply;
        let (wording, typefaces) = (Wording::of(reply.language()), Typefaces::bundled());
        let made = workflow::make_reply(&reply, &wording, &typefaces, Seal::Unsigned, now).unwrap();
        let path = folder.join("答复 رد.pdf");
        fs::write(&path, &made.bytes).unwrap();
        let result = workflow::verify_reply(&made.bytes, &Trust::nobody(), now);
        Opened { path, file: Arc::new(made.bytes), result, signable: true }
    }

    #[test]
    fn what_a_second_official_signs_is_what_was_judged_and_shown() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("store"));
        let world = World::new(store.clone(), Settings::default());
        let wish = SelfSigned {
            name: "Ёлкина فاطمة", organisation: "", not_before: Utc::now()
        };
        let key = Identity::self_signed(&wish).unwrap();
        let (judged, target) = (judged(folder.path()), folder.path().join("signed é.pdf"));
        let sign = |judged: &Opened| countersign(&world, judged, (&key, None), &target);
        let refused = |judged: &Opened, why: Error| {
            assert_eq!(sign(judged), Err(why));
            assert!(!target.exists() && store.register().unwrap().is_empty());
        };

        let another = b"%PDF-1.7 another reply of the same name";
        fs::write(&judged.path, another).unwrap();
        refused(&judged, Error::ChangedSinceShown(judged.path.clone()));
        fs::write(&judged.path, &*judged.file).unwrap();
        // It is not judged a second time, by whom nobody saw.
        refused(&Opened { result: Err(Error::Altered), ..judged.clone() }, Error::Altered);

        assert_eq!(sign(&judged), Ok(None));
        let signed = fs::read(&target).unwrap();
        assert!(signed.starts_with(&judged.file) && signed.len() > judged.file.len());
        assert_eq!(store.register().unwrap().len(), 1);
        // What was shown can be signed although its file is gone: it is all here.
        fs::remove_file(&judged.path).unwrap();
        fs::remove_file(&target).unwrap();
        assert_eq!(sign(&judged), Ok(None));
    }
}
