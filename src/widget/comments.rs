//! Comments of readers, and the form to write one.

use super::Signal;
use super::family::{Family, Guard};
use crate::hint::{Hint, HintSet};

/// The form to write a comment.
pub(super) const FORM: Family = Family {
    name: "comment form",
    column: "widget_comment_form",
    hints: HintSet::of(&[Hint::CommentForm]),
    drops_at: Some(Signal::Name),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.2,
        max_word_share: 0.25,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};

/// The comments of readers.
pub(super) const LIST: Family = Family {
    name: "comments",
    column: "widget_comments",
    hints: HintSet::of(&[Hint::Comments]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.5,
        max_word_share: 0.5,
        max_own_prose: 1.0,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body, Hint::Forum]),
    },
};
