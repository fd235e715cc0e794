//! The conventions of blocks.

use serde_json::{Value, json};

use crate::article::{article, text};
use crate::{assert_same_words, blocks, plain};

fn p(words: &str) -> Value {
    json!({"kind": "paragraph", "inlines": [text(words)]})
}

fn list(items: &[(Option<i32>, Vec<Value>)]) -> Value {
    let is_ordered = items.iter().any(|(number, _)| number.is_some());
    let items: Vec<_> =
        items.iter().map(|(number, blocks)| json!({"number": number, "blocks": blocks})).collect();
    json!({"kind": "list", "is_ordered": is_ordered, "items": items})
}

#[test]
fn headings_are_on_one_line() {
    let heading =
        |level: u8, inlines: &[Value]| json!({"kind": "heading", "level": level, "inlines": inlines});
    assert_eq!(blocks(&[heading(1, &[text("a"), json!({"kind": "line_break"}), text("b")])]), "# a b");
    assert_eq!(blocks(&[heading(6, &[text("C# and F #")])]), "###### C# and F \\#");
    assert_eq!(blocks(&[heading(2, &[text("##")])]), "## #\\#");
    assert_eq!(blocks(&[heading(2, &[text("1. x")])]), "## 1. x");
    assert_eq!(blocks(&[heading(2, &[text(" ")])]), "");
}

#[test]
fn lists_are_tight_if_they_can_be() {
    let inner = list(&[(None, vec![p("b")]), (None, vec![p("c")])]);
    let outer = list(&[(None, vec![p("a"), inner]), (None, vec![p("d")])]);
    assert_eq!(blocks(&[outer]), "- a\n  - b\n  - c\n- d");
    let loose = list(&[
        (Some(9), vec![p("a"), p("b")]),
        (Some(10), vec![p("c"), json!({"kind": "code", "text": "x\n\n  y"})]),
    ]);
    assert_eq!(blocks(&[loose]), "9. a\n\n   b\n\n10. c\n\n    ```\n    x\n\n      y\n    ```");
    let third = list(&[(None, vec![p("a"), list(&[(Some(3), vec![p("b")])])])]);
    assert_eq!(blocks(&[third]), "- a\n\n  3. b");
}

#[test]
fn lists_stay_apart() {
    let bullets = || list(&[(None, vec![p("a")])]);
    assert_eq!(blocks(&[bullets(), bullets(), bullets()]), "- a\n\n* a\n\n- a");
    assert_eq!(blocks(&[bullets(), p("b"), bullets()]), "- a\n\nb\n\n- a");
    let numbers = list(&[
        (Some(1), vec![p("a")]),
        (Some(2), vec![p("b")]),
        (Some(5), vec![p("c")]),
        (Some(6), vec![p("d")]),
    ]);
    assert_eq!(blocks(&[numbers.clone(), numbers]), "1. a\n2. b\n5) c\n6) d\n\n1. a\n2. b\n5) c\n6) d");
    let strange = list(&[(Some(-1), vec![p("a")]), (Some(0), vec![p("b")]), (Some(i32::MAX), vec![p("c")])]);
    assert_eq!(blocks(&[strange]), "- -1. a\n0. b\n- 2147483647. c");
}

#[test]
fn items_without_numbers_are_counted() {
    let items = json!([{"blocks": [p("a")]}, {"number": 7, "blocks": [p("b")]}, {"blocks": [p("c")]}]);
    let counted = article(&[json!({"kind": "list", "is_ordered": true, "items": items})]);
    assert_eq!(counted.markdown(), "1. a\n7) b\n8) c");
}

#[test]
fn items_of_line_breaks_alone_have_no_number() {
    let items = json!([
        {"number": 1, "blocks": [p("a")]},
        {"number": 2, "blocks": [p("\n")]},
        {"number": 3, "blocks": [p("b")]},
    ]);
    assert_eq!(blocks(&[json!({"kind": "list", "is_ordered": true, "items": items})]), "1. a\n3) b");
}

#[test]
fn terms_are_strong_and_what_they_mean_is_a_list() {
    let entries = json!([{"terms": [[text("A")], [text("B")]], "definitions": [[p("a")], [p("b"), p("c")]]}, {"terms": [[text("C")]]}]);
    let mut entries = entries;
    entries[1]["definitions"] = json!([]);
    let written = blocks(&[json!({"kind": "definition_list", "entries": entries})]);
    assert_eq!(written, "**A**\n\n**B**\n\n- a\n\n- b\n\n  c\n\n**C**");
}

#[test]
fn quotes_figures_and_details_hold_blocks() {
    let quote = json!({"kind": "quote", "blocks": [p("a"), p("b")], "attribution": [text("C")]});
    assert_eq!(blocks(&[quote.clone(), quote]), "> a\n>\n> b\n>\n> C\n\n> a\n>\n> b\n>\n> C");
    assert_eq!(blocks(&[json!({"kind": "quote", "blocks": []})]), "");
    assert_eq!(blocks(&[json!({"kind": "figure", "blocks": [p("a")], "caption": [text("b")]})]), "a\n\nb");
    let details = json!({"kind": "details", "summary": [text("*a*")], "blocks": [p("b")]});
    assert_eq!(blocks(&[details]), "<details>\n<summary>\n\n\\*a\\*\n\n</summary>\n\nb\n\n</details>");
}

#[test]
fn code_is_fenced() {
    let code = |text: &str| json!({"kind": "code", "text": text});
    assert_eq!(blocks(&[code("a\n\tb")]), "```\na\n\tb\n```");
    assert_eq!(blocks(&[code("```\n<b>")]), "````\n```\n<b>\n````");
}

#[test]
fn tables_have_a_header() {
    let cell = |column: usize, blocks: &[Value]| json!({"column": column, "columns": 1, "rows": 1, "is_header": false, "blocks": blocks});
    let row = |is_head: bool, cells: &[Value]| json!({"is_head": is_head, "cells": cells});
    let code = json!({"kind": "code", "text": "a|b\n  c"});
    let head = row(true, &[cell(0, &[p("A")])]);
    let body = row(false, &[cell(1, &[p("a|b"), p("c")]), cell(2, &[code])]);
    let table = |rows: &[Value]| json!({"kind": "table", "rows": rows});
    assert_eq!(
        blocks(&[table(&[head.clone(), body.clone()])]),
        "| A |  |  |\n| --- | --- | --- |\n|  | a\\|b<br>c | `a\\|b`<br>`  c` |"
    );
    assert_eq!(blocks(&[table(&[row(false, &[cell(0, &[p("a")])])])]), "|  |\n| --- |\n| a |");
    let items = list(&[(None, vec![p("a")]), (None, vec![p("b")])]);
    let with_list = article(&[table(&[row(true, &[cell(0, &[items])])])]);
    assert_same_words(&with_list);
    assert_eq!(with_list.markdown(), "| - a<br>- b |\n| --- |");
}

#[test]
fn footnotes_are_referred_to() {
    let reference = |label: &str| json!({"kind": "footnote_reference", "label": label});
    let note = |label: &str| json!({"kind": "footnote", "label": label, "blocks": [p("a"), p("b")]});
    let refers = json!({"kind": "paragraph", "inlines": [text("x"), reference("*"), text(": y")]});
    assert_eq!(blocks(&[refers, note("*"), note("†")]), "x[^*]\\: y\n\n[^*]: a\n\n    b\n\n[^†]: a\n\n    b");
    assert_eq!(plain(&[text("x"), reference("9")]), "x[9]");
    let strange = json!({"kind": "paragraph", "inlines": [reference("a [`b`]")]});
    let strange = article(&[strange, note("a [`b`]")]);
    assert_same_words(&strange);
    assert_eq!(strange.markdown(), "[^a---b--]\n\n[^a---b--]: a\n\n    b");
}
