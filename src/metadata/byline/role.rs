//! Words that stand for people without naming them.

use super::date::is_number;
use super::language::{BODIES, ROLES};
use super::text::{is_all_capitals, is_cased, is_unspaced};

/// Words that stand with those for people.
const FILLERS: &[&str] = &[
    "the", "this", "our", "of", "in", "for", "and", "&", "a", "an", "former", "senior", "junior", "sr", "jr",
    "lead", "chief", "managing", "deputy", "assistant", "freelance", "contributing", "special", "local",
    "political", "web", "site", "online", "content", "digital", "sports", "business", "features", "opinion",
    "head", "staff", "vice", "die", "der", "das", "la", "el", "le", "l'équipe", "de", "del", "en", "di",
    "da", "do", "your", "new", "level", "registered", "default",
];

/// Signs of a role that name nobody themselves.
const ROLE_PREFIXES: &[&str] = &["special to", "head of", "chief", "ph.d. candidate", "vp of", "co-"];

fn key(word: &str) -> String {
    word.trim_matches(|char: char| !char.is_alphanumeric()).to_lowercase()
}

/// Whether a word is a job title, or an account without a name.
pub(super) fn is_role_word(word: &str) -> bool {
    ROLES.contains(key(word).as_str())
}

/// Whether a word is of a group of people. Of scripts without spaces, a place
/// may stand before it: `台北報導`.
pub(super) fn is_body_word(word: &str) -> bool {
    let key = key(word);
    let is_body = |body: &str| key.strip_suffix(body).is_some_and(|place| place.chars().count() == 2);
    BODIES.contains(key.as_str())
        || (is_unspaced(&key) && BODIES.iter().any(|body| is_unspaced(body) && is_body(body)))
}

/// Whether a word may stand between those.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&key(word).as_str())
}

/// Whether the name is one of a role: "admin", "Staff Writer", "Redaktion".
pub(crate) fn is_role(name: &str) -> bool {
    let name = name.replace('_', " ");
    let is_named = |word: &str| is_role_word(word) || is_body_word(word);
    let mut words = name.split_whitespace();
    words.clone().any(is_named) && words.all(|word| is_named(word) || is_filler(word))
}

/// Whether words behind a name say what the person does and for whom.
pub(super) fn is_title(words: &[String]) -> bool {
    let text = words.join(" ").to_lowercase();
    let is_organisation = |word: &String| {
        is_number(word) || (is_cased(word) && is_all_capitals(word) && word.chars().count() <= 5)
    };
    words.iter().any(|word| is_role_word(word) || is_body_word(word))
        || ROLE_PREFIXES.iter().any(|prefix| text.starts_with(prefix))
        || words.first().is_some_and(|word| matches!(word.as_str(), "The" | "the"))
        || words.iter().all(is_organisation)
}
