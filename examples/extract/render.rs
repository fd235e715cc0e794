//! The forms in which an article is written.

use dehusk::{Article, Kind};
use serde::Serialize;

/// An article with its structure.
#[derive(Debug, Serialize)]
struct Object<'a> {
    path: &'a str,
    #[serde(flatten)]
    article: &'a Article,
    text: String,
}

/// A line of a batch.
#[derive(Debug, Serialize)]
struct Line<'a> {
    path: &'a str,
    title: Option<&'a str>,
    kind: Kind,
    confidence: f32,
    text: String,
    truncated: bool,
}

/// The text, with one line end after it; nothing if there is no article.
pub(crate) fn text(article: &Article) -> String {
    let mut text = article.text();
    text.truncate(text.trim_end_matches('\n').len());
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// One JSON object, indented.
pub(crate) fn json(path: &str, article: &Article) -> serde_json::Result<String> {
    let object = Object { path, article, text: article.text() };
    serde_json::to_string_pretty(&object).map(end_line)
}

/// One JSON object on a line of its own.
pub(crate) fn json_line(path: &str, article: &Article) -> serde_json::Result<String> {
    let line = Line {
        path,
        title: article.title(),
        kind: article.kind(),
        confidence: article.confidence(),
        text: article.text(),
        truncated: article.truncation().is_truncated(),
    };
    serde_json::to_string(&line).map(end_line)
}

fn end_line(mut line: String) -> String {
    line.push('\n');
    line
}
