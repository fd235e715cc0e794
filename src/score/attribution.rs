//! Which columns a score is due to.

use super::ensemble::{Ensemble, Split, Tree};

/// The log-odds of a row, shared out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attribution {
    /// What no column has a part in.
    pub(crate) rest: f32,
    /// What each column adds.
    pub(crate) columns: Vec<f32>,
}

impl Ensemble {
    /// Shares the log-odds of a row out among its columns: together with the rest, what
    /// they add is the score.
    ///
    /// On the way from the root of a tree to a leaf, each split leaves fewer leaves to
    /// come; by what their mean changes is due to the column that it asks for (A. Saabas,
    /// "Interpreting random forests", 2014; the mean is over leaves here, not over the
    /// rows that were trained on, which the weights do not tell). Costs one step a split
    /// on the way.
    pub(crate) fn attribution(&self, row: &[f32]) -> Attribution {
        let mut shares = Attribution { rest: self.bias(), columns: vec![0.0; row.len()] };
        for (tree, splits) in self.trees() {
            shares.add(tree, splits, row);
        }
        shares
    }
}

impl Attribution {
    fn add(&mut self, tree: &Tree, splits: &[Split], row: &[f32]) {
        let (mut first, mut end) = (0, splits.len() + 1);
        let mean = |first: usize, end: usize| {
            let leaves = tree.leaves.get(first..end).unwrap_or_default();
            leaves.iter().sum::<f32>() / leaves.len().max(1) as f32
        };
        let mut value = mean(first, end);
        self.rest += value;
        // The place of the next split in preorder. Before that of a right subtree come the
        // split above it and the left subtree, which has one split less than leaves.
        let mut place = 0;
        while end - first > 1 {
            let Some(split) = splits.iter().rev().nth(place) else { break };
            let on_left = split.right.count_zeros() as usize;
            let is_right = row.get(split.column as usize).is_some_and(|value| *value >= split.threshold);
            if is_right {
                first += on_left;
                place += on_left;
            } else {
                end = first + on_left;
                place += 1;
            }
            let next = mean(first, end);
            if let Some(share) = self.columns.get_mut(split.column as usize) {
                *share += next - value;
            }
            value = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::score::{Rows, Stage, parse};

    const COLUMNS: &[&str] = &["words", "links", "depth"];

    fn ensemble() -> crate::score::Ensemble {
        let text = "stage one\nbias 1\n? words < 2\n= 0\n? links < 0.5\n= 10\n= 20\n= 8\n? depth < 1\n? words < 1\n= -1\n= -3\n= 2";
        parse(text, &[Stage { name: "one", columns: COLUMNS, shared: &[] }]).unwrap().remove(0)
    }

    #[test]
    fn shares_add_up_to_the_score() {
        for row in [[0.0, 0.0, 0.0], [1.0, 0.7, 0.0], [2.0, 0.0, 1.0], [3.0, 0.5, 2.0]] {
            let mut rows = Rows::new(COLUMNS.len(), 1);
            rows.push(|slots| slots.copy(&row));
            let shares = ensemble().attribution(&row);
            let sum = shares.rest + shares.columns.iter().sum::<f32>();
            assert!((sum - ensemble().scores(&rows)[0]).abs() < 1e-4, "{row:?}: {shares:?}");
        }
    }

    #[test]
    fn each_split_changes_the_mean_of_what_is_left() {
        let shares = ensemble().attribution(&[2.0, 0.7, 5.0]);
        // 1, the leaf that is a tree of its own, and the means of the other trees.
        assert!((shares.rest - (1.0 + 8.0 + 10.0 - 2.0 / 3.0)).abs() < 1e-5, "{shares:?}");
        for (share, expected) in shares.columns.iter().zip([5.0, 5.0, 2.0 + 2.0 / 3.0]) {
            assert!((share - expected).abs() < 1e-5, "{shares:?}");
        }
    }
}
