//! From kept blocks of the page to the structured article.
//!
//! The blocks are leaves; what encloses them on the page and means something, such
//! as lists, quotes and tables, encloses them again. [`outline`] tells what that
//! is, [`tree`] puts the leaves into it, [`child`] makes blocks of what is complete,
//! and [`inline`] makes the text of each leaf.

mod child;
mod code;
mod footnote;
mod grid;
mod inline;
mod media;
mod numbers;
mod outline;
mod tree;

use crate::article;
use crate::links::Links;
use crate::page::Page;

/// The blocks of the article. Linear in the page.
pub(crate) fn blocks(page: &Page, kept: &[bool], links: &Links) -> Vec<article::Block> {
    if !kept.contains(&true) {
        return Vec::new();
    }
    let footnotes = footnote::pair(page, kept);
    let outline = outline::Outline::new(page, &footnotes);
    let text = inline::Inlines { page, links, footnotes: &footnotes };
    let media = media::kept(page, kept);
    tree::build(page, kept, &outline, &text, &media)
}
