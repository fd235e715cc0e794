//! Names of elements and attributes, told from their bytes without html5ever's set of
//! all names.

use html5ever::{LocalName, local_name};
use once_cell::sync::Lazy;

use super::table::Names;
use crate::dom::element::Attr;
use crate::dom::spacing::Nesting;
use crate::dom::tag::Tag;

/// How an element is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Only the attributes that a stage reads count, as in elements that are not known.
    Plain,
    /// The tree builder compares or reads the attributes, too.
    AllAttributes,
    /// A `title` or `textarea`, whose content has character references: for html5ever.
    Rcdata,
}

/// A known element.
pub(super) struct ElementName {
    pub(super) name: LocalName,
    pub(super) tag: Tag,
    pub(super) reading: Reading,
    pub(super) nesting: Nesting,
}

impl ElementName {
    fn new(name: &str, reading: Reading) -> Self {
        let name = LocalName::from(name);
        ElementName { tag: Tag::of(&name), nesting: Nesting::of(&name), name, reading }
    }
}

static ELEMENTS: Lazy<Names<ElementName>> = Lazy::new(|| {
    let known = Tag::NAMES.iter().chain(UNREAD).map(|&name| (name, reading(name)));
    let drawn = DRAWING.iter().map(|&name| (name, Reading::Plain));
    Names::new(known.chain(drawn).map(|(name, reading)| (name, ElementName::new(name, reading))))
});

static ATTRIBUTES: Lazy<Names<LocalName>> = Lazy::new(|| {
    let all = Attr::NAMES.iter().chain(BY_NAME);
    Names::new(all.map(|&name| (name, LocalName::from(name))))
});

/// Attributes that are read by [`Element::named`](crate::dom::Element::named) and
/// [`Subtree::attribute`](crate::dom::Subtree::attribute).
const BY_NAME: &[&str] = &[
    "data", "data-bs-target", "data-code-language", "data-enlighter-language", "data-full-url",
    "data-hi-res-src", "data-image", "data-img-src", "data-lang", "data-language", "data-large-file",
    "data-lazy", "data-lazy-src", "data-lazy-srcset", "data-orig-file", "data-original", "data-original-src",
    "data-src", "data-srcset", "data-target", "data-url", "srcset",
];

/// Elements that no stage tells from others, but the tree builder does.
const UNREAD: &[&str] = &["nobr"];

/// Elements of a drawing that hold nothing but drawings.
const DRAWING: &[&str] = &[
    "circle", "clippath", "defs", "ellipse", "g", "line", "lineargradient", "mask", "path", "polygon",
    "polyline", "radialgradient", "rect", "stop", "symbol", "use",
];

/// The element whose name a source begins with, in any case; none if the name, which is so
/// long, means nothing here.
pub(super) fn element(source: &[u8], length: usize) -> Option<&'static ElementName> {
    ELEMENTS.get(source, length)
}

/// The name of an attribute that a stage reads, in the same way.
pub(super) fn attribute(source: &[u8], length: usize) -> Option<&'static LocalName> {
    ATTRIBUTES.get(source, length)
}

/// Whether an element is part of a drawing and holds nothing else.
pub(super) fn is_drawing(name: &[u8]) -> bool {
    DRAWING.iter().any(|drawing| drawing.as_bytes().eq_ignore_ascii_case(name))
}

/// Of formatting elements, the tree builder keeps no more than three that are the same;
/// MathML is read by its own names, and `font` leaves a drawing by its attributes.
fn reading(name: &str) -> Reading {
    match name {
        "title" | "textarea" => Reading::Rcdata,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt"
        | "u" | "math" | "annotation" | "annotation-xml" => Reading::AllAttributes,
        _ => Reading::Plain,
    }
}

/// Any other name, in lower case.
pub(super) fn other(name: &str) -> LocalName {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        LocalName::from(name.to_ascii_lowercase())
    } else {
        LocalName::from(name)
    }
}

/// Whether the content of a script is read, by its type.
pub(super) fn is_read_script(kind: &str) -> bool {
    kind == "application/ld+json" || kind.starts_with("math/tex")
}

/// Whether the content of a raw element is read.
pub(super) fn is_read_raw(name: &LocalName) -> bool {
    matches!(*name, local_name!("xmp") | local_name!("plaintext"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_names_are_known_in_any_case() {
        for name in Tag::NAMES.iter().chain(UNREAD).chain(DRAWING) {
            let upper = name.to_ascii_uppercase();
            assert_eq!(element(upper.as_bytes(), upper.len()).map(|found| &*found.name), Some(*name));
        }
        for name in Attr::NAMES.iter().chain(BY_NAME) {
            assert_eq!(attribute(name.as_bytes(), name.len()).map(|found| &**found), Some(*name));
        }
        assert!(element(b"blink", 5).is_none() && attribute(b"onclick", 7).is_none());
        let unknown = b"data-a-name-that-nobody-knows-of";
        assert!(attribute(unknown, unknown.len()).is_none());
    }
}
