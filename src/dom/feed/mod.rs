//! Gives html5ever's tree builder the tokens of a page, and html5ever's tokenizer less to
//! do.
//!
//! Most of a page is written plainly: text without character references, tags whose
//! attributes have quoted values. Such text and tags are told by a few searches for
//! bytes and become tokens at once. What no stage reads never does: scripts and styles,
//! comments, drawings, the values of most attributes. Everything else, as character
//! references, `title`, doctypes and CDATA, goes through html5ever's own tokenizer, piece
//! by piece: a piece always ends where the tokenizer has nothing half read, so that the
//! two take turns on one page.
//!
//! The tree is the one that html5ever's tokenizer alone leads to, but for what is left
//! out; tests compare the two on made and on random pages.

mod blank;
mod drawing;
mod hand_over;
mod name;
mod raw;
mod reference;
mod table;
mod tag;
mod unknown;
mod window;

#[cfg(test)]
mod tests;

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::{LocalName, local_name};
use memchr::{memchr, memchr2};

use super::governor::Governor;
use super::sink::Handle;
use super::spacing::Next as NextTag;
use super::tag::Tag;
pub(super) use raw::ends_name;
use raw::{end_of_comment, end_of_raw, end_of_script};
use reference::Reference;
use tag::{Plain, Scanned, Scratch};
use window::Windows;

/// The longest piece that is one token.
const MAX_PIECE: usize = 1 << 24;

/// Fewer attributes cost nothing that would be worth counting.
const MANY_ATTRIBUTES: usize = 16;

/// Whether an attribute of this name is kept on all elements.
pub(super) fn keeps_attribute(name: &str) -> bool {
    name::attribute(name.as_bytes(), name.len()).is_some()
}

/// The tag whose name a source begins with, in any case; none if it means nothing here, or
/// does not end.
pub(super) fn tag_named(source: &[u8]) -> Option<Tag> {
    let length = source.iter().position(|&byte| ends_name(byte))?;
    name::element(source, length).map(|known| known.tag)
}

/// What was not read of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unread {
    /// Bytes at its end, for want of work.
    pub(super) bytes: usize,
    /// Attributes of tags with too many of them.
    pub(super) attributes: usize,
}

/// Feeds a page to a tokenizer that is at its start, and to its sink.
pub(super) fn feed(tokenizer: &Tokenizer<Governor>, page: &str, max_attributes: usize) -> Unread {
    let page = page.strip_prefix('\u{feff}').unwrap_or(page);
    let has_nulls = memchr(b'\0', page.as_bytes()).is_some();
    let feeder = Feeder {
        tokenizer,
        queue: BufferQueue::default(),
        source: page,
        windows: Windows::new(page),
        scratch: RefCell::default(),
        max_attributes,
        attributes_dropped: Cell::new(0),
        has_nulls,
        has_controls: has_nulls || memchr(b'\r', page.as_bytes()).is_some(),
    };
    let end = feeder.run();
    Unread { bytes: page.len() - end, attributes: feeder.attributes_dropped.get() }
}

/// Feeds all of a page to the tokenizer, and leaves nothing out.
#[cfg(any(test, feature = "fuzzing"))]
pub(super) fn feed_whole(tokenizer: &Tokenizer<Governor>, page: &str, _: usize) -> Unread {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(page.strip_prefix('\u{feff}').unwrap_or(page)));
    while !matches!(tokenizer.feed(&queue), html5ever::TokenizerResult::Done) {}
    Unread { bytes: 0, attributes: 0 }
}

struct Feeder<'a> {
    tokenizer: &'a Tokenizer<Governor>,
    queue: BufferQueue,
    source: &'a str,
    windows: Windows<'a>,
    scratch: RefCell<Scratch<'a>>,
    max_attributes: usize,
    attributes_dropped: Cell<usize>,
    /// Whether there are null characters. What becomes of one depends on where it stands.
    has_nulls: bool,
    /// Whether there are null characters, or carriage returns, which are line feeds in
    /// the tree.
    has_controls: bool,
}

/// Where to go on, and how.
enum Next {
    /// Here.
    At(usize),
    /// Not at all: the source has been read up to here.
    End(usize),
}

impl<'a> Feeder<'a> {
    /// Reads the source, and tells how far.
    fn run(&self) -> usize {
        let governor = &self.tokenizer.sink;
        let mut at = 0;
        while at < self.source.len() && governor.work_left() > 0 {
            let next = match self.byte(at) {
                Some(b'<') => self.markup(at),
                _ => self.text(at),
            };
            match next {
                Next::At(place) => {
                    governor.spend(place - at);
                    at = place;
                }
                Next::End(place) => {
                    governor.spend(place - at);
                    return place;
                }
            }
        }
        at
    }

    fn bytes(&self) -> &[u8] {
        self.source.as_bytes()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes().get(at).copied()
    }

    fn from(&self, at: usize) -> &[u8] {
        self.bytes().get(at..).unwrap_or_default()
    }

    /// A tag that does not end is none, and what follows is in it.
    fn unended_tag(&self) -> Next {
        Next::End(self.source.len())
    }

    fn emit(&self, token: Token) -> TokenSinkResult<Handle> {
        self.tokenizer.sink.process_token(token, 1)
    }

    /// Text up to the next "<" or character reference.
    fn text(&self, from: usize) -> Next {
        if self.byte(from) == Some(b'&') {
            return self.reference(from);
        }
        let blank = from + blank::length(self.from(from));
        if blank > from && self.is_left_out(blank) {
            return Next::At(blank);
        }
        let length = memchr2(b'<', b'&', self.from(blank)).unwrap_or(self.source.len() - blank);
        self.emit_text(from, blank + length);
        Next::At(blank + length)
    }

    /// Whether white space up to a place is at the edge of a block.
    fn is_left_out(&self, to: usize) -> bool {
        let next = match self.from(to) {
            [b'<', b'!', b'-', b'-', ..] => NextTag::None,
            [b'<', b'/', name @ ..] if begins_name(name) => NextTag::End(name),
            [b'<', name @ ..] if begins_name(name) => NextTag::Start(name),
            // What is no tag is a part of the text.
            _ => return false,
        };
        self.tokenizer.sink.leaves_out_space(next)
    }

    /// Text without character references.
    fn emit_text(&self, from: usize, to: usize) {
        self.emit_text_of(from, to, || Token::NullCharacterToken);
    }

    /// The same, with what a null character is in it.
    fn emit_text_of(&self, from: usize, to: usize, null: fn() -> Token) {
        let mut from = from;
        while from < to {
            let rest = self.bytes().get(from..to).unwrap_or_default();
            let end = match self.has_controls.then(|| memchr2(b'\r', b'\0', rest)).flatten() {
                Some(0) => {
                    let _ = match rest {
                        [b'\0', ..] => self.emit(null()),
                        [_, b'\n', ..] => TokenSinkResult::Continue,
                        _ => self.emit(character('\n')),
                    };
                    from += 1;
                    continue;
                }
                Some(length) => from + length,
                None => to,
            };
            let end = super::boundary_before(self.source, end.min(from + MAX_PIECE));
            let _ = self.emit(Token::CharacterTokens(self.windows.slice(from, end)));
            from = end;
        }
    }

    /// A "&" and what may be a character reference.
    fn reference(&self, from: usize) -> Next {
        match reference::read(self.from(from), false) {
            Reference::Characters(first, second, length) => {
                let mut text = StrTendril::from_char(first);
                if let Some(second) = second {
                    text.push_char(second);
                }
                let _ = self.emit(Token::CharacterTokens(text));
                Next::At(from + length)
            }
            Reference::Ampersand => {
                let rest = self.from(from + 1);
                let length = memchr2(b'<', b'&', rest).unwrap_or(rest.len());
                self.emit_text(from, from + 1 + length);
                Next::At(from + 1 + length)
            }
            Reference::Unclear => self.text_and_tag(from),
        }
    }

    /// Text that only the tag behind it ends, with this tag.
    fn text_and_tag(&self, from: usize) -> Next {
        let Some(length) = memchr(b'<', self.from(from)) else { return self.hand_over_rest(from) };
        let at = from + length;
        let (kind, name) = match self.from(at) {
            [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => (TagKind::EndTag, at + 2),
            [b'<', letter, ..] if letter.is_ascii_alphabetic() => (TagKind::StartTag, at + 1),
            _ => return self.hand_over_rest(from),
        };
        match self.scan(kind, name) {
            Some(scanned) => self.hand_over_tag(from, name, &scanned),
            None => {
                self.hand_over(from, at);
                self.unended_tag()
            }
        }
    }

    /// What begins with "<".
    fn markup(&self, at: usize) -> Next {
        match self.from(at) {
            [b'<', letter, ..] if letter.is_ascii_alphabetic() => self.tag(TagKind::StartTag, at, at + 1),
            [b'<', b'/', letter, ..] if letter.is_ascii_alphabetic() => self.tag(TagKind::EndTag, at, at + 2),
            [b'<', b'!', b'-', b'-', ..] => match end_of_comment(self.bytes(), at + 4) {
                Some(end) => {
                    let _ = self.emit(Token::CommentToken(StrTendril::new()));
                    Next::At(end)
                }
                None => self.hand_over_rest(at),
            },
            rest if rest.starts_with(b"<![CDATA[") => self.cdata(at),
            [b'<', b'!' | b'?' | b'/', ..] => self.hand_over_to(at, b'>'),
            // No markup, but a character of the text, which ends before the next one.
            [_, rest @ ..] if !rest.is_empty() => {
                let length = memchr2(b'<', b'&', rest).unwrap_or(rest.len());
                self.emit_text(at, at + 1 + length);
                Next::At(at + 1 + length)
            }
            _ => self.hand_over_rest(at),
        }
    }

    /// A CDATA section is text in drawings and formulas, and a comment elsewhere.
    fn cdata(&self, at: usize) -> Next {
        if !self.tokenizer.sink.adjusted_current_node_present_but_not_in_html_namespace() {
            return self.hand_over_to(at, b'>');
        }
        match memchr::memmem::find(self.from(at), b"]]>") {
            Some(length) => {
                self.hand_over(at, at + length + 3);
                Next::At(at + length + 3)
            }
            None => self.hand_over_rest(at),
        }
    }

    fn scan(&self, kind: TagKind, name: usize) -> Option<Scanned> {
        let scratch = &mut self.scratch.borrow_mut();
        let mut scanned = tag::scan(self.source, &self.windows, scratch, self.max_attributes, (kind, name));
        if let Some(tag) = &mut scanned {
            self.check(kind, name, tag);
        }
        scanned
    }

    /// Counts a tag, and what is left out of it.
    fn check(&self, kind: TagKind, name: usize, tag: &mut Scanned) {
        if self.has_nulls && memchr(b'\0', self.bytes().get(name..tag.end).unwrap_or_default()).is_some() {
            tag.plain = None;
        }
        if tag.attributes >= MANY_ATTRIBUTES {
            let read = tag.attributes.min(self.max_attributes);
            // Each is compared with all before it.
            self.tokenizer.sink.spend(read.saturating_mul(read) / 2);
        }
        self.attributes_dropped.update(|dropped| dropped + tag.dropped);
        if tag.is_dropped && kind == TagKind::StartTag {
            self.tokenizer.sink.count_dropped();
        }
    }

    fn tag(&self, kind: TagKind, at: usize, name: usize) -> Next {
        // By reference: to move what was just written would have to wait for it.
        let scanned = &self.scan(kind, name);
        let Some(scanned) = scanned else { return self.unended_tag() };
        let Some(Plain { name, nesting }) = &scanned.plain else {
            return self.hand_over_tag(at, name, scanned);
        };
        let is_read = kind == TagKind::StartTag && is_read_raw(name, &self.scratch.borrow().attributes);
        if let Some(kind) = unseen_content(kind, name)
            && !is_read
            && self.tokenizer.sink.leaves_out_unseen()
        {
            return self.pass(kind, name, scanned.end);
        }
        let attributes = match kind {
            TagKind::StartTag => std::mem::take(&mut self.scratch.borrow_mut().attributes),
            TagKind::EndTag => Vec::new(),
        };
        let tag = TagToken {
            kind,
            name: name.clone(),
            self_closing: scanned.is_self_closing,
            attrs: attributes,
            had_duplicate_attributes: false,
        };
        let result = self.tokenizer.sink.process_tag(tag, *nesting, 1);
        if kind == TagKind::StartTag {
            self.scratch.borrow_mut().attributes = self.tokenizer.sink.spare_attributes();
        }
        match result {
            TokenSinkResult::RawData(kind) => self.raw(kind, name, scanned.end, is_read),
            TokenSinkResult::Plaintext => {
                self.tokenizer.set_plaintext_state();
                self.hand_over_rest(scanned.end)
            }
            _ if kind == TagKind::StartTag && !scanned.is_self_closing && &**name == "svg" => {
                Next::At(drawing::end(self.bytes(), scanned.end).unwrap_or(scanned.end))
            }
            _ => Next::At(scanned.end),
        }
    }

    /// Goes past the content of an element that is left out, and past its end tag.
    fn pass(&self, kind: RawKind, name: &LocalName, from: usize) -> Next {
        let Some(end) = self.end_of_content(kind, name.as_bytes(), from) else {
            return Next::End(self.source.len());
        };
        self.scan(TagKind::EndTag, end + 2)
            .map_or_else(|| self.unended_tag(), |scanned| Next::At(scanned.end))
    }

    /// The content of a raw element. Its end tag is still to come.
    fn raw(&self, kind: RawKind, name: &LocalName, from: usize, is_read: bool) -> Next {
        let end = self.end_of_content(kind, name.as_bytes(), from).unwrap_or(self.source.len());
        if is_read {
            self.emit_text_of(from, end, || character('\u{fffd}'));
        }
        Next::At(end)
    }

    fn end_of_content(&self, kind: RawKind, name: &[u8], from: usize) -> Option<usize> {
        match kind {
            RawKind::ScriptData => end_of_script(self.bytes(), from),
            _ => end_of_raw(self.bytes(), from, name),
        }
    }
}

/// Whether a tag of a name begins here.
fn begins_name(rest: &[u8]) -> bool {
    rest.first().is_some_and(u8::is_ascii_alphabetic)
}

fn character(character: char) -> Token {
    Token::CharacterTokens(StrTendril::from_char(character))
}

/// How the content of an element is read that is never seen.
fn unseen_content(kind: TagKind, name: &LocalName) -> Option<RawKind> {
    match *name {
        _ if kind == TagKind::EndTag => None,
        local_name!("script") => Some(RawKind::ScriptData),
        local_name!("style") => Some(RawKind::Rawtext),
        _ => None,
    }
}

/// Whether the raw content of an element is read by a stage.
fn is_read_raw(name: &LocalName, attributes: &[html5ever::Attribute]) -> bool {
    let kind = || attributes.iter().find(|attribute| &*attribute.name.local == "type");
    match &**name {
        "script" => kind().is_some_and(|kind| name::is_read_script(&kind.value)),
        _ => name::is_read_raw(name),
    }
}
