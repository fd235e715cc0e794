//! The words of an article as each of its forms has them.
//!
//! A word is a run of letters, digits, marks and underscores. The ends of blocks part
//! words, and so do line breaks; the ends of emphasis and links do not.

use std::sync::LazyLock;

use dehusk::Article;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

/// What the Markdown may have beyond CommonMark.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_MATH);

/// The words of the plain text.
pub(crate) fn words_of_text(article: &Article) -> Vec<String> {
    words(&article.text())
}

/// The words of Markdown. The numbers of list items and the labels of footnotes are
/// words; descriptions of pictures, titles and addresses are not.
pub(crate) fn words_of_markdown(markdown: &str) -> Vec<String> {
    let mut text = String::new();
    // The next number of each open list.
    let mut lists = Vec::new();
    let mut images = 0_usize;
    for event in Parser::new_ext(markdown, OPTIONS) {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::InlineMath(tex) | Event::DisplayMath(tex) => text.extend(["$", &*tex, "$"]),
            Event::FootnoteReference(label) => text.extend(["[", &*label, "]"]),
            Event::InlineHtml(tag) if &*tag != "<br>" => {}
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {}
            Event::Start(Tag::List(first)) => {
                text.push('\n');
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Item) => {
                text.push('\n');
                if let Some(Some(number)) = lists.last_mut() {
                    text.push_str(&format!("{number}. "));
                    *number += 1;
                }
            }
            Event::Start(Tag::FootnoteDefinition(label)) => text.extend(["\n[", &*label, "] "]),
            _ => text.push('\n'),
        }
    }
    words(&text)
}

/// Elements that do not part words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "rb",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
];

/// Elements whose content is not text.
const HIDDEN: &[&str] = &["audio", "head", "iframe", "object", "script", "style", "template", "video"];

/// The words of HTML. The numbers of list items are words.
pub(crate) fn words_of_html(html: &str) -> Vec<String> {
    enum Step {
        In(Handle),
        Out,
        Number(i64),
    }

    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut text = String::new();
    let mut steps = vec![Step::In(dom.document.clone())];
    while let Some(step) = steps.pop() {
        let node = match step {
            Step::In(node) => node,
            Step::Out => {
                text.push('\n');
                continue;
            }
            Step::Number(number) => {
                text.push_str(&format!("\n{number}. "));
                continue;
            }
        };
        match &node.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, .. } if HIDDEN.contains(&&*name.local) => continue,
            NodeData::Element { name, .. } if !INLINE.contains(&&*name.local) => {
                text.push('\n');
                steps.push(Step::Out);
            }
            _ => {}
        }
        let first = steps.len();
        let mut number =
            if is_named(&node, "ol") { Some(attribute(&node, "start").unwrap_or(1)) } else { None };
        for child in node.children.borrow().iter() {
            if let Some(number) = number.as_mut().filter(|_| is_named(child, "li")) {
                let here = attribute(child, "value").unwrap_or(*number);
                // Browsers count no further.
                *number = (here + 1).min(i32::MAX.into());
                steps.push(Step::Number(here));
            }
            steps.push(Step::In(child.clone()));
        }
        steps.get_mut(first..).unwrap_or_default().reverse();
    }
    words(&text)
}

fn is_named(node: &Handle, wanted: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted)
}

fn attribute(node: &Handle, wanted: &str) -> Option<i64> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    attrs.iter().find(|attribute| &*attribute.name.local == wanted)?.value.parse().ok()
}

#[expect(clippy::expect_used, reason = "the pattern is a constant")]
static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\w+").expect("a pattern"));

fn words(text: &str) -> Vec<String> {
    WORD.find_iter(text).map(|word| word.as_str().to_owned()).collect()
}
