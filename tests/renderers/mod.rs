//! Articles made by hand or by chance, for the tests of the renderers.

pub(crate) mod any;

use dehusk::Article;
use serde_json::Value;

/// An article of these blocks.
pub(crate) fn article(blocks: Value) -> Article {
    let mut article = serde_json::to_value(Article::default()).unwrap();
    article["blocks"] = blocks;
    serde_json::from_value(article).unwrap()
}
