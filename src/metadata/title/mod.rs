//! The headline: of the names that a page gives itself and the headings that it
//! shows, the one that is likeliest to be it.
//!
//! On most pages some heading, the title for networks or a part of `<title>` is the
//! headline; which one it is cannot be told by a single rule. So each candidate is
//! described by a row of features and scored by a small learned ensemble, as the
//! blocks of the text are.

mod blocks;
mod candidate;
mod feature;
mod part;

use once_cell::sync::Lazy;

use super::claim::Claims;
use crate::article::Provenance;
use crate::page::{BlockId, Page};
use crate::score::{self, Ensemble, Stage};

pub(crate) use blocks::title_blocks;
#[cfg(feature = "training")]
pub(crate) use candidate::Candidates;
#[cfg(feature = "training")]
pub(crate) use feature::rows;

const WEIGHTS: &str = include_str!("weights.txt");

/// The only stage of the model.
pub(crate) fn stage() -> Stage<'static> {
    Stage { name: "title", columns: feature::names() }
}

static MODEL: Lazy<Ensemble> = Lazy::new(|| {
    #[expect(clippy::expect_used, reason = "the weights are part of the crate, and every test reads them")]
    let model =
        score::parse(WEIGHTS, &[stage()]).map_err(|error| error.to_string()).expect("embedded weights");
    model.into_iter().next().unwrap_or_default()
});

/// A headline.
#[derive(Debug, Clone, Default)]
pub(crate) struct Title {
    /// On one line, without the name of the site.
    pub(crate) text: String,
    /// The most telling of the sources that give it.
    pub(crate) provenance: Option<Provenance>,
    /// The heading that shows it.
    pub(crate) heading: Option<BlockId>,
}

/// The headline of a page, if it has any name.
pub(crate) fn title(page: &Page, claims: &Claims) -> Option<Title> {
    let candidates = candidate::Candidates::new(page, claims);
    let scores = MODEL.scores(&feature::rows(page, &candidates));
    // Of equal ones the first: candidates are in the order of their sources.
    let mut best = None;
    let of_page = candidates.all.iter().zip(scores).filter(|(candidate, _)| !candidate.is_refused);
    for (candidate, score) in of_page {
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((candidate, score));
        }
    }
    let (candidate, _) = best?;
    Some(Title {
        text: candidate.text.clone(),
        provenance: candidate.provenance(),
        heading: candidate.heading,
    })
}

/// Letters and digits in lower case: what two spellings of a title share.
pub(crate) fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
