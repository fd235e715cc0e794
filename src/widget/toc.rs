//! Tables of contents.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// Tables of contents.
pub(super) const FAMILY: Family = Family {
    name: "table of contents",
    column: "widget_table_of_contents",
    hints: HintSet::of(&[Hint::Toc]),
    drops_at: None,
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.05,
        max_word_share: 0.25,
        max_own_prose: 0.3,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};
