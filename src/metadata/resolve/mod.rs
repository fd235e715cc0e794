//! Which claims are believed, field by field.
//!
//! A field has one order of sources for all pages. What a source says is passed over if
//! it cannot be: a date to come, an author that is an address, a language that the text
//! is not in.

mod authors;
mod dates;
mod language;
mod lists;
mod texts;

use super::around::Around;
use super::claim::Claims;
use super::title::Title;
use crate::article::{Field, Metadata, Provenance};
use crate::links::Links;
use crate::page::Page;
use crate::timestamp::Timestamp;

/// What decisions are made from.
struct Evidence<'a> {
    page: &'a Page,
    around: &'a Around<'a>,
    claims: &'a Claims,
    links: &'a Links,
    today: Option<Timestamp>,
}

/// A value, and where it is from.
type Known<T> = Option<(T, Provenance)>;

/// One value a field, at most.
pub(super) fn resolve(
    page: &Page,
    around: &Around<'_>,
    claims: &Claims,
    title: Option<&Title>,
    links: &Links,
    today: Option<Timestamp>,
) -> Metadata {
    let evidence = &Evidence { page, around, claims, links, today };
    let mut record = Record::default();
    let title = title.and_then(|title| Some((title.text.clone(), title.provenance?)));
    let site_name = record.keep(Field::SiteName, texts::site_name(evidence));
    let language = record.keep(Field::Language, language::language(evidence));
    let (published, modified) = dates::dates(evidence, language.as_deref());
    Metadata {
        title: record.keep(Field::Title, title),
        authors: record.keep(Field::Authors, authors::authors(evidence)).unwrap_or_default(),
        published: record.keep(Field::Published, published),
        modified: record.keep(Field::Modified, modified),
        direction: record.keep(Field::Direction, language::direction(page, language.as_deref())),
        url: record.keep(Field::Url, texts::url(evidence)),
        amp_url: record.keep(Field::AmpUrl, texts::amp_url(evidence)),
        description: record.keep(Field::Description, texts::description(evidence)),
        image: record.keep(Field::Image, texts::image(evidence)),
        sections: record.keep(Field::Sections, lists::sections(evidence)).unwrap_or_default(),
        tags: record.keep(Field::Tags, lists::tags(evidence)).unwrap_or_default(),
        license: record.keep(Field::License, texts::license(evidence)),
        page_type: record.keep(Field::PageType, texts::page_type(evidence)),
        favicon: record.keep(Field::Favicon, texts::favicon(evidence)),
        source: None,
        words: None,
        site_name,
        language,
        provenance: record.0,
    }
}

/// Where values are from.
#[derive(Default)]
struct Record(std::collections::BTreeMap<Field, Provenance>);

impl Record {
    /// Notes where a value is from, and gives the value.
    fn keep<T>(&mut self, field: Field, known: Known<T>) -> Option<T> {
        let (value, provenance) = known?;
        self.0.insert(field, provenance);
        Some(value)
    }
}

/// What is made of a claim by itself, for people.
#[cfg(feature = "training")]
pub(super) fn meaning(claim: &super::claim::Claim, page: &Page) -> String {
    match claim.field {
        Field::Authors => super::byline::names(&claim.value, None).join("; "),
        Field::Published | Field::Modified => {
            let language = page.head.language.as_deref();
            dates::moment(claim, language).map_or_else(String::new, |moment| moment.to_string())
        }
        _ => String::new(),
    }
}
