//! Steps may grow with the page, but no faster: on pages that are hostile, and counted,
//! for a clock tells nothing on a busy machine.

#[path = "../../tests/hostile/mod.rs"]
mod hostile;

use super::{build, subtree};
use crate::extractor::Extractor;
use crate::limits::Limits;
use crate::page::Page;
use hostile::KINDS;

/// Twice for twice, and a little more for what happens once.
const MAX_GROWTH: f64 = 2.2;

/// Tags: the first thousands of levels are climbed at full price.
const SIZES: [usize; 4] = [5_000, 10_000, 20_000, 40_000];

/// Steps below this are what every page takes.
const FEW: u64 = 20_000;

#[expect(clippy::print_stdout, reason = "the counts are the figure")]
fn assert_growth(what: &str, count: impl Fn(&str) -> u64) {
    for (name, page) in KINDS {
        let counts = SIZES.map(|size| count(&page(size)));
        println!("{name:40} {what} at 5k, 10k, 20k, 40k: {counts:?}");
        for pair in counts.windows(2) {
            let growth = pair[1].max(FEW) as f64 / pair[0].max(FEW) as f64;
            assert!(growth <= MAX_GROWTH, "{name}, {what}: {counts:?}");
        }
    }
}

#[test]
fn parsing_grows_with_the_page() {
    assert_growth("steps of parsing", |page| build(page, &Limits::default()).0.steps());
}

/// No work is left out to stay below the limit: the growth is that of the whole page.
#[test]
fn work_is_not_exhausted() {
    for (name, page) in KINDS {
        let (_, truncation) = build(&page(40_000), &Limits::default());
        assert!(!truncation.work_exhausted() && truncation.bytes_dropped() == 0, "{name}: {truncation:?}");
    }
}

/// A walk visits each node once. What looks into a part of the tree before it is walked
/// counts its own steps.
#[test]
fn looks_ahead_grow_with_the_page() {
    assert_growth("looks ahead of the walk", |page| {
        subtree::STEPS.set(0);
        let _ = Page::of(build(page, &Limits::default()).0.into_tree(), false);
        subtree::STEPS.get()
    });
}

/// The arrays that the walk leaves are what all later stages run over: each of them once,
/// or so often as there are features or families. Between two places of the page they
/// look at a bounded number of blocks, or take the difference of two running totals.
#[test]
fn pages_grow_with_their_source() {
    assert_growth("size of the walked page", |page| {
        let page = Page::of(build(page, &Limits::default()).0.into_tree(), false);
        let sizes = [
            page.elements().len(),
            page.blocks().len(),
            page.blocks().iter().map(|block| page.text(block).len() + page.runs(block).len()).sum(),
            page.properties.len(),
            page.facts.media.len(),
        ];
        sizes.iter().sum::<usize>() as u64
    });
}

/// What comes out grows no faster, either; its length is also that of the work of the
/// renderers.
#[test]
fn articles_grow_with_the_page() {
    let extractor = Extractor::new().with_balance(1.0);
    assert_growth("length of the article", |page| {
        let article = extractor.extract(page);
        let forms = [
            article.text(),
            crate::Markdown::new().with_links(true).with_images(true).render(&article),
            crate::Html::new().with_links(true).with_images(true).render(&article),
        ];
        forms.iter().map(|form| form.len() as u64).sum()
    });
}
