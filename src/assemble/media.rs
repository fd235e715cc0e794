//! Which pictures, players and frames belong to the article, and where they stand.

use crate::article::{self, BlockKind, Embed, Image};
use crate::links::Links;
use crate::page::{BlockId, ElementId, Media, MediaKind, Page};
use crate::select;

/// More captions in a row than these are a gallery without a text.
const MAX_CAPTIONS: usize = 20;

/// A picture, a player or a frame of the article.
pub(super) struct Kept<'a> {
    pub(super) media: &'a Media,
    /// Where it stands.
    pub(super) place: Place,
}

/// A place in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before a block.
    Before(BlockId),
    /// In the text of a block.
    Within(BlockId),
    /// Behind a block, in the same element.
    After(BlockId),
}

impl Place {
    fn key(self) -> (BlockId, u8) {
        match self {
            Place::Before(id) => (id, 0),
            Place::Within(id) => (id, 1),
            Place::After(id) => (id, 2),
        }
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Place) -> Option<std::cmp::Ordering> {
        self.key().partial_cmp(&other.key())
    }
}

/// Those that stand beside kept text: the nearest block before or behind, within the
/// innermost element around them that has text, is kept. So the picture of a teaser
/// goes with the teaser, and the picture above the first paragraph with the article.
/// Linear in the page; in document order.
pub(super) fn kept<'a>(page: &'a Page, kept: &[bool]) -> Vec<Kept<'a>> {
    let all = page.facts.media.iter().map(|media| Kept { media, place: place(page, media) });
    all.filter(|one| is_kept(page, kept, one)).collect()
}

fn place(page: &Page, media: &Media) -> Place {
    let id = media.block;
    let Some(block) = page.blocks().get(id) else { return Place::Before(id) };
    if media.offset <= block.text.start {
        Place::Before(id)
    } else if media.offset < block.text.end {
        Place::Within(id)
    } else {
        Place::After(id)
    }
}

fn is_kept(page: &Page, kept: &[bool], one: &Kept<'_>) -> bool {
    let is_kept = |id: BlockId| kept.get(id) == Some(&true);
    let gap = match one.place {
        Place::Within(id) => return is_kept(id),
        Place::Before(id) => id,
        Place::After(id) => id + 1,
    };
    let Some(around) = element_with_text(page, one.media.element) else { return false };
    let blocks = page.element(around).blocks.clone();
    let is_caption = |id: &BlockId| select::is_caption(page, *id);
    let before = (blocks.start..gap.min(blocks.end)).rev().take(MAX_CAPTIONS).find(|id| !is_caption(id));
    let behind = (gap.max(blocks.start)..blocks.end).take(MAX_CAPTIONS).find(|id| !is_caption(id));
    before.is_some_and(is_kept) || behind.is_some_and(is_kept)
}

/// The innermost element around that has text other than captions.
fn element_with_text(page: &Page, id: ElementId) -> Option<ElementId> {
    let up = std::iter::successors(Some(id), |&id| page.element(id).parent);
    up.into_iter().find(|&id| {
        let blocks = page.element(id).blocks.clone();
        blocks.into_iter().take(MAX_CAPTIONS).any(|block| !select::is_caption(page, block))
    })
}

/// The block of a picture, a player or a frame; none if its address leads nowhere.
pub(super) fn block(page: &Page, links: &Links, media: &Media) -> Option<article::Block> {
    let media_kind = match media.kind {
        MediaKind::Image => return image(page, links, media).map(BlockKind::Image).map(article::Block::new),
        MediaKind::Video => article::Media::Video,
        MediaKind::Audio => article::Media::Audio,
        MediaKind::Frame => article::Media::Frame,
    };
    let src = links.resolve_source(&media.src)?;
    let title = media.title.as_deref().map(str::to_owned);
    Some(article::Block::new(BlockKind::Embed(Embed { media: media_kind, src, title })))
}

/// A picture; none if its address leads nowhere.
pub(super) fn image(page: &Page, links: &Links, media: &Media) -> Option<Image> {
    Some(Image {
        src: links.resolve_source(&media.src)?,
        alt: media.alt.to_string(),
        title: media.title.as_deref().map(str::to_owned),
        link: media.link.and_then(|link| links.resolve(page.href(link))),
    })
}
