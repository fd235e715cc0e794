//! Lists that may become as large as the page.

/// A list of so many things is long.
const LONG: usize = 1 << 14;

/// Adds to a list. A long one grows by a quarter and not to twice its size: while it
/// moves, the old one is there, too, and behind the move much of the room stays empty.
/// Each thing is moved four times on average where doubling moves it once; the system
/// moves lists of this size by their pages.
pub(super) fn push<T>(list: &mut Vec<T>, thing: T) {
    if list.len() == list.capacity() && list.len() >= LONG {
        list.reserve_exact(list.len() / 4);
    }
    list.push(thing);
}
