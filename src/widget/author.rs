//! Bylines, dates and boxes about the author.

use super::family::{Family, Guard};
use super::{Findings, Signal, number_of};
use crate::hint::{Hint, HintSet};
use crate::page::{Block, Page};

/// Bylines, dates and boxes about the author.
pub(super) const FAMILY: Family = Family {
    name: "author",
    column: "widget_author",
    hints: HintSet::of(&[Hint::Author, Hint::Date, Hint::Meta]),
    drops_at: Some(Signal::Phrase),
    drops_on_articles_at: Some(Signal::Name),
    guard: Guard {
        max_prose_share: 0.15,
        max_word_share: 0.25,
        max_own_prose: 0.9,
        needs_links: false,
        unless: HintSet::of(&[Hint::Body]),
    },
};

/// A byline has no more words.
const MAX_BYLINE_WORDS: f32 = 15.0;

/// Marks the lines that are a name and a date and little else: above an article, a
/// post, a comment, that is as certain as the words on it.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    for (id, block) in page.blocks().iter().enumerate() {
        if block.measure.words <= MAX_BYLINE_WORDS && is_byline(page, block) {
            found.add(id..id + 1, number_of(FAMILY.name), Signal::Phrase);
        }
    }
}

fn is_byline(page: &Page, block: &Block) -> bool {
    let has = |hint: Hint| page.runs(block).iter().any(|run| run.hints.has(hint));
    has(Hint::Author) && has(Hint::Date) && !page.is_data_cell(block)
}
