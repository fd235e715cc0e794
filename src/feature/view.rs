//! What a feature looks at: a block with its neighbours, its ancestors and the
//! page.

use std::collections::HashMap;
use std::ops::Range;

use super::share;
use crate::dom::Tag;
use crate::hint::Hint;
use crate::page::{Block, BlockId, Element, ElementId, Measure, Page, Totals};
use crate::widget::Widgets;

/// How many ancestors of a block have features of their own, its element not
/// counted. A chain of wrappers counts as one, see [`Element::wider`].
pub(super) const LEVELS: usize = 6;

/// The blocks of a page that one template makes: same element, same parent.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Template {
    pub(super) blocks: u32,
    pub(super) totals: Totals,
}

/// The shape of the page's address.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Address {
    /// Parts of the path; -1 if the address is not known.
    pub(super) depth: f32,
    /// Hyphens in the last part: a headline has many.
    pub(super) hyphens: f32,
    /// Digits in the path.
    pub(super) digits: f32,
    pub(super) has_query: bool,
}

impl Address {
    fn new(address: Option<&str>) -> Self {
        let Some(address) = address else {
            return Address { depth: -1.0, ..Address::default() };
        };
        let rest = address.split_once("//").map_or(address, |(_, rest)| rest);
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        let (path, has_query) = path.split_once('?').map_or((path, false), |(path, _)| (path, true));
        let parts = path.split('/').filter(|part| !part.is_empty());
        let last = parts.clone().next_back().unwrap_or_default();
        Address {
            depth: parts.count() as f32,
            hyphens: last.bytes().filter(|&byte| byte == b'-').count() as f32,
            digits: path.bytes().filter(u8::is_ascii_digit).count() as f32,
            has_query,
        }
    }
}

/// Facts of the whole page, gathered once.
pub(super) struct Survey<'a> {
    pub(super) page: &'a Page,
    pub(super) widgets: &'a Widgets,
    pub(super) totals: Totals,
    /// The block of the main heading: the first `h1` with text.
    pub(super) heading: Option<BlockId>,
    /// The last heading at or before each block.
    sections: Vec<Option<BlockId>>,
    /// Blocks of widgets before each block.
    widgets_before: Vec<u32>,
    templates: HashMap<(u64, u64), Template>,
    /// Words under each hint, by the hint's number.
    hint_words: [f64; 64],
    pub(super) card_share: f32,
    pub(super) address: Address,
}

impl<'a> Survey<'a> {
    pub(super) fn new(page: &'a Page, widgets: &'a Widgets) -> Self {
        let blocks = page.blocks();
        let totals = page.totals(&(0..blocks.len()));
        let mut survey = Survey {
            page,
            widgets,
            totals,
            heading: blocks.iter().position(|block| block.context.heading == 1),
            sections: Vec::with_capacity(blocks.len()),
            widgets_before: vec![0],
            templates: HashMap::new(),
            hint_words: [0.0; 64],
            card_share: 0.0,
            address: Address::new(page.head.address.as_deref()),
        };
        let (mut section, mut found, mut card_words) = (None, 0, 0.0);
        for (id, block) in blocks.iter().enumerate() {
            survey.sections.push(section);
            if block.context.heading > 0 {
                section = Some(id);
            }
            found += u32::from(widgets.drops(id));
            survey.widgets_before.push(found);
            let words = f64::from(block.measure.words);
            if widgets.may_be(id, "related") {
                card_words += words;
            }
            for hint in block.hints.iter() {
                if let Some(sum) = survey.hint_words.get_mut(hint) {
                    *sum += words;
                }
            }
            let template = survey.templates.entry(template_of(page, block)).or_default();
            template.blocks += 1;
            template.totals = template.totals + page.totals(&(id..id + 1));
        }
        survey.card_share = share(card_words, totals.words);
        survey
    }

    /// The part of the words that stand under a hint.
    pub(super) fn hint_share(&self, hint: Hint) -> f32 {
        share(self.hint_words.get(hint as usize).copied().unwrap_or_default(), self.totals.words)
    }

    pub(super) fn og_type(&self) -> Option<&str> {
        self.page.head.og_type.as_deref()
    }

    /// Whether the page's JSON-LD describes a thing of one of these types.
    pub(super) fn has_type(&self, types: &[&str]) -> bool {
        self.page.head.types.iter().any(|name| types.contains(&name.as_str()))
    }
}

/// What tells the template that made a block.
pub(super) fn template_of(page: &Page, block: &Block) -> (u64, u64) {
    let element = page.element(block.element);
    let parent = element.parent.map_or(0, |parent| page.element(parent).make);
    (element.make, parent)
}

/// An ancestor with its totals, or the whole page where there is none.
pub(super) struct Level<'a> {
    pub(super) element: Option<&'a Element>,
    pub(super) totals: Totals,
    pub(super) blocks: usize,
    pub(super) page: Totals,
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
    levels: [Option<ElementId>; LEVELS + 1],
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

    fn neighbour_block(&self, offset: isize) -> Option<&'a Block> {
        self.survey.page.blocks().get(self.id.checked_add_signed(offset)?)
    }

    /// The text figures of the block so many places on.
    pub(super) fn neighbour(&self, offset: isize) -> Option<&'a Measure> {
        self.neighbour_block(offset).map(|block| &block.measure)
    }

    /// Whether the block so many places on is made by the same template.
    pub(super) fn is_kin(&self, offset: isize) -> bool {
        let page = self.survey.page;
        self.neighbour_block(offset)
            .is_some_and(|block| template_of(page, block) == template_of(page, self.block))
    }

    /// The last heading before the block.
    pub(super) fn section(&self) -> Option<BlockId> {
        self.survey.sections.get(self.id).copied().flatten()
    }

    pub(super) fn section_block(&self) -> Option<&'a Block> {
        self.survey.page.blocks().get(self.section()?)
    }

    /// The part of some blocks that belongs to widgets.
    pub(super) fn widgets_near(&self, blocks: Range<usize>) -> f32 {
        let last = self.survey.widgets_before.len() - 1;
        let at = |index: usize| self.survey.widgets_before.get(index.min(last)).copied().unwrap_or_default();
        (at(blocks.end) - at(blocks.start)) as f32
    }

    pub(super) fn template(&self) -> Template {
        let key = template_of(self.survey.page, self.block);
        self.survey.templates.get(&key).copied().unwrap_or_default()
    }

    /// The ancestor at a level, 0 the block's own element.
    pub(super) fn level(&self, level: usize) -> Level<'a> {
        let page = self.survey.page;
        let element = self.levels.get(level).copied().flatten().map(|id| page.element(id));
        Level {
            element,
            totals: element.map_or(self.survey.totals, |element| page.totals(&element.blocks)),
            blocks: element.map_or(page.blocks().len(), |element| element.blocks.len()),
            page: self.survey.totals,
        }
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
