//! The JSON form and its version.

/// The JSON Schema (draft 2020-12) of the form in which an [`Article`](crate::Article)
/// is written with the feature `serde`, and read again.
///
/// ```
/// let schema: serde_json::Value = serde_json::from_str(dehusk::JSON_SCHEMA)?;
/// let article = serde_json::to_value(dehusk::extract("<p>A short page.</p>"))?;
/// assert_eq!(schema["properties"]["version"]["const"], article["version"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "serde")]
pub const JSON_SCHEMA: &str = include_str!("schema.json");

/// The version of the schema that [`Article`](crate::Article) is written in: a number
/// in the JSON, and nothing in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct SchemaVersion;

#[cfg(feature = "serde")]
mod serde_form {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::{Serialize, Serializer};

    use super::SchemaVersion;

    /// Counted up when a reader of the last one would go wrong: a field that is
    /// renamed, removed, or of another meaning. Fields and kinds that are added
    /// leave it as it is.
    const VERSION: u32 = 1;

    impl Serialize for SchemaVersion {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u32(VERSION)
        }
    }

    impl<'de> Deserialize<'de> for SchemaVersion {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            match u32::deserialize(deserializer)? {
                VERSION => Ok(SchemaVersion),
                other => Err(D::Error::custom(format!("version {other} of the schema, not {VERSION}"))),
            }
        }
    }
}
