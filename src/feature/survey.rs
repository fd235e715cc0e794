//! Facts of the whole page, gathered once for all features.

use std::collections::hash_map::Entry;
use std::ops::Range;

use memchr::memchr_iter;

use super::repeats::Repeats;
use super::share;
use super::view::{LEVELS, ladder};
use crate::hash::PageMap;
use crate::hint::Hint;
use crate::page::{Block, BlockId, ElementId, Page, Totals};
use crate::widget::{self, Widgets};

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

/// Facts of the whole page.
#[derive(Debug)]
pub(crate) struct Survey<'a> {
    pub(super) page: &'a Page,
    pub(super) widgets: &'a Widgets,
    /// Whether each block gives the title.
    pub(super) titles: &'a [bool],
    pub(super) totals: Totals,
    /// The block of the main heading: the first `h1` with text.
    pub(super) heading: Option<BlockId>,
    /// Figures of each block, in the order of the blocks.
    places: Vec<Place>,
    /// The nearest prose behind each block.
    prose_behind: Vec<u32>,
    templates: Vec<Template>,
    /// How often each text occurs, by the number in [`Place::text`].
    copies: Vec<u32>,
    /// Words under each hint, by the hint's number.
    hint_words: [f64; 64],
    pub(super) card_share: f32,
    pub(super) address: Address,
    /// How much of each block stands elsewhere, too.
    pub(super) repeats: Repeats,
    /// What the page says of itself, for search engines.
    description: String,
}

/// What the blocks before a block, and those like it, make of its place.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// The element and the ancestors that hold more than it, each wider than
    /// the one before.
    levels: [Option<ElementId>; LEVELS + 1],
    /// The last heading before the block.
    section: Option<BlockId>,
    /// Blocks that may be of widgets before the block.
    widgets_before: u32,
    /// Blocks since the last one that reads like prose.
    prose_before: u32,
    template: u32,
    /// The number of its text among the different ones of the page.
    text: u32,
    is_copy: bool,
}

impl<'a> Survey<'a> {
    /// Gathers the facts. Linear in blocks and their text.
    pub(crate) fn new(page: &'a Page, widgets: &'a Widgets, titles: &'a [bool]) -> Self {
        let blocks = page.blocks();
        let description = page.head.description().unwrap_or_default();
        let mut survey = Survey {
            page,
            widgets,
            titles,
            totals: page.totals(&(0..blocks.len())),
            heading: blocks.iter().position(|block| block.context.heading == 1),
            places: Vec::with_capacity(blocks.len()),
            prose_behind: distances_behind(blocks),
            templates: Vec::new(),
            copies: Vec::new(),
            hint_words: [0.0; 64],
            card_share: 0.0,
            address: Address::new(page.head.address.as_deref()),
            repeats: Repeats::new(page),
            description: description.chars().take(MAX_DESCRIPTION_CHARS).collect(),
        };
        survey.place_blocks();
        survey.weigh_words();
        survey
    }

    fn place_blocks(&mut self) {
        let (mut section, mut widgets_before, mut prose_before) = (None, 0, 0);
        let mut templates: PageMap<(u64, u64), u32> = PageMap::default();
        let mut texts: PageMap<&str, u32> = PageMap::default();
        for (id, block) in self.page.blocks().iter().enumerate() {
            let next = self.templates.len() as u32;
            let template = *templates.entry(template_of(self.page, block)).or_insert(next);
            if template == next {
                self.templates.push(Template::default());
            }
            if let Some(template) = self.templates.get_mut(template as usize) {
                template.blocks += 1;
                template.totals = template.totals + self.page.totals(&(id..id + 1));
            }
            let (text, is_copy) = match texts.entry(self.page.text(block)) {
                Entry::Occupied(known) => (*known.get(), true),
                Entry::Vacant(place) => {
                    self.copies.push(0);
                    (*place.insert(self.copies.len() as u32 - 1), false)
                }
            };
            if let Some(copies) = self.copies.get_mut(text as usize) {
                *copies += 1;
            }
            let levels = ladder(self.page, block);
            self.places.push(Place {
                levels,
                section,
                widgets_before,
                prose_before,
                template,
                text,
                is_copy,
            });
            if block.context.heading > 0 {
                section = Some(id);
            }
            widgets_before += u32::from(self.widgets.is_suspect(id));
            prose_before = if block.measure.is_prose() { 0 } else { prose_before + 1 };
        }
    }

    fn weigh_words(&mut self) {
        let related = widget::number_of("related");
        let mut card_words = 0.0;
        for (id, block) in self.page.blocks().iter().enumerate() {
            let words = f64::from(block.measure.words);
            if self.widgets.signal(id, related).is_some() {
                card_words += words;
            }
            for hint in block.hints.iter() {
                if let Some(sum) = self.hint_words.get_mut(hint) {
                    *sum += words;
                }
            }
        }
        self.card_share = share(card_words, self.totals.words);
    }

    /// All blocks, in reading order.
    pub(crate) fn blocks(&self) -> Range<BlockId> {
        0..self.page.blocks().len()
    }

    /// The part of the words that stand under a hint.
    pub(super) fn hint_share(&self, hint: Hint) -> f32 {
        share(self.hint_words.get(hint as usize).copied().unwrap_or_default(), self.totals.words)
    }

    pub(super) fn og_type(&self) -> Option<&str> {
        self.page.head.meta("og:type")
    }

    /// The block's element and the ancestors that hold more than it.
    pub(super) fn levels(&self, id: BlockId) -> [Option<ElementId>; LEVELS + 1] {
        self.places.get(id).map_or([None; LEVELS + 1], |place| place.levels)
    }

    /// The last heading before a block.
    pub(super) fn section(&self, id: BlockId) -> Option<BlockId> {
        self.places.get(id)?.section
    }

    /// Blocks between a block and the last prose before it.
    pub(super) fn prose_before(&self, id: BlockId) -> u32 {
        self.places.get(id).map_or(0, |place| place.prose_before)
    }

    /// Blocks between a block and the next prose behind it.
    pub(super) fn prose_behind(&self, id: BlockId) -> u32 {
        self.prose_behind.get(id).copied().unwrap_or_default()
    }

    /// How many blocks of the page have the same text, this one included.
    pub(super) fn copies(&self, id: BlockId) -> u32 {
        let copies = self.places.get(id).and_then(|place| self.copies.get(place.text as usize));
        copies.copied().unwrap_or(1)
    }

    /// Whether a block before has the same text.
    pub(super) fn is_copy(&self, id: BlockId) -> bool {
        self.places.get(id).is_some_and(|place| place.is_copy)
    }

    /// Whether a block's text is part of the page's description.
    pub(super) fn is_of_description(&self, block: &Block) -> bool {
        let text = self.page.text(block);
        block.measure.words >= MIN_DESCRIPTION_WORDS
            && text.len() <= self.description.len()
            && contains(self.description.as_bytes(), text.as_bytes())
    }

    /// The number of the template that makes a block.
    pub(super) fn template_number(&self, id: BlockId) -> Option<usize> {
        self.places.get(id).map(|place| place.template as usize)
    }

    pub(super) fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// How many of some blocks may be of widgets.
    pub(super) fn suspects(&self, blocks: std::ops::Range<usize>) -> f32 {
        let last = self.places.len().saturating_sub(1);
        let at = |index: usize| self.places.get(index.min(last)).map_or(0, |place| place.widgets_before);
        (at(blocks.end) - at(blocks.start)) as f32
    }
}

/// More of a description than this is no description, and each block would be
/// looked for in all of it.
const MAX_DESCRIPTION_CHARS: usize = 2000;

/// Fewer words may stand in any description by chance.
const MIN_DESCRIPTION_WORDS: f32 = 5.0;

/// Whether a short text has another one in it. A searcher that has to be made for each
/// block costs more than what it saves on a description.
fn contains(text: &[u8], part: &[u8]) -> bool {
    let Some(first) = part.first() else { return true };
    memchr_iter(*first, text).any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(part)))
}

/// For each block, how many blocks come before the next one that reads like
/// prose, or before the end.
fn distances_behind(blocks: &[Block]) -> Vec<u32> {
    let mut distance = 0;
    let mut distances: Vec<u32> = Vec::with_capacity(blocks.len());
    for block in blocks.iter().rev() {
        distances.push(distance);
        distance = if block.measure.is_prose() { 0 } else { distance + 1 };
    }
    distances.reverse();
    distances
}

/// What tells the template that made a block.
fn template_of(page: &Page, block: &Block) -> (u64, u64) {
    let element = page.element(block.element);
    let parent = element.parent.map_or(0, |parent| page.element(parent).make);
    (element.make, parent)
}
