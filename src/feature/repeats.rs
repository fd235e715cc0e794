//! Text that a page holds more than once: quotations of posts above, the same
//! teaser in two columns, a copy for narrow screens.
//!
//! Compared are shingles, so many words in a row (A. Z. Broder, "On the
//! resemblance and containment of documents", 1997), and of them only those
//! whose hash is divisible by a small number: it is chance that picks them, and
//! the same ones in each copy.

use std::ops::Range;

use once_cell::sync::Lazy;

use crate::hash::{FNV_OFFSET, PageMap, fnv};
use crate::page::{BlockId, Page};

/// Words of a shingle. An ideograph counts as a word.
const SHINGLE: usize = 5;

/// One of so many shingles is looked at.
const ONE_OF: u64 = 4;

/// How much of each block stands elsewhere on the page.
#[derive(Debug, Default)]
pub(super) struct Repeats(Vec<Repeated>);

/// The parts of a block's shingles, 0 to 1.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Repeated {
    /// That stand in a block before it.
    pub(super) before: f32,
    /// That stand in a block behind it.
    pub(super) behind: f32,
}

impl Repeats {
    /// Compares all blocks. Linear in their text.
    pub(super) fn new(page: &Page) -> Self {
        let mut shingles: Vec<u64> = Vec::new();
        let mut blocks: Vec<Range<usize>> = Vec::with_capacity(page.blocks().len());
        // The first and the last block of each shingle.
        let mut places: PageMap<u64, (BlockId, BlockId)> = PageMap::default();
        for (id, block) in page.blocks().iter().enumerate() {
            let start = shingles.len();
            shingles.extend(picked(page.text(block)));
            for &shingle in shingles.get(start..).unwrap_or_default() {
                places.entry(shingle).or_insert((id, id)).1 = id;
            }
            blocks.push(start..shingles.len());
        }
        let repeated = |(id, own): (BlockId, Range<usize>)| {
            let own = shingles.get(own).unwrap_or_default();
            let found = own.iter().filter_map(|shingle| places.get(shingle));
            let (before, behind) = found.fold((0, 0), |(before, behind), &(first, last)| {
                (before + u32::from(first < id), behind + u32::from(last > id))
            });
            let all = own.len().max(1) as f32;
            Repeated { before: before as f32 / all, behind: behind as f32 / all }
        };
        Repeats(blocks.into_iter().enumerate().map(repeated).collect())
    }

    /// Of one block.
    pub(super) fn of(&self, id: BlockId) -> Repeated {
        self.0.get(id).copied().unwrap_or_default()
    }
}

/// The hashes of the shingles that are looked at.
fn picked(text: &str) -> impl Iterator<Item = u64> {
    let mut last = [0; SHINGLE];
    let mut count = 0;
    words(text.as_bytes()).filter_map(move |word| {
        last.copy_within(1.., 0);
        last[SHINGLE - 1] = word;
        count += 1;
        let hash = last.iter().fold(0, |hash: u64, word| fnv(hash, *word).rotate_left(29));
        (count >= SHINGLE && hash.is_multiple_of(ONE_OF)).then_some(hash)
    })
}

/// What a byte of UTF-8 does to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Goes on with it.
    Inside,
    /// Begins one of its own: the first byte of an ideograph, a kana, a hangul.
    Begins,
    /// Ends it: white space and the punctuation of ASCII, and the first byte of
    /// typographic quotes and dashes.
    Ends,
}

/// Of each byte: a look is quicker than comparisons whose outcome is chance.
static ROLES: Lazy<[Role; 256]> = Lazy::new(|| {
    let mut bytes = 0..=u8::MAX;
    std::array::from_fn(|_| bytes.next().map_or(Role::Ends, Role::of))
});

impl Role {
    fn of(byte: u8) -> Role {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xE1 => Role::Inside,
            0xE3..=0xFF => Role::Begins,
            _ => Role::Ends,
        }
    }
}

/// The hashes (FNV-1a) of the words of a text. Bytes are enough to tell copies.
fn words(text: &[u8]) -> impl Iterator<Item = u64> {
    let roles: &[Role; 256] = &ROLES;
    let role = |byte: u8| roles.get(usize::from(byte)).copied().unwrap_or(Role::Ends);
    let mut rest = text.iter();
    std::iter::from_fn(move || {
        let first = *rest.find(|byte| role(**byte) != Role::Ends)?;
        let mut hash = fnv(FNV_OFFSET, first.into());
        while let [byte, behind @ ..] = rest.as_slice()
            && role(*byte) == Role::Inside
        {
            hash = fnv(hash, (*byte).into());
            rest = behind.iter();
        }
        Some(hash)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dom;
    use crate::limits::Limits;

    fn repeats(html: &str) -> Vec<(f32, f32)> {
        let page = Page::of(dom::parse(html, &Limits::default()).0, false);
        let repeats = Repeats::new(&page);
        let of = |id| (repeats.of(id).before, repeats.of(id).behind);
        (0..page.blocks().len()).map(of).collect()
    }

    const POST: &str = "The old bridge had been closed for three years before anybody in the valley \
        noticed that the ferry, which was to run only for one summer, had become the longer road home.";

    #[test]
    fn a_quotation_stands_before_and_its_source_behind() {
        let found = repeats(&format!(
            "<p>{POST}</p><blockquote>Anna wrote: {POST}</blockquote><p>That is what the council wanted all along, \
             if one asks the people who sat there in those days and now say nothing.</p>"
        ));
        assert!(found[0].0 < 0.01 && found[0].1 > 0.99, "{found:?}");
        assert!(found[1].0 > 0.6 && found[1].1 < 0.01, "{found:?}");
        assert_eq!(found[2], (0.0, 0.0));
    }

    #[test]
    fn short_texts_say_nothing() {
        assert_eq!(repeats("<p>Read more</p><p>Read more</p>"), [(0.0, 0.0); 2]);
    }

    #[test]
    fn ideographs_are_words() {
        let post = "旧桥关闭三年之后,谷里的人才发现,原本只打算开一个夏天的渡船,成了回家的远路。";
        let found = repeats(&format!("<p>{post}</p><blockquote>{post}</blockquote>"));
        assert!(found[1].0 > 0.99, "{found:?}");
    }
}
