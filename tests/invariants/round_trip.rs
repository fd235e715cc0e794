//! Pages by a [grammar](super::grammar) as Markdown and HTML, which parsers then read again.

use arbitrary::{Arbitrary, Unstructured};

use super::forms;
use super::grammar::Page;
use super::options::Options;

/// Checks the words of all forms, and that there is nothing in them but what renderers
/// may write.
pub(crate) fn check(data: &[u8]) {
    let mut choices = Unstructured::new(data);
    let Ok(options) = Options::arbitrary(&mut choices) else { return };
    let Ok(page) = Page::arbitrary_take_rest(choices) else { return };
    forms::are_read_again(&options.extractor().extract(&page.html()));
}
