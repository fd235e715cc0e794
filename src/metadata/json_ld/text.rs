//! Plain texts out of the values of properties.

use super::entity;
use super::value::{Object, Value};
use crate::line;

/// Tags that texts are set with: they are removed also where they are escaped.
#[rustfmt::skip]
const FORMATTING: &[&str] = &[
    "a", "abbr", "b", "big", "br", "cite", "em", "font", "i", "mark", "nobr", "p", "q", "s", "small", "span",
    "strong", "strike", "sub", "sup", "tt", "u", "wbr",
];

/// Other tags: where they are escaped, the text may be about them.
#[rustfmt::skip]
const STRUCTURE: &[&str] = &[
    "article", "blockquote", "center", "code", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "iframe", "img", "li", "ol", "pre", "script", "section", "style", "table",
    "tbody", "td", "th", "time", "tr", "ul",
];

/// Tags that stand within a word.
#[rustfmt::skip]
const INSIDE_WORDS: &[&str] = &[
    "a", "abbr", "b", "big", "cite", "em", "font", "i", "mark", "nobr", "q", "s", "small", "span", "strong",
    "strike", "sub", "sup", "tt", "u", "wbr",
];

/// Longer texts are those of articles, not about them; no more is read.
const MAX_TEXT_BYTES: usize = 20_000;

/// The first text of a value: itself, of a list the first, of an object its
/// `@value` or, as texts by language are written, that of its only kind.
pub(super) fn text(value: &Value) -> Option<String> {
    value.flat().into_iter().find_map(|value| plain(raw(value)?))
}

/// The text or `@value` of one value, as it is.
pub(super) fn raw(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) => Some(text),
        Value::Object(object) => {
            object.get("@value").and_then(Value::as_text).or_else(|| first_language(object))
        }
        _ => None,
    }
}

/// The first text of `{"en": "Bread", "de": "Brot"}`.
fn first_language(object: &Object) -> Option<&str> {
    let is_language = |name: &str| (2..=8).contains(&name.len()) && is_code(name);
    let mut texts = object.fields().map(|(name, value)| (is_language(name), value.as_text()));
    let (_, first) = texts.next().filter(|(is_language, _)| *is_language)?;
    texts.all(|(is_language, _)| is_language).then_some(first?)
}

/// Whether a name is made like `de` or `pt-br`.
fn is_code(name: &str) -> bool {
    let first = name.split(['-', '_']).next().unwrap_or_default();
    first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// A text without tags and escapes, its white space collapsed. None if nothing
/// is left of it.
pub(super) fn plain(text: &str) -> Option<String> {
    let end = (0..=MAX_TEXT_BYTES.min(text.len())).rev().find(|&end| text.is_char_boundary(end))?;
    let text = strip_tags(text.get(..end)?, &[FORMATTING, STRUCTURE]);
    let text = strip_tags(&entity::decode(&text), &[FORMATTING]);
    // Many pages escape twice.
    let text = entity::decode(&text);
    let words: Vec<&str> = line::words(&text).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Takes the tags of these names out of a text, and all comments.
fn strip_tags(text: &str, names: &[&[&str]]) -> String {
    let mut stripped = String::with_capacity(text.len());
    let mut pieces = text.split('<');
    stripped.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        match split_tag(piece, names) {
            Some((separator, rest)) => {
                stripped.push_str(separator);
                stripped.push_str(rest);
            }
            None => {
                stripped.push('<');
                stripped.push_str(piece);
            }
        }
    }
    stripped
}

/// What a tag leaves in its place, and what follows it. None if it is no tag
/// of these names.
fn split_tag<'a>(piece: &'a str, names: &[&[&str]]) -> Option<(&'static str, &'a str)> {
    let (tag, rest) = piece.split_once('>')?;
    if tag.starts_with("!--") {
        return Some(("", rest));
    }
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name = tag.split(|found: char| !found.is_ascii_alphanumeric()).next()?.to_ascii_lowercase();
    let is_known = names.iter().any(|names| names.contains(&name.as_str()));
    let separator = if INSIDE_WORDS.contains(&name.as_str()) { "" } else { " " };
    is_known.then_some((separator, rest))
}

/// An address as a page means it. None if it is none that can be followed.
pub(super) fn address(text: &str) -> Option<String> {
    let text = entity::decode(text.trim());
    let is_usable = !text.is_empty()
        && text.len() <= MAX_TEXT_BYTES
        && !text.starts_with(['#', '{', '<'])
        && !text.starts_with("_:")
        && !text.starts_with("data:")
        && text.contains(['/', '.'])
        && !text.contains(char::is_whitespace);
    is_usable.then(|| text.into_owned())
}

/// Whether a text is an address rather than a name.
pub(super) fn is_address(text: &str) -> bool {
    let lower: String = text.chars().take(8).collect::<String>().to_ascii_lowercase();
    ["http://", "https://", "//", "www."].iter().any(|start| lower.starts_with(start))
}
