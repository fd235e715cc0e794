//! From the text of a script to its values.

use super::value::Value;
use super::{entity, repair};

/// What escapes of quotes begin the first string of JSON that was escaped as
/// text of HTML, once or twice.
const ESCAPED_QUOTES: &[&str] = &["&quot;", "&#34;", "&#034;", "&#x22;", "&#39;", "&#039;", "&amp;"];

/// What editors of texts make of the quotes of JSON.
const CURLY_QUOTES: [char; 5] = ['“', '”', '„', '″', '«'];
const ESCAPED_CURLY_QUOTES: &[&str] = &["&#8220;", "&#8221;", "&#8243;", "&ldquo;", "&rdquo;", "&Prime;"];

/// A text is escaped no more often.
const MAX_ESCAPED: usize = 3;

/// A text with more objects is left to the reader that drops some of them:
/// `serde_json` takes a hundred times the bytes of a small object.
const MAX_OBJECTS: usize = 100_000;

/// The values in a script: by the rules if it keeps them, else by what can be
/// understood.
pub(super) fn parse(script: &str) -> Vec<Value> {
    let mut text = script.trim_matches(|found: char| found.is_whitespace() || found == '\u{feff}');
    let mut unescaped;
    for _ in 0..MAX_ESCAPED {
        if memchr::memchr_iter(b'{', text.as_bytes()).count() > MAX_OBJECTS {
            break;
        }
        if let Ok(json) = serde_json::from_str(text) {
            return vec![Value::of_json(json, 0)];
        }
        match unescape(text) {
            Some(changed) => unescaped = changed,
            None => break,
        }
        text = &unescaped;
    }
    repair::read(text)
}

/// The text of a string of JSON that was left without its quotes.
fn unslash(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(found) = chars.next() {
        let escaped = chars.next_if(|next| found == '\\' && matches!(next, '"' | '\\'));
        plain.push(escaped.unwrap_or(found));
    }
    plain
}

/// The text with its escaped or curly quotes as JSON wants them. None if its
/// first string begins with an ordinary one.
fn unescape(text: &str) -> Option<String> {
    let start = text.find(['{', '['])?;
    let is_between = |found: char| found.is_whitespace() || matches!(found, '{' | '[');
    let first = text.get(start..)?.trim_start_matches(is_between);
    let begins = |quotes: &[&str]| quotes.iter().any(|quote| first.starts_with(quote));
    if begins(ESCAPED_QUOTES) {
        return Some(entity::decode(text).into_owned());
    }
    if first.starts_with("\\\"") {
        return Some(unslash(text));
    }
    let is_curly = begins(ESCAPED_CURLY_QUOTES) || first.starts_with(CURLY_QUOTES);
    is_curly.then(|| entity::decode(text).replace(CURLY_QUOTES, "\""))
}
