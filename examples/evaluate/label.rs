//! The labels of a folder: its pages, and what is known of each.

use std::path::{Path, PathBuf};

use anyhow::bail;
use serde::Deserialize;

use crate::lines;
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
    /// What its text should be.
    pub(crate) truth: Truth,
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

/// A line of the labels.
#[derive(Debug, Deserialize)]
struct Row {
    id: String,
    file: PathBuf,
    url: Option<String>,
    lang: Option<String>,
    r#type: Option<String>,
    text: Option<String>,
    with: Option<Vec<String>>,
    without: Option<Vec<String>>,
    keep: Option<Vec<String>>,
    drop: Option<Vec<String>>,
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
        // Pages with all of their text may have snippets as well, which say less.
        let truth = match (row.text, (row.with, row.without), (row.keep, row.drop)) {
            (Some(text), _, _) => Truth::Text(text),
            (None, (None, None), (None, None)) => {
                bail!("page {} has no truth: neither text, nor with and without, nor keep and drop", row.id)
            }
            (None, (None, None), (keep, drop)) => {
                Truth::Passages { keep: keep.unwrap_or_default(), drop: drop.unwrap_or_default() }
            }
            (None, (with, without), _) => {
                Truth::Snippets { with: with.unwrap_or_default(), without: without.unwrap_or_default() }
            }
        };
        let file = folder.join(row.file);
        Ok(Label { id: row.id, file, url: row.url, lang: row.lang, kind: row.r#type, truth })
    }
}
