//! Tables, with the empty cells that keep the others in their columns.

use std::fmt::{self, Write};

use super::Writer;
use crate::article::{Block, Cell, Row, Table};

/// What HTML allows.
const MAX_COLUMNS: usize = 1000;
const MAX_ROWS: usize = 65534;

/// Columns that are looked at for each cell with text, on average: real tables are
/// mostly full, and a made-up one cannot ask for a million cells by one number.
const STEPS_PER_CELL: usize = 16;

/// More of them, for small tables with a wide gap.
const FREE_STEPS: usize = 256;

/// Which columns cells from above reach into, for one part of a table: in HTML, no
/// cell reaches from the head into the body.
struct Grid<'s> {
    /// The number of the first row that is free again, for each column.
    free_from: Vec<usize>,
    steps: &'s mut usize,
}

impl Grid<'_> {
    /// How many columns of a row are empty between two others. None if it is too much
    /// work to say.
    fn empty(&mut self, row: usize, from: usize, to: usize) -> usize {
        let gap = to.saturating_sub(from);
        if !self.pay(gap) {
            return 0;
        }
        (from..to).filter(|&column| self.free_from.get(column).is_none_or(|&free| free <= row)).count()
    }

    /// Takes a cell into account.
    fn reach(&mut self, row: usize, cell: &Cell) {
        if cell.rows < 2 || !self.pay(cell.columns.min(MAX_COLUMNS)) {
            return;
        }
        let end = cell.column.saturating_add(cell.columns.min(MAX_COLUMNS));
        let growth = end.saturating_sub(self.free_from.len());
        if !self.pay(growth) {
            return;
        }
        self.free_from.resize(self.free_from.len().max(end), 0);
        for free in self.free_from.iter_mut().take(end).skip(cell.column) {
            *free = row.saturating_add(cell.rows);
        }
    }

    fn pay(&mut self, steps: usize) -> bool {
        let left = self.steps.checked_sub(steps);
        *self.steps = left.unwrap_or(*self.steps);
        left.is_some()
    }
}

impl<'a, W: Write> Writer<'a, '_, W> {
    pub(super) fn table(&mut self, block: &Block, table: &'a Table) -> fmt::Result {
        let cells: usize = table.rows.iter().map(|row| row.cells.len()).sum();
        let mut steps = cells.saturating_mul(STEPS_PER_CELL).saturating_add(FREE_STEPS);
        let (head, body) = table.rows.split_at_checked(table.head_rows()).unwrap_or((&table.rows, &[]));
        self.container("table", block)?;
        self.rows("thead", head, &mut steps)?;
        self.rows("tbody", body, &mut steps)?;
        self.out.write_str("</table>\n")
    }

    fn rows(&mut self, name: &str, rows: &'a [Row], steps: &mut usize) -> fmt::Result {
        if rows.is_empty() {
            return Ok(());
        }
        let mut grid = Grid { free_from: Vec::new(), steps };
        writeln!(self.out, "<{name}>")?;
        for (index, row) in rows.iter().enumerate() {
            self.out.write_str("<tr>\n")?;
            let mut column = 0;
            for cell in &row.cells {
                for _ in 0..grid.empty(index, column, cell.column) {
                    self.out.write_str("<td></td>\n")?;
                }
                self.cell(cell)?;
                grid.reach(index, cell);
                column = cell.column.saturating_add(cell.columns);
            }
            self.out.write_str("</tr>\n")?;
        }
        writeln!(self.out, "</{name}>")
    }

    fn cell(&mut self, cell: &'a Cell) -> fmt::Result {
        let name = if cell.is_header { "th" } else { "td" };
        write!(self.out, "<{name}")?;
        if cell.columns > 1 {
            write!(self.out, " colspan=\"{}\"", cell.columns.min(MAX_COLUMNS))?;
        }
        if cell.rows > 1 {
            write!(self.out, " rowspan=\"{}\"", cell.rows.min(MAX_ROWS))?;
        }
        self.held(name, &cell.blocks)
    }
}
