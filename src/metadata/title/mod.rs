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
pub(crate) use candidate::{Candidate, Candidates};
#[cfg(feature = "training")]
pub(crate) use feature::rows;

const WEIGHTS: &str = include_str!("weights.txt");

/// The only stage of the model.
pub(crate) fn stage() -> Stage<'static> {
    Stage { name: "title", columns: feature::names(), shared: &[] }
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
    let candidates = Candidates::new(page, claims);
    let open: Vec<&Candidate> = candidates.all.iter().filter(|candidate| !candidate.is_refused).collect();
    let scores = MODEL.scores(&feature::rows(page, &candidates, &open));
    // Of equal ones the first: candidates are in the order of their sources.
    let mut best = None;
    for (candidate, score) in open.into_iter().zip(scores) {
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
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| letter.is_alphanumeric()) {
        // Lower case may be several letters, but not of these.
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            folded.extend(letter.to_lowercase());
        }
    }
    folded
}

/// Whether a text is this one when it is folded.
fn is_folded(text: &str, folded: &str) -> bool {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).eq(folded.chars())
}
