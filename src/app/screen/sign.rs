//! The fourth step: a signature by hand, by certificate, or both.

use std::{path::PathBuf, sync::Arc};

use chrono::DateTime;
use iced::{
    Center, Fill, Shrink,
    widget::{Column, Space, Stack, container, image},
};
use zeroize::{Zeroize, Zeroizing};

use crate::{
    model::{Draft, Field, Picture},
    problem,
    signature::{
        certificate::CertificateFacts,
        identity::{Identity, Passphrase, SelfMade},
    },
};

use super::{drawing::Drawing, part};
use crate::app::{
    Element,
    findings::Findings,
    icon::Icon,
    theme::{GROUP_RADIUS, Look, Scheme, Wide},
    widget::{
        self, Choice, Remark, checkbox, choices, fact, input, link,
        pad::{self, Stroke},
        small_button, small_link,
    },
};

/// Height of the pad, in pixels.
const PAD: f32 = 108.0;

/// How the reply is signed, besides by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// With a certificate in a file
    File,
    /// With an identity of this computer's own
    Own,
    /// With none
    None,
}

/// Which of the two pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The handwritten signature
    Signature,
    /// The administration's stamp
    Stamp,
}

impl Which {
    /// The field it belongs to.
    pub const fn field(self) -> Field {
        match self {
            Self::Signature => Field::Signature,
            Self::Stamp => Field::Stamp,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Stamp => "stamp",
        }
    }
}

/// Where an identity is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// In a file of the official's
    File(PathBuf),
    /// In the program's own folder, under this name
    Own(String),
}

/// What the screen remembers besides the draft.
#[derive(Debug, Default)]
pub struct Sign {
    means: Option<Means>,
    certificate: String,
    passphrase: Secret,
    again: Secret,
    own: Vec<String>,
    making: Option<String>,
    opened: Option<(Means, Arc<Identity>)>,
    busy: bool,
    failure: Option<String>,
    path: Option<(Which, String)>,
    refused: Option<(Which, Remark)>,
    /// That no dialog asks for the certificate's file
    hint: Option<Remark>,
    pictures: [Option<(Picture, image::Handle)>; 2],
    drawing: Drawing,
}

/// Typed secrets: wiped when dropped, never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl Secret {
    /// Hands the text over and forgets it.
    fn take(&mut self) -> Passphrase {
        let passphrase = Passphrase::new(self.0.to_string());
        self.0.zeroize();
        passphrase
    }
}

/// What can happen.
#[derive(Debug, Clone)]
pub enum Message {
    /// Import a picture: ask the system's dialog
    Browse(Which),
    /// Import a picture: open or close the field for a path
    Path(Which),
    /// A path being typed
    PathTyped(String),
    /// A path that was typed
    PathGiven,
    /// A line was drawn on the pad
    Stroke(Stroke),
    /// Take the last line back
    Unstroke,
    /// Take the picture off
    Clear(Which),
    /// Leave a line for ink, or do not
    InkLine,
    /// A second official will sign, or not
    Second,
    /// Sign in this way
    Means(Means),
    /// The certificate's path being typed
    Certificate(String),
    /// Ask the system's dialog for the certificate
    BrowseCertificate,
    /// The passphrase being typed
    Passphrase(Secret),
    /// The passphrase being typed a second time
    Again(Secret),
    /// Use this identity of one's own
    Use(String),
    /// Make an identity: begin, or leave it
    Making,
    /// The new identity's name being typed
    Name(String),
    /// Open the identity with the passphrase
    Open,
    /// Make the identity
    Make,
    /// Forget the opened identity
    Close,
}

/// What the screen wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Nothing
    None,
    /// Give the focus to the control with this id
    Focus(String),
    /// Ask for a picture
    Browse(Which),
    /// Read the picture at this path
    Read(Which, PathBuf),
    /// Ask for a certificate file
    BrowseCertificate,
    /// Open the identity that is kept there
    Open(Source, Passphrase),
    /// Make an identity in this name
    Make(String, Passphrase),
}

impl Sign {
    /// Changes the screen and the draft.
    pub fn update(&mut self, draft: &mut Draft, message: Message) -> Action {
        match message {
            Message::Browse(which) => Action::Browse(which),
            Message::Path(which) => {
                let open = self.path.as_ref().is_some_and(|(w, _)| *w == which);
                (self.path, self.refused) = ((!open).then(|| (which, String::new())), None);
                Action::Focus(format!("{}.path", which.key()))
            }
            Message::PathTyped(text) => {
                if let Some((_, typed)) = &mut self.path {
                    *typed = text;
                }
                Action::None
            }
            Message::PathGiven => match &self.path {
                Some((which, typed)) if !typed.trim().is_empty() => {
                    Action::Read(*which, PathBuf::from(typed.trim()))
                }
                _ => Action::None,
            },
            Message::Stroke(stroke) => {
                self.drawing.add(stroke);
                draft.signature = self.drawing.picture();
                self.sync(draft);
                Action::None
            }
            Message::Unstroke => {
                self.drawing.undo();
                draft.signature = self.drawing.picture();
                self.sync(draft);
                match draft.signature {
                    Some(_) => Action::None,
                    None => Action::Focus("signature.browse".into()),
                }
            }
            Message::Clear(which) => {
                *slot(draft, which) = None;
                self.sync(draft);
                Action::Focus(which.field().key())
            }
            Message::InkLine => {
                draft.ink_line = !draft.ink_line;
                Action::None
            }
            Message::Second => {
                draft.second_official = !draft.second_official;
                Action::None
            }
            other => self.certificate(other, &draft.signatory.name),
        }
    }

    fn certificate(&mut self, message: Message, signatory: &str) -> Action {
        match message {
            Message::Means(means) => {
                self.means = Some(means);
                self.forget();
                if means == Means::Own && self.own.is_empty() && self.opened.is_none() {
                    self.making = Some(signatory.to_owned());
                }
                return Action::Focus(means_id(means).into());
            }
            Message::Certificate(path) => {
                (self.certificate, self.failure, self.hint) = (path, None, None);
            }
            Message::BrowseCertificate => return Action::BrowseCertificate,
            Message::Passphrase(secret) => (self.passphrase, self.failure) = (secret, None),
            Message::Again(secret) => (self.again, self.failure) = (secret, None),
            Message::Use(name) => {
                self.forget();
                self.making = None;
                self.own.retain(|other| *other != name);
                self.own.insert(0, name);
                return Action::Focus("own-passphrase".into());
            }
            Message::Making => {
                self.forget();
                self.making = match self.making {
                    Some(_) => None,
                    None => Some(signatory.to_owned()),
                };
                return Action::Focus("own-name".into());
            }
            Message::Name(name) => self.making = Some(name),
            Message::Open => return self.open(),
            Message::Make => return self.make(),
            Message::Close => {
                self.opened = None;
                self.forget();
            }
            _ => {}
        }
        Action::None
    }

    fn forget(&mut self) {
        (self.passphrase, self.again) = (Secret::default(), Secret::default());
        self.failure = None;
    }

    fn open(&mut self) -> Action {
        let source = match self.means {
            Some(Means::File) if !self.certificate.trim().is_empty() => {
                Source::File(PathBuf::from(self.certificate.trim()))
            }
            Some(Means::Own) => match self.own.first() {
                Some(name) => Source::Own(name.clone()),
                None => return Action::None,
            },
            _ => return Action::Focus("certificate".into()),
        };
        self.busy = true;
        Action::Open(source, self.passphrase.take())
    }

    fn make(&mut self) -> Action {
        let Some(name) = self.making.clone().filter(|name| !name.trim().is_empty()) else {
            return Action::Focus("own-name".into());
        };
        if !self.agrees() {
            return Action::Focus("own-again".into());
        }
        self.busy = true;
        let passphrase = self.passphrase.take();
        self.again = Secret::default();
        Action::Make(name, passphrase)
    }

    /// Whether both passphrases are the same, and there is one.
    fn agrees(&self) -> bool {
        !self.passphrase.0.is_empty() && self.passphrase == self.again
    }

    /// Takes in an opened or new identity, or why there is none, in words.
    pub fn opened(&mut self, result: Result<Arc<Identity>, String>) -> &'static str {
        self.busy = false;
        match (result, self.means) {
            (Ok(identity), Some(means)) => {
                self.opened = Some((means, identity));
                (self.making, self.failure) = (None, None);
                "identity-close"
            }
            (Ok(_), None) => "means-file",
            (Err(words), means) => {
                self.failure = Some(words);
                match (means, &self.making) {
                    (Some(Means::File), _) => "passphrase",
                    (_, Some(_)) => "own-new-passphrase",
                    (_, None) => "own-passphrase",
                }
            }
        }
    }

    /// Takes in the names of the identities that are kept on this computer.
    pub fn known(&mut self, own: Vec<String>) {
        self.own = own;
    }

    /// Takes in the path of a certificate chosen in the system's dialog.
    pub fn chosen(&mut self, path: &std::path::Path) {
        self.certificate = path.to_string_lossy().into_owned();
        self.opened = None;
    }

    /// Takes in a picture that was read, or why it could not be, in words.
    pub fn imported(&mut self, draft: &mut Draft, which: Which, picture: Result<Picture, String>) {
        match picture {
            Ok(picture) => {
                (self.path, self.refused) = (None, None);
                *slot(draft, which) = Some(picture);
                self.sync(draft);
            }
            Err(text) => self.refused = Some((which, Remark { blocks: true, text })),
        }
    }

    /// The system has no dialog: opens the field for a path. Returns its id.
    pub fn without_dialog(&mut self, which: Which, text: String) -> String {
        self.path = Some((which, String::new()));
        self.refused = Some((which, Remark { blocks: false, text }));
        format!("{}.path", which.key())
    }

    /// The same for the file of a certificate, whose field is there already.
    pub fn without_file_dialog(&mut self, text: String) {
        self.hint = Some(Remark { blocks: false, text });
    }

    /// Decodes the draft's pictures for the screen, where they changed.
    pub fn sync(&mut self, draft: &Draft) {
        self.drawing.sync(draft.signature.as_ref());
        for (shown, kept) in self.pictures.iter_mut().zip([&draft.signature, &draft.stamp]) {
            let same = shown.as_ref().map(|(picture, _)| picture) == kept.as_ref();
            if !same {
                *shown = kept.as_ref().and_then(|p| Some((p.clone(), handle(p)?)));
            }
        }
    }

    /// How it was decided to sign.
    pub const fn means(&self) -> Option<Means> {
        self.means
    }

    /// The identity opened from a file.
    fn file_identity(&self) -> Option<&Arc<Identity>> {
        let (means, identity) = self.opened.as_ref()?;
        (*means == Means::File).then_some(identity)
    }

    /// The identity that signs, once it is open.
    pub fn identity(&self) -> Option<&Arc<Identity>> {
        let (means, identity) = self.opened.as_ref()?;
        (Some(*means) == self.means).then_some(identity)
    }
}

/// Decodes a picture, scaled down to what the screen can show.
fn handle(picture: &Picture) -> Option<image::Handle> {
    let decoded = ::image::load_from_memory(&picture.0).ok()?;
    let small = match decoded.width() > 1200 || decoded.height() > 600 {
        true => decoded.thumbnail(1200, 600),
        false => decoded,
    };
    let rgba = small.into_rgba8();
    Some(image::Handle::from_rgba(rgba.width(), rgba.height(), rgba.into_raw()))
}

fn slot(draft: &mut Draft, which: Which) -> &mut Option<Picture> {
    match which {
        Which::Signature => &mut draft.signature,
        Which::Stamp => &mut draft.stamp,
    }
}

const fn means_id(means: Means) -> &'static str {
    match means {
        Means::File => "means-file",
        Means::Own => "means-own",
        Means::None => "means-none",
    }
}

impl Sign {
    /// By hand, by certificate, and who else signs.
    pub fn view<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
    ) -> Element<'a, Message> {
        let title = look.title(look.word("step-sign")).wide(look);
        let ink = checkbox(
            look,
            "ink-line".into(),
            look.word("sign-ink-line"),
            draft.ink_line,
            Message::InkLine,
        );
        let second = checkbox(
            look,
            "second-official".into(),
            look.word("sign-second"),
            draft.second_official,
            Message::Second,
        );
        let note = look.small(look.word("sign-second-note")).wide(look);
        let second = Column::new()
            .push(second)
            .push(container(note).padding(look.pad(0.0, 0.0, 0.0, 32.0)))
            .width(Fill);
        Column::new()
            .push(title)
            .push(self.picture(draft, look, findings, Which::Signature))
            .push(part(
                look,
                look.word("sign-by-certificate"),
                vec![self.means_view(look, &draft.administration, true)],
            ))
            .push(self.picture(draft, look, findings, Which::Stamp))
            .push(part(look, look.word("sign-more"), vec![ink, second.into()]))
            .spacing(20)
            .width(Fill)
            .into()
    }

    /// A picture: what there is of it, and the ways to get one.
    fn picture<'a>(
        &'a self,
        draft: &'a Draft,
        look: Look<'a>,
        findings: &'a Findings,
        which: Which,
    ) -> Element<'a, Message> {
        let key = which.key();
        let (kept, shown) = match which {
            Which::Signature => (draft.signature.is_some(), &self.pictures[0]),
            Which::Stamp => (draft.stamp.is_some(), &self.pictures[1]),
        };
        let name = look.heading(look.word(&format!("sign-{key}")));
        let optional = look.quiet(look.word("optional"));
        let import = small_link(look, look.word("import-picture"), Message::Browse(which))
            .id(format!("{key}.browse"));
        let path = small_link(look, look.word("attach-path"), Message::Path(which))
            .id(format!("{key}.by-path"));
        let head: Vec<Element<'a, Message>> = vec![
            name.into(),
            optional.into(),
            Space::new().width(Fill).into(),
            import.into(),
            path.into(),
        ];
        let head = look.row(head).spacing(12).align_y(Center);
        let drawn = which == Which::Signature && !self.drawing.strokes().is_empty();
        let undo = drawn.then(|| {
            small_link(look, look.word("pad-undo"), Message::Unstroke).id("signature.undo").into()
        });
        let clear = kept.then(|| {
            let clear = small_link(look, look.word("clear"), Message::Clear(which));
            clear.id(format!("{key}.clear")).into()
        });
        let below: Vec<Element<'a, Message>> = undo.into_iter().chain(clear).collect();
        let below = (!below.is_empty()).then(|| {
            let row = look.row(below).spacing(12);
            container(row).width(Fill).align_x(look.end())
        });
        let paper = match (which, shown) {
            (Which::Signature, None) => Some(self.pad(look)),
            (Which::Signature, Some(_)) if !self.drawing.strokes().is_empty() => {
                Some(self.pad(look))
            }
            (_, shown) => shown.as_ref().map(|(_, handle)| paper(look, handle)),
        };
        let typed = self.path.as_ref().filter(|(w, _)| *w == which).map(|(_, typed)| {
            widget::path_row(
                look,
                &format!("{key}.path"),
                look.word("path"),
                typed,
                Message::PathTyped,
                Some(Message::PathGiven),
                (Icon::Plus, look.word("import"), Message::PathGiven),
            )
        });
        let refused = self.refused.as_ref().filter(|(w, _)| *w == which);
        let refused = refused.map(|(_, why)| widget::notice(look, why.blocks, &*why.text));
        Column::new()
            .push(head)
            .push(paper)
            .push(below)
            .push(typed)
            .push(refused)
            .push(widget::remarks(look, findings.at(which.field())))
            .spacing(4)
            .width(Fill)
            .into()
    }

    /// The pad to draw on: paper in every scheme, because the page is.
    fn pad<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let light = Scheme::Light.palette();
        let style = pad::Style {
            background: iced::Color::WHITE,
            border: look.palette.edge,
            border_width: look.palette.edge_width,
            radius: GROUP_RADIUS,
            baseline: light.edge,
            ink: iced::Color::from_rgb8(0x0B, 0x2A, 0x5B),
        };
        let paper = pad::pad(self.drawing.strokes(), (Fill, PAD), style, Message::Stroke);
        let hint = look.small(look.word("pad-hint")).color(light.quiet);
        let side = 40.0;
        let hint = container(hint)
            .width(Fill)
            .height(PAD)
            .align_x(look.start())
            .align_y(iced::Bottom)
            .padding(look.pad(0.0, side, 4.0, side));
        let empty = self.drawing.strokes().is_empty();
        Stack::new().push(paper).push(empty.then_some(hint)).width(Fill).into()
    }

    /// The certificates to choose from, for a file that somebody else made.
    pub fn certificates<'a>(
        &'a self,
        look: Look<'a>,
        administration: &str,
    ) -> Element<'a, Message> {
        self.means_view(look, administration, false)
    }

    fn means_view<'a>(
        &'a self,
        look: Look<'a>,
        administration: &str,
        or_none: bool,
    ) -> Element<'a, Message> {
        let choice = |means: Means, mark, proves: [(bool, &str); 2], content| {
            let key = means_id(means);
            let facts = proves.map(|(holds, key)| (holds, look.word(key)));
            Choice {
                id: key.into(),
                name: look.word(key),
                consequence: look.word(&format!("{key}-means")),
                facts: facts.into(),
                mark: Some(mark),
                chosen: self.means == Some(means),
                message: Message::Means(means),
                content,
            }
        };
        let reveals = (true, "fact-reveals");
        let vouched = self.file_identity().is_none_or(|identity| !identity.facts().self_made);
        let file = match vouched {
            true => [reveals, (true, "fact-proves")],
            false => [reveals, (false, "fact-proves-not")],
        };
        let own = [reveals, (false, "fact-proves-not")];
        let none = [(false, "fact-reveals-not"), (false, "fact-proves-not")];
        let mut list = vec![
            choice(Means::File, Icon::Card, file, Some(self.file(look))),
            choice(Means::Own, Icon::Computer, own, Some(self.own(look, administration))),
        ];
        if or_none {
            list.push(choice(Means::None, Icon::Pen, none, None));
        }
        choices(look, list, &[])
    }

    fn file<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        if let Some(identity) = self.identity() {
            return self.facts(look, identity.facts());
        }
        let path = widget::path_row(
            look,
            "certificate",
            look.word("certificate-file"),
            &self.certificate,
            Message::Certificate,
            None,
            (Icon::Folder, look.word("browse"), Message::BrowseCertificate),
        );
        let hint = self.hint.as_ref().map(|why| widget::notice(look, why.blocks, &*why.text));
        Column::new()
            .push(path)
            .push(hint)
            .push(self.unlock(look, "passphrase"))
            .spacing(12)
            .width(Fill)
            .into()
    }

    /// The passphrase, and the button that opens with it.
    fn unlock<'a>(&'a self, look: Look<'a>, id: &'static str) -> Element<'a, Message> {
        let typed = |text: String| Message::Passphrase(text.into());
        let label = look.word("passphrase");
        let enter = Some(Message::Open);
        let field = input::secret(look, id, label, &self.passphrase.0, typed, enter);
        let ready = (!self.busy).then_some(Message::Open);
        let open = small_button(look, None, look.word("identity-open"), ready).id("identity-open");
        let open = container(open).padding([4, 0]);
        let row = look.row(vec![field, open.into()]).spacing(8).align_y(iced::Bottom);
        let note = look.small(look.word("passphrase-note")).wide(look);
        Column::new()
            .push(row)
            .push(note)
            .push(self.working(look))
            .push(self.failed(look))
            .spacing(6)
            .width(Fill)
            .into()
    }

    fn failed<'a>(&'a self, look: Look<'a>) -> Option<Element<'a, Message>> {
        self.failure.as_ref().map(|words| widget::notice(look, true, words.as_str()))
    }

    /// Says that a key is being opened or made, which is slow on purpose.
    fn working<'a>(&'a self, look: Look<'a>) -> Option<Element<'a, Message>> {
        self.busy.then(|| look.small(look.word("working")).into())
    }

    fn own<'a>(&'a self, look: Look<'a>, administration: &str) -> Element<'a, Message> {
        if let Some(identity) = self.identity() {
            return self.facts(look, identity.facts());
        }
        let explained = look.small(look.word("own-explained")).wide(look);
        let content = match &self.making {
            Some(name) => self.new_identity(look, name, administration),
            None => self.known_identities(look),
        };
        Column::new().push(explained).push(content).spacing(12).width(Fill).into()
    }

    fn known_identities<'a>(&'a self, look: Look<'a>) -> Element<'a, Message> {
        let names = self.own.iter().enumerate().map(|(index, name)| {
            let message = Message::Use(name.clone());
            let id = format!("own-{index}");
            widget::radio(look, id, name.clone(), index == 0, message, |_| None)
        });
        let make = link(look, Some(Icon::Plus), look.word("own-another"), Message::Making);
        let unlock = (!self.own.is_empty()).then(|| self.unlock(look, "own-passphrase"));
        Column::with_children(names)
            .push(unlock)
            .push(make.id("own-another"))
            .spacing(8)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    fn new_identity<'a>(
        &'a self,
        look: Look<'a>,
        name: &'a str,
        administration: &str,
    ) -> Element<'a, Message> {
        let label = look.word("own-name");
        let named = input::field(look, "own-name", label, name, Message::Name, &[]);
        let wish =
            SelfMade { name, organisation: administration, not_before: DateTime::UNIX_EPOCH };
        let mixed = wish.mixes_directions().then(|| {
            let words = problem::name_directions(look.wording).in_full();
            widget::notice(look, false, words)
        });
        let first = input::secret(
            look,
            "own-new-passphrase",
            look.word("passphrase"),
            &self.passphrase.0,
            |text: String| Message::Passphrase(text.into()),
            None,
        );
        let again = input::secret(
            look,
            "own-again",
            look.word("passphrase-again"),
            &self.again.0,
            |text: String| Message::Again(text.into()),
            Some(Message::Make),
        );
        let differs = !self.again.0.is_empty() && !self.agrees();
        let differs = differs.then(|| widget::notice(look, true, look.word("passphrase-differs")));
        let ready = (!self.busy && self.agrees()).then_some(Message::Make);
        let make = small_button(look, None, look.word("own-make"), ready).id("own-make");
        let leave = (!self.own.is_empty()).then(|| {
            link(look, None, look.word("own-leave"), Message::Making).id("own-leave").into()
        });
        let mut buttons: Vec<Element<'a, Message>> = vec![make.into()];
        buttons.extend(leave);
        let secrets = look.row(vec![first, again]).spacing(12);
        let note = look.small(look.word("own-passphrase-note")).wide(look);
        Column::new()
            .push(named)
            .push(mixed)
            .push(secrets)
            .push(note)
            .push(differs)
            .push(self.working(look))
            .push(self.failed(look))
            .push(look.row(buttons).spacing(12).align_y(Center).height(Shrink))
            .spacing(10)
            .width(Fill)
            .align_x(look.start())
            .into()
    }

    /// What an open certificate says.
    fn facts<'a>(
        &'a self,
        look: Look<'a>,
        certificate: &'a CertificateFacts,
    ) -> Element<'a, Message> {
        let value = |text: String| look.body(text).wide(look);
        let until = look.wording.date(certificate.not_after.date_naive());
        let issuer = match (certificate.self_made, self.means) {
            (true, Some(Means::Own)) => look.word("issued-by-itself"),
            (true, _) => look.word("issued-by-holder"),
            (false, _) => certificate.issuer.clone(),
        };
        let fingerprint = grouped(&certificate.fingerprint.to_string());
        let close = link(look, None, look.word("identity-close"), Message::Close);
        Column::new()
            .push(fact(look, look.word("certificate-name"), value(certificate.name.clone()), 104))
            .push(fact(look, look.word("certificate-issuer"), value(issuer), 104))
            .push(fact(look, look.word("certificate-until"), value(until), 104))
            .push(fact(look, look.word("certificate-print"), look.small(fingerprint), 104))
            .push(close.id("identity-close"))
            .spacing(4)
            .width(Fill)
            .align_x(look.start())
            .into()
    }
}

/// A fingerprint in groups, so that it can be read out over the telephone.
pub fn grouped(print: &str) -> String {
    let digits: Vec<char> = print.chars().filter(char::is_ascii_hexdigit).collect();
    let groups = digits.chunks(4).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A picture on paper: white in every scheme, because the page is.
fn paper<'a>(look: Look<'a>, handle: &image::Handle) -> Element<'a, Message> {
    let edge = look.edge(GROUP_RADIUS);
    container(image(handle.clone()).height(84))
        .center_x(Fill)
        .padding(12)
        .style(move |_| container::Style {
            background: Some(iced::Color::WHITE.into()),
            border: edge,
            ..container::Style::default()
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Consultation;

    fn begun() -> (Sign, Draft) {
        let mut draft = Draft::new(Consultation::circular_321());
        draft.signatory.name = "李娜 فاطمة".into();
        (Sign::default(), draft)
    }

    fn secret(text: &str) -> Secret {
        text.to_owned().into()
    }

    #[test]
    fn no_way_of_signing_is_chosen_at_first() {
        let (screen, _) = begun();
        assert_eq!((screen.means(), screen.identity().is_some()), (None, false));
    }

    #[test]
    fn a_passphrase_is_handed_over_once_and_forgotten() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Message::Means(Means::File));
        screen.update(&mut draft, Message::Certificate(" /k/官员.p12 ".into()));
        screen.update(&mut draft, Message::Passphrase(secret("пароль é")));
        let action = screen.update(&mut draft, Message::Open);
        let source = Source::File("/k/官员.p12".into());
        assert_eq!(action, Action::Open(source, Passphrase::new("пароль é".into())));
        assert!(screen.passphrase.0.is_empty());
        assert!(!format!("{screen:?}").contains("пароль"));
    }

    #[test]
    fn an_identity_is_made_only_when_both_passphrases_agree() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Message::Means(Means::Own));
        assert_eq!(screen.making.as_deref(), Some("李娜 فاطمة"), "the signatory's name is offered");
        screen.update(&mut draft, Message::Passphrase(secret("correct horse")));
        screen.update(&mut draft, Message::Again(secret("correct house")));
        let refused = screen.update(&mut draft, Message::Make);
        assert_eq!(refused, Action::Focus("own-again".into()));
        screen.update(&mut draft, Message::Again(secret("correct horse")));
        let passphrase = Passphrase::new("correct horse".into());
        let made = screen.update(&mut draft, Message::Make);
        assert_eq!(made, Action::Make("李娜 فاطمة".into(), passphrase));
    }

    #[test]
    fn a_failure_leaves_the_way_of_signing_and_says_why() {
        let (mut screen, mut draft) = begun();
        screen.update(&mut draft, Message::Means(Means::File));
        assert_eq!(screen.opened(Err("wrong".into())), "passphrase");
        assert_eq!(screen.means(), Some(Means::File));
        assert_eq!(screen.failure.as_deref(), Some("wrong"));
    }

    #[test]
    fn a_picture_comes_and_goes() {
        let (mut screen, mut draft) = begun();
        let picture = Picture(Arc::from(&b"not a picture"[..]));
        screen.imported(&mut draft, Which::Stamp, Ok(picture));
        assert!(draft.stamp.is_some() && draft.signature.is_none());
        screen.update(&mut draft, Message::Clear(Which::Stamp));
        assert!(draft.stamp.is_none());
    }
}
