//! What html5ever's own tokenizer reads: whole pieces, behind which it has nothing half read.

use html5ever::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TagKind, TokenSinkResult};
use memchr::memchr;

use super::tag::Scanned;
use super::{Feeder, MAX_PIECE, Next};
use crate::dom::boundary_before;

impl Feeder<'_> {
    /// Lets html5ever read a piece.
    pub(super) fn hand_over(&self, from: usize, to: usize) {
        let mut from = from;
        while from < to {
            let end = boundary_before(self.source, to.min(from + MAX_PIECE));
            self.queue.push_back(self.windows.slice(from, end));
            self.run_tokenizer();
            from = end;
        }
    }

    fn run_tokenizer(&self) {
        // A script "blocks" the tokenizer after its end tag; there is nothing to wait for,
        // so it goes on at once.
        while !matches!(self.tokenizer.feed(&self.queue), TokenizerResult::Done) {}
    }

    /// Lets html5ever read all that follows, as far as there is work left.
    pub(super) fn hand_over_rest(&self, from: usize) -> Next {
        let left = usize::try_from(self.tokenizer.sink.work_left()).unwrap_or(usize::MAX);
        let end = boundary_before(self.source, from.saturating_add(left));
        self.hand_over(from, end);
        Next::End(end)
    }

    /// Lets html5ever read a tag and what is before it, but no more attributes than are
    /// read: it compares each of them with all before.
    fn hand_over_through(&self, from: usize, tag: &Scanned) {
        let read = tag.attributes.min(self.max_attributes);
        let is_few = self.scratch.borrow_mut().unknown.hand_over(read);
        let (to, ending) = match tag.cut {
            // The name of a tag that ends nothing.
            _ if tag.is_dropped => (tag.start, "</x->"),
            None if is_few => return self.hand_over(from, tag.end),
            cut => {
                let to = cut.filter(|_| is_few).unwrap_or(tag.name_end);
                (to, if tag.is_self_closing { " />" } else { " >" })
            }
        };
        if !is_few {
            self.attributes_dropped.update(|dropped| dropped + read);
        }
        self.hand_over(from, to);
        self.queue.push_back(StrTendril::from_slice(ending));
        self.run_tokenizer();
    }

    /// Lets html5ever read up to a byte.
    pub(super) fn hand_over_to(&self, from: usize, byte: u8) -> Next {
        let Some(length) = memchr(byte, self.from(from)) else { return self.hand_over_rest(from) };
        self.hand_over(from, from + length + 1);
        Next::At(from + length + 1)
    }

    /// Lets html5ever read a tag and what is before it, and the content too if it then
    /// reads in another way.
    pub(super) fn hand_over_tag(&self, from: usize, name: usize, tag: &Scanned) -> Next {
        self.tokenizer.sink.forget_steering();
        self.hand_over_through(from, tag);
        let end = tag.end;
        let kind = match self.tokenizer.sink.steering() {
            None => return Next::At(end),
            Some(TokenSinkResult::RawData(kind)) => kind,
            Some(_) => return self.hand_over_rest(end),
        };
        let name = self.bytes().get(name..tag.name_end).unwrap_or_default();
        let Some(close) = self.end_of_content(kind, name, end) else { return self.hand_over_rest(end) };
        match self.scan(TagKind::EndTag, close + 2) {
            Some(scanned) => {
                self.hand_over_through(end, &scanned);
                Next::At(scanned.end)
            }
            None => {
                self.hand_over(end, close);
                self.unended_tag()
            }
        }
    }
}
