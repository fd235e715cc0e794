//! Extracts the article of saved web pages, one or many.
//!
//! ```text
//! cargo run --release --example extract -- page.html
//! cargo run --release --example extract -- --metadata page.html
//! cargo run --release --example extract -- --jsonl saved/ -o articles.jsonl
//! cargo run --release --example extract -- --help
//! ```
//!
//! The exit status is 0 if all pages were read, 1 if something could not be
//! read or written, 2 if the arguments make no sense. A reader that closes the
//! pipe has had enough, which is no error.

// The parts are in a folder: cargo would take `examples/args.rs` for an example of its own.
#[path = "extract/args.rs"]
mod args;
#[path = "extract/batch.rs"]
mod batch;
#[path = "extract/explain.rs"]
mod explain;
#[path = "extract/input.rs"]
mod input;
#[path = "extract/metadata.rs"]
mod metadata;
#[path = "extract/output.rs"]
mod output;
#[path = "extract/render.rs"]
mod render;
#[path = "extract/report.rs"]
mod report;
#[path = "extract/source.rs"]
mod source;

use std::num::NonZeroUsize;
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use console::Term;
use dehusk::{Article, Explanation, Metadata, Truncation};

use args::{Args, Format, Job, Task};
use explain::Look;
use input::Inputs;
use output::Output;
use render::{Form, Subject};
use report::Report;
use source::Source;

fn main() -> ExitCode {
    let job = match Args::parse().into_job() {
        Ok(job) => job,
        Err(error) => error.exit(),
    };
    report::conclude(run(&job))
}

fn run(job: &Job) -> anyhow::Result<ExitCode> {
    // Before any page is read: hours of work must not end at a mistyped folder.
    let output = Output::open(job.output.as_deref())?;
    match &job.task {
        Task::Single { source } => run_single(job, source, output),
        Task::Batch { inputs, threads } => run_batch(job, inputs, *threads, output),
    }
}

fn run_single(job: &Job, source: &Source, output: Output) -> anyhow::Result<ExitCode> {
    let name = source.name();
    let page = source.read().with_context(|| name.to_string())?;
    match job.subject {
        Subject::Article(form) => write_article(form, &name, &job.extractor.extract_bytes(&page), output)?,
        Subject::Metadata { is_json } => {
            write_metadata(is_json, &name, &job.extractor.metadata_bytes(&page), output)?;
        }
        Subject::Explanation => write_explanation(&name, &job.extractor.explain_bytes(&page), output)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn write_article(form: Form, name: &str, article: &Article, mut output: Output) -> anyhow::Result<()> {
    output.write(&form.page(name, article)?)?;
    output.finish()?;
    if article.is_empty() {
        report::print(format_args!("{name}: no article found"));
    }
    // JSON says so itself.
    if form.format != Format::Json {
        print_truncation(name, article.truncation());
    }
    Ok(())
}

fn write_metadata(is_json: bool, name: &str, metadata: &Metadata, mut output: Output) -> anyhow::Result<()> {
    output.write(&metadata::page(name, metadata, is_json)?)?;
    output.finish()?;
    if *metadata == Metadata::default() {
        report::print(format_args!("{name}: no metadata found"));
    }
    Ok(())
}

fn write_explanation(name: &str, explanation: &Explanation, mut output: Output) -> anyhow::Result<()> {
    let width = output.is_terminal().then(|| Term::stdout().size().1.into());
    let look = Look { has_colours: output.is_stdout() && console::colors_enabled(), width };
    output.write(&explain::table(explanation, look))?;
    output.finish()?;
    print_truncation(name, explanation.article().truncation());
    Ok(())
}

fn run_batch(
    job: &Job,
    inputs: &Inputs,
    threads: Option<NonZeroUsize>,
    mut output: Output,
) -> anyhow::Result<ExitCode> {
    let mut report = Report::new();
    let sources = inputs.sources(&mut report)?;
    report.start_bar(sources.len());
    let result = batch::run(job, &sources, threads, &mut output, &mut report);
    report.finish_bar();
    let pages = result?;
    // A run that failed altogether has nothing to put in place of older results.
    if pages > 0 || !report.has_failures() {
        output.finish()?;
    }
    Ok(if report.has_failures() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Says what the limits removed from a page, if anything.
fn print_truncation(path: &str, truncation: &Truncation) {
    let parts: Vec<String> = [
        (truncation.bytes_dropped(), "bytes not read"),
        (truncation.tags_flattened(), "tags flattened"),
        (truncation.tags_dropped(), "tags not read"),
        (truncation.attributes_dropped(), "attributes not read"),
        (truncation.metadata_dropped(), "metadata not read"),
    ]
    .into_iter()
    .filter(|&(count, _)| count > 0)
    .map(|(count, what)| format!("{count} {what}"))
    .chain(truncation.work_exhausted().then(|| "no work left".to_owned()))
    .collect();
    if !parts.is_empty() {
        report::print(format_args!("{path}: cut off at a limit: {}", parts.join(", ")));
    }
}
