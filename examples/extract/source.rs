//! Where bytes come from: a file, or standard input.

use std::borrow::Cow;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The path by which the command line means standard input or output.
pub(crate) const STANDARD_STREAM: &str = "-";

/// Whether a path of the command line means standard input or output.
pub(crate) fn is_standard_stream(path: &Path) -> bool {
    path == Path::new(STANDARD_STREAM)
}

/// One page, or one list, not yet read.
#[derive(Debug)]
pub(crate) enum Source {
    /// Standard input.
    Stdin,
    /// A file, or what can be read like one.
    File(PathBuf),
}

impl Source {
    /// The source that a path of the command line means.
    pub(crate) fn new(path: &Path) -> Self {
        if is_standard_stream(path) { Source::Stdin } else { Source::File(path.to_owned()) }
    }

    /// Its name in output and messages.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Source::Stdin => Cow::Borrowed(STANDARD_STREAM),
            Source::File(path) => path.to_string_lossy(),
        }
    }

    /// All of its bytes.
    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Source::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
            Source::File(path) => fs::read(path),
        }
    }
}
