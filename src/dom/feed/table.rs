//! A table of names that are looked up in the source, whatever their case.

/// No name in it is longer.
const MAX_BYTES: usize = 24;
const SLOTS: usize = 1024;

/// A hash table that is made once, by open addressing. What stands in it is kept apart, so
/// that the few names that pages are made of lie close together.
pub(super) struct Names<T> {
    /// The places of the entries, from 1 on; 0 where there is none.
    slots: Vec<u16>,
    entries: Vec<(Key, T)>,
}

/// A name in lower case, filled up with zeros.
#[derive(Debug, Clone, Copy)]
struct Key([u64; MAX_BYTES / 8]);

impl Key {
    /// Of the first bytes of a source.
    fn new(source: &[u8], length: usize) -> Option<Key> {
        if length > MAX_BYTES {
            return None;
        }
        // Mostly a name is followed by more source, and all words are read at once: a copy
        // of so many bytes as the name has would be a jump for each of its lengths.
        let filled;
        let bytes: &[u8; MAX_BYTES] = if let Some(bytes) = source.first_chunk() {
            bytes
        } else {
            filled = filled_up(source);
            &filled
        };
        let mut words = [0; MAX_BYTES / 8];
        let mut left = length;
        for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
            *word = lower(first_bytes(u64::from_le_bytes(*bytes), left));
            left = left.saturating_sub(8);
            if left == 0 {
                break;
            }
        }
        Some(Key(words))
    }

    /// Whether it is the same. Words that were just written are not read back at once, as
    /// comparing the arrays does, which takes longer than all the rest.
    fn is(self, other: Key) -> bool {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        (a ^ d) | (b ^ e) | (c ^ f) == 0
    }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    fn slot(self) -> usize {
        let [a, b, c] = self.0;
        let mixed = (a ^ b.rotate_left(23) ^ c.rotate_left(41)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 54) as usize % SLOTS
    }
}

/// A short source, filled up with zeros.
#[cold]
fn filled_up(source: &[u8]) -> [u8; MAX_BYTES] {
    let mut bytes = source.iter().copied();
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}

/// Zeros in place of all but so many bytes of a word.
fn first_bytes(word: u64, count: usize) -> u64 {
    word & u64::MAX.checked_shl(8 * count as u32).map_or(u64::MAX, |rest| !rest)
}

/// Eight bytes with the capital letters of ASCII as small ones.
fn lower(word: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low_bits = word & !HIGH;
    // No sum carries into the byte beside it.
    let from_a = low_bits + u64::from(0x80 - b'A') * EACH;
    let behind_z = low_bits + u64::from(0x7f - b'Z') * EACH;
    let capitals = (from_a ^ behind_z) & !word & HIGH;
    word | (capitals >> 2)
}

impl<T> Names<T> {
    pub(super) fn new<'a>(names: impl Iterator<Item = (&'a str, T)>) -> Self {
        let keyed = names.filter_map(|(name, value)| Some((Key::new(name.as_bytes(), name.len())?, value)));
        let entries: Vec<(Key, T)> = keyed.collect();
        let mut slots = vec![0; SLOTS];
        for (place, (key, _)) in (1..).zip(&entries) {
            let (before, from) = slots.split_at_mut(key.slot());
            if let Some(free) = from.iter_mut().chain(before).find(|slot| **slot == 0) {
                *free = place;
            }
        }
        Names { slots, entries }
    }

    /// What belongs to the name that a source begins with, in any case, and that is so long.
    pub(super) fn get(&self, source: &[u8], length: usize) -> Option<&T> {
        let key = Key::new(source, length)?;
        let first = key.slot();
        for slot in first..first + SLOTS {
            let place = usize::from(*self.slots.get(slot % SLOTS)?);
            let (found, value) = self.entries.get(place.checked_sub(1)?)?;
            if found.is(key) {
                return Some(value);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_names_in_lower_case() {
        for length in 0..=MAX_BYTES {
            for first in 0..=u8::MAX {
                let name: Vec<u8> = (first..=u8::MAX).chain(0..=first).take(length).collect();
                let mut bytes = [0; MAX_BYTES];
                bytes[..length].copy_from_slice(&name.to_ascii_lowercase());
                let words = bytes.as_chunks().0.iter().map(|bytes| u64::from_le_bytes(*bytes));
                let key = |source: &[u8]| Key::new(source, length).unwrap().0;
                assert!(words.eq(key(&name)), "{name:?}");
                assert_eq!(key(&name), key(&[&name, b"=b c".as_slice()].concat()));
            }
        }
        assert!(Key::new(&[b'a'; 2 * MAX_BYTES], MAX_BYTES + 1).is_none());
    }
}
