//! The one error of the crate. Bad HTML is never an error.

use std::fmt;

/// A setting of an [`Extractor`](crate::Extractor) that cannot be used.
///
/// ```
/// use dehusk::{ErrorKind, Extractor};
///
/// let error = Extractor::new().with_url("not a url").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidUrl);
/// assert_eq!(error.to_string(), "not an absolute URL: \"not a url\"");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    value: String,
}

/// What kind of setting an [`Error`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The page URL does not parse as an absolute URL.
    InvalidUrl,
    /// No encoding of the [Encoding Standard](https://encoding.spec.whatwg.org/)
    /// goes by this label.
    UnknownEncoding,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, value: &str) -> Self {
        Error { kind, value: value.to_owned() }
    }

    /// What kind of setting it is about.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            ErrorKind::InvalidUrl => "not an absolute URL",
            ErrorKind::UnknownEncoding => "not the label of an encoding",
        };
        write!(f, "{what}: {:?}", self.value)
    }
}

impl std::error::Error for Error {}
