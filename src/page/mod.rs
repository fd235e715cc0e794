//! The page in flat arrays: elements in preorder and blocks of text in reading
//! order, as one walk over the tree leaves them. Nothing after the walk
//! touches the tree.

mod block;
mod code;
mod column;
mod element;
mod facts;
mod formula;
mod growth;
mod head;
mod hidden;
mod marks;
mod math;
mod measure;
mod media;
mod names;
mod property;
mod quote;
mod siblings;
mod strings;
mod table;
mod totals;
mod trail;
mod walker;
mod writer;

use std::ops::Range;

use crate::dom::{self, Tree};
use crate::hash::PageSet;
use strings::Strings;

pub(crate) use block::{Block, BlockId, Run};
pub(crate) use element::{Element, ElementId, Listing};
pub(crate) use facts::Facts;
pub(crate) use head::{Head, MAX_SCRIPT_BYTES};
pub(crate) use hidden::{UnseenText, Way};
pub(crate) use marks::Marks;
pub(crate) use measure::{Ending, Measure, word_units};
pub(crate) use media::{Media, MediaKind};
pub(crate) use property::Property;
pub(crate) use totals::Totals;
pub(crate) use trail::{Passed, Trail};

/// The bounds of [`Page::text_of`].
const MAX_LINES: usize = 12;
const MAX_LINES_BYTES: usize = 1000;

/// A page after the walk.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What the head says.
    pub(crate) head: Head,
    /// What some elements say besides their text.
    pub(crate) facts: Facts,
    /// What elements say that they hold, in document order.
    pub(crate) properties: Vec<Property>,
    /// How many there were too many.
    properties_dropped: usize,
    elements: Vec<Element>,
    blocks: Vec<Block>,
    /// The text of all blocks, one after the other.
    text: String,
    runs: Vec<Run>,
    /// One more than there are blocks.
    totals: Vec<Totals>,
    /// Addresses of links, in the order of [`Run::link`].
    hrefs: Strings,
    data_tables: PageSet<ElementId>,
    column: Option<ElementId>,
    concealment: hidden::Concealment,
}

impl Page {
    /// Walks a tree, and notes on request the pictures that are in the page itself, as
    /// `data:` addresses. Linear in its nodes and text.
    pub(crate) fn of(tree: Tree, with_data_images: bool) -> Page {
        let mut walker = walker::Walker::new(&tree, with_data_images);
        dom::walk(tree, &mut walker);
        walker.finish()
    }

    /// All of it, to be compared: one element, block or run a line.
    #[cfg(feature = "fuzzing")]
    pub(crate) fn written_out(&self) -> String {
        let mut data_tables: Vec<&ElementId> = self.data_tables.iter().collect();
        data_tables.sort_unstable();
        // Maps have no order.
        let facts = format!("{:#?}", self.facts);
        let mut facts: Vec<&str> = facts.lines().collect();
        facts.sort_unstable();
        let elements = self.elements.iter().map(|element| format!("{element:?}\n"));
        let blocks = self.blocks.iter().map(|block| format!("{block:?}\n"));
        let runs = self.runs.iter().map(|run| format!("{run:?}\n"));
        let Page { head, properties, text, totals, hrefs, column, .. } = self;
        let rest = format!("{head:#?}\n{properties:#?}\n{text:?}\n{totals:?}\n{hrefs:#?}\n{column:?}\n");
        let lists = format!("{data_tables:?}\n{}\n", facts.join("\n"));
        elements.chain(blocks).chain(runs).chain([rest, lists]).collect()
    }

    /// Gives back the room that nothing came for.
    fn fit(&mut self) {
        self.elements.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.runs.shrink_to_fit();
        self.text.shrink_to_fit();
        self.hrefs.shrink_to_fit();
    }

    /// How much of what the page says of itself was too much.
    pub(crate) fn metadata_dropped(&self) -> usize {
        self.head.dropped + self.properties_dropped
    }

    /// All blocks, in reading order.
    pub(crate) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All elements, in preorder.
    pub(crate) fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// An element.
    #[expect(clippy::indexing_slicing, reason = "the walker makes all ids, for this page only")]
    pub(crate) fn element(&self, id: ElementId) -> &Element {
        &self.elements[id.index()]
    }

    /// The text of a block.
    pub(crate) fn text(&self, block: &Block) -> &str {
        self.slice(&block.text)
    }

    /// A part of [`Page::text`].
    #[expect(clippy::string_slice, reason = "the walker cuts the text at characters, for this page only")]
    pub(crate) fn slice(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// The text from one place to another, the end moved to a character.
    pub(crate) fn slice_to(&self, start: usize, end: usize) -> &str {
        let end = end.min(self.text.len());
        let end = (start..=end).rev().find(|&end| self.text.is_char_boundary(end)).unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The end of the text from one place to another, no longer than a number of bytes.
    pub(crate) fn slice_before(&self, start: usize, end: usize, bytes: usize) -> &str {
        let from = start.max(end.saturating_sub(bytes));
        let from = (from..=end).find(|&from| self.text.is_char_boundary(from)).unwrap_or(end);
        self.text.get(from..end).unwrap_or_default()
    }

    /// What stands in a part of the text that may reach over several blocks, one block
    /// a line; no more than a name or a line of facts is long.
    pub(crate) fn text_of(&self, range: &Range<usize>) -> String {
        let mut lines = String::new();
        for block in self.blocks_within(range).iter().take(MAX_LINES) {
            let part = block.text.start.max(range.start)..block.text.end.min(range.end);
            let part = self.text.get(part).unwrap_or_default();
            if lines.len() + part.len() > MAX_LINES_BYTES {
                break;
            }
            if !lines.is_empty() {
                lines.push('\n');
            }
            lines.push_str(part.trim());
        }
        lines
    }

    /// What an element says that it holds: for machines, else for readers.
    pub(crate) fn said_by(&self, property: &Property) -> String {
        property.value.as_deref().map_or_else(|| self.text_of(&property.text), str::to_owned)
    }

    /// The blocks that a part of the text begins in, ends in or holds.
    pub(crate) fn blocks_within(&self, range: &Range<usize>) -> &[Block] {
        let from = self.blocks.partition_point(|block| block.text.end <= range.start);
        let to = self.blocks.partition_point(|block| block.text.start < range.end);
        self.blocks.get(from..to).unwrap_or_default()
    }

    /// Whether a block that reads like prose begins between two places of the text.
    pub(crate) fn has_prose_between(&self, from: usize, to: usize) -> bool {
        self.blocks_within(&(from..to)).iter().any(|block| block.measure.is_prose())
    }

    /// The links in a part of the text: their text and address.
    pub(crate) fn links_within<'a>(
        &'a self,
        range: &'a Range<usize>,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let blocks = self.blocks_within(range).iter().take(MAX_LINES);
        let runs = blocks.flat_map(|block| {
            let runs = self.runs(block);
            let first = runs.partition_point(|run| run.text.start < range.start);
            runs.iter().skip(first).take_while(|run| run.text.end <= range.end)
        });
        runs.filter_map(|run| Some((self.slice(&run.text), self.href(run.link?))))
    }

    /// The runs of a block: its text cut where link or emphasis changes.
    pub(crate) fn runs(&self, block: &Block) -> &[Run] {
        self.runs.get(block.runs.clone()).unwrap_or_default()
    }

    /// Whether a table holds data, and is not there for the layout.
    pub(crate) fn is_data_table(&self, table: ElementId) -> bool {
        self.data_tables.contains(&table)
    }

    /// Whether a block stands in a cell of a table of data.
    pub(crate) fn is_data_cell(&self, block: &Block) -> bool {
        block.context.cell.is_some() && block.context.table.is_some_and(|table| self.is_data_table(table))
    }

    /// The blocks of the table of data or the list that a block is in; else the
    /// block alone.
    pub(crate) fn group(&self, id: BlockId) -> Range<usize> {
        let Some(block) = self.blocks.get(id) else { return id..id };
        let table = block.context.table.filter(|_| self.is_data_cell(block));
        let list = block.context.list.filter(|_| block.context.item.is_some());
        table.or(list).map_or(id..id + 1, |group| self.element(group).blocks.clone())
    }

    /// The element that holds the paragraphs of the page's one text side by side,
    /// if there is one.
    pub(crate) fn column(&self) -> Option<ElementId> {
        self.column
    }

    /// The children of an element, in order.
    pub(crate) fn children(&self, id: ElementId) -> impl Iterator<Item = &Element> {
        let end = self.element(id).end;
        let mut next = id.index() + 1;
        std::iter::from_fn(move || {
            let child = self.elements.get(next).filter(|_| next < end)?;
            next = child.end;
            Some(child)
        })
    }

    /// What an element is without the wrappers that hold nothing else.
    pub(crate) fn unwrapped<'a>(&'a self, element: &'a Element) -> &'a Element {
        let Some(block) = self.blocks.get(element.blocks.start) else { return element };
        let innermost = self.element(block.element);
        let up = std::iter::successors(Some(innermost), |inner| Some(self.element(inner.parent?)));
        up.take_while(|inner| inner.depth >= element.depth)
            .find(|inner| inner.blocks == element.blocks)
            .unwrap_or(element)
    }

    /// How a block is hidden from readers for good; none if they see it, or may open it.
    pub(crate) fn unseen(&self, block: &Block) -> Option<Way> {
        self.concealment.unseen(block.context.hidden?)
    }

    /// Hidden parts of lines, in document order.
    pub(crate) fn unseen_texts(&self) -> &[UnseenText] {
        &self.concealment.texts
    }

    /// The address of a link as the page has it.
    pub(crate) fn href(&self, link: u32) -> &str {
        self.hrefs.get(link as usize).unwrap_or_default()
    }

    /// The totals over a range of blocks. Constant time.
    pub(crate) fn totals(&self, blocks: &Range<usize>) -> Totals {
        let at = |index: usize| self.totals.get(index).copied().unwrap_or_default();
        let (from, to) = (at(blocks.start), at(blocks.end));
        Totals {
            words: to.words - from.words,
            link_words: to.link_words - from.link_words,
            prose_words: to.prose_words - from.prose_words,
            body_words: to.body_words - from.body_words,
            sentences: to.sentences - from.sentences,
            headings: to.headings - from.headings,
            link_blocks: to.link_blocks - from.link_blocks,
        }
    }
}
