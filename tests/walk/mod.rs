//! Looks into the structure of an article.

use dehusk::{Article, Block, BlockKind, Inline};

/// All blocks, outer ones before those in them.
pub(crate) fn blocks(article: &Article) -> Vec<&Block> {
    let mut all = Vec::new();
    let mut waiting: Vec<&Block> = article.blocks().iter().rev().collect();
    while let Some(block) = waiting.pop() {
        all.push(block);
        waiting.extend(children(block).into_iter().rev());
    }
    all
}

/// Whether a block holds text and no other blocks.
#[allow(dead_code, reason = "not all tests look at leaves")]
pub(crate) fn is_leaf(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph { .. } | BlockKind::Heading { .. } | BlockKind::Code { .. })
}

/// The texts that belong to a block of blocks, and stand in none of them.
#[allow(dead_code, reason = "not all tests look at them")]
pub(crate) fn beside(block: &Block) -> Vec<Block> {
    let texts: Vec<&Vec<Inline>> = match &block.kind {
        BlockKind::Quote { attribution: text, .. }
        | BlockKind::Figure { caption: text, .. }
        | BlockKind::Details { summary: text, .. } => vec![text],
        BlockKind::DefinitionList { entries } => entries.iter().flat_map(|entry| &entry.terms).collect(),
        _ => Vec::new(),
    };
    let as_paragraph = |text: &Vec<Inline>| {
        let mut paragraph = block.clone();
        paragraph.kind = BlockKind::Paragraph { inlines: text.clone() };
        paragraph
    };
    texts.into_iter().map(as_paragraph).collect()
}

fn children(block: &Block) -> Vec<&Block> {
    match &block.kind {
        BlockKind::List { items, .. } => items.iter().flat_map(|item| &item.blocks).collect(),
        BlockKind::DefinitionList { entries } => {
            entries.iter().flat_map(|entry| entry.definitions.iter().flatten()).collect()
        }
        BlockKind::Table(table) => {
            table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| &cell.blocks).collect()
        }
        BlockKind::Quote { blocks, .. }
        | BlockKind::Figure { blocks, .. }
        | BlockKind::Details { blocks, .. }
        | BlockKind::Footnote { blocks, .. } => blocks.iter().collect(),
        _ => Vec::new(),
    }
}

/// The links of paragraphs and headings: what is linked, and where it leads.
#[allow(dead_code, reason = "not all tests look at links")]
pub(crate) fn links(article: &Article) -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = Vec::new();
    for block in blocks(article) {
        let (BlockKind::Paragraph { inlines } | BlockKind::Heading { inlines, .. }) = &block.kind else {
            continue;
        };
        let mut last = None;
        for inline in inlines {
            let Inline::Text(text) = inline else { continue };
            match (&text.link, links.last_mut()) {
                (Some(url), Some((words, _))) if last == Some(url) => words.push_str(&text.text),
                (Some(url), _) => links.push((text.text.clone(), url.clone())),
                (None, _) => {}
            }
            last = text.link.as_ref();
        }
    }
    links
}
