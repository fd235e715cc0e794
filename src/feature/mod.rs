//! The features of a block: names, order and computation, from tables.
//!
//! A row of the scoring core has the columns of [`names`]: first those that
//! the page gives, then those that pool the first stage's scores over the
//! surroundings ([`pooled`]). Both are filled in one pass each, from prefix
//! sums: linear in blocks, whatever their nesting. Each file holds one group.

mod hints;
mod levels;
mod page;
mod place;
mod pooled;
mod table;
mod text;
mod view;

use once_cell::sync::Lazy;

use crate::page::Page;
use crate::score::Rows;
use crate::widget::Widgets;

use pooled::{POOLED, Pools};
use table::Feature;
use view::{Survey, View};

/// The features that the page gives, in the order of their columns, those of
/// the hints apart.
static LOCAL: Lazy<Vec<&'static Feature>> = Lazy::new(|| {
    let tables = [text::TABLE, place::TABLE, page::TABLE].into_iter().chain(levels::TABLES.iter().copied());
    tables.flatten().collect()
});

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

/// How many columns come before the pooled ones.
#[cfg(feature = "training")]
pub(crate) fn local_width() -> usize {
    names().len() - POOLED.len()
}

/// The rows of all blocks, with the pooled columns at 0.
pub(crate) fn local_rows(page: &Page, widgets: &Widgets) -> Rows {
    let survey = Survey::new(page, widgets);
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
    use crate::widget;

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
            let mut rows = local_rows(&page, &widget::detect(&page));
            add_pooled(&mut rows, &page, &vec![0.0; page.blocks().len()]);
            for row in rows.iter() {
                assert!(row.iter().all(|value| value.is_finite()), "{html}: {row:?}");
            }
        }
    }
}
