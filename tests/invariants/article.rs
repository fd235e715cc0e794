//! What holds for the article of any page.

use std::collections::HashSet;

use dehusk::{Article, Block, Extractor, Html, Markdown};

use super::options::Options;
use super::{forms, of_metadata, walk};

/// An article may be so many times as long as its page in any form: a paragraph of one
/// letter is four bytes of HTML and a hundred of JSON, and each part of a linked text has
/// the address, which may be some thousand bytes long.
const MAX_GROWTH: usize = 1000;

/// What an empty article may be.
const MAX_EMPTY: usize = 4096;

/// The text may be so many times as long as the page: numbers of list items are longer
/// than their tags.
const MAX_TEXT_GROWTH: usize = 8;

/// Reads a page twice, by the same options, and checks what comes out.
pub(crate) fn check(options: Options, page: &str) -> Article {
    let extractor = options.extractor();
    let article = extractor.extract(page);
    assert_eq!(extractor.extract(page), article, "the same page again");
    is_told_how_far_it_was_read(options, page, &article);
    is_read_again(&article);
    is_bounded(&article, page.len());
    has_probabilities(&article);
    has_no_controls_in_html(&article);
    forms::have_the_same_words(&article);
    of_metadata::all_hold(article.metadata());
    article
}

fn is_told_how_far_it_was_read(options: Options, page: &str, article: &Article) {
    let dropped = page.len().saturating_sub(options.limits().max_bytes());
    let told = article.truncation().bytes_dropped();
    // A cut goes back to a character.
    assert!((dropped..dropped + 4).contains(&told), "{told} bytes dropped, not {dropped}");
}

/// JSON is nested no deeper than its readers go, and keeps all.
fn is_read_again(article: &Article) {
    let json = serde_json::to_string(article).unwrap();
    assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), article, "{json}");
}

fn is_bounded(article: &Article, page: usize) {
    let text = article.text();
    assert_eq!(text, article.to_string());
    assert!(text.len() <= MAX_TEXT_GROWTH * page, "text of {} bytes of {page}", text.len());
    let markdown = Markdown::new().with_links(true).with_images(true).with_front_matter(true).render(article);
    let html = Html::new().with_links(true).with_images(true).with_heading_ids(true).render(article);
    let json = serde_json::to_string(article).unwrap();
    for (name, form) in [("Markdown", markdown), ("HTML", html), ("JSON", json)] {
        assert!(form.len() <= MAX_GROWTH * page + MAX_EMPTY, "{name} of {} bytes of {page}", form.len());
    }
}

fn has_probabilities(article: &Article) {
    for probability in [article.confidence(), article.kind_probability(article.kind())] {
        assert!((0.0..=1.0).contains(&probability), "{probability}");
    }
}

fn has_no_controls_in_html(article: &Article) {
    let html = Html::new().with_links(true).with_images(true).with_heading_ids(true).render(article);
    assert!(!html.contains(|c: char| c.is_control() && !"\n\t".contains(c)), "{html:?}");
}

/// A more generous balance keeps all that a stricter one keeps, in order. What stands
/// beside a quotation or a picture, as who is quoted, is a paragraph where that is dropped.
pub(crate) fn has_part_of(strict: &Article, generous: &Article) {
    let (few, many) = (leaves(strict), leaves(generous));
    let beside: HashSet<String> =
        walk::blocks(generous).into_iter().flat_map(walk::beside).flat_map(|block| lines(&block)).collect();
    let mut rest = many.iter();
    for line in few.iter().filter(|line| !beside.contains(*line)) {
        assert!(rest.any(|other| other == line), "{line:?}\nof {few:#?}\n--- is not in ---\n{many:#?}");
    }
}

/// The lines of all blocks that hold no others.
fn leaves(article: &Article) -> Vec<String> {
    walk::blocks(article).into_iter().filter(|block| walk::is_leaf(block)).flat_map(lines).collect()
}

fn lines(block: &Block) -> Vec<String> {
    block.text().lines().map(str::to_owned).collect()
}

/// What is no option of the text does not change the text.
pub(crate) fn is_the_same_from_elsewhere(page: &str, extractor: &Extractor, article: &Article) {
    let other = extractor.clone().with_data_images(true).with_url("http://example.net/x/y/").unwrap();
    assert_eq!(other.extract(page).text(), article.text());
}
