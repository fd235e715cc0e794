//! An element as the walker sees it.

use std::cell::Ref;

use html5ever::{Attribute, LocalName, QualName, local_name};

use super::tag::Tag;

macro_rules! attributes {
    ($($variant:ident $name:tt,)*) => {
        /// The attributes that a stage reads.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Attr {
            $($variant,)*
        }

        impl Attr {
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
    AriaHidden "aria-hidden",
    AriaLabel "aria-label",
    AriaModal "aria-modal",
    Class "class",
    Content "content",
    Hidden "hidden",
    Href "href",
    Id "id",
    Itemprop "itemprop",
    Lang "lang",
    Name "name",
    Property "property",
    Rel "rel",
    Reversed "reversed",
    Role "role",
    Shadowrootmode "shadowrootmode",
    Start "start",
    Style "style",
    Type "type",
    Value "value",
}

/// A borrowed element of the tree.
pub(crate) struct Element<'a> {
    name: &'a QualName,
    attributes: Ref<'a, Vec<Attribute>>,
}

impl<'a> Element<'a> {
    pub(super) fn new(name: &'a QualName, attributes: Ref<'a, Vec<Attribute>>) -> Self {
        Element { name, attributes }
    }

    /// Its tag.
    pub(crate) fn tag(&self) -> Tag {
        Tag::of(&self.name.local)
    }

    /// Its name as written, in lower case.
    #[cfg(test)]
    pub(crate) fn name(&self) -> &str {
        &self.name.local
    }

    /// The attributes that a stage reads, in source order.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (Attr, &str)> {
        self.attributes
            .iter()
            .filter_map(|attribute| Some((Attr::of(&attribute.name.local)?, &*attribute.value)))
    }

    /// One attribute.
    pub(crate) fn attribute(&self, wanted: Attr) -> Option<&str> {
        self.attributes().find_map(|(attr, value)| (attr == wanted).then_some(value))
    }
}
