//! How features are declared.

use std::num::NonZeroU32;

use crate::page::ElementId;

/// A feature: the name of its column and its computation, a function of what
/// its group looks at. What is not a number counts as 0.
pub(super) struct Feature<F> {
    pub(super) name: &'static str,
    pub(super) value: F,
}

/// The features of one group.
pub(super) type Table<F> = &'static [Feature<F>];

/// Declares a table of features: name, computation.
macro_rules! features {
    ($($name:expr => $value:expr,)*) => {
        &[$(crate::feature::table::Feature { name: $name, value: $value },)*]
    };
}

/// The names of a table that holds for several ancestors.
macro_rules! level_names {
    ($name:literal) => {
        [
            concat!("level1_", $name),
            concat!("level2_", $name),
            concat!("level3_", $name),
            concat!("level4_", $name),
            concat!("level5_", $name),
            concat!("level6_", $name),
        ]
    };
}

pub(super) use {features, level_names};

/// Figures of elements, each computed once, however many blocks look at them.
#[derive(Default)]
pub(super) struct Memo<const N: usize> {
    /// Where the figures of an element are, by its place; the first slot is
    /// for the page as a whole.
    places: Vec<Option<NonZeroU32>>,
    figures: Vec<[f32; N]>,
}

impl<const N: usize> Memo<N> {
    pub(super) fn new(elements: usize) -> Self {
        Memo { places: vec![None; elements + 1], figures: Vec::new() }
    }

    /// The figures of an element, or of the page.
    pub(super) fn get(&mut self, element: Option<ElementId>, compute: impl FnOnce() -> [f32; N]) -> [f32; N] {
        let Some(place) = self.places.get_mut(element.map_or(0, |id| id.index() + 1)) else {
            return [0.0; N];
        };
        let known = place.and_then(|place| self.figures.get(place.get() as usize - 1));
        if let Some(figures) = known {
            return *figures;
        }
        let figures = compute();
        self.figures.push(figures);
        *place = u32::try_from(self.figures.len()).ok().and_then(NonZeroU32::new);
        figures
    }
}
