//! Bylines made up for the purpose. Names in a cell are parted by bars.

mod languages;
mod lines;
mod texts;

use super::{from_line, names};

/// Compares all rows before it fails, so that one change shows all it breaks.
fn compare(rows: impl IntoIterator<Item = (&'static str, Option<String>, Option<String>)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(|(_, found, wanted)| found != wanted)
        .map(|(text, found, wanted)| format!("{text:?}: {found:?}, not {wanted:?}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The names that are found in texts that name authors.
fn check_names(rows: &[(&'static str, &'static str)], site: Option<&str>) {
    compare(
        rows.iter().map(|&(text, wanted)| (text, Some(names(text, site).join("|")), Some(wanted.to_owned()))),
    );
}

/// The names that are found in lines; none where the line is no byline.
fn check_lines(rows: &[(&'static str, &'static str)]) {
    let wanted = |names: &str| (!names.is_empty()).then(|| names.to_owned());
    compare(
        rows.iter().map(|&(line, names)| (line, from_line(line).map(|found| found.join("|")), wanted(names))),
    );
}
