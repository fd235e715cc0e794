//! An element of the flat page.

use std::num::NonZeroU32;
use std::ops::Range;

use super::names::Names;
use crate::dom::{self, Attr, Tag};
use crate::hash::fnv;
use crate::hint::HintSet;

/// The place of an element in [`Page::elements`](super::Page::elements), counted from 1:
/// a page has many that may be missing, and 0 stands for those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ElementId(NonZeroU32);

impl ElementId {
    /// The id of the element at a place. More elements than 32 bits count do
    /// not fit into memory.
    pub(crate) fn new(index: usize) -> Self {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        ElementId(NonZeroU32::new(number).unwrap_or(NonZeroU32::MAX))
    }

    /// The place.
    pub(crate) fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// How a list counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listing {
    /// `ul` and the like.
    Bulleted,
    /// `ol`, with the number of its first item, if the page gives one, and the step to
    /// the next.
    Numbered { start: Option<i32>, step: i32 },
}

impl Listing {
    /// How an element counts its items.
    pub(super) fn of(tag: Tag, element: &dom::Element<'_>) -> Option<Listing> {
        match tag {
            Tag::Ul | Tag::Menu | Tag::Dir => Some(Listing::Bulleted),
            Tag::Ol => Some(Listing::Numbered {
                start: number(element, Attr::Start),
                step: if element.attribute(Attr::Reversed).is_some() { -1 } else { 1 },
            }),
            _ => None,
        }
    }
}

/// An element.
#[derive(Debug, Clone)]
pub(crate) struct Element {
    /// What it is.
    pub(crate) tag: Tag,
    /// Its parent; none for `html`.
    pub(crate) parent: Option<ElementId>,
    /// How many elements enclose it.
    pub(crate) depth: u16,
    /// What its names say of it.
    pub(crate) hints: HintSet,
    /// What its names and those of its ancestors say.
    pub(crate) inherited: HintSet,
    /// The blocks of its subtree.
    pub(crate) blocks: Range<usize>,
    /// The nearest ancestor with more blocks than this element has. A chain of
    /// wrappers counts as one step.
    pub(crate) wider: Option<ElementId>,
    /// One past the last element of the subtree: `id..end` is the subtree.
    pub(crate) end: usize,
    /// Fields to fill in in its subtree.
    pub(crate) fields: u32,
    /// The tag and the first class as one number: what a template repeats.
    pub(crate) make: u64,
    /// Siblings, this one included, of the same make.
    pub(crate) repeats: u32,
    /// For `ol` and `ul`, how it counts.
    pub(crate) listing: Option<Listing>,
    /// For `li`, the number that the page gives it.
    pub(crate) value: Option<i32>,
}

/// See [`Element::make`].
pub(super) fn make(tag: Tag, names: &Names) -> u64 {
    // A collision makes two elements look alike and nothing worse.
    fnv(names.first, tag as u64)
}

/// The number in an attribute.
pub(super) fn number<T: std::str::FromStr>(element: &dom::Element<'_>, attr: Attr) -> Option<T> {
    element.attribute(attr)?.trim().parse().ok()
}
