//! The blocks that show the headline.

use super::{folded, is_folded};
use crate::page::{Block, BlockId, Page};

/// The blocks that give the title, which is not part of the text: the main
/// heading before the text, and headings that repeat the title.
pub(crate) fn title_blocks(page: &Page, title: Option<&str>) -> Vec<bool> {
    let title = title.map(folded).unwrap_or_default();
    let heading = page.blocks().iter().position(|block| block.context.heading == 1);
    let mut before_text = true;
    let is_title = |(id, block): (BlockId, &Block)| {
        let is_heading = block.context.heading > 0;
        let is_main = block.context.heading == 1 && before_text;
        let may_repeat = is_heading || before_text || heading.is_some_and(|heading| id < heading);
        let repeats = may_repeat && !title.is_empty() && is_folded(page.text(block), &title);
        before_text &= !block.measure.is_prose();
        is_main || repeats
    };
    page.blocks().iter().enumerate().map(is_title).collect()
}
