//! The command line: its options, and which combinations of them make sense.

use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::{fmt, mem};

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, ValueEnum};
use dehusk::{Extractor, Limits};

use crate::input::{Inputs, is_folder};
use crate::render::{Form, Subject};
use crate::source::{STANDARD_STREAM, Source, is_standard_stream};

const EXAMPLES: &str = "\
Examples:
  extract page.html                           the text of a page
  curl -s https://example.org/ | extract      the same, from a pipe
  extract -f html --with-images page.html -o article.html
                                              to be read in a browser
  extract -f json --url https://example.org/news/1 page.html
                                              with structure and resolved links
  extract --metadata page.html                its title, authors, dates and the rest
  extract --explain page.html | less          what is kept and what not, and why
  extract --jsonl saved/ -o articles.jsonl    all pages below a folder
  extract --jsonl -f markdown --with-links saved/
                                              the same as Markdown
  find . -name '*.xhtml' | extract --jsonl --files-from -
                                              all pages of a list";

/// Extract the article of saved web pages.
///
/// The text of one page goes to standard output. With --jsonl, any number of
/// pages become one JSON object a line, in the order in which they were given.
#[derive(Debug, Parser)]
#[command(name = "extract", version, after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Files, folders to search for *.html and *.htm, or - for standard input
    ///
    /// Without any, the page is read from standard input.
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Read the paths from a file, one a line; - is standard input
    #[arg(long, value_name = "FILE", conflicts_with = "paths", requires = "jsonl")]
    files_from: Option<PathBuf>,

    /// How a page is written
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    format: Format,

    /// Write what the page says of the article in place of it: title, authors, dates
    /// and the rest, each with where it is from
    ///
    /// For people by default; with --format json or --jsonl, an object with path and
    /// metadata. The text is not looked for, which takes less time.
    #[arg(long, conflicts_with_all = [
        "with_links", "with_images", "with_data_images", "front_matter", "with_captions", "no_tables", "balance",
    ])]
    metadata: bool,

    /// Write all text of one page in place of the article, kept (+) or not (-), with the
    /// score, the rule that decided, where it stands, and what speaks for and against it
    ///
    /// In colours on a terminal, unless NO_COLOR is set.
    #[arg(long, conflicts_with_all = [
        "metadata", "jsonl", "with_links", "with_images", "with_data_images", "front_matter",
    ])]
    explain: bool,

    /// Write one JSON object a line for each page: path, metadata, kind, confidence,
    /// truncated, and text, markdown or html; with --format json, all that it has
    #[arg(long)]
    jsonl: bool,

    /// Write to this file, which is replaced only when all is done; - is standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Number of threads [default: one for each core]
    #[arg(short = 'j', long, value_name = "N", requires = "jsonl")]
    threads: Option<NonZeroUsize>,

    /// The address of the page, to resolve its links
    #[arg(long)]
    url: Option<String>,

    /// The encoding of the pages, if it is known better than they do
    #[arg(long, value_name = "LABEL")]
    encoding: Option<String>,

    /// Let links lead somewhere, in Markdown and HTML; JSON always has them
    #[arg(long)]
    with_links: bool,

    /// Show pictures, and links to what the page embeds, in Markdown and HTML; JSON
    /// always has them
    #[arg(long)]
    with_images: bool,

    /// Keep pictures that are in the page itself, as data: addresses
    #[arg(long)]
    with_data_images: bool,

    /// Put title, authors, dates and the rest in front of Markdown, as YAML
    #[arg(long)]
    front_matter: bool,

    /// Keep the captions of pictures and tables
    #[arg(long)]
    with_captions: bool,

    /// Leave out tables of data
    #[arg(long)]
    no_tables: bool,

    /// Weigh precision against recall: -1 keeps only what is surely content, 1 all that may be
    #[arg(long, value_name = "BALANCE", default_value_t = 0.0, allow_negative_numbers = true, value_parser = balance)]
    balance: f32,

    /// Read no more than this of a page, in bytes of UTF-8
    #[arg(long, value_name = "N")]
    max_bytes: Option<usize>,
}

/// A number from -1 to 1.
fn balance(text: &str) -> Result<f32, String> {
    match text.parse() {
        Ok(balance) if (-1.0..=1.0).contains(&balance) => Ok(balance),
        _ => Err("not a number from -1 to 1".to_owned()),
    }
}

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Plain text
    Text,
    /// CommonMark with tables, strikethrough, footnotes and formulas
    Markdown,
    /// A document to be read in a browser; with --jsonl, its body
    Html,
    /// One object: all that is known of the article, and its text
    Json,
}

/// What the command line asks for, checked.
#[derive(Debug)]
pub(crate) struct Job {
    /// The extractor, with all its options.
    pub(crate) extractor: Extractor,
    /// What is written of each page.
    pub(crate) subject: Subject,
    /// The file to write; standard output if none.
    pub(crate) output: Option<PathBuf>,
    /// What to write there.
    pub(crate) task: Task,
}

/// One page for people, or many for programs.
#[derive(Debug)]
pub(crate) enum Task {
    /// A page in the format of choice.
    Single {
        /// Where the page is.
        source: Source,
    },
    /// Pages as JSON lines.
    Batch {
        /// Where the pages are.
        inputs: Inputs,
        /// All cores if none.
        threads: Option<NonZeroUsize>,
    },
}

impl Args {
    /// Checks what clap cannot know of.
    ///
    /// # Errors
    ///
    /// Usage errors, for clap to print.
    pub(crate) fn into_job(mut self) -> Result<Job, clap::Error> {
        let extractor = self.extractor()?;
        let subject = self.subject()?;
        if self.paths.is_empty() && self.files_from.is_none() {
            if io::stdin().is_terminal() {
                let message = "no page: name a file, or pipe one into standard input";
                return Err(usage(ErrorKind::MissingRequiredArgument, message));
            }
            self.paths.push(PathBuf::from(STANDARD_STREAM));
        }
        if self.paths.iter().filter(|path| is_standard_stream(path)).count() > 1 {
            return Err(usage(ErrorKind::ArgumentConflict, "standard input can be read only once"));
        }
        let single = match self.paths.as_slice() {
            [path] if !is_folder(path) => Some(Source::new(path)),
            _ => None,
        };
        if self.url.is_some() && single.is_none() {
            return Err(usage(ErrorKind::ArgumentConflict, "--url is the address of a single page"));
        }
        let task = match single {
            _ if self.jsonl => Task::Batch { inputs: self.inputs(), threads: self.threads },
            Some(source) => Task::Single { source },
            None => {
                let message = "several pages or a folder need --jsonl, one JSON object a line";
                return Err(usage(ErrorKind::MissingRequiredArgument, message));
            }
        };
        let output = self.output.filter(|path| !is_standard_stream(path));
        Ok(Job { extractor, subject, output, task })
    }

    fn extractor(&self) -> Result<Extractor, clap::Error> {
        let invalid = |option, error| usage(ErrorKind::ValueValidation, format!("{option}: {error}"));
        let mut extractor = Extractor::new()
            .with_captions(self.with_captions)
            .with_tables(!self.no_tables)
            .with_data_images(self.with_data_images)
            .with_balance(self.balance);
        if let Some(bytes) = self.max_bytes {
            extractor = extractor.with_limits(Limits::default().with_max_bytes(bytes));
        }
        if let Some(label) = &self.encoding {
            extractor = extractor.with_encoding(label).map_err(|error| invalid("--encoding", error))?;
        }
        if let Some(url) = &self.url {
            extractor = extractor.with_url(url).map_err(|error| invalid("--url", error))?;
        }
        Ok(extractor)
    }

    /// What is written of each page. Of metadata, clap knows which options do nothing.
    fn subject(&self) -> Result<Subject, clap::Error> {
        if self.explain {
            return match self.format {
                Format::Text => Ok(Subject::Explanation),
                _ => Err(usage(ErrorKind::ArgumentConflict, "--explain is for --format text")),
            };
        }
        if !self.metadata {
            return self.form().map(Subject::Article);
        }
        match self.format {
            Format::Text => Ok(Subject::Metadata { is_json: self.jsonl }),
            Format::Json => Ok(Subject::Metadata { is_json: true }),
            Format::Markdown | Format::Html => {
                let message = "--metadata is for --format text and json";
                Err(usage(ErrorKind::ArgumentConflict, message))
            }
        }
    }

    /// How articles are written. An option that would do nothing is a mistake.
    fn form(&self) -> Result<Form, clap::Error> {
        let Args { format, with_links: links, with_images: images, front_matter, .. } = *self;
        let has_choice = matches!(format, Format::Markdown | Format::Html);
        let misused = [
            (links && !has_choice, "--with-links is for --format markdown and html"),
            (images && !has_choice, "--with-images is for --format markdown and html"),
            (front_matter && format != Format::Markdown, "--front-matter is for --format markdown"),
            (
                self.with_data_images && !images && format != Format::Json,
                "--with-data-images is for --with-images and --format json",
            ),
        ];
        match misused.into_iter().find(|(is_misused, _)| *is_misused) {
            Some((_, message)) => Err(usage(ErrorKind::ArgumentConflict, message)),
            None => Ok(Form { format, links, images, front_matter }),
        }
    }

    fn inputs(&mut self) -> Inputs {
        match self.files_from.take() {
            Some(list) => Inputs::List(Source::new(&list)),
            None => Inputs::Paths(mem::take(&mut self.paths)),
        }
    }
}

/// An error that clap prints with the usage, and exit status 2.
fn usage(kind: ErrorKind, message: impl fmt::Display) -> clap::Error {
    Args::command().error(kind, message)
}
