//! Text: marks, links, and what else stands in a line.

use serde_json::{Value, json};

use super::renderers::article;
use super::{full, text};

/// The HTML of one paragraph, without the tags around it.
fn inlines(inlines: Value) -> String {
    let html = full(json!([{ "kind": "paragraph", "inlines": inlines }]));
    let inside = html.strip_prefix("<p>").and_then(|rest| rest.strip_suffix("</p>\n"));
    inside.unwrap_or_else(|| panic!("no paragraph: {html}")).to_owned()
}

fn marked(words: &str, marks: &[&str]) -> Value {
    json!({ "kind": "text", "text": words, "marks": marks })
}

fn linked(words: &str, link: &str, marks: &[&str]) -> Value {
    json!({ "kind": "text", "text": words, "marks": marks, "link": link })
}

#[test]
fn marks_are_nested_and_merged() {
    for (given, want) in [
        (json!([marked("a", &["strong"]), marked("b", &["strong"])]), "<strong>ab</strong>"),
        (
            json!([
                marked("a", &["emphasis"]),
                marked("b", &["strong", "emphasis"]),
                marked("c", &["emphasis"])
            ]),
            "<em>a<strong>b</strong>c</em>",
        ),
        (
            json!([
                marked("a", &["strong"]),
                marked("b", &["strong", "emphasis"]),
                marked("c", &["emphasis"])
            ]),
            "<strong>a<em>b</em></strong><em>c</em>",
        ),
        (
            json!([marked("a", &["code"]), marked("b", &["code", "strong"])]),
            "<code>a<strong>b</strong></code>",
        ),
        (
            json!([marked("a", &["emphasis"]), { "kind": "line_break" }, marked("b", &["emphasis"])]),
            "<em>a<br>b</em>",
        ),
        (json!([marked("a", &["emphasis"]), { "kind": "line_break" }, text("b")]), "<em>a</em><br>b"),
        (
            json!([
                marked("a", &["strikethrough"]),
                marked("b", &["highlight"]),
                marked("c", &["superscript"]),
                marked("d", &["subscript"]),
                marked("e", &["keyboard"])
            ]),
            "<del>a</del><mark>b</mark><sup>c</sup><sub>d</sub><kbd>e</kbd>",
        ),
        (
            json!([marked("a", &["code", "keyboard", "subscript", "strong"])]),
            "<strong><sub><kbd><code>a</code></kbd></sub></strong>",
        ),
    ] {
        assert_eq!(inlines(given), want);
    }
}

#[test]
fn links_are_in_one_piece() {
    let rel = " rel=\"noopener noreferrer\"";
    for (given, want) in [
        (
            json!([linked("a ", "/x", &[]), linked("b", "/x", &["emphasis"]), linked("c", "/y", &[])]),
            format!("<a href=\"/x\"{rel}>a <em>b</em></a><a href=\"/y\"{rel}>c</a>"),
        ),
        (
            json!([marked("a ", &["strong"]), linked("b", "/x", &["strong"]), marked(" c", &["strong"])]),
            format!("<strong>a <a href=\"/x\"{rel}>b</a> c</strong>"),
        ),
        (
            json!([marked("a ", &["strong"]), linked("b", "/x", &["strong"]), linked("c", "/x", &[])]),
            format!("<strong>a </strong><a href=\"/x\"{rel}><strong>b</strong>c</a>"),
        ),
        (json!([linked("a", "javascript:b", &["strong"]), text("c")]), "<strong>a</strong>c".to_owned()),
        (
            json!([linked("a", " https://b.org/\n?c&d=\"e\" ", &[])]),
            format!("<a href=\"https://b.org/?c&amp;d=&quot;e&quot;\"{rel}>a</a>"),
        ),
        (
            json!([linked("a", "/x", &[]), { "kind": "footnote_reference", "label": "1" }, linked("b", "/x", &[])]),
            format!(
                "<a href=\"/x\"{rel}>a</a><sup><a href=\"#fn-1\" id=\"fnref-1\"{rel}>[1]</a></sup>\
                 <a href=\"/x\"{rel}>b</a>"
            ),
        ),
    ] {
        assert_eq!(inlines(given), want);
    }
    let link = article(json!([{ "kind": "paragraph", "inlines": [linked("a", "/x", &["strong"])] }]));
    assert_eq!(link.html(), "<p><strong>a</strong></p>\n");
}

#[test]
fn formulas_and_ruby() {
    assert_eq!(inlines(json!([{ "kind": "math", "tex": "a \\lt b & c" }])), "$a \\lt b &amp; c$");
    assert_eq!(full(json!([{ "kind": "math", "tex": "x^2" }])), "<p>$$x^2$$</p>\n");
    assert_eq!(
        inlines(json!([{ "kind": "ruby", "base": "漢字", "reading": "かんじ", "marks": ["strong"] }])),
        "<strong><ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby></strong>"
    );
}
