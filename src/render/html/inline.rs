//! Text, with as few elements as its marks and links need.

use std::cmp::Reverse;
use std::fmt::{self, Write};

use super::Writer;
use super::escape;
use crate::article::{FootnoteReference, Image, Inline, Mark, Marks, Math, Ruby};
use crate::url_policy::{is_safe_image, is_safe_link};

/// On every link: the page that it leads to learns nothing of this one.
pub(super) const REL: &str = " rel=\"noopener noreferrer\"";

/// An element that is open around the text.
struct Open {
    /// None for a link.
    mark: Option<Mark>,
    /// Its end tag; none if nothing was written.
    name: Option<&'static str>,
    /// The number of the first inline behind it.
    end: usize,
}

impl<'a, W: Write> Writer<'a, '_, W> {
    /// Text whose neighbours share what they have in common. Linear: how far a mark
    /// reaches is looked up when it is opened, and that is at most as often within
    /// its reach as there are kinds of marks.
    pub(super) fn inlines(&mut self, inlines: &'a [Inline]) -> fmt::Result {
        let mut open = Vec::new();
        for (index, inline) in inlines.iter().enumerate() {
            self.close(&mut open, |one| one.end <= index)?;
            self.open(&mut open, inlines, index)?;
            self.inline(inline)?;
        }
        self.close(&mut open, |_| true)
    }

    /// Whether anything is seen of the text.
    pub(super) fn shows_any(&self, inlines: &[Inline]) -> bool {
        inlines.iter().any(|inline| match inline {
            Inline::Text(text) => !text.text.is_empty(),
            Inline::Image(image) => self.shows_image(image),
            Inline::LineBreak => false,
            _ => true,
        })
    }

    pub(super) fn shows_image(&self, image: &Image) -> bool {
        self.options.has_images && is_safe_image(&image.src)
    }

    /// A picture in its link.
    pub(super) fn linked_image(&mut self, image: &'a Image) -> fmt::Result {
        let link = image.link.as_deref().filter(|link| self.options.has_links && is_safe_link(link));
        if let Some(link) = link {
            self.link(link)?;
        }
        self.image(image)?;
        if link.is_some() { self.out.write_str("</a>") } else { Ok(()) }
    }

    /// Ends the outermost element that is at its end, and all that is in it.
    fn close(&mut self, open: &mut Vec<Open>, is_at_end: impl Fn(&Open) -> bool) -> fmt::Result {
        let keep = open.iter().position(is_at_end).unwrap_or(open.len());
        for one in open.drain(keep..).rev() {
            if let Some(name) = one.name {
                write!(self.out, "</{name}>")?;
            }
        }
        Ok(())
    }

    /// Begins what an inline has and its predecessor had not, the longest first: so
    /// all ends where it should. A link is in one piece, marks around it or in it.
    fn open(&mut self, open: &mut Vec<Open>, inlines: &'a [Inline], index: usize) -> fmt::Result {
        let Some(inline) = inlines.get(index) else { return Ok(()) };
        let mut missing = Vec::new();
        let link = self.link_of(inline).flatten();
        if let Some(link) = link.filter(|_| open.iter().all(|one| one.mark.is_some())) {
            let end = end(inlines, index, |other| Some(self.link_of(other)? == Some(link)));
            self.close(open, |one| one.end < end)?;
            missing.push(Open { mark: None, name: is_safe_link(link).then_some("a"), end });
        }
        for mark in marks_of(inline).unwrap_or(Marks::NONE).iter() {
            if open.iter().all(|one| one.mark != Some(mark)) {
                let end = end(inlines, index, |other| Some(marks_of(other)?.contains(mark)));
                missing.push(Open { mark: Some(mark), name: Some(mark.tag()), end });
            }
        }
        missing.sort_by_key(|one| Reverse(one.end));
        for one in missing {
            match (one.mark, one.name, link) {
                (None, Some(_), Some(link)) => self.link(link)?,
                (_, Some(name), _) => write!(self.out, "<{name}>")?,
                _ => {}
            }
            open.push(one);
        }
        Ok(())
    }

    fn inline(&mut self, inline: &'a Inline) -> fmt::Result {
        match inline {
            Inline::Text(text) => escape::text(self.out, &text.text),
            Inline::LineBreak => self.out.write_str("<br>"),
            Inline::Image(image) if self.shows_image(image) => self.image(image),
            Inline::Image(_) => Ok(()),
            Inline::Math(Math { tex }) => self.formula("$", tex),
            Inline::Ruby(ruby) => self.ruby(ruby),
            Inline::FootnoteReference(reference) => self.reference(reference),
        }
    }

    fn link(&mut self, link: &str) -> fmt::Result {
        self.out.write_str("<a href=\"")?;
        escape::address(self.out, link)?;
        write!(self.out, "\"{REL}>")
    }

    fn image(&mut self, image: &Image) -> fmt::Result {
        self.out.write_str("<img src=\"")?;
        escape::address(self.out, &image.src)?;
        self.out.write_str("\" alt=\"")?;
        escape::attribute(self.out, &image.alt)?;
        self.out.write_char('"')?;
        self.title(image.title.as_deref())?;
        self.out.write_char('>')
    }

    pub(super) fn title(&mut self, title: Option<&str>) -> fmt::Result {
        let Some(title) = title else { return Ok(()) };
        self.out.write_str(" title=\"")?;
        escape::attribute(self.out, title)?;
        self.out.write_char('"')
    }

    pub(super) fn formula(&mut self, dollars: &str, tex: &str) -> fmt::Result {
        self.out.write_str(dollars)?;
        escape::text(self.out, tex)?;
        self.out.write_str(dollars)
    }

    fn ruby(&mut self, ruby: &Ruby) -> fmt::Result {
        self.out.write_str("<ruby>")?;
        escape::text(self.out, &ruby.base)?;
        self.out.write_str("<rp>(</rp><rt>")?;
        escape::text(self.out, &ruby.reading)?;
        self.out.write_str("</rt><rp>)</rp></ruby>")
    }

    /// The way to a footnote, and the place where the first way back ends.
    fn reference(&mut self, reference: &'a FootnoteReference) -> fmt::Result {
        self.out.write_str("<sup><a href=\"#fn-")?;
        escape::label(self.out, &reference.label)?;
        self.out.write_char('"')?;
        if self.referred.insert(&reference.label) {
            self.out.write_str(" id=\"fnref-")?;
            escape::label(self.out, &reference.label)?;
            self.out.write_char('"')?;
        }
        write!(self.out, "{REL}>[")?;
        escape::text(self.out, &reference.label)?;
        self.out.write_str("]</a></sup>")
    }

    /// Where an inline leads; none if it goes along with its neighbours.
    fn link_of(&self, inline: &'a Inline) -> Option<Option<&'a str>> {
        let link = match inline {
            Inline::Text(text) if text.text.is_empty() => return None,
            Inline::Text(text) => &text.link,
            Inline::Ruby(ruby) => &ruby.link,
            Inline::Image(image) if self.shows_image(image) => &image.link,
            Inline::Image(_) | Inline::LineBreak => return None,
            Inline::Math(_) | Inline::FootnoteReference(_) => &None,
        };
        Some(link.as_deref().filter(|_| self.options.has_links))
    }
}

/// How an inline is marked; none if it goes along with its neighbours.
fn marks_of(inline: &Inline) -> Option<Marks> {
    match inline {
        Inline::Text(text) if text.text.is_empty() => None,
        Inline::Text(text) => Some(text.marks),
        Inline::Ruby(ruby) => Some(ruby.marks),
        Inline::Image(_) | Inline::LineBreak => None,
        Inline::Math(_) | Inline::FootnoteReference(_) => Some(Marks::NONE),
    }
}

/// The end of what an inline and those behind it have in common: behind the last that
/// has it, before the first that has not.
fn end<'a>(inlines: &'a [Inline], from: usize, has: impl Fn(&'a Inline) -> Option<bool>) -> usize {
    let mut end = from + 1;
    for (index, inline) in inlines.iter().enumerate().skip(end) {
        match has(inline) {
            Some(true) => end = index + 1,
            Some(false) => break,
            None => {}
        }
    }
    end
}
