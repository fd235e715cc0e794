//! What is read of pages besides their text, case by case.
//!
//! `tests/metadata/cases/TOPIC/NAME.html` is a page; `NAME.json` beside it holds the
//! fields that the case is about: `{"value": …, "from": "json-ld"}`, or `null` for one
//! that has to be missing. What it does not name is not looked at. `"at"` is the address
//! that the page is read from. The clock stands still for all of them.
//!
//! `tests/metadata-pending` holds cases of the same form that fail still.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "metadata/cases.rs"]
mod cases;
#[path = "metadata/fields.rs"]
mod fields;
#[path = "metadata/hostile.rs"]
mod hostile;
#[path = "metadata/invariants.rs"]
mod invariants;
#[path = "metadata/options.rs"]
mod options;
#[path = "metadata/properties.rs"]
mod properties;

use dehusk::{Extractor, Timestamp};

/// The day on which all pages are read.
const TODAY: &str = "2026-06-01";

fn today() -> Timestamp {
    TODAY.parse().unwrap()
}

fn extractor() -> Extractor {
    Extractor::new().with_today(today())
}
