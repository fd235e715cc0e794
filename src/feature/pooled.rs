//! Features that pool first scores over the surroundings of a block, so that a
//! second look can keep or drop whole subtrees.

use std::ops::Range;

use super::view::{LEVELS, ladder};
use super::{flag, share};
use crate::page::{BlockId, ElementId, Page};

/// The content root is the innermost element with this share of all that the
/// first scores expect to be content.
const ROOT_SHARE: f64 = 0.75;

/// Blocks before and after the block, or its list or table, that are looked at.
const REACH: usize = 3;

/// Sums of first scores, by place.
pub(super) struct Pools<'a> {
    page: &'a Page,
    scores: &'a [f32],
    /// Words times score over the blocks before a place.
    expected: Vec<f64>,
    root: Option<ElementId>,
}

/// A block and the pools.
pub(super) struct PoolView<'a> {
    pools: &'a Pools<'a>,
    id: BlockId,
    score: f32,
    group: Range<usize>,
    levels: [Option<ElementId>; LEVELS],
}

/// A feature of a block among first scores.
pub(super) struct Pooled {
    pub(super) name: &'static str,
    pub(super) value: fn(&PoolView<'_>) -> f32,
}

/// The table.
pub(super) const POOLED: &[Pooled] = &[
    Pooled { name: "first_score", value: |v| v.score },
    Pooled { name: "level1_score", value: |v| v.mean(1) },
    Pooled { name: "level2_score", value: |v| v.mean(2) },
    Pooled { name: "level3_score", value: |v| v.mean(3) },
    Pooled { name: "level1_of_expected", value: |v| v.share_of_expected(1) },
    Pooled { name: "level2_of_expected", value: |v| v.share_of_expected(2) },
    Pooled { name: "level3_of_expected", value: |v| v.share_of_expected(3) },
    Pooled { name: "previous_scores", value: |v| v.before() },
    Pooled { name: "next_scores", value: |v| v.after() },
    Pooled { name: "expected_before", value: |v| v.expected_before() },
    Pooled { name: "group_score", value: |v| v.mean_of(&v.group) },
    Pooled { name: "in_root", value: |v| flag(v.pools.is_in_root(v.id)) },
];

impl<'a> Pools<'a> {
    pub(super) fn new(page: &'a Page, scores: &'a [f32]) -> Self {
        let mut sum = 0.0;
        let mut expected = vec![0.0];
        for (block, &score) in page.blocks().iter().zip(scores) {
            sum += f64::from(block.measure.words) * f64::from(score);
            expected.push(sum);
        }
        let mut pools = Pools { page, scores, expected, root: None };
        pools.root = pools.find_root(sum);
        pools
    }

    pub(super) fn view(&'a self, id: BlockId) -> Option<PoolView<'a>> {
        Some(PoolView {
            pools: self,
            id,
            group: self.page.group(id),
            score: *self.scores.get(id)?,
            levels: ladder(self.page, self.page.blocks().get(id)?),
        })
    }

    fn expected(&self, blocks: &Range<usize>) -> f64 {
        let at = |index: usize| self.expected.get(index).copied().unwrap_or_default();
        at(blocks.end) - at(blocks.start)
    }

    /// In preorder, the last element that holds enough is the innermost one:
    /// two elements can only both hold most of the page if one is in the other.
    fn find_root(&self, all: f64) -> Option<ElementId> {
        if all <= 0.0 {
            return None;
        }
        let holders = self.page.elements().iter().enumerate();
        holders
            .rev()
            .find(|(_, element)| self.expected(&element.blocks) >= ROOT_SHARE * all)
            .map(|(index, _)| ElementId::new(index))
    }

    fn is_in_root(&self, id: BlockId) -> bool {
        self.root.is_some_and(|root| self.page.element(root).blocks.contains(&id))
    }
}

impl PoolView<'_> {
    /// The mean score of the words under an ancestor.
    fn mean(&self, level: usize) -> f32 {
        let Some(&Some(id)) = self.levels.get(level) else {
            return self.mean_of(&(0..self.pools.scores.len()));
        };
        self.mean_of(&self.pools.page.element(id).blocks)
    }

    fn mean_of(&self, blocks: &Range<usize>) -> f32 {
        share(self.pools.expected(blocks), self.pools.page.totals(blocks).words)
    }

    /// How much of the page's expected content an ancestor holds.
    fn share_of_expected(&self, level: usize) -> f32 {
        let Some(&Some(id)) = self.levels.get(level) else {
            return 1.0;
        };
        share(self.pools.expected(&self.pools.page.element(id).blocks), self.all())
    }

    fn all(&self) -> f64 {
        self.pools.expected(&(0..self.pools.scores.len()))
    }

    fn before(&self) -> f32 {
        self.mean_of(&(self.group.start.saturating_sub(REACH)..self.group.start))
    }

    fn after(&self) -> f32 {
        self.mean_of(&(self.group.end..(self.group.end + REACH).min(self.pools.scores.len())))
    }

    fn expected_before(&self) -> f32 {
        share(self.pools.expected(&(0..self.id)), self.all())
    }
}
