//! Widgets without a telling name: rows of cards that lead to other pages, and
//! boxes with a field to fill in. A page may be made of cards, so that they are
//! features for the scores to weigh.

use std::ops::Range;

use super::{Findings, Signal, forms, number_of, related};
use crate::dom::Tag;
use crate::hash::{PageMap, PageSet};
use crate::page::{BlockId, Element, ElementId, Page, Totals};

/// From so many elements of the same make on, they are cards of one row.
const MIN_CARDS: u32 = 3;
/// This part of a row must be cards: posts of a thread may be short, too, but
/// not all of them.
const MIN_ROW_SHARE: f64 = 0.8;
/// A card has no more words than this.
const MAX_CARD_WORDS: f64 = 80.0;
/// A box around a field has no more words than this.
const MAX_BOX_WORDS: f64 = 60.0;

/// Marks the blocks of cards and boxes. Each element is looked at once.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let links = linked_headings(page);
    let all = page.totals(&(0..page.blocks().len()));
    let rows = card_rows(page, &links);
    let is_card = |element: &Element| rows.contains(&(element.parent, element.make));
    let is_box = |element: &Element| is_box(page, element, &all);
    for blocks in outermost(page, &is_card) {
        found.add(blocks, number_of(related::FAMILY.name), Signal::Shape);
    }
    for blocks in outermost(page, &is_box) {
        found.add(blocks, number_of(forms::FAMILY.name), Signal::Shape);
    }
}

/// The blocks of the outermost elements that answer.
fn outermost(page: &Page, is_it: &dyn Fn(&Element) -> bool) -> Vec<Range<BlockId>> {
    let mut claimed = Vec::new();
    let mut index = 0;
    while let Some(element) = page.elements().get(index) {
        index += 1;
        if !element.blocks.is_empty() && is_it(element) {
            claimed.push(element.blocks.clone());
            index = element.end;
        }
    }
    claimed
}

/// How many headings that are links come before each block.
fn linked_headings(page: &Page) -> Vec<u32> {
    let mut count = 0;
    let mut counts = vec![0];
    for block in page.blocks() {
        let is_heading = block.context.heading > 0 || block.hints.has(crate::hint::Hint::Title);
        count += u32::from(is_heading && block.measure.is_link());
        counts.push(count);
    }
    counts
}

/// Parents and makes of elements that are cards, all of them but a few.
fn card_rows(page: &Page, links: &[u32]) -> PageSet<(Option<ElementId>, u64)> {
    let mut cards: PageMap<(Option<ElementId>, u64), (u32, u32)> = PageMap::default();
    for element in page.elements().iter().filter(|element| element.repeats >= MIN_CARDS) {
        let (count, _) = cards.entry((element.parent, element.make)).or_insert((0, element.repeats));
        *count += u32::from(is_card(page, links, element));
    }
    let rows =
        cards.into_iter().filter(|(_, (count, all))| f64::from(*count) >= MIN_ROW_SHARE * f64::from(*all));
    rows.map(|(row, _)| row).collect()
}

fn is_card(page: &Page, links: &[u32], element: &Element) -> bool {
    let at = |index: usize| links.get(index).copied().unwrap_or_default();
    let has_link = || at(element.blocks.end) > at(element.blocks.start);
    !matches!(element.tag, Tag::P) && page.totals(&element.blocks).words <= MAX_CARD_WORDS && has_link()
}

fn is_box(page: &Page, element: &Element, all: &Totals) -> bool {
    let own = page.totals(&element.blocks);
    element.fields > 0
        && !matches!(element.tag, Tag::P | Tag::Li | Tag::Td)
        && own.words <= MAX_BOX_WORDS
        && own.words < all.words
}
