//! Named and numeric characters of HTML in the texts of JSON-LD.

use std::borrow::Cow;

/// The names that texts are escaped with: those of XML, of typography and of
/// Latin 1. Sorted.
#[rustfmt::skip]
const NAMES: &[(&str, char)] = &[
    ("AElig", 'Æ'), ("Aacute", 'Á'), ("Acirc", 'Â'), ("Agrave", 'À'), ("Aring", 'Å'), ("Atilde", 'Ã'),
    ("Auml", 'Ä'), ("Ccedil", 'Ç'), ("ETH", 'Ð'), ("Eacute", 'É'), ("Ecirc", 'Ê'), ("Egrave", 'È'),
    ("Euml", 'Ë'), ("Iacute", 'Í'), ("Icirc", 'Î'), ("Igrave", 'Ì'), ("Iuml", 'Ï'), ("Ntilde", 'Ñ'),
    ("OElig", 'Œ'), ("Oacute", 'Ó'), ("Ocirc", 'Ô'), ("Ograve", 'Ò'), ("Oslash", 'Ø'), ("Otilde", 'Õ'),
    ("Ouml", 'Ö'), ("Prime", '″'), ("Scaron", 'Š'), ("THORN", 'Þ'), ("Uacute", 'Ú'), ("Ucirc", 'Û'),
    ("Ugrave", 'Ù'), ("Uuml", 'Ü'), ("Yacute", 'Ý'), ("Yuml", 'Ÿ'), ("aacute", 'á'), ("acirc", 'â'),
    ("acute", '´'), ("aelig", 'æ'), ("agrave", 'à'), ("amp", '&'), ("apos", '\''), ("aring", 'å'),
    ("atilde", 'ã'), ("auml", 'ä'), ("bdquo", '„'), ("brvbar", '¦'), ("bull", '•'), ("ccedil", 'ç'),
    ("cedil", '¸'), ("cent", '¢'), ("copy", '©'), ("curren", '¤'), ("deg", '°'), ("divide", '÷'),
    ("eacute", 'é'), ("ecirc", 'ê'), ("egrave", 'è'), ("emsp", '\u{2003}'), ("ensp", '\u{2002}'),
    ("eth", 'ð'), ("euml", 'ë'), ("euro", '€'), ("frac12", '½'), ("frac14", '¼'), ("frac34", '¾'),
    ("gt", '>'), ("hellip", '…'), ("iacute", 'í'), ("icirc", 'î'), ("iexcl", '¡'), ("igrave", 'ì'),
    ("iquest", '¿'), ("iuml", 'ï'), ("laquo", '«'), ("larr", '←'), ("ldquo", '“'), ("lrm", '\u{200e}'),
    ("lsaquo", '‹'), ("lsquo", '‘'), ("lt", '<'), ("macr", '¯'), ("mdash", '—'), ("micro", 'µ'),
    ("middot", '·'), ("minus", '−'), ("nbsp", '\u{a0}'), ("ndash", '–'), ("not", '¬'), ("ntilde", 'ñ'),
    ("oacute", 'ó'), ("ocirc", 'ô'), ("oelig", 'œ'), ("ograve", 'ò'), ("ordf", 'ª'), ("ordm", 'º'),
    ("oslash", 'ø'), ("otilde", 'õ'), ("ouml", 'ö'), ("para", '¶'), ("plusmn", '±'), ("pound", '£'),
    ("prime", '′'), ("quot", '"'), ("raquo", '»'), ("rarr", '→'), ("rdquo", '”'), ("reg", '®'),
    ("rlm", '\u{200f}'), ("rsaquo", '›'), ("rsquo", '’'), ("sbquo", '‚'), ("scaron", 'š'), ("sect", '§'),
    ("shy", '\u{ad}'), ("sup1", '¹'), ("sup2", '²'), ("sup3", '³'), ("szlig", 'ß'),
    ("thinsp", '\u{2009}'), ("thorn", 'þ'), ("times", '×'), ("trade", '™'), ("uacute", 'ú'),
    ("ucirc", 'û'), ("ugrave", 'ù'), ("uml", '¨'), ("uuml", 'ü'), ("yacute", 'ý'), ("yen", '¥'),
    ("yuml", 'ÿ'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'),
];

/// No name or number is longer.
const MAX_NAME_BYTES: usize = 10;

/// The text with its characters as themselves. What is none stays as it is.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut pieces = text.split('&');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (found, rest) = split_name(piece);
        decoded.push(found.unwrap_or('&'));
        decoded.push_str(rest);
    }
    Cow::Owned(decoded)
}

/// The character that is named before a semicolon, and what follows that.
fn split_name(piece: &str) -> (Option<char>, &str) {
    let end = piece.bytes().take(MAX_NAME_BYTES + 1).position(|byte| byte == b';');
    let parts = end.and_then(|end| Some((character(piece.get(..end)?)?, piece.get(end + 1..)?)));
    parts.map_or((None, piece), |(found, rest)| (Some(found), rest))
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = match hexadecimal {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return code.ok().filter(|&code| code != 0).map(windows).and_then(char::from_u32);
    }
    let at = NAMES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    NAMES.get(at).map(|(_, found)| *found)
}

/// What the numbers of controls mean: HTML reads them as Windows 1252.
#[rustfmt::skip]
const WINDOWS: &[(u32, u32)] = &[
    (0x85, 0x2026), (0x91, 0x2018), (0x92, 0x2019), (0x93, 0x201c), (0x94, 0x201d), (0x95, 0x2022),
    (0x96, 0x2013), (0x97, 0x2014),
];

fn windows(code: u32) -> u32 {
    WINDOWS.iter().find(|(from, _)| *from == code).map_or(code, |(_, to)| *to)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASES: &[(&str, &str)] = &[
        ("no names", "no names"),
        ("salt &amp; pepper", "salt & pepper"),
        ("&lt;&gt;&quot;&apos;", "<>\"'"),
        ("caf&eacute; &rsquo;&mdash;&hellip;", "café ’—…"),
        ("&#8217;&#x2019;&#X2019;&#146;", "’’’’"),
        ("&amp;quot;", "&quot;"),
        (
            "a&b; &; & &unknown; &#0; &#xd800; &#99999999; &",
            "a&b; &; & &unknown; &#0; &#xd800; &#99999999; &",
        ),
        ("&ééééé;", "&ééééé;"),
    ];

    #[test]
    fn names_become_characters() {
        for (text, expected) in CASES {
            assert_eq!(decode(text), *expected, "{text}");
        }
    }

    #[test]
    fn the_names_are_sorted() {
        assert!(NAMES.is_sorted_by(|one, two| one.0 < two.0));
    }
}
