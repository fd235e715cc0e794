//! What an element says of whether its text is seen.

use super::Way;
use super::colour::{self, Colour, Rgb};
use super::declaration::{Declarations, Property, plain};
use super::length::{functions, part, pixels};
use crate::dom::{Attr, Element, Tag};
use crate::hint::{Hint, HintSet};

/// What an element says of how it and its text are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::page) struct Look {
    /// How it is hidden, if it is.
    pub(in crate::page) way: Option<Way>,
    /// Whether attribute or style takes it off the page, whatever else they do.
    pub(in crate::page) is_off: bool,
    /// Whether its style says that something moves: it will be shown.
    pub(in crate::page) is_in_motion: bool,
    /// The colour of its text.
    pub(in crate::page) text: Option<Paint>,
    /// The colour of its background.
    pub(in crate::page) ground: Option<Paint>,
    /// Ways of elements around it that do not hold for its text.
    pub(in crate::page) undoes: Undone,
}

/// A colour as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page) enum Paint {
    Plain(Rgb),
    Unknown,
}

/// What an element sets anew of what it would inherit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::page) struct Undone {
    visibility: bool,
    font: bool,
    indent: bool,
    pub(in crate::page) colour: bool,
}

impl Undone {
    /// An element may set it by its class or id: style sheets are not read.
    pub(in crate::page) fn by_name(&mut self) {
        (self.font, self.indent, self.colour) = (true, true, true);
    }

    /// Whether a way does not hold any more.
    pub(in crate::page) fn has(self, way: Way) -> bool {
        match way {
            Way::Visibility => self.visibility,
            Way::Tiny => self.font,
            Way::Indent => self.indent,
            Way::Colour => self.colour,
            _ => false,
        }
    }
}

/// Letters below this size are specks, in pixels.
const MIN_FONT: f32 = 1.5;
/// A box below this size shows nothing, in pixels.
const MAX_NO_SIZE: f32 = 1.0;
/// What begins so far to the left or above is out of sight, in pixels …
const MAX_OFF: f32 = -999.0;
/// … and so far to the right.
const MIN_OFF_RIGHT: f32 = 5000.0;
/// Up to this opacity, nothing is seen.
const MAX_UNSEEN_OPACITY: f32 = 0.02;
/// So much cut off from each side leaves nothing, as a part of the side.
const MIN_INSET: f32 = 0.5;

impl Look {
    /// The look that attributes and inline style give.
    pub(in crate::page) fn of(element: &Element<'_>) -> Look {
        let mut look = match element.attribute(Attr::Style) {
            Some(style) => Look::of_style(style),
            None => Look::default(),
        };
        if let Some(hidden) = element.attribute(Attr::Hidden) {
            // `until-found` is for what a search or a link opens.
            let is_kept = hidden.trim().eq_ignore_ascii_case("until-found");
            if !is_kept && !is_displayed(element) {
                look.way = look.way.or(Some(Way::Attribute));
                look.is_off = true;
            }
        }
        let of = |attr| element.attribute(attr).and_then(colour::of_attribute).map(Paint::Plain);
        look.ground = look.ground.or_else(|| of(Attr::Bgcolor));
        if element.tag() == Tag::Font {
            look.text = look.text.or_else(|| of(Attr::Color));
            look.undoes.colour |= look.text.is_some();
        }
        look
    }

    /// Takes over the colours that the elements around it have, and looks whether they
    /// hide its text.
    pub(in crate::page) fn inherit(&mut self, text: Option<Paint>, ground: Option<Paint>) {
        let is_set = self.text.is_some() || self.ground.is_some();
        self.text = self.text.or(text);
        self.ground = self.ground.or(ground);
        self.undoes.colour |= is_set;
        if let (Some(Paint::Plain(text)), Some(Paint::Plain(ground)), None) =
            (self.text, self.ground, self.way)
            && is_set
            && text.is_like(ground)
        {
            self.way = Some(Way::Colour);
        }
    }

    /// The hint that the score knows of.
    pub(in crate::page) fn hint(&self) -> HintSet {
        if self.is_off { Hint::Hidden.into() } else { HintSet::EMPTY }
    }

    fn of_style(style: &str) -> Look {
        let style = plain(style);
        let style = Declarations::of(&style);
        let text = style.value(Property::Color).map(|value| match colour::parse(value) {
            Some(Colour::Opaque(colour)) => Paint::Plain(colour),
            _ => Paint::Unknown,
        });
        Look {
            way: way(&style),
            is_off: style.is(Property::Display, &["none"]) || style.is(Property::Visibility, &["hidden"]),
            is_in_motion: is_in_motion(&style),
            text,
            ground: ground(&style),
            undoes: Undone {
                visibility: style.is(Property::Visibility, &["visible"]),
                font: style.value(Property::Font).is_some(),
                indent: style.value(Property::TextIndent).is_some(),
                colour: text.is_some(),
            },
        }
    }
}

/// Whether the style of an element lays it out, in spite of `hidden`.
fn is_displayed(element: &Element<'_>) -> bool {
    element.attribute(Attr::Style).is_some_and(|style| {
        let style = plain(style);
        let style = Declarations::of(&style);
        style.value(Property::Display).is_some() && !style.is(Property::Display, &["none"])
    })
}

/// The surest of the ways in which a style hides its element. That text has the colour
/// of its background is seen from the elements around it, too.
fn way(style: &Declarations<'_>) -> Option<Way> {
    let is_way = |way: &Way| match way {
        Way::Display => style.is(Property::Display, &["none"]),
        Way::Tiny => is_tiny(style),
        Way::Size => is_cut_off(style) && is_flat(style) && is_narrow(style),
        Way::Clip => is_clipped(style),
        Way::Indent => length(style, Property::TextIndent).is_some_and(|indent| indent <= MAX_OFF),
        Way::Offscreen => is_moved_away(style),
        Way::Colour => is_transparent(style),
        Way::Collapsed => (is_cut_off(style) && (is_flat(style) || is_narrow(style))) || is_shrunk(style),
        Way::Visibility => style.is(Property::Visibility, &["hidden", "collapse"]),
        Way::Opacity => {
            style.value(Property::Opacity).and_then(part).is_some_and(|part| part <= MAX_UNSEEN_OPACITY)
        }
        Way::Attribute | Way::Named | Way::ScreenReader => false,
    };
    Way::ALL.iter().find(|way| is_way(way)).copied()
}

fn length(style: &Declarations<'_>, property: Property) -> Option<f32> {
    style.value(property).and_then(pixels)
}

fn is_tiny(style: &Declarations<'_>) -> bool {
    // Behind the slash of the shorthand is the height of a line.
    let sizes = style.value(Property::Font).unwrap_or_default().split_ascii_whitespace();
    let mut sizes = sizes.filter_map(|size| pixels(size.split('/').next()?));
    sizes.any(|size| (0.0..MIN_FONT).contains(&size))
}

fn is_cut_off(style: &Declarations<'_>) -> bool {
    style.is(Property::Overflow, &["hidden", "clip", "hidden hidden"])
}

fn is_flat(style: &Declarations<'_>) -> bool {
    [Property::Height, Property::MaxHeight].iter().any(|&side| has_no_size(style, side))
}

fn is_narrow(style: &Declarations<'_>) -> bool {
    [Property::Width, Property::MaxWidth].iter().any(|&side| has_no_size(style, side))
}

fn has_no_size(style: &Declarations<'_>, side: Property) -> bool {
    length(style, side).is_some_and(|size| (0.0..=MAX_NO_SIZE).contains(&size))
}

/// The old `clip`, which holds for what is positioned, shows what is within four edges.
fn is_clipped(style: &Declarations<'_>) -> bool {
    let is_empty = |value| {
        functions(value).any(|(name, edges)| {
            let edges: Vec<Option<f32>> = edges.take(4).map(pixels).collect();
            let [Some(top), Some(right), Some(bottom), Some(left)] = *edges else { return false };
            name.eq_ignore_ascii_case("rect") && (right - left <= MAX_NO_SIZE || bottom - top <= MAX_NO_SIZE)
        })
    };
    let is_masked = |value| {
        functions(value).any(|(name, mut edges)| match name.to_ascii_lowercase().as_str() {
            "inset" => {
                let edges: Vec<&str> = edges.take_while(|edge| *edge != "round").collect();
                let cuts =
                    |edge: &&str| edge.ends_with('%') && part(edge).is_some_and(|part| part >= MIN_INSET);
                !edges.is_empty() && edges.iter().all(cuts)
            }
            "circle" => edges.next().and_then(pixels).is_some_and(|radius| radius <= MAX_NO_SIZE),
            _ => false,
        })
    };
    style.value(Property::Clip).is_some_and(is_empty)
        || style.value(Property::ClipPath).is_some_and(is_masked)
}

fn is_moved_away(style: &Declarations<'_>) -> bool {
    let is_positioned = style.is(Property::Position, &["absolute", "fixed", "relative", "sticky"]);
    let sides = [
        Property::Left,
        Property::Top,
        Property::Right,
        Property::Bottom,
        Property::MarginLeft,
        Property::MarginTop,
    ];
    let is_off = |&side: &Property| length(style, side).is_some_and(|length| length <= MAX_OFF);
    let is_far_right = || length(style, Property::Left).is_some_and(|length| length >= MIN_OFF_RIGHT);
    let is_translated = |value| {
        functions(value).any(|(name, mut lengths)| {
            let name = name.to_ascii_lowercase();
            name.starts_with("translate")
                && lengths.any(|length| pixels(length).is_some_and(|length| length <= MAX_OFF))
        })
    };
    (is_positioned && (sides.iter().any(is_off) || is_far_right()))
        || style.value(Property::Transform).is_some_and(is_translated)
}

fn is_shrunk(style: &Declarations<'_>) -> bool {
    style.value(Property::Transform).is_some_and(|value| {
        part(value) == Some(0.0)
            || functions(value).any(|(name, mut parts)| {
                let name = name.to_ascii_lowercase();
                name.starts_with("scale") && parts.any(|scale| part(scale) == Some(0.0))
            })
    })
}

/// Transparent letters are seen by their shadow, or as holes with a picture behind.
fn is_transparent(style: &Declarations<'_>) -> bool {
    let is_clear = |value| colour::parse(value) == Some(Colour::Transparent);
    style.value(Property::Color).is_some_and(is_clear)
        && style.value(Property::TextShadow).is_none()
        && style.value(Property::BackgroundClip).is_none()
        && style.value(Property::BackgroundImage).is_none()
        && !matches!(ground(style), Some(Paint::Unknown))
}

/// The background of a style; none if that of the elements around is seen.
fn ground(style: &Declarations<'_>) -> Option<Paint> {
    if style.value(Property::BackgroundImage).is_some() {
        return Some(Paint::Unknown);
    }
    match colour::of_background(style.value(Property::Background)?) {
        Colour::Opaque(colour) => Some(Paint::Plain(colour)),
        Colour::Mixed => Some(Paint::Unknown),
        Colour::Transparent => None,
    }
}

fn is_in_motion(style: &Declarations<'_>) -> bool {
    let is_set = |property| style.value(property).is_some_and(|value| !value.eq_ignore_ascii_case("none"));
    is_set(Property::Motion) || (is_set(Property::Transform) && !is_shrunk(style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_hide_in_many_ways() {
        for (style, way) in [
            ("DISPLAY : NONE", Some(Way::Display)),
            ("display:none;display:block", None),
            ("visibility:hidden", Some(Way::Visibility)),
            ("opacity:0", Some(Way::Opacity)),
            ("opacity:0.0%", Some(Way::Opacity)),
            ("opacity:.5", None),
            ("font-size:0", Some(Way::Tiny)),
            ("font-size:1px", Some(Way::Tiny)),
            ("font: 0/0 a", Some(Way::Tiny)),
            ("font: bold 12px/0 a", None),
            ("font-size:.9vw", None),
            ("height:0;overflow:hidden", Some(Way::Collapsed)),
            ("height:0", None),
            ("max-height:0px;overflow-y:hidden", Some(Way::Collapsed)),
            ("width:1px;height:1px;overflow:hidden", Some(Way::Size)),
            ("width:100px;height:1em;overflow:hidden", None),
            ("position:absolute;clip: rect(0 0 0 0)", Some(Way::Clip)),
            ("clip:rect(1px, 1px, 1px, 1px)", Some(Way::Clip)),
            ("clip:rect(0,100px,100px,0)", None),
            ("clip-path:inset(50%)", Some(Way::Clip)),
            ("clip-path:inset(100% 0 0 0)", None),
            ("text-indent:-9999px", Some(Way::Indent)),
            ("text-indent:-1em", None),
            ("position:absolute;left:-9999px", Some(Way::Offscreen)),
            ("left:-9999px", None),
            ("position:fixed;top:-100vh", None),
            ("position:absolute;margin-left:-999em", Some(Way::Offscreen)),
            ("transform:translateX(-10000px)", Some(Way::Offscreen)),
            ("transform:translate(-50%,-50%)", None),
            ("transform:scale(0)", Some(Way::Collapsed)),
            ("transform:scale(0.5)", None),
            ("color:transparent", Some(Way::Colour)),
            ("color:transparent;background-clip:text;background:linear-gradient(red,blue)", None),
            ("color:transparent;text-shadow:0 0 5px #000", None),
        ] {
            assert_eq!(Look::of_style(style).way, way, "{style}");
        }
    }
}
