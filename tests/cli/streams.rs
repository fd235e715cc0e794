//! Pipes that close, disks that are full, terminals that show progress.

use std::process::Stdio;

use crate::pages::{MANY_PAGES, MORE_THAN_A_PIPE, long_page, page};
use crate::support::{Run, Sandbox, read_one_line};

#[test]
fn closed_pipe_is_no_error() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", long_page("canals", MORE_THAN_A_PIPE));
    let (line, run) = read_one_line(sandbox.command(["a.html"]));
    assert!(!line.is_empty());
    run.succeeded();
}

#[test]
fn closed_pipe_stops_a_batch() {
    let sandbox = Sandbox::new();
    let list = "a.html\n".repeat(MANY_PAGES) + "gone.html\n";
    sandbox.write("a.html", long_page("canals", MORE_THAN_A_PIPE / 16)).write("list", list);
    let (line, run) = read_one_line(sandbox.command(["--jsonl", "--files-from", "list"]));
    assert!(line.contains("canals"));
    // Without a word on the missing file: it did not get that far.
    run.succeeded();
}

#[test]
#[cfg(target_os = "linux")]
fn full_disk() {
    use std::fs::File;

    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b"));
    for args in [&["a.html"] as &[&str], &["--jsonl", "a.html", "b.html"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = sandbox.command(args).stdout(full).output().unwrap();
        Run::new(output).failed_on(&["standard output"]);
    }
}

/// A terminal without a program behind it gives back what is written to it.
#[test]
#[cfg(target_os = "linux")]
fn progress_bar_on_a_terminal() {
    use std::fs::File;
    use std::io::{Read, Write};

    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b"));
    let screen = |args: &[&str]| {
        let mut terminal = File::options().read(true).write(true).open("/dev/ptmx").unwrap();
        let mut child = sandbox
            .command(args)
            .stdout(Stdio::null())
            .stderr(terminal.try_clone().unwrap())
            .spawn()
            .unwrap();
        let code = child.wait().unwrap().code();
        terminal.write_all(b"END").unwrap();
        // A read may end within a character.
        let mut screen = Vec::new();
        while !screen.ends_with(b"END") {
            let mut bytes = [0; 1024];
            let length = terminal.read(&mut bytes).unwrap();
            screen.extend_from_slice(&bytes[..length]);
        }
        (code, String::from_utf8(screen).unwrap())
    };
    let (code, many) = screen(&["--jsonl", "a.html", "gone.html", "b.html"]);
    assert_eq!(code, Some(1));
    assert!(many.contains("/3 pages"), "{many}");
    assert!(many.contains("extract: gone.html: "), "{many}");
    assert_eq!(screen(&["--jsonl", "a.html"]), (Some(0), "END".to_owned()));
    assert_eq!(screen(&["a.html"]), (Some(0), "END".to_owned()));
}
