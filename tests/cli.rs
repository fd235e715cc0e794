//! Runs the `extract` example as its users do.

#![expect(clippy::unwrap_used, reason = "the helpers of a test fail where they stand, like the test")]

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use tempfile::TempDir;

/// The built example, up to date: cargo builds it for a full `cargo test`, but
/// not for `cargo test --test cli`, which would test an old one or none.
static BINARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let test = std::env::current_exe().unwrap();
    let profile_dir = test.ancestors().nth(2).unwrap();
    let profile = match profile_dir.file_name().unwrap().to_str().unwrap() {
        "debug" => "dev",
        profile => profile,
    };
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--example", "extract", "--profile", profile, "--target-dir"])
        .arg(profile_dir.parent().unwrap())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()
        .unwrap();
    assert!(status.success());
    profile_dir.join("examples").join(format!("extract{}", std::env::consts::EXE_SUFFIX))
});

/// More than a pipe holds, so that a writer without a reader cannot finish.
const MORE_THAN_A_PIPE: usize = 1 << 20;

/// Enough pages to fill the window of a batch many times over.
const MANY_PAGES: usize = 400;

/// A page with an article that has the given word in it.
fn page(word: &str) -> String {
    page_with(word, "")
}

fn page_with(word: &str, more: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>The title of {word}</title></head><body>\
         <article><h1>The title of {word}</h1>\
         <p>On Monday morning the council of the town met in the old school to talk about {word}, \
         and nearly two hundred people came to listen, although it had been raining since dawn.</p>\
         {more}\
         <p>The mayor said that the plans had been on the table for three years, that nobody had \
         found a better way, and that the work would therefore begin before the end of summer.</p>\
         </article></body></html>"
    )
}

/// A page whose article is at least so long.
fn long_page(word: &str, bytes: usize) -> String {
    let paragraph = "<p>After a long debate, which went on until late in the evening, the council \
                     voted for the plan by a small majority, and everybody went home in the rain.</p>";
    page_with(word, &paragraph.repeat(bytes / paragraph.len() + 1))
}

/// A folder of its own for each test, in which the example runs.
struct Sandbox(TempDir);

impl Sandbox {
    fn new() -> Self {
        Sandbox(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// All names in the folder, sorted.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn command<S: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(&*BINARY);
        command.args(args).current_dir(self.0.path()).stdin(Stdio::null());
        command
    }

    fn run<const N: usize>(&self, args: [&str; N]) -> Run {
        Run::new(self.command(args).output().unwrap())
    }

    fn run_with_stdin<const N: usize>(&self, args: [&str; N], stdin: &str) -> Run {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        Run::new(child.wait_with_output().unwrap())
    }
}

/// What a run of the example left behind.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    fn new(output: Output) -> Self {
        Run {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    fn succeeded(self) -> Self {
        assert_eq!(self.code, Some(0), "{self:?}");
        assert_eq!(self.stderr, "");
        self
    }

    /// Exit status 1 and one line of reason for each of these names.
    #[track_caller]
    fn failed_on(self, names: &[&str]) -> Self {
        assert_eq!(self.code, Some(1), "{self:?}");
        let lines: Vec<&str> = self.stderr.lines().collect();
        assert_eq!(lines.len(), names.len(), "{self:?}");
        for (line, name) in lines.iter().zip(names) {
            let reason = line.strip_prefix(&format!("extract: {name}: "));
            assert!(reason.is_some_and(|reason| !reason.is_empty()), "{line}");
        }
        self
    }

    /// Exit status 2, nothing on standard output, a message and the usage.
    #[track_caller]
    fn was_misused(self, message: &str) {
        assert_eq!(self.code, Some(2), "{self:?}");
        assert_eq!(self.stdout, "");
        assert!(self.stderr.contains(message), "{self:?}");
        assert!(self.stderr.contains("Usage: extract"), "{self:?}");
    }

    /// The lines of a batch.
    #[track_caller]
    fn records(&self) -> Vec<Value> {
        records(&self.stdout)
    }

    /// The paths of a batch.
    #[track_caller]
    fn paths(&self) -> Vec<String> {
        paths(&self.stdout)
    }
}

#[track_caller]
fn records(lines: &str) -> Vec<Value> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[track_caller]
fn paths(lines: &str) -> Vec<String> {
    records(lines).iter().map(|record| record["path"].as_str().unwrap().to_owned()).collect()
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

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
#[cfg(target_os = "linux")]
fn terminal_as_standard_input_is_misuse() {
    let sandbox = Sandbox::new();
    let terminal = File::options().read(true).write(true).open("/dev/ptmx").unwrap();
    let output = sandbox.command([""; 0]).stdin(terminal).output().unwrap();
    Run::new(output).was_misused("standard input");
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
    assert_eq!(batch.records()[0]["title"], Value::Null);
}

#[test]
fn json_of_a_page() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("bridges")).run(["-f", "json", "a.html"]).succeeded();
    assert!(run.stdout.starts_with("{\n  \"path\": \"a.html\",\n  \"title\": "));
    assert!(run.stdout.ends_with("\n}\n"));
    let object: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(keys(&object), ["blocks", "path", "text", "title", "truncation"]);
    assert_eq!(object["title"], "The title of bridges");
    assert!(object["text"].as_str().unwrap().contains("bridges"));
    let blocks = object["blocks"].as_array().unwrap();
    assert!(blocks.iter().any(|block| block["kind"] == "paragraph"));
    assert_eq!(object["truncation"]["bytes_dropped"], 0);
}

#[test]
fn json_line_of_a_page() {
    let sandbox = Sandbox::new();
    let run = sandbox.write("a.html", page("ferries")).run(["--jsonl", "a.html"]).succeeded();
    assert!(run.stdout.starts_with("{\"path\":\"a.html\",\"title\":\"The title of ferries\",\"text\":\""));
    assert!(run.stdout.ends_with(",\"truncated\":false}\n"));
    let records = run.records();
    assert_eq!(records.len(), 1);
    assert_eq!(keys(&records[0]), ["path", "text", "title", "truncated"]);
}

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

#[test]
fn misuse() {
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b")).write("list", "a.html\n");
    sandbox.run(["a.html", "b.html"]).was_misused("--jsonl");
    sandbox.run(["."]).was_misused("--jsonl");
    sandbox.run(["--files-from", "list"]).was_misused("--jsonl");
    sandbox.run(["--jsonl", "--files-from", "list", "a.html"]).was_misused("--files-from");
    sandbox.run(["--jsonl", "-f", "json", "a.html"]).was_misused("--format");
    sandbox.run(["-j", "2", "a.html"]).was_misused("--jsonl");
    sandbox.run(["--url", "example", "a.html"]).was_misused("--url: not an absolute URL: \"example\"");
    sandbox.run(["--encoding", "latin-99", "a.html"]).was_misused("--encoding: ");
    for unusable in [["-f", "yaml"], ["-j", "0"], ["--max-bytes", "-1"]] {
        let run = sandbox.run([unusable[0], unusable[1], "--jsonl", "a.html"]);
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{unusable:?}");
    }
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
fn unreadable_single_page() {
    let run = Sandbox::new().run(["gone.html"]).failed_on(&["gone.html"]);
    assert_eq!(run.stdout, "");
}

#[test]
#[cfg(target_os = "linux")]
fn path_that_is_not_utf8() {
    use std::os::unix::ffi::OsStrExt;

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

/// Reads a line of what the example writes, and closes the pipe.
fn read_one_line(mut command: Command) -> (String, Run) {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (line, Run::new(child.wait_with_output().unwrap()))
}

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
    let sandbox = Sandbox::new();
    sandbox.write("a.html", page("a")).write("b.html", page("b"));
    for args in [&["a.html"] as &[&str], &["--jsonl", "a.html", "b.html"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = sandbox.command(args).stdout(full).output().unwrap();
        Run::new(output).failed_on(&["standard output"]);
    }
}

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
    use std::fs::Permissions;
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

/// A terminal without a program behind it gives back what is written to it.
#[test]
#[cfg(target_os = "linux")]
fn progress_bar_on_a_terminal() {
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
        let mut screen = String::new();
        while !screen.ends_with("END") {
            let mut bytes = [0; 1024];
            let length = terminal.read(&mut bytes).unwrap();
            screen.push_str(std::str::from_utf8(&bytes[..length]).unwrap());
        }
        (code, screen)
    };
    let (code, many) = screen(&["--jsonl", "a.html", "gone.html", "b.html"]);
    assert_eq!(code, Some(1));
    assert!(many.contains("/3 pages"), "{many}");
    assert!(many.contains("extract: gone.html: "), "{many}");
    assert_eq!(screen(&["--jsonl", "a.html"]), (Some(0), "END".to_owned()));
    assert_eq!(screen(&["a.html"]), (Some(0), "END".to_owned()));
}
