//! Comparisons that only the inside of the library can make, for the project's own
//! fuzz targets.
//!
//! This module may change in any release, and is there only with the feature `fuzzing`.

use crate::dom;
use crate::limits::Limits;
use crate::page::Page;

/// A page after the walk, written out: first as an extraction reads it, then as it is
/// read without leaving anything of the source out. Both must be the same. None if one
/// of the trees is beyond the limits: what is left out does not count towards them, and
/// attributes are bounded where they are read.
#[must_use]
pub fn flat_pages(html: &str) -> Option<[String; 2]> {
    let limits = Limits::default();
    let (whole, of_whole) = dom::parse_whole(html, &limits);
    let (slim, of_slim) = dom::parse(html, &limits);
    let is_within = !of_whole.is_truncated() && !of_slim.is_truncated();
    is_within.then(|| [Page::of(slim, true).written_out(), Page::of(whole, true).written_out()])
}
