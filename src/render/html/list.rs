//! Lists, and what stands in their items.

use std::fmt::{self, Write};

use super::Writer;
use crate::article::{Block, BlockKind, Definition, Item};

impl<'a, W: Write> Writer<'a, '_, W> {
    pub(super) fn unordered_list(&mut self, block: &Block, items: &'a [Item]) -> fmt::Result {
        self.container("ul", block)?;
        for item in items {
            self.out.write_str("<li")?;
            self.held("li", &item.blocks)?;
        }
        self.out.write_str("</ul>\n")
    }

    pub(super) fn ordered_list(&mut self, block: &Block, items: &'a [Item]) -> fmt::Result {
        // An item of pictures alone has no number in the text.
        let items = items.iter().filter(|item| item.has_text());
        let mut next = items.clone().next().and_then(|item| item.number).unwrap_or(1);
        self.out.write_str("<ol")?;
        if next != 1 {
            write!(self.out, " start=\"{next}\"")?;
        }
        self.attributes(block)?;
        self.out.write_str(">\n")?;
        for item in items {
            self.out.write_str("<li")?;
            let number = item.number.unwrap_or(next);
            if number != next {
                write!(self.out, " value=\"{number}\"")?;
            }
            next = number.saturating_add(1);
            self.held("li", &item.blocks)?;
        }
        self.out.write_str("</ol>\n")
    }

    pub(super) fn definition_list(&mut self, block: &Block, entries: &'a [Definition]) -> fmt::Result {
        self.container("dl", block)?;
        for entry in entries {
            for term in &entry.terms {
                self.line("dt", term)?;
            }
            for definition in &entry.definitions {
                self.out.write_str("<dd")?;
                self.held("dd", definition)?;
            }
        }
        self.out.write_str("</dl>\n")
    }

    /// What stands in an item or a cell, from behind the attributes of its start tag
    /// on. The text of a lone paragraph needs no `<p>`.
    pub(super) fn held(&mut self, name: &str, blocks: &'a [Block]) -> fmt::Result {
        let mut shown = blocks.iter().filter(|block| self.shows(block));
        let (first, second) = (shown.next(), shown.next());
        let is_paragraph = |block: &Block| matches!(block.kind, BlockKind::Paragraph { .. });
        let is_lone = second.is_none() || !shown.chain(second).any(is_paragraph);
        let bare = first.filter(|first| is_lone && (second.is_none() || !has_attributes(first)));
        if let (Some(Block { kind: BlockKind::Paragraph { inlines }, .. }), Some(first)) = (bare, first) {
            self.attributes(first)?;
            self.out.write_char('>')?;
            self.inlines(inlines)?;
            if second.is_some() {
                self.out.write_char('\n')?;
            }
            let mut rest = blocks.iter().skip_while(|block| !std::ptr::eq(*block, first)).skip(1);
            rest.try_for_each(|block| self.block(block))?;
        } else {
            self.out.write_str(if first.is_some() { ">\n" } else { ">" })?;
            self.blocks(blocks)?;
        }
        writeln!(self.out, "</{name}>")
    }
}

fn has_attributes(block: &Block) -> bool {
    block.language.is_some() || block.direction.is_some()
}
