//! A walk over the tree in document order, without recursion.

use std::vec;

use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::element::Element;

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

/// Where a walk is among the children of a node.
trait Place {
    fn first(node: Handle) -> Self;
    fn next(&mut self) -> Option<Handle>;
}

/// Leaves the tree as it is.
struct Kept {
    node: Handle,
    next: usize,
}

impl Place for Kept {
    fn first(node: Handle) -> Self {
        Kept { node, next: 0 }
    }

    fn next(&mut self) -> Option<Handle> {
        let child = self.node.children.borrow().get(self.next).cloned();
        self.next += 1;
        child
    }
}

/// Takes the tree down: a node is freed as soon as it has been visited.
struct Taken(vec::IntoIter<Handle>);

impl Place for Taken {
    fn first(node: Handle) -> Self {
        Taken(node.children.take().into_iter())
    }

    fn next(&mut self) -> Option<Handle> {
        self.0.next()
    }
}

/// Visits every element and text of the tree once, what is in templates too.
/// Linear in nodes; the memory of the walk is one small frame a level.
pub(crate) fn walk(dom: &RcDom, visitor: &mut impl Visitor) {
    walk_from(Kept::first(dom.document.clone()), visitor);
}

/// The same, and frees the tree on the way: what the visitor makes of a page takes the
/// place of the page, and nodes are freed while they are in the processor's cache.
pub(crate) fn walk_down(dom: RcDom, visitor: &mut impl Visitor) {
    walk_from(Taken::first(dom.document), visitor);
}

fn walk_from<P: Place>(document: P, visitor: &mut impl Visitor) {
    let mut stack = vec![document];
    while let Some(place) = stack.last_mut() {
        let Some(child) = place.next() else {
            stack.pop();
            // The bottom frame is the document, which was never opened.
            if !stack.is_empty() {
                visitor.close();
            }
            continue;
        };
        let descend = match &child.data {
            NodeData::Element { name, attrs, .. } => {
                visitor.open(&Element::new(&child, name, attrs.borrow()))
            }
            NodeData::Text { contents } => {
                visitor.text(&contents.borrow());
                Descend::Past
            }
            _ => Descend::Past,
        };
        if descend == Descend::Into {
            stack.push(P::first(content_of(child)));
        }
    }
}

/// The node that has the children: trees of other makers keep the content of a
/// template in a fragment of its own.
fn content_of(node: Handle) -> Handle {
    let fragment = match &node.data {
        NodeData::Element { template_contents, .. } => template_contents.borrow().clone(),
        _ => None,
    };
    fragment.filter(|fragment| !fragment.children.borrow().is_empty()).unwrap_or(node)
}
