//! Print, save, listen, change the font.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Print, save, listen, change the font.
pub(super) const FAMILY: Family = Family {
    name: "tools",
    column: "widget_tools",
    hints: HintSet::of(&[Hint::Tools]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.5,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
