//! The same bytes give the same output: on each run, in each thread, on each platform and
//! from each build. All pages of the tests are extracted, and hashes of what comes out are
//! compared with those in `tests/determinism/hashes.txt`.
//!
//! A change that is meant to alter an output alters the table, too. To write it anew:
//!
//! ```sh
//! DEHUSK_WRITE_HASHES=1 cargo test --test determinism
//! ```

#![expect(clippy::unwrap_used, reason = "tests")]

mod corpus;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use dehusk::{Article, Extractor, Html, Markdown};
use rayon::prelude::*;
use serde_json::Value;

const TABLE: &str = "tests/determinism/hashes.txt";

const HEADER: &str = "\
# FNV-1a hashes of what comes out of each page: text, Markdown, HTML, JSON. To write them
# anew: DEHUSK_WRITE_HASHES=1 cargo test --test determinism
";

fn extractor() -> Extractor {
    // Dates that are to come are passed over, and the clock does not stand still.
    Extractor::new()
        .with_url("https://example.org/a/b")
        .unwrap()
        .with_captions(true)
        .with_today("2026-01-01".parse().unwrap())
}

fn fnv(bytes: &[u8]) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Rounds fractions to four digits. Confidence and probabilities go through `exp` and
/// `ln_1p`, whose last bit is left to the platform's library; all other numbers are whole.
fn round(value: &mut Value) {
    match value {
        Value::Number(number) => {
            if let Some(fraction) = number.as_f64().filter(|_| number.is_f64()) {
                *value = Value::String(format!("{fraction:.4}"));
            }
        }
        Value::Array(values) => values.iter_mut().for_each(round),
        Value::Object(values) => values.values_mut().for_each(round),
        _ => {}
    }
}

/// All forms of an article: metadata, comments and what was dropped are in the JSON.
fn forms(article: &Article) -> [String; 4] {
    let mut json = serde_json::to_value(article).unwrap();
    round(&mut json);
    [
        article.text(),
        Markdown::new().with_links(true).with_images(true).with_front_matter(true).render(article),
        Html::new().with_links(true).with_images(true).with_document(true).render(article),
        json.to_string(),
    ]
}

/// The line of a page in the table.
fn line(path: &Path) -> String {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let article = extractor().extract_bytes(&fs::read(path).unwrap());
    let mut line = String::new();
    for form in forms(&article) {
        write!(line, "{:016x} ", fnv(form.as_bytes())).unwrap();
    }
    let name = path.strip_prefix(tests).unwrap().to_string_lossy().replace('\\', "/");
    line + &name
}

fn lines(pages: &[PathBuf]) -> Vec<String> {
    pages.iter().map(|page| line(page)).collect()
}

/// The table of the repository is that of this platform and build.
#[test]
fn outputs_are_those_of_the_table() {
    let lines = lines(&corpus::pages());
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    if std::env::var_os("DEHUSK_WRITE_HASHES").is_some() {
        fs::write(&table, format!("{HEADER}{}\n", lines.join("\n"))).unwrap();
        return;
    }
    let known = fs::read_to_string(&table).unwrap();
    let known: Vec<&str> = known.lines().filter(|line| !line.starts_with('#')).collect();
    let changed: Vec<&String> = lines.iter().filter(|line| !known.contains(&line.as_str())).collect();
    if !changed.is_empty() || known.len() != lines.len() {
        panic!(
            "{} lines in {TABLE}, {} pages; other outputs for\n{changed:#?}\n{}",
            known.len(),
            lines.len(),
            "If this is meant: DEHUSK_WRITE_HASHES=1 cargo test --test determinism"
        );
    }
}

/// Hash tables have a seed of their own each time, and threads take turns as they like.
#[test]
fn outputs_are_the_same_on_each_run_and_thread() {
    let pages = corpus::pages();
    let threads = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
    let parallel: Vec<String> = threads.install(|| pages.par_iter().rev().map(|page| line(page)).collect());
    let mut again = lines(&pages);
    again.reverse();
    assert_eq!(parallel, again);
}
