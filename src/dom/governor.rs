//! Stands between html5ever's tokenizer and its tree builder and keeps the
//! tree within [`Limits`].
//!
//! A tree builder looks through its stack of open elements for many a tag, so
//! that its cost per tag grows with depth, and unclosed formatting elements
//! are opened anew in each paragraph, so that the tree can grow faster than
//! its source. Both end here: past a limit, start tags are swallowed together
//! with their end tags, their text goes on to the tree, and line breaks stand
//! where blocks were, so that paragraphs and words stay apart.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{LocalName, local_name};
use markup5ever_rcdom::Handle;

use super::sink::Sink;
use super::tag::{Display, Tag};
use crate::limits::Limits;

pub(super) type Builder = TreeBuilder<Handle, Sink>;

pub(super) struct Governor {
    builder: Builder,
    max_nodes: usize,
    max_depth: usize,
    /// Swallowed start tags by name, whose end tags have not been seen yet.
    swallowed: RefCell<HashMap<LocalName, usize>>,
    /// Whether the insertion point is too deep, as far as is known: only a tag
    /// that passes can change it.
    is_deep: Cell<Option<bool>>,
    /// Whether the last thing passed on is a boundary.
    is_parted: Cell<bool>,
    flattened: Cell<usize>,
    dropped: Cell<usize>,
    /// What the tree builder last told the tokenizer to read in another way.
    steering: RefCell<Option<TokenSinkResult<Handle>>>,
}

/// What becomes of a tag.
enum Verdict {
    Pass,
    /// Gone, with a boundary in its place.
    Boundary,
    /// Gone without a trace.
    Swallow,
}

impl Governor {
    pub(super) fn new(builder: Builder, limits: &Limits) -> Self {
        Governor {
            builder,
            max_nodes: limits.max_nodes(),
            max_depth: limits.max_depth(),
            swallowed: RefCell::default(),
            is_deep: Cell::new(None),
            is_parted: Cell::new(false),
            flattened: Cell::new(0),
            dropped: Cell::new(0),
            steering: RefCell::default(),
        }
    }

    /// Forgets what [`Governor::steering`] is about.
    pub(super) fn forget_steering(&self) {
        self.steering.take();
    }

    /// How the tokenizer is to read on since the last tag, if in another way than before.
    pub(super) fn steering(&self) -> Option<TokenSinkResult<Handle>> {
        self.steering.take()
    }

    /// The builder, and how many start tags were flattened and dropped.
    pub(super) fn into_parts(self) -> (Builder, usize, usize) {
        (self.builder, self.flattened.get(), self.dropped.get())
    }

    fn judge(&self, tag: &TagToken, line: u64) -> Verdict {
        match tag.kind {
            TagKind::StartTag => self.judge_start(tag, line),
            TagKind::EndTag => self.judge_end(&tag.name),
        }
    }

    /// Whether the insertion point lies too deep for another element.
    ///
    /// The tree builder does not tell where it is, but a comment is inserted
    /// there, and the sink can look at the place without taking the comment.
    fn is_deep(&self, line: u64) -> bool {
        let sink = &self.builder.sink;
        if sink.max_depth() < self.max_depth {
            return false;
        }
        if let Some(known) = self.is_deep.get() {
            return known;
        }
        sink.probe_next();
        let _ = self.builder.process_token(Token::CommentToken(StrTendril::new()), line);
        let is_deep = sink.depth() >= self.max_depth;
        self.is_deep.set(Some(is_deep));
        is_deep
    }

    fn judge_start(&self, tag: &TagToken, line: u64) -> Verdict {
        let is_full = self.builder.sink.nodes() >= self.max_nodes;
        let is_deep = self.is_deep(line);
        if !(is_full || is_deep) || steers_tokenizer(&tag.name) {
            return Verdict::Pass;
        }
        let kind = Tag::of(&tag.name);
        if kind.is_void() && !is_full {
            return Verdict::Pass;
        }
        let count = if is_full { &self.dropped } else { &self.flattened };
        count.set(count.get() + 1);
        if !kind.is_void() {
            *self.swallowed.borrow_mut().entry(tag.name.clone()).or_default() += 1;
        }
        boundary_of(kind)
    }

    fn judge_end(&self, name: &LocalName) -> Verdict {
        if matches!(*name, local_name!("body") | local_name!("html")) {
            // They end nothing, for content may follow; they only move the
            // place where comments go, and with it the probe.
            return Verdict::Swallow;
        }
        let mut swallowed = self.swallowed.borrow_mut();
        if swallowed.is_empty() {
            return Verdict::Pass;
        }
        match swallowed.get_mut(name) {
            None => Verdict::Pass,
            Some(count) => {
                *count -= 1;
                if *count == 0 {
                    swallowed.remove(name);
                }
                boundary_of(Tag::of(name))
            }
        }
    }

    /// Two line breaks part two paragraphs; a full tree gets white space.
    fn boundary(&self, line: u64) -> TokenSinkResult<Handle> {
        if self.builder.sink.nodes() >= self.max_nodes {
            return self.builder.process_token(Token::CharacterTokens(StrTendril::from_char('\n')), line);
        }
        if !self.is_parted.replace(true) {
            let _ = self.builder.process_token(line_break(), line);
            return self.builder.process_token(line_break(), line);
        }
        TokenSinkResult::Continue
    }
}

fn line_break() -> Token {
    Token::TagToken(TagToken {
        kind: TagKind::StartTag,
        name: local_name!("br"),
        self_closing: false,
        attrs: Vec::new(),
        had_duplicate_attributes: false,
    })
}

fn boundary_of(tag: Tag) -> Verdict {
    match tag.display() {
        Display::Inline => Verdict::Swallow,
        _ => Verdict::Boundary,
    }
}

/// Tags after which the tokenizer reads in another way. Without them, the
/// source of scripts and styles would become text. None of them nests.
fn steers_tokenizer(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("script")
            | local_name!("style")
            | local_name!("textarea")
            | local_name!("title")
            | local_name!("iframe")
            | local_name!("noembed")
            | local_name!("noframes")
            | local_name!("xmp")
            | local_name!("plaintext")
    )
}

impl TokenSink for Governor {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let verdict = match &token {
            Token::TagToken(tag) => self.judge(tag, line),
            _ => {
                self.is_parted.set(false);
                return self.builder.process_token(token, line);
            }
        };
        match verdict {
            Verdict::Pass => {
                self.is_deep.set(None);
                self.is_parted.set(false);
                let result = self.builder.process_token(token, line);
                match result {
                    TokenSinkResult::RawData(kind) => {
                        self.steering.replace(Some(TokenSinkResult::RawData(kind)));
                    }
                    TokenSinkResult::Plaintext => {
                        self.steering.replace(Some(TokenSinkResult::Plaintext));
                    }
                    _ => {}
                }
                result
            }
            Verdict::Boundary => self.boundary(line),
            Verdict::Swallow => TokenSinkResult::Continue,
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
