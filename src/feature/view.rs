//! What a feature looks at: a block with its neighbours, or an ancestor.

use std::ops::Range;

use super::survey::{Survey, Template};
use crate::dom::Tag;
use crate::page::{Block, BlockId, Element, ElementId, Measure, Page, Totals};

/// How many ancestors of a block have features of their own, its element not
/// counted. A chain of wrappers counts as one, see [`Element::wider`].
pub(super) const LEVELS: usize = 6;

/// An ancestor with its totals, or the whole page where there is none.
pub(super) struct Level<'a> {
    pub(super) element: Option<&'a Element>,
    pub(super) totals: Totals,
    pub(super) blocks: usize,
    pub(super) page: Totals,
}

impl<'a> Level<'a> {
    pub(super) fn new(survey: &Survey<'a>, element: Option<ElementId>) -> Self {
        let page = survey.page;
        let element = element.map(|id| page.element(id));
        Level {
            element,
            totals: element.map_or(survey.totals, |element| page.totals(&element.blocks)),
            blocks: element.map_or(page.blocks().len(), |element| element.blocks.len()),
            page: survey.totals,
        }
    }
}

/// One block and what is around it.
pub(super) struct View<'a> {
    pub(super) survey: &'a Survey<'a>,
    pub(super) id: BlockId,
    pub(super) block: &'a Block,
    pub(super) measure: &'a Measure,
    pub(super) element: &'a Element,
    /// The blocks of its list or table, or itself.
    pub(super) group: Range<usize>,
    /// All blocks that its template makes.
    pub(super) template: Template,
    /// See [`Survey::levels`].
    pub(super) levels: [Option<ElementId>; LEVELS + 1],
}

impl<'a> View<'a> {
    /// None if there is no such block.
    pub(super) fn new(survey: &'a Survey<'a>, id: BlockId) -> Option<Self> {
        let block = survey.page.blocks().get(id)?;
        let template = survey.template_number(id).and_then(|number| survey.templates().get(number));
        Some(View {
            survey,
            id,
            block,
            measure: &block.measure,
            element: survey.page.element(block.element),
            group: survey.page.group(id),
            template: template.copied().unwrap_or_default(),
            levels: survey.levels(id),
        })
    }

    /// How many of the two blocks before and the two behind the group are prose.
    pub(super) fn prose_neighbours(&self) -> usize {
        let blocks = self.survey.page.blocks();
        let before = blocks.get(self.group.start.saturating_sub(2)..self.group.start);
        let behind = blocks.get(self.group.end..(self.group.end + 2).min(blocks.len()));
        let near = before.into_iter().chain(behind).flatten();
        near.filter(|block| block.measure.is_prose()).count()
    }

    /// The totals of the group.
    pub(super) fn group_totals(&self) -> Totals {
        self.survey.page.totals(&self.group)
    }

    /// The text figures of the block so many places on.
    pub(super) fn neighbour(&self, offset: isize) -> Option<&'a Measure> {
        let id = self.id.checked_add_signed(offset)?;
        self.survey.page.blocks().get(id).map(|block| &block.measure)
    }

    /// Whether the block so many places on is made by the same template.
    pub(super) fn is_kin(&self, offset: isize) -> bool {
        let other = self.id.checked_add_signed(offset).and_then(|id| self.survey.template_number(id));
        other.is_some() && other == self.survey.template_number(self.id)
    }

    /// The last heading before the block.
    pub(super) fn section(&self) -> Option<BlockId> {
        self.survey.section(self.id)
    }

    pub(super) fn section_block(&self) -> Option<&'a Block> {
        self.survey.page.blocks().get(self.section()?)
    }

    /// The innermost ancestor that holds more than the block's element.
    pub(super) fn wider(&self) -> Option<&'a Element> {
        let id = self.levels.get(1).copied().flatten()?;
        Some(self.survey.page.element(id))
    }

    /// How many elements of the same make stand side by side with the block or
    /// with one of its ancestors, at most.
    pub(super) fn repeats(&self) -> u32 {
        let near = self.levels.iter().take(3).flatten();
        near.map(|&id| self.survey.page.element(id))
            .filter(|element| !matches!(element.tag, Tag::P | Tag::Br))
            .map(|element| element.repeats)
            .max()
            .unwrap_or(1)
    }
}

/// The block's element and the ancestors that hold more than it, each wider
/// than the one before.
pub(super) fn ladder(page: &Page, block: &Block) -> [Option<ElementId>; LEVELS + 1] {
    let mut next = Some(block.element);
    std::array::from_fn(|_| {
        let id = next?;
        next = page.element(id).wider;
        Some(id)
    })
}
