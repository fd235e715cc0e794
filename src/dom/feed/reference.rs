//! Character references that are written in full.

use html5ever::data::NAMED_ENTITIES;
use html5ever::tendril::StrTendril;

/// No named reference is longer.
const MAX_BYTES: usize = 40;

/// What begins with a "&".
pub(super) enum Reference {
    /// One or two characters, and how long the reference is.
    Characters(char, Option<char>, usize),
    /// A "&" that refers to nothing.
    Ampersand,
    /// What depends on more than the reference itself.
    Unclear,
}

/// Reads what begins with a "&", in a text or in the value of an attribute.
pub(super) fn read(bytes: &[u8], is_attribute: bool) -> Reference {
    let rest = bytes.get(1..).unwrap_or_default();
    let is_numeric = rest.first() == Some(&b'#');
    let length = rest
        .iter()
        .take(MAX_BYTES)
        .position(|byte| !(byte.is_ascii_alphanumeric() || (is_numeric && *byte == b'#')));
    match length.and_then(|length| Some((length, *rest.get(length)?))) {
        Some((0, _)) => Reference::Ampersand,
        // References with a name but no semicolon are not looked for there.
        Some((_, b'=')) if is_attribute && !is_numeric => Reference::Ampersand,
        Some((length, b';')) => {
            let name = rest.get(..=length).and_then(|name| str::from_utf8(name).ok()).unwrap_or_default();
            let found = name.strip_prefix('#').map_or_else(|| named(name), numeric);
            found.map_or(Reference::Unclear, |(first, second)| {
                Reference::Characters(first, second, length + 2)
            })
        }
        // Nothing follows but the end of the value.
        None if is_attribute && rest.is_empty() => Reference::Ampersand,
        _ => Reference::Unclear,
    }
}

fn named(name: &str) -> Option<(char, Option<char>)> {
    let &(first, second) = NAMED_ENTITIES.get(name)?;
    let second = char::from_u32(second).filter(|&second| second != '\0');
    Some((char::from_u32(first).filter(|&first| first != '\0')?, second))
}

/// A number with its semicolon, if it is one of a character that stands for itself.
fn numeric(digits: &str) -> Option<(char, Option<char>)> {
    let digits = digits.strip_suffix(';')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    let number = number.ok().filter(|number| matches!(number, 0x20..0x7F | 0xA0..))?;
    Some((char::from_u32(number)?, None))
}

/// A value of an attribute with its references resolved; none if one is unclear.
pub(super) fn resolved(value: &str) -> Option<StrTendril> {
    let mut text = StrTendril::new();
    let mut rest = value;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        let (before, after) = rest.split_at_checked(at)?;
        text.push_slice(before);
        let length = match read(after.as_bytes(), true) {
            Reference::Characters(first, second, length) => {
                text.push_char(first);
                if let Some(second) = second {
                    text.push_char(second);
                }
                length
            }
            Reference::Ampersand => {
                text.push_char('&');
                1
            }
            Reference::Unclear => return None,
        };
        rest = after.get(length..)?;
    }
    text.push_slice(rest);
    Some(text)
}
