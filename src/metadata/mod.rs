//! What the page says about the article: from all sources to one value a field.
//!
//! Each source turns what it finds into claims; which claim is believed is decided
//! field by field. What is said in the body counts by where it stands, seen from the
//! headline, so that the headline is found first.

mod around;
mod byline;
mod claim;
mod date;
mod json_ld;
mod resolve;
mod source;
mod title;

use crate::article::Metadata;
use crate::links::Links;
use crate::page::Page;
use crate::timestamp::Timestamp;
use around::Around;
use claim::Claims;
use title::Title;

#[cfg(feature = "training")]
pub(crate) use title::stage as title_stage;
pub(crate) use title::title_blocks;

/// Reads the metadata of a page. Linear in its elements and scripts. Dates to come are
/// not believed, as far as it is known what day it is.
pub(crate) fn read(page: &Page, links: &Links, today: Option<Timestamp>) -> Metadata {
    let (claims, title, around) = gather(page);
    resolve::resolve(page, &around, &claims, title.as_ref(), links, today)
}

/// All claims, the headline, and the page as seen from it.
fn gather(page: &Page) -> (Claims, Option<Title>, Around<'_>) {
    let mut claims = source::of_head(page);
    let title = title::title(page, &claims);
    let around = Around::new(page, title.as_ref());
    source::of_body(page, &around, &mut claims);
    (claims, title, around)
}

/// What may be the headline: the text, whether it is refused, and the row of features.
#[cfg(feature = "training")]
pub(crate) fn title_rows(page: &Page) -> Vec<(String, bool, Vec<f32>)> {
    let candidates = title::Candidates::new(page, &source::of_head(page));
    let rows = title::rows(page, &candidates, &candidates.all.iter().collect::<Vec<_>>());
    let all = candidates.all.iter().enumerate();
    all.map(|(row, one)| (one.text.clone(), one.is_refused, rows.row(row).to_vec())).collect()
}

/// What each source says of each field, a line each.
#[cfg(feature = "training")]
pub(crate) fn claims(page: &Page) -> Vec<String> {
    let (claims, _, around) = gather(page);
    claims.describe(page, &around)
}
