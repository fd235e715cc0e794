//! In what style text stands.

use std::ops::BitOr;

use crate::dom::Tag;

/// A set of marks of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Marks(u16);

impl Marks {
    /// No mark.
    pub(crate) const NONE: Marks = Marks(0);
    /// `b`, `strong`.
    pub(crate) const STRONG: Marks = Marks(1);
    /// `i`, `em`.
    pub(crate) const EMPHASIS: Marks = Marks(1 << 1);
    /// `u`.
    pub(crate) const UNDERLINE: Marks = Marks(1 << 2);
    /// `del`, `s`, `strike`.
    pub(crate) const STRIKE: Marks = Marks(1 << 3);
    /// `code`, `samp`, `tt`.
    pub(crate) const CODE: Marks = Marks(1 << 4);
    /// `kbd`.
    pub(crate) const KEYBOARD: Marks = Marks(1 << 5);
    /// `var`.
    pub(crate) const VARIABLE: Marks = Marks(1 << 6);
    /// `mark`.
    pub(crate) const HIGHLIGHT: Marks = Marks(1 << 7);
    /// `sub`.
    pub(crate) const SUBSCRIPT: Marks = Marks(1 << 8);
    /// `sup`.
    pub(crate) const SUPERSCRIPT: Marks = Marks(1 << 9);
    /// `cite`.
    pub(crate) const CITE: Marks = Marks(1 << 10);
    /// `ruby`.
    pub(crate) const RUBY: Marks = Marks(1 << 11);
    /// `rt`, between brackets.
    pub(crate) const READING: Marks = Marks(1 << 12);
    /// A formula, between dollar signs: two of them on either side if it stands on
    /// a line of its own.
    pub(crate) const FORMULA: Marks = Marks(1 << 13);

    /// The mark of an element.
    pub(super) fn of(tag: Tag) -> Marks {
        match tag {
            Tag::B | Tag::Strong => Marks::STRONG,
            Tag::I | Tag::Em => Marks::EMPHASIS,
            Tag::U => Marks::UNDERLINE,
            Tag::Del | Tag::S | Tag::Strike => Marks::STRIKE,
            Tag::Code | Tag::Samp | Tag::Tt => Marks::CODE,
            Tag::Kbd => Marks::KEYBOARD,
            Tag::Var => Marks::VARIABLE,
            Tag::Mark => Marks::HIGHLIGHT,
            Tag::Sub => Marks::SUBSCRIPT,
            Tag::Sup => Marks::SUPERSCRIPT,
            Tag::Cite => Marks::CITE,
            Tag::Ruby => Marks::RUBY,
            Tag::Rt => Marks::READING,
            _ => Marks::NONE,
        }
    }

    /// Whether the two sets share a mark.
    pub(crate) const fn meets(self, other: Marks) -> bool {
        self.0 & other.0 != 0
    }

    /// These without some.
    pub(crate) const fn without(self, other: Marks) -> Marks {
        Marks(self.0 & !other.0)
    }

    /// Whether the text is emphasised.
    pub(crate) fn is_emphasis(self) -> bool {
        self.meets(Marks::STRONG | Marks::EMPHASIS | Marks::UNDERLINE)
    }

    /// Whether the text is code: its words may be cut into pieces of many colours.
    pub(crate) fn is_code(self) -> bool {
        self.meets(Marks::CODE | Marks::KEYBOARD | Marks::VARIABLE)
    }
}

impl BitOr for Marks {
    type Output = Marks;
    fn bitor(self, other: Marks) -> Marks {
        Marks(self.0 | other.0)
    }
}
