//! The command line: its options, and what they mean.

use std::fmt;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use dehusk::Extractor;

use crate::source::{STANDARD_STREAM, Source, is_standard_stream};

const EXAMPLES: &str = "\
Examples:
  inspect page.html -o report.html            a report to be opened in a browser
  curl -s https://example.org/ | inspect - -o report.html
                                              the same, from a pipe";

/// Show what is kept and dropped of a saved web page, and why.
///
/// The report is one file of HTML that needs no network: all text of the page in
/// order, coloured by score, the reasons for each part, and the extracted article
/// beside it.
#[derive(Debug, Parser)]
#[command(name = "inspect", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The page, or - for standard input
    ///
    /// Without it, the page is read from standard input.
    #[arg(value_name = "PATH")]
    path: Option<PathBuf>,

    /// Write to this file, which is replaced only when all is done; - is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// The address of the page, to resolve its links
    #[arg(long)]
    url: Option<String>,

    /// The encoding of the page, if it is known better than it says
    #[arg(long, value_name = "LABEL")]
    encoding: Option<String>,

    /// Weigh precision against recall: -1 keeps only what is surely content, 1 all that may be
    #[arg(long, value_name = "BALANCE", default_value_t = 0.0, allow_negative_numbers = true, value_parser = balance)]
    balance: f32,
}

/// A number from -1 to 1.
fn balance(text: &str) -> Result<f32, String> {
    match text.parse() {
        Ok(balance) if (-1.0..=1.0).contains(&balance) => Ok(balance),
        _ => Err("not a number from -1 to 1".to_owned()),
    }
}

/// What the command line asks for, checked.
#[derive(Debug)]
pub(crate) struct Job {
    /// Where the page is.
    pub(crate) source: Source,
    /// The extractor, with all its options.
    pub(crate) extractor: Extractor,
    /// The file to write; standard output if none.
    pub(crate) output: Option<PathBuf>,
}

impl Args {
    /// Checks what clap cannot know of.
    ///
    /// # Errors
    ///
    /// Usage errors, for clap to print.
    pub(crate) fn into_job(self) -> Result<Job, clap::Error> {
        let extractor = self.extractor()?;
        if self.path.is_none() && io::stdin().is_terminal() {
            let message = "no page: name a file, or pipe one into standard input";
            return Err(usage(ErrorKind::MissingRequiredArgument, message));
        }
        let path = self.path.unwrap_or_else(|| PathBuf::from(STANDARD_STREAM));
        let output = self.output.filter(|path| !is_standard_stream(path));
        Ok(Job { source: Source::new(&path), extractor, output })
    }

    fn extractor(&self) -> Result<Extractor, clap::Error> {
        let invalid = |option, error| usage(ErrorKind::ValueValidation, format!("{option}: {error}"));
        let mut extractor = Extractor::new().with_balance(self.balance);
        if let Some(label) = &self.encoding {
            extractor = extractor.with_encoding(label).map_err(|error| invalid("--encoding", error))?;
        }
        if let Some(url) = &self.url {
            extractor = extractor.with_url(url).map_err(|error| invalid("--url", error))?;
        }
        Ok(extractor)
    }
}

/// An error that clap prints with the usage, and exit status 2.
fn usage(kind: ErrorKind, message: impl fmt::Display) -> clap::Error {
    Args::command().error(kind, message)
}
