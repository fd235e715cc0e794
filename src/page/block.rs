//! A block: a run of text between two block-level boundaries.

use std::ops::Range;

use super::element::ElementId;
use super::hidden::HiddenId;
use super::marks::Marks;
use super::measure::Measure;
use crate::article;
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
    /// The innermost figure.
    pub(crate) figure: Option<ElementId>,
    /// Inside a caption of a figure or a table.
    pub(crate) is_caption: bool,
    /// Inside what says who is quoted: the footer of a quotation, or the caption of one.
    pub(crate) is_attribution: bool,
    /// Inside a formula on a line of its own.
    pub(crate) is_display: bool,
    /// Inside `noscript`.
    pub(crate) is_noscript: bool,
    /// The innermost hidden element around it.
    pub(crate) hidden: Option<HiddenId>,
    /// Its language, see [`Facts::language`](super::facts::Facts::language).
    pub(crate) language: Option<u16>,
    /// The direction of its text.
    pub(crate) direction: Option<Direction>,
}

/// The direction of text, as `dir` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Ltr,
    Rtl,
    Auto,
}

impl Direction {
    /// The direction that a value of `dir` gives.
    pub(super) fn of(dir: &str) -> Option<Direction> {
        match dir.trim().to_ascii_lowercase().as_str() {
            "ltr" => Some(Direction::Ltr),
            "rtl" => Some(Direction::Rtl),
            "auto" => Some(Direction::Auto),
            _ => None,
        }
    }
}

impl From<Direction> for article::Direction {
    fn from(direction: Direction) -> article::Direction {
        match direction {
            Direction::Ltr => article::Direction::Ltr,
            Direction::Rtl => article::Direction::Rtl,
            Direction::Auto => article::Direction::Auto,
        }
    }
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
    /// How it is marked.
    pub(crate) marks: Marks,
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
    /// How many runs there are if some marks do not count: only links, emphasis and
    /// code cut the text.
    pub(crate) pieces: usize,
    /// What the elements around all of it say, inline ones included.
    pub(crate) hints: HintSet,
    /// What stands around it.
    pub(crate) context: Context,
    /// Figures of its text.
    pub(crate) measure: Measure,
}
