//! Evaluation: flat arrays, no recursion, no allocation a row.

use super::rows::Rows;

/// Marks a leaf in [`Node::column`].
const LEAF: u16 = u16::MAX;

/// A node of a tree. Nodes stand in preorder, so that the left child of a
/// split is the next node.
#[derive(Debug, Clone, Copy)]
struct Node {
    column: u16,
    /// The threshold of a split, the value of a leaf.
    value: f32,
    /// The right child of a split.
    right: u32,
}

/// A sum of decision trees.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ensemble {
    bias: f32,
    nodes: Vec<Node>,
    /// Where each tree begins in `nodes`.
    roots: Vec<u32>,
    /// Splits that still lack their right child.
    unfinished: Vec<u32>,
    /// Whether the next node begins a tree.
    inside: bool,
}

/// The probability that belongs to log-odds.
pub(crate) fn probability(log_odds: f32) -> f32 {
    1.0 / (1.0 + (-log_odds).exp())
}

impl Ensemble {
    /// The log-odds of each row, in order. Costs one walk from the root to a
    /// leaf for each row and tree.
    pub(crate) fn scores<'a>(&'a self, rows: &'a Rows) -> impl ExactSizeIterator<Item = f32> + 'a {
        rows.iter().map(|row| self.score(row))
    }

    /// The log-odds of one row.
    pub(crate) fn score(&self, row: &[f32]) -> f32 {
        self.roots.iter().fold(self.bias, |sum, &root| sum + self.leaf(root, row))
    }

    fn leaf(&self, root: u32, row: &[f32]) -> f32 {
        let mut index = root;
        loop {
            let Some(node) = self.nodes.get(index as usize) else {
                return 0.0;
            };
            if node.column == LEAF {
                return node.value;
            }
            let value = row.get(usize::from(node.column)).copied().unwrap_or_default();
            index = if value < node.value { index + 1 } else { node.right };
        }
    }

    /// Adds to the value that every row gets.
    pub(super) fn add_bias(&mut self, bias: f32) {
        self.bias += bias;
    }

    /// Adds a split to the tree that is being built. Rows whose value in
    /// `column` is less than `threshold` go left.
    pub(super) fn push_split(&mut self, column: u16, threshold: f32) {
        let index = self.begin_node();
        self.unfinished.push(index);
        self.nodes.push(Node { column, value: threshold, right: 0 });
    }

    /// Adds a leaf to the tree that is being built. Ends the tree when no
    /// split is left without its right child.
    pub(super) fn push_leaf(&mut self, value: f32) {
        self.begin_node();
        self.nodes.push(Node { column: LEAF, value, right: 0 });
        let next = self.nodes.len() as u32;
        match self.unfinished.pop() {
            Some(split) => {
                if let Some(node) = self.nodes.get_mut(split as usize) {
                    node.right = next;
                }
            }
            None => self.inside = false,
        }
    }

    fn begin_node(&mut self) -> u32 {
        let index = self.nodes.len() as u32;
        if !self.inside {
            self.roots.push(index);
            self.inside = true;
        }
        index
    }

    /// Whether the last tree is whole.
    pub(super) fn is_complete(&self) -> bool {
        !self.inside
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
                Tree::Leaf(value) => ensemble.push_leaf(*value),
                Tree::Split(column, threshold, left, right) => {
                    ensemble.push_split(*column, *threshold);
                    left.push(ensemble);
                    right.push(ensemble);
                }
            }
        }
    }

    const WIDTH: usize = 4;

    fn tree() -> impl Strategy<Value = Tree> {
        let leaf = (-2.0f32..2.0).prop_map(Tree::Leaf);
        leaf.prop_recursive(6, 40, 2, |inner| {
            (0..WIDTH as u16, -1.0f32..1.0, inner.clone(), inner).prop_map(
                |(column, threshold, left, right)| Tree::Split(column, threshold, left.into(), right.into()),
            )
        })
    }

    proptest! {
        #[test]
        fn equals_the_naive_walk(
            trees in prop::collection::vec(tree(), 0..8),
            rows in prop::collection::vec(prop::collection::vec(-1.5f32..1.5, WIDTH), 1..20),
        ) {
            let mut ensemble = Ensemble::default();
            ensemble.add_bias(0.5);
            trees.iter().for_each(|tree| tree.push(&mut ensemble));
            prop_assert!(ensemble.is_complete());
            let mut matrix = Rows::new(WIDTH, rows.len());
            rows.iter().for_each(|row| matrix.push(row.iter().copied()));
            for (row, score) in rows.iter().zip(ensemble.scores(&matrix)) {
                let naive = trees.iter().fold(0.5, |sum, tree| sum + tree.value(row));
                prop_assert_eq!(score.to_bits(), naive.to_bits());
            }
        }
    }

    #[test]
    fn probabilities() {
        assert!((probability(0.0) - 0.5).abs() < 1e-6);
        assert!(probability(100.0) <= 1.0 && probability(-100.0) >= 0.0);
    }
}
