//! Dialogs, drawers and notices laid over the page.

use super::Signal;
use super::family::{Family, Guard, Match};
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
    phrases: &[
        (Match::Whole, &["JavaScript is disabled"]),
        (
            Match::Opening,
            &[
                "Abilita JavaScript", "Bitte aktivieren Sie JavaScript", "Enable JavaScript",
                "JavaScript is disabled For a better", "JavaScript is not available",
                "JavaScript is required", "JavaScript must be enabled", "Please enable JavaScript",
                "Por favor activa JavaScript", "Por favor active JavaScript",
                "This page requires JavaScript", "Veuillez activer JavaScript",
                "You need to enable JavaScript", "Your browser does not support", "Включите JavaScript",
            ],
        ),
    ],
};
