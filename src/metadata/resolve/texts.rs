//! Fields of one text or one address.

use super::{Evidence, Known};
use crate::article::{Field, Provenance};

/// Networks show the name to readers; the meta for telephones is often cut short.
const SITE_NAMES: &[Provenance] =
    &[Provenance::OpenGraph, Provenance::JsonLd, Provenance::Meta, Provenance::DublinCore];

/// That for networks is written by hand most often.
const DESCRIPTIONS: &[Provenance] = &[
    Provenance::OpenGraph,
    Provenance::Meta,
    Provenance::JsonLd,
    Provenance::Twitter,
    Provenance::DublinCore,
];

/// The link is what search engines go by.
const URLS: &[Provenance] = &[Provenance::Link, Provenance::OpenGraph, Provenance::JsonLd];

/// Links are the only source of icons, of the address of AMP, and of what they relate.
const LINKS: &[Provenance] = &[Provenance::Link];

/// That for networks is the one that the editors chose.
const IMAGES: &[Provenance] =
    &[Provenance::OpenGraph, Provenance::JsonLd, Provenance::Twitter, Provenance::Meta, Provenance::Link];

const LICENSES: &[Provenance] = &[
    Provenance::Link,
    Provenance::JsonLd,
    Provenance::Microdata,
    Provenance::Rdfa,
    Provenance::DublinCore,
    Provenance::Meta,
];

/// Schema.org has many types, the Open Graph few.
const PAGE_TYPES: &[Provenance] = &[Provenance::JsonLd, Provenance::OpenGraph, Provenance::Meta];

pub(super) fn site_name(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::SiteName, SITE_NAMES, |value| Some(value.to_owned()))
}

pub(super) fn description(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::Description, DESCRIPTIONS, |value| Some(value.to_owned()))
}

pub(super) fn page_type(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::PageType, PAGE_TYPES, |value| Some(value.to_owned()))
}

pub(super) fn url(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::Url, URLS, |value| page_address(evidence, value))
}

pub(super) fn amp_url(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::AmpUrl, LINKS, |value| page_address(evidence, value))
}

pub(super) fn image(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::Image, IMAGES, |value| picture(evidence, value))
}

pub(super) fn favicon(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::Favicon, LINKS, |value| picture(evidence, value))
}

/// An address if it is one, else a name.
pub(super) fn license(evidence: &Evidence<'_>) -> Known<String> {
    first(evidence, Field::License, LICENSES, |value| {
        if value.contains(' ') { Some(value.to_owned()) } else { evidence.links.resolve(value) }
    })
}

/// The address of a picture that can be fetched.
fn picture(evidence: &Evidence<'_>, value: &str) -> Option<String> {
    let address = evidence.links.resolve_source(value)?;
    let is_data = address.get(..DATA.len()).is_some_and(|start| start.eq_ignore_ascii_case(DATA));
    (!is_data).then_some(address)
}

const DATA: &str = "data:";

/// The address of a page, without the place in it.
fn page_address(evidence: &Evidence<'_>, value: &str) -> Option<String> {
    let address = value.split('#').next().unwrap_or_default();
    let is_of_page = |address: &String| address.starts_with("https://") || address.starts_with("http://");
    evidence.links.resolve(address).filter(is_of_page)
}

/// The first value that can be, by the order of the sources.
fn first(
    evidence: &Evidence<'_>,
    field: Field,
    order: &'static [Provenance],
    accept: impl Fn(&str) -> Option<String>,
) -> Known<String> {
    evidence.claims.in_order(field, order).find_map(|claim| {
        let value = claim.value.replace('\n', " ");
        Some((accept(&value)?, claim.provenance))
    })
}
