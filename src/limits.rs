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
    max_attributes: usize,
    max_work: u64,
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

    /// How many attributes of one tag are read; the rest is left out.
    ///
    /// 256 unless set; one of 1,971 saved pages has a tag with more than 128. Each attribute is compared with all before it, and those of `b`,
    /// `font` and their like with those of all of their kind that are open.
    #[must_use]
    pub fn with_max_attributes(mut self, attributes: usize) -> Self {
        self.max_attributes = attributes;
        self
    }

    /// How many steps one page may take, whatever it holds. When three quarters of them
    /// are used up, markup is no longer read and only text is kept; when all are, the rest
    /// of the page is cut off.
    ///
    /// A step is a byte of the page, a token that is made of it, a node that is built or
    /// walked over, a look of the parser at an open element, or the comparison of two
    /// attributes. No clock is asked, so that a page gives the same article on
    /// a slow machine and on a busy one.
    ///
    /// 1,000,000,000 unless set, which is 7 steps for each byte of the largest page that is
    /// read. Of 1,971 saved pages, the one in the middle takes 1.2 for each of its bytes, and
    /// none more than 1.9; hostile pages take up to some hundred.
    #[must_use]
    pub fn with_max_work(mut self, steps: u64) -> Self {
        self.max_work = steps;
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

    /// The bound set by [`with_max_attributes`](Self::with_max_attributes).
    #[must_use]
    pub fn max_attributes(&self) -> usize {
        self.max_attributes
    }

    /// The bound set by [`with_max_work`](Self::with_max_work).
    #[must_use]
    pub fn max_work(&self) -> u64 {
        self.max_work
    }
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            max_bytes: 128 << 20,
            max_nodes: 2_000_000,
            max_depth: 512,
            max_attributes: 256,
            max_work: 1_000_000_000,
        }
    }
}

/// What the [`Limits`] removed from a page. All zero on ordinary pages.
///
/// ```
/// let article = dehusk::extract("<p>A short page.</p>");
/// assert!(!article.truncation().is_truncated());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct Truncation {
    pub(crate) bytes_dropped: usize,
    pub(crate) tags_dropped: usize,
    pub(crate) tags_flattened: usize,
    pub(crate) attributes_dropped: usize,
    pub(crate) metadata_dropped: usize,
    pub(crate) work_exhausted: bool,
}

impl Truncation {
    /// Whether any limit was hit.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        *self != Truncation::default()
    }

    /// Bytes of UTF-8 cut off the end of the input: there were too many, or all work was
    /// used up.
    #[must_use]
    pub fn bytes_dropped(&self) -> usize {
        self.bytes_dropped
    }

    /// Start tags that were not read because there were too many nodes, or most of the
    /// work was used up. Their text is kept.
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

    /// Attributes that were not read because their tag had too many.
    #[must_use]
    pub fn attributes_dropped(&self) -> usize {
        self.attributes_dropped
    }

    /// What the page says of itself and was passed over: metas and links beyond a thousand
    /// of each, other declarations of elements beyond twenty thousand, and scripts of
    /// JSON-LD beyond eight megabytes.
    #[must_use]
    pub fn metadata_dropped(&self) -> usize {
        self.metadata_dropped
    }

    /// Whether so much work was used up that markup was no longer read, see
    /// [`Limits::with_max_work`].
    #[must_use]
    pub fn work_exhausted(&self) -> bool {
        self.work_exhausted
    }
}
