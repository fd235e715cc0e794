//! The text column: where the paragraphs of an article stand side by side.

use super::{Block, Element, ElementId};
use crate::dom::Tag;
use crate::hash::PageMap;

/// So many paragraphs make a column …
const MIN_PARAGRAPHS: u32 = 4;
/// … if they are this part of the page's prose, 0 to 1.
const MIN_PROSE_SHARE: f32 = 0.7;

/// The element in which the paragraphs stand side by side that are nearly all of
/// the page's prose, each perhaps in wrappers of its own. There is none where the
/// page is made of many texts.
pub(super) fn find(blocks: &[Block], elements: &[Element]) -> Option<ElementId> {
    let mut columns: PageMap<ElementId, (u32, f32)> = PageMap::default();
    let mut all = 0.0;
    for block in blocks.iter().filter(|block| block.measure.is_prose()) {
        all += block.measure.words;
        let paragraph = elements.get(block.element.index()).filter(|element| element.tag == Tag::P);
        if let Some(column) = paragraph.and_then(|element| element.wider) {
            let (count, words) = columns.entry(column).or_default();
            *count += 1;
            *words += block.measure.words;
        }
    }
    // No two of them have more than half.
    let is_column = |&(_, (count, words)): &(ElementId, (u32, f32))| {
        count >= MIN_PARAGRAPHS && words >= MIN_PROSE_SHARE * all
    };
    columns.into_iter().find(is_column).map(|(column, _)| column)
}
