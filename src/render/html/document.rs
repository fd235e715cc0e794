//! A whole document around an article.

use std::fmt::{self, Write};

use super::{Writer, escape};
use crate::article::Article;

/// How the document looks.
const STYLE: &str = include_str!("document.css");

/// The head as far as it is the same for all articles. Nothing may be loaded or run,
/// except pictures: the last line of defence.
const HEAD: &str = "\
<!DOCTYPE html>
<html>
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
img-src http: https: data:; base-uri 'none'; form-action 'none'\">
";

impl<'a, W: Write> Writer<'a, '_, W> {
    pub(super) fn document(&mut self, article: &'a Article) -> fmt::Result {
        self.out.write_str(HEAD)?;
        // Without a title, the name of the file says more than any word in its place.
        if let Some(title) = article.title() {
            self.out.write_str("<title>")?;
            escape::text(self.out, title)?;
            self.out.write_str("</title>\n")?;
        }
        // The direction is that of the first letter, unless a block has one of its own.
        write!(self.out, "<style>\n{STYLE}</style>\n</head>\n<body>\n<main dir=\"auto\">\n")?;
        self.masthead(article)?;
        self.blocks(&article.blocks)?;
        self.out.write_str("</main>\n</body>\n</html>\n")
    }

    fn masthead(&mut self, article: &Article) -> fmt::Result {
        if article.title().is_none() && article.source().is_none() {
            return Ok(());
        }
        self.out.write_str("<header>\n")?;
        for (name, text) in [("h1", article.title()), ("p", article.source())] {
            let Some(text) = text else { continue };
            write!(self.out, "<{name}>")?;
            escape::text(self.out, text)?;
            writeln!(self.out, "</{name}>")?;
        }
        self.out.write_str("</header>\n")
    }
}
