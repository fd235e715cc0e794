//! Widgets by the names of their elements.

use super::family::{Family, Guard};
use crate::dom::Tag;
use crate::page::{Element, Page};

/// Marks the blocks of each element that a family claims. Within a claimed
/// element nothing is looked at any more, so that each element is seen once.
pub(super) fn mark(page: &Page, families: &[&'static Family], found: &mut [Option<&'static str>]) {
    let prose = page.totals(&(0..page.blocks().len())).prose_words;
    let mut index = 0;
    while let Some(element) = page.elements().get(index) {
        index += 1;
        if element.blocks.is_empty() {
            continue;
        }
        let claim = families.iter().find(|family| claims(page, family, element, prose));
        if let Some(family) = claim {
            for slot in found.get_mut(element.blocks.clone()).unwrap_or_default() {
                slot.get_or_insert(family.name);
            }
            index = element.end;
        }
    }
    // Lines of facts within one block, all of it in hinted inline elements.
    for (block, slot) in page.blocks().iter().zip(found) {
        let own = page.element(block.element);
        let claim = || {
            families.iter().find(|family| {
                let inline_only = !own.inherited.meets(family.hints) && block.hints.meets(family.hints);
                inline_only && !block.measure.is_prose()
            })
        };
        if slot.is_none() {
            *slot = claim().map(|family| family.name);
        }
    }
}

fn claims(page: &Page, family: &Family, element: &Element, page_prose: f64) -> bool {
    element.hints.meets(family.hints) && is_within(page, &family.guard, element, page_prose)
}

fn is_within(page: &Page, guard: &Guard, element: &Element, page_prose: f64) -> bool {
    if element.hints.meets(guard.unless) || matches!(element.tag, Tag::Main | Tag::Article) {
        return false;
    }
    let totals = page.totals(&element.blocks);
    totals.prose_words <= guard.max_prose_share * page_prose
        && totals.prose_words <= guard.max_own_prose * totals.words
}
