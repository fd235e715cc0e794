//! From scores and widgets to the blocks that are kept.

use crate::dom::Tag;
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
    let threshold = best_threshold(page, scores, &candidates);
    let mut kept = vec![false; page.blocks().len()];
    for &id in &candidates {
        if let (Some(kept), Some(&score)) = (kept.get_mut(id), scores.get(id)) {
            *kept = score >= threshold;
        }
    }
    keep_standfirst(page, scores, &titles, &candidates, &mut kept);
    settle_units(page, &candidates, &mut kept);
    settle_headings(page, &candidates, &mut kept);
    if !is_article(page, &kept) {
        kept.fill(false);
    }
    if parts.captions {
        add_captions(&captions, &candidates, &mut kept);
    }
    if !parts.tables {
        for (block, kept) in page.blocks().iter().zip(&mut kept) {
            *kept &= !page.is_data_cell(block);
        }
    }
    kept
}

/// The lowest score to keep, so that the expected F1 of the kept words is
/// highest.
///
/// With the blocks in falling order of score, each prefix is a candidate. Its
/// expected F1 is twice the expected content in it, divided by its words and
/// the expected content of all (after Z. C. Lipton, C. Elkan, B. Naryanaswamy,
/// "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014).
fn best_threshold(page: &Page, scores: &[f32], candidates: &[BlockId]) -> f32 {
    let mut ranked: Vec<(f32, f64)> = candidates
        .iter()
        .filter_map(|&id| Some((*scores.get(id)?, f64::from(page.blocks().get(id)?.measure.words))))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all: f64 = ranked.iter().map(|(score, words)| f64::from(*score) * words).sum();
    let (mut words, mut content) = (0.0, 0.0);
    let mut best = (0.0, 1.0);
    for (score, block_words) in ranked {
        words += block_words;
        content += f64::from(score) * block_words;
        let expected_f1 = 2.0 * content / (words + all);
        if expected_f1 > best.0 {
            best = (expected_f1, score);
        }
    }
    best.1
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

/// A caption by its element; class names alone are used for much else.
fn is_caption(page: &Page, id: BlockId) -> bool {
    page.blocks().get(id).is_some_and(|block| {
        block.context.is_caption || (block.hints.has(Hint::Caption) && !block.measure.is_prose())
    })
}

/// Keeps the captions next to kept text. Nothing else changes by them.
fn add_captions(captions: &[BlockId], candidates: &[BlockId], kept: &mut [bool]) {
    let is_kept = |id: Option<&BlockId>, kept: &[bool]| id.is_some_and(|&id| kept.get(id) == Some(&true));
    for &caption in captions {
        let next = candidates.partition_point(|&id| id < caption);
        let before = next.checked_sub(1).and_then(|previous| candidates.get(previous));
        let keep = is_kept(before, kept) || is_kept(candidates.get(next), kept);
        if let Some(slot) = kept.get_mut(caption) {
            *slot = keep;
        }
    }
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

/// A standfirst stands so many blocks behind the headline, at most.
const STANDFIRST_REACH: usize = 5;
/// Below this score it is something else.
const MIN_STANDFIRST_SCORE: f32 = 0.1;

/// Keeps the paragraph between headline and text that sums up the article: it
/// often stands in the head of the article, apart from the body.
fn keep_standfirst(page: &Page, scores: &[f32], titles: &[bool], candidates: &[BlockId], kept: &mut [bool]) {
    let Some(first) = kept.iter().position(|&kept| kept) else { return };
    let before = titles.get(..first).unwrap_or_default();
    let Some(headline) = before.iter().rposition(|&title| title) else { return };
    let near = headline..first.min(headline + STANDFIRST_REACH + 1);
    for &id in candidates.iter().filter(|id| near.contains(id)) {
        let is_standfirst = page.blocks().get(id).is_some_and(|block| {
            let measure = &block.measure;
            block.context.heading == 0
                && measure.is_prose()
                && measure.link_words <= 0.0
                && measure.ending == Ending::Sentence
        });
        let is_likely = scores.get(id).is_some_and(|&score| score >= MIN_STANDFIRST_SCORE);
        if let Some(slot) = kept.get_mut(id) {
            *slot |= is_standfirst && is_likely;
        }
    }
}

/// The cells of a row of data go together, as most of its words do, and so do
/// the lines of a `pre`.
fn settle_units(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let unit_of = |id: &BlockId| {
        let block = page.blocks().get(*id)?;
        let row = block.context.row.filter(|_| page.is_data_cell(block));
        row.or(block.context.preformatted)
    };
    for unit in candidates.chunk_by(|a, b| unit_of(a).is_some() && unit_of(a) == unit_of(b)) {
        if unit.len() < 2 {
            continue;
        }
        let (mut words, mut kept_words) = (0.0, 0.0);
        for (block, kept) in unit.iter().filter_map(|&id| Some((page.blocks().get(id)?, kept.get(id)?))) {
            words += block.measure.words;
            kept_words += if *kept { block.measure.words } else { 0.0 };
        }
        for &id in unit {
            if let Some(kept) = kept.get_mut(id) {
                *kept = 2.0 * kept_words >= words && kept_words > 0.0;
            }
        }
    }
}

/// A heading goes with the text below it: dropped if nothing of its section is
/// kept, and kept if the section begins with kept text and is not the first.
fn settle_headings(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let first = kept.iter().position(|&kept| kept).unwrap_or(kept.len());
    let mut has_text = false;
    let mut begins_with_text = false;
    for &id in candidates.iter().rev() {
        let (Some(block), Some(kept)) = (page.blocks().get(id), kept.get_mut(id)) else { continue };
        if block.context.heading == 0 {
            has_text |= *kept;
            begins_with_text = *kept;
            continue;
        }
        if page.element(block.element).tag == Tag::Button {
            // A button in a heading is no heading.
            *kept &= has_text;
            continue;
        }
        *kept = has_text && (*kept || (begins_with_text && id > first));
        // A heading right above a kept one goes with it.
        has_text = *kept;
        begins_with_text = *kept;
    }
}
