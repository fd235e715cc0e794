//! How far predicted kinds and confidence can be trusted.

use serde_json::{Value, json};

use crate::fixture::{evaluate, label, set};

#[test]
fn kinds() {
    let pairs = [
        ("article", "article"),
        ("article", "article"),
        ("article", "listing"),
        ("forum", "forum"),
        ("forum", "chat"),
        // Neither counts: a widget is no kind of page, and no kind was predicted.
        ("share-bar", "article"),
        ("product", ""),
    ];
    let mut labels = pairs.map(|(kind, _)| label(kind, json!({"with": [], "type": kind})));
    let mut predictions =
        pairs.map(|(_, kind)| json!({"text": "", "kind": Some(kind).filter(|kind| !kind.is_empty())}));
    for (number, row) in labels.iter_mut().chain(&mut predictions).enumerate() {
        row["id"] = json!(format!("p{}", number % pairs.len()));
    }
    let run = evaluate(&set(labels, predictions)).succeeded();
    run.shows([
        "Kinds of pages: 3 of 5 right, accuracy 0.6000",
        "",
        "is \\ taken for article documentation service forum product collection listing other",
        "article 2 0 0 0 0 0 1 0",
        "forum 0 0 0 1 0 0 0 1",
    ]);
    run.hides("Confidence");
}

#[test]
fn no_tables_without_predictions_of_them() {
    let labels = [label("a", json!({"text": "red", "type": "article"}))];
    let run = evaluate(&set(labels, [json!({"id": "a", "text": "red", "kind": null})])).succeeded();
    run.hides("Kinds").hides("Confidence");
}

#[test]
fn confidence() {
    // F1 of 1, 2/3, 1/2 and 0, and a page that says nothing of itself.
    let rows = [
        ("red", json!(0.9)),
        ("red blue", json!(1.0)),
        ("red blue green", json!(0.3)),
        ("green", json!(0)),
        ("red", Value::Null),
    ];
    let mut number = 0..;
    let predictions = rows.map(|(text, confidence)| {
        json!({"id": format!("p{}", number.next().unwrap()), "text": text, "confidence": confidence})
    });
    let labels = [0, 1, 2, 3, 4].map(|number| label(&format!("p{number}"), json!({"text": "red"})));
    let run = evaluate(&set(labels, predictions)).succeeded();
    run.shows([
        "Confidence, and the F1 that was measured",
        "",
        "bin pages confidence F1 gap",
        "0.0 - 0.1 1 0.0000 0.0000 +0.0000",
        "0.1 - 0.2 0",
        "0.2 - 0.3 0",
        "0.3 - 0.4 1 0.3000 0.5000 +0.2000",
        "0.4 - 0.5 0",
        "0.5 - 0.6 0",
        "0.6 - 0.7 0",
        "0.7 - 0.8 0",
        "0.8 - 0.9 0",
        "0.9 - 1.0 2 0.9500 0.8333 -0.1167",
        "mean absolute gap, by pages: 0.1083",
    ]);
}

/// The truth must be gold text: the figures of few snippets are too coarse.
#[test]
fn confidence_needs_gold_text() {
    let labels = [label("a", json!({"with": ["red"]}))];
    let run = evaluate(&set(labels, [json!({"id": "a", "text": "red", "confidence": 0.5})])).succeeded();
    run.hides("Confidence");
}
