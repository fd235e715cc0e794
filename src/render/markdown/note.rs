//! The labels of footnotes.

use std::collections::HashSet;

use crate::article::{Block, BlockKind};

/// Parsers take labels of up to 999 characters.
const MAX_LABEL: usize = 900;

/// The labels that footnotes are written with. A reference to another one is text:
/// Markdown knows no reference without a footnote.
#[derive(Debug, Default)]
pub(super) struct Notes<'a>(HashSet<&'a str>);

impl<'a> Notes<'a> {
    /// Those of the footnotes in some blocks.
    pub(super) fn of(blocks: &'a [Block]) -> Self {
        let mut notes = Notes::default();
        notes.collect(blocks);
        notes
    }

    /// Whether there is a footnote to refer to.
    pub(super) fn contains(&self, label: &str) -> bool {
        self.0.contains(label)
    }

    fn collect(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.collect(&item.blocks)),
                BlockKind::DefinitionList { entries } => {
                    entries
                        .iter()
                        .flat_map(|entry| &entry.definitions)
                        .for_each(|blocks| self.collect(blocks));
                }
                BlockKind::Quote { blocks, .. }
                | BlockKind::Figure { blocks, .. }
                | BlockKind::Details { blocks, .. } => self.collect(blocks),
                // Footnotes of footnotes are not written as such, nor are those of tables.
                BlockKind::Footnote { label, .. } if is_label(label) => {
                    self.0.insert(label);
                }
                _ => {}
            }
        }
    }
}

/// Whether a label can be one in Markdown, as [`label`] writes it.
fn is_label(label: &str) -> bool {
    !label.trim().is_empty() && label.chars().nth(MAX_LABEL).is_none()
}

/// A label as it is written: the same words, without what could end it or mean
/// something in it.
pub(super) fn label(label: &str) -> impl Iterator<Item = char> {
    label.chars().map(|c| {
        let is_plain = c.is_alphanumeric() || matches!(c, '_' | '.' | '*' | '#' | '+');
        if is_plain || !(c.is_ascii() || c.is_whitespace() || c.is_control()) { c } else { '-' }
    })
}
