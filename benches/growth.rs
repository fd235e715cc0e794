//! Bytes per second of pages that grow from a tenth of a megabyte to a hundred, with the
//! content of real pages over and over: what a byte costs must not grow with the page.
//!
//! `cargo bench --bench growth`; a bare parse of the same page is timed beside it.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use dehusk::{Extractor, Limits};

const KILOBYTES: [usize; 4] = [100, 1_000, 10_000, 100_000];

fn bench(c: &mut Criterion) {
    // A hundred megabytes of nothing but markup and text have more nodes than the default
    // limit bears, and what it cuts off would cost less.
    let extractor = Extractor::new().with_limits(Limits::default().with_max_nodes(usize::MAX));
    let mut group = c.benchmark_group("growth");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).measurement_time(Duration::from_secs(10));
    for kilobytes in KILOBYTES {
        let html = pages::repeated(1_000 * kilobytes);
        let truncation = extractor.extract(&html).truncation().clone();
        let cut = truncation.bytes_dropped() + truncation.tags_dropped() + truncation.tags_flattened();
        assert_eq!(cut, 0, "{kilobytes} kB: {truncation:?}");
        group.throughput(Throughput::Bytes(html.len() as u64));
        let size = format!("{kilobytes} kB");
        group.bench_with_input(BenchmarkId::new("bare parse", &size), &html, |b, html| {
            b.iter(|| pages::bare_parse(black_box(html)));
        });
        group.bench_with_input(BenchmarkId::new("extract", &size), &html, |b, html| {
            b.iter(|| extractor.extract(black_box(html)));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
