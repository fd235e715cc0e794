//! Elements that hold no text of the page; some of them say something.

use super::Walker;
use crate::dom::{self, Attr, Descend, Tag};
use crate::page::names::Names;

/// What the text of an element is read for.
#[derive(Clone, Copy)]
pub(super) enum Capture {
    Title,
    JsonLd,
    /// A formula, on a line of its own or not.
    Tex {
        is_display: bool,
    },
}

impl Walker {
    /// An element that holds no text of the page.
    pub(super) fn skip(&mut self, tag: Tag, names: &Names, element: &dom::Element<'_>) -> Descend {
        match tag {
            Tag::Title => {
                self.capture = Some(Capture::Title);
                return Descend::Into;
            }
            Tag::Script => {
                self.capture = element.attribute(Attr::Type).and_then(read_script);
                return if self.capture.is_some() { Descend::Into } else { Descend::Past };
            }
            Tag::Link => {
                if let (Some(rel), Some(href)) = (element.attribute(Attr::Rel), element.attribute(Attr::Href))
                {
                    self.page.head.note_link(rel, href, element.attribute(Attr::Sizes));
                }
                self.note_value(names, element);
            }
            Tag::Meta => {
                let keys = [Attr::Property, Attr::Name, Attr::HttpEquiv].map(|name| element.attribute(name));
                if let (Some(name), Some(content)) =
                    (keys.into_iter().flatten().next(), element.attribute(Attr::Content))
                {
                    self.page.head.note_meta(name, content);
                }
                self.note_value(names, element);
            }
            Tag::Base => {
                if let Some(href) = element.attribute(Attr::Href) {
                    self.page.head.base(href);
                }
            }
            _ => {
                self.fields += u32::from(is_field(tag, element));
                if self.embed(tag, names, element) && is_seen(tag) {
                    self.writer.part_words();
                }
            }
        }
        Descend::Past
    }

    /// The text of an element has been read.
    pub(super) fn end_capture(&mut self, capture: Capture) {
        let text = std::mem::take(&mut self.captured);
        match capture {
            Capture::Title => self.page.head.title(&text),
            Capture::JsonLd => self.page.head.json_ld(text),
            Capture::Tex { is_display } => self.script(&text, is_display),
        }
    }
}

/// What a script of a type is read for.
fn read_script(kind: &str) -> Option<Capture> {
    match kind {
        "application/ld+json" => Some(Capture::JsonLd),
        _ if kind.starts_with("math/tex") => Some(Capture::Tex { is_display: kind.contains("mode=display") }),
        _ => None,
    }
}

/// Skipped elements that a reader sees as a thing between two words.
fn is_seen(tag: Tag) -> bool {
    !matches!(tag, Tag::Script | Tag::Style | Tag::Template | Tag::Link | Tag::Param | Tag::Rp)
}

/// Whether the user fills the element in. Boxes to tick stand in recipes and
/// lists of tasks, too.
fn is_field(tag: Tag, element: &dom::Element<'_>) -> bool {
    let kind = || element.attribute(Attr::Type).unwrap_or_default();
    tag.is_field() && !matches!(kind(), "hidden" | "checkbox" | "radio" | "button")
}
