//! Names as numbers: kept in place of names that are only compared.

/// A name of the page as a number (FNV-1a). A page that makes two of its names
/// collide gets a link to the wrong one of them.
pub(crate) fn hash(name: &str) -> u64 {
    fnv(0xcbf2_9ce4_8422_2325, name)
}

/// Goes on with a hash.
pub(super) fn fnv(seed: u64, text: &str) -> u64 {
    text.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
