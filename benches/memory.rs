//! The most heap that one extraction holds at a time, beside the length of its page.
//!
//! `cargo bench --bench memory`; with `DEHUSK_PAGES=folder`, the saved pages in a folder are
//! measured, too, one by one and as a batch.

#![expect(clippy::unwrap_used, reason = "a benchmark")]
#![expect(clippy::print_stdout, reason = "the figures")]

#[path = "pages/mod.rs"]
mod pages;

use std::hint::black_box;

use dehusk::Extractor;
use peak_alloc::PeakAlloc;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// The most bytes that some work has on the heap beyond those that were there before.
fn peak(work: impl FnOnce()) -> usize {
    HEAP.reset_peak_usage();
    let before = HEAP.current_usage();
    work();
    HEAP.peak_usage().saturating_sub(before)
}

fn main() {
    let extractor = Extractor::new();
    let extract = |html: &str| drop(black_box(extractor.extract(black_box(html))));
    let repeated = [100, 1_000, 10_000, 100_000]
        .map(|kilobytes| (format!("{kilobytes} kB of pages"), pages::repeated(1_000 * kilobytes)));
    println!("{:20} {:>12} {:>12} {:>8}", "page", "bytes", "peak", "x page");
    for (name, html) in pages::by_size().into_iter().chain([pages::huge()]).chain(repeated) {
        // The tables of the crate are made by the first page, and stay.
        extract(&html);
        let peak = peak(|| extract(&html));
        println!("{name:20} {:>12} {peak:>12} {:>8.1}", html.len(), peak as f64 / html.len() as f64);
    }

    let saved = pages::saved();
    let mut peaks: Vec<(f64, usize)> = saved
        .iter()
        .map(|html| {
            let peak = peak(|| extract(html));
            (peak as f64 / html.len().max(1) as f64, peak)
        })
        .collect();
    peaks.sort_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((largest, _)) = peaks.last() {
        let share = |part: f64| peaks.get((peaks.len() as f64 * part) as usize).map_or(0.0, |peak| peak.0);
        println!(
            "\n{} saved pages: median {:.1}, 95% {:.1}, largest {largest:.1} times the page",
            peaks.len(),
            share(0.5),
            share(0.95)
        );
        let batch = peak(|| saved.iter().for_each(|html| extract(html)));
        let single = peaks.iter().map(|(_, peak)| *peak).max().unwrap_or_default();
        println!("all of them in turn: {batch} bytes; the page that takes most: {single}");
    }
}
