//! Renderers over the structure of an article.

mod html;
mod markdown;
mod text;

pub use html::Html;
pub use markdown::Markdown;
