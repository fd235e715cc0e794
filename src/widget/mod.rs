//! What is a widget, and not text: found by the structure that plugins leave
//! in a page, and by the phrases they put on it.
//!
//! Each family of widgets is declared as data in a file of its own: the hints
//! that its elements carry, the phrases of its blocks. [`structure`] and
//! [`phrase`] apply all families alike; [`cards`] finds what has no telling
//! name.

mod family;
mod phrase;
mod structure;

mod ads;
mod author;
mod cards;
mod comments;
mod consent;
mod footer;
mod forms;
mod forum;
mod navigation;
mod newsletter;
mod overlay;
mod promo;
mod rating;
mod related;
mod share;
mod source;
mod tags;
mod toc;
mod tools;

use family::Family;

use std::ops::Range;

use crate::page::{BlockId, Page};

/// All families.
const FAMILIES: &[&Family] = &[
    &ads::FAMILY,
    &author::FAMILY,
    &comments::FORM,
    &comments::LIST,
    &consent::FAMILY,
    &footer::FAMILY,
    &forms::FAMILY,
    &forum::FAMILY,
    &navigation::FAMILY,
    &newsletter::FAMILY,
    &overlay::FAMILY,
    &promo::FAMILY,
    &rating::FAMILY,
    &related::FAMILY,
    &share::FAMILY,
    &source::FAMILY,
    &tags::FAMILY,
    &toc::FAMILY,
    &tools::FAMILY,
];

/// A widget that a block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The family.
    pub(crate) family: &'static str,
    /// Whether the block is dropped for it; otherwise the finding is a feature
    /// of the block, and the scores decide.
    pub(crate) is_certain: bool,
}

/// What was found of each block.
type Findings = [Option<Finding>];

/// Which blocks belong to widgets, and to which family.
#[derive(Debug)]
pub(crate) struct Widgets(Vec<Option<Finding>>);

impl Widgets {
    /// The widget that a block belongs to.
    pub(crate) fn finding(&self, id: BlockId) -> Option<Finding> {
        self.0.get(id).copied().flatten()
    }

    /// Whether a block is perhaps of a widget of a family.
    pub(crate) fn may_be(&self, id: BlockId, family: &str) -> bool {
        self.finding(id).is_some_and(|finding| !finding.is_certain && finding.family == family)
    }

    /// Whether a block is dropped for the widget that it belongs to.
    pub(crate) fn drops(&self, id: BlockId) -> bool {
        self.finding(id).is_some_and(|finding| finding.is_certain)
    }
}

/// Marks blocks. What was found before stands, unless it was less certain.
fn set(found: &mut Findings, blocks: Range<BlockId>, finding: Finding) {
    for slot in found.get_mut(blocks).unwrap_or_default() {
        if slot.is_none_or(|before| finding.is_certain && !before.is_certain) {
            *slot = Some(finding);
        }
    }
}

/// Finds the widgets of a page. Linear in elements and text.
pub(crate) fn detect(page: &Page) -> Widgets {
    let mut found = vec![None; page.blocks().len()];
    structure::mark(page, FAMILIES, &mut found);
    phrase::mark(page, &mut found);
    cards::mark(page, &mut found);
    Widgets(found)
}
