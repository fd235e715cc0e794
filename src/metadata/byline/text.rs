//! The text of a byline without what the page's code left in it.

use std::borrow::Cow;

use crate::metadata::claim::first_chars;

/// More of a text is not read: a list of twenty names is shorter.
const MAX_CHARS: usize = 1500;

/// Entities that pages encode twice.
const ENTITIES: &[(&str, &str)] = &[
    ("&nbsp;", " "),
    ("&amp;", "&"),
    ("&quot;", "\""),
    ("&#34;", "\""),
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&apos;", "'"),
    ("&#8217;", "’"),
    ("&rsquo;", "’"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&#160;", " "),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&bull;", "•"),
    ("&middot;", "·"),
    ("&#8211;", "–"),
];

/// A text cut to a bound, without tags, entities and pictographs. Most have none.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(first_chars(text, MAX_CHARS));
    if plain.contains('&') {
        for (entity, char) in ENTITIES {
            plain = plain.replace(entity, char).into();
        }
    }
    if plain.contains('<') {
        plain = without_tags(&plain).into();
    }
    if plain.contains(is_picture) {
        plain = plain.replace(is_picture, " ").into();
    }
    plain
}

/// A tag becomes a space. A sign that begins no tag stays.
fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut parts = text.split('<');
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let is_tag =
            part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!');
        match part.split_once('>') {
            Some((_, rest)) if is_tag => {
                plain.push(' ');
                plain.push_str(rest);
            }
            _ => plain.push_str(part),
        }
    }
    plain
}

/// Emoji, dingbats, the private letters of icon fonts, and invisible signs
/// other than the joiners that Persian and Indic words need.
fn is_picture(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_control();
    }
    matches!(char,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e000}'..='\u{f8ff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\u{fffd}')
        || char.is_control()
}

/// Signs of the languages of templates.
const TEMPLATE_SIGNS: &[&str] = &["{{", "}}", "{%", "%}", "${", "<%", "%>", "<?", "[object "];

/// One of these is in each of those.
const SIGN_CHARS: [char; 5] = ['{', '}', '%', '<', '['];

/// Names of variables that hold the name of an author.
const VARIABLES: &[&str] = &[
    "author", "authors", "author_name", "authorname", "post_author", "name", "username", "user_name",
    "display_name", "displayname", "full_name", "fullname",
];

/// Whether a text has what a template was to fill in.
pub(super) fn is_template(text: &str) -> bool {
    let text = text.trim();
    let may_have_sign = text.contains(SIGN_CHARS);
    may_have_sign && TEMPLATE_SIGNS.iter().any(|sign| text.contains(sign)) || is_slot(text)
}

/// Whether a text is a variable in signs of its own: `[author]`, `%author%`, `__name__`.
fn is_slot(text: &str) -> bool {
    let pairs = [("[", "]"), ("{", "}"), ("%", "%"), ("#", "#"), ("__", "__"), ("<", ">"), (":", ":")];
    let inside = |(open, close)| text.strip_prefix(open)?.strip_suffix(close);
    let is_variable = |name: &str| VARIABLES.contains(&name.trim().to_ascii_lowercase().as_str());
    pairs.into_iter().filter_map(inside).any(|inside| is_variable(inside) || is_path(inside.trim()))
}

/// Whether a text is the path of a variable: `page.author`. Accounts have dots, too, but
/// they are not called so.
pub(super) fn is_path(text: &str) -> bool {
    let is_name = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '.');
    let last = text.rsplit_once('.').map_or("", |(_, last)| last);
    text.chars().all(is_name) && VARIABLES.contains(&last)
}

/// What stands outside of brackets, and what inside. A text whose brackets do
/// not match is all outside.
pub(super) fn unbracketed(text: &str) -> (Cow<'_, str>, String) {
    if !text.contains(|char| is_open(char) || is_close(char)) {
        return (text.into(), String::new());
    }
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for char in text.chars() {
        match char {
            _ if is_open(char) => depth += 1,
            _ if is_close(char) => {
                depth = depth.saturating_sub(1);
                inside.push(' ');
                outside.push(' ');
            }
            _ if depth == 0 => outside.push(char),
            _ => inside.push(char),
        }
    }
    if depth == 0 {
        return (outside.into(), inside);
    }
    let flat = |char: char| if is_open(char) || is_close(char) { ' ' } else { char };
    (text.chars().map(flat).collect(), String::new())
}

fn is_open(char: char) -> bool {
    matches!(char, '(' | '[' | '{' | '（' | '［' | '【' | '〔')
}

fn is_close(char: char) -> bool {
    matches!(char, ')' | ']' | '}' | '）' | '］' | '】' | '〕')
}

/// So many long words in lower case are no words around names …
const MIN_PROSE_WORDS: usize = 6;
/// … if they are at least one of so many words.
const MAX_WORDS_OF_NAMES: usize = 4;

/// Whether a text tells of a person rather than naming people.
pub(super) fn is_prose(text: &str) -> bool {
    let is_long = |word: &&str| {
        let word = word.trim_end_matches(|char: char| char.is_ascii_punctuation());
        !is_capital(word) && word.chars().count() > 3 && word.chars().all(char::is_alphabetic)
    };
    let long = text.split_whitespace().filter(is_long).count();
    long >= MIN_PROSE_WORDS && long * MAX_WORDS_OF_NAMES >= text.split_whitespace().count()
}

/// Whether the script of a word tells upper from lower case.
pub(super) fn is_cased(word: &str) -> bool {
    word.chars().any(|char| char.is_lowercase() || char.is_uppercase())
}

/// Whether a word begins, or goes on after a particle (`d’`, `al-`), with a
/// capital, as far as its script has them.
pub(super) fn is_capital(word: &str) -> bool {
    !is_cased(word) || word.chars().any(char::is_uppercase)
}

/// Whether a word is nothing but capitals, two of them at least.
pub(super) fn is_all_capitals(word: &str) -> bool {
    word.chars().filter(|char| char.is_uppercase()).count() >= 2 && !word.chars().any(char::is_lowercase)
}

/// Whether a letter is a syllable of Korean.
pub(super) fn is_hangul(char: char) -> bool {
    matches!(char, '\u{ac00}'..='\u{d7a3}')
}

/// Whether a word is of a script that is written without spaces.
pub(super) fn is_unspaced(word: &str) -> bool {
    word.chars().any(|char| {
        matches!(char, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_has_one_of_the_characters() {
        assert!(TEMPLATE_SIGNS.iter().all(|sign| sign.contains(SIGN_CHARS)));
    }
}
