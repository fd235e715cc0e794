//! How often the predicted kind of page is the labelled one.

use std::io::{self, Write};

use crate::pages::Page;

/// The kinds of pages. Other types of labels are no kinds.
const KINDS: [&str; 7] = ["article", "documentation", "service", "forum", "product", "collection", "listing"];

/// The column of predictions that are none of the kinds.
const OTHER: &str = "other";

/// The width of a column, for the longest name of a kind and a space.
const WIDTH: usize = 14;

/// Writes the accuracy of the kinds and which were taken for which, if there
/// are any predictions of kinds.
pub(crate) fn write<'a>(pages: impl Iterator<Item = &'a Page<'a>>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = [[0_usize; KINDS.len() + 1]; KINDS.len()];
    let (mut all, mut right) = (0_usize, 0_usize);
    for page in pages {
        let labelled = page.label.kind.as_deref().and_then(place_of);
        let (Some(labelled), Some(predicted)) = (labelled, page.kind.as_deref()) else {
            continue;
        };
        let predicted = place_of(predicted);
        all += 1;
        right += usize::from(predicted == Some(labelled));
        let column = predicted.unwrap_or(KINDS.len());
        if let Some(count) = table.get_mut(labelled).and_then(|row| row.get_mut(column)) {
            *count += 1;
        }
    }
    if all == 0 {
        return Ok(());
    }
    let accuracy = right as f64 / all as f64;
    writeln!(out, "\nKinds of pages: {right} of {all} right, accuracy {accuracy:.4}\n")?;
    write!(out, "  {:WIDTH$}", "is \\ taken for")?;
    for name in KINDS.iter().chain([&OTHER]) {
        write!(out, "{name:>WIDTH$}")?;
    }
    writeln!(out)?;
    for (name, row) in KINDS.iter().zip(&table).filter(|(_, row)| row.iter().any(|&count| count > 0)) {
        write!(out, "  {name:WIDTH$}")?;
        for count in row {
            write!(out, "{count:>WIDTH$}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn place_of(kind: &str) -> Option<usize> {
    KINDS.iter().position(|&known| known == kind)
}
