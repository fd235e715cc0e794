//! Pages made by choices: most choices give whole elements, well nested, and some give
//! tags that are left open, cross each other or stand where they may not.

mod attribute;
mod block;
mod head;
mod inline;
mod json;
mod soup;
mod text;

use arbitrary::Arbitrary;

pub(crate) use json::{Json, Shape};

use block::Block;
use head::Head;
use text::PROSE;

/// A page is no longer, whatever is repeated in it.
const MAX_BYTES: usize = 64 * 1024;

/// One of a list, chosen by a byte.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub(crate) struct Pick(u8);

impl Pick {
    fn of(self, list: &[&'static str]) -> &'static str {
        list[usize::from(self.0) % list.len()]
    }
}

/// The choices of a page.
#[derive(Debug, Arbitrary)]
pub(crate) struct Page {
    head: Vec<Head>,
    column: Column,
    body: Vec<Block>,
}

/// What stands around the body, which decides of what is kept.
#[derive(Debug, Arbitrary)]
enum Column {
    /// Running text before it and after it, in an article.
    Amid,
    /// Running text before it.
    Behind,
    Nothing,
}

impl Page {
    /// The source of the page.
    pub(crate) fn html(&self) -> String {
        let mut out = Out(String::new());
        for part in &self.head {
            part.write(&mut out);
        }
        match self.column {
            Column::Amid => out.push("<article>").push(PROSE),
            Column::Behind => out.push("<body>").push(PROSE),
            Column::Nothing => &mut out,
        };
        write_all(&self.body, &mut out);
        if matches!(self.column, Column::Amid) {
            out.push(PROSE).push("</article>");
        }
        out.0
    }
}

fn write_all(blocks: &[Block], out: &mut Out) {
    blocks.iter().for_each(|block| block.write(out));
}

/// The source so far.
struct Out(String);

impl Out {
    /// Adds to it, if it is not long already.
    fn push(&mut self, part: &str) -> &mut Out {
        if self.0.len() + part.len() <= MAX_BYTES {
            self.0.push_str(part);
        }
        self
    }
}
