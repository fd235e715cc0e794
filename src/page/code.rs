//! What class names say about code: its language, and columns that only number
//! its lines.

use memchr::memchr2;

use super::names::Names;
use crate::dom::{Attr, Element, Tag, may_be_preformatted};

/// What stands before the language in a class name.
const PREFIXES: &[&str] =
    &["highlight-source-", "highlight-text-", "lang-", "language-", "highlight-", "brush-"];

/// A class name beside which the name of a language stands alone.
const MARKERS: &[&str] = &["brush:", "hljs", "prettyprint", "shiki", "sourceCode", "src"];

/// Names beside these that are no language.
const NOT_LANGUAGES: &[&str] = &[
    "cell", "code", "copyable", "default", "github", "highlight", "hljs", "linenums", "line-numbers",
    "literal-block", "nohighlight", "none", "notranslate", "numberLines", "prettyprint", "prettyprinted",
    "shiki", "source", "sourceCode", "src", "undefined",
];

/// Attributes that name the language.
const ATTRIBUTES: &[&str] = &["data-lang", "data-language", "data-code-language", "data-enlighter-language"];

/// Columns and spans that number lines, of the common highlighters.
const GUTTERS: &[&str] = &[
    "CodeMirror-gutter", "CodeMirror-linenumber", "blob-num", "cm-gutters", "code-line-number",
    "crayon-nums", "enlighter-linenumbers", "gutter", "highlight-line-number", "hljs-ln-line",
    "hljs-ln-numbers", "line-number", "line-numbers", "line-numbers-rows", "lineno", "linenodiv", "linenos",
    "linenumber", "linenumbers", "ln", "lnt", "react-syntax-highlighter-line-number", "rouge-gutter",
    "token-line-number",
];

/// The language of the code that an element holds.
pub(super) fn language(element: &Element<'_>) -> Option<String> {
    let attribute = ATTRIBUTES.iter().find_map(|name| element.named(name));
    let class = element.attribute(Attr::Class).unwrap_or_default();
    let prefixed = class.split_ascii_whitespace().find_map(|token| {
        let name = PREFIXES.iter().find_map(|prefix| token.strip_prefix(prefix))?;
        language_name(name)
    });
    attribute.and_then(language_name).or(prefixed).or_else(|| beside_marker(class))
}

/// Whether an element of these names may stand around code, and name its language: more
/// names look like one there than on the code itself.
pub(super) fn names_language(class: &str) -> bool {
    // One of these letters is in each of the three.
    memchr2(b'g', b'C', class.as_bytes()).is_some()
        && (class.contains("highlight") || class.contains("language-") || class.contains("sourceCode"))
}

/// `brush: js`, `sourceCode python`, `hljs css`.
fn beside_marker(class: &str) -> Option<String> {
    if let Some((_, brush)) = class.split_once("brush:") {
        return language_name(brush.split([';', ' ']).find(|word| !word.is_empty())?);
    }
    let mut tokens = class.split_ascii_whitespace();
    tokens.clone().find(|token| MARKERS.contains(token))?;
    tokens.find(|token| !MARKERS.contains(token)).and_then(language_name)
}

/// A name of at most this many bytes.
const MAX_LANGUAGE_BYTES: usize = 20;

fn language_name(name: &str) -> Option<String> {
    let name = name.trim();
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"+#.-_".contains(&byte);
    let is_language = !name.is_empty()
        && name.len() <= MAX_LANGUAGE_BYTES
        && name.bytes().all(is_name)
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && !NOT_LANGUAGES.contains(&name);
    is_language.then(|| name.to_ascii_lowercase())
}

/// Whether an element of this name may be a column of line numbers.
pub(super) fn names_gutter(name: &str) -> bool {
    GUTTERS.contains(&name)
}

/// Whether an element shows code as `pre` does, by its names.
pub(super) fn is_preformatted(tag: Tag, names: &Names) -> bool {
    names.is_preformatted && may_be_preformatted(tag)
}

/// Whether an element may be a column of line numbers, by its names.
pub(super) fn is_gutter(tag: Tag, names: &Names) -> bool {
    names.is_gutter && matches!(tag, Tag::A | Tag::Code | Tag::Div | Tag::Pre | Tag::Span | Tag::Td)
}

/// Whether an element holds numbers and nothing else.
pub(super) fn holds_numbers(element: &Element<'_>) -> bool {
    let mut has_digit = false;
    for text in element.subtree().descendants().filter_map(|node| node.own_text()) {
        has_digit |= text.contains(|c: char| c.is_ascii_digit());
        if !text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ':' | '|')) {
            return false;
        }
    }
    has_digit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gutters_are_sorted() {
        assert!(GUTTERS.is_sorted());
    }

    #[test]
    fn names_of_languages() {
        assert_eq!(language_name("C++").as_deref(), Some("c++"));
        for no in ["", "none", "1x", "a b", "\"onclick=", "averyveryverylongnameindeed"] {
            assert_eq!(language_name(no), None, "{no}");
        }
        assert_eq!(beside_marker("brush: js; toolbar: false").as_deref(), Some("js"));
        assert_eq!(beside_marker("sourceCode python").as_deref(), Some("python"));
        assert_eq!(beside_marker("python"), None);
    }
}
