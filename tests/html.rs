//! The HTML of articles: each convention, and what holds for all of them.

#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "tests")]

#[path = "html/blocks.rs"]
mod blocks;
#[path = "html/inlines.rs"]
mod inlines;
mod renderers;
#[path = "../examples/roundtrip/words.rs"]
#[expect(dead_code, reason = "no Markdown here")]
mod words;

use dehusk::{Article, Html};
use proptest::prelude::*;
use renderers::{any, article};
use serde_json::{Value, json};

fn text(words: &str) -> Value {
    json!({ "kind": "text", "text": words })
}

fn paragraph(words: &str) -> Value {
    json!({ "kind": "paragraph", "inlines": [text(words)] })
}

/// With all that an article can have.
fn full(blocks: Value) -> String {
    Html::new().with_links(true).with_images(true).with_heading_ids(true).render(&article(blocks))
}

#[test]
fn nothing() {
    assert_eq!(Article::default().html(), "");
    assert_eq!(full(json!([])), "");
}

#[test]
fn documents() {
    let mut value = serde_json::to_value(article(json!([paragraph("a")]))).unwrap();
    let html = |value: &Value| {
        let article: Article = serde_json::from_value(value.clone()).unwrap();
        Html::new().with_document(true).render(&article)
    };
    let bare = html(&value);
    assert!(bare.contains("<main dir=\"auto\">\n<p>a</p>\n</main>"), "{bare}");
    assert!(!bare.contains("<title>") && !bare.contains("<header>"), "{bare}");
    value["title"] = json!("</title><script>alert(1)</script>");
    value["source"] = json!("<b>");
    let whole = html(&value);
    assert!(whole.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"), "{whole}");
    assert!(whole.contains("<h1>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>\n<p>&lt;b&gt;</p>"));
    assert!(whole.contains("default-src 'none'"));
}

/// Work that grows faster than the article would not end here.
#[test]
fn long_articles() {
    const LONG: usize = 100_000;
    let marks: [&[&str]; 4] =
        [&["strong"], &["strong", "emphasis"], &["emphasis", "code"], &["code", "strong"]];
    let texts = |link: fn(usize) -> Value| {
        let text = |index: usize| json!({ "kind": "text", "text": "a", "marks": marks[index % 4], "link": link(index) });
        json!([{ "kind": "paragraph", "inlines": (0..LONG).map(text).collect::<Value>() }])
    };
    let breaks = vec![json!({ "kind": "line_break" }); LONG];
    let breaks = [vec![json!({ "kind": "text", "text": "a", "marks": ["strong"] })], breaks].concat();
    let cell = json!({ "column": LONG / 10, "columns": 9, "rows": LONG, "is_header": false, "blocks": [] });
    let row = json!({ "is_head": false, "cells": [cell] });
    for (blocks, per_inline) in [
        (texts(|_| Value::Null), 60),
        (texts(|_| json!("/x")), 60),
        (texts(|index| json!(format!("/{index}"))), 120),
        (json!([{ "kind": "paragraph", "inlines": breaks }]), 10),
        (json!([{ "kind": "table", "rows": vec![row; LONG] }]), 300),
    ] {
        assert!(full(blocks).len() < LONG * per_inline);
    }
}

proptest! {
    #[test]
    fn words_are_those_of_the_text(blocks in any::blocks(&any::words()), options in any::options()) {
        let article = article(blocks);
        let html = options.render(&article);
        prop_assert_eq!(words::words_of_html(&html), words::words_of_text(&article), "{}", html);
    }
}
