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

/// No word or pair of the vocabulary has more bytes: a test holds it.
const MAX_KEY_BYTES: usize = 19;

/// The hints of all names in an attribute value.
///
/// A name is cut into words at punctuation and at a change from lower to upper
/// case; each word is looked up, and each pair of neighbours as `one-two`.
pub(super) fn lookup(value: &str) -> HintSet {
    let mut words = Words { text: Vec::with_capacity(2 * MAX_NAME_BYTES), ..Words::default() };
    for name in value.split_ascii_whitespace().take(MAX_NAMES) {
        if name.len() <= MAX_NAME_BYTES {
            words.add(name.as_bytes());
        }
    }
    words.hints
}

/// The words of a name, and what has been found out so far.
#[derive(Default)]
struct Words {
    /// In lower case, with hyphens between them.
    text: Vec<u8>,
    /// Where the last word begins, and the one before it.
    last: usize,
    previous: usize,
    hints: HintSet,
}

impl Words {
    fn add(&mut self, name: &[u8]) {
        self.text.clear();
        (self.last, self.previous) = (0, 0);
        let mut was_lower = false;
        for &byte in name {
            let is_word = byte.is_ascii_alphabetic() || !byte.is_ascii();
            let turns_upper = was_lower && byte.is_ascii_uppercase();
            if !is_word || turns_upper {
                self.end_word();
            }
            if is_word {
                self.text.push(byte.to_ascii_lowercase());
            }
            was_lower = byte.is_ascii_lowercase();
        }
        self.end_word();
    }

    /// Looks up the word that ends here, alone and with the one before it.
    fn end_word(&mut self) {
        if self.text.len() == self.last {
            return;
        }
        self.find(self.last);
        if self.previous < self.last {
            self.find(self.previous);
        }
        self.text.push(b'-');
        (self.previous, self.last) = (self.last, self.text.len());
    }

    fn find(&mut self, start: usize) {
        let key = self.text.get(start..).unwrap_or_default();
        if may_be_key(key) {
            self.hints = self.hints | INDEX.get(key).copied().unwrap_or_default();
        }
    }
}

/// For each length of a key, the letters that keys of this length begin with, as bits.
/// Nine in ten words of pages are none of the vocabulary, and most of them end here.
static STARTS: Lazy<[u32; MAX_KEY_BYTES + 1]> = Lazy::new(|| {
    let mut starts = [0; MAX_KEY_BYTES + 1];
    for key in INDEX.keys() {
        if let Some(bits) = starts.get_mut(key.len()) {
            *bits |= start(key);
        }
    }
    starts
});

/// The bit of the letter that a word begins with.
fn start(word: &[u8]) -> u32 {
    word.first().map_or(0, |letter| 1 << (letter % 32))
}

fn may_be_key(word: &[u8]) -> bool {
    STARTS.get(word.len()).is_some_and(|starts| starts & start(word) != 0)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_no_longer_than_is_looked_up() {
        assert_eq!(INDEX.keys().map(|key| key.len()).max(), Some(MAX_KEY_BYTES));
    }
}
