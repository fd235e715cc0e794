//! How far down the ranking of scores blocks are kept.

use crate::kind::{Kind, KindScores};
use crate::page::{BlockId, Page};

/// Scores are raised to this power before what is expected of them is counted,
/// which makes doubtful blocks count for less: on an article, what is doubtful
/// is mostly not of it; on the pages of other kinds it mostly is. Best of the cross-validation (`training/README.md`).
const ARTICLE_DOUBT: f32 = 1.6;
const OTHER_DOUBT: f32 = 0.9;

/// How much the power changes from the middle of the balance to an end.
const RANGE: f32 = 4.0;

/// The power for a page of these kinds and a balance from -1 to 1.
pub(super) fn doubt(kinds: &KindScores, balance: f32) -> f32 {
    let article = kinds.of(Kind::Article);
    (article * ARTICLE_DOUBT + (1.0 - article) * OTHER_DOUBT) * RANGE.powf(-balance)
}

/// The lowest score to keep, so that the expected F1 of the kept words is
/// highest.
///
/// With the blocks in falling order of score, each prefix is a candidate. Its
/// expected F1 is twice the expected content in it, divided by its words and
/// the expected content of all (after Z. C. Lipton, C. Elkan, B. Naryanaswamy,
/// "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014).
pub(super) fn best_threshold(page: &Page, scores: &[f32], candidates: &[BlockId], doubt: f32) -> f32 {
    let mut ranked: Vec<(f32, f64)> = candidates
        .iter()
        .filter_map(|&id| Some((*scores.get(id)?, f64::from(page.blocks().get(id)?.measure.words))))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let content_of = |score: f32, words: f64| f64::from(score.powf(doubt)) * words;
    let all: f64 = ranked.iter().map(|&(score, words)| content_of(score, words)).sum();
    let (mut words, mut content) = (0.0, 0.0);
    let mut best = (0.0, 1.0);
    for (score, block_words) in ranked {
        words += block_words;
        content += content_of(score, block_words);
        let expected_f1 = 2.0 * content / (words + all);
        if expected_f1 > best.0 {
            best = (expected_f1, score);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubt_grows_with_strictness_and_on_articles() {
        let article = KindScores::new([1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        let forum = KindScores::new([0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        assert!(doubt(&article, 0.0) > doubt(&forum, 0.0));
        for kinds in [&article, &forum] {
            assert!(doubt(kinds, -0.5) > doubt(kinds, 0.0) && doubt(kinds, 0.0) > doubt(kinds, 0.5));
        }
    }
}
