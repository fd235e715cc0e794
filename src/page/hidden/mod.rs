//! Text that a reader does not see when the page is opened: how it is hidden, and
//! whether it ever is shown.
//!
//! [`look`] reads what an element says of it, [`judge`] tells what is hidden for good
//! from what waits for a click or a script. Style sheets are not read: what they hide
//! is told by its names, and by the score.
//!
//! `aria-hidden` alone is no way to hide text from readers: they see it. It stands on
//! ornaments, and on the whole page behind an open dialog; the score has a feature of it.

mod colour;
mod declaration;
mod judge;
mod length;
mod look;

use std::num::NonZeroU32;

use super::element::ElementId;
use crate::hash::PageSet;
use crate::hint::Showing;

pub(super) use judge::judge;
pub(super) use look::{Look, Paint};

/// How text is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// `display: none`.
    Display,
    /// Letters of no size.
    Tiny,
    /// A box of no size.
    Size,
    /// Nothing of the box is shown.
    Clip,
    /// The line begins beyond the edge of the page.
    Indent,
    /// The box is beyond it.
    Offscreen,
    /// Text in the colour of its background.
    Colour,
    /// A box without height or width, as before it unfolds.
    Collapsed,
    /// `visibility: hidden`.
    Visibility,
    /// All of it is transparent.
    Opacity,
    /// The attribute `hidden`.
    Attribute,
    /// A class name that says so.
    Named,
    /// Text for screen readers, by its class name.
    ScreenReader,
}

impl Way {
    /// All ways, the surest first.
    const ALL: &[Way] = &[
        Way::Display,
        Way::Tiny,
        Way::Size,
        Way::Clip,
        Way::Indent,
        Way::Offscreen,
        Way::Colour,
        Way::Collapsed,
        Way::Visibility,
        Way::Opacity,
        Way::Attribute,
        Way::Named,
        Way::ScreenReader,
    ];

    /// Its name in the id of a rule.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Way::Display => "display",
            Way::Tiny | Way::Size | Way::Collapsed => "size",
            Way::Clip => "clip",
            Way::Indent | Way::Offscreen => "offscreen",
            Way::Colour => "colour",
            Way::Visibility => "visibility",
            Way::Opacity => "opacity",
            Way::Attribute => "attribute",
            Way::Named => "name",
            Way::ScreenReader => "screen-reader",
        }
    }

    /// Whether nothing that is shown later is hidden in this way, but slides.
    pub(super) fn is_for_good(self) -> bool {
        matches!(self, Way::Tiny | Way::Size | Way::Clip | Way::Indent | Way::Offscreen | Way::Colour)
    }

    /// Whether what is faded in is hidden in this way.
    fn is_of_motion(self) -> bool {
        matches!(self, Way::Visibility | Way::Opacity | Way::Collapsed)
    }
}

/// The place of a hidden element in its list, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct HiddenId(NonZeroU32);

impl HiddenId {
    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

/// A hidden element.
#[derive(Debug)]
pub(super) struct Hidden {
    pub(super) element: ElementId,
    pub(super) way: Way,
    /// The hidden element around it.
    pub(super) outer: Option<HiddenId>,
    /// What its names and those around it say.
    pub(super) showing: Showing,
    /// Whether its style says that it moves.
    pub(super) is_in_motion: bool,
    /// Whether its class may be that of a series of which one is shown at a time.
    is_in_series: bool,
    /// Whether an element in it sets anew what hides it.
    is_undone: bool,
    /// How it, or one around it, is hidden for good.
    unseen: Option<Way>,
}

impl Hidden {
    pub(super) fn new(
        element: ElementId,
        way: Way,
        outer: Option<HiddenId>,
        showing: Showing,
        is_in_motion: bool,
        is_in_series: bool,
    ) -> Hidden {
        Hidden { element, way, outer, showing, is_in_motion, is_in_series, is_undone: false, unseen: None }
    }
}

/// Text of a line that readers do not see, and that is no part of its block.
#[derive(Debug)]
pub(crate) struct UnseenText {
    /// The block that it stands in, or before.
    pub(crate) block: usize,
    pub(crate) way: Way,
    pub(crate) text: Box<str>,
}

/// What is hidden on a page, and what may show it.
#[derive(Debug, Default)]
pub(super) struct Concealment {
    hidden: Vec<Hidden>,
    /// Elements that are clicked, in document order.
    pub(super) controls: Vec<ElementId>,
    /// Names that they show or hide, hashed.
    pub(super) controlled: PageSet<u64>,
    /// Hidden parts of lines.
    pub(super) texts: Vec<UnseenText>,
}

impl Concealment {
    /// Notes a hidden element.
    pub(super) fn push(&mut self, hidden: Hidden) -> Option<HiddenId> {
        self.hidden.push(hidden);
        u32::try_from(self.hidden.len()).ok().and_then(NonZeroU32::new).map(HiddenId)
    }

    /// A hidden element.
    pub(super) fn get(&self, id: HiddenId) -> Option<&Hidden> {
        self.hidden.get(id.index())
    }

    /// A part of the text of a hidden element may be seen.
    pub(super) fn undo(&mut self, id: HiddenId) {
        if let Some(hidden) = self.hidden.get_mut(id.index()) {
            hidden.is_undone = true;
        }
    }

    /// How what stands in a hidden element is hidden for good.
    pub(super) fn unseen(&self, id: HiddenId) -> Option<Way> {
        self.get(id)?.unseen
    }
}
