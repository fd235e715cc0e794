//! A block: a run of text between two block-level boundaries.

use std::ops::Range;

use super::element::ElementId;
use super::measure::Measure;
use crate::hint::HintSet;

/// The place of a block in [`Page::blocks`](super::Page::blocks).
pub(crate) type BlockId = usize;

/// What stands around a block, carried down by the walk.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Context {
    /// 1 to 6 inside `h1` to `h6`, else 0.
    pub(crate) heading: u8,
    /// How many `blockquote` enclose it.
    pub(crate) quote: u8,
    /// How many lists enclose it, since the innermost table.
    pub(crate) lists: u8,
    /// The `pre` around it.
    pub(crate) preformatted: Option<ElementId>,
    /// The outermost of these lists.
    pub(crate) list: Option<ElementId>,
    /// The innermost `li`, `dt` or `dd`.
    pub(crate) item: Option<ElementId>,
    /// The innermost table.
    pub(crate) table: Option<ElementId>,
    /// The innermost row of it.
    pub(crate) row: Option<ElementId>,
    /// The innermost cell of it.
    pub(crate) cell: Option<ElementId>,
    /// Which cell of its row that is, from 0.
    pub(crate) column: u16,
    /// Inside a caption of a figure or a table.
    pub(crate) is_caption: bool,
}

/// A part of a block's text in one style.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    /// The part, in the text of the page.
    pub(crate) text: Range<usize>,
    /// The link it stands in, see [`Page::href`](super::Page::href).
    pub(crate) link: Option<u32>,
    /// Whether the link leads off the page.
    pub(crate) leads_away: bool,
    /// Whether it is emphasised.
    pub(crate) is_emphasis: bool,
    /// What the inline elements around it say.
    pub(crate) hints: HintSet,
}

/// A block of text.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// The innermost block-level element around it.
    pub(crate) element: ElementId,
    /// Its text in the text of the page, white space collapsed, never empty.
    pub(crate) text: Range<usize>,
    /// Its runs.
    pub(crate) runs: Range<usize>,
    /// What the elements around all of it say, inline ones included.
    pub(crate) hints: HintSet,
    /// What stands around it.
    pub(crate) context: Context,
    /// Figures of its text.
    pub(crate) measure: Measure,
}
