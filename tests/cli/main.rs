//! Runs the `extract` example as its users do.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail where they stand, like the test")]

mod batch;
mod explain;
mod formats;
mod metadata;
mod options;
mod output;
mod pages;
mod results;
mod single;
mod streams;
mod support;
mod usage;

/// The example that the tests run.
const EXAMPLE: &str = "extract";
