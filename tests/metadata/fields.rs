//! The fields of metadata as JSON, by their names.

use dehusk::{Direction, Field, Metadata};
use serde_json::{Value, json};

/// The value of a field as its getter gives it: null if it is missing.
pub(crate) fn value(metadata: &Metadata, field: Field) -> Value {
    match field {
        Field::Title => json!(metadata.title()),
        Field::Authors => list(metadata.authors()),
        Field::Published => json!(metadata.published().map(|time| time.to_string())),
        Field::Modified => json!(metadata.modified().map(|time| time.to_string())),
        Field::Language => json!(metadata.language()),
        Field::Direction => json!(metadata.direction().map(direction)),
        Field::SiteName => json!(metadata.site_name()),
        Field::Url => json!(metadata.url()),
        Field::AmpUrl => json!(metadata.amp_url()),
        Field::Description => json!(metadata.description()),
        Field::Image => json!(metadata.image()),
        Field::Sections => list(metadata.sections()),
        Field::Tags => list(metadata.tags()),
        Field::License => json!(metadata.license()),
        Field::PageType => json!(metadata.page_type()),
        Field::Source => json!(metadata.source()),
        Field::Favicon => json!(metadata.favicon()),
        other => panic!("a field without a getter here: {other:?}"),
    }
}

/// An empty list is a missing value.
fn list(values: &[String]) -> Value {
    if values.is_empty() { Value::Null } else { json!(values) }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
        other => panic!("a direction without a name here: {other:?}"),
    }
}
