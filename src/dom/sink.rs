//! html5ever's tree sink: builds a [`Tree`], counts its nodes and watches its depth.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};
use memchr::memchr2;

use super::feed::keeps_attribute;
use super::spacing::{may_be_preformatted, names_preformatted};
use super::tree::{Data, ElementData, NodeId, Tree};

/// What the tree builder knows a node by. It asks for the names of open elements all the
/// time, and has them here beside each other.
#[derive(Debug, Clone)]
pub(super) struct Handle {
    id: NodeId,
    ns: Namespace,
    local: LocalName,
}

impl Handle {
    /// Of what has no name.
    fn nameless(id: NodeId) -> Self {
        Handle { id, ns: ns!(), local: local_name!("") }
    }
}

/// html5ever's sink; builds a [`Tree`].
pub(super) struct Sink {
    tree: RefCell<Tree>,
    nodes: Cell<usize>,
    /// How deep the insertion point lay when it was last looked at.
    depth: Cell<usize>,
    /// How many nodes there were then. Each node takes the insertion point
    /// down by one level at most.
    measured_at: Cell<usize>,
    /// Whether the next insertion is only asked for its place.
    is_probing: Cell<bool>,
    /// The element whose name was asked for last.
    named: Cell<Option<NodeId>>,
    /// A list of attributes that is empty again.
    spare: RefCell<Vec<Attribute>>,
    /// Whether an element shows code by its class names.
    has_preformatted: Cell<bool>,
    /// Looks of the tree builder at open elements, and steps of this sink: what
    /// grows when a page is slow.
    steps: Cell<u64>,
}

impl Sink {
    /// No nodes yet, and room for so many.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        Sink {
            tree: RefCell::new(Tree::with_capacity(nodes)),
            nodes: Cell::new(0),
            depth: Cell::new(0),
            measured_at: Cell::new(0),
            is_probing: Cell::new(false),
            named: Cell::new(None),
            spare: RefCell::default(),
            has_preformatted: Cell::new(false),
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

    pub(super) fn into_tree(self) -> Tree {
        self.tree.into_inner()
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

    /// Whether a child is a comment that only looks for its place.
    fn is_probe(&self, child: &NodeOrText<Handle>) -> bool {
        self.is_probing.get() && matches!(child, NodeOrText::AppendNode(node) if node.id == NodeId::DOCUMENT)
    }

    /// Measures the depth of a node by climbing to the root.
    fn measure(&self, node: NodeId) {
        let tree = self.tree.borrow();
        let climb = std::iter::successors(Some(node), |node| tree.node(*node).parent);
        self.depth.set(climb.count());
        self.step(self.depth.get());
        self.measured_at.set(self.nodes.get());
        self.is_probing.set(false);
    }

    /// The tree so far.
    pub(super) fn tree(&self) -> Ref<'_, Tree> {
        self.tree.borrow()
    }

    /// Forgets what [`Sink::named`] is about.
    pub(super) fn forget_named(&self) {
        self.named.set(None);
    }

    /// The element whose name the tree builder has asked for last.
    pub(super) fn named(&self) -> Option<NodeId> {
        self.named.get()
    }

    /// A list of attributes to fill: the one of the last element, so that most tags take no
    /// memory of their own.
    pub(super) fn spare(&self) -> Vec<Attribute> {
        self.spare.take()
    }

    /// Whether white space counts in an element because of its class names.
    pub(super) fn has_preformatted(&self) -> bool {
        self.has_preformatted.get()
    }

    fn add(&self, data: Data) -> NodeId {
        self.tree.borrow_mut().add(data)
    }

    /// Counts a node that is built, and will be walked over.
    fn count(&self) {
        self.nodes.set(self.nodes.get() + 1);
        self.step(2);
    }
}

impl Tree {
    /// The node that a child is, out of its place; none if it is text that an old node
    /// before its new place takes.
    fn placed(&mut self, child: NodeOrText<Handle>, before: Option<NodeId>) -> Option<NodeId> {
        match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node.id);
                Some(node.id)
            }
            NodeOrText::AppendText(text) if self.merge(before, &text) => None,
            NodeOrText::AppendText(text) => Some(self.add(Data::Text(text))),
        }
    }
}

/// Whether a class name says that an element shows code.
fn is_named_preformatted(attributes: &[Attribute]) -> bool {
    let class = attributes.iter().find(|attribute| attribute.name.local == local_name!("class"));
    class.is_some_and(|class| {
        // One of these letters is in each such name, and in few others.
        memchr2(b'j', b'y', class.value.as_bytes()).is_some()
            && class.value.split_ascii_whitespace().any(names_preformatted)
    })
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Tree {
        self.into_tree()
    }

    /// Nobody reads them, and a bad page has millions.
    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle::nameless(NodeId::DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.step(1);
        self.named.set(Some(target.id));
        ExpandedName { ns: &target.ns, local: &target.local }
    }

    fn create_element(&self, name: QualName, mut attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let QualName { ns, local, .. } = name;
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        let element = ElementData::new(ns.clone(), local.clone(), is_integration_point);
        if may_be_preformatted(element.tag) && is_named_preformatted(&attributes) {
            self.has_preformatted.set(true);
        }
        let id = self.tree.borrow_mut().add_element(element, &mut attributes);
        self.spare.replace(attributes);
        Handle { id, ns, local }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        // A probe is inserted nowhere, and neither is the document.
        let id = if self.is_probing.get() { NodeId::DOCUMENT } else { self.add(Data::Nothing) };
        Handle::nameless(id)
    }

    fn create_pi(&self, target: StrTendril, _: StrTendril) -> Handle {
        self.create_comment(target)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        if self.is_probe(&child) {
            return self.measure(parent.id);
        }
        let mut tree = self.tree.borrow_mut();
        let last = tree.node(parent.id).last_child;
        let Some(node) = tree.placed(child, last) else { return };
        self.count();
        tree.insert(parent.id, None, node);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let (parent, previous) = {
            let tree = self.tree.borrow();
            let node = tree.node(sibling.id);
            let Some(parent) = node.parent else { return };
            (parent, node.previous)
        };
        if self.is_probe(&child) {
            return self.measure(parent);
        }
        let mut tree = self.tree.borrow_mut();
        let Some(node) = tree.placed(child, previous) else { return };
        self.count();
        tree.insert(parent, Some(sibling.id), node);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.tree.borrow().node(element.id).parent.is_some();
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The template itself, so that its content is part of the tree, with a
    /// depth like any other; the walk knows templates by their name.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        self.step(1);
        x.id == y.id
    }

    /// The tree builder knows the mode itself.
    fn set_quirks_mode(&self, _: QuirksMode) {}

    /// Only those that a stage reads, which are few: a page may have a tag of `body` over
    /// and over, and each of its attributes is compared with all that are there.
    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut tree = self.tree.borrow_mut();
        let existing = tree.attributes(target.id);
        let is_missing = |attribute: &Attribute| {
            self.step(existing.len());
            !existing.iter().any(|other| other.name == attribute.name)
        };
        let kept = attributes.into_iter().filter(|attribute| keeps_attribute(&attribute.name.local));
        let missing: Vec<Attribute> = kept.filter(is_missing).collect();
        if !missing.is_empty() {
            tree.add_attributes(target.id, missing);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.tree.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut tree = self.tree.borrow_mut();
        while let Some(child) = tree.node(node.id).first_child {
            self.step(1);
            tree.detach(child);
            tree.insert(new_parent.id, None, child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.tree.borrow().element(target.id).is_some_and(|element| element.is_integration_point)
    }

    // `maybe_clone_an_option_into_selectedcontent` stays undone: it looks
    // through the whole `select` for each of its options, and no text of a
    // `select` is ever content.
}
