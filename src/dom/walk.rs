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
/// nodes; the memory of the walk is one number a level.
///
/// What has been visited is freed: what the visitor makes of a page takes the place of the
/// page, and text and attributes are freed while they are in the processor's cache.
pub(crate) fn walk(mut tree: Tree, visitor: &mut impl Visitor) {
    // Where to go on at each level. Nodes that have been visited cannot tell any more.
    let mut stack = vec![tree.node(NodeId::DOCUMENT).first_child];
    // The level of an element that is left out.
    let mut left_out = None;
    while let Some(next) = stack.last_mut() {
        let Some(id) = *next else {
            stack.pop();
            if left_out == Some(stack.len()) {
                left_out = None;
            } else if left_out.is_none() && !stack.is_empty() {
                // The bottom is the document, which was never opened.
                visitor.close();
            }
            continue;
        };
        let node = tree.node(id);
        let first = node.first_child;
        *next = node.next;
        let descend = if left_out.is_some() { Descend::Past } else { visit(&tree, id, visitor) };
        tree.release(id);
        match descend {
            Descend::Into => stack.push(first),
            // What is below is freed, too.
            Descend::Past if first.is_some() => {
                left_out.get_or_insert(stack.len());
                stack.push(first);
            }
            Descend::Past => {}
        }
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
