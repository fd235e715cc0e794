//! Any bytes as a page. The first four choose [options](super::options).

use super::options::Options;
use super::{article, options};

/// Checks all that holds for the article of any page.
pub(crate) fn check(data: &[u8]) {
    let Some((options, page)) = Options::split(data) else { return };
    let extractor = options.extractor();
    let article = extractor.extract_bytes(page);
    assert_eq!(extractor.extract_bytes(page), article, "the same bytes again");
    assert_eq!(extractor.metadata_bytes(page), extractor.metadata_bytes(page));
    article::check(options, &String::from_utf8_lossy(page));
    let _ = options::extractor().extract_bytes(data);
}
