//! Widgets by the phrases on them.
//!
//! A block is normalised ([`normal`]) and compared with the phrases as a
//! whole, or by its beginning where the phrase is long enough to be no
//! sentence of an article. A phrase is never looked for inside a text.

use std::collections::HashSet;
use std::ops::Range;

use once_cell::sync::Lazy;

use super::source::COLONS;
use super::{Findings, Signal, number_of};
use crate::page::{Block, BlockId, Ending, Page, word_units};

/// Longer blocks are text; also the bound on what is normalised of a block.
const MAX_BYTES: usize = 400;

/// How a phrase claims a block. A phrase is never looked for inside a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    /// If the block is nothing else.
    Whole,
    /// If the block begins with it: for texts of plugins that hardly anybody
    /// else begins a paragraph with.
    Opening,
    /// If the rest of the block, or the next block, is a link.
    Label,
    /// If a colon and a few words follow.
    Credit,
    /// If the block is a heading that begins with it.
    Heading,
    /// If the block is a short line near the headline.
    Byline,
}

impl Match {
    /// By its name in the table.
    fn named(name: &str) -> Option<Match> {
        Some(match name {
            "whole" => Match::Whole,
            "opening" => Match::Opening,
            "label" => Match::Label,
            "credit" => Match::Credit,
            "heading" => Match::Heading,
            "byline" => Match::Byline,
            _ => return None,
        })
    }
}

/// All phrases, by family, way of matching and language.
const PHRASES: &str = include_str!("phrases.txt");

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
    let mut entries: Vec<Entry> = lines()
        .map(|(family, kind, _, phrase)| Entry {
            phrase: normal(phrase),
            words: word_units(phrase),
            kind,
            family: number_of(family),
        })
        .collect();
    entries.sort_by(|a, b| a.phrase.cmp(&b.phrase));
    entries
});

/// The lines of the table: family, way of matching, language, phrase.
fn lines() -> impl Iterator<Item = (&'static str, Match, &'static str, &'static str)> {
    let mut section = None;
    PHRASES.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = head.split_once(": ").and_then(|(family, kind)| Some((family, Match::named(kind)?)));
            return None;
        }
        let (family, kind) = section?;
        let (language, phrase) = line.split_once(' ')?;
        Some((family, kind, language, phrase))
    })
}

/// Lower case, numbers as `0`, everything else that is no letter as one space.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    append_normal(&mut normal, text);
    normal
}

/// The same, at the end of nothing: the buffer is empty, and may be used again.
fn append_normal(normal: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            normal.push(c.to_ascii_lowercase());
        } else if c.is_numeric() {
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
}

/// Vowel signs of Indic and Thai script are part of the word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0DFF}' | '\u{0E00}'..='\u{0E7F}' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}')
}

/// From this character on, scripts may have no spaces, and a phrase may end anywhere.
const FIRST_UNSPACED: char = '\u{0E00}';

/// The first word of a text, as far as its script has spaces.
fn first_word(text: &str) -> &str {
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | 'ʼ');
    let is_part = |c: char| c.is_alphanumeric() || is_mark(c) || is_apostrophe(c);
    let word = text.trim_start_matches(|c: char| !is_part(c) || is_apostrophe(c));
    let end = word.find(|c: char| !is_part(c) || (c >= FIRST_UNSPACED && !is_apostrophe(c)));
    word.get(..end.unwrap_or(word.len())).unwrap_or_default()
}

/// The first words of all phrases: most texts begin with none of them, and are done.
static FIRST_WORDS: Lazy<HashSet<String>> =
    Lazy::new(|| lines().map(|(_, _, _, phrase)| normal(first_word(phrase))).collect());

/// A line of credit has no more words.
const MAX_CREDIT_WORDS: f32 = 10.0;

/// A byline stands within so many blocks behind the main heading.
const BYLINE_REACH: usize = 4;

/// Marks the blocks that are widgets by their phrases, and the boxes that have
/// such a block for their heading.
pub(super) fn mark(page: &Page, found: &mut Findings) {
    let heading = page.blocks().iter().position(|block| block.context.heading == 1);
    let mut label: Option<usize> = None;
    let mut normal = String::with_capacity(MAX_BYTES);
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
        normal.clear();
        append_normal(&mut normal, first_word(text));
        if !normal.is_empty() && !FIRST_WORDS.contains(&normal) {
            continue;
        }
        normal.clear();
        append_normal(&mut normal, text);
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
    text.split_once(COLONS).is_some_and(|(label, _)| label.split_whitespace().count() <= 3)
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
    rest.is_empty() || rest.starts_with(' ') || !rest.starts_with(|c: char| c < FIRST_UNSPACED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::FAMILIES;

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
    fn the_table_is_whole_and_sorted() {
        let lines: Vec<_> = lines().collect();
        let written = PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        assert_eq!(lines.len(), written.count(), "a section or a line that cannot be read");
        assert!(lines.iter().all(|(family, ..)| FAMILIES.iter().any(|known| known.name == *family)));
        for pair in lines.windows(2) {
            let [(family, kind, language, phrase), next] = pair else { continue };
            let is_section = (*family, *kind) == (next.0, next.1);
            assert!(!is_section || (*language, normal(phrase)) <= (next.2, normal(next.3)), "{phrase}");
        }
    }

    #[test]
    fn common_families_speak_forty_languages() {
        for family in [
            "comment form", "comments", "consent", "form", "navigation", "newsletter", "rating", "related",
            "share", "table of contents", "tags", "tools",
        ] {
            let of_family = lines().filter(|(name, ..)| *name == family).map(|(_, _, language, _)| language);
            let languages: HashSet<&str> = of_family.filter(|language| *language != "mul").collect();
            assert!(languages.len() >= 40, "{family}: {}", languages.len());
        }
    }

    /// Paragraphs that begin, or are, much like a phrase.
    const ORDINARY: &[&str] = &[
        "Share prices fell on Monday after the bank had published its figures.",
        "Related work on this question has been done by three groups in Europe.",
        "Comments like these were heard all over the valley during that summer.",
        "Search parties left the village at dawn and came back in the evening.",
        "Print runs of more than ten thousand copies were rare in those days.",
        "Accept no gifts from strangers, the old woman used to tell her children.",
        "Reply came there none, although the letter had been sent three times.",
        "Subscribe to the theory or not, the measurements are what they are.",
        "Next came the baker, who had been waiting in the rain since six.",
        "Partager le pain avec les voisins était la règle dans ce village.",
        "Commentaires et rumeurs circulaient déjà depuis plusieurs semaines.",
        "Imprimer un livre coûtait alors plus cher que d’acheter une vache.",
        "Teilen wollte er das Erbe mit niemandem, auch nicht mit der Schwester.",
        "Kommentare zu seinem Buch las der Autor grundsätzlich nur im Winter.",
        "Suche nach Wasser bestimmte in diesen Jahren das Leben im Tal.",
        "Compartir la cosecha era costumbre antigua entre los pueblos del río.",
        "Leggi anche severe non bastarono a fermare il contrabbando di sale.",
        "Deel van de oude muur stond nog overeind toen de storm ging liggen.",
        "Udostępnij ludziom narzędzia, mówił, a sami zbudują sobie drogę.",
        "Комментарии к этому закону занимали в библиотеке целую полку.",
        "Поиск пропавшей лодки продолжался до самого вечера понедельника.",
        "Paylaş denince akla önce ekmek gelirdi bu köyde, sonra da su.",
        "Del av muren stod kvar när stormen hade dragit förbi på natten.",
        "検索の歴史は図書館の目録から始まったと、彼女は静かに語った。",
        "分享的快乐并不在于东西的多少，而在于有人愿意坐下来一起吃饭。",
        "مشاركة الخبز مع الجيران كانت عادة قديمة في هذه القرية الصغيرة.",
    ];

    #[test]
    fn ordinary_sentences_are_no_widgets() {
        for sentence in ORDINARY {
            let html = format!("<h1>Title</h1><p>{sentence}</p><p>{}</p>", ORDINARY.join(" "));
            let page = Page::new(&crate::dom::parse(&html, &crate::limits::Limits::default()).0);
            let widgets = crate::widget::detect(&page);
            let signals = (0..FAMILIES.len()).filter_map(|family| widgets.signal(1, family));
            assert_eq!(signals.count(), 0, "{sentence}");
        }
    }

    #[test]
    fn every_phrase_finds_itself() {
        for entry in ENTRIES.iter() {
            assert_eq!(find(&entry.phrase).map(|found| &found.phrase), Some(&entry.phrase));
        }
    }

    #[test]
    fn the_first_word_finds_all_that_the_whole_does() {
        assert_eq!(first_word("» L’article… du jour"), "L’article");
        assert_eq!(first_word("Facebookで共有"), "Facebook");
        assert_eq!(first_word("12 comments"), "12");
        assert_eq!(first_word("共有する"), "");
        for entry in ENTRIES.iter() {
            for text in [format!("«{} 12»", entry.phrase), format!("{}!", entry.phrase.to_uppercase())] {
                let first = normal(first_word(&text));
                let is_found = find(&normal(&text)).is_some();
                assert!(!is_found || first.is_empty() || FIRST_WORDS.contains(&first), "{text}");
            }
        }
    }

    #[test]
    fn phrases_match_at_words_only() {
        assert!(find("sharecroppers of the south").is_none_or(|entry| entry.phrase != "share"));
    }
}
