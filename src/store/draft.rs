//! Draft files: an unfinished reply, whole, for the official and for other programs.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    atomic::{Access, Replace, write_atomically},
    bounded::read_at_most,
    contents::Contents,
    digest::sha256,
    disk::read,
    error::Error,
    json::{self, Format},
    schema::{AnnexFile, AnswerFile, AttachmentFile, DraftFile, PictureFile},
    source::{Source, absolute, file_name},
    spelling::Spelt,
};
use crate::model::{Annex, Answer, Attachment, Consultation, Content, Draft, Picture};

/// The version of draft files that this program writes, and the latest that it reads.
pub const DRAFT_VERSION: u64 = 1;

/// How draft files name their format.
pub const DRAFT_FORMAT: &str = "placet-draft";

/// The most bytes that a draft file may hold: its pictures stand in it.
pub(super) const LARGEST: u64 = 256 << 20;

const FORMAT: Format = Format { name: DRAFT_FORMAT, version: DRAFT_VERSION };

/// A draft file that was opened. The files that it names, to attach them or as pictures, are
/// unread: a draft that comes from elsewhere could name any file of this user's under a harmless
/// name, so [`outside`](Self::outside) is to be shown, and answered, before [`read`](Self::read).
#[derive(Debug, Clone)]
pub struct OpenedDraft {
    file: DraftFile,
    path: PathBuf,
    sources: Vec<Source>,
    /// Where each file is, by how the draft names it
    places: BTreeMap<String, PathBuf>,
}

/// Opens a draft file, and reads none of those that it names.
///
/// # Errors
/// [`Error::Io`], [`Error::NotAFile`], [`Error::OtherFormat`], [`Error::Newer`],
/// [`Error::Damaged`] or [`Error::UnknownField`]; the file stays as it is.
pub fn open_draft(path: &Path) -> Result<OpenedDraft, Error> {
    OpenedDraft::parse(&read_at_most(path, LARGEST)?, path)
}

/// Reads a draft file and the files that it names, wherever they are: for one of the program's own
/// folder, or after a yes.
///
/// # Errors
/// As [`open_draft`].
pub fn read_draft(path: &Path) -> Result<Draft, Error> {
    open_draft(path)?.read()
}

/// The draft in `bytes`, the content of `path`, with the files that it names.
pub(super) fn parse_draft(bytes: &[u8], path: &Path) -> Result<Draft, Error> {
    OpenedDraft::parse(bytes, path)?.read()
}

impl OpenedDraft {
    fn parse(bytes: &[u8], path: &Path) -> Result<Self, Error> {
        let file: DraftFile = json::parse(bytes, FORMAT, path)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let (mut sources, mut places) = (Vec::new(), BTreeMap::new());
        for (written, name) in named_files(&file) {
            let source = Source::find(folder, written, name);
            places.insert(written.to_owned(), source.path.clone());
            sources.push(source);
        }
        Ok(Self { file, path: path.to_owned(), sources, places })
    }

    /// Every file that would be read, in the order of the form.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Those that lie in another place than beside or below the draft.
    pub fn outside(&self) -> impl Iterator<Item = &Source> {
        self.sources.iter().filter(|source| source.is_outside)
    }

    /// Reads the draft if every file that it names lies beside or below it, as nobody needs to be
    /// asked about those.
    ///
    /// # Errors
    /// [`Error::Outside`] tells the others: then nothing was read. As [`read`](Self::read).
    pub fn read_beside(self) -> Result<Draft, Error> {
        let outside: Vec<Source> = self.outside().cloned().collect();
        match outside.is_empty() {
            true => self.read(),
            false => Err(Error::Outside { path: self.path, sources: outside }),
        }
    }

    /// Reads the files that the draft names, from the places that [`sources`](Self::sources)
    /// tells. An attachment that cannot be read, or that goes beyond the gibibyte that all
    /// of them may hold together, is one whose content is lost.
    ///
    /// # Errors
    /// As for [`read_at_most`], for a picture that cannot be read.
    pub fn read(self) -> Result<Draft, Error> {
        let Self { file, path, places, .. } = self;
        let folder = path.parent().unwrap_or(Path::new(""));
        let consultation = Consultation::from(file.consultation);
        let empty = vec![Answer::default(); consultation.recommendations.len()];
        let mut contents = Contents::new();
        let read = |answer: AnswerFile| read_answer(answer, folder, &places, &mut contents);
        let answers = file.answers.map(|answers| answers.into_iter().map(read).collect());
        let mut picture = |picture: Option<PictureFile>| match picture {
            None => Ok(None),
            Some(PictureFile::Base64(bytes)) => Ok(Some(Picture(bytes.0.into()))),
            Some(PictureFile::Path(written)) => {
                contents.of(place(&places, &written)).map(|bytes| Some(Picture(bytes)))
            }
        };
        Ok(Draft {
            language: file.language.map_or(consultation.language, |language| language.0),
            consultation,
            answers: answers.unwrap_or(empty),
            signatory: file.signatory.into(),
            member_state: file.member_state,
            administration: file.administration,
            place: file.place,
            date: file.date,
            replaces: file.replaces,
            signature: picture(file.signature)?,
            stamp: picture(file.stamp)?,
            ink_line: file.ink_line,
            second_official: file.second_official,
            specimen: file.specimen,
        })
    }
}

/// Each file that a draft names, with the name under which it is sent if it has one of its own.
fn named_files(file: &DraftFile) -> impl Iterator<Item = (&str, Option<&str>)> {
    let answers = file.answers.iter().flatten();
    let annexes = answers.flat_map(|one| [&one.comments, &one.reasons, &one.changes]);
    let attached = annexes.flat_map(|annex| &annex.files);
    let attached = attached.map(|file| (&*file.path, file.name.as_deref()));
    let pictures = [&file.signature, &file.stamp].into_iter().flatten();
    attached.chain(pictures.filter_map(|picture| match picture {
        PictureFile::Path(path) => Some((&**path, None)),
        PictureFile::Base64(_) => None,
    }))
}

fn place<'a>(places: &'a BTreeMap<String, PathBuf>, written: &str) -> &'a Path {
    places.get(written).map_or(Path::new(""), PathBuf::as_path)
}

/// Writes a draft file. Attached files are named by their paths, relative to the draft file where
/// they lie beside or below it, so that a folder can be moved as a whole.
///
/// # Errors
/// [`Error::Exists`] or [`Error::Io`].
pub fn write_draft(path: &Path, draft: &Draft, replace: Replace) -> Result<(), Error> {
    write_atomically(path, &print_draft(draft, path)?, replace, Access::Usual)
}

/// The draft as the content of the file `path`.
pub(super) fn print_draft(draft: &Draft, path: &Path) -> Result<Vec<u8>, Error> {
    let folder = absolute(path.parent().unwrap_or(Path::new("")));
    let picture = |p: &Picture| PictureFile::Base64(Spelt(p.0.to_vec()));
    let file = DraftFile {
        format: FORMAT.name.into(),
        version: FORMAT.version,
        specimen: draft.specimen,
        language: Some(Spelt(draft.language)),
        consultation: (&draft.consultation).into(),
        answers: Some(draft.answers.iter().map(|a| answer_file(a, &folder)).collect()),
        signatory: (&draft.signatory).into(),
        member_state: draft.member_state.clone(),
        administration: draft.administration.clone(),
        place: draft.place.clone(),
        date: draft.date.clone(),
        replaces: draft.replaces.clone(),
        signature: draft.signature.as_ref().map(picture),
        stamp: draft.stamp.as_ref().map(picture),
        ink_line: draft.ink_line,
        second_official: draft.second_official,
    };
    json::print(&file, path)
}

/// The file at `path` as an attachment, with its bytes as they are now: one gibibyte at most.
///
/// # Errors
/// As for [`read_at_most`].
pub fn attach(path: &Path) -> Result<Attachment, Error> {
    let source = absolute(path);
    Ok(Attachment {
        name: file_name(&source),
        content: Content::Held(read(&source)?.into()),
        source: source.to_string_lossy().into_owned(),
    })
}

/// The file at `path` as a picture, undecoded.
///
/// # Errors
/// As for [`read_at_most`].
pub fn picture(path: &Path) -> Result<Picture, Error> {
    Ok(Picture(read(path)?.into()))
}

fn read_answer(
    file: AnswerFile,
    folder: &Path,
    places: &BTreeMap<String, PathBuf>,
    contents: &mut Contents,
) -> Answer {
    let mut read = |file: AttachmentFile| read_attachment(file, folder, places, contents);
    let mut annex = |annex: AnnexFile| Annex {
        prose: annex.prose,
        files: annex.files.into_iter().map(&mut read).collect(),
    };
    Answer {
        marks: file.marks.into_iter().map(|mark| mark.0).collect(),
        comments: annex(file.comments),
        reasons: annex(file.reasons),
        changes: annex(file.changes),
    }
}

fn read_attachment(
    file: AttachmentFile,
    folder: &Path,
    places: &BTreeMap<String, PathBuf>,
    contents: &mut Contents,
) -> Attachment {
    let source = absolute(&folder.join(&file.path));
    let content = match contents.of(place(places, &file.path)) {
        Err(_) => Content::Lost,
        Ok(bytes) => {
            let same = file.sha256.is_none_or(|sum| sum.eq_ignore_ascii_case(&sha256(&bytes)));
            if same && !file.in_doubt { Content::Held(bytes) } else { Content::Changed(bytes) }
        }
    };
    Attachment {
        name: file.name.unwrap_or_else(|| file_name(&source)),
        source: source.to_string_lossy().into_owned(),
        content,
    }
}

fn answer_file(answer: &Answer, folder: &Path) -> AnswerFile {
    let annex = |annex: &Annex| AnnexFile {
        prose: annex.prose.clone(),
        files: annex.files.iter().map(|f| attachment_file(f, folder)).collect(),
    };
    AnswerFile {
        marks: answer.marks.iter().copied().map(Spelt).collect(),
        comments: annex(&answer.comments),
        reasons: annex(&answer.reasons),
        changes: annex(&answer.changes),
    }
}

fn attachment_file(attachment: &Attachment, folder: &Path) -> AttachmentFile {
    let source = Path::new(&attachment.source);
    let same_name = file_name(source) == attachment.name;
    AttachmentFile {
        path: portable(source.strip_prefix(folder).unwrap_or(source)),
        name: (!same_name).then(|| attachment.name.clone()),
        sha256: attachment.content.bytes().map(|bytes| sha256(bytes)),
        in_doubt: !matches!(attachment.content, Content::Held(_)),
    }
}

/// A path as every system reads it: a draft may travel from Windows to Linux.
fn portable(path: &Path) -> String {
    let text = path.to_string_lossy();
    match path.is_relative() && cfg!(windows) {
        true => text.replace('\\', "/"),
        false => text.into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, sync::Arc};

    use super::{super::error::Damage, *};
    use crate::model::{AnnexKind, Language, Mark};

    /// A draft that has something in every field.
    fn full(folder: &Path) -> Draft {
        fs::write(folder.join("Замечания 意见 ملاحظات é.docx"), b"words").unwrap();
        let attachment = attach(&folder.join("Замечания 意见 ملاحظات é.docx")).unwrap();
        let mut draft = Draft::new(Consultation::circular_321());
        draft.answers[0].marks.extend([Mark::Authorise, Mark::Refuse]);
        *draft.answers[0].annex_mut(AnnexKind::Reasons) =
            Annex { prose: "第1段\nسبب\nпричина".into(), files: vec![attachment] };
        draft.answers[0].annex_mut(AnnexKind::Comments).prose = "« déjà »".into();
        draft.signatory.name = "李雷".into();
        draft.signatory.address = "Улица 1\nГород".into();
        draft.member_state = "CHE".into();
        draft.administration = "Administration de la Confédération suisse".into();
        draft.place = "جنيف".into();
        draft.date = "not yet a date".into();
        draft.signature = Some(Picture(Arc::from(&b"\x89PNG"[..])));
        draft.ink_line = true;
        draft.second_official = true;
        draft.replaces = "2021-11-12".into();
        draft.specimen = true;
        draft.language = Language::Ar;
        draft
    }

    fn edited(path: &Path, from: &str, to: &str) {
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(path, text.replacen(from, to, 1)).unwrap();
    }

    fn written() -> (tempfile::TempDir, PathBuf, Draft) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("草稿 مسودة.json");
        let draft = full(folder.path());
        write_draft(&path, &draft, Replace::Never).unwrap();
        (folder, path, draft)
    }

    #[test]
    fn a_draft_comes_back_whole() {
        let (_folder, path, draft) = written();
        assert_eq!(read_draft(&path), Ok(draft));
    }

    #[test]
    fn a_folder_can_be_moved_with_its_draft() {
        let (folder, path, draft) = written();
        let moved = folder.path().join("moved");
        fs::create_dir(&moved).unwrap();
        for entry in fs::read_dir(folder.path()).unwrap().flatten() {
            if entry.path().is_file() {
                fs::rename(entry.path(), moved.join(entry.file_name())).unwrap();
            }
        }
        let read = read_draft(&moved.join(path.file_name().unwrap())).unwrap();
        let (before, after) = (&draft.answers[0].reasons.files, &read.answers[0].reasons.files);
        assert_eq!(after[0].content, before[0].content);
        assert_ne!(after[0].source, before[0].source);
    }

    /// A stranger's draft: whatever it names, nothing is read before it was shown.
    #[test]
    fn a_draft_shows_where_its_files_are_before_any_is_read() {
        let (folder, path, _) = written();
        let secret = fs::canonicalize(folder.path()).unwrap().with_file_name("ключи.txt");
        let name = "Замечания 意见 ملاحظات é.docx";
        edited(&path, &format!("\"path\": \"{name}\""), "\"path\": \"../ключи.txt\"");
        let opened = open_draft(&path).unwrap();
        let outside: Vec<_> = opened.outside().cloned().collect();
        let refused = Error::Outside { path: path.clone(), sources: outside.clone() };
        assert_eq!(opened.clone().read_beside(), Err(refused));
        assert_eq!(outside.len(), 1);
        assert_eq!(outside[0].path, secret);
        // What is written there now shows when it is read.
        let read = opened.read().unwrap();
        assert_eq!(read.answers[0].reasons.files[0].content, Content::Lost);
    }

    #[test]
    fn a_picture_that_is_named_by_its_path_is_shown_too() {
        let (folder, path, _) = written();
        let text = fs::read_to_string(&path).unwrap();
        let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
        value["stamp"] = serde_json::json!({ "path": "/چاپ/печать.png" });
        fs::write(&path, value.to_string()).unwrap();
        let opened = open_draft(&path).unwrap();
        let outside: Vec<_> = opened.outside().map(|source| source.name.clone()).collect();
        assert_eq!((opened.sources().len(), outside), (2, vec!["печать.png".to_owned()]));
        assert!(matches!(opened.read(), Err(Error::Io { .. })));
        drop(folder);
    }

    #[test]
    fn a_changed_or_lost_file_is_noticed_and_stays_noticed() {
        let (folder, path, draft) = written();
        let attached = folder.path().join(&draft.answers[0].reasons.files[0].name);
        let content = || read_draft(&path).unwrap().answers[0].reasons.files[0].content.clone();
        fs::write(&attached, b"other words").unwrap();
        let changed = Content::Changed(Arc::from(&b"other words"[..]));
        assert_eq!(content(), changed);
        // Saving the draft again does not make the new bytes the ones that were attached.
        write_draft(&path, &read_draft(&path).unwrap(), Replace::Always).unwrap();
        assert_eq!(content(), changed);
        fs::remove_file(&attached).unwrap();
        assert_eq!(content(), Content::Lost);
        write_draft(&path, &read_draft(&path).unwrap(), Replace::Always).unwrap();
        fs::write(&attached, b"again others").unwrap();
        assert_eq!(content(), Content::Changed(Arc::from(&b"again others"[..])));
    }

    #[test]
    fn a_later_version_is_named_and_the_file_left_alone() {
        let (_folder, path, _) = written();
        edited(&path, "\"version\": 1,", "\"version\": 7, \"votes\": {},");
        let before = fs::read(&path).unwrap();
        let refused = Error::Newer { path: path.clone(), found: 7, known: 1 };
        assert_eq!(read_draft(&path), Err(refused));
        assert_eq!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn damage_is_placed_to_the_line() {
        let (_folder, path, _) = written();
        edited(&path, "\"number\": 321,", "\"number\": 321");
        let before = fs::read(&path).unwrap();
        let line = 1 + fs::read_to_string(&path)
            .unwrap()
            .split("321\n")
            .next()
            .unwrap()
            .matches('\n')
            .count();
        match read_draft(&path) {
            Err(Error::Damaged { line: found, .. }) => assert_eq!(found, line + 1),
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_value_that_spells_nothing_is_placed_to_the_line() {
        for (from, to) in [
            ("\"refuse\"", "\"reject\""),
            ("\"time\": \"23:59\"", "\"time\": \"25:59\""),
            ("\"date\": \"2021-05-31\"", "\"date\": \"31.5.2021\""),
            ("\"base64\": \"", "\"base64\": \"%"),
        ] {
            let (_folder, path, _) = written();
            edited(&path, from, to);
            let text = fs::read_to_string(&path).unwrap();
            let expected = 1 + text[..text.find(to).unwrap()].matches('\n').count();
            match read_draft(&path) {
                Err(Error::Damaged { line, column, .. }) => {
                    assert!(line.abs_diff(expected) <= 2 && column > 0, "{to}: {line} {expected}");
                }
                other => panic!("{to}: {other:?}"),
            }
        }
    }

    #[test]
    fn damage_is_told_apart() {
        let unlike = |examples: &str| Damage::Unlike(examples.into());
        for (from, to, damage) in [
            (
                "\"authorise\",",
                "\"разрешить\",",
                unlike("authorise, no-comments, comments, refuse"),
            ),
            ("\"number\": 321", "\"number\": 70000", unlike("0–65535")),
            ("\"time\": \"23:59\"", "\"time\": \"+1:00\"", unlike("09:00, 23:59")),
            ("\"time\": \"23:59\"", "\"time\": \"24:01\"", unlike("2021-12-01, 23:59")),
            ("\"date\": \"2021-12-01\"", "\"date\": \"9999-12-01\"", unlike("2021-12-01, 23:59")),
            ("\"ink-line\": true", "\"ink-line\": \"نعم\"", Damage::Kind),
            ("\"zone\": \"geneva\"", "\"zone\": 1", unlike("geneva, utc")),
            ("\"place\":", "\"place\": \"日内瓦\", \"place\":", Damage::Twice("place".into())),
            ("\"to\":", "\"to\": \"А:\", \"to\":", Damage::Twice("to".into())),
            ("\"form-annex\": \"2\",", "", Damage::Missing("form-annex".into())),
            ("\"number\": 321,", "\"number\": 321", Damage::Syntax),
        ] {
            let (_folder, path, _) = written();
            edited(&path, from, to);
            match read_draft(&path) {
                Err(Error::Damaged { damage: found, .. }) => assert_eq!(found, damage, "{to}"),
                other => panic!("{to}: {other:?}"),
            }
        }
        let (_folder, path, _) = written();
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() - 30]).unwrap();
        assert!(matches!(read_draft(&path), Err(Error::Damaged { damage: Damage::Cut, .. })));
        for other in ["[]", "5", "\"草稿\""] {
            fs::write(&path, other).unwrap();
            assert!(matches!(read_draft(&path), Err(Error::OtherFormat { .. })), "{other}");
        }
    }

    #[test]
    fn an_unknown_field_is_named() {
        let (_folder, path, _) = written();
        edited(&path, "\"prose\": \"第1段", "\"prosa\": \"第1段");
        match read_draft(&path) {
            Err(Error::UnknownField { name, line, .. }) => {
                assert_eq!(name, "prosa");
                assert!(line > 10);
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_no_draft_is_called_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.json");
        for text in ["{}", "{\"format\":\"placet-register\",\"version\":1}", "{\"format\":3}"] {
            fs::write(&path, text).unwrap();
            let refused = Error::OtherFormat { path: path.clone(), format: "placet-draft" };
            assert_eq!(read_draft(&path), Err(refused), "{text}");
        }
    }

    #[test]
    fn a_draft_written_by_hand_may_leave_out_what_is_empty() {
        let (_folder, path, _) = written();
        let text = fs::read_to_string(&path).unwrap();
        let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let fields = value.as_object_mut().unwrap();
        fields.retain(|key, _| ["format", "version", "consultation"].contains(&key.as_str()));
        fs::write(&path, format!("\u{feff}{value}")).unwrap();
        assert_eq!(read_draft(&path), Ok(Draft::new(Consultation::circular_321())));
    }

    /// The fields of an object and of all objects in it, by their paths.
    fn fields(value: &serde_json::Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            serde_json::Value::Object(fields_of) => {
                for (name, value) in fields_of {
                    found.insert(format!("{path}/{name}"));
                    fields(value, &format!("{path}/{name}"), found);
                }
            }
            serde_json::Value::Array(items) => {
                items.iter().for_each(|item| fields(item, path, found));
            }
            _ => {}
        }
    }

    /// The same, read from a schema.
    fn described(
        schema: &serde_json::Value,
        root: &serde_json::Value,
        path: &str,
        found: &mut BTreeSet<String>,
    ) {
        if let Some(name) = schema["$ref"].as_str() {
            described(root.pointer(&name[1..]).unwrap(), root, path, found);
        }
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            found.insert(format!("{path}/{name}"));
            described(schema, root, &format!("{path}/{name}"), found);
        }
        let within = schema["oneOf"].as_array().into_iter().flatten().chain([&schema["items"]]);
        within.filter(|s| s.is_object()).for_each(|s| described(s, root, path, found));
    }

    #[test]
    fn the_schema_names_every_field_and_no_other() {
        let (folder, path, mut draft) = written();
        let attached = &mut draft.answers[0].reasons.files[0];
        attached.name = "other name.docx".into();
        attached.content = Content::Changed(Arc::from(&b"other"[..]));
        draft.stamp = draft.signature.clone();
        for kind in [AnnexKind::Comments, AnnexKind::Changes] {
            let file = draft.answers[0].reasons.files[0].clone();
            draft.answers[0].annex_mut(kind).files.push(file);
        }
        write_draft(&path, &draft, Replace::Always).unwrap();
        let file = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        drop(folder);
        let schema = include_str!("../../assets/schema/draft.schema.json");
        let schema = serde_json::from_str(schema).unwrap();
        let (mut used, mut named) = (BTreeSet::new(), BTreeSet::new());
        fields(&file, "", &mut used);
        described(&schema, &schema, "", &mut named);
        // Pictures may also be given by path, which is never written.
        named.retain(|field| !matches!(field.as_str(), "/signature/path" | "/stamp/path"));
        assert_eq!(used, named);
    }
}
