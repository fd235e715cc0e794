//! Who is quoted.

use super::Page;
use super::block::Block;
use super::marks::Marks;

/// An attribution is not longer than this.
const MAX_WORDS: f32 = 30.0;

/// Beside what is cited may stand a dash and a space.
const MAX_BESIDE: usize = 6;

impl Page {
    /// Whether a block of a quotation says who is quoted: it stands in the footer of the
    /// quotation, begins with a dash, or is all in `cite`.
    pub(crate) fn is_attribution(&self, block: &Block) -> bool {
        let is_dashed = || self.text(block).starts_with(['—', '–', '―', '⸺']);
        let is_cited = || {
            let cited = self.runs(block).iter().filter(|run| run.marks.meets(Marks::CITE));
            let cited: usize = cited.map(|run| run.text.len()).sum();
            cited > 0 && cited + MAX_BESIDE >= block.text.len()
        };
        block.context.heading == 0
            && block.measure.words <= MAX_WORDS
            && (block.context.is_attribution || (block.context.quote > 0 && (is_dashed() || is_cited())))
    }

    /// Whether a block is a formula and nothing else.
    pub(crate) fn is_formula(&self, block: &Block) -> bool {
        let runs = self.runs(block);
        !runs.is_empty() && runs.iter().all(|run| run.marks.meets(Marks::FORMULA))
    }
}
