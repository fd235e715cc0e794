//! A matrix of features, one row a thing to be scored.

/// Columns that are turned into a tile together: their lines stay in the fastest cache.
const COLUMNS: usize = 16;

/// Rows of equal width, one after the other.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    width: usize,
    /// The width, filled up with zeros to a multiple of [`COLUMNS`].
    stride: usize,
    values: Vec<f32>,
}

/// A row that is being filled, from the first column on.
pub(crate) struct Row<'a> {
    free: std::slice::IterMut<'a, f32>,
}

impl Row<'_> {
    /// Fills the next columns with values that are computed on the way.
    pub(crate) fn extend(&mut self, values: impl Iterator<Item = f32>) {
        // The values first: a slot must not be taken for a value that does not come.
        for (value, slot) in values.zip(&mut self.free) {
            *slot = value;
        }
    }

    /// Fills the next columns with values that are known.
    pub(crate) fn copy(&mut self, values: &[f32]) {
        let free = std::mem::take(&mut self.free).into_slice();
        let (next, free) = free.split_at_mut(values.len().min(free.len()));
        if let Some(values) = values.get(..next.len()) {
            next.copy_from_slice(values);
        }
        self.free = free.iter_mut();
    }
}

impl Rows {
    /// No rows yet, each of which will have `width` values. `width` is at
    /// least 1.
    pub(crate) fn new(width: usize, rows: usize) -> Self {
        let width = width.max(1);
        let stride = width.next_multiple_of(COLUMNS);
        Rows { width, stride, values: Vec::with_capacity(stride * rows) }
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len() / self.stride
    }

    /// Adds a row. Values beyond the width are left out, missing ones are 0,
    /// and what is not a number is 0, so that no comparison is ever undecided.
    pub(crate) fn push(&mut self, fill: impl FnOnce(&mut Row<'_>)) {
        let start = self.values.len();
        self.values.resize(start + self.stride, 0.0);
        set(self.values.get_mut(start..start + self.width).unwrap_or_default(), fill);
    }

    /// Sets the last columns of a row, as many as there are values.
    pub(crate) fn set_tail(&mut self, row: usize, tail: impl ExactSizeIterator<Item = f32>) {
        let start = row * self.stride;
        let tail_start = start + self.width.saturating_sub(tail.len());
        let slots = self.values.get_mut(tail_start..start + self.width);
        set(slots.unwrap_or_default(), |row| row.extend(tail));
    }

    /// Some of the rows, in the order of the places given.
    pub(crate) fn of(&self, places: &[usize]) -> Rows {
        let mut rows = Rows::new(self.width, places.len());
        places.iter().for_each(|&place| rows.values.extend(self.columns(place).as_flattened()));
        rows
    }

    /// A row; an empty one if there is none.
    pub(crate) fn row(&self, row: usize) -> &[f32] {
        let start = row * self.stride;
        self.values.get(start..start + self.width).unwrap_or_default()
    }

    /// Writes the rows from one on into a tile: for each column the values of all of them
    /// side by side, those of rows that do not exist 0.
    #[inline(always)]
    pub(super) fn fill_tile<const LANES: usize>(&self, first: usize, tile: &mut Tile<LANES>) {
        tile.resize(self.stride, [0.0; LANES]);
        let rows: [&[[f32; COLUMNS]]; LANES] = std::array::from_fn(|lane| self.columns(first + lane));
        let (parts, _) = tile.as_chunks_mut::<COLUMNS>();
        for (part, columns) in parts.iter_mut().enumerate() {
            for (lane, row) in rows.iter().enumerate() {
                let values = row.get(part).unwrap_or(&[0.0; COLUMNS]);
                for (column, value) in columns.iter_mut().zip(values) {
                    if let Some(slot) = column.get_mut(lane) {
                        *slot = *value;
                    }
                }
            }
        }
    }

    /// A row with what fills it up to the stride.
    fn columns(&self, row: usize) -> &[[f32; COLUMNS]] {
        let start = row * self.stride;
        self.values.get(start..start + self.stride).unwrap_or_default().as_chunks().0
    }
}

/// The columns of some rows.
pub(super) type Tile<const LANES: usize> = Vec<[f32; LANES]>;

/// Fills slots that are 0.
fn set(slots: &mut [f32], fill: impl FnOnce(&mut Row<'_>)) {
    fill(&mut Row { free: slots.iter_mut() });
    for slot in slots {
        *slot = if slot.is_nan() { 0.0 } else { *slot };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_width() {
        let mut rows = Rows::new(2, 3);
        rows.push(|row| row.copy(&[1.0]));
        rows.push(|row| row.copy(&[1.0, 2.0, 3.0]));
        rows.push(|row| row.extend([f32::NAN, 4.0].into_iter()));
        let all = |rows: &Rows| (0..rows.len()).map(|row| rows.row(row).to_vec()).collect::<Vec<_>>();
        assert_eq!(all(&rows), [[1.0, 0.0], [1.0, 2.0], [0.0, 4.0]]);
        rows.set_tail(1, [7.0].into_iter());
        rows.set_tail(9, [8.0].into_iter());
        assert_eq!(all(&rows), [[1.0, 0.0], [1.0, 7.0], [0.0, 4.0]]);
        assert!(rows.row(3).is_empty());
    }

    #[test]
    fn rows_are_filled_in_parts() {
        let mut rows = Rows::new(5, 1);
        rows.push(|row| {
            row.extend([1.0].into_iter());
            row.copy(&[2.0, 3.0]);
            row.extend([].into_iter());
            row.extend([4.0, 5.0, 6.0].into_iter());
            row.copy(&[7.0]);
        });
        assert_eq!(rows.row(0), [1.0, 2.0, 3.0, 4.0, 5.0]);
    }

    #[test]
    fn some_of_the_rows() {
        let mut rows = Rows::new(1, 3);
        (0..3).for_each(|row| rows.push(|slots| slots.copy(&[row as f32])));
        let some = rows.of(&[2, 0]);
        assert_eq!(some.len(), 2);
        assert_eq!((some.row(0), some.row(1)), (&[2.0][..], &[0.0][..]));
    }

    #[test]
    fn tiles_turn_rows_into_columns() {
        const LANES: usize = 8;
        let width = COLUMNS + 3;
        let mut rows = Rows::new(width, 0);
        for row in 0..LANES + 1 {
            rows.push(|slots| slots.extend((0..width).map(|column| (row * 100 + column) as f32)));
        }
        let mut tile = Tile::<LANES>::new();
        for first in [0, LANES] {
            rows.fill_tile(first, &mut tile);
            for (column, values) in tile.iter().take(width).enumerate() {
                for (lane, value) in values.iter().enumerate() {
                    let row = first + lane;
                    let expected = if row < rows.len() { (row * 100 + column) as f32 } else { 0.0 };
                    assert!((value - expected).abs() < 1e-6, "{row} {column}");
                }
            }
        }
    }
}
