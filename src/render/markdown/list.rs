//! Lists.

use std::fmt::{self, Write};

use crate::article::{Block, BlockKind, Definition, Item, Mark, Marks};

use super::block::{Gap, Writer};
use super::escape::MAX_DIGITS;
use super::piece::Source;

/// The signs of items, and those behind their numbers. Two lists in a row have not the
/// same one: that is what parts them.
const BULLETS: [char; 2] = ['-', '*'];
const DELIMITERS: [char; 2] = ['.', ')'];

impl<W: Write> Writer<'_, '_, W> {
    /// Writes a list.
    pub(super) fn list(&mut self, is_ordered: bool, items: &[Item]) -> fmt::Result {
        let is_tight = items.iter().all(|item| is_tight(&item.blocks));
        let mut last = None;
        for (item, number) in numbered(is_ordered, items) {
            self.item(number, &item.blocks, &mut last, is_tight)?;
        }
        self.end_list(last);
        Ok(())
    }

    /// Writes terms as paragraphs, and what they mean as a list below each of them.
    pub(super) fn definitions(&mut self, entries: &[Definition]) -> fmt::Result {
        for entry in entries {
            for term in &entry.terms {
                self.text(&Source { marks: Marks::NONE.with(Mark::Strong), ..Source::new(term) })?;
            }
            let is_tight = entry.definitions.iter().all(|blocks| is_tight(blocks));
            let mut last = None;
            for blocks in &entry.definitions {
                self.item(None, blocks, &mut last, is_tight)?;
            }
            self.end_list(last);
        }
        Ok(())
    }

    fn end_list(&mut self, last: Option<Last>) {
        if let Some(last) = last {
            self.list = Some(last.sign);
            self.gap = Gap::Blank;
        }
    }

    fn item(
        &mut self,
        number: Option<i64>,
        blocks: &[Block],
        last: &mut Option<Last>,
        is_tight: bool,
    ) -> fmt::Result {
        let shown = number.filter(|number| (0..10_i64.pow(MAX_DIGITS as u32)).contains(number));
        let sign = match (last.as_ref(), shown) {
            (Some(last), shown) if last.goes_on_with(shown) => last.sign,
            (last, shown) => {
                let signs = if shown.is_some() { DELIMITERS } else { BULLETS };
                let taken = last.map(|last| last.sign).or(self.list);
                signs.into_iter().find(|&sign| Some(sign) != taken).unwrap_or_default()
            }
        };
        let marker = match shown {
            Some(number) => format!("{number}{sign} "),
            None => format!("{sign} "),
        };
        if is_tight && last.is_some() {
            self.gap = Gap::Line;
        }
        let container = self.open(&marker, &" ".repeat(marker.len()));
        if shown.is_none()
            && let Some(number) = number
        {
            // No number for Markdown, but one for the reader.
            self.led(&format!("{number}."), blocks)?;
        } else {
            self.item_blocks(blocks, is_tight)?;
        }
        if number.is_some() {
            self.flush()?;
        }
        if self.close(container) {
            *last = Some(Last { sign, number: shown });
        }
        Ok(())
    }

    fn item_blocks(&mut self, blocks: &[Block], is_tight: bool) -> fmt::Result {
        for block in blocks {
            if is_tight && !self.is_pending() && can_follow_paragraph(block) {
                self.gap = Gap::Line;
            }
            self.blocks(std::slice::from_ref(block))?;
        }
        Ok(())
    }
}

/// The last item of a list.
struct Last {
    sign: char,
    number: Option<i64>,
}

impl Last {
    /// Whether an item is of the same list.
    fn goes_on_with(&self, number: Option<i64>) -> bool {
        match (self.number, number) {
            (Some(last), Some(number)) => last + 1 == number,
            (last, number) => last == number,
        }
    }
}

/// The items that are written, with their numbers in ordered lists: those without one
/// are counted, and an item of pictures alone has none in the text.
pub(super) fn numbered(is_ordered: bool, items: &[Item]) -> impl Iterator<Item = (&Item, Option<i64>)> {
    let shown = items.iter().filter(move |item| !is_ordered || item.has_text());
    shown.scan(0_i64, move |last, item| {
        let number = is_ordered.then(|| item.number.map_or(*last + 1, i64::from));
        *last = number.unwrap_or(*last);
        Some((item, number))
    })
}

/// Whether an item needs no blank lines: it is a paragraph, perhaps with lists below.
fn is_tight(blocks: &[Block]) -> bool {
    let is_list = |block: &Block| matches!(block.kind, BlockKind::List { .. });
    match blocks.split_first() {
        Some((first, rest)) => {
            (is_list(first) || matches!(first.kind, BlockKind::Paragraph { .. })) && rest.iter().all(is_list)
        }
        None => true,
    }
}

/// Whether a block is a list that can begin in the line after a paragraph.
fn can_follow_paragraph(block: &Block) -> bool {
    match &block.kind {
        BlockKind::List { is_ordered, items } => {
            matches!(numbered(*is_ordered, items).next(), Some((_, None | Some(1))))
        }
        _ => false,
    }
}
