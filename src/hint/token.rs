//! From the value of a `class` or `id` to its words.

use once_cell::sync::Lazy;

use super::Said;
use super::vocabulary;
use crate::hash::{FNV_OFFSET, WordMap, fnv, hash};

/// A name longer than this is generated and means nothing; also the bound on
/// what is read of a class attribute of megabytes.
const MAX_NAME_BYTES: usize = 80;
/// More names than this on one element are utility classes.
const MAX_NAMES: usize = 64;

/// What all names in an attribute value say.
pub(super) fn lookup(value: &str) -> Said {
    let mut reader = Reader::new();
    value.split_ascii_whitespace().for_each(|name| reader.add(name));
    reader.said()
}

/// Reads the names of an element, one after the other.
///
/// A name is cut into words at punctuation and at a change from lower to upper
/// case; each word is looked up, and each pair of neighbours as `one-two`. A word is
/// never written down: the hash of its letters is enough.
pub(crate) struct Reader {
    index: &'static Index,
    /// How many names there were.
    names: usize,
    said: Said,
}

/// The words of a name up to here, as hashes.
#[derive(Clone, Copy)]
struct Words {
    /// The word that is being read, and how long it is.
    word: u64,
    length: usize,
    /// The word before it, if there is one.
    before: Option<u64>,
}

impl Reader {
    pub(crate) fn new() -> Self {
        Reader { index: &INDEX, names: 0, said: Said::default() }
    }

    /// Reads the next name.
    pub(crate) fn add(&mut self, name: &str) {
        self.names += 1;
        if self.names > MAX_NAMES || name.len() > MAX_NAME_BYTES {
            return;
        }
        let mut words = Words { word: FNV_OFFSET, length: 0, before: None };
        let mut was_lower = false;
        for byte in name.bytes() {
            let is_upper = byte.is_ascii_uppercase();
            let is_letter = byte.is_ascii_alphabetic() || !byte.is_ascii();
            if !is_letter || (was_lower && is_upper) {
                words = self.end_word(words);
            }
            if is_letter {
                words.word = fnv(words.word, byte.to_ascii_lowercase().into());
                words.length += 1;
            }
            was_lower = is_letter && !is_upper && byte.is_ascii();
        }
        self.end_word(words);
    }

    /// What the names have said.
    pub(crate) fn said(self) -> Said {
        self.said
    }

    /// Looks up the word that ends here, alone and with the one before it.
    fn end_word(&mut self, words: Words) -> Words {
        if words.length == 0 {
            return words;
        }
        self.find(words.word);
        words.before.into_iter().for_each(|before| self.find(pair(before, words.word)));
        Words { word: FNV_OFFSET, length: 0, before: Some(words.word) }
    }

    fn find(&mut self, key: u64) {
        if self.index.may_have(key) {
            self.said = self.said | self.index.said.get(&key).copied().unwrap_or_default();
        }
    }
}

/// The vocabulary by the hashes of its words and pairs.
struct Index {
    said: WordMap<u64, Said>,
    /// A bit for each key, and for many that are none: nine in ten words of pages are none
    /// of the vocabulary, and end here.
    keys: [u64; FILTER_WORDS],
}

const FILTER_WORDS: usize = 256;

/// The hash of a word, or of a pair of words, of the vocabulary.
fn key(word: &str) -> u64 {
    word.split_once('-').map_or_else(|| hash(word), |(one, two)| pair(hash(one), hash(two)))
}

/// The hash of two words next to each other, by theirs.
fn pair(one: u64, two: u64) -> u64 {
    fnv(one.rotate_left(1), two)
}

impl Index {
    fn add(&mut self, word: &str, said: Said) {
        let key = key(word);
        let known = self.said.entry(key).or_default();
        *known = *known | said;
        let (place, bit) = place(key);
        if let Some(bits) = self.keys.get_mut(place) {
            *bits |= bit;
        }
    }

    fn may_have(&self, key: u64) -> bool {
        let (place, bit) = place(key);
        self.keys.get(place).is_some_and(|bits| bits & bit != 0)
    }
}

/// Where the bit of a key is.
fn place(key: u64) -> (usize, u64) {
    let key = key ^ (key >> 32);
    (key as usize / 64 % FILTER_WORDS, 1 << (key % 64))
}

static INDEX: Lazy<Index> = Lazy::new(|| {
    let mut index = Index { said: WordMap::default(), keys: [0; FILTER_WORDS] };
    for &(hint, names) in vocabulary::NAMES {
        names.iter().for_each(|name| index.add(name, Said { hints: hint.into(), ..Said::default() }));
    }
    for &(showing, names) in vocabulary::SHOWINGS {
        names.iter().for_each(|name| index.add(name, Said { showing, ..Said::default() }));
    }
    index
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::WordSet;

    #[test]
    fn words_are_told_apart_by_their_hashes() {
        let names = vocabulary::NAMES.iter().flat_map(|(_, names)| *names);
        let showings = vocabulary::SHOWINGS.iter().flat_map(|(_, names)| *names);
        let words: WordSet<&str> = names.chain(showings).copied().collect();
        assert_eq!(INDEX.said.len(), words.len());
    }

    #[test]
    fn few_other_words_are_looked_up() {
        let others = (0..1000).filter(|n| INDEX.may_have(hash(&format!("word-{n}")))).count();
        assert!(others < 150, "{others}");
    }
}
