//! Names of what is opened, turned or faded in, on a page that was just loaded.

use std::ops::BitOr;

/// What the names of an element say of when it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Showing {
    /// At a click, or as the reader comes to it.
    pub(crate) is_later: bool,
    /// It is moved in from the side: one of a row of slides.
    pub(crate) is_slide: bool,
}

impl Showing {
    pub(super) const LATER: Showing = Showing { is_later: true, is_slide: false };
    pub(super) const SLIDE: Showing = Showing { is_later: true, is_slide: true };
}

impl BitOr for Showing {
    type Output = Showing;
    fn bitor(self, other: Showing) -> Showing {
        Showing { is_later: self.is_later | other.is_later, is_slide: self.is_slide | other.is_slide }
    }
}
