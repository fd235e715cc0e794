//! A tree from one that somebody else has built.

use html5ever::Attribute;
use html5ever::tendril::StrTendril;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::tree::{Data, ElementData, NodeId, Tree};

impl From<&RcDom> for Tree {
    /// Copies the nodes with their text, so that nothing is shared: html5ever's strings note in
    /// themselves that they are. Without recursion.
    fn from(dom: &RcDom) -> Tree {
        let mut tree = Tree::with_capacity(0);
        let mut waiting = children_of(NodeId::DOCUMENT, &dom.document);
        while let Some((parent, node)) = waiting.pop() {
            let id = add(&mut tree, &node);
            tree.insert(parent, None, id);
            waiting.extend(children_of(id, &content_of(node)));
        }
        tree
    }
}

/// The children of a node, each with the place of the node in the copy, the last one first.
fn children_of(parent: NodeId, node: &Handle) -> Vec<(NodeId, Handle)> {
    node.children.borrow().iter().rev().map(|child| (parent, child.clone())).collect()
}

/// A copy of a node without what is below it, which stands nowhere yet.
fn add(tree: &mut Tree, node: &Handle) -> NodeId {
    match &node.data {
        NodeData::Element { name, attrs, mathml_annotation_xml_integration_point, .. } => {
            let is_integration_point = *mathml_annotation_xml_integration_point;
            let element = ElementData::new(name.ns.clone(), name.local.clone(), is_integration_point);
            tree.add_element(element, &mut attrs.borrow().iter().map(copy_of).collect())
        }
        NodeData::Text { contents } => tree.add(Data::Text(StrTendril::from_slice(&contents.borrow()))),
        _ => tree.add(Data::Nothing),
    }
}

fn copy_of(attribute: &Attribute) -> Attribute {
    Attribute { name: attribute.name.clone(), value: StrTendril::from_slice(&attribute.value) }
}

/// The node that has the children: others keep the content of a template in a fragment of
/// its own.
fn content_of(node: Handle) -> Handle {
    let fragment = match &node.data {
        NodeData::Element { template_contents, .. } => template_contents.borrow().clone(),
        _ => None,
    };
    fragment.filter(|fragment| !fragment.children.borrow().is_empty()).unwrap_or(node)
}
