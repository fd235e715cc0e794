//! Running totals: what is asked of a range of blocks is answered in constant time.

use super::block::Block;
#[cfg(doc)]
use super::measure::Measure;
use crate::hint::Hint;

/// Totals over the blocks before a place; the difference of two of them is
/// the total over a range.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Totals {
    /// Words, see [`Measure::words`].
    pub(crate) words: f64,
    /// Words inside links.
    pub(crate) link_words: f64,
    /// Words in blocks that read like prose, see [`Measure::is_prose`].
    pub(crate) prose_words: f64,
    /// Words in the text body, see [`Hint::Body`].
    pub(crate) body_words: f64,
    /// Sentences.
    pub(crate) sentences: f64,
    /// Blocks that are headings.
    pub(crate) headings: f64,
    /// Blocks that are links and little else.
    pub(crate) link_blocks: f64,
}

impl std::ops::Add for Totals {
    type Output = Totals;
    fn add(self, other: Totals) -> Totals {
        Totals {
            words: self.words + other.words,
            link_words: self.link_words + other.link_words,
            prose_words: self.prose_words + other.prose_words,
            body_words: self.body_words + other.body_words,
            sentences: self.sentences + other.sentences,
            headings: self.headings + other.headings,
            link_blocks: self.link_blocks + other.link_blocks,
        }
    }
}

/// The totals before each block, and behind the last one.
pub(super) fn over(blocks: &[Block]) -> Vec<Totals> {
    let mut sum = Totals::default();
    let mut totals = Vec::with_capacity(blocks.len() + 1);
    totals.push(sum);
    for block in blocks {
        let words = f64::from(block.measure.words);
        sum.words += words;
        sum.link_words += f64::from(block.measure.link_words);
        sum.body_words += if block.hints.has(Hint::Body) { words } else { 0.0 };
        sum.prose_words += if block.measure.is_prose() { words } else { 0.0 };
        sum.sentences += f64::from(block.measure.sentences);
        sum.headings += f64::from(u8::from(block.context.heading > 0));
        sum.link_blocks += f64::from(u8::from(block.measure.is_link()));
        totals.push(sum);
    }
    totals
}
