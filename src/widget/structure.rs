//! Widgets by the names of their elements.

use super::family::{Family, Guard};
use super::{Findings, Signal, navigation, number_of};
use crate::dom::Tag;
use crate::hint::HintSet;
use crate::page::{Element, Page, Totals};

/// Marks the blocks of each element that a family claims. Within a claimed
/// element the family looks at nothing any more, so that it marks each block
/// once.
pub(super) fn mark(page: &Page, families: &[&'static Family], found: &mut Findings) {
    let all = page.totals(&(0..page.blocks().len()));
    for (number, family) in families.iter().enumerate() {
        if family.hints == HintSet::EMPTY {
            continue;
        }
        let presence = Presence::new(page, family, all);
        if !presence.is_aside(&family.guard) {
            continue;
        }
        let mut index = 0;
        while let Some(element) = page.elements().get(index) {
            index += 1;
            let is_hinted = element.hints.meets(family.hints) && !element.blocks.is_empty();
            if is_hinted && is_within(page, &family.guard, &presence, element) {
                found.add(element.blocks.clone(), number, Signal::Name);
                index = element.end;
            }
        }
        mark_lines(page, family, number, found);
    }
    mark_numbers(page, found);
}

/// Lines of facts within one block, all of it in hinted inline elements.
fn mark_lines(page: &Page, family: &Family, number: usize, found: &mut Findings) {
    for (id, block) in page.blocks().iter().enumerate() {
        let by_inline =
            block.hints.meets(family.hints) && !page.element(block.element).inherited.meets(family.hints);
        if by_inline && !block.measure.is_prose() {
            found.add(id..id + 1, number, Signal::Name);
        }
    }
}

/// Links without a letter lead to pages and to places on the page: "2", "#14".
fn mark_numbers(page: &Page, found: &mut Findings) {
    let number = number_of(navigation::JUMPS.name);
    for (id, block) in page.blocks().iter().enumerate() {
        let is_linked = || page.runs(block).iter().all(|run| run.link.is_some());
        let has_letters = || page.text(block).contains(char::is_alphabetic);
        if block.measure.words <= MAX_NUMBER_WORDS
            && !page.is_data_cell(block)
            && is_linked()
            && !has_letters()
        {
            found.add(id..id + 1, number, Signal::Shape);
        }
    }
}

/// Numbers in one link.
const MAX_NUMBER_WORDS: f32 = 2.0;

/// From this many words on, a text body is the article or a part of it.
const MIN_BODY_WORDS: f64 = 80.0;

/// What all elements of a family hold on a page, and what there is beside them.
struct Presence {
    all: Totals,
    family: Totals,
}

impl Presence {
    fn new(page: &Page, family: &Family, all: Totals) -> Self {
        let hinted = page.blocks().iter().enumerate().filter(|(_, block)| block.hints.meets(family.hints));
        let family = hinted.fold(Totals::default(), |sum, (id, _)| sum + page.totals(&(id..id + 1)));
        Presence { all, family }
    }

    /// Whether the family is beside the matter on this page. Posts of a forum
    /// have the names of comments, but there is no article beside them.
    fn is_aside(&self, guard: &Guard) -> bool {
        self.all.body_words - self.family.body_words >= MIN_BODY_WORDS
            || (self.family.prose_words <= guard.max_prose_share * self.all.prose_words
                && self.family.words <= guard.max_word_share * self.all.words)
    }
}

fn is_within(page: &Page, guard: &Guard, presence: &Presence, element: &Element) -> bool {
    if element.hints.meets(guard.unless) || matches!(element.tag, Tag::Main | Tag::Article) {
        return false;
    }
    let own = page.totals(&element.blocks);
    let has_body_elsewhere = presence.all.body_words - own.body_words >= MIN_BODY_WORDS;
    let is_small = own.prose_words <= guard.max_prose_share * presence.all.prose_words
        && own.words <= guard.max_word_share * presence.all.words;
    (has_body_elsewhere || is_small)
        && (!guard.needs_links || own.link_words > 0.0)
        && own.prose_words <= guard.max_own_prose * own.words
}
