//! From the tree to the flat page.

use std::collections::{HashMap, HashSet};

use super::block::{Block, Context};
use super::element::{Element, ElementId, Listing};
use super::writer::{Style, Writer};
use super::{Page, Totals};
use crate::dom::{self, Attr, Descend, Display, Tag, Visitor};
use crate::hint::{self, Hint, HintSet};

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
    /// Cells of the row around it.
    cells: u16,
}

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
    /// Cells of the row so far.
    cells: u16,
    /// Inside `<title>`, whose text is captured.
    in_title: bool,
    /// Inside a script of JSON-LD, whose text is captured, too.
    in_json: bool,
    captured: String,
    /// The last inline element that ended, and how long the text was then.
    last_inline: Option<(ElementId, usize)>,
    /// How often a tag with a first class occurs under a parent.
    siblings: HashMap<(Option<ElementId>, u64), u32>,
    /// Tables that contain a table.
    outer_tables: HashSet<ElementId>,
}

impl Visitor for Walker {
    fn open(&mut self, element: &dom::Element<'_>) -> Descend {
        let tag = element.tag();
        if self.in_title || self.in_json {
            return Descend::Past;
        }
        match self.display_of(tag, element) {
            Display::Skip => self.skip(tag, element),
            Display::Break => {
                self.writer.line_break();
                Descend::Past
            }
            display => {
                if display != Display::Inline {
                    self.end_block();
                }
                self.enter(tag, display, element)
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_title || self.in_json {
            self.captured.push_str(text);
        } else if self.context.preformatted.is_some() {
            self.writer.verbatim(text, self.style);
        } else {
            self.flow(text);
        }
    }

    fn close(&mut self) {
        if std::mem::take(&mut self.in_title) {
            let title = std::mem::take(&mut self.captured);
            self.page.head.title(&title);
            return;
        }
        if std::mem::take(&mut self.in_json) {
            let json = std::mem::take(&mut self.captured);
            self.page.head.json_ld(&json);
            return;
        }
        let Some(open) = self.open.pop() else { return };
        if self.context.heading > 0 && self.style.link != open.style.link {
            self.writer.drop_symbols(open.text);
        }
        if open.display == Display::Inline {
            self.last_inline = Some((open.id, self.writer.len()));
        } else {
            self.end_block();
            self.containers.pop();
        }
        self.style = open.style;
        self.context = open.context;
        if open.display != Display::Inline && self.page.element(open.id).tag == Tag::Tr {
            self.cells = open.cells;
        }
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
    /// The page, once the walk is done.
    pub(super) fn finish(mut self) -> Page {
        self.end_block();
        let mut page = self.page;
        page.text = self.writer.text;
        page.runs = self.writer.runs;
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
                element.repeats = self.siblings.get(&(parent, element.make)).copied().unwrap_or(1);
            }
        }
        page.totals = totals(&page.blocks);
        page.data_tables = super::table::data_tables(&page.blocks, &self.outer_tables);
        page.column = super::column::find(&page.blocks, &page.elements);
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
            && !self.style.is_code
            && (are_things || is_fact(tag, hints) || is_fact(last.tag, last.hints))
    }

    /// How an element is laid out here. A template holds nothing that is seen,
    /// unless it is the shadow tree of its parent; a button in a sentence is
    /// part of it.
    fn display_of(&self, tag: Tag, element: &dom::Element<'_>) -> Display {
        let is_shadow = || tag == Tag::Template && element.attribute(Attr::Shadowrootmode).is_some();
        let in_paragraph = || self.containers.last().is_some_and(|&id| self.page.element(id).tag == Tag::P);
        match tag.display() {
            Display::Skip if is_shadow() => Display::Block,
            Display::Block if tag == Tag::Button && in_paragraph() => Display::Inline,
            display => display,
        }
    }

    fn flow(&mut self, text: &str) {
        if self.writer.is_parted() && text.bytes().any(|byte| !byte.is_ascii_whitespace()) {
            self.end_block();
        }
        self.writer.flow(text, self.style);
    }

    /// Elements that hold no text of the page; some of them say something.
    fn skip(&mut self, tag: Tag, element: &dom::Element<'_>) -> Descend {
        match tag {
            Tag::Title => {
                self.in_title = true;
                return Descend::Into;
            }
            Tag::Script if element.attribute(Attr::Type) == Some("application/ld+json") => {
                self.in_json = true;
                return Descend::Into;
            }
            Tag::Link if element.attribute(Attr::Rel) == Some("canonical") => {
                if let Some(href) = element.attribute(Attr::Href) {
                    self.page.head.canonical(href);
                }
            }
            Tag::Meta => {
                let name = element.attribute(Attr::Property).or_else(|| element.attribute(Attr::Name));
                if let (Some(name), Some(content)) = (name, element.attribute(Attr::Content)) {
                    self.page.head.meta(name, content);
                }
            }
            Tag::Base => {
                if let Some(href) = element.attribute(Attr::Href) {
                    self.page.head.base(href);
                }
            }
            _ => {
                self.fields += u32::from(is_field(tag, element));
                if is_seen(tag) {
                    self.writer.part_words();
                }
            }
        }
        Descend::Past
    }

    fn enter(&mut self, tag: Tag, display: Display, element: &dom::Element<'_>) -> Descend {
        let id = ElementId::new(self.page.elements.len());
        let parent = self.open.last().map(|open| open.id);
        let hints = hint::of(element);
        if display == Display::Inline && self.stands_apart(tag, hints) {
            self.writer.part_words();
        }
        let unseen = HintSet::of(&[Hint::ScreenReader, Hint::Hidden]);
        if display == Display::Inline && tag != Tag::Custom && hints.meets(unseen) {
            // "(opens in a new window)": not part of the line that is seen.
            return Descend::Past;
        }
        let above = parent.map_or(HintSet::EMPTY, |parent| self.page.element(parent).inherited);
        self.open.push(Open {
            id,
            display,
            style: self.style,
            context: self.context,
            fields: self.fields,
            text: self.writer.len(),
            cells: self.cells,
        });
        if tag == Tag::Tr {
            self.cells = 0;
        }
        let make = make(tag, element);
        *self.siblings.entry((parent, make)).or_default() += 1;
        // The block that an inline element begins in is not of its subtree, if
        // other text begins it.
        let is_within_block = display == Display::Inline && !self.writer.is_empty();
        let start = self.page.blocks.len() + usize::from(is_within_block);
        self.page.elements.push(Element {
            tag,
            parent,
            depth: u16::try_from(self.open.len()).unwrap_or(u16::MAX),
            hints,
            inherited: above | hints,
            blocks: start..start,
            wider: None,
            end: id.index() + 1,
            fields: 0,
            make,
            repeats: 1,
            listing: listing(tag, element),
            value: (tag == Tag::Li).then(|| number(element, Attr::Value)).flatten(),
        });
        if display != Display::Inline {
            self.containers.push(id);
        }
        if display == Display::Inline {
            self.style.hints = self.style.hints | hints;
        } else {
            // What an inline element around a block says is inherited by it.
            self.style.hints = HintSet::EMPTY;
        }
        self.descend(id, tag, display, element);
        Descend::Into
    }

    /// What holds inside the element.
    fn descend(&mut self, id: ElementId, tag: Tag, display: Display, element: &dom::Element<'_>) {
        let context = &mut self.context;
        match tag {
            Tag::A => {
                if let Some(href) = element.attribute(Attr::Href) {
                    self.style.link = u32::try_from(self.page.hrefs.len()).ok();
                    self.style.leads_away = !href.trim_start().starts_with('#');
                    self.page.hrefs.push(href.into());
                }
            }
            Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir | Tag::Dl => {
                context.lists = context.lists.saturating_add(1);
                context.list = context.list.or(Some(id));
            }
            Tag::Li | Tag::Dt | Tag::Dd => context.item = Some(id),
            Tag::Blockquote => context.quote = context.quote.saturating_add(1),
            Tag::Table => {
                self.outer_tables.extend(context.table);
                *context = Context {
                    table: Some(id),
                    quote: context.quote,
                    preformatted: context.preformatted,
                    ..Context::default()
                };
            }
            Tag::Tr => context.row = Some(id),
            Tag::Td | Tag::Th => {
                context.cell = Some(id);
                context.column = self.cells;
                self.cells = self.cells.saturating_add(1);
            }
            Tag::Figcaption | Tag::Caption => context.is_caption = true,
            _ => {}
        }
        if let Some(level) = tag.heading_level() {
            context.heading = level;
        }
        if display == Display::Preformatted {
            context.preformatted = context.preformatted.or(Some(id));
        }
        self.style.is_emphasis |= tag.is_emphasis();
        self.style.is_code |= matches!(tag, Tag::Code | Tag::Kbd | Tag::Samp | Tag::Tt | Tag::Var);
    }

    fn end_block(&mut self) {
        self.last_inline = None;
        let symbols_count = self.context.preformatted.is_some() || self.context.cell.is_some();
        let Some(written) = self.writer.finish(symbols_count) else {
            return;
        };
        let Some(&element) = self.containers.last() else {
            return;
        };
        let hints = self.page.element(element).inherited | written.hints;
        self.page.blocks.push(Block {
            element,
            text: written.text,
            runs: written.runs,
            hints,
            context: self.context,
            measure: written.measure,
        });
    }
}

/// Skipped elements that a reader sees as a thing between two words.
fn is_seen(tag: Tag) -> bool {
    !matches!(tag, Tag::Script | Tag::Style | Tag::Template | Tag::Link | Tag::Param)
}

/// Whether the user fills the element in. Boxes to tick stand in recipes and
/// lists of tasks, too.
fn is_field(tag: Tag, element: &dom::Element<'_>) -> bool {
    let kind = || element.attribute(Attr::Type).unwrap_or_default();
    tag.is_field() && !matches!(kind(), "hidden" | "checkbox" | "radio" | "button")
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

/// See [`Element::make`].
fn make(tag: Tag, element: &dom::Element<'_>) -> u64 {
    // FNV-1a; a collision makes two elements look alike and nothing worse.
    let first = element.attribute(Attr::Class).and_then(|class| class.split_ascii_whitespace().next());
    let seed = 0xcbf2_9ce4_8422_2325_u64 ^ tag as u64;
    first
        .unwrap_or_default()
        .bytes()
        .fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn listing(tag: Tag, element: &dom::Element<'_>) -> Option<Listing> {
    match tag {
        Tag::Ul | Tag::Menu | Tag::Dir => Some(Listing::Bulleted),
        Tag::Ol => Some(Listing::Numbered {
            start: number(element, Attr::Start),
            step: if element.attribute(Attr::Reversed).is_some() { -1 } else { 1 },
        }),
        _ => None,
    }
}

fn number(element: &dom::Element<'_>, attr: Attr) -> Option<i32> {
    element.attribute(attr)?.trim().parse().ok()
}

fn totals(blocks: &[Block]) -> Vec<Totals> {
    let mut sum = Totals::default();
    let mut totals = Vec::with_capacity(blocks.len() + 1);
    totals.push(sum);
    for block in blocks {
        let words = f64::from(block.measure.words);
        sum.words += words;
        sum.link_words += f64::from(block.measure.link_words);
        sum.body_words += if block.hints.has(Hint::Body) { words } else { 0.0 };
        sum.prose_words += if block.measure.is_prose() { words } else { 0.0 };
        sum.sentences += f64::from(block.measure.sentences);
        sum.headings += f64::from(u8::from(block.context.heading > 0));
        sum.link_blocks += f64::from(u8::from(block.measure.is_link()));
        totals.push(sum);
    }
    totals
}
