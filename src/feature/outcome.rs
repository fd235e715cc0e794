//! Features of what was selected of a page: how far it can be trusted.

use super::levels::{link_density, prose_share};
use super::share;
use super::survey::Survey;
use super::table::{Table, features};
use crate::page::Totals;

/// Sums over the blocks of a page, by how they were judged.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outcome {
    all: Totals,
    kept: Totals,
    kept_blocks: f64,
    blocks: f64,
    /// Words times score.
    expected: f64,
    kept_expected: f64,
    /// Words times what is uncertain of their score: 1 at a half, 0 at the ends.
    doubt: f64,
    kinds: [f32; 7],
}

impl Outcome {
    pub(super) fn new(survey: &Survey<'_>, kinds: &[f32], scores: &[f32], kept: &[bool]) -> Self {
        let mut outcome = Outcome { all: survey.totals, blocks: scores.len() as f64, ..Outcome::default() };
        for (slot, &kind) in outcome.kinds.iter_mut().zip(kinds) {
            *slot = kind;
        }
        for (id, ((block, &score), &kept)) in survey.page.blocks().iter().zip(scores).zip(kept).enumerate() {
            let (words, score) = (f64::from(block.measure.words), f64::from(score));
            outcome.expected += words * score;
            outcome.doubt += words * 4.0 * score * (1.0 - score);
            if kept {
                outcome.kept = outcome.kept + survey.page.totals(&(id..id + 1));
                outcome.kept_blocks += 1.0;
                outcome.kept_expected += words * score;
            }
        }
        outcome
    }
}

/// The table. "Log" is the natural logarithm of one plus the figure.
pub(super) const TABLE: Table<fn(&Outcome) -> f32> = features! {
    "expected_f1" => |o| share(2.0 * o.kept_expected, o.kept.words + o.expected),
    "expected_precision" => |o| share(o.kept_expected, o.kept.words),
    "expected_recall" => |o| share(o.kept_expected, o.expected),
    "kept_log_words" => |o| o.kept.words.ln_1p() as f32,
    "kept_log_blocks" => |o| o.kept_blocks.ln_1p() as f32,
    "kept_of_words" => |o| share(o.kept.words, o.all.words),
    "kept_of_blocks" => |o| share(o.kept_blocks, o.blocks),
    "kept_link_density" => |o| link_density(o.kept),
    "kept_prose_share" => |o| prose_share(o.kept),
    "doubt" => |o| share(o.doubt, o.all.words),
    "doubt_of_kept" => |o| share(o.doubt, o.kept.words).min(10.0),
    "of_article" => |o| o.kinds[0],
    "of_forum" => |o| o.kinds[1],
    "of_product" => |o| o.kinds[2],
    "of_listing" => |o| o.kinds[3],
    "of_collection" => |o| o.kinds[4],
    "of_documentation" => |o| o.kinds[5],
    "of_service" => |o| o.kinds[6],
};
