//! Moments in files: RFC 3339 in UTC, to the second.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serializer, de::Error};

pub(super) fn serialize<S: Serializer>(when: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&when.to_rfc3339_opts(SecondsFormat::Secs, true))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}
