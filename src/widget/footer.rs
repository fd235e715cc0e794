//! The foot of the page.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// The foot of the page.
pub(super) const FAMILY: Family = Family {
    name: "footer",
    column: "widget_footer",
    hints: HintSet::of(&[Hint::Footer, Hint::Legal]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Phrase),
    guard: Guard {
        max_prose_share: 0.2,
        max_word_share: 0.4,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
