//! What a shop says on every page: delivery, returns, prices.

use super::family::{Family, Guard};
use super::{Findings, Signal, number_of};
use crate::hint::{Hint, HintSet};
use crate::page::Page;

/// Panels of a shop that a click opens.
pub(super) const FAMILY: Family = Family {
    name: "shop",
    column: "widget_shop",
    // Prices and descriptions have these names, too: see `mark`.
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Shape),
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard::NOTHING,
};

/// Marks what has the names of a shop and is hidden at first: of a product, the
/// description is seen, and the terms of delivery wait in a tab.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let family = number_of(FAMILY.name);
    for (id, block) in page.blocks().iter().enumerate() {
        let is_hidden = block.hints.has(Hint::Hidden) || block.hints.has(Hint::AriaHidden);
        if is_hidden && block.hints.has(Hint::Shop) && !block.hints.has(Hint::Body) {
            found.add(id..id + 1, family, Signal::Shape);
        }
    }
}
