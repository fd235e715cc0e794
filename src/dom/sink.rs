//! html5ever's tree sink over RcDom: counts nodes, watches depth, and replaces
//! the operations of RcDom's own sink whose cost grows with the tree.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom};

use super::feed::keeps_attribute;

/// html5ever's sink; builds an [`RcDom`].
pub(super) struct Sink {
    dom: RcDom,
    nodes: Cell<usize>,
    /// How deep the insertion point lay when it was last looked at.
    depth: Cell<usize>,
    /// How many nodes there were then. Each node takes the insertion point
    /// down by one level at most.
    measured_at: Cell<usize>,
    /// Whether the next insertion is only asked for its place.
    is_probing: Cell<bool>,
    /// Looks of the tree builder at open elements, and steps of this sink: what
    /// grows when a page is slow.
    steps: Cell<u64>,
}

impl Sink {
    pub(super) fn new() -> Self {
        Sink {
            dom: RcDom::default(),
            nodes: Cell::new(0),
            depth: Cell::new(0),
            measured_at: Cell::new(0),
            is_probing: Cell::new(false),
            steps: Cell::new(0),
        }
    }

    /// How many steps were taken.
    pub(super) fn steps(&self) -> u64 {
        self.steps.get()
    }

    /// Counts steps.
    pub(super) fn step(&self, count: usize) {
        self.steps.set(self.steps.get().saturating_add(count as u64));
    }

    pub(super) fn into_dom(self) -> RcDom {
        self.dom
    }

    /// How many nodes were built.
    pub(super) fn nodes(&self) -> usize {
        self.nodes.get()
    }

    /// The depth at which the last probe found the insertion point.
    pub(super) fn depth(&self) -> usize {
        self.depth.get()
    }

    /// An upper bound on the depth of the insertion point.
    pub(super) fn max_depth(&self) -> usize {
        self.depth.get() + self.nodes.get() - self.measured_at.get()
    }

    /// Makes the next insertion of a comment measure its depth and insert
    /// nothing. Text that was waiting may be inserted before it.
    pub(super) fn probe_next(&self) {
        self.is_probing.set(true);
    }

    fn is_probe(&self, child: &NodeOrText<Handle>) -> bool {
        self.is_probing.get()
            && matches!(child, NodeOrText::AppendNode(node) if matches!(node.data, NodeData::Comment { .. }))
    }

    /// Measures the depth of a node by climbing to the root.
    fn measure(&self, node: &Handle) {
        let climb = std::iter::successors(Some(node.clone()), parent_of);
        self.depth.set(climb.count());
        self.step(self.depth.get());
        self.measured_at.set(self.nodes.get());
        self.is_probing.set(false);
    }

    /// Counts a node that is built, and will be walked over.
    fn count(&self) {
        self.nodes.set(self.nodes.get() + 1);
        self.step(2);
    }
}

fn parent_of(node: &Handle) -> Option<Handle> {
    let weak = node.parent.take();
    let parent = weak.as_ref().and_then(std::rc::Weak::upgrade);
    node.parent.set(weak);
    parent
}

/// The parent of a node and the node's place in it.
///
/// Searched from the end, where the tree builder works: searching from the
/// start makes content that is moved out of a table cost the square of its
/// length.
fn place_of(node: &Handle) -> Option<(Handle, usize)> {
    let parent = parent_of(node)?;
    let index = parent.children.borrow().iter().rposition(|child| Rc::ptr_eq(child, node))?;
    Some((parent, index))
}

fn detach(node: &Handle) {
    if let Some((parent, index)) = place_of(node) {
        parent.children.borrow_mut().remove(index);
        node.parent.set(None);
    }
}

/// Adds text to a node if that node is text.
fn merged(node: Option<&Handle>, text: &StrTendril) -> bool {
    match node.map(|node| &node.data) {
        Some(NodeData::Text { contents }) => {
            contents.borrow_mut().push_tendril(text);
            true
        }
        _ => false,
    }
}

fn text_node(text: StrTendril) -> Handle {
    Node::new(NodeData::Text { contents: RefCell::new(text) })
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = RcDom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> RcDom {
        self.dom
    }

    /// Nobody reads them, and a bad page has millions.
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.dom.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.step(1);
        self.dom.elem_name(target)
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> Handle {
        self.dom.create_element(name, attrs, flags)
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.dom.create_comment(text)
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> Handle {
        self.dom.create_pi(target, data)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        if self.is_probe(&child) {
            return self.measure(parent);
        }
        if let NodeOrText::AppendText(text) = &child
            && merged(parent.children.borrow().last(), text)
        {
            return;
        }
        self.count();
        self.dom.append(parent, child);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let Some((parent, index)) = place_of(sibling) else {
            return;
        };
        if self.is_probe(&child) {
            return self.measure(&parent);
        }
        let node = match child {
            NodeOrText::AppendNode(node) => {
                detach(&node);
                node
            }
            NodeOrText::AppendText(text) => {
                let previous = index.checked_sub(1);
                let children = parent.children.borrow();
                if merged(previous.and_then(|index| children.get(index)), &text) {
                    return;
                }
                text_node(text)
            }
        };
        self.count();
        node.parent.set(Some(Rc::downgrade(&parent)));
        let mut children = parent.children.borrow_mut();
        let index = index.min(children.len());
        // What the insertion moves up by one place.
        self.step(children.len() - index);
        children.insert(index, node);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if parent_of(element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.dom.append_doctype_to_document(name, public_id, system_id);
    }

    /// The template itself, so that its content is part of the tree, with a
    /// depth like any other; the walk knows templates by their name.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        self.step(1);
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.dom.set_quirks_mode(mode);
    }

    /// Only those that a stage reads, which are few: a page may have a tag of `body` over
    /// and over, and each of its attributes is compared with all that are there.
    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        let NodeData::Element { attrs: existing, .. } = &target.data else { return };
        let mut existing = existing.borrow_mut();
        for attribute in attrs.into_iter().filter(|attribute| keeps_attribute(&attribute.name.local)) {
            self.step(existing.len());
            if !existing.iter().any(|other| other.name == attribute.name) {
                existing.push(attribute);
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        detach(target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.step(node.children.borrow().len());
        self.dom.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.dom.is_mathml_annotation_xml_integration_point(target)
    }

    // `maybe_clone_an_option_into_selectedcontent` stays undone: it looks
    // through the whole `select` for each of its options, and no text of a
    // `select` is ever content.
}
