//! Blocks, each on a line of its own.

use std::fmt::{self, Write};

use super::Writer;
use super::escape;
use super::inline::REL;
use crate::article::{Block, BlockKind, Direction, Embed, Inline, Media};
use crate::url_policy::is_safe_link;

/// Names of languages of code are short.
const MAX_CODE_LANGUAGE: usize = 30;

/// Tags of languages: `zh-Hant-TW`, and longer ones in theory.
const MAX_LANGUAGE: usize = 35;

impl<'a, W: Write> Writer<'a, '_, W> {
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> fmt::Result {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    /// A block, with the line end behind it; nothing for what shows nothing.
    pub(super) fn block(&mut self, block: &'a Block) -> fmt::Result {
        if !self.shows(block) {
            return Ok(());
        }
        match &block.kind {
            BlockKind::Paragraph { inlines } => self.text("p", block, inlines),
            BlockKind::Heading { level, id, inlines } => self.heading(*level, id.as_deref(), block, inlines),
            BlockKind::List { is_ordered: true, items } => self.ordered_list(block, items),
            BlockKind::List { is_ordered: false, items } => self.unordered_list(block, items),
            BlockKind::DefinitionList { entries } => self.definition_list(block, entries),
            BlockKind::Quote { blocks, attribution } => {
                self.container("blockquote", block)?;
                self.blocks(blocks)?;
                self.line("footer", attribution)?;
                self.out.write_str("</blockquote>\n")
            }
            BlockKind::Code { language, text } => self.code(block, language.as_deref(), text),
            BlockKind::Math(math) => {
                self.start("p", block)?;
                self.formula("$$", &math.tex)?;
                self.out.write_str("</p>\n")
            }
            BlockKind::Table(table) => self.table(block, table),
            BlockKind::Figure { blocks, caption } => self.figure(block, blocks, caption),
            BlockKind::Image(image) => {
                self.start("p", block)?;
                self.linked_image(image)?;
                self.out.write_str("</p>\n")
            }
            BlockKind::Embed(embed) => self.embed(block, embed),
            BlockKind::Details { summary, blocks } => {
                self.container("details", block)?;
                self.line("summary", summary)?;
                self.blocks(blocks)?;
                self.out.write_str("</details>\n")
            }
            BlockKind::Footnote { label, blocks } => self.footnote(block, label, blocks),
        }
    }

    /// Whether anything is seen of a block.
    pub(super) fn shows(&self, block: &Block) -> bool {
        let any = |blocks: &[Block]| blocks.iter().any(|block| self.shows(block));
        match &block.kind {
            BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. } => self.shows_any(inlines),
            BlockKind::List { items, .. } => !items.is_empty(),
            BlockKind::DefinitionList { entries } => !entries.is_empty(),
            BlockKind::Table(table) => !table.rows.is_empty(),
            BlockKind::Quote { blocks, attribution: inlines }
            | BlockKind::Figure { blocks, caption: inlines }
            | BlockKind::Details { blocks, summary: inlines } => self.shows_any(inlines) || any(blocks),
            BlockKind::Image(image) => self.shows_image(image),
            BlockKind::Embed(embed) => self.options.has_images && is_safe_link(&embed.src),
            BlockKind::Code { .. } | BlockKind::Math(_) | BlockKind::Footnote { .. } => true,
        }
    }

    /// A start tag with the attributes that any block may have.
    pub(super) fn start(&mut self, name: &str, block: &Block) -> fmt::Result {
        write!(self.out, "<{name}")?;
        self.attributes(block)?;
        self.out.write_char('>')
    }

    /// The start tag of a block of blocks, on a line of its own.
    pub(super) fn container(&mut self, name: &str, block: &Block) -> fmt::Result {
        self.start(name, block)?;
        self.out.write_char('\n')
    }

    pub(super) fn attributes(&mut self, block: &Block) -> fmt::Result {
        self.language_and_direction(block.language.as_deref(), block.direction)
    }

    /// What is no name of a language is left out.
    pub(super) fn language_and_direction(
        &mut self,
        language: Option<&str>,
        direction: Option<Direction>,
    ) -> fmt::Result {
        if let Some(language) = language.filter(|language| is_language(language)) {
            write!(self.out, " lang=\"{language}\"")?;
        }
        match direction {
            Some(Direction::Ltr) => self.out.write_str(" dir=\"ltr\""),
            Some(Direction::Rtl) => self.out.write_str(" dir=\"rtl\""),
            Some(Direction::Auto) => self.out.write_str(" dir=\"auto\""),
            None => Ok(()),
        }
    }

    fn text(&mut self, name: &str, block: &Block, inlines: &'a [Inline]) -> fmt::Result {
        self.start(name, block)?;
        self.inlines(inlines)?;
        writeln!(self.out, "</{name}>")
    }

    /// A line of a block of blocks; nothing for one without text.
    pub(super) fn line(&mut self, name: &str, inlines: &'a [Inline]) -> fmt::Result {
        if !self.shows_any(inlines) {
            return Ok(());
        }
        write!(self.out, "<{name}>")?;
        self.inlines(inlines)?;
        writeln!(self.out, "</{name}>")
    }

    fn heading(&mut self, level: u8, id: Option<&str>, block: &Block, inlines: &'a [Inline]) -> fmt::Result {
        let level = level.clamp(1, 6);
        write!(self.out, "<h{level}")?;
        // With white space in it, it is no `id`.
        if let Some(id) = id.filter(|id| self.options.has_heading_ids && is_id(id)) {
            self.out.write_str(" id=\"")?;
            escape::attribute(self.out, id)?;
            self.out.write_char('"')?;
        }
        self.attributes(block)?;
        self.out.write_char('>')?;
        self.inlines(inlines)?;
        writeln!(self.out, "</h{level}>")
    }

    fn code(&mut self, block: &Block, language: Option<&str>, text: &str) -> fmt::Result {
        self.start("pre", block)?;
        match language.filter(|language| is_code_language(language)) {
            Some(language) => write!(self.out, "<code class=\"language-{language}\">")?,
            None => self.out.write_str("<code>")?,
        }
        escape::text(self.out, text)?;
        self.out.write_str("</code></pre>\n")
    }

    fn figure(&mut self, block: &Block, blocks: &'a [Block], caption: &'a [Inline]) -> fmt::Result {
        self.container("figure", block)?;
        for block in blocks {
            match &block.kind {
                BlockKind::Image(image) if self.shows_image(image) => {
                    self.linked_image(image)?;
                    self.out.write_char('\n')?;
                }
                _ => self.block(block)?,
            }
        }
        self.line("figcaption", caption)?;
        self.out.write_str("</figure>\n")
    }

    /// A link to what a player would show: the reader decides whether to go there.
    fn embed(&mut self, block: &Block, embed: &Embed) -> fmt::Result {
        self.start("p", block)?;
        self.out.write_str("<a href=\"")?;
        escape::address(self.out, &embed.src)?;
        self.out.write_char('"')?;
        self.title(embed.title.as_deref())?;
        let symbol = match embed.media {
            Media::Video => '▶',
            Media::Audio => '♪',
            Media::Frame => '↗',
        };
        writeln!(self.out, "{REL}>{symbol}</a></p>")
    }

    /// A footnote, with the way back to the text at its beginning.
    fn footnote(&mut self, block: &Block, label: &'a str, blocks: &'a [Block]) -> fmt::Result {
        self.out.write_str("<div id=\"fn-")?;
        escape::label(self.out, label)?;
        self.out.write_char('"')?;
        self.attributes(block)?;
        self.out.write_str(">\n")?;
        if let Some((first @ Block { kind: BlockKind::Paragraph { inlines }, .. }, rest)) =
            blocks.split_first()
        {
            self.start("p", first)?;
            self.way_back(label)?;
            self.out.write_char(' ')?;
            self.inlines(inlines)?;
            self.out.write_str("</p>\n")?;
            self.blocks(rest)?;
        } else {
            self.out.write_str("<p>")?;
            self.way_back(label)?;
            self.out.write_str("</p>\n")?;
            self.blocks(blocks)?;
        }
        self.out.write_str("</div>\n")
    }

    fn way_back(&mut self, label: &str) -> fmt::Result {
        self.out.write_str("<a href=\"#fnref-")?;
        escape::label(self.out, label)?;
        write!(self.out, "\"{REL}>[")?;
        escape::text(self.out, label)?;
        self.out.write_str("]</a>")
    }
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && !id.contains(|c: char| c.is_whitespace() || c.is_control())
}

fn is_language(language: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric());
    language.len() <= MAX_LANGUAGE && language.split('-').all(is_part)
}

fn is_code_language(language: &str) -> bool {
    let is_known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "+#.-".contains(c);
    (1..=MAX_CODE_LANGUAGE).contains(&language.len()) && language.chars().all(is_known)
}
