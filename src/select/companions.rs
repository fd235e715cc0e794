//! Blocks that say little by themselves and go with the text beside them.

use crate::dom::Tag;
use crate::page::{Block, BlockId, Page};

/// Keeps who is quoted with the quotation. Linear in candidates.
pub(super) fn keep_attributions(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    for pair in candidates.windows(2) {
        let [quoted, name] = *pair else { continue };
        let (Some(block), Some(around)) = (page.blocks().get(name), page.blocks().get(quoted)) else {
            continue;
        };
        let is_quoted = around.context.quote > 0 && kept.get(quoted) == Some(&true);
        if is_quoted
            && page.is_attribution(block)
            && let Some(slot) = kept.get_mut(name)
        {
            *slot = true;
        }
    }
}

/// Keeps the formulas that stand between kept text: they have none of the words by
/// which text is told. So does the code of highlighters that show it without `pre`.
/// Linear in candidates.
pub(super) fn keep_between(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let is_code = |block: &Block| {
        let pre = block.context.preformatted.map(|pre| page.element(pre).tag);
        matches!(pre, Some(Tag::Div | Tag::Table))
    };
    let is_one =
        |id: &BlockId| page.blocks().get(*id).is_some_and(|block| page.is_formula(block) || is_code(block));
    let is_kept = |id: Option<&BlockId>, kept: &[bool]| id.is_some_and(|&id| kept.get(id) == Some(&true));
    let mut next: usize = 0;
    for unit in candidates.chunk_by(|a, b| is_one(a) && is_one(b)) {
        let before = next.checked_sub(1).and_then(|last| candidates.get(last));
        next += unit.len();
        let keep =
            unit.first().is_some_and(is_one) && is_kept(before, kept) && is_kept(candidates.get(next), kept);
        for &id in unit.iter().filter(|_| keep) {
            if let Some(slot) = kept.get_mut(id) {
                *slot = true;
            }
        }
    }
}
