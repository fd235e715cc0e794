//! Where the cells of a table stand.

use crate::dom::Tag;
use crate::hash::PageMap;
use crate::page::{ElementId, Page};

/// Cells reach over columns up to this one, as in HTML.
const MAX_COLUMNS: usize = 1000;

/// Where a cell stands, and how far it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) column: usize,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// A cell on its way into the grid.
struct Placed {
    cell: ElementId,
    row: usize,
    position: Position,
}

/// Empty columns before cells, at most, for each cell of a table, and in all: a table
/// with more of them is made to be large, and gets none from there on.
const EMPTY_PER_CELL: usize = 8;
const EMPTY_IN_ALL: usize = 4096;

/// Lays out a table as HTML does it: a cell takes the next free column of its row, and
/// cells that reach down from the rows above are in its way.
#[derive(Default)]
struct Layout {
    placed: Vec<Placed>,
    /// By column, up to which row it is reached into from above.
    taken: Vec<usize>,
    rows: usize,
    /// The next column of the row.
    column: usize,
    /// Columns without a cell so far.
    empty: usize,
}

impl Layout {
    fn add_row(&mut self) {
        self.rows += 1;
        self.column = 0;
    }

    fn add_cell(&mut self, cell: ElementId, (columns, rows): (usize, usize)) {
        let row = self.rows.saturating_sub(1);
        let may_be_empty = self.empty < EMPTY_PER_CELL * self.placed.len() + EMPTY_IN_ALL;
        if !may_be_empty {
            self.taken.clear();
        }
        let before = self.column;
        while self.taken.get(self.column).is_some_and(|&end| end > row) {
            self.column += 1;
        }
        let column = self.column;
        let columns = if may_be_empty { columns.min(MAX_COLUMNS.saturating_sub(column)).max(1) } else { 1 };
        self.empty += column - before + columns - 1;
        if rows > 1 {
            self.taken.resize(self.taken.len().max(column + columns), 0);
            let end = row.saturating_add(rows);
            self.taken.iter_mut().skip(column).take(columns).for_each(|taken| *taken = end);
        }
        self.column += columns;
        self.placed.push(Placed { cell, row, position: Position { column, columns, rows } });
    }
}

/// The positions of the cells of a table.
///
/// Columns that no cell begins in are left out, so that a cell over a million columns
/// is one over those that there are. Linear in cells.
pub(super) fn of_table(page: &Page, table: ElementId, positions: &mut PageMap<ElementId, Position>) {
    let mut layout = Layout::default();
    for index in table.index() + 1..page.element(table).end {
        let id = ElementId::new(index);
        match page.element(id).tag {
            Tag::Tr => layout.add_row(),
            Tag::Td | Tag::Th => layout.add_cell(id, page.facts.span_of(id)),
            _ => {}
        }
    }
    let numbers = numbers_of_columns(&layout.placed);
    let number = |column: usize| numbers.get(column).or(numbers.last()).copied().unwrap_or(0);
    for Placed { cell, row, position } in layout.placed {
        let column = number(position.column);
        let columns = number(position.column + position.columns).saturating_sub(column).max(1);
        let rows = position.rows.min(layout.rows.saturating_sub(row)).max(1);
        positions.insert(cell, Position { column, columns, rows });
    }
}

/// The new number of each column, without those that no cell begins in.
fn numbers_of_columns(placed: &[Placed]) -> Vec<usize> {
    let width = placed.iter().map(|placed| placed.position.column + 1).max().unwrap_or(0);
    let mut begins = vec![false; width];
    for Placed { position, .. } in placed {
        if let Some(begins) = begins.get_mut(position.column) {
            *begins = true;
        }
    }
    let mut next = 0;
    let mut numbers = Vec::with_capacity(begins.len() + 1);
    for begins in begins {
        numbers.push(next);
        next += usize::from(begins);
    }
    numbers.push(next);
    numbers
}
