//! What a feature looks at: a block with its neighbours, its ancestors and the
//! page.

use std::ops::Range;

use crate::dom::Tag;
use crate::page::{Block, BlockId, Element, ElementId, Measure, Page, Totals};

/// How many ancestors of a block have features of their own. A chain of
/// wrappers counts as one, see [`Element::wider`].
pub(super) const LEVELS: usize = 4;

/// Facts of the whole page, gathered once.
pub(super) struct Survey<'a> {
    pub(super) page: &'a Page,
    pub(super) totals: Totals,
    /// The block of the main heading: the first `h1` with text.
    pub(super) heading: Option<BlockId>,
}

impl<'a> Survey<'a> {
    pub(super) fn new(page: &'a Page) -> Self {
        let blocks = page.blocks();
        Survey {
            page,
            totals: page.totals(&(0..blocks.len())),
            heading: blocks.iter().position(|block| block.context.heading == 1),
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
    levels: [Option<ElementId>; LEVELS],
}

impl<'a> View<'a> {
    /// None if there is no such block.
    pub(super) fn new(survey: &'a Survey<'a>, id: BlockId) -> Option<Self> {
        let block = survey.page.blocks().get(id)?;
        Some(View {
            survey,
            id,
            block,
            measure: &block.measure,
            element: survey.page.element(block.element),
            group: survey.page.group(id),
            levels: ladder(survey.page, block),
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
        Some(&self.survey.page.blocks().get(id)?.measure)
    }

    /// The ancestor at a level, 0 the innermost, and its totals.
    pub(super) fn level(&self, level: usize) -> Option<(&'a Element, Totals)> {
        let element = self.survey.page.element((*self.levels.get(level)?)?);
        Some((element, self.survey.page.totals(&element.blocks)))
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
pub(super) fn ladder(page: &Page, block: &Block) -> [Option<ElementId>; LEVELS] {
    let mut next = Some(block.element);
    std::array::from_fn(|_| {
        let id = next?;
        next = page.element(id).wider;
        Some(id)
    })
}
