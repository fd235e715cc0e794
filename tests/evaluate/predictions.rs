//! Predictions that a file tells.

use serde_json::json;

use crate::fixture::{TEXT, evaluate, label, lines, page, set};
use crate::support::Sandbox;

#[test]
fn by_path_or_id() {
    let sandbox = set(
        ["a.b", "c", "d"].map(|id| label(id, json!({"text": "red"}))),
        [
            json!({"path": "/some/where/a.b.html", "text": "red", "title": null}),
            json!({"id": "c", "path": "elsewhere/d.html", "text": "red"}),
            json!({"id": "d", "text": "red"}),
        ],
    );
    evaluate(&sandbox)
        .succeeded()
        .shows(["Pages: 3", "", "Words of the text, mean over pages"])
        .shows(["all 3 1.0000 1.0000 1.0000"]);
}

#[test]
fn pages_without_a_prediction_count_as_empty() {
    let sandbox = set(
        ["a", "b", "c"].map(|id| label(id, json!({"text": "red"}))),
        [
            json!({"id": "a", "text": "blue"}),
            json!({"id": "a", "text": "red"}),
            json!({"id": "b", "text": null}),
            json!({"id": "z", "text": "red"}),
        ],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows([
        "Pages: 3",
        "Pages without a prediction, which count as empty: 1",
        "Predictions of pages that are not in the folder: 1",
    ]);
    run.shows(["all 3 0.3333 0.3333 0.3333"]);
}

#[test]
fn standard_input() {
    let sandbox = Sandbox::new();
    sandbox.write("set/labels.jsonl", lines([label("a", json!({"text": "red"}))]));
    let predictions = lines([json!({"id": "a", "text": "red"})]);
    let run = sandbox.run_with_stdin(["set", "--predictions", "-"], &predictions).succeeded();
    run.shows(["all 1 1.0000 1.0000 1.0000"]);
}

/// The pages are not needed then, and not looked at if they are there.
#[test]
fn pages_are_not_read() {
    let sandbox = set([label("a", json!({"text": TEXT}))], [json!({"id": "a", "text": "red"})]);
    sandbox.write("set/html/a.html", page());
    evaluate(&sandbox).succeeded().shows(["all 1 0.0000 0.0000 0.0000"]);
}
