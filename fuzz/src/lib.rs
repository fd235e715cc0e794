//! The checks of the fuzz targets: those of the property tests of the library.

#[path = "../../tests/invariants/mod.rs"]
mod invariants;

/// Any bytes as a page, by any options.
pub fn extract(data: &[u8]) {
    invariants::extract::check(data);
}

/// Pages by a grammar, by any options.
pub fn structured(data: &[u8]) {
    invariants::structured::check(data);
}

/// The parse that leaves out what no stage reads, beside the whole one.
pub fn slimming(data: &[u8]) {
    invariants::slimming::check(data);
}

/// Articles as Markdown and HTML, which parsers read again.
pub fn round_trip(data: &[u8]) {
    invariants::round_trip::check(data);
}

/// JSON-LD, metas, dates and names, honest and broken.
pub fn metadata(data: &[u8]) {
    invariants::metadata::check(data);
}

/// Any bytes by any label, and texts in any encoding.
pub fn encodings(data: &[u8]) {
    invariants::encodings::check(data);
}
