//! What the words around a date say of it.

use once_cell::sync::Lazy;

use super::fold::{fold, is_unspaced};
use super::label_words::{AFTER, ROWS};
use super::language::Language;
use crate::hash::{WordMap, WordSet};
use crate::metadata::claim::first_chars;

/// What a date is the date of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Label {
    /// The publication of the article.
    Published,
    /// Its last change.
    Modified,
    /// Something else: an event, a deadline, a birth.
    Other,
    /// The words do not say.
    None,
}

/// What is read of the words around a date: more are a sentence.
const MAX_CHARS: usize = 60;

/// A phrase that says what a date is of.
struct Phrase {
    /// As it is compared.
    text: String,
    /// Whether more letters may follow: an ending.
    is_stem: bool,
    label: Label,
    language: &'static str,
}

static PHRASES: Lazy<Vec<Phrase>> = Lazy::new(|| {
    let labels = [Label::Published, Label::Modified, Label::Other];
    let mut all = Vec::new();
    for (language, cells) in ROWS {
        for (cell, label) in cells.iter().zip(labels) {
            all.extend(cell.split('|').map(|phrase| {
                let stem = phrase.strip_suffix('*');
                let text = fold(stem.unwrap_or(phrase));
                Phrase { text, is_stem: stem.is_some(), label, language }
            }));
        }
    }
    all
});

/// Phrases by their first two letters, the second of which may be missing: see [`key`].
type Index = WordMap<u64, Vec<&'static Phrase>>;

fn index(accept: impl Fn(&Phrase) -> bool) -> Index {
    let mut index = Index::default();
    for phrase in PHRASES.iter().filter(|phrase| accept(phrase)) {
        let (first, second) = beginning(&phrase.text);
        index.entry(key(first, second)).or_default().push(phrase);
    }
    index
}

fn beginning(text: &str) -> (Option<char>, Option<char>) {
    let mut letters = text.chars();
    (letters.next(), letters.next())
}

/// Two letters as one number, which is quickly hashed.
fn key(first: Option<char>, second: Option<char>) -> u64 {
    let number = |letter: Option<char>| u64::from(letter.map_or(0, u32::from));
    number(first) << u32::BITS | number(second)
}

/// The phrases that a text may begin with.
fn may_begin_with(index: &Index, text: &str) -> impl Iterator<Item = &'static Phrase> {
    let (first, second) = beginning(text);
    let keys = [key(first, second), key(first, None)];
    keys.into_iter()
        .take(if second.is_some() { 2 } else { 1 })
        .filter_map(|key| index.get(&key))
        .flatten()
        .copied()
}

static ALL: Lazy<Index> = Lazy::new(|| index(|_| true));

/// Those that may stand after a date.
static AFTER_DATES: Lazy<Index> = Lazy::new(|| index(|phrase| AFTER.contains(&phrase.language)));

/// The phrases that are one whole word.
static WORDS: Lazy<WordSet<&'static str>> = Lazy::new(|| {
    PHRASES.iter().filter(|phrase| !phrase.is_stem).map(|phrase| phrase.text.as_str()).collect()
});

/// The beginnings of words.
static STEMS: Lazy<Index> = Lazy::new(|| index(|phrase| phrase.is_stem));

/// A shorter word of Latin letters is another one in another language.
const MIN_FOREIGN_BYTES: usize = 5;

impl Phrase {
    /// Whether a text begins with it, as whole words.
    fn begins(&self, text: &str) -> bool {
        text.strip_prefix(&self.text).is_some_and(|rest| is_bounded_after(rest, self))
    }

    /// Whether it means this on a page of a language.
    fn counts_in(&self, language: Language<'_>) -> bool {
        let is_short = self.text.is_ascii() && self.text.len() < MIN_FOREIGN_BYTES;
        !is_short || language.is(self.language) || (self.language == "en" && language.is(""))
    }
}

/// Whether a word, as it is compared, begins to say what the next date is of.
pub(super) fn is_label_word(word: &str) -> bool {
    WORDS.contains(word) || may_begin_with(&STEMS, word).any(|stem| word.starts_with(&stem.text))
}

/// What the words before a date say of it. Those next to the date count, and
/// of several that end together the longest: "last updated", "event updated".
pub(crate) fn label(text_before: &str, language: Option<&str>) -> Label {
    let language = Language::new(language);
    let near = folded_end(text_before);
    let places = near.char_indices().filter(|&(at, letter)| may_begin(&near, at, letter));
    let phrases = places.flat_map(|(at, _)| {
        let rest = near.get(at..).unwrap_or_default();
        let own = move |phrase: &&Phrase| phrase.begins(rest) && phrase.counts_in(language);
        may_begin_with(&ALL, rest).filter(own).map(move |phrase| (at, phrase))
    });
    let best = phrases.max_by_key(|(at, phrase)| (at + phrase.text.len(), phrase.text.len()));
    best.map_or(Label::None, |(_, phrase)| phrase.label)
}

/// The last characters of a text, as they are compared.
fn folded_end(text: &str) -> String {
    let start = text.char_indices().rev().nth(MAX_CHARS - 1).map_or(0, |(start, _)| start);
    fold(text.get(start..).unwrap_or_default())
}

/// What the words right after a date say of it, in the languages that put them
/// there. A word before a colon belongs to what follows.
pub(crate) fn label_after(text_after: &str) -> Label {
    let near = first_chars(text_after, MAX_CHARS).trim_start_matches(|letter: char| !letter.is_alphabetic());
    // Most words begin no phrase, and need not be folded. Two characters may be one letter.
    let start = fold(first_chars(near, 2));
    if start.chars().count() == 2 && may_begin_with(&AFTER_DATES, &start).next().is_none() {
        return Label::None;
    }
    let near = fold(near);
    let starts = |phrase: &&Phrase| {
        let rest = near.strip_prefix(&phrase.text);
        rest.is_some_and(|rest| is_bounded_after(rest, phrase) && !has_colon(rest))
    };
    let best = may_begin_with(&AFTER_DATES, &near).filter(starts).max_by_key(|phrase| phrase.text.len());
    best.map_or(Label::None, |phrase| phrase.label)
}

fn has_colon(rest: &str) -> bool {
    rest.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == ' ').starts_with([':', '：'])
}

/// Whether a phrase may begin at a letter of a text.
fn may_begin(text: &str, at: usize, letter: char) -> bool {
    is_unspaced(letter) || !text.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric)
}

fn is_bounded_after(rest: &str, phrase: &Phrase) -> bool {
    phrase.is_stem || phrase.text.ends_with(is_unspaced) || !rest.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_a_date_say_what_it_is() {
        let cases = [
            ("Published on ", Label::Published),
            ("Posted by Mary Miller on ", Label::Published),
            ("Published 1 May 2024, last updated: ", Label::Modified),
            ("Updated ", Label::Modified),
            ("Reviewed on ", Label::Modified),
            ("Veröffentlicht am ", Label::Published),
            ("Aktualisiert: ", Label::Modified),
            ("Stand: ", Label::Modified),
            ("Publié le ", Label::Published),
            ("Mis à jour le ", Label::Modified),
            ("Опубликовано: ", Label::Published),
            ("ОБНОВЛЕНО ", Label::Modified),
            ("更新日：", Label::Modified),
            ("公開日", Label::Published),
            ("发布时间：", Label::Published),
            ("更新时间 ", Label::Modified),
            ("입력 ", Label::Published),
            ("수정 ", Label::Modified),
            ("Deadline: ", Label::Other),
            ("Born ", Label::Other),
            ("Member since ", Label::Other),
            ("Copyright © ", Label::Other),
            ("Site last updated: ", Label::Other),
            ("This website was last updated on ", Label::Other),
            ("Page last updated: ", Label::Modified),
            ("Construction site: last updated ", Label::Modified),
            ("By Mary Miller, ", Label::None),
            ("", Label::None),
        ];
        for (text, expected) in cases {
            assert_eq!(label(text, None), expected, "{text}");
        }
    }

    #[test]
    fn short_words_count_in_their_own_language() {
        assert_eq!(label("Due: ", Some("en")), Label::Other);
        assert_eq!(label("alle due, ", Some("it")), Label::None);
        assert_eq!(label("Nato ", Some("it")), Label::Other);
        assert_eq!(label("NATO, ", Some("en-GB")), Label::None);
    }

    #[test]
    fn words_after_a_date_say_it_too() {
        let cases = [
            (" 更新", Label::Modified),
            ("に公開", Label::None),
            (" 公開", Label::Published),
            ("（公開）", Label::Published),
            (" 수정", Label::Modified),
            (" 更新日: ", Label::None),
            (" Updated 2 May", Label::None),
            (" tarihinde güncellendi", Label::Modified),
            (" TARİHİNDE GÜNCELLENDİ", Label::Modified),
            (" · Published in Lamps", Label::None),
            ("", Label::None),
        ];
        for (text, expected) in cases {
            assert_eq!(label_after(text), expected, "{text}");
        }
    }

    #[test]
    fn long_texts_are_not_read() {
        let text = "é".repeat(1_000_000);
        assert_eq!((label(&text, None), label_after(&text)), (Label::None, Label::None));
    }
}
