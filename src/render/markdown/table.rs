//! Tables.

use std::fmt::{self, Write};

use crate::article::{Row, Table};

use super::block::Writer;
use super::cell::CellWriter;

impl<W: Write> Writer<'_, '_, W> {
    /// Writes a table. Its first row is the header, as Markdown wants one; it is empty
    /// if the table has none.
    pub(super) fn table(&mut self, table: &Table) -> fmt::Result {
        let columns = table.rows.iter().map(width).max().unwrap_or_default();
        if columns == 0 {
            return Ok(());
        }
        let (head, body) = match table.rows.split_first() {
            Some((first, rest)) if first.is_head => (Some(first), rest),
            _ => (None, table.rows.as_slice()),
        };
        self.begin()?;
        self.row(head, columns)?;
        self.next_line(false)?;
        self.out.write_char('|')?;
        (0..columns).try_for_each(|_| self.out.write_str(" --- |"))?;
        for row in body.iter().filter(|row| !row.cells.is_empty()) {
            self.next_line(false)?;
            self.row(Some(row), 0)?;
        }
        Ok(())
    }

    /// A row, with at least some columns.
    fn row(&mut self, row: Option<&Row>, columns: usize) -> fmt::Result {
        self.out.write_char('|')?;
        let mut next = 0;
        for cell in row.map_or(&[][..], |row| &row.cells) {
            self.empty_cells(cell.column.saturating_sub(next))?;
            next = next.max(cell.column).saturating_add(1);
            self.out.write_char(' ')?;
            CellWriter::new(self.out, self.options, self.notes).blocks(&cell.blocks)?;
            self.out.write_str(" |")?;
        }
        self.empty_cells(columns.saturating_sub(next))
    }

    fn empty_cells(&mut self, count: usize) -> fmt::Result {
        (0..count).try_for_each(|_| self.out.write_str("  |"))
    }
}

/// How many cells a row is written with.
fn width(row: &Row) -> usize {
    row.cells.iter().fold(0, |next: usize, cell| next.max(cell.column).saturating_add(1))
}
