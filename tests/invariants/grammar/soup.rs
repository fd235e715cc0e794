//! Tags without their counterparts.

use arbitrary::Arbitrary;

use super::attribute::Attribute;
use super::inline::start;
use super::{Out, Pick};

/// A tag or a piece of one.
#[derive(Debug, Arbitrary)]
pub(super) enum Soup {
    Start(Pick, Vec<Attribute>),
    End(Pick),
    Piece(Pick),
    /// A start tag many times over.
    Deep(Pick, u8),
}

const NAMES: &[&str] = &[
    "b", "i", "a", "font", "nobr", "p", "div", "table", "tr", "td", "th", "tbody", "caption", "colgroup",
    "select", "option", "optgroup", "template", "svg", "g", "math", "mi", "annotation-xml", "foreignObject",
    "ul", "ol", "li", "dl", "dt", "dd", "form", "button", "body", "html", "head", "frameset", "title",
    "textarea", "pre", "h1", "h2", "blockquote", "section", "ruby", "rt", "details", "summary", "noscript",
    "iframe", "object", "fieldset", "legend",
];

const PIECES: &[&str] = &[
    "<", "</", "<!", "<!--", "-->", "--!>", "<!-->", "<?", "<?xml?>", "]]>", "<![CDATA[", "<p", "<p ",
    "<a href='", "<a href=\"", "\">", "'>", "/>", "</p", "<script>", "</script>", "<script", "<style>",
    "</style>", "<title>", "<plaintext>", "<xmp>", "</xmp>", "<textarea>", "<noframes>", "</noframes>",
    "<isindex>", "</br>", "</p>", "&", "&#", "&#x", ";", "<!doctype html>", "<!DOCTYPE x PUBLIC 'a>b'>",
    "</>", "<3", "<image>", "<svg/>", "\u{0}", "=",
];

impl Soup {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Soup::Start(name, attributes) => start(out, name.of(NAMES), attributes),
            Soup::End(name) => {
                out.push("</").push(name.of(NAMES)).push(">");
            }
            Soup::Piece(piece) => {
                out.push(piece.of(PIECES));
            }
            Soup::Deep(name, times) => (0..*times).for_each(|_| start(out, name.of(NAMES), &[])),
        }
    }
}
