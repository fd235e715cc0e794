//! An article as clean HTML.

mod block;
mod document;
mod escape;
mod inline;
mod list;
mod table;

use std::collections::HashSet;
use std::fmt::{self, Write};

use crate::article::Article;

impl Article {
    /// The article as HTML, with all options at their defaults, see [`Html`].
    ///
    /// ```
    /// let page = "<article><p class=lead onclick='play()'>The bridge over the river was opened
    ///     on Monday, three years after the old one had to be closed.</p></article>";
    /// assert_eq!(
    ///     dehusk::extract(page).html(),
    ///     "<p>The bridge over the river was opened on Monday, three years after the old one had \
    ///      to be closed.</p>\n"
    /// );
    /// ```
    #[must_use]
    pub fn html(&self) -> String {
        Html::new().render(self)
    }
}

/// Renders articles as clean HTML, with options.
///
/// What comes out is built from the structure of the article and holds nothing of the
/// page's own markup: elements of text, lists, tables and figures, with the attributes
/// that they need, and no scripts, styles, forms or frames. It may stand in another page
/// as it is, whatever the page that the article is from: addresses that run something
/// (`javascript:` and its like) are left out, and so are pictures in SVG within `data:`.
/// All words of [`Article::text`] are there, in its order.
///
/// Each block begins on a line of its own, and the last line has an end, too. Time and
/// memory are linear in the size of the article.
///
/// ```
/// use dehusk::Html;
///
/// let page = "<article><p>The <a href='https://example.org/bridge'>bridge</a> over the river was
///     opened on Monday, three years after the old one had to be closed.</p></article>";
/// let html = Html::new().with_links(true).render(&dehusk::extract(page));
/// assert!(html.starts_with("<p>The "));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html {
    has_links: bool,
    has_images: bool,
    has_heading_ids: bool,
    is_document: bool,
}

impl Html {
    /// A renderer with all options at their defaults.
    ///
    /// ```
    /// let article = dehusk::extract("<nav><a href=/>Home</a> <a href=/a>About</a></nav>");
    /// assert_eq!(dehusk::Html::new().render(&article), "");
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Html::default()
    }

    /// Whether links lead anywhere; without, only their text stays. False unless set.
    /// The links between the text and its footnotes are always there.
    ///
    /// ```
    /// use dehusk::Html;
    ///
    /// let page = "<article><p>The <a href='/bridge'>bridge</a> over the river was opened on Monday,
    ///     three years after the old one had to be closed.</p></article>";
    /// let html = Html::new().with_links(false).render(&dehusk::extract(page));
    /// assert!(html.starts_with("<p>The bridge over the river"));
    /// ```
    #[must_use]
    pub fn with_links(mut self, links: bool) -> Self {
        self.has_links = links;
        self
    }

    /// Whether there are pictures, and links to videos and the like. False unless set.
    ///
    /// ```
    /// use dehusk::Html;
    ///
    /// let page = "<article><p>The old mill stood by the river for three hundred years.</p>
    ///     <img src='/mill.jpg' alt='The mill'>
    ///     <p>It burned down in the spring of 1911, and nobody has built another one.</p></article>";
    /// let html = Html::new().with_images(false).render(&dehusk::extract(page));
    /// assert!(!html.contains("mill.jpg"));
    /// ```
    #[must_use]
    pub fn with_images(mut self, images: bool) -> Self {
        self.has_images = images;
        self
    }

    /// Whether headings have the `id` that they have on the page, so that links within
    /// the article find them. False unless set: in another page, it may be there twice.
    ///
    /// ```
    /// use dehusk::Html;
    ///
    /// let page = "<article><h2 id=tools>Tools</h2><p>You will need the following, all of which a
    ///     kitchen has anyway: a large wooden spoon, and two small bowls of glass.</p></article>";
    /// let html = Html::new().with_heading_ids(false).render(&dehusk::extract(page));
    /// assert!(!html.contains("id="));
    /// ```
    #[must_use]
    pub fn with_heading_ids(mut self, heading_ids: bool) -> Self {
        self.has_heading_ids = heading_ids;
        self
    }

    /// Whether it is a whole document: with what is known of the article in its head and
    /// before its text, see [`Metadata`](crate::Metadata), and with a style for screens,
    /// dark ones too, and for paper. False unless set: the blocks alone.
    ///
    /// ```
    /// use dehusk::Html;
    ///
    /// let page = "<title>On rain</title><article><h1>On rain</h1>
    ///     <p>It rained all day, and nobody in the village was surprised by that.</p></article>";
    /// let html = Html::new().with_document(true).render(&dehusk::extract(page));
    /// assert!(html.starts_with("<!DOCTYPE html>\n"));
    /// assert!(html.contains("<h1>On rain</h1>"));
    /// ```
    #[must_use]
    pub fn with_document(mut self, document: bool) -> Self {
        self.is_document = document;
        self
    }

    /// The article as HTML.
    ///
    /// ```
    /// let article = dehusk::extract("<p>The bridge was opened on Monday, and many people came.");
    /// assert_eq!(dehusk::Html::new().render(&article), article.html());
    /// ```
    #[must_use]
    pub fn render(&self, article: &Article) -> String {
        let mut out = String::new();
        // A string takes all that is written to it.
        let _ = self.write(article, &mut out);
        out
    }

    /// Writes the article as HTML.
    ///
    /// ```
    /// let article = dehusk::extract("<p>The bridge was opened on Monday, and many people came.");
    /// let mut out = String::from("<!-- from the archive -->\n");
    /// dehusk::Html::new().write(&article, &mut out)?;
    /// assert!(out.ends_with("many people came.</p>\n"));
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn write(&self, article: &Article, out: &mut impl Write) -> fmt::Result {
        let mut writer = Writer { options: self, out, referred: HashSet::new() };
        if self.is_document { writer.document(article) } else { writer.blocks(&article.blocks) }
    }
}

/// Writes blocks below each other. As deep in calls as the article is.
struct Writer<'a, 'w, W> {
    options: &'w Html,
    out: &'w mut W,
    /// The labels of the footnotes that were referred to so far.
    referred: HashSet<&'a str>,
}
