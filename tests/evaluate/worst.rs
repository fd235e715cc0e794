//! The worst pages, and the excerpts below them.

use serde_json::{Value, json};

use crate::fixture::{TEXT, evaluate, label, set};
use crate::support::Run;

/// The ids of the pages that are shown, in order.
fn ids(run: &Run) -> Vec<String> {
    let lines = run.lines();
    let blocks = lines.split(|line| line.is_empty());
    let pages = blocks.skip_while(|block| block[..] != ["The worst pages"]).skip(1);
    pages.filter_map(|block| block.first().cloned()).collect()
}

#[test]
fn worst_first_and_no_more_than_asked() {
    let texts = ["red", "red green", "red green blue", "red", "grey"];
    let mut number = 0..;
    let predictions = texts.map(|text| json!({"id": format!("p{}", number.next().unwrap()), "text": text}));
    let labels =
        [0, 1, 2, 3, 4].map(|number| label(&format!("p{number}"), json!({"text": "red green blue"})));
    let sandbox = set(labels, predictions);
    assert_eq!(ids(&evaluate(&sandbox).succeeded()), ["p4", "p0", "p3", "p1"]);
    let worst =
        |number| ids(&sandbox.run(["set", "--predictions", "out.jsonl", "--worst", number]).succeeded());
    assert_eq!(worst("2"), ["p4", "p0"]);
    assert_eq!(worst("0"), [""; 0]);
}

#[test]
fn runs_of_words_that_were_lost_and_leaked() {
    let (first, second) = TEXT.split_once("\n\n").unwrap();
    let text = format!("Start\nNews\n{first}\n\nRead more of this in our letter");
    let address = "https://example.org/ferry";
    let sandbox = set(
        [label("a", json!({"text": format!("{second}\n\n{first}"), "url": address, "type": "article"}))],
        [json!({"id": "a", "text": text})],
    );
    let run = evaluate(&sandbox).succeeded();
    // Both texts have an "in", which counts, but as part of runs that only one has.
    run.shows([
        "a article https://example.org/ferry",
        "P 0.7241 R 0.5250 F1 0.6087 (29 words, gold has 40)",
        "lost 20 words: In winter the crossing takes longer, because the captain goes round the ice that \
         drifts down from th…",
        "leaked 7 words: Read more of this in our letter",
        "leaked 2 words: Start News",
    ]);
}

/// What stands there in another order is no mistake by the figures.
#[test]
fn words_in_another_order_are_not_shown() {
    let sandbox = set(
        [label("a", json!({"text": "north south\nfirst they sailed to the island\neast"}))],
        [json!({"id": "a", "text": "first they sailed to the island\nsouth north west"})],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows(["lost 1 word: east"]);
    run.hides("north");
}

#[test]
fn a_text_that_stands_there_twice_leaks_once() {
    let sandbox =
        set([label("a", json!({"text": TEXT}))], [json!({"id": "a", "text": format!("{TEXT}\n\n{TEXT}")})]);
    let run = evaluate(&sandbox).succeeded();
    let leaks: Vec<String> = run.lines().into_iter().filter(|line| line.starts_with("leaked")).collect();
    assert_eq!(leaks.len(), 1, "{leaks:?}");
    assert!(leaks[0].starts_with("leaked 40 words: The ferry leaves"), "{leaks:?}");
}

#[test]
fn excerpts_are_few_short_and_safe_to_print() {
    let long = "ü".repeat(300);
    let mut without: Vec<String> = (1..=7).map(|number| format!("box {number}")).collect();
    without.insert(0, "a \u{1b}[31mred\nbox".to_owned());
    let labels = [label("a", json!({"with": [long], "without": without, "url": "x\u{7}y"}))];
    let sandbox = set(labels, [json!({"id": "a", "text": without.join(" ")})]);
    let run = evaluate(&sandbox).succeeded();
    run.shows([
        "a x\u{FFFD}y",
        "found 0 lost 1 leaked 8",
        &format!("lost {}…", "ü".repeat(100)),
        "leaked a \u{FFFD}[31mred box",
        "leaked box 1",
        "leaked box 2",
        "leaked box 3",
        "leaked box 4",
        "leaked … and 3 more",
    ]);
}

/// There are as many runs of words as there can be.
#[test]
fn many_runs() {
    let words = |other: &str| -> Value {
        let words: Vec<String> = (0..20_000).map(|number| format!("w{number} {other}{number}")).collect();
        json!({"id": "a", "file": "a.html", "text": words.join(" ")})
    };
    let run = evaluate(&set([words("x")], [words("y")])).succeeded();
    run.shows(["a", "P 0.5000 R 0.5000 F1 0.5000 (40000 words, gold has 40000)"]);
}
