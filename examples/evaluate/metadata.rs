//! How the metadata of a page agree with its label.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use crate::excerpt::{Excerpts, Mistakes};
use crate::figures::Figures;
use crate::words::words;

/// What parts the names in a line of authors.
static BETWEEN_NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r",|;|\band\b|&|\|").ok());

/// What stands before the names in a line of authors.
static BEFORE_NAMES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i)^\s*by\s+").ok());

/// What a label says of the article. What is missing is not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Its title.
    pub(crate) title: Option<String>,
    /// Who wrote it, in one line; empty if the page does not say so.
    pub(crate) author: Option<String>,
    /// The day on which it was published.
    pub(crate) date: Option<String>,
}

/// What an extractor says of the article.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Given {
    title: Option<String>,
    authors: Vec<String>,
    published: Option<String>,
}

/// So many of a number of pages.
#[derive(Debug, Clone, Copy, Default)]
struct Share {
    part: usize,
    whole: usize,
}

/// Which fields are right.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Fields {
    title: Share,
    author: Share,
    /// Of the pages that name no author, those for which none is given.
    no_author: Share,
    date: Share,
}

impl Wanted {
    /// Whether the label says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.title.is_none() && self.author.is_none() && self.date.is_none()
    }
}

impl From<&dehusk::Metadata> for Given {
    fn from(metadata: &dehusk::Metadata) -> Self {
        Given {
            title: metadata.title().map(str::to_owned),
            authors: metadata.authors().to_vec(),
            published: metadata.published().map(|published| published.to_string()),
        }
    }
}

impl Share {
    fn add(&mut self, other: Share) {
        self.part += other.part;
        self.whole += other.whole;
    }

    /// Those that are not part of it.
    fn others(self) -> Share {
        Share { part: self.whole - self.part, ..self }
    }

    fn row(self) -> String {
        let share = match self.whole {
            0 => "-".to_owned(),
            whole => format!("{:.4}", self.part as f64 / whole as f64),
        };
        format!("{share:>7} {:7}", self.whole)
    }
}

impl Fields {
    /// Compares what is given with what is wanted, as far as that is known.
    pub(crate) fn new(given: &Given, wanted: &Wanted) -> (Self, Mistakes) {
        let mut notes = Notes::default();
        let names = given.authors.join(", ");
        let (author, nobody) = match wanted.author.as_deref() {
            Some(author) if normalised(author).is_empty() => (None, Some(author)),
            author => (author, None),
        };
        let title = given.title.as_deref().unwrap_or_default();
        let date = given.published.as_deref().map(day).unwrap_or_default();
        let fields = Fields {
            title: notes.compare("title", title, wanted.title.as_deref(), |wanted| {
                normalised(title) == normalised(wanted)
            }),
            author: notes.compare("author", &names, author, |wanted| is_author(&given.authors, wanted)),
            no_author: notes.compare("author", &names, nobody, |_| given.authors.is_empty()),
            date: notes.compare("date", date, wanted.date.as_deref(), |wanted| date == day(wanted)),
        };
        (fields, Mistakes { lost: excerpts(&notes.lost), leaked: excerpts(&notes.leaked) })
    }

    /// How many are right, by name.
    fn named(&self) -> [(&'static str, Share); 4] {
        [("title", self.title), ("author", self.author), ("no author", self.no_author), ("date", self.date)]
    }
}

/// What was lost and what was given in its place.
#[derive(Default)]
struct Notes {
    lost: Vec<String>,
    leaked: Vec<String>,
}

impl Notes {
    /// Whether a value is right, if it is known which one is wanted.
    fn compare(
        &mut self,
        name: &str,
        given: &str,
        wanted: Option<&str>,
        is_right: impl FnOnce(&str) -> bool,
    ) -> Share {
        let Some(wanted) = wanted else { return Share::default() };
        let is_right = is_right(wanted);
        for (notes, value) in [(&mut self.lost, wanted), (&mut self.leaked, given)] {
            if !is_right && !value.is_empty() {
                notes.push(format!("{name}: {value}"));
            }
        }
        Share { part: usize::from(is_right), whole: 1 }
    }
}

impl Figures for Fields {
    const TITLE: &'static str = "Metadata, shares of the pages whose labels have them; of those without an author, \
        how many are given some";
    const COLUMNS: &'static str = "  title      of  author      of   false      of    date      of";

    fn add(&mut self, other: &Self) {
        self.title.add(other.title);
        self.author.add(other.author);
        self.no_author.add(other.no_author);
        self.date.add(other.date);
    }

    fn row(&self, _: usize) -> String {
        [self.title, self.author, self.no_author.others(), self.date].map(Share::row).join(" ")
    }

    fn summary(&self) -> String {
        let judged = self.named().into_iter().filter(|(_, share)| share.whole > 0);
        let words = judged
            .map(|(name, share)| format!("{name} {}", if share.part > 0 { "right" } else { "wrong" }))
            .collect::<Vec<_>>();
        words.join("  ")
    }

    fn badness(&self) -> f64 {
        self.named().into_iter().map(|(_, share)| share.others().part).sum::<usize>() as f64
    }

    fn rank(&self, pages: usize) -> usize {
        pages
    }
}

/// The words in lower case: what is between them depends on the source.
fn normalised(text: &str) -> String {
    let text = text.to_lowercase();
    words(&text).filter_map(|place| text.get(place)).collect::<Vec<_>>().join(" ")
}

/// Whether the names are the same, or one line has the other in it: labels may have a
/// job behind the name, or one name of several.
fn is_author(given: &[String], wanted: &str) -> bool {
    let (line, wanted_line) = (normalised(&given.join(" ")), normalised(wanted));
    if line.is_empty() {
        return false;
    }
    let given: HashSet<String> = given.iter().flat_map(|one| names(one)).collect();
    let wanted: HashSet<String> = names(wanted).into_iter().collect();
    !given.is_empty() && given == wanted || line.contains(&wanted_line) || wanted_line.contains(&line)
}

/// The names in a line of authors.
fn names(line: &str) -> Vec<String> {
    let line = match &*BEFORE_NAMES {
        Some(before) => before.replace(line, ""),
        None => line.into(),
    };
    let parts: Vec<&str> = match &*BETWEEN_NAMES {
        Some(between) => between.split(&line).collect(),
        None => vec![&line],
    };
    parts.into_iter().map(normalised).filter(|name| !name.is_empty()).collect()
}

/// The day of a date that may have a time behind it: `2024-05-01`.
fn day(date: &str) -> &str {
    const LENGTH: usize = 10;
    date.get(..LENGTH).unwrap_or(date)
}

fn excerpts(notes: &[String]) -> Excerpts {
    Excerpts::of(&notes.iter().map(String::as_str).collect::<Vec<_>>())
}
