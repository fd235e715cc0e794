//! What goes with the blocks that the scores keep: headings with their text,
//! cells with their row, the standfirst with the article.

use std::ops::Range;

use super::Judged;
use crate::dom::Tag;
use crate::hint::Hint;
use crate::page::{Block, BlockId, Ending, Page};

/// A standfirst stands so many blocks behind the headline, at most.
const STANDFIRST_REACH: usize = 5;
/// Below this score it is something else.
const MIN_STANDFIRST_SCORE: f32 = 0.1;

/// Keeps the paragraph between headline and text that sums up the article: it
/// often stands in the head of the article, apart from the body.
pub(super) fn keep_standfirst(
    page: &Page,
    scores: &[f32],
    titles: &[bool],
    candidates: &[BlockId],
    kept: &mut [bool],
) {
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

/// From this score on, a doubtful paragraph is kept beside a kept one …
const MIN_SIBLING_SCORE: f32 = 0.3;
/// … and preformatted text, which reads like nothing else, from this one on.
const MIN_PREFORMATTED_SCORE: f32 = 0.1;

/// Keeps a paragraph of doubtful score whose neighbour in the same element is
/// kept, and preformatted text beside any: the first and the last of an article
/// look least like the others.
pub(super) fn keep_siblings(page: &Page, scores: &[f32], candidates: &[BlockId], kept: &mut [bool]) {
    let before: Vec<bool> = kept.to_vec();
    let parent_of = |id: BlockId| {
        let block = page.blocks().get(id)?;
        let is_paragraph = block.context.heading == 0 && block.measure.is_prose();
        is_paragraph.then(|| page.element(block.element).parent)?
    };
    let is_preformatted =
        |id: BlockId| page.blocks().get(id).is_some_and(|block| block.context.preformatted.is_some());
    for pair in candidates.windows(2) {
        let [a, b] = *pair else { continue };
        let (is_a_kept, is_b_kept) = (before.get(a) == Some(&true), before.get(b) == Some(&true));
        let doubtful = if is_a_kept { b } else { a };
        let are_siblings = parent_of(a).is_some() && parent_of(a) == parent_of(b);
        let least = if is_preformatted(doubtful) { MIN_PREFORMATTED_SCORE } else { MIN_SIBLING_SCORE };
        let is_likely = scores.get(doubtful).is_some_and(|&score| score >= least);
        if let Some(slot) = kept.get_mut(doubtful) {
            *slot |= is_a_kept != is_b_kept && (are_siblings || is_preformatted(doubtful)) && is_likely;
        }
    }
}

/// From this score on, prose of the text body is kept.
const MIN_BODY_SCORE: f32 = 0.33;

/// Keeps prose in elements that the page calls its text, unless it may belong
/// to a widget.
pub(super) fn keep_body(judged: Judged<'_>, candidates: &[BlockId], kept: &mut [bool]) {
    for &id in candidates {
        let Some(block) = judged.page.blocks().get(id) else { continue };
        let is_body =
            block.hints.has(Hint::Body) && block.measure.is_prose() && !judged.widgets.is_suspect(id);
        let is_likely = judged.scores.get(id).is_some_and(|&score| score >= MIN_BODY_SCORE);
        if let Some(slot) = kept.get_mut(id) {
            *slot |= is_body && is_likely;
        }
    }
}

/// From this score on, a quote, a list or an address between two paragraphs is kept.
const MIN_ENCLOSED_SCORE: f32 = 0.05;

/// Keeps the quotes, the plain lists and the addresses of a column of text that have
/// kept paragraphs above and below: they are short, as labels are.
pub(super) fn keep_enclosed(judged: Judged<'_>, candidates: &[BlockId], kept: &mut [bool]) {
    let Judged { page, widgets, scores, .. } = judged;
    let Some(column) = page.column() else { return };
    let is_kept_prose = |id: BlockId, kept: &[bool]| {
        kept.get(id) == Some(&true) && page.blocks().get(id).is_some_and(|block| block.measure.is_prose())
    };
    let mut last_is_kept = false;
    // Children that wait for a paragraph below.
    let mut waiting: Vec<Range<BlockId>> = Vec::new();
    for child in page.children(column) {
        let Some(first) = page.blocks().get(child.blocks.start).filter(|_| !child.blocks.is_empty()) else {
            continue;
        };
        let is_address = page.element(first.element).tag == Tag::Address;
        if first.context.quote > 0 || first.context.item.is_some() || is_address {
            if last_is_kept {
                waiting.push(child.blocks.clone());
            }
            continue;
        }
        if page.unwrapped(child).tag != Tag::P || page.totals(&child.blocks).prose_words <= 0.0 {
            continue;
        }
        last_is_kept = child.blocks.clone().any(|id| is_kept_prose(id, kept));
        for id in waiting.drain(..).flatten().filter(|id| candidates.binary_search(id).is_ok()) {
            let is_plain = page.blocks().get(id).is_some_and(|block| block.measure.link_words <= 0.0);
            let is_likely = scores.get(id).is_some_and(|&score| score >= MIN_ENCLOSED_SCORE);
            if let Some(slot) = kept.get_mut(id) {
                *slot |= last_is_kept && is_plain && is_likely && !widgets.is_suspect(id);
            }
        }
    }
}

/// The cells of a row of data go together, as most of its words do, and so do
/// the lines of a `pre`.
pub(super) fn settle_units(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
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

/// The first row of a table of data, which has no sentences and few words, goes with
/// the next one.
pub(super) fn keep_table_heads(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let row_of = |id: &BlockId| {
        let block = page.blocks().get(*id)?;
        block.context.row.filter(|_| page.is_data_cell(block))
    };
    let table_of = |id: &BlockId| page.blocks().get(*id)?.context.table;
    let rows: Vec<&[BlockId]> = candidates.chunk_by(|a, b| row_of(a) == row_of(b)).collect();
    let is_row = |ids: &[BlockId]| ids.first().is_some_and(|id| row_of(id).is_some());
    let table = |ids: &[BlockId]| ids.first().and_then(table_of);
    for (place, pair) in rows.windows(2).enumerate() {
        let [head, next] = pair else { continue };
        let before = place.checked_sub(1).and_then(|before| rows.get(before)).and_then(|row| table(row));
        let is_head = is_row(head) && is_row(next) && table(head) == table(next) && before != table(head);
        if is_head && next.iter().all(|&id| kept.get(id) == Some(&true)) {
            for &id in *head {
                if let Some(kept) = kept.get_mut(id) {
                    *kept = true;
                }
            }
        }
    }
}

/// A term goes with its definition.
pub(super) fn keep_terms(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let mut has_definition = false;
    for &id in candidates.iter().rev() {
        let (Some(block), Some(kept)) = (page.blocks().get(id), kept.get_mut(id)) else { continue };
        match block.context.item.map(|item| page.element(item).tag) {
            Some(Tag::Dd) => has_definition |= *kept,
            Some(Tag::Dt) => {
                *kept |= has_definition;
                // A term above another one shares its definition.
                has_definition = *kept;
            }
            _ => has_definition = false,
        }
    }
}

/// A heading is kept if its section begins with kept text and is not the
/// first, and dropped if all kept text is above it. Lists may be made of
/// headings and nothing else.
pub(super) fn settle_headings(page: &Page, candidates: &[BlockId], kept: &mut [bool]) {
    let is_text = |(block, kept): (&Block, &bool)| *kept && block.context.heading == 0;
    let first = kept.iter().position(|&kept| kept).unwrap_or(kept.len());
    let mut has_text = !page.blocks().iter().zip(kept.iter()).any(is_text);
    let mut begins_with_text = false;
    for &id in candidates.iter().rev() {
        let (Some(block), Some(kept)) = (page.blocks().get(id), kept.get_mut(id)) else { continue };
        // Buttons stand between a heading and its text, or in the heading.
        let is_button = page.element(block.element).tag == Tag::Button;
        if is_button_of_heading(page, id) {
            *kept = false;
        }
        if is_button && !*kept {
            continue;
        }
        if block.context.heading == 0 {
            has_text |= *kept;
        } else {
            *kept = has_text && (*kept || (begins_with_text && id > first));
        }
        // A heading right above a kept one goes with it.
        begins_with_text = *kept;
    }
}

/// Drops the headings of sections of which nothing is kept: of a form, of a list
/// of comments. Sections without any text, of pictures, keep theirs. For pages that
/// are one text: on others, a list may be made of headings.
pub(super) fn drop_emptied_sections(page: &Page, kept: &mut [bool]) {
    let (mut has_kept, mut has_dropped, mut next_level) = (false, false, 0);
    for (block, kept) in page.blocks().iter().zip(kept).rev() {
        let level = block.context.heading;
        if level == 0 {
            has_kept |= *kept;
            has_dropped |= !*kept;
            continue;
        }
        let has_subsection = next_level > level;
        *kept &= has_kept || !has_dropped || has_subsection;
        if *kept {
            (has_kept, has_dropped, next_level) = (false, false, level);
        } else {
            has_dropped = true;
        }
    }
}

/// Keeps the captions next to kept text. Nothing else changes by them.
pub(super) fn add_captions(captions: &[BlockId], candidates: &[BlockId], kept: &mut [bool]) {
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

/// Whether a block is a button beside the text of a heading. A heading that is
/// nothing but a button, as in a list of questions, is a heading.
fn is_button_of_heading(page: &Page, id: BlockId) -> bool {
    let is_button = |id: BlockId| {
        let block = page.blocks().get(id).filter(|block| block.context.heading > 0)?;
        Some(page.element(block.element).tag == Tag::Button)
    };
    let before = id.checked_sub(1).and_then(is_button);
    is_button(id) == Some(true) && before.is_some()
}
