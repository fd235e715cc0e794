//! How far down the ranking of scores blocks are kept.

use crate::page::{BlockId, Page};

/// The lowest score to keep, so that the expected F1 of the kept words is
/// highest.
///
/// With the blocks in falling order of score, each prefix is a candidate. Its
/// expected F1 is twice the expected content in it, divided by its words and
/// the expected content of all (after Z. C. Lipton, C. Elkan, B. Naryanaswamy,
/// "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014).
pub(super) fn best_threshold(page: &Page, scores: &[f32], candidates: &[BlockId]) -> f32 {
    let mut ranked: Vec<(f32, f64)> = candidates
        .iter()
        .filter_map(|&id| Some((*scores.get(id)?, f64::from(page.blocks().get(id)?.measure.words))))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let all: f64 = ranked.iter().map(|(score, words)| f64::from(*score) * words).sum();
    let (mut words, mut content) = (0.0, 0.0);
    let mut best = (0.0, 1.0);
    for (score, block_words) in ranked {
        words += block_words;
        content += f64::from(score) * block_words;
        let expected_f1 = 2.0 * content / (words + all);
        if expected_f1 > best.0 {
            best = (expected_f1, score);
        }
    }
    best.1
}
