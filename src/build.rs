//! From kept blocks of the page to blocks of the article.

use std::collections::{HashMap, HashSet};
use url::Url;

use crate::article::{self, BlockKind, Link, Marker};
use crate::dom::Tag;
use crate::page::{Block, ElementId, Listing, Page};

/// Between the cells of a row.
const CELL_GAP: &str = " | ";

/// Cells before a cell, at most: a row of more is made to be hard to read.
const MAX_COLUMNS: usize = 1000;

/// How links are resolved.
pub(crate) struct Links {
    base: Option<Url>,
}

impl Links {
    /// Against the page's address and its `<base>`, both optional.
    pub(crate) fn new(page: Option<&Url>, base: Option<&str>) -> Links {
        let usable = |url: Url| (!url.cannot_be_a_base()).then_some(url);
        let base = match (page, base) {
            (Some(page), Some(base)) => page.join(base).ok().and_then(usable).or_else(|| Some(page.clone())),
            (Some(page), None) => Some(page.clone()),
            (None, Some(base)) => Url::parse(base).ok().and_then(usable),
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
    let mut builder = Builder {
        page,
        links,
        counters: HashMap::new(),
        marked: HashSet::new(),
        blocks: Vec::new(),
        last: None,
    };
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
    /// Items whose marker is written.
    marked: HashSet<ElementId>,
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
}

impl Builder<'_> {
    fn add(&mut self, block: &Block) {
        let context = &block.context;
        let is_row = self.page.is_data_cell(block);
        let (kind, group) = if is_row { (BlockKind::TableRow, context.table) } else { self.kind_of(block) };
        let place =
            Place { group, row: context.row.filter(|_| is_row), cell: context.cell.filter(|_| is_row) };
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
        if is_row {
            self.append_cell(&mut built, block);
        } else {
            self.append(&mut built, block);
        }
        self.blocks.push(built);
    }

    /// What a block is, and the element that joins it to others of its kind.
    fn kind_of(&mut self, block: &Block) -> (BlockKind, Option<ElementId>) {
        let context = &block.context;
        if context.preformatted.is_some() {
            return (BlockKind::Preformatted, context.preformatted);
        }
        if context.heading > 0 {
            let level = context.heading;
            return (BlockKind::Heading { level }, None);
        }
        if context.is_caption {
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

    /// The marker of an item, which only its first block has.
    fn marker(&mut self, item: ElementId) -> Marker {
        if !self.marked.insert(item) {
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
                let first = || start.unwrap_or_else(|| if step < 0 { self.count_of_items(list) } else { 1 });
                let next = self.counters.get(&list).map_or_else(first, |last| last.saturating_add(step));
                let number = element.value.unwrap_or(next);
                self.counters.insert(list, number);
                self.counters.insert(id, number);
            }
        }
        *counted = upto.max(*counted);
    }

    /// How many items a list has of its own.
    fn count_of_items(&self, list: ElementId) -> i32 {
        let subtree = self.page.elements().get(list.index()..self.page.element(list).end).unwrap_or_default();
        let items = subtree.iter().filter(|element| element.parent == Some(list) && element.tag == Tag::Li);
        i32::try_from(items.count()).unwrap_or(i32::MAX)
    }

    /// The block's text and links, at the end of an article block.
    fn append(&self, built: &mut article::Block, block: &Block) {
        let offset = built.text.len();
        built.text.push_str(self.page.text(block));
        let mut last = None;
        for run in self.page.runs(block) {
            let range = run.text.start - block.text.start + offset..run.text.end - block.text.start + offset;
            // Emphasis cuts a link into runs.
            if run.link.is_some() && run.link == last {
                if let Some(link) = built.links.last_mut() {
                    link.range.end = range.end;
                }
                continue;
            }
            last = None;
            if let Some(id) = run.link
                && let Some(url) = self.links.resolve(self.page.href(id))
            {
                built.links.push(Link { range, url });
                last = run.link;
            }
        }
    }

    /// The next cell of the row, or the next block of its last cell.
    fn join_row(&mut self, block: &Block, is_same_cell: bool) {
        let Some(mut row) = self.blocks.pop() else { return };
        if is_same_cell {
            row.text.push(' ');
            self.append_line(&mut row, block);
            let end = row.text.len();
            if let Some(cell) = row.cells.last_mut() {
                cell.end = end;
            }
        } else {
            self.append_cell(&mut row, block);
        }
        self.blocks.push(row);
    }

    /// A cell, after empty ones where the page has cells without text.
    fn append_cell(&self, row: &mut article::Block, block: &Block) {
        let column = usize::from(block.context.column).min(MAX_COLUMNS);
        loop {
            if !row.cells.is_empty() {
                row.text.push_str(CELL_GAP);
            }
            let start = row.text.len();
            if row.cells.len() >= column {
                self.append_line(row, block);
                row.cells.push(start..row.text.len());
                return;
            }
            row.cells.push(start..start);
        }
    }

    /// The block's text on one line.
    fn append_line(&self, row: &mut article::Block, block: &Block) {
        let start = row.text.len();
        self.append(row, block);
        let line = row.text.split_off(start).replace('\n', " ");
        row.text.push_str(&line);
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
