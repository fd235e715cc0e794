//! Fields of several texts: all values of the first source that has some.

use std::collections::HashSet;

use super::{Evidence, Known};
use crate::article::{Field, Provenance};
use crate::metadata::claim::Claim;

/// More values than this are made for search engines.
const MAX_VALUES: usize = 50;

/// A longer value is a sentence.
const MAX_CHARS: usize = 100;

const SECTIONS: &[Provenance] =
    &[Provenance::OpenGraph, Provenance::JsonLd, Provenance::Meta, Provenance::Microdata, Provenance::Rdfa];

/// What the metas call key words is often the same on all pages of a site.
const TAGS: &[Provenance] = &[
    Provenance::OpenGraph,
    Provenance::JsonLd,
    Provenance::Link,
    Provenance::Microdata,
    Provenance::Microformat,
    Provenance::Meta,
    Provenance::DublinCore,
];

/// What stands between two values in one text.
const SEPARATORS: [char; 7] = [',', ';', '|', '\n', '،', '、', '，'];

pub(super) fn sections(evidence: &Evidence<'_>) -> Known<Vec<String>> {
    list(evidence, Field::Sections, SECTIONS)
}

pub(super) fn tags(evidence: &Evidence<'_>) -> Known<Vec<String>> {
    list(evidence, Field::Tags, TAGS)
}

fn list(evidence: &Evidence<'_>, field: Field, order: &'static [Provenance]) -> Known<Vec<String>> {
    order.iter().find_map(|&provenance| {
        let of_source = evidence.claims.of(field).filter(|claim| claim.provenance == provenance);
        let near: Vec<&Claim> = of_source
            .filter(|claim| claim.place.is_none_or(|place| evidence.around.is_of_article(place)))
            .collect();
        // A comma in one of several values is a part of it: "Paris, Texas".
        let is_between = |c: char| c == '\n' || (near.len() == 1 && SEPARATORS.contains(&c));
        let mut seen = HashSet::new();
        let values = near
            .iter()
            .flat_map(|claim| claim.value.split(is_between))
            .map(|value| value.trim().trim_start_matches('#').trim())
            .filter(|value| !value.is_empty() && value.chars().count() <= MAX_CHARS)
            .filter(|value| seen.insert(value.to_lowercase()))
            .take(MAX_VALUES)
            .map(str::to_owned)
            .collect::<Vec<_>>();
        (!values.is_empty()).then_some((values, provenance))
    })
}
