//! Microdata (`itemprop`) and RDFa (`property`), whose names are those of schema.org
//! and of Dublin Core.

use crate::article::{Field, Provenance};
use crate::dom::Tag;
use crate::metadata::claim::Claims;
use crate::page::{Page, Property};

/// The properties in lower case, without a prefix, and what they mean.
const PROPERTIES: &[(&str, Field)] = &[
    ("headline", Field::Title),
    ("author", Field::Authors),
    ("creator", Field::Authors),
    ("datepublished", Field::Published),
    ("datecreated", Field::Published),
    ("issued", Field::Published),
    ("created", Field::Published),
    ("date", Field::Published),
    ("uploaddate", Field::Published),
    ("datemodified", Field::Modified),
    ("modified", Field::Modified),
    ("inlanguage", Field::Language),
    ("articlesection", Field::Sections),
    ("keywords", Field::Tags),
    ("license", Field::License),
];

/// Things within the thing that the page is about: what is said in them is said of
/// them.
const OTHERS: &[&str] = &[
    "comment", "review", "reviews", "haspart", "itemlistelement", "relatedlink", "suggestedanswer",
    "acceptedanswer", "isrelatedto", "mentions", "citation", "blogpost", "blogposts", "publisher", "about",
    "video", "image", "logo", "isbasedon", "workexample",
];

/// Names are looked for among so many properties within an author.
const MAX_INNER: usize = 40;

/// Claims what the elements of the page's main thing say.
pub(super) fn claim(page: &Page, claims: &mut Claims) {
    let mut others_end = 0;
    for (index, property) in page.properties.iter().enumerate() {
        if property.element.index() < others_end {
            continue;
        }
        for (provenance, name) in names(property) {
            // A meta holds nothing, and is noted at the element that it is in.
            if OTHERS.contains(&name.as_str()) && !matches!(property.tag, Tag::Meta | Tag::Link) {
                others_end = others_end.max(page.element(property.element).end);
            }
            let Some(&(_, field)) = PROPERTIES.iter().find(|(known, _)| *known == name) else { continue };
            let value = if field == Field::Authors { author(page, index) } else { page.said_by(property) };
            claims.add_at(field, provenance, &value, property);
        }
    }
}

/// What an element says that it holds, without prefixes: `schema:author`, `dc:creator`.
fn names(property: &Property) -> impl Iterator<Item = (Provenance, String)> {
    let sources = [(Provenance::Microdata, &property.itemprop), (Provenance::Rdfa, &property.property)];
    sources.into_iter().flat_map(|(provenance, names)| {
        let names = names.as_deref().unwrap_or_default().split_ascii_whitespace();
        names.map(move |name| {
            (provenance, name.rsplit([':', '/', '#']).next().unwrap_or_default().to_ascii_lowercase())
        })
    })
}

/// The name of an author: that of a thing of its own within the element, if there is
/// one.
fn author(page: &Page, index: usize) -> String {
    let mut rest = page.properties.iter().skip(index);
    let Some(property) = rest.next() else { return String::new() };
    let end = page.element(property.element).end;
    let is_meta = property.value.is_some() && property.text.is_empty();
    let mut inner = rest.take(MAX_INNER).take_while(|inner| !is_meta && inner.element.index() < end);
    let name = inner.find(|inner| names(inner).any(|(_, name)| name == "name"));
    page.said_by(name.unwrap_or(property))
}
