//! The inside of an extraction, for training, evaluating and timing the model.
//!
//! This module is the project's own tool: it may change in any release, and is
//! there only with the feature `training`.

use crate::article::{Article, Metadata};
use crate::assemble;
use crate::decode::{self, Context};
use crate::dom::{self, Tree};
use crate::feature::{self, Local, Pools, Survey};
use crate::hint::Hint;
use crate::kind::KindScores;
use crate::limits::Limits;
use crate::links::Links;
use crate::metadata;
use crate::model;
use crate::page::{BlockId, Page};
use crate::score::{self, Rows, Stage};
use crate::select::{self, Balance, Judged, Parts};
use crate::timestamp::Timestamp;
use crate::widget::{self, Widgets};

/// The stages of the model: their names, the fingerprints that weights must
/// carry, and the names of their columns.
pub fn stages() -> impl Iterator<Item = (&'static str, u64, &'static [&'static str])> {
    model::stages()
        .into_iter()
        .chain([metadata::title_stage()])
        .map(|Stage { name, columns, .. }| (name, score::fingerprint(columns), columns))
}

/// How many kinds of page there are, in the order of the first stages.
pub const KINDS: usize = model::KINDS;

/// A block with a lower first score has no second one.
pub const MIN_FIRST_SCORE: f32 = model::MIN_FIRST_SCORE;

/// How many columns of a block come before those that pool first scores.
#[must_use]
pub fn local_width() -> usize {
    feature::local_width()
}

/// What may be the headline of a page: the text, whether it is refused, and the row.
/// No weights are read: those of the headline may be for other columns.
#[must_use]
pub fn titles(html: &[u8]) -> Vec<(String, bool, Vec<f32>)> {
    metadata::title_rows(&page(html))
}

fn page(html: &[u8]) -> Page {
    let (tree, _) = dom::parse(&decode::decode(html, Context::default()).0, &Limits::default());
    Page::of(tree, false)
}

/// The tree of a page.
#[derive(Debug)]
pub struct Parsed(Tree);

/// Parses a page within the default limits: the first step of an extraction.
#[must_use]
pub fn parse(html: &str) -> Parsed {
    Parsed(dom::parse(html, &Limits::default()).0)
}

/// Walks a tree, the second step, and counts the blocks of text.
#[must_use]
pub fn walk(parsed: Parsed) -> usize {
    Page::of(parsed.0, false).blocks().len()
}

/// A page up to the point where blocks are scored.
#[derive(Debug)]
pub struct Sample {
    page: Page,
    widgets: Widgets,
    metadata: Metadata,
    titles: Vec<bool>,
}

impl Sample {
    /// Parses a page and finds its blocks.
    #[must_use]
    pub fn new(html: &[u8]) -> Self {
        let page = page(html);
        let widgets = widget::detect(&page);
        let metadata = metadata::read(&page, &Links::new(None, None), Timestamp::today());
        let titles = metadata::title_blocks(&page, metadata.title());
        Sample { page, widgets, metadata, titles }
    }

    /// Reads the metadata once more.
    #[must_use]
    pub fn read_metadata(&self) -> Metadata {
        metadata::read(&self.page, &Links::new(None, None), Timestamp::today())
    }

    /// Finds the widgets once more, and counts the blocks that may be of one.
    #[must_use]
    pub fn find_widgets(&self) -> usize {
        let widgets = widget::detect(&self.page);
        (0..self.page.blocks().len()).filter(|&id| widgets.is_suspect(id)).count()
    }

    /// Builds the blocks of the article from those of the page that are kept, and counts
    /// them.
    #[must_use]
    pub fn assemble(&self, kept: &[bool]) -> usize {
        assemble::blocks(&self.page, kept, &Links::new(None, None)).len()
    }

    /// What each source says of each field.
    pub fn claims(&self) -> Vec<String> {
        metadata::claims(&self.page)
    }

    fn survey(&self) -> Survey<'_> {
        Survey::new(&self.page, &self.widgets, &self.titles)
    }

    /// The text of each block.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.page.blocks().iter().map(|block| self.page.text(block))
    }

    /// The words of each block, as features count them.
    pub fn words(&self) -> impl ExactSizeIterator<Item = f32> {
        self.page.blocks().iter().map(|block| block.measure.words)
    }

    /// What is known of each block, for people: its tag, and which families of
    /// widgets it may be of, by which signals.
    pub fn remarks(&self) -> impl Iterator<Item = String> {
        self.page.blocks().iter().enumerate().map(|(id, block)| {
            let signals = widget::family_columns().enumerate().filter_map(|(family, name)| {
                self.widgets.signal(id, family).map(|signal| format!("{name}:{signal:?}"))
            });
            let hidden = [Hint::Hidden, Hint::AriaHidden].into_iter().filter(|&hint| block.hints.has(hint));
            let title = self.titles.get(id).filter(|&&is_title| is_title).map(|_| "title".to_owned());
            let drop = self.widgets.drops(id, true).then(|| "dropped".to_owned());
            let all = signals.chain(hidden.map(|hint| format!("{hint:?}"))).chain(title).chain(drop);
            format!("{:?} {}", self.page.element(block.element).tag, all.collect::<Vec<_>>().join(" "))
        })
    }

    /// The row of the page as a whole.
    #[must_use]
    pub fn page_row(&self) -> Vec<f32> {
        feature::page_row(&self.survey()).row(0).to_vec()
    }

    /// The first columns of each block, one row after the other.
    #[must_use]
    pub fn local_rows(&self) -> Vec<f32> {
        let survey = self.survey();
        let rows = Local::new(&survey).rows(&survey.blocks().collect::<Vec<_>>());
        (0..rows.len()).flat_map(|row| rows.row(row).iter().copied().take(local_width())).collect()
    }

    /// The pooled columns of each block, from first scores and the kinds of the
    /// page: probabilities. Scores that an extraction does not ask for do not count.
    #[must_use]
    pub fn pooled_rows(&self, first: &[f32], kinds: &[f32]) -> Vec<f32> {
        let survey = self.survey();
        let mut rows = Rows::new(feature::names().len(), first.len());
        first.iter().for_each(|_| rows.push(|_| ()));
        let blocks: Vec<usize> = (0..first.len()).collect();
        let kinds = kind_scores(kinds);
        let first = self.counting(first, &kinds);
        feature::add_pooled(&mut rows, &Pools::new(&survey, &first, &kinds), &blocks);
        (0..rows.len()).flat_map(|row| rows.row(row).iter().copied().skip(local_width())).collect()
    }

    fn eligible(&self, kinds: &KindScores) -> Vec<BlockId> {
        select::eligible(&self.page, &self.widgets, kinds)
    }

    /// The scores of all blocks, those that an extraction does not ask for as it has them.
    fn counting(&self, scores: &[f32], kinds: &KindScores) -> Vec<f32> {
        let eligible = self.eligible(kinds);
        let known: Vec<f32> = eligible.iter().filter_map(|&id| scores.get(id).copied()).collect();
        let mut counting = vec![model::UNASKED_SCORE; scores.len()];
        model::put(&mut counting, &eligible, &known);
        counting
    }

    fn select(&self, scores: &[f32], kinds: &KindScores) -> Vec<bool> {
        let Sample { page, widgets, titles, .. } = self;
        let eligible = &self.eligible(kinds);
        let judged = Judged { page, widgets, titles, kinds, eligible, scores };
        select::select(judged, Parts::default(), Balance::default(), &mut ())
    }

    /// The article that scores give, probabilities, one a block, and the row of
    /// the outcome.
    #[must_use]
    pub fn article(&self, scores: &[f32], kinds: &[f32]) -> (Article, Vec<f32>) {
        let kinds = kind_scores(kinds);
        let kept = self.select(scores, &kinds);
        let scores = self.counting(scores, &kinds);
        let row = feature::outcome_row(&self.survey(), &kinds, &scores, &kept).row(0).to_vec();
        let article = Article {
            metadata: self.metadata.clone(),
            blocks: assemble::blocks(&self.page, &kept, &Links::new(None, None)),
            ..Article::default()
        };
        (article, row)
    }
}

fn kind_scores(kinds: &[f32]) -> KindScores {
    KindScores::new(std::array::from_fn(|kind| kinds.get(kind).copied().unwrap_or_default()))
}

/// The parts of the scoring of one page, each to be timed alone.
#[derive(Debug)]
pub struct Scoring<'a> {
    sample: &'a Sample,
    survey: Survey<'a>,
}

/// The probabilities of the kinds of a page, and the blocks that may be kept on one.
#[derive(Debug, Clone)]
pub struct Kinds {
    scores: KindScores,
    eligible: Vec<BlockId>,
}

/// Rows of features of the blocks of a page.
#[derive(Debug, Clone)]
pub struct BlockRows(Rows);

impl<'a> Scoring<'a> {
    /// Gathers the facts of the page that features look at.
    #[must_use]
    pub fn new(sample: &'a Sample) -> Self {
        Scoring { sample, survey: sample.survey() }
    }

    /// The probabilities of the kinds of page.
    #[must_use]
    pub fn kinds(&self) -> Kinds {
        let scores = model::kinds(&self.survey);
        Kinds { eligible: self.sample.eligible(&scores), scores }
    }

    /// The features of the blocks that may be kept, the pooled ones at 0.
    #[must_use]
    pub fn features(&self, kinds: &Kinds) -> BlockRows {
        BlockRows(Local::new(&self.survey).rows(&kinds.eligible))
    }

    /// The first scores of all blocks, from the rows of those that may be kept.
    #[must_use]
    pub fn first_scores(&self, rows: &BlockRows, kinds: &Kinds) -> Vec<f32> {
        let mut all = vec![model::UNASKED_SCORE; self.survey.blocks().len()];
        model::put(&mut all, &kinds.eligible, &model::first_scores(&rows.0));
        all
    }

    /// The rows of the blocks that are scored again, with the pooled features.
    #[must_use]
    pub fn pooled(&self, rows: &BlockRows, first: &[f32], kinds: &Kinds) -> BlockRows {
        let (places, doubtful) = model::doubtful(first, &kinds.eligible);
        let mut rows = rows.0.of(&places);
        feature::add_pooled(&mut rows, &Pools::new(&self.survey, first, &kinds.scores), &doubtful);
        BlockRows(rows)
    }

    /// The second scores of these blocks.
    #[must_use]
    pub fn second_scores(&self, rows: &BlockRows) -> Vec<f32> {
        model::second_scores(&rows.0)
    }

    /// Whether each block is kept.
    #[must_use]
    pub fn select(&self, scores: &[f32], kinds: &Kinds) -> Vec<bool> {
        self.sample.select(scores, &kinds.scores)
    }

    /// How far the outcome can be trusted.
    #[must_use]
    pub fn confidence(&self, kinds: &Kinds, scores: &[f32], kept: &[bool]) -> f32 {
        model::confidence(&self.survey, &kinds.scores, scores, kept)
    }

    /// All of it, as an extraction does it.
    #[must_use]
    pub fn run(sample: &'a Sample) -> (Vec<bool>, f32) {
        let scoring = Scoring::new(sample);
        let kinds = scoring.kinds();
        let scores = model::block_scores(&scoring.survey, &kinds.scores, &kinds.eligible).last;
        let kept = scoring.select(&scores, &kinds);
        let confidence = scoring.confidence(&kinds, &scores, &kept);
        (kept, confidence)
    }
}
