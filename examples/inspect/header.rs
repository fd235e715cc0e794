//! What is known of the whole page, above its parts.

use std::fmt::{self, Write};
use std::time::Duration;

use dehusk::Truncation;

use crate::article::Language;
use crate::escape::Escaped;
use crate::inspection::Inspection;
use crate::metadata;

/// Writes the header of the report.
pub(crate) fn write(out: &mut String, page: &Inspection<'_>) -> anyhow::Result<()> {
    let article = &page.article;
    out.push_str("<header>\n");
    let title = article.title().unwrap_or("No title");
    let lang =
        if article.title().is_some() { Language(article.metadata()).to_string() } else { String::new() };
    writeln!(out, "<h1 dir=auto{lang}>{}</h1>", Escaped(title))?;
    let kilobytes = page.bytes as f64 / 1000.0;
    let (name, encoding) = (Escaped(page.name), Escaped(page.encoding));
    writeln!(out, "<p class=source><code dir=auto>{name}</code>, {kilobytes:.1} kB, {encoding}</p>")?;
    facts(out, page)?;
    notes(out, page)?;
    metadata::write(out, article.metadata())?;
    out.push_str(
        "<nav><a href=\"#parts\">Parts of the page</a> <a href=\"#article\">Extracted article</a></nav>\n",
    );
    out.push_str("</header>\n");
    Ok(())
}

fn facts(out: &mut String, page: &Inspection<'_>) -> fmt::Result {
    let article = &page.article;
    let kind = article.kind();
    let probability = article.kind_probability(kind);
    out.push_str("<dl class=facts>\n");
    fact(out, "Kind", &format!("{} ({probability:.2})", kind.name()))?;
    fact(out, "Confidence", &format!("{:.2}", article.confidence()))?;
    fact(out, "Threshold", &format!("{:.3}", page.threshold))?;
    for (name, is_kept) in [("Kept", true), ("Dropped", false)] {
        let (parts, words) = page.count(is_kept);
        fact(out, name, &format!("{} in {}", counted(words, "word"), counted(parts, "part")))?;
    }
    fact(out, "Extraction", &milliseconds(page.extraction))?;
    fact(out, "Explanation", &milliseconds(page.explanation))?;
    fact(out, "Weighing", &milliseconds(page.weighing))?;
    out.push_str("</dl>\n");
    Ok(())
}

fn fact(out: &mut String, name: &str, value: &str) -> fmt::Result {
    writeln!(out, "<div><dt>{name}<dd>{}</div>", Escaped(value))
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// What is missing from the report or from the extraction.
fn notes(out: &mut String, page: &Inspection<'_>) -> fmt::Result {
    for note in truncation(page.article.truncation()).into_iter().chain(page.omissions()) {
        writeln!(out, "<p class=note>{}</p>", Escaped(&note))?;
    }
    Ok(())
}

/// What a limit cut off the page, if anything.
fn truncation(truncation: &Truncation) -> Option<String> {
    let counts = [
        (truncation.bytes_dropped(), "bytes not read"),
        (truncation.tags_flattened(), "tags flattened"),
        (truncation.tags_dropped(), "tags not read"),
    ];
    let some = counts.iter().filter(|(count, _)| *count > 0);
    let all: Vec<String> = some.map(|(count, what)| format!("{count} {what}")).collect();
    (!all.is_empty()).then(|| format!("The page was cut off at a limit: {}.", all.join(", ")))
}
