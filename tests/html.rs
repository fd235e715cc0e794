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

/// A document of an article with these metadata.
fn document(metadata: &Value) -> String {
    let mut value = serde_json::to_value(article(json!([paragraph("a")]))).unwrap();
    value["metadata"] = metadata.clone();
    let article: Article = serde_json::from_value(value).unwrap();
    assert_eq!(article.html(), "<p>a</p>\n");
    Html::new().with_document(true).render(&article)
}

#[test]
fn documents() {
    let bare = document(&json!({}));
    assert!(bare.starts_with("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"), "{bare}");
    assert!(bare.contains("<main dir=\"auto\">\n<p>a</p>\n</main>"), "{bare}");
    for absent in ["<title>", "<header>", "author", "\"description", "canonical", "lang=", "<time"] {
        assert!(!bare.contains(absent), "{absent} in {bare}");
    }
    assert!(bare.contains("default-src 'none'"));
}

#[test]
fn documents_with_metadata() {
    let whole = document(&json!({
        "title": "On rain", "authors": ["Jane Doe", "John Roe"], "published": "2024-05-01T10:30:00+02:00",
        "modified": "2024-06-02", "language": "pt-BR", "direction": "ltr", "site_name": "The Post",
        "url": "https://example.org/?a&b", "description": "Of \"rain\".", "source": "dpa", "words": 7,
    }));
    assert!(whole.starts_with("<!DOCTYPE html>\n<html lang=\"pt-BR\" dir=\"ltr\">\n<head>\n"), "{whole}");
    let head = "<title>On rain</title>\n<meta name=\"author\" content=\"Jane Doe\">\n\
        <meta name=\"author\" content=\"John Roe\">\n\
        <meta name=\"description\" content=\"Of &quot;rain&quot;.\">\n\
        <link rel=\"canonical\" href=\"https://example.org/?a&amp;b\">\n<style>";
    assert!(whole.contains(head), "{whole}");
    let masthead = "<main>\n<header>\n<h1>On rain</h1>\n<p>Jane Doe, John Roe · \
        <time datetime=\"2024-05-01T10:30:00+02:00\">2024-05-01</time> · \
        ↻ <time datetime=\"2024-06-02\">2024-06-02</time> · The Post</p>\n<p>dpa</p>\n</header>\n<p>a</p>\n</main>";
    assert!(whole.contains(masthead), "{whole}");
}

#[test]
fn documents_with_some_metadata() {
    let same_day = json!({ "published": "2024-05-01T10:30:00Z", "modified": "2024-05-01" });
    let time = "<header>\n<p><time datetime=\"2024-05-01T10:30:00Z\">2024-05-01</time></p>\n</header>\n";
    assert!(document(&same_day).contains(time));
    let change = "<p>↻ <time datetime=\"2024-05-01\">2024-05-01</time></p>";
    assert!(document(&json!({ "modified": "2024-05-01" })).contains(change));
    assert!(document(&json!({ "site_name": "A & B" })).contains("<header>\n<p>A &amp; B</p>\n</header>\n"));
    assert!(!document(&json!({ "url": "https://example.org/", "description": "a" })).contains("<header>"));
    let right_to_left = document(&json!({ "language": "ar", "direction": "rtl" }));
    assert!(right_to_left.contains("<html lang=\"ar\" dir=\"rtl\">") && right_to_left.contains("<main>\n"));
    let auto = document(&json!({ "direction": "auto" }));
    assert!(auto.contains("<html>\n") && auto.contains("<main dir=\"auto\">\n"));
    for language in ["en\" onload=\"a", "en us", "", "-", "english_language"] {
        assert!(document(&json!({ "language": language })).contains("<html>\n"), "{language}");
    }
    for url in ["/a", "ftp://example.org/", "javascript:alert(1)", "data:text/html,a", "https://"] {
        assert!(!document(&json!({ "url": url })).contains("canonical"), "{url}");
    }
}

#[test]
fn hostile_metadata() {
    let hostile = "</title><script>alert(1)</script>\"";
    let escaped = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"";
    let whole = document(&json!({
        "title": hostile, "authors": [hostile], "site_name": hostile, "source": hostile, "description": hostile,
    }));
    assert!(whole.contains(&format!("<title>{escaped}</title>")), "{whole}");
    assert!(whole.contains(&format!("<h1>{escaped}</h1>\n<p>{escaped} · {escaped}</p>\n<p>{escaped}</p>")));
    let attribute = escaped.replace('"', "&quot;");
    assert!(whole.contains(&format!("<meta name=\"author\" content=\"{attribute}\">")), "{whole}");
    assert!(whole.contains(&format!("<meta name=\"description\" content=\"{attribute}\">")), "{whole}");
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
