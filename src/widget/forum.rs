//! What stands around the posts of a forum: signatures, panels of the authors.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// What stands around the posts of a forum.
pub(super) const FAMILY: Family = Family {
    name: "forum",
    column: "widget_forum",
    hints: HintSet::of(&[Hint::Signature]),
    drops_at: Some(Signal::Name),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.4,
        max_word_share: 0.6,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
