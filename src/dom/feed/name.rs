//! Names of elements and attributes, told from their bytes without html5ever's set of
//! all names.

use html5ever::{LocalName, local_name};
use once_cell::sync::Lazy;

use crate::dom::element::Attr;
use crate::dom::spacing::Nesting;
use crate::dom::tag::Tag;

/// No known name is longer.
const MAX_BYTES: usize = 24;
const SLOTS: usize = 1024;

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

/// A hash table that is made once, by open addressing. What stands in it is kept apart, so
/// that the few names that pages are made of lie close together.
struct Names<T> {
    /// The places of the entries, from 1 on; 0 where there is none.
    slots: Vec<u16>,
    entries: Vec<(Key, T)>,
}

/// A name in lower case, filled up with zeros.
#[derive(Debug, Clone, Copy)]
struct Key([u64; MAX_BYTES / 8]);

impl Key {
    /// Of the first bytes of a source.
    fn new(source: &[u8], length: usize) -> Option<Key> {
        if length > MAX_BYTES {
            return None;
        }
        // Mostly a name is followed by more source, and all words are read at once: a copy
        // of so many bytes as the name has would be a jump for each of its lengths.
        let filled;
        let bytes: &[u8; MAX_BYTES] = if let Some(bytes) = source.first_chunk() {
            bytes
        } else {
            filled = filled_up(source);
            &filled
        };
        let mut words = [0; MAX_BYTES / 8];
        let mut left = length;
        for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
            *word = lower(first_bytes(u64::from_le_bytes(*bytes), left));
            left = left.saturating_sub(8);
            if left == 0 {
                break;
            }
        }
        Some(Key(words))
    }

    /// Whether it is the same. Words that were just written are not read back at once, as
    /// comparing the arrays does, which takes longer than all the rest.
    fn is(self, other: Key) -> bool {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        (a ^ d) | (b ^ e) | (c ^ f) == 0
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    fn slot(self) -> usize {
        let [a, b, c] = self.0;
        let mixed = (a ^ b.rotate_left(23) ^ c.rotate_left(41)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 54) as usize % SLOTS
    }
}

/// A short source, filled up with zeros.
#[cold]
fn filled_up(source: &[u8]) -> [u8; MAX_BYTES] {
    let mut bytes = source.iter().copied();
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}

/// Zeros in place of all but so many bytes of a word.
fn first_bytes(word: u64, count: usize) -> u64 {
    word & u64::MAX.checked_shl(8 * count as u32).map_or(u64::MAX, |rest| !rest)
}

/// Eight bytes with the capital letters of ASCII as small ones.
fn lower(word: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low_bits = word & !HIGH;
    // No sum carries into the byte beside it.
    let from_a = low_bits + u64::from(0x80 - b'A') * EACH;
    let behind_z = low_bits + u64::from(0x7f - b'Z') * EACH;
    let capitals = (from_a ^ behind_z) & !word & HIGH;
    word | (capitals >> 2)
}

impl<T> Names<T> {
    fn new<'a>(names: impl Iterator<Item = (&'a str, T)>) -> Self {
        let keyed = names.filter_map(|(name, value)| Some((Key::new(name.as_bytes(), name.len())?, value)));
        let entries: Vec<(Key, T)> = keyed.collect();
        let mut slots = vec![0; SLOTS];
        for (place, (key, _)) in (1..).zip(&entries) {
            let (before, from) = slots.split_at_mut(key.slot());
            if let Some(free) = from.iter_mut().chain(before).find(|slot| **slot == 0) {
                *free = place;
            }
        }
        Names { slots, entries }
    }

    fn get(&self, source: &[u8], length: usize) -> Option<&T> {
        let key = Key::new(source, length)?;
        let first = key.slot();
        for slot in first..first + SLOTS {
            let place = usize::from(*self.slots.get(slot % SLOTS)?);
            let (found, value) = self.entries.get(place.checked_sub(1)?)?;
            if found.is(key) {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_names_in_lower_case() {
        for length in 0..=MAX_BYTES {
            for first in 0..=u8::MAX {
                let name: Vec<u8> = (first..=u8::MAX).chain(0..=first).take(length).collect();
                let mut bytes = [0; MAX_BYTES];
                bytes[..length].copy_from_slice(&name.to_ascii_lowercase());
                let words = bytes.as_chunks().0.iter().map(|bytes| u64::from_le_bytes(*bytes));
                let key = |source: &[u8]| Key::new(source, length).unwrap().0;
                assert!(words.eq(key(&name)), "{name:?}");
                assert_eq!(key(&name), key(&[&name, b"=b c".as_slice()].concat()));
            }
        }
        assert!(Key::new(&[b'a'; 2 * MAX_BYTES], MAX_BYTES + 1).is_none());
    }

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
