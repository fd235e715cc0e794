//! What the page says about the article.

mod title;

pub(crate) use title::{folded, title};
