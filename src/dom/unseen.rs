//! Scripts and styles that no stage reads: the tree is built without them.
//!
//! Their start tags change nothing but the tree in most places, so that leaving them out
//! leaves the rest of the tree as it is. Not so where they end something else, or where they
//! stand between two texts that would become one.

use html5ever::ns;

use super::tag::{Display, Tag};
use super::tree::{Data, NodeId, Tree};

/// Whether a tag is one of an element that is never seen, and has no children of its own.
pub(super) fn is_unseen(tag: Tag) -> bool {
    matches!(tag, Tag::Script | Tag::Style)
}

/// Whether a script or a style may be left out in the current node, behind all that is in it.
pub(super) fn is_left_out(tree: &Tree, current: NodeId) -> bool {
    let Some(element) = tree.element(current).filter(|element| element.ns == ns!(html)) else { return false };
    let is_behind_text =
        tree.node(current).last_child.is_some_and(|last| matches!(tree.node(last).data, Data::Text(_)));
    !is_behind_text && goes_on(element.tag)
}

/// Whether a script in an element ends neither it nor a text that is still being read.
fn goes_on(tag: Tag) -> bool {
    match tag {
        Tag::Html | Tag::Frameset | Tag::Noscript => false,
        Tag::Table | Tag::Tbody | Tag::Tfoot | Tag::Thead | Tag::Tr => false,
        // A group of columns is one of those without a name here.
        Tag::Other => false,
        _ => tag.display() != Display::Preformatted,
    }
}
