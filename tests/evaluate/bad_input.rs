//! What cannot be read is told in a line, and costs nothing else.

use std::fs;

use serde_json::json;

use crate::fixture::{TEXT, evaluate, label, lines, page, set};
use crate::support::{Run, Sandbox, read_one_line};

#[test]
fn folder_without_labels() {
    let sandbox = Sandbox::new();
    sandbox.write("set/a.html", page()).write("empty/labels.jsonl", "\n");
    for folder in ["set", "gone"] {
        let run = sandbox.run([folder]).failed_on(&[&format!("{folder}/labels.jsonl")]);
        assert_eq!(run.stdout, "");
    }
    sandbox.run(["empty"]).failed_on(&["empty/labels.jsonl"]).shows(["Pages: 0"]);
}

#[test]
fn broken_labels() {
    let sandbox = Sandbox::new();
    let good = |id| lines([label(id, json!({"text": "red"}))]).into_bytes();
    let labels = [
        good("a"),
        b"{\"id\": \"x\", \"file\": \n".to_vec(),
        b"\xFF\xFE\n".to_vec(),
        lines([json!({"file": "x.html", "text": "red"})]).into_bytes(),
        lines([label("x", json!({"url": "https://example.org/"}))]).into_bytes(),
        lines([label("x", json!({"with": "red"}))]).into_bytes(),
        b"\r\n".to_vec(),
        b"[1]\n".to_vec(),
        good("b"),
    ];
    let predictions = lines(["a", "b"].map(|id| json!({"id": id, "text": "red"})));
    sandbox.write("set/labels.jsonl", labels.concat()).write("out.jsonl", predictions);
    let broken = [2, 3, 4, 5, 6, 8].map(|number| format!("set/labels.jsonl:{number}"));
    let run = evaluate(&sandbox).failed_on(&broken.each_ref().map(String::as_str));
    run.shows(["Pages: 2"]).shows(["all 2 1.0000 1.0000 1.0000"]);
    let reasons: Vec<&str> = run.stderr.lines().collect();
    assert_eq!(
        reasons[3],
        "evaluate: set/labels.jsonl:5: page x has no truth: neither text, nor with and without, nor keep and drop, \
         nor title, author or date"
    );
    assert!(reasons[2].contains("missing field `id` at column "), "{reasons:?}");
    assert!(!run.stderr.contains("line 1"), "{reasons:?}");
}

#[test]
fn unreadable_pages_count_as_empty() {
    let sandbox = Sandbox::new();
    let labels = lines(["a", "gone", "folder"].map(|id| label(id, json!({"text": TEXT}))));
    sandbox.write("set/labels.jsonl", labels).write("set/html/a.html", page());
    fs::create_dir(sandbox.path("set/html/folder.html")).unwrap();
    let run = sandbox.run(["set"]).failed_on(&["set/html/gone.html", "set/html/folder.html"]);
    run.shows(["all 3 0.3333 0.3333 0.3333"]);
}

#[test]
fn broken_predictions() {
    let sandbox = set(
        ["a", "b", "c"].map(|id| label(id, json!({"text": "red"}))),
        [
            json!({"id": "a", "text": "red"}),
            json!({"id": "b"}),
            json!({"text": "red"}),
            json!({"path": "..", "text": "red"}),
            json!({"id": "b", "text": 7}),
            json!({"id": "b", "text": "red", "confidence": 1.5}),
            json!({"id": "c", "text": "red", "confidence": 0.5}),
        ],
    );
    let broken = [2, 3, 4, 5, 6].map(|number| format!("out.jsonl:{number}"));
    let run = evaluate(&sandbox).failed_on(&broken.each_ref().map(String::as_str));
    // Of the confidence that cannot be, the text still counts.
    run.shows(["Pages: 3", "", "Words of the text, mean over pages"]);
    run.shows(["all 3 1.0000 1.0000 1.0000"]).shows(["0.5 - 0.6 1 0.5000 1.0000 +0.5000"]);
    assert!(run.stderr.contains("the confidence of 1.5 is not between 0 and 1"), "{run:?}");
}

#[test]
fn predictions_that_are_not_there() {
    let sandbox = set([label("a", json!({"text": "red"}))], []);
    let run = sandbox.run(["set", "--predictions", "gone.jsonl"]).failed_on(&["gone.jsonl"]);
    assert_eq!(run.stdout, "");
}

#[test]
fn closed_pipe_is_no_error() {
    // More than a pipe holds.
    let labels: Vec<_> =
        (0..4000).map(|number| label(&format!("p{number}"), json!({"text": TEXT}))).collect();
    let sandbox = set([], []);
    sandbox.write("set/labels.jsonl", lines(labels));
    let args = ["set", "--predictions", "out.jsonl", "--worst", "4000"];
    let (line, run) = read_one_line(sandbox.command(args));
    assert_eq!(line, "Pages: 4000\n");
    run.succeeded();
}

#[test]
#[cfg(target_os = "linux")]
fn full_disk() {
    let sandbox = set([label("a", json!({"text": "red"}))], []);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let command = &mut sandbox.command(["set", "--predictions", "out.jsonl"]);
    Run::new(command.stdout(full).output().unwrap()).failed_on(&["standard output"]);
}
