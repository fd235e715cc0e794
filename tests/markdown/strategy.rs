//! Articles of all shapes, their texts full of what means something in Markdown.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// What texts are made of.
const PARTS: &[&str] = &[
    "a", "b1", "é", "語", "です", "x_y", "1", "12", "1986", " ", " ", " ", "  ", "\n", "\t", "\r\n",
    "\u{a0}", "\u{3000}", "\u{200b}", "\u{301}", "😀", "Ⓐ", "「", "」", "“", "”", "…", "—", "。", "（", "\\",
    "\\\\", "`", "``", "```", "*", "**", "***", "_", "__", "~", "~~", "~~~", "$", "$$", "^", "#", "##",
    "###### ", "-", "--", "---", "- ", "+ ", "* ", "=", "===", "> ", ">", "<", "<<", "|", "||", "\\|",
    "|---|", ":-", ":--:", "1. ", "12) ", ". ", ") ", "[", "]", "(", ")", "](", "]:", "![", "!", "[^1]",
    "[^1]:", "[^", "[x]", "[a](b)", "[a]: b", "{", "}", "&", "&amp;", "&#35;", "&#x41;", "&copy", ";", "<b>",
    "</b>", "<br>", "<div>", "<!--", "-->", "<script>", "<?x", "<a href='x'>", "<http://x.y>", "<a@b.c>",
    "http://x.y/_z_", "a@b.c", "'", "\"", "%", ":", ",", "/", "\0", "\u{1}", "\u{7f}", "\u{feff}",
    "\u{2028}", "\u{b}", "\u{c}", "</details>", "<summary>",
];

const MARKS: &[&str] =
    &["strong", "emphasis", "strikethrough", "code", "keyboard", "highlight", "subscript", "superscript"];

const URLS: &[&str] = &[
    "https://example.org/", "#top", "/a b", "x(y", "x)y", "a&amp;b", "a|b", "a\\b*c*", "<x>", "a`b`$c$",
    "[x](y)", "\u{e9}?q=_a_&b=\"c\"",
];

const TEX: &[&str] = &[
    "x", "x^2", "a_{1}", "\\frac{a}{b}", "{", "}", "a}b{c", "$", "a$b", "a\\$b", " x", "x ", "\\", "a\\",
    "a\\\\", "|x|", "\\|x\\|", "a<b>c</b>", "", "`x`", "*a*", "[a](b)", "\\{", "\\}", "{{{a}}}", "5", "x\ny",
];

const LABELS: &[&str] = &["1", "2", "a", "*", "†", "n_1"];

/// Any text, with a letter or not.
pub(crate) fn text(longest: usize) -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => select(PARTS).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(part, 1..=longest).prop_map(|parts| parts.concat())
}

fn marks() -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![
        3 => Just(Vec::new()),
        3 => select(&MARKS[..3]).prop_map(|mark| vec![mark]),
        2 => prop::sample::subsequence(&MARKS[..4], 0..=4),
        1 => prop::sample::subsequence(MARKS, 0..=3),
    ]
}

fn link() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![3 => Just(None), 1 => select(URLS).prop_map(Some)]
}

fn image() -> impl Strategy<Value = Value> {
    (select(URLS), text(3), prop::option::of(text(3)), link()).prop_map(
        |(src, alt, title, link)| json!({"kind": "image", "src": src, "alt": alt, "title": title, "link": link}),
    )
}

fn inline() -> impl Strategy<Value = Value> {
    let plain = || (text(4), marks(), link());
    prop_oneof![
        12 => plain().prop_map(|(text, marks, link)| json!({"kind": "text", "text": text, "marks": marks, "link": link})),
        2 => Just(json!({"kind": "line_break"})),
        1 => image(),
        1 => select(TEX).prop_map(|tex| json!({"kind": "math", "tex": tex})),
        1 => (plain(), text(2)).prop_map(|((base, marks, link), reading)| {
            json!({"kind": "ruby", "base": base, "reading": reading, "marks": marks, "link": link})
        }),
        1 => select(LABELS).prop_map(|label| json!({"kind": "footnote_reference", "label": label})),
    ]
}

/// The text of a block.
pub(crate) fn inlines() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(inline(), 0..7)
}

fn leaf() -> impl Strategy<Value = Value> {
    let media = select(&["video", "audio", "frame"][..]);
    prop_oneof![
        6 => inlines().prop_map(|inlines| json!({"kind": "paragraph", "inlines": inlines})),
        2 => (1..7, inlines()).prop_map(|(level, inlines)| {
            json!({"kind": "heading", "level": level, "inlines": inlines})
        }),
        2 => (prop::option::of(text(2)), text(6)).prop_map(|(language, text)| {
            let text = text.trim_end_matches(&['\r', '\n'][..]);
            json!({"kind": "code", "code_language": language, "text": text})
        }),
        1 => select(TEX).prop_map(|tex| json!({"kind": "math", "tex": tex})),
        1 => image(),
        1 => (media, select(URLS), prop::option::of(text(2))).prop_map(|(media, src, title)| {
            json!({"kind": "embed", "media": media, "src": src, "title": title})
        }),
    ]
}

/// A list as the builder makes them: its items have numbers if it is ordered.
fn list(inner: impl Strategy<Value = Vec<Value>>) -> impl Strategy<Value = Value> {
    let number = prop_oneof![4 => Just(None), 1 => any::<i32>().prop_map(Some), 1 => (0..4).prop_map(Some)];
    (any::<bool>(), 1..4, prop::collection::vec((number, inner), 0..4)).prop_map(
        |(is_ordered, first, items)| {
            let mut next: i32 = first;
            let items = items.into_iter().map(|(number, blocks)| {
                let number = number.unwrap_or(next);
                next = number.wrapping_add(1);
                if is_ordered {
                    json!({"number": number, "blocks": blocks})
                } else {
                    json!({"blocks": blocks})
                }
            });
            json!({"kind": "list", "is_ordered": is_ordered, "items": items.collect::<Vec<_>>()})
        },
    )
}

fn table(inner: impl Strategy<Value = Vec<Value>>) -> impl Strategy<Value = Value> {
    let row = prop::collection::vec((0..3_usize, inner), 0..4);
    prop::collection::vec((any::<bool>(), row), 0..4).prop_map(|rows| {
        let rows = rows.into_iter().map(|(is_head, cells)| {
            let mut column = 0;
            let cells = cells.into_iter().map(|(skipped, blocks)| {
                column += skipped;
                let cell = json!({"column": column, "columns": 1, "rows": 1, "is_header": is_head, "blocks": blocks});
                column += 1;
                cell
            });
            json!({"is_head": is_head, "cells": cells.collect::<Vec<_>>()})
        });
        json!({"kind": "table", "rows": rows.collect::<Vec<_>>()})
    })
}

fn plain_cell() -> impl Strategy<Value = Vec<Value>> {
    let block = prop_oneof![
        3 => inlines().prop_map(|inlines| json!({"kind": "paragraph", "inlines": inlines})),
        1 => text(4).prop_map(|text| json!({"kind": "code", "text": text})),
    ];
    prop::collection::vec(block, 0..3)
}

/// Blocks, nested a few times. With cells of paragraphs and code alone, or of any blocks.
pub(crate) fn blocks(has_plain_cells: bool) -> impl Strategy<Value = Vec<Value>> {
    let block = leaf().prop_recursive(3, 24, 4, move |block| {
        let inner = prop::collection::vec(block, 0..4).boxed();
        let named = |name: &'static str, blocks, text: &'static str, inlines| {
            json!({"kind": name, "blocks": blocks, text: inlines})
        };
        prop_oneof![
            4 => list(inner.clone()),
            2 => if has_plain_cells { table(plain_cell()).boxed() } else { table(inner.clone()).boxed() },
            2 => (inner.clone(), inlines()).prop_map(move |(blocks, inlines)| named("quote", blocks, "attribution", inlines)),
            1 => (inner.clone(), inlines()).prop_map(move |(blocks, inlines)| named("figure", blocks, "caption", inlines)),
            1 => (inner.clone(), inlines()).prop_map(move |(blocks, inlines)| named("details", blocks, "summary", inlines)),
            1 => (inner.clone(), select(LABELS)).prop_map(|(blocks, label)| {
                json!({"kind": "footnote", "label": label, "blocks": blocks})
            }),
            1 => prop::collection::vec(
                (prop::collection::vec(inlines(), 0..3), prop::collection::vec(inner.clone(), 0..3)), 0..3
            ).prop_map(|entries| {
                let entries = entries.into_iter().map(|(terms, definitions)| {
                    json!({"terms": terms, "definitions": definitions})
                });
                json!({"kind": "definition_list", "entries": entries.collect::<Vec<_>>()})
            }),
        ]
    });
    prop::collection::vec(block, 0..4)
}
