//! Advertisements and their labels.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Advertisements and their labels.
pub(super) const FAMILY: Family = Family {
    name: "advertisement",
    column: "widget_advertisement",
    hints: HintSet::of(&[Hint::Ad]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.6,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
