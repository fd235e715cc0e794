//! What speaks for a block, and what against it.

use super::{Explained, Explanation, Place};
use crate::feature::{self, Local, Pools, Survey};
use crate::model;

/// A stage of the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Stage {
    /// Looks at a block by itself, its elements and its neighbours.
    Local,
    /// Looks again, at the scores of the first stage and the kind of the page, too.
    Context,
}

/// A feature of a block.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Reason {
    /// The stage that it weighs in.
    pub stage: Stage,
    /// Its name, as `link_density` or `level2_score`.
    pub feature: &'static str,
    /// Its value; what it counts, and in which unit, is its own.
    pub value: f32,
    /// What it adds to the log-odds of being content: above 0 it speaks for the block, below
    /// against it. Features weigh together, so that this is one of several fair ways to share
    /// the score out.
    pub weight: f32,
}

impl Explanation {
    /// Calls back for each of the [`parts`](Explanation::parts) with all its features, those
    /// that weigh most first: of the first stage, and of the second where that looked again.
    /// None for a part that has no score.
    ///
    /// Linear in the page; what one block takes is some ten thousands of steps.
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// let explanation = dehusk::Extractor::new().explain(&page);
    /// explanation.weigh(|part, reasons| {
    ///     println!("{}: {:.40}", part.rule(), part.text());
    ///     for reason in reasons.iter().take(3) {
    ///         println!("    {} = {}: {:+.2}", reason.feature, reason.value, reason.weight);
    ///     }
    /// });
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn weigh(&self, mut visit: impl FnMut(Explained<'_>, &[Reason])) {
        let Explanation { page, evidence, .. } = self;
        let survey = Survey::new(page, &evidence.widgets, &evidence.titles);
        let pools = Pools::new(&survey, &evidence.scores.first, &evidence.kinds);
        let mut local = Local::new(&survey);
        let mut reasons = Vec::new();
        for part in self.parts() {
            reasons.clear();
            if let Place::Block(id) = part.place
                && part.score().is_some()
            {
                let row = feature::named_row(&mut local, &pools, id);
                let values: Vec<f32> = row.iter().map(|(_, value)| *value).collect();
                // The first stage was shown no scores.
                let known = row.iter().take(feature::local_width());
                reasons.extend(weighed(Stage::Local, known, model::weigh_first(&values)));
                if part.is_scored_twice() {
                    reasons.extend(weighed(Stage::Context, row.iter(), model::weigh_second(&values)));
                }
                reasons.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
            }
            visit(part, &reasons);
        }
    }
}

fn weighed<'a>(
    stage: Stage,
    row: impl Iterator<Item = &'a (&'static str, f32)>,
    weights: Vec<f32>,
) -> impl Iterator<Item = Reason> {
    row.zip(weights).map(move |(&(feature, value), weight)| Reason { stage, feature, value, weight })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Extractor;

    const PAGE: &str = "<body><nav><a href=/>Home</a></nav><article><h1>Tides</h1><p>The tide came in twice that \
        day, and nobody wrote it down, which was not like the keeper at all.</p><div class=share><a href=x>Tweet</a>\
        </div></article><form><select><option>one</select></form>";

    #[test]
    fn weights_and_what_no_feature_has_a_part_in_are_the_score() {
        let mut rests: Vec<f32> = Vec::new();
        Extractor::new().explain(PAGE).weigh(|part, reasons| {
            let Some(first) = part.first_score() else {
                assert!(reasons.is_empty());
                return;
            };
            let local = reasons.iter().filter(|reason| reason.stage == Stage::Local);
            let sum: f32 = local.map(|reason| reason.weight).sum();
            rests.push((first / (1.0 - first)).ln() - sum);
        });
        // It is the same for all blocks.
        assert!(rests.len() >= 3);
        assert!(rests.iter().all(|rest| (rest - rests[0]).abs() < 1e-2), "{rests:?}");
    }

    #[test]
    fn the_strongest_come_first() {
        Extractor::new().explain(PAGE).weigh(|_, reasons| {
            let is_falling = |pair: &[Reason]| pair[0].weight.abs() >= pair[1].weight.abs();
            assert!(reasons.windows(2).all(is_falling));
        });
    }
}
