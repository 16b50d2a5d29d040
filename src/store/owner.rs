//! Who works on a draft, in words that people and programs read.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::moment;

/// A program that works on a draft, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Owner {
    /// The program, such as `placet-cli`
    pub program: String,
    /// The user as the system names them; empty where it does not
    pub user: String,
    /// The computer's name
    pub host: String,
    /// The process, by the system's number for it
    pub process: u32,
    /// Since when, to the second
    #[serde(with = "moment")]
    pub since: DateTime<Utc>,
}

impl Owner {
    /// This process, as `program`.
    pub fn this_process(program: &str, since: DateTime<Utc>) -> Self {
        let named = |name: &&str| std::env::var_os(name).filter(|value| !value.is_empty());
        let user = ["USER", "LOGNAME", "USERNAME"].iter().find_map(named).unwrap_or_default();
        Self {
            program: program.to_owned(),
            user: user.to_string_lossy().into_owned(),
            host: gethostname::gethostname().to_string_lossy().into_owned(),
            process: std::process::id(),
            since,
        }
    }
}
