//! Colours of CSS and of old attributes.

use super::declaration::is_one_of;
use super::length::{functions, part};

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::page) struct Rgb([u8; 3]);

/// What a colour is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colour {
    Opaque(Rgb),
    /// Nothing is seen of it.
    Transparent,
    /// It is mixed with what is below.
    Mixed,
}

/// Colours that differ no more than this in red, green and blue are one to the eye.
const MAX_DIFFERENCE: u8 = 8;

/// So much of a colour is not seen.
const MAX_UNSEEN_ALPHA: f32 = 0.05;

impl Rgb {
    /// Whether nobody can read the one on the other.
    pub(in crate::page) fn is_like(self, other: Rgb) -> bool {
        self.0.iter().zip(other.0).all(|(&a, b)| a.abs_diff(b) <= MAX_DIFFERENCE)
    }

    fn new(number: u32) -> Rgb {
        let [_, red, green, blue] = number.to_be_bytes();
        Rgb([red, green, blue])
    }
}

/// A colour by its name, in hexadecimal digits, or as `rgb()`; none if it is not one
/// that is read here.
pub(super) fn parse(value: &str) -> Option<Colour> {
    if let Some(digits) = value.strip_prefix('#') {
        return hexadecimal(digits);
    }
    if is_one_of(value, &["transparent"]) {
        return Some(Colour::Transparent);
    }
    if value.contains('(') {
        return components(value);
    }
    let named = NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(value));
    named.map(|&(_, number)| Colour::Opaque(Rgb::new(number)))
}

/// The colour of an old attribute, whose digits need no "#".
pub(super) fn of_attribute(value: &str) -> Option<Rgb> {
    let value = value.trim();
    match parse(value).or_else(|| hexadecimal(value).filter(|_| value.len() == 6)) {
        Some(Colour::Opaque(colour)) => Some(colour),
        _ => None,
    }
}

/// The colour in a value of `background`; transparent if there is none, mixed if there
/// may be more than a colour.
pub(super) fn of_background(value: &str) -> Colour {
    let whole = parse(value);
    let is_picture = || value.contains('(') && functions(value).any(|(name, _)| !is_rgb(last_word(name)));
    match whole {
        Some(colour) => colour,
        None if is_picture() => Colour::Mixed,
        None if value.contains('(') => functions(value)
            .find_map(|(name, arguments)| from_components(last_word(name), arguments))
            .unwrap_or(Colour::Mixed),
        None => value.split_ascii_whitespace().find_map(parse).unwrap_or(Colour::Transparent),
    }
}

fn last_word(name: &str) -> &str {
    name.split_ascii_whitespace().next_back().unwrap_or_default()
}

fn is_rgb(name: &str) -> bool {
    is_one_of(name, &["rgb", "rgba"])
}

fn hexadecimal(digits: &str) -> Option<Colour> {
    let number = u32::from_str_radix(digits, 16).ok()?;
    // In short forms, each digit stands for two.
    let doubled =
        |number: u32| (0..4).fold(0, |all, n| all | ((((number >> (4 * n)) & 0xF) * 0x11) << (8 * n)));
    match digits.len() {
        3 => Some(Colour::Opaque(Rgb::new(doubled(number)))),
        4 => Some(with_alpha(doubled(number) >> 8, (number & 0xF) as f32 / 15.0)),
        6 => Some(Colour::Opaque(Rgb::new(number))),
        8 => Some(with_alpha(number >> 8, (number & 0xFF) as f32 / 255.0)),
        _ => None,
    }
}

fn with_alpha(number: u32, alpha: f32) -> Colour {
    match alpha {
        _ if alpha <= MAX_UNSEEN_ALPHA => Colour::Transparent,
        _ if alpha >= 1.0 => Colour::Opaque(Rgb::new(number)),
        _ => Colour::Mixed,
    }
}

fn components(value: &str) -> Option<Colour> {
    let (name, arguments) = functions(value).next()?;
    from_components(name, arguments)
}

fn from_components<'a>(name: &str, mut arguments: impl Iterator<Item = &'a str>) -> Option<Colour> {
    if !is_rgb(name) {
        return None;
    }
    let mut number = 0;
    for _ in 0..3 {
        let component = arguments.next()?;
        let full = if component.ends_with('%') { 255.0 } else { 1.0 };
        // A cast of NaN is 0, and what is too large the largest.
        number = (number << 8) | u32::from((part(component)? * full).round() as u8);
    }
    Some(with_alpha(number, arguments.next().and_then(part).unwrap_or(1.0)))
}

/// The names of CSS.
const NAMES: &[(&str, u32)] = &[
    ("aliceblue", 0xF0_F8FF),
    ("antiquewhite", 0xFA_EBD7),
    ("aqua", 0x00_FFFF),
    ("aquamarine", 0x7F_FFD4),
    ("azure", 0xF0_FFFF),
    ("beige", 0xF5_F5DC),
    ("bisque", 0xFF_E4C4),
    ("black", 0x00_0000),
    ("blanchedalmond", 0xFF_EBCD),
    ("blue", 0x00_00FF),
    ("blueviolet", 0x8A_2BE2),
    ("brown", 0xA5_2A2A),
    ("burlywood", 0xDE_B887),
    ("cadetblue", 0x5F_9EA0),
    ("chartreuse", 0x7F_FF00),
    ("chocolate", 0xD2_691E),
    ("coral", 0xFF_7F50),
    ("cornflowerblue", 0x64_95ED),
    ("cornsilk", 0xFF_F8DC),
    ("crimson", 0xDC_143C),
    ("cyan", 0x00_FFFF),
    ("darkblue", 0x00_008B),
    ("darkcyan", 0x00_8B8B),
    ("darkgoldenrod", 0xB8_860B),
    ("darkgray", 0xA9_A9A9),
    ("darkgreen", 0x00_6400),
    ("darkgrey", 0xA9_A9A9),
    ("darkkhaki", 0xBD_B76B),
    ("darkmagenta", 0x8B_008B),
    ("darkolivegreen", 0x55_6B2F),
    ("darkorange", 0xFF_8C00),
    ("darkorchid", 0x99_32CC),
    ("darkred", 0x8B_0000),
    ("darksalmon", 0xE9_967A),
    ("darkseagreen", 0x8F_BC8F),
    ("darkslateblue", 0x48_3D8B),
    ("darkslategray", 0x2F_4F4F),
    ("darkslategrey", 0x2F_4F4F),
    ("darkturquoise", 0x00_CED1),
    ("darkviolet", 0x94_00D3),
    ("deeppink", 0xFF_1493),
    ("deepskyblue", 0x00_BFFF),
    ("dimgray", 0x69_6969),
    ("dimgrey", 0x69_6969),
    ("dodgerblue", 0x1E_90FF),
    ("firebrick", 0xB2_2222),
    ("floralwhite", 0xFF_FAF0),
    ("forestgreen", 0x22_8B22),
    ("fuchsia", 0xFF_00FF),
    ("gainsboro", 0xDC_DCDC),
    ("ghostwhite", 0xF8_F8FF),
    ("gold", 0xFF_D700),
    ("goldenrod", 0xDA_A520),
    ("gray", 0x80_8080),
    ("green", 0x00_8000),
    ("greenyellow", 0xAD_FF2F),
    ("grey", 0x80_8080),
    ("honeydew", 0xF0_FFF0),
    ("hotpink", 0xFF_69B4),
    ("indianred", 0xCD_5C5C),
    ("indigo", 0x4B_0082),
    ("ivory", 0xFF_FFF0),
    ("khaki", 0xF0_E68C),
    ("lavender", 0xE6_E6FA),
    ("lavenderblush", 0xFF_F0F5),
    ("lawngreen", 0x7C_FC00),
    ("lemonchiffon", 0xFF_FACD),
    ("lightblue", 0xAD_D8E6),
    ("lightcoral", 0xF0_8080),
    ("lightcyan", 0xE0_FFFF),
    ("lightgoldenrodyellow", 0xFA_FAD2),
    ("lightgray", 0xD3_D3D3),
    ("lightgreen", 0x90_EE90),
    ("lightgrey", 0xD3_D3D3),
    ("lightpink", 0xFF_B6C1),
    ("lightsalmon", 0xFF_A07A),
    ("lightseagreen", 0x20_B2AA),
    ("lightskyblue", 0x87_CEFA),
    ("lightslategray", 0x77_8899),
    ("lightslategrey", 0x77_8899),
    ("lightsteelblue", 0xB0_C4DE),
    ("lightyellow", 0xFF_FFE0),
    ("lime", 0x00_FF00),
    ("limegreen", 0x32_CD32),
    ("linen", 0xFA_F0E6),
    ("magenta", 0xFF_00FF),
    ("maroon", 0x80_0000),
    ("mediumaquamarine", 0x66_CDAA),
    ("mediumblue", 0x00_00CD),
    ("mediumorchid", 0xBA_55D3),
    ("mediumpurple", 0x93_70DB),
    ("mediumseagreen", 0x3C_B371),
    ("mediumslateblue", 0x7B_68EE),
    ("mediumspringgreen", 0x00_FA9A),
    ("mediumturquoise", 0x48_D1CC),
    ("mediumvioletred", 0xC7_1585),
    ("midnightblue", 0x19_1970),
    ("mintcream", 0xF5_FFFA),
    ("mistyrose", 0xFF_E4E1),
    ("moccasin", 0xFF_E4B5),
    ("navajowhite", 0xFF_DEAD),
    ("navy", 0x00_0080),
    ("oldlace", 0xFD_F5E6),
    ("olive", 0x80_8000),
    ("olivedrab", 0x6B_8E23),
    ("orange", 0xFF_A500),
    ("orangered", 0xFF_4500),
    ("orchid", 0xDA_70D6),
    ("palegoldenrod", 0xEE_E8AA),
    ("palegreen", 0x98_FB98),
    ("paleturquoise", 0xAF_EEEE),
    ("palevioletred", 0xDB_7093),
    ("papayawhip", 0xFF_EFD5),
    ("peachpuff", 0xFF_DAB9),
    ("peru", 0xCD_853F),
    ("pink", 0xFF_C0CB),
    ("plum", 0xDD_A0DD),
    ("powderblue", 0xB0_E0E6),
    ("purple", 0x80_0080),
    ("rebeccapurple", 0x66_3399),
    ("red", 0xFF_0000),
    ("rosybrown", 0xBC_8F8F),
    ("royalblue", 0x41_69E1),
    ("saddlebrown", 0x8B_4513),
    ("salmon", 0xFA_8072),
    ("sandybrown", 0xF4_A460),
    ("seagreen", 0x2E_8B57),
    ("seashell", 0xFF_F5EE),
    ("sienna", 0xA0_522D),
    ("silver", 0xC0_C0C0),
    ("skyblue", 0x87_CEEB),
    ("slateblue", 0x6A_5ACD),
    ("slategray", 0x70_8090),
    ("slategrey", 0x70_8090),
    ("snow", 0xFF_FAFA),
    ("springgreen", 0x00_FF7F),
    ("steelblue", 0x46_82B4),
    ("tan", 0xD2_B48C),
    ("teal", 0x00_8080),
    ("thistle", 0xD8_BFD8),
    ("tomato", 0xFF_6347),
    ("turquoise", 0x40_E0D0),
    ("violet", 0xEE_82EE),
    ("wheat", 0xF5_DEB3),
    ("white", 0xFF_FFFF),
    ("whitesmoke", 0xF5_F5F5),
    ("yellow", 0xFF_FF00),
    ("yellowgreen", 0x9A_CD32),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
    }

    #[test]
    fn white_has_many_forms() {
        let white = Colour::Opaque(Rgb([255; 3]));
        for value in [
            "white", "WHITE", "#fff", "#FFFF", "#ffffff", "#FFFFFFff", "rgb(255,255,255)",
            "rgba(255, 255, 255, 1)",
        ] {
            assert_eq!(parse(value), Some(white), "{value}");
            assert_eq!(of_background(value), white, "{value}");
        }
        assert_eq!(parse("RGB(100% 100% 100% / 1)"), Some(white));
        assert_eq!(of_background("#fff no-repeat 0 0"), white);
        assert_eq!(of_background("fixed rgb(255, 255, 255) top"), white);
        assert_eq!(of_attribute(" ffffff"), Some(Rgb([255; 3])));
    }

    #[test]
    fn other_values_are_told_apart() {
        for value in ["transparent", "#0000", "#ffffff00", "rgba(0,0,0,0)", "rgb(0 0 0 / 0%)"] {
            assert_eq!(parse(value), Some(Colour::Transparent), "{value}");
        }
        for value in ["", "whit", "#ff", "#ggg", "var(--a)", "rgb(1,2)", "hsl(0 0% 0%)"] {
            assert_eq!(parse(value), None, "{value}");
        }
        assert_eq!(of_background("none"), Colour::Transparent);
        assert_eq!(of_background("white url(a.png)"), Colour::Mixed);
        assert_eq!(of_background("linear-gradient(rgb(1,2,3), white)"), Colour::Mixed);
        assert_eq!(of_background("rgba(0,0,0,.5)"), Colour::Mixed);
    }

    #[test]
    fn nearly_the_same_is_the_same_to_the_eye() {
        assert!(Rgb([255; 3]).is_like(Rgb([254, 255, 250])));
        assert!(!Rgb([255; 3]).is_like(Rgb([255, 255, 200])));
    }
}
