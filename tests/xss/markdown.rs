//! Markdown, as its readers see it.

use dehusk::{Article, Markdown, RcDom};
use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::SerializableHandle;
use pulldown_cmark::{Options, Parser, html};

use super::sanitizer;

/// Checks what a reader makes of an article as Markdown.
pub(super) fn check(name: &str, article: &Article) {
    let markdown = Markdown::new().with_links(true).with_images(true).render(article);
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(&markdown, options()));
    let page = settled(&page);
    let mut builder = sanitizer::builder();
    builder
        .link_rel(None)
        .add_tag_attributes("div", ["class"])
        .add_tag_attributes("sup", ["class"])
        .add_tag_attributes("span", ["class"]);
    assert_eq!(builder.clean(&page).to_string(), page, "{name}: {markdown}");
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_MATH
}

/// The page as a browser writes it: the writer of the reader's HTML has habits of its own.
fn settled(page: &str) -> String {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    let dom = parse_fragment(RcDom::default(), Default::default(), context, vec![], false).one(page);
    let root = dom.document.children.borrow()[0].clone();
    let options = SerializeOpts { traversal_scope: TraversalScope::ChildrenOnly(None), ..Default::default() };
    let mut out = Vec::new();
    serialize(&mut out, &SerializableHandle::from(root), options).unwrap();
    String::from_utf8(out).unwrap()
}
