//! Where raw text ends.

use memchr::{memchr, memchr2};

/// Whether bytes begin with a name in any case, and something that ends it.
fn begins_tag(bytes: &[u8], opening: &[u8], name: &[u8]) -> bool {
    let length = opening.len() + name.len();
    bytes.starts_with(opening)
        && bytes.get(opening.len()..length).is_some_and(|found| found.eq_ignore_ascii_case(name))
        && bytes.get(length).is_some_and(|byte| ends_name(*byte))
}

/// What ends the name of a tag.
pub(in crate::dom) fn ends_name(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\x0C' | b'\r' | b' ' | b'/' | b'>')
}

/// Where the end tag of a raw element begins.
pub(super) fn end_of_raw(bytes: &[u8], from: usize, name: &[u8]) -> Option<usize> {
    let mut at = from;
    loop {
        at += memchr(b'<', bytes.get(at..)?)?;
        if begins_tag(bytes.get(at..)?, b"</", name) {
            return Some(at);
        }
        at += 1;
    }
}

/// How a script is read after `<!--`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escape {
    None,
    /// After `<!--`.
    Single,
    /// After `<!--` and `<script`: its end tag does not end the script.
    Double,
}

/// Where the end tag of a script begins, by the rules for scripts that hide in a comment
/// (HTML, 13.2.5.4 and 13.2.5.17 to 13.2.5.31).
pub(super) fn end_of_script(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let mut escape = Escape::None;
    loop {
        let rest = bytes.get(at..)?;
        at += match escape {
            Escape::None => memchr(b'<', rest)?,
            _ => memchr2(b'<', b'-', rest)?,
        };
        let rest = bytes.get(at..)?;
        let step = match escape {
            Escape::None if rest.starts_with(b"<!--") => {
                escape = Escape::Single;
                // The dashes may be those of the "-->", too.
                2
            }
            Escape::Single | Escape::Double if rest.starts_with(b"-->") => {
                escape = Escape::None;
                3
            }
            Escape::Double if begins_tag(rest, b"</", b"script") => {
                escape = Escape::Single;
                9
            }
            Escape::None | Escape::Single if begins_tag(rest, b"</", b"script") => return Some(at),
            Escape::Single if begins_tag(rest, b"<", b"script") => {
                escape = Escape::Double;
                8
            }
            _ => 1,
        };
        at += step;
    }
}

/// Where a comment ends, `from` being behind its `<!--`.
pub(super) fn end_of_comment(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    if rest.starts_with(b">") {
        return Some(from + 1);
    }
    if rest.starts_with(b"->") {
        return Some(from + 2);
    }
    let mut at = from;
    loop {
        at += memchr(b'-', bytes.get(at..)?)?;
        let rest = bytes.get(at..)?;
        if rest.starts_with(b"-->") {
            return Some(at + 3);
        }
        if rest.starts_with(b"--!>") {
            return Some(at + 4);
        }
        at += 1;
    }
}
