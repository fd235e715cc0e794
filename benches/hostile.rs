//! Pages that are quadratic or worse for a careless parser, each in four sizes:
//! elements per second must not fall as the page grows.
//!
//! `cargo bench --bench hostile`

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::extract;

const SIZES: [usize; 4] = [5_000, 10_000, 20_000, 40_000];

/// A kind of page by name, and how one of a size is made.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: &[Kind] = &[
    ("nested div", |n| "<div>".repeat(n)),
    ("nested b", |n| "<b>".repeat(n) + "x"),
    ("nested tables", |n| "<table><tr><td>".repeat(n / 3)),
    ("nested lists", |n| "<ul><li>x".repeat(n / 2)),
    ("misnested b and p", |n| "<b><p>x".repeat(n / 2)),
    ("content moved out of a table", |n| "<table>".to_owned() + &"<b>x</b>".repeat(n)),
    ("siblings", |n| "<p>x</p>".repeat(n)),
    ("cells of one row", |n| "<table><tr>".to_owned() + &"<td>x".repeat(n)),
    ("options", |n| "<select>".to_owned() + &"<option>x".repeat(n)),
];

fn bench(c: &mut Criterion) {
    for (name, page) in KINDS {
        let mut group = c.benchmark_group(*name);
        group.sample_size(10);
        for size in SIZES {
            let html = page(size);
            group.throughput(Throughput::Elements(size as u64));
            group.bench_with_input(BenchmarkId::from_parameter(size), &html, |b, html| {
                b.iter(|| extract(black_box(html)));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
