//! Blocks of each kind.

use dehusk::Html;
use serde_json::{Value, json};

use super::renderers::article;
use super::{full, paragraph, text};

#[test]
fn paragraphs_and_headings() {
    assert_eq!(
        full(json!([
            { "kind": "heading", "level": 2, "id": "a\"b", "inlines": [text("One & two")] },
            { "kind": "heading", "level": 9, "inlines": [text("Deep")] },
            { "kind": "heading", "level": 0, "id": "a b", "inlines": [text("High")] },
            { "kind": "paragraph", "language": "de-CH", "direction": "ltr", "inlines": [text("Grüezi\u{a0}«Welt»")] },
            { "kind": "paragraph", "language": "en\" onload=\"", "inlines": [text("a < b > c \"d\"")] },
        ])),
        "<h2 id=\"a&quot;b\">One &amp; two</h2>\n<h6>Deep</h6>\n<h1>High</h1>\n\
         <p lang=\"de-CH\" dir=\"ltr\">Grüezi&nbsp;«Welt»</p>\n<p>a &lt; b &gt; c \"d\"</p>\n"
    );
    let heading = article(json!([{ "kind": "heading", "level": 2, "id": "a", "inlines": [text("One")] }]));
    assert_eq!(heading.html(), "<h2>One</h2>\n");
}

#[test]
fn lists() {
    let item = |number: Option<i32>, words: &str| json!({ "number": number, "blocks": [paragraph(words)] });
    assert_eq!(
        full(json!([{ "kind": "list", "is_ordered": true, "items": [
            item(Some(3), "a"), item(Some(4), "b"), item(None, "c"), item(Some(6), "d"), item(Some(9), "e"),
        ] }])),
        "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n<li>c</li>\n<li>d</li>\n<li value=\"9\">e</li>\n</ol>\n"
    );
    assert_eq!(
        full(json!([{ "kind": "list", "is_ordered": true, "items": [
            item(Some(i32::MAX), "a"), item(Some(i32::MIN), "b"),
        ] }])),
        "<ol start=\"2147483647\">\n<li>a</li>\n<li value=\"-2147483648\">b</li>\n</ol>\n"
    );
    assert_eq!(
        full(json!([{ "kind": "list", "is_ordered": false, "items": [
            { "blocks": [paragraph("a"), { "kind": "list", "is_ordered": false, "items": [item(None, "b")] }] },
            { "blocks": [paragraph("c"), paragraph("d")] },
            { "blocks": [{ "kind": "paragraph", "language": "fr", "inlines": [text("e")] }] },
            { "blocks": [] },
        ] }])),
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>\n<p>c</p>\n<p>d</p>\n</li>\n\
         <li lang=\"fr\">e</li>\n<li></li>\n</ul>\n"
    );
}

#[test]
fn definitions() {
    assert_eq!(
        full(json!([{ "kind": "definition_list", "entries": [
            { "terms": [[text("a")], [text("b")]], "definitions": [[paragraph("c")], [paragraph("d"), paragraph("e")]] },
            { "terms": [], "definitions": [] },
        ] }])),
        "<dl>\n<dt>a</dt>\n<dt>b</dt>\n<dd>c</dd>\n<dd>\n<p>d</p>\n<p>e</p>\n</dd>\n</dl>\n"
    );
}

#[test]
fn quotes_and_details() {
    assert_eq!(
        full(json!([
            { "kind": "quote", "blocks": [paragraph("a")], "attribution": [text("b")] },
            { "kind": "quote", "blocks": [] },
            { "kind": "details", "summary": [text("c")], "blocks": [paragraph("d")] },
            { "kind": "details", "summary": [], "blocks": [paragraph("e")] },
        ])),
        "<blockquote>\n<p>a</p>\n<footer>b</footer>\n</blockquote>\n\
         <details>\n<summary>c</summary>\n<p>d</p>\n</details>\n<details>\n<p>e</p>\n</details>\n"
    );
}

#[test]
fn code() {
    for (language, class) in [
        (json!("c++"), " class=\"language-c++\""),
        (json!("objective-c"), " class=\"language-objective-c\""),
        (json!("c\" onclick=\"x"), ""),
        (json!("Rust"), ""),
        (json!(""), ""),
        (json!("a".repeat(31)), ""),
        (Value::Null, ""),
    ] {
        let blocks = json!([{ "kind": "code", "code_language": language, "text": "\nif a < b {\n\tc\n}" }]);
        let want = format!("<pre><code{class}>\nif a &lt; b {{\n\tc\n}}</code></pre>\n");
        assert_eq!(full(blocks), want);
    }
}

#[test]
fn tables() {
    let cell = |column: usize, columns: usize, rows: usize, words: &str| json!({ "column": column, "columns": columns, "rows": rows, "is_header": false, "blocks": [paragraph(words)] });
    let head = json!({ "column": 1, "columns": 2, "rows": 1, "is_header": true, "blocks": [paragraph("a")] });
    assert_eq!(
        full(json!([{ "kind": "table", "rows": [
            { "is_head": true, "cells": [head] },
            { "is_head": false, "cells": [cell(0, 1, 2, "b"), cell(2, 1, 1, "c")] },
            { "is_head": false, "cells": [cell(2, 1, 1, "d")] },
            { "is_head": false, "cells": [cell(1, 1, 1, "e")] },
        ] }])),
        "<table>\n<thead>\n<tr>\n<td></td>\n<th colspan=\"2\">a</th>\n</tr>\n</thead>\n<tbody>\n\
         <tr>\n<td rowspan=\"2\">b</td>\n<td></td>\n<td>c</td>\n</tr>\n<tr>\n<td></td>\n<td>d</td>\n</tr>\n\
         <tr>\n<td></td>\n<td>e</td>\n</tr>\n</tbody>\n</table>\n"
    );
    assert_eq!(full(json!([{ "kind": "table", "rows": [] }])), "");
}

#[test]
fn tables_cannot_ask_for_more_than_they_hold() {
    let cell = |column: usize, columns: usize, rows: usize| {
        json!({ "column": column, "columns": columns,
        "rows": rows, "is_header": false, "blocks": [] })
    };
    for cells in [
        vec![cell(usize::MAX, 1, 1)],
        vec![cell(0, usize::MAX, usize::MAX), cell(5, 1, 1)],
        vec![cell(usize::MAX, usize::MAX, usize::MAX), cell(0, 0, 0)],
        (0..500).map(|index| cell(index * 100, 1000, 65534)).collect(),
    ] {
        let count = cells.len();
        let row = json!({ "is_head": false, "cells": cells });
        let html = full(json!([{ "kind": "table", "rows": vec![row; 20] }]));
        assert!(html.matches("<td").count() <= 20 * 17 * count + 256, "{}", html.len());
    }
}

#[test]
fn pictures_and_players() {
    let image = json!({ "kind": "image", "src": "/a.jpg", "alt": "A \"b\"", "title": "<c>", "link": "/d" });
    let blocks = json!([
        image,
        { "kind": "figure", "blocks": [image], "caption": [text("e")] },
        { "kind": "embed", "media": "video", "src": "https://f.org/g", "title": "H" },
        { "kind": "image", "src": "data:image/svg+xml,<svg/>", "alt": "i" },
        { "kind": "embed", "media": "frame", "src": "javascript:j" },
        { "kind": "paragraph", "inlines": [{ "kind": "image", "src": "k.png", "alt": "" }] },
    ]);
    let rel = "rel=\"noopener noreferrer\"";
    let img = "<img src=\"/a.jpg\" alt=\"A &quot;b&quot;\" title=\"&lt;c&gt;\">";
    let caption = "<figcaption>e</figcaption>\n</figure>\n";
    let rest = format!(
        "<p><a href=\"https://f.org/g\" title=\"H\" {rel}>▶</a></p>\n<p><img src=\"k.png\" alt=\"\"></p>\n"
    );
    let linked = format!("<a href=\"/d\" {rel}>{img}</a>");
    assert_eq!(full(blocks.clone()), format!("<p>{linked}</p>\n<figure>\n{linked}\n{caption}{rest}"));
    let article = article(blocks);
    let images = Html::new().with_images(true).render(&article);
    assert_eq!(images, format!("<p>{img}</p>\n<figure>\n{img}\n{caption}{rest}"));
    assert_eq!(article.html(), format!("<figure>\n{caption}"));
}

#[test]
fn footnotes() {
    let reference = |label: &str| json!({ "kind": "footnote_reference", "label": label });
    let blocks = json!([
        { "kind": "paragraph", "inlines": [reference("1"), reference("1"), reference("*")] },
        { "kind": "footnote", "label": "1", "blocks": [paragraph("a"), paragraph("b")] },
        { "kind": "footnote", "label": "*", "blocks": [] },
    ]);
    let rel = "rel=\"noopener noreferrer\"";
    assert_eq!(
        article(blocks).html(),
        format!(
            "<p><sup><a href=\"#fn-1\" id=\"fnref-1\" {rel}>[1]</a></sup><sup><a href=\"#fn-1\" {rel}>[1]</a></sup>\
             <sup><a href=\"#fn-_2a_\" id=\"fnref-_2a_\" {rel}>[*]</a></sup></p>\n\
             <div id=\"fn-1\">\n<p><a href=\"#fnref-1\" {rel}>[1]</a> a</p>\n<p>b</p>\n</div>\n\
             <div id=\"fn-_2a_\">\n<p><a href=\"#fnref-_2a_\" {rel}>[*]</a></p>\n</div>\n"
        )
    );
}
