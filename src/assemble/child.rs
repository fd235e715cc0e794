//! What an element becomes once all that is in it is there.

use super::inline;
use crate::article::{self, BlockKind, Cell, Definition, Inline, Item, Row, Table};

/// A part of what encloses it.
pub(super) enum Child {
    Block(article::Block),
    /// Who is quoted.
    Attribution(Vec<Inline>),
    Item(Item),
    Term(Vec<Inline>),
    Definition(Vec<article::Block>),
    Caption(Vec<Inline>),
    Summary(Vec<Inline>),
    Row(Row),
    Cell(Cell),
}

/// A block alone.
pub(super) fn one(kind: BlockKind) -> Vec<Child> {
    vec![Child::Block(article::Block::new(kind))]
}

/// A list; a footnote among its items is none of them and cuts it in two.
pub(super) fn list(is_ordered: bool, children: Vec<Child>) -> Vec<Child> {
    let mut done = Vec::new();
    let mut items: Vec<Item> = Vec::new();
    let end = |items: &mut Vec<Item>, done: &mut Vec<Child>| {
        if !items.is_empty() {
            done.extend(one(BlockKind::List { is_ordered, items: std::mem::take(items) }));
        }
    };
    for child in children {
        match child {
            Child::Item(item) if item.has_text() => items.push(item),
            // Pictures have no number.
            Child::Item(item) => match items.last_mut() {
                Some(last) => last.blocks.extend(item.blocks),
                None => done.extend(item.blocks.into_iter().map(Child::Block)),
            },
            Child::Block(block) if matches!(block.kind, BlockKind::Footnote { .. }) => {
                end(&mut items, &mut done);
                done.push(Child::Block(block));
            }
            // A list right in a list belongs to the item above it.
            Child::Block(block) if matches!(block.kind, BlockKind::List { .. }) && !items.is_empty() => {
                items.last_mut().map(|item| item.blocks.push(block)).unwrap_or_default();
            }
            other => items.push(Item { number: None, blocks: blocks_of(vec![other]) }),
        }
    }
    end(&mut items, &mut done);
    unwrapped(done)
}

/// A list of nothing but one other list is that list: of the answers to a comment of
/// which nothing is kept.
fn unwrapped(mut children: Vec<Child>) -> Vec<Child> {
    if let [Child::Block(article::Block { kind: BlockKind::List { items, .. }, .. })] =
        children.as_mut_slice()
        && let [Item { blocks, .. }] = items.as_mut_slice()
        && let [article::Block { kind: BlockKind::List { .. }, .. }] = blocks.as_slice()
    {
        return std::mem::take(blocks).into_iter().map(Child::Block).collect();
    }
    children
}

/// Terms and their definitions: a term behind a definition begins the next entry.
pub(super) fn entries(children: Vec<Child>) -> Vec<Definition> {
    let mut entries: Vec<Definition> = Vec::new();
    for child in children {
        let is_term = matches!(child, Child::Term(_));
        if entries.last().is_none_or(|last| is_term && !last.definitions.is_empty()) {
            entries.push(Definition::default());
        }
        let Some(entry) = entries.last_mut() else { continue };
        match child {
            Child::Term(term) => entry.terms.push(term),
            Child::Definition(blocks) => entry.definitions.push(blocks),
            other => entry.definitions.push(blocks_of(vec![other])),
        }
    }
    entries
}

pub(super) fn quotation(mut children: Vec<Child>) -> BlockKind {
    let attribution = match children.pop_if(|last| matches!(last, Child::Attribution(_))) {
        Some(Child::Attribution(attribution)) if !children.is_empty() => attribution,
        other => {
            children.extend(other);
            Vec::new()
        }
    };
    BlockKind::Quote { blocks: blocks_of(children), attribution }
}

/// A table, in a figure if it has a caption.
pub(super) fn table(children: Vec<Child>) -> Vec<Child> {
    let mut rows = Vec::new();
    let mut caption = Vec::new();
    for child in children {
        match child {
            Child::Row(row) => rows.push(row),
            Child::Caption(text) => inline::append(&mut caption, text),
            // Text that stands between rows.
            other => {
                let cell =
                    Cell { column: 0, columns: 1, rows: 1, is_header: false, blocks: blocks_of(vec![other]) };
                rows.push(Row { is_head: false, cells: vec![cell] });
            }
        }
    }
    let table = article::Block::new(BlockKind::Table(Table { rows }));
    if caption.is_empty() {
        return vec![Child::Block(table)];
    }
    one(BlockKind::Figure { blocks: vec![table], caption })
}

/// A figure; what needs none is what it is without.
pub(super) fn figure(children: Vec<Child>) -> Vec<Child> {
    let (captions, others): (Vec<Child>, Vec<Child>) =
        children.into_iter().partition(|child| matches!(child, Child::Caption(_)));
    let caption = inlines_of(captions);
    let mut blocks = blocks_of(others);
    if let ([block], false) = (blocks.as_mut_slice(), caption.is_empty())
        && let BlockKind::Quote { attribution, .. } = &mut block.kind
        && attribution.is_empty()
    {
        *attribution = caption;
        return blocks.into_iter().map(Child::Block).collect();
    }
    if caption.is_empty() {
        return blocks.into_iter().map(Child::Block).collect();
    }
    one(BlockKind::Figure { blocks, caption })
}

pub(super) fn details(children: Vec<Child>) -> Vec<Child> {
    let (summaries, others): (Vec<Child>, Vec<Child>) =
        children.into_iter().partition(|child| matches!(child, Child::Summary(_)));
    one(BlockKind::Details { summary: inlines_of(summaries), blocks: blocks_of(others) })
}

/// A note without the signs of its links back, and without its label, which it has.
pub(super) fn note(label: &str, mut blocks: Vec<article::Block>) -> Vec<article::Block> {
    if let Some(article::Block { kind: BlockKind::Paragraph { inlines }, .. }) = blocks.first_mut()
        && let Some(Inline::Text(text)) = inlines.first_mut()
    {
        let rest = text.text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '^' | '↑' | '↩'));
        let rest = rest.strip_prefix("[]").or_else(|| rest.strip_prefix("()")).unwrap_or(rest);
        let rest =
            rest.strip_prefix(label).filter(|rest| rest.starts_with(['.', ':', ')', ' '])).unwrap_or(rest);
        text.text = rest.trim_start_matches(['.', ':', ')', ' ']).to_owned();
        inline::trim(inlines);
    }
    // Before the link back there was a non-breaking space, often.
    for block in &mut blocks {
        if let BlockKind::Paragraph { inlines } = &mut block.kind
            && let Some(Inline::Text(last)) = inlines.last_mut()
        {
            last.text.truncate(last.text.trim_end().len());
        }
    }
    blocks
}

/// Children as blocks, whatever they are.
pub(super) fn blocks_of(children: Vec<Child>) -> Vec<article::Block> {
    let mut blocks: Vec<article::Block> = Vec::new();
    for child in children {
        match child {
            Child::Block(block) => blocks.push(block),
            Child::Caption(caption) => add_caption(&mut blocks, caption),
            Child::Attribution(inlines) | Child::Term(inlines) | Child::Summary(inlines) => {
                blocks.push(article::Block::new(BlockKind::Paragraph { inlines }));
            }
            Child::Item(Item { blocks: inner, .. })
            | Child::Definition(inner)
            | Child::Cell(Cell { blocks: inner, .. }) => {
                blocks.extend(inner);
            }
            Child::Row(row) => blocks.extend(row.cells.into_iter().flat_map(|cell| cell.blocks)),
        }
    }
    blocks
}

/// A caption belongs to the picture or the table above it.
fn add_caption(blocks: &mut Vec<article::Block>, caption: Vec<Inline>) {
    let has_none = |block: &mut article::Block| {
        matches!(
            block.kind,
            BlockKind::Image(_) | BlockKind::Embed(_) | BlockKind::Table(_) | BlockKind::Code { .. }
        )
    };
    let blocks_of_figure = blocks.pop_if(has_none).into_iter().collect();
    blocks.push(article::Block::new(BlockKind::Figure { blocks: blocks_of_figure, caption }));
}

/// Children as one text, whatever they are.
pub(super) fn inlines_of(children: Vec<Child>) -> Vec<Inline> {
    let mut line = Vec::new();
    for child in children {
        match child {
            Child::Caption(text) | Child::Term(text) | Child::Summary(text) | Child::Attribution(text) => {
                inline::append(&mut line, text);
            }
            other => {
                for block in blocks_of(vec![other]) {
                    inline::append(&mut line, inlines_of_block(block.kind));
                }
            }
        }
    }
    line
}

fn inlines_of_block(kind: BlockKind) -> Vec<Inline> {
    match kind {
        BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. } => inlines,
        BlockKind::Math(math) => vec![Inline::Math(math)],
        BlockKind::Image(image) => vec![Inline::Image(image)],
        BlockKind::Code { text, .. } => {
            let marks = article::Marks::NONE.with(article::Mark::Code);
            let mut line = Vec::new();
            for text in text.lines().filter(|line| !line.is_empty()) {
                inline::append(
                    &mut line,
                    vec![Inline::Text(article::Text { text: text.to_owned(), marks, link: None })],
                );
            }
            line
        }
        // Nothing else stands in a line of its own, see `Outline::path`.
        _ => Vec::new(),
    }
}
