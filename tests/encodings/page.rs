//! Pages, from articles.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::texts::Article;
use crate::vietnamese;

/// A page in an encoding.
pub(crate) struct Page {
    pub(crate) bytes: Vec<u8>,
    /// What it is when decoded exactly.
    pub(crate) text: String,
    encoding: &'static Encoding,
}

impl Page {
    /// Writes `html` in an encoding; characters that it lacks become references, as on
    /// real pages.
    pub(crate) fn new(html: &str, encoding: &'static Encoding) -> Page {
        let bytes = match encoding {
            _ if encoding == UTF_16LE => html.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ if encoding == UTF_16BE => html.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => encoding.encode(html).0.into_owned(),
        };
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes).unwrap();
        Page { text: text.into_owned(), bytes, encoding }
    }

    /// Ends the page within its last character beyond ASCII.
    pub(crate) fn cut_off(&mut self) {
        let end = self.bytes.iter().rposition(|byte| !byte.is_ascii()).unwrap_or(self.bytes.len() - 1);
        self.bytes.truncate(end);
        self.text = self.encoding.decode_without_bom_handling(&self.bytes).0.into_owned();
    }

    /// Leaves out a byte in the middle of those beyond ASCII, or of all if there are none.
    pub(crate) fn lose_a_byte(&mut self) {
        let places = self.bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii());
        let places: Vec<_> = places.map(|(place, _)| place).collect();
        let place = places.get(places.len() / 2).copied().unwrap_or(self.bytes.len() / 2);
        self.bytes.remove(place);
        self.text = self.encoding.decode_without_bom_handling(&self.bytes).0.into_owned();
    }
}

pub(crate) fn encoding(label: &str) -> &'static Encoding {
    Encoding::for_label(label.as_bytes()).unwrap()
}

/// The decoded text of a page, and the encoding, with no options.
pub(crate) fn decode(bytes: &[u8]) -> (String, &'static str) {
    let (text, encoding) = dehusk::Extractor::new().decode(bytes);
    (text.into_owned(), encoding)
}

/// A page of an article, with the English words and the scripts that pages in all languages have.
pub(crate) fn html(article: &Article, lang: Option<&str>, declarations: &str) -> String {
    let lang = lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    let title = &article.title;
    let paragraphs: String =
        article.paragraphs.iter().map(|paragraph| format!("<p>{paragraph}</p>\n")).collect();
    format!(
        "<!DOCTYPE html>\n<html{lang}>\n<head>\n{declarations}<title>{title} | Home</title>\n\
         <script>window.dataLayer = window.dataLayer || [];</script>\n</head>\n<body>\n\
         <ul class=\"nav\"><li><a href=\"/\">Home</a></li><li><a href=\"/contact\">Contact</a></li></ul>\n\
         <h1>{title}</h1>\n{paragraphs}<div class=\"share\">Share on Facebook</div>\n\
         <footer>© 2009 All rights reserved.</footer>\n</body>\n</html>\n"
    )
}

/// The text of an article as it was typed for an encoding.
pub(crate) fn typed(article: &Article, label: &str) -> Article {
    let replace = |text: &String| match (article.lang.as_str(), label) {
        (_, "windows-1258") => vietnamese::decompose(text),
        ("fa", "windows-1256") => text.replace('ی', "ي"),
        ("ro", "windows-1250" | "iso-8859-2") => {
            text.replace('ș', "ş").replace('ț', "ţ").replace('Ș', "Ş").replace('Ț', "Ţ")
        }
        _ => text.clone(),
    };
    Article {
        lang: article.lang.clone(),
        title: replace(&article.title),
        paragraphs: article.paragraphs.iter().map(replace).collect(),
    }
}
