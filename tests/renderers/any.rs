//! Articles made by chance, of strings that renderers stumble over.

use dehusk::Html;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

/// What has a meaning in HTML or in Markdown.
const NASTY: &[&str] = &[
    "", " ", "a", "b c", "é", "漢", "عرب", "1. ", "- ", "+ ", "# ", "> ", "* * *", "---", "```", "~~~",
    "    x", "*a*", "_b_", "**", "__", "~~c~~", "`d`", "[e](f)", "![g](h)", "<i>", "</p>", "</a>", "<!--",
    "-->", "]]>", "&amp;", "&#106;", "&", "<", ">", "\"", "'", "\\", "|", "$", "$$x$$", "[^1]", "[1]: /x",
    "https://j.org", "k@l.org", "javascript:m", "\" onload=\"n", "\n", "\t", "\u{a0}", "\u{200b}",
    "\u{202e}", "\u{feff}", "\u{2028}", "=\"", "{o}",
];

/// Addresses, safe and otherwise.
const ADDRESSES: &[&str] = &[
    "",
    "#",
    "#fn-1",
    "/a?b=c&d=\"e\"",
    "//f.org",
    "https://g.org/(h)",
    "http://[",
    "mailto:i@j.org",
    "k l>m",
    "javascript:alert(1)",
    " JaVa\tScript:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\u{85}script:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,<script>",
    "data:image/png;base64,AAAA",
    "vbscript:n",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "x\" onerror=\"alert(1)",
];

/// Strings whose words every renderer shows.
pub(crate) fn words() -> BoxedStrategy<String> {
    let piece = prop_oneof![3 => select(NASTY).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    vec(piece, 0..4).prop_map(|pieces| pieces.concat()).boxed()
}

/// Options of the renderer, without a document around the article.
pub(crate) fn options() -> impl Strategy<Value = Html> {
    any::<[bool; 3]>().prop_map(|[links, images, heading_ids]| {
        Html::new().with_links(links).with_images(images).with_heading_ids(heading_ids)
    })
}

/// The blocks of an article.
pub(crate) fn blocks(string: &BoxedStrategy<String>) -> impl Strategy<Value = Value> + use<> {
    let holders = {
        let string = string.clone();
        move |inner: BoxedStrategy<Value>| holder(&string, &inner)
    };
    let block = leaf(string).prop_recursive(3, 24, 4, holders);
    list(block, 5)
}

fn list(one: impl Strategy<Value = Value>, max: usize) -> impl Strategy<Value = Value> {
    vec(one, 0..max).prop_map(Value::Array)
}

fn address() -> impl Strategy<Value = Option<String>> {
    option::of(select(ADDRESSES).prop_map(str::to_owned))
}

fn label() -> impl Strategy<Value = &'static str> {
    select(&["1", "2", "*", "a b", "\"><b>", ""][..])
}

fn image(string: &BoxedStrategy<String>) -> impl Strategy<Value = Value> + use<> {
    (address(), string.clone(), option::of(string.clone()), address()).prop_map(|(src, alt, title, link)| {
        json!({ "kind": "image", "src": src.unwrap_or_default(), "alt": alt, "title": title, "link": link })
    })
}

fn inlines(string: &BoxedStrategy<String>) -> impl Strategy<Value = Value> + use<> {
    let marks =
        ["strong", "emphasis", "strikethrough", "code", "keyboard", "highlight", "subscript", "superscript"];
    let marks = subsequence(marks.to_vec(), 0..4);
    let text = (string.clone(), marks.clone(), address()).prop_map(
        |(text, marks, link)| json!({ "kind": "text", "text": text, "marks": marks, "link": link }),
    );
    let ruby = (string.clone(), string.clone(), marks).prop_map(
        |(base, reading, marks)| json!({ "kind": "ruby", "base": base, "reading": reading, "marks": marks }),
    );
    let inline = prop_oneof![
        8 => text,
        1 => Just(json!({ "kind": "line_break" })),
        1 => image(string),
        1 => string.clone().prop_map(|tex| json!({ "kind": "math", "tex": tex })),
        1 => ruby,
        1 => label().prop_map(|label| json!({ "kind": "footnote_reference", "label": label })),
    ];
    list(inline, 6)
}

/// Blocks of text.
fn leaf(string: &BoxedStrategy<String>) -> BoxedStrategy<Value> {
    let language = option::of(prop_oneof![Just("fr".to_owned()), string.clone()]);
    let direction = option::of(select(&["ltr", "rtl", "auto"][..]));
    let paragraph = (inlines(string), language, direction).prop_map(|(inlines, language, direction)| {
        json!({ "kind": "paragraph", "inlines": inlines, "language": language, "direction": direction })
    });
    let heading = (any::<u8>(), option::of(string.clone()), inlines(string)).prop_map(
        |(level, id, inlines)| json!({ "kind": "heading", "level": level, "id": id, "inlines": inlines }),
    );
    let code = (option::of(string.clone()), string.clone())
        .prop_map(|(language, text)| json!({ "kind": "code", "code_language": language, "text": text }));
    let embed = (select(&["video", "audio", "frame"][..]), address(), option::of(string.clone())).prop_map(
        |(media, src, title)| {
            json!({ "kind": "embed", "media": media, "src": src.unwrap_or_default(), "title": title })
        },
    );
    let math = string.clone().prop_map(|tex| json!({ "kind": "math", "tex": tex }));
    prop_oneof![4 => paragraph, 1 => heading, 1 => code, 1 => math, 1 => image(string), 1 => embed].boxed()
}

/// Blocks of blocks.
fn holder(string: &BoxedStrategy<String>, inner: &BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    let blocks = || list(inner.clone(), 4);
    let text = || inlines(string);
    let items = vec((blocks(), any::<i32>(), any::<bool>()), 1..4);
    let lists = (items, any::<bool>()).prop_map(|(items, is_ordered)| {
        let mut last = 0_i32;
        let items = items.into_iter().map(|(blocks, number, jumps)| {
            last = if jumps { number } else { last.saturating_add(1) };
            json!({ "number": is_ordered.then_some(last), "blocks": blocks })
        });
        json!({ "kind": "list", "is_ordered": is_ordered, "items": items.collect::<Vec<_>>() })
    });
    let definitions = vec((list(text(), 3), list(blocks(), 3)), 1..3).prop_map(|entries| {
        let entries = entries
            .into_iter()
            .map(|(terms, definitions)| json!({ "terms": terms, "definitions": definitions }));
        json!({ "kind": "definition_list", "entries": entries.collect::<Vec<_>>() })
    });
    let quote = (blocks(), text())
        .prop_map(|(blocks, text)| json!({ "kind": "quote", "blocks": blocks, "attribution": text }));
    let figure = (blocks(), text())
        .prop_map(|(blocks, text)| json!({ "kind": "figure", "blocks": blocks, "caption": text }));
    let details = (blocks(), text())
        .prop_map(|(blocks, text)| json!({ "kind": "details", "blocks": blocks, "summary": text }));
    let footnote = (blocks(), label())
        .prop_map(|(blocks, label)| json!({ "kind": "footnote", "blocks": blocks, "label": label }));
    prop_oneof![lists, definitions, quote, figure, details, footnote, table(inner)].boxed()
}

fn table(inner: &BoxedStrategy<Value>) -> impl Strategy<Value = Value> + use<> {
    let cell = (0..3_usize, 1..4_usize, 1..4_usize, any::<bool>(), list(inner.clone(), 3));
    let row = (any::<bool>(), vec(cell, 0..4)).prop_map(|(is_head, cells)| {
        let mut next = 0;
        let cells = cells.into_iter().map(|(gap, columns, rows, is_header, blocks)| {
            let column = next + gap;
            next = column + columns;
            json!({ "column": column, "columns": columns, "rows": rows, "is_header": is_header, "blocks": blocks })
        });
        json!({ "is_head": is_head, "cells": cells.collect::<Vec<_>>() })
    });
    vec(row, 1..4).prop_map(|rows| json!({ "kind": "table", "rows": rows }))
}
