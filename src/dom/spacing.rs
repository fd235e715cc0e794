//! White space at the edges of blocks: the indentation of the source. It is a third of what
//! a page is made of and no part of its text, so that the tree is built without it.
//!
//! To leave it out must change nothing else. White space moves no tree builder from one
//! state to another, but it opens those formatting elements anew that were cut off, and it
//! counts in `pre` and the like. So it is left out only where all formatting elements that
//! may be on the builder's list are open, and no such element is.

use std::cell::{Cell, RefCell};

use html5ever::{LocalName, local_name};

use super::feed::{ends_name, tag_named};
use super::sink::Sink;
use super::tag::{Display, Tag};
use super::tree::{Data, NodeId, Tree};

/// What the tags of an element mean for white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nesting {
    /// It is opened anew where it is cut off.
    Formatting,
    /// The same, and there is one at most.
    Link,
    /// White space in it counts, or is not read as elsewhere.
    Verbatim,
    Plain,
}

impl Nesting {
    /// What the tags of a name mean.
    pub(super) fn of(name: &str) -> Nesting {
        match name {
            "a" => Nesting::Link,
            "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong"
            | "tt" | "u" => Nesting::Formatting,
            "listing" | "math" | "plaintext" | "pre" | "select" | "xmp" => Nesting::Verbatim,
            _ => Nesting::Plain,
        }
    }
}

/// Formatting elements are looked for among so many elements around a place.
const MAX_LEVELS: usize = 16;

/// So many elements that are never seen may stand between white space and a block.
const MAX_UNSEEN: usize = 4;

/// What is known of the elements that are open.
#[derive(Debug, Default)]
pub(super) struct Spacing {
    /// All that the builder may open anew, outermost first, and perhaps more.
    formatting: RefCell<Vec<NodeId>>,
    /// The outermost element in which white space counts, unless it has ended.
    verbatim: Cell<Option<NodeId>>,
    /// Whether elements were closed in another order than they were opened, so that nobody
    /// knows any more what will be opened anew.
    is_unsure: Cell<bool>,
}

/// The tag that follows white space, if one does: the source from its name on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next<'a> {
    None,
    Start(&'a [u8]),
    End(&'a [u8]),
}

/// Class names of elements that show code without a `pre`, as highlighters make them.
const PREFORMATTED: &[&str] = &["crayon-pre", "js-file-line-container", "syntaxhighlighter"];

/// Whether an element of this name shows code as `pre` does.
pub(crate) fn names_preformatted(name: &str) -> bool {
    PREFORMATTED.contains(&name)
}

/// Whether an element may show code as `pre` does, by its names.
pub(crate) fn may_be_preformatted(tag: Tag) -> bool {
    matches!(tag, Tag::Div | Tag::Table)
}

impl Next<'_> {
    /// Whether the tag never comes to the tree builder, so that text goes on behind it.
    fn is_swallowed(self) -> bool {
        matches!(self, Next::End(source) if is_named(source, b"body") || is_named(source, b"html"))
    }
}

impl Spacing {
    /// Nothing is known from here on.
    pub(super) fn lose(&self) {
        self.is_unsure.set(true);
    }

    /// Whether white space may be left out somewhere.
    pub(super) fn is_sure(&self) -> bool {
        !self.is_unsure.get()
    }

    /// A start tag that means something was read; the current node is now this one.
    pub(super) fn started(&self, sink: &Sink, nesting: Nesting, name: &LocalName, current: Option<NodeId>) {
        let tree = &*sink.tree();
        let is_called = |id: &NodeId| tree.element(*id).is_some_and(|element| element.local == *name);
        let Some(current) = current.filter(is_called) else { return self.lose() };
        if nesting == Nesting::Verbatim {
            if self.counts_nowhere(sink, current) {
                self.verbatim.set(Some(current));
            }
            return;
        }
        let mut formatting = self.formatting.borrow_mut();
        sink.step(formatting.len());
        // No more could all be found around a place, and each tag looks at all of them.
        let is_full = formatting.len() >= MAX_LEVELS;
        // These two end others of their kind.
        if is_full
            || matches!(*name, local_name!("a") | local_name!("nobr")) && formatting.iter().any(is_called)
        {
            return self.lose();
        }
        formatting.push(current);
    }

    /// The end tag of a formatting element was read: where, and whether nothing but that was
    /// done.
    pub(super) fn ended(&self, sink: &Sink, name: &LocalName, current: Option<NodeId>, is_simple: bool) {
        let tree = &*sink.tree();
        let is_called = |id: &NodeId| tree.element(*id).is_some_and(|element| element.local == *name);
        let mut formatting = self.formatting.borrow_mut();
        sink.step(formatting.len());
        if !formatting.iter().any(is_called) {
            return;
        }
        match formatting.last() {
            Some(last) if is_simple && current == Some(*last) && is_called(last) => drop(formatting.pop()),
            _ => self.lose(),
        }
    }

    /// Whether white space in the current node, behind all that is in it, may be left out.
    pub(super) fn is_left_out(&self, sink: &Sink, current: NodeId, next: Next<'_>) -> bool {
        let tree = &*sink.tree();
        self.is_sure()
            && !next.is_swallowed()
            && (tag_of(tree, current).is_some_and(has_no_words)
                || is_behind_block(tree, current)
                || is_edge(tree, current, next))
            && self.counts_nowhere(sink, current)
            && self.opens_nothing(sink, current)
    }

    /// Whether the element is not in one in which white space counts.
    fn counts_nowhere(&self, sink: &Sink, current: NodeId) -> bool {
        let Some(verbatim) = self.verbatim.get() else { return true };
        let tree = sink.tree();
        let has_ended = around(&tree, current).inspect(|_| sink.step(1)).all(|id| id != verbatim);
        if has_ended {
            self.verbatim.set(None);
        }
        has_ended
    }

    /// Whether all formatting elements that may be on the list are open.
    fn opens_nothing(&self, sink: &Sink, current: NodeId) -> bool {
        let formatting = self.formatting.borrow();
        let tree = sink.tree();
        let mut around = around(&tree, current).take(MAX_LEVELS).inspect(|_| sink.step(1));
        formatting.iter().rev().all(|id| around.any(|open| open == *id))
    }
}

/// The element and those around it.
fn around(tree: &Tree, current: NodeId) -> impl Iterator<Item = NodeId> {
    std::iter::successors(Some(current), |id| tree.node(*id).parent)
}

fn tag_of(tree: &Tree, id: NodeId) -> Option<Tag> {
    tree.element(id).map(|element| element.tag)
}

/// Whether an element has no text of its own.
pub(super) fn has_no_words(tag: Tag) -> bool {
    matches!(tag, Tag::Head | Tag::Html | Tag::Table | Tag::Tbody | Tag::Tfoot | Tag::Thead | Tag::Tr)
}

/// Whether an element is never seen, so that text goes on behind it as before it.
pub(super) fn is_never_seen(tag: Tag) -> bool {
    matches!(tag, Tag::Script | Tag::Style | Tag::Link | Tag::Meta)
}

/// Whether a block, or a line, begins at the end of what is in an element.
fn is_behind_block(tree: &Tree, current: NodeId) -> bool {
    let mut last = tree.node(current).last_child;
    for _ in 0..MAX_UNSEEN {
        let Some(id) = last else { return tag_of(tree, current).is_some_and(parts_text) };
        let node = tree.node(id);
        match &node.data {
            Data::Nothing => {}
            Data::Element(element) if is_never_seen(element.tag) => {}
            Data::Element(element) => return parts_text(element.tag),
            Data::Text(_) => return false,
        }
        last = node.previous;
    }
    false
}

/// Whether the next tag ends a block or begins one for sure.
fn is_edge(tree: &Tree, current: NodeId, next: Next<'_>) -> bool {
    match next {
        Next::None => false,
        Next::Start(source) => tag_named(source).is_some_and(|tag| parts_text(tag) && is_anywhere(tag)),
        Next::End(source) => tree.element(current).is_some_and(|element| {
            parts_text(element.tag) && ends_always(element.tag) && is_named(source, element.local.as_bytes())
        }),
    }
}

/// Whether the start tag of a block makes an element wherever it stands. What does not belong
/// into a table comes to stand before it, behind the white space.
fn is_anywhere(tag: Tag) -> bool {
    !matches!(
        tag,
        Tag::Body
            | Tag::Caption
            | Tag::Form
            | Tag::Frameset
            | Tag::Head
            | Tag::Html
            | Tag::Noscript
            | Tag::Table
            | Tag::Tbody
            | Tag::Td
            | Tag::Tfoot
            | Tag::Th
            | Tag::Thead
            | Tag::Tr
    )
}

/// Whether an end tag ends the current node if that has its name.
fn ends_always(tag: Tag) -> bool {
    tag != Tag::Form
}

/// Whether a tag has a name, the source of the tag being from there on.
fn is_named(source: &[u8], name: &[u8]) -> bool {
    let is_same = source.get(..name.len()).is_some_and(|written| written.eq_ignore_ascii_case(name));
    is_same && source.get(name.len()).is_some_and(|byte| ends_name(*byte))
}

/// Whether white space before and behind the tags of an element is no part of the text. A
/// button may stand in a line.
pub(crate) fn parts_text(tag: Tag) -> bool {
    tag != Tag::Button && matches!(tag.display(), Display::Block | Display::Break)
}
