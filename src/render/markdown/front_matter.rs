//! What is known of an article, as YAML in front of it.

use std::fmt::{self, Write};

use crate::article::Article;
use crate::timestamp::Timestamp;

/// Writes the fields that have a value. Its last line has no end, as that of a block.
pub(super) fn write(article: &Article, out: &mut impl Write) -> fmt::Result {
    let metadata = article.metadata();
    out.write_str("---\n")?;
    text(out, "title", metadata.title())?;
    list(out, "authors", metadata.authors())?;
    moment(out, "published", metadata.published())?;
    moment(out, "modified", metadata.modified())?;
    text(out, "language", metadata.language())?;
    text(out, "site_name", metadata.site_name())?;
    text(out, "url", metadata.url())?;
    text(out, "description", metadata.description())?;
    text(out, "image", metadata.image())?;
    list(out, "sections", metadata.sections())?;
    list(out, "tags", metadata.tags())?;
    text(out, "license", metadata.license())?;
    text(out, "page_type", metadata.page_type())?;
    text(out, "source", metadata.source())?;
    count(out, "words", metadata.words())?;
    count(out, "reading_minutes", metadata.reading_minutes())?;
    text(out, "kind", Some(article.kind().name()))?;
    number(out, "confidence", article.confidence())?;
    out.write_str("---")
}

fn text(out: &mut impl Write, name: &str, value: Option<&str>) -> fmt::Result {
    let Some(value) = value else { return Ok(()) };
    write!(out, "{name}: ")?;
    string(out, value)
}

fn list(out: &mut impl Write, name: &str, values: &[String]) -> fmt::Result {
    if values.is_empty() {
        return Ok(());
    }
    writeln!(out, "{name}:")?;
    for value in values {
        out.write_str("  - ")?;
        string(out, value)?;
    }
    Ok(())
}

/// A string like the others: readers of YAML differ in what they take for a date.
fn moment(out: &mut impl Write, name: &str, value: Option<Timestamp>) -> fmt::Result {
    match value {
        Some(value) => text(out, name, Some(&value.to_string())),
        None => Ok(()),
    }
}

/// A string and the line end behind it, always in double quotes: `no`, `1e3` and `- x`
/// mean something else without them.
fn string(out: &mut impl Write, value: &str) -> fmt::Result {
    out.write_char('"')?;
    for c in value.chars() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            '\n' => out.write_str("\\n")?,
            '\t' => out.write_str("\\t")?,
            // What YAML takes for line ends, for a byte order mark, or not at all.
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => {
                write!(out, "\\u{:04X}", u32::from(c))?;
            }
            c if c.is_control() => write!(out, "\\x{:02X}", u32::from(c))?,
            c => out.write_char(c)?,
        }
    }
    out.write_str("\"\n")
}

fn count(out: &mut impl Write, name: &str, value: Option<u32>) -> fmt::Result {
    match value {
        Some(value) => writeln!(out, "{name}: {value}"),
        None => Ok(()),
    }
}

fn number(out: &mut impl Write, name: &str, value: f32) -> fmt::Result {
    if value.is_finite() { writeln!(out, "{name}: {value}") } else { Ok(()) }
}
