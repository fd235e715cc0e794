//! What class names, ids, roles and the like say about an element.
//!
//! Names are read as whole tokens: `navy-blue` is made of `navy` and `blue`,
//! and has nothing to do with `nav`. The vocabulary is data, in
//! [`vocabulary`]; the way from an attribute to its tokens is in [`token`]. They say what
//! the text of the element is, and whether it is shown later.

mod set;
mod showing;
mod token;
mod vocabulary;

use std::ops::BitOr;

pub(crate) use set::{Hint, HintSet};
pub(crate) use showing::Showing;
pub(crate) use token::Reader;

use crate::dom::{Attr, AttrSet, Element, Tag};

/// A longer label describes something, it does not name it.
const MAX_LABEL_BYTES: usize = 40;

/// What names say of the element that carries them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Said {
    /// What its text is.
    pub(crate) hints: HintSet,
    /// When it is shown.
    pub(crate) showing: Showing,
}

impl BitOr for Said {
    type Output = Said;
    fn bitor(self, other: Said) -> Said {
        Said { hints: self.hints | other.hints, showing: self.showing | other.showing }
    }
}

/// What a list of names says of when its element is shown.
pub(crate) fn showing(names: &str) -> Showing {
    token::lookup(names).showing
}

/// The hints of one element, from its tag and attributes, and of its class names, which
/// have been looked up.
pub(crate) fn of(element: &Element<'_>, of_names: HintSet) -> HintSet {
    let tag = element.tag();
    let mut hints = of_tag(tag) | of_names;
    if element.has_any(TELLING) {
        for (attr, value) in element.attributes() {
            hints = hints | of_attribute(attr, value);
        }
    }
    if matches!(tag, Tag::Html | Tag::Body) {
        // Themes put the state of the whole page there: `has-sidebar`,
        // `comments-open`, `no-js`.
        hints = HintSet::EMPTY;
    }
    hints
}

fn of_tag(tag: Tag) -> HintSet {
    match tag {
        Tag::Article => Hint::Content.into(),
        Tag::Aside => Hint::Sidebar.into(),
        Tag::Footer => Hint::Footer.into(),
        Tag::Header => Hint::Header.into(),
        Tag::Main => Hint::Content.into(),
        Tag::Nav => Hint::Nav.into(),
        Tag::Dialog => Hint::Modal.into(),
        Tag::Time => Hint::Date.into(),
        Tag::Figcaption => Hint::Caption.into(),
        Tag::Form => Hint::Form.into(),
        _ => HintSet::EMPTY,
    }
}

/// The attributes that say something.
const TELLING: AttrSet = AttrSet::of(&[
    Attr::AriaHidden,
    Attr::AriaLabel,
    Attr::AriaModal,
    Attr::Id,
    Attr::Itemprop,
    Attr::Rel,
    Attr::Role,
]);

fn of_attribute(attr: Attr, value: &str) -> HintSet {
    match attr {
        Attr::Id => token::lookup(value).hints,
        // A section named for people: "Newsletter", "Related stories".
        Attr::AriaLabel if value.len() <= MAX_LABEL_BYTES => token::lookup(value).hints,
        Attr::AriaModal if value.eq_ignore_ascii_case("true") => Hint::Modal.into(),
        Attr::Role => exact(value, vocabulary::ROLES),
        Attr::Rel => exact(value, vocabulary::RELS),
        Attr::Itemprop => exact(value, vocabulary::ITEMPROPS),
        Attr::AriaHidden if value.eq_ignore_ascii_case("true") => Hint::AriaHidden.into(),
        _ => HintSet::EMPTY,
    }
}

/// The hints of an attribute that is a list of fixed words.
fn exact(value: &str, table: &[(&str, Hint)]) -> HintSet {
    value
        .split_ascii_whitespace()
        .flat_map(|word| table.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(word)))
        .fold(HintSet::EMPTY, |set, &(_, hint)| set | hint.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(value: &str) -> HintSet {
        token::lookup(value).hints
    }

    #[test]
    fn whole_tokens_only() {
        assert!(!names("navy-blue").has(Hint::Nav));
        assert!(names("main-nav").has(Hint::Nav));
        assert!(names("mainNav").has(Hint::Nav));
        assert!(names("site_navigation--top").has(Hint::Nav));
        assert!(!names("shared-typography").has(Hint::Share));
        assert!(!names("loading headroom").has(Hint::Ad));
    }

    #[test]
    fn names_say_what_waits_for_a_click() {
        assert!(showing("js-readMore").is_later && showing("swiper-slide").is_slide);
        assert_eq!(showing("table notable moreover"), Showing::default());
    }

    #[test]
    fn pairs_mean_more_than_their_words() {
        assert!(names("comment-form").has(Hint::CommentForm));
        assert!(names("articleBody").has(Hint::Body));
        assert!(names("article__body").has(Hint::Body));
    }
}
