//! What the class names of an element say, looked up once for each list of names that a
//! page has: templates repeat them.

use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use super::strings::Strings;
use super::{code, formula, growth, property};
use crate::dom::{Attr, Element};
use crate::hash::{PageMap, hash};
use crate::hint::{self, HintSet, Showing};

/// A longer list is one of utilities. It is looked up each time, so that no page is kept
/// twice.
const MAX_BYTES: usize = 500;

/// One in so many nodes, or fewer, has a list that no other one has.
const NODES_PER_LIST: usize = 16;

/// A page with more lists makes room as it goes.
const MAX_RESERVED: usize = 1 << 9;

/// What the class names of an element say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Names {
    /// Of what its text is.
    pub(super) hints: HintSet,
    /// See [`formula::Role`].
    pub(super) formula: formula::Role,
    /// That it shows code as `pre` does.
    pub(super) is_preformatted: bool,
    /// That it may name the language of code in it.
    pub(super) is_code: bool,
    /// That it may be a column of line numbers.
    pub(super) is_gutter: bool,
    /// Of whom or what its text is a name, as a [`Property`](super::Property).
    pub(super) is_telling: bool,
    /// When it is shown.
    pub(super) showing: Showing,
    /// The first name, hashed; 0 if there is none.
    pub(super) first: u64,
}

impl Names {
    fn of(class: &str) -> Names {
        let mut names = Names::default();
        let mut reader = hint::Reader::new();
        for name in class.split_ascii_whitespace() {
            if names.first == 0 {
                names.first = hash(name);
            }
            reader.add(name);
            names.formula = names.formula | formula::of_name(name);
            names.is_preformatted |= crate::dom::names_preformatted(name);
            names.is_gutter |= code::names_gutter(name);
            names.is_telling |= property::is_telling(name);
        }
        names.is_code = code::names_language(class);
        let said = reader.said();
        names.hints = said.hints;
        let is_list_of_names = class.len() <= MAX_BYTES;
        names.is_telling &= is_list_of_names;
        names.showing = if is_list_of_names { said.showing } else { Showing::default() };
        names
    }
}

/// The lists of a page so far.
#[derive(Debug, Default)]
pub(super) struct Lists {
    texts: Strings,
    /// What each of them says.
    names: Vec<Names>,
    /// Which one has a hash: the table has small entries, for it is all over the place. Of
    /// two lists with one hash, the second is looked up each time.
    places: PageMap<u64, u32>,
}

impl Lists {
    /// Makes room for a page of so many nodes.
    pub(super) fn reserve(&mut self, nodes: usize) {
        self.places.reserve((nodes / NODES_PER_LIST).min(MAX_RESERVED));
    }

    /// What the class names of an element say.
    pub(super) fn names(&mut self, element: &Element<'_>) -> Names {
        let Some(class) = element.attribute(Attr::Class) else { return Names::default() };
        let hash = self.places.hasher().hash_one(class);
        match self.places.entry(hash) {
            Entry::Occupied(place) => {
                let place = *place.get() as usize;
                let known = self.names.get(place).filter(|_| self.texts.get(place) == Some(class));
                known.copied().unwrap_or_else(|| Names::of(class))
            }
            Entry::Vacant(free) => {
                let names = Names::of(class);
                if let Ok(place) = u32::try_from(self.names.len())
                    && class.len() <= MAX_BYTES
                {
                    free.insert(place);
                    self.texts.push(class);
                    growth::push(&mut self.names, names);
                }
                names
            }
        }
    }
}
