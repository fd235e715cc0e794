//! What stands around the headline: what is said there is said of the article, and what
//! is said in other places of the page is said of other things.

use super::claim::Place;
use super::title::{Title, folded};
use crate::dom::Tag;
use crate::hint::{Hint, HintSet};
use crate::page::{Block, BlockId, Element, ElementId, Page, Property};

/// Names of places that hold other things than the article.
const ELSEWHERE: HintSet = HintSet::of(&[
    Hint::Comments,
    Hint::CommentForm,
    Hint::Related,
    Hint::Card,
    Hint::Sidebar,
    Hint::Nav,
    Hint::Newsletter,
    Hint::Modal,
    Hint::Cookie,
    Hint::Promo,
    Hint::Ad,
    Hint::Search,
    Hint::Login,
    Hint::Pagination,
    Hint::Legal,
]);

/// Names of what is around the whole article.
const ARTICLE: HintSet = HintSet::of(&[Hint::Content, Hint::Body, Hint::Forum]);

/// Those that are used for lines of facts below a headline, too.
const LOOSE: HintSet =
    HintSet::of(&[Hint::Card, Hint::Promo, Hint::Sidebar, Hint::Related, Hint::Nav, Hint::Legal]);

/// So many lines are right below the headline.
const FIRST_LINES: usize = 10;

/// Those that may be around facts of the article, too, if it has no other.
const BESIDE: HintSet = HintSet::of(&[Hint::Card, Hint::Sidebar]);

/// Facts of the article: an `aside` of these is no sidebar.
const FACTS: HintSet = HintSet::of(&[Hint::Author, Hint::Date, Hint::Meta]);

/// The page as seen from its headline.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    page: &'a Page,
    headline: Option<BlockId>,
    /// The hints of the places that the headline itself is in.
    own: HintSet,
    /// The title, folded.
    name: String,
    /// The first heading behind it that is a link.
    first_teaser: Option<BlockId>,
}

impl<'a> Around<'a> {
    /// The page as seen from the heading that shows the title; without one, from the
    /// first main heading or the first paragraph.
    pub(crate) fn new(page: &'a Page, title: Option<&Title>) -> Self {
        let blocks = page.blocks();
        let main = || blocks.iter().position(|block| block.context.heading == 1);
        let prose = || blocks.iter().position(|block| block.measure.is_prose());
        let headline = title.and_then(|title| title.heading).or_else(main).or_else(prose);
        let block = headline.and_then(|id| blocks.get(id));
        let own = block.map_or(HintSet::EMPTY, |block| page.element(block.element).inherited);
        let name = title.map(|title| folded(&title.text)).unwrap_or_default();
        let mut around = Around { page, headline, own, name, first_teaser: None };
        let behind = headline.map_or(0, |id| id + 1);
        let is_teaser = |id: &BlockId| blocks.get(*id).is_some_and(|block| around.is_teaser(block));
        around.first_teaser = (behind..blocks.len()).find(is_teaser);
        around
    }

    /// Whether what stands at a place is said of the article, as far as can be told.
    pub(crate) fn is_of_article(&self, place: Place) -> bool {
        let elsewhere = if self.is_right_below(place) { ELSEWHERE.without(LOOSE) } else { ELSEWHERE };
        !self.is_in(place.element, elsewhere) && !self.is_below_teaser(place)
    }

    /// Whether a block is in none of the parts of the page that hold other things.
    pub(crate) fn is_in_article(&self, block: &Block) -> bool {
        !self.is_in(block.element, ELSEWHERE)
    }

    /// Whether a place is in a sidebar or a box, and nothing else speaks against it.
    pub(crate) fn is_beside(&self, place: Place) -> bool {
        !self.is_in(place.element, ELSEWHERE.without(BESIDE)) && !self.is_below_teaser(place)
    }

    /// Whether readers do not see a block, though they see the headline.
    pub(crate) fn is_hidden(&self, block: &Block) -> bool {
        const UNSEEN: HintSet = HintSet::of(&[Hint::Hidden, Hint::ScreenReader]);
        block.hints.without(self.own).meets(UNSEEN) || self.page.unseen(block).is_some()
    }

    /// Whether a date of an element can be that of the article: the words around it need
    /// not be read if it is not.
    pub(crate) fn may_date(&self, property: &Property) -> bool {
        let place = Place { element: property.element, start: property.text.start };
        self.is_of_article(place) || self.is_beside(place)
    }

    /// Why a place is not of the article, for people.
    #[cfg(feature = "training")]
    pub(crate) fn why_elsewhere(&self, place: Place) -> String {
        if self.is_of_article(place) {
            return "here".to_owned();
        }
        let hints = self.page.element(place.element).inherited.without(self.own) & ELSEWHERE;
        let names = Hint::ALL.iter().filter(|&&hint| hints.has(hint)).map(|hint| format!("{hint:?}"));
        names
            .chain(self.is_below_teaser(place).then(|| "below a teaser".to_owned()))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether a place is in the first lines below the headline.
    fn is_right_below(&self, place: Place) -> bool {
        let Some(headline) = self.headline else { return false };
        let blocks = self.page.blocks();
        let id = blocks.partition_point(|block| block.text.end <= place.start);
        let between = blocks.get(headline + 1..id).unwrap_or_default();
        (headline..=headline + FIRST_LINES).contains(&id)
            && between.iter().all(|block| block.context.heading == 0)
    }

    /// Whether the nearest headings above are links: a byline below the headline of
    /// another story is of that story.
    fn is_below_teaser(&self, place: Place) -> bool {
        let Some(first) = self.first_teaser else { return false };
        let blocks = self.page.blocks();
        let id = blocks.partition_point(|block| block.text.end <= place.start);
        let above = blocks.get(first..id.min(first + MAX_ABOVE)).unwrap_or_default();
        let mut headings = above.iter().rev().filter(|block| block.context.heading > 0);
        headings.next().is_some_and(|block| self.is_teaser(block))
    }

    /// Whether a block is a heading that leads to another story. Threads repeat the
    /// headline as a link to each post.
    fn is_teaser(&self, block: &Block) -> bool {
        let is_link = block.context.heading > 0 && block.measure.is_link();
        let text =
            || self.page.slice_to(block.text.start, block.text.end.min(block.text.start + MAX_HEADING));
        is_link && (self.name.is_empty() || !folded(text()).contains(&self.name))
    }

    /// Whether an element stands in a part of the page that holds other things.
    ///
    /// Names are judged beside those of the headline: on some pages all stands in a
    /// "card" or a "sidebar" layout, the article too.
    fn is_in(&self, id: ElementId, elsewhere: HintSet) -> bool {
        let element = self.page.element(id);
        let mut hints = element.inherited.without(self.own);
        if self.is_aside_of_facts(element) {
            hints = hints.without(Hint::Sidebar.into());
        }
        hints.meets(elsewhere) || (hints.has(Hint::Footer) && self.is_in_page_footer(element))
    }

    /// Whether the foot that an element is in is that of the page: no article around it
    /// has the headline, too.
    fn is_in_page_footer(&self, element: &Element) -> bool {
        let mut up = std::iter::successors(Some(element), |element| Some(self.page.element(element.parent?)));
        let has_headline =
            |element: &Element| self.headline.is_some_and(|headline| element.blocks.contains(&headline));
        let is_article = |element: &Element| element.tag == Tag::Article || element.hints.meets(ARTICLE);
        let _foot = up.find(|element| element.hints.has(Hint::Footer));
        !up.any(|element| is_article(element) && has_headline(element))
    }

    fn is_aside_of_facts(&self, element: &Element) -> bool {
        let up = std::iter::successors(Some(element), |element| Some(self.page.element(element.parent?)));
        up.take(MAX_LEVELS).any(|element| element.hints.has(Hint::Sidebar) && element.hints.meets(FACTS))
    }

    /// How many blocks an element is behind the headline; negative before it. None
    /// without a headline.
    pub(crate) fn distance(&self, id: ElementId) -> Option<i64> {
        let place = self.page.element(id).blocks.start;
        Some(place as i64 - self.headline? as i64)
    }

    /// The blocks from the headline on, then those a little before it; each with whether
    /// it is before the first section. Below the heading of a section stands what is of
    /// the section: comments, for one.
    pub(crate) fn near(&self) -> impl Iterator<Item = (BlockId, &'a Block, bool)> {
        let headline = self.headline.unwrap_or(0);
        let (mut has_prose, mut is_before_section) = (false, true);
        let behind = self.blocks_from(headline).take(LINES_BEHIND).map(move |(id, block)| {
            is_before_section &= !has_prose || block.context.heading == 0;
            has_prose |= block.measure.is_prose();
            (id, block, is_before_section)
        });
        let before = headline.min(LINES_BEFORE);
        behind.chain(self.blocks_from(headline - before).take(before).map(|(id, block)| (id, block, true)))
    }

    fn blocks_from(&self, from: BlockId) -> impl Iterator<Item = (BlockId, &'a Block)> + use<'a> {
        self.page.blocks().iter().enumerate().skip(from)
    }
}

/// A byline stands within so many blocks of the headline.
const LINES_BEFORE: usize = 5;
const LINES_BEHIND: usize = 20;

/// So many blocks behind the first teaser are looked at; further down are the lists of
/// other stories.
const MAX_ABOVE: usize = 200;

/// So many bytes of a heading are looked at: it is for each element that says something.
const MAX_HEADING: usize = 2000;

/// An `aside` is looked for so far up.
const MAX_LEVELS: usize = 8;
