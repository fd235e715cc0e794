//! What is known of an article, as YAML in front of it.

use std::fmt::{self, Write};

use crate::article::Article;

/// Writes the fields that have a value. Its last line has no end, as that of a block.
pub(super) fn write(article: &Article, out: &mut impl Write) -> fmt::Result {
    out.write_str("---\n")?;
    text(out, "title", article.title())?;
    text(out, "source", article.source())?;
    text(out, "kind", Some(article.kind().name()))?;
    number(out, "confidence", article.confidence())?;
    out.write_str("---")
}

/// A field of text, always in double quotes: `no`, `1e3` and `- x` mean something
/// else without them.
fn text(out: &mut impl Write, name: &str, value: Option<&str>) -> fmt::Result {
    let Some(value) = value else { return Ok(()) };
    write!(out, "{name}: \"")?;
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

fn number(out: &mut impl Write, name: &str, value: f32) -> fmt::Result {
    if value.is_finite() { writeln!(out, "{name}: {value}") } else { Ok(()) }
}
