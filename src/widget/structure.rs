//! Widgets by the names of their elements.

use super::family::{Family, Guard};
use super::{Findings, Signal, navigation, number_of};
use crate::dom::Tag;
use crate::hint::HintSet;
use crate::page::{Block, BlockId, Element, Page, Totals};

/// Marks the blocks of each element that a family claims. Within a claimed
/// element the family looks at nothing any more, so that it marks each block
/// once.
pub(super) fn mark(page: &Page, families: &[&'static Family], found: &mut Findings) {
    let all = page.totals(&(0..page.blocks().len()));
    // Most elements have no telling name; those of inline elements show in their blocks.
    let is_hinted = |element: &Element| element.hints != HintSet::EMPTY && !element.blocks.is_empty();
    let elements: Vec<(usize, &Element)> =
        page.elements().iter().enumerate().filter(|(_, element)| is_hinted(element)).collect();
    let of_lines = page
        .blocks()
        .iter()
        .fold(HintSet::EMPTY, |all, block| all | block.hints.without(page.element(block.element).inherited));
    let present = elements.iter().fold(of_lines, |all, (_, element)| all | element.hints);
    for (number, family) in families.iter().enumerate() {
        if !present.meets(family.hints) {
            continue;
        }
        let presence = Presence::new(page, family, all);
        if !presence.is_aside(&family.guard) {
            continue;
        }
        let mut next = 0;
        for &(index, element) in &elements {
            let is_outermost = index >= next && element.hints.meets(family.hints);
            if is_outermost && is_within(page, &family.guard, &presence, element) {
                found.add(element.blocks.clone(), number, Signal::Name);
                next = element.end;
            }
        }
        if of_lines.meets(family.hints) {
            mark_lines(page, family, number, found);
        }
    }
    mark_jumps(page, found);
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

/// Links to places: to pages and posts by a number, "2", "#14"; to another place
/// of the page by a few words that stand alone, "Haut de page".
fn mark_jumps(page: &Page, found: &mut Findings) {
    let number = number_of(navigation::JUMPS.name);
    for (id, block) in page.blocks().iter().enumerate() {
        let is_short = block.measure.words <= MAX_JUMP_WORDS && !page.is_data_cell(block);
        let is_linked = || page.runs(block).iter().all(|run| run.link.is_some());
        let is_jump = || leads_within(page, block) && !is_in_row(page, id);
        if is_short && is_linked() && (is_number(page, block) || is_jump()) {
            found.add(id..id + 1, number, Signal::Shape);
        }
    }
}

fn is_number(page: &Page, block: &Block) -> bool {
    block.measure.words <= MAX_NUMBER_WORDS && !page.text(block).contains(char::is_alphabetic)
}

/// Whether all links of a block lead to places of the page.
fn leads_within(page: &Page, block: &Block) -> bool {
    let mut links = page.runs(block).iter().filter_map(|run| run.link);
    block.context.heading == 0 && links.all(|link| page.href(link).starts_with('#'))
}

/// Whether a jump stands in a list or beside another one: then they may be a table
/// of contents, which has rules of its own.
fn is_in_row(page: &Page, id: BlockId) -> bool {
    let is_jump = |id: BlockId| {
        page.blocks().get(id).is_some_and(|block| block.measure.is_link() && leads_within(page, block))
    };
    let is_item = page.blocks().get(id).is_some_and(|block| block.context.item.is_some());
    is_item || is_jump(id + 1) || id.checked_sub(1).is_some_and(is_jump)
}

/// A jump has no more words, …
const MAX_JUMP_WORDS: f32 = 6.0;
/// … nor a number in one link.
const MAX_NUMBER_WORDS: f32 = 2.0;

/// From this many words on, a text body is the article or a part of it.
const MIN_BODY_WORDS: f64 = 80.0;

/// A widget of no more words may be nothing but a sentence or two.
const MAX_NOTE_WORDS: f64 = 25.0;

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
        && (own.words <= MAX_NOTE_WORDS || own.prose_words <= guard.max_own_prose * own.words)
}
