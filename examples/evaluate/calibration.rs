//! How far the predicted confidence is the measured F1.

use std::io::{self, Write};

use crate::figures::Words;
use crate::pages::Page;

/// Bins of equal width from 0 to 1.
const BINS: usize = 10;

/// The pages of a bin, in sums.
#[derive(Debug, Clone, Copy, Default)]
struct Bin {
    pages: usize,
    confidence: f64,
    f1: f64,
}

impl Bin {
    /// How much better the pages are than they were thought to be, on average.
    fn gap(&self) -> f64 {
        (self.f1 - self.confidence) / self.pages as f64
    }
}

/// Writes a table of the bins, if there are any predictions of confidence.
pub(crate) fn write(pages: &[(Page, Words)], out: &mut dyn Write) -> io::Result<()> {
    let mut bins = [Bin::default(); BINS];
    let mut all = 0_usize;
    for (page, figures) in pages {
        let Some(confidence) = page.confidence else {
            continue;
        };
        // Full confidence is in the last bin.
        let place = ((confidence * BINS as f32) as usize).min(BINS - 1);
        if let Some(bin) = bins.get_mut(place) {
            bin.pages += 1;
            bin.confidence += f64::from(confidence);
            bin.f1 += figures.f1();
        }
        all += 1;
    }
    if all == 0 {
        return Ok(());
    }
    writeln!(out, "\nConfidence, and the F1 that was measured\n")?;
    writeln!(out, "  bin        pages  confidence      F1      gap")?;
    for (place, bin) in bins.iter().enumerate() {
        let [from, to] = [place, place + 1].map(|edge| edge as f64 / BINS as f64);
        write!(out, "  {from:.1} - {to:.1} {:6}", bin.pages)?;
        if bin.pages > 0 {
            let [confidence, f1] = [bin.confidence, bin.f1].map(|sum| sum / bin.pages as f64);
            write!(out, "  {confidence:10.4} {f1:7.4} {:+8.4}", bin.gap())?;
        }
        writeln!(out)?;
    }
    let gaps = bins.iter().filter(|bin| bin.pages > 0).map(|bin| bin.pages as f64 * bin.gap().abs());
    writeln!(out, "  mean absolute gap, by pages: {:.4}", gaps.sum::<f64>() / all as f64)
}
