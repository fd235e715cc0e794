//! Pages that are quadratic or worse for a careless parser, each in four sizes:
//! elements per second must not fall as the page grows.
//!
//! `cargo bench --bench hostile`

#[path = "../tests/hostile/mod.rs"]
mod hostile;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use dehusk::extract;
use hostile::KINDS;

const SIZES: [usize; 4] = [5_000, 10_000, 20_000, 40_000];

fn bench(c: &mut Criterion) {
    for (name, page) in KINDS {
        let mut group = c.benchmark_group(*name);
        group.sample_size(10).sampling_mode(SamplingMode::Flat);
        group.warm_up_time(Duration::from_millis(100)).measurement_time(Duration::from_millis(500));
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
