//! Attributes, of the names and values that stages look at.

use arbitrary::Arbitrary;

use super::{Out, Pick};

/// One attribute of a start tag.
#[derive(Debug, Arbitrary)]
pub(super) enum Attribute {
    Class(Pick, Pick),
    Id(Pick),
    Style(Pick),
    Fixed(Pick),
    Address(Pick, Pick),
    Number(Pick, Pick),
    Label(Pick, Pick),
}

/// Names of themes and plugins, of looks, of code and formulas.
const NAMES: &[&str] = &[
    "share", "social-share", "comment", "comments", "comment-form", "rating", "post-ratings", "related",
    "related-posts", "newsletter", "subscribe", "cookie", "consent-banner", "breadcrumb", "nav", "menu",
    "sidebar", "widget", "footer", "header", "byline", "author", "vcard", "fn", "date", "published",
    "entry-meta", "tags", "tag-links", "toc", "pagination", "advert", "ad-slot", "promo", "overlay", "modal",
    "entry-content", "article-body", "post", "hentry", "headline", "entry-title", "lead", "caption",
    "wp-caption-text", "gallery", "sr-only", "visually-hidden", "hidden", "d-none", "mt-4", "x1f9a", "katex",
    "katex-mathml", "MathJax", "mwe-math-element", "highlight", "hljs", "language-rust", "lineno", "gutter",
    "line-numbers", "footnote", "footnotes", "footnote-ref", "reference", "anchor", "headerlink", "verse",
    "poem", "quote", "attribution", "forum-post", "message", "username", "spoiler", "emoji", "lazy",
    "copy-button", "price", "add-to-cart", "paywall", "print-only", "source", "credits", "summary",
    "dropcap",
];

const STYLES: &[&str] = &[
    "display:none", "DISPLAY : none !important", "visibility:hidden", "opacity:0", "display:block",
    "font-size:0", "position:absolute;left:-9999px", "text-align:right", "background:url(/a.png)", ";;:",
];

const FIXED: &[&str] = &[
    "hidden",
    "aria-hidden=true",
    "role=navigation",
    "role=main",
    "role=dialog",
    "role=presentation",
    "role=heading aria-level=2",
    "role=list",
    "role=listitem",
    "role=table",
    "itemprop=author",
    "itemprop=articleBody",
    "itemprop=headline",
    "itemprop=datePublished",
    "itemscope",
    "itemscope itemtype=https://schema.org/Comment",
    "rel=author",
    "rel=tag",
    "rel=nofollow",
    "dir=rtl",
    "dir=ltr",
    "dir=auto",
    "lang=ar",
    "lang=ja",
    "lang=x-y-z-1",
    "open",
    "reversed",
    "contenteditable",
    "type=hidden",
    "type=a",
    "scope=row",
    "datetime=2024-05-01",
    "onclick=\"a('<b>')\"",
    "x-y-z",
    "\"=1",
    "=",
    "data-language=rust",
    "data-lang=c",
    "shadowrootmode=open",
    "encoding=text/html",
    "encoding='application/x-tex'",
    "display=block",
    "alttext='x^2'",
    "color=red",
    "class=\"a b c d e f g\"",
    "id=top id=bottom",
];

const ADDRESS_NAMES: &[&str] = &[
    "href", "src", "srcset", "data-src", "data-srcset", "data-original", "data-lazy-src", "cite", "poster",
    "data", "action", "data-full-url",
];

const ADDRESSES: &[&str] = &[
    "/a", "#", "#fn1", "#fnref1", "#cite_note-1", "https://example.org/a?b=c&amp;d",
    "https://example.com/share?u=1", "https://www.youtube.com/embed/abc", "javascript:alert(1)",
    " jaVa&#9;script:alert(1)", "data:text/html,<b>", "data:image/png;base64,iVBORw0KGgo=",
    "data:image/svg+xml,<svg/>", "mailto:a@example.org", "//example.org/(a)", "http://[", "", " ",
    "a.png 1x, b.png 2x", "a.png 480w, b,c.png 99999999999w,", "ä ö.png", "x\\y|z`*_<>",
    "https://example.org/\u{202e}\u{1}a", "http://a:b/", "?", "../../../a%2", "tel:+1", "#\u{e9}\u{0}",
];

const NUMBER_NAMES: &[&str] = &["start", "value", "colspan", "rowspan", "width", "height", "aria-level"];

const NUMBERS: &[&str] = &[
    "0", "1", "2", "3", "7", "-1", "1000", "65534", "2147483647", "-2147483648", "99999999999", "1e9", "x",
    "",
];

const LABEL_NAMES: &[&str] = &["title", "alt", "aria-label", "summary", "data-caption", "name", "content"];

const LABELS: &[&str] = &[
    "", "A boat on the lake", "Share this", "\u{1F600}", "[a](b)", "**x**", "&lt;b&gt;", "$x^2$",
    "x\\frac{a}{b}", "日本の橋", "قارب", "a\nb", "`", "\u{200b}", "&quot;&amp;", "|",
];

impl Attribute {
    pub(super) fn write(&self, out: &mut Out) {
        match self {
            Attribute::Class(one, other) => {
                pair(out, "class", &format!("{} {}", one.of(NAMES), other.of(NAMES)))
            }
            Attribute::Id(name) => pair(out, "id", name.of(NAMES)),
            Attribute::Style(style) => pair(out, "style", style.of(STYLES)),
            Attribute::Fixed(whole) => {
                out.push(" ").push(whole.of(FIXED));
            }
            Attribute::Address(name, address) => pair(out, name.of(ADDRESS_NAMES), address.of(ADDRESSES)),
            Attribute::Number(name, number) => pair(out, name.of(NUMBER_NAMES), number.of(NUMBERS)),
            Attribute::Label(name, label) => pair(out, name.of(LABEL_NAMES), label.of(LABELS)),
        }
    }
}

fn pair(out: &mut Out, name: &str, value: &str) {
    out.push(" ").push(name).push("=\"").push(value).push("\"");
}
