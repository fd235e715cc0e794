//! Menus, breadcrumbs, page numbers, ways past them.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Menus, breadcrumbs, page numbers, ways past them.
pub(super) const FAMILY: Family = Family {
    name: "navigation",
    column: "widget_navigation",
    hints: HintSet::of(&[Hint::Breadcrumb, Hint::Pagination, Hint::Language, Hint::Wiki]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.15,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};

/// Links to a place: nothing but a number, of a page, of a post, of a note; or
/// back to the top.
pub(super) const JUMPS: Family = Family {
    name: "jump",
    column: "widget_jump",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Shape),
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard::NOTHING,
};
