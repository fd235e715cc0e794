//! Pages by a [grammar](super::grammar), which are whole enough for all stages to have
//! something to do.

use arbitrary::{Arbitrary, Unstructured};

use super::article;
use super::grammar::Page;
use super::options::Options;

/// Checks all that holds for the article of any page, and what options may change.
pub(crate) fn check(data: &[u8]) {
    let mut choices = Unstructured::new(data);
    let Ok(options) = Options::arbitrary(&mut choices) else { return };
    let Ok(page) = Page::arbitrary_take_rest(choices) else { return };
    let page = page.html();
    let article = article::check(options, &page);
    article::has_part_of(&article, &options.more_generous().extract(&page));
    article::is_the_same_from_elsewhere(&page, &options.extractor(), &article);
}
