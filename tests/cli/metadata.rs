//! What a page says of its article, without the article.

use serde_json::{Value, json};

use crate::pages::{MANY_PAGES, MORE_THAN_A_PIPE, long_page, page};
use crate::results::keys;
use crate::support::{Run, Sandbox, read_one_line};

/// A page that tells all that it can.
const FULL: &str = include_str!("../metadata/full.html");

const DESCRIPTION: &str = "Why it rains in the valley, and what people there do about it.";

fn full() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("full.html", FULL).write("empty.html", "").write("a.html", page("ferries"));
    sandbox
}

#[test]
fn for_people() {
    let run = full().run(["--metadata", "full.html"]).succeeded();
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert!(lines[0].starts_with("title:       On rain ["), "{run:?}");
    assert!(lines.contains(&"authors:     Jane Doe [meta]"), "{run:?}");
    assert!(lines.contains(&"published:   2024-05-01T10:30:00+02:00 [open-graph]"), "{run:?}");
    assert!(lines.contains(&"language:    en-GB [attribute]"), "{run:?}");
    assert!(lines.contains(&"direction:   ltr [attribute]"), "{run:?}");
    assert!(lines.contains(&&*format!("description: {DESCRIPTION} [meta]")), "{run:?}");
    assert!(run.stdout.ends_with("]\n"));
    // All values begin in the same column.
    let begins_there = |line: &&str| line.as_bytes()[12] == b' ' && line.as_bytes()[13] != b' ';
    assert!(lines.iter().all(begins_there), "{run:?}");
    assert!(!run.stdout.contains("reading_minutes") && !run.stdout.contains("null"), "{run:?}");
}

#[test]
fn several_values_and_long_ones() {
    let sandbox = Sandbox::new();
    let long = "It rained. ".repeat(100);
    let page = format!(
        "<title>On rain</title><meta name=description content='{long}'>\
         <meta name=author content='Jane Doe'><meta name=author content='John Roe'>"
    );
    let run = sandbox.write("a.html", page).run(["--metadata", "a.html"]).succeeded();
    assert!(run.stdout.contains(" Jane Doe, John Roe [meta]\n"), "{run:?}");
    let description = run.stdout.lines().find(|line| line.starts_with("description: ")).unwrap();
    assert!(description.len() > 500 && description.ends_with(" [meta]"), "{description}");
}

#[test]
fn json_of_a_page() {
    let run = full().run(["--metadata", "-f", "json", "full.html"]).succeeded();
    assert!(
        run.stdout
            .starts_with("{\n  \"path\": \"full.html\",\n  \"metadata\": {\n    \"title\": \"On rain\",\n")
    );
    assert!(run.stdout.ends_with("\n}\n"));
    let object: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(keys(&object), ["metadata", "path"]);
    assert_eq!(object["metadata"]["authors"], json!(["Jane Doe"]));
    assert_eq!(object["metadata"]["provenance"]["published"], "open-graph");
    // The text was not looked for.
    assert_eq!(object["metadata"]["words"], Value::Null);
}

#[test]
fn lines_of_many_pages() {
    let sandbox = full();
    let run = sandbox.run(["--metadata", "--jsonl", "full.html", "empty.html", "a.html"]).succeeded();
    assert_eq!(run.paths(), ["full.html", "empty.html", "a.html"]);
    let records = run.records();
    let titles: Vec<&Value> = records.iter().map(|record| &record["metadata"]["title"]).collect();
    assert_eq!(titles, [&json!("On rain"), &Value::Null, &json!("The title of ferries")]);
    assert!(records.iter().all(|record| keys(record) == ["metadata", "path"]));
    let json = sandbox.run(["--metadata", "--jsonl", "-fjson", "full.html", "empty.html", "a.html"]);
    assert_eq!(json.succeeded().stdout, run.stdout);
}

/// The values are those that come with the article.
#[test]
fn the_same_as_with_the_article() {
    let sandbox = full();
    let of = |run: Run| run.succeeded().records()[0]["metadata"].clone();
    let mut alone = of(sandbox.run(["--jsonl", "--metadata", "full.html"]));
    let whole = of(sandbox.run(["--jsonl", "full.html"]));
    for of_the_text in ["words", "reading_minutes", "source"] {
        assert_eq!(alone[of_the_text], Value::Null);
        alone[of_the_text] = whole[of_the_text].clone();
    }
    alone["provenance"]["source"] = whole["provenance"]["source"].clone();
    assert_eq!(alone, whole);
}

#[test]
fn page_without_metadata() {
    let sandbox = full();
    let text = sandbox.run(["--metadata", "empty.html"]);
    let message = "extract: empty.html: no metadata found\n";
    assert_eq!((text.code, &*text.stdout, &*text.stderr), (Some(0), "", message));
    let json = sandbox.run(["--metadata", "empty.html", "-fjson"]);
    assert_eq!((json.code, &*json.stderr), (Some(0), message));
    let object: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(object["metadata"]["authors"], json!([]));
    sandbox.run(["--metadata", "--jsonl", "empty.html"]).succeeded();
}

#[test]
fn pages_that_are_no_html() {
    let sandbox = Sandbox::new();
    let bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
    let run = sandbox.write("a.bin", bytes).run(["--metadata", "--jsonl", "a.bin"]).succeeded();
    assert_eq!(run.paths(), ["a.bin"]);
    let hostile = "<title>On\u{1b}[31m\u{9b}rain\u{7}</title><p>It rained all day, and nobody was surprised.";
    let shown = sandbox.write("b.html", hostile).run(["--metadata", "b.html"]).succeeded().stdout;
    assert!(shown.contains("rain") && !shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    sandbox.run(["--metadata", "gone.html"]).failed_on(&["gone.html"]);
    sandbox.run(["--metadata", "--jsonl", "gone.html", "a.bin"]).failed_on(&["gone.html"]);
}

#[test]
fn options_of_the_page_have_their_effect() {
    let sandbox = Sandbox::new();
    let page = "<meta charset=utf-8><title>On rain</title><meta property=og:image content=/rain.jpg>\
                <meta name=author content='Zo\u{e9}'>";
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(page);
    sandbox.write("a.html", bytes);
    let url = "--url=https://example.org/news/1";
    let run = sandbox.run(["--metadata", "--encoding=latin1", url, "a.html"]).succeeded();
    assert!(run.stdout.contains(" https://example.org/rain.jpg [open-graph]\n"), "{run:?}");
    assert!(run.stdout.contains(" Zo\u{e9} [meta]\n"), "{run:?}");
    let cut = sandbox.run(["--metadata", "--max-bytes=50", "a.html"]).succeeded();
    assert!(cut.stdout.contains("On rain") && !cut.stdout.contains("rain.jpg"), "{cut:?}");
    let file = sandbox.run(["--metadata", "a.html", "-o", "out"]).succeeded();
    assert_eq!(file.stdout, "");
    assert!(sandbox.read("out").contains("On rain"));
}

#[test]
fn pipes() {
    let sandbox = full();
    let piped = sandbox.run_with_stdin(["--metadata"], FULL).succeeded();
    assert_eq!(piped.stdout, sandbox.run(["--metadata", "full.html"]).succeeded().stdout);
    let json = sandbox.run_with_stdin(["--metadata", "-fjson", "-"], FULL).succeeded();
    assert!(json.stdout.contains("\"path\": \"-\""), "{json:?}");
    let list = "full.html\n".repeat(MANY_PAGES) + "gone.html\n";
    sandbox.write("list", list);
    let (line, run) = read_one_line(sandbox.command(["--metadata", "--jsonl", "--files-from", "list"]));
    assert!(line.contains("On rain"));
    // Without a word on the missing file: it did not get that far.
    run.succeeded();
    let title = "rain ".repeat(MORE_THAN_A_PIPE / 5);
    sandbox.write(
        "long.html",
        long_page("rain", 0)
            .replace("</title>", &format!("</title><meta name=description content='{title}'>")),
    );
    let (line, run) = read_one_line(sandbox.command(["--metadata", "long.html"]));
    assert!(line.starts_with("title: "), "{line}");
    run.succeeded();
}

#[test]
fn options_that_would_do_nothing_are_mistakes() {
    let sandbox = full();
    for option in [
        "--with-links", "--with-images", "--with-data-images", "--front-matter", "--with-captions",
        "--no-tables", "--balance=0",
    ] {
        let run = sandbox.run(["--metadata", option, "full.html"]);
        let name = option.split('=').next().unwrap();
        let first = run.stderr.lines().next().unwrap_or_default().to_owned();
        assert!(
            first.starts_with("error: ") && first.contains(name) && first.contains("--metadata"),
            "{first}"
        );
        run.was_misused(name);
    }
    for format in ["markdown", "html"] {
        let message = "error: --metadata is for --format text and json\n";
        sandbox.run(["--metadata", "-f", format, "full.html"]).was_misused(message);
        sandbox.run(["--metadata", "--jsonl", "-f", format, "full.html"]).was_misused(message);
    }
    sandbox.run(["--metadata", "full.html", "a.html"]).was_misused("--jsonl");
    sandbox.run(["--metadata", "."]).was_misused("--jsonl");
}

#[test]
fn help_tells_of_it() {
    let help = Sandbox::new().run(["--help"]).succeeded().stdout;
    assert!(help.contains("--metadata") && help.contains("extract --metadata page.html"), "{help}");
}
