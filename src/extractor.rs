//! The extractor: options, and the pipeline.

use std::borrow::Cow;

use encoding_rs::Encoding;
use markup5ever_rcdom::RcDom;
use once_cell::sync::Lazy;
use url::Url;

use crate::article::{Article, Metadata, SchemaVersion};
use crate::assemble;
use crate::comment;
use crate::decode::{self, Context};
use crate::dom;
use crate::dropped;
use crate::error::{Error, ErrorKind};
use crate::explain::{Evidence, Explanation};
use crate::feature::Survey;
use crate::limits::{Limits, Truncation};
use crate::links::Links;
use crate::metadata;
use crate::model;
use crate::page::Page;
use crate::select::{self, Balance, Judged, Parts, Steps, Trace};
use crate::timestamp::Timestamp;
use crate::widget;

/// The article of a page, with all options at their defaults.
///
/// Never fails and never panics; a page without an article gives an
/// [empty](Article::is_empty) one. Time and memory are linear in the length of
/// the page.
///
/// ```
/// let page = "<nav><a href=/>Home</a></nav><main><p>The bridge over the river was opened
///     on Monday, three years after the old one had to be closed.</p></main>";
/// let article = dehusk::extract(page);
/// assert!(article.text().starts_with("The bridge over the river was opened on Monday"));
/// ```
#[must_use]
pub fn extract(html: &str) -> Article {
    static DEFAULT: Lazy<Extractor> = Lazy::new(Extractor::new);
    DEFAULT.extract(html)
}

/// Extracts articles, with options.
///
/// An extractor never changes, and may be shared between threads.
///
/// ```
/// use dehusk::Extractor;
///
/// let extractor = Extractor::new()
///     .with_url("https://example.org/2024/05/bridge")?
///     .with_tables(false);
/// let article = extractor.extract_bytes(b"<p>The bridge was opened on Monday, and many people came.");
/// assert_eq!(article.blocks().len(), 1);
/// # Ok::<(), dehusk::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Extractor {
    url: Option<Url>,
    encoding: Option<&'static Encoding>,
    limits: Limits,
    parts: Parts,
    balance: Balance,
    data_images: bool,
    today: Option<Timestamp>,
}

impl Extractor {
    /// An extractor with all options at their defaults.
    #[must_use]
    pub fn new() -> Self {
        Extractor::default()
    }

    /// The address of the page, against which links are resolved. None unless
    /// set.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidUrl`] if it is not an absolute URL.
    pub fn with_url(mut self, url: &str) -> Result<Self, Error> {
        let url = Url::parse(url).map_err(|_| Error::new(ErrorKind::InvalidUrl, url))?;
        self.url = Some(url);
        Ok(self)
    }

    /// The encoding of pages given as bytes, for example from an HTTP header,
    /// by one of its labels. It counts for more than what the page declares,
    /// and for less than a byte order mark; unlike a declaration, it is not
    /// doubted. None unless set.
    ///
    /// ```
    /// let extractor = dehusk::Extractor::new().with_encoding("koi8-r")?;
    /// let article = extractor.extract_bytes(b"<p>\xf7 \xd3\xd2\xc5\xc4\xd5 \xd7\xd3\xc5 \xd6\xc4\xc1\xcc\xc9 \xc4\xcf\xd6\xc4\xd1.");
    /// assert_eq!(article.text(), "В среду все ждали дождя.");
    /// # Ok::<(), dehusk::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::UnknownEncoding`] if no encoding has this label, or if it is one of
    /// those that the Encoding Standard has nothing decoded of (`iso-2022-kr`).
    pub fn with_encoding(mut self, label: &str) -> Result<Self, Error> {
        let encoding = decode::encoding_for_label(label.as_bytes());
        self.encoding = Some(encoding.ok_or_else(|| Error::new(ErrorKind::UnknownEncoding, label))?);
        Ok(self)
    }

    /// Bounds on the size of pages. [`Limits::default`] unless set.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Whether tables of data are part of the article. True unless set.
    #[must_use]
    pub fn with_tables(mut self, tables: bool) -> Self {
        self.parts.tables = tables;
        self
    }

    /// Whether captions of pictures and tables are part of the article. False
    /// unless set: out of sight of the picture, they interrupt the text.
    #[must_use]
    pub fn with_captions(mut self, captions: bool) -> Self {
        self.parts.captions = captions;
        self
    }

    /// How precision and recall are weighed against each other: -1 keeps only
    /// what is surely content, 1 all that may be. What is beyond counts as the
    /// end, what is no number as 0. Takes effect in steps of 0.1, and a
    /// stricter setting always keeps a part of what a more generous one keeps.
    /// 0 unless set, which expects the most of both together.
    ///
    /// ```
    /// use dehusk::Extractor;
    ///
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// let words = |balance| Extractor::new().with_balance(balance).extract(&page).text().len();
    /// assert!(words(-1.0) <= words(0.0) && words(0.0) <= words(1.0));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn with_balance(mut self, balance: f32) -> Self {
        self.balance = Balance::new(balance);
        self
    }

    /// Whether pictures that are in the page itself, as `data:` addresses, are
    /// pictures of the article, if they are of a kind that holds no scripts (AVIF,
    /// GIF, JPEG, PNG, WebP). False unless set: they may be as large as the page.
    #[must_use]
    pub fn with_data_images(mut self, data_images: bool) -> Self {
        self.data_images = data_images;
        self
    }

    /// The day on which the page was saved, or is read: dates after the next one are
    /// taken for mistakes. The day of the system's clock unless set; set it to get the
    /// same metadata on every day.
    ///
    /// ```
    /// use dehusk::Extractor;
    ///
    /// let page = "<meta property=article:published_time content=2031-05-01><h1>On rain</h1>";
    /// let on = |day: &str| Extractor::new().with_today(day.parse().unwrap()).metadata(page).published();
    /// assert_eq!(on("2030-01-01"), None);
    /// assert_eq!(on("2031-05-02").unwrap().to_string(), "2031-05-01");
    /// ```
    #[must_use]
    pub fn with_today(mut self, today: Timestamp) -> Self {
        self.today = Some(today);
        self
    }

    /// The article of a page.
    #[must_use]
    pub fn extract(&self, html: &str) -> Article {
        let (tree, truncation) = dom::parse(html, &self.limits);
        self.article(&Page::of(tree, self.data_images), truncation)
    }

    /// The article of a page in any encoding, see [`decode`](Self::decode).
    #[must_use]
    pub fn extract_bytes(&self, html: &[u8]) -> Article {
        self.extract(&self.decode(html).0)
    }

    /// The text of a page in any encoding, and the name of the encoding: what
    /// [`extract_bytes`](Self::extract_bytes) reads.
    ///
    /// The encoding is that of the byte order mark, of
    /// [`with_encoding`](Self::with_encoding), of the page's own declaration, or else
    /// the one that the bytes look like. A declaration is passed over if the bytes
    /// contradict it: what is valid UTF-8 is UTF-8, and what is largely malformed in an
    /// encoding is not in it. The language that the page declares and the address of
    /// the page are hints. Malformed bytes become U+FFFD.
    ///
    /// ```
    /// let extractor = dehusk::Extractor::new();
    /// let (html, encoding) = extractor.decode(b"<meta charset=koi8-r><p>\xf7 \xd3\xd2\xc5\xc4\xd5");
    /// assert_eq!(html, "<meta charset=koi8-r><p>В среду");
    /// assert_eq!(encoding, "KOI8-R");
    /// ```
    #[must_use]
    pub fn decode<'a>(&self, html: &'a [u8]) -> (Cow<'a, str>, &'static str) {
        let host = self.url.as_ref().and_then(Url::domain).unwrap_or_default();
        let tld = host.trim_end_matches('.').rsplit('.').next();
        let (text, encoding) = decode::decode(html, Context { encoding: self.encoding, tld });
        (text, encoding.name())
    }

    /// The article of a document that is parsed already; the tree stays as it
    /// is.
    ///
    /// Parse it with `scripting_enabled: false`, or the content of `noscript`
    /// elements is one text of markup and left out. The limits do not apply:
    /// the tree exists.
    ///
    /// ```
    /// use html5ever::tendril::TendrilSink;
    ///
    /// let dom = html5ever::parse_document(dehusk::RcDom::default(), Default::default())
    ///     .one("<p>The bridge was opened on Monday, and many people came to see it.");
    /// let article = dehusk::Extractor::new().extract_dom(&dom);
    /// assert_eq!(article.blocks().len(), 1);
    /// ```
    #[must_use]
    pub fn extract_dom(&self, dom: &RcDom) -> Article {
        self.article(&Page::of(dom.into(), self.data_images), Truncation::default())
    }

    /// The article of a page, and for each block of its text why it is kept or not.
    ///
    /// Takes some more time and memory than [`extract`](Self::extract), which pays nothing
    /// for this.
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// let explanation = dehusk::Extractor::new().explain(&page);
    /// let stars = explanation.parts().find(|part| part.text().contains("Cliquez sur une étoile")).unwrap();
    /// assert!(!stars.is_kept());
    /// assert!(stars.rule().starts_with("rating/"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn explain(&self, html: &str) -> Explanation {
        let (tree, truncation) = dom::parse(html, &self.limits);
        let (page, trail) = Page::with_trail(tree, self.data_images);
        let mut steps = Steps::default();
        let (article, evidence) = self.judge(&page, truncation, &mut steps);
        Explanation { article, page, trail, evidence, steps, parts: self.parts }
    }

    /// The same of a page in any encoding, see [`extract_bytes`](Self::extract_bytes).
    #[must_use]
    pub fn explain_bytes(&self, html: &[u8]) -> Explanation {
        self.explain(&self.decode(html).0)
    }

    /// What the page says of its article, without the article: the page is parsed and
    /// walked, but its blocks are not scored, which takes two thirds of the time.
    ///
    /// The values are those of [`Article::metadata`], except for what only the text
    /// tells: [`Metadata::words`] and [`Metadata::source`].
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// let metadata = dehusk::Extractor::new().metadata(&page);
    /// assert_eq!(metadata.title(), dehusk::extract(&page).title());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn metadata(&self, html: &str) -> Metadata {
        let (tree, _) = dom::parse(html, &self.limits);
        let page = Page::of(tree, false);
        let links = Links::new(self.url.as_ref(), page.head.base.as_deref());
        metadata::read(&page, &links, self.today())
    }

    /// The metadata of a page in any encoding, see [`extract_bytes`](Self::extract_bytes).
    #[must_use]
    pub fn metadata_bytes(&self, html: &[u8]) -> Metadata {
        self.metadata(&self.decode(html).0)
    }

    /// The last day that a page can be of.
    fn today(&self) -> Option<Timestamp> {
        self.today.or_else(Timestamp::today)
    }

    fn article(&self, page: &Page, truncation: Truncation) -> Article {
        self.judge(page, truncation, &mut ()).0
    }

    /// The article, and what it was found by.
    fn judge(&self, page: &Page, truncation: Truncation, trace: &mut impl Trace) -> (Article, Evidence) {
        let links = Links::new(self.url.as_ref(), page.head.base.as_deref());
        let mut metadata = metadata::read(page, &links, self.today());
        let widgets = widget::detect(page);
        let titles = metadata::title_blocks(page, metadata.title());
        let survey = Survey::new(page, &widgets, &titles);
        let kinds = model::kinds(&survey);
        let eligible = select::eligible(page, &widgets, &kinds);
        let scores = model::block_scores(&survey, &kinds, &eligible);
        let judged = Judged {
            page,
            widgets: &widgets,
            titles: &titles,
            kinds: &kinds,
            eligible: &eligible,
            scores: &scores.last,
        };
        let kept = select::select(judged, self.parts, self.balance, trace);
        let confidence = model::confidence(&survey, &kinds, &scores.last, &kept);
        // On a large page it is large, and so is the article.
        drop(survey);
        metadata.set_source(widget::source(page, &widgets));
        metadata.set_words(words(page, &kept));
        let article = Article {
            version: SchemaVersion,
            metadata,
            kinds,
            confidence,
            blocks: assemble::blocks(page, &kept, &links),
            comments: comment::find(page, &widgets, &kept),
            dropped: dropped::of(judged, self.parts, &kept),
            truncation: Truncation { metadata_dropped: page.metadata_dropped(), ..truncation },
        };
        (article, Evidence { widgets, titles, kinds, eligible, scores })
    }
}

/// How many words the kept blocks have.
fn words(page: &Page, kept: &[bool]) -> u32 {
    let kept = page.blocks().iter().zip(kept).filter(|(_, is_kept)| **is_kept);
    let words: f64 = kept.map(|(block, _)| f64::from(block.measure.words)).sum();
    words.round() as u32
}
