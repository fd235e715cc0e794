//! What the page says about the article.

mod title;

pub(crate) use title::{title, title_blocks};
