//! An article as plain text that people can read.

use std::fmt::{self, Write};

use crate::article::{Article, Block, BlockKind, Definition, Inline, Item, Math, Row, Table, Text};

impl Article {
    /// The clean text.
    ///
    /// Paragraphs are parted by one blank line, headings stand on a line of
    /// their own, items of a list follow each other with their bullet or
    /// number, rows of a table have ` | ` between their cells, preformatted
    /// text is as in the page. Formulas stand between dollar signs, references to
    /// footnotes in brackets; pictures have no place in it. The characters of the
    /// article are untouched: typographic quotes, dashes and non-breaking spaces stay.
    ///
    /// ```
    /// let page = "<article><p>There are three things to do on such a day, wherever you are:</p>
    ///     <ol start=2><li>Read a very long book<li>Drink a pot of black tea</ol></article>";
    /// assert_eq!(
    ///     dehusk::extract(page).text(),
    ///     "There are three things to do on such a day, wherever you are:\n\n\
    ///      2. Read a very long book\n3. Drink a pot of black tea"
    /// );
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Writer { out: f, indent: 0 }.blocks(&self.blocks, Gap::Blank)
    }
}

impl Block {
    /// Its text as in [`Article::text`]; empty for a picture.
    #[must_use]
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Block {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Writer { out: f, indent: 0 }.block(self)
    }
}

/// Spaces for each level of a list.
const INDENT: usize = 2;

/// Between the cells of a row.
const CELL_GAP: &str = " | ";

/// A row with more cells without text before one with text is made to be long.
const MAX_EMPTY_CELLS: usize = 1000;

/// What parts two blocks.
#[derive(Clone, Copy)]
enum Gap {
    /// A blank line.
    Blank,
    /// The end of the line: in lists and tables.
    Line,
}

/// Writes blocks below each other, the lines indented as far as the list they
/// stand in. As deep in calls as the article is.
struct Writer<'a, W> {
    out: &'a mut W,
    indent: usize,
}

impl<W: Write> Writer<'_, W> {
    fn blocks(&mut self, blocks: &[Block], gap: Gap) -> fmt::Result {
        let mut is_first = true;
        for block in blocks.iter().filter(|block| block.has_text()) {
            if !std::mem::take(&mut is_first) {
                self.part(gap)?;
            }
            self.block(block)?;
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> fmt::Result {
        match &block.kind {
            BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. } => self.inlines(inlines),
            BlockKind::List { is_ordered, items } => self.list(*is_ordered, items),
            BlockKind::DefinitionList { entries } => {
                self.lines(entries.iter().filter(|entry| entry.has_text()), Writer::definition)
            }
            BlockKind::Quote { blocks, attribution } => self.titled(&[], blocks, attribution),
            BlockKind::Code { text, .. } => self.verbatim(text),
            BlockKind::Math(Math { tex }) => write!(self.out, "$${tex}$$"),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure { blocks, caption } => self.titled(&[], blocks, caption),
            BlockKind::Details { summary, blocks } => self.titled(summary, blocks, &[]),
            BlockKind::Footnote { label, blocks } => {
                write!(self.out, "[{label}] ")?;
                self.blocks(blocks, Gap::Line)
            }
            BlockKind::Image(_) | BlockKind::Embed(_) => Ok(()),
        }
    }

    /// Blocks with a line before and one after them, if there are any.
    fn titled(&mut self, before: &[Inline], blocks: &[Block], after: &[Inline]) -> fmt::Result {
        self.inlines(before)?;
        let has_blocks = blocks.iter().any(Block::has_text);
        if !before.is_empty() && has_blocks {
            self.part(Gap::Blank)?;
        }
        self.blocks(blocks, Gap::Blank)?;
        if !after.is_empty() && (has_blocks || !before.is_empty()) {
            self.part(Gap::Blank)?;
        }
        self.inlines(after)
    }

    fn lines<'t, T: 't>(
        &mut self,
        all: impl Iterator<Item = &'t T>,
        write: impl Fn(&mut Self, &T) -> fmt::Result,
    ) -> fmt::Result {
        for (index, one) in all.enumerate() {
            if index > 0 {
                self.part(Gap::Line)?;
            }
            write(self, one)?;
        }
        Ok(())
    }

    /// A list. Where the page gives no number, the one before it counts on.
    fn list(&mut self, is_ordered: bool, items: &[Item]) -> fmt::Result {
        let mut next: i32 = 1;
        for (index, item) in items.iter().filter(|item| item.has_text()).enumerate() {
            if index > 0 {
                self.part(Gap::Line)?;
            }
            if is_ordered {
                let number = item.number.unwrap_or(next);
                next = number.saturating_add(1);
                write!(self.out, "{number}. ")?;
            } else {
                self.out.write_str("- ")?;
            }
            self.indented(|writer| writer.blocks(&item.blocks, Gap::Line))?;
        }
        Ok(())
    }

    fn definition(&mut self, entry: &Definition) -> fmt::Result {
        self.lines(entry.terms.iter(), |writer, term| writer.inlines(term))?;
        for (index, blocks) in entry.definitions.iter().enumerate() {
            self.indented(|writer| {
                if index > 0 || !entry.terms.is_empty() {
                    writer.part(Gap::Line)?;
                } else {
                    writer.out.write_str("  ")?;
                }
                writer.blocks(blocks, Gap::Line)
            })?;
        }
        Ok(())
    }

    fn table(&mut self, table: &Table) -> fmt::Result {
        self.lines(table.rows.iter().filter(|row| row.has_text()), Writer::row)
    }

    /// The cells of a row, each of them on one line, with nothing where the page
    /// has cells without text.
    fn row(&mut self, row: &Row) -> fmt::Result {
        let mut column = 0;
        for cell in &row.cells {
            if cell.column > column {
                let empty = (cell.column - column).min(MAX_EMPTY_CELLS);
                self.out.write_str(&CELL_GAP.repeat(empty))?;
                column = cell.column;
            }
            let mut line = String::new();
            Writer { out: &mut line, indent: 0 }.blocks(&cell.blocks, Gap::Line)?;
            self.out.write_str(&line.replace('\n', " "))?;
        }
        Ok(())
    }

    fn inlines(&mut self, inlines: &[Inline]) -> fmt::Result {
        // Between the spaces around a picture there is nothing here.
        let mut is_after_space = false;
        for inline in inlines {
            match inline {
                Inline::Text(Text { text, .. }) => {
                    let rest = if is_after_space { text.trim_start_matches(' ') } else { text };
                    self.out.write_str(rest)?;
                    is_after_space = text.ends_with(' ');
                    continue;
                }
                Inline::LineBreak => self.part(Gap::Line)?,
                Inline::Math(Math { tex }) => write!(self.out, "${tex}$")?,
                Inline::Ruby(ruby) => write!(self.out, "{}({})", ruby.base, ruby.reading)?,
                Inline::FootnoteReference(reference) => write!(self.out, "[{}]", reference.label)?,
                Inline::Image(_) => continue,
            }
            is_after_space = false;
        }
        Ok(())
    }

    fn verbatim(&mut self, text: &str) -> fmt::Result {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.out.write_char('\n')?;
                // No trailing spaces on blank lines of code.
                if !line.is_empty() {
                    write!(self.out, "{:1$}", "", self.indent)?;
                }
            }
            self.out.write_str(line)?;
        }
        Ok(())
    }

    fn indented(&mut self, write: impl FnOnce(&mut Writer<'_, W>) -> fmt::Result) -> fmt::Result {
        write(&mut Writer { out: self.out, indent: self.indent + INDENT })
    }

    fn part(&mut self, gap: Gap) -> fmt::Result {
        if let Gap::Blank = gap {
            self.out.write_char('\n')?;
        }
        write!(self.out, "\n{:1$}", "", self.indent)
    }
}
