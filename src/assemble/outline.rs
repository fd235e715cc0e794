//! What encloses the blocks of the page, as far as the article has it.

use super::footnote::Footnotes;
use crate::dom::Tag;
use crate::page::{Block, ElementId, Page};

/// Blocks of blocks are nested as deep as this, at most: what is nested deeper on the
/// page is in the innermost of them. Nobody reads deeper, and no program that works
/// on the article needs a deep stack.
pub(super) const MAX_DEPTH: usize = 16;

/// What an enclosing element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    List,
    Item,
    DefinitionList,
    Term,
    Definition,
    Quote,
    Table,
    Row,
    Cell,
    Figure,
    Caption,
    Details,
    Summary,
    Footnote,
}

/// An element that encloses blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Enclosure {
    pub(super) element: ElementId,
    pub(super) container: Container,
}

/// The enclosing elements of a page.
pub(super) struct Outline<'a> {
    page: &'a Page,
    footnotes: &'a Footnotes,
    /// Elements of the page that enclose kept blocks, and the nearest one around each
    /// element.
    nearest: Vec<u32>,
}

/// Of an element that nothing encloses.
const NONE: u32 = u32::MAX;

impl<'a> Outline<'a> {
    /// Linear in elements.
    pub(super) fn new(page: &'a Page, footnotes: &'a Footnotes) -> Outline<'a> {
        let nearest = Vec::with_capacity(page.elements().len());
        let mut outline = Outline { page, footnotes, nearest };
        for index in 0..page.elements().len() {
            let id = ElementId::new(index);
            let parent = page.element(id).parent.map_or(NONE, |parent| outline.nearest_of(parent));
            let own = outline.container(id).map(|_| id.index() as u32);
            outline.nearest.push(own.unwrap_or(parent));
        }
        outline
    }

    fn nearest_of(&self, id: ElementId) -> u32 {
        self.nearest.get(id.index()).copied().unwrap_or(NONE)
    }

    /// What an element is, if it encloses blocks.
    fn container(&self, id: ElementId) -> Option<Container> {
        if self.footnotes.label_of(id).is_some() {
            return Some(Container::Footnote);
        }
        let element = self.page.element(id);
        match element.tag {
            Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir => Some(Container::List),
            Tag::Li => Some(Container::Item),
            Tag::Dl => Some(Container::DefinitionList),
            Tag::Dt => Some(Container::Term),
            Tag::Dd => Some(Container::Definition),
            Tag::Blockquote => Some(Container::Quote),
            Tag::Table => self.page.is_data_table(id).then_some(Container::Table),
            Tag::Tr => Some(Container::Row),
            Tag::Td | Tag::Th => Some(Container::Cell),
            Tag::Figure => Some(Container::Figure),
            Tag::Figcaption | Tag::Caption => Some(Container::Caption),
            Tag::Details => Some(Container::Details),
            Tag::Summary => Some(Container::Summary),
            _ => None,
        }
    }

    /// The innermost element that encloses an element, or is it; those that share it
    /// have the same path.
    pub(super) fn innermost(&self, element: ElementId) -> Option<ElementId> {
        let nearest = self.nearest_of(element);
        (nearest != NONE).then(|| ElementId::new(nearest as usize))
    }

    /// What encloses an element, outermost first, as far as the article has it.
    pub(super) fn path(&self, element: ElementId) -> Vec<Enclosure> {
        let up = std::iter::successors(self.innermost(element), |&id| {
            self.innermost(self.page.element(id).parent?)
        });
        let enclosure = |id| Some(Enclosure { element: id, container: self.container(id)? });
        let mut path: Vec<Enclosure> = up.filter_map(enclosure).collect();
        path.reverse();
        self.tidy(path)
    }

    /// Leaves out what has no place, as cells of a table that is there for the layout,
    /// and what is too deep; puts items that stand alone into a list.
    fn tidy(&self, path: Vec<Enclosure>) -> Vec<Enclosure> {
        let mut kept: Vec<Enclosure> = Vec::with_capacity(path.len().min(MAX_DEPTH));
        let mut depth = 0;
        for enclosure in path {
            let last = kept.last().map(|last| last.container);
            let implied = match enclosure.container {
                Container::Item if last != Some(Container::List) => Some(Container::List),
                Container::Term | Container::Definition if last != Some(Container::DefinitionList) => {
                    Some(Container::DefinitionList)
                }
                _ => None,
            };
            let around = self.page.element(enclosure.element).parent.unwrap_or(enclosure.element);
            let implied = implied.map(|container| Enclosure { element: around, container });
            for next in implied.into_iter().chain([enclosure]) {
                let last = kept.last().map(|last| last.container);
                if fits(next.container, last) && (depth < MAX_DEPTH || !is_block(next.container)) {
                    depth += usize::from(is_block(next.container));
                    kept.push(next);
                }
            }
        }
        kept
    }

    /// The element that a block stands in: for the lines of a `pre`, the one around it.
    pub(super) fn element_around(&self, block: &Block) -> ElementId {
        let pre = block.context.preformatted.and_then(|pre| self.page.element(pre).parent);
        pre.unwrap_or(block.element)
    }
}

/// Whether a container may stand right in another one.
fn fits(container: Container, around: Option<Container>) -> bool {
    match container {
        Container::Row => around == Some(Container::Table),
        Container::Cell => around == Some(Container::Row),
        Container::Summary => around == Some(Container::Details),
        Container::Caption => matches!(around, Some(Container::Table | Container::Figure)),
        Container::Item => around == Some(Container::List),
        Container::Term | Container::Definition => around == Some(Container::DefinitionList),
        // Nothing else stands right in a table, or in a line of its own.
        _ => !matches!(
            around,
            Some(
                Container::Table | Container::Row | Container::Summary | Container::Caption | Container::Term
            )
        ),
    }
}

/// Whether a container is a block of the article, and not a part of one.
fn is_block(container: Container) -> bool {
    matches!(
        container,
        Container::List
            | Container::DefinitionList
            | Container::Quote
            | Container::Table
            | Container::Figure
            | Container::Details
            | Container::Footnote
    )
}
