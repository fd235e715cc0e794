//! The only place that names html5ever and RcDom: parsing within limits, and
//! a walk over the tree that hands out plain elements and text.

mod element;
mod feed;
mod governor;
mod sink;
mod subtree;
mod tag;
mod walk;

use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use markup5ever_rcdom::RcDom;

use crate::limits::{Limits, Truncation};
use governor::Governor;
use sink::Sink;

pub(crate) use element::{Attr, Element};
pub(crate) use subtree::Subtree;
pub(crate) use tag::{Display, Tag};
pub(crate) use walk::{Descend, Visitor, walk, walk_down};

/// Parses a page; linear in its length, whatever its nesting.
///
/// Scripting is off, so that the content of `noscript` is parsed as content:
/// pages that are drawn by scripts often carry their whole text there.
pub(crate) fn parse(html: &str, limits: &Limits) -> (RcDom, Truncation) {
    let (sink, truncation) = build(html, limits);
    (sink.into_dom(), truncation)
}

/// The same by html5ever's tokenizer alone: the oracle of the feed.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn parse_whole(html: &str, limits: &Limits) -> (RcDom, Truncation) {
    let (sink, truncation) = build_by(feed::feed_whole, html, limits);
    (sink.into_dom(), truncation)
}

fn build(html: &str, limits: &Limits) -> (Sink, Truncation) {
    build_by(feed::feed, html, limits)
}

fn build_by(feed: fn(&Tokenizer<Governor>, &str), html: &str, limits: &Limits) -> (Sink, Truncation) {
    let html = cut(html, limits.max_bytes());
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Sink::new(), options);
    // The feed takes a byte order mark off the page, and only there.
    let options = TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() };
    let tokenizer = Tokenizer::new(Governor::new(builder, limits), options);
    feed(&tokenizer, html.kept);
    tokenizer.end();
    let (builder, flattened, dropped) = tokenizer.sink.into_parts();
    let truncation =
        Truncation { bytes_dropped: html.dropped, tags_dropped: dropped, tags_flattened: flattened };
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
        let (dom, truncation) = parse(html, limits);
        let mut outline = Outline::default();
        walk(&dom, &mut outline);
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
        assert!(page.names.iter().any(|name| name == "script"));
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

    /// A kind of page by name, and how one of a size is made.
    type Kind = (&'static str, fn(usize) -> String);

    const HOSTILE: &[Kind] = &[
        ("nested div", |n| "<div>".repeat(n)),
        ("nested and closed div", |n| "<div>".repeat(n) + &"</div>".repeat(n)),
        ("nested formatting", |n| "<b><i><u>".repeat(n / 3)),
        ("formatting opened anew", |n| (0..n).map(|i| format!("<p><b id={i}>x")).collect()),
        ("misnested links", |n| "<a href=x><p>x".repeat(n / 2)),
        ("adoption agency", |n| "<b><p>x</b>".repeat(n)),
        ("nested tables", |n| "<table><tr><td>".repeat(n / 3)),
        ("moved out of a table", |n| "<table>".to_owned() + &"<b>x</b>".repeat(n)),
        ("nested lists", |n| "<ul><li>".repeat(n / 2)),
        ("siblings", |n| "<p>x".repeat(n)),
        ("at the limit", |n| "<div>".repeat(511) + &"<div></div>".repeat(n)),
        ("after the end", |n| "<div></body>".repeat(n)),
        ("foreign content", |n| "<svg><g>".repeat(n / 2)),
        ("options", |n| "<select>".to_owned() + &"<option>x".repeat(n)),
        ("templates", |n| "<template>".repeat(n)),
    ];

    /// Steps may grow with the page, twice for twice, and a little more for
    /// what happens once.
    const MAX_GROWTH: f64 = 2.2;

    #[test]
    #[expect(clippy::print_stdout, reason = "the counts are the figure")]
    fn steps_grow_with_the_page() {
        let steps = |page: &str| build(page, &Limits::default()).0.steps();
        for (name, page) in HOSTILE {
            let counts = [5_000, 10_000, 20_000, 40_000].map(|size| steps(&page(size)));
            println!("{name:24} steps at 5k, 10k, 20k, 40k: {counts:?}");
            for pair in counts.windows(2) {
                // The first thousands of levels are climbed at full price.
                let growth = pair[1] as f64 / pair[0] as f64;
                assert!(growth <= MAX_GROWTH, "{name}: {counts:?}");
            }
        }
    }

    #[test]
    fn bytes_are_cut_at_a_character() {
        let (page, truncation) = outline("<p>aé", &Limits::default().with_max_bytes(5));
        assert_eq!(page.text.trim(), "a");
        assert_eq!(truncation.bytes_dropped(), 2);
    }
}
