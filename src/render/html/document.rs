//! A whole document around an article.

use std::fmt::{self, Write};

use super::{Writer, escape};
use crate::article::{Article, Direction, Metadata};
use crate::timestamp::Timestamp;
use crate::url_policy::is_web_page;

/// How the document looks.
const STYLE: &str = include_str!("document.css");

/// The head as far as it is the same for all articles. Nothing may be loaded or run,
/// except pictures: the last line of defence.
const HEAD: &str = "\
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
img-src http: https: data:; base-uri 'none'; form-action 'none'\">
";

/// Stands between the parts of the line below the title.
const SEPARATOR: &str = " · ";

/// Stands before the day of the last change. A word would be of one language.
const CHANGED: &str = "↻ ";

impl<'a, W: Write> Writer<'a, '_, W> {
    pub(super) fn document(&mut self, article: &'a Article) -> fmt::Result {
        let metadata = article.metadata();
        // Of a document, `auto` would ask the first letter of its head.
        let direction = metadata.direction().filter(|direction| *direction != Direction::Auto);
        self.out.write_str("<!DOCTYPE html>\n<html")?;
        self.language_and_direction(metadata.language(), direction)?;
        write!(self.out, ">\n{HEAD}")?;
        self.head(metadata)?;
        write!(self.out, "<style>\n{STYLE}</style>\n</head>\n<body>\n")?;
        self.out.write_str(if direction.is_some() { "<main>\n" } else { "<main dir=\"auto\">\n" })?;
        self.masthead(metadata)?;
        self.blocks(&article.blocks)?;
        self.out.write_str("</main>\n</body>\n</html>\n")
    }

    /// What programs read of the article.
    fn head(&mut self, metadata: &Metadata) -> fmt::Result {
        // Without a title, the name of the file says more than any word in its place.
        if let Some(title) = metadata.title() {
            self.element("title", title)?;
        }
        for author in metadata.authors() {
            self.meta("author", author)?;
        }
        if let Some(description) = metadata.description() {
            self.meta("description", description)?;
        }
        if let Some(url) = metadata.url().filter(|url| is_web_page(url)) {
            self.out.write_str("<link rel=\"canonical\" href=\"")?;
            escape::address(self.out, url)?;
            self.out.write_str("\">\n")?;
        }
        Ok(())
    }

    /// What people read of the article, before its text.
    fn masthead(&mut self, metadata: &Metadata) -> fmt::Result {
        let byline = byline(metadata)?;
        if metadata.title().is_none() && byline.is_empty() && metadata.source().is_none() {
            return Ok(());
        }
        self.out.write_str("<header>\n")?;
        if let Some(title) = metadata.title() {
            self.element("h1", title)?;
        }
        if !byline.is_empty() {
            writeln!(self.out, "<p>{byline}</p>")?;
        }
        if let Some(source) = metadata.source() {
            self.element("p", source)?;
        }
        self.out.write_str("</header>\n")
    }

    fn element(&mut self, name: &str, text: &str) -> fmt::Result {
        write!(self.out, "<{name}>")?;
        escape::text(self.out, text)?;
        writeln!(self.out, "</{name}>")
    }

    fn meta(&mut self, name: &str, content: &str) -> fmt::Result {
        write!(self.out, "<meta name=\"{name}\" content=\"")?;
        escape::attribute(self.out, content)?;
        self.out.write_str("\">\n")
    }
}

/// Who wrote it, when and where, as far as it is known, as HTML on one line.
fn byline(metadata: &Metadata) -> Result<String, fmt::Error> {
    let published = metadata.published();
    let is_same_day = |modified: &Timestamp| published.is_some_and(|day| day.same_day(*modified));
    let modified = metadata.modified().filter(|modified| !is_same_day(modified));
    let authors = metadata.authors().join(", ");
    let parts = [
        Some(escaped(&authors)?),
        published.map(time),
        modified.map(|modified| format!("{CHANGED}{}", time(modified))),
        metadata.site_name().map(escaped).transpose()?,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    Ok(parts.join(SEPARATOR))
}

fn escaped(text: &str) -> Result<String, fmt::Error> {
    let mut out = String::new();
    escape::text(&mut out, text)?;
    Ok(out)
}

/// The day for people, the moment for programs.
fn time(moment: Timestamp) -> String {
    let (year, month, day) = (moment.year(), moment.month(), moment.day());
    format!("<time datetime=\"{moment}\">{year:04}-{month:02}-{day:02}</time>")
}
