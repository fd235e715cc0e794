//! Runs the `inspect` example as its users do.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail where they stand, like the test")]

mod browser;
mod escaping;
mod fixture;
mod large;
mod structure;
#[path = "../cli/support.rs"]
#[expect(dead_code, reason = "a report is never read line by line")]
mod support;
mod usage;

/// The example that the tests run.
const EXAMPLE: &str = "inspect";
