//! Blocks in one line: in cells of tables.

use std::fmt::{self, Write};

use crate::article::{Block, BlockKind, Definition, Inline, Item, Mark, Marks, Math};
use crate::url_policy::{is_safe_image, is_safe_link};

use super::block::{led, lines};
use super::inline::{Line, Place, embed};
use super::list::numbered;
use super::note::Notes;
use super::piece::{Content, Source};
use super::{Markdown, escape};

/// Before an item of a list.
const BULLET: &str = "-";

/// Writes blocks in one line, parted by the tag of a line break.
pub(super) struct CellWriter<'w, 'a, W> {
    out: &'w mut W,
    options: &'a Markdown,
    notes: &'a Notes<'a>,
    is_begun: bool,
}

impl<'w, 'a, W: Write> CellWriter<'w, 'a, W> {
    /// A writer of one cell.
    pub(super) fn new(out: &'w mut W, options: &'a Markdown, notes: &'a Notes<'a>) -> Self {
        CellWriter { out, options, notes, is_begun: false }
    }

    /// Writes blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> fmt::Result {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> fmt::Result {
        match &block.kind {
            BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. } => self.inlines(inlines),
            BlockKind::List { is_ordered, items } => self.list(*is_ordered, items),
            BlockKind::DefinitionList { entries } => entries.iter().try_for_each(|entry| self.entry(entry)),
            BlockKind::Code { text, .. } => self.code(text),
            BlockKind::Math(Math { tex }) if tex.trim().is_empty() => Ok(()),
            BlockKind::Math(Math { tex }) => self.alone(Content::Math { tex, is_display: true }),
            BlockKind::Table(table) => {
                let mut cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.try_for_each(|cell| self.blocks(&cell.blocks))
            }
            BlockKind::Quote { blocks, attribution: after }
            | BlockKind::Figure { blocks, caption: after } => {
                self.blocks(blocks)?;
                self.inlines(after)
            }
            BlockKind::Details { summary, blocks } => {
                self.inlines(summary)?;
                self.blocks(blocks)
            }
            BlockKind::Image(image) if self.options.images && is_safe_image(&image.src) => {
                self.alone(Content::Image(image))
            }
            BlockKind::Embed(of) if self.options.images && is_safe_link(&of.src) => {
                self.begin()?;
                embed(self.out, of, true)
            }
            BlockKind::Image(_) | BlockKind::Embed(_) => Ok(()),
            BlockKind::Footnote { label, blocks } => self.led(&format!("[{label}]"), blocks),
        }
    }

    fn list(&mut self, is_ordered: bool, items: &[Item]) -> fmt::Result {
        for (item, number) in numbered(is_ordered, items) {
            match number {
                Some(number) => self.led(&format!("{number}."), &item.blocks)?,
                None => self.bullet(&item.blocks)?,
            }
        }
        Ok(())
    }

    fn entry(&mut self, entry: &Definition) -> fmt::Result {
        for term in &entry.terms {
            self.text(&Source { marks: Marks::NONE.with(Mark::Strong), ..Source::new(term) })?;
        }
        entry.definitions.iter().try_for_each(|blocks| self.bullet(blocks))
    }

    /// Blocks with a bullet before them, if there is a text for it to stand before.
    fn bullet(&mut self, blocks: &[Block]) -> fmt::Result {
        let (inlines, _) = led(blocks);
        if Line::new(&Source::new(inlines), Place::Cell, self.options, self.notes).is_empty() {
            return self.blocks(blocks);
        }
        self.led(BULLET, blocks)
    }

    fn led(&mut self, lead: &str, blocks: &[Block]) -> fmt::Result {
        let (inlines, rest) = led(blocks);
        self.text(&Source { lead, ..Source::new(inlines) })?;
        self.blocks(rest)
    }

    fn inlines(&mut self, inlines: &[Inline]) -> fmt::Result {
        self.text(&Source::new(inlines))
    }

    fn text(&mut self, source: &Source<'_>) -> fmt::Result {
        let line = Line::new(source, Place::Cell, self.options, self.notes);
        self.line(&line)
    }

    fn alone(&mut self, content: Content<'_>) -> fmt::Result {
        let line = Line::of(content, Place::Cell, self.options, self.notes);
        self.line(&line)
    }

    fn line(&mut self, line: &Line<'_>) -> fmt::Result {
        if line.is_empty() {
            return Ok(());
        }
        self.begin()?;
        line.write(self.out, "")
    }

    fn code(&mut self, text: &str) -> fmt::Result {
        for line in lines(text).filter(|line| !line.trim().is_empty()) {
            self.begin()?;
            let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            escape::code(self.out, &line, true)?;
        }
        Ok(())
    }

    fn begin(&mut self) -> fmt::Result {
        if std::mem::replace(&mut self.is_begun, true) { self.out.write_str("<br>") } else { Ok(()) }
    }
}
