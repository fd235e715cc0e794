//! The sources of metadata, one a file: each turns what it finds into claims.

mod address;
mod class;
mod dated;
mod dublin_core;
mod json_ld;
mod line;
mod link;
mod meta;
mod meta_name;
mod microdata;
mod microformat;
mod open_graph;
mod time;
mod twitter;

use super::around::Around;
use super::claim::Claims;
use crate::page::Page;

pub(super) use line::labelled_date;

/// What scripts, metas and properties say of the page as a whole.
pub(super) fn of_head(page: &Page) -> Claims {
    let mut claims = Claims::default();
    json_ld::claim(page, &mut claims);
    meta::claim(page, &mut claims);
    twitter::claim_labelled(page, &mut claims);
    microdata::claim(page, &mut claims);
    microformat::claim(page, &mut claims);
    claims
}

/// What the places around the headline say.
pub(super) fn of_body(page: &Page, around: &Around<'_>, claims: &mut Claims) {
    class::claim(page, around, claims);
    time::claim(page, around, claims);
    link::claim(page, claims);
    line::claim(page, around, claims);
    address::claim(page, claims);
}
