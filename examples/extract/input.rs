//! Which pages a batch is made from: paths, folders, lists of paths.

use std::path::{Path, PathBuf};

use anyhow::Context;
use walkdir::WalkDir;

use crate::report::Report;
use crate::source::{Source, is_standard_stream};

/// The endings that make a file of a folder a page, in any case.
const PAGE_EXTENSIONS: [&str; 2] = ["html", "htm"];

/// Whether a path of the command line is a folder to search for pages.
pub(crate) fn is_folder(path: &Path) -> bool {
    !is_standard_stream(path) && path.is_dir()
}

/// What a batch is made from.
#[derive(Debug)]
pub(crate) enum Inputs {
    /// The paths of the command line.
    Paths(Vec<PathBuf>),
    /// A list that has one path a line.
    List(Source),
}

impl Inputs {
    /// The pages, in order. Only their paths are kept, so that the progress bar
    /// knows how many there are.
    ///
    /// # Errors
    ///
    /// The list cannot be read. What is wrong with a single folder is reported
    /// instead, and the others go on.
    pub(crate) fn sources(&self, report: &mut Report) -> anyhow::Result<Vec<Source>> {
        let mut sources = Vec::new();
        match self {
            Inputs::Paths(paths) => {
                for path in paths {
                    push_pages(Source::new(path), &mut sources, report);
                }
            }
            Inputs::List(list) => {
                let bytes = list.read().with_context(|| list.name().into_owned())?;
                for path in listed_paths(&bytes) {
                    push_pages(Source::File(path), &mut sources, report);
                }
            }
        }
        Ok(sources)
    }
}

fn push_pages(source: Source, sources: &mut Vec<Source>, report: &mut Report) {
    match source {
        Source::File(path) if path.is_dir() => push_folder(&path, sources, report),
        source => sources.push(source),
    }
}

/// Pushes the pages of a folder, sorted by name within each folder.
fn push_folder(folder: &Path, sources: &mut Vec<Source>, report: &mut Report) {
    let mut is_barren = true;
    for entry in WalkDir::new(folder).sort_by_file_name() {
        match entry {
            // By path and not by entry: a link to a file is a page, too. Links
            // to folders are not followed, which could lead round in circles.
            Ok(entry) if has_page_extension(entry.path()) && entry.path().is_file() => {
                sources.push(Source::File(entry.into_path()));
                is_barren = false;
            }
            Ok(_) => {}
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_string_lossy();
                match error.io_error() {
                    Some(error) => report.failure(&path, error),
                    None => report.failure(&path, &error),
                }
                is_barren = false;
            }
        }
    }
    if is_barren {
        report.failure(&folder.to_string_lossy(), &"no *.html or *.htm files in this folder");
    }
}

fn has_page_extension(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| PAGE_EXTENSIONS.iter().any(|page| extension.eq_ignore_ascii_case(page)))
}

/// The paths of a list. Lines may end as on Windows; blank ones say nothing.
fn listed_paths(list: &[u8]) -> impl Iterator<Item = PathBuf> {
    list.split(|&byte| byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
        .filter(|line| !line.trim_ascii().is_empty())
        .map(path_from_bytes)
}

/// On Unix, a path is any bytes.
#[cfg(unix)]
fn path_from_bytes(bytes: &[u8]) -> PathBuf {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    PathBuf::from(OsStr::from_bytes(bytes))
}

/// Elsewhere, a list is UTF-8; what is not will be reported as not found.
#[cfg(not(unix))]
fn path_from_bytes(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
