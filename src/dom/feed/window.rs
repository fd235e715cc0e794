//! Shared copies of the source: texts and values of the tree are slices of them.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;

use crate::dom::boundary_before;

/// How much of the source is copied at once. What lies in no slice, as long scripts, is
/// never copied; what lies in one lives as long as the last slice of its window.
const BYTES: usize = 1 << 15;

/// Gives slices of a source, without a copy for each.
pub(super) struct Windows<'a> {
    source: &'a str,
    /// The last window, and where it begins.
    window: RefCell<(usize, StrTendril)>,
}

impl<'a> Windows<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Windows { source, window: RefCell::new((0, StrTendril::new())) }
    }

    /// The source from one place to another, both at the start of characters.
    pub(super) fn slice(&self, start: usize, end: usize) -> StrTendril {
        let mut window = self.window.borrow_mut();
        if start < window.0 || end > window.0 + window.1.len() {
            if end.saturating_sub(start) > BYTES / 2 {
                return StrTendril::from_slice(self.source.get(start..end).unwrap_or_default());
            }
            let until = boundary_before(self.source, start + BYTES);
            let copied = self.source.get(start..until).unwrap_or_default();
            *window = (start, StrTendril::from_slice(copied));
        }
        let (from, length) = (start - window.0, end - start);
        window.1.try_subtendril(from as u32, length as u32).unwrap_or_default()
    }
}
