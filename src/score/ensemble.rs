//! Evaluation: flat arrays, no recursion, no allocation a row.

use std::ops::Range;

use multiversion::multiversion;

use super::rows::{Rows, Tile};
use super::shared::SharedColumns;

/// A tree has no more leaves: their set is the bits of one number.
pub(super) const MAX_LEAVES: usize = 32;

/// A split of a tree: rows whose value in `column` is less than `threshold`
/// go left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Split {
    pub(super) column: u32,
    pub(super) threshold: f32,
    /// All leaves but those on the left, which a row that goes right cannot
    /// reach.
    pub(super) right: u32,
}

impl Split {
    /// The leaves that a row of this value can still reach.
    #[inline(always)]
    fn reachable_by(&self, value: f32) -> u32 {
        // All bits if it goes right: a choice of two numbers would be a jump. The threshold
        // comes first, for the other side of a comparison may be in memory.
        let goes_right = u32::from(self.threshold <= value).wrapping_neg();
        !(goes_right & !self.right)
    }
}

#[derive(Debug, Clone)]
pub(super) struct Tree {
    /// In reverse preorder.
    splits: Range<usize>,
    /// Those of them that are asked of each row.
    own: Range<usize>,
    /// The values of its leaves, from left to right, filled up with zeros.
    pub(super) leaves: [f32; MAX_LEAVES],
}

impl Tree {
    #[inline(always)]
    fn leaf(&self, place: u32) -> f32 {
        self.leaves.get(place as usize % MAX_LEAVES).copied().unwrap_or_default()
    }
}

/// The place of the leaf that a row falls into: the leftmost one that is not ruled out. Of a
/// power of two it is the exponent, which is found for many rows at once, while trailing zeros
/// are counted one by one.
#[inline(always)]
fn leftmost(reachable: u32) -> u32 {
    let lowest = reachable & reachable.wrapping_neg();
    // The highest place is the sign of the number, and of its power.
    let power = (lowest as i32 as f32).abs();
    (power.to_bits() >> (f32::MANTISSA_DIGITS - 1)).wrapping_sub(f32::MAX_EXP as u32 - 1)
}

/// A node of the tree that is being built, in preorder.
#[derive(Debug, Clone, Copy)]
enum Node {
    Split { column: u32, threshold: f32, is_shared: bool },
    Leaf(f32),
}

/// A sum of decision trees.
///
/// A row is not led from the root to a leaf. All splits of a tree are asked,
/// in any order; each one that a row fails rules out the leaves on its left,
/// and the leftmost leaf that remains is the one that the row falls into
/// (C. Lucchese et al., "QuickScorer: A Fast Algorithm to Rank Documents with
/// Additive Ensembles of Regression Trees", SIGIR 2015). There is no jump in
/// that, so that many rows are scored at once. For the same reason, splits of columns that
/// all rows share need not be asked of each: what they rule out is known before.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ensemble {
    bias: f32,
    /// All splits, in the order in which the trees tell them.
    splits: Vec<Split>,
    /// Those that are asked of each row of a tile, beside each other.
    own: Vec<Split>,
    shared: SharedColumns,
    trees: Vec<Tree>,
    unfinished: Vec<Node>,
    /// Nodes that the tree that is being built still lacks.
    missing: usize,
}

/// The probability that belongs to log-odds.
pub(crate) fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// So many rows are scored at a time, …
const MANY: usize = 32;
/// … and so many of the last ones, if there are no more: most pages are small.
const FEW: usize = 16;
const FEWER: usize = 8;

/// Adds the log-odds of all rows and of what fills up the last tile. With AVX2 twice as
/// many rows are compared at once as on any 64-bit processor of its kind; the sums are the
/// same. (AVX-512 is not asked for: compiled for it, this takes six times as long.)
#[multiversion(targets("x86_64+avx2+bmi1+bmi2+lzcnt+popcnt"))]
fn add_scores(ensemble: &Ensemble, rows: &Rows, scores: &mut Vec<f32>) {
    let mut tile = Tile::<MANY>::new();
    let reachable = ensemble.shared.reachable(rows.row(0), ensemble.trees.len());
    for first in (0..rows.len()).step_by(MANY) {
        let left = rows.len() - first;
        if left <= FEWER {
            ensemble.add_tile(rows, first, &reachable, &mut Tile::<FEWER>::new(), scores);
        } else if left <= FEW {
            ensemble.add_tile(rows, first, &reachable, &mut Tile::<FEW>::new(), scores);
        } else {
            ensemble.add_tile(rows, first, &reachable, &mut tile, scores);
        }
    }
}

impl Ensemble {
    /// The log-odds of each row, in order. Costs one comparison for each row
    /// and split of a column that rows do not share. Columns that they share must be the
    /// same in all rows.
    pub(crate) fn scores(&self, rows: &Rows) -> Vec<f32> {
        if rows.len() == 1 {
            // Of a page as a whole there is one row, and a tile would be all but empty.
            return vec![self.row_score(rows.row(0))];
        }
        let mut scores: Vec<f32> = Vec::with_capacity(rows.len().next_multiple_of(MANY));
        add_scores(self, rows, &mut scores);
        scores.truncate(rows.len());
        scores
    }

    fn row_score(&self, row: &[f32]) -> f32 {
        self.trees.iter().fold(self.bias, |sum, tree| {
            let splits = self.splits.get(tree.splits.clone()).unwrap_or_default();
            let reachable = splits.iter().fold(u32::MAX, |reachable, split| {
                let value = row.get(split.column as usize).copied().unwrap_or_default();
                reachable & split.reachable_by(value)
            });
            sum + tree.leaf(leftmost(reachable))
        })
    }

    // Only what is inlined is compiled for the processor's wider registers.
    #[inline(always)]
    fn add_tile<const LANES: usize>(
        &self,
        rows: &Rows,
        first: usize,
        reachable: &[u32],
        tile: &mut Tile<LANES>,
        scores: &mut Vec<f32>,
    ) {
        rows.fill_tile(first, tile);
        scores.extend(self.tile_scores(reachable, tile));
    }

    #[inline(always)]
    fn tile_scores<const LANES: usize>(&self, reachable: &[u32], tile: &[[f32; LANES]]) -> [f32; LANES] {
        let mut sums = [self.bias; LANES];
        for (tree, reachable) in self.trees.iter().zip(reachable) {
            let mut reachable = [*reachable; LANES];
            for split in self.own.get(tree.own.clone()).unwrap_or_default() {
                let Some(values) = tile.get(split.column as usize) else { continue };
                for (reachable, value) in reachable.iter_mut().zip(values) {
                    *reachable &= split.reachable_by(*value);
                }
            }
            // `map` would not be inlined, and not compiled for the processor.
            let mut leaves = [0; LANES];
            for (leaf, reachable) in leaves.iter_mut().zip(reachable) {
                *leaf = leftmost(reachable);
            }
            for (sum, leaf) in sums.iter_mut().zip(leaves) {
                *sum += tree.leaf(leaf);
            }
        }
        sums
    }

    /// Its trees, each with its splits in reverse preorder.
    pub(super) fn trees(&self) -> impl Iterator<Item = (&Tree, &[Split])> {
        self.trees.iter().map(|tree| (tree, self.splits.get(tree.splits.clone()).unwrap_or_default()))
    }

    /// The value that every row gets.
    pub(super) fn bias(&self) -> f32 {
        self.bias
    }

    /// Adds to the value that every row gets.
    pub(super) fn add_bias(&mut self, bias: f32) {
        self.bias += bias;
    }

    /// Adds a split to the tree that is being built, nodes in preorder. Rows
    /// whose value in `column` is less than `threshold` go left. Rows that are scored
    /// together may share the column.
    pub(super) fn push_split(&mut self, column: u32, threshold: f32, is_shared: bool) {
        self.missing = self.missing.max(1) + 1;
        self.unfinished.push(Node::Split { column, threshold, is_shared });
    }

    /// Adds a leaf to the tree that is being built. Ends the tree when it lacks
    /// nothing more. False if the tree has too many leaves.
    #[must_use]
    pub(super) fn push_leaf(&mut self, value: f32) -> bool {
        self.missing = self.missing.max(1);
        self.missing -= 1;
        self.unfinished.push(Node::Leaf(value));
        if self.missing == 0 {
            self.end_tree();
        }
        self.unfinished.len() < 2 * MAX_LEAVES
    }

    /// Turns the nodes of a whole tree into splits and leaves.
    fn end_tree(&mut self) {
        let (start, own) = (self.splits.len(), self.own.len());
        let mut leaves = Vec::with_capacity(MAX_LEAVES);
        // From the last to the first, so that children come before parents:
        // how many leaves each subtree has that is not yet part of another.
        let mut subtrees: Vec<u32> = Vec::new();
        let mut leaves_behind = 0;
        let total = self.unfinished.iter().filter(|node| matches!(node, Node::Leaf(_))).count() as u32;
        for node in std::mem::take(&mut self.unfinished).into_iter().rev() {
            match node {
                Node::Leaf(value) => {
                    leaves.push(value);
                    leaves_behind += 1;
                    subtrees.push(1);
                }
                Node::Split { column, threshold, is_shared } => {
                    let left = subtrees.pop().unwrap_or_default();
                    let right = subtrees.pop().unwrap_or_default();
                    subtrees.push(left + right);
                    let first = total - leaves_behind;
                    let on_left = u32::MAX.checked_shr(u32::BITS - left).unwrap_or(0) << first;
                    let split = Split { column, threshold, right: !on_left };
                    self.splits.push(split);
                    if is_shared {
                        self.shared.push(split, self.trees.len());
                    } else {
                        self.own.push(split);
                    }
                }
            }
        }
        let mut values = leaves.into_iter().rev();
        let leaves = std::array::from_fn(|_| values.next().unwrap_or_default());
        self.trees.push(Tree { splits: start..self.splits.len(), own: own..self.own.len(), leaves });
    }

    /// Whether the last tree is whole.
    pub(super) fn is_complete(&self) -> bool {
        self.missing == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A tree as one would draw it: the slow and obvious way to evaluate.
    #[derive(Debug, Clone)]
    enum Tree {
        Leaf(f32),
        Split(u16, f32, Box<Tree>, Box<Tree>),
    }

    impl Tree {
        fn value(&self, row: &[f32]) -> f32 {
            match self {
                Tree::Leaf(value) => *value,
                Tree::Split(column, threshold, left, right) => {
                    let side = if row[usize::from(*column)] < *threshold { left } else { right };
                    side.value(row)
                }
            }
        }

        fn push(&self, ensemble: &mut Ensemble) {
            match self {
                Tree::Leaf(value) => assert!(ensemble.push_leaf(*value)),
                Tree::Split(column, threshold, left, right) => {
                    ensemble.push_split(u32::from(*column), *threshold, *column == SHARED);
                    left.push(ensemble);
                    right.push(ensemble);
                }
            }
        }
    }

    const WIDTH: usize = 4;

    /// The column that all rows share.
    const SHARED: u16 = 2;

    fn tree() -> impl Strategy<Value = Tree> {
        let leaf = (-2.0f32..2.0).prop_map(Tree::Leaf);
        leaf.prop_recursive(5, 40, 2, |inner| {
            (0..WIDTH as u16, -1.0f32..1.0, inner.clone(), inner).prop_map(
                |(column, threshold, left, right)| Tree::Split(column, threshold, left.into(), right.into()),
            )
        })
    }

    proptest! {
        #[test]
        fn equals_the_naive_walk(
            trees in prop::collection::vec(tree(), 0..8),
            rows in prop::collection::vec(prop::collection::vec(-1.5f32..1.5, WIDTH), 1..50),
            shared in -1.5f32..1.5,
        ) {
            let mut rows = rows;
            rows.iter_mut().for_each(|row| row[usize::from(SHARED)] = shared);
            let mut ensemble = Ensemble::default();
            ensemble.add_bias(0.5);
            trees.iter().for_each(|tree| tree.push(&mut ensemble));
            prop_assert!(ensemble.is_complete());
            let mut matrix = Rows::new(WIDTH, rows.len());
            rows.iter().for_each(|row| matrix.push(|slots| slots.copy(row)));
            for (row, score) in rows.iter().zip(ensemble.scores(&matrix)) {
                let naive = trees.iter().fold(0.5, |sum, tree| sum + tree.value(row));
                prop_assert_eq!(score.to_bits(), naive.to_bits());
            }
        }
    }

    #[test]
    fn leftmost_leaves() {
        for place in 0..u32::BITS {
            assert_eq!(leftmost(1 << place), place);
            assert_eq!(leftmost(u32::MAX << place), place);
        }
    }

    #[test]
    fn probabilities() {
        assert!((probability(0.0) - 0.5).abs() < 1e-6);
        assert!(probability(100.0) <= 1.0 && probability(-100.0) >= 0.0);
    }
}
