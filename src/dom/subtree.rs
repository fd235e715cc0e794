//! A part of the tree, for what has to be looked at as a whole before the walk
//! goes into it or past it.

use html5ever::ns;

use super::tag::Tag;
use super::tree::{Data, ElementData, NodeId, Tree};

#[cfg(test)]
thread_local! {
    /// Looks at nodes, for the tests of growth.
    pub(super) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// A node with all that is below it.
#[derive(Clone, Copy)]
pub(crate) struct Subtree<'a> {
    tree: &'a Tree,
    id: NodeId,
}

impl<'a> Subtree<'a> {
    pub(super) fn new(tree: &'a Tree, id: NodeId) -> Self {
        #[cfg(test)]
        STEPS.set(STEPS.get() + 1);
        Subtree { tree, id }
    }

    fn element(self) -> Option<&'a ElementData> {
        self.tree.element(self.id)
    }

    /// Whether it is an element of this name, in lower case.
    pub(crate) fn is(self, name: &str) -> bool {
        self.name() == Some(name)
    }

    /// The name of an element, in lower case.
    pub(crate) fn name(self) -> Option<&'a str> {
        self.element().map(|element| &*element.local)
    }

    /// The tag of an element.
    pub(crate) fn tag(self) -> Option<Tag> {
        self.element().map(|element| Tag::of(&element.local))
    }

    /// An attribute by its name, in lower case.
    pub(crate) fn attribute(self, wanted: &str) -> Option<&'a str> {
        let mut attributes = self.element()?.attributes.iter();
        attributes.find(|attribute| *attribute.name.local == *wanted).map(|attribute| &*attribute.value)
    }

    /// The elements and texts right below it. What is in a template, and the source of
    /// scripts, styles and frames, is not in the page, though it may be in the tree.
    pub(crate) fn children(self) -> impl Iterator<Item = Subtree<'a>> {
        let top = Some(self).filter(|top| !top.has_no_content());
        let all = top.into_iter().flat_map(|top| top.tree.children(top.id));
        all.map(move |id| Subtree::new(self.tree, id)).filter(|node| node.is_content())
    }

    /// Everything below it, in document order, without itself. Steps as far as it
    /// is asked for.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Subtree<'a>> {
        self.below(|node| !node.has_no_content())
    }

    /// The text of a text node.
    pub(crate) fn own_text(self) -> Option<&'a str> {
        match &self.tree.node(self.id).data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// All text in it that is for readers.
    pub(crate) fn text(self) -> String {
        self.beginning(usize::MAX)
    }

    /// The text for readers that it begins with: so many bytes of it and up to three more, if
    /// so many nodes hold them. For what is asked of elements that may lie in one another.
    pub(crate) fn beginning(self, enough: usize) -> String {
        let mut text = String::new();
        let goes_into = move |node: Self| {
            let is_unread = node.name().is_some_and(|name| UNREAD.contains(&name));
            // Whoever asks for an element has reasons to.
            !node.has_no_content() && (node.id == self.id || !is_unread)
        };
        for own in self.below(goes_into).take(enough).filter_map(Self::own_text) {
            // No character is longer than four bytes.
            let end = super::boundary_before(own, (enough - text.len()).saturating_add(3));
            text.push_str(own.get(..end).unwrap_or(own));
            if text.len() >= enough {
                break;
            }
        }
        text
    }

    /// The same, and if it is a template, what that holds.
    pub(crate) fn text_or_template(self) -> String {
        self.below(move |node| node.id == self.id || !node.has_no_content())
            .filter_map(|node| node.own_text())
            .collect()
    }

    /// The elements and texts below it, in document order, as far as they are gone into.
    fn below(self, goes_into: impl Fn(Self) -> bool) -> impl Iterator<Item = Self> {
        let within = move |node: Self| {
            let first = self.tree.node(node.id).first_child.filter(|_| goes_into(node));
            first.or_else(|| self.behind(node.id)).map(|id| Subtree::new(self.tree, id))
        };
        let first = within(self);
        std::iter::successors(first, move |node| within(*node)).filter(|node| node.is_content())
    }

    /// What follows a node and all below it, if that is still in this part.
    fn behind(self, mut id: NodeId) -> Option<NodeId> {
        while id != self.id {
            let node = self.tree.node(id);
            if node.next.is_some() {
                return node.next;
            }
            id = node.parent?;
        }
        None
    }

    /// Comments are none.
    fn is_content(self) -> bool {
        !matches!(self.tree.node(self.id).data, Data::Nothing)
    }

    /// Whether it is an element of HTML whose content is none of the page; MathML may have
    /// names like it.
    fn has_no_content(self) -> bool {
        self.element().is_some_and(|element| element.ns == ns!(html) && SOURCES.contains(&&*element.local))
    }
}

/// Elements of HTML with source in them.
const SOURCES: &[&str] = &["template", "script", "style", "iframe", "noembed", "noframes"];

/// Elements of any kind whose text is not for readers.
const UNREAD: &[&str] = &["script", "style", "template"];
