//! From the value of a `class` or `id` to its words.

use once_cell::sync::Lazy;

use super::set::HintSet;
use super::vocabulary;
use crate::hash::WordMap;

/// A name longer than this is generated and means nothing; also the bound on
/// what is read of a class attribute of megabytes.
const MAX_NAME_BYTES: usize = 80;
/// More names than this on one element are utility classes.
const MAX_NAMES: usize = 64;

/// The hints of all names in an attribute value.
///
/// A name is cut into words at punctuation and at a change from lower to upper
/// case; each word is looked up, and each pair of neighbours as `one-two`.
pub(super) fn lookup(value: &str) -> HintSet {
    let mut hints = HintSet::EMPTY;
    let mut key = Vec::with_capacity(MAX_NAME_BYTES);
    for name in value.split_ascii_whitespace().take(MAX_NAMES) {
        if name.len() <= MAX_NAME_BYTES {
            hints = hints | of_name(name.as_bytes(), &mut key);
        }
    }
    hints
}

fn of_name(name: &[u8], key: &mut Vec<u8>) -> HintSet {
    let mut hints = HintSet::EMPTY;
    // `key` holds "previous-current", `current` begins after the hyphen.
    key.clear();
    let mut current = 0;
    let mut was_lower = false;
    for &byte in name {
        let is_word = byte.is_ascii_alphabetic() || !byte.is_ascii();
        let turns_upper = was_lower && byte.is_ascii_uppercase();
        if !is_word || turns_upper {
            hints = hints | end_word(key, &mut current);
        }
        if is_word {
            key.push(byte.to_ascii_lowercase());
        }
        was_lower = byte.is_ascii_lowercase();
    }
    hints | end_word(key, &mut current)
}

/// Looks up the word that ends here, alone and with the one before it.
fn end_word(key: &mut Vec<u8>, current: &mut usize) -> HintSet {
    let word = key.get(*current..).unwrap_or_default();
    if word.is_empty() {
        return HintSet::EMPTY;
    }
    let mut hints = find(word);
    if *current > 0 {
        hints = hints | find(key);
    }
    key.drain(..*current);
    key.push(b'-');
    *current = key.len();
    hints
}

fn find(key: &[u8]) -> HintSet {
    INDEX.get(key).copied().unwrap_or_default()
}

static INDEX: Lazy<WordMap<&[u8], HintSet>> = Lazy::new(|| {
    let mut index = WordMap::<&[u8], HintSet>::default();
    for &(hint, names) in vocabulary::NAMES {
        for name in names {
            let entry = index.entry(name.as_bytes()).or_default();
            *entry = *entry | hint.into();
        }
    }
    index
});
