//! From the tree to the flat page.

mod embedded;
mod formula;
mod hidden;
mod inside;
mod skip;

use super::block::{Block, Context};
use super::element::{Element, ElementId, Listing, make, number};
use super::formula::{Role, role};
use super::hidden::UnseenText;
use super::hidden::{Look, Paint, judge};
use super::names::{self, Names};
use super::siblings::Siblings;
use super::writer::{Style, Writer};
use super::{Page, code, growth, totals};
use crate::dom::{self, Attr, Descend, Display, Tag, Tree, Visitor};
use crate::hash::PageSet;
use crate::hint::{self, Hint, HintSet};
use skip::Capture;

/// An element that is being walked.
struct Open {
    id: ElementId,
    display: Display,
    /// What held before it, to be restored behind it.
    style: Style,
    context: Context,
    fields: u32,
    /// How long all text was.
    text: usize,
    /// See [`Walker::is_no_gutter`].
    is_no_gutter: bool,
    /// Its place in [`Page::properties`](super::Page::properties), if it says what it holds.
    property: Option<usize>,
    /// Whether its class names say that it is shown later.
    is_shown_later: bool,
    /// The colours around it.
    paint: Colours,
    /// How its last child is made, and the number of those in it that are made alike.
    last_child: Option<(u64, u32)>,
}

/// The colours of text and background, as far as inline styles tell.
type Colours = (Option<Paint>, Option<Paint>);

/// Collects the page on the way.
#[derive(Default)]
pub(super) struct Walker {
    page: Page,
    writer: Writer,
    open: Vec<Open>,
    /// Block-level elements that are open, outermost first.
    containers: Vec<ElementId>,
    style: Style,
    context: Context,
    fields: u32,
    /// Inside an element whose text is not text of the page, but is read.
    capture: Option<Capture>,
    captured: String,
    /// The last inline element that ended, and how long the text was then.
    last_inline: Option<(ElementId, usize)>,
    siblings: Siblings,
    /// The lists of class names so far.
    names: names::Lists,
    /// Tables that contain a table.
    outer_tables: PageSet<ElementId>,
    /// The heading that is open, or was last.
    heading: Option<ElementId>,
    /// Figures that show a quotation: their caption says who is quoted.
    quoting_figures: PageSet<ElementId>,
    /// The language of code that an element further out names, and its level.
    code_language: Option<(String, usize)>,
    /// Whether an element named like a column of line numbers, but holding more, is
    /// open: those in it are not looked at again.
    is_no_gutter: bool,
    /// A formula that is being drawn, and the last one that was written.
    drawing: Option<formula::Drawing>,
    formula: Option<formula::Written>,
    /// Addresses in the `source` elements before an image.
    sources: Vec<String>,
    /// Whether the last image had no address that leads anywhere.
    is_unresolved: bool,
    with_data_images: bool,
    paint: Colours,
}

impl Visitor for Walker {
    fn open(&mut self, element: &dom::Element<'_>) -> Descend {
        let tag = element.tag();
        if self.capture.is_some() {
            return Descend::Past;
        }
        let names = self.names.names(element);
        if self.is_gutter(tag, &names, element) {
            self.space_around(tag);
            return Descend::Past;
        }
        match self.display_of(tag, &names, element) {
            Display::Skip => self.skip(tag, &names, element),
            Display::Break => {
                self.writer.line_break();
                Descend::Past
            }
            _ if tag == Tag::Math => {
                self.mathml(element);
                Descend::Past
            }
            display => {
                let role = role(tag, element, names.formula);
                let look = self.look(tag, role, &names, element);
                let display = match display {
                    _ if role.is_drawing => Display::Inline,
                    Display::Inline if self.hides_blocks(&look, tag, element) => Display::Block,
                    display => display,
                };
                if display == Display::Inline {
                    self.space_around(tag);
                } else {
                    self.end_block();
                }
                self.enter(tag, display, role, &look, &names, element)
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.capture.is_some() {
            self.captured.push_str(text);
        } else if self.context.preformatted.is_some() {
            self.writer.verbatim(text, self.style);
        } else {
            self.flow_in(text, self.style);
        }
    }

    fn close(&mut self) {
        if let Some(capture) = self.capture.take() {
            self.end_capture(capture);
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let tag = self.page.element(open.id).tag;
        if tag == Tag::Rt {
            self.flow_in(")", self.style);
        }
        if self.context.heading > 0 && self.style.link != open.style.link {
            self.writer.drop_symbols(open.text);
            self.page.facts.text_is_cut(self.writer.len());
        }
        if open.display == Display::Inline {
            self.space_around(tag);
            self.last_inline = Some((open.id, self.writer.len()));
        } else {
            self.end_block();
            self.containers.pop();
        }
        if let Some(property) = open.property.and_then(|place| self.page.properties.get_mut(place)) {
            property.text.end = self.writer.len();
        }
        self.style = open.style;
        self.context = open.context;
        self.paint = open.paint;
        self.end_drawing(open.id);
        if self.code_language.as_ref().is_some_and(|(_, level)| self.open.len() < *level) {
            self.code_language = None;
        }
        self.is_no_gutter &= !open.is_no_gutter;
        let end = self.page.elements.len();
        let blocks_end = self.page.blocks.len();
        let fields = self.fields - open.fields;
        if let Some(element) = self.page.elements.get_mut(open.id.index()) {
            element.end = end;
            element.fields = fields;
            // An inline element ends inside a block, which is still to come.
            element.blocks.end = blocks_end.max(element.blocks.start);
        }
    }
}

impl Walker {
    /// A walker for a tree.
    pub(super) fn new(tree: &Tree, with_data_images: bool) -> Walker {
        let mut walker = Walker { with_data_images, ..Walker::default() };
        // The median of pages; the other nodes are text, or are not seen.
        walker.page.elements.reserve_exact(tree.len() / 7 * 4);
        walker.siblings.reserve(tree.len());
        walker.names.reserve(tree.len());
        walker
    }

    /// How many elements there are so far.
    pub(super) fn elements(&self) -> usize {
        self.page.elements.len()
    }

    /// How many blocks there are so far, one that has not ended included.
    pub(super) fn blocks(&self) -> usize {
        let end = self.page.blocks.last().map_or(0, |block| block.text.end);
        self.page.blocks.len() + usize::from(self.writer.len() > end)
    }

    /// How long the text is so far.
    pub(super) fn text_len(&self) -> usize {
        self.writer.len()
    }

    /// The hidden parts of lines so far.
    pub(super) fn unseen_texts(&self) -> &[UnseenText] {
        self.page.unseen_texts()
    }

    /// The page, once the walk is done.
    pub(super) fn finish(mut self) -> Page {
        self.end_block();
        let mut page = self.page;
        page.text = self.writer.text;
        page.runs = self.writer.runs;
        page.fit();
        for index in 0..page.elements.len() {
            let (parent, blocks) = match page.elements.get(index) {
                Some(element) => (element.parent, element.blocks.clone()),
                None => continue,
            };
            let wider = parent.and_then(|parent| {
                let above = page.element(parent);
                if above.blocks == blocks { above.wider } else { Some(parent) }
            });
            if let Some(element) = page.elements.get_mut(index) {
                element.wider = wider;
                element.repeats = self.siblings.count(element.repeats);
            }
        }
        page.totals = totals::over(&page.blocks);
        page.data_tables = super::table::data_tables(&page.blocks, &self.outer_tables);
        page.column = super::column::find(&page.blocks, &page.elements);
        judge(&mut page);
        page
    }

    /// Whether an inline element is a thing of its own beside the one that has
    /// just ended, so that their words do not run together: two links, a time,
    /// an author. Other spans may cut a word in two.
    fn stands_apart(&self, tag: Tag, hints: HintSet) -> bool {
        let Some((last, length)) = self.last_inline else { return false };
        let last = self.page.element(last);
        let are_things = last.tag == tag && matches!(tag, Tag::A | Tag::Custom | Tag::Label);
        let is_fact = |tag, hints: HintSet| tag == Tag::Time || hints.meets(FACTS);
        length == self.writer.len()
            && !self.style.marks.is_code()
            && (are_things || is_fact(tag, hints) || is_fact(last.tag, last.hints))
    }

    /// How an element is laid out here. A template holds nothing that is seen,
    /// unless it is the shadow tree of its parent; a button in a sentence is
    /// part of it.
    fn display_of(&self, tag: Tag, names: &Names, element: &dom::Element<'_>) -> Display {
        let is_shadow = || tag == Tag::Template && element.attribute(Attr::Shadowrootmode).is_some();
        let in_paragraph = || self.containers.last().is_some_and(|&id| self.page.element(id).tag == Tag::P);
        match tag.display() {
            Display::Skip if is_shadow() => Display::Block,
            Display::Block if tag == Tag::Button && in_paragraph() => Display::Inline,
            Display::Block if code::is_preformatted(tag, names) => Display::Preformatted,
            display => display,
        }
    }

    /// The edges of a block that is part of a line: whether white space stands there must
    /// not matter.
    fn space_around(&mut self, tag: Tag) {
        if dom::parts_text(tag) {
            self.writer.space();
        }
    }

    fn flow_in(&mut self, text: &str, style: Style) {
        if self.writer.is_parted() && text.bytes().any(|byte| !byte.is_ascii_whitespace()) {
            self.end_block();
        }
        self.writer.flow(text, style);
    }

    fn enter(
        &mut self,
        tag: Tag,
        display: Display,
        role: Role,
        look: &Look,
        names: &Names,
        element: &dom::Element<'_>,
    ) -> Descend {
        let id = ElementId::new(self.page.elements.len());
        let parent = self.open.last().map(|open| open.id);
        let mut hints = hint::of(element, names.hints) | look.hint();
        if role.is_source {
            hints = hints.without(hidden::UNSEEN);
        }
        if display == Display::Inline && self.stands_apart(tag, hints) {
            self.writer.part_words();
        }
        let is_left_out = display == Display::Inline && self.leave_out(tag, look, hints, names, element);
        if is_left_out || (role.is_drawing && self.begin_drawing(id) == Descend::Past) {
            return Descend::Past;
        }
        let is_no_gutter = !self.is_no_gutter && code::is_gutter(tag, names);
        self.is_no_gutter |= is_no_gutter;
        let property = self.note_property(id, hints, names, element);
        self.open.push(Open {
            id,
            display,
            style: self.style,
            context: self.context,
            fields: self.fields,
            text: self.writer.len(),
            is_no_gutter,
            property,
            is_shown_later: names.showing.is_later || tag == Tag::Details,
            paint: self.paint,
            last_child: None,
        });
        self.push_element(parent, tag, display, hints, names, element);
        if display != Display::Inline {
            self.containers.push(id);
        }
        if display == Display::Inline {
            self.style.hints = self.style.hints | hints;
        } else {
            // What an inline element around a block says is inherited by it.
            self.style.hints = HintSet::EMPTY;
        }
        self.context.is_display |= role.is_display;
        self.conceal(id, display, look, hints, names, element);
        self.note_control(id, tag, element);
        self.descend(id, tag, display, element);
        self.note_facts(id, tag, display, names, element);
        Descend::Into
    }

    /// Adds an element to the page. Its blocks are still to come.
    fn push_element(
        &mut self,
        parent: Option<ElementId>,
        tag: Tag,
        display: Display,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
    ) {
        let above = parent.map_or(HintSet::EMPTY, |parent| self.page.element(parent).inherited);
        let make = make(tag, names);
        // The block that an inline element begins in is not of its subtree, if
        // other text begins it.
        let is_within_block = display == Display::Inline && !self.writer.is_empty();
        let start = self.page.blocks.len() + usize::from(is_within_block);
        let element = Element {
            tag,
            parent,
            depth: u16::try_from(self.open.len()).unwrap_or(u16::MAX),
            hints,
            inherited: above | hints,
            blocks: start..start,
            wider: None,
            end: self.page.elements.len() + 1,
            fields: 0,
            make,
            // Which one it is; their count is known at the end.
            repeats: self.count_child(parent, make),
            listing: Listing::of(tag, element),
            value: (tag == Tag::Li).then(|| number(element, Attr::Value)).flatten(),
        };
        growth::push(&mut self.page.elements, element);
    }

    /// Counts an element that has just been opened among the children of its parent.
    fn count_child(&mut self, parent: Option<ElementId>, make: u64) -> u32 {
        let above = self.open.len().checked_sub(2).and_then(|above| self.open.get_mut(above));
        let last = above.as_ref().and_then(|above| above.last_child);
        // A fifth of all children are made like the one before.
        if let Some((_, number)) = last.filter(|last| last.0 == make) {
            self.siblings.add_to(number);
            return number;
        }
        let number = self.siblings.add(parent, make);
        if let Some(above) = above {
            above.last_child = Some((make, number));
        }
        number
    }

    fn end_block(&mut self) {
        self.last_inline = None;
        let symbols_count = self.context.preformatted.is_some() || self.context.cell.is_some();
        let written = self.writer.finish(symbols_count);
        self.page.facts.text_is_cut(self.writer.len());
        let Some(written) = written else {
            return;
        };
        let Some(&element) = self.containers.last() else {
            return;
        };
        let hints = self.page.element(element).inherited | written.hints;
        let block = Block {
            element,
            text: written.text,
            runs: written.runs,
            pieces: written.pieces,
            hints,
            context: self.context,
            measure: written.measure,
        };
        growth::push(&mut self.page.blocks, block);
    }
}

/// Names of inline elements that hold a fact of their own.
const FACTS: HintSet = HintSet::of(&[
    Hint::Author,
    Hint::Date,
    Hint::Meta,
    Hint::Tags,
    Hint::Title,
    Hint::Shop,
    Hint::Rating,
    Hint::Share,
]);
