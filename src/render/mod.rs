//! Renderers over the structure of an article.

mod text;
