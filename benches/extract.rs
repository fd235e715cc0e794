//! The whole extraction beside the bare parse of the same bytes, on the pages
//! of the tests and on pages made longer from them.
//!
//! `cargo bench --bench extract`; the ratio of the two rates is the figure that
//! holds on any machine.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::{Extractor, RcDom};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};

fn parse(html: &str) -> RcDom {
    let mut options = ParseOpts::default();
    options.tree_builder.scripting_enabled = false;
    parse_document(RcDom::default(), options).one(html)
}

fn bench(c: &mut Criterion) {
    let mut group = c.benchmark_group("page");
    let extractor = Extractor::new();
    for (name, html) in pages::by_size() {
        assert!(!extractor.extract(&html).is_empty(), "{name}");
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_with_input(BenchmarkId::new("bare parse", &name), &html, |b, html| {
            b.iter(|| parse(black_box(html)));
        });
        group.bench_with_input(BenchmarkId::new("extract", &name), &html, |b, html| {
            b.iter(|| extractor.extract(black_box(html)));
        });
        let dom = parse(&html);
        group.bench_with_input(BenchmarkId::new("extract_dom", &name), &dom, |b, dom| {
            b.iter(|| extractor.extract_dom(black_box(dom)));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
