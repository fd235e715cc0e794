//! Text in lines.

use arbitrary::Arbitrary;

use super::attribute::Attribute;
use super::soup::Soup;
use super::text::Text;
use super::{Out, Pick};

/// A part of a line.
#[derive(Debug, Arbitrary)]
pub(super) enum Inline {
    Text(Text),
    Element { name: Pick, attributes: Vec<Attribute>, inside: Vec<Inline> },
    Void { name: Pick, attributes: Vec<Attribute> },
    Whole(Pick),
    Soup(Soup),
}

const ELEMENTS: &[&str] = &[
    "a", "b", "i", "em", "strong", "u", "s", "code", "kbd", "mark", "sub", "sup", "span", "font", "small",
    "q", "cite", "abbr", "time", "del", "ins", "tt", "nobr", "label", "button", "ruby", "rt", "rp", "rb",
    "samp", "var", "bdi", "bdo", "picture", "x-y", "math", "mi", "svg", "noscript", "big", "object",
    "select", "option", "textarea",
];

const VOID: &[&str] = &["br", "img", "wbr", "input", "source", "hr", "embed", "image", "area", "track"];

/// Constructs that only count as a whole.
const WHOLE: &[&str] = &[
    "<sup><a href=#fn1 id=fnref1>1</a></sup>",
    "<sup class=reference><a href=#cite_note-1>[1]</a></sup>",
    "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>",
    "<span class=katex><span class=katex-mathml><math><semantics><mi>x</mi><annotation encoding='application/x-tex'>x^2</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x2</span></span>",
    "<script type='math/tex'>\\frac{a}{b}</script>",
    "<script type='math/tex; mode=display'>a < b</script>",
    "<math display=block><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>",
    "<math><msqrt><mo>&lt;</mo></msqrt><mtable><mtr><mtd>1</mtd></mtr></mtable></math>",
    "<img class=mwe-math-fallback-image-inline alt='{\\displaystyle x}' src=/x.svg>",
    "<picture><source srcset='/a.webp 2x'><img src=/a.png alt=boat></picture>",
    "<noscript><img src=/b.png alt=b></noscript>",
    "<a href=/c><img src=/c.png alt=c></a>",
    "<img class=emoji alt=😀 src=/e.png>",
    "<svg viewBox='0 0 1 1'><title>x</title><path d='M0 0'/><g><use href=#a></g></svg>",
    "<svg><foreignObject><p>in a drawing</p></foreignObject></svg>",
    "<select><option>one<option selected>two</select>",
    "<a class=headerlink href=#top>¶</a>",
    "<span hidden>gone</span>",
    "<iframe src='https://www.youtube.com/embed/abc'>old browsers</iframe>",
    "<video src=/v.mp4 title=v>no video</video>",
    "<!-- a comment -->",
    "<![CDATA[ data ]]>",
    "<script>document.write('<p>no</p>')</script>",
    "<style>p > a { }</style>",
];

impl Inline {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Inline::Text(text) => text.write(out),
            Inline::Element { name, attributes, inside } => {
                let name = name.of(ELEMENTS);
                start(out, name, attributes);
                write_all(inside, out);
                out.push("</").push(name).push(">");
            }
            Inline::Void { name, attributes } => start(out, name.of(VOID), attributes),
            Inline::Whole(pick) => {
                out.push(pick.of(WHOLE));
            }
            Inline::Soup(soup) => soup.write(out),
        }
    }
}

pub(super) fn write_all(inlines: &[Inline], out: &mut Out) {
    inlines.iter().for_each(|inline| inline.write(out));
}

/// A start tag.
pub(super) fn start(out: &mut Out, name: &str, attributes: &[Attribute]) {
    out.push("<").push(name);
    attributes.iter().for_each(|attribute| attribute.write(out));
    out.push(">");
}
