//! Names as numbers, and hash tables that are faster than the default ones: a page is all
//! about short keys.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use foldhash::fast::RandomState;

/// A map by what a page holds. The hash has a seed of its own for each map, so that no
/// page can make its keys collide.
pub(crate) type PageMap<K, V> = HashMap<K, V, RandomState>;

/// A set of what a page holds.
pub(crate) type PageSet<K> = HashSet<K, RandomState>;

/// A map by words of the crate, in which words of pages are looked up.
pub(crate) type WordMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// A set of words of the crate, in which words of pages are looked up.
pub(crate) type WordSet<K> = HashSet<K, BuildHasherDefault<Fnv>>;

/// What a Fowler–Noll–Vo hash (FNV-1a) begins with.
pub(crate) const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

/// Goes on with a hash: with the next byte, or with a number that is one already.
pub(crate) fn fnv(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(0x0100_0000_01b3)
}

/// A name as a number, kept in place of names that are only compared. A page that makes
/// two of its names collide has the one taken for the other.
pub(crate) fn hash(name: &str) -> u64 {
    hash_bytes(name.bytes())
}

/// Bytes as a number.
pub(crate) fn hash_bytes(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(FNV_OFFSET, |hash, byte| fnv(hash, byte.into()))
}

/// FNV-1a for tables: faster than the default on keys this short. The keys are the
/// crate's own, so that nobody can make them collide.
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(FNV_OFFSET)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = fnv(self.0, byte.into());
        }
    }
    fn finish(&self) -> u64 {
        self.0
    }
}
