//! The inside of an extraction, for training and evaluating the model.
//!
//! This module is the project's own tool: it may change in any release, and is
//! there only with the feature `training`.

use crate::article::Article;
use crate::build::{self, Links};
use crate::decode::decode;
use crate::dom;
use crate::feature;
use crate::limits::{Limits, Truncation};
use crate::metadata;
use crate::page::Page;
use crate::score::{self, Rows};
use crate::select::{self, Parts};
use crate::widget::{self, Widgets};

/// The names of the columns of a row, in order.
#[must_use]
pub fn columns() -> &'static [&'static str] {
    feature::names()
}

/// How many columns come before those that pool first scores.
#[must_use]
pub fn local_width() -> usize {
    feature::local_width()
}

/// The fingerprint of the columns, which weights must carry.
#[must_use]
pub fn fingerprint() -> u64 {
    score::fingerprint(feature::names())
}

/// A page up to the point where blocks are scored.
#[derive(Debug)]
pub struct Sample {
    page: Page,
    widgets: Widgets,
    title: Option<String>,
    rows: Rows,
}

impl Sample {
    /// Parses a page and computes the features of its blocks.
    #[must_use]
    pub fn new(html: &[u8]) -> Self {
        let (dom, _) = dom::parse(&decode(html, None), &Limits::default());
        let page = Page::new(&dom);
        let widgets = widget::detect(&page);
        let rows = feature::local_rows(&page, &widgets);
        Sample { title: metadata::title(&page), widgets, rows, page }
    }

    /// The text of each block.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.page.blocks().iter().map(|block| self.page.text(block))
    }

    /// The words of each block, as features count them.
    pub fn words(&self) -> impl ExactSizeIterator<Item = f32> {
        self.page.blocks().iter().map(|block| block.measure.words)
    }

    /// Whether each block is dropped whatever its score.
    pub fn drops(&self) -> impl ExactSizeIterator<Item = bool> {
        (0..self.page.blocks().len()).map(|id| self.widgets.drops(id))
    }

    /// Fills the pooled columns from first scores: probabilities, one a block.
    pub fn pool(&mut self, first: &[f32]) {
        feature::add_pooled(&mut self.rows, &self.page, first);
    }

    /// The rows, as wide as [`columns`] is long.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f32]> {
        self.rows.iter()
    }

    /// The article that scores give: probabilities, one a block.
    #[must_use]
    pub fn article(&self, scores: &[f32]) -> Article {
        let parts = Parts::default();
        let kept = select::select(&self.page, scores, &self.widgets, self.title.as_deref(), parts);
        Article {
            title: self.title.clone(),
            blocks: build::blocks(&self.page, &kept, &Links::new(None, None)),
            truncation: Truncation::default(),
        }
    }
}
