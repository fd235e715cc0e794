//! The worst pages, and what is wrong with them.

use std::io::{self, Write};

use crate::excerpt::{Excerpts, excerpt};
use crate::figures::Figures;
use crate::pages::Page;

/// Writes so many of the worst pages; those without a mistake are none of them.
pub(crate) fn write<F: Figures>(pages: &[(Page, F)], worst: usize, out: &mut dyn Write) -> io::Result<()> {
    let mut bad: Vec<&(Page, F)> = pages.iter().filter(|(_, figures)| figures.badness() > 0.0).collect();
    // A stable sort: pages that are equally bad stay in the order of the labels.
    bad.sort_by(|(_, a), (_, b)| b.badness().total_cmp(&a.badness()));
    bad.truncate(worst);
    if bad.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nThe worst pages")?;
    for (page, figures) in bad {
        let names = [Some(&page.label.id), page.label.kind.as_ref(), page.label.url.as_ref()];
        let names: Vec<String> = names.into_iter().flatten().map(|name| excerpt(name)).collect();
        writeln!(out, "\n  {}", names.join("  "))?;
        writeln!(out, "    {}", figures.summary())?;
        write_excerpts("lost", &page.mistakes.lost, out)?;
        write_excerpts("leaked", &page.mistakes.leaked, out)?;
    }
    Ok(())
}

fn write_excerpts(name: &str, excerpts: &Excerpts, out: &mut dyn Write) -> io::Result<()> {
    for excerpt in &excerpts.shown {
        writeln!(out, "    {name:6}  {excerpt}")?;
    }
    if excerpts.others > 0 {
        writeln!(out, "    {name:6}  … and {} more", excerpts.others)?;
    }
    Ok(())
}
