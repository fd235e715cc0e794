//! What the renderers make of an article, and what the judge says of it.

use dehusk::{Article, Html, Metadata, RcDom};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData};

use super::markdown;
use super::sanitizer::assert_clean;

/// With all that an article can have.
pub(super) fn full() -> Html {
    Html::new().with_links(true).with_images(true).with_heading_ids(true)
}

/// Checks what the renderers make of an article.
pub(super) fn check(name: &str, article: &Article) {
    let html = full().render(article);
    assert_clean(name, &html);
    assert_clean(name, &article.html());
    check_document(name, article, &html);
    markdown::check(name, article);
}

/// A document is a fragment with a head before it.
pub(super) fn check_document(name: &str, article: &Article, html: &str) {
    let document = full().with_document(true).render(article);
    let (head, body) = document.split_once("<main").unwrap();
    let (direction, body) = body.split_once(">\n").unwrap();
    assert!(["", " dir=\"auto\""].contains(&direction), "{name}: {direction}");
    let main = body.strip_suffix("</main>\n</body>\n</html>\n").unwrap();
    assert!(main.ends_with(html), "{name}: {document}");
    assert_clean(name, main);
    check_head(name, article.metadata(), head);
}

/// All that the head has is known: nothing in a string became a tag or an attribute.
fn check_head(name: &str, metadata: &Metadata, head: &str) {
    let is_canonical = head.contains("<link rel=\"canonical\"");
    let counts = [
        // Those of the head itself, `<body>`, and the title's, of which none is text of it.
        11,
        2 * usize::from(metadata.title().is_some()),
        metadata.authors().len(),
        usize::from(metadata.description().is_some()),
        usize::from(is_canonical),
    ];
    assert_eq!(head.matches('<').count(), counts.iter().sum::<usize>(), "{name}: {head}");
    let dom = html5ever::parse_document(RcDom::default(), Default::default()).one(head);
    for (element, attributes) in elements(&dom.document) {
        let known: &[&[&str]] = match element.as_str() {
            "html" => &[&[], &["lang"], &["dir"], &["lang", "dir"]],
            "meta" => &[&["charset"], &["name", "content"], &["http-equiv", "content"]],
            "link" => &[&["rel", "href"]],
            _ => &[&[]],
        };
        let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
        assert!(known.contains(&&*names), "{name}: {element} {attributes:?}");
        for (attribute, value) in &attributes {
            let is_fine = match attribute.as_str() {
                "lang" => value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'),
                "dir" => ["ltr", "rtl"].contains(&value.as_str()),
                "href" => value.starts_with("https://") || value.starts_with("http://"),
                _ => true,
            };
            assert!(is_fine, "{name}: {element} {attribute}={value:?}");
        }
    }
}

/// The names of all elements, with their attributes.
fn elements(root: &Handle) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut waiting = vec![root.clone()];
    while let Some(node) = waiting.pop() {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
            found.push((name.local.to_string(), attributes.collect()));
        }
        waiting.extend(node.children.borrow().iter().cloned());
    }
    found
}
