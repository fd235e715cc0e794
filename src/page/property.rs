//! What elements are said to be of the article: by microdata, RDFa, relations of
//! links, the classes of microformats and of themes, and times that machines read.

use std::ops::Range;

use super::element::ElementId;
use super::names::Names;
use crate::dom::{self, Attr, AttrSet, Tag};
use crate::hint::{Hint, HintSet};

/// More than this a page says of lists of other things.
pub(super) const MAX_PROPERTIES: usize = 20_000;

/// Classes that say what their element holds have one of these hints.
const NAMED: HintSet = HintSet::of(&[Hint::Author, Hint::Date, Hint::Tags, Hint::Title, Hint::Meta]);

/// Attributes that say what their element holds.
const TELLING: AttrSet = AttrSet::of(&[Attr::Itemprop, Attr::Property, Attr::Rel]);

/// Classes of microformats begin with these letters.
const MICROFORMATS: [&str; 4] = ["p-", "dt-", "u-", "h-"];

/// An element that says what it holds.
#[derive(Debug, Clone)]
pub(crate) struct Property {
    /// The element; for `meta` and `link`, the one that they are in.
    pub(crate) element: ElementId,
    /// What it is.
    pub(crate) tag: Tag,
    /// `itemprop`.
    pub(crate) itemprop: Option<Box<str>>,
    /// RDFa's `property`.
    pub(crate) property: Option<Box<str>>,
    /// `rel` of a link in the body.
    pub(crate) rel: Option<Box<str>>,
    /// All its classes, if one of them says something.
    pub(crate) class: Option<Box<str>>,
    /// Its own hints.
    pub(crate) hints: HintSet,
    /// The value for machines: `content`, `datetime` and the like.
    pub(crate) value: Option<Box<str>>,
    /// The value for readers, in the text of the page.
    pub(crate) text: Range<usize>,
}

impl Property {
    /// What an element says, if anything. Its text is still to come, from a place on.
    pub(super) fn of(
        id: ElementId,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
        start: usize,
    ) -> Option<Property> {
        let tag = element.tag();
        let has_class = hints.meets(NAMED) || names.is_telling;
        if tag != Tag::Time && !has_class && !element.has_any(TELLING) {
            return None;
        }
        let mut property = Property {
            element: id,
            tag,
            itemprop: None,
            property: None,
            rel: None,
            class: None,
            hints,
            value: None,
            text: start..start,
        };
        let mut says_something = tag == Tag::Time;
        let mut href = None;
        for (attr, value) in element.attributes() {
            let slot = match attr {
                Attr::Itemprop => &mut property.itemprop,
                Attr::Property if tag != Tag::Meta => &mut property.property,
                Attr::Rel if matches!(tag, Tag::A | Tag::Link) => &mut property.rel,
                Attr::Class if has_class => &mut property.class,
                Attr::Content | Attr::Datetime => {
                    property.value.get_or_insert_with(|| value.into());
                    continue;
                }
                Attr::Href if matches!(tag, Tag::A | Tag::Link) => {
                    href = Some(value);
                    continue;
                }
                _ => continue,
            };
            *slot = Some(first_words(value).into());
            // Of a `link`, the head has noted what it is related to.
            says_something |= !(tag == Tag::Link && attr == Attr::Rel);
        }
        if !says_something {
            return None;
        }
        // The title of an abbreviation is how older microformats write a date.
        let title = || element.attribute(Attr::Title).filter(|_| hints.has(Hint::Date) || tag == Tag::Abbr);
        // A badge has no text.
        let leads_to_value =
            tag == Tag::Link || property.rel.as_deref().is_some_and(|rel| rel.contains("license"));
        if property.value.is_none() {
            property.value = title().or(href.filter(|_| leads_to_value)).map(Into::into);
        }
        Some(property)
    }
}

/// A list of more names is none that people wrote; each of them may claim the value.
const MAX_WORDS: usize = 64;

/// The first words of a list, as they are written.
fn first_words(list: &str) -> &str {
    let mut words = 0;
    let mut is_in_word = false;
    for (at, byte) in list.bytes().enumerate() {
        let begins = !is_in_word && !byte.is_ascii_whitespace();
        if begins && words == MAX_WORDS {
            return list.get(..at).unwrap_or(list);
        }
        words += usize::from(begins);
        is_in_word = !byte.is_ascii_whitespace();
    }
    list
}

/// Whether a class name is one of a microformat, or of people, and no hint is for it.
pub(super) fn is_telling(name: &str) -> bool {
    matches!(name, "fn" | "vcard")
        || MICROFORMATS.iter().any(|start| name.starts_with(start))
        || (name.len() >= SHORTEST
            && PEOPLE.iter().any(|word| name.ends_with(word) || name.starts_with(word)))
}

/// Beginnings and ends of class names of who wrote a post of a forum, or an article.
const PEOPLE: [&str; 7] =
    ["username", "user-name", "nickname", "postername", "authored-by", "attribution", "user-details"];

/// The shortest of them.
const SHORTEST: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_cut_behind_a_word() {
        for list in ["", "a", " a  b ", &"é ".repeat(MAX_WORDS)] {
            assert_eq!(first_words(list), list);
        }
        assert_eq!(first_words(&"ab ".repeat(MAX_WORDS + 1)), "ab ".repeat(MAX_WORDS));
    }
}
