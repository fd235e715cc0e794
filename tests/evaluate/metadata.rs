//! How the metadata agree with the labels.

use serde_json::{Value, json};

use crate::fixture::{TEXT, evaluate, label, lines, page, set};
use crate::support::{Run, Sandbox};

const HEAD: &str = "pages title of author of false of date of";

/// A prediction of metadata alone.
fn given(id: &str, title: &str, authors: &[&str], published: Value) -> Value {
    json!({"id": id, "metadata": {"title": title, "authors": authors, "published": published, "tags": ["x"]}})
}

/// What is printed of one page with a line of authors for which these are given.
fn authors(given: &[&str], wanted: &Value) -> Run {
    let prediction = json!({"id": "a", "metadata": {"authors": given}});
    evaluate(&set([label("a", json!({"author": wanted}))], [prediction])).succeeded()
}

#[test]
fn by_type() {
    let wanted = |title, author: Value, date: Value, kind| json!({"title": title, "author": author, "date": date, "type": kind});
    let sandbox = set(
        [
            label("a", wanted("On rain", json!("Jane Doe"), json!("2024-05-01"), "article")),
            label("b", wanted("On snow", json!("John Roe"), json!("2024-05-02"), "article")),
            label("c", wanted("On hail", Value::Null, Value::Null, "article")),
            label("d", wanted("On ice", json!(" "), Value::Null, "forum")),
        ],
        [
            given("a", "ON  RAIN!", &["Jane Doe"], json!("2024-05-01T23:30:00-08:00")),
            given("b", "On snow - The Post", &["Jane Doe"], json!("2024-05-03")),
            given("c", "On hail", &["Jane Doe"], json!("2024-05-03")),
            given("d", "On ice", &[], Value::Null),
        ],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows([
        "Pages: 4",
        "",
        "Metadata, shares of the pages whose labels have them; of those without an author, how many are given some",
    ]);
    run.shows([
        &*format!("type {HEAD}"),
        "article 3 0.6667 3 0.5000 2 1.0000 1 0.5000 2",
        "forum 1 1.0000 1 - 0 0.0000 1 - 0",
        "",
        HEAD,
        "all 4 0.7500 4 0.5000 2 0.5000 2 0.5000 2",
    ]);
}

#[test]
fn the_worst() {
    let labels = [
        label(
            "a",
            json!({"title": "On rain", "author": "Jane Doe", "date": "2024-05-01", "type": "article"}),
        ),
        label("b", json!({"title": "On snow", "author": null, "date": "2024-05-02"})),
        label("c", json!({"title": "On hail", "author": null})),
    ];
    let predictions = [
        given("a", "The Post", &[], Value::Null),
        given("b", "On snow", &["Jane Doe", "Jo \u{1b}[31m"], json!("2024-05-02")),
        given("c", "On hail", &[], Value::Null),
    ];
    let run = evaluate(&set(labels, predictions)).succeeded();
    run.shows([
        "The worst pages",
        "",
        "a article",
        "title wrong author wrong date wrong",
        "lost title: On rain",
        "lost author: Jane Doe",
        "lost date: 2024-05-01",
        "leaked title: The Post",
        "",
        "b",
        "title right no author wrong date right",
        "leaked author: Jane Doe, Jo \u{FFFD}[31m",
    ]);
    run.hides("On hail");
}

#[test]
fn authors_that_are_right() {
    let wanted = "Jane Doe and John Roe";
    for (given, wanted) in [
        (&["Jane Doe"] as &[&str], "By JANE DOE"),
        (&["Jane Doe", "John Roe"], wanted),
        (&["John Roe", "Jane Doe"], wanted),
        (&["John Roe & Jane Doe"], wanted),
        (&["by John Roe|Jane Doe"], "Jane Doe; John Roe,"),
        // One has the other in it.
        (&["Jane Doe"], wanted),
        (&["Jane Doe, Editor"], "Jane Doe"),
        (&["Jane"], "Jane Doe"),
        (&["Jane", "Doe"], "Jane Doe"),
    ] {
        authors(given, &json!(wanted)).shows(["all 1 - 0 1.0000 1 - 0 - 0"]).hides("worst");
    }
}

#[test]
fn authors_that_are_wrong() {
    for (given, wanted) in [
        (&[] as &[&str], "Jane Doe"),
        (&["John Roe"], "Jane Doe"),
        (&["Jane Roe"], "Jane Doe"),
        (&["Doe Jane"], "Jane Doe"),
        (&["Jane Doe", "Ann Poe"], "Jane Doe and John Roe"),
        (&["-"], "Jane Doe"),
        // No name is parted within a word.
        (&["S", "ers"], "Sanders"),
    ] {
        authors(given, &json!(wanted)).shows(["all 1 - 0 0.0000 1 - 0 - 0"]);
    }
}

#[test]
fn authors_of_pages_that_name_none() {
    for wanted in [Value::Null, json!(""), json!(" - ")] {
        authors(&["Jane Doe"], &wanted).shows(["all 1 - 0 - 0 1.0000 1 - 0"]);
        authors(&[], &wanted).shows(["all 1 - 0 - 0 0.0000 1 - 0"]);
    }
}

#[test]
fn pages_are_extracted() {
    let sandbox = Sandbox::new();
    let wanted = json!({"title": "The Ferry", "author": null, "text": TEXT});
    let labels = lines([label("a", wanted), label("b", json!({"title": "The ferry"}))]);
    sandbox
        .write("set/labels.jsonl", labels)
        .write("set/html/a.html", page())
        .write("set/html/b.html", page());
    let run = sandbox.run(["set"]).succeeded();
    run.shows(["all 1 1.0000 1.0000 1.0000"]).shows(["all 2 1.0000 2 - 0 0.0000 1 - 0"]);
}

/// What is not asked of an extractor is no mistake of it.
#[test]
fn text_and_metadata_by_themselves() {
    let both = || label("a", json!({"text": "red", "title": "Red"}));
    let text = json!({"id": "a", "text": "red"});
    let metadata = given("a", "Red", &[], Value::Null);
    let run = evaluate(&set([both(), label("b", json!({"title": "Blue"}))], [text.clone()])).succeeded();
    run.shows(["all 1 1.0000 1.0000 1.0000"]).hides("Metadata");
    let run = evaluate(&set([both(), label("b", json!({"title": "Blue"}))], [metadata.clone()])).succeeded();
    run.shows(["all 2 0.5000 2 - 0 - 0 - 0"]).hides("Words");
    run.shows(["Pages without a prediction, which count as empty: 1"]);
    let run = evaluate(&set([label("a", json!({"text": "red"}))], [metadata])).succeeded();
    assert_eq!(run.stdout, "Pages: 1\n");
    let null = evaluate(&set([both()], [json!({"id": "a", "text": null, "metadata": null})])).succeeded();
    null.shows(["all 1 0.0000 0.0000 0.0000"]).shows(["all 1 0.0000 1 - 0 - 0 - 0"]);
    let none = evaluate(&set([both()], [])).succeeded();
    none.shows(["all 1 0.0000 0.0000 0.0000"]).hides("Metadata");
}

/// As `extract --metadata --jsonl` writes them.
#[test]
fn lines_of_extract() {
    let metadata = dehusk::Extractor::new().metadata(&page());
    let line = json!({"path": "html/a.html", "metadata": metadata});
    let run = evaluate(&set([label("a", json!({"title": "The ferry"}))], [line])).succeeded();
    run.shows(["all 1 1.0000 1 - 0 - 0 - 0"]);
}

#[test]
fn broken_lines() {
    let good = json!({"id": "a", "metadata": {}});
    let sandbox = set(
        [
            label("a", json!({"title": "a"})),
            label("b", json!({"title": 7})),
            label("c", json!({"author": ["x"]})),
        ],
        [
            good,
            json!({"id": "a"}),
            json!({"id": "a", "metadata": "a"}),
            json!({"id": "a", "metadata": {"authors": "Jane"}}),
        ],
    );
    let broken = ["set/labels.jsonl:2", "set/labels.jsonl:3", "out.jsonl:2", "out.jsonl:3", "out.jsonl:4"];
    let run = evaluate(&sandbox).failed_on(&broken);
    assert!(run.stderr.contains("out.jsonl:2: neither text nor metadata of page a\n"), "{run:?}");
    run.shows(["all 1 0.0000 1 - 0 - 0 - 0"]);
}
