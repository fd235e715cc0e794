//! Tags, categories and topics.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Tags, categories and topics.
pub(super) const FAMILY: Family = Family {
    name: "tags",
    column: "widget_tags",
    hints: HintSet::of(&[Hint::Tags]),
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
