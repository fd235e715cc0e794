//! What a page says where no scripts run.

use super::Signal;
use super::family::{Family, Guard};
use super::{Findings, number_of};
use crate::dom::Tag;
use crate::hint::HintSet;
use crate::page::{Element, Page};

/// Texts of `noscript` on pages that have another: what they ask for has nothing
/// to do with the article.
pub(super) const FAMILY: Family = Family {
    name: "no script",
    column: "widget_no_script",
    hints: HintSet::EMPTY,
    drops_at: Some(Signal::Shape),
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard::NOTHING,
};

/// A page may be drawn by scripts, and have all of its text once more for readers
/// without: then this part of its prose is there, or more, 0 to 1.
const MAX_PROSE_SHARE: f64 = 0.1;

/// Marks the blocks of all `noscript`. Each element is looked at once.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let all = page.totals(&(0..page.blocks().len()));
    let is_it = |element: &&Element| element.tag == Tag::Noscript && !element.blocks.is_empty();
    for element in page.elements().iter().filter(is_it) {
        let own = page.totals(&element.blocks);
        if own.prose_words <= MAX_PROSE_SHARE * all.prose_words && own.words < all.words {
            found.add(element.blocks.clone(), number_of(FAMILY.name), Signal::Shape);
        }
    }
}
