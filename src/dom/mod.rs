//! The only place that names html5ever and RcDom: parsing within limits, and
//! a walk over the tree that hands out plain elements and text.
//!
//! The tree is an own one, which html5ever builds like any other; an RcDom that a caller
//! has already is copied into one.

mod copy;
mod element;
mod feed;
mod governor;
#[cfg(test)]
mod growth;
mod sink;
mod spacing;
mod subtree;
mod tag;
mod tree;
mod unseen;
mod walk;

use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use crate::limits::{Limits, Truncation};
use governor::Governor;
use sink::Sink;

pub(crate) use element::{Attr, AttrSet, Element};
pub(crate) use spacing::{may_be_preformatted, names_preformatted, parts_text};
pub(crate) use subtree::Subtree;
pub(crate) use tag::{Display, Tag};
pub(crate) use tree::Tree;
pub(crate) use walk::{Descend, Visitor, walk};

/// Parses a page; linear in its length, whatever its nesting.
///
/// Scripting is off, so that the content of `noscript` is parsed as content:
/// pages that are drawn by scripts often carry their whole text there.
pub(crate) fn parse(html: &str, limits: &Limits) -> (Tree, Truncation) {
    let (sink, truncation) = build(html, limits);
    (sink.into_tree(), truncation)
}

/// The same by html5ever's tokenizer alone: the oracle of the feed.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn parse_whole(html: &str, limits: &Limits) -> (Tree, Truncation) {
    let (sink, truncation) = build_by(feed::feed_whole, html, limits);
    (sink.into_tree(), truncation)
}

/// So many bytes of most pages make one node or less.
const BYTES_A_NODE: usize = 40;

fn build(html: &str, limits: &Limits) -> (Sink, Truncation) {
    build_by(feed::feed, html, limits)
}

type Feed = fn(&Tokenizer<Governor>, &str, usize) -> feed::Unread;

fn build_by(feed: Feed, html: &str, limits: &Limits) -> (Sink, Truncation) {
    let html = cut(html, limits.max_bytes());
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Sink::with_capacity(html.kept.len() / BYTES_A_NODE), options);
    // The feed takes a byte order mark off the page, and only there.
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(Governor::new(builder, limits), options);
    let unread = feed(&tokenizer, html.kept, limits.max_attributes());
    tokenizer.end();
    let work_exhausted = tokenizer.sink.is_spent();
    let (builder, flattened, dropped) = tokenizer.sink.into_parts();
    let truncation = Truncation {
        bytes_dropped: html.dropped + unread.bytes,
        tags_dropped: dropped,
        tags_flattened: flattened,
        attributes_dropped: unread.attributes,
        work_exhausted,
        ..Truncation::default()
    };
    (builder.sink, truncation)
}

struct Cut<'a> {
    kept: &'a str,
    dropped: usize,
}

fn cut(html: &str, max_bytes: usize) -> Cut<'_> {
    let kept = html.get(..boundary_before(html, max_bytes)).unwrap_or(html);
    Cut { kept, dropped: html.len() - kept.len() }
}

/// The last character boundary that is not after `index`.
fn boundary_before(html: &str, index: usize) -> usize {
    let mut index = index.min(html.len());
    while !html.is_char_boundary(index) {
        index -= 1;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The element names in preorder, and all text.
    #[derive(Default)]
    struct Outline {
        names: Vec<String>,
        text: String,
        depth: usize,
        deepest: usize,
    }

    impl Visitor for Outline {
        fn open(&mut self, element: &Element<'_>) -> Descend {
            self.names.push(element.name().to_owned());
            self.text.push(' ');
            self.depth += 1;
            self.deepest = self.deepest.max(self.depth);
            Descend::Into
        }
        fn text(&mut self, text: &str) {
            self.text.push_str(text);
        }
        fn close(&mut self) {
            self.depth -= 1;
        }
    }

    fn outline(html: &str, limits: &Limits) -> (Outline, Truncation) {
        let (tree, truncation) = parse(html, limits);
        let mut outline = Outline::default();
        walk(tree, &mut outline);
        (outline, truncation)
    }

    #[test]
    fn noscript_is_content() {
        let (page, _) = outline("<body><noscript><p>Text</p></noscript>", &Limits::default());
        assert_eq!(page.names, ["html", "head", "body", "noscript", "p"]);
    }

    #[test]
    fn depth_is_flattened_and_text_kept() {
        let limits = Limits::default().with_max_depth(20);
        let deep = format!("{}inner{}<p>after</p>", "<div>".repeat(1000), "</div>".repeat(1000));
        let (page, truncation) = outline(&deep, &limits);
        assert!(page.deepest <= 40, "{}", page.deepest);
        assert!(page.text.contains("inner") && page.text.contains("after"));
        assert!(truncation.tags_flattened() >= 960, "{truncation:?}");
        assert!(truncation.is_truncated());
    }

    #[test]
    fn flattened_pages_find_their_way_back_up() {
        let limits = Limits::default().with_max_depth(20);
        let deep = "<div>".repeat(100) + &"</div>".repeat(100) + "<main><p>text</p></main>";
        let (page, _) = outline(&deep, &limits);
        let tail: Vec<&str> = page.names.iter().rev().take(2).map(String::as_str).collect();
        assert_eq!(tail, ["p", "main"]);
    }

    #[test]
    fn raw_text_stays_raw_at_any_depth() {
        let limits = Limits::default().with_max_depth(8);
        let deep = "<div>".repeat(50) + "<script>var html = '<p>no</p>';</script><style>p{}</style>yes";
        let (page, _) = outline(&deep, &limits);
        assert!(page.text.contains("yes") && !page.text.contains("var"), "{}", page.text);
        assert!(!page.names.iter().any(|name| name == "p"));
    }

    #[test]
    fn nodes_are_bounded_and_text_kept() {
        let limits = Limits::default().with_max_nodes(50);
        let wide = "<p>word".repeat(1000);
        let (page, truncation) = outline(&wide, &limits);
        assert!(page.names.len() <= 60, "{}", page.names.len());
        assert_eq!(page.text.matches("word").count(), 1000);
        assert!(!page.text.contains("wordword"));
        assert!(truncation.tags_dropped() > 900);
    }

    fn spent(page: &str, max_work: u64) -> (Outline, Truncation) {
        outline(page, &Limits::default().with_max_work(max_work))
    }

    #[test]
    fn work_is_bounded_and_text_kept() {
        let page = "<p>word".repeat(1000);
        let steps = build(&page, &Limits::default()).0.steps();
        let (outlined, truncation) = spent(&page, steps / 2);
        assert!(truncation.work_exhausted() && truncation.is_truncated());
        assert!(truncation.tags_dropped() > 100, "{truncation:?}");
        assert!(!outlined.text.contains("wordword"));
        let words = outlined.text.matches("word").count();
        assert!(words > 500, "{words}");
        let (outlined, truncation) = spent(&page, steps * 2);
        assert!(!truncation.is_truncated(), "{truncation:?}");
        assert_eq!(outlined.names.len(), 1003);
    }

    /// Whatever the limit, the steps stay below it but for those of one token.
    #[test]
    fn no_page_takes_more_steps_than_it_may() {
        let page =
            "<b><div>x<i></b><table>&copy<p>y</i></table><script>z</script><title>t</title>".repeat(200);
        for max_work in [0, 1, 10, 100, 1_000, 10_000, 100_000] {
            let (sink, truncation) = build(&page, &Limits::default().with_max_work(max_work));
            assert!(sink.steps() <= max_work + 10_000, "{max_work}: {}", sink.steps());
            assert!(truncation.work_exhausted(), "{max_work}: {truncation:?}");
            assert!(truncation.bytes_dropped() > 0 || max_work > 10_000, "{max_work}: {truncation:?}");
        }
    }

    /// End tags, comments and scripts make nodes, too.
    #[test]
    fn nothing_is_built_beyond_the_limit_of_nodes() {
        let limits = Limits::default().with_max_nodes(20);
        for part in
            ["</p>", "</br>", "<!-- x -->y", "<script>x</script>", "<title>x</title>y", "<style>x</style>"]
        {
            let page = format!("<div>{}word", part.repeat(1000));
            let (sink, _) = build(&page, &limits);
            assert!(sink.nodes() < 40, "{part}: {}", sink.nodes());
            let (outlined, _) = outline(&page, &limits);
            assert!(outlined.text.contains("word"), "{part}");
            assert!(outlined.text.matches('x').count() < 20, "{part}: {}", outlined.text);
        }
    }

    #[test]
    fn bytes_are_cut_at_a_character() {
        let (page, truncation) = outline("<p>aé", &Limits::default().with_max_bytes(5));
        assert_eq!(page.text.trim(), "a");
        assert_eq!(truncation.bytes_dropped(), 2);
    }
}
