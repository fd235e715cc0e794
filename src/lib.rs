//! `dehusk` strips a web page down to its article.
//!
//! Navigation, share bars, rating widgets, related stories, newsletter boxes,
//! cookie banners, comment forms: all that stands around an article on a saved
//! page goes, and the article's text stays, in any language.
//!
//! ```
//! let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
//! let article = dehusk::extract(&page);
//! assert!(article.text().starts_with("Les membres de l’alliance militaire"));
//! assert!(!article.text().contains("Leave a Reply"));
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! [`extract`] is the short form; an [`Extractor`] has options, takes bytes in
//! any encoding and documents that are parsed already. The [`Article`] holds
//! the structure ([`Article::blocks`]) and gives the text ([`Article::text`]);
//! [`Markdown`] and [`Html`] write it in other forms, with links and pictures if
//! asked for. It tells what [kind](Article::kind) of page it is from, and with what
//! [confidence](Article::confidence), and lists what was left out
//! ([`Article::dropped`]), among it the [comments](Article::comments) of readers.
//! Of each part of a page, [`Extractor::explain`] tells why it is kept or not.
//! Title, authors, dates and what else the page says of the article are its
//! [`Metadata`], with [where](Provenance) each value is from;
//! [`Extractor::metadata`] gives them alone.
//!
//! # How it works
//!
//! The page is parsed by html5ever, within [`Limits`], into a tree that is one list; what is
//! plain, and what no stage reads, is spared its tokenizer. One walk
//! over the tree leaves flat arrays: elements in document order, and blocks of
//! text between block-level boundaries. A table of features describes each
//! block and its surroundings, among them the widgets that are found by their
//! structure and by the phrases on them; an ensemble of decision trees scores
//! the block, then scores it again knowing the kind of the page and the scores
//! around it. What is likely enough is built into the article: a tree of bounded
//! depth, over which the renderers are simple.
//!
//! # Promises
//!
//! A page is never an error: there is no panic and no endless work. The library does no input or
//! output, starts no threads, and keeps no state between calls; the same page
//! gives the same article. Of the day it asks the clock, to pass over dates that are
//! still to come, unless it is told one by [`Extractor::with_today`].
//!
//! # Complexity and limits
//!
//! Time and memory are linear in the length of the page, whatever it holds. What would not
//! be is bounded by [`Limits`], and [`Truncation`] tells what a bound cut off:
//!
//! | bound | default | beyond it | told by |
//! |---|---|---|---|
//! | bytes | 128 MiB | the rest is cut off | [`Truncation::bytes_dropped`] |
//! | nodes | 2,000,000 | text is kept, markup is not read | [`Truncation::tags_dropped`] |
//! | depth | 512 | deeper elements are flattened, their text stays in place | [`Truncation::tags_flattened`] |
//! | attributes of a tag | 256 | the rest is left out | [`Truncation::attributes_dropped`] |
//! | work | 1,000,000,000 steps | as with nodes; at last the rest is cut off | [`Truncation::work_exhausted`] |
//!
//! A parser's cost per tag grows with the depth at which it stands, up to that of 512
//! levels: a hostile page can cost some hundred times as much as an honest one of its
//! length, and that is what the bound on work is for. It counts steps and asks no clock.
//! The walk over the tree takes no more steps than the parse; what comes after it runs over
//! the flat arrays that it left, and the article is no larger than they are.
//!
//! Three bounds are fixed, and far beyond what people write: 32,768 different names of
//! elements and attributes that HTML does not know (others are left out, told by
//! `tags_dropped` and `attributes_dropped`), 131,072 attributes of tags that are read by
//! html5ever's own tokenizer, and what [`Truncation::metadata_dropped`] tells.
//!
//! Not bounded are the memory of the page itself and of its decoded form, which the caller
//! holds or asks for, and trees that are parsed already: [`Extractor::extract_dom`] takes
//! them as they are. An extraction holds some times the bytes of its page (see the README).
//!
//! # Features
//!
//! `serde` (off unless asked for): [`Article`] and its parts implement `Serialize`
//! and `Deserialize`, and `JSON_SCHEMA` is the schema of that form. `training` is for the project's own training of the model, and
//! `fuzzing` for its fuzz targets; neither is covered by semantic versioning.

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod article;
mod assemble;
mod comment;
mod decode;
mod dom;
mod dropped;
mod error;
mod explain;
mod extractor;
mod feature;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod hash;
mod hint;
mod kind;
mod limits;
mod line;
mod links;
mod metadata;
mod model;
mod page;
mod render;
mod score;
mod select;
mod timestamp;
#[cfg(feature = "training")]
pub mod training;
mod url_policy;
mod widget;

#[cfg(feature = "serde")]
pub use article::JSON_SCHEMA;
pub use article::{
    Article, Block, BlockKind, Cell, Definition, Direction, Embed, Field, FootnoteReference, Image, Inline,
    Item, Mark, Marks, Math, Media, Metadata, Provenance, Row, Ruby, Table, Text,
};
pub use comment::Comment;
pub use dropped::Dropped;
pub use error::{Error, ErrorKind};
pub use explain::{Explained, Explanation, Reason, Stage};
pub use extractor::{Extractor, extract};
pub use kind::Kind;
pub use limits::{Limits, Truncation};
pub use markup5ever_rcdom::RcDom;
pub use render::{Html, Markdown};
pub use timestamp::{ParseTimestampError, Timestamp};
