//! UTF-16 without a byte order mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Tags, spaces and line ends are soon met on any page.
const SAMPLE_BYTES: usize = 8 * 1024;

/// One of so many units at least is ASCII: fewer zeros are damage in another encoding.
const UNITS_PER_ASCII: usize = 8;

/// So many times as many zeros are in one place as in the other: a few characters of other
/// scripts are ASCII with the bytes swapped.
const RATIO: usize = 4;

/// What frequent ones are: U+3000, the space of Chinese and Japanese, and U+4E00, their
/// numeral one.
const SWAPPED: [u8; 2] = [0x30, 0x4E];

/// Markup in UTF-16 has a zero in every other byte of its ASCII, and no page in another
/// encoding has zeros. A page need not begin with a tag.
pub(super) fn without_bom(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..SAMPLE_BYTES).unwrap_or(bytes);
    memchr::memchr(0, sample)?;
    let (units, _) = sample.as_chunks::<2>();
    let is_text =
        |byte: u8| (byte.is_ascii_graphic() || byte.is_ascii_whitespace()) && !SWAPPED.contains(&byte);
    let little = units.iter().filter(|&&[first, second]| is_text(first) && second == 0).count();
    let big = units.iter().filter(|&&[first, second]| first == 0 && is_text(second)).count();
    let is_enough = |ascii: usize| ascii > 1 && ascii.saturating_mul(UNITS_PER_ASCII) >= units.len();
    match (little, big) {
        _ if is_enough(little) && little >= big.saturating_mul(RATIO) => Some(UTF_16LE),
        _ if is_enough(big) && big >= little.saturating_mul(RATIO) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_bytes_is_told() {
        let japanese = "<p>\u{3000}雪\u{3000}雨\u{3000}</p>";
        for text in ["<p>", "  \n<!-- x --><p>", "Žluťoučký kůň", japanese] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(without_bom(&little), Some(UTF_16LE), "{text}");
            assert_eq!(without_bom(&big), Some(UTF_16BE), "{text}");
        }
    }

    #[test]
    fn zeros_elsewhere_are_damage() {
        for bytes in [
            &b"<p>a\0b and so on, and so on, and so on</p>"[..],
            b"<p>\0A few words in ASCII\0</p><p>and a few more</p>",
            b"<\0\0p\0\0>",
            b"\0",
            b"\0\0\0\0",
            b"",
        ] {
            assert_eq!(without_bom(bytes), None, "{bytes:?}");
        }
    }
}
