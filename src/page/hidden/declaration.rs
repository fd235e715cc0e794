//! The declarations of an inline style, as CSS reads them: in any case, with comments
//! and escapes, the last valid one of a property, unless an earlier one is important.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memrchr};

macro_rules! properties {
    ($($variant:ident: $($name:literal)*,)*) => {
        /// The properties that decide whether text is seen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Property {
            $($variant,)*
        }

        impl Property {
            const COUNT: usize = [$(Property::$variant,)*].len();

            /// All names.
            const NAMES: &[&str] = &[$($($name,)*)*];

            fn of(name: &str) -> Option<Property> {
                if !may_be_property(name) {
                    return None;
                }
                $(if [$($name),*].iter().any(|known| known.eq_ignore_ascii_case(name)) {
                    return Some(Property::$variant);
                })*
                None
            }
        }
    };
}

// A shorthand stands for the one of its longhands that is asked for.
properties! {
    Background: "background" "background-color",
    BackgroundClip: "background-clip" "-webkit-background-clip",
    BackgroundImage: "background-image",
    Bottom: "bottom",
    Clip: "clip",
    ClipPath: "clip-path" "-webkit-clip-path",
    Color: "color",
    Display: "display",
    Font: "font" "font-size",
    Height: "height",
    Left: "left",
    MarginLeft: "margin-left",
    MarginTop: "margin-top",
    MaxHeight: "max-height",
    MaxWidth: "max-width",
    Motion: "animation" "animation-name" "transition" "transition-property" "will-change",
    Opacity: "opacity",
    Overflow: "overflow" "overflow-x" "overflow-y",
    Position: "position",
    Right: "right",
    TextIndent: "text-indent",
    TextShadow: "text-shadow",
    Top: "top",
    Transform: "transform" "-webkit-transform" "scale" "translate",
    Visibility: "visibility" "content-visibility",
    Width: "width",
}

/// No name of a property has more bytes.
const MAX_NAME_BYTES: usize = 23;

/// For each length of a name, the letters that names of this length begin with, as bits:
/// most properties of styles are none of those above, and end here.
const STARTS: [u32; MAX_NAME_BYTES + 1] = starts(Property::NAMES);

#[expect(clippy::indexing_slicing, reason = "the compiler runs it, and would stop here")]
const fn starts(names: &[&str]) -> [u32; MAX_NAME_BYTES + 1] {
    let mut starts = [0; MAX_NAME_BYTES + 1];
    let mut rest = names;
    while let [name, tail @ ..] = rest {
        let bytes = name.as_bytes();
        starts[bytes.len()] |= start(bytes);
        rest = tail;
    }
    starts
}

/// The bit of the letter that a name begins with, in any case.
const fn start(name: &[u8]) -> u32 {
    match name {
        [first, ..] => 1 << (*first % 32),
        [] => 0,
    }
}

fn may_be_property(name: &str) -> bool {
    STARTS.get(name.len()).is_some_and(|starts| starts & start(name.as_bytes()) != 0)
}

/// What a style declares.
#[derive(Debug, Default)]
pub(super) struct Declarations<'a> {
    values: [Option<Declared<'a>>; Property::COUNT],
}

#[derive(Debug, Clone, Copy)]
struct Declared<'a> {
    value: &'a str,
    is_important: bool,
}

impl<'a> Declarations<'a> {
    /// The declarations of a style that [`plain`] has been over. Linear in it.
    pub(super) fn of(style: &'a str) -> Self {
        let mut declarations = Declarations::default();
        for declaration in pieces(style) {
            let colon = memchr(b':', declaration.as_bytes()).unwrap_or(declaration.len());
            let (name, value) = declaration.split_at(colon);
            let Some(property) = Property::of(name.trim_ascii()) else { continue };
            let Some(value) = value.strip_prefix(':') else { continue };
            let (value, is_important) = without_importance(value);
            let Some(slot) = declarations.values.get_mut(property as usize) else { continue };
            let is_overruled = slot.is_some_and(|before| before.is_important && !is_important);
            if !is_overruled && is_valid(property, value) {
                *slot = Some(Declared { value, is_important });
            }
        }
        declarations
    }

    /// The value of a property.
    pub(super) fn value(&self, property: Property) -> Option<&'a str> {
        self.values.get(property as usize).copied().flatten().map(|declared| declared.value)
    }

    /// Whether the value of a property is one of some words.
    pub(super) fn is(&self, property: Property, words: &[&str]) -> bool {
        self.value(property).is_some_and(|value| is_one_of(value, words))
    }
}

/// A style without comments, and with escaped letters as they are: what is left of it
/// can be cut at its punctuation.
pub(super) fn plain(style: &str) -> Cow<'_, str> {
    if memchr2(b'\\', b'*', style.as_bytes()).is_none() {
        return Cow::Borrowed(style);
    }
    let mut plain = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(place) = rest.find(['\\', '/']) {
        let (before, special) = rest.split_at(place);
        plain.push_str(before);
        if let Some(comment) = special.strip_prefix("/*") {
            // A comment that nobody ends reaches to the end.
            rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
            plain.push(' ');
        } else if let Some(escaped) = special.strip_prefix('\\') {
            rest = unescape(escaped, &mut plain);
        } else {
            plain.push('/');
            rest = special.get(1..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// An escape has so many digits, at most.
const MAX_ESCAPE_DIGITS: usize = 6;

/// Writes the character that begins behind a backslash; what follows it. Escaped
/// punctuation means nothing, and is no punctuation any more.
fn unescape<'a>(escaped: &'a str, plain: &mut String) -> &'a str {
    let digits = escaped.bytes().take(MAX_ESCAPE_DIGITS).take_while(u8::is_ascii_hexdigit).count();
    let (number, behind) = escaped.split_at_checked(digits).unwrap_or_default();
    let (character, behind) = match u32::from_str_radix(number, 16) {
        Ok(code) => {
            let ended = behind.strip_prefix(|c: char| c.is_ascii_whitespace());
            (char::from_u32(code), ended.unwrap_or(behind))
        }
        Err(_) => {
            let mut characters = behind.chars();
            (characters.next(), characters.as_str())
        }
    };
    plain.push(character.filter(|c| c.is_alphanumeric() || *c == '-').unwrap_or('_'));
    behind
}

/// The declarations between the semicolons that stand in no string and no brackets.
fn pieces(style: &str) -> impl Iterator<Item = &str> {
    let is_flat = memchr3(b'"', b'\'', b'(', style.as_bytes()).is_none();
    let mut rest = Some(style);
    std::iter::from_fn(move || {
        let style = rest?;
        let semicolon = || memchr(b';', style.as_bytes()).unwrap_or(style.len());
        let end = if is_flat { semicolon() } else { end_of_piece(style) };
        let piece = style.get(..end)?;
        rest = style.get(end + 1..);
        Some(piece)
    })
}

fn end_of_piece(style: &str) -> usize {
    let (mut quote, mut depth) = (None, 0_u32);
    for (place, byte) in style.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) => quote = Some(open).filter(|&open| open != byte),
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => depth = depth.saturating_add(1),
            (None, b')') => depth = depth.saturating_sub(1),
            (None, b';') if depth == 0 => return place,
            _ => {}
        }
    }
    style.len()
}

fn without_importance(value: &str) -> (&str, bool) {
    let place = memrchr(b'!', value.as_bytes());
    match place.and_then(|place| Some((value.get(..place)?, value.get(place + 1..)?))) {
        Some((before, mark)) if is_one_of(mark.trim_ascii(), &["important"]) => (before.trim_ascii(), true),
        _ => (value.trim_ascii(), false),
    }
}

pub(super) fn is_one_of(value: &str, words: &[&str]) -> bool {
    words.iter().any(|word| word.eq_ignore_ascii_case(value))
}

/// Words that stand for the value of any property.
const WIDE: &[&str] = &["inherit", "initial", "revert", "revert-layer", "unset"];

/// The words that a value of `display` begins with.
const DISPLAYS: &[&str] = &[
    "block", "contents", "flex", "flow", "flow-root", "grid", "inline", "inline-block", "inline-flex",
    "inline-grid", "inline-table", "list-item", "none", "ruby", "run-in", "table", "table-caption",
    "table-cell", "table-column", "table-footer-group", "table-header-group", "table-row", "table-row-group",
    "-webkit-box", "-webkit-flex", "-webkit-inline-box", "-ms-flexbox", "-ms-grid",
];

/// Whether a value counts: what browsers do not understand leaves the one before it.
fn is_valid(property: Property, value: &str) -> bool {
    if is_one_of(value, WIDE) || value.contains('(') {
        return !value.is_empty();
    }
    match property {
        Property::Display if is_one_of(value, &["none"]) => true,
        Property::Display => {
            value.split_ascii_whitespace().all(|word| is_one_of(word, DISPLAYS) && word.len() > 4)
                || is_one_of(value, &["flex", "flow", "grid", "ruby"])
        }
        Property::Visibility => is_one_of(value, &["auto", "collapse", "hidden", "visible"]),
        Property::Opacity => value.trim_end_matches('%').parse::<f32>().is_ok(),
        Property::Bottom
        | Property::Height
        | Property::Left
        | Property::MarginLeft
        | Property::MarginTop
        | Property::MaxHeight
        | Property::MaxWidth
        | Property::Right
        | Property::TextIndent
        | Property::Top
        | Property::Width => {
            super::length::pixels(value).is_some() || value.starts_with(|c: char| c.is_ascii_alphabetic())
        }
        Property::Color => super::colour::parse(value).is_some() || is_one_of(value, &["currentcolor"]),
        _ => !value.is_empty(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(style: &str) -> Option<String> {
        Declarations::of(&plain(style)).value(Property::Display).map(str::to_owned)
    }

    #[test]
    fn the_last_valid_declaration_wins() {
        for (style, value) in [
            ("display:none", Some("none")),
            ("color:red;DISPLAY : None ", Some("None")),
            ("display:none;display:block", Some("block")),
            ("display:none !important;display:block", Some("none")),
            ("display:none ! IMPORTANT ;display:block!important", Some("block")),
            ("display:none;display:nothing", Some("none")),
            ("display:none;;", Some("none")),
            ("display", None),
            ("display:none none", None),
            ("", None),
        ] {
            assert_eq!(display(style).as_deref(), value, "{style}");
        }
    }

    #[test]
    fn strings_and_brackets_hold_no_declarations() {
        assert_eq!(display("background:url(display:none;display:none"), None);
        assert_eq!(display("background:url(a;display:none);color:red"), None);
        assert_eq!(display("content:';display:none;'"), None);
        assert_eq!(display("background:url(a);display:none").as_deref(), Some("none"));
    }

    #[test]
    fn comments_and_escapes_are_read() {
        assert_eq!(display("/* a:b; */display/**/:/**/none").as_deref(), Some("none"));
        assert_eq!(display("display:none/* no end").as_deref(), Some("none"));
        assert_eq!(display(r"d\69splay:n\00006fne").as_deref(), Some("none"));
        assert_eq!(display(r"\64 isplay:\none").as_deref(), Some("none"));
        assert_eq!(display(r"disp\3alay:none"), None);
        assert_eq!(display("a/b:c;display:none/**/").as_deref(), Some("none"));
    }
}
