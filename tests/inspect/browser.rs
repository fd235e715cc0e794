//! Reports in a browser, where there is one.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::fixture::{HOSTILE, PAGE};
use crate::support::Sandbox;

/// The browsers that take these options, by what they are called.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const OPTIONS: [&str; 13] = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--enable-logging=stderr", "--v=0", "--virtual-time-budget=3000",
    "--dump-dom",
];

/// A browser that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(90);

/// The first browser that starts. One that is there and does not start, as in a container
/// that forbids it, is no fault of a report.
static BROWSER: LazyLock<Option<&str>> = LazyLock::new(|| {
    let sandbox = Sandbox::new();
    let found = BROWSERS.into_iter().find(|browser| {
        load(browser, &sandbox, "data:text/html,<p>started")
            .is_some_and(|seen| seen.dom.contains("<p>started"))
    });
    if found.is_none() {
        // Not `eprintln!`, which only failed tests show.
        let _ = writeln!(std::io::stderr(), "no browser: reports are not tested in one");
    }
    found
});

/// What a browser makes of an address.
struct Seen {
    /// The document, after its scripts have run.
    dom: String,
    /// What was said on its console.
    console: Vec<String>,
}

fn load(browser: &str, sandbox: &Sandbox, url: &str) -> Option<Seen> {
    let [dom, log] = ["dom", "log"].map(|name| sandbox.path(name));
    let profile = tempfile::tempdir().unwrap();
    let mut child = Command::new(browser)
        .args(OPTIONS)
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .arg(url)
        .stdin(Stdio::null())
        .stdout(File::create(&dom).unwrap())
        .stderr(File::create(&log).unwrap())
        .spawn()
        .ok()?;
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            child.wait().unwrap();
            return None;
        }
        sleep(Duration::from_millis(20));
    }
    let read = |path: &Path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    let console = read(&log).lines().filter(|line| line.contains("CONSOLE")).map(str::to_owned).collect();
    Some(Seen { dom: read(&dom), console })
}

/// The report on a page as the browser shows it with this fragment in its address, which has
/// nothing to complain of; none if there is no browser.
fn shown(page: &str, fragment: &str) -> Option<String> {
    used(page, fragment, "")
}

/// The same, after a script has done what a reader does.
fn used(page: &str, fragment: &str, script: &str) -> Option<String> {
    let browser = (*BROWSER)?;
    let sandbox = Sandbox::new();
    let report = sandbox.write("page.html", page).run(["page.html"]).succeeded().stdout;
    let (_, nonce) = report.split_once("<script nonce=").unwrap();
    let (nonce, _) = nonce.split_once('>').unwrap();
    let (body, end) = report.rsplit_once("</body>").unwrap();
    sandbox.write("report.html", format!("{body}<script nonce={nonce}>{script}</script></body>{end}"));
    let url = format!("file://{}#{fragment}", sandbox.path("report.html").display());
    let seen = load(browser, &sandbox, &url).unwrap();
    assert_eq!(seen.console, [""; 0]);
    Some(seen.dom)
}

/// The parts that are not hidden, from their class on.
fn visible(dom: &str) -> Vec<&str> {
    let items = dom.split("<li id=\"part-").skip(1);
    items.filter(|item| !item.split_once('>').unwrap().0.contains("hidden=\"\"")).collect()
}

#[test]
fn complaints_on_the_console_are_seen() {
    let Some(browser) = *BROWSER else { return };
    let sandbox = Sandbox::new();
    sandbox.write("a.html", "<script>console.error('aha')</script>");
    let seen = load(browser, &sandbox, &format!("file://{}", sandbox.path("a.html").display())).unwrap();
    assert!(seen.console.iter().any(|line| line.contains("aha")));
}

#[test]
fn all_parts_are_shown_at_first() {
    let Some(dom) = shown(PAGE, "") else { return };
    let count = dom.matches("<li id=\"part-").count();
    assert_eq!(visible(&dom).len(), count);
    assert!(dom.contains(&format!("{count} of {count} parts</output>")));
    let (_, form) = dom.split_once("<form ").unwrap();
    assert!(!form.split_once('>').unwrap().0.contains("hidden"));
}

#[test]
fn kept_and_dropped_parts_are_filtered() {
    for lot in ["kept", "dropped"] {
        let Some(dom) = shown(PAGE, lot) else { return };
        let visible = visible(&dom);
        assert!(!visible.is_empty() && visible.len() < dom.matches("<li id=\"part-").count());
        assert!(visible.iter().all(|item| item.contains(&format!("class=\"part {lot}"))));
    }
}

#[test]
fn sentences_are_found() {
    let Some(dom) = shown(PAGE, "q=%E2%80%9CToo%20loud%20%26") else { return };
    let visible = visible(&dom);
    assert_eq!(visible.len(), 1);
    assert!(visible[0].contains("asked her about it"));
    assert!(dom.contains(">1 of "));
}

#[test]
fn rules_and_scores_are_filtered() {
    let Some(dom) = shown(PAGE, "rule=element%20select") else { return };
    assert_eq!(visible(&dom).len(), 1);
    let Some(dom) = shown(PAGE, "score=0.9-1") else { return };
    let scores: Vec<f32> = visible(&dom)
        .iter()
        .map(|item| item.split_once("data-score=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap())
        .collect();
    assert!(!scores.is_empty() && scores.iter().all(|score| *score >= 0.9), "{scores:?}");
}

#[test]
fn a_part_is_shown_with_its_reasons_and_its_place() {
    let Some(dom) = shown(PAGE, "q=thirty%20years") else { return };
    let (number, _) = visible(&dom)[0].split_once('"').unwrap();
    let Some(dom) = shown(PAGE, &format!("part-{number}")) else { return };
    assert!(reason(&dom).unwrap().starts_with("Kept "));
    assert!(dom.contains("<p class=\"here\">She had kept the book"));
}

/// Presses keys where the focus is.
const PRESS: &str = "const press = (...keys) => keys.forEach((key) => (document.activeElement ?? \
    document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));";

/// The number of the part that is the current one.
fn current(dom: &str) -> Option<usize> {
    let (before, _) = dom.split_once(" current\"")?;
    let (_, number) = before.rsplit_once("<li id=\"part-")?;
    number.split_once('"')?.0.parse().ok()
}

/// The first sentence of the panel of reasons, if it is shown.
fn reason(dom: &str) -> Option<&str> {
    let (tag, why) = dom.split_once("<section id=\"why\"")?.1.split_once('>')?;
    let sentence = why.strip_prefix("<p class=\"sentence\">")?.split_once("</p>")?.0;
    Some(sentence).filter(|_| !tag.contains("hidden"))
}

#[test]
fn keys_lead_from_part_to_part() {
    for (keys, part) in [
        ("'j'", 1),
        ("'ArrowDown', 'ArrowDown', 'j'", 3),
        ("'j', 'j', 'j', 'k', 'ArrowUp'", 1),
        ("'j', 'k', 'k'", 1),
    ] {
        let Some(dom) = used(PAGE, "", &format!("{PRESS} press({keys})")) else { return };
        assert_eq!(current(&dom), Some(part), "{keys}");
        assert!(reason(&dom).is_some(), "{keys}");
    }
}

#[test]
fn keys_pass_over_what_is_filtered() {
    let Some(dom) = used(PAGE, "kept", &format!("{PRESS} press('j')")) else { return };
    let (first, _) = visible(&dom)[0].split_once('"').unwrap();
    assert_eq!(current(&dom), first.parse().ok());
    assert!(reason(&dom).unwrap().starts_with("Kept "));
}

#[test]
fn a_key_leads_to_the_search_and_one_back_to_all() {
    let search = "press('/'); document.activeElement.id === 'q' && document.body.append('in the search');";
    let Some(dom) = used(PAGE, "", &format!("{PRESS} {search}")) else { return };
    assert!(dom.contains("in the search"));
    let Some(dom) = used(PAGE, "dropped", &format!("{PRESS} press('Escape')")) else { return };
    assert_eq!(visible(&dom).len(), dom.matches("<li id=\"part-").count());
}

#[test]
fn reasons_follow_the_pointer() {
    let over = |lot: &str| {
        let part = format!("document.querySelector('.part.{lot} .text')");
        format!(
            "{part}.dispatchEvent(new PointerEvent('pointerover', {{ pointerType: 'mouse', bubbles: true }}))"
        )
    };
    for (lot, begins) in [("kept", "Kept "), ("dropped", "Dropped ")] {
        let Some(dom) = used(PAGE, "", &over(lot)) else { return };
        assert!(reason(&dom).unwrap().starts_with(begins), "{lot}");
        assert_eq!(current(&dom), None);
    }
}

#[test]
fn scripts_of_the_page_do_not_run() {
    let Some(dom) = shown(HOSTILE, "dropped") else { return };
    assert!(dom.contains("<title>page.html – inspected</title>"));
    assert!(!dom.contains("<img"));
}
