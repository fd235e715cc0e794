//! The features of a block: names, order and computation, from tables.
//!
//! A row of the scoring core has the columns of [`names`]: first those that
//! the page gives, then those that pool the first stage's scores over the
//! surroundings ([`pooled`]). Both are filled in one pass each, from prefix
//! sums: linear in blocks, whatever their nesting. What is the same for many
//! blocks, of the page or of an ancestor, is computed once. Each file holds one
//! group.

mod hints;
mod levels;
mod outcome;
mod page;
mod place;
mod pooled;
mod repeats;
mod survey;
mod table;
mod text;
mod view;
mod widgets;

use once_cell::sync::Lazy;

use crate::kind::KindScores;
use crate::page::{BlockId, ElementId};
use crate::score::Rows;

use outcome::Outcome;
use pooled::POOLED;
use table::{Feature, Memo};
use view::{LEVELS, Level, View};

pub(crate) use pooled::Pools;
pub(crate) use survey::Survey;

/// The computation of a feature of a block.
type OfBlock = fn(&View<'_>) -> f32;

/// The features of a block itself.
static OWN: Lazy<Vec<&'static Feature<OfBlock>>> =
    Lazy::new(|| text::TABLE.iter().chain(place::TABLE).collect());

static NAMES: Lazy<Vec<&'static str>> = Lazy::new(|| {
    let own = OWN.iter().map(|feature| feature.name);
    let hinted = hints::COLUMNS.iter().map(|&(name, _, _)| name);
    let levels = (0..LEVELS)
        .flat_map(|level| levels::TABLE.iter().filter_map(move |feature| feature.names.get(level).copied()));
    let page = page::TABLE.iter().map(|feature| feature.name);
    let pooled = POOLED.iter().map(|feature| feature.name);
    own.chain(hinted).chain(widgets::names()).chain(levels).chain(page).chain(pooled).collect()
});

static SHARED_NAMES: Lazy<Vec<&'static str>> = Lazy::new(|| {
    let page = page::TABLE.iter().map(|feature| feature.name);
    page.chain(pooled::OF_PAGE.iter().copied()).collect()
});

static PAGE_NAMES: Lazy<Vec<&'static str>> = Lazy::new(|| {
    let own = page::TABLE.iter().map(|feature| feature.name);
    own.chain(hints::COLUMNS.iter().map(|&(_, name, _)| name)).collect()
});

/// The names of the columns of a block, in order.
pub(crate) fn names() -> &'static [&'static str] {
    &NAMES
}

/// The names of those columns that are the same for all blocks of a page.
pub(crate) fn shared_names() -> &'static [&'static str] {
    &SHARED_NAMES
}

/// The names of the columns of a page, in order.
pub(crate) fn page_names() -> &'static [&'static str] {
    &PAGE_NAMES
}

static OUTCOME_NAMES: Lazy<Vec<&'static str>> =
    Lazy::new(|| outcome::TABLE.iter().map(|feature| feature.name).collect());

/// The names of the columns of an outcome, in order.
pub(crate) fn outcome_names() -> &'static [&'static str] {
    &OUTCOME_NAMES
}

/// How many columns come before the pooled ones.
pub(crate) fn local_width() -> usize {
    names().len() - POOLED.len()
}

/// The row of a page as a whole.
pub(crate) fn page_row(survey: &Survey<'_>) -> Rows {
    let mut rows = Rows::new(page_names().len(), 1);
    rows.push(|row| {
        row.extend(page::TABLE.iter().map(|feature| (feature.value)(survey)));
        row.extend(hints::page_columns(survey));
    });
    rows
}

/// Makes the rows of blocks, what is the same for many of them once.
pub(crate) struct Local<'a> {
    survey: &'a Survey<'a>,
    /// What the page gives.
    page: Vec<f32>,
    /// What the elements around blocks give.
    memo: Memo<{ levels::WIDTH }>,
}

impl<'a> Local<'a> {
    pub(crate) fn new(survey: &'a Survey<'a>) -> Self {
        let page = page::TABLE.iter().map(|feature| (feature.value)(survey)).collect();
        Local { survey, page, memo: Memo::new(survey.page.elements().len()) }
    }

    /// The rows of some blocks, with the pooled columns at 0.
    pub(crate) fn rows(&mut self, blocks: &[BlockId]) -> Rows {
        let Local { survey, page, memo } = self;
        let mut rows = Rows::new(names().len(), blocks.len());
        let mut figures = |id: Option<ElementId>| memo.get(id, || levels::values(&Level::new(survey, id)));
        for view in blocks.iter().filter_map(|&id| View::new(survey, id)) {
            rows.push(|row| {
                row.extend(OWN.iter().map(|feature| (feature.value)(&view)));
                row.extend(hints::columns(&view));
                row.extend(widgets::columns(&view));
                let [_, around @ ..] = view.levels;
                around.iter().for_each(|&id| row.copy(&figures(id)));
                row.copy(page);
            });
        }
        rows
    }
}

/// Fills the pooled columns of the rows of some blocks.
pub(crate) fn add_pooled(rows: &mut Rows, pools: &Pools<'_>, blocks: &[BlockId]) {
    for (row, pool) in blocks.iter().map(|&id| pools.view(id)).enumerate() {
        if let Some(pool) = pool {
            rows.set_tail(row, POOLED.iter().map(|feature| (feature.value)(&pool)));
        }
    }
}

/// The names of all columns of one block, each with its value.
pub(crate) fn named_row(local: &mut Local<'_>, pools: &Pools<'_>, id: BlockId) -> Vec<(&'static str, f32)> {
    let mut rows = local.rows(&[id]);
    add_pooled(&mut rows, pools, &[id]);
    names().iter().copied().zip(rows.row(0).iter().copied()).collect()
}

/// The row of what was selected, given the kinds of page, the scores of the
/// blocks, and which of them are kept.
pub(crate) fn outcome_row(survey: &Survey<'_>, kinds: &KindScores, scores: &[f32], kept: &[bool]) -> Rows {
    let outcome = Outcome::new(survey, kinds.learned(), scores, kept);
    let mut rows = Rows::new(outcome_names().len(), 1);
    rows.push(|row| row.extend(outcome::TABLE.iter().map(|feature| (feature.value)(&outcome))));
    rows
}

/// So many logarithms are known.
const LOGS: usize = 256;

static LOG: Lazy<[f32; LOGS]> = Lazy::new(|| std::array::from_fn(|count| (count as f32).ln_1p()));

/// The natural logarithm of one plus a count, which is mostly small and whole.
fn log(count: f32) -> f32 {
    let whole = count as usize;
    let known = LOG.get(whole).filter(|_| (whole as f32).to_bits() == count.to_bits());
    known.copied().unwrap_or_else(|| count.ln_1p())
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
    use crate::page::Page;
    use crate::widget;

    #[test]
    fn logarithms() {
        for count in [0.0, 1.0, 1.5, 255.0, 256.0, 1e9, -0.0, -0.5] {
            assert_eq!(log(count).to_bits(), count.ln_1p().to_bits(), "{count}");
        }
    }

    #[test]
    fn names_are_distinct() {
        let mut sorted = names().to_vec();
        sorted.sort_unstable();
        assert!(sorted.windows(2).all(|pair| pair[0] != pair[1]));
    }

    /// The scoring core asks them once for all blocks.
    #[test]
    fn shared_columns_are_the_same_for_all_blocks() {
        let html = include_str!("../../tests/pages/seed-fr/page.html");
        let page = Page::of(dom::parse(html, &Limits::default()).0, false);
        let widgets = widget::detect(&page);
        let survey = Survey::new(&page, &widgets, &[]);
        let blocks: Vec<BlockId> = (0..page.blocks().len()).collect();
        let mut rows = Local::new(&survey).rows(&blocks);
        let scores: Vec<f32> = blocks.iter().map(|id| *id as f32 / blocks.len() as f32).collect();
        let kinds = KindScores::new(std::array::from_fn(|kind| kind as f32 / 21.0));
        add_pooled(&mut rows, &Pools::new(&survey, &scores, &kinds), &blocks);
        let is_shared = |column: usize| {
            blocks.iter().all(|&row| rows.row(row)[column].to_bits() == rows.row(0)[column].to_bits())
        };
        let shared: Vec<_> =
            shared_names().iter().map(|name| names().iter().position(|other| other == name)).collect();
        assert!(shared.len() > 30 && blocks.len() > 10);
        assert!(shared.iter().all(|column| is_shared(column.unwrap())));
        assert!((0..names().len()).filter(|&column| !is_shared(column)).count() > 100);
    }

    #[test]
    fn values_are_finite_on_odd_pages() {
        for html in ["", "<p>x", "<p>\u{00AD}a", "<pre>\n\n</pre>1", "<table><td><a href=x>1</a></table>"] {
            let page = Page::of(dom::parse(html, &Limits::default()).0, false);
            let widgets = widget::detect(&page);
            let survey = Survey::new(&page, &widgets, &[]);
            let blocks: Vec<BlockId> = (0..page.blocks().len()).collect();
            let mut rows = Local::new(&survey).rows(&blocks);
            let scores = vec![0.0; blocks.len()];
            add_pooled(&mut rows, &Pools::new(&survey, &scores, &KindScores::default()), &blocks);
            let outcome = outcome_row(&survey, &KindScores::default(), &vec![0.0; page.blocks().len()], &[]);
            for rows in [rows, page_row(&survey), outcome] {
                for row in 0..rows.len() {
                    assert!(rows.row(row).iter().all(|value| value.is_finite()), "{html}: {row}");
                }
            }
        }
    }
}
