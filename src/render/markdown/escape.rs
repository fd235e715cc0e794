//! What is escaped in text, and what is not.

use std::fmt::{self, Write};

/// Entities have names of up to 31 letters.
const MAX_ENTITY: usize = 32;

/// Ordered lists have numbers of up to 9 digits.
pub(super) const MAX_DIGITS: usize = 9;

/// What stands around a piece of text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// A line begins with it, and could begin a block.
    pub(super) is_line_start: bool,
    /// There is code or a formula in the block.
    pub(super) has_raw: bool,
    /// It is the text of a link or a picture.
    pub(super) is_in_brackets: bool,
    /// It is in a cell of a table.
    pub(super) is_in_cell: bool,
    /// A heading ends with it.
    pub(super) ends_heading: bool,
    /// It follows the reference to a footnote.
    pub(super) is_after_note: bool,
    /// The sign that follows it, if it is not the end of the block.
    pub(super) next: Option<char>,
    /// Which signs are alone in the block, and mean nothing for want of a second one.
    pub(super) lone: Lone,
}

/// Delimiters that occur only once in a block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lone {
    pub(super) asterisk: bool,
    pub(super) underscore: bool,
    pub(super) tilde: bool,
    pub(super) dollar: bool,
}

/// Writes text such that it is read as text.
pub(super) fn text(out: &mut impl Write, text: &str, around: &Around) -> fmt::Result {
    let marker = if around.is_line_start { block_marker(text) } else { None };
    let mut before = None;
    let mut is_free = false;
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        if before != Some(c) && matches!(c, '*' | '_' | '~') {
            is_free = is_free_run(c, before, rest.chars().find(|&other| other != c), around.lone);
        }
        let here = Here { at, before, rest, is_free };
        before = Some(c);
        if c == '[' && at == 0 && around.is_after_note {
            // Behind a label in brackets, some parsers take even an escaped one for a second label.
            out.write_str("&#91;")?;
            continue;
        }
        if marker == Some(at) || is_special(c, &here, around) {
            out.write_char('\\')?;
        }
        out.write_char(c)?;
    }
    Ok(())
}

/// The place of a sign in its text.
struct Here<'a> {
    at: usize,
    before: Option<char>,
    rest: &'a str,
    /// Whether it is in a run of delimiters that delimits nothing.
    is_free: bool,
}

fn is_special(c: char, here: &Here<'_>, around: &Around) -> bool {
    let next = here.rest.chars().next();
    match c {
        '`' => true,
        '*' | '_' | '~' => !here.is_free,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
        '$' => !around.lone.dollar && next.or(around.next).is_some_and(|next| next != ' '),
        // Tags, comments, addresses: they begin with no space.
        '<' => next.or(around.next).is_some_and(|next| next.is_ascii_graphic()),
        '&' => is_entity(here.rest),
        '|' => around.is_in_cell,
        '!' => next.or(around.next) == Some('['),
        // With `]:` in code, a line would be the definition of a label.
        '[' => {
            around.is_in_brackets
                || next == Some('^')
                || (here.at == 0 && around.is_line_start && around.has_raw)
        }
        ']' => {
            around.is_in_brackets
                || matches!(next, Some('(' | ':'))
                || (next.is_none() && around.next == Some('['))
        }
        '(' | ':' => here.at == 0 && around.is_after_note,
        '#' => {
            next.is_none() && around.ends_heading && here.before.is_none_or(|before| " #".contains(before))
        }
        _ => false,
    }
}

/// Whether a run of delimiters can neither begin nor end anything. What stands
/// beside the text is not looked at: it may be a delimiter, too.
fn is_free_run(c: char, before: Option<char>, after: Option<char>, lone: Lone) -> bool {
    let is_alone = match c {
        '*' => lone.asterisk,
        '_' => lone.underscore,
        _ => lone.tilde,
    };
    let are = |of: fn(char) -> bool| before.is_some_and(of) && after.is_some_and(of);
    is_alone || are(|c| c == ' ') || (c == '_' && are(is_word))
}

/// The place of the sign that makes a line the first one of a block other than a
/// paragraph, or the paragraph before it a heading or a table.
fn block_marker(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let second = chars.next();
    let ends = |c: Option<char>| c.is_none_or(|c| c == ' ');
    let is_marker = match first {
        '>' | '|' => true,
        '+' | '*' => ends(second),
        '-' => ends(second) || matches!(second, Some('-' | '|' | ':')),
        '=' => ends(second) || second == Some('='),
        ':' => second == Some('-'),
        '#' => ends(text.chars().find(|&c| c != '#')),
        '0'..='9' => return number_end(text),
        _ => false,
    };
    is_marker.then_some(0)
}

/// The place of the sign behind a number that would be that of a list item.
fn number_end(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).take(MAX_DIGITS + 1).count();
    let mut rest = text.get(digits..)?.chars();
    let is_number = matches!(rest.next(), Some('.' | ')')) && rest.next().is_none_or(|c| c == ' ');
    (is_number && digits <= MAX_DIGITS).then_some(digits)
}

/// Whether an ampersand would begin an entity with what follows it.
fn is_entity(rest: &str) -> bool {
    let name = rest.bytes().take(MAX_ENTITY).take_while(|&c| c.is_ascii_alphanumeric() || c == b'#').count();
    name > 0 && rest.as_bytes().get(name) == Some(&b';')
}

/// Whether a sign is a letter or a digit for Markdown. Circled and squared letters
/// are alphabetic for Unicode, and symbols for Markdown.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{24B6}'..='\u{24E9}' | '\u{1F130}'..='\u{1F189}')
}

/// Writes the address of a link or a picture.
pub(super) fn destination(out: &mut impl Write, url: &str, is_in_cell: bool) -> fmt::Result {
    let is_plain = |c: char| !(c.is_whitespace() || c.is_control() || "<>()\\".contains(c));
    let is_bare = !url.is_empty() && url.chars().all(is_plain);
    if !is_bare {
        out.write_char('<')?;
    }
    for (at, c) in url.char_indices() {
        match c {
            '<' | '>' | '\\' => write!(out, "\\{c}")?,
            '|' if is_in_cell => out.write_str("\\|")?,
            '&' if is_entity(url.get(at + 1..).unwrap_or_default()) => out.write_str("\\&")?,
            // As a browser would send them.
            c if c.is_ascii_control() => write!(out, "%{:02X}", u32::from(c))?,
            c => out.write_char(c)?,
        }
    }
    if is_bare { Ok(()) } else { out.write_char('>') }
}

/// Writes the title of a link or a picture, in quotes.
pub(super) fn title(out: &mut impl Write, title: &str, is_in_cell: bool) -> fmt::Result {
    out.write_char('"')?;
    for (at, c) in title.char_indices() {
        match c {
            '"' | '\\' => write!(out, "\\{c}")?,
            '|' if is_in_cell => out.write_str("\\|")?,
            '&' if is_entity(title.get(at + 1..).unwrap_or_default()) => out.write_str("\\&")?,
            c if c.is_control() => out.write_char(' ')?,
            c => out.write_char(c)?,
        }
    }
    out.write_char('"')
}

/// Writes a code span around a text without line ends.
pub(super) fn code(out: &mut impl Write, code: &str, is_in_cell: bool) -> fmt::Result {
    let fence = fence(code, 1);
    let has_edge = code.starts_with('`') || code.ends_with('`');
    // One space is taken off both ends if there are such, and not all is space.
    let is_padded = code.starts_with(' ') && code.ends_with(' ') && code.bytes().any(|c| c != b' ');
    let pad = if has_edge || is_padded { " " } else { "" };
    write!(out, "{fence}{pad}")?;
    for c in code.chars() {
        match c {
            '|' if is_in_cell => out.write_str("\\|")?,
            c => out.write_char(c)?,
        }
    }
    write!(out, "{pad}{fence}")
}

/// So many backticks as do not occur in a text, but at least a number of them.
pub(super) fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    "`".repeat(least.max(longest + 1))
}

/// Whether a formula between dollar signs would be read as one.
pub(super) fn is_math(tex: &str) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c.is_control());
    if is_edge(tex.chars().next()) || is_edge(tex.chars().next_back()) {
        return false;
    }
    let mut depth = 0_usize;
    let mut chars = tex.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '$' => return false,
            '{' => depth += 1,
            '}' if depth == 0 => return false,
            '}' => depth -= 1,
            // The next sign has no meaning then; at the end, that is the dollar.
            '\\' if chars.next_if(char::is_ascii_punctuation).is_none() && chars.peek().is_none() => {
                return false;
            }
            _ => {}
        }
    }
    depth == 0
}
