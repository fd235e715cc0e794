//! The scoring core: its features, both stages of the model for blocks, and the
//! selection, on pages of three sizes, in blocks per second; and the shares of
//! all that, and of the widget detector, in a whole extraction.
//!
//! `cargo bench --bench scoring`; with `DEHUSK_PAGES` set to a folder of saved
//! pages, the share is measured on these, too.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::Extractor;
use dehusk::training::{Sample, Scoring};

fn stages(c: &mut Criterion) {
    for (name, html) in pages::by_size() {
        let sample = Sample::new(html.as_bytes());
        let scoring = Scoring::new(&sample);
        let kinds = scoring.kinds();
        let rows = scoring.features(&kinds);
        let first = scoring.first_scores(&rows, &kinds);
        let doubtful = scoring.pooled(&rows, &first, &kinds);
        assert!(scoring.select(&first, &kinds).contains(&true), "{name}");

        let mut group = c.benchmark_group(format!("scoring/{name}"));
        let blocks = sample.texts().len();
        group.throughput(Throughput::Elements(blocks as u64));
        group.bench_function("survey", |b| b.iter(|| Scoring::new(black_box(&sample))));
        group.bench_function("kinds", |b| b.iter(|| black_box(&scoring).kinds()));
        group.bench_function("features", |b| b.iter(|| black_box(&scoring).features(&kinds)));
        group.bench_function("first stage", |b| b.iter(|| scoring.first_scores(black_box(&rows), &kinds)));
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

/// What the scoring and the widget detector take of an extraction.
fn share(_: &mut Criterion) {
    for (name, html) in pages::by_size() {
        print_shares(times(&html, pages::rounds(&html)), &name);
    }
    let saved = pages::saved();
    if !saved.is_empty() {
        let mut all = [0.0; 3];
        for html in &saved {
            all.iter_mut().zip(times(html, 5)).for_each(|(sum, time)| *sum += time);
        }
        print_shares(all, &format!("{} saved pages", saved.len()));
    }
}

fn print_shares([scoring, widgets, whole]: [f64; 3], pages: &str) {
    println!("scoring takes {:4.1}% of extract: {pages}", 100.0 * scoring / whole);
    println!("finding widgets takes {:4.1}% of extract: {pages}", 100.0 * widgets / whole);
}

/// The seconds of the scoring, of the widget detector and of a whole extraction.
fn times(html: &str, rounds: usize) -> [f64; 3] {
    let extractor = Extractor::new();
    let sample = Sample::new(html.as_bytes());
    pages::least(
        rounds,
        [
            &mut || drop(black_box(Scoring::run(black_box(&sample)))),
            &mut || {
                black_box(black_box(&sample).find_widgets());
            },
            &mut || drop(black_box(extractor.extract(black_box(html)))),
        ],
    )
}

criterion_group!(benches, stages, share);
criterion_main!(benches);
