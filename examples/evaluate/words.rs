//! Words and whitespace as the reference scorer takes them: a script in Python.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// The categories of `\w` in Python, beside the underscore. Unlike those of
/// `char::is_alphanumeric`, they have no vowel signs and no circled letters.
const WORD_CATEGORIES: GeneralCategoryGroup =
    GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number);

/// The words of a text, as places in it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|&(_, c)| is_word(c))?;
        let end = chars.find(|&(_, c)| !is_word(c)).map_or(text.len(), |(end, _)| end);
        Some(start..end)
    })
}

fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    WORD_CATEGORIES.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// A text with one space for any whitespace, and none at its ends.
pub(crate) fn squeezed(text: &str) -> String {
    let parts = text.split(is_space).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// To Python, the four separators of ASCII are whitespace, too.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}
