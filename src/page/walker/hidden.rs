//! What is hidden on the way: elements, parts of lines, and what shows them again.

use super::Walker;
use crate::dom::{self, Attr, Display, Tag};
use crate::hash::hash;
use crate::hint::{self, Hint, HintSet, Showing};
use crate::page::element::ElementId;
use crate::page::formula;
use crate::page::hidden::{Hidden, Look, UnseenText, Way};
use crate::page::names::Names;
use crate::page::word_units;

/// Not part of the line that is seen.
pub(super) const UNSEEN: HintSet = HintSet::of(&[Hint::ScreenReader, Hint::Hidden]);

/// The rest of a text behind "read more" has so many words, the link to it has fewer.
const MIN_REST_WORDS: f32 = 8.0;

/// Words that are faded in one by one are fewer than those of a hidden sentence.
const MIN_FADED_WORDS: f32 = 6.0;

/// So many nodes of a hidden element are looked at for what it is made of.
const MAX_LOOK: usize = 32;

/// An inline element around blocks with so much text is a part of the page, not of a
/// line, in bytes.
const MIN_PART_BYTES: usize = 400;

/// A few words are found in so many bytes.
const MAX_BEGINNING: usize = 4096;

/// The names of what is shown later stand on one of so many elements.
const MAX_LEVELS: usize = 3;

/// Attributes that name what a click shows or hides.
const TARGETS: &[&str] = &["data-bs-target", "data-target"];

impl Walker {
    /// How an element is shown.
    pub(super) fn look(
        &self,
        tag: Tag,
        role: formula::Role,
        names: &Names,
        element: &dom::Element<'_>,
    ) -> Look {
        let (text, ground) = self.paint;
        // Formulas are drawn with boxes of no size.
        if role.is_source || self.drawing.is_some() {
            return Look { text, ground, ..Look::default() };
        }
        let mut look = Look::of(element);
        let is_named = names.first != 0 || element.attribute(Attr::Id).is_some();
        // A card has a background by its class, a paragraph has none.
        if is_named && tag != Tag::P {
            look.undoes.by_name();
            look.inherit(None, None);
        } else {
            look.inherit(text, ground);
        }
        // A guard that scripts take off.
        let is_guard = matches!(tag, Tag::Html | Tag::Body);
        look.is_off &= !is_guard;
        // Custom elements have a script of their own that hides and shows them.
        let is_component = tag == Tag::Custom && look.way == Some(Way::Attribute);
        if is_guard || is_component {
            look.way = None;
        }
        look
    }

    /// Whether a hidden inline element holds a part of the page, and not of a line.
    pub(super) fn hides_blocks(&self, look: &Look, tag: Tag, element: &dom::Element<'_>) -> bool {
        if look.way.is_none() || self.context.hidden.is_some() {
            return false;
        }
        let subtree = element.subtree();
        let is_block =
            |node: &dom::Subtree<'_>| node.tag().is_some_and(|tag| tag.display() == Display::Block);
        let is_large = || tag == Tag::Custom || subtree.beginning(MIN_PART_BYTES).len() >= MIN_PART_BYTES;
        subtree.descendants().take(MAX_LOOK).any(|node| is_block(&node)) && is_large()
    }

    /// Whether an inline element is no part of the line that is read: "(opens in a new
    /// window)", "[edit]" in a heading, or what is hidden. Notes what it says.
    pub(super) fn leave_out(
        &mut self,
        tag: Tag,
        look: &Look,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
    ) -> bool {
        let way = match look.way {
            Some(way) => Some(way),
            None if tag == Tag::Custom => None,
            None if hints.has(Hint::Hidden) => Some(Way::Named),
            None => Some(Way::ScreenReader).filter(|_| hints.has(Hint::ScreenReader)),
        };
        if way.is_none() && !(self.context.heading > 0 && hints.has(Hint::Wiki)) {
            return false;
        }
        let subtree = element.subtree();
        let beginning = subtree.beginning(MAX_BEGINNING);
        if way.is_some_and(|way| self.may_be_read(way, look, &beginning, names, element)) {
            return false;
        }
        let text = if beginning.len() < MAX_BEGINNING { beginning } else { subtree.words() };
        self.note_unseen(hints, names, element, &text);
        if let Some(way) = way.filter(|_| text.contains(char::is_alphanumeric)) {
            let block = self.page.blocks.len();
            self.page.concealment.texts.push(UnseenText { block, way, text: text.into() });
        }
        true
    }

    /// Whether a hidden part of a line may be shown to readers.
    fn may_be_read(
        &self,
        way: Way,
        look: &Look,
        text: &str,
        names: &Names,
        element: &dom::Element<'_>,
    ) -> bool {
        let has_words = |least: f32| word_units(text) >= least;
        // The label of a picture that stands in its place is moved out of it.
        let is_label = way == Way::Indent && !has_words(MIN_FADED_WORDS);
        if matches!(way, Way::Tiny | Way::Indent | Way::Colour) {
            return is_label || is_set_anew(element);
        }
        if way.is_for_good() || matches!(way, Way::Named | Way::ScreenReader) {
            return false;
        }
        let is_rest = showing(names, element).is_later && has_words(MIN_REST_WORDS);
        let is_faded = matches!(way, Way::Opacity | Way::Collapsed)
            && (look.is_in_motion || self.context.heading > 0 || !has_words(MIN_FADED_WORDS));
        is_rest || is_faded
    }

    /// Notes whether what is in an element is hidden.
    pub(super) fn conceal(
        &mut self,
        id: ElementId,
        display: Display,
        look: &Look,
        hints: HintSet,
        names: &Names,
        element: &dom::Element<'_>,
    ) {
        self.paint = (look.text, look.ground);
        let outer = self.context.hidden;
        if let Some(hidden) = outer.and_then(|outer| self.page.concealment.get(outer))
            && look.undoes.has(hidden.way)
        {
            match display {
                // The block goes on behind it.
                Display::Inline => outer.into_iter().for_each(|outer| self.page.concealment.undo(outer)),
                _ => self.context.hidden = hidden.outer,
            }
        }
        let Some(way) = look.way.filter(|_| display != Display::Inline) else { return };
        let mut showing = showing(names, element);
        let is_named_text = hints.meets(HintSet::of(&[Hint::Body, Hint::Content]));
        let is_panel = element.attribute(Attr::AriaLabelledby).is_some()
            || element.attribute(Attr::Role).is_some_and(|role| role.eq_ignore_ascii_case("tabpanel"));
        let is_in_one = self.open.iter().rev().take(MAX_LEVELS).any(|open| open.is_shown_later);
        showing.is_later |= is_named_text || is_panel || is_in_one || self.context.is_noscript;
        let is_in_series = names.first != 0 && !matches!(element.tag(), Tag::P | Tag::Span | Tag::Font);
        let hidden = Hidden::new(id, way, self.context.hidden, showing, look.is_in_motion, is_in_series);
        self.context.hidden = self.page.concealment.push(hidden);
    }

    /// Notes an element that is clicked, and what it shows.
    pub(super) fn note_control(&mut self, id: ElementId, tag: Tag, element: &dom::Element<'_>) {
        let is_button = |role: &str| matches!(role, "button" | "tab");
        let leads_nowhere = |href: &str| href == "#" || href.starts_with("javascript:");
        let controlled = element.attribute(Attr::AriaControls);
        let is_control = matches!(tag, Tag::Button | Tag::Summary)
            || controlled.is_some()
            || element.attribute(Attr::AriaExpanded).is_some()
            || element.attribute(Attr::Role).is_some_and(is_button)
            || (tag == Tag::A && element.attribute(Attr::Href).is_some_and(leads_nowhere));
        let concealment = &mut self.page.concealment;
        if is_control {
            concealment.controls.push(id);
            concealment
                .controlled
                .extend(controlled.into_iter().flat_map(str::split_ascii_whitespace).map(hash));
        }
        if is_control || tag == Tag::A {
            let targets = element.among(TARGETS).filter_map(|(_, target)| target.trim().strip_prefix('#'));
            concealment.controlled.extend(targets.map(hash));
        }
    }
}

/// The ids of the pieces in which React streams a page begin so; its scripts put them
/// into place.
const PIECE: &str = "S:";

/// What the names of an element say of when it is shown.
fn showing(names: &Names, element: &dom::Element<'_>) -> Showing {
    let id = element.attribute(Attr::Id).unwrap_or_default();
    let of_piece = Showing { is_later: id.starts_with(PIECE), ..Showing::default() };
    let of_tag =
        if element.tag() == Tag::Custom { hint::showing(element.name()) } else { Showing::default() };
    names.showing | hint::showing(id) | of_piece | of_tag
}

/// Whether an element in a hidden one may have a style of its own.
fn is_set_anew(element: &dom::Element<'_>) -> bool {
    let is_styled = |node: &dom::Subtree<'_>| {
        ["bgcolor", "class", "style"].iter().any(|name| node.attribute(name).is_some())
    };
    element.subtree().descendants().take(MAX_LOOK).any(|node| is_styled(&node))
}
