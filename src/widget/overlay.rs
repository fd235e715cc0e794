//! Dialogs, drawers and notices laid over the page.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Dialogs, drawers and notices laid over the page.
pub(super) const FAMILY: Family = Family {
    name: "overlay",
    column: "widget_overlay",
    hints: HintSet::of(&[Hint::Modal]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard {
        max_prose_share: 0.4,
        max_word_share: 0.5,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
