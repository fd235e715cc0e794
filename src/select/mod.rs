//! From scores and widgets to the blocks that are kept.

mod companions;
mod repeat;
mod settle;
mod step;
mod threshold;

use crate::dom::Tag;
use crate::hint::Hint;
use crate::kind::{Kind, KindScores};
use crate::page::{Block, BlockId, Ending, Page};
use crate::widget::Widgets;

use step::Step;
pub(crate) use step::{Steps, Trace};

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

/// The balance between precision and recall, from -1, strict, to 1, generous.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Balance {
    /// In steps, so that there is a finite way from the middle to each place.
    steps: i8,
}

impl Balance {
    /// So many steps are on either side of the middle.
    const STEPS: f32 = 10.0;

    /// What is beyond the ends is taken for the end, what is no number for 0.
    pub(crate) fn new(balance: f32) -> Balance {
        // A cast of NaN is 0.
        Balance { steps: (balance.clamp(-1.0, 1.0) * Balance::STEPS).round() as i8 }
    }

    /// The balance as a number from -1 to 1.
    fn value(self) -> f32 {
        f32::from(self.steps) / Balance::STEPS
    }

    /// The places on the way to this one, without the middle that it begins at.
    fn way(self) -> impl Iterator<Item = Balance> {
        (1..=self.steps.unsigned_abs()).map(move |step| Balance { steps: step as i8 * self.steps.signum() })
    }
}

/// What is known of a page when its blocks are selected.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judged<'a> {
    pub(crate) page: &'a Page,
    pub(crate) widgets: &'a Widgets,
    /// Whether each block gives the title.
    pub(crate) titles: &'a [bool],
    /// The probability of each kind of page.
    pub(crate) kinds: &'a KindScores,
    /// The blocks that may be kept, see [`eligible`].
    pub(crate) eligible: &'a [BlockId],
    /// The probability of each block to be content.
    pub(crate) scores: &'a [f32],
}

/// From this probability on, or if the page says so itself or has one column of
/// text, what is never of an article is dropped …
const MIN_ARTICLE_PROBABILITY: f32 = 0.4;
/// … unless the page may be a thread, whose posts look like comments.
const MAX_FORUM_PROBABILITY: f32 = 0.2;

/// Whether a page is one text of one author, beside which there is much that is
/// never of it.
pub(crate) fn is_one_text(page: &Page, kinds: &KindScores) -> bool {
    let may_be_article = kinds.of(Kind::Article) >= MIN_ARTICLE_PROBABILITY
        || page.head.is_article()
        || page.column().is_some();
    may_be_article && kinds.of(Kind::Forum) <= MAX_FORUM_PROBABILITY
}

/// The blocks that may be kept, in order: readers see them, and nothing is enough to drop
/// them whatever their score. Linear in blocks.
pub(crate) fn eligible(page: &Page, widgets: &Widgets, kinds: &KindScores) -> Vec<BlockId> {
    let is_article = is_one_text(page, kinds);
    let blocks = page.blocks().iter().enumerate();
    let may_be_kept =
        |&(id, block): &(BlockId, &Block)| page.unseen(block).is_none() && !widgets.drops(id, is_article);
    blocks.filter(may_be_kept).map(|(id, _)| id).collect()
}

/// Whether each block is kept. Linear in blocks.
///
/// The rules that follow the scores may drop what a lower threshold adds, so
/// that a stricter balance alone would not always keep less. Therefore each
/// step away from the middle takes away from the one before it, or adds to it.
pub(crate) fn select(
    judged: Judged<'_>,
    parts: Parts,
    balance: Balance,
    trace: &mut impl Trace,
) -> Vec<bool> {
    let Judged { page, eligible, .. } = judged;
    let candidates = eligible.iter().copied().filter(|&id| !is_title(judged, id));
    let (captions, candidates): (Vec<BlockId>, Vec<BlockId>) =
        candidates.partition(|&id| is_caption(page, id));
    let mut kept = select_at(judged, &candidates, Balance::default(), trace);
    for step in balance.way() {
        for (kept, at_step) in kept.iter_mut().zip(select_at(judged, &candidates, step, &mut ())) {
            *kept = if balance.steps < 0 { *kept && at_step } else { *kept || at_step };
        }
    }
    trace.after(Step::Balance, &kept);
    if parts.captions {
        settle::add_captions(&captions, &candidates, &mut kept);
        trace.after(Step::Caption, &kept);
    }
    if !parts.tables {
        for (block, kept) in page.blocks().iter().zip(&mut kept) {
            *kept &= !page.is_data_cell(block);
        }
        trace.after(Step::Table, &kept);
    }
    kept
}

fn select_at(
    judged: Judged<'_>,
    candidates: &[BlockId],
    balance: Balance,
    trace: &mut impl Trace,
) -> Vec<bool> {
    let Judged { page, titles, kinds, scores, .. } = judged;
    let doubt = threshold::doubt(kinds, balance.value());
    let threshold = threshold::best_threshold(page, scores, candidates, doubt);
    trace.threshold(threshold);
    let mut kept = vec![false; page.blocks().len()];
    for &id in candidates {
        if let (Some(kept), Some(&score)) = (kept.get_mut(id), scores.get(id)) {
            *kept = score >= threshold;
        }
    }
    trace.after(Step::Score, &kept);
    settle::keep_body(judged, candidates, &mut kept);
    trace.after(Step::Body, &kept);
    settle::keep_enclosed(judged, candidates, &mut kept);
    trace.after(Step::Enclosed, &kept);
    settle::keep_siblings(page, scores, candidates, &mut kept);
    trace.after(Step::Sibling, &kept);
    settle::keep_standfirst(page, scores, titles, candidates, &mut kept);
    trace.after(Step::Standfirst, &kept);
    companions::keep_attributions(page, candidates, &mut kept);
    trace.after(Step::Attribution, &kept);
    companions::keep_between(page, candidates, &mut kept);
    trace.after(Step::Between, &kept);
    repeat::drop_copies(page, &mut kept);
    trace.after(Step::Copy, &kept);
    settle::settle_units(page, candidates, &mut kept);
    trace.after(Step::Unit, &kept);
    settle::keep_table_heads(page, candidates, &mut kept);
    trace.after(Step::TableHead, &kept);
    settle::keep_terms(page, candidates, &mut kept);
    trace.after(Step::Term, &kept);
    settle::settle_headings(page, candidates, &mut kept);
    trace.after(Step::Heading, &kept);
    if is_one_text(page, kinds) {
        settle::drop_emptied_sections(page, &mut kept);
        trace.after(Step::EmptySection, &kept);
    }
    if !is_article(page, &kept) {
        kept.fill(false);
        trace.after(Step::NoArticle, &kept);
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
    let is_term = |block: &Block| block.context.item.is_some_and(|item| page.element(item).tag == Tag::Dt);
    // Terms without their definitions say nothing.
    let has_more = page.blocks().iter().zip(kept).any(|(block, kept)| *kept && !is_term(block));
    let is_hub = page.head.is_home() && cut_off > MAX_CUT_OFF_SHARE * prose;
    (words >= MIN_ARTICLE_WORDS || is_most) && has_more && !is_hub
}

/// From this probability on, a page is of a kind whose headline is no part of
/// its text.
const MIN_HEADED_PROBABILITY: f32 = 0.5;

/// Whether a block gives the title and is not part of the text: once more in a
/// bar or a menu, or as the headline of an article, a thread, a manual. On a page
/// that sells or lists something, the scores know what the headline is worth.
pub(crate) fn is_title(judged: Judged<'_>, id: BlockId) -> bool {
    let headed = [Kind::Article, Kind::Forum, Kind::Documentation].map(|kind| judged.kinds.of(kind));
    let is_apart = headed.iter().sum::<f32>() >= MIN_HEADED_PROBABILITY || judged.page.column().is_some();
    let is_heading = judged.page.blocks().get(id).is_some_and(|block| block.context.heading > 0);
    judged.titles.get(id) == Some(&true) && (is_apart || !is_heading)
}

/// A caption by its element; class names alone are used for much else.
pub(crate) fn is_caption(page: &Page, id: BlockId) -> bool {
    page.blocks().get(id).is_some_and(|block| {
        let is_named = block.hints.has(Hint::Caption) && !block.measure.is_prose();
        block.context.is_caption || (is_named && !block.context.is_attribution)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_from_the_middle_to_the_balance() {
        let way = |balance: f32| Balance::new(balance).way().map(Balance::value).collect::<Vec<_>>();
        assert_eq!(way(0.04), [0.0; 0]);
        assert_eq!(way(0.2), [0.1, 0.2]);
        assert_eq!(way(-0.3), [-0.1, -0.2, -0.3]);
        assert_eq!(way(f32::NAN), [0.0; 0]);
        assert_eq!(way(f32::NEG_INFINITY).last(), Some(&-1.0));
    }
}
