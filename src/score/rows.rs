//! A matrix of features, one row a thing to be scored.

/// So many rows are scored at a time.
pub(super) const LANES: usize = 32;

/// Rows of equal width, in one piece: tiles of [`LANES`] rows, in which the
/// values of a column stand side by side.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    width: usize,
    len: usize,
    values: Vec<f32>,
}

impl Rows {
    /// No rows yet, each of which will have `width` values. `width` is at
    /// least 1.
    pub(crate) fn new(width: usize, rows: usize) -> Self {
        let width = width.max(1);
        let tiles = rows.div_ceil(LANES);
        Rows { width, len: 0, values: Vec::with_capacity(tiles * width * LANES) }
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// Adds a row. Values beyond the width are left out, missing ones are 0,
    /// and what is not a number is 0, so that no comparison is ever undecided.
    pub(crate) fn push(&mut self, row: impl Iterator<Item = f32>) {
        if self.len.is_multiple_of(LANES) {
            self.values.resize(self.values.len() + self.width * LANES, 0.0);
        }
        self.len += 1;
        self.set(self.len - 1, 0, row);
    }

    /// Sets the last columns of a row, as many as there are values.
    pub(crate) fn set_tail(&mut self, row: usize, tail: impl ExactSizeIterator<Item = f32>) {
        if row < self.len {
            self.set(row, self.width.saturating_sub(tail.len()), tail);
        }
    }

    /// Sets columns of a row from one on.
    fn set(&mut self, row: usize, column: usize, values: impl Iterator<Item = f32>) {
        let start = self.place(row, column);
        let slots = self.values.get_mut(start..).unwrap_or_default().iter_mut().step_by(LANES);
        for (slot, value) in slots.take(self.width - column).zip(values) {
            *slot = if value.is_nan() { 0.0 } else { value };
        }
    }

    fn place(&self, row: usize, column: usize) -> usize {
        (row / LANES * self.width + column) * LANES + row % LANES
    }

    /// The rows, tile after tile: for each column the values of all rows, those
    /// of rows that do not exist 0.
    pub(super) fn tiles(&self) -> impl Iterator<Item = &[[f32; LANES]]> {
        let (columns, _) = self.values.as_chunks::<LANES>();
        columns.chunks_exact(self.width)
    }

    /// Some of the rows, in the order of the places given.
    pub(crate) fn of(&self, places: &[usize]) -> Rows {
        let mut rows = Rows::new(self.width, places.len());
        for &place in places {
            rows.push(self.row(place));
        }
        rows
    }

    /// A row.
    pub(crate) fn row(&self, row: usize) -> impl Iterator<Item = f32> {
        let values = self.values.get(self.place(row, 0)..).unwrap_or_default();
        values.iter().step_by(LANES).take(self.width).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_keep_their_width() {
        let mut rows = Rows::new(2, 3);
        rows.push([1.0].into_iter());
        rows.push([1.0, 2.0, 3.0].into_iter());
        rows.push([f32::NAN, 4.0].into_iter());
        let all = |rows: &Rows| (0..rows.len()).map(|row| rows.row(row).collect()).collect::<Vec<Vec<f32>>>();
        assert_eq!(all(&rows), [[1.0, 0.0], [1.0, 2.0], [0.0, 4.0]]);
        rows.set_tail(1, [7.0].into_iter());
        rows.set_tail(9, [8.0].into_iter());
        assert_eq!(all(&rows), [[1.0, 0.0], [1.0, 7.0], [0.0, 4.0]]);
    }

    #[test]
    fn some_of_the_rows() {
        let mut rows = Rows::new(1, 3);
        (0..3).for_each(|row| rows.push([row as f32].into_iter()));
        let some = rows.of(&[2, 0]);
        assert_eq!(some.len(), 2);
        assert!(some.row(0).eq([2.0]) && some.row(1).eq([0.0]));
    }

    #[test]
    fn rows_go_on_in_the_next_tile() {
        let mut rows = Rows::new(3, 0);
        for row in 0..2 * LANES + 1 {
            rows.push([row as f32, -1.0].into_iter());
        }
        assert_eq!(rows.tiles().count(), 3);
        for row in 0..rows.len() {
            assert_eq!(rows.row(row).collect::<Vec<_>>(), [row as f32, -1.0, 0.0]);
        }
    }
}
