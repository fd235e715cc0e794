//! The options that change what is extracted.

use crate::pages::{MORE_THAN_A_PIPE, long_page, page_with};
use crate::support::Sandbox;

#[test]
fn url_resolves_links() {
    let sandbox = Sandbox::new();
    let link = "<p>The whole report is on the <a href='/report'>site of the ministry of transport</a>, \
                where anybody who wants to know more about it can read it in full and for free.</p>";
    sandbox.write("a.html", page_with("roads", link));
    let run = sandbox.run(["-f", "json", "--url", "https://example.org/news/1", "a.html"]).succeeded();
    assert!(run.stdout.contains("\"https://example.org/report\""));
    let unresolved = sandbox.run(["-f", "json", "a.html"]).succeeded();
    assert!(unresolved.stdout.contains("\"/report\""));
}

#[test]
fn encoding_of_pages() {
    let sandbox = Sandbox::new();
    let page = "<p>В среду все жители деревни ждали дождя, потому что лето было очень сухим, а воды в \
                колодцах почти не осталось, и никто не знал, что делать дальше с полями.</p>";
    let (bytes, ..) = encoding_rs::KOI8_R.encode(page);
    sandbox.write("a.html", bytes);
    let run = sandbox.run(["--encoding", "koi8-r", "a.html"]).succeeded();
    assert!(run.stdout.contains("жители деревни"));
    let wrong = sandbox.run(["--encoding", "windows-1252", "a.html"]);
    assert!(!wrong.stdout.contains("жители"));
}

#[test]
fn options_of_the_extractor() {
    let sandbox = Sandbox::new();
    let parts = "<figure><img src=a.png><figcaption>The ferry Thusnelda leaves the harbour of the old \
                 town on its last trip, on a rainy day in the spring of the year.</figcaption></figure>\
                 <table><tr><th>River</th><th>Course</th></tr>\
                 <tr><td>Aar</td><td>It rises in the glaciers of the high mountains, flows through two \
                 lakes and the capital, and meets the other river near the border.</td></tr>\
                 <tr><td>Rhine</td><td>It rises in the east of the mountains, crosses the great lake, \
                 falls over a wall of rock, and then leaves the country for the sea.</td></tr></table>";
    sandbox.write("a.html", page_with("rivers", parts));
    let default = sandbox.run(["a.html"]).succeeded();
    assert!(default.stdout.contains("Rhine"));
    assert!(!default.stdout.contains("Thusnelda"));
    assert!(sandbox.run(["--with-captions", "a.html"]).succeeded().stdout.contains("Thusnelda"));
    assert!(!sandbox.run(["--no-tables", "a.html"]).succeeded().stdout.contains("Rhine"));
    let strict = sandbox.run(["--balance", "-1", "a.html"]).succeeded();
    let generous = sandbox.run(["--balance=1", "a.html"]).succeeded();
    assert!(strict.stdout.len() <= default.stdout.len() && default.stdout.len() <= generous.stdout.len());
    // The posts of a forum are more in doubt.
    let thread = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages/forum-thread/page.html");
    let words = |balance: &str| sandbox.run(["--balance", balance, thread]).succeeded().stdout.len();
    assert!(words("-1") < words("1"));
}

#[test]
fn limit_of_bytes() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", long_page("dams", MORE_THAN_A_PIPE));
    let record = &sandbox.run(["--jsonl", "--max-bytes", "5000", "a.html"]).succeeded().records()[0];
    assert_eq!(record["truncated"], true);
    let text = record["text"].as_str().unwrap();
    assert!(text.contains("dams") && text.len() < 5000);
}
