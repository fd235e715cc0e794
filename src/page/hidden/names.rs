//! Names of what is opened, turned or faded in, on a page that was just loaded.

/// What the names of an element say of how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::page) struct Role {
    /// It is shown at a click, or as the reader comes to it.
    pub(in crate::page) is_shown_later: bool,
    /// It is moved in from the side, too.
    pub(super) is_slide: bool,
}

/// Words of what a click opens, and of what is faded in.
const SHOWN_LATER: &[&str] = &[
    "accordion", "accordions", "animate", "animated", "animation", "answer", "answers", "aos", "collapse",
    "collapsed", "collapsible", "drawer", "expand", "expandable", "expanded", "fade", "fadein", "faq",
    "faqs", "fold", "folded", "full", "gsap", "invisible", "lazy", "loading", "more", "morecontent",
    "moretext", "pane", "panel", "panels", "panes", "preload", "readmore", "rest", "reveal", "revealed",
    "spoiler", "step", "tab", "tabbed", "tabcontent", "tabpanel", "tabs", "toggle", "toggleable",
    "transcript", "transition", "trunc", "truncated", "wow",
];

/// Words of what is moved in.
const SLIDES: &[&str] =
    &["carousel", "flickity", "owl", "slick", "slide", "slider", "slides", "slideshow", "splide", "swiper"];

/// The ids of the pieces in which React streams a page begin so; its scripts put them
/// into place.
const PIECE: &str = "S:";

/// A longer list of names is not looked at.
const MAX_BYTES: usize = 500;

impl Role {
    /// The role that class names, an id or the name of a custom element give.
    pub(in crate::page) fn of(names: &str) -> Role {
        let mut role = Role::default();
        if names.len() > MAX_BYTES {
            return role;
        }
        for word in words(names.as_bytes()).filter(|word| may_be_known(word)) {
            let is_in =
                |table: &[&str]| table.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(word));
            role.is_slide |= is_in(SLIDES);
            role.is_shown_later |= is_in(SHOWN_LATER);
        }
        role.is_shown_later |= role.is_slide;
        role
    }

    /// The role that an id gives.
    pub(in crate::page) fn of_id(id: &str) -> Role {
        let mut role = Role::of(id);
        role.is_shown_later |= id.starts_with(PIECE);
        role
    }

    /// What both say.
    pub(in crate::page) fn or(self, other: Role) -> Role {
        Role {
            is_shown_later: self.is_shown_later || other.is_shown_later,
            is_slide: self.is_slide || other.is_slide,
        }
    }
}

/// No word of the tables has more letters: a test holds it.
const MAX_WORD_BYTES: usize = 11;

/// For each length of a word in the tables, the letters that such words begin with, as
/// bits: most words of pages are not there, and end here.
const STARTS: [u32; MAX_WORD_BYTES + 1] = starts(starts([0; MAX_WORD_BYTES + 1], SHOWN_LATER), SLIDES);

#[expect(clippy::indexing_slicing, reason = "the compiler runs it, and would stop here")]
const fn starts(mut starts: [u32; MAX_WORD_BYTES + 1], words: &[&str]) -> [u32; MAX_WORD_BYTES + 1] {
    let mut rest = words;
    while let [word, tail @ ..] = rest {
        let bytes = word.as_bytes();
        if let Some(first) = bytes.first() {
            starts[bytes.len()] |= 1 << (*first % 32);
        }
        rest = tail;
    }
    starts
}

/// Whether a word, in letters of any case, may be in one of the tables.
fn may_be_known(word: &[u8]) -> bool {
    let bit = word.first().map_or(0, |first| 1 << (first % 32));
    STARTS.get(word.len()).is_some_and(|starts| starts & bit != 0)
}

/// The words of names: cut at what is no letter, and where a capital follows a small
/// letter.
fn words(names: &[u8]) -> impl Iterator<Item = &[u8]> {
    names.chunk_by(|before, next| {
        before.is_ascii_alphabetic()
            && next.is_ascii_alphabetic()
            && !(before.is_ascii_lowercase() && next.is_ascii_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(SHOWN_LATER.is_sorted() && SLIDES.is_sorted());
        let longest = SHOWN_LATER.iter().chain(SLIDES).map(|word| word.len()).max();
        assert_eq!(longest, Some(MAX_WORD_BYTES));
    }

    #[test]
    fn names_are_cut_into_words() {
        let all: Vec<&[u8]> = words(b"read-more tabContent__x2 FAQ").filter(|word| word != b"_").collect();
        assert_eq!(all, [&b"read"[..], b"-", b"more", b" ", b"tab", b"Content", b"x", b"2", b" ", b"FAQ"]);
        assert!(Role::of("js-readMore").is_shown_later && Role::of("swiper-slide").is_slide);
        assert_eq!(Role::of("table notable moreover"), Role::default());
    }
}
