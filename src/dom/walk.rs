//! A walk over the tree in document order, without recursion.

use super::element::Element;
use super::tree::{Data, NodeId, Tree};

/// Whether a walk goes on into an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Descend {
    /// Visit the children, then call [`Visitor::close`].
    Into,
    /// Leave the subtree out; there is no call of [`Visitor::close`].
    Past,
}

/// What is called on the way.
pub(crate) trait Visitor {
    /// An element begins.
    fn open(&mut self, element: &Element<'_>) -> Descend;
    /// A text node.
    fn text(&mut self, text: &str);
    /// The innermost open element ends.
    fn close(&mut self);
}

/// Visits every element and text of the tree once, what is in templates too. Linear in
/// nodes, without memory of its own.
///
/// What a node holds is freed as soon as it has been visited: what the visitor makes of a
/// page takes the place of the page.
pub(crate) fn walk(mut tree: Tree, visitor: &mut impl Visitor) {
    let mut next = tree.node(NodeId::DOCUMENT).first_child;
    while let Some(id) = next {
        let descend = visit(&tree, id, visitor);
        tree.clear(id);
        let first = tree.node(id).first_child.filter(|_| descend == Descend::Into);
        if first.is_none() && descend == Descend::Into {
            visitor.close();
        }
        next = first.or_else(|| behind(&tree, id, visitor));
    }
}

fn visit(tree: &Tree, id: NodeId, visitor: &mut impl Visitor) -> Descend {
    match &tree.node(id).data {
        Data::Element(element) => return visitor.open(&Element::new(tree, id, element)),
        Data::Text(text) => visitor.text(text),
        Data::Nothing => {}
    }
    Descend::Past
}

/// What follows a node and all below it. Closes the elements that end there.
fn behind(tree: &Tree, mut id: NodeId, visitor: &mut impl Visitor) -> Option<NodeId> {
    loop {
        let node = tree.node(id);
        if node.next.is_some() {
            return node.next;
        }
        id = node.parent.filter(|parent| *parent != NodeId::DOCUMENT)?;
        visitor.close();
    }
}
