//! Footnotes: a short link that leads to a text further down, and the links that
//! lead back.

use crate::dom::{Display, Tag};
use crate::hash::{PageMap, PageSet, hash};
use crate::page::{Block, BlockId, ElementId, Marks, Page, Run};

/// A note of more blocks than this is a section.
const MAX_NOTE_BLOCKS: usize = 12;
/// … and so is one of more words.
const MAX_NOTE_WORDS: f64 = 400.0;
/// Labels are numbers, letters and signs.
const MAX_LABEL_CHARS: usize = 4;

/// Signs that footnotes are labelled with.
const SIGNS: &[&str] = &["*", "**", "***", "†", "‡", "§", "¶", "#", "††", "‡‡"];

/// The footnotes of a page.
#[derive(Default)]
pub(super) struct Footnotes {
    /// The label of each note, by the element that holds it.
    labels: PageMap<ElementId, String>,
    /// The notes that links refer to.
    references: PageMap<u32, ElementId>,
    /// Links back to the text.
    backlinks: PageSet<u32>,
}

impl Footnotes {
    /// The label of the note that an element holds.
    pub(super) fn label_of(&self, element: ElementId) -> Option<&str> {
        self.labels.get(&element).map(String::as_str)
    }

    /// The label of the note that a link refers to.
    pub(super) fn label_of_link(&self, link: u32) -> Option<&str> {
        self.label_of(*self.references.get(&link)?)
    }

    /// Whether a link leads from a note back to the text.
    pub(super) fn is_backlink(&self, link: u32) -> bool {
        self.backlinks.contains(&link)
    }
}

/// Pairs references and notes of the kept text. Linear in the page.
pub(super) fn pair(page: &Page, kept: &[bool]) -> Footnotes {
    let mut notes = Footnotes::default();
    let links: Vec<Jump> = jumps(page, kept).collect();
    if links.is_empty() {
        return notes;
    }
    let targets = page.facts.targets();
    let mut taken: PageSet<&str> = PageSet::default();
    for link in &links {
        let Some(label) = label(link.text) else { continue };
        let Some(&target) = targets.get(&hash(link.fragment)) else { continue };
        let note = block_level(page, target);
        if !(link.is_marked() && is_note(page, kept, note, link.block)) {
            continue;
        }
        if notes.label_of(note).is_none() && taken.insert(label) {
            notes.labels.insert(note, label.to_owned());
        }
        if notes.label_of(note) == Some(label) {
            notes.references.insert(link.id, note);
        }
    }
    drop_nested(page, &mut notes);
    for link in &links {
        let is_sign = !link.text.contains(char::is_alphanumeric);
        let leads_back = || {
            let note = note_around(page, &notes, link.block)?;
            let target = targets.get(&hash(link.fragment))?;
            Some(target.index() < note.index() && notes.label_of(block_level(page, *target)).is_none())
        };
        if (is_sign || label(link.text).is_some()) && leads_back() == Some(true) {
            notes.backlinks.insert(link.id);
        }
    }
    notes.references.retain(|link, _| !notes.backlinks.contains(link));
    notes
}

/// A link within the page.
struct Jump<'a> {
    id: u32,
    block: BlockId,
    text: &'a str,
    fragment: &'a str,
    run: &'a Run,
}

impl Jump<'_> {
    /// Whether it looks like a reference, not like a number of a page or a chapter.
    fn is_marked(&self) -> bool {
        self.run.marks.meets(Marks::SUPERSCRIPT) || self.text.trim().starts_with(['[', '*', '†', '‡', '§'])
    }
}

fn jumps<'a>(page: &'a Page, kept: &'a [bool]) -> impl Iterator<Item = Jump<'a>> {
    let blocks = page.blocks().iter().enumerate().filter(|&(id, _)| kept.get(id) == Some(&true));
    blocks.flat_map(|(block, of)| jumps_of(page, block, of))
}

fn jumps_of<'a>(page: &'a Page, block: BlockId, of: &'a Block) -> impl Iterator<Item = Jump<'a>> {
    page.runs(of).iter().filter_map(move |run| {
        let id = run.link.filter(|_| !run.leads_away)?;
        let fragment = page.href(id).trim_start().strip_prefix('#').filter(|name| !name.is_empty())?;
        Some(Jump { id, block, text: page.slice(&run.text), fragment, run })
    })
}

/// The label that the text of a reference gives: `1`, `[a]`, `*`.
fn label(text: &str) -> Option<&str> {
    let bare = text.trim().trim_start_matches(['[', '(']).trim_end_matches([']', ')']).trim();
    let is_word = !bare.is_empty()
        && bare.chars().all(char::is_alphanumeric)
        && bare.chars().count() <= MAX_LABEL_CHARS;
    (is_word || SIGNS.contains(&bare)).then_some(bare)
}

/// The block-level element that an anchor stands in.
fn block_level(page: &Page, id: ElementId) -> ElementId {
    let up = std::iter::successors(Some(id), |&id| page.element(id).parent);
    up.into_iter().find(|&id| page.element(id).tag.display() != Display::Inline).unwrap_or(id)
}

/// Whether an element may hold the note of a reference in a block.
fn is_note(page: &Page, kept: &[bool], note: ElementId, reference: BlockId) -> bool {
    let element = page.element(note);
    let blocks = &element.blocks;
    let first = page.blocks().get(blocks.start);
    let is_text =
        first.is_some_and(|first| first.context.heading == 0 && first.context.preformatted.is_none());
    let is_table = matches!(element.tag, Tag::Table | Tag::Tbody | Tag::Thead | Tag::Tr | Tag::Td | Tag::Th);
    is_text
        && !is_table
        && !matches!(element.tag, Tag::Dt | Tag::Body | Tag::Ul | Tag::Ol | Tag::Dl | Tag::Blockquote)
        && (1..=MAX_NOTE_BLOCKS).contains(&blocks.len())
        // A link to what is above leads back.
        && blocks.start > reference
        && page.totals(blocks).words <= MAX_NOTE_WORDS
        && blocks.clone().any(|id| kept.get(id) == Some(&true))
}

/// A note in a note is text of it.
fn drop_nested(page: &Page, notes: &mut Footnotes) {
    let mut ids: Vec<ElementId> = notes.labels.keys().copied().collect();
    ids.sort();
    let mut end = 0;
    for id in ids {
        if id.index() < end {
            notes.labels.remove(&id);
        } else {
            end = page.element(id).end;
        }
    }
    let Footnotes { labels, references, .. } = notes;
    references.retain(|_, note| labels.contains_key(note));
}

/// The note that a block is of. A note is a few levels above its blocks.
fn note_around(page: &Page, notes: &Footnotes, block: BlockId) -> Option<ElementId> {
    let element = page.blocks().get(block)?.element;
    let up = std::iter::successors(Some(element), |&id| page.element(id).parent);
    up.take(MAX_LEVELS).find(|&id| notes.label_of(id).is_some())
}

const MAX_LEVELS: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels() {
        for (text, want) in [
            ("1", Some("1")),
            (" [12] ", Some("12")),
            ("(a)", Some("a")),
            ("*", Some("*")),
            ("†", Some("†")),
            ("chapter", None),
            ("", None),
            ("[]", None),
            ("↩", None),
        ] {
            assert_eq!(label(text), want, "{text}");
        }
    }
}
