//! The kinds of hint, and sets of them.

use std::ops::{BitAnd, BitOr};

macro_rules! hints {
    ($($(#[doc = $doc:literal])* $variant:ident,)*) => {
        /// What a name can say about the element that carries it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Hint {
            $($(#[doc = $doc])* $variant,)*
        }

        impl Hint {
            /// All hints, in declaration order.
            #[cfg(any(test, feature = "training"))]
            pub(crate) const ALL: &[Hint] = &[$(Hint::$variant,)*];
        }
    };
}

hints! {
    /// The text of the article itself: `entry-content`, `articleBody`.
    Body,
    /// Something of the page's main matter: `article`, `post`, `main`.
    Content,
    /// The first, summing-up paragraph: `lead`, `standfirst`.
    Lead,
    /// The headline.
    Title,
    /// Who wrote it.
    Author,
    /// When.
    Date,
    /// Lines of facts about the article: `entry-meta`.
    Meta,
    /// Tags, categories, topics.
    Tags,
    /// Where in the site the page is.
    Breadcrumb,
    /// Menus.
    Nav,
    /// From one page or article to the next.
    Pagination,
    /// Jumps to other parts of the page.
    Toc,
    /// The head of the page or of a section.
    Header,
    /// The foot of the page or of a section.
    Footer,
    /// A column beside the article.
    Sidebar,
    /// Advertising.
    Ad,
    /// Share and follow buttons.
    Share,
    /// Comments of readers.
    Comments,
    /// The form to write one.
    CommentForm,
    /// Other stories.
    Related,
    /// Teasers in a grid or a row: `card`, `carousel`.
    Card,
    /// Stars, votes, reactions, polls.
    Rating,
    /// Newsletter, subscription, paywall.
    Newsletter,
    /// Cookie and consent notices.
    Cookie,
    /// Laid over the page: dialogs, tooltips.
    Modal,
    /// Print, save, listen, font size.
    Tools,
    /// Log in, register.
    Login,
    /// Search forms.
    Search,
    /// Any form.
    Form,
    /// Price, stock, basket.
    Shop,
    /// Descriptions of products.
    Product,
    /// Posts of a thread.
    Forum,
    /// Signatures and author panels of forums.
    Signature,
    /// Captions and credits of pictures.
    Caption,
    /// Players and galleries.
    Player,
    /// Calls to act, donate, install.
    Promo,
    /// Copyright, disclaimers, terms.
    Legal,
    /// Links to edit, catalogue and navigate a wiki.
    Wiki,
    /// For screen readers only.
    ScreenReader,
    /// A generic module of the page: `widget`, `module`.
    Widget,
    /// Choice of language.
    Language,
    /// Taken off the page by attribute or inline style.
    Hidden,
    /// Hidden from assistive technology.
    AriaHidden,
}

/// A set of hints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct HintSet(u64);

impl HintSet {
    /// No hint.
    pub(crate) const EMPTY: HintSet = HintSet(0);

    /// A set from a list.
    pub(crate) const fn of(hints: &[Hint]) -> HintSet {
        let mut bits = 0;
        let mut rest = hints;
        while let [hint, tail @ ..] = rest {
            bits |= 1 << *hint as u64;
            rest = tail;
        }
        HintSet(bits)
    }

    /// Whether a hint is in the set.
    pub(crate) const fn has(self, hint: Hint) -> bool {
        self.0 & (1 << hint as u64) != 0
    }

    /// How many hints there are.
    pub(crate) const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The numbers of the hints, as `hint as usize`.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let next = rest.trailing_zeros() as usize;
            rest &= rest.wrapping_sub(1);
            (next < 64).then_some(next)
        })
    }

    /// The hints that are in this set and not in the other.
    pub(crate) const fn without(self, other: HintSet) -> HintSet {
        HintSet(self.0 & !other.0)
    }

    /// Whether the two sets share a hint.
    pub(crate) const fn meets(self, other: HintSet) -> bool {
        self.0 & other.0 != 0
    }
}

impl From<Hint> for HintSet {
    fn from(hint: Hint) -> HintSet {
        HintSet::of(&[hint])
    }
}

impl BitOr for HintSet {
    type Output = HintSet;
    fn bitor(self, other: HintSet) -> HintSet {
        HintSet(self.0 | other.0)
    }
}

impl BitAnd for HintSet {
    type Output = HintSet;
    fn bitand(self, other: HintSet) -> HintSet {
        HintSet(self.0 & other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_hints_fit_and_are_distinct() {
        assert!(Hint::ALL.len() <= 64);
        for (index, &hint) in Hint::ALL.iter().enumerate() {
            let set = HintSet::from(hint);
            assert!(Hint::ALL.iter().enumerate().all(|(other, &h)| set.has(h) == (other == index)));
        }
    }
}
