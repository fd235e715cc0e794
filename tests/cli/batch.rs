//! Many pages, as JSON lines.

use std::path::Path;

use crate::pages::{MANY_PAGES, MORE_THAN_A_PIPE, long_page, page};
use crate::results::keys;
use crate::support::Sandbox;

#[test]
fn json_line_of_a_page() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("ferries")).run(["--jsonl", "a.html"]).succeeded();
    assert!(run.stdout.starts_with("{\"path\":\"a.html\",\"metadata\":{\"title\":\"The title of ferries\","));
    assert!(run.stdout.ends_with(",\"truncated\":false}\n"));
    let records = run.records();
    assert_eq!(records.len(), 1);
    assert_eq!(keys(&records[0]), ["confidence", "kind", "metadata", "path", "text", "truncated"]);
}

#[test]
fn folder_in_sorted_order() {
    let sandbox = Sandbox::new();
    let others = ["notes.txt", "html", "x.xhtml"];
    for name in ["b.html", "a.HTM", "c.Html", "sub/z.htm", "sub/deep/y.html"].iter().chain(&others) {
        sandbox.write(Path::new("saved").join(name), page(name));
    }
    let run = sandbox.run(["--jsonl", "saved"]).succeeded();
    let expected = ["a.HTM", "b.html", "c.Html", "sub/deep/y.html", "sub/z.htm"];
    assert_eq!(run.paths(), expected.map(|name| format!("saved/{name}")));
}

#[test]
fn folders_and_files_in_the_order_given() {
    let sandbox = Sandbox::new();
    sandbox.write("z/1.html", page("a")).write("a/1.html", page("b")).write("notes.txt", page("c"));
    let run = sandbox.run(["--jsonl", "z", "notes.txt", "a", "z/1.html"]).succeeded();
    assert_eq!(run.paths(), ["z/1.html", "notes.txt", "a/1.html", "z/1.html"]);
}

#[test]
fn folder_without_pages() {
    let sandbox = Sandbox::new();
    sandbox.write("barren/notes.txt", "").write("a.html", page("a"));
    let run = sandbox.run(["--jsonl", "barren", "a.html"]).failed_on(&["barren"]);
    assert_eq!(run.paths(), ["a.html"]);
}

#[test]
#[cfg(unix)]
fn links_in_folders() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("saved/b.html", page("b"));
    std::os::unix::fs::symlink("../a.html", sandbox.path("saved/link.html")).unwrap();
    std::os::unix::fs::symlink(".", sandbox.path("saved/circle")).unwrap();
    let run = sandbox.run(["--jsonl", "saved"]).succeeded();
    assert_eq!(run.paths(), ["saved/b.html", "saved/link.html"]);
}

#[test]
fn list_of_files() {
    let sandbox = Sandbox::new();
    let list = "b.html\n\n  \na.html\r\nsaved\n-\nb.html";
    sandbox.write("a.html", page("a")).write("b.html", page("b")).write("saved/c.html", page("c"));
    sandbox.write("-", page("dash")).write("list", list);
    let expected = ["b.html", "a.html", "saved/c.html", "-", "b.html"];
    let run = sandbox.run(["--jsonl", "--files-from", "list"]).succeeded();
    assert_eq!(run.paths(), expected);
    assert!(run.records()[3]["text"].as_str().unwrap().contains("dash"));
    let piped = sandbox.run_with_stdin(["--jsonl", "--files-from", "-"], list).succeeded();
    assert_eq!(piped.stdout, run.stdout);
    let empty = sandbox.run_with_stdin(["--jsonl", "--files-from", "-"], "").succeeded();
    assert_eq!(empty.stdout, "");
    sandbox.run(["--jsonl", "--files-from", "missing"]).failed_on(&["missing"]);
}

#[test]
fn many_pages_in_order_on_any_number_of_threads() {
    let sandbox = Sandbox::new();
    let mut list = String::new();
    for index in 0..MANY_PAGES {
        // A few slow pages, which the others would overtake.
        let length = if index % 50 == 0 { MORE_THAN_A_PIPE / 8 } else { 0 };
        let name = format!("{:03}.html", (index * 7) % MANY_PAGES);
        sandbox.write(&name, long_page(&format!("number{index}."), length));
        list.push_str(&name);
        list.push('\n');
    }
    let run = sandbox.run_with_stdin(["--jsonl", "--files-from", "-"], &list).succeeded();
    assert_eq!(run.paths(), list.lines().collect::<Vec<_>>());
    for (index, record) in run.records().iter().enumerate() {
        assert!(record["text"].as_str().unwrap().contains(&format!("number{index}.")));
    }
    for threads in ["1", "2", "7"] {
        let other = sandbox.run_with_stdin(["--jsonl", "-j", threads, "--files-from", "-"], &list);
        assert!(other.succeeded().stdout == run.stdout, "-j {threads}");
    }
}

#[test]
fn unreadable_files_do_not_stop_a_batch() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b"));
    let run = sandbox.run(["--jsonl", "a.html", "gone1.html", "b.html", "gone2.html"]);
    let run = run.failed_on(&["gone1.html", "gone2.html"]);
    assert_eq!(run.paths(), ["a.html", "b.html"]);
}

#[test]
#[cfg(target_os = "linux")]
fn path_that_is_not_utf8() {
    use std::ffi::OsStr;
    use std::fs;
    use std::os::unix::ffi::OsStrExt;

    use crate::support::Run;

    let sandbox = Sandbox::new();
    let name = OsStr::from_bytes(b"caf\xe9.html");
    sandbox.write(Path::new("saved").join(name), page("coffee")).write(name, page("coffee"));
    sandbox.write("list", b"caf\xe9.html\n");
    for args in [&[OsStr::new("--jsonl"), name] as &[&OsStr], &["--jsonl", "saved"].map(OsStr::new)] {
        let run = Run::new(sandbox.command(args).output().unwrap()).succeeded();
        assert!(run.paths()[0].ends_with("caf\u{FFFD}.html"));
        assert!(run.stdout.contains("coffee"));
    }
    assert!(sandbox.run(["--jsonl", "--files-from", "list"]).succeeded().stdout.contains("coffee"));
    fs::remove_file(sandbox.path(name)).unwrap();
    sandbox.run(["--jsonl", "--files-from", "list"]).failed_on(&["caf\u{FFFD}.html"]);
}
