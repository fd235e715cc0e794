//! The tree of a page: all nodes in one list, linked by their places in it. The list is cut
//! into pieces, so that it neither moves as it grows nor stays whole while it is walked.
//!
//! A node is neither allocated nor freed by itself, and to move one, wherever it stands,
//! changes a few links. With RcDom, whose nodes each have a count and a list of their
//! children, an extraction took a tenth more time, and the place before a sibling had to be
//! searched for.

use std::num::NonZeroU32;

use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace};

use super::tag::Tag;

/// A tree that is as large as a page takes, within [`Limits`](crate::Limits).
#[derive(Debug)]
pub(crate) struct Tree {
    /// The document comes first.
    pieces: Vec<Piece>,
    len: usize,
}

/// So many nodes are a piece.
const PIECE: usize = 1024;

#[derive(Debug)]
struct Piece {
    nodes: Vec<Node>,
    /// The attributes of all of them, one element after the other.
    attributes: Vec<Attribute>,
    /// How many of them are still to be visited.
    left: usize,
}

/// The place of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(NonZeroU32);

#[derive(Debug)]
pub(super) struct Node {
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first_child: Option<NodeId>,
    pub(super) last_child: Option<NodeId>,
    pub(super) data: Data,
}

#[derive(Debug)]
pub(super) enum Data {
    /// The document, a comment, and what is gone.
    Nothing,
    Element(ElementData),
    Text(StrTendril),
}

#[derive(Debug)]
pub(super) struct ElementData {
    pub(super) ns: Namespace,
    pub(super) local: LocalName,
    pub(super) tag: Tag,
    /// Whether HTML goes on in this part of a formula.
    pub(super) is_integration_point: bool,
    attributes: AttributeRange,
}

/// Where the attributes of an element are in those of its piece.
#[derive(Debug, Clone, Copy, Default)]
struct AttributeRange {
    start: u32,
    len: u32,
}

impl ElementData {
    /// An element without attributes.
    pub(super) fn new(ns: Namespace, local: LocalName, is_integration_point: bool) -> Self {
        let tag = Tag::of(&local);
        ElementData { ns, local, tag, is_integration_point, attributes: AttributeRange::default() }
    }
}

impl NodeId {
    pub(super) const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Piece {
    fn with_capacity(nodes: usize) -> Self {
        // Every other node is an element, and it has one attribute or two.
        Piece { nodes: Vec::with_capacity(nodes), attributes: Vec::with_capacity(nodes / 2), left: 0 }
    }

    /// Takes over attributes, and leaves the room that they were in.
    fn keep(&mut self, attributes: &mut Vec<Attribute>) -> AttributeRange {
        let start = self.attributes.len();
        self.attributes.append(attributes);
        // A page has an end long before the numbers have.
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        AttributeRange { start: number(start), len: number(self.attributes.len() - start) }
    }

    fn add(&mut self, node: Node) {
        self.nodes.push(node);
        self.left += 1;
    }
}

impl Tree {
    /// A document without content, and room for so many nodes, or for the first piece of them.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        let mut tree = Tree { pieces: vec![Piece::with_capacity(PIECE.min(nodes + 1))], len: 0 };
        tree.add(Data::Nothing);
        tree
    }

    /// How many nodes there are.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    #[expect(clippy::indexing_slicing, reason = "the tree makes all ids, for itself only")]
    pub(super) fn node(&self, id: NodeId) -> &Node {
        let index = id.index();
        &self.pieces[index / PIECE].nodes[index % PIECE]
    }

    #[expect(clippy::indexing_slicing, reason = "the tree makes all ids, for itself only")]
    pub(super) fn node_mut(&mut self, id: NodeId) -> &mut Node {
        let index = id.index();
        &mut self.pieces[index / PIECE].nodes[index % PIECE]
    }

    /// The element that a node is.
    pub(super) fn element(&self, id: NodeId) -> Option<&ElementData> {
        match &self.node(id).data {
            Data::Element(element) => Some(element),
            _ => None,
        }
    }

    /// A new node, which stands nowhere yet.
    pub(super) fn add(&mut self, data: Data) -> NodeId {
        let node =
            Node { parent: None, previous: None, next: None, first_child: None, last_child: None, data };
        if let Some(piece) = self.with_room() {
            piece.add(node);
        }
        self.len += 1;
        // The memory ends long before the numbers do.
        NodeId(u32::try_from(self.len).ok().and_then(NonZeroU32::new).unwrap_or(NonZeroU32::MAX))
    }

    /// The same for an element, with its attributes. The list that they were in is empty behind
    /// it and may be filled again.
    pub(super) fn add_element(
        &mut self,
        mut element: ElementData,
        attributes: &mut Vec<Attribute>,
    ) -> NodeId {
        if let Some(piece) = self.with_room() {
            element.attributes = piece.keep(attributes);
        }
        self.add(Data::Element(element))
    }

    /// The piece that the next node is added to.
    fn with_room(&mut self) -> Option<&mut Piece> {
        if self.pieces.last().is_none_or(|piece| piece.nodes.len() >= PIECE) {
            self.pieces.push(Piece::with_capacity(PIECE));
        }
        self.pieces.last_mut()
    }

    /// The attributes of an element, in source order.
    pub(super) fn attributes(&self, id: NodeId) -> &[Attribute] {
        let piece = self.pieces.get(id.index() / PIECE);
        piece.zip(self.element(id)).map_or(&[], |(piece, element)| {
            let AttributeRange { start, len } = element.attributes;
            piece.attributes.get(start as usize..(start + len) as usize).unwrap_or_default()
        })
    }

    /// Gives an element more attributes. All of them are moved.
    pub(super) fn add_attributes(&mut self, id: NodeId, more: Vec<Attribute>) {
        let mut all = self.attributes(id).to_vec();
        all.extend(more);
        let Some(piece) = self.pieces.get_mut(id.index() / PIECE) else { return };
        let attributes = piece.keep(&mut all);
        if let Data::Element(element) = &mut self.node_mut(id).data {
            element.attributes = attributes;
        }
    }

    /// Adds text to a node, if that is text.
    pub(super) fn merge(&mut self, node: Option<NodeId>, text: &StrTendril) -> bool {
        match node.map(|node| &mut self.node_mut(node).data) {
            Some(Data::Text(before)) => {
                before.push_tendril(text);
                true
            }
            _ => false,
        }
    }

    /// Puts a node that stands nowhere before a child of another, or behind all of them.
    pub(super) fn insert(&mut self, parent: NodeId, next: Option<NodeId>, child: NodeId) {
        let previous = match next {
            Some(next) => self.node_mut(next).previous.replace(child),
            None => self.node_mut(parent).last_child.replace(child),
        };
        match previous {
            Some(previous) => self.node_mut(previous).next = Some(child),
            None => self.node_mut(parent).first_child = Some(child),
        }
        let node = self.node_mut(child);
        node.parent = Some(parent);
        node.previous = previous;
        node.next = next;
    }

    /// Takes a node with all that is below it out of its place.
    pub(super) fn detach(&mut self, id: NodeId) {
        let node = self.node_mut(id);
        let Some(parent) = node.parent.take() else { return };
        let (previous, next) = (node.previous.take(), node.next.take());
        match previous {
            Some(previous) => self.node_mut(previous).next = next,
            None => self.node_mut(parent).first_child = next,
        }
        match next {
            Some(next) => self.node_mut(next).previous = previous,
            None => self.node_mut(parent).last_child = previous,
        }
    }

    /// The children of a node, in order.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.node(id).first_child, |child| self.node(*child).next)
    }

    /// Frees what a node holds, and the piece that it is in if that was the last one in it. It
    /// must not be looked at again.
    pub(super) fn release(&mut self, id: NodeId) {
        self.node_mut(id).data = Data::Nothing;
        if let Some(piece) = self.pieces.get_mut(id.index() / PIECE) {
            piece.left -= 1;
            if piece.left == 0 {
                piece.nodes = Vec::new();
                piece.attributes = Vec::new();
            }
        }
    }
}
