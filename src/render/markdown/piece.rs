//! The text of a block in pieces, each of them in one style.

use crate::article::{Image, Inline, Mark, Marks, Text};
use crate::url_policy::{is_safe_image, is_safe_link};

use super::Markdown;

/// A part of the text of a block.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    pub(super) content: Content<'a>,
    pub(super) marks: Marks,
    pub(super) link: Option<&'a str>,
}

/// What a [`Piece`] is.
#[derive(Debug)]
pub(super) enum Content<'a> {
    /// Text, or code if it is marked so. White space is collapsed.
    Text(String),
    Break,
    Image(&'a Image),
    Math {
        tex: &'a str,
        is_display: bool,
    },
    Note(&'a str),
}

/// A piece before those in one style are joined, with white space on its own: it is
/// marked only if what is around it is.
struct Atom<'a> {
    content: AtomContent<'a>,
    marks: Marks,
    link: Option<&'a str>,
}

enum AtomContent<'a> {
    /// Text that neither begins nor ends with white space.
    Word(&'a str),
    /// White space alone.
    Space(&'a str),
    Other(Content<'a>),
}

/// What the text of a block is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'a> {
    /// Text before the rest: the number of a list item, where Markdown has no other
    /// place for it.
    pub(super) lead: &'a str,
    pub(super) inlines: &'a [Inline],
    /// How all of it is marked.
    pub(super) marks: Marks,
    /// Whether a line break is a space.
    pub(super) is_one_line: bool,
}

impl<'a> Source<'a> {
    /// The text of a paragraph.
    pub(super) fn new(inlines: &'a [Inline]) -> Self {
        Source { lead: "", inlines, marks: Marks::NONE, is_one_line: false }
    }
}

/// The pieces of a text. Neighbours in one style are one piece, and no piece in a
/// style begins or ends with white space.
pub(super) fn pieces<'a>(source: &Source<'a>, options: &Markdown) -> Vec<Piece<'a>> {
    let mut atoms = Atoms { all: Vec::new(), marks: source.marks, has_links: options.links };
    if !source.lead.is_empty() {
        atoms.push_text(source.lead, Marks::NONE, None);
        atoms.push_space(" ");
    }
    for inline in source.inlines {
        match inline {
            Inline::Text(Text { text, marks, link }) => atoms.push_text(text, *marks, link.as_deref()),
            Inline::LineBreak if source.is_one_line => atoms.push_space(" "),
            Inline::LineBreak => atoms.push_break(),
            Inline::Image(image) if options.images && is_safe_image(&image.src) => {
                atoms.push_other(Content::Image(image), image.link.as_deref());
            }
            Inline::Image(_) => {}
            Inline::Math(math) => {
                atoms.push_other(Content::Math { tex: &math.tex, is_display: false }, None);
            }
            Inline::Ruby(ruby) => {
                for part in [&ruby.base, "(", &ruby.reading, ")"] {
                    atoms.push_text(part, ruby.marks, ruby.link.as_deref());
                }
            }
            Inline::FootnoteReference(reference) => {
                atoms.push_other(Content::Note(&reference.label), None);
            }
        }
    }
    join(atoms.finish())
}

struct Atoms<'a> {
    all: Vec<Atom<'a>>,
    /// The marks that all text has.
    marks: Marks,
    has_links: bool,
}

impl<'a> Atoms<'a> {
    fn push_text(&mut self, text: &'a str, marks: Marks, link: Option<&'a str>) {
        let begun = text.trim_start_matches(is_space);
        let core = begun.trim_end_matches(is_space);
        self.push_space(text.strip_suffix(begun).unwrap_or_default());
        if !core.is_empty() {
            let marks = self.marks.iter().fold(marks, Marks::with);
            self.push(AtomContent::Word(core), marks, link);
        }
        self.push_space(begun.strip_prefix(core).unwrap_or_default());
    }

    fn push_space(&mut self, space: &'a str) {
        // A line does not begin with spaces, and many of them are one.
        let is_lost = match self.all.last() {
            Some(Atom { content: AtomContent::Word(_), .. }) => false,
            Some(Atom { content: AtomContent::Other(content), .. }) => matches!(content, Content::Break),
            _ => true,
        };
        let space = if is_lost { space.trim_start_matches(is_collapsible) } else { space };
        if !space.is_empty() {
            self.push(AtomContent::Space(space), Marks::NONE, None);
        }
    }

    fn push_break(&mut self) {
        self.trim_end();
        if !self.all.is_empty() {
            self.push(AtomContent::Other(Content::Break), Marks::NONE, None);
        }
    }

    fn push_other(&mut self, content: Content<'a>, link: Option<&'a str>) {
        self.push(AtomContent::Other(content), Marks::NONE, link);
    }

    fn push(&mut self, content: AtomContent<'a>, marks: Marks, link: Option<&'a str>) {
        let link = link.filter(|link| self.has_links && is_safe_link(link));
        self.all.push(Atom { content, marks, link });
    }

    fn trim_end(&mut self) {
        let is_lost = |atom: &Atom<'_>| match atom.content {
            AtomContent::Space(space) => space.chars().all(is_collapsible),
            _ => false,
        };
        while self.all.pop_if(|atom| is_lost(atom)).is_some() {}
    }

    /// All of them, without spaces and line breaks at the end, and with the marks
    /// and links that reach over what has none of its own.
    fn finish(mut self) -> Vec<Atom<'a>> {
        self.trim_end();
        let is_break = |atom: &Atom<'_>| matches!(atom.content, AtomContent::Other(Content::Break));
        while self.all.pop_if(|atom| is_break(atom)).is_some() {
            self.trim_end();
        }
        // White space that does not collapse is no text, either.
        if self.all.iter().all(|atom| matches!(atom.content, AtomContent::Space(_))) {
            self.all.clear();
        }
        let before = reaches(self.all.iter());
        let after = reaches(self.all.iter().rev());
        for (atom, (before, after)) in
            self.all.iter_mut().zip(before.into_iter().zip(after.into_iter().rev()))
        {
            atom.inherit(before, after);
        }
        self.all
    }
}

/// The style that reaches a place from one side.
#[derive(Clone, Copy, Default)]
struct Reach<'a> {
    marks: Marks,
    link: Option<&'a str>,
}

/// What reaches each atom from those before it.
fn reaches<'a: 'b, 'b>(atoms: impl Iterator<Item = &'b Atom<'a>>) -> Vec<Reach<'a>> {
    let reaches = atoms.scan(Reach::default(), |reach, atom| {
        let here = *reach;
        if let AtomContent::Word(_) = atom.content {
            *reach = Reach { marks: atom.marks, link: atom.link };
        } else if atom.has_own_link() && atom.link != reach.link {
            // Marks do not reach into a link, nor out of it.
            *reach = Reach { marks: Marks::NONE, link: atom.link };
        }
        Some(here)
    });
    reaches.collect()
}

impl<'a> Atom<'a> {
    /// Whether it is linked, or not, whatever its neighbours are. A reference to a
    /// footnote is never part of a link.
    fn has_own_link(&self) -> bool {
        match &self.content {
            AtomContent::Word(_) => true,
            AtomContent::Space(_) => false,
            AtomContent::Other(content) => matches!(content, Content::Image(_) | Content::Note(_)),
        }
    }

    fn inherit(&mut self, before: Reach<'a>, after: Reach<'a>) {
        if let AtomContent::Word(_) = self.content {
            return;
        }
        if !self.has_own_link() {
            self.link = before.link.filter(|_| before.link == after.link);
        }
        if before.link == self.link && after.link == self.link {
            self.marks =
                before.marks.iter().filter(|&mark| after.marks.contains(mark)).fold(Marks::NONE, Marks::with);
        }
        if let AtomContent::Other(_) = self.content {
            self.marks = self.marks.without(Mark::Code);
        }
    }
}

/// Joins neighbours in one style.
fn join(atoms: Vec<Atom<'_>>) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for Atom { content, marks, link } in atoms {
        let content = match content {
            AtomContent::Other(content) => content,
            AtomContent::Word(text) | AtomContent::Space(text) => {
                if let Some(Piece { content: Content::Text(last), marks: of_last, link: link_of_last }) =
                    pieces.last_mut()
                    && (*of_last, *link_of_last) == (marks, link)
                {
                    push_collapsed(last, text);
                    continue;
                }
                let mut collapsed = String::with_capacity(text.len());
                push_collapsed(&mut collapsed, text);
                Content::Text(collapsed)
            }
        };
        pieces.push(Piece { content, marks, link });
    }
    pieces
}

/// Pushes text with its white space collapsed.
pub(super) fn push_collapsed(to: &mut String, text: &str) {
    for c in text.chars() {
        if !is_collapsible(c) {
            to.push(c);
        } else if !to.ends_with(' ') {
            to.push(' ');
        }
    }
}

/// White space of any kind: emphasis must not begin or end with it.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// What is one space, or a part of one. Control characters are no text, and some of
/// them are line ends for some parser. Non-breaking and ideographic spaces stay.
pub(super) fn is_collapsible(c: char) -> bool {
    c.is_ascii_whitespace() || c.is_control()
}
