//! From scores and widgets to the blocks that are kept.

mod repeat;
mod settle;
mod threshold;

use crate::hint::{Hint, HintSet};
use crate::metadata::folded;
use crate::page::{Block, BlockId, Ending, Page};
use crate::widget::Widgets;

/// Parts of an article that a caller may want or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) tables: bool,
    pub(crate) captions: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Parts { tables: true, captions: false }
    }
}

/// Fewer words than this are no article, but what is left of a page of links …
const MIN_ARTICLE_WORDS: f32 = 8.0;
/// … unless they are the better part of the page, and not links themselves.
const MIN_SHARE_OF_SHORT: f64 = 0.5;
const MAX_LINKS_OF_SHORT: f32 = 0.5;

/// Hidden text is kept if otherwise less than this share of what the scores
/// take for content would be left: the article waits behind a dialog.
const MIN_VISIBLE_SHARE: f64 = 0.3;

/// Whether each block is kept. Linear in blocks.
pub(crate) fn select(
    page: &Page,
    scores: &[f32],
    widgets: &Widgets,
    title: Option<&str>,
    parts: Parts,
) -> Vec<bool> {
    // What is hidden is left out, but never the only content.
    let hidden = [Hint::Hidden, Hint::AriaHidden]
        .into_iter()
        .filter(|&hint| !holds_content(page, scores, widgets, hint));
    let hidden = hidden.fold(HintSet::EMPTY, |set, hint| set | hint.into());
    let titles = titles(page, title);
    let is_candidate = |(id, block): (BlockId, &Block)| {
        !widgets.drops(id) && titles.get(id) == Some(&false) && !block.hints.meets(hidden)
    };
    let candidates = page.blocks().iter().enumerate().filter(|&pair| is_candidate(pair));
    let (captions, candidates): (Vec<BlockId>, Vec<BlockId>) =
        candidates.map(|(id, _)| id).partition(|&id| is_caption(page, id));
    let threshold = threshold::best_threshold(page, scores, &candidates);
    let mut kept = vec![false; page.blocks().len()];
    for &id in &candidates {
        if let (Some(kept), Some(&score)) = (kept.get_mut(id), scores.get(id)) {
            *kept = score >= threshold;
        }
    }
    settle::keep_neighbours(page, scores, &candidates, &mut kept);
    settle::keep_standfirst(page, scores, &titles, &candidates, &mut kept);
    repeat::drop_copies(page, &mut kept);
    settle::settle_units(page, &candidates, &mut kept);
    settle::settle_terms(page, &candidates, &mut kept);
    settle::settle_headings(page, &candidates, &mut kept);
    if !is_article(page, &kept) {
        kept.fill(false);
    }
    if parts.captions {
        settle::add_captions(&captions, &candidates, &mut kept);
    }
    if !parts.tables {
        for (block, kept) in page.blocks().iter().zip(&mut kept) {
            *kept &= !page.is_data_cell(block);
        }
    }
    kept
}

/// More of the prose than this ending in an ellipsis on the first page of a
/// site, and it is teasers.
const MAX_CUT_OFF_SHARE: f32 = 0.4;

/// Whether what is kept is an article, and not the rest of a page of links.
fn is_article(page: &Page, kept: &[bool]) -> bool {
    let (mut words, mut links, mut prose, mut cut_off) = (0.0, 0.0, 0.0, 0.0);
    for (block, _) in page.blocks().iter().zip(kept).filter(|(_, kept)| **kept) {
        words += block.measure.words;
        links += block.measure.link_words;
        if block.measure.is_prose() {
            prose += block.measure.words;
            cut_off += if block.measure.ending == Ending::Ellipsis { block.measure.words } else { 0.0 };
        }
    }
    let all = page.totals(&(0..kept.len()));
    let is_most = f64::from(words) >= MIN_SHARE_OF_SHORT * all.words && links <= MAX_LINKS_OF_SHORT * words;
    let is_hub = page.head.is_home() && cut_off > MAX_CUT_OFF_SHARE * prose;
    (words >= MIN_ARTICLE_WORDS || is_most) && !is_hub
}

fn holds_content(page: &Page, scores: &[f32], widgets: &Widgets, hint: Hint) -> bool {
    let (mut hidden, mut all) = (0.0, 0.0);
    for (id, (block, &score)) in page.blocks().iter().zip(scores).enumerate() {
        if widgets.drops(id) {
            continue;
        }
        let expected = f64::from(block.measure.words) * f64::from(score);
        all += expected;
        if block.hints.has(hint) {
            hidden += expected;
        }
    }
    all - hidden < MIN_VISIBLE_SHARE * all
}

/// The blocks that give the title, which is not part of the text: the main
/// heading before the text, and headings that repeat the title.
fn titles(page: &Page, title: Option<&str>) -> Vec<bool> {
    let title = title.map(folded).unwrap_or_default();
    let mut before_text = true;
    let is_title = |block: &Block| {
        let is_heading = block.context.heading > 0;
        let is_main = block.context.heading == 1 && before_text;
        let repeats = (is_heading || before_text) && !title.is_empty() && folded(page.text(block)) == title;
        before_text &= !block.measure.is_prose();
        is_main || repeats
    };
    page.blocks().iter().map(is_title).collect()
}

/// A caption by its element; class names alone are used for much else.
fn is_caption(page: &Page, id: BlockId) -> bool {
    page.blocks().get(id).is_some_and(|block| {
        block.context.is_caption || (block.hints.has(Hint::Caption) && !block.measure.is_prose())
    })
}
