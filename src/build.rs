//! From kept blocks of the page to blocks of the article.

use std::collections::HashMap;
use std::ops::Range;

use url::Url;

use crate::article::{self, BlockKind, Link, Marker};
use crate::dom::Tag;
use crate::page::{Block, Element, ElementId, Listing, Page};

/// Between the cells of a row.
const CELL_GAP: &str = " | ";

/// How links are resolved.
pub(crate) struct Links {
    base: Option<Url>,
}

impl Links {
    /// Against the page's address and its `<base>`, both optional.
    pub(crate) fn new(page: Option<&Url>, base: Option<&str>) -> Links {
        let base = match (page, base) {
            (Some(page), Some(base)) => page.join(base).ok().or_else(|| Some(page.clone())),
            (Some(page), None) => Some(page.clone()),
            (None, Some(base)) => Url::parse(base).ok(),
            (None, None) => None,
        };
        Links { base }
    }

    /// The address to give out; none if it leads nowhere that a reader can go.
    fn resolve(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.is_empty() {
            return None;
        }
        // A fragment is a place in the article itself.
        if href.starts_with('#') {
            return Some(href.to_owned());
        }
        let parsed = match &self.base {
            Some(base) => base.join(href).ok(),
            None => Url::parse(href).ok(),
        };
        match parsed {
            Some(url) if matches!(url.scheme(), "javascript" | "data" | "vbscript") => None,
            Some(url) => Some(url.into()),
            // Relative, and nobody knows to what.
            None => Some(href.to_owned()),
        }
    }
}

/// The blocks of the article. Linear in the page's blocks and elements.
pub(crate) fn blocks(page: &Page, kept: &[bool], links: &Links) -> Vec<article::Block> {
    let mut builder = Builder { page, links, counters: HashMap::new(), blocks: Vec::new(), last: None };
    let mut counted = 0;
    for (block, _) in page.blocks().iter().zip(kept).filter(|(_, kept)| **kept) {
        builder.count_items(&mut counted, block);
        builder.add(block);
    }
    builder.blocks
}

struct Builder<'a> {
    page: &'a Page,
    links: &'a Links,
    /// The number of the last item of a list.
    counters: HashMap<ElementId, i32>,
    blocks: Vec<article::Block>,
    last: Option<Place>,
}

/// Where the last block stood.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Place {
    /// The outermost list, the table or the `pre` that it belongs to.
    group: Option<ElementId>,
    row: Option<ElementId>,
    cell: Option<ElementId>,
    item: Option<ElementId>,
}

impl Builder<'_> {
    fn add(&mut self, block: &Block) {
        let context = &block.context;
        let is_row = self.page.is_data_cell(block);
        let (kind, group) = if is_row { (BlockKind::TableRow, context.table) } else { self.kind_of(block) };
        let place = Place {
            group,
            row: context.row.filter(|_| is_row),
            cell: context.cell.filter(|_| is_row),
            item: context.item,
        };
        let before = self.last.replace(place);
        let continues = group.is_some() && before.is_some_and(|before| before.group == group);
        if continues && is_row && before.is_some_and(|before| before.row == place.row) {
            self.join_row(block, before.is_some_and(|before| before.cell == place.cell));
            return;
        }
        if continues && kind == BlockKind::Preformatted {
            self.join_lines(block);
            return;
        }
        let mut built =
            article::Block { kind, text: String::new(), cells: Vec::new(), links: Vec::new(), continues };
        self.append(&mut built, block);
        if is_row {
            built.cells.push(0..built.text.len());
        }
        self.blocks.push(built);
    }

    /// What a block is, and the element that joins it to others of its kind.
    fn kind_of(&self, block: &Block) -> (BlockKind, Option<ElementId>) {
        let context = &block.context;
        let tag = self.page.element(block.element).tag;
        if context.is_preformatted {
            return (BlockKind::Preformatted, self.enclosing(block, is_preformatted));
        }
        if context.heading > 0 {
            let level = context.heading;
            return (BlockKind::Heading { level }, None);
        }
        if matches!(tag, Tag::Figcaption | Tag::Caption) {
            return (BlockKind::Caption, None);
        }
        if let Some(item) = context.item {
            let kind = match self.page.element(item).tag {
                Tag::Dt => BlockKind::Term,
                Tag::Dd => BlockKind::Definition,
                _ => {
                    BlockKind::ListItem { depth: context.lists.saturating_sub(1), marker: self.marker(item) }
                }
            };
            return (kind, context.list.or(Some(item)));
        }
        if context.quote > 0 {
            return (BlockKind::Quote, None);
        }
        (BlockKind::Paragraph, None)
    }

    /// The marker of an item, or none if the block before was of the same item.
    fn marker(&self, item: ElementId) -> Marker {
        if self.last.is_some_and(|last| last.item == Some(item)) {
            return Marker::Continuation;
        }
        self.counters.get(&item).map_or(Marker::Bullet, |&number| Marker::Number(number))
    }

    /// Numbers the items of ordered lists up to a block, dropped ones too: the
    /// numbers are the page's. Each element is seen once.
    fn count_items(&mut self, counted: &mut usize, block: &Block) {
        let upto = block.context.item.map_or(0, |item| item.index() + 1);
        for index in *counted..upto {
            let id = ElementId::new(index);
            let element = self.page.element(id);
            let list = element.parent.map(|parent| (parent, self.page.element(parent).listing));
            if element.tag == Tag::Li
                && let Some((list, Some(Listing::Numbered { start, step }))) = list
            {
                let next = self.counters.get(&list).map_or(start, |last| last.saturating_add(step));
                let number = element.value.unwrap_or(next);
                self.counters.insert(list, number);
                self.counters.insert(id, number);
            }
        }
        *counted = upto.max(*counted);
    }

    /// The innermost element around a block that answers. Only for blocks that
    /// are known to stand in such an element, a few steps up.
    fn enclosing(&self, block: &Block, is_it: fn(&Element) -> bool) -> Option<ElementId> {
        self.page.lineage(block.element).find(|&id| is_it(self.page.element(id)))
    }

    /// The block's text and links, at the end of an article block.
    fn append(&self, built: &mut article::Block, block: &Block) {
        let offset = built.text.len();
        built.text.push_str(self.page.text(block));
        for run in self.page.runs(block) {
            let Some(link) = run.link else { continue };
            let Some(url) = self.links.resolve(self.page.href(link)) else {
                continue;
            };
            let shift = |place: usize| place - block.text.start + offset;
            push_link(&mut built.links, shift(run.text.start)..shift(run.text.end), url);
        }
    }

    /// The next cell of the row, or the next block of its last cell.
    fn join_row(&mut self, block: &Block, is_same_cell: bool) {
        let Some(mut row) = self.blocks.pop() else {
            return;
        };
        row.text.push_str(if is_same_cell { " " } else { CELL_GAP });
        let start = row.text.len();
        self.append(&mut row, block);
        let end = row.text.len();
        match row.cells.last_mut() {
            Some(cell) if is_same_cell => cell.end = end,
            _ => row.cells.push(start..end),
        }
        self.blocks.push(row);
    }

    /// The next line of a `pre` whose lines are elements.
    fn join_lines(&mut self, block: &Block) {
        let Some(mut code) = self.blocks.pop() else {
            return;
        };
        code.text.push('\n');
        self.append(&mut code, block);
        self.blocks.push(code);
    }
}

/// Adds a link, or makes the last one longer: a link may be cut by emphasis.
fn push_link(links: &mut Vec<Link>, range: Range<usize>, url: String) {
    match links.last_mut() {
        Some(last) if last.range.end == range.start && last.url == url => last.range.end = range.end,
        _ => links.push(Link { range, url }),
    }
}

fn is_preformatted(element: &Element) -> bool {
    element.tag.display() == crate::dom::Display::Preformatted
}
