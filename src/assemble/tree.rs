//! Puts the blocks into what encloses them.

use super::child::{
    Child, blocks_of, details, entries, figure, inlines_of, list, note, one, quotation, table,
};
use super::grid::{self, Position};
use super::inline::{Inlines, Part};
use super::media::{self, Kept, Place};
use super::outline::{Container, Enclosure, Outline};
use super::{code, numbers};
use crate::article::{self, BlockKind, Cell, Inline, Item, Row};
use crate::dom::Tag;
use crate::hash::PageMap;
use crate::page::{self, BlockId, ElementId, Media, Page};
use crate::select;

/// The blocks of the article, in what encloses them.
pub(super) fn build(
    page: &Page,
    kept: &[bool],
    outline: &Outline<'_>,
    text: &Inlines<'_>,
    media: &[Kept<'_>],
) -> Vec<article::Block> {
    let mut builder = Builder {
        page,
        outline,
        text,
        numbers: numbers::of_items(page),
        positions: PageMap::default(),
        root: Vec::new(),
        open: Vec::new(),
        place: None,
    };
    let ids: Vec<BlockId> = (0..page.blocks().len()).filter(|&id| kept.get(id) == Some(&true)).collect();
    let pre = |id: BlockId| page.blocks().get(id)?.context.preformatted;
    let mut media = media.iter().peekable();
    for unit in ids.chunk_by(|&a, &b| pre(a).is_some() && pre(a) == pre(b)) {
        let (Some(&first), Some(&last)) = (unit.first(), unit.last()) else { continue };
        while let Some(one) = media.next_if(|one| one.place < Place::Within(first)) {
            builder.add_media(one.media);
        }
        let mut within = Vec::new();
        while let Some(one) = media.next_if(|one| one.place <= Place::Within(last)) {
            within.push(one.media);
        }
        let blocks: Vec<&page::Block> = unit.iter().filter_map(|&id| page.blocks().get(id)).collect();
        builder.add(first, &blocks, &within);
    }
    media.for_each(|one| builder.add_media(one.media));
    builder.finish()
}

/// An element that encloses the blocks that are added.
struct Open {
    enclosure: Enclosure,
    children: Vec<Child>,
}

struct Builder<'a> {
    page: &'a Page,
    outline: &'a Outline<'a>,
    text: &'a Inlines<'a>,
    /// Of items.
    numbers: PageMap<ElementId, i32>,
    /// Of cells.
    positions: PageMap<ElementId, Position>,
    root: Vec<Child>,
    open: Vec<Open>,
    /// The innermost element that encloses the last block, if there was one.
    place: Option<Option<ElementId>>,
}

impl Builder<'_> {
    /// Adds a block, or the blocks that are the lines of a `pre`.
    fn add(&mut self, id: BlockId, blocks: &[&page::Block], within: &[&Media]) {
        let Some(&block) = blocks.first() else { return };
        self.go_into(self.outline.element_around(block));
        let around = self.open.last().map(|open| open.enclosure.container);
        if block.context.preformatted.is_some() {
            self.push_text(block, code::of(self.page, blocks));
        } else if block.context.heading > 0 {
            self.add_heading(block, within);
        } else if around != Some(Container::Caption) && select::is_caption(self.page, id) {
            self.push(Child::Caption(self.text.line(block, within)));
        } else if around == Some(Container::Quote) && self.page.is_attribution(block) {
            self.push(Child::Attribution(self.text.line(block, within)));
        } else {
            for part in self.text.parts(block, within) {
                match part {
                    Part::Text(inlines) => self.push_text(block, BlockKind::Paragraph { inlines }),
                    Part::Formula(math) => self.push_text(block, BlockKind::Math(math)),
                }
            }
        }
    }

    fn add_heading(&mut self, block: &page::Block, within: &[&Media]) {
        let mut inlines = self.text.line(block, within);
        let up = std::iter::successors(Some(block.element), |&id| self.page.element(id).parent);
        let heading = up.into_iter().find(|&id| self.page.element(id).tag.heading_level().is_some());
        let id = heading.and_then(|heading| self.page.facts.id_of_heading(heading)).map(str::to_owned);
        for inline in &mut inlines {
            match inline {
                Inline::LineBreak => {
                    *inline =
                        Inline::Text(article::Text { text: " ".to_owned(), ..article::Text::default() });
                }
                // It leads to itself.
                Inline::Text(text) if leads_to(text, id.as_deref()) => {
                    text.link = None;
                }
                _ => {}
            }
        }
        self.push_text(block, BlockKind::Heading { level: block.context.heading, id, inlines });
    }

    /// Adds a picture, a player or a frame that stands between blocks.
    fn add_media(&mut self, media: &Media) {
        let Some(block) = media::block(self.page, self.text.links, media) else { return };
        self.go_into(media.element);
        self.push(Child::Block(block));
    }

    /// Adds a block of text, with its language and direction.
    fn push_text(&mut self, block: &page::Block, kind: BlockKind) {
        let own = block.context.language.and_then(|number| self.page.facts.language(number));
        let of_page = self.page.head.language.as_deref().unwrap_or_default();
        let language = own.filter(|own| !own.is_empty() && !own.eq_ignore_ascii_case(of_page));
        let direction = block.context.direction.map(Into::into);
        self.push(Child::Block(article::Block { kind, language: language.map(str::to_owned), direction }));
    }

    fn push(&mut self, child: Child) {
        self.open.last_mut().map_or(&mut self.root, |open| &mut open.children).push(child);
    }

    /// Closes and opens what is needed to be where an element is.
    fn go_into(&mut self, element: ElementId) {
        let place = Some(self.outline.innermost(element));
        if self.place == place {
            return;
        }
        self.place = place;
        let path = self.outline.path(element);
        let shared = self.open.iter().zip(&path).take_while(|(open, next)| open.enclosure == **next).count();
        self.close_to(shared);
        for enclosure in path.into_iter().skip(shared) {
            if enclosure.container == Container::Table {
                grid::of_table(self.page, enclosure.element, &mut self.positions);
            }
            self.open.push(Open { enclosure, children: Vec::new() });
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            let Some(open) = self.open.pop() else { return };
            for child in self.close(open) {
                self.push(child);
            }
        }
    }

    fn finish(mut self) -> Vec<article::Block> {
        self.close_to(0);
        blocks_of(self.root)
    }

    /// What an element is, now that all of it is there.
    fn close(&self, Open { enclosure, children }: Open) -> Vec<Child> {
        let id = enclosure.element;
        match enclosure.container {
            Container::List => {
                list(matches!(self.page.element(id).listing, Some(page::Listing::Numbered { .. })), children)
            }
            Container::Item => {
                let number = self.numbers.get(&id).copied();
                vec![Child::Item(Item { number, blocks: blocks_of(children) })]
            }
            Container::DefinitionList => one(BlockKind::DefinitionList { entries: entries(children) }),
            Container::Term => vec![Child::Term(inlines_of(children))],
            Container::Definition => vec![Child::Definition(blocks_of(children))],
            Container::Quote => one(quotation(children)),
            Container::Table => table(children),
            Container::Row => vec![Child::Row(self.row(id, children))],
            Container::Cell => vec![Child::Cell(self.cell(id, blocks_of(children)))],
            Container::Figure => figure(children),
            Container::Caption => vec![Child::Caption(inlines_of(children))],
            Container::Details => details(children),
            Container::Summary => vec![Child::Summary(inlines_of(children))],
            Container::Footnote => {
                let label = self.text.footnotes.label_of(id).unwrap_or_default().to_owned();
                let blocks = note(&label, blocks_of(children));
                one(BlockKind::Footnote { label, blocks })
            }
        }
    }

    fn row(&self, id: ElementId, children: Vec<Child>) -> Row {
        let names_columns =
            self.page.element(id).parent.is_some_and(|parent| self.page.element(parent).tag == Tag::Thead);
        let has_data = self.page.children(id).any(|cell| cell.tag == Tag::Td);
        let mut cells: Vec<Cell> = Vec::new();
        for child in children {
            match child {
                Child::Cell(cell) => cells.push(cell),
                // Text that stands between cells.
                other => {
                    let column = cells.last().map_or(0, |cell| cell.column + cell.columns);
                    let blocks = blocks_of(vec![other]);
                    cells.push(Cell { column, columns: 1, rows: 1, is_header: false, blocks });
                }
            }
        }
        Row { is_head: names_columns || !has_data, cells }
    }

    fn cell(&self, id: ElementId, blocks: Vec<article::Block>) -> Cell {
        let position =
            self.positions.get(&id).copied().unwrap_or(Position { column: 0, columns: 1, rows: 1 });
        let Position { column, columns, rows } = position;
        Cell { column, columns, rows, is_header: self.page.element(id).tag == Tag::Th, blocks }
    }
}

/// Whether a text is linked to a place of the article.
fn leads_to(text: &article::Text, id: Option<&str>) -> bool {
    let fragment = text.link.as_deref().and_then(|link| link.strip_prefix('#'));
    fragment.is_some() && fragment == id
}
