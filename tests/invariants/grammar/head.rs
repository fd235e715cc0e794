//! What stands before the body.

use arbitrary::Arbitrary;

use super::attribute::Attribute;
use super::inline::start;
use super::text::Text;
use super::{Out, Pick};

/// A part of the head.
#[derive(Debug, Arbitrary)]
pub(super) enum Head {
    Whole(Pick),
    Title(Vec<Text>),
    Meta(Pick, Text),
    Element(Pick, Vec<Attribute>),
}

const WHOLE: &[&str] = &[
    "<!doctype html>",
    "<html lang=en>",
    "<html lang=ar dir=rtl>",
    "<head>",
    "</head>",
    "<base href=/b/>",
    "<base href='https://example.com/c/'>",
    "<meta charset=utf-8>",
    "<style>a > b { }</style>",
    "<link rel=canonical href=/a>",
    "<script>var a = '<p>';</script>",
    "<noscript><style>b</style></noscript>",
    "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"The bridge\",\"datePublished\":\"2024-05-01\"}</script>",
    "<template><p>no</p></template>",
    "\u{feff}",
    "<!-- a -->",
    "<body class=single>",
];

const METAS: &[&str] = &[
    "name=author", "name=description", "property=og:title", "property=og:type",
    "property=article:published_time", "name=date", "name=keywords", "property=og:locale", "name=generator",
    "http-equiv=refresh",
];

const ELEMENTS: &[&str] = &["html", "body", "link", "meta", "base", "header", "noscript", "frameset"];

impl Head {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Head::Whole(pick) => {
                out.push(pick.of(WHOLE));
            }
            Head::Title(texts) => {
                out.push("<title>");
                texts.iter().for_each(|text| text.write(out));
                out.push("</title>");
            }
            Head::Meta(name, text) => {
                out.push("<meta ").push(name.of(METAS)).push(" content='");
                text.write(out);
                out.push("'>");
            }
            Head::Element(name, attributes) => start(out, name.of(ELEMENTS), attributes),
        }
    }
}
