//! Articles from JSON.

use dehusk::Article;
use serde_json::{Value, json};

/// An article of these blocks.
pub(crate) fn article(blocks: &[Value]) -> Article {
    let mut article = serde_json::to_value(dehusk::extract("")).expect("an article is JSON");
    article["blocks"] = json!(blocks);
    serde_json::from_value(article).expect("JSON is an article")
}

/// An article of one paragraph.
pub(crate) fn paragraph(inlines: &[Value]) -> Article {
    article(&[json!({"kind": "paragraph", "inlines": inlines})])
}

/// Text without a mark.
pub(crate) fn text(text: &str) -> Value {
    json!({"kind": "text", "text": text})
}

/// Text with marks.
pub(crate) fn marked(text: &str, marks: &[&str]) -> Value {
    json!({"kind": "text", "text": text, "marks": marks})
}

/// Linked text.
pub(crate) fn linked(text: &str, link: &str) -> Value {
    json!({"kind": "text", "text": text, "link": link})
}
