//! The extracted article, beside the parts that it is made of.

use std::fmt::{self, Display, Formatter, Write};

use dehusk::{Article, Html, Metadata};

use crate::escape::Escaped;

/// Writes the article, without links and pictures: nothing is to be loaded, and nothing
/// leads away from the report.
pub(crate) fn write(out: &mut String, article: &Article) -> fmt::Result {
    out.push_str("<section id=article tabindex=0 aria-labelledby=article-heading>\n");
    out.push_str("<h2 id=article-heading>Extracted article</h2>\n");
    if article.is_empty() {
        out.push_str("<p class=none>No article was found on this page.</p>\n");
    } else {
        writeln!(out, "<div class=text{} dir=auto>", Language(article.metadata()))?;
        Html::new().write(article, out)?;
        out.push_str("</div>\n");
    }
    out.push_str("</section>\n");
    Ok(())
}

/// The attribute that tells the language of the page, if it is known.
pub(crate) struct Language<'a>(pub(crate) &'a Metadata);

impl Display for Language<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.language() {
            Some(language) => write!(f, " lang=\"{}\"", Escaped(language)),
            // The report itself is in English, and its page may well not be.
            None => f.write_str(" lang=\"\""),
        }
    }
}
