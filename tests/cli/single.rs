//! One page, as text or JSON.

use serde_json::Value;

use crate::pages::{page, page_beyond_all_limits, page_with};
use crate::results::keys;
use crate::support::Sandbox;

#[test]
fn text_of_a_file() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("lighthouses")).run(["a.html"]).succeeded();
    assert!(run.stdout.contains("talk about lighthouses, and nearly"));
    assert!(run.stdout.contains("before the end of summer."));
    assert!(!run.stdout.contains('<'));
}

#[test]
fn text_ends_with_one_line_end() {
    let sandbox = Sandbox::new();
    let page = page_with("code", "<pre>let a = 1;\n\n\n</pre>");
    let run = sandbox.write("a.html", page).run(["a.html"]).succeeded();
    assert!(run.stdout.ends_with("summer.\n"), "{run:?}");
    let file = sandbox.run(["a.html", "-o", "a.txt"]).succeeded();
    assert_eq!(file.stdout, "");
    assert_eq!(sandbox.read("a.txt"), run.stdout);
}

#[test]
fn standard_input() {
    let sandbox = Sandbox::new();
    let piped = sandbox.run_with_stdin([], &page("harbours")).succeeded();
    assert!(piped.stdout.contains("harbours"));
    let dash = sandbox.run_with_stdin(["-"], &page("harbours")).succeeded();
    assert_eq!(dash.stdout, piped.stdout);
    let json = sandbox.run_with_stdin(["--jsonl"], &page("harbours")).succeeded();
    assert_eq!(json.paths(), ["-"]);
    sandbox.run_with_stdin(["--jsonl", "-", "-"], "").was_misused("standard input");
}

#[test]
fn page_without_article() {
    let sandbox = Sandbox::new();
    sandbox.write("empty.html", "");
    for args in [["empty.html", "-ftext"], ["empty.html", "-fjson"]] {
        let run = sandbox.run(args);
        assert_eq!(run.code, Some(0));
        assert_eq!(run.stderr, "extract: empty.html: no article found\n");
        assert_eq!(run.stdout.is_empty(), args[1] == "-ftext");
    }
    let batch = sandbox.run(["--jsonl", "empty.html"]).succeeded();
    assert_eq!(batch.records()[0]["text"], "");
    assert_eq!(batch.records()[0]["metadata"]["title"], Value::Null);
}

#[test]
fn json_of_a_page() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("bridges")).run(["-f", "json", "a.html"]).succeeded();
    assert!(run.stdout.starts_with("{\n  \"path\": \"a.html\",\n  \"version\": 1,\n  \"metadata\": {\n"));
    assert!(run.stdout.ends_with("\n}\n"));
    let object: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        keys(&object),
        [
            "blocks", "comments", "confidence", "dropped", "kind", "kind_probabilities", "metadata", "path",
            "text", "truncation", "version"
        ]
    );
    assert_eq!(object["metadata"]["title"], "The title of bridges");
    assert!(object["text"].as_str().unwrap().contains("bridges"));
    let blocks = object["blocks"].as_array().unwrap();
    assert!(blocks.iter().any(|block| block["kind"] == "paragraph"));
    assert_eq!(object["truncation"]["bytes_dropped"], 0);
}

#[test]
fn unreadable_single_page() {
    let run = Sandbox::new().run(["gone.html"]).failed_on(&["gone.html"]);
    assert_eq!(run.stdout, "");
}

#[test]
fn text_that_was_cut_off() {
    let sandbox = Sandbox::new();
    let content = page_with("marshes", "<p>This is never read.</p>");
    let bytes = content.find("This is never").unwrap();
    let limit = format!("--max-bytes={bytes}");
    sandbox.write("a.html", &content);
    let text = sandbox.run(["a.html", &limit]);
    let message = format!("extract: a.html: cut off at a limit: {} bytes not read\n", content.len() - bytes);
    assert_eq!((text.code, text.stderr), (Some(0), message));
    assert!(text.stdout.contains("marshes") && !text.stdout.contains("never read"));
    // JSON says so in itself, as the lines of a batch do.
    sandbox.run(["a.html", &limit, "-fjson"]).succeeded();
    sandbox.run(["a.html", &limit, "--jsonl"]).succeeded();
}

#[test]
fn text_that_was_cut_off_at_each_limit() {
    let sandbox = Sandbox::new();
    let content = page_beyond_all_limits();
    let limit = format!("--max-bytes={}", content.len() - 7);
    sandbox.write("a.html", content);
    let json = sandbox.run(["a.html", &limit, "-fjson"]).succeeded();
    let object: Value = serde_json::from_str(&json.stdout).unwrap();
    let counts = ["bytes_dropped", "tags_flattened", "tags_dropped"];
    let [bytes, flattened, dropped] = counts.map(|count| object["truncation"][count].as_u64().unwrap());
    assert!(bytes == 7 && flattened > 0 && dropped > 0, "{}", object["truncation"]);
    let text = sandbox.run(["a.html", &limit]);
    let counts = format!("7 bytes not read, {flattened} tags flattened, {dropped} tags not read");
    let message = format!("extract: a.html: cut off at a limit: {counts}\n");
    assert_eq!((text.code, text.stderr), (Some(0), message));
}
