//! A matrix of features, one row a thing to be scored.

/// Rows of equal width, in one piece.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    width: usize,
    values: Vec<f32>,
}

impl Rows {
    /// No rows yet, each of which will have `width` values. `width` is at
    /// least 1.
    pub(crate) fn new(width: usize, rows: usize) -> Self {
        Rows { width: width.max(1), values: Vec::with_capacity(width * rows) }
    }

    /// Adds a row. Values beyond the width are left out, missing ones are 0,
    /// and what is not a number is 0, so that no comparison is ever undecided.
    pub(crate) fn push(&mut self, row: impl Iterator<Item = f32>) {
        let end = self.values.len() + self.width;
        self.values.extend(row.take(self.width).map(|value| if value.is_nan() { 0.0 } else { value }));
        self.values.resize(end, 0.0);
    }

    /// Sets the last columns of a row, as many as there are values.
    pub(crate) fn set_tail(&mut self, row: usize, tail: impl ExactSizeIterator<Item = f32>) {
        let end = (row + 1) * self.width;
        let start = end.saturating_sub(tail.len());
        if let Some(slots) = self.values.get_mut(start..end) {
            for (slot, value) in slots.iter_mut().zip(tail) {
                *slot = if value.is_nan() { 0.0 } else { value };
            }
        }
    }

    /// The rows, in order.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &[f32]> {
        self.values.chunks_exact(self.width)
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
        let all: Vec<&[f32]> = rows.iter().collect();
        assert_eq!(all, [[1.0, 0.0], [1.0, 2.0], [0.0, 4.0]]);
        rows.set_tail(1, [7.0].into_iter());
        rows.set_tail(9, [8.0].into_iter());
        let all: Vec<&[f32]> = rows.iter().collect();
        assert_eq!(all, [[1.0, 0.0], [1.0, 7.0], [0.0, 4.0]]);
    }
}
