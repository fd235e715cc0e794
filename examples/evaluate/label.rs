//! The labels of a folder: its pages, and what is known of each.

use std::path::{Path, PathBuf};

use anyhow::bail;
use serde::{Deserialize, Deserializer};

use crate::lines;
use crate::metadata::Wanted;
use crate::report::Report;
use crate::source::Source;

/// The file of a folder that holds its labels.
const LABELS: &str = "labels.jsonl";

/// A page and what is known of it.
#[derive(Debug)]
pub(crate) struct Label {
    /// The name by which predictions mean it.
    pub(crate) id: String,
    /// The path of its HTML.
    pub(crate) file: PathBuf,
    /// Its address.
    pub(crate) url: Option<String>,
    /// Its language.
    pub(crate) lang: Option<String>,
    /// The kind of page, or the design of the widget in it.
    pub(crate) kind: Option<String>,
    /// What its text should be, if it is known.
    pub(crate) truth: Option<Truth>,
    /// What its metadata should be, if they are known.
    pub(crate) metadata: Option<Wanted>,
}

/// What the text of a page should be.
#[derive(Debug)]
pub(crate) enum Truth {
    /// This, in full.
    Text(String),
    /// Something that has these snippets in it.
    Snippets {
        /// What must appear.
        with: Vec<String>,
        /// What must not.
        without: Vec<String>,
    },
    /// The article around a widget.
    Passages {
        /// The passages of the article.
        keep: Vec<String>,
        /// The strings of the widget.
        drop: Vec<String>,
    },
}

/// Strings of a label, if it has any.
type Strings = Option<Vec<String>>;

/// A line of the labels.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    file: PathBuf,
    url: Option<String>,
    lang: Option<String>,
    r#type: Option<String>,
    text: Option<String>,
    with: Strings,
    without: Strings,
    keep: Strings,
    drop: Strings,
    title: Option<String>,
    // Null says that the page has none; nothing says nothing.
    #[serde(default, deserialize_with = "given")]
    author: Option<Option<String>>,
    date: Option<String>,
}

/// What a line has under a name, if it has the name: null is something else than nothing.
pub(crate) fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// The labels of a folder, in order.
///
/// # Errors
///
/// They cannot be read. What is wrong with a single one is reported instead,
/// and the others go on.
pub(crate) fn read(folder: &Path, report: &mut Report) -> anyhow::Result<Vec<Label>> {
    let source = Source::File(folder.join(LABELS));
    let mut labels = Vec::new();
    lines::read(&source, report, |row| {
        labels.push(Label::new(row, folder)?);
        Ok(())
    })?;
    if labels.is_empty() {
        report.failure(&source.name(), &"no labels in this file");
    }
    Ok(labels)
}

impl Label {
    fn new(row: Row, folder: &Path) -> anyhow::Result<Self> {
        let author = row.author.map(Option::unwrap_or_default);
        let metadata = Wanted { title: row.title, author, date: row.date };
        let metadata = Some(metadata).filter(|metadata| !metadata.is_empty());
        let truth = Truth::new(row.text, (row.with, row.without), (row.keep, row.drop));
        if truth.is_none() && metadata.is_none() {
            bail!(
                "page {} has no truth: neither text, nor with and without, nor keep and drop, \
                 nor title, author or date",
                row.id
            );
        }
        let file = folder.join(row.file);
        Ok(Label { id: row.id, file, url: row.url, lang: row.lang, kind: row.r#type, truth, metadata })
    }
}

impl Truth {
    /// None if nothing is known. Pages with all of their text may have snippets as well,
    /// which say less.
    fn new(text: Option<String>, snippets: (Strings, Strings), passages: (Strings, Strings)) -> Option<Self> {
        match (text, snippets, passages) {
            (Some(text), _, _) => Some(Truth::Text(text)),
            (None, (None, None), (None, None)) => None,
            (None, (None, None), (keep, drop)) => {
                Some(Truth::Passages { keep: keep.unwrap_or_default(), drop: drop.unwrap_or_default() })
            }
            (None, (with, without), _) => {
                Some(Truth::Snippets { with: with.unwrap_or_default(), without: without.unwrap_or_default() })
            }
        }
    }
}
