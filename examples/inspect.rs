//! Writes a report on a saved page: all of its text in order, and for each part why it is
//! kept or dropped, with the extracted article beside it.
//!
//! ```text
//! cargo run --release --example inspect -- page.html -o report.html
//! cargo run --release --example inspect -- --help
//! ```
//!
//! The report is one file of HTML that asks for nothing else and can be read without
//! scripts. The exit status is 0 if it was written, 1 if something could not be read or
//! written, 2 if the arguments make no sense.

#[path = "inspect/args.rs"]
mod args;
#[path = "inspect/article.rs"]
mod article;
#[path = "inspect/controls.rs"]
mod controls;
#[path = "inspect/document.rs"]
mod document;
#[path = "inspect/escape.rs"]
mod escape;
#[path = "inspect/header.rs"]
mod header;
#[path = "inspect/inspection.rs"]
mod inspection;
#[path = "inspect/metadata.rs"]
mod metadata;
#[path = "extract/output.rs"]
#[expect(dead_code, reason = "a report is the same whoever looks at it")]
mod output;
#[path = "inspect/part.rs"]
mod part;
#[path = "extract/report.rs"]
#[expect(dead_code, reason = "one page needs no bar")]
mod report;
#[path = "inspect/rules.rs"]
mod rules;
#[path = "extract/source.rs"]
mod source;

use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;

use args::{Args, Job};
use inspection::Inspection;
use output::Output;

fn main() -> ExitCode {
    let job = match Args::parse().into_job() {
        Ok(job) => job,
        Err(error) => error.exit(),
    };
    report::conclude(run(&job))
}

fn run(job: &Job) -> anyhow::Result<ExitCode> {
    // Before the page is read: a mistyped folder shows at once.
    let mut output = Output::open(job.output.as_deref())?;
    let name = job.source.name();
    let page = job.source.read().with_context(|| name.to_string())?;
    let inspection = Inspection::new(&name, &job.extractor, &page);
    output.write(&document::html(&inspection)?)?;
    output.finish()?;
    Ok(ExitCode::SUCCESS)
}
