//! The command line.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Parser;

const EXAMPLES: &str = "\
Examples:
  evaluate labelled/                          extract all pages, and score them
  evaluate labelled/ --predictions out.jsonl  score what another run has extracted
  extract --jsonl labelled/html | evaluate labelled/ --predictions - --worst 20
                                              the same from a pipe, with more of the worst";

/// Score extracted text and metadata against a labelled folder.
///
/// Prints figures by kind of page and by language, the worst pages with what
/// was lost and what leaked, and how far kinds and confidence can be trusted.
#[derive(Debug, Parser)]
#[command(name = "evaluate", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// A folder with labels.jsonl and the pages that it names
    pub(crate) folder: PathBuf,

    /// Score these instead of extracting: one JSON object a line, with path or id,
    /// with text, metadata or both, and if known kind and confidence; - is standard
    /// input
    #[arg(long, value_name = "FILE")]
    pub(crate) predictions: Option<PathBuf>,

    /// How many of the worst pages to show
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub(crate) worst: usize,

    /// Number of threads [default: one for each core]
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,
}
