//! Which tables hold data, and which are there for layout.

use super::block::Block;
use super::element::ElementId;
use crate::hash::{PageMap, PageSet};

/// More words than this in the mean cell, and the table is there for layout.
const MAX_CELL_WORDS: f32 = 30.0;

/// What is known of a table.
#[derive(Default)]
struct Shape {
    rows: u32,
    /// Rows of two cells or more.
    wide_rows: u32,
    cells: u32,
    cells_of_row: u32,
    words: f32,
    last: Option<(Option<ElementId>, Option<ElementId>)>,
}

impl Shape {
    fn add(&mut self, block: &Block) {
        let place = (block.context.row, block.context.cell);
        if self.last.is_none_or(|(row, _)| row != place.0) {
            self.rows += 1;
            self.cells_of_row = 0;
        }
        if self.last != Some(place) {
            self.cells += 1;
            self.cells_of_row += 1;
            self.wide_rows += u32::from(self.cells_of_row == 2);
        }
        self.words += block.measure.words;
        self.last = Some(place);
    }

    /// Several rows, most of them of several cells, and the cells short.
    fn is_data(&self) -> bool {
        self.rows >= 2 && self.wide_rows * 2 >= self.rows && self.words <= MAX_CELL_WORDS * self.cells as f32
    }
}

/// The tables that hold data: those of the right shape that contain no other
/// table. `outer` are the tables that do. Linear in blocks.
pub(super) fn data_tables(blocks: &[Block], outer: &PageSet<ElementId>) -> PageSet<ElementId> {
    let mut shapes: PageMap<ElementId, Shape> = PageMap::default();
    for block in blocks {
        if let Some(table) = block.context.table
            && block.context.cell.is_some()
        {
            shapes.entry(table).or_default().add(block);
        }
    }
    let data = shapes.into_iter().filter(|(table, shape)| shape.is_data() && !outer.contains(table));
    data.map(|(table, _)| table).collect()
}
