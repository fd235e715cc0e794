//! Pictures, players and frames on the way.

use super::Walker;
use crate::dom::{self, Attr, Tag};
use crate::hint::{self, Hint, HintSet};
use crate::page::formula;
use crate::page::hidden::Look;
use crate::page::media::{self, Media, MediaKind};
use crate::page::names::Names;

/// Custom elements that show what an element of HTML does.
const CUSTOM: &[(&str, MediaKind)] = &[
    ("amp-anim", MediaKind::Image),
    ("amp-audio", MediaKind::Audio),
    ("amp-iframe", MediaKind::Frame),
    ("amp-img", MediaKind::Image),
    ("amp-video", MediaKind::Video),
];

impl Walker {
    /// An element that shows something without being text. Tells whether a reader
    /// sees a thing that parts the words beside it.
    pub(super) fn embed(&mut self, tag: Tag, names: &Names, element: &dom::Element<'_>) -> bool {
        match tag {
            Tag::Img => return self.image(names, element),
            Tag::Source => {
                let sets = ["data-srcset", "srcset"].into_iter().filter_map(|name| element.named(name));
                self.sources.extend(sets.map(str::to_owned));
                return false;
            }
            Tag::Video => self.player(MediaKind::Video, names, element),
            Tag::Audio => self.player(MediaKind::Audio, names, element),
            Tag::Iframe | Tag::Embed | Tag::Object => self.player(MediaKind::Frame, names, element),
            _ => {}
        }
        true
    }

    /// A custom element, which may show something.
    pub(super) fn custom(&mut self, names: &Names, element: &dom::Element<'_>) {
        match CUSTOM.iter().find(|(name, _)| *name == element.name()) {
            Some((_, MediaKind::Image)) => {
                self.image(names, element);
            }
            Some(&(_, kind)) => self.player(kind, names, element),
            None => {}
        }
    }

    fn image(&mut self, names: &Names, element: &dom::Element<'_>) -> bool {
        if let Some((tex, is_display)) = formula::of_picture(element) {
            self.picture(tex, is_display);
            return false;
        }
        if let Some(character) = media::as_character(element) {
            self.flow_in(character, self.style);
            return false;
        }
        let sources = std::mem::take(&mut self.sources);
        let source = media::image_source(element, &sources, self.with_data_images);
        if !self.context.is_noscript {
            self.is_unresolved = source.is_none();
        }
        if let Some(source) = source.filter(|_| self.is_shown(names, element)) {
            self.record(MediaKind::Image, source, element);
        }
        true
    }

    fn player(&mut self, kind: MediaKind, names: &Names, element: &dom::Element<'_>) {
        if let Some(source) = media::player_source(element).filter(|_| self.is_shown(names, element)) {
            self.record(kind, source, element);
        }
    }

    fn is_shown(&self, names: &Names, element: &dom::Element<'_>) -> bool {
        let above = self.open.last().map_or(HintSet::EMPTY, |open| self.page.element(open.id).inherited);
        let hints = above | hint::of(element, names.hints) | Look::of(element).hint();
        !media::is_pixel(element) && !hints.has(Hint::Hidden)
    }

    /// Notes what is shown, unless it has just been: once for scripts that load it
    /// late, and once for readers without scripts.
    fn record(&mut self, kind: MediaKind, src: String, element: &dom::Element<'_>) {
        let Some(parent) = self.open.last().map(|open| open.id) else { return };
        let is_fallback = self.context.is_noscript;
        let (block, offset) = (self.page.blocks.len(), self.writer.len());
        let is_here = |last: &&mut Media| (last.block, last.offset, last.kind) == (block, offset, kind);
        if let Some(last) = self.page.facts.media.last_mut().filter(is_here) {
            let is_same = *last.src == *src;
            let stands_in = is_fallback && !last.is_fallback && !self.is_unresolved;
            if is_same || stands_in {
                return;
            }
        }
        let text =
            |attr| element.attribute(attr).map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.page.facts.media.push(Media {
            kind,
            src: src.into(),
            alt: text(Attr::Alt).unwrap_or_default().into(),
            title: text(Attr::Title).filter(|title| !title.is_empty()).map(Into::into),
            link: self.style.link,
            element: parent,
            block,
            offset,
            is_apart: self.writer.has_gap(),
            is_fallback,
        });
    }
}
