//! Why each part of a page is kept or not.

use crate::pages::page;
use crate::support::Sandbox;

fn sandbox() -> Sandbox {
    let sandbox = Sandbox::new();
    let page = std::fs::read_to_string("tests/pages/seed-fr/page.html").unwrap();
    sandbox.write("a.html", page);
    sandbox
}

#[test]
fn all_text_is_there_with_a_reason() {
    let run = sandbox().run(["--explain", "a.html"]).succeeded();
    let line = |text: &str| run.stdout.lines().find(|line| line.contains(text)).unwrap();
    assert!(line("Les membres de l’alliance militaire").starts_with("+ "), "{run:?}");
    let stars = line("Cliquez sur une étoile");
    assert!(stars.starts_with("- ") && stars.contains(" rating/"), "{stars}");
    assert!(run.stdout.lines().any(|line| line.contains(" · html > body > ")), "{run:?}");
    assert!(run.stdout.contains(" parts are kept"), "{run:?}");
    // Not on a terminal: nothing is cut off, and there are no colours.
    assert!(!run.stdout.contains('\u{1b}') && !run.stdout.contains('…'.to_string().repeat(2).as_str()));
}

#[test]
fn colours_are_a_choice() {
    let sandbox = sandbox();
    let run = |variable: &str| {
        let mut command = sandbox.command(["--explain", "a.html"]);
        let output = command.env_remove("NO_COLOR").env(variable, "1").output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    let coloured = run("CLICOLOR_FORCE");
    assert!(coloured.contains("\u{1b}[32m+ "), "{coloured}");
    assert!(!run("NO_COLOR").contains('\u{1b}'));
    // A file is read by programs.
    let mut command = sandbox.command(["--explain", "a.html", "-o", "table.txt"]);
    assert!(command.env("CLICOLOR_FORCE", "1").status().unwrap().success());
    let table = std::fs::read_to_string(sandbox.path("table.txt")).unwrap();
    assert!(table.contains("\n+ ") && !table.contains('\u{1b}'), "{table}");
}

#[test]
fn what_a_page_holds_is_safe_to_print() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", "<p>\u{1b}[31mred \u{9b}31m").run(["--explain", "a.html"]);
    assert!(!run.stdout.contains('\u{1b}') && !run.stdout.contains('\u{9b}'), "{run:?}");
    assert!(run.stdout.contains("[31mred"), "{run:?}");
}

#[test]
fn options_that_make_no_sense_with_it() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a"));
    sandbox.run(["--explain", "--metadata", "a.html"]).was_misused("--metadata");
    sandbox.run(["--explain", "--jsonl", "a.html"]).was_misused("--jsonl");
    sandbox.run(["--explain", "-f", "json", "a.html"]).was_misused("--explain is for --format text");
    sandbox.run(["--explain", "b.html"]).failed_on(&["b.html"]);
    let empty = sandbox.write("empty.html", "").run(["--explain", "empty.html"]).succeeded();
    assert!(empty.stdout.starts_with("0 of 0 parts are kept"), "{empty:?}");
}
