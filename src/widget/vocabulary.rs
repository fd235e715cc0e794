//! The table of phrases: what plugins and themes write on widgets, by family and
//! language, and the look-up of what a text begins with.

use std::ops::Range;

use once_cell::sync::Lazy;

use super::number_of;
use crate::hash::WordMap;
use crate::page::word_units;

/// How a phrase claims a block. A phrase is never looked for inside a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// If the block is nothing else.
    Whole,
    /// If the block begins with it: for texts of plugins that hardly anybody
    /// else begins a paragraph with.
    Opening,
    /// If the rest of the block, or the next block, is a link.
    Label,
    /// If a colon and a few words follow.
    Credit,
    /// If the block is a heading that begins with it.
    Heading,
    /// If the block is a short line near the headline.
    Byline,
}

impl Match {
    /// By its name in the table.
    fn named(name: &str) -> Option<Match> {
        Some(match name {
            "whole" => Match::Whole,
            "opening" => Match::Opening,
            "label" => Match::Label,
            "credit" => Match::Credit,
            "heading" => Match::Heading,
            "byline" => Match::Byline,
            _ => return None,
        })
    }
}

/// All phrases, by family, way of matching and language.
const PHRASES: &str = include_str!("phrases.txt");

/// A phrase.
pub(super) struct Entry {
    /// Normalised.
    pub(super) phrase: String,
    /// Its words, in any script.
    pub(super) words: f32,
    /// How a block must match it.
    pub(super) kind: Match,
    /// The number of its family.
    pub(super) family: usize,
}

/// All phrases, normalised and sorted.
static ENTRIES: Lazy<Vec<Entry>> = Lazy::new(|| {
    let mut entries: Vec<Entry> = lines()
        .map(|(family, kind, _, phrase)| Entry {
            phrase: normal(phrase),
            words: word_units(phrase),
            kind,
            family: number_of(family),
        })
        .collect();
    entries.sort_by(|a, b| a.phrase.cmp(&b.phrase));
    entries
});

/// The lines of the table: family, way of matching, language, phrase.
fn lines() -> impl Iterator<Item = (&'static str, Match, &'static str, &'static str)> {
    let mut section = None;
    PHRASES.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        if let Some(head) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = head.split_once(": ").and_then(|(family, kind)| Some((family, Match::named(kind)?)));
            return None;
        }
        let (family, kind) = section?;
        let (language, phrase) = line.split_once(' ')?;
        Some((family, kind, language, phrase))
    })
}

/// Lower case, numbers as `0`, everything else that is no letter as one space.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    append_normal(&mut normal, text);
    normal
}

/// The same, at the end of nothing: the buffer is empty, and may be used again.
pub(super) fn append_normal(normal: &mut String, text: &str) {
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            normal.push(c.to_ascii_lowercase());
        } else if c.is_numeric() {
            if !normal.ends_with('0') {
                normal.push('0');
            }
        } else if c.is_alphabetic() || is_mark(c) {
            normal.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’' | 'ʼ') && !normal.ends_with(' ') && !normal.is_empty() {
            normal.push(' ');
        }
    }
    normal.truncate(normal.trim_end().len());
}

/// Vowel signs of Indic and Thai script are part of the word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0DFF}' | '\u{0E00}'..='\u{0E7F}' | '\u{0300}'..='\u{036F}' | '\u{064B}'..='\u{065F}')
}

/// From this character on, scripts may have no spaces, and a phrase may end anywhere.
const FIRST_UNSPACED: char = '\u{0E00}';

/// The first word of a text, as far as its script has spaces.
pub(super) fn first_word(text: &str) -> &str {
    let is_apostrophe = |c: char| matches!(c, '\'' | '’' | 'ʼ');
    let is_part = |c: char| c.is_alphanumeric() || is_mark(c) || is_apostrophe(c);
    let word = text.trim_start_matches(|c: char| !is_part(c) || is_apostrophe(c));
    let end = word.find(|c: char| !is_part(c) || (c >= FIRST_UNSPACED && !is_apostrophe(c)));
    word.get(..end.unwrap_or(word.len())).unwrap_or_default()
}

/// Where the phrases that begin with a word are in [`ENTRIES`]. Most texts begin with none
/// of these words, and are done.
static FIRST_WORDS: Lazy<WordMap<String, Range<usize>>> = Lazy::new(|| {
    let mut first_words = WordMap::<String, Range<usize>>::default();
    for (_, _, _, phrase) in lines() {
        let normal = normal(phrase);
        let place = ENTRIES.partition_point(|entry| entry.phrase < normal);
        let range = first_words.entry(first_normal(phrase)).or_insert(place..place + 1);
        *range = range.start.min(place)..range.end.max(place + 1);
    }
    first_words
});

fn first_normal(text: &str) -> String {
    normal(first_word(text))
}

/// The phrases that a text may begin with, by its first word in normal form.
pub(super) fn candidates(first_word: &str) -> &'static [Entry] {
    let range = FIRST_WORDS.get(first_word);
    range.and_then(|range| ENTRIES.get(range.clone())).unwrap_or_default()
}

/// The longest of the phrases that the text begins with, at the end of a word.
///
/// In sorted order all phrases that a text begins with stand before it; each
/// failed guess shortens the text to what it shares with the guess.
pub(super) fn find(candidates: &'static [Entry], text: &str) -> Option<&'static Entry> {
    let mut head = text;
    loop {
        let after = candidates.partition_point(|entry| entry.phrase.as_str() <= head);
        let entry = candidates.get(after.checked_sub(1)?)?;
        let shared = shared_bytes(&entry.phrase, head);
        if shared == entry.phrase.len() && ends_word(text, shared) {
            return Some(entry);
        }
        // Not a boundary of words: look for a shorter phrase.
        let shorter = shared.min(head.len().saturating_sub(1));
        head = head.get(..floor(head, shorter))?;
        if head.is_empty() {
            return None;
        }
    }
}

fn shared_bytes(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

fn floor(text: &str, mut index: usize) -> usize {
    while !text.is_char_boundary(index) {
        index -= 1;
    }
    index
}

/// Whether a word ends here; scripts without spaces have no such thing.
fn ends_word(text: &str, index: usize) -> bool {
    let rest = text.get(index..).unwrap_or_default();
    rest.is_empty() || rest.starts_with(' ') || !rest.starts_with(|c: char| c < FIRST_UNSPACED)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::widget::FAMILIES;

    #[test]
    fn normal_form() {
        assert_eq!(normal(" 12 Comments: "), "0 comments");
        assert_eq!(normal("Lire l’article…"), "lire larticle");
        assert_eq!(normal("★★★"), "");
    }

    #[test]
    fn phrases_are_distinct_and_normal() {
        for pair in ENTRIES.windows(2) {
            assert_ne!(pair[0].phrase, pair[1].phrase, "{} and {}", pair[0].family, pair[1].family);
        }
        assert!(ENTRIES.iter().all(|entry| !entry.phrase.is_empty()));
    }

    #[test]
    fn the_table_is_whole_and_sorted() {
        let lines: Vec<_> = lines().collect();
        let written = PHRASES.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '[']));
        assert_eq!(lines.len(), written.count(), "a section or a line that cannot be read");
        assert!(lines.iter().all(|(family, ..)| FAMILIES.iter().any(|known| known.name == *family)));
        for pair in lines.windows(2) {
            let [(family, kind, language, phrase), next] = pair else { continue };
            let is_section = (*family, *kind) == (next.0, next.1);
            assert!(!is_section || (*language, normal(phrase)) <= (next.2, normal(next.3)), "{phrase}");
        }
    }

    #[test]
    fn common_families_speak_forty_languages() {
        for family in [
            "comment form", "comments", "consent", "form", "navigation", "newsletter", "rating", "related",
            "share", "table of contents", "tags", "tools",
        ] {
            let of_family = lines().filter(|(name, ..)| *name == family).map(|(_, _, language, _)| language);
            let languages: HashSet<&str> = of_family.filter(|language| *language != "mul").collect();
            assert!(languages.len() >= 40, "{family}: {}", languages.len());
        }
    }

    #[test]
    fn every_phrase_finds_itself() {
        for entry in ENTRIES.iter() {
            assert_eq!(find(&ENTRIES, &entry.phrase).map(|found| &found.phrase), Some(&entry.phrase));
        }
    }

    #[test]
    fn the_first_word_finds_all_that_the_whole_does() {
        assert_eq!(first_word("» L’article… du jour"), "L’article");
        assert_eq!(first_word("Facebookで共有"), "Facebook");
        assert_eq!(first_word("12 comments"), "12");
        assert_eq!(first_word("共有する"), "");
        for entry in ENTRIES.iter() {
            for text in [format!("«{} 12»", entry.phrase), format!("{}!", entry.phrase.to_uppercase())] {
                let of_all = find(&ENTRIES, &normal(&text));
                let found = find(candidates(&first_normal(&text)), &normal(&text));
                assert_eq!(found.map(|entry| &entry.phrase), of_all.map(|entry| &entry.phrase), "{text}");
            }
        }
    }

    #[test]
    fn phrases_match_at_words_only() {
        assert!(find(&ENTRIES, "sharecroppers of the south").is_none_or(|entry| entry.phrase != "share"));
    }
}
