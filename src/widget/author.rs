//! Bylines, dates and boxes about the author.

use super::Signal;
use super::family::{Family, Guard, Match};
use crate::hint::{Hint, HintSet};

/// Bylines, dates and boxes about the author.
pub(super) const FAMILY: Family = Family {
    name: "author",
    column: "widget_author",
    hints: HintSet::of(&[Hint::Author, Hint::Date, Hint::Meta]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.15,
        max_word_share: 0.25,
        max_own_prose: 0.9,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
    phrases: &[
        (
            Match::Byline,
            &[
                "Av", "By", "Di", "Door", "Par", "Por", "Text", "Texte", "Texto", "Von", "Written by",
                "Автор", "Від", "От",
            ],
        ),
        (
            Match::Opening,
            &[
                "Best viewed", "Last modified on", "Last updated on", "Posted by", "Posted on",
                "Published on", "This page was last updated on", "This page was last modified on",
                "This page was last edited on",
            ],
        ),
    ],
};
