//! Calls to donate, install or join.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Calls to donate, install or join.
pub(super) const FAMILY: Family = Family {
    name: "promotion",
    column: "widget_promotion",
    hints: HintSet::of(&[Hint::Promo]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard {
        max_prose_share: 0.15,
        max_word_share: 0.25,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
