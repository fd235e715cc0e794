//! Writes blocks below each other.

use std::fmt::{self, Write};

use crate::article::{Block, BlockKind, Embed, Inline, Math};
use crate::url_policy::{is_safe_image, is_safe_link};

use super::inline::{Line, Place, embed};
use super::note::{self, Notes};
use super::piece::{Content, Source};
use super::{Markdown, escape};

/// Backticks around a block of code, at least.
const FENCE: usize = 3;

/// Before the further blocks of a footnote.
const NOTE_MARGIN: &str = "    ";

/// What parts a block from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it is the first one.
    None,
    /// The end of the line.
    Line,
    /// A blank line.
    Blank,
}

/// Writes blocks below each other. As deep in calls as the article is.
///
/// A list item or a quote is begun only when there is something in it: until then,
/// its marker waits in `pending`.
#[derive(Debug)]
pub(super) struct Writer<'w, 'a, W> {
    pub(super) out: &'w mut W,
    pub(super) options: &'a Markdown,
    pub(super) notes: &'a Notes<'a>,
    pub(super) gap: Gap,
    /// What the lines begin with.
    margin: String,
    /// How much of the margin is that of containers that are begun.
    begun: usize,
    /// The markers of the containers that are not begun.
    pending: String,
    /// The marker of the list that ends just before.
    pub(super) list: Option<char>,
    is_in_note: bool,
}

/// What is to be restored at the end of a container.
pub(super) struct Container {
    margin: usize,
    pending: usize,
    list: Option<char>,
}

impl<'w, 'a, W: Write> Writer<'w, 'a, W> {
    /// A writer of blocks, with something before them or not.
    pub(super) fn new(out: &'w mut W, options: &'a Markdown, notes: &'a Notes<'a>, follows: bool) -> Self {
        Writer {
            out,
            options,
            notes,
            gap: if follows { Gap::Blank } else { Gap::None },
            margin: String::new(),
            begun: 0,
            pending: String::new(),
            list: None,
            is_in_note: false,
        }
    }

    /// Writes blocks.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> fmt::Result {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> fmt::Result {
        match &block.kind {
            BlockKind::Paragraph { inlines } => self.paragraph(inlines),
            BlockKind::Heading { level, inlines, .. } => self.heading(*level, inlines),
            BlockKind::List { is_ordered, items } => self.list(*is_ordered, items),
            BlockKind::DefinitionList { entries } => self.definitions(entries),
            BlockKind::Quote { blocks, attribution } => {
                let quote = self.open("> ", "> ");
                self.blocks(blocks)?;
                self.paragraph(attribution)?;
                self.close(quote);
                Ok(())
            }
            BlockKind::Code { language, text } => self.code(language.as_deref(), text),
            BlockKind::Math(Math { tex }) if tex.trim().is_empty() => Ok(()),
            BlockKind::Math(Math { tex }) => self.alone(Content::Math { tex, is_display: true }),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Figure { blocks, caption } => {
                self.blocks(blocks)?;
                self.paragraph(caption)
            }
            BlockKind::Image(image) if self.options.images && is_safe_image(&image.src) => {
                self.alone(Content::Image(image))
            }
            BlockKind::Embed(embed) if self.options.images && is_safe_link(&embed.src) => self.embed(embed),
            BlockKind::Image(_) | BlockKind::Embed(_) => Ok(()),
            BlockKind::Details { summary, blocks } => self.details(summary, blocks),
            BlockKind::Footnote { label, blocks } => self.footnote(label, blocks),
        }
    }

    /// A text that is a block of its own, unless there is nothing in it.
    pub(super) fn paragraph(&mut self, inlines: &[Inline]) -> fmt::Result {
        self.text(&Source::new(inlines))
    }

    pub(super) fn text(&mut self, source: &Source<'_>) -> fmt::Result {
        let line = Line::new(source, Place::Paragraph, self.options, self.notes);
        self.line("", &line)
    }

    fn heading(&mut self, level: u8, inlines: &[Inline]) -> fmt::Result {
        let line = Line::new(&Source::new(inlines), Place::Heading, self.options, self.notes);
        let marker = "#".repeat(usize::from(level.clamp(1, 6))) + " ";
        self.line(&marker, &line)
    }

    fn alone(&mut self, content: Content<'_>) -> fmt::Result {
        let line = Line::of(content, Place::Paragraph, self.options, self.notes);
        self.line("", &line)
    }

    fn line(&mut self, marker: &str, line: &Line<'_>) -> fmt::Result {
        if line.is_empty() {
            return Ok(());
        }
        self.begin()?;
        self.out.write_str(marker)?;
        line.write(self.out, &self.margin)
    }

    /// Blocks with a text before them, in the same line if the first one is a
    /// paragraph.
    pub(super) fn led(&mut self, lead: &str, blocks: &[Block]) -> fmt::Result {
        let (inlines, rest) = led(blocks);
        self.text(&Source { lead, ..Source::new(inlines) })?;
        self.blocks(rest)
    }

    fn embed(&mut self, of: &Embed) -> fmt::Result {
        self.begin()?;
        embed(self.out, of, false)
    }

    fn code(&mut self, language: Option<&str>, text: &str) -> fmt::Result {
        self.begin()?;
        let fence = escape::fence(text, FENCE);
        self.out.write_str(&fence)?;
        let is_name = |c: &char| c.is_alphanumeric() || "+-#._".contains(*c);
        language.unwrap_or_default().chars().filter(is_name).try_for_each(|c| self.out.write_char(c))?;
        if !text.is_empty() {
            for line in lines(text) {
                self.next_line(line.is_empty())?;
                line.chars().try_for_each(|c| self.out.write_char(if c == '\0' { '\u{FFFD}' } else { c }))?;
            }
        }
        self.next_line(false)?;
        self.out.write_str(&fence)
    }

    fn details(&mut self, summary: &[Inline], blocks: &[Block]) -> fmt::Result {
        self.begin()?;
        self.out.write_str("<details>")?;
        if !summary.is_empty() {
            self.next_line(false)?;
            self.out.write_str("<summary>")?;
            self.paragraph(summary)?;
            self.begin()?;
            self.out.write_str("</summary>")?;
        }
        self.blocks(blocks)?;
        self.begin()?;
        self.out.write_str("</details>")
    }

    /// A footnote. In another one, it has no place in Markdown, and is text.
    fn footnote(&mut self, label: &str, blocks: &[Block]) -> fmt::Result {
        if self.is_in_note || !self.notes.contains(label) {
            return self.led(&format!("[{label}]"), blocks);
        }
        let marker: String = ["[^"].into_iter().flat_map(str::chars).chain(note::label(label)).collect();
        let container = self.open(&(marker + "]: "), NOTE_MARGIN);
        self.is_in_note = true;
        self.blocks(blocks)?;
        self.is_in_note = false;
        self.flush()?;
        self.close(container);
        Ok(())
    }

    /// Begins a container whose first line has a marker, and the others a margin.
    pub(super) fn open(&mut self, marker: &str, margin: &str) -> Container {
        let container =
            Container { margin: self.margin.len(), pending: self.pending.len(), list: self.list.take() };
        self.pending.push_str(marker);
        self.margin.push_str(margin);
        container
    }

    /// Ends a container, and tells whether anything was in it.
    pub(super) fn close(&mut self, container: Container) -> bool {
        let is_written = self.begun > container.margin;
        self.margin.truncate(container.margin);
        self.pending.truncate(container.pending);
        self.begun = self.begun.min(container.margin);
        self.list = if is_written { None } else { container.list };
        is_written
    }

    /// Begins the containers that have nothing in them yet. A marker alone is not always
    /// read as one: a space that is no white space for Markdown stands behind it.
    pub(super) fn flush(&mut self) -> fmt::Result {
        if self.pending.is_empty() {
            return Ok(());
        }
        self.begin()?;
        self.out.write_str("&nbsp;")
    }

    /// Whether nothing is in the innermost container yet.
    pub(super) fn is_pending(&self) -> bool {
        !self.pending.is_empty()
    }

    /// Begins a block: what is written next is its first line.
    pub(super) fn begin(&mut self) -> fmt::Result {
        let margin = self.margin.get(..self.begun).unwrap_or_default();
        match self.gap {
            Gap::None => {}
            Gap::Line => write!(self.out, "\n{margin}")?,
            Gap::Blank => write!(self.out, "\n{}\n{margin}", margin.trim_end())?,
        }
        self.out.write_str(&self.pending)?;
        self.pending.clear();
        self.begun = self.margin.len();
        self.gap = Gap::Blank;
        self.list = None;
        Ok(())
    }

    /// Goes to the next line of a block.
    pub(super) fn next_line(&mut self, is_blank: bool) -> fmt::Result {
        let margin = if is_blank { self.margin.trim_end() } else { &self.margin };
        write!(self.out, "\n{margin}")
    }
}

/// The text of the first block if it is a paragraph, and the other blocks.
pub(super) fn led(blocks: &[Block]) -> (&[Inline], &[Block]) {
    match blocks.split_first() {
        Some((Block { kind: BlockKind::Paragraph { inlines }, .. }, rest)) => (inlines, rest),
        _ => (&[], blocks),
    }
}

/// The lines of a text, whatever parts them.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_code_are_names() {
        let of = |language: &str| {
            let kind = BlockKind::Code { language: Some(language.to_owned()), text: "x".to_owned() };
            let mut written = String::new();
            let (options, notes) = (Markdown::new(), Notes::default());
            Writer::new(&mut written, &options, &notes, false).blocks(&[Block::new(kind)]).unwrap();
            written
        };
        assert_eq!(of("c++"), "```c++\nx\n```");
        assert_eq!(of("a`b c\n&amp;"), "```abcamp\nx\n```");
    }
}
