//! The forms in which a page is written.

use serde_json::Value;

use crate::pages::page_with;
use crate::support::{Run, Sandbox};

/// A page with a link, a picture and a heading.
fn rich() -> String {
    let part = "<h2 id=report>The report</h2><p>The whole <a href='https://example.org/report'>report on \
                the matter</a> can be read by <em>anybody</em> who wants to know more about it.</p>\
                <img src='https://example.org/a.png' alt='The harbour'>\
                <img src='data:image/png;base64,iVBORw0KGgo=' alt='The mole'>";
    page_with("harbours", part)
}

/// What a run with the page and some options writes.
fn written<const N: usize>(options: [&str; N]) -> String {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", rich());
    let args = options.into_iter().chain(["a.html"]);
    Run::new(sandbox.command(args).output().unwrap()).succeeded().stdout
}

#[test]
fn markdown() {
    let plain = written(["-f", "markdown"]);
    assert!(plain.contains("\n\n## The report\n\n") && plain.contains("*anybody*"), "{plain}");
    assert!(!plain.contains("example.org"), "{plain}");
    assert!(plain.ends_with('\n') && !plain.ends_with("\n\n"));
    let links = written(["-f", "markdown", "--with-links"]);
    assert!(links.contains("[report on the matter](https://example.org/report)"), "{links}");
    let images = written(["-f", "markdown", "--with-images"]);
    assert!(images.contains("![The harbour](https://example.org/a.png)"), "{images}");
    assert!(!images.contains("The mole"), "{images}");
    let data = written(["-f", "markdown", "--with-images", "--with-data-images"]);
    assert!(data.contains("![The mole](data:image/png;base64,iVBORw0KGgo=)"), "{data}");
    let front = written(["-f", "markdown", "--front-matter"]);
    assert!(front.starts_with("---\ntitle: \"The title of harbours\"\n"), "{front}");
    assert!(front.ends_with(&plain), "{front}");
}

#[test]
fn html_is_a_whole_document() {
    let plain = written(["-f", "html"]);
    assert!(plain.starts_with("<!DOCTYPE html>\n<html") && plain.ends_with("</html>\n"), "{plain}");
    assert!(plain.contains("<title>The title of harbours</title>") && plain.contains("<style>"), "{plain}");
    assert!(plain.contains("<h2 id=\"report\">The report</h2>"), "{plain}");
    assert!(!plain.contains("example.org"), "{plain}");
    assert!(written(["-f", "html", "--with-links"]).contains("<a href=\"https://example.org/report\""));
    assert!(written(["-f", "html", "--with-images"]).contains("<img src=\"https://example.org/a.png\""));
}

#[test]
fn lines_in_all_formats() {
    let line = |format| serde_json::from_str::<Value>(&written(["--jsonl", "-f", format])).unwrap();
    for (format, content) in
        [("text", "The report"), ("markdown", "## The report"), ("html", "<h2>The report</h2>")]
    {
        let line = line(format);
        assert!(line[format].as_str().unwrap().contains(content), "{line}");
        assert_eq!(line["path"], "a.html");
        assert_eq!(line["truncated"], false);
        assert_eq!(line["metadata"]["title"], "The title of harbours");
        assert!(line["metadata"]["reading_minutes"].is_u64());
    }
    let whole = line("json");
    assert_eq!(whole["version"], 1);
    assert_eq!(whole["metadata"]["title"], "The title of harbours");
    assert!(whole["blocks"].as_array().unwrap().len() > 2 && whole["text"].is_string());
}

#[test]
fn options_that_would_do_nothing_are_mistakes() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", rich());
    for (args, named) in [
        (["--with-links", "a.html", "-f", "text"], "--with-links"),
        (["--with-images", "a.html", "-f", "json"], "--with-images"),
        (["--front-matter", "a.html", "-f", "html"], "--front-matter"),
        (["--with-data-images", "a.html", "-f", "markdown"], "--with-data-images"),
    ] {
        sandbox.run(args).was_misused(named);
    }
}
