//! Log-in, search and other forms.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Log-in, search and other forms.
pub(super) const FAMILY: Family = Family {
    name: "form",
    column: "widget_form",
    hints: HintSet::of(&[Hint::Login, Hint::Search]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard {
        max_prose_share: 0.1,
        max_word_share: 0.25,
        max_own_prose: 0.4,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
