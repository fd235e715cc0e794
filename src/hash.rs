//! Hash tables that are faster than the default ones: a page is all about short keys.

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

/// The Fowler–Noll–Vo hash (FNV-1a): faster than the default on keys this short.
/// The keys are the crate's own, so that nobody can make them collide.
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    fn finish(&self) -> u64 {
        self.0
    }
}
