//! Checks that the forms of an article have the same words in the same order.
//!
//! ```text
//! cargo run --release --example roundtrip -- page.html saved/
//! cargo run --release --example roundtrip -- --files-from list.txt
//! ```
//!
//! Each page is written as text, as Markdown and as HTML, with all combinations of
//! options, and read again by a parser. The exit status is 0 if all forms agree, 1 if any does
//! not or a page cannot be read.

#[path = "extract/input.rs"]
#[expect(dead_code, reason = "folders need no other treatment here")]
mod input;
#[path = "extract/report.rs"]
#[expect(dead_code, reason = "there is no bar here")]
mod report;
#[path = "extract/source.rs"]
mod source;
#[path = "roundtrip/words.rs"]
mod words;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use dehusk::{Article, Extractor, Html, Markdown};
use rayon::prelude::*;

use input::Inputs;
use report::Report;
use source::Source;

/// How many words around a difference are shown.
const CONTEXT: usize = 6;

/// How many pages are done between two looks at the output.
const CHUNK: usize = 256;

/// Checks that the text, the Markdown and the HTML of pages have the same words.
#[derive(Debug, Parser)]
struct Args {
    /// Pages, or folders of pages.
    #[arg(required_unless_present = "files_from")]
    paths: Vec<PathBuf>,
    /// A list of pages, one path a line.
    #[arg(long, value_name = "LIST", conflicts_with = "paths")]
    files_from: Option<PathBuf>,
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
    let sources = inputs.sources(&mut report)?;
    let extractor = Extractor::new();
    let mut differ = 0;
    let mut out = io::stdout().lock();
    for chunk in sources.chunks(CHUNK) {
        let differences: Vec<_> = chunk.par_iter().map(|source| check(&extractor, source)).collect();
        for (source, difference) in chunk.iter().zip(differences) {
            match difference {
                Ok(None) => {}
                Ok(Some(difference)) => {
                    differ += 1;
                    writeln!(out, "{}: {difference}", source.name())?;
                }
                Err(error) => report.failure(&source.name(), &error),
            }
        }
    }
    writeln!(out, "{} pages, {differ} differ", sources.len())?;
    let is_good = differ == 0 && !report.has_failures();
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The first difference of a page, if there is one.
fn check(extractor: &Extractor, source: &Source) -> io::Result<Option<String>> {
    let article = extractor.extract_bytes(&source.read()?);
    Ok(first_difference(&article))
}

fn first_difference(article: &Article) -> Option<String> {
    let text = words::words_of_text(article);
    for (links, images) in [(false, false), (false, true), (true, false), (true, true)] {
        let options = format!("links {links}, images {images}");
        let markdown = Markdown::new().with_links(links).with_images(images).render(article);
        if let Some(found) = difference(&text, &words::words_of_markdown(&markdown)) {
            return Some(format!("Markdown ({options}): {found}"));
        }
        let html = Html::new().with_links(links).with_images(images).render(article);
        if let Some(found) = difference(&text, &words::words_of_html(&html)) {
            return Some(format!("HTML ({options}): {found}"));
        }
    }
    None
}

/// The place where two sequences of words part, with some words around it.
fn difference(text: &[String], other: &[String]) -> Option<String> {
    if text == other {
        return None;
    }
    let same = text.iter().zip(other).take_while(|(a, b)| a == b).count();
    let excerpt = |words: &[String]| {
        let words: Vec<&str> =
            words.iter().skip(same.saturating_sub(CONTEXT)).take(2 * CONTEXT).map(String::as_str).collect();
        words.join(" ")
    };
    Some(format!("word {same}\n  text:  {}\n  other: {}", excerpt(text), excerpt(other)))
}
