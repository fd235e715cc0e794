//! All pages and parts of pages of the tests.

use std::path::{Path, PathBuf};

/// Their paths, in order.
pub(crate) fn pages() -> Vec<PathBuf> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let files = walkdir::WalkDir::new(tests).sort_by_file_name().into_iter();
    let is_page = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.ends_with(".html") && !name.ends_with(".out.html")
    };
    files.map(|entry| entry.unwrap().into_path()).filter(is_page).collect()
}
