//! Renderers over the structure of an article.

mod markdown;
mod text;

pub use markdown::Markdown;
