//! The forms in which an article is written.

use dehusk::{Article, Html, Kind, Markdown, Metadata};
use serde::Serialize;

use crate::args::Format;

/// What is written of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject {
    /// Its article.
    Article(Form),
    /// What it says of its article.
    Metadata {
        /// For programs, and not for people.
        is_json: bool,
    },
    /// Why each part of it is kept or not.
    Explanation,
}

/// How articles are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    /// In which format.
    pub(crate) format: Format,
    /// With links, where the format has a choice.
    pub(crate) links: bool,
    /// With pictures, where the format has a choice.
    pub(crate) images: bool,
    /// With front matter before Markdown.
    pub(crate) front_matter: bool,
}

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
    metadata: &'a Metadata,
    kind: Kind,
    confidence: f32,
    #[serde(flatten)]
    content: Content,
    truncated: bool,
}

/// The article in one of the formats, whose name is the name of the field.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    Text(String),
    Markdown(String),
    Html(String),
}

impl Form {
    /// A page for people: with one line end after it; nothing if there is no article,
    /// but for JSON and HTML, which say so.
    pub(crate) fn page(self, path: &str, article: &Article) -> serde_json::Result<String> {
        Ok(match self.format {
            Format::Text => with_one_line_end(article.text()),
            Format::Markdown => with_one_line_end(self.markdown(article)),
            Format::Html => self.html().with_document(true).with_heading_ids(true).render(article),
            Format::Json => end_line(serde_json::to_string_pretty(&object(path, article))?),
        })
    }

    /// One JSON object on a line of its own.
    pub(crate) fn line(self, path: &str, article: &Article) -> serde_json::Result<String> {
        let content = match self.format {
            Format::Text => Content::Text(article.text()),
            Format::Markdown => Content::Markdown(self.markdown(article)),
            Format::Html => Content::Html(self.html().render(article)),
            Format::Json => return serde_json::to_string(&object(path, article)).map(end_line),
        };
        let line = Line {
            path,
            metadata: article.metadata(),
            kind: article.kind(),
            confidence: article.confidence(),
            content,
            truncated: article.truncation().is_truncated(),
        };
        serde_json::to_string(&line).map(end_line)
    }

    fn markdown(self, article: &Article) -> String {
        let markdown = Markdown::new().with_links(self.links).with_images(self.images);
        markdown.with_front_matter(self.front_matter).render(article)
    }

    fn html(self) -> Html {
        Html::new().with_links(self.links).with_images(self.images)
    }
}

fn object<'a>(path: &'a str, article: &'a Article) -> Object<'a> {
    Object { path, article, text: article.text() }
}

fn with_one_line_end(mut text: String) -> String {
    text.truncate(text.trim_end_matches('\n').len());
    if text.is_empty() { text } else { end_line(text) }
}

/// A text with a line end behind it.
pub(crate) fn end_line(mut line: String) -> String {
    line.push('\n');
    line
}
