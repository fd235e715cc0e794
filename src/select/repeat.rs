//! Text that a page holds twice: once for wide screens and once for narrow
//! ones, or once more for printing.

use std::collections::hash_map::Entry;

use crate::hash::{PageMap, PageSet};
use crate::page::{BlockId, Page};

/// So many different blocks in a row must stand in the same order before: a
/// refrain, a quoted paragraph and a table's repeated cells are no second copy.
const MIN_BLOCKS: usize = 3;
/// And together they have so many words.
const MIN_WORDS: f32 = 40.0;

/// Drops the second copy of what is kept. Linear in the kept text.
pub(super) fn drop_copies(page: &Page, kept: &mut [bool]) {
    let text_of = |id: BlockId| page.blocks().get(id).map(|block| page.text(block));
    let ids: Vec<BlockId> = kept.iter().enumerate().filter_map(|(id, &kept)| kept.then_some(id)).collect();
    let mut first: PageMap<&str, usize> = PageMap::default();
    // Where in `ids` the copied passage goes on, and where its copy began.
    let mut source: Option<usize> = None;
    let mut start = 0;
    for at in 0..=ids.len() {
        let text = ids.get(at).and_then(|&id| text_of(id)).filter(|_| !is_quoted(page, ids.get(at)));
        let next = source.and_then(|source| ids.get(source)).and_then(|&id| text_of(id));
        if text.is_some() && text == next && source.is_some_and(|source| source < start) {
            source = source.map(|source| source + 1);
            continue;
        }
        if source.is_some() {
            drop_passage(page, ids.get(start..at).unwrap_or_default(), kept);
        }
        start = at;
        source = text.and_then(|text| match first.entry(text) {
            Entry::Occupied(place) => Some(*place.get() + 1),
            Entry::Vacant(place) => {
                place.insert(at);
                None
            }
        });
    }
}

fn is_quoted(page: &Page, id: Option<&BlockId>) -> bool {
    id.and_then(|&id| page.blocks().get(id)).is_some_and(|block| block.context.quote > 0)
}

fn drop_passage(page: &Page, passage: &[BlockId], kept: &mut [bool]) {
    let words: f32 =
        passage.iter().filter_map(|&id| page.blocks().get(id)).map(|block| block.measure.words).sum();
    let texts = passage.iter().filter_map(|&id| page.blocks().get(id)).map(|block| page.text(block));
    if texts.collect::<PageSet<_>>().len() < MIN_BLOCKS || words < MIN_WORDS {
        return;
    }
    for &id in passage {
        if let Some(kept) = kept.get_mut(id) {
            *kept = false;
        }
    }
}
