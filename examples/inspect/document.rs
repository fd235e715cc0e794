//! The report as a whole.

use std::fmt::{self, Write};
use std::hash::{BuildHasher, RandomState};

use crate::escape::Escaped;
use crate::inspection::Inspection;
use crate::{article, controls, header, part};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// The report on a page. All that is the page's own stands in it as escaped text, or went
/// through the renderer of articles.
pub(crate) fn html(page: &Inspection<'_>) -> anyhow::Result<String> {
    let nonce = nonce();
    let mut out = String::new();
    head(&mut out, page, &nonce)?;
    header::write(&mut out, page)?;
    out.push_str("<main>\n<section id=parts aria-labelledby=parts-heading>\n");
    out.push_str("<h2 id=parts-heading>All text of the page</h2>\n");
    controls::write(&mut out, page)?;
    out.push_str("<ol id=list>\n");
    for (index, each) in page.parts.iter().enumerate() {
        part::write(&mut out, index + 1, each, page)?;
    }
    out.push_str("</ol>\n");
    if page.parts.is_empty() {
        out.push_str("<p class=none>There is no text on this page.</p>\n");
    }
    out.push_str("</section>\n<div class=beside>\n");
    out.push_str("<section id=why aria-label=\"Why the part is kept or dropped\" hidden></section>\n");
    article::write(&mut out, &page.article)?;
    write!(out, "</div>\n</main>\n<script nonce={nonce}>\n{SCRIPT}</script>\n</body>\n</html>\n")?;
    Ok(out)
}

fn head(out: &mut String, page: &Inspection<'_>, nonce: &str) -> fmt::Result {
    out.push_str("<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    writeln!(
        out,
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'nonce-{nonce}'; \
        script-src 'nonce-{nonce}'; base-uri 'none'; form-action 'none'\">"
    )?;
    out.push_str("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    out.push_str(
        "<meta name=color-scheme content=\"light dark\">\n<meta name=referrer content=no-referrer>\n",
    );
    writeln!(out, "<title>{} – inspected</title>", Escaped(page.name))?;
    writeln!(out, "<style nonce={nonce}>\n{STYLE}</style>")?;
    if page.is_large {
        // Else browsers lay the list out again and again while it grows.
        writeln!(out, "<script nonce={nonce}>document.documentElement.className = \"loading\"</script>")?;
    }
    out.write_str("</head>\n<body>\n")
}

/// What marks the style and the script of the report as its own. A page cannot know it: the
/// keys of the hasher are random.
fn nonce() -> String {
    let half = |number: u64| RandomState::new().hash_one(number);
    format!("{:016x}{:016x}", half(1), half(2))
}
