//! Arguments, files and pipes.

use crate::fixture::PAGE;
use crate::support::Sandbox;

#[test]
fn bad_arguments() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", PAGE);
    let run = sandbox.run(["a.html", "--balance", "2"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("not a number from -1 to 1"));
    sandbox.run(["a.html", "--encoding", "klingon"]).was_misused("--encoding");
    sandbox.run(["a.html", "--url", "nowhere"]).was_misused("--url");
    sandbox.run(["a.html", "b.html"]).was_misused("b.html");
}

#[test]
fn what_cannot_be_read_or_written() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", PAGE).write("folder/b.html", PAGE).write("out", "old");
    sandbox.run(["gone.html", "-o", "out"]).failed_on(&["gone.html"]);
    sandbox.run(["folder", "-o", "out"]).failed_on(&["folder"]);
    assert_eq!(std::fs::read_to_string(sandbox.path("out")).unwrap(), "old");
    sandbox.run(["a.html", "-o", "missing/out"]).failed_on(&["missing/out"]);
    sandbox.run(["a.html", "-o", "folder"]).failed_on(&["folder"]);
}

#[test]
fn output_file() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", PAGE).run(["a.html", "-o", "out.html"]).succeeded();
    assert_eq!(run.stdout, "");
    let report = std::fs::read_to_string(sandbox.path("out.html")).unwrap();
    assert!(report.starts_with("<!DOCTYPE html>\n") && report.ends_with("</html>\n"));
}

#[test]
fn standard_input() {
    let sandbox = Sandbox::new();
    for run in [sandbox.run_with_stdin(["-"], PAGE), sandbox.run_with_stdin([], PAGE)] {
        assert!(run.succeeded().stdout.contains("nobody wrote it down"));
    }
}

#[test]
fn options_reach_the_extraction() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "a.html",
        b"<html lang=fr><article><p>L'\xe9t\xe9 \xe9tait long et sec, et la mer \xe9tait calme.</article>",
    );
    let run = sandbox.run(["a.html", "--encoding", "windows-1252", "--balance", "-1"]).succeeded();
    assert!(run.stdout.contains("L&#39;été était long"));
    assert!(run.stdout.contains("windows-1252"));
}
