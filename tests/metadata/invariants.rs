//! What holds for the metadata of any page.

use std::collections::HashSet;

use dehusk::{Field, Metadata, Timestamp};

use super::fields::value;

/// More than this no list of an honest page has.
const MAX_SECTIONS: usize = 50;
const MAX_TAGS: usize = 50;

/// A page may have so many metas that are read, and a name in each.
const MAX_AUTHORS: usize = 1000;

/// A longer name is a paragraph.
const MAX_AUTHOR_BYTES: usize = 400;

/// A longer headline is a paragraph, however it is marked up.
const MAX_TITLE_BYTES: usize = 4 * 400;

/// Whether a tag is of the form of BCP 47, as far as the fields of metadata go.
fn is_well_formed(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    is_primary
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// A number that grows from day to day.
fn day(time: Timestamp) -> (u16, u8, u8) {
    (time.year(), time.month(), time.day())
}

fn texts(metadata: &Metadata) -> Vec<&str> {
    let single = [
        metadata.title(),
        metadata.language(),
        metadata.site_name(),
        metadata.url(),
        metadata.amp_url(),
        metadata.description(),
        metadata.image(),
        metadata.license(),
        metadata.page_type(),
        metadata.source(),
        metadata.favicon(),
    ];
    let lists = [metadata.authors(), metadata.sections(), metadata.tags()];
    single.into_iter().flatten().chain(lists.into_iter().flatten().map(String::as_str)).collect()
}

/// A field with a value has a source, and one without has none.
pub(super) fn sources_go_with_values(metadata: &Metadata) {
    for &field in Field::ALL {
        let is_there = !value(metadata, field).is_null();
        assert_eq!(is_there, metadata.provenance(field).is_some(), "{}", field.name());
    }
}

pub(super) fn texts_are_trimmed(metadata: &Metadata) {
    for text in texts(metadata) {
        assert!(!text.is_empty() && text.trim() == text, "{:?}", text);
    }
}

pub(super) fn texts_hold_no_control_characters(metadata: &Metadata) {
    for text in texts(metadata) {
        assert!(!text.chars().any(char::is_control), "{:?}", text);
    }
}

pub(super) fn lists_hold_each_value_once(metadata: &Metadata) {
    for list in [metadata.authors(), metadata.sections(), metadata.tags()] {
        let folded: HashSet<String> = list.iter().map(|one| one.to_lowercase()).collect();
        assert_eq!(folded.len(), list.len(), "{:?}", list);
    }
}

pub(super) fn addresses_run_no_scripts(metadata: &Metadata) {
    let addresses =
        [metadata.url(), metadata.amp_url(), metadata.image(), metadata.favicon(), metadata.license()];
    for address in addresses.into_iter().flatten() {
        assert!(!address.to_lowercase().starts_with("javascript:"), "{}", address);
    }
}

pub(super) fn addresses_are_no_data(metadata: &Metadata) {
    let addresses = [metadata.url(), metadata.amp_url(), metadata.image(), metadata.favicon()];
    for address in addresses.into_iter().flatten() {
        assert!(!address.to_lowercase().starts_with("data:"), "{}", address);
    }
}

pub(super) fn languages_are_well_formed(metadata: &Metadata) {
    assert!(metadata.language().is_none_or(is_well_formed), "{:?}", metadata.language());
    assert!(metadata.direction().is_some() || metadata.language().is_none());
}

pub(super) fn dates_can_be(metadata: &Metadata) {
    for time in [metadata.published(), metadata.modified()].into_iter().flatten() {
        assert!(day(time) <= (2026, 6, 2), "{}", time);
        assert_eq!(time.to_string().parse::<Timestamp>().unwrap(), time);
    }
    if let (Some(published), Some(modified)) = (metadata.published(), metadata.modified()) {
        assert!(day(published) <= day(modified), "{} after {}", published, modified);
    }
}

/// However large the page, its metadata are no larger than those of an honest one.
pub(super) fn values_are_of_a_size(metadata: &Metadata) {
    assert!(metadata.authors().len() <= MAX_AUTHORS, "{} authors", metadata.authors().len());
    assert!(metadata.sections().len() <= MAX_SECTIONS, "{} sections", metadata.sections().len());
    assert!(metadata.tags().len() <= MAX_TAGS, "{} tags", metadata.tags().len());
    assert!(metadata.title().is_none_or(|title| title.len() <= MAX_TITLE_BYTES), "{:?}", metadata.title());
    for author in metadata.authors() {
        assert!(author.len() <= MAX_AUTHOR_BYTES, "{author:?}");
    }
}

/// All of these.
pub(super) fn all_hold(metadata: &Metadata) {
    sources_go_with_values(metadata);
    texts_are_trimmed(metadata);
    texts_hold_no_control_characters(metadata);
    lists_hold_each_value_once(metadata);
    addresses_run_no_scripts(metadata);
    addresses_are_no_data(metadata);
    languages_are_well_formed(metadata);
    dates_can_be(metadata);
    values_are_of_a_size(metadata);
}
