//! From a text to its words and the signs between them.

use super::language::{Mark, glued, mark};
use super::text::is_hangul;

/// A word, or a sign between parts of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    Gap(Gap),
}

/// What parts a part of a text from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing: it is the first.
    Start,
    /// A phrase that cuts a part in two.
    Cut,
    Comma,
    /// "And".
    Join,
    /// Signs that stand in lists of names alone: `;`, `/`, `、`.
    List,
    /// Signs between fields of a line: `|`, `•`, `·`.
    Bar,
    Dash,
}

/// The words and gaps of a text. Addresses of any kind are gaps.
pub(super) fn scan(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for chunk in text.split_whitespace() {
        if chunk.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            tokens.push(Token::Word(chunk.to_owned()));
        } else if chunk == "@" {
            // What follows is for whom they write.
            tokens.push(Token::Gap(Gap::Dash));
        } else if is_address(chunk) {
            tokens.push(Token::Gap(Gap::Bar));
        } else if is_numeric(chunk) {
            let word = chunk.trim_end_matches(',');
            tokens.push(Token::Word(word.to_owned()));
            if word.len() < chunk.len() {
                tokens.push(Token::Gap(Gap::Comma));
            }
        } else {
            Scanner { tokens: &mut tokens, word: String::new() }.chunk(chunk);
        }
    }
    tokens
}

/// A URL, an e-mail address, the handle of an account.
fn is_address(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(|char: char| char.is_ascii_punctuation() && char != '@');
    let is_mail = || chunk.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    chunk.contains("://") || chunk.starts_with("www.") || chunk.starts_with('@') || is_mail()
}

/// A number, a date, a time.
fn is_numeric(chunk: &str) -> bool {
    chunk.starts_with(|first: char| first.is_ascii_digit())
        && chunk.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',' | '/' | ':' | '-'))
}

/// The ending of a word behind a slash has no more bytes, with the slash.
const MAX_ENDING_BYTES: usize = 3;

struct Scanner<'a> {
    tokens: &'a mut Vec<Token>,
    word: String,
}

impl Scanner<'_> {
    fn chunk(mut self, chunk: &str) {
        let mut skip_to = 0;
        let mut chars = chunk.char_indices().peekable();
        while let Some((at, char)) = chars.next() {
            if at < skip_to {
                continue;
            }
            let next = chars.peek().map(|&(_, next)| next);
            let glued =
                if self.word.is_empty() && !char.is_ascii() { chunk.get(at..).and_then(glued) } else { None };
            if let Some(phrase) = glued {
                phrase.clone_into(&mut self.word);
                self.end_word();
                skip_to = at + phrase.len();
                continue;
            }
            self.char(char, next, chunk, at);
        }
        self.end_word();
    }

    /// Takes in a sign at a place of the chunk.
    fn char(&mut self, char: char, next: Option<char>, chunk: &str, at: usize) {
        let is_edge = self.word.is_empty() || next.is_none();
        match char {
            ':' | '：' => self.colon(next),
            '=' | '＝' if self.is_label() || self.word.is_empty() => self.colon(next),
            '/' | '／' | '|' | '｜' if self.is_label() => self.colon(next),
            '|' | '｜' | '-' | '–' | '—' if self.is_behind_label(next) => self.colon(next),
            // "[서울=송대나 기자]": the place or the paper, and who is there.
            '=' | '＝' if self.is_between_hangul(next) => self.gap(Gap::Dash),
            '·' | '・' if self.is_between_hangul(next) && !is_phrase(chunk) => self.gap(Gap::List),
            ',' | '，' | '،' => self.gap(Gap::Comma),
            ';' | '；' | '؛' | '、' => self.gap(Gap::List),
            '/' | '／' if self.is_slash_word(next, chunk.len() - at) => self.word.push(char),
            '/' | '／' => self.gap(Gap::List),
            '|' | '｜' | '•' | '●' | '∙' | '▪' | '›' => self.gap(Gap::Bar),
            '·' | '・' | '⋅' if is_edge && !self.is_label() => self.gap(Gap::Bar),
            '—' | '―' => self.gap(Gap::Dash),
            '-' | '–' | '−' | '~' | '‒' if self.word.is_empty() => self.gap(Gap::Dash),
            '＆' => {
                self.end_word();
                self.word.push('&');
                self.end_word();
            }
            _ => self.word.push(char),
        }
    }

    /// A colon ends a label. It belongs to the word before it even where a
    /// space parts them.
    fn colon(&mut self, next: Option<char>) {
        if !self.word.is_empty() {
            self.word.push(':');
            if next.is_some_and(char::is_alphabetic) {
                self.end_word();
            }
        } else if let Some(Token::Word(last)) = self.tokens.last_mut() {
            last.push(':');
        }
    }

    /// Whether the word is an introduction that any sign may end, as in `文/`.
    fn is_label(&self) -> bool {
        !self.word.is_ascii() && mark(&format!("{}:", self.word)).is_some()
    }

    /// Whether a sign follows an introduction that begins a field: `撰文 | 王小松`,
    /// `كتبت - سارة النخيل`. In Latin letters such words are sections as often.
    fn is_behind_label(&self, next: Option<char>) -> bool {
        if !self.word.is_empty() {
            return next.is_none() && self.is_label();
        }
        let (last, before) = match self.tokens.as_slice() {
            [.., before, last] => (last, Some(before)),
            [last] => (last, None),
            [] => return false,
        };
        let is_first = !matches!(before, Some(Token::Word(_)));
        let introduces = |word: &str| matches!(mark(word), Some(Mark::Author(_) | Mark::Credit));
        let is_foreign = |word: &str| word.chars().all(|char| !char.is_ascii() && !is_latin(char));
        is_first && matches!(last, Token::Word(word) if is_foreign(word) && introduces(word))
    }

    fn is_between_hangul(&self, next: Option<char>) -> bool {
        self.word.chars().count() >= 2 && self.word.chars().all(is_hangul) && next.is_some_and(is_hangul)
    }

    /// Whether a slash belongs to the word: of endings (`Autor/in`) and initials (`AC/DC`).
    fn is_slash_word(&self, next: Option<char>, left: usize) -> bool {
        let is_initials = self.word.chars().all(char::is_uppercase) && next.is_some_and(char::is_uppercase);
        let is_ending = next.is_some_and(char::is_lowercase) && left <= MAX_ENDING_BYTES;
        !self.word.is_empty() && (is_initials || is_ending)
    }

    fn gap(&mut self, gap: Gap) {
        self.end_word();
        self.tokens.push(Token::Gap(gap));
    }

    fn end_word(&mut self) {
        if !self.word.is_empty() {
            self.tokens.push(Token::Word(std::mem::take(&mut self.word)));
        }
    }
}

/// Whether the dots in a chunk are between other words than names, as in `글·사진`.
fn is_phrase(chunk: &str) -> bool {
    chunk.split(['·', '・']).any(|word| word.chars().count() < 2 || mark(word).is_some())
}

/// Letters with the accents of Latin script.
fn is_latin(char: char) -> bool {
    matches!(char, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}
