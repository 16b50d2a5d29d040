//! Where the files are that a draft names, found out without reading any of them.

use std::{
    ffi::OsStr,
    fs,
    path::{Component, Path, PathBuf, Prefix},
};

/// A file that a draft names, and that is read when the draft is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name under which it is sent, which a draft can choose freely
    pub name: String,
    /// Where it would be read from: an absolute path, with every link followed
    pub path: PathBuf,
    /// Whether that is in another place than beside or below the draft, or hidden from the eye by
    /// a name that begins with a point
    pub is_outside: bool,
}

impl Source {
    /// The file that a draft in `folder` names as `written`, sent as `name` if that is given.
    pub(super) fn find(folder: &Path, written: &str, name: Option<&str>) -> Self {
        let lexical = without_dots(&absolute(&folder.join(written)));
        // Asking for a file of another computer would already tell that one who asks.
        let folder = absolute(folder);
        let is_remote = is_remote(&lexical) && prefix(&lexical) != prefix(&folder);
        let path = if is_remote { lexical.clone() } else { real(&lexical) };
        let beside = path.strip_prefix(real(&folder)).ok();
        let is_outside = beside.is_none_or(|below| below.iter().any(is_hidden));
        let name = name.map_or_else(|| file_name(&lexical), str::to_owned);
        Self { name, path, is_outside }
    }
}

/// The last part of a path.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The path from the root of the system.
pub(super) fn absolute(path: &Path) -> PathBuf {
    let here = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    std::path::absolute(here).unwrap_or_else(|_| path.to_owned())
}

/// With every link followed, as far as there is anything at all.
fn real(path: &Path) -> PathBuf {
    // From the root: where there is nothing, nothing is below, however long the path goes on.
    let above: Vec<&Path> = path.ancestors().collect();
    let found =
        above.into_iter().rev().map_while(|part| Some((part, fs::canonicalize(part).ok()?)));
    match found.last() {
        None => path.to_owned(),
        Some((part, found)) => match path.strip_prefix(part) {
            Ok(rest) if !rest.as_os_str().is_empty() => found.join(rest),
            _ => found,
        },
    }
}

/// An absolute path in which nothing leads up.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

fn is_remote(path: &Path) -> bool {
    matches!(
        prefix(path),
        Some(Prefix::UNC(..) | Prefix::VerbatimUNC(..) | Prefix::DeviceNS(_) | Prefix::Verbatim(_))
    )
}

/// The drive or the computer that a path names, on Windows.
fn prefix(path: &Path) -> Option<Prefix<'_>> {
    match path.components().next() {
        Some(Component::Prefix(prefix)) => Some(prefix.kind()),
        _ => None,
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_or_below_is_told_from_everything_else() {
        let desk = tempfile::tempdir().unwrap();
        let desk = fs::canonicalize(desk.path()).unwrap();
        let folder = desk.join("草稿 черновик");
        fs::create_dir_all(folder.join("приложения")).unwrap();
        let elsewhere = desk.join("secret é.txt");
        fs::write(&elsewhere, "سر").unwrap();
        let found = |written: &str| Source::find(&folder, written, None);
        for (written, at) in [
            ("理由.txt", folder.join("理由.txt")),
            ("приложения/ملحق.pdf", folder.join("приложения/ملحق.pdf")),
            ("приложения/../理由.txt", folder.join("理由.txt")),
        ] {
            let source = found(written);
            assert_eq!((source.path, source.is_outside), (at, false), "{written}");
        }
        let absolute = elsewhere.to_string_lossy();
        for (written, at) in [
            ("../secret é.txt", elsewhere.clone()),
            (&*absolute, elsewhere.clone()),
            ("приложения/../../secret é.txt", elsewhere.clone()),
            ("../草稿 черновик2/a.txt", desk.join("草稿 черновик2/a.txt")),
            (".ssh/id_ed25519", folder.join(".ssh/id_ed25519")),
        ] {
            let source = found(written);
            assert_eq!((source.path, source.is_outside), (at, true), "{written}");
        }
    }

    #[test]
    fn however_long_a_path_is_it_is_placed() {
        let desk = tempfile::tempdir().unwrap();
        let desk = fs::canonicalize(desk.path()).unwrap();
        let deep = "папка/".repeat(100_000);
        let source = Source::find(&desk, &deep, None);
        assert_eq!((source.path, source.is_outside), (desk.join(deep), false));
        let outside = Source::find(&desk, &format!("../{}", "文件夹/".repeat(100_000)), None);
        assert!(outside.is_outside);
    }

    #[test]
    fn a_harmless_name_does_not_hide_where_it_comes_from() {
        let desk = tempfile::tempdir().unwrap();
        let source = Source::find(desk.path(), "../../etc/shadow", Some("причины.txt"));
        assert_eq!(source.name, "причины.txt");
        assert!(source.is_outside && source.path.ends_with("etc/shadow"), "{source:?}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_where_it_leads() {
        let desk = tempfile::tempdir().unwrap();
        let desk = fs::canonicalize(desk.path()).unwrap();
        let folder = desk.join("مسودة");
        fs::create_dir(&folder).unwrap();
        fs::write(desk.join("ключ.pem"), "x").unwrap();
        std::os::unix::fs::symlink("../ключ.pem", folder.join("причины.txt")).unwrap();
        let source = Source::find(&folder, "причины.txt", None);
        assert_eq!((source.path, source.is_outside), (desk.join("ключ.pem"), true));
        // The draft's own folder may be reached by a link.
        let to_folder = desk.join("lien");
        std::os::unix::fs::symlink(&folder, &to_folder).unwrap();
        let source = Source::find(&to_folder, "a.txt", None);
        assert_eq!((source.path, source.is_outside), (folder.join("a.txt"), false));
    }
}
