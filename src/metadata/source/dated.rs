//! What a date in the body is the date of, by the words around it.

use std::ops::Range;

use crate::article::Field;
use crate::metadata::date::{self, Label};
use crate::page::Page;

/// "Last updated" may stand in an element of its own before the date; a longer one is
/// a line about something else.
const MAX_LABEL_BYTES: usize = 60;

/// So much of the line before a date is read.
const MAX_LINE_BYTES: usize = 240;

/// The field that a date at a place of the text is a value of. None if its words say
/// that it is another date: of an event, of a birth.
pub(super) fn field(page: &Page, date: &Range<usize>) -> Option<Field> {
    let language = page.head.language.as_deref();
    let before = label_before(page, date.start, language);
    let label = if before == Label::None { label_after(page, date.end) } else { before };
    match label {
        Label::Published | Label::None => Some(Field::Published),
        Label::Modified => Some(Field::Modified),
        Label::Other => None,
    }
}

/// Whether the words before a date say that it is one of the article.
pub(super) fn is_labelled(page: &Page, date: &Range<usize>) -> bool {
    let label = label_before(page, date.start, page.head.language.as_deref());
    matches!(label, Label::Published | Label::Modified)
}

fn label_before(page: &Page, start: usize, language: Option<&str>) -> Label {
    let blocks = page.blocks();
    let id = blocks.partition_point(|block| block.text.end <= start);
    let Some(block) = blocks.get(id) else { return Label::None };
    let line = page.slice_before(block.text.start, start, MAX_LINE_BYTES);
    if line.contains(char::is_alphabetic) {
        return date::label(line, language);
    }
    let above = id.checked_sub(1).and_then(|id| blocks.get(id));
    let above = above.filter(|above| above.text.len() <= MAX_LABEL_BYTES && above.context.heading == 0);
    // "Updated" alone or at the end of a line of its own, not "Updated kitchens".
    above.map_or(Label::None, |above| date::label(page.text(above), language))
}

fn label_after(page: &Page, end: usize) -> Label {
    let blocks = page.blocks();
    let id = blocks.partition_point(|block| block.text.end < end);
    blocks.get(id).map_or(Label::None, |block| date::label_after(page.slice_to(end, block.text.end)))
}
