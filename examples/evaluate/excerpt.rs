//! What was lost from a text and what leaked into it, in short excerpts.

use std::collections::HashMap;
use std::ops::Range;

use crate::words::{squeezed, words};

/// How many excerpts are shown of what is wrong with a page.
const MAX_EXCERPTS: usize = 5;

/// How long an excerpt may be, in characters.
const MAX_CHARS: usize = 100;

/// Words are where they should be if so many in a row are found in the other
/// text: single ones are found in any text of the language.
const SHINGLE: usize = 4;

/// What is wrong with the text of a page.
#[derive(Debug, Default)]
pub(crate) struct Mistakes {
    /// What should have been in the text.
    pub(crate) lost: Excerpts,
    /// What should not have been in it.
    pub(crate) leaked: Excerpts,
}

impl Mistakes {
    /// The longest runs of words that only one of two texts has.
    pub(crate) fn between(text: &str, gold: &str) -> Self {
        let mut ids = HashMap::new();
        let (text, gold) = (Text::new(text, &mut ids), Text::new(gold, &mut ids));
        Mistakes { lost: gold.missing_from(&text), leaked: text.missing_from(&gold) }
    }
}

/// A few excerpts out of many.
#[derive(Debug, Default)]
pub(crate) struct Excerpts {
    /// The ones to show.
    pub(crate) shown: Vec<String>,
    /// How many others there are.
    pub(crate) others: usize,
}

impl Excerpts {
    /// The first of these snippets.
    pub(crate) fn of(snippets: &[&str]) -> Self {
        let shown: Vec<String> = snippets.iter().take(MAX_EXCERPTS).map(|snippet| excerpt(snippet)).collect();
        Excerpts { others: snippets.len() - shown.len(), shown }
    }
}

/// The beginning of a text on one line, safe to print: pages may hold the
/// control characters by which a terminal changes its colours or its title.
pub(crate) fn excerpt(text: &str) -> String {
    // All of a page may be one passage; a few characters too many are enough.
    let head: String = text.chars().take(8 * MAX_CHARS).collect();
    let line = squeezed(&head).replace(char::is_control, "\u{FFFD}");
    match line.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

/// A text as a row of words, each by its number.
struct Text<'a> {
    text: &'a str,
    places: Vec<Range<usize>>,
    ids: Vec<usize>,
}

impl<'a> Text<'a> {
    /// Numbers its words; new ones get the next number.
    fn new(text: &'a str, known: &mut HashMap<String, usize>) -> Self {
        let places: Vec<Range<usize>> = words(text).collect();
        let mut number = |place: &Range<usize>| {
            let next = known.len();
            let word = text.get(place.clone()).unwrap_or_default().to_lowercase();
            *known.entry(word).or_insert(next)
        };
        let ids = places.iter().map(&mut number).collect();
        Text { text, places, ids }
    }

    /// The longest runs of its words that the other text does not have.
    fn missing_from(&self, other: &Text) -> Excerpts {
        let is_there = self.found_in(other);
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (word, _) in is_there.iter().enumerate().filter(|&(_, &is_there)| !is_there) {
            match runs.last_mut() {
                Some(run) if run.end == word => run.end += 1,
                _ => runs.push(word..word + 1),
            }
        }
        // Words that only stand elsewhere are no mistake by the figures.
        let mut surplus = counts(self.ids.iter());
        for id in &other.ids {
            surplus.entry(id).and_modify(|count| *count = count.saturating_sub(1));
        }
        let is_surplus = |word: &usize| surplus.get(word).is_some_and(|&count| count > 0);
        runs.retain(|run| {
            let ids = self.ids.get(run.clone()).unwrap_or_default();
            2 * ids.iter().filter(|id| is_surplus(id)).count() >= ids.len()
        });
        // A stable sort: runs of the same length stay in the order of the text.
        runs.sort_by_key(|run| std::cmp::Reverse(run.len()));
        let shown: Vec<String> = runs.iter().take(MAX_EXCERPTS).map(|run| self.excerpt(run)).collect();
        Excerpts { others: runs.len() - shown.len(), shown }
    }

    /// Which of its words stand in a row of words that the other text has, too,
    /// and has as often.
    fn found_in(&self, other: &Text) -> Vec<bool> {
        let mut left = counts(other.ids.windows(SHINGLE));
        let mut is_there = vec![false; self.ids.len()];
        for (start, shingle) in self.ids.windows(SHINGLE).enumerate() {
            if let Some(count) = left.get_mut(shingle).filter(|count| **count > 0) {
                *count -= 1;
                is_there.iter_mut().skip(start).take(SHINGLE).for_each(|word| *word = true);
            }
        }
        is_there
    }

    fn excerpt(&self, run: &Range<usize>) -> String {
        let places = self.places.get(run.clone()).unwrap_or_default();
        let text = match (places.first(), places.last()) {
            (Some(first), Some(last)) => self.text.get(first.start..last.end).unwrap_or_default(),
            _ => "",
        };
        let unit = if run.len() == 1 { "word" } else { "words" };
        format!("{} {unit}: {}", run.len(), excerpt(text))
    }
}

fn counts<T: std::hash::Hash + Eq>(items: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for item in items {
        *counts.entry(item).or_default() += 1;
    }
    counts
}
