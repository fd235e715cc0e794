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
        self.element().map(|element| element.tag)
    }

    /// An attribute by its name, in lower case.
    pub(crate) fn attribute(self, wanted: &str) -> Option<&'a str> {
        let mut attributes = self.tree.attributes(self.id).iter();
        attributes.find(|attribute| *attribute.name.local == *wanted).map(|attribute| &*attribute.value)
    }

    /// The elements and texts right below it. What is in a template, and the source of
    /// scripts, styles and frames, is not in the page, though it may be in the tree.
    pub(crate) fn children(self) -> impl Iterator<Item = Subtree<'a>> {
        let top = Some(self).filter(|top| !top.has_no_content());
        let all = top.into_iter().flat_map(|top| top.tree.children(top.id));
        all.map(move |id| Subtree::new(self.tree, id)).filter(|node| node.is_content())
    }

    /// Everything below it, in document order, without itself, without scripts and styles and
    /// without white space between other things. Steps as far as it is asked for.
    pub(crate) fn descendants(self) -> impl Iterator<Item = Subtree<'a>> {
        self.below(|node| !node.has_no_content()).filter(|node| !node.is_blank())
    }

    /// The text of a text node.
    pub(crate) fn own_text(self) -> Option<&'a str> {
        match &self.tree.node(self.id).data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    /// All text in it that is for readers, as it is in the tree.
    pub(crate) fn text(self) -> String {
        self.below(move |node| self.goes_into(node)).filter_map(Self::own_text).collect()
    }

    /// The words for readers in it, which single spaces part.
    pub(crate) fn words(self) -> String {
        self.beginning(usize::MAX)
    }

    /// The words for readers that it begins with: so many bytes of them and up to three more,
    /// if so many nodes hold them. For what is asked of elements that may lie in one another.
    pub(crate) fn beginning(self, enough: usize) -> String {
        self.words_of(move |node| self.goes_into(node), enough)
    }

    /// All words, and if it is a template, those that it holds.
    pub(crate) fn words_or_template(self) -> String {
        self.words_of(move |node| node.id == self.id || !node.has_no_content(), usize::MAX)
    }

    /// Whether the text of a node is for readers.
    fn goes_into(self, node: Self) -> bool {
        let is_unread = node.name().is_some_and(|name| UNREAD.contains(&name));
        // Whoever asks for an element has reasons to.
        !node.has_no_content() && (node.id == self.id || !is_unread)
    }

    /// The edges of blocks part words as white space does, for there the tree may lack it.
    fn words_of(self, goes_into: impl Fn(Self) -> bool, enough: usize) -> String {
        let mut text = String::new();
        let mut is_parted = false;
        let mut nodes = 0;
        let mut next = self.tree.node(self.id).first_child.filter(|_| goes_into(self));
        while let Some(id) = next {
            let node = Subtree::new(self.tree, id);
            is_parted |= node.parts_text();
            let own = node.own_text().unwrap_or_default();
            nodes += usize::from(node.is_content() && !node.is_blank());
            for (index, word) in own.split(char::is_whitespace).enumerate() {
                is_parted |= index > 0;
                if word.is_empty() {
                    continue;
                }
                if std::mem::take(&mut is_parted) && !text.is_empty() {
                    text.push(' ');
                }
                // No character is longer than four bytes.
                let end = super::boundary_before(word, enough.saturating_sub(text.len()).saturating_add(3));
                text.push_str(word.get(..end).unwrap_or(word));
                if text.len() >= enough {
                    return text;
                }
            }
            if nodes >= enough {
                break;
            }
            let first = self.tree.node(id).first_child.filter(|_| goes_into(node));
            next = first.or_else(|| self.leave(id, |left| is_parted |= left.parts_text()));
        }
        text
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
    fn behind(self, id: NodeId) -> Option<NodeId> {
        self.leave(id, |_| {})
    }

    /// The same, with a look at each node that ends there.
    fn leave(self, mut id: NodeId, mut look: impl FnMut(Self)) -> Option<NodeId> {
        while id != self.id {
            look(Subtree { tree: self.tree, id });
            let node = self.tree.node(id);
            if node.next.is_some() {
                return node.next;
            }
            id = node.parent?;
        }
        None
    }

    /// Whether its tags part words.
    fn parts_text(self) -> bool {
        self.tag().is_some_and(super::parts_text)
    }

    /// Whether it is text without words, or a script: the tree may lack it.
    fn is_blank(self) -> bool {
        self.tag().is_some_and(super::unseen::is_unseen)
            || self.own_text().is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_whitespace()))
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
