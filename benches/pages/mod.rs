//! The pages that are measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use dehusk::RcDom;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

#[allow(dead_code, reason = "not all benches measure books")]
#[path = "../../tests/book/mod.rs"]
mod chapters;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages")
}

fn page(case: &str) -> String {
    String::from_utf8_lossy(&fs::read(folder().join(case).join("page.html")).unwrap()).into_owned()
}

/// Pages by name: a brief, a typical blog page, and one as long as a book.
#[allow(dead_code, reason = "not all benches measure them")]
pub(crate) fn by_size() -> Vec<(String, String)> {
    vec![
        ("small".to_owned(), page("br-blog")),
        ("typical".to_owned(), page("seed-fr")),
        ("large".to_owned(), book(20_000)),
    ]
}

/// A page as long as a shelf of books, and its name.
#[allow(dead_code, reason = "not all benches measure it")]
pub(crate) fn huge() -> (String, String) {
    ("huge".to_owned(), book(200_000))
}

/// A blog page whose article begins with so many paragraphs more.
fn book(paragraphs: usize) -> String {
    let beginning = r#"<div class="entry-content">"#;
    page("seed-fr").replacen(beginning, &format!("{beginning}{}", chapters::chapters(paragraphs, 25)), 1)
}

/// A page of so many bytes, and no more than one page more: the bodies of all pages of the
/// tests one after the other, over and over.
#[allow(dead_code, reason = "not all benches measure it")]
pub(crate) fn repeated(bytes: usize) -> String {
    let mut cases: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    cases.sort();
    let bodies: Vec<String> =
        cases.iter().map(|case| body(&page(case.to_str().unwrap())).to_owned()).collect();
    let mut html = "<!DOCTYPE html><html lang=en><title>Collected pages</title><body>".to_owned();
    for body in bodies.iter().cycle() {
        if html.len() >= bytes {
            break;
        }
        html += body;
    }
    html
}

/// What stands in the body of a page.
#[allow(dead_code, reason = "not all benches measure it")]
fn body(html: &str) -> &str {
    let (_, rest) = html.split_once("<body").unwrap_or(("", html));
    let (_, rest) = rest.split_once('>').unwrap_or(("", rest));
    rest.rsplit_once("</body").map_or(rest, |(body, _)| body)
}

/// Saved pages of the caller's own, in the folder that `DEHUSK_PAGES` names.
#[allow(dead_code, reason = "not all benches measure them")]
pub(crate) fn saved() -> Vec<String> {
    let Some(folder) = std::env::var_os("DEHUSK_PAGES") else { return Vec::new() };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned()).collect()
}

/// What a page costs at least: html5ever's tree, with the content of `noscript` as content.
#[allow(dead_code, reason = "not all benches compare with it")]
pub(crate) fn bare_parse(html: &str) -> RcDom {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    parse_document(RcDom::default(), options).one(html)
}

/// The seconds that each of several works takes. All are run in turn, so that a noisy
/// machine slows all of them, and the least of all rounds counts.
#[allow(dead_code, reason = "not all benches compare")]
pub(crate) fn least<const N: usize>(rounds: usize, mut works: [&mut dyn FnMut(); N]) -> [f64; N] {
    let mut least = [Duration::MAX; N];
    for _ in 0..rounds {
        for (least, work) in least.iter_mut().zip(&mut works) {
            let start = Instant::now();
            work();
            *least = start.elapsed().min(*least);
        }
    }
    least.map(|time| time.as_secs_f64())
}

/// How often a page is run: large ones take long.
#[allow(dead_code, reason = "not all benches compare")]
pub(crate) fn rounds(html: &str) -> usize {
    if html.len() > 1_000_000 { 5 } else { 200 }
}
