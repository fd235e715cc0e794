//! Newsletters, subscriptions and paywalls.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Newsletters, subscriptions and paywalls.
pub(super) const FAMILY: Family = Family {
    name: "newsletter",
    column: "widget_newsletter",
    hints: HintSet::of(&[Hint::Newsletter]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.2,
        max_word_share: 0.25,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
