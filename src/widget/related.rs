//! Other stories: related, popular, read also.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Other stories: related, popular, read also.
pub(super) const FAMILY: Family = Family {
    name: "related",
    column: "widget_related",
    hints: HintSet::of(&[Hint::Related]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.25,
        max_word_share: 0.25,
        max_own_prose: 1.0,
        needs_links: true,
        unless: HintSet::of(&[Hint::Body]),
    },
};
