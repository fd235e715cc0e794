//! Stars, votes, reactions and polls.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Stars, votes, reactions and polls.
pub(super) const FAMILY: Family = Family {
    name: "rating",
    column: "widget_rating",
    hints: HintSet::of(&[Hint::Rating]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
