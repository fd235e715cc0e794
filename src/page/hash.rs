//! Names as numbers: kept in place of names that are only compared.

/// A name of the page as a number (FNV-1a). A page that makes two of its names
/// collide gets a link to the wrong one of them.
pub(crate) fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| fnv(hash, byte.into()))
}

/// Goes on with a hash.
pub(super) fn fnv(hash: u64, next: u64) -> u64 {
    (hash ^ next).wrapping_mul(0x0100_0000_01b3)
}
