//! The figures of the three forms of truth.

use serde_json::json;

use crate::fixture::{TEXT, evaluate, label, lines, page, set};
use crate::support::Sandbox;

#[test]
fn pages_are_extracted() {
    let sandbox = Sandbox::new();
    let longer = format!("{TEXT} Dogs travel for free but have to stay on the deck.");
    let labels = lines([label("a", json!({"text": TEXT})), label("b", json!({"text": longer}))]);
    sandbox.write("set/labels.jsonl", labels);
    sandbox.write("set/html/a.html", page()).write("set/html/b.html", page());
    let run = sandbox.run(["set"]).succeeded();
    run.shows(["Pages: 2", "", "Words of the text, mean over pages"]);
    run.shows(["pages P R F1", "all 2 1.0000 0.8922 0.9396"]);
    run.shows(["b", "P 1.0000 R 0.7843 F1 0.8791 (40 words, gold has 51)"]);
    for jobs in ["1", "3"] {
        assert_eq!(sandbox.run(["set", "--jobs", jobs]).succeeded().stdout, run.stdout);
    }
}

#[test]
fn words_by_type_and_language() {
    let sandbox = set(
        [
            label("a", json!({"text": "red green", "type": "forum", "lang": "en"})),
            label("b", json!({"text": "red green", "type": "article", "lang": "en"})),
            label("c", json!({"text": "rot rot blau", "type": "article", "lang": "de"})),
            label("d", json!({"text": "", "type": "article"})),
            label("e", json!({"text": "white"})),
        ],
        [
            json!({"id": "a", "text": "Green, red!"}),
            json!({"id": "b", "text": "red red blue white"}),
            json!({"id": "c", "text": "rot blau"}),
            json!({"id": "d", "text": " \n"}),
            json!({"id": "e", "text": ""}),
        ],
    );
    let run = evaluate(&sandbox).succeeded();
    // b: 1/4, 1/2, 1/3; c: 1, 2/3, 4/5; d: nothing for nothing; e: nothing for something.
    run.shows([
        "type pages P R F1", "article 3 0.7500 0.7222 0.7111", "forum 1 1.0000 1.0000 1.0000", "",
        "lang pages P R F1", "en 2 0.6250 0.7500 0.6667", "de 1 1.0000 0.6667 0.8000", "", "pages P R F1",
        "all 5 0.6500 0.6333 0.6267",
    ]);
}

/// Marks and circled letters part words; numbers of any kind are words; a sigma
/// and a dotted capital are folded as by their context.
#[test]
fn words_are_those_of_the_reference_scorer() {
    let sandbox = set(
        [label("a", json!({"text": "ไม้ Ⓐ ² Ⅷ a_b ΟΔΟΣ İZ q\u{301}r"}))],
        [json!({"id": "a", "text": "ไม|² ⅷ a_b οδος i z q r"})],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows(["all 1 1.0000 1.0000 1.0000"]);
    run.hides("worst");
}

#[test]
fn snippets_over_all_pages() {
    let sandbox = set(
        [
            label("a", json!({"with": ["the old mill", "by the river"], "without": ["Log in"]})),
            label("b", json!({"with": ["a new bridge"], "without": ["Share this", "log in"]})),
        ],
        [
            json!({"id": "a", "text": "It is the old\u{A0}\n mill, and no other.\nLog  in"}),
            json!({"id": "b", "text": "They built a new bridge. Log in"}),
        ],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows(["pages found lost leaked P R F1", "all 2 2 1 1 0.6667 0.6667 0.6667"]);
    run.shows(["a", "found 1 lost 1 leaked 1", "lost by the river", "leaked Log in"]);
    run.hides("log in");
}

#[test]
fn passages_around_widgets() {
    let sandbox = set(
        [
            label("a", json!({"keep": ["One.", "Two."], "drop": ["LEAVE A REPLY"], "type": "box"})),
            label("b", json!({"keep": ["One."], "drop": ["Share", "Like"], "type": "bar", "lang": "en"})),
        ],
        [json!({"id": "a", "text": "one. Two.\nLeave  a reply"}), json!({"id": "b", "text": "One."})],
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows([
        "type pages leaked of % lost of %", "box 1 1 1 100.00 1 2 50.00", "… and 1 more", "",
        "pages leaked of % lost of %", "all 2 1 3 33.33 1 3 33.33",
    ]);
    run.shows(["a box", "leaked 1 of 1 lost 1 of 2", "lost One.", "leaked LEAVE A REPLY"]);
}

/// Gold text says more than the snippets that a page may have as well.
#[test]
fn each_form_of_truth_has_its_section() {
    let sandbox = set(
        [
            label("a", json!({"with": ["red"]})),
            label("b", json!({"text": "red", "with": ["blue"], "without": []})),
            label("c", json!({"drop": ["red"]})),
        ],
        ["a", "b", "c"].map(|id| json!({"id": id, "text": "red"})),
    );
    let run = evaluate(&sandbox).succeeded();
    run.shows(["Pages: 3"]);
    run.shows(["all 1 1.0000 1.0000 1.0000"]);
    run.shows(["all 1 1 0 0 1.0000 1.0000 1.0000"]);
    run.shows(["all 1 1 1 100.00 0 0 0.00"]);
}
