//! Pictures, players and frames, and the best address among those that a page
//! offers for one.

use memchr::{memchr, memchr2, memchr3, memrchr};

use super::block::BlockId;
use super::element::ElementId;
use crate::dom::{Attr, Element};

/// A picture, a player or a frame.
#[derive(Debug, Clone)]
pub(crate) struct Media {
    /// What it is.
    pub(crate) kind: MediaKind,
    /// Its address as the page has it.
    pub(crate) src: Box<str>,
    /// What it shows, in words.
    pub(crate) alt: Box<str>,
    /// Its title.
    pub(crate) title: Option<Box<str>>,
    /// The link it stands in, see [`Page::href`](super::Page::href).
    pub(crate) link: Option<u32>,
    /// The innermost element around it.
    pub(crate) element: ElementId,
    /// How many blocks begin before it; less one if it stands in the last of them.
    pub(crate) block: BlockId,
    /// How long the text of the page is before it.
    pub(crate) offset: usize,
    /// Whether white space parts it from the text before it.
    pub(crate) is_apart: bool,
    /// Whether it is there for readers without scripts.
    pub(super) is_fallback: bool,
}

/// What a [`Media`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediaKind {
    Image,
    Video,
    Audio,
    Frame,
}

/// Attributes with addresses, best first. The first [`SETS`] have several, and their
/// sizes; in the others, scripts that load pictures late, or show them large, keep one.
const ADDRESSES: [&str; 15] = [
    "data-srcset", "data-lazy-srcset", "srcset", "data-orig-file", "data-large-file", "data-full-url",
    "data-src", "data-lazy-src", "data-original", "data-original-src", "data-hi-res-src", "data-img-src",
    "data-image", "data-lazy", "data-url",
];
const SETS: usize = 3;

/// Stems of the names of files that show nothing.
const PLACEHOLDERS: &[&str] = &[
    "1x1", "beacon", "blank", "clear", "dot_clear", "empty", "grey", "lazy", "lazyload", "loader", "loading",
    "pixel", "placeholder", "spacer", "transparent", "trans",
];

/// A picture of this size or a smaller one shows nothing but counts its readers.
const MAX_PIXEL: u32 = 2;

/// The address of an image.
///
/// `sources` are the sets of the `source` elements before it, `with_data` says
/// whether a `data:` address will do.
pub(super) fn image_source(element: &Element<'_>, sources: &[String], with_data: bool) -> Option<String> {
    let is_real = |address: &&str| is_real(address, false);
    let mut addresses = [None; ADDRESSES.len()];
    for (place, address) in element.among(&ADDRESSES) {
        if let Some(slot) = addresses.get_mut(place) {
            *slot = Some(address);
        }
    }
    let (sets, late) = addresses.split_at(SETS);
    let best = sets.iter().flatten().flat_map(|set| candidates(set)).filter(|(address, _)| is_real(address));
    let best = best.fold(None, larger).map(|(address, _)| address);
    let src = element.attribute(Attr::Src).map(str::trim);
    let late = || late.iter().flatten().map(|address| address.trim()).find(is_real);
    let of_sources = || {
        let all = sources.iter().flat_map(|set| candidates(set)).filter(|(address, _)| is_real(address));
        all.fold(None, larger)
    };
    // The formats of sources are not for every reader, unless they are larger.
    let larger = || of_sources().filter(|(_, size)| *size > 1.0).map(|(address, _)| address);
    let own = best.or_else(late).or_else(larger).or_else(|| src.filter(is_real));
    let own = own.or_else(|| of_sources().map(|(address, _)| address));
    let data = || src.filter(|src| with_data && self::is_real(src, true));
    own.or_else(data).map(str::to_owned)
}

/// The larger one of two candidates; the first of equal ones.
fn larger<'a>(best: Option<(&'a str, f32)>, next: (&'a str, f32)) -> Option<(&'a str, f32)> {
    match best {
        Some(best) if best.1 >= next.1 => Some(best),
        _ => Some(next),
    }
}

/// The candidates of a `srcset` with their sizes: `a.jpg 400w, b.jpg 800w`.
/// Addresses may have commas in them, but do not end with one.
fn candidates(set: &str) -> impl Iterator<Item = (&str, f32)> {
    let mut rest = set;
    std::iter::from_fn(move || {
        let is_between = |byte: &u8| byte.is_ascii_whitespace() || *byte == b',';
        let start = rest.as_bytes().iter().position(|byte| !is_between(byte))?;
        rest = rest.get(start..)?;
        let end = end_of_address(rest.as_bytes());
        let (address, tail) = rest.split_at_checked(end)?;
        if let Some(bare) = address.strip_suffix(',') {
            rest = tail;
            return Some((bare.trim_end_matches(','), 1.0));
        }
        let comma = memchr(b',', tail.as_bytes()).unwrap_or(tail.len());
        let size = tail.get(..comma)?.trim_ascii();
        rest = tail.get(comma..)?;
        Some((address, size_of(size)))
    })
}

/// Where white space begins. Addresses are long, and most of it is spaces and line feeds.
fn end_of_address(set: &[u8]) -> usize {
    let end = memchr3(b' ', b'\n', b'\t', set).unwrap_or(set.len());
    let before = set.get(..end).unwrap_or_default();
    memchr2(b'\r', b'\x0C', before).unwrap_or(end)
}

/// The number in `400w` or `2x`; one if there is none.
fn size_of(written: &str) -> f32 {
    let size = written.split_ascii_whitespace().next().unwrap_or_default();
    let number = size.trim_end_matches(['w', 'x', 'h']);
    number.parse().unwrap_or(1.0)
}

/// Whether an address may lead to a picture worth seeing.
fn is_real(address: &str, with_data: bool) -> bool {
    let scheme = address.get(..5).unwrap_or_default();
    if scheme.eq_ignore_ascii_case("data:") {
        return with_data;
    }
    let path = memchr2(b'?', b'#', address.as_bytes()).and_then(|end| address.get(..end)).unwrap_or(address);
    let file = memrchr(b'/', path.as_bytes()).and_then(|slash| path.get(slash + 1..)).unwrap_or(path);
    let stem = file.split('.').next().unwrap_or_default();
    !(address.is_empty()
        || address.starts_with('#')
        || scheme.eq_ignore_ascii_case("about")
        || PLACEHOLDERS.iter().any(|placeholder| placeholder.eq_ignore_ascii_case(stem)))
}

/// Whether an element is as small as a dot.
pub(super) fn is_pixel(element: &Element<'_>) -> bool {
    let side = |attr| {
        let size = element.attribute(attr)?.trim();
        size.trim_end_matches("px").parse::<u32>().ok()
    };
    [Attr::Width, Attr::Height].into_iter().filter_map(side).any(|size| size <= MAX_PIXEL)
}

/// The address of a player or a frame: its own, or that of its first `source`.
pub(super) fn player_source(element: &Element<'_>) -> Option<String> {
    let own = ["src", "data-src", "data-lazy-src", "data"].iter().filter_map(|name| element.named(name));
    let own = own.map(str::trim).find(|address| is_real(address, false));
    let sources = || element.subtree().children().filter(|child| child.is("source"));
    own.or_else(|| sources().find_map(|child| child.attribute("src"))).map(str::to_owned)
}

/// The character that a small picture stands for: an emoji.
pub(super) fn as_character<'a>(element: &'a Element<'_>) -> Option<&'a str> {
    let alt = element.attribute(Attr::Alt)?.trim();
    let is_short = !alt.is_empty() && alt.chars().count() <= MAX_EMOJI_CHARS;
    (is_short && !alt.is_ascii() && !alt.contains(char::is_alphanumeric)).then_some(alt)
}

/// An emoji of a family has eleven characters.
const MAX_EMOJI_CHARS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_addresses() {
        let all = |set| candidates(set).collect::<Vec<_>>();
        assert_eq!(all("a.jpg 400w, b,c.jpg 800w"), [("a.jpg", 400.0), ("b,c.jpg", 800.0)]);
        assert_eq!(all("a.jpg, b.jpg 2x"), [("a.jpg", 1.0), ("b.jpg", 2.0)]);
        assert_eq!(all(" , a.jpg 1.5x,"), [("a.jpg", 1.5)]);
        assert_eq!(all(""), []);
        let best = candidates("a 1x, b 3x, c 3x, d nonsense").fold(None, larger);
        assert_eq!(best, Some(("b", 3.0)));
    }

    #[test]
    fn placeholders() {
        assert!(!is_real("/img/blank.gif?x=1", false) && !is_real("about:blank", false));
        assert!(is_real("/img/blanket.gif", false) && is_real("//cdn.example.org/a", false));
        assert!(!is_real("DATA:image/gif;base64,R0", false) && is_real("data:image/gif;base64,R0", true));
    }
}
