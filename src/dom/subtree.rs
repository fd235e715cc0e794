//! A part of the tree, for what has to be looked at as a whole before the walk
//! goes into it or past it.

use html5ever::ns;
use markup5ever_rcdom::{Handle, NodeData};

use super::tag::Tag;

#[cfg(test)]
thread_local! {
    /// Looks at nodes, for the tests of growth.
    pub(super) static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// A node with all that is below it.
#[derive(Clone)]
pub(crate) struct Subtree(Handle);

impl Subtree {
    pub(super) fn new(node: Handle) -> Self {
        Subtree(node)
    }

    /// Whether it is an element of this name, in lower case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name() == Some(name)
    }

    /// The name of an element, in lower case.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.0.data {
            NodeData::Element { name, .. } => Some(&name.local),
            _ => None,
        }
    }

    /// The tag of an element.
    pub(crate) fn tag(&self) -> Option<Tag> {
        match &self.0.data {
            NodeData::Element { name, .. } => Some(Tag::of(&name.local)),
            _ => None,
        }
    }

    /// An attribute by its name, in lower case.
    pub(crate) fn attribute(&self, wanted: &str) -> Option<String> {
        let NodeData::Element { attrs, .. } = &self.0.data else { return None };
        let attrs = attrs.borrow();
        let attribute = attrs.iter().find(|attribute| *attribute.name.local == *wanted)?;
        Some(attribute.value.to_string())
    }

    /// The elements and texts right below it. What is in a template, and the source of
    /// scripts, styles and frames, is not in the page, though it may be in the tree.
    pub(crate) fn children(&self) -> Vec<Subtree> {
        if self.has_no_content() { Vec::new() } else { self.all_children() }
    }

    fn all_children(&self) -> Vec<Subtree> {
        let children = self.0.children.borrow();
        #[cfg(test)]
        STEPS.set(STEPS.get() + 1 + children.len() as u64);
        let is_content =
            |node: &&Handle| matches!(node.data, NodeData::Element { .. } | NodeData::Text { .. });
        children.iter().filter(is_content).cloned().map(Subtree).collect()
    }

    /// Whether it is an element of HTML whose content is none of the page; MathML may have
    /// names like it.
    fn has_no_content(&self) -> bool {
        let NodeData::Element { name, .. } = &self.0.data else { return false };
        let names = ["template", "script", "style", "iframe", "noembed", "noframes"];
        name.ns == ns!(html) && names.contains(&&*name.local)
    }

    /// Everything below it, in document order, without itself. Steps as far as it
    /// is asked for.
    pub(crate) fn descendants(&self) -> impl Iterator<Item = Subtree> {
        below(self.children())
    }

    /// The text of a text node.
    pub(crate) fn own_text(&self) -> Option<String> {
        match &self.0.data {
            NodeData::Text { contents } => Some(contents.borrow().to_string()),
            _ => None,
        }
    }

    /// All text in it that is for readers.
    pub(crate) fn text(&self) -> String {
        self.beginning(usize::MAX)
    }

    /// The text for readers that it begins with: so many bytes of it and up to three more, if
    /// so many nodes hold them. For what is asked of elements that may lie in one another.
    pub(crate) fn beginning(&self, enough: usize) -> String {
        let mut text = String::new();
        let mut looks = 0;
        let mut waiting: Vec<Subtree> = self.children();
        waiting.reverse();
        while let Some(next) = waiting.pop().filter(|_| text.len() < enough && looks < enough) {
            looks += 1;
            if let NodeData::Text { contents } = &next.0.data {
                let contents = contents.borrow();
                // No character is longer than four bytes.
                let end = super::boundary_before(&contents, (enough - text.len()).saturating_add(3));
                text.push_str(contents.get(..end).unwrap_or(&contents));
            }
            if !next.name().is_some_and(|name| matches!(name, "script" | "style" | "template")) {
                waiting.extend(next.children().into_iter().rev());
            }
        }
        text
    }

    /// The same, and if it is a template, what that holds.
    pub(crate) fn text_or_template(&self) -> String {
        below(self.all_children()).filter_map(|node| node.own_text()).collect()
    }
}

/// Some nodes and everything below them, in document order.
fn below(mut waiting: Vec<Subtree>) -> impl Iterator<Item = Subtree> {
    waiting.reverse();
    std::iter::from_fn(move || {
        let next = waiting.pop()?;
        waiting.extend(next.children().into_iter().rev());
        Some(next)
    })
}
