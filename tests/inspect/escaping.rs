//! Nothing of the page is more than text.

use std::collections::BTreeSet;

use dehusk::RcDom;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::NodeData;

use crate::fixture::{HOSTILE, PAGE, report};

#[test]
fn markup_of_the_page_is_text() {
    let report = report(HOSTILE);
    assert_eq!(report.matches("<script").count(), 1);
    assert_eq!(report.matches("</script").count(), 1);
    assert_eq!(report.matches("<style").count(), 1);
    assert!(!report.contains("<img") && !report.contains("javascript:"));
    assert!(report.contains("&lt;script&gt;document.title=&#39;run&#39;&lt;/script&gt; was written"));
}

#[test]
fn elements_and_attributes_are_those_of_reports() {
    // What a report on a page without any evil has, and no more.
    let (elements, attributes) = names(&report(PAGE));
    let (hostile_elements, hostile_attributes) = names(&report(HOSTILE));
    let more: Vec<_> = hostile_elements.difference(&elements).collect();
    assert!(more.is_empty(), "{more:?}");
    let more: Vec<_> = hostile_attributes.difference(&attributes).collect();
    assert!(more.is_empty(), "{more:?}");
}

/// The names of all elements and of all attributes.
fn names(html: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    let mut open = vec![dom.document];
    while let Some(node) = open.pop() {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            elements.insert(name.local.to_string());
            attributes.extend(attrs.borrow().iter().map(|attribute| attribute.name.local.to_string()));
        }
        open.extend(node.children.borrow().iter().cloned());
    }
    (elements, attributes)
}

#[test]
fn policy_allows_the_own_style_and_script_alone() {
    let [first, second] = [report(HOSTILE), report(HOSTILE)].map(|report| {
        let (_, policy) = report.split_once("Content-Security-Policy content=\"").unwrap();
        let (policy, rest) = policy.split_once('"').unwrap();
        let (_, nonce) = policy.split_once("script-src 'nonce-").unwrap();
        let (nonce, _) = nonce.split_once('\'').unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'nonce-"), "{policy}");
        assert!(!policy.contains("unsafe"));
        assert_eq!(rest.matches(&format!(" nonce={nonce}>")).count(), 2);
        nonce.to_owned()
    });
    assert_ne!(first, second);
}

#[test]
fn nothing_is_loaded() {
    let report = report(HOSTILE);
    assert!(!report.contains("<link") && !report.contains("@import") && !report.contains("url("));
    assert!(!report.contains("http:") && !report.contains("https:"));
}
