//! Runs the `evaluate` example as its users do.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail where they stand, like the test")]

mod bad_input;
mod figures;
mod fixture;
mod metadata;
mod predictions;
#[path = "../cli/support.rs"]
mod support;
mod trust;
mod usage;
mod worst;

/// The example that the tests run.
const EXAMPLE: &str = "evaluate";
