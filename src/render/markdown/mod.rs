//! An article as Markdown: CommonMark, with the tables, strikethrough, footnotes
//! and formulas that GitHub adds to it.
//!
//! What is written is what a parser reads again: the same structure, and the same
//! text. All that looks like Markdown in the text of the article is escaped, and
//! where the delimiters of Markdown cannot say what is meant, one of a few fixed
//! HTML tags says it.

mod block;
mod cell;
mod escape;
mod front_matter;
mod inline;
mod list;
mod note;
mod piece;
mod span;
mod table;

use std::fmt;

use crate::article::Article;

use block::Writer;
use note::Notes;

impl Article {
    /// The article as Markdown, without links and pictures, see [`Markdown`].
    ///
    /// ```
    /// let page = "<article><p>There are three things to do on such a day, wherever you are:</p>
    ///     <p>Read a very long book by 2 * 3 lamps, or drink a pot of black tea and sleep.</p></article>";
    /// assert_eq!(
    ///     dehusk::extract(page).markdown(),
    ///     "There are three things to do on such a day, wherever you are:\n\n\
    ///      Read a very long book by 2 * 3 lamps, or drink a pot of black tea and sleep."
    /// );
    /// ```
    #[must_use]
    pub fn markdown(&self) -> String {
        Markdown::new().render(self)
    }
}

/// How an article is written as Markdown.
///
/// It is CommonMark with tables, strikethrough, footnotes, and formulas between
/// dollar signs. What Markdown has no signs for is in one of the HTML tags `sub`, `sup`,
/// `kbd`, `mark`, `br`, `details` and `summary`, and emphasis in `strong`, `em` or
/// `del` where asterisks would not be understood. No other HTML comes out, whatever
/// the text of the article looks like. The words are those of [`Article::text`],
/// whatever the options.
///
/// ```
/// use dehusk::Markdown;
///
/// let page = "<title>On rain</title><article><h1>On rain</h1>
///     <p>It rained all day, and nobody in the village was surprised by that.</p>
///     <p>In the evening, however, the sun came out, and people went for a walk.</p></article>";
/// let article = dehusk::extract(page);
/// let markdown = Markdown::new().with_front_matter(true).render(&article);
/// assert!(markdown.starts_with("---\ntitle: \"On rain\"\n"));
/// assert!(markdown.ends_with("the sun came out, and people went for a walk."));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markdown {
    links: bool,
    images: bool,
    front_matter: bool,
}

impl Markdown {
    /// The text alone, without links, pictures and front matter.
    ///
    /// ```
    /// let article = dehusk::extract("<nav><a href=/>Home</a> <a href=/a>About</a></nav>");
    /// assert_eq!(dehusk::Markdown::new().render(&article), "");
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Markdown::default()
    }

    /// Whether links lead somewhere; otherwise, only their text is there. Not by
    /// default.
    ///
    /// ```
    /// use dehusk::Markdown;
    ///
    /// let page = "<article><p>It rained all day, and <a href='https://example.org/'>nobody</a> in
    ///     the village was surprised by that, for it was the rainy season.</p></article>";
    /// let article = dehusk::extract(page);
    /// let linked = Markdown::new().with_links(true).render(&article);
    /// assert!(linked.starts_with("It rained all day, and "));
    /// ```
    #[must_use]
    pub fn with_links(mut self, links: bool) -> Self {
        self.links = links;
        self
    }

    /// Whether there are pictures, and links to videos and other things that the
    /// page embeds. Not by default.
    ///
    /// ```
    /// use dehusk::Markdown;
    ///
    /// let page = "<article><p>The old mill stood by the river for three hundred years.</p>
    ///     <img src='/mill.jpg' alt='The mill'>
    ///     <p>It burned down in the spring of 1911, and nobody has built another one.</p></article>";
    /// let article = dehusk::extract(page);
    /// assert!(!Markdown::new().with_images(false).render(&article).contains("mill.jpg"));
    /// ```
    #[must_use]
    pub fn with_images(mut self, images: bool) -> Self {
        self.images = images;
        self
    }

    /// Whether title, authors, dates and what else is known of the article stand in
    /// front as YAML between lines of three dashes: the names are those of
    /// [`Field`](crate::Field), all texts are in quotes. Not by default.
    ///
    /// ```
    /// use dehusk::Markdown;
    ///
    /// let article = dehusk::extract("<title>Empty</title>");
    /// assert!(Markdown::new().with_front_matter(true).render(&article).starts_with("---\n"));
    /// ```
    #[must_use]
    pub fn with_front_matter(mut self, front_matter: bool) -> Self {
        self.front_matter = front_matter;
        self
    }

    /// The article as Markdown, without a line end behind it.
    ///
    /// ```
    /// let page = "<article><p>In 1986. A great year it was, and a hot one, all over the country.</p>
    ///     <p>1986. A great year it was, as everybody agreed who had been there at all.</p></article>";
    /// let markdown = dehusk::Markdown::new().render(&dehusk::extract(page));
    /// assert!(markdown.starts_with("In 1986. A great year"));
    /// assert!(markdown.contains("\n\n1986\\. A great year"));
    /// ```
    #[must_use]
    pub fn render(&self, article: &Article) -> String {
        let mut markdown = String::new();
        // A string takes all that is written to it.
        let _ = self.write(article, &mut markdown);
        markdown
    }

    /// Writes the article as Markdown.
    ///
    /// # Errors
    ///
    /// What `out` gives.
    ///
    /// ```
    /// use dehusk::Markdown;
    ///
    /// let article = dehusk::extract("<nav><a href=/>Home</a> <a href=/a>About</a></nav>");
    /// let mut out = String::from("# Home\n\n");
    /// Markdown::new().write(&article, &mut out)?;
    /// assert_eq!(out, "# Home\n\n");
    /// # Ok::<(), std::fmt::Error>(())
    /// ```
    pub fn write(&self, article: &Article, out: &mut impl fmt::Write) -> fmt::Result {
        if self.front_matter {
            front_matter::write(article, out)?;
        }
        let notes = Notes::of(&article.blocks);
        Writer::new(out, self, &notes, self.front_matter).blocks(&article.blocks)
    }
}
