//! Comparisons that only the inside of the library can make, for the project's own
//! fuzz targets.
//!
//! This module may change in any release, and is there only with the feature `fuzzing`.

use crate::dom;
use crate::limits::Limits;
use crate::page::Page;

/// A page after the walk, written out: first as an extraction reads it, then as it is
/// read without leaving anything of the source out. Both must be the same. None if the
/// whole tree is beyond the limits, for what is left out does not count towards them.
#[must_use]
pub fn flat_pages(html: &str) -> Option<[String; 2]> {
    let limits = Limits::default();
    let (whole, truncation) = dom::parse_whole(html, &limits);
    let slim = || Page::of(dom::parse(html, &limits).0, true);
    (!truncation.is_truncated()).then(|| [slim().written_out(), Page::new(&whole, true).written_out()])
}
