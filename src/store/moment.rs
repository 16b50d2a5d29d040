//! Moments in files: RFC 3339 in UTC, to the second.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serializer, de::Error};

use super::spelling::unlike;

pub(super) fn serialize<S: Serializer>(when: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&when.to_rfc3339_opts(SecondsFormat::Secs, true))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    let unlike = |_| D::Error::custom(unlike("2021-11-30T10:00:00Z"));
    String::deserialize(from)?.parse().map_err(unlike)
}
