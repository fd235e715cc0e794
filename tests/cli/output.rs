//! Results that go to a file.

use std::io::Write;
use std::process::Stdio;

use crate::pages::{MORE_THAN_A_PIPE, long_page, page};
use crate::results::paths;
use crate::support::Sandbox;

#[test]
fn output_file() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b")).write("out", "old");
    let run = sandbox.run(["--jsonl", "a.html", "b.html", "-o", "out"]).succeeded();
    assert_eq!(run.stdout, "");
    assert_eq!(paths(&sandbox.read("out")), ["a.html", "b.html"]);
    assert_eq!(sandbox.names(), ["a.html", "b.html", "out"]);
    let dash = sandbox.run(["--jsonl", "a.html", "b.html", "-o", "-"]).succeeded();
    assert_eq!(dash.stdout, sandbox.read("out"));
}

#[test]
fn output_file_is_untouched_without_results() {
    let sandbox = Sandbox::new();
    sandbox.write("out", "old");
    sandbox.run(["gone.html", "-o", "out"]).failed_on(&["gone.html"]);
    sandbox.run(["--jsonl", "gone.html", "-o", "out"]).failed_on(&["gone.html"]);
    sandbox.run(["--jsonl", "--files-from", "gone", "-o", "out"]).failed_on(&["gone"]);
    assert_eq!(sandbox.read("out"), "old");
    assert_eq!(sandbox.names(), ["out"]);
}

#[test]
fn output_file_has_the_pages_that_could_be_read() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("out", "old");
    sandbox.run(["--jsonl", "gone.html", "a.html", "-o", "out"]).failed_on(&["gone.html"]);
    assert_eq!(paths(&sandbox.read("out")), ["a.html"]);
    assert_eq!(sandbox.names(), ["a.html", "out"]);
}

#[test]
fn output_file_appears_only_at_the_end() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("out", "old");
    let mut command = sandbox.command(["--jsonl", "-o", "out", "a.html", "-"]);
    let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // More than the pipe holds: once it is written, the batch is well under way.
    stdin.write_all(long_page("tunnels", MORE_THAN_A_PIPE).as_bytes()).unwrap();
    assert_eq!(sandbox.read("out"), "old");
    drop(stdin);
    assert!(child.wait().unwrap().success());
    assert_eq!(paths(&sandbox.read("out")), ["a.html", "-"]);
    assert_eq!(sandbox.names(), ["a.html", "out"]);
}

#[test]
fn output_file_that_cannot_be() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("folder/file", "");
    for path in ["folder", "missing/", "missing/out"] {
        let run = sandbox.run(["a.html", "-o", path]).failed_on(&[path]);
        assert!(run.stderr.contains("folder"), "{run:?}");
        assert_eq!(run.stdout, "");
    }
    assert_eq!(sandbox.names(), ["a.html", "folder"]);
}

#[test]
#[cfg(unix)]
fn output_file_has_usual_permissions() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    let sandbox = Sandbox::new();
    let mode = |name: &str| fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777;
    sandbox.write("a.html", page("a")).run(["a.html", "-o", "out"]).succeeded();
    assert_eq!(mode("out"), mode("a.html"));
    fs::set_permissions(sandbox.path("out"), Permissions::from_mode(0o606)).unwrap();
    sandbox.run(["a.html", "-o", "out"]).succeeded();
    assert_eq!(mode("out"), 0o606);
}

#[test]
#[cfg(unix)]
fn output_through_a_link() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("aqueducts")).write("out", "old");
    std::os::unix::fs::symlink("out", sandbox.path("link")).unwrap();
    sandbox.run(["a.html", "-o", "link"]).succeeded();
    assert!(sandbox.read("out").contains("aqueducts"));
    assert!(sandbox.path("link").is_symlink());
}

#[test]
#[cfg(target_os = "linux")]
fn output_to_what_is_no_file() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("aqueducts")).run(["a.html", "-o", "/proc/self/fd/1"]);
    assert!(run.succeeded().stdout.contains("aqueducts"));
}
