//! Hostile pages and hostile articles: nothing of them but text comes out.
//!
//! The judge is another crate: what it would remove or write otherwise is a failure.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests")]

#[path = "xss/check.rs"]
mod check;
#[path = "xss/markdown.rs"]
mod markdown;
mod renderers;
#[path = "renderers/sanitizer.rs"]
mod sanitizer;

use check::{check, check_document, full};
use dehusk::{Article, Extractor, Field};
use proptest::prelude::*;
use renderers::{any, article};
use sanitizer::assert_clean;
use serde_json::{Value, json};

const BEFORE: &str = "<p>It was in the year 1911 that ten men of the village met in the inn by the river, and agreed \
    to build a bridge of wood and stone.</p><p>They had no plan and no money, but one of them owned a quarry, and \
    another one knew a carpenter who had built a mill before.</p>";
const AFTER: &str = "<p>The work took four years, because the river rose every spring, and because two of the men went \
    to the war and did not come back.</p><p>When it was done at last, the whole village walked over it, one after the \
    other, and then they all went home again.</p>";

/// Fewer would not be worth the name.
const MIN_CASES: usize = 130;

const FILES: [(&str, &str); 7] = [
    ("addresses", include_str!("xss/addresses.txt")),
    ("attributes", include_str!("xss/attributes.txt")),
    ("elements", include_str!("xss/elements.txt")),
    ("events", include_str!("xss/events.txt")),
    ("foreign", include_str!("xss/foreign.txt")),
    ("markdown", include_str!("xss/markdown.txt")),
    ("mutation", include_str!("xss/mutation.txt")),
];

/// What is no text at all.
const CONTROLS: &[&str] =
    &["\0", "\u{1}", "\r", "\r\n", "\u{b}", "\u{c}", "\u{1b}", "\u{7f}", "\u{85}", "\u{9f}"];

/// The cases of all files: their names and what they put into a page.
fn cases() -> Vec<(String, String)> {
    let parts = FILES.into_iter().flat_map(|(file, text)| {
        text.split("\n=== ").skip(1).map(move |case| {
            let (name, payload) = case.split_once('\n').unwrap();
            (format!("{file}: {name}"), unescape(payload.trim_end_matches('\n')))
        })
    });
    parts.collect()
}

/// Strings for the fields of articles.
fn strings() -> Vec<String> {
    include_str!("xss/strings.txt").lines().skip(1).map(unescape).collect()
}

/// The characters that stand by their number in `⟦…⟧`.
fn unescape(text: &str) -> String {
    let mut pieces = text.split('⟦');
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (number, rest) = piece.split_once('⟧').unwrap();
        out.push(char::from_u32(u32::from_str_radix(number, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// Metadata with a string in all of their texts.
fn metadata(string: &str) -> Value {
    let mut metadata =
        json!({ "published": "2024-05-01T10:30:00+02:00", "modified": "2024-06-02", "direction": "rtl" });
    for field in Field::ALL {
        match field {
            Field::Published | Field::Modified | Field::Direction => {}
            Field::Authors | Field::Sections | Field::Tags => {
                metadata[field.name()] = json!([string, "Jane Doe", string]);
            }
            _ => metadata[field.name()] = json!(string),
        }
    }
    metadata
}

#[test]
fn hostile_pages() {
    let cases = cases();
    assert!(cases.len() >= MIN_CASES, "{} cases", cases.len());
    let bare = Extractor::new();
    let addressed = Extractor::new().with_url("https://example.org/a/b").unwrap().with_captions(true);
    for (name, payload) in cases {
        let page = format!("<title>The bridge</title><article>{BEFORE}{payload}{AFTER}</article>");
        for extractor in [&bare, &addressed] {
            let article = extractor.extract(&page);
            assert!(article.text().contains("year 1911"), "{name}: the text around it is gone");
            check(&name, &article);
        }
    }
}

#[test]
fn hostile_strings_in_every_field() {
    for string in strings() {
        let mut value = serde_json::to_value(article(with_string(&every_field(), &string))).unwrap();
        value["metadata"] = metadata(&string);
        check(&format!("{string:?}"), &serde_json::from_value(value.clone()).unwrap());
        value["metadata"]["url"] = json!(format!("https://example.org/{string}"));
        check(&format!("{string:?}"), &serde_json::from_value(value).unwrap());
    }
}

/// Blocks of all kinds, with `%` for each string that may be any.
fn every_field() -> Value {
    let text = json!({ "kind": "text", "text": "%", "marks": ["strong", "code"], "link": "%" });
    let image = json!({ "kind": "image", "src": "%", "alt": "%", "title": "%", "link": "%" });
    let inlines = json!([
        text,
        { "kind": "text", "text": "a", "link": "%" },
        { "kind": "line_break" },
        image,
        { "kind": "image", "src": "/a.png", "alt": "%", "title": "%", "link": "/b" },
        { "kind": "math", "tex": "%" },
        { "kind": "ruby", "base": "%", "reading": "%", "marks": ["emphasis"], "link": "%" },
        { "kind": "footnote_reference", "label": "%" },
    ]);
    let paragraph = json!({ "kind": "paragraph", "inlines": inlines, "language": "%", "direction": "rtl" });
    let cell = json!({ "column": 1, "columns": 2, "rows": 2, "is_header": true, "blocks": [paragraph] });
    json!([
        paragraph,
        { "kind": "heading", "level": 2, "id": "%", "inlines": inlines, "language": "%" },
        { "kind": "list", "is_ordered": true, "language": "%", "items": [{ "number": 7, "blocks": [paragraph] }] },
        { "kind": "definition_list", "entries": [{ "terms": [inlines], "definitions": [[paragraph]] }] },
        { "kind": "quote", "blocks": [paragraph], "attribution": inlines },
        { "kind": "code", "code_language": "%", "text": "%", "language": "%" },
        { "kind": "math", "tex": "%" },
        { "kind": "table", "rows": [{ "is_head": true, "cells": [cell] }, { "is_head": false, "cells": [cell] }] },
        { "kind": "figure", "blocks": [image, paragraph], "caption": inlines },
        image,
        { "kind": "embed", "media": "frame", "src": "%", "title": "%" },
        { "kind": "embed", "media": "video", "src": "https://example.org/", "title": "%" },
        { "kind": "details", "summary": inlines, "blocks": [paragraph] },
        { "kind": "footnote", "label": "%", "blocks": [paragraph] },
    ])
}

fn with_string(value: &Value, string: &str) -> Value {
    match value {
        Value::String(place) if place == "%" => json!(string),
        Value::Array(values) => values.iter().map(|value| with_string(value, string)).collect(),
        Value::Object(fields) => Value::Object(
            fields.iter().map(|(name, value)| (name.clone(), with_string(value, string))).collect(),
        ),
        other => other.clone(),
    }
}

/// Any string that JSON can hold.
fn any_string() -> BoxedStrategy<String> {
    prop_oneof![
        any::words(),
        (any::words(), prop::sample::select(CONTROLS), any::words())
            .prop_map(|(a, b, c)| format!("{a}{b}{c}"))
    ]
    .boxed()
}

proptest! {
    #[test]
    fn articles_by_chance(
        blocks in any::blocks(&any_string()),
        string in any_string(),
        options in any::options(),
    ) {
        let mut value = serde_json::to_value(article(blocks)).unwrap();
        value["metadata"] = metadata(&string);
        let article: Article = serde_json::from_value(value).unwrap();
        check_document("by chance", &article, &full().render(&article));
        assert_clean("by chance", &options.render(&article));
        markdown::check("by chance", &article);
    }

    #[test]
    fn pages_by_chance(payloads in prop::collection::vec(prop::sample::select(cases()), 1..5)) {
        let payloads: String = payloads.into_iter().map(|(_, payload)| payload).collect();
        check(&payloads, &Extractor::new().extract(&format!("<article>{BEFORE}{payloads}{AFTER}</article>")));
    }
}
