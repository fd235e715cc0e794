//! Spans of marked text, nested, and how each of them is written.

use crate::article::{Mark, Marks};

use super::escape::is_word;
use super::piece::{Content, Piece};

/// What is written one after the other.
#[derive(Debug)]
pub(super) enum Token<'a> {
    /// A span begins; the number of the span.
    Open(usize),
    /// A span ends.
    Close(usize),
    OpenLink,
    CloseLink(&'a str),
    Code(String),
    Content(Content<'a>),
}

/// A part of a text with one mark more than what is around it.
#[derive(Debug)]
pub(super) struct Span {
    pub(super) mark: Mark,
    pub(super) form: Form,
    /// The tokens that begin and end it.
    open: usize,
    close: usize,
}

/// How a mark is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// With the signs of Markdown.
    Delimiter(&'static str),
    /// With a tag of HTML.
    Tag(&'static str),
}

/// The tokens of a text, and the spans in it.
#[derive(Debug, Default)]
pub(super) struct Spans<'a> {
    pub(super) tokens: Vec<Token<'a>>,
    pub(super) spans: Vec<Span>,
    /// The spans that are not closed yet, the innermost one last.
    open: Vec<usize>,
}

impl<'a> Spans<'a> {
    /// Nests the marks of a text, the longer ones outside.
    pub(super) fn new(pieces: Vec<Piece<'a>>) -> Self {
        let ends = ends(&pieces);
        let mut spans = Spans::default();
        let mut link = None;
        for (Piece { content, marks, link: of_piece }, ends) in pieces.into_iter().zip(ends) {
            if link == of_piece {
                spans.close_down_to(marks);
            } else {
                spans.close_link(link);
                link = of_piece;
                if link.is_some() {
                    spans.tokens.push(Token::OpenLink);
                }
            }
            let Some(content) = spans.push_space(content, marks) else { continue };
            spans.open(marks, &ends);
            spans.tokens.push(match content {
                Content::Text(text) if marks.contains(Mark::Code) => Token::Code(text),
                content => Token::Content(content),
            });
        }
        spans.close_link(link);
        spans.decide();
        spans
    }

    /// Writes white space that a piece begins with before the spans that begin with the
    /// piece, and gives the rest, if there is any. A piece has white space there if a span
    /// goes on that must be closed and opened again, for another one ends in it.
    fn push_space(&mut self, content: Content<'a>, marks: Marks) -> Option<Content<'a>> {
        if self.open.len() == marks.without(Mark::Code).iter().count() {
            return Some(content);
        }
        let text = match content {
            Content::Text(text) if text.starts_with(char::is_whitespace) => text,
            Content::Break => {
                self.tokens.push(Token::Content(content));
                return None;
            }
            _ => return Some(content),
        };
        let rest = text.trim_start();
        let space = text.strip_suffix(rest).unwrap_or_default();
        self.tokens.push(Token::Content(Content::Text(space.to_owned())));
        (!rest.is_empty()).then(|| Content::Text(rest.to_owned()))
    }

    fn close_link(&mut self, link: Option<&'a str>) {
        self.close_down_to(Marks::NONE);
        self.tokens.extend(link.map(Token::CloseLink));
    }

    /// Closes spans until none is open that has another mark than these.
    fn close_down_to(&mut self, marks: Marks) {
        let is_kept =
            |spans: &[Span], &span: &usize| spans.get(span).is_some_and(|span| marks.contains(span.mark));
        let kept = self.open.iter().take_while(|span| is_kept(&self.spans, span)).count();
        for span in self.open.drain(kept..).rev() {
            if let Some(span) = self.spans.get_mut(span) {
                span.close = self.tokens.len();
            }
            self.tokens.push(Token::Close(span));
        }
    }

    /// Opens spans for the marks that are not open yet.
    fn open(&mut self, marks: Marks, ends: &Ends) {
        let open = self.open.iter().filter_map(|&span| self.spans.get(span));
        let missing = open.fold(marks.without(Mark::Code), |marks, span| marks.without(span.mark));
        let mut missing: Vec<Mark> = missing.iter().collect();
        missing.sort_by_key(|&mark| std::cmp::Reverse(ends.get(mark as usize).copied()));
        for mark in missing {
            let open = self.tokens.len();
            self.open.push(self.spans.len());
            self.tokens.push(Token::Open(self.spans.len()));
            self.spans.push(Span { mark, form: Form::Tag(mark.tag()), open, close: open });
        }
    }

    /// Decides for each span whether delimiters do. In the order of the text:
    /// what is before a span is decided when it is its turn.
    fn decide(&mut self) {
        // The span with asterisks that the next one may be in.
        let mut outer: Option<usize> = None;
        for index in 0..self.spans.len() {
            let Some(span) = self.spans.get(index) else { continue };
            let of_outer =
                outer.and_then(|outer| self.spans.get(outer)).filter(|outer| outer.close > span.close);
            let Some(delimiter) = self.delimiter(span, of_outer) else { continue };
            if delimiter.starts_with('*') && of_outer.is_none() {
                outer = Some(index);
            }
            if let Some(span) = self.spans.get_mut(index) {
                span.form = Form::Delimiter(delimiter);
            }
        }
    }

    /// The delimiter of a span, if it would be understood: what it stands between counts. The
    /// rules are stricter than those of CommonMark, which allow for emphasis that begins
    /// where another one ends, and need to know all punctuation of Unicode.
    fn delimiter(&self, span: &Span, outer: Option<&Span>) -> Option<&'static str> {
        let delimiter = match span.mark {
            Mark::Strong => "**",
            Mark::Emphasis => "*",
            Mark::Strikethrough => "~~",
            _ => return None,
        };
        let (before, first) = (self.side_before(span.open), self.side_after(span.open));
        let (last, after) = (self.side_before(span.close), self.side_after(span.close));
        let is_understood =
            (first == Side::Word || before.is_clear()) && (last == Side::Word || after.is_clear());
        // In other asterisks, or behind them, what begins must not look like an end.
        let is_clear = before == Side::Space || (before == Side::Punctuation && first == Side::Word);
        let is_apart = delimiter == "~~" || is_clear || outer.is_none_or(|outer| outer.open + 1 == span.open);
        (is_understood && is_apart && !self.follows(span, delimiter)).then_some(delimiter)
    }

    /// Whether a span begins where another one ends with the same sign.
    fn follows(&self, span: &Span, delimiter: &str) -> bool {
        let Some(Token::Close(other)) = self.token_before(span.open) else { return false };
        match self.spans.get(*other).map(|other| other.form) {
            Some(Form::Delimiter(other)) => other.chars().next() == delimiter.chars().next(),
            _ => false,
        }
    }

    fn token_before(&self, token: usize) -> Option<&Token<'a>> {
        self.tokens.get(token.checked_sub(1)?)
    }

    fn side_before(&self, token: usize) -> Side {
        match self.token_before(token) {
            Some(Token::Content(Content::Text(text))) => Side::of(text.chars().next_back()),
            Some(_) => Side::Punctuation,
            None => Side::Space,
        }
    }

    fn side_after(&self, token: usize) -> Side {
        match self.tokens.get(token + 1) {
            Some(Token::Content(Content::Text(text))) => Side::of(text.chars().next()),
            Some(_) => Side::Punctuation,
            None => Side::Space,
        }
    }
}

/// For each mark, the last piece that has it without a gap.
type Ends = [usize; Mark::ALL.len()];

fn ends(pieces: &[Piece<'_>]) -> Vec<Ends> {
    let mut ends: Vec<Ends> = Vec::with_capacity(pieces.len());
    let mut next: Option<(&Piece, Ends)> = None;
    for (index, piece) in pieces.iter().enumerate().rev() {
        let mut here = [index; Mark::ALL.len()];
        if let Some((after, ends)) = next.filter(|(after, _)| after.link == piece.link) {
            for mark in after.marks.iter().filter(|&mark| piece.marks.contains(mark)) {
                if let (Some(here), Some(&end)) = (here.get_mut(mark as usize), ends.get(mark as usize)) {
                    *here = end;
                }
            }
        }
        ends.push(here);
        next = Some((piece, here));
    }
    ends.reverse();
    ends
}

/// What a delimiter stands beside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Word,
    Punctuation,
    /// Perhaps punctuation.
    Other,
}

impl Side {
    fn of(c: Option<char>) -> Side {
        match c {
            None => Side::Space,
            Some(c) if c.is_whitespace() => Side::Space,
            Some(c) if is_word(c) => Side::Word,
            Some(c) if is_punctuation(c) => Side::Punctuation,
            Some(_) => Side::Other,
        }
    }

    /// Whether a delimiter that follows can open, and one before it close, whatever
    /// is on the other side.
    fn is_clear(self) -> bool {
        matches!(self, Side::Space | Side::Punctuation)
    }
}

/// Whether a sign is punctuation for certain: ASCII, and what is common in text.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿')
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}')
        || matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}')
        || matches!(c, '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？')
}
