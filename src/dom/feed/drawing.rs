//! Drawings, whose content is never text of a page.

use memchr::memchr;

use super::name::is_drawing;
use super::raw::ends_name;

/// No drawing nests deeper that is passed over.
const MAX_DEPTH: usize = 32;

/// Where the end tag of an `svg` begins whose content begins at a place, if the content
/// is nothing but drawings, well nested, with white space between them: then the tree
/// without it differs in the content alone.
pub(super) fn end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    let mut open: Vec<&[u8]> = Vec::new();
    loop {
        let rest = bytes.get(at..)?;
        let white = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let rest = rest.get(white..)?;
        let is_end = rest.starts_with(b"</");
        let name_at = if is_end { 2 } else { rest.starts_with(b"<").then_some(1)? };
        let name = rest.get(name_at..)?;
        let name = name.get(..name.iter().position(|&byte| ends_name(byte))?)?;
        if is_end && open.is_empty() && name.eq_ignore_ascii_case(b"svg") {
            return Some(at + white);
        }
        if !is_drawing(name) {
            return None;
        }
        let length = end_of_tag(rest, name_at + name.len())?;
        if is_end {
            if open.pop() != Some(name) {
                return None;
            }
        } else if rest.get(..length)?.ends_with(b"/>") {
            // Closed by itself, unless the "/" is of an unquoted value.
            if !rest.get(..length - 2)?.ends_with(b"\"") && !rest.get(..length - 2)?.ends_with(b" ") {
                return None;
            }
        } else if open.len() < MAX_DEPTH {
            open.push(name);
        } else {
            return None;
        }
        at += white + length;
    }
}

/// Where a tag ends that has no quote but around values, and no quote in its names.
fn end_of_tag(tag: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match tag.get(at)? {
            b'>' => return Some(at + 1),
            b'<' | b'\'' => return None,
            b'=' => {
                // Only values in double quotes.
                if *tag.get(at + 1)? != b'"' {
                    return None;
                }
                at += 3 + memchr(b'"', tag.get(at + 2..)?)?;
            }
            b'"' => return None,
            _ => at += 1,
        }
    }
}
