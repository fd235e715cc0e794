//! What a page declares: encodings, and the language.

use encoding_rs::Encoding;
use memchr::memmem;

use super::label::declared_encoding;
use super::language::country;
use super::tag::{Tag, Tags};

/// The standard asks for a declaration in the first 1,024 bytes; real pages put
/// scripts and styles before it, and browsers find it all the same.
const PRESCAN_BYTES: usize = 64 * 1024;

/// More declarations than this are no help.
const MAX_ENCODINGS: usize = 4;

#[derive(Debug, Default)]
pub(super) struct Declared {
    /// Without repetitions, in the order in which they count.
    pub(super) encodings: Vec<&'static Encoding>,
    /// A country where the language of the page is spoken.
    pub(super) tld: Option<&'static str>,
}

impl Declared {
    /// Reads the head of a page, whose ASCII can be read whatever it is written in.
    pub(super) fn read(bytes: &[u8]) -> Declared {
        let head = bytes.get(..PRESCAN_BYTES).unwrap_or(bytes);
        let mut declared = Declared::default();
        for tag in Tags(head) {
            if tag.name.eq_ignore_ascii_case(b"meta") {
                declared.read_meta(&tag);
            } else if tag.name.eq_ignore_ascii_case(b"html") {
                declared.add_language(tag.attribute("lang").or_else(|| tag.attribute("xml:lang")));
            }
        }
        // By the standard, too, it counts for less than what a meta says.
        declared.add_encoding(xml_encoding(head));
        declared
    }

    fn read_meta(&mut self, tag: &Tag) {
        self.add_encoding(tag.attribute("charset"));
        let Some(content) = tag.attribute("content") else {
            return;
        };
        let is = |attribute: &str, value: &str| {
            tag.attribute(attribute)
                .is_some_and(|found| found.trim_ascii().eq_ignore_ascii_case(value.as_bytes()))
        };
        if is("http-equiv", "content-type") || is_type(content) {
            self.add_encoding(charset(content));
        } else if is("http-equiv", "content-language") || is("property", "og:locale") {
            self.add_language(Some(content));
        }
    }

    fn add_encoding(&mut self, label: Option<&[u8]>) {
        if let Some(encoding) = label.and_then(declared_encoding)
            && self.encodings.len() < MAX_ENCODINGS
            && !self.encodings.contains(&encoding)
        {
            self.encodings.push(encoding);
        }
    }

    fn add_language(&mut self, tag: Option<&[u8]>) {
        self.tld = self.tld.or_else(|| country(tag?));
    }
}

/// Whether it is a media type of pages: `http-equiv` is often misspelt.
fn is_type(content: &[u8]) -> bool {
    let has = |start: &str| {
        content
            .trim_ascii_start()
            .get(..start.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(start.as_bytes()))
    };
    has("text/html") || has("application/xhtml")
}

/// The encoding in a media type: `text/html; charset=koi8-r`.
fn charset(content: &[u8]) -> Option<&[u8]> {
    let lower = content.to_ascii_lowercase();
    let values = memmem::find_iter(&lower, "charset").filter_map(|place| {
        let value = content.get(place + "charset".len()..)?.trim_ascii_start().strip_prefix(b"=")?;
        Some(value.trim_ascii_start())
    });
    let value = values.into_iter().next()?;
    value.split(|byte| b"\"';, \t\r\n".contains(byte)).find(|label| !label.is_empty())
}

/// The encoding of the XML declaration.
fn xml_encoding(head: &[u8]) -> Option<&[u8]> {
    let declaration = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let declaration = declaration.split(|&byte| byte == b'>').next()?;
    let value = declaration.get(memmem::find(declaration, b"encoding")? + "encoding".len()..)?;
    let value = value.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    value.split(|byte| b"\"'".contains(byte)).find(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(html: &str) -> Vec<&'static str> {
        Declared::read(html.as_bytes()).encodings.iter().map(|encoding| encoding.name()).collect()
    }

    #[test]
    fn all_forms_are_read() {
        for html in [
            "<meta charset=koi8-r>",
            "<META CharSet = ' KOI8-R '/>",
            "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
            "<meta content=\"text/html;charset = &quot;koi8-r\" charset=koi8-r>",
            "<meta name=content-type content='text/html; charset=koi8-r; x'>",
            " \n<?xml version='1.0' encoding = 'koi8-r'?><html>",
            "<meta charset=none><meta charset=''><meta charset=koi8-r><meta charset=koi>",
        ] {
            assert_eq!(labels(html), ["KOI8-R"], "{html}");
        }
    }

    #[test]
    fn what_is_no_declaration_is_not_read() {
        for html in [
            "<!-- <meta charset=koi8-r> -->",
            "<script>'<meta charset=koi8-r>'</script>",
            "<title><meta charset=koi8-r></title>",
            "<p title='<meta charset=koi8-r>'>",
            "<meta name=description content='charset=koi8-r'>",
            "<meta charset=iso-2022-kr><meta charset=unknown>",
        ] {
            assert_eq!(labels(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn declarations_are_in_order() {
        let html = "<?xml version='1.0' encoding='big5'?><meta charset=utf-16><meta charset=x-user-defined>";
        assert_eq!(labels(html), ["UTF-8", "windows-1252", "Big5"]);
    }

    #[test]
    fn the_language_is_a_hint() {
        let tld = |html: &str| Declared::read(html.as_bytes()).tld;
        assert_eq!(tld("<html lang=pl>"), Some("pl"));
        assert_eq!(tld("<html xml:lang='ja-JP'>"), Some("jp"));
        assert_eq!(tld("<html lang=en><meta property=og:locale content=ru_RU>"), Some("ru"));
        assert_eq!(tld("<html lang=en>"), None);
    }
}
