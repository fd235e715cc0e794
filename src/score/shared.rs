//! Splits of columns that are the same in all rows that are scored together: what a page
//! says as a whole. They need not be asked of each row.

use super::ensemble::Split;

/// All such columns of an ensemble.
#[derive(Debug, Clone, Default)]
pub(super) struct SharedColumns(Vec<SharedColumn>);

#[derive(Debug, Clone)]
struct SharedColumn {
    column: u32,
    /// By their thresholds: rows go right at the first ones.
    splits: Vec<SharedSplit>,
}

#[derive(Debug, Clone, Copy)]
struct SharedSplit {
    threshold: f32,
    /// See [`Split::right`].
    right: u32,
    /// The place of its tree.
    tree: usize,
}

impl SharedColumns {
    /// Adds a split of a tree.
    pub(super) fn push(&mut self, Split { column, threshold, right }: Split, tree: usize) {
        let place = self.0.iter().position(|shared| shared.column == column).unwrap_or_else(|| {
            self.0.push(SharedColumn { column, splits: Vec::new() });
            self.0.len() - 1
        });
        let Some(SharedColumn { splits, .. }) = self.0.get_mut(place) else { return };
        let place = splits.partition_point(|split| split.threshold <= threshold);
        splits.insert(place, SharedSplit { threshold, right, tree });
    }

    /// The leaves of each of so many trees that these splits do not rule out for a row, and
    /// so for all. Costs one step for each split at which it goes right.
    pub(super) fn reachable(&self, row: &[f32], trees: usize) -> Vec<u32> {
        let mut reachable = vec![u32::MAX; trees];
        for SharedColumn { column, splits } in &self.0 {
            let value = row.get(*column as usize).copied().unwrap_or_default();
            for split in splits.iter().take_while(|split| split.threshold <= value) {
                if let Some(reachable) = reachable.get_mut(split.tree) {
                    *reachable &= split.right;
                }
            }
        }
        reachable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_right_from_the_threshold_on() {
        let mut shared = SharedColumns::default();
        for (column, threshold, right, tree) in [(1, 2.0, 0b10, 0), (0, 1.0, 0b01, 1), (1, 0.5, 0b110, 1)] {
            shared.push(Split { column, threshold, right }, tree);
        }
        let all = u32::MAX;
        for (row, expected) in [
            ([0.0, 0.0], [all, all]),
            ([0.0, 0.5], [all, 0b110]),
            ([0.0, 2.0], [0b10, 0b110]),
            ([1.0, 1.0], [all, 0b000]),
        ] {
            assert_eq!(shared.reachable(&row, 2), expected, "{row:?}");
        }
    }
}
