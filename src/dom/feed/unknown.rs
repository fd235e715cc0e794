//! Names of elements and attributes that mean nothing here.

use html5ever::LocalName;

use super::name;
use crate::hash::PageMap;

/// More different names than this are none of a page that people wrote. html5ever keeps
/// the long ones of all threads in one table of 4,096 lists, so that each new name is
/// compared with part of all that are in use.
const MAX_NAMES: usize = 1 << 15;

/// So many attributes are given to html5ever's tokenizer, which makes names of them on its
/// own. It reads but a few tags.
const MAX_HANDED_OVER: usize = 1 << 17;

/// Shorter names are in no table.
const MAX_INLINE_BYTES: usize = 7;

/// The names of a page so far, as they are written.
#[derive(Default)]
pub(super) struct Unknown<'a> {
    names: PageMap<&'a str, LocalName>,
    handed_over: usize,
}

impl<'a> Unknown<'a> {
    /// A name; none if there are too many.
    pub(super) fn name(&mut self, written: &'a str) -> Option<LocalName> {
        if written.len() <= MAX_INLINE_BYTES {
            return Some(name::other(written));
        }
        if let Some(name) = self.names.get(written) {
            return Some(name.clone());
        }
        if self.names.len() >= MAX_NAMES {
            return None;
        }
        let name = name::other(written);
        self.names.insert(written, name.clone());
        Some(name)
    }

    /// Whether html5ever's tokenizer may read so many attributes more.
    pub(super) fn hand_over(&mut self, attributes: usize) -> bool {
        let all = self.handed_over + attributes;
        let is_few = all <= MAX_HANDED_OVER;
        if is_few {
            self.handed_over = all;
        }
        is_few
    }
}
