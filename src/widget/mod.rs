//! What is a widget, and not text: found by the structure that plugins leave
//! in a page, and by the phrases they put on it.
//!
//! Each family of widgets is declared as data in a file of its own: the hints
//! that its elements carry, and what keeps the article safe. The phrases of all
//! are one table, see [`vocabulary`]. [`structure`] and [`phrase`] apply all
//! families alike; [`cards`] and [`island`] find what has no telling name.

mod family;
mod phrase;
mod structure;
mod vocabulary;

mod ads;
mod author;
mod cards;
mod comments;
mod consent;
mod footer;
mod forms;
mod forum;
mod island;
mod navigation;
mod newsletter;
mod noscript;
mod overlay;
mod promo;
mod rating;
mod related;
mod share;
mod shop;
mod source;
mod tags;
mod toc;
mod tools;

use family::Family;
pub(crate) use source::source;

use std::ops::Range;

use crate::page::{BlockId, Page};

/// All families.
const FAMILIES: &[&Family] = &[
    &ads::FAMILY,
    &author::FAMILY,
    &comments::FORM,
    &comments::LIST,
    &consent::FAMILY,
    &footer::FAMILY,
    &forms::FAMILY,
    &forum::FAMILY,
    &island::FAMILY,
    &island::LABELS,
    &navigation::FAMILY,
    &navigation::JUMPS,
    &newsletter::FAMILY,
    &noscript::FAMILY,
    &overlay::FAMILY,
    &promo::FAMILY,
    &rating::FAMILY,
    &related::FAMILY,
    &share::FAMILY,
    &shop::FAMILY,
    &source::CREDITS,
    &source::FAMILY,
    &tags::FAMILY,
    &toc::FAMILY,
    &tools::FAMILY,
];

/// What speaks for a block being part of a widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Signal {
    /// The make-up of the elements around it.
    Shape,
    /// The names that elements around it carry.
    Name,
    /// The words on it, or on the heading of its box.
    Phrase,
}

impl Signal {
    /// Its name in the id of a rule.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Signal::Shape => "shape",
            Signal::Name => "name",
            Signal::Phrase => "phrase",
        }
    }
}

/// A set of families, as bits in the order of [`FAMILIES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct FamilySet(u32);

impl FamilySet {
    fn has(self, family: usize) -> bool {
        self.0 & (1 << family) != 0
    }

    fn add(&mut self, family: usize) {
        self.0 |= 1 << family;
    }
}

/// What was found of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Found {
    shaped: FamilySet,
    named: FamilySet,
    phrased: FamilySet,
    is_dropped: bool,
    is_dropped_on_articles: bool,
}

/// Which blocks belong to widgets, and what says so.
#[derive(Debug)]
pub(crate) struct Widgets(Vec<Found>);

/// The names of the families' feature columns, in the order of their numbers.
pub(crate) fn family_columns() -> impl ExactSizeIterator<Item = &'static str> {
    FAMILIES.iter().map(|family| family.column)
}

impl Widgets {
    /// The strongest signal that a block is of a family, given by its number.
    pub(crate) fn signal(&self, id: BlockId, family: usize) -> Option<Signal> {
        let found = self.0.get(id)?;
        let signals =
            [(found.phrased, Signal::Phrase), (found.named, Signal::Name), (found.shaped, Signal::Shape)];
        signals.into_iter().find(|(set, _)| set.has(family)).map(|(_, signal)| signal)
    }

    /// Whether anything speaks for a block being part of a widget.
    pub(crate) fn is_suspect(&self, id: BlockId) -> bool {
        self.0.get(id).is_some_and(|found| *found != Found::default())
    }

    /// The strongest of all signals for a block, and the number of its family.
    pub(crate) fn strongest(&self, id: BlockId) -> Option<(usize, Signal)> {
        if self.is_suspect(id) { self.strongest_of(id, |_, _| true) } else { None }
    }

    /// The strongest of the signals that are enough to drop a block, whatever its
    /// score, and the number of its family.
    pub(crate) fn certain(&self, id: BlockId, is_article: bool) -> Option<(usize, Signal)> {
        if !self.drops(id, is_article) {
            return None;
        }
        self.strongest_of(id, |family, signal| family.drops(signal, is_article))
    }

    /// The strongest of the signals that count, of equal ones that of the first family.
    fn strongest_of(&self, id: BlockId, counts: impl Fn(&Family, Signal) -> bool) -> Option<(usize, Signal)> {
        let signals = FAMILIES.iter().enumerate().filter_map(|(number, family)| {
            self.signal(id, number).filter(|&signal| counts(family, signal)).map(|signal| (number, signal))
        });
        signals.rev().max_by_key(|&(_, signal)| signal)
    }

    /// Whether a block is dropped, whatever its score.
    pub(crate) fn drops(&self, id: BlockId, is_article: bool) -> bool {
        let found = self.0.get(id).copied().unwrap_or_default();
        found.is_dropped || (is_article && found.is_dropped_on_articles)
    }
}

/// Collects what is found.
struct Findings(Vec<Found>);

impl Findings {
    /// Notes a signal for some blocks.
    fn add(&mut self, blocks: Range<BlockId>, family: usize, signal: Signal) {
        let Some(declared) = FAMILIES.get(family) else { return };
        let (is_dropped, is_dropped_on_articles) =
            (declared.drops(signal, false), declared.drops(signal, true));
        for found in self.0.get_mut(blocks).unwrap_or_default() {
            let set = match signal {
                Signal::Shape => &mut found.shaped,
                Signal::Name => &mut found.named,
                Signal::Phrase => &mut found.phrased,
            };
            set.add(family);
            found.is_dropped |= is_dropped;
            found.is_dropped_on_articles |= is_dropped_on_articles;
        }
    }
}

/// The number of a family.
pub(crate) fn number_of(family: &str) -> usize {
    FAMILIES.iter().position(|other| other.name == family).unwrap_or_default()
}

/// The name of a family, for people.
pub(crate) fn name_of(family: usize) -> &'static str {
    FAMILIES.get(family).map_or("", |family| family.name)
}

/// The number of the family of readers' comments.
pub(crate) fn comments() -> usize {
    number_of(comments::LIST.name)
}

/// Finds the widgets of a page. Linear in elements and text.
pub(crate) fn detect(page: &Page) -> Widgets {
    let mut found = Findings(vec![Found::default(); page.blocks().len()]);
    structure::mark(page, FAMILIES, &mut found);
    phrase::mark(page, &mut found);
    author::mark(page, &mut found);
    cards::mark(page, &mut found);
    island::mark(page, &mut found);
    noscript::mark(page, &mut found);
    shop::mark(page, &mut found);
    Widgets(found.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;

    fn page(html: &str) -> Page {
        Page::of(dom::parse(html, &Limits::default()).0, false)
    }

    #[test]
    fn families_are_distinct_and_fit_into_a_set() {
        assert!(FAMILIES.len() <= 32);
        for (number, family) in FAMILIES.iter().enumerate() {
            assert_eq!(number_of(family.name), number, "{}", family.name);
            assert_eq!(family.column, format!("widget_{}", family.name.replace(' ', "_")));
        }
    }

    #[test]
    fn what_is_certain_for_all_pages_is_so_for_articles() {
        for family in FAMILIES {
            let weakest = |least: Option<Signal>| least.map_or(3, |least| least as u8);
            assert!(weakest(family.drops_on_articles_at) <= weakest(family.drops_at), "{}", family.name);
        }
    }

    #[test]
    fn signals_add_up_and_the_strongest_is_told() {
        let page = page(
            "<p>The bridge over the river was opened on Monday, three years after the old one closed.</p>
             <div class=share><a href=/a>Share</a></div><p><a href=/2>2</a></p>",
        );
        let widgets = detect(&page);
        let share = number_of("share");
        assert_eq!(widgets.signal(0, share), None);
        assert_eq!(widgets.signal(1, share), Some(Signal::Phrase));
        assert!(!widgets.is_suspect(0) && widgets.is_suspect(1));
        assert!(widgets.drops(1, false) && widgets.drops(2, false) && !widgets.drops(0, true));
    }

    #[test]
    fn some_families_are_dropped_on_articles_only() {
        let page = page(
            "<p>The bridge over the river was opened on Monday, three years after the old one closed.</p>
             <p>Read also: <a href=/b>The other bridge</a></p>",
        );
        let widgets = detect(&page);
        assert!(widgets.drops(1, true) && !widgets.drops(1, false));
    }
}
