//! An element as the walker sees it.

use html5ever::{Attribute, LocalName, local_name};

use super::subtree::Subtree;
use super::tag::Tag;
use super::tree::{ElementData, NodeId, Tree};

macro_rules! attributes {
    ($($variant:ident $name:tt,)*) => {
        /// The attributes that a stage reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Attr {
            $($variant,)*
        }

        impl Attr {
            /// The names of all of them.
            pub(super) const NAMES: &'static [&'static str] = &[$($name,)*];

            fn of(name: &LocalName) -> Option<Attr> {
                match *name {
                    $(local_name!($name) => Some(Attr::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

attributes! {
    Alt "alt",
    AriaControls "aria-controls",
    AriaExpanded "aria-expanded",
    AriaHidden "aria-hidden",
    AriaLabel "aria-label",
    AriaLabelledby "aria-labelledby",
    AriaModal "aria-modal",
    Bgcolor "bgcolor",
    Class "class",
    Color "color",
    Colspan "colspan",
    Content "content",
    Datetime "datetime",
    Dir "dir",
    Display "display",
    Height "height",
    Hidden "hidden",
    Href "href",
    HttpEquiv "http-equiv",
    Id "id",
    Itemprop "itemprop",
    Lang "lang",
    Name "name",
    Property "property",
    Rel "rel",
    Reversed "reversed",
    Role "role",
    Rowspan "rowspan",
    Shadowrootmode "shadowrootmode",
    Sizes "sizes",
    Src "src",
    Start "start",
    Style "style",
    Title "title",
    Type "type",
    Value "value",
    Width "width",
}

/// A set of attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AttrSet(u64);

impl AttrSet {
    /// A set from a list.
    pub(crate) const fn of(attributes: &[Attr]) -> AttrSet {
        let mut set = AttrSet(0);
        let mut rest = attributes;
        while let [attr, tail @ ..] = rest {
            set = set.with(*attr);
            rest = tail;
        }
        set
    }

    const fn with(self, attr: Attr) -> AttrSet {
        AttrSet(self.0 | 1 << attr as u64)
    }

    fn meets(self, other: AttrSet) -> bool {
        self.0 & other.0 != 0
    }
}

/// A borrowed element of the tree.
pub(crate) struct Element<'a> {
    tree: &'a Tree,
    id: NodeId,
    name: &'a LocalName,
    tag: Tag,
    attributes: &'a [Attribute],
    /// Which of [`Attr`] it has: most questions are about attributes that it has not.
    present: AttrSet,
}

impl<'a> Element<'a> {
    pub(super) fn new(tree: &'a Tree, id: NodeId, element: &'a ElementData) -> Self {
        let ElementData { local: name, tag, .. } = element;
        let attributes = tree.attributes(id);
        let kinds = attributes.iter().filter_map(|attribute| Attr::of(&attribute.name.local));
        let present = kinds.fold(AttrSet::of(&[]), AttrSet::with);
        Element { tree, id, name, tag: *tag, attributes, present }
    }

    /// Its tag.
    pub(crate) fn tag(&self) -> Tag {
        self.tag
    }

    /// Its name, in lower case.
    pub(crate) fn name(&self) -> &str {
        self.name
    }

    /// Whether it has one of some attributes.
    pub(crate) fn has_any(&self, wanted: AttrSet) -> bool {
        self.present.meets(wanted)
    }

    /// The attributes that a stage reads, in source order.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (Attr, &str)> {
        self.attributes
            .iter()
            .filter_map(|attribute| Some((Attr::of(&attribute.name.local)?, &*attribute.value)))
    }

    /// An attribute by its name, in lower case: for those of scripts and plugins.
    pub(crate) fn named(&self, wanted: &str) -> Option<&str> {
        debug_assert!(super::feed::keeps_attribute(wanted), "the feed must know what is read: {wanted}");
        let attribute = self.attributes.iter().find(|attribute| *attribute.name.local == *wanted)?;
        Some(&attribute.value)
    }

    /// The attributes of some names, in lower case, each with the place of its name.
    pub(crate) fn among(&self, wanted: &[&str]) -> impl Iterator<Item = (usize, &str)> {
        debug_assert!(
            wanted.iter().all(|name| super::feed::keeps_attribute(name)),
            "the feed must know what is read: {wanted:?}"
        );
        self.attributes.iter().filter_map(|attribute| {
            let place = wanted.iter().position(|wanted| *attribute.name.local == **wanted)?;
            Some((place, &*attribute.value))
        })
    }

    /// The element with all that is in it.
    pub(crate) fn subtree(&self) -> Subtree<'a> {
        Subtree::new(self.tree, self.id)
    }

    /// One attribute.
    pub(crate) fn attribute(&self, wanted: Attr) -> Option<&str> {
        if !self.has_any(AttrSet::of(&[wanted])) {
            return None;
        }
        self.attributes().find_map(|(attr, value)| (attr == wanted).then_some(value))
    }
}
