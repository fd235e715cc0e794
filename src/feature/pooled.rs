//! Features that pool first scores over the surroundings of a block, so that a
//! second look can keep or drop whole subtrees.

use std::ops::Range;

use super::survey::Survey;
use super::view::LEVELS;
use super::{flag, share};
use crate::kind::KindScores;
use crate::page::{BlockId, ElementId};

/// The content root is the innermost element with this share of all that the
/// first scores expect to be content.
const ROOT_SHARE: f64 = 0.75;

/// Sums of first scores, by place.
pub(crate) struct Pools<'a> {
    survey: &'a Survey<'a>,
    scores: &'a [f32],
    /// The probabilities of the kinds of page, in the order of their numbers.
    kinds: &'a [f32],
    /// Words times score over the blocks before a place.
    expected: Vec<f64>,
    root: Option<ElementId>,
    /// Expected content of each template.
    templates: Vec<f64>,
}

/// A block and the pools.
pub(super) struct PoolView<'a> {
    pools: &'a Pools<'a>,
    id: BlockId,
    score: f32,
    group: Range<usize>,
    levels: [Option<ElementId>; LEVELS + 1],
}

/// A feature of a block among first scores.
pub(super) struct Pooled {
    pub(super) name: &'static str,
    pub(super) value: fn(&PoolView<'_>) -> f32,
}

macro_rules! pooled {
    ($($name:literal => $value:expr,)*) => {
        &[$(Pooled { name: $name, value: $value },)*]
    };
}

/// The table.
pub(super) const POOLED: &[Pooled] = pooled! {
    "first_score" => |v| v.score,
    "level1_score" => |v| v.mean(1),
    "level2_score" => |v| v.mean(2),
    "level3_score" => |v| v.mean(3),
    "level4_score" => |v| v.mean(4),
    "level5_score" => |v| v.mean(5),
    "level6_score" => |v| v.mean(6),
    "level1_of_expected" => |v| v.share_of_expected(1),
    "level2_of_expected" => |v| v.share_of_expected(2),
    "level3_of_expected" => |v| v.share_of_expected(3),
    "level4_of_expected" => |v| v.share_of_expected(4),
    "previous_score" => |v| v.mean_of(&v.before(1)),
    "next_score" => |v| v.mean_of(&v.behind(1)),
    "previous_scores" => |v| v.mean_of(&v.before(3)),
    "next_scores" => |v| v.mean_of(&v.behind(3)),
    "far_previous_scores" => |v| v.mean_of(&v.before(10)),
    "far_next_scores" => |v| v.mean_of(&v.behind(10)),
    "expected_before" => |v| v.expected_before(),
    "group_score" => |v| v.mean_of(&v.group),
    "template_score" => |v| v.template_score(),
    "page_score" => |v| v.mean_of(&(0..v.pools.scores.len())),
    "page_log_expected" => |v| v.all().ln_1p() as f32,
    "in_root" => |v| flag(v.pools.is_in_root(v.id)),
    // In the order of `Kind::LEARNED`.
    "is_article_page" => |v| v.kind(0),
    "is_forum_page" => |v| v.kind(1),
    "is_product_page" => |v| v.kind(2),
    "is_listing_page" => |v| v.kind(3),
    "is_collection_page" => |v| v.kind(4),
    "is_documentation_page" => |v| v.kind(5),
    "is_service_page" => |v| v.kind(6),
};

/// Those that are the same for all blocks of a page.
pub(super) const OF_PAGE: &[&str] = &[
    "page_score", "page_log_expected", "is_article_page", "is_forum_page", "is_product_page",
    "is_listing_page", "is_collection_page", "is_documentation_page", "is_service_page",
];

impl<'a> Pools<'a> {
    /// Pools the first scores of all blocks, which are probabilities. `kinds` are those of
    /// the page.
    pub(crate) fn new(survey: &'a Survey<'a>, scores: &'a [f32], kinds: &'a KindScores) -> Self {
        let kinds = kinds.learned();
        let mut sum = 0.0;
        let mut expected = vec![0.0];
        let mut templates = vec![0.0; survey.templates().len()];
        for (id, (block, &score)) in survey.page.blocks().iter().zip(scores).enumerate() {
            let content = f64::from(block.measure.words) * f64::from(score);
            sum += content;
            expected.push(sum);
            if let Some(template) = survey.template_number(id).and_then(|number| templates.get_mut(number)) {
                *template += content;
            }
        }
        let mut pools = Pools { survey, scores, kinds, expected, root: None, templates };
        pools.root = pools.find_root(sum);
        pools
    }

    pub(super) fn view(&'a self, id: BlockId) -> Option<PoolView<'a>> {
        Some(PoolView {
            pools: self,
            id,
            group: self.survey.page.group(id),
            score: *self.scores.get(id)?,
            levels: self.survey.levels(id),
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
        let holders = self.survey.page.elements().iter().enumerate();
        holders
            .rev()
            .find(|(_, element)| self.expected(&element.blocks) >= ROOT_SHARE * all)
            .map(|(index, _)| ElementId::new(index))
    }

    fn is_in_root(&self, id: BlockId) -> bool {
        self.root.is_some_and(|root| self.survey.page.element(root).blocks.contains(&id))
    }
}

impl PoolView<'_> {
    /// The mean score of the words under an ancestor.
    fn mean(&self, level: usize) -> f32 {
        let Some(&Some(id)) = self.levels.get(level) else {
            return self.mean_of(&(0..self.pools.scores.len()));
        };
        self.mean_of(&self.pools.survey.page.element(id).blocks)
    }

    fn mean_of(&self, blocks: &Range<usize>) -> f32 {
        share(self.pools.expected(blocks), self.pools.survey.page.totals(blocks).words)
    }

    /// How much of the page's expected content an ancestor holds.
    fn share_of_expected(&self, level: usize) -> f32 {
        let Some(&Some(id)) = self.levels.get(level) else {
            return 1.0;
        };
        share(self.pools.expected(&self.pools.survey.page.element(id).blocks), self.all())
    }

    fn all(&self) -> f64 {
        self.pools.expected(&(0..self.pools.scores.len()))
    }

    /// So many blocks before the block's list or table, or before itself.
    fn before(&self, reach: usize) -> Range<usize> {
        self.group.start.saturating_sub(reach)..self.group.start
    }

    /// So many blocks behind it.
    fn behind(&self, reach: usize) -> Range<usize> {
        self.group.end..(self.group.end + reach).min(self.pools.scores.len())
    }

    /// The mean score of all words of the page that its template makes.
    fn template_score(&self) -> f32 {
        let survey = self.pools.survey;
        let Some(number) = survey.template_number(self.id) else { return 0.0 };
        let expected = self.pools.templates.get(number).copied().unwrap_or_default();
        survey.templates().get(number).map_or(0.0, |template| share(expected, template.totals.words))
    }

    fn kind(&self, number: usize) -> f32 {
        self.pools.kinds.get(number).copied().unwrap_or_default()
    }

    fn expected_before(&self) -> f32 {
        share(self.pools.expected(&(0..self.id)), self.all())
    }
}
