//! What holds inside an element, and what it says besides its text.

use super::Walker;
use crate::dom::{self, Attr, Display, Tag};
use crate::hint::HintSet;
use crate::page::block::{Context, Direction};
use crate::page::code;
use crate::page::element::ElementId;
use crate::page::marks::Marks;
use crate::page::names::Names;
use crate::page::property::{MAX_PROPERTIES, Property};

/// Highlighters put a `pre` so many levels into the element that names the language,
/// at most.
const MAX_LEVELS_AROUND_CODE: usize = 8;

impl Walker {
    /// What holds inside the element.
    pub(super) fn descend(&mut self, id: ElementId, tag: Tag, display: Display, element: &dom::Element<'_>) {
        let context = &mut self.context;
        match tag {
            Tag::A => {
                if let Some(href) = element.attribute(Attr::Href) {
                    self.style.link = u32::try_from(self.page.hrefs.len()).ok();
                    self.style.leads_away = !href.trim_start().starts_with('#');
                    self.page.hrefs.push(href);
                }
            }
            Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir | Tag::Dl => {
                context.lists = context.lists.saturating_add(1);
                context.list = context.list.or(Some(id));
            }
            Tag::Li | Tag::Dt | Tag::Dd => context.item = Some(id),
            Tag::Blockquote => {
                context.quote = context.quote.saturating_add(1);
                self.quoting_figures.extend(context.figure);
            }
            Tag::Table => {
                self.outer_tables.extend(context.table);
                *context = Context {
                    table: Some(id),
                    quote: context.quote,
                    preformatted: context.preformatted,
                    figure: context.figure,
                    is_noscript: context.is_noscript,
                    hidden: context.hidden,
                    language: context.language,
                    direction: context.direction,
                    ..Context::default()
                };
            }
            Tag::Tr => context.row = Some(id),
            Tag::Td | Tag::Th => context.cell = Some(id),
            Tag::Figure => context.figure = Some(id),
            Tag::Figcaption => {
                context.is_attribution =
                    context.figure.is_some_and(|figure| self.quoting_figures.contains(&figure));
                context.is_caption = !context.is_attribution;
            }
            Tag::Caption => context.is_caption = true,
            Tag::Footer => context.is_attribution |= context.quote > 0,
            Tag::Noscript => context.is_noscript = true,
            _ => {}
        }
        if display == Display::Preformatted && context.preformatted.is_none() {
            context.preformatted = Some(id);
            self.writer.begin_preformatted();
        }
        self.begin_marks(id, tag);
    }

    /// What holds of the text in it.
    fn begin_marks(&mut self, id: ElementId, tag: Tag) {
        if let Some(level) = tag.heading_level() {
            self.context.heading = level;
            self.heading = Some(id);
        }
        self.style.marks = self.style.marks | Marks::of(tag);
        if tag == Tag::Rt {
            self.flow_in("(", self.style);
        }
    }

    /// What the element says besides its text.
    pub(super) fn note_facts(
        &mut self,
        id: ElementId,
        tag: Tag,
        display: Display,
        names: &Names,
        element: &dom::Element<'_>,
    ) {
        let Walker { page, context, .. } = self;
        let name = if tag == Tag::A { element.attribute(Attr::Name) } else { None };
        for name in element.attribute(Attr::Id).into_iter().chain(name).filter(|name| !name.is_empty()) {
            page.facts.anchor(name, id);
            if let Some(heading) = self.heading.filter(|_| context.heading > 0) {
                page.facts.heading_id(heading, name);
            }
        }
        if display != Display::Inline {
            if let Some(language) = element.attribute(Attr::Lang) {
                if tag == Tag::Html {
                    page.head.language(language);
                } else {
                    context.language = page.facts.number_language(language.trim());
                }
            }
            if let Some(dir) = element.attribute(Attr::Dir).filter(|_| matches!(tag, Tag::Html | Tag::Body)) {
                page.head.direction = page.head.direction.or(Direction::of(dir));
            }
            context.direction = match element.attribute(Attr::Dir) {
                // Left to right needs not be said of a whole page.
                Some(_) if matches!(tag, Tag::Html | Tag::Body) && is_ltr(element) => None,
                Some(dir) => Direction::of(dir).or(context.direction),
                None => context.direction,
            };
        }
        match tag {
            Tag::Td | Tag::Th => {
                page.facts.span(id, element.attribute(Attr::Colspan), element.attribute(Attr::Rowspan));
            }
            Tag::Custom => self.custom(names, element),
            Tag::Object => {
                self.embed(tag, names, element);
            }
            Tag::Picture => self.sources.clear(),
            Tag::Pre | Tag::Code | Tag::Div | Tag::Figure => self.note_code(tag, names, element),
            _ => {}
        }
    }

    /// Notes what an element says that it holds, and where.
    pub(super) fn note_property(
        &mut self,
        id: ElementId,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
    ) -> Option<usize> {
        let property = Property::of(id, hints, names, element, self.writer.len())?;
        let properties = &mut self.page.properties;
        if properties.len() >= MAX_PROPERTIES {
            self.page.properties_dropped += 1;
            return None;
        }
        properties.push(property);
        Some(properties.len() - 1)
    }

    /// Notes what an element says whose value is not for readers.
    pub(super) fn note_value(&mut self, names: &Names, element: &dom::Element<'_>) {
        if let Some(open) = self.open.last() {
            self.note_property(open.id, HintSet::EMPTY, names, element);
        }
    }

    /// Notes what an element says that is not seen. Its text is none of the page's.
    pub(super) fn note_unseen(
        &mut self,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
        text: &str,
    ) {
        let Some(parent) = self.open.last().map(|open| open.id) else { return };
        let noted = self.note_property(parent, hints, names, element);
        if let Some(property) = noted.and_then(|place| self.page.properties.get_mut(place))
            && property.value.is_none()
        {
            property.value = Some(text.into());
        }
    }

    /// The language of code: on the `pre`, on the `code` in it, or on an element a few
    /// levels around it.
    fn note_code(&mut self, tag: Tag, names: &Names, element: &dom::Element<'_>) {
        let level = self.open.len();
        let Some(pre) = self.context.preformatted else {
            if names.is_code
                && matches!(tag, Tag::Div | Tag::Figure)
                && let Some(language) = code::language(element)
            {
                self.code_language = Some((language, level));
            }
            return;
        };
        if let Some(language) = code::language(element) {
            self.page.facts.code_language(pre, &language);
        } else if tag == Tag::Pre
            && let Some((language, outer)) = &self.code_language
            && level - outer <= MAX_LEVELS_AROUND_CODE
        {
            self.page.facts.code_language(pre, language);
        }
    }

    /// Whether an element is a column of line numbers beside code.
    pub(super) fn is_gutter(&self, tag: Tag, names: &Names, element: &dom::Element<'_>) -> bool {
        !self.is_no_gutter && code::is_gutter(tag, names) && code::holds_numbers(element)
    }
}

fn is_ltr(element: &dom::Element<'_>) -> bool {
    element.attribute(Attr::Dir).is_some_and(|dir| dir.trim().eq_ignore_ascii_case("ltr"))
}
