//! The page in flat arrays: elements in preorder and blocks of text in reading
//! order, as one walk over the tree leaves them. Nothing after the walk
//! touches the tree.

mod block;
mod code;
mod column;
mod element;
mod facts;
mod formula;
mod hash;
mod head;
mod marks;
mod math;
mod measure;
mod media;
mod quote;
mod table;
mod totals;
mod walker;
mod writer;

use std::collections::HashSet;
use std::ops::Range;

use markup5ever_rcdom::RcDom;

use crate::dom;

pub(crate) use block::{Block, BlockId, Direction, Run};
pub(crate) use element::{Element, ElementId, Listing};
pub(crate) use facts::Facts;
pub(crate) use hash::hash;
pub(crate) use head::Head;
pub(crate) use marks::Marks;
pub(crate) use measure::{Ending, Measure, word_units};
pub(crate) use media::{Media, MediaKind};
pub(crate) use totals::Totals;

/// A page after the walk.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// What the head says.
    pub(crate) head: Head,
    /// What some elements say besides their text.
    pub(crate) facts: Facts,
    elements: Vec<Element>,
    blocks: Vec<Block>,
    /// The text of all blocks, one after the other.
    text: String,
    runs: Vec<Run>,
    /// One more than there are blocks.
    totals: Vec<Totals>,
    /// Addresses of links, in the order of [`Run::link`].
    hrefs: Vec<Box<str>>,
    data_tables: HashSet<ElementId>,
    column: Option<ElementId>,
}

impl Page {
    /// Walks a tree, and notes on request the pictures that are in the page itself, as
    /// `data:` addresses. Linear in its nodes and text.
    pub(crate) fn new(dom: &RcDom, with_data_images: bool) -> Page {
        let mut walker = walker::Walker::new(with_data_images);
        dom::walk(dom, &mut walker);
        walker.finish()
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

    /// The address of a link as the page has it.
    pub(crate) fn href(&self, link: u32) -> &str {
        self.hrefs.get(link as usize).map_or("", |href| href)
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
