//! Microformats, of both generations: `h-entry` with `p-author` and `dt-published`,
//! `hentry` with `author`, `fn` and `published`.

use crate::article::{Field, Provenance};
use crate::metadata::claim::Claims;
use crate::page::{Page, Property};

/// The classes, and what they mean.
const CLASSES: &[(&str, Field)] = &[
    ("p-author", Field::Authors),
    ("fn", Field::Authors),
    ("dt-published", Field::Published),
    ("dt-updated", Field::Modified),
    ("published", Field::Published),
    ("updated", Field::Modified),
    ("p-category", Field::Tags),
    ("entry-title", Field::Title),
];

/// Names are looked for among so many properties within an author.
const MAX_INNER: usize = 20;

/// Claims what the classes say.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    for (index, property) in page.properties.iter().enumerate() {
        for class in property.class.as_deref().unwrap_or_default().split_ascii_whitespace() {
            let Some(&(_, field)) = CLASSES.iter().find(|(known, _)| *known == class) else { continue };
            let value = match field {
                Field::Authors => author(page, index),
                _ => page.said_by(property),
            };
            claims.add_at(field, Provenance::Microformat, &value, property);
        }
    }
}

/// The name within a card, or the text of it.
fn author(page: &Page, index: usize) -> String {
    let mut rest = page.properties.iter().skip(index);
    let Some(property) = rest.next() else { return String::new() };
    let end = page.element(property.element).end;
    let mut inner = rest.take(MAX_INNER).take_while(|inner| inner.element.index() < end);
    let is_name = |inner: &&Property| {
        let mut classes = inner.class.as_deref().unwrap_or_default().split_ascii_whitespace();
        classes.any(|class| matches!(class, "p-name" | "fn"))
    };
    page.text_of(&inner.find(is_name).unwrap_or(property).text)
}
