//! Features of the elements around a block, from the inside out. Level 0 is
//! the block's own element; a chain of wrappers counts as one level.

use super::table::level_names;
use super::view::{LEVELS, Level};
use super::{log, share};
use crate::dom::Tag;
use crate::hint::{Hint, HintSet};
use crate::page::Totals;

/// Names that speak for the matter of the page.
const GOOD: HintSet = HintSet::of(&[Hint::Body, Hint::Content, Hint::Lead, Hint::Forum, Hint::Product]);

/// Names that speak for what stands around it.
const BAD: HintSet = HintSet::of(&[
    Hint::Nav,
    Hint::Footer,
    Hint::Sidebar,
    Hint::Ad,
    Hint::Share,
    Hint::Comments,
    Hint::CommentForm,
    Hint::Related,
    Hint::Newsletter,
    Hint::Cookie,
    Hint::Modal,
    Hint::Tags,
    Hint::Author,
    Hint::Meta,
    Hint::Legal,
    Hint::Promo,
    Hint::Login,
    Hint::Search,
]);

/// A feature of an ancestor, the names by level.
pub(super) struct LevelFeature {
    pub(super) names: [&'static str; LEVELS],
    pub(super) value: fn(&Level<'_>) -> f32,
}

macro_rules! features_of_levels {
    ($($name:literal => $value:expr,)*) => {
        [$(LevelFeature { names: level_names!($name), value: $value },)*]
    };
}

/// How many features a level has.
pub(super) const WIDTH: usize = 11;

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: [LevelFeature; WIDTH] = features_of_levels! {
    "link_density" => |l| link_density(l.totals),
    "prose_share" => |l| prose_share(l.totals),
    "log_words" => |l| log_words(l.totals),
    "of_page" => |l| share(l.totals.words, l.page.words),
    "words_per_block" => |l| share(l.totals.words, l.blocks as f64).ln_1p(),
    "headings_per_block" => |l| share(l.totals.headings, l.blocks as f64),
    "links_per_block" => |l| share(l.totals.link_blocks, l.blocks as f64),
    "repeats" => |l| log(l.element.map_or(0.0, |element| element.repeats as f32)),
    "frame" => |l| l.element.map_or(0.0, |element| frame(element.tag)),
    "good" => |l| l.element.map_or(0.0, |element| (element.hints & GOOD).len() as f32),
    "bad" => |l| l.element.map_or(0.0, |element| (element.hints & BAD).len() as f32),
};

/// The values of an ancestor, or of the page.
pub(super) fn values(level: &Level<'_>) -> [f32; WIDTH] {
    std::array::from_fn(|index| TABLE.get(index).map_or(0.0, |feature| (feature.value)(level)))
}

/// What an element is for, from the most to the least of the matter.
fn frame(tag: Tag) -> f32 {
    match tag {
        Tag::Article | Tag::Main => 1.0,
        Tag::Section | Tag::Blockquote | Tag::Figure | Tag::Details => 2.0,
        Tag::Div | Tag::Body | Tag::Center => 3.0,
        Tag::Table | Tag::Tbody | Tag::Thead | Tag::Tr | Tag::Td | Tag::Th => 4.0,
        Tag::Ul | Tag::Ol | Tag::Dl | Tag::Li | Tag::Dd | Tag::Dt => 5.0,
        Tag::Form | Tag::Fieldset | Tag::Button => 6.0,
        Tag::Header | Tag::Footer | Tag::Nav | Tag::Aside | Tag::Dialog => 7.0,
        _ => 8.0,
    }
}

/// The part of the words that is linked.
pub(super) fn link_density(totals: Totals) -> f32 {
    share(totals.link_words, totals.words)
}

/// The part of the words that reads like prose.
pub(super) fn prose_share(totals: Totals) -> f32 {
    share(totals.prose_words, totals.words)
}

/// The logarithm of the words.
pub(super) fn log_words(totals: Totals) -> f32 {
    totals.words.ln_1p() as f32
}
