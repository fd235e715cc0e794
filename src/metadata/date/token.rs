//! A line as numbers, words and signs.

use std::ops::Range;

use super::fold::{is_dropped, is_unspaced, push};
use super::han;

/// A piece of a line.
#[derive(Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it stands in the line.
    pub(super) range: Range<usize>,
    /// Whether white space stands before it.
    pub(super) is_spaced: bool,
}

/// What a piece of a line is.
#[derive(Debug)]
pub(super) enum Kind {
    /// Digits of any script.
    Number {
        /// What they say; the largest number if they say more.
        value: u32,
        /// How many there are.
        digits: usize,
    },
    /// Letters, as they are compared.
    Word(String),
    /// Anything else but white space.
    Sign(char),
}

/// The zeros of the scripts that have digits of their own.
const ZEROS: &[char] = &[
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{ce6}',
    '\u{d66}', '\u{e50}', '\u{1040}', '\u{17e0}', '\u{ff10}',
];

/// What a character does in a line.
enum Class {
    Digit(u32),
    Letter,
    Space,
    Ignored,
    Sign,
}

fn class(letter: char) -> Class {
    if let Some(digit) = digit(letter) {
        return Class::Digit(digit);
    }
    match letter {
        _ if letter.is_ascii_alphabetic() => Class::Letter,
        _ if is_dropped(letter) => Class::Ignored,
        // Danda, the full stop of India.
        '\u{964}' | '\u{965}' => Class::Sign,
        // Marks inside words of Indian and Thai script are no letters to Unicode.
        '\u{900}'..='\u{dff}' | '\u{e01}'..='\u{e4e}' => Class::Letter,
        _ if letter.is_alphabetic() => Class::Letter,
        _ if letter.is_whitespace() => Class::Space,
        _ => Class::Sign,
    }
}

/// The value of a digit of any script.
pub(super) fn digit(letter: char) -> Option<u32> {
    if letter.is_ascii() {
        return letter.to_digit(10);
    }
    let distance = |&zero: &char| u32::from(letter).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    ZEROS.iter().find_map(distance)
}

/// Cuts a line into tokens. Right after a number, a letter of a script without
/// spaces is a word by itself: the "day" in "day of the month, Wednesday".
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut is_spaced = true;
    // Whether the next letter or digit may join the token before it.
    let mut is_open = false;
    let may_be_han = han::may_be_in(text);
    let mut read_to = 0;
    for (start, letter) in text.char_indices() {
        if start < read_to {
            continue;
        }
        let han = if may_be_han { text.get(start..) } else { None };
        if let Some(date) = han.and_then(|text| han::date(text, start, is_spaced)) {
            read_to = date.last().map_or(read_to, |last| last.range.end);
            tokens.extend(date);
            is_spaced = false;
            is_open = false;
            continue;
        }
        let range = start..start + letter.len_utf8();
        let class = class(letter);
        let last = tokens.last_mut().filter(|_| is_open);
        match (class, last) {
            (Class::Ignored, _) => {}
            (Class::Space, _) => {
                is_spaced = true;
                is_open = false;
            }
            (Class::Digit(digit), Some(Token { kind: Kind::Number { value, digits }, range: whole, .. })) => {
                *value = value.saturating_mul(10).saturating_add(digit);
                *digits += 1;
                whole.end = range.end;
            }
            (Class::Letter, Some(Token { kind: Kind::Word(word), range: whole, .. })) => {
                push(word, letter);
                whole.end = range.end;
            }
            (class, last) => {
                let is_unit = is_unspaced(letter) && last.is_some_and(|last| last.is_number());
                tokens.push(Token { kind: first(&class, letter), range, is_spaced });
                is_spaced = false;
                is_open = !is_unit;
            }
        }
    }
    tokens
}

/// Most words are not longer.
const WORD_BYTES: usize = 16;

/// The token that begins with a character.
fn first(class: &Class, letter: char) -> Kind {
    match *class {
        Class::Digit(value) => Kind::Number { value, digits: 1 },
        Class::Letter => {
            let mut word = String::with_capacity(WORD_BYTES);
            push(&mut word, letter);
            Kind::Word(word)
        }
        _ => Kind::Sign(letter),
    }
}

impl Token {
    /// Whether it is a number.
    pub(super) fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number { .. })
    }

    /// The word that it is.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The sign that it is.
    pub(super) fn sign(&self) -> Option<char> {
        match self.kind {
            Kind::Sign(sign) => Some(sign),
            _ => None,
        }
    }
}

/// A place in the tokens of a line. What reads a part of a date moves it and
/// gives back where it stands then, so that another reading can begin again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    tokens: &'a [Token],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// Before the token of this index.
    pub(super) fn new(tokens: &'a [Token], at: usize) -> Cursor<'a> {
        Cursor { tokens, at }
    }

    /// The index of the next token.
    pub(super) fn index(self) -> usize {
        self.at
    }

    /// The next token.
    pub(super) fn next(self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    /// The token before.
    pub(super) fn previous(self) -> Option<&'a Token> {
        self.tokens.get(self.at.checked_sub(1)?)
    }

    /// One token further.
    pub(super) fn advanced(self) -> Cursor<'a> {
        Cursor { at: self.at + 1, ..self }
    }

    /// One token back.
    pub(super) fn back(self) -> Option<Cursor<'a>> {
        Some(Cursor { at: self.at.checked_sub(1)?, ..self })
    }

    /// A number of at most so many digits.
    pub(super) fn number(&mut self, max_digits: usize) -> Option<(u32, usize)> {
        match self.next()?.kind {
            Kind::Number { value, digits } if digits <= max_digits => {
                self.at += 1;
                Some((value, digits))
            }
            _ => None,
        }
    }

    /// One of these words.
    pub(super) fn word(&mut self, words: &[&str]) -> Option<&'a str> {
        let word = self.next()?.word().filter(|word| words.contains(word))?;
        self.at += 1;
        Some(word)
    }

    /// One of these signs.
    pub(super) fn sign(&mut self, signs: &str) -> Option<char> {
        let sign = self.next()?.sign().filter(|sign| signs.contains(*sign))?;
        self.at += 1;
        Some(sign)
    }

    /// One of these signs, with no space before it.
    pub(super) fn close_sign(&mut self, signs: &str) -> Option<char> {
        if self.is_spaced() { None } else { self.sign(signs) }
    }

    /// Whether white space stands here.
    pub(super) fn is_spaced(self) -> bool {
        self.next().is_none_or(|token| token.is_spaced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cut_at_every_change() {
        let cases = [
            ("1st of May", "1|st|of|may"),
            ("2024年5月1日水曜", "2024|年|5|月|1|日|水曜"),
            ("२०२४ में", "2024|में"),
            ("10h30, a.b", "10|h|30|,|a|.|b"),
        ];
        for (text, expected) in cases {
            let found = tokens(text);
            let found: Vec<_> = found
                .iter()
                .map(|token| match &token.kind {
                    Kind::Number { value, .. } => value.to_string(),
                    Kind::Word(word) => word.clone(),
                    Kind::Sign(sign) => sign.to_string(),
                })
                .collect();
            assert_eq!(found.join("|"), expected);
        }
    }
}
