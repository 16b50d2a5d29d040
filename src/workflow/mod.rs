//! What an official does, one function for each action. **Start reading here.**
//!
//! The window and the terminal call the same functions, and neither contains a rule. Time,
//! randomness and paths come in as arguments; files are written through `store` alone, and errors
//! are put into words by `problem`.

mod agreement;
mod circulars;
mod comparison;
mod countersign;
mod deliver;
mod drafts;
mod enclosed;
mod error;
mod export;
mod file_kind;
mod identities;
mod key_facts;
mod known;
mod made;
mod register;
mod renew;
mod sample;
mod seal;
mod take_back;
pub mod tally;
mod to_read;
mod tokens;
mod trusted;
mod verify;

pub use agreement::{Agreement, OtherVersion};
pub use circulars::{
    Change, apply_corrigendum, changes_of, consultations_in, draft_of, is_scanned, new_draft_from,
    read_circular, scanned_letter,
};
pub use countersign::{Signable, sign_reply, signable};
pub use deliver::{Delivered, Delivery, deliver, keep_reply, save_mail};
pub use drafts::{Reopened, new_draft, open_draft, page, reopen_draft, save_draft};
pub use enclosed::Enclosure;
pub use error::{Error, Mismatch};
pub use export::make_reply;
pub use file_kind::{Brought, brought, holds_reply};
pub use identities::{
    Kept, SHORTEST_PASSPHRASE, chosen_identity, export_identity, list_identities, new_identity,
    open_identities, usable_identities, usable_identity,
};
pub use key_facts::{KeyFacts, key_facts};
pub use known::verify_reply_here;
pub use made::{Made, Written, free, save_reply};
pub use register::register;
pub use renew::renew_reply;
pub use sample::{Sample, sample};
pub use seal::{Seal, Signature};
pub use take_back::{TakenBack, take_back};
pub use to_read::ToRead;
pub use tokens::{ListedToken, find_token, list_tokens, open_token, system_keys};
pub use trusted::{Trusted, distrust, trust_file, trusted};
pub use verify::{Verified, verify_reply, verify_reply_to};
