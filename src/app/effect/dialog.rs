//! The system's dialogs for files. Every question is timed, which tells a system without dialogs
//! from an official who chose nothing.

use std::{
    future::Future,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use iced::Task;
use rfd::{AsyncFileDialog, FileHandle};

use crate::{app::step::sign::Which, model::AnnexKind};

/// What a file is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To attach
    Annex(usize, AnnexKind),
    /// As a picture
    Picture(Which),
    /// As a certificate with its key
    Key,
    /// As the place of the reply
    Reply,
    /// To be checked
    Check,
    /// To be trusted
    Trust,
    /// To be answered
    Letter,
    /// To be counted
    Count,
    /// To be counted, whole folders
    CountFolders,
    /// As the place of a count
    CountTo,
    /// As the place of a reply that is signed once more
    CountersignTo,
}

/// A question for the system's dialog.
#[derive(Debug, Clone)]
pub struct Question {
    /// What for
    pub purpose: Purpose,
    /// The dialog's title
    pub title: String,
    /// The path to begin with, where a place is asked for
    pub suggested: Option<PathBuf>,
}

/// What was said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// These files; one, where one was asked for
    Files(Vec<PathBuf>),
    /// None
    Nothing,
    /// Nothing, because the system has no dialog
    NoDialog,
}

/// Asks.
pub(super) fn ask(question: Question) -> Task<(Purpose, Choice)> {
    let purpose = question.purpose;
    Task::perform(timed(chosen(question)), move |choice| (purpose, choice))
}

async fn chosen(question: Question) -> Option<Vec<FileHandle>> {
    let Question { purpose, title, suggested } = question;
    let mut dialog = AsyncFileDialog::new().set_title(title);
    for (name, endings) in filters(purpose) {
        dialog = dialog.add_filter(*name, endings);
    }
    if let Some(path) = &suggested {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        dialog = dialog.set_file_name(name);
    }
    if let Some(folder) = suggested.as_deref().and_then(Path::parent) {
        dialog = dialog.set_directory(folder);
    }
    match purpose {
        Purpose::Annex(..) | Purpose::Picture(_) | Purpose::Key => {
            dialog.pick_file().await.map(|file| vec![file])
        }
        Purpose::Check | Purpose::Trust | Purpose::Letter | Purpose::Count => {
            dialog.pick_files().await
        }
        Purpose::CountFolders => dialog.pick_folders().await,
        Purpose::Reply | Purpose::CountTo | Purpose::CountersignTo => {
            dialog.save_file().await.map(|file| vec![file])
        }
    }
}

/// Which files are shown: the name of a kind, and how its files' names end.
const fn filters(purpose: Purpose) -> &'static [(&'static str, &'static [&'static str])] {
    match purpose {
        Purpose::Annex(..) | Purpose::CountFolders => &[],
        Purpose::Picture(_) => &[("PNG, JPEG", &["png", "jpg", "jpeg"])],
        Purpose::Key => &[("PKCS#12", &["p12", "pfx"])],
        Purpose::Reply | Purpose::Check | Purpose::Count | Purpose::CountersignTo => {
            &[("PDF", &["pdf"])]
        }
        Purpose::Trust => &[("PEM, DER", &["pem", "crt", "cer", "der"])],
        Purpose::Letter => &[(
            "Word, PDF, ODT, RTF, HTML, EML, TXT",
            &["docx", "pdf", "odt", "fodt", "rtf", "html", "htm", "eml", "txt"],
        )],
        Purpose::CountTo => &[("CSV", &["csv"]), ("JSON", &["json"])],
    }
}

/// Waits for a dialog. The library says the same whether nothing was chosen or no dialog could be
/// opened; but nobody answers a dialog within the time it takes to appear.
async fn timed(dialog: impl Future<Output = Option<Vec<FileHandle>>>) -> Choice {
    const TOO_FAST: Duration = Duration::from_millis(400);
    let asked = Instant::now();
    match dialog.await {
        Some(files) => Choice::Files(files.iter().map(|file| file.path().to_owned()).collect()),
        None if asked.elapsed() < TOO_FAST => Choice::NoDialog,
        None => Choice::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use iced::futures::executor::block_on;

    use super::*;

    #[test]
    fn who_answers_before_a_dialog_can_appear_is_no_official() {
        assert_eq!(block_on(timed(async { None })), Choice::NoDialog);
        let file = PathBuf::from("/回复/رد é.pdf");
        let chosen = timed(async { Some(vec![file.clone().into()]) });
        assert_eq!(block_on(chosen), Choice::Files(vec![file]));
    }
}
