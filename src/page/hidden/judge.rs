//! What is hidden for good, and what waits to be shown.
//!
//! Tabs, folded sections, the rest of a text behind "read more", what scripts fade in
//! or take a guard off: the page has something that shows them, or nothing to read
//! without them. What has neither, nobody ever reads, but programs do.

use std::ops::Range;

use super::{Hidden, Way};
use crate::hash::{PageMap, PageSet, hash};
use crate::page::{ElementId, Page};

/// What holds more than this part of the prose of a page, or of its words, if it has no
/// prose, is what the page is about, 0 to 1.
const MAX_SHARE: f64 = 0.5;

/// With less prose than this to be seen, there is nothing to read on a page until
/// something is shown, in words.
const MIN_SEEN_PROSE: f64 = 40.0;

/// Where more than this part of the prose is hidden as what is faded in is, it is faded
/// in, 0 to 1.
const MAX_MOTION_SHARE: f64 = 0.3;

/// And so it is where elements of so many parents are hidden in these ways: one that is
/// hidden for good needs not be in several places.
const MIN_MOTION_PLACES: usize = 3;

/// Where one element with `hidden` has more than this part of the prose, the page comes
/// in pieces that scripts put into place, 0 to 1.
const MAX_PIECE_SHARE: f64 = 0.2;

/// A button is looked for beside what is so many levels around a hidden element.
const MAX_LEVELS: usize = 3;

/// A heading or a row of buttons beside what it opens has no more words …
const MAX_CONTROL_WORDS: f64 = 15.0;
/// … and elements.
const MAX_CONTROL_ELEMENTS: usize = 12;

/// Finds what is hidden for good. Linear in elements and hidden elements.
pub(in crate::page) fn judge(page: &mut Page) {
    if page.concealment.hidden.is_empty() {
        return;
    }
    let unseen = Judge::new(page).unseen();
    for (hidden, unseen) in page.concealment.hidden.iter_mut().zip(unseen) {
        hidden.unseen = unseen;
    }
}

struct Judge<'a> {
    page: &'a Page,
    /// Words of the prose of the page, or of all of it.
    all: f64,
    has_prose: bool,
    /// Whether the page shows its text as a reader comes to it.
    is_faded_in: bool,
    /// Whether scripts put the pieces of the page into place.
    is_in_pieces: bool,
    /// Whether there is nothing to read but what is hidden.
    is_all_hidden: bool,
    /// Elements that links and buttons lead to, in document order.
    targets: Vec<ElementId>,
    /// How many hidden elements of a make a parent has.
    series: PageMap<Make, u32>,
}

/// A parent, and what its template repeats, see [`Element::make`](super::super::Element::make).
type Make = (Option<ElementId>, u64);

impl<'a> Judge<'a> {
    fn new(page: &'a Page) -> Self {
        let totals = page.totals(&(0..page.blocks().len()));
        let has_prose = totals.prose_words > 0.0;
        let all = if has_prose { totals.prose_words } else { totals.words };
        let targets = targets(page);
        let mut judge = Judge {
            page,
            all,
            has_prose,
            is_faded_in: false,
            is_in_pieces: false,
            is_all_hidden: false,
            targets,
            series: series(page),
        };
        judge.is_faded_in = judge.sum(|hidden| hidden.way.is_of_motion()) > MAX_MOTION_SHARE * all
            || judge.motion_places() >= MIN_MOTION_PLACES;
        let is_piece = |hidden: &Hidden| {
            hidden.way == Way::Attribute && judge.words(hidden.element) > MAX_PIECE_SHARE * all
        };
        judge.is_in_pieces = page.concealment.hidden.iter().any(is_piece);
        judge.is_all_hidden = has_prose && all - judge.sum(|_| true) < MIN_SEEN_PROSE;
        judge
    }

    /// How each hidden element is hidden for good, in document order.
    fn unseen(&self) -> Vec<Option<Way>> {
        let all = &self.page.concealment.hidden;
        let mut unseen: Vec<Option<Way>> = Vec::with_capacity(all.len());
        for hidden in all {
            let around = hidden.outer.and_then(|outer| *unseen.get(outer.index())?);
            unseen.push(around.or_else(|| Some(hidden.way).filter(|_| !self.may_be_shown(hidden))));
        }
        unseen
    }

    /// The words in all hidden elements of a sort, those within each other once.
    fn sum(&self, is_of_sort: impl Fn(&Hidden) -> bool) -> f64 {
        let (mut sum, mut next) = (0.0, 0);
        for hidden in self.page.concealment.hidden.iter().filter(|hidden| is_of_sort(hidden)) {
            if hidden.element.index() >= next {
                sum += self.words(hidden.element);
                next = self.page.element(hidden.element).end;
            }
        }
        sum
    }

    /// How many elements have children that are hidden as what is faded in is.
    fn motion_places(&self) -> usize {
        let faded = self.page.concealment.hidden.iter().filter(|hidden| hidden.way.is_of_motion());
        let elements = faded.map(|hidden| self.page.element(hidden.element));
        let parents = elements.filter(|element| !element.blocks.is_empty()).map(|element| element.parent);
        parents.collect::<PageSet<_>>().len()
    }

    fn words(&self, id: ElementId) -> f64 {
        let totals = self.page.totals(&self.page.element(id).blocks);
        if self.has_prose { totals.prose_words } else { totals.words }
    }

    fn may_be_shown(&self, hidden: &Hidden) -> bool {
        if self.is_all_hidden || hidden.is_undone || self.words(hidden.element) > MAX_SHARE * self.all {
            return true;
        }
        if hidden.way.is_for_good() {
            return hidden.showing.is_slide;
        }
        let is_faded_in = hidden.way.is_of_motion() && (self.is_faded_in || hidden.is_in_motion);
        is_faded_in
            || (hidden.way == Way::Attribute && self.is_in_pieces)
            || hidden.showing.is_later
            || self.is_of_series(hidden)
            || self.is_target(hidden.element)
            || self.has_control(hidden.element)
    }

    /// Whether an element is one of several that look alike, of which some are seen: the
    /// pages of a text, the pictures of a gallery.
    fn is_of_series(&self, hidden: &Hidden) -> bool {
        let element = self.page.element(hidden.element);
        let hidden_ones = self.series.get(&(element.parent, element.make));
        hidden.is_in_series && hidden_ones.is_some_and(|&hidden_ones| hidden_ones < element.repeats)
    }

    /// Whether a link or a button leads to an element, or into it.
    fn is_target(&self, id: ElementId) -> bool {
        holds(&self.targets, id.index()..self.page.element(id).end)
    }

    /// Whether a button stands beside an element, or beside the wrapper that holds
    /// nothing else.
    fn has_control(&self, id: ElementId) -> bool {
        let blocks = &self.page.element(id).blocks;
        let around = std::iter::successors(Some(id), |&inner| self.page.element(inner).parent);
        let wrappers =
            around.take(MAX_LEVELS).take_while(|&outer| self.page.element(outer).blocks == *blocks);
        wrappers
            .flat_map(|outer| [self.before(outer), self.behind(outer)])
            .flatten()
            .any(|id| self.is_control(id))
    }

    /// The element right before another one in the same parent, if it is small.
    fn before(&self, id: ElementId) -> Option<ElementId> {
        let depth = self.page.element(id).depth;
        let last = ElementId::new(id.index().checked_sub(1)?);
        let up = std::iter::successors(Some(last), |&inner| self.page.element(inner).parent);
        let same_depth = |&id: &ElementId| self.page.element(id).depth == depth;
        // A small element is not deep.
        up.take(MAX_CONTROL_ELEMENTS).take_while(|&id| self.page.element(id).depth >= depth).find(same_depth)
    }

    /// The element right behind another one in the same parent.
    fn behind(&self, id: ElementId) -> Option<ElementId> {
        let element = self.page.element(id);
        let next = self.page.elements().get(element.end)?;
        (next.parent == element.parent).then(|| ElementId::new(element.end))
    }

    /// Whether an element is a button, or a line with one.
    fn is_control(&self, id: ElementId) -> bool {
        let element = self.page.element(id);
        element.end - id.index() <= MAX_CONTROL_ELEMENTS
            && self.page.totals(&element.blocks).words <= MAX_CONTROL_WORDS
            && holds(&self.page.concealment.controls, id.index()..element.end)
    }
}

/// Whether one of some elements, which are in document order, is in a part of the page.
fn holds(elements: &[ElementId], part: Range<usize>) -> bool {
    let first = elements.partition_point(|element| element.index() < part.start);
    elements.get(first).is_some_and(|element| element.index() < part.end)
}

fn series(page: &Page) -> PageMap<Make, u32> {
    let mut series = PageMap::default();
    for hidden in &page.concealment.hidden {
        let element = page.element(hidden.element);
        *series.entry((element.parent, element.make)).or_default() += 1;
    }
    series
}

/// The elements that links within the page and buttons name, in document order.
fn targets(page: &Page) -> Vec<ElementId> {
    let targets = page.facts.targets();
    let linked = page.hrefs.iter().filter_map(|href| Some(hash(href.strip_prefix('#')?)));
    let named = linked.chain(page.concealment.controlled.iter().copied());
    let mut elements: Vec<ElementId> = named.filter_map(|name| targets.get(&name).copied()).collect();
    elements.sort_unstable();
    elements.dedup();
    elements
}
