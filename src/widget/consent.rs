//! Cookie and consent notices.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Cookie and consent notices.
pub(super) const FAMILY: Family = Family {
    name: "consent",
    column: "widget_consent",
    hints: HintSet::of(&[Hint::Cookie]),
    drops_at: Some(Signal::Name),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.8,
        max_word_share: 0.6,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
