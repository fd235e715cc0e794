//! What readers wrote below the article.

use std::ops::Range;

use crate::dom::Tag;
use crate::hint::{Hint, HintSet};
use crate::page::{Block, BlockId, Element, Page};
use crate::widget::{self, Widgets};

/// A comment of a reader, as far as the page's markup tells its parts.
///
/// On a forum, posts are content and no comments.
///
/// ```
/// let page = "<article><p>The bridge over the river was opened on Monday, three years after the
///     old one had to be closed.</p><p>Hundreds of people came to walk over it, and the mayor,
///     who had promised it so often, was the first of them.</p></article>
///     <ol class=comment-list><li class=comment><div class=comment-author><b>Ada</b></div>
///     <time class=comment-date>1 May 2024</time><p>I was there, and it rained.</p></li></ol>";
/// let article = dehusk::extract(page);
/// let comment = &article.comments()[0];
/// assert_eq!(comment.author(), Some("Ada"));
/// assert_eq!(comment.date(), Some("1 May 2024"));
/// assert_eq!(comment.text(), "I was there, and it rained.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comment {
    pub(crate) author: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) text: String,
}

impl Comment {
    /// Who wrote it, as the page has it.
    #[must_use]
    pub fn author(&self) -> Option<&str> {
        self.author.as_deref()
    }

    /// When, in the words of the page.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }

    /// What it says, one paragraph a line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Parts of a comment that are no text of it.
const FURNITURE: HintSet = HintSet::of(&[
    Hint::Author,
    Hint::Date,
    Hint::Meta,
    Hint::Tools,
    Hint::Rating,
    Hint::Share,
    Hint::Login,
    Hint::CommentForm,
    Hint::Pagination,
]);

/// The comments among the blocks that are not kept. Linear in the page.
pub(crate) fn find(page: &Page, widgets: &Widgets, kept: &[bool]) -> Vec<Comment> {
    let family = widget::comments();
    let count = |is_it: &dyn Fn(&Block) -> bool| {
        let mut sum = 0_u32;
        let mut sums = vec![0];
        sums.extend(page.blocks().iter().enumerate().map(|(id, block)| {
            let is_comment = widgets.signal(id, family).is_some() && kept.get(id) != Some(&true);
            sum += u32::from(is_comment && is_it(block));
            sum
        }));
        sums
    };
    let (authors, texts) = (count(&has_author), count(&|block| is_text(page, block)));
    let holds = |sums: &[u32], blocks: &Range<BlockId>| sums.get(blocks.end) > sums.get(blocks.start);
    let is_whole = |element: &&Element| holds(&authors, &element.blocks) && holds(&texts, &element.blocks);
    let wholes: Vec<(usize, &Element)> =
        page.elements().iter().enumerate().filter(|(_, element)| is_whole(element)).collect();
    // In preorder, an element holds none of the others if the next one begins behind it.
    let innermost = wholes
        .iter()
        .enumerate()
        .filter(|(place, (_, element))| wholes.get(place + 1).is_none_or(|(next, _)| *next >= element.end));
    innermost.filter_map(|(_, (_, element))| comment(page, element)).collect()
}

fn has_author(block: &Block) -> bool {
    block.hints.has(Hint::Author)
}

fn is_text(page: &Page, block: &Block) -> bool {
    let is_control = matches!(page.element(block.element).tag, Tag::Button | Tag::Label);
    !block.hints.meets(FURNITURE) && !block.measure.is_link() && !is_control && block.context.heading == 0
}

fn comment(page: &Page, element: &Element) -> Option<Comment> {
    let blocks = page.blocks().get(element.blocks.clone())?;
    let lines: Vec<&str> =
        blocks.iter().filter(|block| is_text(page, block)).map(|block| page.text(block)).collect();
    let author = blocks.iter().find_map(|block| fact(page, block, Hint::Author));
    let date = blocks.iter().find_map(|block| fact(page, block, Hint::Date));
    Some(Comment { author, date, text: lines.join("\n") })
}

/// The first run of a block that carries a hint: behind a name there may be
/// "says", before a date "on".
fn fact(page: &Page, block: &Block, hint: Hint) -> Option<String> {
    let is_all = block.hints.has(hint);
    let run = page.runs(block).iter().find(|run| is_all || run.hints.has(hint))?;
    let fact = page.slice(&run.text).trim();
    (!fact.is_empty()).then(|| fact.to_owned())
}
