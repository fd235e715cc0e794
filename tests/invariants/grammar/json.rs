//! JSON-LD as pages have it: with the names that are looked for, and broken in the ways
//! in which templates break it.

use arbitrary::Arbitrary;

use super::text::Text;
use super::{Out, Pick};

/// A value.
#[derive(Debug, Default, Arbitrary)]
pub(crate) enum Json {
    #[default]
    Null,
    Text(Vec<Text>),
    Fixed(Pick),
    Thing(Vec<(Pick, Json)>),
    List(Vec<Json>),
    /// In the list of a graph, and referred to by its name.
    Graph(Vec<Json>, Pick),
    /// What is no JSON at all.
    Broken(Pick),
}

/// How all of the script is written.
#[derive(Debug, Default, Arbitrary)]
pub(crate) struct Shape {
    around: u8,
    quote: u8,
    comma: u8,
    /// Where the script ends before its end.
    end: Option<u16>,
}

const KEYS: &[&str] = &[
    "@type", "@id", "@graph", "@context", "headline", "name", "author", "creator", "datePublished",
    "dateModified", "dateCreated", "image", "url", "mainEntityOfPage", "publisher", "description",
    "articleSection", "keywords", "inLanguage", "license", "isPartOf", "itemListElement", "item", "position",
    "mainEntity", "review", "thumbnailUrl", "alternativeHeadline", "sameAs", "givenName", "familyName",
    "@value", "@language", "x",
];

const FIXED: &[&str] = &[
    "\"Article\"", "\"NewsArticle\"", "\"Person\"", "\"Organization\"", "\"BreadcrumbList\"", "\"ListItem\"",
    "\"WebPage\"", "\"WebSite\"", "\"Comment\"", "[\"BlogPosting\",\"Thing\"]", "\"https://schema.org\"",
    "\"2024-05-01\"", "\"2024-05-01T10:30:00+02:00\"", "\"2024-13-45\"", "\"9999-12-31\"", "\"May 1, 2024\"",
    "1714550400", "1714550400000", "-1e308", "1e999", "true", "null", "\"\"", "\"#a\"", "{\"@id\":\"#a\"}",
    "{\"@id\":\"#b\"}", "\"https://example.org/a\"", "\"javascript:alert(1)\"",
    "\"data:image/png;base64,AAAA\"", "\"en-GB\"", "\"zh\"", "\"<b>Jane</b> &amp; John\"",
    "\"Jane Doe, John Roe and Mary Major\"", "\"\\u0041\\ud83d\\ude00\\ud83d\"", "\"a\\\nb\"",
    "\"By Jane Doe\"", "\"https://example.org/author/jane\"", "\"a@example.org\"", "\"admin\"",
    "\"\\u0000\\u0007\"",
];

const BROKEN: &[&str] = &[
    "", "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "//", "/*", "*/", "<!--", "-->", "undefined", "NaN",
    "'a'", "a", "{a:1}", "\"a\" \"b\"", "\"a\"b\"", "\"line\nend\"", "\"tab\there\"", "&quot;a&quot;",
    "{{ title }}", "<?php ?>", "\u{feff}", "\u{2028}", "{\"a\"}", "{,}", "[,]", "0x1F", "+1", ".5",
    "\"\\x41\"", "\"\\", "<![CDATA[", "]]>",
];

impl Json {
    /// The content of a script.
    pub(crate) fn written(&self, shape: &Shape) -> String {
        let mut out = Out(String::new());
        self.write(shape, &mut out);
        let json = match shape.around % 6 {
            1 => format!("<!-- {} -->", out.0),
            2 => format!("//<![CDATA[\n{}\n//]]>", out.0),
            3 => format!("[{}]", out.0),
            4 => format!("{0}{0};", out.0),
            _ => out.0,
        };
        let end = shape.end.map_or(json.len(), |end| usize::from(end).min(json.len()));
        json.chars()
            .scan(0, |at, c| Some((std::mem::replace(at, *at + c.len_utf8()), c)))
            .take_while(|(at, _)| *at < end)
            .map(|(_, c)| c)
            .collect()
    }

    fn write(&self, shape: &Shape, out: &mut Out) {
        match self {
            Json::Null => {
                out.push("null");
            }
            Json::Text(texts) => {
                out.push(shape.quote());
                texts.iter().for_each(|text| text.write(out));
                out.push(shape.quote());
            }
            Json::Fixed(pick) => {
                out.push(pick.of(FIXED));
            }
            Json::Thing(fields) => {
                out.push("{");
                for (place, (key, value)) in fields.iter().enumerate() {
                    out.push(if place > 0 { shape.comma() } else { "" });
                    out.push(shape.quote()).push(key.of(KEYS)).push(shape.quote()).push(":");
                    value.write(shape, out);
                }
                out.push("}");
            }
            Json::List(values) => {
                out.push("[");
                for (place, value) in values.iter().enumerate() {
                    out.push(if place > 0 { shape.comma() } else { "" });
                    value.write(shape, out);
                }
                out.push("]");
            }
            Json::Graph(things, name) => {
                out.push("{\"@id\":").push(name.of(FIXED)).push(",\"@graph\":[");
                things.iter().for_each(|thing| {
                    thing.write(shape, out);
                    out.push(",");
                });
                out.push("{}]}");
            }
            Json::Broken(pick) => {
                out.push(pick.of(BROKEN));
            }
        }
    }
}

impl Shape {
    fn quote(&self) -> &'static str {
        match self.quote % 8 {
            6 => "'",
            7 => "&quot;",
            _ => "\"",
        }
    }

    fn comma(&self) -> &'static str {
        match self.comma % 8 {
            5 => "",
            6 => ",,",
            7 => ";\n",
            _ => ",",
        }
    }
}
