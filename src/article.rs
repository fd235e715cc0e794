//! The result of an extraction.

use std::ops::Range;

use crate::comment::Comment;
use crate::dropped::Dropped;
use crate::kind::{Kind, KindScores};
use crate::limits::Truncation;

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
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Article {
    pub(crate) title: Option<String>,
    pub(crate) blocks: Vec<Block>,
    #[cfg_attr(feature = "serde", serde(rename = "kind", serialize_with = "best_kind"))]
    pub(crate) kinds: KindScores,
    pub(crate) confidence: f32,
    pub(crate) source: Option<String>,
    pub(crate) comments: Vec<Comment>,
    pub(crate) dropped: Vec<Dropped>,
    pub(crate) truncation: Truncation,
}

impl Article {
    /// The headline, without the name of the site.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The blocks of the article, in reading order.
    ///
    /// ```
    /// use dehusk::BlockKind;
    ///
    /// let page = "<article><h2>Tools</h2>
    ///     <p>You will need the following, all of which a kitchen has anyway:</p>
    ///     <ul><li>A large wooden spoon</li><li>Two small bowls of glass</li></ul>
    ///     <p>Put everything on the table before you begin, and wash your hands.</p></article>";
    /// let article = dehusk::extract(page);
    /// let kinds: Vec<BlockKind> = article.blocks().iter().map(|block| block.kind()).collect();
    /// assert_eq!(kinds[0], BlockKind::Heading { level: 2 });
    /// assert_eq!(kinds[1], BlockKind::Paragraph);
    /// assert!(matches!(kinds[2], BlockKind::ListItem { depth: 0, .. }));
    /// ```
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

    /// Where the text is from, if a line of it says so: « La source: www.rt.com »,
    /// "Quelle: dpa". The line itself is not part of the text.
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// assert_eq!(dehusk::extract(&page).source(), Some("www.rt.com"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The comments of readers, in the order of the page, where its markup tells
    /// them apart.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// All text of the page that is not part of the article, in reading order,
    /// with the rule that left it out. What is in [`comments`](Self::comments),
    /// [`source`](Self::source) and [`title`](Self::title) is here, too.
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

#[cfg(feature = "serde")]
fn best_kind<S: serde::Serializer>(kinds: &KindScores, serializer: S) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&kinds.best(), serializer)
}

/// A block of an article: a paragraph, a heading, an item of a list …
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Block {
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub(crate) kind: BlockKind,
    pub(crate) text: String,
    /// The cells of a table row, as parts of `text`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(crate) cells: Vec<Range<usize>>,
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Vec::is_empty"))]
    pub(crate) links: Vec<Link>,
    pub(crate) continues: bool,
}

impl Block {
    /// What it is.
    #[must_use]
    pub fn kind(&self) -> BlockKind {
        self.kind
    }

    /// Its text. Lines end where the page breaks them; the cells of a table
    /// row are parted by ` | `; markers of list items are not included.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cells of a table row, left to right; empty for other kinds.
    ///
    /// ```
    /// let page = "<article><p>The two rivers of the country differ a lot, as the table shows.</p>
    ///     <table><tr><th>River</th><th>Length</th></tr><tr><td>Aar</td><td>295 km</td></tr></table>
    ///     <p>Both of them rise in the mountains and flow to the north of the country.</p></article>";
    /// let article = dehusk::extract(page);
    /// let rows: Vec<Vec<&str>> = article.blocks().iter().map(|b| b.cells().collect()).collect();
    /// assert_eq!(rows[2], ["Aar", "295 km"]);
    /// ```
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().filter_map(|range| self.text.get(range.clone()))
    }

    /// The links in its text.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Whether it goes on with the list, table or preformatted text that the
    /// block before it belongs to.
    #[must_use]
    pub fn continues(&self) -> bool {
        self.continues
    }
}

/// A link in the text of a block.
///
/// ```
/// let page = "<article><p>The report is on the <a href='/report?year=2024'>site of the
///     ministry</a>, where anybody can read it in full and for free.</p></article>";
/// let extractor = dehusk::Extractor::new().with_url("https://example.org/news/1")?;
/// let article = extractor.extract(page);
/// let block = &article.blocks()[0];
/// let link = &block.links()[0];
/// assert_eq!(link.url(), "https://example.org/report?year=2024");
/// assert_eq!(&block.text()[link.range()], "site of the ministry");
/// # Ok::<(), dehusk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Link {
    pub(crate) range: Range<usize>,
    pub(crate) url: String,
}

impl Link {
    /// The part of [`Block::text`] that is linked, in bytes.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Where it leads: resolved if the page's address is known, otherwise as
    /// the page has it. Never a `javascript:` or `data:` address.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// What a [`Block`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading, as the page has it.
    Heading {
        /// 1 to 6.
        level: u8,
    },
    /// An item of a list, or a further paragraph of one.
    ListItem {
        /// 0 for a list that is in no other list.
        depth: u8,
        /// What stands before it.
        marker: Marker,
    },
    /// A term that the next block defines.
    Term,
    /// The definition of the term before it.
    Definition,
    /// A quotation.
    Quote,
    /// Text whose spaces and line ends count, as code.
    Preformatted,
    /// A row of a table, see [`Block::cells`].
    TableRow,
    /// The caption of a picture or a table, see
    /// [`Extractor::with_captions`](crate::Extractor::with_captions).
    Caption,
}

/// What stands before an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Marker {
    /// A bullet.
    Bullet,
    /// A number.
    Number(i32),
    /// Nothing: the block goes on with the item before it.
    Continuation,
}
