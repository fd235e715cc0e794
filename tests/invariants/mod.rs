//! What holds for any page: one set of checks for the property tests and, by way of the
//! crate in `fuzz/`, for the fuzz targets.
//!
//! Each check takes bytes, makes a page and options of them, and panics where the
//! library breaks a promise. What seeds and fixtures have to look like stands in the
//! module of each target.

mod article;
pub(crate) mod encodings;
pub(crate) mod extract;
#[path = "../metadata/fields.rs"]
mod fields;
mod forms;
mod grammar;
#[path = "../xss/markdown.rs"]
mod markdown;
pub(crate) mod metadata;
#[path = "../metadata/invariants.rs"]
mod of_metadata;
mod options;
#[path = "../markdown/read.rs"]
#[expect(dead_code, reason = "the structure of Markdown is for the tests of the renderer")]
mod read;
pub(crate) mod round_trip;
#[path = "../xss/check.rs"]
mod safety;
#[path = "../renderers/sanitizer.rs"]
mod sanitizer;
pub(crate) mod slimming;
pub(crate) mod structured;
#[path = "../walk/mod.rs"]
mod walk;
#[path = "../../examples/roundtrip/words.rs"]
mod words;
