//! What people see on standard error: failures, and how far a batch is.

use std::fmt;
use std::io::{self, Write};

use dehusk::Truncation;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

const BAR_TEMPLATE: &str = "{wide_bar} {pos}/{len} pages, {eta} left";

/// The progress of a batch, and whether anything went wrong.
#[derive(Debug)]
pub(crate) struct Report {
    bar: ProgressBar,
    has_failures: bool,
}

impl Report {
    /// A report without a bar yet.
    pub(crate) fn new() -> Self {
        Report { bar: ProgressBar::hidden(), has_failures: false }
    }

    /// Shows a bar if there is somebody to look at it and something to wait for.
    pub(crate) fn start_bar(&mut self, pages: usize) {
        if pages > 1 {
            // The target hides itself if standard error is not a terminal.
            let target = ProgressDrawTarget::stderr();
            let style =
                ProgressStyle::with_template(BAR_TEMPLATE).unwrap_or_else(|_| ProgressStyle::default_bar());
            self.bar = ProgressBar::with_draw_target(u64::try_from(pages).ok(), target).with_style(style);
        }
    }

    /// Counts a page, good or bad.
    pub(crate) fn advance(&self) {
        self.bar.inc(1);
    }

    /// Takes the bar off the screen.
    pub(crate) fn finish_bar(&self) {
        self.bar.finish_and_clear();
    }

    /// Runs what writes to the terminal, with the bar out of its way.
    pub(crate) fn without_bar<R>(&self, write: impl FnOnce() -> R) -> R {
        self.bar.suspend(write)
    }

    /// Says that something could not be read.
    pub(crate) fn failure(&mut self, path: &str, reason: &dyn fmt::Display) {
        self.has_failures = true;
        self.without_bar(|| print(format_args!("{path}: {reason}")));
    }

    /// Whether there was any [`failure`](Report::failure).
    pub(crate) fn has_failures(&self) -> bool {
        self.has_failures
    }
}

/// Says what the limits removed from a page, if anything.
pub(crate) fn print_truncation(path: &str, truncation: &Truncation) {
    let parts: Vec<String> = [
        (truncation.bytes_dropped(), "bytes not read"),
        (truncation.tags_flattened(), "tags flattened"),
        (truncation.tags_dropped(), "tags not read"),
    ]
    .into_iter()
    .filter(|&(count, _)| count > 0)
    .map(|(count, what)| format!("{count} {what}"))
    .collect();
    if !parts.is_empty() {
        print(format_args!("{path}: cut off at a limit: {}", parts.join(", ")));
    }
}

/// A line on standard error.
pub(crate) fn print(message: fmt::Arguments<'_>) {
    // If standard error is closed, there is nowhere left to complain.
    let _ = writeln!(io::stderr().lock(), "extract: {message}");
}
