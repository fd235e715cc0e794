//! From words to parts: each a name, a title, a date, with the introduction
//! that stands before it.

use std::borrow::Cow;

use super::date::{begins_with_year, is_date, is_number};
use super::language::{
    AFTER, JOINS, MAX_PHRASE_WORDS, Mark, Strength, attached, begins_phrase, is_agency, mark,
};
use super::role::{is_body_word, is_role};
use super::text::{is_all_capitals, is_capital, is_cased, is_hangul};
use super::token::{Gap, Token};

/// What stands between two gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) gap: Gap,
    pub(super) mark: Option<Mark>,
    pub(super) words: Vec<String>,
}

impl Part {
    fn new(gap: Gap, mark: Option<Mark>) -> Self {
        Self { gap, mark, words: Vec::new() }
    }

    /// Whether it is introduced as an author.
    pub(super) fn is_by(&self) -> bool {
        matches!(self.mark, Some(Mark::Author(_)))
    }
}

/// The parts of a text, in order. None is without words unless it is marked.
pub(super) fn parts(tokens: &[Token]) -> Vec<Part> {
    let mut cutter = Cutter { parts: Vec::new(), part: Part::new(Gap::Start, None) };
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        rest = match token {
            Token::Gap(gap) => {
                cutter.start(*gap, None);
                after
            }
            Token::Word(word) => cutter.word(word, rest).unwrap_or(after),
        };
    }
    cutter.start(Gap::Start, None);
    cutter.parts
}

struct Cutter {
    parts: Vec<Part>,
    part: Part,
}

/// A shorter word between an introduction and the word for a reporter is no name.
const MIN_KOREAN_NAME: usize = 3;

/// Whether names end here: nothing or a date follows, perhaps with its label.
fn is_end_of_names(behind: &[Token]) -> bool {
    let is_year = |token: Option<&Token>| matches!(token, Some(Token::Word(word)) if begins_with_year(word));
    match behind.first() {
        None | Some(Token::Gap(_)) => true,
        Some(Token::Word(word)) => {
            let is_label = || mark(&normal(word)) == Some(Mark::Noise);
            is_year(behind.first()) || (is_year(behind.get(1)) && is_label())
        }
    }
}

/// Names on one side of a join may have so many words.
const LOOK_AHEAD: usize = 6;

impl Cutter {
    /// Takes in the first word of `rest`; what follows it if that is not all.
    fn word<'a>(&mut self, word: &str, rest: &'a [Token]) -> Option<&'a [Token]> {
        if let Some((mark, words)) = self.phrase(rest) {
            let is_first = self.part.words.is_empty() && self.part.mark.is_none();
            let gap = if is_first { self.part.gap } else { Gap::Cut };
            while mark == Mark::Noise && self.part.words.last().is_some_and(|last| is_number(last)) {
                // "5 min read"
                self.part.words.pop();
            }
            self.start(gap, Some(mark));
            return rest.get(words..);
        }
        if is_end_of_names(rest.get(1..).unwrap_or_default()) && self.ends_name(word) {
            return None;
        }
        let is_before_word = matches!(rest.get(1), Some(Token::Word(_)));
        if let Some(name) = attached(word).filter(|_| is_before_word && self.part.words.len() >= 2) {
            self.start(Gap::Join, None);
            self.part.words.push(name.to_owned());
            return None;
        }
        if self.is_join(word, rest.get(1..).unwrap_or_default()) {
            self.start(Gap::Join, None);
            return None;
        }
        self.part.words.push(word.to_owned());
        None
    }

    fn start(&mut self, gap: Gap, mark: Option<Mark>) {
        let before = std::mem::replace(&mut self.part, Part::new(gap, mark));
        if !before.words.is_empty() || before.mark.is_some() {
            self.parts.push(before);
        } else if gap == Gap::Join {
            // "Doe, and Roe": the word says more than the comma.
            self.part.gap = Gap::Join;
        }
    }

    /// The longest phrase that begins here and counts here.
    fn phrase(&self, rest: &[Token]) -> Option<(Mark, usize)> {
        let first = normal(word(rest)?);
        // Of signs alone nothing is left, and the phrase begins behind them.
        if !first.is_empty() && !begins_phrase(&first) {
            return None;
        }
        let mut key = String::new();
        let mut found = None;
        for (index, token) in rest.iter().take(MAX_PHRASE_WORDS).enumerate() {
            let Token::Word(word) = token else { break };
            if !key.is_empty() {
                key.push(' ');
            }
            key.push_str(&normal(word));
            let behind = rest.get(index + 1..).unwrap_or_default();
            let counts = |mark: &Mark| self.counts(*mark, rest, behind);
            if let Some(mark) = mark(&key).filter(counts) {
                found = Some((mark, index + 1));
            }
            if key.ends_with(':') {
                break;
            }
        }
        found
    }

    fn counts(&self, mark: Mark, rest: &[Token], behind: &[Token]) -> bool {
        let words = &self.part.words;
        let is_after_date = || is_date(words) || words.last().is_some_and(|last| is_number(last));
        let is_start = words.is_empty();
        match mark {
            Mark::Author(Strength::Strong | Strength::Label) | Mark::Credit | Mark::Noise => true,
            Mark::Author(Strength::Weak | Strength::Title) => {
                let is_particle = word(behind).is_some_and(|next| matches!(next, "der" | "den" | "dem"));
                (is_start || is_after_date()) && !is_particle
            }
            Mark::Author(Strength::Faint) => {
                let is_name = |word: &str| is_cased(word) && word.starts_with(char::is_uppercase);
                let is_first = is_start && self.parts.is_empty();
                let is_bare = word(behind).is_some_and(|next| !matches!(next, "La" | "Los" | "Las" | "Le"));
                let follow = ahead(behind).take_while(|word| is_name(word)).count();
                // "de Vries Jan" is a name, "di" and "av" begin a line of their own.
                let begins = |word: &str| is_name(word) || !matches!(word, "de" | "na");
                is_first && is_bare && word(rest).is_some_and(begins) && follow >= 2
            }
        }
    }

    /// Takes in the last word of a part if it says that a name stands before it.
    fn ends_name(&mut self, word: &str) -> bool {
        let is_korean =
            |word: &String| word.chars().count() >= MIN_KOREAN_NAME && word.chars().all(is_hangul);
        // "글 송대나 기자": the words on both sides say the same.
        let is_between = self.part.is_by() && matches!(self.part.words.as_slice(), [name] if is_korean(name));
        let is_free = matches!(self.part.mark, None | Some(Mark::Noise)) || is_between;
        let key = normal(word);
        let key = key.trim_end_matches(':');
        if is_free && AFTER.contains(key) && !self.part.words.is_empty() {
            self.part.mark = Some(Mark::Author(Strength::Strong));
            return true;
        }
        if !self.part.words.is_empty() || !(is_free || self.part.is_by()) || is_body_word(key) {
            return false;
        }
        let Some(name) = before_suffix(key) else { return false };
        self.part.words.push(name.to_owned());
        self.part.mark = Some(Mark::Author(Strength::Strong));
        true
    }

    /// Whether a word stands between two names.
    fn is_join(&self, word: &str, behind: &[Token]) -> bool {
        let is_shouted = is_all_capitals(word) && self.part.words.iter().all(|word| is_all_capitals(word));
        let key = if is_shouted { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
        if !JOINS.contains(&*key) {
            return false;
        }
        let Some(last) = self.part.words.last() else { return true };
        let count = ahead(behind).take_while(|next| !JOINS.contains(next)).count();
        let is_between =
            ahead(behind).next().is_some_and(|next| is_capital(next) || next == "the" || is_agency(next))
                && is_capital(last);
        // "Centre for Research and Teaching"
        let is_body = self.part.mark.is_none()
            && self.part.words.iter().any(|word| matches!(word.as_str(), "for" | "of"));
        let is_firm = matches!(ahead(behind).next(), Some("Co" | "Co." | "Sons" | "Company"));
        // "Ramón y Cajal" is one person, "Pérez en Madrid" is one, too.
        let is_in_name =
            matches!(&*key, "y" | "i" | "e" | "en" | "a" | "na") && count == 1 && self.part.words.len() > 1;
        is_between && !is_in_name && !is_body && !is_firm
    }
}

/// The name in a word that ends, without a space, in what follows names.
fn before_suffix(word: &str) -> Option<&str> {
    let is_name = |name: &&str| {
        (2..=5).contains(&name.chars().count())
            && name.chars().all(|char| char >= '\u{3040}')
            && !is_role(name)
    };
    AFTER.iter().filter_map(|after| word.strip_suffix(after)).filter(is_name).min_by_key(|name| name.len())
}

fn word(tokens: &[Token]) -> Option<&str> {
    ahead(tokens).next()
}

/// The words up to the next gap, as far as needs to be known.
fn ahead(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().take(LOOK_AHEAD).map_while(|token| match token {
        Token::Word(word) => Some(word.as_str()),
        Token::Gap(_) => None,
    })
}

/// A word to look up: lower case, without quotes and full stops at its ends.
fn normal(word: &str) -> String {
    let is_edge =
        |char: char| matches!(char, '.' | '"' | '“' | '”' | '„' | '«' | '»' | '*' | '#' | '>' | '!' | '?');
    word.trim_matches(is_edge).to_lowercase()
}
