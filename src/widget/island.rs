//! Boxes between the paragraphs of a text that are no part of it. A column of
//! text is made of paragraphs, headings, lists, quotes and figures; what else
//! stands in it was put there, whatever its names and language.

use super::Signal;
use super::family::{Family, Guard};
use super::{Findings, number_of};
use crate::dom::Tag;
use crate::hint::HintSet;
use crate::page::{Block, Element, Page, Totals};

/// A box in a column of text: an aside of the author, a quote, or a widget, as the
/// scores see it.
pub(super) const FAMILY: Family = Family {
    name: "box in the text",
    column: "widget_box_in_the_text",
    hints: HintSet::EMPTY,
    drops_at: None,
    drops_on_articles_at: None,
    guard: Guard::NOTHING,
};

/// One of them in which nothing is said: headings, links and buttons.
pub(super) const LABELS: Family = Family {
    name: "box of labels",
    column: "widget_box_of_labels",
    hints: HintSet::EMPTY,
    drops_at: None,
    drops_on_articles_at: Some(Signal::Shape),
    guard: Guard::NOTHING,
};

/// A box is not more than this part of the page's words, 0 to 1.
const MAX_WORD_SHARE: f64 = 0.25;
/// More of it than this is prose, 0 to 1, and it is a part of the text in a box.
const MAX_PROSE_SHARE: f64 = 0.8;
/// A text of more words, not linked, says something.
const MAX_LABEL_WORDS: f32 = 3.0;

/// Marks the boxes in the text column. Each element is looked at once.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let Some(column) = page.column() else { return };
    let all = page.totals(&(0..page.blocks().len()));
    // Where sections have their headings in boxes, a box with a heading is no widget.
    let has_plain_headings = page.children(column).any(|child| child.tag.heading_level().is_some());
    for child in page.children(column) {
        let inner = page.unwrapped(child);
        let is_odd_heading = has_plain_headings && inner.tag.heading_level().is_some() && child.repeats == 1;
        let element = if is_odd_heading { child } else { inner };
        if !is_island(page, element, &all) {
            continue;
        }
        found.add(element.blocks.clone(), number_of(FAMILY.name), Signal::Shape);
        let is_heading_of_text = !has_plain_headings || element.repeats > 1;
        if is_made_of_labels(page, element, is_heading_of_text) {
            found.add(element.blocks.clone(), number_of(LABELS.name), Signal::Shape);
        }
    }
}

fn is_island(page: &Page, child: &Element, all: &Totals) -> bool {
    let own = page.totals(&child.blocks);
    let is_put_in = matches!(
        child.tag,
        Tag::Div
            | Tag::Section
            | Tag::Aside
            | Tag::Nav
            | Tag::Form
            | Tag::Footer
            | Tag::Header
            | Tag::Li
            | Tag::Button
    );
    let holds_figures = || {
        let blocks = page.blocks().get(child.blocks.clone()).unwrap_or_default();
        blocks.iter().any(|block| {
            let context = &block.context;
            context.preformatted.is_some()
                || context.quote > 0
                || context.is_caption
                || page.is_data_cell(block)
        })
    };
    is_put_in
        && !child.blocks.is_empty()
        && own.words <= MAX_WORD_SHARE * all.words
        && own.prose_words <= MAX_PROSE_SHARE * own.words
        && !holds_figures()
}

/// Whether a box holds headings, links and buttons only; if it may be the heading
/// of a section, it must hold more than headings.
fn is_made_of_labels(page: &Page, element: &Element, is_heading_of_text: bool) -> bool {
    let blocks = page.blocks().get(element.blocks.clone()).unwrap_or_default();
    let is_label = |block: &Block| {
        block.context.heading > 0
            || block.measure.is_link()
            || page.element(block.element).tag == Tag::Button
            || (block.measure.words <= MAX_LABEL_WORDS && element.fields > 0)
    };
    let has_heading = blocks.iter().any(|block| block.context.heading > 0 && !block.measure.is_link());
    blocks.iter().all(is_label)
        && has_heading
        && !(is_heading_of_text && blocks.iter().all(|block| block.context.heading > 0))
}
