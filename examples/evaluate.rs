//! Scores extracted text and metadata against a labelled folder, and shows what went wrong.
//!
//! ```text
//! cargo run --release --example evaluate -- FOLDER
//! cargo run --release --example evaluate -- FOLDER --predictions articles.jsonl --worst 20
//! cargo run --release --example evaluate -- --help
//! ```
//!
//! FOLDER holds `labels.jsonl`, one page a line: `id`, `file` (the path of its
//! HTML in the folder), `url`, `lang` and `type` if they are known, and the
//! truth in one of three forms:
//!
//! - `text`, all of the text: precision, recall and F1 of its words, as a mean
//!   over the pages;
//! - `with` and `without`, snippets that must and must not appear: precision,
//!   recall and F1 over the snippets of all pages;
//! - `keep` and `drop`, passages that must stay and strings of widgets that must
//!   go: how many were lost, how many leaked.
//!
//! In place of them or beside them, it may have what the page says of its article:
//! `title`, `author` (null if the page names none) and `date` (`2024-05-01`).
//!
//! The exit status is 0 if all was read, 1 if something could not be read, 2 if
//! the arguments make no sense. A reader that closes the pipe has had enough,
//! which is no error.

// The parts are in a folder, as those of `extract`, of which two serve here, too.
#[path = "evaluate/args.rs"]
mod args;
#[path = "evaluate/calibration.rs"]
mod calibration;
#[path = "evaluate/excerpt.rs"]
mod excerpt;
#[path = "evaluate/figures.rs"]
mod figures;
#[path = "evaluate/groups.rs"]
mod groups;
#[path = "evaluate/kinds.rs"]
mod kinds;
#[path = "evaluate/label.rs"]
mod label;
#[path = "evaluate/lines.rs"]
mod lines;
#[path = "evaluate/metadata.rs"]
mod metadata;
#[path = "evaluate/pages.rs"]
mod pages;
#[path = "evaluate/prediction.rs"]
mod prediction;
#[path = "extract/report.rs"]
mod report;
#[path = "extract/source.rs"]
mod source;
#[path = "evaluate/words.rs"]
mod words;
#[path = "evaluate/worst.rs"]
mod worst;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use anyhow::Context;
use clap::Parser;
use dehusk::Extractor;

use args::Args;
use figures::Figures;
use pages::{Evaluation, Page};
use prediction::{Coverage, Predictions};
use report::Report;

fn main() -> ExitCode {
    report::conclude(run(&Args::parse()))
}

fn run(args: &Args) -> anyhow::Result<ExitCode> {
    let mut report = Report::new();
    let labels = label::read(&args.folder, &mut report)?;
    let predictions = match &args.predictions {
        Some(path) => Predictions::read(path, &mut report)?,
        None => Predictions::Extracted(Extractor::new()),
    };
    let evaluation = pages::evaluate(&labels, &predictions, args.jobs, &mut report)?;
    let coverage = predictions.coverage(&labels);
    write(labels.len(), coverage, &evaluation, args.worst).context("standard output")?;
    Ok(if report.has_failures() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn write(pages: usize, coverage: Coverage, evaluation: &Evaluation, worst: usize) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    write_coverage(pages, coverage, &mut out)?;
    write_evaluation(evaluation, worst, &mut out)?;
    out.flush()
}

/// Says how many pages there are, and how they and the predictions fail to
/// match: figures that are low for this reason alone would be a riddle.
fn write_coverage(pages: usize, coverage: Coverage, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "Pages: {pages}")?;
    if coverage.missing > 0 {
        writeln!(out, "Pages without a prediction, which count as empty: {}", coverage.missing)?;
    }
    if coverage.strange > 0 {
        writeln!(out, "Predictions of pages that are not in the folder: {}", coverage.strange)?;
    }
    Ok(())
}

fn write_evaluation(evaluation: &Evaluation, worst: usize, out: &mut dyn Write) -> io::Result<()> {
    write_section(&evaluation.words, worst, out)?;
    write_section(&evaluation.snippets, worst, out)?;
    write_section(&evaluation.passages, worst, out)?;
    write_section(&evaluation.metadata, worst, out)?;
    kinds::write(evaluation.pages(), out)?;
    calibration::write(&evaluation.words, out)
}

/// All about the pages whose truth has one form.
fn write_section<F: Figures>(pages: &[(Page, F)], worst: usize, out: &mut dyn Write) -> io::Result<()> {
    if pages.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", F::TITLE)?;
    groups::write(pages, out)?;
    worst::write(pages, worst, out)
}
