//! Strings of JSON, with the quotes in them that should have been escaped.

use super::cursor::{Cursor, is_space};

/// What a string is to its surroundings, which says what may follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The name of a property.
    Key,
    /// The value of a property.
    Field,
    /// In a list.
    Item,
    /// In what is not read.
    Unknown,
}

/// Reads a string, from its opening quote on. One without an end goes to the
/// end of the text.
pub(super) fn read(cursor: &mut Cursor<'_>, quote: u8, role: Role) -> String {
    cursor.advance(1);
    let quote = char::from(quote);
    let mut text = String::new();
    loop {
        let rest = cursor.rest();
        let is_special = |found: char| found == quote || found == '\\' || found.is_control();
        let plain = rest.find(is_special).unwrap_or(rest.len());
        let (before, after) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        text.push_str(before);
        cursor.advance(plain);
        let Some(found) = after.chars().next() else { return text };
        cursor.advance(found.len_utf8());
        if found == '\\' {
            text.extend(escape(cursor));
        } else if found != quote {
            text.push(' ');
        } else if ends(cursor.rest(), role) {
            return text;
        } else {
            text.push(quote);
        }
    }
}

/// Whether a quote ends its string, by what follows it.
fn ends(rest: &str, role: Role) -> bool {
    let next = rest.trim_start_matches(is_space);
    let mut chars = next.chars();
    let Some(found) = chars.next() else { return true };
    let after = || chars.as_str().trim_start_matches(is_space);
    match found {
        // Nobody quotes in names.
        _ if role == Role::Key => true,
        '}' | ']' => true,
        ':' => role == Role::Unknown,
        ',' => follows_comma(after(), role),
        '/' | '<' => is_comment(next),
        // A comma is missing.
        '"' | '\'' if role == Role::Item => next.len() < rest.len() && has_end(next),
        '"' | '\'' => is_key(next),
        '{' | '[' => role == Role::Item,
        _ => false,
    }
}

/// Whether what follows a comma is what can follow one in JSON, rather than in
/// a sentence.
fn follows_comma(rest: &str, role: Role) -> bool {
    let Some(found) = rest.chars().next() else { return true };
    match found {
        '}' | ']' | ',' => true,
        '/' | '<' => is_comment(rest),
        '"' | '\'' => role != Role::Field || is_key(rest),
        '{' | '[' => role != Role::Field,
        found if role == Role::Field => is_name_start(found) && is_bare_key(rest),
        found => is_literal(found, rest),
    }
}

fn is_comment(rest: &str) -> bool {
    ["//", "/*", "<!--"].iter().any(|mark| rest.starts_with(mark))
}

/// Names of properties are no longer.
const MAX_KEY_BYTES: usize = 80;

/// Whether a quoted name and a colon stand here, or the text breaks off before.
fn is_key(rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(quote) = chars.next() else { return true };
    let name = chars.as_str();
    let Some(end) = name.bytes().take(MAX_KEY_BYTES).position(|byte| char::from(byte) == quote) else {
        return name.len() < MAX_KEY_BYTES;
    };
    let after = name.get(end + 1..).unwrap_or_default().trim_start_matches(is_space);
    after.is_empty() || after.starts_with(':')
}

/// Whether a name without quotes and a colon stand here.
fn is_bare_key(rest: &str) -> bool {
    let after = rest.trim_start_matches(|found: char| is_name_start(found) || found.is_ascii_digit());
    after.is_empty() || (after.starts_with(':') && !after.starts_with("://"))
}

/// Whether a string that begins here has a second quote.
fn has_end(rest: &str) -> bool {
    let mut quotes = rest.chars();
    let Some(quote) = quotes.next() else { return false };
    quotes.as_str().contains(quote)
}

fn is_name_start(found: char) -> bool {
    found.is_ascii_alphabetic() || matches!(found, '@' | '_' | '$')
}

/// Whether a number or word of JSON stands in a list here.
fn is_literal(found: char, rest: &str) -> bool {
    let word = || rest.split([',', ']', ' ', '\n']).next().unwrap_or_default();
    match found {
        '0'..='9' | '-' => word().bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)),
        't' | 'f' | 'n' | 'u' => matches!(word(), "true" | "false" | "null" | "undefined"),
        _ => false,
    }
}

/// The character that an escape stands for; the backslash is read already.
/// None for half a surrogate pair.
fn escape(cursor: &mut Cursor<'_>) -> Option<char> {
    let found = cursor.rest().chars().next()?;
    cursor.advance(found.len_utf8());
    match found {
        'n' | '\n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        'b' => Some('\u{8}'),
        'f' => Some('\u{c}'),
        'u' => unicode(cursor),
        'x' => Some(hex(cursor, 2).and_then(char::from_u32).unwrap_or('x')),
        other => Some(other),
    }
}

fn unicode(cursor: &mut Cursor<'_>) -> Option<char> {
    let Some(unit) = hex(cursor, 4) else { return Some('u') };
    if !(0xd800..0xdc00).contains(&unit) {
        return char::from_u32(unit);
    }
    let low = cursor.rest().strip_prefix("\\u").and_then(|rest| hex_of(rest, 4));
    let low = low.filter(|low| (0xdc00..0xe000).contains(low))?;
    cursor.advance(6);
    char::from_u32(0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00))
}

/// Takes so many hexadecimal digits, or nothing.
fn hex(cursor: &mut Cursor<'_>, digits: usize) -> Option<u32> {
    let number = hex_of(cursor.rest(), digits)?;
    cursor.advance(digits);
    Some(number)
}

fn hex_of(rest: &str, digits: usize) -> Option<u32> {
    let digits = rest.get(..digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok()
}
