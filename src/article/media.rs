//! Pictures and what else a page embeds.

/// A picture of the article.
///
/// ```
/// use dehusk::{BlockKind, Extractor};
///
/// let page = "<article><p>The old mill stood by the river for three hundred years and more.</p>
///     <img class=lazy src='data:image/gif;base64,R0lGODlhAQ' data-src='/mill.jpg' alt='The mill'>
///     <p>It burned down in the spring of 1911, and nobody has built another one since.</p></article>";
/// let article = Extractor::new().with_url("https://example.org/mill")?.extract(page);
/// let BlockKind::Image(image) = &article.blocks()[1].kind else { panic!() };
/// assert_eq!(image.src, "https://example.org/mill.jpg");
/// assert_eq!(image.alt, "The mill");
/// # Ok::<(), dehusk::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Image {
    /// Its address, the largest one that the page offers: resolved if the page's
    /// address is known, otherwise as the page has it. A `data:` address only on
    /// request, see [`Extractor::with_data_images`](crate::Extractor::with_data_images).
    pub src: String,
    /// What it shows, in words; may be empty.
    pub alt: String,
    /// What is shown when the pointer is on it.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub title: Option<String>,
    /// Where it leads, if it is linked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub link: Option<String>,
}

/// Something that another page or a player would show: a video, a map, a post.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Embed {
    /// What shows it.
    pub media: Media,
    /// Its address, see [`Image::src`].
    pub src: String,
    /// Its title, if the page gives it one.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub title: Option<String>,
}

/// What shows an [`Embed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Media {
    /// `video`.
    Video,
    /// `audio`.
    Audio,
    /// `iframe`, `embed`, `object`: another page.
    Frame,
}
