//! Bytes per second of a bare parse, of a whole extraction and of each of its stages, on
//! pages of four sizes, in one run.
//!
//! `cargo bench --bench throughput`; the ratio of the rates of `extract` and `bare parse`
//! is the figure that holds on any machine. For the ratio on saved pages, see the example
//! `throughput`.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::Extractor;
use dehusk::training::{self, Sample, Scoring};

fn bench(c: &mut Criterion) {
    let extractor = Extractor::new();
    for (name, html) in pages::by_size().into_iter().chain([pages::huge()]) {
        assert!(!extractor.extract(&html).is_empty(), "{name}");
        let html = html.as_str();
        let dom = pages::bare_parse(html);
        let sample = Sample::new(html.as_bytes());
        let (kept, _) = Scoring::run(&sample);

        let mut group = c.benchmark_group(format!("throughput/{name}"));
        group.throughput(Throughput::Bytes(html.len() as u64));
        if html.len() > 1_000_000 {
            group.sample_size(10).measurement_time(Duration::from_secs(10));
        }
        group.bench_function("bare parse", |b| b.iter(|| pages::bare_parse(black_box(html))));
        group.bench_function("extract", |b| b.iter(|| extractor.extract(black_box(html))));
        group.bench_function("explain", |b| b.iter(|| extractor.explain(black_box(html))));
        group.bench_function("extract_dom", |b| b.iter(|| extractor.extract_dom(black_box(&dom))));
        group.bench_function("stage: parse", |b| b.iter(|| training::parse(black_box(html))));
        group.bench_function("stage: walk", |b| {
            b.iter_batched(|| training::parse(html), training::walk, BatchSize::PerIteration)
        });
        group.bench_function("stage: metadata", |b| b.iter(|| black_box(&sample).read_metadata()));
        group.bench_function("stage: widgets", |b| b.iter(|| black_box(&sample).find_widgets()));
        group.bench_function("stage: scoring", |b| b.iter(|| Scoring::run(black_box(&sample))));
        group.bench_function("stage: blocks", |b| b.iter(|| sample.assemble(black_box(&kept))));
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
