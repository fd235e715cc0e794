//! How a family of widgets is declared.

use crate::hint::HintSet;

/// A family of widgets.
pub(super) struct Family {
    /// The name under which its blocks are dropped.
    pub(super) name: &'static str,
    /// An element with one of these hints is a widget of the family, within
    /// the bounds of the guard.
    pub(super) hints: HintSet,
    /// What keeps the article safe.
    pub(super) guard: Guard,
    /// Blocks that are nothing but this.
    pub(super) phrases: &'static [&'static str],
    /// Blocks that begin with this, where it is the beginning of a text of the
    /// plugin and hardly of any other.
    pub(super) openings: &'static [&'static str],
    /// Labels with a link behind them, in the same block or in the next.
    pub(super) labels: &'static [&'static str],
    /// Labels with a colon and a few words behind them.
    pub(super) credits: &'static [&'static str],
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
    /// Never an element that carries one of these hints itself.
    pub(super) unless: HintSet,
}
