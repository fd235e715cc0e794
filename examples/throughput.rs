//! Times extraction beside a bare parse of the same pages.
//!
//! ```text
//! cargo run --release --example throughput -- --files-from list.txt
//! cargo run --release --example throughput -- saved/ -j 2
//! ```
//!
//! The pages are read before the clock starts. In each round, each page is parsed by
//! html5ever into an `RcDom`, then extracted, then only its metadata is read; the times of
//! the pages are added up, and the median of the rounds counts. The ratio to the parse is
//! the figure that holds on any machine. With `-j`, the same pages are extracted again, by
//! one thread and by several.

#[path = "extract/input.rs"]
#[expect(dead_code, reason = "folders need no other treatment here")]
mod input;
#[path = "extract/report.rs"]
#[expect(dead_code, reason = "there is no bar here")]
mod report;
#[path = "extract/source.rs"]
mod source;

use std::hint::black_box;
use std::io::{self, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::ensure;
use clap::Parser;
use dehusk::{Extractor, RcDom};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use input::Inputs;
use report::Report;
use source::Source;

/// Times extraction beside a bare parse of the same pages.
#[derive(Debug, Parser)]
struct Args {
    /// Pages, or folders of pages.
    #[arg(required_unless_present = "files_from")]
    paths: Vec<PathBuf>,
    /// A list of pages, one path a line.
    #[arg(long, value_name = "LIST", conflicts_with = "paths")]
    files_from: Option<PathBuf>,
    /// How many rounds are run.
    #[arg(long, default_value = "7")]
    rounds: NonZeroUsize,
    /// Extract with this many threads, too.
    #[arg(short, long, value_name = "THREADS")]
    jobs: Option<NonZeroUsize>,
}

fn main() -> ExitCode {
    report::conclude(run(Args::parse()))
}

fn run(args: Args) -> anyhow::Result<ExitCode> {
    let mut report = Report::new();
    let inputs = match args.files_from {
        Some(list) => Inputs::List(Source::new(&list)),
        None => Inputs::Paths(args.paths),
    };
    let pages = read(&inputs.sources(&mut report)?, &mut report);
    ensure!(!pages.is_empty(), "no page to time");
    let mut table = Table { pages: pages.len(), bytes: pages.iter().map(String::len).sum(), parse: None };
    table.head()?;
    let [parse, extract, metadata] = in_turn(&pages, args.rounds);
    table.line("bare parse", parse)?;
    table.line("extract", extract)?;
    table.line("metadata", metadata)?;
    if let Some(jobs) = args.jobs {
        let pool = ThreadPoolBuilder::new().num_threads(jobs.get()).build()?;
        let extractor = Extractor::new();
        let one = || pages.iter().for_each(|html| drop(black_box(extractor.extract(html))));
        let all = || {
            pool.install(|| {
                pages.par_iter().with_max_len(1).for_each(|html| drop(black_box(extractor.extract(html))));
            });
        };
        let [one, all] = rounds(args.rounds, || [timed(one), timed(all)]);
        table.line("extract, 1 thread", one)?;
        table.line(&format!("extract, {jobs} threads"), all)?;
        writeln!(io::stdout(), "{:.2} times one thread", one / all)?;
    }
    Ok(if report.has_failures() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The pages that can be read.
fn read(sources: &[Source], report: &mut Report) -> Vec<String> {
    let mut pages = Vec::new();
    for source in sources {
        match source.read() {
            Ok(bytes) => pages.push(String::from_utf8_lossy(&bytes).into_owned()),
            Err(error) => report.failure(&source.name(), &error),
        }
    }
    pages
}

/// The seconds of a bare parse, an extraction and a reading of the metadata of all pages,
/// taken in turn on each page, so that a noisy machine slows all three.
fn in_turn(pages: &[String], count: NonZeroUsize) -> [f64; 3] {
    let extractor = Extractor::new();
    rounds(count, || {
        let mut sums = [0.0; 3];
        for html in pages {
            let times = [
                timed(|| drop(black_box(parse(black_box(html))))),
                timed(|| drop(black_box(extractor.extract(black_box(html))))),
                timed(|| drop(black_box(extractor.metadata(black_box(html))))),
            ];
            sums.iter_mut().zip(times).for_each(|(sum, time)| *sum += time);
        }
        sums
    })
}

/// The medians of what each round takes, after one that only warms up.
fn rounds<const N: usize>(count: NonZeroUsize, mut round: impl FnMut() -> [f64; N]) -> [f64; N] {
    round();
    let mut all: [Vec<f64>; N] = std::array::from_fn(|_| Vec::new());
    for _ in 0..count.get() {
        all.iter_mut().zip(round()).for_each(|(all, time)| all.push(time));
    }
    all.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    })
}

fn timed(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// A parse as `extract` needs it: the content of `noscript` is content.
fn parse(html: &str) -> RcDom {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    parse_document(RcDom::default(), options).one(html)
}

/// What is printed.
struct Table {
    pages: usize,
    bytes: usize,
    parse: Option<f64>,
}

impl Table {
    fn head(&self) -> io::Result<()> {
        let megabytes = self.bytes as f64 / 1e6;
        writeln!(io::stdout(), "{} pages, {megabytes:.1} MB", self.pages)?;
        writeln!(io::stdout(), "{:20} {:>10} {:>10} {:>10}", "", "pages/s", "MB/s", "x parse")
    }

    fn line(&mut self, name: &str, seconds: f64) -> io::Result<()> {
        let parse = *self.parse.get_or_insert(seconds);
        let rate = |count: usize| count as f64 / seconds;
        let megabytes = rate(self.bytes) / 1e6;
        let ratio = seconds / parse;
        writeln!(io::stdout(), "{name:20} {:>10.1} {megabytes:>10.1} {ratio:>10.3}", rate(self.pages))
    }
}
