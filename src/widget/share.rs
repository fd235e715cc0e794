//! Share and follow buttons.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Share and follow buttons.
pub(super) const FAMILY: Family = Family {
    name: "share",
    column: "widget_share",
    hints: HintSet::of(&[Hint::Share]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.05,
        max_word_share: 0.25,
        max_own_prose: 0.5,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
