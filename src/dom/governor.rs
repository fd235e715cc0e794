//! Stands between html5ever's tokenizer and its tree builder and keeps the
//! tree within [`Limits`].
//!
//! A tree builder looks through its stack of open elements for many a tag, so
//! that its cost per tag grows with depth, and unclosed formatting elements
//! are opened anew in each paragraph, so that the tree can grow faster than
//! its source. Both end here: past a limit, start tags are swallowed together
//! with their end tags, their text goes on to the tree, and line breaks stand
//! where blocks were, so that paragraphs and words stay apart.
//!
//! Work is counted in steps: see [`Limits::with_max_work`].

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag as TagToken, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{LocalName, local_name};

use super::sink::{Handle, Sink};
use super::spacing::{Nesting, Next, Spacing};
use super::tag::{Display, Tag};
use super::tree::NodeId;
use super::unseen;
use crate::limits::Limits;

/// One part of so many of the work is kept for text.
const RESERVE: u64 = 4;

pub(super) type Builder = TreeBuilder<Handle, Sink>;

pub(super) struct Governor {
    builder: Builder,
    max_nodes: usize,
    max_depth: usize,
    max_work: u64,
    formatting: Cell<Formatting>,
    /// Whether the content of a raw element is passed over.
    is_muted: Cell<bool>,
    /// Swallowed start tags by name, whose end tags have not been seen yet.
    swallowed: RefCell<HashMap<LocalName, usize>>,
    /// Whether the insertion point is too deep, as far as is known: only a tag
    /// that passes can change it.
    is_deep: Cell<Option<bool>>,
    /// Whether the last thing passed on is a boundary.
    is_parted: Cell<bool>,
    /// Whether the last thing passed on is text, so that more of it is the same text.
    is_behind_text: Cell<bool>,
    flattened: Cell<usize>,
    dropped: Cell<usize>,
    /// What the tree builder last told the tokenizer to read in another way.
    steering: RefCell<Option<TokenSinkResult<Handle>>>,
    spacing: Spacing,
}

/// How many formatting elements are open, as far as their tags tell, and how many were at
/// most: those that are closed in the wrong order are still to be opened anew.
#[derive(Clone, Copy, Default)]
struct Formatting {
    open: usize,
    most: usize,
}

/// What becomes of a tag.
enum Verdict {
    Pass,
    /// Gone, and its content is read in another way.
    Raw(TokenSinkResult<Handle>),
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
            max_work: limits.max_work(),
            formatting: Cell::default(),
            is_muted: Cell::new(false),
            swallowed: RefCell::default(),
            is_deep: Cell::new(None),
            is_parted: Cell::new(false),
            is_behind_text: Cell::new(false),
            flattened: Cell::new(0),
            dropped: Cell::new(0),
            steering: RefCell::default(),
            spacing: Spacing::default(),
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

    /// Counts work that is done for the page elsewhere.
    pub(super) fn spend(&self, steps: usize) {
        self.builder.sink.step(steps);
    }

    /// Counts a start tag that is not read.
    pub(super) fn count_dropped(&self) {
        self.dropped.update(|dropped| dropped + 1);
    }

    /// How many steps may still be taken.
    pub(super) fn work_left(&self) -> u64 {
        self.max_work.saturating_sub(self.builder.sink.steps())
    }

    /// Whether so much work is done that markup is no longer read: the rest of the work
    /// is for the rest of the text.
    pub(super) fn is_spent(&self) -> bool {
        self.work_left() <= self.max_work / RESERVE
    }

    /// The element that is open and holds no other one that is.
    ///
    /// The tree builder does not tell it, but asks for its name when it is asked whether it
    /// is one of HTML.
    fn current_node(&self) -> Option<NodeId> {
        self.builder.sink.forget_named();
        let _ = self.builder.adjusted_current_node_present_but_not_in_html_namespace();
        self.builder.sink.named()
    }

    /// Whether white space before a tag needs not be built: see [`Spacing`].
    pub(super) fn leaves_out_space(&self, next: Next<'_>) -> bool {
        let sink = &self.builder.sink;
        // What follows may be flattened.
        if self.is_behind_text.get()
            || !self.spacing.is_sure()
            || self.is_full()
            || sink.max_depth() >= self.max_depth
            || !self.swallowed.borrow().is_empty()
            || sink.has_preformatted()
        {
            return false;
        }
        // White space before all elements is never built.
        self.current_node().is_none_or(|current| self.spacing.is_left_out(sink, current, next))
    }

    /// Whether a script or style that no stage reads needs not be built here.
    pub(super) fn leaves_out_unseen(&self) -> bool {
        // Without them, there would be room for more.
        if self.is_behind_text.get() || self.is_full() {
            return false;
        }
        self.current_node().is_some_and(|current| unseen::is_left_out(&self.builder.sink.tree(), current))
    }

    /// Lets the tree builder have a tag that means something for white space.
    fn pass_nesting(&self, nesting: Nesting, tag: TagToken, line: u64) -> TokenSinkResult<Handle> {
        let sink = &self.builder.sink;
        let (kind, name) = (tag.kind, tag.name.clone());
        let before = match kind {
            TagKind::StartTag => None,
            TagKind::EndTag if nesting == Nesting::Verbatim => {
                return self.builder.process_token(Token::TagToken(tag), line);
            }
            TagKind::EndTag => self.current_node(),
        };
        let nodes = sink.nodes();
        let result = self.builder.process_token(Token::TagToken(tag), line);
        match kind {
            TagKind::StartTag => {
                let current = self.current_node();
                self.spacing.started(sink, nesting, &name, current);
            }
            TagKind::EndTag => self.spacing.ended(sink, &name, before, sink.nodes() == nodes),
        }
        result
    }

    /// See [`Sink::spare`].
    pub(super) fn spare_attributes(&self) -> Vec<html5ever::Attribute> {
        self.builder.sink.spare()
    }

    /// Whether no more elements may be built.
    fn is_full(&self) -> bool {
        self.builder.sink.nodes() >= self.max_nodes || self.is_spent()
    }

    fn judge(&self, tag: &TagToken, nesting: Nesting, line: u64) -> Verdict {
        match tag.kind {
            TagKind::StartTag => self.judge_start(tag, nesting, line),
            TagKind::EndTag => self.judge_end(&tag.name, nesting),
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

    fn judge_start(&self, tag: &TagToken, nesting: Nesting, line: u64) -> Verdict {
        let is_full = self.is_full();
        if !is_full && (!self.is_deep(line) || steers_tokenizer(&tag.name)) {
            if nesting == Nesting::Formatting {
                self.count_formatting(tag);
            }
            return Verdict::Pass;
        }
        let raw = if is_full { self.raw_content(&tag.name) } else { None };
        let kind = Tag::of(&tag.name);
        if kind.is_void() && !is_full {
            return Verdict::Pass;
        }
        let count = if is_full { &self.dropped } else { &self.flattened };
        count.set(count.get() + 1);
        if !kind.is_void() {
            *self.swallowed.borrow_mut().entry(tag.name.clone()).or_default() += 1;
        }
        raw.map_or_else(|| boundary_of(kind), Verdict::Raw)
    }

    fn judge_end(&self, name: &LocalName, nesting: Nesting) -> Verdict {
        // An element of a formula or a drawing may be called so.
        let is_page = *name == local_name!("body")
            || (*name == local_name!("html")
                && !self.adjusted_current_node_present_but_not_in_html_namespace());
        if is_page {
            // They end nothing, for content may follow; they only move the
            // place where comments go, and with it the probe.
            return Verdict::Swallow;
        }
        if matches!(*name, local_name!("p") | local_name!("br")) && self.is_full() {
            // Without a start tag, they make an element.
            return Verdict::Boundary;
        }
        if nesting == Nesting::Formatting {
            let Formatting { open, most } = self.formatting.get();
            self.formatting.set(Formatting { open: open.saturating_sub(1), most });
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

    /// The tree builder compares a formatting element with all that are open, attribute by
    /// attribute.
    fn count_formatting(&self, tag: &TagToken) {
        let Formatting { open, most } = self.formatting.get();
        let open = open + 1;
        self.formatting.set(Formatting { open, most: most.max(open) });
        self.spend(most.min(self.max_depth).saturating_mul(1 + tag.attrs.len()));
    }

    /// Judges a tag, of whose name is known what it means for white space.
    pub(super) fn process_tag(&self, tag: TagToken, nesting: Nesting, line: u64) -> TokenSinkResult<Handle> {
        self.spend(1);
        self.is_muted.set(false);
        match self.judge(&tag, nesting, line) {
            Verdict::Pass => {
                self.is_deep.set(None);
                self.is_parted.set(false);
                self.is_behind_text.set(false);
                let result = match nesting {
                    Nesting::Plain => self.builder.process_token(Token::TagToken(tag), line),
                    _ => self.pass_nesting(nesting, tag, line),
                };
                self.note_steering(&result);
                result
            }
            Verdict::Raw(result) => {
                self.note_steering(&result);
                let _ = self.boundary(line);
                result
            }
            Verdict::Boundary => self.boundary(line),
            Verdict::Swallow => TokenSinkResult::Continue,
        }
    }

    /// How the tokenizer reads on behind a start tag that the tree builder never sees, if
    /// in another way.
    fn raw_content(&self, name: &LocalName) -> Option<TokenSinkResult<Handle>> {
        // Those of drawings and formulas hold markup.
        if !steers_tokenizer(name) || self.adjusted_current_node_present_but_not_in_html_namespace() {
            return None;
        }
        let kind = match *name {
            local_name!("plaintext") => return Some(TokenSinkResult::Plaintext),
            local_name!("script") => RawKind::ScriptData,
            local_name!("title") | local_name!("textarea") => RawKind::Rcdata,
            _ => RawKind::Rawtext,
        };
        self.is_muted.set(*name != local_name!("xmp"));
        Some(TokenSinkResult::RawData(kind))
    }

    fn note_steering(&self, result: &TokenSinkResult<Handle>) {
        let steering = match result {
            TokenSinkResult::RawData(kind) => TokenSinkResult::RawData(*kind),
            TokenSinkResult::Plaintext => TokenSinkResult::Plaintext,
            _ => return,
        };
        self.steering.replace(Some(steering));
    }

    /// Two line breaks part two paragraphs; a full tree gets white space.
    fn boundary(&self, line: u64) -> TokenSinkResult<Handle> {
        if self.is_full() {
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
        let token = match token {
            Token::TagToken(tag) => {
                let nesting = Nesting::of(&tag.name);
                return self.process_tag(tag, nesting, line);
            }
            other => other,
        };
        self.spend(1);
        let is_swallowed = match &token {
            Token::CharacterTokens(_) | Token::NullCharacterToken => self.is_muted.get(),
            Token::CommentToken(_) => self.is_full(),
            _ => false,
        };
        if is_swallowed {
            return TokenSinkResult::Continue;
        }
        self.is_parted.set(false);
        self.is_behind_text.set(!matches!(token, Token::CommentToken(_)));
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
