//! What is known of an article besides its text.

use std::collections::BTreeMap;

use super::block::Direction;
use super::field::{Field, Provenance};
use crate::timestamp::Timestamp;

/// What a page says of its article: title, authors, dates and the rest.
///
/// Pages say these things in many places, and often differently. Which source counts
/// for more is the same for all pages and told with each field; where the value of a
/// page is from is told by [`provenance`](Metadata::provenance). What no source gives
/// is missing: nothing is made up.
///
/// ```
/// use dehusk::{Field, Provenance};
///
/// let page = "<html lang=en><title>On rain - The Valley Post</title>
///     <meta name=author content='Jane Doe'>
///     <meta property=article:published_time content='2024-05-01T10:30:00+02:00'>
///     <h1>On rain</h1><p>It rained all day, and nobody was surprised by that.</p>";
/// let article = dehusk::extract(page);
/// let metadata = article.metadata();
/// assert_eq!(metadata.title(), Some("On rain"));
/// assert_eq!(metadata.authors(), ["Jane Doe"]);
/// assert_eq!(metadata.published().unwrap().to_string(), "2024-05-01T10:30:00+02:00");
/// assert_eq!(metadata.provenance(Field::Published), Some(Provenance::OpenGraph));
/// assert_eq!(metadata.modified(), None);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default))]
pub struct Metadata {
    pub(crate) title: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) published: Option<Timestamp>,
    pub(crate) modified: Option<Timestamp>,
    pub(crate) language: Option<String>,
    pub(crate) direction: Option<Direction>,
    pub(crate) site_name: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) amp_url: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) image: Option<String>,
    pub(crate) sections: Vec<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) license: Option<String>,
    pub(crate) page_type: Option<String>,
    pub(crate) source: Option<String>,
    pub(crate) favicon: Option<String>,
    #[cfg_attr(feature = "serde", serde(flatten, with = "length"))]
    pub(crate) words: Option<u32>,
    pub(crate) provenance: BTreeMap<Field, Provenance>,
}

/// Words that people read in a minute (M. Brysbaert, "How many words do we read per
/// minute?", Journal of Memory and Language 109, 2019).
const WORDS_PER_MINUTE: u32 = 238;

impl Metadata {
    /// The headline, without the name of the site: of all names that the page gives
    /// itself and all headings that it shows, the likeliest one.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The names of who wrote it, each once, without "By", titles and jobs.
    #[must_use]
    pub fn authors(&self) -> &[String] {
        &self.authors
    }

    /// When it was published: the day at least, the time and the offset from UTC if the
    /// page gives them. A page that shows its readers one day only is of that day, even
    /// if it calls it that of a change.
    #[must_use]
    pub fn published(&self) -> Option<Timestamp> {
        self.published
    }

    /// When it was last changed.
    #[must_use]
    pub fn modified(&self) -> Option<Timestamp> {
        self.modified
    }

    /// The language as BCP 47 writes it, `pt-BR`: the declared one, if the text is in
    /// its script; else the one that the text looks like.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The direction of the text: the declared one, else that of the language.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// The name of the site.
    #[must_use]
    pub fn site_name(&self) -> Option<&str> {
        self.site_name.as_deref()
    }

    /// The canonical address of the page, if it gives one.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// The address of the same page as AMP has it.
    #[must_use]
    pub fn amp_url(&self) -> Option<&str> {
        self.amp_url.as_deref()
    }

    /// What the page is about, in a sentence or two of its own.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }

    /// The address of the picture that stands for the article.
    #[must_use]
    pub fn image(&self) -> Option<&str> {
        self.image.as_deref()
    }

    /// The sections or categories of the site that it is in.
    #[must_use]
    pub fn sections(&self) -> &[String] {
        &self.sections
    }

    /// Its tags or key words, each once.
    #[must_use]
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// The license: an address, or a name.
    #[must_use]
    pub fn license(&self) -> Option<&str> {
        self.license.as_deref()
    }

    /// What the page calls itself, in its own terms: `NewsArticle`, `article`. What
    /// kind of page it looks like is [`Article::kind`](crate::Article::kind).
    #[must_use]
    pub fn page_type(&self) -> Option<&str> {
        self.page_type.as_deref()
    }

    /// Where the text is from, if a line of it says so: « La source: www.rt.com »,
    /// "Quelle: dpa". The line itself is not part of the text.
    ///
    /// ```
    /// let page = std::fs::read_to_string("tests/pages/seed-fr/page.html")?;
    /// assert_eq!(dehusk::extract(&page).metadata().source(), Some("www.rt.com"));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// The address of the site's icon, the largest that is for browsers.
    #[must_use]
    pub fn favicon(&self) -> Option<&str> {
        self.favicon.as_deref()
    }

    /// How many words the text of the article has; those of scripts without spaces are
    /// estimated from its letters. None if the text was not asked for, see
    /// [`Extractor::metadata`](crate::Extractor::metadata).
    #[must_use]
    pub fn words(&self) -> Option<u32> {
        self.words
    }

    /// How many minutes it takes to read the text of the article, rounded up.
    #[must_use]
    pub fn reading_minutes(&self) -> Option<u32> {
        self.words.map(reading_minutes)
    }

    /// Where the value of a field comes from; none if there is no value.
    #[must_use]
    pub fn provenance(&self, field: Field) -> Option<Provenance> {
        self.provenance.get(&field).copied()
    }

    /// Adds what a line of the text says of where it is from.
    pub(crate) fn set_source(&mut self, source: Option<String>) {
        if source.is_some() {
            self.source = source;
            self.provenance.insert(Field::Source, Provenance::Text);
        }
    }

    /// Adds how long the text is.
    pub(crate) fn set_words(&mut self, words: u32) {
        self.words = Some(words);
    }
}

/// How many minutes it takes to read so many words.
fn reading_minutes(words: u32) -> u32 {
    words.div_ceil(WORDS_PER_MINUTE)
}

/// The length of the text in JSON: in words, and in minutes as well, for readers that
/// do not know how many words a minute has. Read again, the words alone count.
#[cfg(feature = "serde")]
mod length {
    use serde::de::{Deserialize, Deserializer};
    use serde::{Serialize, Serializer};

    #[derive(Default, serde::Serialize, serde::Deserialize)]
    #[serde(default)]
    struct Length {
        words: Option<u32>,
        reading_minutes: Option<u32>,
    }

    pub(super) fn serialize<S: Serializer>(words: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
        Length { words: *words, reading_minutes: words.map(super::reading_minutes) }.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
        Length::deserialize(deserializer).map(|length| length.words)
    }
}
