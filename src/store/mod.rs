//! What is kept on disk: draft files, and in the program's own folder the autosaved draft, the
//! settings, the register of what was sent, recent circulars, self-signed identities and the
//! certificates that the user trusts. Whether a draft is a reply is for others to say.
//!
//! The folder is always an argument. The schema of each file stands apart from the model, so that
//! either can change; every file names its format and version. A file that is there and cannot be
//! read is an error that names it: it is neither written over nor renamed until somebody says so.

mod atomic;
mod bounded;
mod claim;
mod contents;
mod digest;
mod disk;
mod draft;
mod error;
mod folder;
mod guard;
mod identities;
mod json;
mod moment;
mod new_folder;
mod owned_draft;
mod owner;
mod recent;
mod register;
mod schema;
mod set_aside;
mod settings;
mod source;
mod spelling;
mod trusted;

pub use atomic::{Access, Replace, writable, write_atomically};
pub use bounded::read_at_most;
pub use claim::TakeOver;
pub use digest::sha256;
pub use disk::{files_below, make_folder, read, read_beginning};
pub use draft::{
    DRAFT_FORMAT, DRAFT_VERSION, OpenedDraft, attach, open_draft, picture, read_draft, write_draft,
};
pub use error::{Action, Damage, Error};
pub use folder::{OwnFile, Store, default_folder};
pub use new_folder::NewFolder;
pub use owned_draft::OwnedDraft;
pub use owner::Owner;
pub use recent::Recent;
pub use register::Sent;
pub use set_aside::SetAsideDraft;
pub use settings::{Settings, Theme};
pub use source::Source;
pub use trusted::TrustedFile;
