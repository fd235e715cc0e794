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
    let kinds = Kind::LEARNED.iter().map(|kind| Stage { name: kind.name(), columns: feature::page_names() });
    let others = [
        Stage { name: "local", columns: feature::names() },
        Stage { name: "context", columns: feature::names() },
        Stage { name: "confidence", columns: feature::outcome_names() },
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

/// So many blocks are scored at a time: their rows stay in a cache of the processor, and
/// those of a huge page are not all there at once.
const CHUNK: usize = 1024;

/// So many rows of a page that is one chunk are copied at a time, with what the second
/// stage adds to them.
const COPIED: usize = 256;

/// The probability of each block to be content.
#[derive(Debug, Clone, Default)]
pub(crate) struct BlockScores {
    /// By what is known of the block.
    pub(crate) first: Vec<f32>,
    /// By the first scores around it, too, or its own where that says enough.
    pub(crate) last: Vec<f32>,
}

/// Scores all blocks.
pub(crate) fn block_scores(survey: &Survey<'_>, kinds: &KindScores) -> BlockScores {
    let blocks = survey.blocks();
    let mut local = Local::new(survey);
    let mut first = Vec::with_capacity(blocks.len());
    let mut last_rows = None;
    for chunk in blocks.chunks(CHUNK) {
        let rows = local.rows(chunk);
        first.extend(first_scores(&rows));
        last_rows = Some(rows);
    }
    // Most pages are one chunk, of which the rows are there.
    let known = last_rows.filter(|_| blocks.len() <= CHUNK);
    let pools = Pools::new(survey, &first, kinds);
    let mut scores = first.clone();
    for chunk in doubtful(&first).chunks(COPIED) {
        let mut rows = known.as_ref().map_or_else(|| local.rows(chunk), |rows| rows.of(chunk));
        feature::add_pooled(&mut rows, &pools, chunk);
        for (id, second) in chunk.iter().zip(second_scores(&rows)) {
            if let Some(score) = scores.get_mut(*id) {
                *score = second;
            }
        }
    }
    BlockScores { first, last: scores }
}

/// The blocks that are scored again.
pub(crate) fn doubtful(first: &[f32]) -> Vec<BlockId> {
    let is_doubtful = |&(_, first): &(BlockId, &f32)| *first >= MIN_FIRST_SCORE;
    first.iter().enumerate().filter(is_doubtful).map(|(id, _)| id).collect()
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
        for Stage { name, columns } in stages() {
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
        let blocks = survey.blocks();
        assert!(blocks.len() > 3 * CHUNK && !blocks.len().is_multiple_of(CHUNK));

        let rows = Local::new(&survey).rows(&blocks);
        let mut scores = first_scores(&rows);
        let doubtful = doubtful(&scores);
        assert!(doubtful.len() > CHUNK);
        let mut rows = rows.of(&doubtful);
        feature::add_pooled(&mut rows, &Pools::new(&survey, &scores, &kinds), &doubtful);
        for (&id, second) in doubtful.iter().zip(second_scores(&rows)) {
            scores[id] = second;
        }
        let bits = |scores: &[f32]| scores.iter().map(|score| score.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&block_scores(&survey, &kinds).last), bits(&scores));
    }

    #[test]
    fn probabilities_of_kinds_add_up() {
        let probabilities = softmax([1000.0, -1000.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert!((probabilities.iter().sum::<f32>() - 1.0).abs() < 1e-6);
        assert!(probabilities.iter().all(|probability| (0.0..=1.0).contains(probability)));
    }
}
