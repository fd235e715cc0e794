//! The result of an extraction.

mod block;
mod field;
mod inline;
mod media;
mod metadata;
mod schema;

use crate::comment::Comment;
use crate::dropped::Dropped;
use crate::kind::{Kind, KindScores};
use crate::limits::Truncation;

pub use block::{Block, BlockKind, Cell, Definition, Direction, Item, Row, Table};
pub use field::{Field, Provenance};
pub use inline::{FootnoteReference, Inline, Mark, Marks, Math, Ruby, Text};
pub use media::{Embed, Image, Media};
pub use metadata::Metadata;
#[cfg(feature = "serde")]
pub use schema::JSON_SCHEMA;
pub(crate) use schema::SchemaVersion;

/// The article of a page: its title and its blocks of text.
///
/// `Display` and [`text`](Article::text) give the clean text, in which title,
/// byline and date are not part. A page without an article gives an article
/// without blocks, see [`is_empty`](Article::is_empty).
///
/// ```
/// let page = "<title>On rain</title><nav><a href=/>Home</a></nav>
///     <article><h1>On rain</h1>
///     <p>It rained all day, and nobody in the village was surprised by that.</p>
///     <p>In the evening, however, the sun came out, and people went for a walk.</p></article>";
/// let article = dehusk::extract(page);
/// assert_eq!(article.title(), Some("On rain"));
/// assert_eq!(
///     article.to_string(),
///     "It rained all day, and nobody in the village was surprised by that.\n\n\
///      In the evening, however, the sun came out, and people went for a walk."
/// );
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Article {
    pub(crate) version: SchemaVersion,
    pub(crate) metadata: Metadata,
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) kinds: KindScores,
    pub(crate) confidence: f32,
    pub(crate) blocks: Vec<Block>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) truncation: Truncation,
}

impl Article {
    /// What the page says of the article: title, authors, dates and the rest.
    #[must_use]
    pub fn metadata(&self) -> &Metadata {
        &self.metadata
    }

    /// The headline, as [`Metadata::title`] has it.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.metadata.title()
    }

    /// The blocks of the article, in reading order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Whether no article was found.
    ///
    /// ```
    /// assert!(dehusk::extract("<nav><a href=/>Home</a> <a href=/a>About</a></nav>").is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// What kind of page it is from: the likeliest one, [`Kind::Other`] if none
    /// is likely. The kind is a guess from the make-up of the page; the same
    /// rules hold for all kinds.
    ///
    /// ```
    /// use dehusk::Kind;
    ///
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// assert_eq!(dehusk::extract(&page).kind(), Kind::Article);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kinds.best()
    }

    /// The probability of a kind, 0 to 1. Those of all kinds add up to 1.
    ///
    /// ```
    /// use dehusk::Kind;
    ///
    /// let page = std::fs::read_to_string("tests/pages/forum-thread/page.html")?;
    /// let article = dehusk::extract(&page);
    /// assert!(article.kind_probability(Kind::Forum) > article.kind_probability(Kind::Product));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn kind_probability(&self, kind: Kind) -> f32 {
        self.kinds.of(kind)
    }

    /// How far the text can be trusted, 0 to 1: the word-F1 that is to be
    /// expected of it, learned from pages whose content is known. An empty
    /// article has one, too: some pages have no text.
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// assert!(dehusk::extract(&page).confidence() > 0.8);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn confidence(&self) -> f32 {
        self.confidence
    }

    /// The comments of readers, in the order of the page, where its markup tells
    /// them apart.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// All text of the page that is not part of the article, in reading order,
    /// with the rule that left it out. What is in [`comments`](Self::comments),
    /// [`metadata`](Self::metadata) is here, too.
    #[must_use]
    pub fn dropped(&self) -> &[Dropped] {
        &self.dropped
    }

    /// What the [`Limits`](crate::Limits) cut off the page, if anything.
    #[must_use]
    pub fn truncation(&self) -> &Truncation {
        &self.truncation
    }
}
