//! The blocks of an article: a tree of bounded depth.

use super::inline::{Inline, Math};
use super::media::{Embed, Image};

/// A block of an article: a paragraph, a heading, a list with all its items …
///
/// ```
/// use dehusk::BlockKind;
///
/// let page = "<article><h1>A sauce for every day</h1><h2>Tools</h2>
///     <p>You will need the following, all of which a kitchen has anyway:</p>
///     <ul><li>A large wooden spoon</li><li>Two small bowls of glass</li></ul>
///     <p>Put everything on the table before you begin, and wash your hands.</p></article>";
/// let article = dehusk::extract(page);
/// let blocks = article.blocks();
/// assert!(matches!(blocks[0].kind, BlockKind::Heading { level: 2, .. }));
/// assert!(matches!(blocks[1].kind, BlockKind::Paragraph { .. }));
/// let BlockKind::List { items, .. } = &blocks[2].kind else { panic!() };
/// assert_eq!(items[1].blocks[0].text(), "Two small bowls of glass");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Block {
    /// What it is, and what is in it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub kind: BlockKind,
    /// Its language as the page declares it, if another one than that of the page.
    /// Paragraphs, headings and other blocks of text have one; lists, quotes and
    /// other blocks of blocks have not.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub language: Option<String>,
    /// The direction of its text, if the page declares it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub direction: Option<Direction>,
}

impl Block {
    /// A block without a language or a direction of its own.
    pub(crate) fn new(kind: BlockKind) -> Block {
        Block { kind, language: None, direction: None }
    }

    /// Whether it has text, and is not only pictures. Linear in its parts.
    pub(crate) fn has_text(&self) -> bool {
        match &self.kind {
            BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. } => any_text(inlines),
            BlockKind::List { items, .. } => items.iter().any(Item::has_text),
            BlockKind::DefinitionList { entries } => entries.iter().any(Definition::has_text),
            BlockKind::Table(table) => table.rows.iter().any(Row::has_text),
            BlockKind::Quote { blocks, attribution: beside }
            | BlockKind::Figure { blocks, caption: beside }
            | BlockKind::Details { summary: beside, blocks } => {
                any_text(beside) || blocks.iter().any(Block::has_text)
            }
            BlockKind::Code { .. } | BlockKind::Math(_) | BlockKind::Footnote { .. } => true,
            BlockKind::Image(_) | BlockKind::Embed(_) => false,
        }
    }
}

/// Whether there is text, and not only pictures.
fn any_text(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        // Line breaks are no text in a text, either.
        Inline::Text(text) => !text.text.trim_matches('\n').is_empty(),
        Inline::Image(_) | Inline::LineBreak => false,
        Inline::Math(_) | Inline::Ruby(_) | Inline::FootnoteReference(_) => true,
    })
}

/// The direction of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
    /// That of the first letter.
    Auto,
}

/// What a [`Block`] is, and what is in it.
///
/// Blocks of blocks are nested to a depth of 16 at most; what is nested deeper on
/// the page is in the innermost of them.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// A paragraph, or lines of a verse.
    Paragraph {
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A heading.
    Heading {
        /// 1 to 6, as on the page.
        level: u8,
        /// The name by which links of the page lead to it.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
        id: Option<String>,
        /// Its text, without line breaks.
        inlines: Vec<Inline>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        is_ordered: bool,
        /// Its items.
        items: Vec<Item>,
    },
    /// A list of terms and what they mean.
    DefinitionList {
        /// Its entries.
        entries: Vec<Definition>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who is quoted; may be empty.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
        attribution: Vec<Inline>,
    },
    /// Text whose spaces and line ends count, mostly code.
    Code {
        /// The language of the code, as the page names it, in lower case. In JSON,
        /// `language` is that of the block.
        #[cfg_attr(
            feature = "serde",
            serde(default, rename = "code_language", skip_serializing_if = "Option::is_none")
        )]
        language: Option<String>,
        /// The text, without a line end behind it.
        text: String,
    },
    /// A formula on a line of its own.
    Math(Math),
    /// A table of data.
    Table(Table),
    /// A picture, a table or a text with a caption.
    Figure {
        /// What is shown; may be empty, for a caption alone.
        blocks: Vec<Block>,
        /// Its caption, see [`Extractor::with_captions`](crate::Extractor::with_captions);
        /// may be empty.
        #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Vec::is_empty"))]
        caption: Vec<Inline>,
    },
    /// A picture.
    Image(Image),
    /// A video, a sound, or another page in a frame.
    Embed(Embed),
    /// What the reader can fold and unfold.
    Details {
        /// What is seen of it when it is folded; may be empty.
        summary: Vec<Inline>,
        /// The rest.
        blocks: Vec<Block>,
    },
    /// A footnote that the text refers to.
    Footnote {
        /// Its label, see [`FootnoteReference`](crate::FootnoteReference).
        label: String,
        /// Its text, without the links back to it.
        blocks: Vec<Block>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Item {
    /// Its number on the page, in ordered lists. Numbers need not follow each
    /// other: the page may count otherwise, and items may be left out.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub number: Option<i32>,
    /// What is in it: some text, and perhaps pictures.
    pub blocks: Vec<Block>,
}

impl Item {
    /// See [`Block::has_text`].
    pub(crate) fn has_text(&self) -> bool {
        self.blocks.iter().any(Block::has_text)
    }
}

/// Terms, and what they mean.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Definition {
    /// The terms; may be empty.
    pub terms: Vec<Vec<Inline>>,
    /// Their definitions, each of which may be of several blocks; may be empty.
    pub definitions: Vec<Vec<Block>>,
}

impl Definition {
    /// See [`Block::has_text`].
    pub(crate) fn has_text(&self) -> bool {
        self.terms.iter().any(|term| any_text(term)) || self.definitions.iter().flatten().any(Block::has_text)
    }
}

/// A table of data.
///
/// ```
/// let page = "<article><p>The two rivers of the country differ a lot, as the table shows.</p>
///     <table><tr><th>River</th><th>Length</th></tr><tr><td>Aar</td><td>295 km</td></tr></table>
///     <p>Both of them rise in the mountains and flow to the north of the country.</p></article>";
/// let article = dehusk::extract(page);
/// let dehusk::BlockKind::Table(table) = &article.blocks()[1].kind else { panic!() };
/// assert_eq!(table.head_rows(), 1);
/// assert_eq!(table.rows[1].cells[1].blocks[0].text(), "295 km");
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Table {
    /// Its rows, from top to bottom.
    pub rows: Vec<Row>,
}

impl Table {
    /// How many rows at the top are headers.
    #[must_use]
    pub fn head_rows(&self) -> usize {
        self.rows.iter().take_while(|row| row.is_head).count()
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Row {
    /// Whether it names the columns.
    pub is_head: bool,
    /// Its cells with text, in the order of their columns.
    pub cells: Vec<Cell>,
}

impl Row {
    /// See [`Block::has_text`].
    pub(crate) fn has_text(&self) -> bool {
        self.cells.iter().flat_map(|cell| &cell.blocks).any(Block::has_text)
    }
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Cell {
    /// The column that it begins in, from 0. Cells that reach over several columns
    /// or rows are counted, and so are those without text.
    pub column: usize,
    /// Over how many columns it reaches, 1 or more.
    pub columns: usize,
    /// Over how many rows of the table it reaches, 1 or more.
    pub rows: usize,
    /// Whether it is the header of its column or row.
    pub is_header: bool,
    /// What is in it, never empty.
    pub blocks: Vec<Block>,
}
