//! Widgets by the phrases on them.
//!
//! A block is normalised ([`append_normal`]) and compared with the phrases as a
//! whole, or by its beginning where the phrase is long enough to be no
//! sentence of an article. A phrase is never looked for inside a text.

use std::ops::Range;

use super::source::COLONS;
use super::vocabulary::{Entry, Match, append_normal, candidates, find, first_word};
use super::{Findings, Signal};
use crate::page::{Block, BlockId, Ending, Page};

/// Longer blocks are text; also the bound on what is normalised of a block.
const MAX_BYTES: usize = 400;

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
        let candidates = candidates(&normal);
        if candidates.is_empty() {
            continue;
        }
        normal.clear();
        append_normal(&mut normal, text);
        let Some(entry) = find(candidates, &normal) else { continue };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widget::FAMILIES;

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
            let page = Page::of(crate::dom::parse(&html, &crate::limits::Limits::default()).0, false);
            let widgets = crate::widget::detect(&page);
            let signals = (0..FAMILIES.len()).filter_map(|family| widgets.signal(1, family));
            assert_eq!(signals.count(), 0, "{sentence}");
        }
    }
}
