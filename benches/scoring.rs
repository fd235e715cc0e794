//! The scoring core: its features, both stages of the model for blocks, and the
//! selection, on pages of three sizes, in blocks per second; and the share of
//! all that in a whole extraction.
//!
//! `cargo bench --bench scoring`; with `DEHUSK_PAGES` set to a folder of saved
//! pages, the share is measured on these, too.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::Extractor;
use dehusk::training::{Sample, Scoring};

fn stages(c: &mut Criterion) {
    for (name, html) in pages::by_size() {
        let sample = Sample::new(html.as_bytes());
        let scoring = Scoring::new(&sample);
        let kinds = scoring.kinds();
        let rows = scoring.features();
        let first = scoring.first_scores(&rows);
        let doubtful = scoring.pooled(&rows, &first, &kinds);
        assert!(scoring.select(&first, &kinds).contains(&true), "{name}");

        let mut group = c.benchmark_group(format!("scoring/{name}"));
        let blocks = sample.texts().len();
        group.throughput(Throughput::Elements(blocks as u64));
        group.bench_function("survey", |b| b.iter(|| Scoring::new(black_box(&sample))));
        group.bench_function("kinds", |b| b.iter(|| black_box(&scoring).kinds()));
        group.bench_function("features", |b| b.iter(|| black_box(&scoring).features()));
        group.bench_function("first stage", |b| b.iter(|| scoring.first_scores(black_box(&rows))));
        group.bench_function("pooled features", |b| {
            b.iter(|| scoring.pooled(black_box(&rows), &first, &kinds));
        });
        group.bench_function("second stage", |b| b.iter(|| scoring.second_scores(black_box(&doubtful))));
        group.bench_function("selection", |b| b.iter(|| scoring.select(black_box(&first), &kinds)));
        group.bench_with_input(BenchmarkId::from_parameter("all of it"), &sample, |b, sample| {
            b.iter(|| Scoring::run(black_box(sample)));
        });
        group.finish();
    }
}

/// What the scoring takes of an extraction. Both are run in turn, so that a
/// noisy machine slows both, and the least of all rounds counts.
fn share(_: &mut Criterion) {
    for (name, html) in pages::by_size() {
        let rounds = if html.len() > 1_000_000 { 5 } else { 200 };
        let (scoring, whole) = times(&html, rounds);
        println!("scoring takes {:4.1}% of extract: {name}", 100.0 * scoring / whole);
    }
    let saved = pages::saved();
    if !saved.is_empty() {
        let times: Vec<(f64, f64)> = saved.iter().map(|html| times(html, 5)).collect();
        let (scoring, whole) = times.iter().fold((0.0, 0.0), |sum, page| (sum.0 + page.0, sum.1 + page.1));
        println!("scoring takes {:4.1}% of extract: {} saved pages", 100.0 * scoring / whole, saved.len());
    }
}

/// The seconds of the scoring and of a whole extraction.
fn times(html: &str, rounds: usize) -> (f64, f64) {
    let extractor = Extractor::new();
    let sample = Sample::new(html.as_bytes());
    let (mut scoring, mut whole) = (Duration::MAX, Duration::MAX);
    for _ in 0..rounds {
        let start = Instant::now();
        black_box(Scoring::run(black_box(&sample)));
        scoring = scoring.min(start.elapsed());
        let start = Instant::now();
        black_box(extractor.extract(black_box(html)));
        whole = whole.min(start.elapsed());
    }
    (scoring.as_secs_f64(), whole.as_secs_f64())
}

criterion_group!(benches, stages, share);
criterion_main!(benches);
