//! A walk over the tree in document order, without recursion.

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

struct Frame {
    node: Handle,
    next_child: usize,
}

/// Visits every element and text of the tree once, what is in templates too.
/// Linear in nodes; the memory of the walk is one small frame a level.
pub(crate) fn walk(dom: &RcDom, visitor: &mut impl Visitor) {
    let mut stack = vec![Frame { node: dom.document.clone(), next_child: 0 }];
    while let Some(frame) = stack.last_mut() {
        let child = frame.node.children.borrow().get(frame.next_child).cloned();
        frame.next_child += 1;
        let Some(child) = child else {
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
            stack.push(Frame { node: content_of(child), next_child: 0 });
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
