//! Widgets by the phrases on them.
//!
//! A block is normalised ([`normal`]) and compared with the phrases as a
//! whole, or by its beginning where the phrase is long enough to be no
//! sentence of an article. A phrase is never looked for inside a text.

use std::ops::Range;

use once_cell::sync::Lazy;

use super::family::{Family, Match};
use super::{FAMILIES, Findings, Signal};
use crate::page::{Block, BlockId, Ending, Page, word_units};

/// Longer blocks are text; also the bound on what is normalised of a block.
const MAX_BYTES: usize = 400;

struct Entry {
    phrase: String,
    /// Its words, in any script.
    words: f32,
    kind: Match,
    /// The number of its family.
    family: usize,
}

/// All phrases, normalised and sorted.
static ENTRIES: Lazy<Vec<Entry>> = Lazy::new(|| {
    let of = |(number, family): (usize, &'static Family)| {
        family.phrases.iter().flat_map(move |&(kind, phrases)| {
            phrases.iter().map(move |phrase| Entry {
                phrase: normal(phrase),
                words: word_units(phrase),
                kind,
                family: number,
            })
        })
    };
    let mut entries: Vec<Entry> = FAMILIES.iter().copied().enumerate().flat_map(of).collect();
    entries.sort_by(|a, b| a.phrase.cmp(&b.phrase));
    entries
});

/// Lower case, numbers as `0`, everything else that is no letter as one space.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_numeric() {
            if !normal.ends_with('0') {
                normal.push('0');
            }
        } else if c.is_alphabetic() || is_mark(c) {
            normal.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’' | 'ʼ') && !normal.ends_with(' ') && !normal.is_empty() {
            normal.push(' ');
        }
    }
    normal.truncate(normal.trim_end().len());
    normal
}

/// Vowel signs of Indic and Thai script are part of the word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0DFF}' | '\u{0E00}'..='\u{0E7F}' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}')
}

/// A line of credit has no more words.
const MAX_CREDIT_WORDS: f32 = 10.0;

/// A byline stands within so many blocks behind the main heading.
const BYLINE_REACH: usize = 4;

/// Marks the blocks that are widgets by their phrases, and the boxes that have
/// such a block for their heading.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let heading = page.blocks().iter().position(|block| block.context.heading == 1);
    let mut label: Option<usize> = None;
    for (id, block) in page.blocks().iter().enumerate() {
        let after_label = label.take();
        if page.is_data_cell(block) {
            continue;
        }
        if let Some(family) = after_label.filter(|_| block.measure.is_link()) {
            found.add(id..id + 1, family, Signal::Phrase);
            // More links may follow; a teaser is rarely alone.
            label = Some(family);
            continue;
        }
        let text = page.text(block);
        if text.len() > MAX_BYTES {
            continue;
        }
        let normal = normal(text);
        let Some(entry) = find(&normal) else { continue };
        let is_whole = entry.phrase.len() == normal.len();
        let is_near_heading = heading.is_some_and(|heading| (heading..=heading + BYLINE_REACH).contains(&id));
        let context = Situation { page, id, block, is_whole, is_near_heading };
        if context.is_claimed_by(entry, text) {
            let Some(blocks) = context.claimed_blocks(entry.kind) else { continue };
            found.add(blocks, entry.family, Signal::Phrase);
            label = (entry.kind == Match::Label && is_whole).then_some(entry.family);
        }
    }
}

/// A block that begins with a phrase.
struct Situation<'a> {
    page: &'a Page,
    id: BlockId,
    block: &'a Block,
    /// Whether it is nothing but the phrase.
    is_whole: bool,
    is_near_heading: bool,
}

/// Openings of so many words are texts of plugins; shorter ones may begin a
/// sentence of anybody.
const MIN_OPENING_WORDS: f32 = 5.0;

/// A whole block of no more words may be an answer or a cry.
const MAX_ANSWER_WORDS: f32 = 2.0;

/// From this share of linked words on, a list is a list of links.
const MIN_LINK_SHARE: f64 = 0.3;

impl Situation<'_> {
    fn is_claimed_by(&self, entry: &Entry, text: &str) -> bool {
        let measure = &self.block.measure;
        let is_sentence = measure.ending == Ending::Sentence;
        match entry.kind {
            Match::Whole => {
                let is_answer = is_sentence && measure.words <= MAX_ANSWER_WORDS;
                self.is_whole && (measure.is_link() || !is_answer) && self.is_label_here()
            }
            Match::Opening => !measure.is_prose() || entry.words >= MIN_OPENING_WORDS,
            Match::Label => (self.is_whole && self.is_label_here()) || measure.link_density() > 0.5,
            Match::Credit => {
                measure.words <= MAX_CREDIT_WORDS
                    && has_early_colon(text)
                    && (!is_sentence || measure.link_words > 0.0)
            }
            Match::Heading => self.block.context.heading > 0,
            Match::Byline => self.is_near_heading && measure.words <= MAX_CREDIT_WORDS && !is_sentence,
        }
    }

    /// An item of a list is a label if it is a link, or the others are.
    fn is_label_here(&self) -> bool {
        let is_linked = || self.page.runs(self.block).iter().all(|run| run.link.is_some());
        if self.block.context.item.is_none() || is_linked() {
            return true;
        }
        let list = self.page.totals(&self.page.group(self.id));
        list.link_words >= MIN_LINK_SHARE * list.words
    }

    /// The block, or the box that it is the heading of. None if it is the
    /// heading of a section of text.
    fn claimed_blocks(&self, kind: Match) -> Option<Range<BlockId>> {
        let alone = self.id..self.id + 1;
        if self.block.context.heading == 0 || kind == Match::Byline {
            return Some(alone);
        }
        let blocks = box_of(self.page, self.id);
        if blocks.len() > 1 {
            return is_box(self.page, &blocks).then_some(blocks);
        }
        let is_section = self.page.blocks().get(self.id + 1).is_some_and(|next| next.measure.is_prose());
        (!is_section).then_some(alone)
    }
}

/// Prose of a box is this part of its words, at most …
const MAX_PROSE_OF_BOX: f64 = 0.3;
/// … or it has so many links that stand alone, or one and few words.
const MIN_LINKS_OF_BOX: f64 = 2.0;
const MAX_WORDS_OF_SMALL_BOX: f64 = 60.0;

/// Whether what stands under a heading is a widget rather than a section.
fn is_box(page: &Page, blocks: &Range<BlockId>) -> bool {
    let totals = page.totals(blocks);
    let is_small = totals.link_blocks > 0.0 && totals.words <= MAX_WORDS_OF_SMALL_BOX;
    totals.prose_words <= MAX_PROSE_OF_BOX * totals.words
        || totals.link_blocks >= MIN_LINKS_OF_BOX
        || is_small
}

/// A box under a heading holds no more than these parts of the page's words
/// and prose.
const MAX_BOX_WORDS: f64 = 0.25;
const MAX_BOX_PROSE: f64 = 0.2;

/// The blocks of the widest element that begins with a block and is still a
/// box on the page rather than the page.
fn box_of(page: &Page, heading: BlockId) -> Range<BlockId> {
    let Some(block) = page.blocks().get(heading) else { return heading..heading };
    let all = page.totals(&(0..page.blocks().len()));
    let steps = std::iter::successors(Some(block.element), |&id| page.element(id).wider);
    let ranges = steps.map(|id| page.element(id).blocks.clone());
    let boxes = ranges.take_while(|blocks| {
        let own = page.totals(blocks);
        blocks.start == heading
            && own.words <= MAX_BOX_WORDS * all.words
            && own.prose_words <= MAX_BOX_PROSE * all.prose_words
    });
    boxes.last().unwrap_or(heading..heading + 1)
}

/// Whether a colon ends the first few words.
fn has_early_colon(text: &str) -> bool {
    text.split_once([':', '：', '∶']).is_some_and(|(label, _)| label.split_whitespace().count() <= 3)
}

/// The longest phrase that the text begins with, at the end of a word.
///
/// In sorted order all phrases that a text begins with stand before it; each
/// failed guess shortens the text to what it shares with the guess.
fn find(text: &str) -> Option<&'static Entry> {
    let mut head = text;
    loop {
        let after = ENTRIES.partition_point(|entry| entry.phrase.as_str() <= head);
        let entry = ENTRIES.get(after.checked_sub(1)?)?;
        let shared = shared_bytes(&entry.phrase, head);
        if shared == entry.phrase.len() && ends_word(text, shared) {
            return Some(entry);
        }
        // Not a boundary of words: look for a shorter phrase.
        let shorter = shared.min(head.len().saturating_sub(1));
        head = head.get(..floor(head, shorter))?;
        if head.is_empty() {
            return None;
        }
    }
}

fn shared_bytes(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

fn floor(text: &str, mut index: usize) -> usize {
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// Whether a word ends here; scripts without spaces have no such thing.
fn ends_word(text: &str, index: usize) -> bool {
    let rest = text.get(index..).unwrap_or_default();
    rest.is_empty() || rest.starts_with(' ') || !rest.starts_with(|c: char| c < '\u{0E00}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_form() {
        assert_eq!(normal(" 12 Comments: "), "0 comments");
        assert_eq!(normal("Lire l’article…"), "lire larticle");
        assert_eq!(normal("★★★"), "");
    }

    #[test]
    fn phrases_are_distinct_and_normal() {
        for pair in ENTRIES.windows(2) {
            assert_ne!(pair[0].phrase, pair[1].phrase, "{} and {}", pair[0].family, pair[1].family);
        }
        assert!(ENTRIES.iter().all(|entry| !entry.phrase.is_empty()));
    }

    #[test]
    fn every_phrase_finds_itself() {
        for entry in ENTRIES.iter() {
            assert_eq!(find(&entry.phrase).map(|found| &found.phrase), Some(&entry.phrase));
        }
    }

    #[test]
    fn phrases_match_at_words_only() {
        assert!(find("sharecroppers of the south").is_none_or(|entry| entry.phrase != "share"));
    }
}
