//! Lines of text as people read them.

/// The words of a line: what is between white space and control characters.
pub(crate) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty())
}
