//! Writes the text of a block.

use std::fmt::{self, Write};

use crate::article::{Embed, Image, Mark, Media};
use crate::url_policy::is_safe_link;

use super::Markdown;
use super::escape::{self, Around, Lone};
use super::note::{self, Notes};
use super::piece::{self, Content, Source};
use super::span::{Form, Spans, Token};

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading,
    Cell,
}

/// The text of a block, ready to be written.
#[derive(Debug)]
pub(super) struct Line<'a> {
    spans: Spans<'a>,
    place: Place,
    notes: &'a Notes<'a>,
}

impl<'a> Line<'a> {
    /// A text in its place.
    pub(super) fn new(source: &Source<'a>, place: Place, options: &Markdown, notes: &'a Notes<'a>) -> Self {
        let source = Source { is_one_line: place == Place::Heading, ..*source };
        let spans = Spans::new(piece::pieces(&source, options));
        Line { spans, place, notes }
    }

    /// A formula or a picture on its own.
    pub(super) fn of(content: Content<'a>, place: Place, options: &Markdown, notes: &'a Notes<'a>) -> Self {
        let link = match content {
            Content::Image(image) if options.links => image.link.as_deref().filter(|link| is_safe_link(link)),
            _ => None,
        };
        let piece = piece::Piece { content, marks: crate::article::Marks::NONE, link };
        Line { spans: Spans::new(vec![piece]), place, notes }
    }

    /// Whether nothing would be written.
    pub(super) fn is_empty(&self) -> bool {
        self.spans.tokens.is_empty()
    }

    /// Writes it, with `margin` before each line but the first.
    pub(super) fn write(&self, out: &mut impl Write, margin: &str) -> fmt::Result {
        let lone = if self.place == Place::Cell { Lone::default() } else { self.lone() };
        let mut around = Around {
            is_line_start: self.place == Place::Paragraph,
            is_in_cell: self.place == Place::Cell,
            has_raw: self.has_raw(),
            lone,
            ..Around::default()
        };
        let mut tokens = self.spans.tokens.iter().peekable();
        while let Some(token) = tokens.next() {
            let next = tokens.peek();
            // In a cell, there may be more behind it.
            around.next = next.map(|next| first_char(next)).or(around.is_in_cell.then_some('<'));
            around.ends_heading = self.place == Place::Heading && next.is_none();
            match token {
                Token::Content(Content::Break) if self.place != Place::Cell => write!(out, "\\\n{margin}")?,
                token => self.token(out, token, &around)?,
            }
            match token {
                Token::OpenLink => around.is_in_brackets = true,
                Token::CloseLink(_) => around.is_in_brackets = false,
                _ => {}
            }
            around.is_line_start =
                self.place == Place::Paragraph && matches!(token, Token::Content(Content::Break));
            around.is_after_note = matches!(token, Token::Content(Content::Note(_)));
        }
        Ok(())
    }

    fn token(&self, out: &mut impl Write, token: &Token<'a>, around: &Around) -> fmt::Result {
        match token {
            Token::Open(span) | Token::Close(span) => {
                let is_end = matches!(token, Token::Close(_));
                match self.spans.spans.get(*span).map(|span| span.form) {
                    Some(Form::Delimiter(delimiter)) => out.write_str(delimiter),
                    Some(Form::Tag(tag)) => write!(out, "<{}{tag}>", if is_end { "/" } else { "" }),
                    None => Ok(()),
                }
            }
            Token::OpenLink => out.write_char('['),
            Token::CloseLink(url) => {
                out.write_str("](")?;
                escape::destination(out, url, around.is_in_cell)?;
                out.write_char(')')
            }
            // A link at the start of a line would be read as the definition of a label.
            Token::Code(code) if around.is_in_brackets && code.contains("]:") => {
                out.write_str("<code>")?;
                escape::text(out, code, &Around { lone: Lone::default(), next: Some('<'), ..*around })?;
                out.write_str("</code>")
            }
            Token::Code(code) => escape::code(out, code, around.is_in_cell),
            Token::Content(content) => self.content(out, content, around),
        }
    }

    fn content(&self, out: &mut impl Write, content: &Content<'a>, around: &Around) -> fmt::Result {
        match content {
            Content::Text(text) => escape::text(out, text, around),
            Content::Break => out.write_str("<br>"),
            Content::Image(image) => write_image(out, image, around.is_in_cell),
            Content::Math { tex, is_display } => math(out, tex, *is_display, around),
            Content::Note(label) if self.notes.contains(label) => {
                // The brackets of a link that follows would be taken for its own.
                let (open, close) =
                    if around.next == Some('[') { ("<sup>[^", "]</sup>") } else { ("[^", "]") };
                out.write_str(open)?;
                note::label(label).try_for_each(|c| out.write_char(c))?;
                out.write_str(close)
            }
            Content::Note(label) => {
                let mut text = String::from("[");
                piece::push_collapsed(&mut text, label);
                text.push(']');
                escape::text(out, &text, &Around { lone: Lone::default(), ..*around })
            }
        }
    }

    /// Whether there is something in which nothing is escaped.
    fn has_raw(&self) -> bool {
        let is_raw =
            |token: &Token<'_>| matches!(token, Token::Code(_) | Token::Content(Content::Math { .. }));
        self.spans.tokens.iter().any(is_raw)
    }

    /// The delimiters that occur once in the text, and are not written for any mark.
    fn lone(&self) -> Lone {
        let [mut asterisks, mut underscores, mut tildes, mut dollars] = [0_usize; 4];
        for token in &self.spans.tokens {
            match token {
                Token::Content(Content::Text(text)) => {
                    for byte in text.bytes() {
                        match byte {
                            b'*' => asterisks += 1,
                            b'_' => underscores += 1,
                            b'~' => tildes += 1,
                            b'$' => dollars += 1,
                            _ => {}
                        }
                    }
                }
                // A formula is looked for before all others, code and addresses.
                Token::Code(text) => dollars += text.matches('$').count(),
                Token::CloseLink(url) => dollars += url.matches('$').count(),
                Token::Content(Content::Math { .. } | Content::Image(_)) => dollars += 2,
                Token::Open(span) => match self.spans.spans.get(*span).map(|span| span.mark) {
                    Some(Mark::Strong | Mark::Emphasis) => asterisks += 2,
                    Some(Mark::Strikethrough) => tildes += 2,
                    _ => {}
                },
                _ => {}
            }
        }
        Lone {
            asterisk: asterisks == 1,
            underscore: underscores == 1,
            tilde: tildes == 1,
            dollar: dollars == 1,
        }
    }
}

/// A sign that stands for what a token begins with: a bracket is one, and so is a
/// digit; otherwise, it only matters that there is something.
fn first_char(token: &Token<'_>) -> char {
    match token {
        Token::OpenLink | Token::Content(Content::Note(_)) => '[',
        Token::CloseLink(_) => ']',
        Token::Content(Content::Text(text)) => text.chars().next().unwrap_or(' '),
        Token::Content(Content::Image(_)) => '!',
        _ => '*',
    }
}

fn math(out: &mut impl Write, tex: &str, is_display: bool, around: &Around) -> fmt::Result {
    let mut line = String::with_capacity(tex.len());
    piece::push_collapsed(&mut line, tex);
    let dollars = if is_display { "$$" } else { "$" };
    // Before a digit, a dollar sign is one of money.
    let is_money = around.next.is_some_and(|next| next.is_ascii_digit());
    if escape::is_math(&line) && !is_money && !(around.is_in_brackets && line.contains("]:")) {
        out.write_str(dollars)?;
        for c in line.chars() {
            match c {
                '|' if around.is_in_cell => out.write_str("\\|")?,
                c => out.write_char(c)?,
            }
        }
        return out.write_str(dollars);
    }
    let text = format!("{dollars}{line}{dollars}");
    escape::text(out, &text, &Around { lone: Lone::default(), next: Some('$'), ..*around })
}

/// Writes a picture, without the link around it.
fn write_image(out: &mut impl Write, image: &Image, is_in_cell: bool) -> fmt::Result {
    let mut alt = String::with_capacity(image.alt.len());
    piece::push_collapsed(&mut alt, &image.alt);
    let around = Around { is_in_brackets: true, is_in_cell, next: Some(']'), ..Around::default() };
    out.write_str("![")?;
    escape::text(out, alt.trim_matches(' '), &around)?;
    target(out, &image.src, image.title.as_deref(), is_in_cell)
}

/// Writes a video, a sound or a frame: a link whose text is a sign, and no word.
pub(super) fn embed(out: &mut impl Write, embed: &Embed, is_in_cell: bool) -> fmt::Result {
    out.write_str(match embed.media {
        Media::Video => "[▶",
        Media::Audio => "[♪",
        Media::Frame => "[↗",
    })?;
    target(out, &embed.src, embed.title.as_deref(), is_in_cell)
}

fn target(out: &mut impl Write, url: &str, title: Option<&str>, is_in_cell: bool) -> fmt::Result {
    out.write_str("](")?;
    escape::destination(out, url, is_in_cell)?;
    if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
        out.write_char(' ')?;
        escape::title(out, title, is_in_cell)?;
    }
    out.write_char(')')
}
