//! Tables of figures, by kind of page and by language.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::excerpt::excerpt;
use crate::figures::Figures;
use crate::label::Label;
use crate::pages::Page;

/// How many rows a table may have.
const MAX_ROWS: usize = 40;

/// The width of the names of the rows. Longer ones push the figures aside.
const NAME_WIDTH: usize = 32;

/// Figures of some pages.
#[derive(Default)]
struct Group<F> {
    pages: usize,
    figures: F,
}

impl<F: Figures> Group<F> {
    fn add(&mut self, figures: &F) {
        self.pages += 1;
        self.figures.add(figures);
    }

    fn rank(&self) -> usize {
        self.figures.rank(self.pages)
    }

    fn write(&self, name: &str, out: &mut dyn Write) -> io::Result<()> {
        let row = self.figures.row(self.pages);
        writeln!(out, "  {:NAME_WIDTH$} {:6}  {row}", excerpt(name), self.pages)
    }
}

/// Writes a table for the kinds of pages and one for their languages, if they
/// are known, and the figures of all pages.
pub(crate) fn write<F: Figures>(pages: &[(Page, F)], out: &mut dyn Write) -> io::Result<()> {
    write_table("type", pages, |label| label.kind.as_deref(), out)?;
    write_table("lang", pages, |label| label.lang.as_deref(), out)?;
    let mut all = Group::default();
    pages.iter().for_each(|(_, figures)| all.add(figures));
    write_head("", F::COLUMNS, out)?;
    all.write("all", out)
}

fn write_head(name: &str, columns: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n  {name:NAME_WIDTH$}  pages  {columns}")
}

fn write_table<F: Figures>(
    name: &str,
    pages: &[(Page, F)],
    key: impl Fn(&Label) -> Option<&str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut groups: BTreeMap<&str, Group<F>> = BTreeMap::new();
    for (page, figures) in pages {
        if let Some(key) = key(page.label) {
            groups.entry(key).or_default().add(figures);
        }
    }
    let mut rows: Vec<(&str, Group<F>)> = groups.into_iter().collect();
    let all = rows.len();
    rows.retain(|(_, group)| group.rank() > 0);
    // A stable sort: what is equal stays in the order of the names.
    rows.sort_by_key(|(_, group)| Reverse(group.rank()));
    rows.truncate(MAX_ROWS);
    if rows.is_empty() {
        return Ok(());
    }
    write_head(name, F::COLUMNS, out)?;
    for (name, group) in &rows {
        group.write(name, out)?;
    }
    if rows.len() < all {
        writeln!(out, "  … and {} more", all - rows.len())?;
    }
    Ok(())
}
