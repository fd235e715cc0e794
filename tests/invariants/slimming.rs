//! Any text as a page, parsed by the feed that leaves out what no stage reads, and by
//! html5ever's tokenizer alone. After a NUL, the rest chooses a page of the
//! [grammar](super::grammar).

use arbitrary::Unstructured;
use dehusk::RcDom;
use dehusk::fuzzing::flat_pages;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

use super::grammar::Page;
use super::options;

/// Checks that both make the same flat page, and that a tree of html5ever's own gives the
/// same article.
pub(crate) fn check(data: &[u8]) {
    match data.split_first() {
        Some((0, choices)) => {
            if let Ok(page) = Unstructured::new(choices).arbitrary::<Page>() {
                check_page(&page.html());
            }
        }
        _ => check_page(&String::from_utf8_lossy(data)),
    }
}

fn check_page(page: &str) {
    let Some([fed, whole]) = flat_pages(page) else { return };
    assert!(fed == whole, "{page:?}\n{}", first_difference(&fed, &whole));
    let article = options::extractor().extract(page);
    assert_eq!(
        options::extractor().extract_dom(&parse(page)),
        article,
        "a tree of html5ever's own: {page:?}"
    );
}

fn parse(page: &str) -> RcDom {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    // html5ever would take a byte order mark off behind each script, too.
    options.tokenizer.discard_bom = false;
    parse_document(RcDom::default(), options).one(page.strip_prefix('\u{feff}').unwrap_or(page))
}

fn first_difference(fed: &str, whole: &str) -> String {
    let (fed, whole): (Vec<&str>, Vec<&str>) = (fed.lines().collect(), whole.lines().collect());
    let same = fed.iter().zip(&whole).take_while(|(a, b)| a == b).count();
    let around = |lines: &[&str]| {
        let lines = lines.iter().skip(same.saturating_sub(8)).take(16);
        lines.map(|line| format!("{line}\n")).collect::<String>()
    };
    format!("fed:\n{}whole:\n{}", around(&fed), around(&whole))
}
