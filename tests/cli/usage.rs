//! Command lines that make no sense, and help with them.

use crate::pages::page;
use crate::support::Sandbox;

#[test]
fn misuse() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b")).write("list", "a.html\n");
    sandbox.run(["a.html", "b.html"]).was_misused("--jsonl");
    sandbox.run(["."]).was_misused("--jsonl");
    sandbox.run(["--files-from", "list"]).was_misused("--jsonl");
    sandbox.run(["--jsonl", "--files-from", "list", "a.html"]).was_misused("--files-from");
    sandbox.run(["-j", "2", "a.html"]).was_misused("--jsonl");
    sandbox.run(["--url", "example", "a.html"]).was_misused("--url: not an absolute URL: \"example\"");
    sandbox.run(["--encoding", "latin-99", "a.html"]).was_misused("--encoding: ");
    for unusable in
        [["-f", "yaml"], ["-j", "0"], ["--max-bytes", "-1"], ["--balance", "NaN"], ["--balance", "2"]]
    {
        let run = sandbox.run([unusable[0], unusable[1], "--jsonl", "a.html"]);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{unusable:?}");
    }
}

#[test]
fn url_is_for_a_single_page() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b")).write("list", "a.html\n");
    let url = "--url=https://example.org/";
    sandbox.run([url, "--jsonl", "a.html", "b.html"]).was_misused("--url");
    sandbox.run([url, "--jsonl", "."]).was_misused("--url");
    sandbox.run([url, "--jsonl", "--files-from", "list"]).was_misused("--url");
    sandbox.run([url, "--jsonl", "a.html"]).succeeded();
}

#[test]
#[cfg(target_os = "linux")]
fn terminal_as_standard_input_is_misuse() {
    use std::fs::File;

    use crate::support::Run;

    let sandbox = Sandbox::new();
    let terminal = File::options().read(true).write(true).open("/dev/ptmx").unwrap();
    let output = sandbox.command([""; 0]).stdin(terminal).output().unwrap();
    Run::new(output).was_misused("standard input");
}

#[test]
fn help_and_version() {
    let sandbox = Sandbox::new();
    let version = sandbox.run(["--version"]).succeeded();
    assert_eq!(version.stdout, format!("extract {}\n", env!("CARGO_PKG_VERSION")));
    for help in ["-h", "--help"] {
        let help = sandbox.run([help]).succeeded().stdout;
        assert!(help.contains("Usage: extract") && help.contains("Examples:"));
        assert!(help.contains("extract --jsonl saved/ -o articles.jsonl"));
    }
}
