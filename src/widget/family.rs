//! How a family of widgets is declared.

use super::Signal;
use crate::hint::HintSet;

/// A family of widgets.
pub(super) struct Family {
    /// The name under which its blocks are dropped.
    pub(super) name: &'static str,
    /// The name of its feature column.
    pub(super) column: &'static str,
    /// An element with one of these hints is a widget of the family, within
    /// the bounds of the guard.
    pub(super) hints: HintSet,
    /// The weakest signal that is enough to drop a block, whatever its score.
    /// All others are features for the scores to weigh: what is beside the
    /// matter on one page is the matter of another.
    pub(super) drops_at: Option<Signal>,
    /// The same for pages that are an article, beside which there is much that
    /// is never of it.
    pub(super) drops_on_articles_at: Option<Signal>,
    /// What keeps the article safe.
    pub(super) guard: Guard,
}

impl Family {
    /// Whether a signal is enough to drop a block, whatever its score.
    pub(super) fn drops(&self, signal: Signal, is_article: bool) -> bool {
        let least = if is_article { self.drops_on_articles_at } else { self.drops_at };
        least.is_some_and(|least| signal >= least)
    }
}

/// Bounds on what an element may hold to be taken for a widget.
pub(super) struct Guard {
    /// The largest part of the page's prose, 0 to 1. More is taken where the
    /// page has a text body elsewhere, for then it is not the article.
    pub(super) max_prose_share: f64,
    /// The largest part of the page's words, 0 to 1, where the page has no text
    /// body elsewhere.
    pub(super) max_word_share: f64,
    /// The largest part of its own words that reads like prose, 0 to 1.
    pub(super) max_own_prose: f64,
    /// Whether it must hold a link: what leads to other pages does.
    pub(super) needs_links: bool,
    /// Never an element that carries one of these hints itself.
    pub(super) unless: HintSet,
}

impl Guard {
    /// For families whose elements have no names.
    pub(super) const NOTHING: Guard = Guard {
        max_prose_share: 0.0,
        max_word_share: 0.0,
        max_own_prose: 0.0,
        needs_links: false,
        unless: HintSet::EMPTY,
    };
}
