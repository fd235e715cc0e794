//! The renderers, in bytes of what they write per second, on pages of three sizes; and
//! what each of them takes beside the extraction of the article.
//!
//! `cargo bench --bench rendering`; with `DEHUSK_PAGES` set to a folder of saved pages,
//! the shares are measured on these, too.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dehusk::{Article, Extractor, Html, Markdown};

/// A renderer by name.
type Renderer = (&'static str, fn(&Article) -> String);

const RENDERERS: [Renderer; 4] = [
    ("text", Article::text),
    ("markdown", |article| Markdown::new().with_links(true).with_images(true).render(article)),
    ("html", |article| Html::new().with_links(true).with_images(true).render(article)),
    ("json", |article| serde_json::to_string(article).unwrap()),
];

fn renderers(c: &mut Criterion) {
    let mut group = c.benchmark_group("rendering");
    for (name, html) in pages::by_size() {
        let article = dehusk::extract(&html);
        for (renderer, render) in RENDERERS {
            let written = render(&article);
            assert!(written.len() > 100, "{renderer} of {name}");
            group.throughput(Throughput::Bytes(written.len() as u64));
            group.bench_with_input(BenchmarkId::new(renderer, &name), &article, |b, article| {
                b.iter(|| render(black_box(article)));
            });
        }
    }
    group.finish();
}

/// What each renderer takes beside an extraction.
fn shares(_: &mut Criterion) {
    for (name, html) in pages::by_size() {
        print_shares(times(&html, pages::rounds(&html)), &name);
    }
    let saved = pages::saved();
    if !saved.is_empty() {
        let mut all = [0.0; 5];
        for html in &saved {
            all.iter_mut().zip(times(html, 5)).for_each(|(sum, time)| *sum += time);
        }
        print_shares(all, &format!("{} saved pages", saved.len()));
    }
}

fn print_shares([extract, renderers @ ..]: [f64; 5], pages: &str) {
    for ((name, _), time) in RENDERERS.iter().zip(renderers) {
        println!("{name} takes {:4.1}% of extract: {pages}", 100.0 * time / extract);
    }
}

/// The seconds of an extraction and of each renderer.
fn times(html: &str, rounds: usize) -> [f64; 5] {
    let extractor = Extractor::new();
    let article = extractor.extract(html);
    let [text, markdown, html_form, json] = RENDERERS;
    let render = |(_, render): Renderer| drop(black_box(render(black_box(&article))));
    pages::least(
        rounds,
        [
            &mut || drop(black_box(extractor.extract(black_box(html)))),
            &mut || render(text),
            &mut || render(markdown),
            &mut || render(html_form),
            &mut || render(json),
        ],
    )
}

criterion_group!(benches, renderers, shares);
criterion_main!(benches);
