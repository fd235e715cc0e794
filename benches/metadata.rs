//! The metadata of a page: by itself, in bytes of HTML per second, and what it takes
//! beside the extraction of the article, on pages of three sizes.
//!
//! `cargo bench --bench metadata`; with `DEHUSK_PAGES` set to a folder of saved pages,
//! the shares are measured on these, too.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::Extractor;
use dehusk::training::Sample;

fn metadata(c: &mut Criterion) {
    let mut group = c.benchmark_group("metadata");
    let extractor = Extractor::new();
    for (name, html) in pages::by_size() {
        assert!(extractor.metadata(&html).title().is_some(), "{name}");
        group.throughput(Throughput::Bytes(html.len() as u64));
        group.bench_with_input(BenchmarkId::new("alone", &name), &html, |b, html| {
            b.iter(|| extractor.metadata(black_box(html)));
        });
        let sample = Sample::new(html.as_bytes());
        group.bench_with_input(BenchmarkId::new("of a walked page", &name), &sample, |b, sample| {
            b.iter(|| black_box(sample).read_metadata());
        });
    }
    group.finish();
}

/// What the metadata takes beside an extraction: alone, and as a part of it.
fn shares(_: &mut Criterion) {
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

fn print_shares([extract, alone, part]: [f64; 3], pages: &str) {
    let share = |time: f64| 100.0 * time / extract;
    println!(
        "metadata alone takes {:4.1}% of extract, {:4.1}% as a part of it: {pages}",
        share(alone),
        share(part)
    );
}

/// The seconds of an extraction, of the metadata alone, and of what it adds to a page
/// that is walked already.
fn times(html: &str, rounds: usize) -> [f64; 3] {
    let extractor = Extractor::new();
    let sample = Sample::new(html.as_bytes());
    pages::least(
        rounds,
        [
            &mut || drop(black_box(extractor.extract(black_box(html)))),
            &mut || drop(black_box(extractor.metadata(black_box(html)))),
            &mut || drop(black_box(black_box(&sample).read_metadata())),
        ],
    )
}

criterion_group!(benches, metadata, shares);
criterion_main!(benches);
