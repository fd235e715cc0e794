//! Lines near the headline that readers see: "By Jane Doe", "1 May 2024".

use super::dated;
use crate::article::{Field, Provenance};
use crate::metadata::around::Around;
use crate::metadata::byline;
use crate::metadata::claim::{Claims, Place};
use crate::metadata::date::{self, Label};
use crate::page::{Block, BlockId, Page};
use crate::timestamp::Timestamp;

/// A longer line is a paragraph.
const MAX_LINE_BYTES: usize = 300;

/// Claims what lines say.
pub(super) fn claim(page: &Page, around: &Around<'_>, claims: &mut Claims) {
    for (id, block, is_before_section) in around.near().filter(|(_, block, _)| is_line(block, around)) {
        if !around.is_of_article(Place { element: block.element, start: block.text.start }) {
            continue;
        }
        let text = page.text(block);
        let may_name = is_before_section && !block.measure.is_prose();
        for name in may_name.then(|| names(page, id, text)).flatten().unwrap_or_default() {
            claims.add_in(Field::Authors, Provenance::Line, &name, block);
        }
        for found in date::from_visible(text, page.head.language.as_deref()) {
            let start = block.text.start;
            let range = start + found.range.start..start + found.range.end;
            // A short paragraph may tell of any day.
            let is_line = !block.measure.is_prose() || dated::is_labelled(page, &range);
            if let Some(field) = dated::field(page, &range).filter(|_| is_line) {
                claims.add_in(field, Provenance::Line, &found.timestamp.to_string(), block);
            }
        }
    }
}

/// Whether a block is a line of facts, by its length and place.
fn is_line(block: &Block, around: &Around<'_>) -> bool {
    let max = if block.measure.is_prose() { MAX_PROSE_BYTES } else { MAX_LINE_BYTES };
    let is_of_picture = block.context.is_caption || block.context.figure.is_some();
    block.text.len() <= max && !is_of_picture && !around.is_hidden(block)
}

/// "Published: 12 May 2021, 14:30. Updated: 13 May 2021, 9:00" reads like prose.
const MAX_PROSE_BYTES: usize = 120;

/// The names in a line; "By" and the name may stand in elements of their own.
fn names(page: &Page, id: BlockId, text: &str) -> Option<Vec<String>> {
    let with_next = || {
        let next = page.blocks().get(id + 1).filter(|next| next.text.len() <= MAX_NAME_BYTES)?;
        byline::from_line(&format!("{text} {}", page.text(next)))
    };
    let is_label = text.len() <= MAX_LABEL_BYTES && !page.blocks().get(id).is_some_and(is_main);
    byline::from_line(text).or_else(|| if is_label { with_next() } else { None })
}

/// Whether a block is the headline, which is no label of what stands below it.
fn is_main(block: &Block) -> bool {
    block.context.heading == 1
}

/// "By", "Written by" and their like are not longer, and names are not.
const MAX_LABEL_BYTES: usize = 40;
const MAX_NAME_BYTES: usize = 100;

/// The first date far from the headline whose line says that it is the article's.
pub(crate) fn labelled_date(page: &Page, around: &Around<'_>) -> Option<Timestamp> {
    let is_short =
        |block: &&Block| block.text.len() <= MAX_LABELLED_BYTES && block.measure.digits >= MIN_DIGITS;
    page.blocks().iter().filter(is_short).find_map(|block| {
        if !around.is_in_article(block) {
            return None;
        }
        let text = page.text(block);
        let language = page.head.language.as_deref();
        let found = date::first_visible(text, language)?;
        let before = text.get(..found.range.start).unwrap_or_default();
        let is_labelled = matches!(date::label(before, language), Label::Published | Label::Modified);
        is_labelled.then_some(found.timestamp)
    })
}

/// "Last updated on" and a date are not longer, and a date has more digits.
const MAX_LABELLED_BYTES: usize = 80;
const MIN_DIGITS: u32 = 5;
