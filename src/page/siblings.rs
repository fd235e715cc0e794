//! How often a template repeats an element: children of one parent that are made alike.

use super::element::ElementId;
use crate::hash::PageMap;

/// A page with more kinds of children makes room as it goes.
const MAX_RESERVED: usize = 1 << 10;

/// The children so far, by their parent and by [`Element::make`](super::element::Element::make).
#[derive(Debug, Default)]
pub(super) struct Siblings {
    places: PageMap<(Option<ElementId>, u64), u32>,
    counts: Vec<u32>,
}

impl Siblings {
    /// Makes room for a page of so many nodes.
    pub(super) fn reserve(&mut self, nodes: usize) {
        self.places.reserve((nodes / 4).min(MAX_RESERVED));
    }

    /// Counts a child. The number is the same for all that are made alike.
    pub(super) fn add(&mut self, parent: Option<ElementId>, make: u64) -> u32 {
        let next = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        let place = *self.places.entry((parent, make)).or_insert(next);
        match self.counts.get_mut(place as usize) {
            Some(count) => *count += 1,
            None => self.counts.push(1),
        }
        place
    }

    /// Counts another child that has got a number.
    pub(super) fn add_to(&mut self, number: u32) {
        if let Some(count) = self.counts.get_mut(number as usize) {
            *count += 1;
        }
    }

    /// How many children have got a number.
    pub(super) fn count(&self, number: u32) -> u32 {
        self.counts.get(number as usize).copied().unwrap_or(1)
    }
}
