//! The learned model, applied to a page.
//!
//! Its stages, each an [`Ensemble`] over rows of its own: the kind of the page,
//! one stage a kind; the blocks by what is known of them (`local`); the blocks
//! again, knowing the kind and the first scores around them (`context`); and
//! the confidence in what is selected in the end.

use once_cell::sync::Lazy;

use crate::feature::{self, Local, Pools, Survey};
use crate::kind::{Kind, KindScores};
use crate::page::BlockId;
use crate::score::{self, Ensemble, Rows, Stage, probability};

/// How many kinds of page the model tells apart.
pub(crate) const KINDS: usize = Kind::LEARNED.len();

const WEIGHTS: &str = include_str!("score/weights.txt");

/// The stages for blocks, and for what is selected. Those of the kinds come
/// before them.
const LOCAL: usize = KINDS;
const CONTEXT: usize = KINDS + 1;
const CONFIDENCE: usize = KINDS + 2;

/// All stages, in the order of the constants.
pub(crate) fn stages() -> Vec<Stage<'static>> {
    let kinds = Kind::LEARNED.iter().map(|kind| Stage {
        name: kind.name(),
        columns: feature::page_names(),
        shared: &[],
    });
    let others = [
        Stage { name: "local", columns: feature::names(), shared: feature::shared_names() },
        Stage { name: "context", columns: feature::names(), shared: feature::shared_names() },
        Stage { name: "confidence", columns: feature::outcome_names(), shared: &[] },
    ];
    kinds.chain(others).collect()
}

static MODEL: Lazy<Vec<Ensemble>> = Lazy::new(|| {
    #[expect(clippy::expect_used, reason = "the weights are part of the crate, and every test reads them")]
    score::parse(WEIGHTS, &stages()).map_err(|error| error.to_string()).expect("embedded weights")
});

fn scores(stage: usize, rows: &Rows) -> Vec<f32> {
    MODEL.get(stage).map_or_else(|| vec![0.0; rows.len()], |ensemble| ensemble.scores(rows))
}

/// The probability of each kind, in the order of [`Kind::LEARNED`].
pub(crate) fn kinds(survey: &Survey<'_>) -> KindScores {
    let row = feature::page_row(survey);
    let log_odds = std::array::from_fn(|kind| scores(kind, &row).first().copied().unwrap_or_default());
    KindScores::new(softmax(log_odds))
}

fn softmax(log_odds: [f32; KINDS]) -> [f32; KINDS] {
    let largest = log_odds.iter().copied().fold(f32::MIN, f32::max);
    let odds = log_odds.map(|value| (value - largest).exp());
    let all: f32 = odds.iter().sum();
    odds.map(|odds| odds / all)
}

/// A block with a lower first score is no content, whatever stands around it,
/// and is not scored again: that spares the second stage some 40% of the blocks
/// and, in the cross-validation, costs no page anything.
pub(crate) const MIN_FIRST_SCORE: f32 = 0.08;

/// What blocks that are dropped whatever their score count for among the scores around
/// others: the mean of what the first stage gives them on the pages that it learned from.
pub(crate) const UNASKED_SCORE: f32 = 0.1;

/// So many blocks are scored at a time: their rows stay in a cache of the processor, and
/// those of a huge page are not all there at once.
const CHUNK: usize = 1024;

/// So many rows of a page that is one chunk are copied at a time, with what the second
/// stage adds to them.
const COPIED: usize = 256;

/// The probability of each block to be content, [`UNASKED_SCORE`] for those that are not asked.
#[derive(Debug, Clone, Default)]
pub(crate) struct BlockScores {
    /// By what is known of the block.
    pub(crate) first: Vec<f32>,
    /// By the first scores around it, too, or its own where that says enough.
    pub(crate) last: Vec<f32>,
}

/// Scores the blocks that may be kept, `eligible`, given in order. The others need not be
/// asked: 35% of the blocks on small pages of many languages.
pub(crate) fn block_scores(survey: &Survey<'_>, kinds: &KindScores, eligible: &[BlockId]) -> BlockScores {
    let mut local = Local::new(survey);
    let mut first = vec![UNASKED_SCORE; survey.blocks().len()];
    let mut last_rows = None;
    for chunk in eligible.chunks(CHUNK) {
        let rows = local.rows(chunk);
        put(&mut first, chunk, &first_scores(&rows));
        last_rows = Some(rows);
    }
    // Most pages are one chunk, of which the rows are there.
    let known = last_rows.filter(|_| eligible.len() <= CHUNK);
    let pools = Pools::new(survey, &first, kinds);
    let mut last = first.clone();
    let (places, blocks) = doubtful(&first, eligible);
    for (places, blocks) in places.chunks(COPIED).zip(blocks.chunks(COPIED)) {
        let mut rows = known.as_ref().map_or_else(|| local.rows(blocks), |rows| rows.of(places));
        feature::add_pooled(&mut rows, &pools, blocks);
        put(&mut last, blocks, &second_scores(&rows));
    }
    BlockScores { first, last }
}

/// Puts the scores of some blocks among those of all.
pub(crate) fn put(all: &mut [f32], blocks: &[BlockId], scores: &[f32]) {
    for (&id, &score) in blocks.iter().zip(scores) {
        if let Some(slot) = all.get_mut(id) {
            *slot = score;
        }
    }
}

/// The blocks that are scored again: their places among those that are scored, and they
/// themselves.
pub(crate) fn doubtful(first: &[f32], eligible: &[BlockId]) -> (Vec<usize>, Vec<BlockId>) {
    let is_doubtful = |id: BlockId| first.get(id).is_some_and(|&first| first >= MIN_FIRST_SCORE);
    eligible.iter().copied().enumerate().filter(|&(_, id)| is_doubtful(id)).unzip()
}

/// The probabilities by the first stage, which looks at all columns but the
/// pooled ones.
pub(crate) fn first_scores(rows: &Rows) -> Vec<f32> {
    scores(LOCAL, rows).into_iter().map(probability).collect()
}

/// The probabilities by the second stage.
pub(crate) fn second_scores(rows: &Rows) -> Vec<f32> {
    scores(CONTEXT, rows).into_iter().map(probability).collect()
}

/// What each column gives to the log-odds of a row by one of the stages for blocks.
pub(crate) fn weigh_first(row: &[f32]) -> Vec<f32> {
    weigh(LOCAL, row)
}

/// The same for the second stage.
pub(crate) fn weigh_second(row: &[f32]) -> Vec<f32> {
    weigh(CONTEXT, row)
}

fn weigh(stage: usize, row: &[f32]) -> Vec<f32> {
    MODEL.get(stage).map_or_else(Vec::new, |ensemble| ensemble.attribution(row).columns)
}

/// The F1 that is to be expected of what is kept, in words.
pub(crate) fn confidence(
    survey: &Survey<'_>,
    kinds: &KindScores,
    block_scores: &[f32],
    kept: &[bool],
) -> f32 {
    let row = feature::outcome_row(survey, kinds, block_scores, kept);
    scores(CONFIDENCE, &row).first().copied().map_or(0.0, probability)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;
    use crate::page::Page;
    use crate::widget;

    #[test]
    fn the_weights_say_where_they_are_from_and_fit_the_features() {
        for part in ["# Command: ", "# Data: ", "# Date: "] {
            assert!(WEIGHTS.contains(part), "{part}");
        }
        for Stage { name, columns, .. } in stages() {
            let head = format!("\nstage {name}\ncolumns {:016x}\n", score::fingerprint(columns));
            assert!(WEIGHTS.contains(&head), "{head}");
        }
        assert!(score::parse(WEIGHTS, &stages()).is_ok());
        assert!(WEIGHTS.len() <= 1_100_000, "a crate is no place for more");
    }

    /// What is kept of a page does not depend on how many blocks are scored at a time.
    #[test]
    fn chunks_give_the_scores_of_the_whole() {
        let part = "<h2>Tides</h2><p>The tide came in twice that day, and nobody wrote it down.</p>\
            <ul><li><a href=a>Harbour</a><li>The keeper was asleep, he said, or at sea.</ul>";
        let html = format!("<h1>Log</h1>{}", part.repeat(CHUNK));
        let page = Page::of(dom::parse(&html, &Limits::default()).0, false);
        let widgets = widget::detect(&page);
        let survey = Survey::new(&page, &widgets, &[]);
        let kinds = kinds(&survey);
        // All but some, as if there were widgets.
        let eligible: Vec<BlockId> = survey.blocks().filter(|id| id % 7 > 0).collect();
        assert!(eligible.len() > 3 * CHUNK && !eligible.len().is_multiple_of(CHUNK));

        let rows = Local::new(&survey).rows(&eligible);
        let mut scores = vec![UNASKED_SCORE; survey.blocks().len()];
        put(&mut scores, &eligible, &first_scores(&rows));
        let (places, doubtful) = doubtful(&scores, &eligible);
        assert!(doubtful.len() > CHUNK);
        let mut rows = rows.of(&places);
        feature::add_pooled(&mut rows, &Pools::new(&survey, &scores, &kinds), &doubtful);
        put(&mut scores, &doubtful, &second_scores(&rows));
        let bits = |scores: &[f32]| scores.iter().map(|score| score.to_bits()).collect::<Vec<_>>();
        let last = block_scores(&survey, &kinds, &eligible).last;
        assert_eq!(bits(&last), bits(&scores));
        let is_unasked = |id: &BlockId| last[*id].to_bits() == UNASKED_SCORE.to_bits();
        assert!(survey.blocks().filter(is_unasked).all(|id| id % 7 == 0));
    }

    #[test]
    fn probabilities_of_kinds_add_up() {
        let probabilities = softmax([1000.0, -1000.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert!((probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(probabilities.iter().all(|probability| (0.0..=1.0).contains(probability)));
    }
}
