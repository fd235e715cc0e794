//! What people see on standard error: failures, and how far a batch is.

use std::fmt;
use std::io::{self, Write};
use std::process::ExitCode;

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

/// A line on standard error.
pub(crate) fn print(message: fmt::Arguments<'_>) {
    // If standard error is closed, there is nowhere left to complain.
    let _ = writeln!(io::stderr().lock(), "{}: {message}", env!("CARGO_CRATE_NAME"));
}

/// The exit status of a run, after the last word on what ended it early. A
/// reader that closes the pipe has had enough, which is no error.
pub(crate) fn conclude(result: anyhow::Result<ExitCode>) -> ExitCode {
    match result {
        Ok(status) => status,
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            print(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
