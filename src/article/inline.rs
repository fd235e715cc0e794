//! What the text of a block is made of.

use super::media::Image;

/// A part of the text of a block.
///
/// ```
/// use dehusk::{BlockKind, Inline, Mark};
///
/// let page = "<article><p>Press the red button <em>twice</em>, then wait until the lamp goes
///     out, which may take a while if the machine is cold.</p></article>";
/// let article = dehusk::extract(page);
/// let BlockKind::Paragraph { inlines } = &article.blocks()[0].kind else { panic!() };
/// let Inline::Text(twice) = &inlines[1] else { panic!() };
/// assert_eq!(twice.text, "twice");
/// assert!(twice.marks.contains(Mark::Emphasis));
/// ```
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(tag = "kind", rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Inline {
    /// Text in one style.
    Text(Text),
    /// The line ends here: in a verse, in an address.
    LineBreak,
    /// A picture in the line.
    Image(Image),
    /// A formula in the line.
    Math(Math),
    /// Text with its reading beside it.
    Ruby(Ruby),
    /// A reference to a [footnote](crate::BlockKind::Footnote).
    FootnoteReference(FootnoteReference),
}

/// Text in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Text {
    /// The text, never empty. White space is collapsed; it may begin or end with
    /// a space.
    pub text: String,
    /// How it is marked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Marks::is_empty"))]
    pub marks: Marks,
    /// Where it leads, if it is linked: resolved if the page's address is known,
    /// otherwise as the page has it. Never a `javascript:` or `data:` address.
    /// Neighbours with the same address are one link.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub link: Option<String>,
}

/// A formula.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Math {
    /// The formula in TeX, without dollar signs around it, on one line and with
    /// `\lt` and `\gt` for less and greater: nothing in it looks like a tag.
    pub tex: String,
}

/// Text with its reading: the pronunciation of Chinese characters, mostly.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Ruby {
    /// The text.
    pub base: String,
    /// Its reading.
    pub reading: String,
    /// How it is marked.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Marks::is_empty"))]
    pub marks: Marks,
    /// Where it leads, if it is linked, see [`Text::link`].
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "Option::is_none"))]
    pub link: Option<String>,
}

/// A reference to a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FootnoteReference {
    /// The label of the footnote: letters and digits, or a sign like `*`. One
    /// footnote of the article has it.
    pub label: String,
}

/// A way in which text is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Mark {
    /// `strong`, `b`.
    Strong,
    /// `em`, `i`.
    Emphasis,
    /// `del`, `s`: no longer valid.
    Strikethrough,
    /// `code`, `samp`, `tt`.
    Code,
    /// `kbd`: keys to press.
    Keyboard,
    /// `mark`.
    Highlight,
    /// `sub`.
    Subscript,
    /// `sup`.
    Superscript,
}

impl Mark {
    /// All of them, from the outermost to the innermost when they are nested.
    pub(crate) const ALL: [Mark; 8] = [
        Mark::Strong,
        Mark::Emphasis,
        Mark::Strikethrough,
        Mark::Highlight,
        Mark::Superscript,
        Mark::Subscript,
        Mark::Keyboard,
        Mark::Code,
    ];

    /// The HTML element that marks text so.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Mark::Strong => "strong",
            Mark::Emphasis => "em",
            Mark::Strikethrough => "del",
            Mark::Code => "code",
            Mark::Keyboard => "kbd",
            Mark::Highlight => "mark",
            Mark::Subscript => "sub",
            Mark::Superscript => "sup",
        }
    }
}

/// A set of [marks](Mark). As JSON, a list of their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks(u8);

impl Marks {
    /// No mark at all.
    pub(crate) const NONE: Marks = Marks(0);

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// Whether a mark is among them.
    #[must_use]
    pub fn contains(self, mark: Mark) -> bool {
        self.0 & Marks::bit(mark) != 0
    }

    /// All of them, from the outermost to the innermost when they are nested.
    pub fn iter(self) -> impl Iterator<Item = Mark> {
        Mark::ALL.into_iter().filter(move |&mark| self.contains(mark))
    }

    /// These and one more.
    #[must_use]
    pub(crate) fn with(self, mark: Mark) -> Marks {
        Marks(self.0 | Marks::bit(mark))
    }

    /// These without one.
    #[must_use]
    pub(crate) fn without(self, mark: Mark) -> Marks {
        Marks(self.0 & !Marks::bit(mark))
    }

    fn bit(mark: Mark) -> u8 {
        1 << mark as u8
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Marks {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Marks {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let marks: Vec<Mark> = serde::Deserialize::deserialize(deserializer)?;
        Ok(marks.into_iter().fold(Marks::NONE, Marks::with))
    }
}
