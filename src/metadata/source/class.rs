//! Class names of themes that say who wrote the article and when: `byline`,
//! `author-name`, `post-date`.

use super::dated;
use crate::article::{Field, Provenance};
use crate::dom::Tag;
use crate::hint::Hint;
use crate::metadata::around::Around;
use crate::metadata::claim::Claims;
use crate::metadata::date;
use crate::page::{Page, Property};

/// Words of names of elements that hold something else of the author.
const NOT_THE_NAME: &[&str] = &[
    "avatar", "bio", "biography", "description", "desc", "email", "image", "img", "job", "photo", "picture",
    "position", "posts", "role", "social", "thumb", "thumbnail", "url", "follow", "about", "badge", "count",
    "rank", "stats", "company",
];

/// Words of names of elements for who wrote a post, beside those that hints are for.
const PEOPLE: &[&str] = &["username", "nickname", "postername", "attribution", "authored"];

/// A larger element is around an article, and named for one of its authors.
const MAX_BLOCKS: usize = 12;
const MAX_BYTES: usize = 400;

/// Claims what the classes say.
pub(super) fn claim(page: &Page, around: &Around<'_>, claims: &mut Claims) {
    let mut byline_end = 0;
    for (index, property) in
        page.properties.iter().enumerate().filter(|(_, property)| property.class.is_some())
    {
        if property.element.index() >= byline_end && is_small(page, property) && is_author(property) {
            byline_end = page.element(property.element).end;
            for name in names(page, index) {
                claims.add_at(Field::Authors, Provenance::Class, &name, property);
            }
        }
        if property.hints.has(Hint::Date) && property.tag != Tag::Time && around.may_date(property) {
            claim_date(page, property, claims);
        }
    }
}

/// Claims the value for machines, or the first date that readers see.
fn claim_date(page: &Page, property: &Property, claims: &mut Claims) {
    let (start, language) = (property.text.start, page.head.language.as_deref());
    let text = page.slice_to(start, property.text.end.min(start + MAX_BYTES));
    let seen = date::first_visible(text, language);
    let place =
        seen.as_ref().map_or(property.text.clone(), |seen| start + seen.range.start..start + seen.range.end);
    let shown = seen.map(|seen| seen.timestamp.to_string());
    if let Some(value) = property.value.as_deref().or(shown.as_deref())
        && let Some(field) = dated::field(page, &place)
    {
        claims.add_at(field, Provenance::Class, value, property);
    }
}

/// Whether an element is named for who wrote something, and not for something else of
/// that person.
fn is_author(property: &Property) -> bool {
    let class = property.class.as_deref().unwrap_or_default();
    (property.hints.has(Hint::Author) || has_word_of(class, PEOPLE)) && !has_word_of(class, NOT_THE_NAME)
}

/// Whether one of these is a word of a class, whatever its case.
fn has_word_of(class: &str, words: &[&str]) -> bool {
    let is_sign = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let is_one = |word: &[u8]| words.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word));
    class.as_bytes().split(is_sign).any(is_one)
}

fn is_small(page: &Page, property: &Property) -> bool {
    property.text.len() <= MAX_BYTES && page.blocks_within(&property.text).len() <= MAX_BLOCKS
}

/// Beginnings of parts of addresses that lead to what an author wrote.
const AUTHOR_PAGES: &[&str] = &[
    "author", "by/", "people/", "person/", "profile", "staff/", "contributor", "team/", "user", "member",
    "writer", "journalist", "bio/", "autor", "auteur", "@", "reporter", "columnist", "redakt",
];

/// Whether an address leads to what an author wrote.
fn is_author_page(href: &str) -> bool {
    let is_one = |part: &str| AUTHOR_PAGES.iter().any(|start| part.starts_with(start));
    href.contains("author=") || href.match_indices('/').any(|(at, _)| href.get(at + 1..).is_some_and(is_one))
}

/// The names in a byline: the links to the pages of authors; else the innermost
/// elements that are named for authors; else the text.
fn names(page: &Page, index: usize) -> Vec<String> {
    let mut rest = page.properties.iter().skip(index);
    let Some(property) = rest.next() else { return Vec::new() };
    let is_link = |&(text, href): &(&str, &str)| !text.trim().is_empty() && is_author_page(href);
    let links: Vec<String> =
        page.links_within(&property.text).filter(is_link).map(|(text, _)| text.to_owned()).collect();
    if !links.is_empty() {
        return links;
    }
    let end = page.element(property.element).end;
    let inner: Vec<&Property> = rest
        .take(MAX_INNER)
        .take_while(|inner| inner.element.index() < end)
        .filter(|inner| is_author(inner) && !inner.text.is_empty())
        .collect();
    let is_innermost = |(at, one): &(usize, &&Property)| {
        let end = page.element(one.element).end;
        inner.get(at + 1).is_none_or(|next| next.element.index() >= end)
    };
    let innermost: Vec<String> =
        inner.iter().enumerate().filter(is_innermost).map(|(_, one)| page.text_of(&one.text)).collect();
    if innermost.is_empty() { vec![page.text_of(&property.text)] } else { innermost }
}

/// Names are looked for among so many properties within a byline.
const MAX_INNER: usize = 40;
