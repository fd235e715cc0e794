//! The scoring core: ensembles of decision trees over plain rows of numbers.
//!
//! It knows nothing of pages. A caller fills [`Rows`], one row a thing to be
//! scored, and gets one number a row: the log-odds that the thing is content.
//! All that is learned or set by hand is in `weights.txt`; [`parse`] tells the
//! format.
//!
//! The form is that of gradient-boosted trees: the sum over trees of the value
//! of the leaf that the row falls into (J. H. Friedman, "Greedy Function
//! Approximation: A Gradient Boosting Machine", Annals of Statistics 29, 2001).

mod attribution;
mod ensemble;
mod parse;
mod rows;
mod shared;

pub(crate) use ensemble::{Ensemble, probability};
#[cfg(any(test, feature = "training"))]
pub(crate) use parse::fingerprint;
pub(crate) use parse::{Stage, parse};
pub(crate) use rows::Rows;
