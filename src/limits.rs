//! How much of a page is read, and the report of what was not.

/// Bounds on the work that one page may cause.
///
/// A page that exceeds a bound is not an error: the extraction degrades, keeps
/// the text that it has read, and says so in [`Truncation`].
///
/// ```
/// use dehusk::{Extractor, Limits};
///
/// let limits = Limits::default().with_max_bytes(40);
/// let page = "<p>The first sentence of the page.</p><p>The second one is never read.</p>";
/// let article = Extractor::new().with_limits(limits).extract(page);
/// assert!(article.truncation().is_truncated());
/// assert_eq!(article.truncation().bytes_dropped(), page.len() - 40);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    max_bytes: usize,
    max_nodes: usize,
    max_depth: usize,
}

impl Limits {
    /// The largest input that is read, in bytes of UTF-8; the rest is cut off.
    ///
    /// 128 MiB unless set: the largest saved pages seen in the wild are
    /// single-file saves with inlined images, of some tens of megabytes.
    #[must_use]
    pub fn with_max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// How many DOM nodes are built; after that, markup is no longer read and
    /// only text is kept.
    ///
    /// 2,000,000 unless set, which is a few hundred megabytes of tree. The
    /// longest documents that people really publish stay under one million.
    #[must_use]
    pub fn with_max_nodes(mut self, nodes: usize) -> Self {
        self.max_nodes = nodes;
        self
    }

    /// How deep elements may nest; deeper ones are flattened into their
    /// ancestor, with their text in place.
    ///
    /// 512 unless set, the depth at which browsers stop, too. The cost of a tag
    /// in an HTML parser grows with the depth at which it stands, so this bound
    /// is what makes the parse linear.
    #[must_use]
    pub fn with_max_depth(mut self, depth: usize) -> Self {
        self.max_depth = depth;
        self
    }

    /// The bound set by [`with_max_bytes`](Self::with_max_bytes).
    #[must_use]
    pub fn max_bytes(&self) -> usize {
        self.max_bytes
    }

    /// The bound set by [`with_max_nodes`](Self::with_max_nodes).
    #[must_use]
    pub fn max_nodes(&self) -> usize {
        self.max_nodes
    }

    /// The bound set by [`with_max_depth`](Self::with_max_depth).
    #[must_use]
    pub fn max_depth(&self) -> usize {
        self.max_depth
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits { max_bytes: 128 << 20, max_nodes: 2_000_000, max_depth: 512 }
    }
}

/// What the [`Limits`] removed from a page. All zero on ordinary pages.
///
/// ```
/// let article = dehusk::extract("<p>A short page.</p>");
/// assert!(!article.truncation().is_truncated());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Truncation {
    pub(crate) bytes_dropped: usize,
    pub(crate) tags_dropped: usize,
    pub(crate) tags_flattened: usize,
}

impl Truncation {
    /// Whether any limit was hit.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        *self != Truncation::default()
    }

    /// Bytes of UTF-8 cut off the end of the input.
    #[must_use]
    pub fn bytes_dropped(&self) -> usize {
        self.bytes_dropped
    }

    /// Start tags that were not read because there were too many nodes. Their
    /// text is kept.
    #[must_use]
    pub fn tags_dropped(&self) -> usize {
        self.tags_dropped
    }

    /// Start tags that were flattened because they stood too deep. Their text
    /// is kept.
    #[must_use]
    pub fn tags_flattened(&self) -> usize {
        self.tags_flattened
    }
}
