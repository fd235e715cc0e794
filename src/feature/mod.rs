//! The features of a block: names, order and computation, from one table.
//!
//! A row of the scoring core has the columns of [`names`]: first those that
//! the page gives ([`LOCAL`]), then those that pool the first stage's scores
//! over the surroundings ([`POOLED`]). Both are filled in one pass each, from
//! prefix sums: linear in blocks, whatever their nesting.

mod hints;
mod local;
mod pooled;
mod view;

use once_cell::sync::Lazy;

use crate::page::Page;
use crate::score::Rows;

use local::LOCAL;
use pooled::{POOLED, Pools};
use view::{Survey, View};

static NAMES: Lazy<Vec<&'static str>> = Lazy::new(|| {
    let local = LOCAL.iter().map(|feature| feature.name);
    let hinted = hints::COLUMNS.iter().map(|&(name, _)| name);
    let pooled = POOLED.iter().map(|feature| feature.name);
    local.chain(hinted).chain(pooled).collect()
});

/// The names of the columns, in order.
pub(crate) fn names() -> &'static [&'static str] {
    &NAMES
}

/// The rows of all blocks, with the pooled columns at 0.
pub(crate) fn local_rows(page: &Page) -> Rows {
    let survey = Survey::new(page);
    let mut rows = Rows::new(names().len(), page.blocks().len());
    for id in 0..page.blocks().len() {
        if let Some(view) = View::new(&survey, id) {
            let local = LOCAL.iter().map(|feature| (feature.value)(&view));
            rows.push(local.chain(hints::columns(&view)));
        }
    }
    rows
}

/// Fills the pooled columns from first scores, which are probabilities, one a
/// block.
pub(crate) fn add_pooled(rows: &mut Rows, page: &Page, scores: &[f32]) {
    let pools = Pools::new(page, scores);
    for id in 0..page.blocks().len() {
        if let Some(pool) = pools.view(id) {
            rows.set_tail(id, POOLED.iter().map(|feature| (feature.value)(&pool)));
        }
    }
}

/// 1 for yes.
fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

/// `part` of `whole`, 0 where there is no whole.
fn share(part: f64, whole: f64) -> f32 {
    if whole > 0.0 { (part / whole) as f32 } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;

    #[test]
    fn names_are_distinct() {
        let mut sorted = names().to_vec();
        sorted.sort_unstable();
        assert!(sorted.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn values_are_finite_on_odd_pages() {
        for html in ["", "<p>x", "<p>\u{00AD}a", "<pre>\n\n</pre>1", "<table><td><a href=x>1</a></table>"] {
            let (dom, _) = dom::parse(html, &Limits::default());
            let page = Page::new(&dom);
            let mut rows = local_rows(&page);
            add_pooled(&mut rows, &page, &vec![0.0; page.blocks().len()]);
            for row in rows.iter() {
                assert!(row.iter().all(|value| value.is_finite()), "{html}: {row:?}");
            }
        }
    }
}
